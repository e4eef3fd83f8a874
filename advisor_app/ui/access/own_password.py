"""A password of one's own instead of the first one, which ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.errors import AppError, UserError
from advisor_app.messages import words
from advisor_app.ui.access.password_fields import password_field
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.checks import Check
from advisor_app.ui.parts.cover import Cover
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.access.door import Door
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.page import Surroundings

_WIDE = 460


class OwnPassword(Cover):
    """Covers the frame. The window is opened anew with the changed password: the old one opens nothing more."""

    def __init__(self, around: Surroundings, door: Door, start_again: Callable[[], None], over: QWidget) -> None:
        super().__init__(over)
        self._around = around
        self._door = door
        self._start_again = start_again
        theme = around.theme
        self.setAccessibleName(self.tr("A password of your own"))
        held = QWidget()
        held.setFixedWidth(theme.px(_WIDE))
        column = QVBoxLayout(held)
        column.setContentsMargins(0, theme.px(32), 0, theme.px(24))
        column.setSpacing(theme.px(8))
        column.addWidget(label(self.tr("A password of your own"), "20"))
        why = self.tr(
            "Somebody told you the first one, and it ends. Choose one that only you know; several words are easy to "
            "remember. The window then opens anew."
        )
        column.addWidget(label(why, "13", "text2", wrap=True))
        self.first = password_field(self.tr("New password, of 12 characters or more"), column)
        self.again = password_field(self.tr("Once more"), column)
        self.first.returnPressed.connect(self._go_to_second)
        self.again.returnPressed.connect(self._change)
        self.keep = Check(theme, self.tr("Keep it in this computer's keyring"))
        self.keep.setChecked(True)
        column.addWidget(self.keep)
        self.keep.setVisible(door.login is not None)
        self._wrong = label("", "13", "late", wrap=True)
        self._wrong.hide()
        column.addWidget(self._wrong)
        self.change = Button(theme, self.tr("Change it"), "main")
        self.change.clicked.connect(self._change)
        later = Button(theme, self.tr("Later"), "link")
        later.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(10))
        buttons.addWidget(self.change)
        buttons.addWidget(later)
        buttons.addStretch(1)
        column.addSpacing(theme.px(4))
        column.addLayout(buttons)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addWidget(held, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def open(self) -> None:
        self.cover()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self.uncover()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _go_to_second(self) -> None:
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        new = self.first.text()
        if new != self.again.text():
            self._refused(UserError("password_not_repeated"))
            return
        door, keep = self._door, self.keep.isChecked()

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.access.add_person import change_password

            change_password(office, new)
            door.take(new, keep=keep)
            door.keep()

        self.change.setEnabled(False)
        self._around.jobs.change(self, work, lambda _none: self._changed(), things=frozenset(), failed=self._refused)

    def _changed(self) -> None:
        self.leave()
        self._start_again()

    def _refused(self, error: AppError) -> None:
        said = words(error.code, error.values, self._around.language)
        self._wrong.setText(f"{said.what} {said.to_do}")
        self._wrong.show()
        self.change.setEnabled(True)
        self.first.clear()
        self.again.clear()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
