"""The way that messages take: what a person chose, and the transport that it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from advisor_app.mail.folder import DraftFolder
from advisor_app.mail.microsoft.graph_transport import GRAPH, GraphTransport
from advisor_app.mail.microsoft.sign_in import (
    LOGIN,
    SEND_BY_GRAPH,
    SEND_BY_SMTP,
    MicrosoftAccount,
    MicrosoftSignIn,
)
from advisor_app.mail.passwords import Password, find_password, keep_password
from advisor_app.mail.smtp_server import SmtpServer, Tls
from advisor_app.mail.smtp_transport import SmtpTransport
from advisor_app.mail.transport import MailTransport


@dataclass(frozen=True, slots=True)
class ToFolder:
    """Drafts as .eml files in a folder, for a person's own mail program."""

    folder: Path

    @property
    def shown(self) -> str:
        return str(self.folder)


@dataclass(frozen=True, slots=True)
class ToServer:
    """A mail server. `port` 0 stands for the usual one. A `password` that was typed goes before one that is kept;
    `keep` puts it into the keyring.
    """

    host: str
    port: int = 0
    tls: str = "starttls"
    user: str = ""
    ca_file: Path | None = None
    password: str = field(default="", repr=False)
    keep: bool = False

    @property
    def shown(self) -> str:
        return self.host


@dataclass(frozen=True, slots=True)
class ToMicrosoft:
    """Microsoft 365 with modern authentication, by Graph, or by SMTP where the network lets it.

    `tenant` and `client_id` come from the organisation's computer people. The addresses and `ca_file` are for another
    cloud than the usual one.
    """

    user: str
    tenant: str
    client_id: str
    by_graph: bool = True
    sign_in_at: str = LOGIN
    graph_at: str = GRAPH
    smtp_at: str = "smtp.office365.com"
    smtp_port: int = 0
    ca_file: Path | None = None

    @property
    def shown(self) -> str:
        return f"Microsoft 365 ({self.user})"


MailWay = ToFolder | ToServer | ToMicrosoft


def transport_for(way: MailWay) -> MailTransport:
    """Nothing is opened yet; a password that is to be kept is put into the keyring.

    Raises `UserError`: "mail_host_unreadable", "mail_port_unreadable", "mail_plain_not_local",
    "mail_password_missing"; `EnvironmentFault`: "mail_no_keyring", "mail_keyring_failed".
    """
    if isinstance(way, ToFolder):
        return DraftFolder(way.folder)
    if isinstance(way, ToMicrosoft):
        return _to_microsoft(way)
    password = None
    if way.user:
        password = Password(way.password) if way.password else find_password(way.host, way.user)
    server = SmtpServer(way.host, way.port, Tls(way.tls), user=way.user, password=password, ca_file=way.ca_file)
    if way.keep and way.password and way.user:
        keep_password(way.host, way.user, Password(way.password))
    return SmtpTransport(server)


def sign_in_of(way: ToMicrosoft) -> MicrosoftSignIn:
    """The sign-in that this way needs; once for each of SMTP and Graph."""
    account = MicrosoftAccount(way.user, way.tenant, way.client_id, way.sign_in_at, way.ca_file)
    return MicrosoftSignIn(account, SEND_BY_GRAPH if way.by_graph else SEND_BY_SMTP)


def _to_microsoft(way: ToMicrosoft) -> MailTransport:
    tokens = sign_in_of(way)
    if way.by_graph:
        return GraphTransport(way.user, tokens, way.graph_at, way.ca_file)
    return SmtpTransport(SmtpServer(way.smtp_at, way.smtp_port, user=way.user, tokens=tokens, ca_file=way.ca_file))
