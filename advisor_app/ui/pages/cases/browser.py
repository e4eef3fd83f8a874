"""The table of cases: views with counts, a filter as one types, one case beside the list."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.browse_cases import Browsing
from advisor_app.store import CaseQuery, DaySpan
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.case_columns import case_columns
from advisor_app.ui.pages.cases.case_details import CaseDetails
from advisor_app.ui.pages.cases.case_model import CaseModel
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.panels import Condition
from advisor_app.ui.parts.switches import Views
from advisor_app.ui.parts.text import divider, label, upright
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import CasesAt, CasesOf

if TYPE_CHECKING:
    from advisor_app.services.browse_cases import CaseDetail, CasesFound
    from advisor_app.services.office import Office
    from advisor_app.store import CaseLine
    from advisor_app.store.case_query import SortField


class CaseBrowser(QWidget):
    counted = Signal(object)
    """The counts of the views, by key, whenever they were asked anew."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        today = panama_day(now_utc())
        week = IsoWeek.of(today)
        self._queries = {
            "all": CaseQuery(),
            "open": CaseQuery(state="open"),
            "expired": CaseQuery(state="expired", sort="created", descending=False),
            "closed_this_week": CaseQuery(spans={"closed": DaySpan.of_week(week)}, sort="closed"),
            "closed_last_week": CaseQuery(spans={"closed": DaySpan.of_week(week.shifted(-1))}, sort="closed"),
        }
        self._query = self._queries["all"]
        self._entity: CasesOf | None = None
        self._set: CasesAt | None = None
        self._text = ""
        self._total = 0
        self._browsing = Browsing()
        self._views = Views(
            theme,
            self.tr("Views"),
            (
                ("all", self.tr("All")),
                ("open", self.tr("Open")),
                ("expired", self.tr("Expired")),
                ("closed_this_week", self.tr("Closed this week")),
                ("closed_last_week", self.tr("Closed last week")),
            ),
        )
        self._views.choose("all")
        self._views.chosen.connect(self.show_view)
        columns = case_columns(today)
        self.model = CaseModel(columns, self)
        self.model.wanted.connect(self._fetch)
        self.table = TableView(theme, around.memory, "cases", self.tr("Cases"), columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(False)
        self.table.row_changed.connect(self._show_row)
        self.table.say_when_empty(self.tr("No case is like that. Take a condition away or type less."))
        self._keys = [column.key for column in columns]
        headings = self.table.horizontalHeader()
        headings.setSectionsClickable(True)
        headings.setSortIndicatorShown(True)
        headings.setSortIndicator(self._keys.index("created"), Qt.SortOrder.DescendingOrder)
        headings.sortIndicatorChanged.connect(self._sort)
        self.filter = FilterField(theme, self.tr("Filter cases"))
        self.filter.setFixedWidth(theme.px(220))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(self._into_table)
        self._condition = Condition(theme, self.tr("Take this condition away"))
        self._condition.removed.connect(lambda: self.show_view("all"))
        self._condition.hide()
        self._sum = label("", "12b", "text")
        self.details = CaseDetails(around)
        self.details.closed.connect(self.table.setFocus)
        self._lay_out()

    def show_view(self, key: str) -> None:
        self._views.choose(key)
        base = self._queries[key]
        headings = self.table.horizontalHeader()
        headings.blockSignals(True)
        order = Qt.SortOrder.DescendingOrder if base.descending else Qt.SortOrder.AscendingOrder
        headings.setSortIndicator(self._keys.index(base.sort), order)
        headings.blockSignals(False)
        headings.viewport().update()
        self._query = base
        self._set = None
        self.show_entity(None)

    def show_set(self, which: CasesAt) -> None:
        """The cases behind something that another page told."""
        self._views.choose(None)
        self._query, self._set, self._entity = which.query, which, None
        self._condition.say(which.title)
        self.ask()

    def show_entity(self, which: CasesOf | None) -> None:
        """Only the cases of one entity, or of all again."""
        self._entity = which
        said = "" if which is None else self.tr("Entity: {name}").format(name=which.entity)
        self._condition.say(said)
        self.ask()

    def ask(self) -> None:
        """Ask for the ids anew; the case that was selected stays so if it is still among them."""
        query = replace(self._query, text=self._text)
        if self._entity is not None:
            query = replace(query, entity_ids=(self._entity.entity_id,))

        browsing = self._browsing

        def find(office: Office) -> CasesFound:
            from advisor_app.services.browse_cases import first_cases

            return first_cases(office, query, browsing)

        def find_all(office: Office) -> CasesFound:
            from advisor_app.services.browse_cases import find_cases

            return find_cases(office, query, browsing)

        def show(found: CasesFound) -> None:
            self._show_found(found)
            if not found.whole:
                title = self.tr("Looking up cases")
                self._around.jobs.ask(self, find_all, self._show_rest, purpose="rest", title=title)

        self._around.jobs.ask(self, find, show, purpose="ids", title=self.tr("Looking up cases"))

    def ask_counts(self) -> None:
        queries, browsing = dict(self._queries), self._browsing

        def count(office: Office) -> dict[str, int]:
            from advisor_app.services.browse_cases import count_views

            return count_views(office, queries, browsing)

        self._around.jobs.ask(self, count, self._show_counts, purpose="counts", can_wait=True)

    def _show_counts(self, counts: dict[str, int]) -> None:
        self._total = counts["all"]
        for key in self._queries:
            self._views.show_count(key, counts.get(key))
        self._say_sum()
        self.counted.emit(counts)

    def _show_rest(self, found: CasesFound) -> None:
        self.model.show_rest(found.keys)
        self._say_sum()

    def _show_found(self, found: CasesFound) -> None:
        before, ids = self.details.number, found.keys
        self.model.show_found(ids, found.lines)
        self.table.scrollToTop()
        self._say_sum()
        if before is None or not ids:
            self.details.show_nothing()
        if ids and before is None:
            self.table.select_row(0)

    def _fetch(self, ids: array[int]) -> None:
        def lines(office: Office) -> list[CaseLine]:
            from advisor_app.services.browse_cases import case_lines

            return case_lines(office, ids)

        self._around.jobs.ask(self, lines, self._take_lines, purpose="lines")

    def _take_lines(self, lines: list[CaseLine]) -> None:
        self.model.take_lines(lines)
        row = self.table.currentIndex().row()
        line = self.model.line_at(row) if row >= 0 else None
        if line is not None and line.number != self.details.number:
            self._show_row(row)

    def _show_row(self, row: int) -> None:
        line = self.model.line_at(row)
        if line is None:
            return
        number_of_it = line.number

        def look(office: Office) -> CaseDetail:
            from advisor_app.services.browse_cases import show_case

            return show_case(office, number_of_it)

        self._around.jobs.ask(self, look, self.details.show_case, purpose="detail")

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        key = cast("SortField", self._keys[section])
        self._query = replace(self._query, sort=key, descending=order == Qt.SortOrder.DescendingOrder)
        self.ask()

    def _filter(self, text: str) -> None:
        if text.strip() != self._text:
            self._text = text.strip()
            self.ask()

    def _into_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if self.table.currentIndex().row() < 0:
            self.table.select_row(0)

    def _say_sum(self) -> None:
        shown = len(self.model.ids)
        self._sum.setText(
            self.tr("{shown} of {total} cases").format(shown=number(shown), total=number(max(self._total, shown)))
        )

    def _offer_columns(self) -> None:
        self.table.columns_menu().popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))

    def _lay_out(self) -> None:
        theme = self._around.theme
        views = QHBoxLayout()
        views.setContentsMargins(theme.px(16), 0, theme.px(20), 0)
        views.addWidget(self._views, 1)
        self._columns = Button(theme, self.tr("Columns"), "small", icon="columns")
        self._columns.clicked.connect(self._offer_columns)
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), theme.px(8), theme.px(12), theme.px(6))
        tools.setSpacing(theme.px(10))
        tools.addWidget(self.filter)
        tools.addWidget(self._condition)
        tools.addStretch(1)
        tools.addWidget(self._columns)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(20), theme.px(5), theme.px(20), theme.px(5))
        foot.addWidget(self._sum, 1)
        listing = QVBoxLayout()
        listing.setSpacing(0)
        listing.addLayout(tools)
        indented = QHBoxLayout()
        indented.setContentsMargins(theme.px(12), 0, 0, 0)
        indented.addWidget(self.table)
        listing.addLayout(indented, 1)
        listing.addWidget(divider())
        listing.addLayout(foot)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(listing, 5)
        beside.addWidget(upright())
        beside.addWidget(self.details, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(views)
        column.addWidget(divider())
        column.addLayout(beside, 1)
