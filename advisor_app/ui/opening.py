"""What stands in the page's place where the office could not be opened."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.errors import AppError
from advisor_app.ui.access.asked_password import AskedPassword
from advisor_app.ui.access.door import Door
from advisor_app.ui.fault_report import FaultReport
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class Opening(QWidget):
    again = Signal()
    elsewhere = Signal()
    """The office that was chosen in the window is not to be waited for: back to this computer's own."""

    def __init__(self, theme: Theme, language: str, door: Door | None, *, chosen_here: bool) -> None:
        """`chosen_here`: the office was chosen in the window, so that another can be."""
        super().__init__()
        self.setObjectName("page")
        self.asked = AskedPassword(theme, door) if door is not None and door.login is not None else None
        self._language = language
        self._report: FaultReport | None = None
        self._what = label("", "16", wrap=True)
        self._to_do = label("", "13", "text2", wrap=True)
        self._again = Button(theme, self.tr("Try again"), "main")
        self._again.clicked.connect(self.again)
        self._copy = Button(theme, self.tr("Copy report"), "plain")
        self._copy.clicked.connect(self._copy_report)
        self._elsewhere = Button(theme, self.tr("Open this computer's own office"), "link")
        self._elsewhere.clicked.connect(self.elsewhere)
        buttons = QHBoxLayout()
        buttons.addWidget(self._again)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._elsewhere)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(24), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(12))
        if self.asked is not None:
            self.asked.given.connect(self.again)
            self.asked.hide()
            column.addWidget(self.asked)
        column.addWidget(self._what)
        column.addWidget(self._to_do)
        column.addLayout(buttons)
        column.addStretch(1)
        self.setMaximumWidth(theme.px(680))
        self._copy.hide()
        self._elsewhere.setVisible(chosen_here)

    def show_failure(self, why: object) -> None:
        """`why` is an `AppError`, or a `FaultReport` of an error of ours."""
        password = self.asked is not None and isinstance(why, AppError) and why.code == "database_refused"
        for shown in (self._what, self._to_do, self._again):
            shown.setVisible(not password)
        if self.asked is not None:
            self.asked.setVisible(password)
            if password:
                self.asked.ask()
                return
        if isinstance(why, AppError):
            from advisor_app.messages import words

            said = words(why.code, why.values, self._language)
            self._what.setText(said.what)
            self._to_do.setText(said.to_do)
        elif isinstance(why, FaultReport):
            self._report = why
            self._what.setText(self.tr("The office could not be opened because of an error in the program."))
            self._to_do.setText(self.tr("Copy the report and send it to whoever looks after the program."))
            self._copy.show()
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_report(self) -> None:
        if self._report is not None:
            QGuiApplication.clipboard().setText(self._report.text)
