"""Results of a week: what its scores say about each entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.evaluate_round import Evaluation
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things


class ResultsView(AuditView):
    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        theme = around.theme
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(16))
        self._lines.setSpacing(theme.px(6))
        scrolled = QScrollArea()
        scrolled.setAccessibleName(self.tr("Results of the week"))
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(inside)
        self.fill(scrolled)

    def show_week(self, week: IsoWeek) -> None:
        super().show_week(week)
        self._ask()

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"rounds", "scores"}:
            self._ask()

    def _ask(self) -> None:
        week = self.week

        def look(office: Office) -> Evaluation:
            from advisor_app.services.evaluate_round import evaluate_round

            return evaluate_round(office, week)

        self.around.jobs.ask(self, look, self._show, purpose="results")

    def _show(self, evaluation: Evaluation) -> None:
        emptied(self._lines)
        if not evaluation.entities and not evaluation.waiting:
            self._lines.addWidget(label(self.tr("Nothing of this week is scored yet."), "13", "text2"))
        for done in evaluation.entities:
            self._lines.addWidget(label(done.entity, "14", wrap=True))
            self._lines.addWidget(label(done.result.statement, "13", wrap=True))
        for one in evaluation.waiting:
            self._lines.addWidget(label(one.entity, "14", wrap=True))
            said = self.tr("{open} of {size} cases still to score.").format(open=one.open, size=one.size)
            self._lines.addWidget(label(said, "13", "text2", wrap=True))
        self._lines.addStretch(1)
