"""What became of the entity here: who did what, and when; and who looked after it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from advisor_app.office.calendar import in_panama
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.directory_words import event_words
from advisor_app.ui.pages.entities.section import Section
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.services.directory.show_entity import EntityCard


class HistorySection(Section):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(around.theme.px(6))
        self.column.addLayout(self._rows)

    def show_card(self, card: EntityCard) -> None:
        self.card = card
        emptied(self._rows)
        for held in card.held:
            words = (
                self.tr("{advisor}, from {first}") if held.end is None else self.tr("{advisor}, from {first} to {last}")
            )
            said = words.format(advisor=held.advisor, first=day(held.start), last=day(held.end) if held.end else "")
            self._rows.addWidget(label(said, "13", wrap=True))
        if card.held:
            self._rows.addWidget(divider())
        for entry in card.history:
            moment = in_panama(datetime.fromisoformat(entry.at.removesuffix("Z")))
            lines = QVBoxLayout()
            lines.setSpacing(1)
            lines.addWidget(label(event_words(entry, self.around.language), "13", wrap=True))
            lines.addWidget(label(f"{moment:%d/%m/%Y %H:%M} · {entry.who}", "12", "text2", wrap=True))
            self._rows.addLayout(lines)
