"""How a calibration's state, and the answers in it, are told."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.office.calibration.records import Calibration, CalibrationState
from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.office.scoring.scorecard import Question
from advisor_app.ui.states import State

_STATES = {
    CalibrationState.OPEN: str(QT_TRANSLATE_NOOP("CalibrationWords", "blind")),
    CalibrationState.HANDED_IN: str(QT_TRANSLATE_NOOP("CalibrationWords", "all handed in")),
    CalibrationState.CLOSED: str(QT_TRANSLATE_NOOP("CalibrationWords", "closed")),
}
_GLYPHS = {
    CalibrationState.OPEN: State.UNDER_WAY,
    CalibrationState.HANDED_IN: State.DUE,
    CalibrationState.CLOSED: State.DONE,
}
MARKS = {
    Mark.COMPLIES: str(QT_TRANSLATE_NOOP("CalibrationWords", "complies")),
    Mark.FAILS: str(QT_TRANSLATE_NOOP("CalibrationWords", "fails")),
    Mark.NOT_APPLICABLE: str(QT_TRANSLATE_NOOP("CalibrationWords", "not applicable")),
}


def mark_word(mark: Mark) -> str:
    return QCoreApplication.translate("CalibrationWords", MARKS[mark])


def answer_words(question: Question, one: Answer | None) -> str:
    """In the card's own words where the question has grades."""
    if one is None:
        return QCoreApplication.translate("CalibrationWords", "not asked")
    return question.grades[one.grade - 1].text if one.grade else mark_word(one.mark)


def state_words(one: Calibration) -> str:
    return QCoreApplication.translate("CalibrationWords", _STATES[one.state])


def state_glyph(one: Calibration) -> State:
    return _GLYPHS[one.state]


def raters_words(one: Calibration) -> str:
    return ", ".join(rater.name for rater in one.raters)


def handed_in_words(one: Calibration) -> str:
    """ "1 of 2"."""
    return QCoreApplication.translate("CalibrationWords", "{done} of {all}").format(
        done=len(one.compared), all=len(one.raters)
    )
