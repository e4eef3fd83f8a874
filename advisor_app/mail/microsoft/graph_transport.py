"""Sending through Microsoft Graph, for offices whose network blocks SMTP: a message's bytes in one request.

https://learn.microsoft.com/graph/api/user-sendmail, in MIME format: the service takes sender and recipients from the
headers and answers 202. The steps are taken one by one for the reason given in `smtp_transport`: what matters is
whether the service can have the message.
"""

from __future__ import annotations

import base64
import http.client
import json
import select
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from pathlib import Path
from urllib.parse import quote, urlsplit

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.access_tokens import AccessTokens
from advisor_app.mail.connection_faults import fault_of, tls_words, trusting
from advisor_app.mail.message import MailMessage
from advisor_app.mail.outcome import Fate, Outcome, Stage
from advisor_app.mail.passwords import Password
from advisor_app.mail.server_words import server_words, system_words

GRAPH = "https://graph.microsoft.com"
LARGEST = 4_000_000
"""Bytes that the service takes in one request, base64 included."""

_CHUNK = 1 << 16
_LATER = frozenset((429, 503))
"""Asked to wait; the message was not taken."""


@dataclass(frozen=True, slots=True)
class GraphTransport:
    """`user` is whose mailbox sends; `address` and `ca_file` are for another cloud than the usual one."""

    user: str
    tokens: AccessTokens
    address: str = GRAPH
    ca_file: Path | None = None
    seconds: float = 120

    @property
    def name(self) -> str:
        return "graph"

    @contextmanager
    def session(self) -> Iterator[GraphSession]:
        """Raises `EnvironmentFault` where the service cannot be reached, and what the tokens raise."""
        session = GraphSession(self)
        session.connect()
        try:
            yield session
        finally:
            session.close()


@dataclass(frozen=True, slots=True)
class _Answer:
    code: int | None
    words: str


class GraphSession:
    """One connection for many messages; after a break the next message gets a new one."""

    def __init__(self, way: GraphTransport) -> None:
        self._way = way
        self._connection: http.client.HTTPSConnection | None = None
        self._token: Password | None = None

    def connect(self) -> http.client.HTTPSConnection:
        if self._connection is None:
            self._token = self._token or self._way.tokens.current()
            where = urlsplit(self._way.address)
            host, port = where.hostname or "", where.port or 443
            connection = http.client.HTTPSConnection(
                host, port, timeout=self._way.seconds, context=trusting(self._way.ca_file)
            )
            try:
                connection.connect()
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                if (fault := fault_of(error)) is not None:
                    raise EnvironmentFault(fault[0], host=host, port=port, **fault[1]) from error
                raise
            self._connection = connection
        return self._connection

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def offer(self, message: MailMessage) -> Outcome | None:
        """Nothing is asked of the service before the content, so that only what it would refuse is found here.

        Raises `UserError("mail_recipients_hidden")` where headers and recipients differ: Graph goes by the headers.
        """
        if _addressed(message.raw) != {address.casefold() for address in message.recipients}:
            raise UserError("mail_recipients_hidden", message_id=message.message_id)
        if len(message.raw) * 4 // 3 > LARGEST:
            words = f"{len(message.raw)} bytes > {LARGEST * 3 // 4}"
            return Outcome(Fate.REFUSED, Stage.SENDER, 413, words)
        if self._connection is not None and _ended(self._connection):
            self.close()
        self.connect()
        return None

    def take_back(self) -> None:
        """Nothing was said yet."""

    def hand_over(self, message: MailMessage) -> Outcome:
        outcome = self._hand_over(message)
        if outcome.code == http.client.UNAUTHORIZED:
            try:
                self._token = self._way.tokens.renewed()
            except (UserError, EnvironmentFault) as reason:
                return Outcome(Fate.TEMPORARY, Stage.DATA, outcome.code, reason.code, connection_lost=True)
            outcome = self._hand_over(message)
        return outcome

    def _hand_over(self, message: MailMessage) -> Outcome:
        try:
            connection = self.connect()
        except EnvironmentFault as gone:
            return Outcome(Fate.TEMPORARY, Stage.DATA, words=gone.code, connection_lost=True)
        content = base64.b64encode(message.raw)
        try:
            self._head(connection, len(content))
            for start in range(0, len(content) - 1, _CHUNK):
                connection.send(content[start : min(start + _CHUNK, len(content) - 1)])
        except (OSError, http.client.HTTPException) as error:
            # The length was announced, so that what is not whole is not a message.
            answer = self._last_words(connection, error)
            return self._judged(answer, whole=False)
        try:
            connection.send(content[-1:])
            answer = self._read(connection)
        except (OSError, http.client.HTTPException) as error:
            self.close()
            answer = _Answer(None, _reason(error))
        return self._judged(answer, whole=True)

    def _head(self, connection: http.client.HTTPSConnection, length: int) -> None:
        connection.putrequest("POST", f"/v1.0/users/{quote(self._way.user)}/sendMail")
        connection.putheader("Authorization", f"Bearer {self._token.reveal() if self._token else ''}")
        connection.putheader("Content-Type", "text/plain")
        connection.putheader("Content-Length", str(length))
        connection.endheaders()

    def _last_words(self, connection: http.client.HTTPSConnection, error: Exception) -> _Answer:
        """What the service said before it broke the connection: it may have refused in the middle of the content."""
        try:
            if connection.sock is not None:
                connection.sock.settimeout(1)
            return self._read(connection)
        except (OSError, http.client.HTTPException):
            return _Answer(None, _reason(error))
        finally:
            self.close()

    def _read(self, connection: http.client.HTTPSConnection) -> _Answer:
        response = connection.getresponse()
        body = response.read(_CHUNK)
        if response.will_close:
            self.close()
        said = _said(body)
        wait = response.getheader("Retry-After")
        if wait:
            said = f"{said} (Retry-After: {wait})"
        token = self._token
        return _Answer(response.status, token.blotted_out(said) if token else said)

    def _judged(self, answer: _Answer, *, whole: bool) -> Outcome:
        code = answer.code
        stage = Stage.FINAL_DOT if whole else Stage.CONTENT
        if code is not None and 200 <= code < 300 and whole:
            fate = Fate.ACCEPTED
        elif code in _LATER or code == http.client.UNAUTHORIZED:
            fate = Fate.TEMPORARY
        elif code is not None and 400 <= code < 500:
            fate = Fate.REFUSED
        else:
            # 500, 502 and 504 do not tell whether the service had begun to send.
            fate = Fate.PERHAPS_SENT if whole else Fate.TEMPORARY
        return Outcome(fate, stage, code, answer.words, connection_lost=self._connection is None)


def _ended(connection: http.client.HTTPSConnection) -> bool:
    """Whether the service has closed a connection that waited; else its silence later would leave a doubt."""
    if connection.sock is None:
        return True
    readable, _, _ = select.select([connection.sock], [], [], 0)
    return bool(readable)


def _addressed(raw: bytes) -> set[str]:
    headers = BytesHeaderParser().parsebytes(raw)
    written = [str(value) for name in ("To", "Cc", "Bcc") for value in headers.get_all(name, [])]
    return {address.casefold() for _, address in getaddresses(written)}


def _said(body: bytes) -> str:
    """Graph's own words: {"error": {"code": ..., "message": ...}}."""
    try:
        error = json.loads(body)["error"]
        return server_words(f"{error['code']}: {error['message']}".encode())
    except (ValueError, KeyError, TypeError):
        return server_words(body[:300])


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLError):
        return tls_words(error)
    return system_words(error) if isinstance(error, OSError) else type(error).__name__
