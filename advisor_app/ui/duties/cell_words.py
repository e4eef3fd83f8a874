"""A duty's cell on the screen: the fact in a few characters, with the shape of its state."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from advisor_app.office.duties.engine import State as DutyState
from advisor_app.ui.formats import day, number
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.office.duties.cells import DutyCell

Said = tuple[State, str]
NOTHING: Said = (State.NOT_DUE, "")
_SOON_DAYS = 7
_MANY_DAYS = 100

_STATES = {
    DutyState.NOT_DUE: State.NOT_DUE,
    DutyState.DUE: State.DUE,
    DutyState.WARNED: State.DUE_SOON,
    DutyState.LATE: State.LATE,
    DutyState.EXCUSED: State.EXCUSED,
    DutyState.DONE: State.DONE,
}
STATE_WORDS = {
    DutyState.NOT_DUE: str(QT_TRANSLATE_NOOP("DutyWords", "not due")),
    DutyState.DUE: str(QT_TRANSLATE_NOOP("DutyWords", "due")),
    DutyState.WARNED: str(QT_TRANSLATE_NOOP("DutyWords", "due soon")),
    DutyState.LATE: str(QT_TRANSLATE_NOOP("DutyWords", "late")),
    DutyState.EXCUSED: str(QT_TRANSLATE_NOOP("DutyWords", "excused")),
    DutyState.DONE: str(QT_TRANSLATE_NOOP("DutyWords", "done")),
}


def state_word(state: DutyState) -> str:
    return QCoreApplication.translate("DutyWords", STATE_WORDS[state])


def shape_of(state: DutyState, *, measured: bool = False) -> State:
    """The shape of a state; an index that was met or missed has its own."""
    if measured and state in (DutyState.DONE, DutyState.LATE):
        return State.AT_GOAL if state is DutyState.DONE else State.BELOW_GOAL
    return _STATES[state]


def short_day(shown: date, today: date) -> str:
    """ "mié 18" within the coming week, "30 nov" beyond it and for what is over."""
    told = QDate(shown.year, shown.month, shown.day)
    near = 0 <= (shown - today).days < _SOON_DAYS
    words = QLocale().toString(told, "ddd d" if near else "d MMM")
    return words.replace(".", "")


def cell_said(cell: DutyCell | None, duty: Duty, today: date) -> Said:
    """What a cell says: how late, until when, since when done, or the figure that was measured."""
    if cell is None or cell.state is DutyState.NOT_DUE:
        return NOTHING
    state = shape_of(cell.state, measured=duty.measured)
    if duty.measured:
        return state, cell.evidence.partition(" (")[0]
    if cell.state is DutyState.LATE:
        return state, late_words(cell.late, today - cell.due)
    if cell.state is DutyState.EXCUSED:
        return state, state_word(cell.state)
    if cell.state is DutyState.DONE:
        return state, short_day(cell.done_on or cell.due, date.max)
    return state, cell.evidence or short_day(cell.due, today)


def late_words(late: int, age: timedelta) -> str:
    """How many are late, where they are several, and how old the oldest is, while that can still be made up for."""
    if late > 1 and age.days >= _MANY_DAYS:
        return number(late)
    if late > 1:
        return QCoreApplication.translate("DutyWords", "{late} · +{days} d").format(late=late, days=number(age.days))
    if age.days >= _MANY_DAYS:
        return QCoreApplication.translate("DutyWords", "+{days} d").format(days=number(age.days))
    if age.days == 1:
        return QCoreApplication.translate("DutyWords", "+1 day")
    return QCoreApplication.translate("DutyWords", "+{days} days").format(days=age.days)


def cell_hint(cell: DutyCell | None, duty: Duty) -> str:
    """The same at length, with the whole dates."""
    if cell is None:
        return QCoreApplication.translate("DutyWords", "{duty}: not owed").format(duty=duty.title)
    told = [f"{duty.title}, {cell.period}: {state_word(cell.state)}"]
    if cell.state is DutyState.DONE:
        told.append(QCoreApplication.translate("DutyWords", "done on {day}").format(day=day(cell.done_on)))
    elif cell.state is not DutyState.NOT_DUE and not duty.measured:
        told.append(QCoreApplication.translate("DutyWords", "due on {day}").format(day=day(cell.due)))
    if cell.late > 1:
        told.append(QCoreApplication.translate("DutyWords", "{count} periods not met").format(count=cell.late))
    if cell.evidence:
        told.append(cell.evidence)
    return "; ".join(told)
