"""The rules of the outbox: which states a message goes through, and who may move it.

draft → approved → queued → sending → sent | failed | perhaps_sent. What a server may already have is never offered to
it again unless a person decides so: only a person moves a message out of `perhaps_sent` and `failed`. What has become
untrue before it went is `cancelled` and stays so.
A step that is not allowed raises `UserError("mail_is_{state}")`, a decision of nobody
`UserError("mail_decision_without_person")`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from advisor_app.errors import UserError
from advisor_app.mail.outcome import Fate, Outcome, RecipientRefusal


class OutboxState(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    PERHAPS_SENT = "perhaps_sent"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """Where one message stands.

    `attempts` counts how often it was offered to a server, `decided_by` names the person of the last decision, `words`
    and `refused` are from the last outcome.
    """

    message_id: str
    state: OutboxState = OutboxState.DRAFT
    attempts: int = 0
    decided_by: str = ""
    words: str = ""
    refused: tuple[RecipientRefusal, ...] = ()


_STATE_AFTER = {
    Fate.ACCEPTED: OutboxState.SENT,
    Fate.REFUSED: OutboxState.FAILED,
    Fate.TEMPORARY: OutboxState.QUEUED,
    Fate.PERHAPS_SENT: OutboxState.PERHAPS_SENT,
}


def approve(entry: OutboxEntry, *, by: str) -> OutboxEntry:
    """A person lets a draft go out as it is; its bytes stay from here on."""
    _require(entry, "approve", OutboxState.DRAFT)
    return replace(entry, state=OutboxState.APPROVED, decided_by=_person(by))


def withdraw(entry: OutboxEntry, *, by: str) -> OutboxEntry:
    """A person takes back what was approved or waits, before it is offered to a server."""
    _require(entry, "withdraw", OutboxState.APPROVED, OutboxState.QUEUED)
    return replace(entry, state=OutboxState.DRAFT, decided_by=_person(by))


def keep_back(entry: OutboxEntry) -> None:
    """Whether a person may still keep it from going, or say when it goes."""
    _require(entry, "keep_back", OutboxState.DRAFT, OutboxState.APPROVED, OutboxState.QUEUED)


def may_go_again(entry: OutboxEntry) -> None:
    """Whether another message with the same content may go in its place: its own fate must be known."""
    _require(entry, "may_go_again", OutboxState.SENT, OutboxState.FAILED)


def queue(entry: OutboxEntry) -> OutboxEntry:
    """An approved message waits for the next sending."""
    _require(entry, "queue", OutboxState.APPROVED)
    return replace(entry, state=OutboxState.QUEUED)


def begin_sending(entry: OutboxEntry) -> OutboxEntry:
    """To be kept durably before a server can have the message."""
    _require(entry, "begin_sending", OutboxState.QUEUED)
    return replace(entry, state=OutboxState.SENDING, attempts=entry.attempts + 1, words="", refused=())


def after_outcome(entry: OutboxEntry, outcome: Outcome) -> OutboxEntry:
    """To be kept durably as soon as the fate is known.

    A message still `queued` may be refused or put off as long as the server cannot have it.
    """
    early = outcome.stage.before_handing_over and outcome.fate in (Fate.REFUSED, Fate.TEMPORARY)
    _require(entry, "after_outcome", OutboxState.SENDING, *([OutboxState.QUEUED] if early else []))
    return replace(
        entry,
        state=_STATE_AFTER[outcome.fate],
        attempts=entry.attempts + (1 if entry.state is OutboxState.QUEUED else 0),
        words=outcome.words,
        refused=outcome.refused,
    )


def after_interruption(entry: OutboxEntry) -> OutboxEntry:
    """The program that was sending this message is gone, so nobody knows whether the server has it."""
    _require(entry, "after_interruption", OutboxState.SENDING)
    return replace(entry, state=OutboxState.PERHAPS_SENT)


def settle_as_sent(entry: OutboxEntry, *, by: str) -> OutboxEntry:
    """A person has found out that the server has it, or lets it rest."""
    _require(entry, "settle_as_sent", OutboxState.PERHAPS_SENT)
    return replace(entry, state=OutboxState.SENT, decided_by=_person(by))


def queue_again(entry: OutboxEntry, *, by: str) -> OutboxEntry:
    """A person wants it offered again, though the server may have it already (`perhaps_sent`) or refused it."""
    _require(entry, "queue_again", OutboxState.PERHAPS_SENT, OutboxState.FAILED)
    return replace(entry, state=OutboxState.QUEUED, decided_by=_person(by))


def cancel(entry: OutboxEntry, *, by: str) -> OutboxEntry:
    """What it says was corrected before it went; from `perhaps_sent`, a person has found out that nobody has it."""
    _require(
        entry,
        "cancel",
        OutboxState.DRAFT,
        OutboxState.APPROVED,
        OutboxState.QUEUED,
        OutboxState.FAILED,
        OutboxState.PERHAPS_SENT,
    )
    return replace(entry, state=OutboxState.CANCELLED, decided_by=_person(by))


def _require(entry: OutboxEntry, step: str, *allowed: OutboxState) -> None:
    if entry.state not in allowed:
        raise UserError(f"mail_is_{entry.state.value}", message_id=entry.message_id, step=step)


def _person(name: str) -> str:
    if not name.strip():
        raise UserError("mail_decision_without_person")
    return name.strip()
