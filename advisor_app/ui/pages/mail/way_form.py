"""Which way messages go: into a folder as drafts, to a mail server, by Microsoft 365. Remembered, but for secrets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.services.outbox.mail_way import MailWay, ToFolder, ToServer
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.kept_password import KeptPassword
from advisor_app.ui.pages.mail.microsoft_part import MicrosoftPart
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import label

_KEYS = ("folder", "host", "port", "user", "ca_file")


class WayForm(QWidget):
    """`changed` follows every key, so that what is about to happen can be said anew."""

    changed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._theme = theme = around.theme
        self._memory = around.memory
        self._ways = Segments(
            theme,
            self.tr("Which way the messages go"),
            (
                ("folder", self.tr("Drafts in a folder")),
                ("server", self.tr("Mail server")),
                ("microsoft", "Microsoft 365"),
            ),
        )
        self._ways.chosen.connect(self._choose)
        self._fields = {
            "folder": self._line(self.tr("Folder")),
            "host": self._line(self.tr("Server")),
            "port": self._line(self.tr("Port")),
            "user": self._line(self.tr("User")),
            "password": self._line(self.tr("Password")),
            "ca_file": self._line(self.tr("File of the certificate authority")),
        }
        self._fields["port"].setFixedWidth(theme.px(70))
        self._fields["password"].setEchoMode(QLineEdit.EchoMode.Password)
        self._tls = Choice(theme, self.tr("Protection"))
        for key, words in (
            ("starttls", "STARTTLS"),
            ("tls", "TLS"),
            ("none", self.tr("None (only this computer)")),
        ):
            self._tls.addItem(words, key)
        self._tls.currentIndexChanged.connect(lambda _index: self._say_usual())
        self._keep = Check(theme, self.tr("Keep the password in the keyring"))
        self.kept = KeptPassword(
            around, lambda: (self._fields["host"].text().strip(), self._fields["user"].text().strip())
        )
        self.changed.connect(self.kept.follow)
        self.microsoft = MicrosoftPart(around)
        self.microsoft.changed.connect(self.changed)
        self._parts = {"folder": self._folder_part(), "server": self._server_part(), "microsoft": self.microsoft}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._ways)
        for part in self._parts.values():
            column.addWidget(part)
        self._recall()

    def field(self, key: str) -> QLineEdit:
        return self._fields[key]

    @property
    def to_folder(self) -> bool:
        return self._ways.current == "folder"

    def way(self) -> MailWay | None:
        """What is chosen; None as long as folder or server are missing, or the port is no number."""
        said = {key: field.text().strip() for key, field in self._fields.items()}
        if self._ways.current == "microsoft":
            return self.microsoft.way()
        if self.to_folder:
            return ToFolder(Path(said["folder"]).expanduser()) if said["folder"] else None
        port = said["port"] or "0"
        if not said["host"] or not (port.isascii() and port.isdigit()):
            return None
        return ToServer(
            said["host"],
            int(port),
            str(self._tls.currentData()),
            said["user"],
            Path(said["ca_file"]).expanduser() if said["ca_file"] else None,
            self._fields["password"].text(),
            self._keep.isChecked(),
        )

    def remember(self) -> None:
        self._memory.keep("mail/way", self._ways.current or "folder")
        self.microsoft.remember()
        self._memory.keep("mail/tls", str(self._tls.currentData()))
        for key in _KEYS:
            self._memory.keep(f"mail/{key}", self._fields[key].text().strip())

    def _recall(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        usual = {"folder": str(Path(documents) / self.tr("Drafts 3-1-1")) if documents else ""}
        for key in _KEYS:
            self._fields[key].setText(self._memory.text(f"mail/{key}", usual.get(key, "")))
        self._tls.setCurrentIndex(max(0, self._tls.findData(self._memory.text("mail/tls", "starttls"))))
        self._say_usual()
        kept = self._memory.text("mail/way")
        way = kept if kept in self._parts else "folder"
        self._ways.choose(way)
        self._choose(way)

    def _choose(self, way: str) -> None:
        for key, part in self._parts.items():
            part.setVisible(key == way)
        self.changed.emit()

    def _say_usual(self) -> None:
        usual = {"starttls": "587", "tls": "465", "none": "25"}[str(self._tls.currentData())]
        self._fields["port"].setPlaceholderText(usual)
        self.changed.emit()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setFixedHeight(self._theme.px(28))
        line.textChanged.connect(lambda _text: self.changed.emit())
        return line

    def _folder_part(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        choose = Button(self._theme, self.tr("Choose a folder"), "small")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        row.addWidget(label(self.tr("Folder"), "12", "text2"))
        row.addWidget(self._fields["folder"], 1)
        row.addWidget(choose)
        return part

    def _server_part(self) -> QWidget:
        theme = self._theme
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        choose = Button(theme, self.tr("Choose a file"), "small")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_authority)
        self._fields["password"].setPlaceholderText(self.tr("empty: the one in the keyring"))
        self._fields["ca_file"].setPlaceholderText(self.tr("empty: the authorities of this computer"))
        rows: tuple[tuple[str, QWidget, str, QWidget | None], ...] = (
            (self.tr("Server"), self._fields["host"], self.tr("Port"), self._fields["port"]),
            (self.tr("Protection"), self._tls, "", None),
            (self.tr("User"), self._fields["user"], "", None),
            (self.tr("Password"), self._fields["password"], "", self._keep),
            ("", self.kept, "", None),
            (self.tr("Authority"), self._fields["ca_file"], "", choose),
        )
        for place, (name, field, more, beside) in enumerate(rows):
            grid.addWidget(label(name, "12", "text2"), place, 0)
            grid.addWidget(field, place, 1, 1, 1 if beside is not None else 3)
            if more:
                grid.addWidget(label(more, "12", "text2"), place, 2)
            if beside is not None:
                grid.addWidget(beside, place, 3 if more else 2, 1, 1 if more else 2)
        return part

    def _choose_folder(self) -> None:
        start = self._fields["folder"].text()
        if chosen := FileDialog.getExistingDirectory(self, self.tr("Folder for the drafts"), start):
            self._fields["folder"].setText(chosen)

    def _choose_authority(self) -> None:
        chosen, _ = FileDialog.getOpenFileName(self, self.tr("Certificate of the authority (PEM)"))
        if chosen:
            self._fields["ca_file"].setText(chosen)
