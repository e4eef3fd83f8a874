"""Where an action's proof is written, with the file that shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog

if TYPE_CHECKING:
    from action_plans.plan import Action
    from advisor_app.ui.theme import Theme


class ProofRow(QWidget):
    proved = Signal(str, str, str)
    """The action's key, what shows that it is done, and the file's path, or empty."""

    def __init__(self, theme: Theme, action: Action) -> None:
        super().__init__()
        self._action = action
        self._file = ""
        self.what = QLineEdit()
        self.what.setPlaceholderText(action.proof_wanted)
        self.what.setAccessibleName(self.tr("What shows it: {action}").format(action=action.what))
        self.attach = Button(theme, self.tr("Attach…"), "link")
        self.attach.setAccessibleName(self.tr("Attach what shows it: {action}").format(action=action.what))
        self.attach.clicked.connect(self._attach)
        self.done = Button(theme, self.tr("Done"), "small")
        self.done.setAccessibleName(self.tr("Done: {action}").format(action=action.what))
        self.what.returnPressed.connect(self._prove)
        self.done.clicked.connect(self._prove)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(22), 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.what, 1)
        row.addWidget(self.attach)
        row.addWidget(self.done)

    def _attach(self) -> None:
        chosen, _ = FileDialog.getOpenFileName(self, self.tr("What shows that it is done"))
        if chosen:
            self._file = chosen
            name = Path(chosen).name
            self.attach.say(name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…")
            self.attach.setToolTip(name)
            if not self.what.text().strip():
                self.what.setText(Path(chosen).stem)
            self.what.setFocus()

    def _prove(self) -> None:
        what = self.what.text().strip()
        if what:
            self.proved.emit(self._action.key, what, self._file)
        else:
            self.what.setFocus()


_LONGEST = 24
