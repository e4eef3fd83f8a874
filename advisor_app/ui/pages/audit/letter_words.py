"""How a letter's state and what speaks against it are said, with their shapes; the columns of the week's letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.mail.correspondence import LetterDoubt
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.services.letters.week_letters import WeekLetter

_MAIL_STATES = {
    "draft": State.DUE,
    "approved": State.UNDER_WAY,
    "queued": State.UNDER_WAY,
    "sending": State.UNDER_WAY,
    "sent": State.DONE,
    "failed": State.LATE,
    "perhaps_sent": State.DOUBT,
    "cancelled": State.EXCUSED,
}


def letter_state(letter: WeekLetter) -> State:
    """What a person must look at first goes before how far the letter has come."""
    week = letter.week
    if not week.complete:
        return State.NOT_DUE
    if LetterDoubt.OUTDATED in letter.doubts:
        return State.LATE
    if week.letter_current and week.message_id:
        return State.DOUBT if letter.doubts and week.mail_state == "draft" else _MAIL_STATES[week.mail_state]
    return State.DOUBT if letter.doubts else State.DUE


def letter_state_said(letter: WeekLetter) -> str:
    week = letter.week
    if not week.complete:
        return QCoreApplication.translate("LetterState", "to score")
    if not week.letter_current:
        if week.letter:
            return QCoreApplication.translate("LetterState", "to correct")
        return QCoreApplication.translate("LetterState", "to prepare")
    if not week.message_id:
        return QCoreApplication.translate("LetterState", "without a mail")
    said = {
        "draft": QCoreApplication.translate("LetterState", "draft"),
        "approved": QCoreApplication.translate("LetterState", "approved"),
        "queued": QCoreApplication.translate("LetterState", "in the queue"),
        "sending": QCoreApplication.translate("LetterState", "being sent"),
        "sent": QCoreApplication.translate("LetterState", "sent"),
        "failed": QCoreApplication.translate("LetterState", "refused"),
        "perhaps_sent": QCoreApplication.translate("LetterState", "perhaps sent"),
        "cancelled": QCoreApplication.translate("LetterState", "cancelled"),
    }
    return said.get(week.mail_state, week.mail_state)


def doubt_said(doubt: LetterDoubt) -> str:
    said = {
        LetterDoubt.NO_LIAISON: QCoreApplication.translate("LetterDoubt", "no liaison with an address"),
        LetterDoubt.NO_SENDER: QCoreApplication.translate("LetterDoubt", "its advisor has no address"),
        LetterDoubt.NOT_DRAFTED: QCoreApplication.translate("LetterDoubt", "the letter has no mail yet"),
        LetterDoubt.OUTDATED: QCoreApplication.translate("LetterDoubt", "the audit was amended since"),
        LetterDoubt.TRACES: QCoreApplication.translate("LetterDoubt", "may name a citizen"),
        LetterDoubt.REFUSED: QCoreApplication.translate("LetterDoubt", "the mail needs a decision"),
    }
    return said[doubt]


def doubts_said(letter: WeekLetter) -> str:
    return ", ".join(map(doubt_said, letter.doubts))


def letter_columns() -> tuple[Column[WeekLetter], ...]:
    return (
        Column(
            "entity",
            QCoreApplication.translate("LetterColumns", "Entity"),
            lambda one: one.week.entity,
            90,
            heavy=True,
            stretches=True,
            hint=lambda one: one.week.entity,
        ),
        Column(
            "number",
            QCoreApplication.translate("LetterColumns", "Letter"),
            lambda one: one.week.letter,
            108,
            quiet=True,
        ),
        Column(
            "state",
            QCoreApplication.translate("LetterColumns", "State"),
            letter_state_said,
            124,
            state=letter_state,
        ),
        Column(
            "to",
            QCoreApplication.translate("LetterColumns", "To"),
            lambda one: ", ".join((*one.to, *one.cc)) if one.week.complete else "",
            120,
            quiet=True,
            stretches=True,
        ),
        Column(
            "doubts",
            QCoreApplication.translate("LetterColumns", "Look at it first"),
            lambda one: doubts_said(one) if one.week.complete else "",
            110,
            stretches=True,
            hint=lambda one: "; ".join((*map(doubt_said, one.doubts), *one.traces)),
        ),
    )
