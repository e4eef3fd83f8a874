"""The way that messages take: what a person chose, and the transport that it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from advisor_app.mail.folder import DraftFolder
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


MailWay = ToFolder | ToServer


def transport_for(way: MailWay) -> MailTransport:
    """Nothing is opened yet; a password that is to be kept is put into the keyring.

    Raises `UserError`: "mail_host_unreadable", "mail_port_unreadable", "mail_plain_not_local",
    "mail_password_missing"; `EnvironmentFault`: "mail_no_keyring", "mail_keyring_failed".
    """
    if isinstance(way, ToFolder):
        return DraftFolder(way.folder)
    password = None
    if way.user:
        password = Password(way.password) if way.password else find_password(way.host, way.user)
    server = SmtpServer(way.host, way.port, Tls(way.tls), user=way.user, password=password, ca_file=way.ca_file)
    if way.keep and way.password and way.user:
        keep_password(way.host, way.user, Password(way.password))
    return SmtpTransport(server)
