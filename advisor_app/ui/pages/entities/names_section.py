"""How exports name the entity, and the entity to which each name leads: one more name, a name led elsewhere, a part."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.leading_form import LeadingForm
from advisor_app.ui.pages.entities.section import Form, Section
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.office.people import Entity
    from advisor_app.services.directory.show_entity import EntityCard
    from advisor_app.services.directory.show_spellings import EntitySpellings, SpellingLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class NameForm(Form):
    """One more name under which exports may bring the entity's cases."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._entity: Entity | None = None
        self.name = QLineEdit()
        self.put(((self.tr("Name"), self.name),))

    def begin(self, entity: Entity) -> None:
        self._entity = entity
        self.title.setText(
            self.tr("Another name under which the CRM writes {entity}; its cases will come here.").format(
                entity=entity.name
            )
        )
        self.name.clear()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_it(self) -> None:
        entity, name = self._entity, " ".join(self.name.text().split())
        if entity is None or not name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.directory.lead_spellings import add_spelling

            add_spelling(office, entity.name, name)

        def done(_: None) -> None:
            self.around.notices.done(
                self.tr("“{name}” leads to {entity} from now on.").format(name=name, entity=entity.name),
                offer=self.tr("Undo"),
                act=partial(self._forget, entity.id, name),
            )
            self.left.emit()

        self.around.jobs.change(self, work, done, things=frozenset({"entities", "people"}))

    def _forget(self, entity_id: UUID, name: str) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.directory.lead_spellings import forget_spelling

            forget_spelling(office, entity_id, name)

        self.around.jobs.change(self, work, things=frozenset({"entities", "people"}))


class NamesSection(Section):
    """Counts an entity's cases by name, and so asks only while it is in sight."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._others: Sequence[Entity] = ()
        self._shown: EntitySpellings | None = None
        self.add = Button(theme, self.tr("Add a name"), "small", icon="plus")
        self.add.clicked.connect(self._add)
        self.lead = Button(theme, self.tr("Lead to another entity"), "small")
        self.lead.setToolTip(self.tr("A name that is another entity's, a part split off on a day, or a merging"))
        self.lead.clicked.connect(self._lead)
        self.name_form, self.leading_form = NameForm(around), LeadingForm(around)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        head = QHBoxLayout()
        head.addWidget(self.add)
        head.addWidget(self.lead)
        head.addStretch(1)
        self.column.addLayout(head)
        for form in (self.name_form, self.leading_form):
            form.left.connect(self.leave)
            form.hide()
            self.column.addWidget(form)
        self.column.addLayout(self._rows)

    def know(self, entities: Sequence[Entity]) -> None:
        """To which others a name may lead."""
        self._others = entities

    def show_card(self, card: EntityCard) -> None:
        same = self.card is not None and self.card.entity.id == card.entity.id
        self.card = card
        if not same:
            self._shown = None
            emptied(self._rows)
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def leave(self) -> None:
        for form in (self.name_form, self.leading_form):
            form.hide()
        for button in (self.add, self.lead):
            button.setEnabled(True)

    def _ask(self) -> None:
        if self.card is None or not self.isVisible():
            return
        entity_id = self.card.entity.id

        def look(office: Office) -> EntitySpellings:
            from advisor_app.services.directory.show_spellings import show_spellings

            return show_spellings(office, entity_id)

        self.around.jobs.ask(self, look, self._show, purpose="entity names")

    def _show(self, shown: EntitySpellings) -> None:
        if self.card is None or self.card.entity.id != shown.entity_id:
            return
        self._shown = shown
        emptied(self._rows)
        for line in shown.lines:
            only = shown.unknown if len(shown.lines) == 1 else 0  # whatever the export wrote, it was this name
            self._rows.addLayout(self._row(line, line.cases + only))
        if shown.unknown and len(shown.lines) > 1:
            said = self.tr("%Ln case(s) came before it was kept how the export writes the entity.", "", shown.unknown)
            self._rows.addWidget(label(said, "12", "text2", wrap=True))

    def _row(self, line: SpellingLine, cases: int) -> QVBoxLayout:
        told = [self.tr("%Ln case(s)", "", cases)]
        if line.here_since is not None:
            told.append(self.tr("leads here cases created from {day} on").format(day=day(line.here_since)))
        elif line.known_since is not None:
            told.append(self.tr("known since {day}").format(day=day(line.known_since)))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(line.spelling, "13b", wrap=True))
        words.addWidget(label(" · ".join(told), "12", "text2", wrap=True))
        for later in line.later:
            said = self.tr("Cases created from {day} on go to {entity}.").format(
                day=day(later.day), entity=later.entity
            )
            words.addWidget(label(said, "12", "text2", wrap=True))
        return words

    def _add(self) -> None:
        if self.card is not None:
            self.leave()
            self.add.setEnabled(False)
            self.name_form.begin(self.card.entity)
            self.wants_in_sight.emit(self.name_form)

    def _lead(self) -> None:
        if self.card is not None and self._shown is not None:
            self.leave()
            self.lead.setEnabled(False)
            others = [one for one in self._others if one.id != self.card.entity.id]
            self.leading_form.begin(self.card.entity, self._shown, others)
            self.wants_in_sight.emit(self.leading_form)
