"""Plans that a rule asks for: opened, or declined with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import Facts, label
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.services.plans.plans_due import ProposedPlan
    from advisor_app.ui.theme import Theme


class ProposalPanel(SidePanel):
    opened = Signal(object)
    declined = Signal(object, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", 640, 400)
        self.setAccessibleName(self.tr("Proposed plan"))
        self._one: ProposedPlan | None = None
        self.title = label("", "16", wrap=True)
        self._said = label("", "13", wrap=True)
        self._months = Facts(theme)
        self.open = Button(theme, self.tr("Open the plan"), "plain")
        self.open.clicked.connect(lambda: self.opened.emit(self._one))
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("Why no plan is opened"))
        self.why.setAccessibleName(self.tr("Why no plan is opened"))
        self.decline = Button(theme, self.tr("Decline"), "plain")
        self.decline.clicked.connect(self._decline)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.why, 1)
        row.addWidget(self.decline)
        for part in (self.title, self._said, self._months, self.open):
            self.column.addWidget(part)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.show_one(None)

    def show_one(self, one: ProposedPlan | None) -> None:
        self._one = one
        for part in (self._said, self._months, self.open, self.why, self.decline):
            part.setVisible(one is not None)
        self.why.clear()
        if one is None:
            self.title.setText(self.tr("Choose a proposal"))
            return
        self.title.setText(one.entity)
        self._said.setText(one.said)
        self._months.show_facts(
            [
                (f"{month.first_day:%m/%Y}", self.tr("{met} of {cases} in 30 days").format(
                    met=month.cohort.met, cases=month.cohort.cases
                ))
                for month in one.due.chosen
            ]
        )  # fmt: skip

    def _decline(self) -> None:
        if not self.why.text().strip():
            self.why.setFocus()
        elif self._one is not None:
            self.declined.emit(self._one, self.why.text().strip())

    def columns(self) -> tuple[Column[ProposedPlan], ...]:
        return (
            Column("entity", self.tr("Entity"), lambda one: one.entity, 130, heavy=True),
            Column("said", self.tr("Why a plan is due"), lambda one: one.said, 300, stretches=True,
                   hint=lambda one: one.said),
        )  # fmt: skip
