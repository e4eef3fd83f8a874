"""Before anything goes out: what, to whom, how many, and which way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QLineEdit, QPlainTextEdit, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.mail.way_form import WayForm
from advisor_app.ui.parts.panels import Confirmation

if TYPE_CHECKING:
    from advisor_app.store import MailLine

_ME = "mail/me"


class SendDialog(Confirmation):
    """With `on_trial`, each goes to the address of whoever works here alone."""

    def __init__(
        self, around: Surroundings, parent: QWidget, lines: Sequence[MailLine], *, on_trial: bool = False
    ) -> None:
        theme = around.theme
        self._around = around
        self.on_trial = on_trial
        self.message_ids = [line.message_id for line in lines]
        self._count = count = len(lines)
        addresses = [address for line in lines for address in (*line.to, *line.cc)]
        super().__init__(theme, parent, "", (), "", "")
        asked = self.tr("Send %Ln message(s) to yourself?", "", count)
        self.question.setText(asked if on_trial else self.tr("Send %Ln message(s)?", "", count))
        self.setWindowTitle(self.question.text())
        self.what.show_facts(
            (
                (self.tr("Messages"), number(count)),
                (self.tr("Entities"), number(len({line.entity_id for line in lines}))),
                (self.tr("Addresses"), number(len({one.casefold() for one in addresses}))),
            )
        )
        self.whom = QPlainTextEdit()
        self.whom.setReadOnly(True)
        self.whom.setTabChangesFocus(True)
        self.whom.setAccessibleName(self.tr("To whom"))
        self.whom.setPlainText("\n".join(f"{line.entity}: {', '.join((*line.to, *line.cc))}" for line in lines))
        self.whom.document().setDocumentMargin(0)
        self.whom.setFixedHeight(min(theme.px(132), self.whom.fontMetrics().lineSpacing() * count + theme.px(6)))
        self._me = QLineEdit(around.memory.text(_ME))
        self._me.setFixedHeight(theme.px(28))
        self._me.setAccessibleName(self.tr("Your address"))
        self._me.setPlaceholderText(self.tr("your address, if the directory of advisors has none"))
        self._me.setVisible(on_trial)
        self.form = WayForm(around)
        self.form.setMinimumWidth(theme.px(540))
        self.form.changed.connect(self._say)
        self.column.insertWidget(2, self.whom)
        self.column.insertWidget(3, self._me)
        self.column.insertWidget(4, self.form)
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # it grows with the way that is chosen
        self.finished.connect(self.form.microsoft.give_up)
        self._say()
        self.cancel.setFocus()

    @property
    def me(self) -> str:
        """Where a trial goes; "" for the address in the directory."""
        return self._me.text().strip()

    def remember(self) -> None:
        self.form.remember()
        if self.on_trial:
            self._around.memory.keep(_ME, self.me)

    def _say(self) -> None:
        if self.on_trial:
            self.final.setText(
                self.tr("Each comes to you alone, with the true recipients at its top. Nothing goes to an entity.")
            )
            self.act.say(self.tr("Send %Ln to me", "", self._count))
        elif not self.form.to_folder:
            self.final.setText(
                self.tr("What the server has taken can't be called back. Each message is offered to it once.")
            )
            self.act.say(self.tr("Send %Ln message(s)", "", self._count))
        else:
            self.final.setText(
                self.tr("They are written as .eml drafts, for you to send from your mail program; here they are sent.")
            )
            self.act.say(self.tr("Write %Ln draft(s)", "", self._count))
        self.act.setEnabled(self.form.way() is not None)
