"""Letters of a week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek


class LettersView(AuditView):
    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        empty = EmptyPage(
            around.theme,
            "file",
            self.tr("There are no letters of this week yet"),
            self.tr("Each entity whose sample is scored to the end gets a letter with its result and recommendations."),
            self.tr("Go on scoring"),
            lambda: around.go_to("audit", AuditAt(self.week, "score")),
        )
        self.fill(empty)
