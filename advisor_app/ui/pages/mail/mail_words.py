"""How the states of a message are called, and what a person can do about each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from advisor_app.mail.outbox import OutboxState
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.store import MailLine

_WORDS = {
    OutboxState.DRAFT: (State.DUE, str(QT_TRANSLATE_NOOP("MailStates", "Draft"))),
    OutboxState.APPROVED: (State.AT_GOAL, str(QT_TRANSLATE_NOOP("MailStates", "Approved"))),
    OutboxState.QUEUED: (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("MailStates", "Queued"))),
    OutboxState.SENDING: (State.UNDER_WAY, str(QT_TRANSLATE_NOOP("MailStates", "Going out"))),
    OutboxState.SENT: (State.DONE, str(QT_TRANSLATE_NOOP("MailStates", "Sent"))),
    OutboxState.PERHAPS_SENT: (State.DOUBT, str(QT_TRANSLATE_NOOP("MailStates", "Perhaps sent"))),
    OutboxState.FAILED: (State.LATE, str(QT_TRANSLATE_NOOP("MailStates", "Refused"))),
    OutboxState.CANCELLED: (State.EXCUSED, str(QT_TRANSLATE_NOOP("MailStates", "Cancelled"))),
}
DECIDE = (OutboxState.PERHAPS_SENT, OutboxState.FAILED)
WAITING = (OutboxState.APPROVED, OutboxState.QUEUED)
WITHDRAWABLE = WAITING
ORDER = (*DECIDE, OutboxState.DRAFT, *WAITING, OutboxState.SENDING, OutboxState.SENT, OutboxState.CANCELLED)
"""What can't wait stands first."""

VIEWS: Mapping[str, tuple[OutboxState, ...]] = {
    "all": tuple(OutboxState),
    **{state.value: (state,) for state in OutboxState if state is not OutboxState.SENDING},
    "queued": (OutboxState.QUEUED, OutboxState.SENDING),
    "decide": DECIDE,
    "waiting": (*WAITING, OutboxState.SENDING),
}
"""The states of each view; "decide" and "waiting" are where other pages lead."""


def state_word(state: str) -> str:
    return QCoreApplication.translate("MailStates", _WORDS[OutboxState(state)][1])


def state_shape(state: str) -> State:
    return _WORDS[OutboxState(state)][0]


def state_order(line: MailLine) -> int:
    return ORDER.index(OutboxState(line.state))


def what_to_do(state: str, transport: str = "") -> str:
    """What a state means for the person who looks at the message, and what comes next.

    `transport` is the way that it went last.
    """
    if state == OutboxState.SENT and transport == "folder":
        return QCoreApplication.translate(
            "MailStates", "It lies as a draft in the folder: send it from your mail program."
        )
    told = {
        OutboxState.DRAFT: QT_TRANSLATE_NOOP(
            "MailStates", "Look at it and approve it: nothing goes out that nobody has approved."
        ),
        OutboxState.APPROVED: QT_TRANSLATE_NOOP(
            "MailStates", "It goes out when you send. Until then it can be taken back."
        ),
        OutboxState.QUEUED: QT_TRANSLATE_NOOP(
            "MailStates", "It goes out with the next sending. Until then it can be taken back."
        ),
        OutboxState.SENDING: QT_TRANSLATE_NOOP("MailStates", "A program is handing it over at this moment."),
        OutboxState.SENT: QT_TRANSLATE_NOOP("MailStates", "The server said that it has it."),
        OutboxState.PERHAPS_SENT: QT_TRANSLATE_NOOP(
            "MailStates",
            "It was handed over and no answer came, so nobody knows whether the server has it. Ask the liaison, or "
            "look among what your mailbox has sent; then say here what you found. It is never sent again by itself.",
        ),
        OutboxState.FAILED: QT_TRANSLATE_NOOP(
            "MailStates",
            "The server said no, so the entity does not have it. Correct the cause (the address in Entities, the size, "
            "the server) and queue it again.",
        ),
        OutboxState.CANCELLED: QT_TRANSLATE_NOOP(
            "MailStates", "Its letter was corrected before it went. The corrected letter has a message of its own."
        ),
    }
    return QCoreApplication.translate("MailStates", str(told[OutboxState(state)]))
