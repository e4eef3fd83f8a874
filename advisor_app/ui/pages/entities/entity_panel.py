"""What is chosen in the list: one entity in sections, or several to be assigned together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.calibration.rotation_strip import RotationStrip
from advisor_app.ui.formats import number
from advisor_app.ui.handover.band import HandoverBand
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.facts_section import FactsSection
from advisor_app.ui.pages.entities.history_section import HistorySection
from advisor_app.ui.pages.entities.joining_section import JoiningSection
from advisor_app.ui.pages.entities.liaison_form import LiaisonForm
from advisor_app.ui.pages.entities.people_section import PeopleSection
from advisor_app.ui.pages.entities.section import Section
from advisor_app.ui.pages.entities.terms_section import TermsSection
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import label
from advisor_app.ui.targets import CasesOf

if TYPE_CHECKING:
    from advisor_app.office.people import Entity
    from advisor_app.services.directory.list_entities import EntityLine
    from advisor_app.services.directory.show_entity import EntityCard
    from advisor_app.services.office import Office


class EntityPanel(SidePanel):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", 620, 436)
        self.setAccessibleName(self.tr("Entity"))
        self._around = around
        theme = around.theme
        self._line: EntityLine | None = None
        self._title = label("", "16", wrap=True)
        self._what = label("", "12", "text2", wrap=True)
        self._one = QWidget()
        self._cases = Button(theme, "", "link")
        self._cases.clicked.connect(self._see_cases)
        self.segments = Segments(
            theme,
            self.tr("Sections"),
            (
                ("people", self.tr("People")),
                ("facts", self.tr("Facts")),
                ("terms", self.tr("Agreements")),
                ("joining", self.tr("Joining")),
                ("history", self.tr("History")),
            ),
        )
        self.segments.chosen.connect(self.show_section)
        self.people, self.facts, self.terms = PeopleSection(around), FactsSection(around), TermsSection(around)
        self.joining, self._history = JoiningSection(around), HistorySection(around)
        self._sections: dict[str, Section] = {
            "people": self.people,
            "facts": self.facts,
            "terms": self.terms,
            "joining": self.joining,
            "history": self._history,
        }
        inside = QVBoxLayout(self._one)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(8))
        inside.addWidget(self._what)
        seeing = QHBoxLayout()
        seeing.setContentsMargins(-theme.px(3), 0, 0, 0)  # a link's words begin where other words do
        seeing.addWidget(self._cases)
        seeing.addStretch(1)
        inside.addLayout(seeing)
        self.handover = HandoverBand(around)
        inside.addWidget(self.handover)
        self.change_of_eye = RotationStrip(around)
        inside.addWidget(self.change_of_eye)
        inside.addWidget(self.segments)
        for section in self._sections.values():
            inside.addWidget(section)
            section.wants_in_sight.connect(
                self.ensureWidgetVisible, Qt.ConnectionType.QueuedConnection
            )  # once laid out
        self.column.addWidget(self._title)
        self.column.addWidget(self._one)
        self.column.addStretch(1)
        self.show_section("people")
        self.show_lines(())

    @property
    def entity(self) -> Entity | None:
        """Which one is chosen."""
        return self._line.entity if self._line is not None else None

    @property
    def add(self) -> Button:
        return self.people.add

    @property
    def form(self) -> LiaisonForm:
        return self.people.form

    def show_section(self, key: str) -> None:
        self.segments.choose(key)
        for name, section in self._sections.items():
            section.setVisible(name == key)

    def know(self, entities: Sequence[Entity]) -> None:
        self.facts.know(entities)

    def show_lines(self, lines: Sequence[EntityLine]) -> None:
        same = len(lines) == 1 and self._line is not None and self._line.entity.id == lines[0].entity.id
        self._line = lines[0] if len(lines) == 1 else None
        self._one.setVisible(self._line is not None)
        if not same:
            for section in self._sections.values():
                section.leave()
        if self._line is None:
            several = self.tr("%Ln entities chosen", "", len(lines))
            self._title.setText(several if lines else self.tr("Choose an entity to see it here."))
            return
        entity = self._line.entity
        self._title.setText(entity.name)
        told = (entity.full_name, entity.kind, entity.sector, entity.seat_district)
        self._what.setText(" · ".join(part for part in told if part))
        self._what.setVisible(any(told))
        self._cases.say(self.tr("See its {count} cases").format(count=number(self._line.cases)))
        self._ask()

    def _ask(self) -> None:
        if self._line is None:
            return
        entity_id = self._line.entity.id
        self.handover.show_entity(entity_id)
        self.change_of_eye.show_entity(entity_id)

        def look(office: Office) -> EntityCard:
            from advisor_app.services.directory.show_entity import show_entity

            return show_entity(office, entity_id)

        self._around.jobs.ask(self, look, self._show_card, purpose="entity card")

    def _show_card(self, card: EntityCard) -> None:
        if self._line is None or self._line.entity.id != card.entity.id:
            return
        for section in self._sections.values():
            section.show_card(card)

    def _see_cases(self) -> None:
        if self._line is not None:
            self._around.go_to("cases", CasesOf(self._line.entity.id, self._line.entity.name))
