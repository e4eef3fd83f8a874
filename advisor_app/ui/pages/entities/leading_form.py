"""Leading an entity's names to another: always or from a day on, to a known entity or to one that is made for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from advisor_app.office.names import name_key
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.merging import ask_to_merge
from advisor_app.ui.pages.entities.section import Form
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.optional_day import OptionalDay
from advisor_app.ui.parts.text import label

if TYPE_CHECKING:
    from advisor_app.office.people import Entity
    from advisor_app.services.directory.lead_spellings import SpellingsLed
    from advisor_app.services.directory.show_spellings import EntitySpellings
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_CHANGED = frozenset({"entities", "cases", "rounds", "people", "indicators"})


class LeadingForm(Form):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._entity: Entity | None = None
        self._others: dict[str, Entity] = {}
        self._cases = 0
        self.name = Choice(around.theme, self.tr("Name"))
        self.into = QLineEdit()
        self.into.setPlaceholderText(self.tr("a known entity, or the name of a new one"))
        self.start = OptionalDay(self.tr("Created from"))
        self.start.setPlaceholderText(self.tr("dd/mm/yyyy; blank: all of them"))
        self.put(
            (
                (self.tr("Name"), self.name),
                (self.tr("Leads to"), self.into),
                (self.tr("Created from"), self.start),
            )
        )
        self._what = label("", "12", "text2", wrap=True)
        self.fields.addWidget(self._what, self.fields.rowCount(), 0, 1, 2)
        self.name.currentIndexChanged.connect(self._say)
        self.into.textChanged.connect(self._say)
        self.start.textChanged.connect(self._say)

    def begin(self, entity: Entity, shown: EntitySpellings, others: Sequence[Entity]) -> None:
        self._entity = entity
        self._cases = sum(line.cases for line in shown.lines) + shown.unknown
        self._others = {name_key(one.name): one for one in others}
        self.title.setText(self.tr("Lead to another entity"))
        self.name.clear()
        if len(shown.lines) > 1:
            self.name.addItem(self.tr("All of its names"), None)
        for line in shown.lines:
            self.name.addItem(line.spelling, line.spelling)
        completer = QCompleter([one.name for one in others], self.into)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.into.setCompleter(completer)
        self.into.clear()
        self.start.show_day(None)
        self._say()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _whole(self) -> bool:
        """All of the entity's names are meant."""
        entity, chosen = self._entity, self.name.currentData()
        return chosen is None or (entity is not None and self.name.count() == 1)

    @property
    def _target(self) -> Entity | None:
        return self._others.get(name_key(self.into.text()))

    def _say(self) -> None:
        """What saving will do."""
        entity, into = self._entity, " ".join(self.into.text().split())
        may = bool(entity and into and self.start.readable())
        said = self.tr(
            "The cases go along, with their months' figures. What was drawn, scored or sent stays as it was."
        )
        if entity is not None and into and self.start.readable():
            since, target = self.start.day, self._target
            if name_key(into) == name_key(entity.name):
                may, said = False, self.tr("That is the entity itself.")
            elif since is None and self._whole and target is not None:
                said = self.tr("{gone} and {keep} become one; this can't be undone.").format(
                    gone=entity.name, keep=target.name
                )
            elif since is None and (self._whole or name_key(self.name.currentText()) == name_key(entity.name)):
                may, said = (
                    False,
                    self.tr("For the entity's own name a day is needed from which on it leads elsewhere."),
                )
            else:
                said = self._part_words(target.name if target else into, since, made=target is None)
        self._what.setText(said)
        self.save.setEnabled(may)

    def _part_words(self, into: str, since: date | None, *, made: bool) -> str:
        which = self.tr("its cases") if self._whole else self.tr("cases that come as “{name}”")
        which = which.format(name=self.name.currentText())
        if since is None:
            words = self.tr("To {into}: {which}.")
        else:
            words = self.tr("To {into}: {which}, created from {day} on.")
        said = words.format(into=into, which=which, day=day(since) if since else "")
        return said + " " + self.tr("{into} is new and is made.").format(into=into) if made else said

    def save_it(self) -> None:
        if self._entity is None or not self.save.isEnabled():
            self.into.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.start.day is None and self._whole and self._target is not None:
            ask_to_merge(self.around, self, self._target, self._entity, self._cases, self.left.emit)
            return
        entity, into, since = self._entity, " ".join(self.into.text().split()), self.start.day
        chosen = self.name.currentData()
        spellings = [] if self._whole else [str(chosen)]

        def work(office: Office, _running: Running) -> SpellingsLed:
            from advisor_app.services.directory.lead_spellings import split_entity

            return split_entity(office, entity.name, into=into, spellings=spellings, since=since)

        def done(led: SpellingsLed) -> None:
            said = self.tr("%Ln case(s) of {entity} are now of {into}.", "", led.moved)
            stayed = self.tr("%Ln case(s) stay until an export says how it writes them.", "", led.unknown)
            self.around.notices.done(
                said.format(entity=led.entity, into=led.into),
                stayed if led.unknown else "",
                offer=self.tr("Undo"),
                act=partial(self._take_back, led),
            )
            self.left.emit()

        self.around.jobs.change(self, work, done, things=_CHANGED)

    def _take_back(self, led: SpellingsLed) -> None:
        def work(office: Office, _running: Running) -> int:
            from advisor_app.services.directory.lead_spellings import take_back_leading

            return take_back_leading(office, led)

        def done(moved: int) -> None:
            said = self.tr("%Ln case(s) are of {entity} again.", "", moved)
            self.around.notices.done(said.format(entity=led.entity))

        self.around.jobs.change(self, work, done, things=_CHANGED)
