"""The data of the sampled case that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from advisor_app.office.case import DATE_FIELDS, Case
from advisor_app.ui.case_words import field_name, field_text, place_of
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.text import Facts, label

if TYPE_CHECKING:
    from advisor_app.services.cases.browse_cases import CaseDetail
    from advisor_app.services.office import Office


class DrawnCase(QScrollArea):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self.setAccessibleName(self.tr("The chosen case"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.number = label("", "16")
        self._subject = label("", "13", wrap=True)
        self._facts = Facts(theme)
        self._resolution_head = label(self.tr("Resolution"), "14")
        self._resolution = label("", "13", wrap=True)
        self._inside = inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10))
        column.setSpacing(theme.px(8))
        for part in (self.number, self._subject, self._facts, self._resolution_head, self._resolution):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)
        self._inside.hide()

    def ask(self, number: str) -> None:
        def look(office: Office) -> CaseDetail:
            from advisor_app.services.cases.browse_cases import show_case

            return show_case(office, number)

        self._around.jobs.ask(self, look, lambda detail: self._show(detail.case), purpose="case")

    def _show(self, case: Case) -> None:
        self.number.setText(case.number)
        self._subject.setText(case.subject)
        self._subject.setVisible(bool(case.subject))
        shown = [(field_name(name), field_text(case, name)) for name in ("type", "channel", "status", "reason")]
        shown.append((self.tr("Place"), place_of(case)))
        shown += [(field_name(name), field_text(case, name)) for name in (*DATE_FIELDS, "owner")]
        days = case.days_to_close
        if days is not None:
            shown.append((self.tr("Days to close"), str(days)))
        self._facts.show_facts([(name, value) for name, value in shown if value])
        for part in (self._resolution_head, self._resolution):
            part.setVisible(bool(case.resolution))
        self._resolution.setText(case.resolution)
        self._inside.show()
