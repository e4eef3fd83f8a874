"""Microsoft 365 as the way: whose account, and signing in once with a code that a browser takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app import messages
from advisor_app.errors import AppError
from advisor_app.services.outbox.mail_way import ToMicrosoft, sign_in_of
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.mail.microsoft.sign_in import MicrosoftSignIn, SignInCode
    from advisor_app.services.office import Office
    from advisor_app.ui.running import Running

_KEYS = ("ms_user", "ms_tenant", "ms_client")
_CLOUD = ("sign_in_at", "graph_at", "smtp_at", "ca_file")
"""Kept by hand where the office is in another cloud than the usual one; the window has no field for them."""


class MicrosoftPart(QWidget):
    changed = Signal()

    def __init__(
        self,
        around: Surroundings,
        sign_in: Callable[[ToMicrosoft], MicrosoftSignIn] = sign_in_of,
        *,
        reads: bool = False,
    ) -> None:
        """With `reads` it is for a mailbox, which is reached by one way alone."""
        super().__init__()
        self._around = around
        self._sign_in_of = sign_in
        theme = around.theme
        self._code: SignInCode | None = None
        self._waiting: Running | None = None
        names = (self.tr("Account"), self.tr("Organisation"), self.tr("Number of this program"))
        self._fields = dict(zip(_KEYS, map(self._line, names), strict=True))
        self._fields["ms_user"].setPlaceholderText(self.tr("the address that sends"))
        self._fields["ms_tenant"].setPlaceholderText(self.tr("its domain, such as oficina.gob.pa"))
        self._fields["ms_client"].setPlaceholderText(self.tr("from your technical support"))
        self._ways = Segments(theme, self.tr("How Microsoft 365 is reached"), (("graph", "Graph"), ("smtp", "SMTP")))
        self._ways.chosen.connect(lambda _way: self.changed.emit())
        self._sign_in = Button(theme, self.tr("Sign in"), "small")
        self._sign_in.setAutoDefault(False)
        self._sign_in.clicked.connect(self._begin_or_give_up)
        self._copy = Button(theme, self.tr("Copy the code"), "small")
        self._open = Button(theme, self.tr("Open the page"), "small")
        for button, act in ((self._copy, self._copy_code), (self._open, self._open_page)):
            button.setAutoDefault(False)
            button.setVisible(False)
            button.clicked.connect(act)
        self.said = label("", "12", "text2")
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for place, (name, key) in enumerate(zip(names, _KEYS, strict=True)):
            grid.addWidget(label(name, "12", "text2"), place, 0)
            grid.addWidget(self._fields[key], place, 1)
        if not reads:
            grid.addWidget(label(self.tr("By"), "12", "text2"), len(_KEYS), 0)
            grid.addWidget(self._ways, len(_KEYS), 1, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self._sign_in, self._copy, self._open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(grid)
        column.addLayout(buttons)
        column.addWidget(self.said)
        self._recall()

    def field(self, key: str) -> QLineEdit:
        return self._fields[key]

    def way(self) -> ToMicrosoft | None:
        """None as long as one of the three is missing."""
        user, tenant, client = (field.text().strip() for field in self._fields.values())
        if not (user and tenant and client):
            return None
        cloud = {name: kept for name in _CLOUD[:3] if (kept := self._around.memory.text(f"mail/ms_{name}"))}
        ca_file = self._around.memory.text("mail/ms_ca_file")
        return ToMicrosoft(
            user,
            tenant,
            client,
            by_graph=self._ways.current == "graph",
            ca_file=Path(ca_file) if ca_file else None,
            **cloud,  # type: ignore[arg-type]
        )

    def texts(self) -> dict[str, str]:
        return {key: field.text().strip() for key, field in self._fields.items()}

    def remember(self) -> None:
        for key, text in self.texts().items():
            self._around.memory.keep(f"mail/{key}", text)
        self._around.memory.keep("mail/ms_by", self._ways.current or "graph")

    def give_up(self) -> None:
        """A waiting sign-in ends; nothing is kept of it."""
        if self._code is not None:
            self._code.give_up()

    def _recall(self) -> None:
        for key, field in self._fields.items():
            field.setText(self._around.memory.text(f"mail/{key}"))
        self._ways.choose("smtp" if self._around.memory.text("mail/ms_by") == "smtp" else "graph")
        self._say()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setFixedHeight(self._around.theme.px(28))
        line.textChanged.connect(lambda _text: self._say())
        return line

    def _say(self) -> None:
        self._sign_in.setEnabled(self.way() is not None)
        self.changed.emit()

    def _begin_or_give_up(self) -> None:
        way = self.way()
        if self._waiting is not None:
            self.give_up()
            return
        if way is None:
            return

        def begin(_office: Office, _running: Running) -> SignInCode:
            return self._sign_in_of(way).begin()

        def typed(code: SignInCode) -> None:
            self._wait_for(way, code)

        self._sign_in.setEnabled(False)
        self.said.setText(self.tr("Asking for a code …"))
        self._around.jobs.change(self, begin, typed, things=frozenset(), failed=self._refused, beside=True)

    def _wait_for(self, way: ToMicrosoft, code: SignInCode) -> None:
        self._code = code

        def finish(_office: Office, _running: Running) -> None:
            self._sign_in_of(way).finish(code)

        self._waiting = self._around.jobs.change(
            self, finish, lambda _none: self._signed_in(way.user), things=frozenset(), failed=self._refused, beside=True
        )
        self._sign_in.say(self.tr("Give up"))
        self._sign_in.setEnabled(True)
        self._show_code(shown=True)
        self.said.setText(
            self.tr("Type the code {code} at {page} as {user}. It is good for {minutes} minutes.").format(
                code=code.code, page=code.address, user=way.user, minutes=code.seconds // 60
            )
        )

    def _signed_in(self, user: str) -> None:
        self._rest()
        self.said.setText(self.tr("{user} is signed in on this computer.").format(user=user))

    def _refused(self, error: AppError) -> None:
        self._rest()
        self.said.setText(messages.line(error, self._around.language))

    def _rest(self) -> None:
        self._code = self._waiting = None
        self._sign_in.say(self.tr("Sign in"))
        self._sign_in.setEnabled(self.way() is not None)
        self._show_code(shown=False)

    def _show_code(self, *, shown: bool) -> None:
        self._copy.setVisible(shown)
        self._open.setVisible(shown)
        self.changed.emit()

    def _copy_code(self) -> None:
        if self._code is not None:
            QGuiApplication.clipboard().setText(self._code.code)

    def _open_page(self) -> None:
        if self._code is not None:
            QDesktopServices.openUrl(QUrl(self._code.address))
