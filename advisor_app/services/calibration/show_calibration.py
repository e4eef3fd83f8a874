"""Calibrations as whoever works here may see them before they lie open: the list, and one's own sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from advisor_app.office.calibration.records import Calibration, Rater
from advisor_app.office.case import Case
from advisor_app.office.scoring.marks import Answer
from advisor_app.services.calibration.find_calibration import find_calibration, insist_on_rater, rater_of
from advisor_app.services.office import Office
from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class CalibrationLine:
    """`mine` is whoever works here among those who score, with how many of the cases they have scored to the end."""

    calibration: Calibration
    entity: str
    mine: Rater | None
    scored: int


@dataclass(frozen=True, slots=True)
class CalibrationList:
    """The latest first."""

    lines: tuple[CalibrationLine, ...]

    @property
    def to_score(self) -> tuple[CalibrationLine, ...]:
        """Those that wait for whoever works here."""
        return tuple(
            one
            for one in self.lines
            if one.mine is not None and one.mine.handed_in_at is None and one.calibration.closed_on is None
        )


@dataclass(frozen=True, slots=True)
class CalibrationSheet:
    """What one who scores has in front of them: their own answers and no one else's. `cases` with all that is known."""

    calibration: Calibration
    rater: Rater
    cases: Mapping[str, Case]
    given: Mapping[str, Mapping[str, Answer]]


def list_calibrations(office: Office) -> CalibrationList:
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        lines = tuple(_line(reading, one, names, office.who) for one in reading.calibrations.all())
    return CalibrationList(lines)


def open_sheet(office: Office, calibration: str) -> CalibrationSheet:
    """Raises `UserError`: "unknown_calibration", "not_among_raters"."""
    with office.store.reading() as reading:
        found = find_calibration(reading, calibration)
        rater = insist_on_rater(found, office.who)
        known = reading.cases.by_numbers(found.numbers)
        given = _given(reading, found, rater)
    cases = {one.number: known.get(one.number, one.facts.case) for one in found.cases}
    return CalibrationSheet(found, rater, cases, given)


def _line(reading: Reading, one: Calibration, names: Mapping[UUID, str], who: str) -> CalibrationLine:
    mine = rater_of(one, who)
    entity = names.get(one.entity_id, "") if one.entity_id else ""
    if mine is None:
        return CalibrationLine(one, entity, None, 0)
    given = _given(reading, one, mine)
    scored = sum(one.score(case, given.get(case.number, {})).complete for case in one.cases)
    return CalibrationLine(one, entity, mine, scored)


def _given(reading: Reading, found: Calibration, rater: Rater) -> dict[str, dict[str, Answer]]:
    given: dict[str, dict[str, Answer]] = {}
    for one in reading.calibrations.answers_by(found.id, rater.advisor_id):
        given.setdefault(one.number, {})[one.answer.question_id] = one.answer
    return given
