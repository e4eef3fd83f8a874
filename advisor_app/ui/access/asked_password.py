"""Asks for the password of a shared office, where the keyring has none that the server takes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.ui.access.door import Door
from advisor_app.ui.access.password_fields import password_field
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class AskedPassword(QWidget):
    """`given` once the door has taken what was typed: the office can be opened."""

    given = Signal()

    def __init__(self, theme: Theme, door: Door) -> None:
        super().__init__()
        self._door = door
        host, role = door.login or ("", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(self.tr("The office's server asks for your password"), "16", wrap=True))
        whose = self.tr("You enter {host} as {role}.").format(host=host, role=role)
        column.addWidget(label(whose, "13", "text2", wrap=True))
        self._wrong = label("", "13", "late", wrap=True)
        self._wrong.hide()
        column.addWidget(self._wrong)
        self.enter = Button(theme, self.tr("Enter"), "main")
        self.enter.setEnabled(False)
        self.enter.clicked.connect(self._give)
        self.password = password_field(self.tr("Password"), column)
        self.password.returnPressed.connect(self._give)
        self.password.textChanged.connect(lambda text: self.enter.setEnabled(bool(text)))
        self.keep = Check(theme, self.tr("Keep it in this computer's keyring"))
        self.keep.setChecked(True)
        column.addWidget(self.keep)
        column.addSpacing(theme.px(4))
        column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        self.setMaximumWidth(theme.px(420))

    def ask(self) -> None:
        """Empty, and with the keyboard; says so where the server did not take what was typed."""
        self.password.clear()
        refused = self.tr(
            "The server did not accept it. Type it again; if it is the right one, your access may have ended: ask "
            "whoever runs the server."
        )
        self._wrong.setText(refused if self._door.was_typed else "")
        self._wrong.setVisible(self._door.was_typed)
        self.show()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        if not self.password.text():
            return
        self._door.take(self.password.text(), keep=self.keep.isChecked())
        self.password.clear()
        self.given.emit()
