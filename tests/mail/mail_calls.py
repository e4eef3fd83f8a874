"""Sending in the tests, with a record that remembers what it was told."""

from __future__ import annotations

from mail_servers import MailServer

from advisor_app.mail.message import MailMessage
from advisor_app.mail.outcome import Outcome
from advisor_app.mail.sending import Sending, send_all
from advisor_app.mail.smtp_transport import SmtpTransport


class Calls:
    """A record that remembers what was told it, in order."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def before_handing_over(self, message: MailMessage, /) -> None:
        self.said.append(("before", message.message_id))

    def after_answer(self, message: MailMessage, outcome: Outcome, /) -> None:
        self.said.append((outcome.fate.value, message.message_id))


def send(server: MailServer, *messages: MailMessage, record: Calls | None = None, **changes: object) -> Sending:
    return send_all(SmtpTransport(server.address(**changes)), messages, record or Calls())


def only_outcome(sending: Sending) -> Outcome:
    [(_, outcome)] = sending.outcomes
    return outcome
