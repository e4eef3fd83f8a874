"""Who the entity's people are, since when, and who came after whom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.directory_words import kind_words, seat_words, term_words
from advisor_app.ui.pages.entities.liaison_form import LiaisonForm
from advisor_app.ui.pages.entities.section import Section
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.office.people import Liaison
    from advisor_app.services.directory.show_entity import EntityCard
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_THINGS = frozenset({"people"})


class PeopleSection(Section):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self.add = Button(theme, self.tr("Add liaison"), "small", icon="plus")
        self.add.clicked.connect(self._add)
        self.form = LiaisonForm(around)
        self.form.left.connect(self.leave)
        self.form.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(10))
        head = QHBoxLayout()
        head.addWidget(self.add)
        head.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(self.form)
        self.column.addLayout(self._rows)

    def show_card(self, card: EntityCard) -> None:
        self.card = card
        emptied(self._rows)
        if not card.serving:
            self._rows.addWidget(
                label(self.tr("None yet. Letters and follow-ups go to them."), "12", "text2", wrap=True)
            )
        for person in card.serving:
            self._rows.addLayout(self._row(card, person, serving=True))
        if card.former:
            self._rows.addWidget(divider())
            self._rows.addWidget(label(self.tr("No longer, or not yet"), "13b"))
            for person in card.former:
                self._rows.addLayout(self._row(card, person, serving=False))

    def leave(self) -> None:
        self.form.hide()
        self.add.setEnabled(True)

    def _row(self, card: EntityCard, person: Liaison, *, serving: bool) -> QVBoxLayout:
        theme = self.around.theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(1))
        words.addWidget(label(person.name, "13b" if serving else "13", wrap=True))
        came, before = card.successor_of(person), card.predecessor_of(person)
        lines = (
            " · ".join(part for part in (kind_words(person.kind), person.post, seat_words(person)) if part),
            " · ".join(part for part in (person.email, person.telephone) if part),
            " · ".join(
                part
                for part in (
                    term_words(person),
                    self.tr("replaced by {name}").format(name=came.name) if came else "",
                    self.tr("replaced {name}").format(name=before.name) if before else "",
                    self.tr("confirmed on {day}").format(day=day(person.confirmed_on)) if person.confirmed_on else "",
                )
                if part
            ),
        )
        for said in lines:
            if said:
                words.addWidget(label(said, "12", "text2", wrap=True))
        acts = QHBoxLayout()
        acts.setContentsMargins(-theme.px(3), 0, 0, 0)  # a link's words begin where other words do
        acts.setSpacing(theme.px(6))
        offered = [(self.tr("Edit"), self.tr("Edit {name}"), self._edit)]
        if serving:
            offered += [
                (self.tr("Replace"), self.tr("Replace {name}"), self._replace),
                (self.tr("End"), self.tr("End the term of {name}"), self._end),
            ]
        offered.append((self.tr("Remove"), self.tr("Remove {name}"), self._remove))
        for said, name, act in offered:
            link = Button(theme, said, "link")
            link.setAccessibleName(name.format(name=person.name))
            link.clicked.connect(partial(act, person))
            acts.addWidget(link)
        acts.addStretch(1)
        words.addLayout(acts)
        return words

    def _add(self) -> None:
        if self.card is not None:
            self._begin()
            self.form.begin(self.card.entity.id, None)

    def _edit(self, person: Liaison) -> None:
        self._begin()
        self.form.begin(person.entity_id, person)

    def _replace(self, person: Liaison) -> None:
        self._begin()
        self.form.begin_replacing(person)

    def _begin(self) -> None:
        self.add.setEnabled(False)
        self.form.show()
        self.wants_in_sight.emit(self.form)

    def _end(self, person: Liaison) -> None:
        def work(office: Office, _running: Running) -> Liaison:
            from datetime import timedelta

            from advisor_app.office.calendar import now_utc, panama_day
            from advisor_app.services.directory.save_liaison import end_liaison

            return end_liaison(office, person, panama_day(now_utc()) - timedelta(days=1))

        def undo(ended: Liaison) -> None:
            from dataclasses import replace

            def again(office: Office, _running: Running) -> Liaison:
                from advisor_app.services.directory.save_liaison import save_liaison

                return save_liaison(office, replace(person, version=ended.version))

            self.around.jobs.change(self, again, things=_THINGS)

        def done(ended: Liaison) -> None:
            self.around.notices.done(
                self.tr("{name} served until {day}.").format(name=ended.name, day=day(ended.end)),
                self.tr("No letters go there any more."),
                offer=self.tr("Undo"),
                act=lambda: undo(ended),
            )

        self.around.jobs.change(self, work, done, things=_THINGS)

    def _remove(self, person: Liaison) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.directory.save_liaison import remove_liaison

            remove_liaison(office, person)

        def undo() -> None:
            def again(office: Office, _running: Running) -> Liaison:
                from advisor_app.services.directory.save_liaison import put_back_liaison

                return put_back_liaison(office, person)

            self.around.jobs.change(self, again, things=_THINGS)

        def done(_nothing: None) -> None:
            self.around.notices.done(
                self.tr("{name} was taken out of the directory.").format(name=person.name),
                offer=self.tr("Undo"),
                act=undo,
            )

        self.around.jobs.change(self, work, done, things=_THINGS)
