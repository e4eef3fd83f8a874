"""The mailbox: where it is, whether it can be opened, what is read of it and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from advisor_app import messages
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.mailbox_form import MailboxForm
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label, retone

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class MailboxDialog(QDialog):
    """Accepted, the mailbox is to be read now."""

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        theme = around.theme
        self._around = around
        self.setWindowTitle(self.tr("The office's mailbox"))
        self.form = MailboxForm(around)
        self.form.setMinimumWidth(theme.px(540))
        self.form.changed.connect(self._offer)
        self.said = label("", "12", "text2", wrap=True)
        self.said.hide()
        self.test = Button(theme, self.tr("Try the connection"), "small")
        self.read = Button(theme, self.tr("Read it now"), "main")
        close = Button(theme, self.tr("Close"), "plain")
        self.test.clicked.connect(self._try)
        self.read.clicked.connect(self.accept)
        close.clicked.connect(self.reject)
        for button in (self.test, self.read, close):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.test)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(label(self.tr("The office's mailbox"), "16"))
        column.addWidget(
            label(
                self.tr(
                    "Kept are answers to the office's mails, reports on them, and what people of the directory write. "
                    "Of everything else nothing is kept, not even that it came. Nothing in the mailbox is marked, "
                    "moved or deleted."
                ),
                "12",
                "text2",
                wrap=True,
            )
        )
        for part in (self.form, self.said):
            column.addWidget(part)
        column.addLayout(buttons)
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.finished.connect(self.form.microsoft.give_up)
        self.finished.connect(lambda _code: self.form.remember())
        self._offer()

    def _offer(self) -> None:
        ready = self.form.way() is not None
        self.test.setEnabled(ready)
        self.read.setEnabled(ready)

    def _try(self) -> None:
        way = self.form.way()
        if way is None:
            return

        def work(_office: Office, _running: Running) -> int:
            from advisor_app.services.correspondence.read_mailbox import try_mailbox

            return try_mailbox(way)

        def done(count: int) -> None:
            self._say(
                self.tr("It can be read: %Ln message(s) lie in {folder}.", "", count).format(folder=way.folder), "done"
            )
            self._offer()

        def failed(error: AppError) -> None:
            self._say(messages.line(error, self._around.language), "late")
            self._offer()

        self.test.setEnabled(False)
        self._say(self.tr("Asking the server …"), "text2")
        self._around.jobs.change(self, work, done, things=frozenset(), failed=failed, beside=True)

    def _say(self, words: str, tone: str) -> None:
        self.said.setText(words)
        self.said.show()
        retone(self.said, tone)
