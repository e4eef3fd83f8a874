"""Add an advisor, beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.people import Advisor
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class NewAdvisor(SidePanel):
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 370)
        self.setAccessibleName(self.tr("New advisor"))
        self._around = around
        theme = around.theme
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.email = QLineEdit()
        self.email.setAccessibleName(self.tr("E-mail"))
        self.save = Button(theme, self.tr("Save"), "plain")
        self.save.clicked.connect(self._save)
        cancel = Button(theme, self.tr("Cancel"), "link")
        cancel.clicked.connect(self.left)
        self.name.returnPressed.connect(self._save)
        self.email.returnPressed.connect(self._save)
        self.column.addWidget(label(self.tr("New advisor"), "16"))
        for said, field in ((self.tr("Name"), self.name), (self.tr("E-mail"), self.email)):
            self.column.addWidget(label(said, "12", "text2"))
            self.column.addWidget(field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addStretch(1)

    def begin(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        name, email = self.name.text(), self.email.text()
        if not name.strip():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def work(office: Office, _running: Running) -> Advisor:
            from advisor_app.services.rotation.assign_entities import add_advisor

            return add_advisor(office, name, email)

        def done(advisor: Advisor) -> None:
            self.name.clear()
            self.email.clear()
            self._around.notices.done(
                self.tr("{name} was added as an advisor.").format(name=advisor.name),
                self.tr("Choose entities in the list and assign them."),
            )
            self.left.emit()

        self._around.jobs.change(self, work, done, things=frozenset({"people"}))
