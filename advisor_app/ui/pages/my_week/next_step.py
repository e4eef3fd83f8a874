"""The page's one main action: the next step of the path, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.office.rounds.week_progress import DRAFT, ON_THEIR_WAY, UNCERTAIN, Stage, Step
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.office.rounds.week_progress import WeekDescription, WeekProgress

_LONGEST_NAME = 22


class NextStep(Button):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "main")
        self.hide()

    def show_week(self, told: WeekDescription | None) -> None:
        """Gone where nothing can be done."""
        upcoming = told.progress.next_step if told is not None else None
        if told is not None and upcoming is not None:
            self.say(self._said(told, upcoming.step))
        self.setVisible(upcoming is not None)

    def _said(self, told: WeekDescription, step: Step) -> str:
        if step is Step.IMPORT:
            return self.tr("Import the export")
        if step is Step.DRAW:
            return self.tr("Draw week {number}").format(number=told.week.number)
        if step is Step.SCORE:
            return self._scoring(told.progress)
        if step is Step.LETTERS:
            return self.tr("Prepare %Ln letter(s)", "", len(told.progress.at(Stage.TO_WRITE)))
        return self._sending(told.progress)

    def _scoring(self, progress: WeekProgress) -> str:
        entity = progress.next_to_score
        said = self.tr("Go on scoring") if entity and entity.scored else self.tr("Score")
        return f"{said} {entity.entity}" if entity and len(entity.entity) <= _LONGEST_NAME else said

    def _sending(self, progress: WeekProgress) -> str:
        if uncertain := len(progress.with_mail(UNCERTAIN)):
            return self.tr("Decide on %Ln mail(s)", "", uncertain)
        if drafts := len(progress.with_mail((DRAFT,))):
            return self.tr("Approve %Ln mail(s)", "", drafts)
        if waiting := len(progress.with_mail(ON_THEIR_WAY)):
            return self.tr("Send %Ln mail(s)", "", waiting)
        if any(row.reachable for row in progress.without_mail):
            return self.tr("Prepare their mails")
        return self.tr("Add a liaison")
