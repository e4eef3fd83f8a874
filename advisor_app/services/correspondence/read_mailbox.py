"""Take in what came to the office's mailbox since it was last read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from advisor_app.errors import UserError
from advisor_app.mail.mailbox.imap_reader import ImapServer, ImapTls, Seen, count_messages, new_messages
from advisor_app.mail.microsoft.sign_in import LOGIN, READ_BY_IMAP, MicrosoftAccount, MicrosoftSignIn
from advisor_app.mail.passwords import Password, find_password, keep_password
from advisor_app.mail.received.reading import read_received
from advisor_app.services.correspondence.take_in_mail import TakenIn, keep_received
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class MailboxWay:
    """Where the mailbox is. With a `tenant` it is read by Microsoft 365's sign-in, else by the keyring's password."""

    host: str
    user: str
    port: int = 0
    tls: str = "tls"
    folder: str = "INBOX"
    ca_file: Path | None = None
    tenant: str = ""
    client_id: str = ""
    sign_in_at: str = LOGIN
    password: str = field(default="", repr=False)
    """One that was typed goes before the kept one; `keep` puts it into the keyring."""
    keep: bool = False

    @property
    def name(self) -> str:
        return f"{self.user.lower()}@{self.host.lower()}/{self.folder}"


@dataclass(frozen=True, slots=True)
class MailboxRead:
    """`taken` are new; of the rest, `known` were kept before, `of_nobody` answer nothing and come from nobody of the
    directory, `unread` could not be read or are too large. Nothing is kept of the latter two.
    """

    taken: tuple[TakenIn, ...]
    known: int
    of_nobody: int
    unread: int


def sign_in_to_mailbox(way: MailboxWay) -> MicrosoftSignIn:
    account = MicrosoftAccount(way.user, way.tenant, way.client_id, way.sign_in_at, way.ca_file)
    return MicrosoftSignIn(account, READ_BY_IMAP)


def read_mailbox(office: Office, way: MailboxWay, *, asked_to_stop: Callable[[], bool] = lambda: False) -> MailboxRead:
    """One transaction a message, which also keeps how far the mailbox was read: killed in between, none is missed.

    Raises what `new_messages`, `find_password` and the sign-in raise.
    """
    server = _server(way)
    with office.store.reading() as reading:
        before = reading.received.seen(way.name)
    taken: list[TakenIn] = []
    known = of_nobody = unread = 0
    for one in new_messages(server, Seen(*before) if before else None):
        if asked_to_stop():
            break
        with office.store.unit_of_work(office.who) as work:
            try:
                found = None if one.raw is None else keep_received(work, one.raw, read_received(one.raw, way.name))
                broken = one.raw is None
            except UserError:  # no mail at all, or larger than what is read
                found, broken = None, True
            work.received.keep_seen(way.name, one.seen.validity, one.seen.uid)
            work.commit()
        if found is not None and found.new:
            taken.append(found)
        known += found is not None and not found.new
        unread += broken
        of_nobody += found is None and not broken
    return MailboxRead(tuple(taken), known, of_nobody, unread)


def try_mailbox(way: MailboxWay) -> int:
    """How many messages the folder holds, read or not; nothing is fetched. Raises as `read_mailbox`."""
    return count_messages(_server(way))


def _server(way: MailboxWay) -> ImapServer:
    if way.password and way.keep and not way.tenant:
        keep_password(way.host, way.user, Password(way.password))
    kept = None if way.tenant else Password(way.password) if way.password else find_password(way.host, way.user)
    return ImapServer(
        way.host,
        way.user,
        way.port,
        ImapTls(way.tls),
        password=kept,
        tokens=sign_in_to_mailbox(way) if way.tenant else None,
        ca_file=way.ca_file,
        folder=way.folder,
    )
