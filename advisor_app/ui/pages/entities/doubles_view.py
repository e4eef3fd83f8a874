"""People who may stand in the directory twice; a person decides which of them are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.directory_words import kind_words, likeness_words, seat_words, term_words
from advisor_app.ui.pages.entities.view import EntitiesView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import Facts, divider, label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.people import Liaison
    from advisor_app.services.directory.find_doubles import NamedDouble, PeopleMerged
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things

_THINGS = frozenset({"people"})


class DoublesView(EntitiesView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self.model: ListModel[NamedDouble] = ListModel(self._columns(), _key, self)
        self.table = TableView(theme, around.memory, "doubles", self.tr("Doubles"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("Nobody seems to stand in the directory twice."))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.foot.addWidget(self._sum, 1)
        self.panel = SidePanel(theme, self.tr("The two"), 620, 436)
        self._title = label("", "16", wrap=True)
        self._stays, self._goes = Facts(theme), Facts(theme)
        self._said = label("", "12", "text2", wrap=True)
        self.merge = Button(theme, self.tr("Make them one"), "small")
        self.merge.clicked.connect(self._merge)
        self._other = label(self.tr("The other"), "13b")
        act = QHBoxLayout()
        act.addWidget(self.merge)
        act.addStretch(1)
        for part in (self._title, self._stays, divider(), self._other, self._goes, self._said):
            self.panel.column.addWidget(part)
        self.panel.column.addLayout(act)
        self.panel.column.addStretch(1)
        self.fill(ListBeside(around.memory, "doubles", listing, self.panel, (16, 9)))

    def entered(self) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things) -> None:
        if things & {"people", "entities"}:
            self._ask()

    def _columns(self) -> tuple[Column[NamedDouble], ...]:
        return (
            Column("entity", self.tr("Entity"), lambda one: one.keep_entity, 90, heavy=True),
            Column("keep", self.tr("Person"), lambda one: one.double.keep.name, 140, stretches=True),
            Column("gone", self.tr("The other"), lambda one: one.double.gone.name, 140, stretches=True),
            Column(
                "gone_entity",
                self.tr("In"),
                lambda one: "" if one.double.mergeable else one.gone_entity,
                80,
                quiet=True,
            ),
            Column("why", self.tr("What is alike"), lambda one: likeness_words(one.double.why), 140, quiet=True),
        )

    def _ask(self) -> None:
        def look(office: Office) -> list[NamedDouble]:
            from advisor_app.services.directory.find_doubles import list_doubles

            return list_doubles(office)

        self.around.jobs.ask(self, look, self._show, purpose="doubles")

    def _show(self, found: list[NamedDouble]) -> None:
        self.model.show_rows(found)
        self._sum.setText(self.tr("%Ln pair(s) to look at", "", len(found)))
        self.say_scope(self.tr("people who may stand twice"))
        if found:
            self.table.select_row(0)
        self._selected()

    def _chosen(self) -> NamedDouble | None:
        rows = self.table.selected_rows()
        return self.model.row_at(rows[0]) if rows and rows[0] < self.model.rowCount() else None

    def _selected(self) -> None:
        one = self._chosen()
        for part in (self._stays, self._goes, self.merge, self._other):
            part.setVisible(one is not None)
        if one is None:
            self._title.setText(self.tr("Choose a pair to see it here.") if self.model.rowCount() else "")
            self._said.setText("")
            return
        self._title.setText(one.double.keep.name)
        self._stays.show_facts(self._facts(one.double.keep, one.keep_entity))
        self._goes.show_facts(self._facts(one.double.gone, one.gone_entity))
        self.merge.setEnabled(one.double.mergeable)
        self._said.setText(
            self.tr("Making them one keeps the first and fills what is missing of it from the other.")
            if one.double.mergeable
            else self.tr("They stand in different entities: edit the one whose e-mail or telephone is wrong.")
        )

    def _facts(self, person: Liaison, entity: str) -> list[tuple[str, str]]:
        facts = (
            (self.tr("Name"), person.name),
            (self.tr("Entity"), entity),
            (self.tr("Kind"), kind_words(person.kind)),
            (self.tr("Post"), person.post),
            (self.tr("E-mail"), person.email),
            (self.tr("Telephone"), person.telephone),
            (self.tr("District"), seat_words(person)),
            (self.tr("Time"), term_words(person)),
        )
        return [(name, value) for name, value in facts if value]

    def _merge(self) -> None:
        one = self._chosen()
        if one is None:
            return
        keep_id, gone_id = one.double.keep.id, one.double.gone.id

        def work(office: Office, _running: Running) -> PeopleMerged:
            from advisor_app.services.directory.find_doubles import merge_people

            return merge_people(office, keep_id, gone_id)

        def undo(made: PeopleMerged) -> None:
            def again(office: Office, _running: Running) -> None:
                from advisor_app.services.directory.find_doubles import take_back_merge

                take_back_merge(office, made)

            self.around.jobs.change(self, again, things=_THINGS)

        def done(made: PeopleMerged) -> None:
            self.around.notices.done(
                self.tr("{name} stands once now.").format(name=made.kept.name),
                offer=self.tr("Undo"),
                act=lambda: undo(made),
            )

        self.around.jobs.change(self, work, done, things=_THINGS)


def _key(one: NamedDouble) -> object:
    return one.double.keep.id, one.double.gone.id
