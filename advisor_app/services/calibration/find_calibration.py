"""A calibration by the number that people know, and who of those who score is working here."""

from __future__ import annotations

import re

from advisor_app.errors import UserError
from advisor_app.office.calibration.records import Calibration, CalibrationCase, Rater
from advisor_app.office.names import name_key
from advisor_app.store import Reading

_NUMBER = re.compile(r"\s*(?:CA-)?(\d{4})-0*(\d{1,6})\s*", re.IGNORECASE)


def find_calibration(reading: Reading, number: str) -> Calibration:
    """Raises `UserError("unknown_calibration")`."""
    read = _NUMBER.fullmatch(number)
    found = reading.calibrations.numbered(int(read[1]), int(read[2])) if read else None
    if found is None:
        raise UserError("unknown_calibration", calibration=number)
    return found


def rater_of(calibration: Calibration, who: str) -> Rater | None:
    """Who works here among those who score; None where they only look on."""
    return next((one for one in calibration.raters if name_key(one.name) == name_key(who)), None)


def insist_on_rater(calibration: Calibration, who: str) -> Rater:
    """Raises `UserError("not_among_raters")`."""
    found = rater_of(calibration, who)
    if found is None:
        names = ", ".join(one.name for one in calibration.raters)
        raise UserError("not_among_raters", calibration=calibration.key, who=who, names=names)
    return found


def insist_on_revealed(calibration: Calibration) -> None:
    """Raises `UserError("calibration_still_blind")`, which names no answer and only who is waited for."""
    if not calibration.revealed:
        waiting = ", ".join(one.name for one in calibration.raters if one.handed_in_at is None)
        raise UserError("calibration_still_blind", calibration=calibration.key, waiting=waiting)


def case_in(calibration: Calibration, number: str) -> CalibrationCase:
    """Raises `UserError("not_in_calibration")`."""
    found = calibration.case(number.strip())
    if found is None:
        raise UserError("not_in_calibration", calibration=calibration.key, number=number)
    return found
