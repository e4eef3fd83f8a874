"""Sending over SMTP, with each message's fate told exactly.

The library's `sendmail` reports a broken connection the same way wherever it broke. Here the steps are taken one by
one, because all turns on one question: can the server have the message? Before the final dot it cannot; from the moment
that the dot may have left, it can, until an answer says otherwise.
"""

from __future__ import annotations

import errno
import os
import select
import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from advisor_app.errors import EnvironmentFault
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outcome import Fate, Outcome, RecipientRefusal, Stage
from advisor_app.mail.server_words import server_words, system_words
from advisor_app.mail.smtp_connection import connect, hang_up, open_socket
from advisor_app.mail.smtp_server import SmtpServer

_FINAL_DOT = b".\r\n"
_CHUNK = 1 << 16
"""A time-out counts for each chunk, so that a slow line is not taken for a dead one."""
_AUTHENTICATION_REQUIRED = 530
_TOKEN_EXPIRED = frozenset((_AUTHENTICATION_REQUIRED, 454, 535))
"""Said before a sender where the token of the connection has run out since (RFC 4954, 4 and 6)."""
_CLOSING = 421


@dataclass(frozen=True, slots=True)
class SmtpTransport:
    server: SmtpServer

    @property
    def name(self) -> str:
        return "smtp"

    @contextmanager
    def session(self) -> Iterator[SmtpSession]:
        """Raises what `connect` raises."""
        session = SmtpSession(self.server)
        session.connect()
        ended_well = False
        try:
            yield session
            ended_well = True
        finally:
            session.close(politely=ended_well)


@dataclass(frozen=True, slots=True)
class _Reply:
    """A server's reply; `code` is None where none could be read, and `words` then say why."""

    code: int | None
    words: str

    @property
    def yes(self) -> bool:
        return self.code is not None and 200 <= self.code < 300

    @property
    def not_now(self) -> bool:
        return self.code is not None and 400 <= self.code < 500

    @property
    def no(self) -> bool:
        return self.code is not None and 500 <= self.code < 600


class SmtpSession:
    """One connection for many messages; after a break the next message gets a new one."""

    def __init__(self, server: SmtpServer) -> None:
        self._server = server
        self._smtp: smtplib.SMTP | None = None
        self._served = 0
        self._in_content = False
        self._refused: tuple[RecipientRefusal, ...] = ()

    def connect(self) -> smtplib.SMTP:
        if self._smtp is None:
            self._smtp = connect(self._server)
            self._served = 0
        return self._smtp

    def close(self, *, politely: bool) -> None:
        if self._smtp is not None:
            hang_up(self._smtp, politely=politely)
            self._smtp = None
        self._in_content = False

    def offer(self, message: MailMessage) -> Outcome | None:
        """Sender, recipients and all the content but the final dot, without which the server has no message.

        A connection that the server ended between two messages is renewed once.
        """
        served = self._served
        outcome = self._address(message)
        if served and outcome is not None and outcome.stage is Stage.SENDER and outcome.connection_lost:
            outcome = self._address(message)
        return self._give_content(message) if outcome is None else outcome

    def take_back(self) -> None:
        if self._smtp is None:
            return
        if self._in_content:  # nothing but the final dot would be understood as a command now
            self.close(politely=False)
        else:
            self._ask(self._smtp.rset)

    def hand_over(self, _message: MailMessage, /) -> Outcome:
        """The final dot, and what the server answers to it. One that speaks or hangs up before the dot gets none."""
        smtp = self._smtp
        if smtp is None:
            return self._outcome(Fate.TEMPORARY, Stage.CONTENT, _Reply(None, "closed"))
        self._in_content = False
        if _has_something_to_say(smtp):
            reset = os.strerror(errno.ECONNRESET)
            return self._unless_taken(Stage.CONTENT, self._last_words(smtp, reset))
        with suppress(OSError):
            open_socket(smtp).settimeout(self._server.time_outs.after_final_dot)
        if broken := self._give(smtp, _FINAL_DOT):
            answer = self._last_words(smtp, broken)
        else:
            answer = self._ask(smtp.getreply)
        if self._smtp is not None:
            open_socket(self._smtp).settimeout(self._server.time_outs.command)
        return self._after_final_dot(answer, dot_sent=not broken)

    def _give_content(self, message: MailMessage) -> Outcome | None:
        smtp = self.connect()
        self._served += 1
        wanted = self._ask(lambda: smtp.docmd("DATA"), expected=354)
        if wanted.code != 354:
            return self._unless_taken(Stage.DATA, wanted)
        if broken := self._give(smtp, _with_dots_doubled(message.raw)):
            return self._unless_taken(Stage.CONTENT, self._last_words(smtp, broken))
        self._in_content = True
        return None

    def _address(self, message: MailMessage) -> Outcome | None:
        smtp = self.connect()
        sender = self._name_sender(smtp, message)
        if sender.code in _TOKEN_EXPIRED and self._server.tokens is not None:
            self.close(politely=True)
            smtp = self._smtp = connect(self._server, with_new_token=True)
            sender = self._name_sender(smtp, message)
        if sender.code == _AUTHENTICATION_REQUIRED:
            where = {"host": self._server.host, "port": self._server.port}
            raise EnvironmentFault("mail_login_required", **where, words=sender.words)
        self._refused = ()
        if not sender.yes:
            return self._unless_taken(Stage.SENDER, sender)
        last_no = _Reply(None, "")
        for address in message.recipients:
            reply = self._ask(lambda address=address: smtp.rcpt(address))  # type: ignore[misc]
            if reply.no and reply.code is not None:
                self._refused += (RecipientRefusal(address, reply.code, reply.words),)
                last_no = reply
            elif not reply.yes:
                # Nobody gets it before all who can have it can: else it would go to the server a second time.
                return self._unless_taken(Stage.RECIPIENTS, reply)
        if len(self._refused) == len(message.recipients):
            return self._unless_taken(Stage.RECIPIENTS, last_no)
        return None

    def _name_sender(self, smtp: smtplib.SMTP, message: MailMessage) -> _Reply:
        size = [f"size={len(message.raw)}"] if smtp.has_extn("size") else []
        return self._ask(lambda: smtp.mail(message.sender, size))

    def _after_final_dot(self, answer: _Reply, *, dot_sent: bool) -> Outcome:
        if answer.yes and dot_sent:
            return self._outcome(Fate.ACCEPTED, Stage.FINAL_DOT, answer)
        if answer.no:
            return self._outcome(Fate.REFUSED, Stage.FINAL_DOT, answer)
        if answer.not_now:
            return self._outcome(Fate.TEMPORARY, Stage.FINAL_DOT, answer)
        return self._outcome(Fate.PERHAPS_SENT, Stage.FINAL_DOT, answer)

    def _unless_taken(self, stage: Stage, reply: _Reply) -> Outcome:
        """The outcome where the server surely has not got the message; the conversation is set back."""
        self.take_back()
        return self._outcome(Fate.REFUSED if reply.no else Fate.TEMPORARY, stage, reply)

    def _outcome(self, fate: Fate, stage: Stage, reply: _Reply) -> Outcome:
        return Outcome(fate, stage, reply.code, reply.words, self._refused, connection_lost=self._smtp is None)

    def _ask(self, command: Callable[[], tuple[int, bytes]], *, expected: int | None = None) -> _Reply:
        """A command's reply. A reply that fits no command ends the connection: the two sides are out of step."""
        try:
            code, words = command()
        except OSError as error:
            self.close(politely=False)
            return _Reply(None, system_words(error))
        reply = _Reply(code, server_words(words))
        if code == expected:
            return reply
        understood = reply.no or reply.not_now or (reply.yes and expected is None)
        if code == _CLOSING or not understood:
            self.close(politely=False)
        return reply if understood else _Reply(None, f"{code} {reply.words}")

    def _give(self, smtp: smtplib.SMTP, content: bytes) -> str:
        """Send bytes as they are; returns why they may not all have left, or nothing."""
        try:
            for start in range(0, len(content), _CHUNK):
                open_socket(smtp).sendall(content[start : start + _CHUNK])
        except OSError as error:
            return system_words(error)
        return ""

    def _last_words(self, smtp: smtplib.SMTP, broken: str) -> _Reply:
        """What a server said before it broke the connection: it may have refused in the middle of the content."""
        with suppress(OSError):
            open_socket(smtp).settimeout(1)
        reply = self._ask(smtp.getreply)
        self.close(politely=False)
        return reply if reply.no or reply.not_now else _Reply(None, broken)


def _has_something_to_say(smtp: smtplib.SMTP) -> bool:
    """Whether the server has refused the content or is gone, though it was not its turn."""
    try:
        readable, _, _ = select.select([open_socket(smtp)], [], [], 0)
    except OSError:
        return True
    return bool(readable)


def _with_dots_doubled(raw: bytes) -> bytes:
    """RFC 5321, 4.5.2; the lines of a message end in CR LF, so that a search for those is enough, and quick."""
    doubled = raw.replace(b"\r\n.", b"\r\n..")
    return b"." + doubled if doubled.startswith(b".") else doubled
