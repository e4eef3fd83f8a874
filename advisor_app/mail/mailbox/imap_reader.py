"""New messages of an IMAP folder, each byte for byte; nothing in the mailbox is changed, marked or deleted.

What was read is remembered by the folder's UIDs (RFC 9051, 2.3.1.1): a number that only grows, as long as the folder's
UIDVALIDITY stays the same. Where it does not, the folder is read anew, and who keeps the messages knows them again.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.access_tokens import AccessTokens
from advisor_app.mail.connection_faults import fault_of, trusting
from advisor_app.mail.passwords import Password
from advisor_app.mail.received.message import MOST_BYTES
from advisor_app.mail.server_words import server_words
from advisor_app.mail.smtp_server import is_loopback

if TYPE_CHECKING:
    from imapclient import IMAPClient

_SECONDS = 60
_AT_ONCE = 50
"""Sizes asked for at once; bodies come one by one, so that one is in memory at a time."""


class ImapTls(StrEnum):
    TLS = "tls"
    """Protected from the first byte (port 993)."""
    STARTTLS = "starttls"
    NONE = "none"
    """Only to a server on this very machine."""


@dataclass(frozen=True, slots=True)
class ImapServer:
    """A folder of a mailbox. `port` 0 stands for the usual one; a user logs in by password or by tokens.

    Raises `UserError`: "mail_plain_not_local", "mail_user_and_password".
    """

    host: str
    user: str
    port: int = 0
    tls: ImapTls = ImapTls.TLS
    password: Password | None = field(default=None, repr=False)
    tokens: AccessTokens | None = field(default=None, repr=False)
    ca_file: Path | None = None
    folder: str = "INBOX"

    def __post_init__(self) -> None:
        if self.tls is ImapTls.NONE and not is_loopback(self.host):
            raise UserError("mail_plain_not_local", host=self.host)
        if self.password is None and self.tokens is None:
            raise UserError("mail_user_and_password", host=self.host)
        object.__setattr__(self, "port", self.port or (993 if self.tls is ImapTls.TLS else 143))


@dataclass(frozen=True, slots=True)
class Seen:
    """How far a folder was read: `uid` is the last one of `validity`."""

    validity: int
    uid: int


@dataclass(frozen=True, slots=True)
class FetchedMail:
    """`raw` is None for one that is larger than what is read (25 MiB); `seen` is to be kept once it is dealt with."""

    seen: Seen
    raw: bytes | None


def new_messages(server: ImapServer, seen: Seen | None) -> Iterator[FetchedMail]:
    """Those that came after what was `seen`, the oldest first; all of them where nothing was.

    Raises `EnvironmentFault` ("mail_host_unknown", "mail_server_unreachable", "mail_tls_failed", "mail_certificate_…",
    "mail_login_refused", "mail_login_not_offered", "mail_server_hung_up", "mail_folder_unknown"),
    `UserError("mail_ca_file_unreadable")`,
    and what the tokens raise.
    """
    with _opened(server) as (client, folder):
        validity = int(folder[b"UIDVALIDITY"])
        start = seen.uid + 1 if seen is not None and seen.validity == validity else 1
        for uid, size in _waiting(client, start):
            raw = client.fetch([uid], ["BODY.PEEK[]"])[uid][b"BODY[]"] if size <= MOST_BYTES else None
            yield FetchedMail(Seen(validity, uid), raw)


def count_messages(server: ImapServer) -> int:
    """How many lie in the folder: enough to know that it can be read. Raises as `new_messages`."""
    with _opened(server) as (_client, folder):
        return int(folder.get(b"EXISTS", 0))


@contextmanager
def _opened(server: ImapServer) -> Iterator[tuple[IMAPClient, dict[bytes, int]]]:
    """Logged in, with the folder open for reading; what goes wrong until the end is told as `new_messages` says."""
    from imapclient.exceptions import IMAPClientError, LoginError

    where = {"host": server.host, "port": server.port}
    client: IMAPClient | None = None
    try:
        client = _connected(server)
        _log_in(client, server)
        yield client, _selected(client, server)
    except LoginError as refused:
        words = _said(server, refused)
        raise EnvironmentFault(
            "mail_login_refused", host=server.host, port=server.port, user=server.user, answer="NO", words=words
        ) from None
    except IMAPClientError as broken:
        raise EnvironmentFault("mail_server_hung_up", **where) from broken
    except (OSError, ssl.SSLError) as error:
        if (fault := fault_of(error)) is None:
            raise
        raise EnvironmentFault(fault[0], **where, **fault[1]) from error
    finally:
        if client is not None:
            with suppress(Exception):  # the server's farewell no longer matters
                client.logout()
            with suppress(Exception):
                client.shutdown()


def _connected(server: ImapServer) -> IMAPClient:
    from imapclient import IMAPClient

    context = None if server.tls is ImapTls.NONE else trusting(server.ca_file)
    client = IMAPClient(server.host, server.port, ssl=server.tls is ImapTls.TLS, ssl_context=context, timeout=_SECONDS)
    if server.tls is ImapTls.STARTTLS:
        client.starttls(context)
    return client


def _log_in(client: IMAPClient, server: ImapServer) -> None:
    if server.tokens is not None:
        if not client.has_capability("AUTH=XOAUTH2"):
            raise EnvironmentFault("mail_login_not_offered", host=server.host, port=server.port, offered="-")
        _by_token(client, server.user, server.tokens)
    elif server.password is not None:
        _by_password(client, server.user, server.password.reveal())


def _by_password(client: IMAPClient, user: str, password: str) -> None:
    """By PLAIN where it is offered: LOGIN takes no ñ."""
    if client.has_capability("AUTH=PLAIN"):
        client.plain_login(user, password)
    else:
        client.login(user, password)


def _by_token(client: IMAPClient, user: str, tokens: AccessTokens) -> None:
    from imapclient.exceptions import LoginError

    try:
        client.oauth2_login(user, tokens.current().reveal())
    except LoginError:
        client.oauth2_login(user, tokens.renewed().reveal())


def _selected(client: IMAPClient, server: ImapServer) -> dict[bytes, int]:
    """Opened for reading alone, so that no message counts as read."""
    from imapclient.exceptions import IMAPClientError

    try:
        return dict(client.select_folder(server.folder, readonly=True))
    except IMAPClientError as error:
        raise EnvironmentFault("mail_folder_unknown", host=server.host, folder=server.folder) from error


def _waiting(client: IMAPClient, start: int) -> Iterator[tuple[int, int]]:
    """UIDs from one on with the messages' sizes. A server answers n:* with the last message even below n."""
    uids = sorted(uid for uid in client.search(["UID", f"{start}:*"]) if uid >= start)
    for first in range(0, len(uids), _AT_ONCE):
        some = uids[first : first + _AT_ONCE]
        sizes = client.fetch(some, ["RFC822.SIZE"])
        for uid in some:
            if uid in sizes:  # else it was deleted meanwhile
                yield uid, int(sizes[uid][b"RFC822.SIZE"])


def _said(server: ImapServer, error: Exception) -> str:
    words = server_words(str(error))
    return server.password.blotted_out(words) if server.password is not None else words
