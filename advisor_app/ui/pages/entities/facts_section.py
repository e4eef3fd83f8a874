"""What the entity is: its type, whose part it is, where it sits, and the names under which its cases come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.names_section import NamesSection
from advisor_app.ui.pages.entities.section import Form, Section
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.text import Facts, divider, label

if TYPE_CHECKING:
    from advisor_app.office.people import Entity
    from advisor_app.services.directory.show_entity import EntityCard
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_THINGS = frozenset({"entities", "people"})


class EntityForm(Form):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._entity: Entity | None = None
        self.name, self.full_name, self.kind, self.sector = (QLineEdit() for _ in range(4))
        self.district, self.address = QLineEdit(), QLineEdit()
        self.parent_choice = Choice(around.theme, self.tr("Part of"))
        self.put(
            (
                (self.tr("Name"), self.name),
                (self.tr("Full name"), self.full_name),
                (self.tr("Type"), self.kind),
                (self.tr("Sector"), self.sector),
                (self.tr("Part of"), self.parent_choice),
                (self.tr("District"), self.district),
                (self.tr("Address"), self.address),
            )
        )
        self.settling = self.settling_of(
            [
                Field("name", self.tr("Name")),
                Field("full_name", self.tr("Full name")),
                Field("kind", self.tr("Type")),
                Field("sector", self.tr("Sector")),
                Field("parent_id", self.tr("Part of"), self._name_of),
                Field("seat_district", self.tr("District")),
                Field("address", self.tr("Address")),
            ]
        )

    def _name_of(self, key: object) -> str:
        place = self.parent_choice.findData(key)
        return self.parent_choice.itemText(place) if place >= 0 else ""

    def begin(self, entity: Entity, others: Sequence[Entity]) -> None:
        self._entity = entity
        self.settling.leave()
        for field, text in (
            (self.name, entity.name),
            (self.full_name, entity.full_name),
            (self.kind, entity.kind),
            (self.sector, entity.sector),
            (self.district, entity.seat_district),
            (self.address, entity.address),
        ):
            field.setText(text)
        self.parent_choice.clear()
        self.parent_choice.addItem(self.tr("(of none)"), None)
        for other in others:
            if other.id != entity.id:
                self.parent_choice.addItem(other.name, other.id)
        self.parent_choice.setCurrentIndex(max(0, self.parent_choice.findData(entity.parent_id)))
        self.show()
        self.full_name.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_it(self) -> None:
        entity = self._entity
        if entity is None:
            return
        wanted = replace(
            entity,
            name=" ".join(self.name.text().split()),
            full_name=self.full_name.text().strip(),
            kind=self.kind.text().strip(),
            sector=self.sector.text().strip(),
            parent_id=self.parent_choice.currentData(),
            seat_district=self.district.text().strip(),
            address=self.address.text().strip(),
        )
        self._keep(entity, wanted)

    def _keep(self, entity: Entity, wanted: Entity) -> None:
        """`entity` as it was seen, and as it comes back by Undo."""

        def work(office: Office, _running: Running) -> Entity:
            from advisor_app.services.directory.save_entity import save_entity

            return save_entity(office, wanted)

        def done(kept: Entity) -> None:
            self.around.notices.done(
                self.tr("{name} was saved.").format(name=kept.name),
                offer=self.tr("Undo"),
                act=lambda: self._undo(replace(entity, version=kept.version)),
            )
            self.left.emit()

        def theirs(office: Office) -> Entity:
            from advisor_app.services.directory.show_entity import entity_as_it_is

            return entity_as_it_is(office, wanted)

        failed = self.settling.failed(entity, wanted, theirs, lambda chosen, found: self._keep(found, chosen))
        self.around.jobs.change(self, work, done, things=_THINGS, failed=failed)

    def _undo(self, entity: Entity) -> None:
        def again(office: Office, _running: Running) -> Entity:
            from advisor_app.services.directory.save_entity import save_entity

            return save_entity(office, entity)

        self.around.jobs.change(self, again, things=_THINGS)


class FactsSection(Section):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._others: Sequence[Entity] = ()
        self.edit = Button(around.theme, self.tr("Edit"), "small")
        self.edit.clicked.connect(self._edit)
        self._facts = Facts(around.theme)
        self.form = EntityForm(around)
        self.form.left.connect(self.leave)
        self.form.hide()
        foot = QHBoxLayout()
        foot.addWidget(self.edit)
        foot.addStretch(1)
        self.column.addWidget(self._facts)
        self.column.addLayout(foot)
        self.column.addWidget(self.form)
        self.names = NamesSection(around)
        self.names.wants_in_sight.connect(self.wants_in_sight)
        self.column.addWidget(divider())
        self.column.addWidget(label(self.tr("Names"), "13b"))
        self.column.addWidget(self.names)

    def know(self, entities: Sequence[Entity]) -> None:
        """Of which others an entity may be a part."""
        self._others = entities
        self.names.know(entities)

    def show_card(self, card: EntityCard) -> None:
        self.card = card
        self.names.show_card(card)
        entity = card.entity
        facts = (
            (self.tr("Full name"), entity.full_name),
            (self.tr("Type"), entity.kind),
            (self.tr("Sector"), entity.sector),
            (self.tr("Part of"), card.parent.name if card.parent else ""),
            (self.tr("Its parts"), ", ".join(one.name for one in card.parts)),
            (self.tr("District"), entity.seat_district),
            (self.tr("Address"), entity.address),
            (self.tr("Last confirmed"), day(entity.confirmed_on) if entity.confirmed_on else self.tr("never")),
        )
        self._facts.show_facts([(name, value) for name, value in facts if value])

    def leave(self) -> None:
        self.form.hide()
        self.names.leave()
        self.edit.setEnabled(True)

    def _edit(self) -> None:
        if self.card is not None:
            self.edit.setEnabled(False)
            self.form.begin(self.card.entity, self._others)
            self.wants_in_sight.emit(self.form)
