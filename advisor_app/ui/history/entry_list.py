"""The entries that meet what is asked, the latest first, and beside them the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from advisor_app.messages.history import sentence
from advisor_app.services.history.show_history import HistoryAsked, moment_of
from advisor_app.ui.formats import moment, number
from advisor_app.ui.history.entry_details import EntryDetails
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.services.history.show_history import HistoryPage
    from advisor_app.services.office import Office
    from advisor_app.store import HistoryEntry


class EntryList(ListBeside):
    """`shown` carries the page that came."""

    shown = Signal(object)

    def __init__(self, around: Surroundings, name: str) -> None:
        self.model: ListModel[HistoryEntry] = ListModel(self._columns(around.language), lambda one: one.seq)
        self.table = TableView(around.theme, around.memory, name, "", self.model.columns)
        listing = Listing(around.theme, self.table)
        self.details = EntryDetails(around)
        super().__init__(around.memory, name, listing, self.details, (13, 9))
        self.model.setParent(self)
        self._around = around
        self._entities: dict[Any, str] = {}
        self.asked = HistoryAsked()
        self.foot = listing.foot
        self.table.setAccessibleName(self.tr("History"))
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.table.say_when_empty(self.tr("Nothing in the history is like that."))
        self.table.row_changed.connect(self._choose)
        self.sum = label("", "12b")
        self.foot.addWidget(self.sum, 1)

    def ask(self, asked: HistoryAsked) -> None:
        self.asked = asked
        self.ask_again()

    def ask_again(self) -> None:
        """The chosen entry stays chosen."""
        asked = self.asked

        def look(office: Office) -> HistoryPage:
            from advisor_app.services.history.show_history import show_history

            return show_history(office, asked)

        self._around.jobs.ask(self, look, self._show, purpose="history")

    def _show(self, page: HistoryPage) -> None:
        row = self.table.currentIndex().row()
        chosen = self.model.row_at(row).seq if 0 <= row < self.model.rowCount() else None
        self._entities = page.entities
        self.model.show_rows(page.entries)
        place = self.model.place_of(chosen) if chosen is not None else None
        if page.entries:
            self.table.select_row(place if place is not None else 0)
        else:
            self.details.show_entry(None, {})
        said = self.tr("%Ln entries", "", len(page.entries))
        if page.more:
            said = self.tr("The latest {count}; narrow it by days or by who.").format(count=number(len(page.entries)))
        self.sum.setText(said)
        self.shown.emit(page)

    def _choose(self, row: int) -> None:
        found = self.model.row_at(row) if 0 <= row < self.model.rowCount() else None
        self.details.show_entry(found, self._entities)

    def _columns(self, language: str) -> tuple[Column[HistoryEntry], ...]:
        def what(one: HistoryEntry) -> str:
            return sentence(one.action, one.subject, one.payload, language)

        return (
            Column("when", self.tr("When"), lambda one: moment(moment_of(one)), 136, order=lambda one: one.seq),
            Column("who", self.tr("Who"), lambda one: one.who, 100),
            Column("what", self.tr("What"), what, 180, stretches=True, heavy=True, hint=what),
            Column(
                "entity",
                self.tr("Entity"),
                lambda one: self._entities.get(one.entity_id, ""),
                84,
                quiet=True,
            ),
        )
