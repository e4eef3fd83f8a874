"""How auditing goes: by entity what is audited, how soon, what comes back. It says itself that it ranks nobody."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.scoring.audit_statistics import NOT_A_RANKING
from advisor_app.ui.formats import number
from advisor_app.ui.pages.direction.auditing_columns import auditing_columns
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.list_beside import Listing
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.sum_row import SumRow
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.scoring.audit_statistics import AuditStatistics
    from advisor_app.services.audits.audit_statistics import WeeksAudited
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.targets import DirectionAt

SPANS = (4, 13, 52)
"""Weeks back, the last one that has ended included."""


class AuditingView(DirectionView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self.span = Choice(theme, self.tr("Weeks"))
        self.span.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for weeks in SPANS:
            self.span.addItem(self.tr("Last {weeks} weeks").format(weeks=weeks), weeks)
        self.span.setCurrentIndex(1)
        self.span.currentIndexChanged.connect(lambda _index: self._ask())
        self.write = Button(theme, self.tr("Write as a workbook"), "plain")
        self.write.clicked.connect(self._choose_file)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.left_downwards.connect(self.take_focus)
        self.model: ListModel[AuditStatistics] = ListModel(auditing_columns(), lambda one: one.label, self)
        self.filter.typed.connect(self.model.filter_by)
        self.table = TableView(theme, around.memory, "auditing", self.tr("Auditing by entity"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("No case was closed in these weeks."))
        self.sums = SumRow(theme, self.table)
        self.not_a_ranking = label(NOT_A_RANKING, "12", "text2", wrap=True)
        listing = Listing(theme, _with_sums(self.table, self.sums), alone=True)
        for part in (self.filter, self.span):
            listing.tools.addWidget(part)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.write)
        listing.foot.addWidget(self.not_a_ranking, 1)
        self.fill(listing)

    def entered(self, target: DirectionAt | None) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"cases", "rounds", "scores", "mails", "objections", "settings"}:
            self._ask()

    def _weeks(self) -> list[IsoWeek]:
        last = IsoWeek.of(panama_day(now_utc())).shifted(-1)
        count = int(self.span.currentData())
        return [last.shifted(at) for at in range(1 - count, 1)]

    def _ask(self) -> None:
        weeks = self._weeks()

        def look(office: Office) -> WeeksAudited:
            from advisor_app.services.audits.audit_statistics import audit_statistics

            return audit_statistics(office, weeks)

        self.around.jobs.ask(self, look, self._show, purpose="auditing", title=self.tr("Counting the audits"))

    def _show(self, told: WeeksAudited) -> None:
        self.model.show_rows(told.entities)
        columns = {one.key: one.text(told.total) for one in self.model.columns}
        self.sums.show_sums({**columns, "entity": self.tr("All {count}").format(count=number(len(told.entities)))})
        self.write.setEnabled(bool(told.entities))
        self.say_scope(
            self.tr("weeks {first} to {last}").format(first=told.weeks[0].number, last=told.weeks[-1].number)
        )

    def _choose_file(self) -> None:
        weeks = self._weeks()
        name = self.tr("Auditing {first} to {last}.xlsx").format(first=weeks[0], last=weeks[-1])
        chosen, _ = FileDialog.getSaveFileName(
            self, self.tr("Where to write the workbook"), str(Path.home() / name), "xlsx (*.xlsx)"
        )
        if chosen:
            self.write_to(Path(chosen))

    def write_to(self, file: Path) -> None:
        """The table with what its columns mean, as a file."""
        weeks = self._weeks()

        def work(office: Office, _running: Running) -> WeeksAudited:
            from advisor_app.services.audits.audit_statistics import write_audit_statistics

            return write_audit_statistics(office, weeks, file)

        def done(_told: WeeksAudited) -> None:
            self.around.notices.done(self.tr("The workbook is written."), file.name)

        self.around.jobs.change(self, work, done, things=frozenset(), title=self.tr("Writing the workbook"))


def _with_sums(table: TableView, sums: SumRow) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(table, 1)
    column.addWidget(sums)
    return whole
