"""The table of cases: views with counts, conditions as words, groups, one case beside the list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.store import CaseQuery, CaseView
from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.cases.case_asking import CaseAsking
from advisor_app.ui.pages.cases.case_columns import case_columns
from advisor_app.ui.pages.cases.case_details import CaseDetails
from advisor_app.ui.pages.cases.case_model import CaseModel
from advisor_app.ui.pages.cases.case_painting import CasePainter
from advisor_app.ui.pages.cases.condition_words import value_name
from advisor_app.ui.pages.cases.tools import CaseTools
from advisor_app.ui.pages.cases.view_bar import ViewBar
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.text import ElidedLabel, divider, label
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import CasesAt, CasesOf

if TYPE_CHECKING:
    from advisor_app.services.cases.browse_cases import CasesFound, CasesGrouped, CaseTally
    from advisor_app.services.office import Office
    from advisor_app.store import CaseLine
    from advisor_app.store.cases.case_query import SortField
    from advisor_app.store.cases.case_views import SavedView
    from advisor_app.ui.jobs import Running


class CaseBrowser(QWidget):
    counted = Signal(object)
    """The counts of the views, by key, whenever they were asked anew."""
    shown = Signal()
    """What is shown, or how many, may be other than before."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        theme = around.theme
        self._today = panama_day(now_utc())
        self._total = 0
        self.asking = CaseAsking(around, self)
        self.views = ViewBar(around, self._today)
        self.views.chosen.connect(self.show_view)
        self.views.save_wanted.connect(self._save_view)
        self.views.removal_wanted.connect(self._forget_view)
        self.tools = CaseTools(around, self.asking.browsing)
        self.tools.changed.connect(self._view_changed)
        columns = case_columns(self._today)
        self.model = CaseModel(columns, self)
        self.model.wanted.connect(self.asking.ask_lines)
        self.table = TableView(theme, around.memory, "cases", self.tr("Cases"), columns)
        headings = self.table.horizontalHeader()
        self.table.setItemDelegate(CasePainter(theme, self.table, self.model, headings))
        self.table.setModel(self.model)
        self.table.setSortingEnabled(False)
        self.table.row_changed.connect(self._show_row)
        self.table.opened.connect(self._open_row)
        self.table.clicked.connect(lambda index: self.model.turn(index.row()))
        self.table.say_when_empty(self.tr("No case is like that. Take a condition away or type less."))
        headings.setSectionsClickable(True)
        headings.setSortIndicatorShown(True)
        headings.sortIndicatorChanged.connect(self._sort)
        self.filter = self.tools.filter
        self.filter.left_downwards.connect(self._into_table)
        self.tools.columns_wanted.connect(self._offer_columns)
        self._sum = label("", "12b", "text")
        self._tally = ElidedLabel("", "12", "text2")
        self._tally.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.details = CaseDetails(around)
        self.details.closed.connect(self._close_details)
        self._hear()
        self._lay_out()
        self._show_sort(self.view.query)

    @property
    def view(self) -> CaseView:
        """What is asked for now."""
        return self.tools.view

    def show_view(self, key: str) -> None:
        """One of the views, ready or saved."""
        self.views.choose(key)
        self._show(self.views.views[key])

    def show_entity(self, which: CasesOf) -> None:
        self.tools.know_names({**self._names, which.entity_id: which.entity})
        self.views.choose(None)
        self._show(CaseView(CaseQuery(entity_ids=(which.entity_id,), as_of=self._today)))

    def show_set(self, which: CasesAt) -> None:
        """The cases behind something that another page told."""
        self.views.choose(None)
        self._show(CaseView(which.query), which.title)

    def ask(self) -> None:
        """Ask for the cases anew; the one that is shown beside the list stays."""
        self.asking.ask(self.view)

    def ask_everything(self) -> None:
        """The same with the counts, the saved views and the names; after cases were changed, too."""
        self.ask()
        self.ask_counts()
        self.asking.ask_names()

    def ask_counts(self) -> None:
        self.asking.ask_counts({key: view.query for key, view in self.views.views.items()})

    def shown_columns(self) -> tuple[SortField, ...]:
        """The columns in sight, in the order in which they stand."""
        headings = self.table.horizontalHeader()
        places = (headings.logicalIndex(at) for at in range(headings.count()))
        return tuple(
            cast("SortField", self.model.columns[at].key) for at in places if not self.table.isColumnHidden(at)
        )

    def cases_changed(self) -> None:
        self.model.forget_lines()
        self.ask_everything()

    def _show(self, view: CaseView, title: str = "") -> None:
        self.tools.show_view(view, title)
        self._show_sort(view.query)
        self.ask()

    def _view_changed(self, view: CaseView) -> None:
        key = next((key for key, one in self.views.views.items() if one == view), None)
        self.views.choose(key)
        self.ask()

    def _show_sort(self, query: CaseQuery) -> None:
        headings = self.table.horizontalHeader()
        headings.blockSignals(True)
        order = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        headings.setSortIndicator(self.model.column_of(query.sort), order)
        headings.blockSignals(False)
        headings.viewport().update()

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        key = cast("SortField", self.model.columns[section].key)
        query = replace(self.view.query, sort=key, descending=order == Qt.SortOrder.DescendingOrder)
        self.tools.show_view(replace(self.view, query=query), self.tools.title)
        self.ask()

    def _hear(self) -> None:
        asking = self.asking
        asking.found.connect(self._show_found)
        asking.rest_found.connect(self._show_rest)
        asking.grouped.connect(self._show_groups)
        asking.counted.connect(self._show_counts)
        asking.lines_read.connect(self._take_lines)
        asking.case_read.connect(self.details.show_case)
        asking.views_read.connect(self._show_saved)
        asking.names_read.connect(self._know_names)
        self._names: dict[UUID, str] = {}

    def _know_names(self, names: dict[UUID, str]) -> None:
        self._names = names
        self.tools.know_names(names)

    def _show_saved(self, saved: list[SavedView]) -> None:
        self.views.show_saved(saved)
        if saved:
            self.ask_counts()

    def _show_counts(self, counts: dict[str, int]) -> None:
        self._total = counts["all"]
        self.views.show_counts(counts)
        self._say_sum()
        self.counted.emit(counts)

    def _show_found(self, found: CasesFound) -> None:
        self.model.show_found(found.keys, found.lines, found.total)
        self.table.scrollToTop()
        self._say_tally(found.tally)
        self._say_sum(known=found.total is not None)
        self._keep_selected()

    def _show_rest(self, found: CasesFound) -> None:
        self.model.show_rest(found.keys)
        self._say_tally(found.tally)
        self._say_sum()

    def _show_groups(self, found: CasesGrouped) -> None:
        self.model.show_groups([(value_name(one.label), one.count) for one in found.groups], found.keys)
        self.table.scrollToTop()
        self._say_tally(found.tally)
        self._say_sum()

    def _keep_selected(self) -> None:
        """The case that was shown stays so where it is in sight; otherwise the first takes its place."""
        if not self.model.rowCount():
            self.details.show_nothing()
            return
        for row in range(min(self.model.rowCount(), 128)):
            line = self.model.line_at(row)
            if line is not None and line.number == self.details.number:
                self.table.select_row(row)
                return
        if self.details.number is None or self.model.rowCount() == 1:
            self.table.select_row(0)

    def _take_lines(self, lines: list[CaseLine]) -> None:
        self.model.take_lines(lines)
        row = self.table.currentIndex().row()
        line = self.model.line_at(row) if row >= 0 else None
        if line is not None and line.number != self.details.number:
            self._show_row(row)

    def _show_row(self, row: int) -> None:
        line = self.model.line_at(row)
        if line is not None:
            self.asking.ask_case(line.number)

    def _open_row(self, row: int) -> None:
        if self.model.group_at(row) is not None:
            self.model.turn(row)
        else:
            self.details.show()
            self._show_row(row)

    def _turn(self, *, unfold: bool) -> None:
        self.model.turn(self.table.currentIndex().row(), unfold=unfold)

    def _close_details(self) -> None:
        self.details.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _into_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if self.table.currentIndex().row() < 0:
            self.table.select_row(0)

    def _say_sum(self, *, known: bool = True) -> None:
        whole = number(max(self._total, self.model.total))
        shown = number(self.model.total) if known else "…"
        self._sum.setText(self.tr("{shown} of {total} cases").format(shown=shown, total=whole))
        self.shown.emit()

    def _say_tally(self, tally: CaseTally | None) -> None:
        if tally is None or tally.median_days is None:
            self._tally.setText("")
            return
        column = self.model.columns[self.model.column_of(self.view.query.sort)]
        parts = [
            self.tr("median %Ln day(s)", "", tally.median_days),
            self.tr("%Ln open", "", tally.open),
            self.tr("%Ln expired", "", tally.expired),
            self.tr("sorted by {column}").format(column=column.title.lower()),
        ]
        self._tally.setText(" · ".join(parts))

    def _save_view(self, name: str) -> None:
        view = self.view

        def work(office: Office, _running: Running) -> SavedView:
            from advisor_app.services.cases.save_case_view import save_case_view

            return save_case_view(office, name, view)

        self._around.jobs.change(self, work, self._saved, things=frozenset())

    def _saved(self, saved: SavedView) -> None:
        kept = [one for one in self.views.saved if one.id != saved.id]
        self.views.show_saved([*kept, saved], choose=str(saved.id))
        self.ask_counts()
        self._around.notices.done(
            self.tr("The view {name} was saved.").format(name=saved.name),
            offer=self.tr("Undo"),
            act=lambda: self._forget_view(str(saved.id)),
        )

    def _forget_view(self, key: str) -> None:
        gone = next((one for one in self.views.saved if str(one.id) == key), None)
        if gone is None:
            return

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.cases.save_case_view import remove_case_view

            remove_case_view(office, gone.id)

        def done(_: None) -> None:
            self.views.show_saved([one for one in self.views.saved if one.id != gone.id])
            self._around.notices.done(
                self.tr("The view {name} was forgotten.").format(name=gone.name),
                offer=self.tr("Undo"),
                act=lambda: self._save_again(gone),
            )

        self._around.jobs.change(self, work, done, things=frozenset())

    def _save_again(self, gone: SavedView) -> None:
        self.tools.show_view(gone.view)
        self._save_view(gone.name)

    def _offer_columns(self) -> None:
        button = self.tools.columns
        self.table.columns_menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _lay_out(self) -> None:
        listing = Listing(self._around.theme, self.table, self.tools)
        listing.tools.setContentsMargins(0, 0, 0, 0)  # its tools are several rows
        listing.foot.addWidget(self._sum)
        listing.foot.addWidget(self._tally, 1)
        for key, unfold in ((Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda unfold=unfold: self._turn(unfold=unfold))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.views)
        column.addWidget(divider())
        column.addWidget(ListBeside(self._around.memory, "cases", listing, self.details, (5, 2)), 1)
