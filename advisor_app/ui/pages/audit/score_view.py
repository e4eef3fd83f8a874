"""Scoring of a week's sampled cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.follow_scoring import WeekScoring
    from advisor_app.services.office import Office


class ScoreView(AuditView):
    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._lines = QVBoxLayout(inside)
        scrolled = QScrollArea()
        scrolled.setAccessibleName(self.tr("Scoring of the week"))
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(inside)
        self.fill(scrolled)

    def show_week(self, week: IsoWeek) -> None:
        super().show_week(week)

        def look(office: Office) -> WeekScoring:
            from advisor_app.services.follow_scoring import week_scoring

            return week_scoring(office, week)

        self.around.jobs.ask(self, look, self._show, purpose="scoring")

    def _show(self, scoring: WeekScoring) -> None:
        emptied(self._lines)
        for one in scoring.entities:
            complete = sum(score.complete for score in one.scores.values())
            said = self.tr("{done} of {size} scored").format(done=complete, size=len(one.drawn.sample))
            self._lines.addWidget(label(f"{one.entity}: {said}"))
        self._lines.addStretch(1)
