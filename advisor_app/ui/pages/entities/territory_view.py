"""Provinces, comarcas, districts and corregimientos, which staff correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from advisor_app.office.directory.territory import Place
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.entities.place_form import NEW, PlaceForm
from advisor_app.ui.pages.entities.view import EntitiesView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.services.directory.correct_places import Places
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things


class TerritoryView(EntitiesView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        columns: tuple[Column[Place], ...] = (
            Column("province", self.tr("Province or comarca"), lambda one: one.province, 170, stretches=True),
            Column("district", self.tr("District"), lambda one: one.district, 160, stretches=True),
            Column("corregimiento", self.tr("Corregimiento"), lambda one: one.corregimiento, 170, stretches=True),
            Column("source", self.tr("Taken from"), lambda one: one.source, 120, quiet=True),
        )
        self._showing = False
        self.model: ListModel[Place] = ListModel(columns, lambda one: one.key, self)
        self.table = TableView(theme, around.memory, "territory", self.tr("Territory"), columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("No place is like that."))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.filter = FilterField(theme, self.tr("Filter places"))
        self.filter.setFixedWidth(theme.px(220))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(self.take_focus)
        self.add = Button(theme, self.tr("Add place"), "small", icon="plus")
        self.add.clicked.connect(self._add)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        listing.tools.addWidget(self.filter)
        listing.tools.addWidget(self.add)
        listing.tools.addStretch(1)
        listing.foot.addWidget(self._sum, 1)
        self.panel = SidePanel(theme, self.tr("Place"), 620, 436)
        self.form = PlaceForm(around)
        self._notice = label("", "12", "text2", wrap=True)
        for part in (self.form, divider(), self._notice):
            self.panel.column.addWidget(part)
        self.panel.column.addStretch(1)
        self.fill(ListBeside(around.memory, "territory", listing, self.panel))

    def entered(self) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things) -> None:
        if things & {"places", "people"}:
            self._ask()

    def _ask(self) -> None:
        def look(office: Office) -> Places:
            from advisor_app.services.directory.correct_places import list_places

            return list_places(office)

        self.around.jobs.ask(self, look, self._show, purpose="places")

    def _show(self, found: Places) -> None:
        self._notice.setText(found.notice)
        self.say_scope(self.tr("the office's list") if found.own else self.tr("the program's list, not corrected yet"))
        before = self.form.place
        now = None if before is None else _found_again(found.places, before)
        self._showing = True  # a row chosen because the list came anew is nobody's choice
        self.model.show_rows(found.places)
        place = self.model.place_of(now.key) if now is not None else None
        if place is None and now is None and not self.form.busy:
            place = 0
        self.table.select_row(-1 if place is None else place)
        self._showing = False
        if now is not None:
            self.form.begin(now)  # also where the filter hides it since it has another name
        elif not self.form.busy:
            self._selected()
        self._say_sum(found.places)

    def _say_sum(self, places: tuple[Place, ...]) -> None:
        provinces = sum(1 for one in places if not one.district)
        districts = sum(1 for one in places if one.district and not one.corregimiento)
        self._sum.setText(
            self.tr(
                "{provinces} provinces and comarcas, {districts} districts, {corregimientos} corregimientos"
            ).format(provinces=provinces, districts=districts, corregimientos=len(places) - provinces - districts)
        )

    def _selected(self) -> None:
        rows = self.table.selected_rows()
        if not self._showing and rows and rows[0] < self.model.rowCount():
            self.form.begin(self.model.row_at(rows[0]))

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        if self.model.rowCount():
            self.table.select_row(0)

    def _add(self) -> None:
        rows = self.table.selected_rows()
        near = self.model.row_at(rows[0]) if rows else None
        self.form.begin(Place(NEW, near.province if near else "", near.district if near else ""))
        last = self.form.corregimiento if near and near.district else self.form.province
        last.setFocus(Qt.FocusReason.OtherFocusReason)


def _found_again(places: tuple[Place, ...], before: Place) -> Place | None:
    by_id = next((one for one in places if one.id == before.id), None)
    return by_id or next((one for one in places if one.key == before.key), None)
