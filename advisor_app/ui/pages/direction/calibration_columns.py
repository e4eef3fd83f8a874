"""The columns of the calibrations: which one, of whom, how far, how far they agreed. One below the other: the drift."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from advisor_app.office.calibration.wording import decimals
from advisor_app.services.calibration.follow_calibrations import FollowedCalibration
from advisor_app.ui.calibration.calibration_words import handed_in_words, raters_words, state_glyph, state_words
from advisor_app.ui.formats import day
from advisor_app.ui.tables.columns import Column


def calibration_columns() -> tuple[Column[FollowedCalibration], ...]:
    return (
        Column(
            "number",
            QCoreApplication.translate("CalibrationColumns", "Number"),
            lambda line: line.calibration.key,
            132,
            state=lambda line: state_glyph(line.calibration),
            hint=lambda line: state_words(line.calibration),
        ),
        Column(
            "opened",
            QCoreApplication.translate("CalibrationColumns", "Opened"),
            lambda line: day(line.calibration.opened_on),
            100,
            order=lambda line: line.calibration.opened_on,
            quiet=True,
            hidden=True,
        ),
        Column(
            "entity",
            QCoreApplication.translate("CalibrationColumns", "Entity"),
            lambda line: line.entity,
            100,
            quiet=True,
            hidden=True,
        ),
        Column(
            "raters",
            QCoreApplication.translate("CalibrationColumns", "Who scores"),
            lambda line: raters_words(line.calibration),
            84,
            stretches=True,
            hint=lambda line: raters_words(line.calibration),
        ),
        Column(
            "handed",
            QCoreApplication.translate("CalibrationColumns", "Handed in"),
            lambda line: handed_in_words(line.calibration),
            90,
            right=True,
        ),
        Column(
            "same",
            QCoreApplication.translate("CalibrationColumns", "Agree"),
            _same,
            84,
            right=True,
            order=lambda line: line.same,
            hint=lambda _line: QCoreApplication.translate(
                "CalibrationColumns", "cases that everybody's answers find conforming, or nonconforming"
            ),
        ),
        Column(
            "ac1",
            QCoreApplication.translate("CalibrationColumns", "AC1"),
            _ac1,
            138,
            right=True,
            order=lambda line: line.ac1[0] if line.ac1 else -2.0,
        ),
    )


def _same(line: FollowedCalibration) -> str:
    if line.cases is None:
        return ""
    return QCoreApplication.translate("CalibrationColumns", "{same} of {cases}").format(
        same=line.same, cases=line.cases
    )


def _ac1(line: FollowedCalibration) -> str:
    """ "0.82 (0.51–1)": with its limits, for alone it says more than it knows; none where the limits say nothing."""
    if line.ac1 is None:
        return ""
    value, lower, upper = line.ac1
    shown = [decimals(one) for one in (value, lower, upper)]
    return shown[0] if lower == upper else f"{shown[0]} ({shown[1]} – {shown[2]})"
