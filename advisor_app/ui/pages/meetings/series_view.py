"""Meetings that return: the year's list, each series with its topics, and a year of them put on the calendar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.meeting_words import kind_said
from advisor_app.ui.pages.meetings.series_panel import SeriesPanel
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.services.meetings.keep_series import SeriesLine
    from advisor_app.services.office import Office


class SeriesView(QWidget):
    def __init__(self, around: Surroundings, open_meeting: Callable[[UUID], None]) -> None:
        super().__init__()
        self._around = around
        self._today = panama_day(now_utc())
        self._year = self._today.year
        self._wanted: UUID | None = None
        theme = around.theme
        self.model: ListModel[SeriesLine] = ListModel(self._columns(), lambda line: line.series.id, self)
        self.table = TableView(theme, around.memory, "series", self.tr("Series"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(
            self.tr("No series yet. A series is a meeting that returns, with topics of its own: write its name beside.")
        )
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.back = Button(theme, "", "icon", icon="left", name=self.tr("The year before"))
        self.on = Button(theme, "", "icon", icon="right", name=self.tr("The year after"))
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self._said = label("", "14")
        self.new = Button(theme, self.tr("New series"), "small")
        self.new.clicked.connect(self._begin)
        self.filter = FilterField(theme, self.tr("Filter series"))
        self.filter.setFixedWidth(theme.px(220))
        self.filter.typed.connect(self.model.filter_by)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table)
        for part in (self.back, self._said, self.on):
            listing.tools.addWidget(part)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.new)
        listing.tools.addWidget(self.filter)
        listing.foot.addWidget(self._sum)
        self.panel = SeriesPanel(around, open_meeting)
        self.panel.saved.connect(self._saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ListBeside(around.memory, "series", listing, self.panel, (16, 8)))

    def ask(self) -> None:
        year = self._year
        self._said.setText(str(year))

        def look(office: Office) -> list[SeriesLine]:
            from advisor_app.services.meetings.keep_series import list_series

            return list_series(office, year)

        self._around.jobs.ask(self, look, self._show, purpose="series")

    def take_focus(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.panel.take_focus()

    def _columns(self) -> tuple[Column[SeriesLine], ...]:
        return (
            Column("name", self.tr("Name"), lambda one: one.series.name, 180, heavy=True, stretches=True),
            Column("kind", self.tr("Kind"), lambda one: kind_said(one.series.kind), 170, quiet=True),
            Column("topics", self.tr("Topics"), lambda one: str(len(one.series.topics) or ""), 64,
                   order=lambda one: len(one.series.topics), right=True, hidden=True),
            Column("held", self.tr("Held"), lambda one: str(one.held), 84, order=lambda one: one.held, right=True),
            Column("planned", self.tr("Planned"), lambda one: str(one.planned), 84,
                   order=lambda one: one.planned, right=True),
            Column("next", self.tr("Next"), self._next, 92, order=self._next_order),
        )  # fmt: skip

    def _next(self, line: SeriesLine) -> str:
        following = line.next_after(self._today)
        return day(following.day) if following else ""

    def _next_order(self, line: SeriesLine) -> str:
        following = line.next_after(self._today)
        return following.day.isoformat() if following else ""

    def _show(self, lines: list[SeriesLine]) -> None:
        chosen = self._wanted or (self.panel.series.id if self.panel.series is not None else None)
        self.model.show_rows(lines)
        place = self.model.place_of(chosen) if chosen is not None else None
        self.table.select_row(place if place is not None else 0)
        self._wanted = None
        self._sum.setText(self.tr("%Ln series", "", len(lines)))
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = self.table.selected_rows()
        self.panel.show_series(self.model.row_at(rows[0]) if rows else None)

    def _saved(self, key: object) -> None:
        self._wanted = key if isinstance(key, UUID) else None
        self.ask()

    def _begin(self) -> None:
        self.table.clearSelection()
        self.panel.show_series(None)
        self.panel.take_focus()

    def _step(self, by: int) -> None:
        self._year += by
        self.ask()
