"""What went to an entity and came from it, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.mail.correspondence import ReceivedKind
from advisor_app.ui.formats import moment
from advisor_app.ui.pages.mail.mail_words import state_shape, state_word
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.services.correspondence.list_correspondence import LetterLine


def letter_columns() -> tuple[Column[LetterLine], ...]:
    return (
        Column(
            "at",
            QCoreApplication.translate("LetterColumns", "When"),
            lambda line: moment(line.at),
            126,
            order=lambda line: line.at,
        ),
        Column(
            "state",
            QCoreApplication.translate("LetterColumns", "What it is"),
            letter_said,
            132,
            state=letter_shape,
        ),
        Column(
            "subject",
            QCoreApplication.translate("LetterColumns", "Subject"),
            lambda line: line.subject,
            160,
            heavy=True,
            stretches=True,
        ),
        Column(
            "who",
            QCoreApplication.translate("LetterColumns", "To or from"),
            lambda line: ", ".join(line.who),
            150,
            quiet=True,
        ),
    )


def letter_said(line: LetterLine) -> str:
    if line.incoming:
        return {
            ReceivedKind.ANSWER: QCoreApplication.translate("LetterColumns", "Received"),
            ReceivedKind.AUTOMATIC: QCoreApplication.translate("LetterColumns", "Automatic reply"),
            ReceivedKind.REPORT: QCoreApplication.translate("LetterColumns", "Delivery report"),
        }[ReceivedKind(line.state)]
    if line.came_back:
        return QCoreApplication.translate("LetterColumns", "Came back")
    if line.answered:
        return QCoreApplication.translate("LetterColumns", "Answered")
    return state_word(line.state)


def letter_shape(line: LetterLine) -> State | None:
    if line.incoming:
        return State.UNDER_WAY if line.state == ReceivedKind.ANSWER else State.EXCUSED
    if line.came_back:
        return State.LATE
    return State.AT_GOAL if line.answered else state_shape(line.state)
