"""What a way of sending must offer, and what it asks of those who keep the states."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from advisor_app.mail.message import MailMessage
from advisor_app.mail.outcome import Outcome


class MailSession(Protocol):
    """An open way to one server or folder. It serves many messages, each by `offer` and then `hand_over`."""

    def offer(self, message: MailMessage) -> Outcome | None:
        """Do all that can be done while the server cannot have the message; None means that it is wanted.

        An outcome (refused, or put off) ends this message. Raises `EnvironmentFault` where there is no way at all, and
        `UserError` where a person must see to this message first.
        """

    def take_back(self) -> None:
        """End the offer, so that the server never has the message."""

    def hand_over(self, message: MailMessage, /) -> Outcome:
        """Let the server have the message that was offered last, and tell its fate."""


class MailTransport(Protocol):
    @property
    def name(self) -> str:
        """For the record of attempts: "smtp", "folder"."""

    def session(self) -> AbstractContextManager[MailSession]:
        """Open the way; raises `EnvironmentFault` or `UserError`."""


class SendingRecord(Protocol):
    """Keeps the states. Both calls return only when what they keep would outlive a power cut.

    An answer is kept in a thread beside, while the next message is offered; never two calls at once.
    """

    def before_handing_over(self, message: MailMessage, /) -> None:
        """`outbox.begin_sending`; a `UserError` from there means that the message must not go and is passed over."""

    def after_answer(self, message: MailMessage, outcome: Outcome, /) -> None:
        """`outbox.after_outcome`; also for a message that was refused or put off before it was handed over."""
