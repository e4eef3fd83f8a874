"""Where the office's mailbox is and how often it is read. Remembered on this computer, but for secrets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.memory import Memory
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.kept_password import KeptPassword
from advisor_app.ui.pages.mail.microsoft_part import MicrosoftPart
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.mail.microsoft.sign_in import MicrosoftSignIn
    from advisor_app.services.correspondence.read_mailbox import MailboxWay
    from advisor_app.services.outbox.mail_way import ToMicrosoft

_KEYS = ("host", "port", "user", "folder", "ca_file")
_MICROSOFT = "outlook.office365.com"
_INBOX = "INBOX"
NEVER, QUARTER, HOUR = 0, 15, 60
"""Minutes."""


def remembered_way(memory: Memory) -> MailboxWay | None:
    """What was last saved; None where nothing was, or something is missing."""
    return _way_of(memory.text)


def _way_of(told: Callable[[str], str]) -> MailboxWay | None:
    """From what stands under each key."""
    from advisor_app.mail.microsoft.sign_in import LOGIN
    from advisor_app.services.correspondence.read_mailbox import MailboxWay

    folder = told("mailbox/folder") or _INBOX
    if told("mailbox/way") == "microsoft":
        user, tenant, client = (told(f"mail/{key}") for key in ("ms_user", "ms_tenant", "ms_client"))
        if not (user and tenant and client):
            return None
        ca_file = told("mail/ms_ca_file")
        return MailboxWay(
            told("mailbox/ms_host") or _MICROSOFT,
            user,
            int(told("mailbox/ms_port") or "0"),
            folder=folder,
            ca_file=Path(ca_file) if ca_file else None,
            tenant=tenant,
            client_id=client,
            sign_in_at=told("mail/ms_sign_in_at") or LOGIN,
        )
    host, user, port, ca_file = (told(f"mailbox/{key}") for key in ("host", "user", "port", "ca_file"))
    if not host or not user or not ((port or "0").isascii() and (port or "0").isdigit()):
        return None
    authority = Path(ca_file).expanduser() if ca_file else None
    return MailboxWay(host, user, int(port or "0"), told("mailbox/tls") or "tls", folder, authority)


def minutes_between(memory: Memory) -> int:
    """0 for a mailbox that is read only when somebody asks."""
    kept = memory.text("mailbox/every", "0")
    return int(kept) if kept.isdigit() else NEVER


class MailboxForm(QWidget):
    """`changed` follows every key."""

    changed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._theme = theme = around.theme
        self._memory = around.memory
        self._ways = Segments(
            theme,
            self.tr("What the mailbox is on"),
            (("server", self.tr("Mail server (IMAP)")), ("microsoft", "Microsoft 365")),
        )
        self._ways.chosen.connect(self._choose)
        names = {
            "host": self.tr("Server"),
            "port": self.tr("Port"),
            "user": self.tr("User"),
            "password": self.tr("Password"),
            "folder": self.tr("Folder"),
            "ca_file": self.tr("File of the certificate authority"),
        }
        self.fields = {key: self._line(name) for key, name in names.items()}
        self.fields["port"].setFixedWidth(theme.px(70))
        self.fields["password"].setEchoMode(QLineEdit.EchoMode.Password)
        self.fields["password"].setPlaceholderText(self.tr("empty: the one in the keyring"))
        self.fields["folder"].setPlaceholderText(_INBOX)
        self.fields["ca_file"].setPlaceholderText(self.tr("empty: the authorities of this computer"))
        self._tls = Choice(theme, self.tr("Protection"))
        for key, words in (("tls", "TLS"), ("starttls", "STARTTLS"), ("none", self.tr("None (only this computer)"))):
            self._tls.addItem(words, key)
        self._tls.currentIndexChanged.connect(lambda _index: self._say_usual())
        self.keep = Check(theme, self.tr("Keep the password in the keyring"))
        self.kept = KeptPassword(
            around, lambda: (self.fields["host"].text().strip(), self.fields["user"].text().strip())
        )
        self.changed.connect(self.kept.follow)
        self.microsoft = MicrosoftPart(around, _reader_of, reads=True)
        self.microsoft.changed.connect(self.changed)
        self.every = Choice(theme, self.tr("How often it is read"))
        for minutes, words in (
            (NEVER, self.tr("Only when I ask")),
            (QUARTER, self.tr("Every quarter of an hour")),
            (HOUR, self.tr("Every hour")),
        ):
            self.every.addItem(words, minutes)
        self._server = self._server_part()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self._ways, self._server, self.microsoft):
            column.addWidget(part)
        often = QGridLayout()
        often.setHorizontalSpacing(theme.px(10))
        often.setColumnStretch(1, 1)
        often.setColumnMinimumWidth(0, theme.px(72))
        often.addWidget(label(self.tr("Folder"), "12", "text2"), 0, 0)
        often.addWidget(self.fields["folder"], 0, 1)
        often.addWidget(label(self.tr("Read"), "12", "text2"), 1, 0)
        often.addWidget(self.every, 1, 1)
        column.addLayout(often)
        self._recall()

    def way(self) -> MailboxWay | None:
        """What is typed; None as long as something is missing."""
        typed = self._typed()
        found = _way_of(lambda key: typed.get(key, self._memory.text(key)))
        password = self.fields["password"].text()
        return found if found is None or found.tenant else replace(found, password=password, keep=self.keep.isChecked())

    def remember(self) -> None:
        for key, value in self._typed().items():
            self._memory.keep(key, value)
        self._memory.keep("mailbox/every", str(self.every.currentData()))

    def _typed(self) -> dict[str, str]:
        told = {f"mailbox/{key}": self.fields[key].text().strip() for key in _KEYS}
        told |= {"mailbox/way": self._ways.current or "server", "mailbox/tls": str(self._tls.currentData())}
        if self._ways.current == "microsoft":
            told |= {f"mail/{key}": text for key, text in self.microsoft.texts().items()}
        return told

    def _recall(self) -> None:
        for key in _KEYS:
            self.fields[key].setText(self._memory.text(f"mailbox/{key}"))
        self._tls.setCurrentIndex(max(0, self._tls.findData(self._memory.text("mailbox/tls", "tls"))))
        self.every.setCurrentIndex(max(0, self.every.findData(minutes_between(self._memory))))
        way = "microsoft" if self._memory.text("mailbox/way") == "microsoft" else "server"
        self._ways.choose(way)
        self._choose(way)
        self._say_usual()

    def _choose(self, way: str) -> None:
        self._server.setVisible(way == "server")
        self.microsoft.setVisible(way == "microsoft")
        self.changed.emit()

    def _say_usual(self) -> None:
        self.fields["port"].setPlaceholderText("993" if self._tls.currentData() == "tls" else "143")
        self.changed.emit()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setFixedHeight(self._theme.px(28))
        line.textChanged.connect(lambda _text: self.changed.emit())
        return line

    def _server_part(self) -> QWidget:
        theme = self._theme
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.px(72))
        rows: tuple[tuple[str, str, QWidget], ...] = (
            ("host", self.tr("Server"), self.fields["host"]),
            ("tls", self.tr("Protection"), self._tls),
            ("user", self.tr("User"), self.fields["user"]),
            ("password", self.tr("Password"), self.fields["password"]),
            ("kept", "", self.kept),
            ("ca_file", self.tr("Authority"), self.fields["ca_file"]),
        )
        for place, (key, name, field) in enumerate(rows):
            grid.addWidget(label(name, "12", "text2"), place, 0)
            grid.addWidget(field, place, 1, 1, 2 if key in ("kept", "ca_file") else 1)
        port = QHBoxLayout()
        port.setSpacing(theme.px(10))
        port.addWidget(label(self.tr("Port"), "12", "text2"))
        port.addWidget(self.fields["port"])
        port.addStretch(1)
        grid.addLayout(port, 0, 2)
        grid.addWidget(self.keep, 3, 2)
        return part


def _reader_of(way: ToMicrosoft) -> MicrosoftSignIn:
    """The sign-in with the permission to read, which is another than that to send."""
    from advisor_app.services.correspondence.read_mailbox import MailboxWay, sign_in_to_mailbox

    return sign_in_to_mailbox(
        MailboxWay(
            _MICROSOFT,
            way.user,
            ca_file=way.ca_file,
            tenant=way.tenant,
            client_id=way.client_id,
            sign_in_at=way.sign_in_at,
        )
    )
