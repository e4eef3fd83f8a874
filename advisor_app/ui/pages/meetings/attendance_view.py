"""The year's attendance: which entities came to which meetings they were called to; saved as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.meeting_words import kind_said
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import FilterField
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.list_beside import Listing
from advisor_app.ui.parts.text import label
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.services.meetings.list_attendance import AttendanceLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_STATES = {"present": State.DONE, "excused": State.EXCUSED, "absent": State.FAILS}


class AttendanceView(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._year = panama_day(now_utc()).year
        theme = around.theme
        self.model: ListModel[AttendanceLine] = ListModel(
            self._columns(), lambda one: (one.meeting_id, one.entity_id), self
        )
        self.table = TableView(theme, around.memory, "attendance", self.tr("Attendance"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.say_when_empty(self.tr("No meeting of this year was held yet."))
        self._said = label("", "14")
        self.back = Button(theme, "", "icon", icon="left", name=self.tr("The year before"))
        self.on = Button(theme, "", "icon", icon="right", name=self.tr("The year after"))
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self.filter = FilterField(theme, self.tr("Filter attendance"))
        self.filter.setFixedWidth(theme.px(220))
        self.filter.typed.connect(self.model.filter_by)
        self.save = Button(theme, self.tr("Save…"), "small")
        self.save.clicked.connect(self._save)
        self._sum = label("", "12b")
        listing = Listing(theme, self.table, alone=True)
        for part in (self.back, self._said, self.on):
            listing.tools.addWidget(part)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.save)
        listing.tools.addWidget(self.filter)
        listing.foot.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing)

    def ask(self) -> None:
        year = self._year
        self._said.setText(str(year))

        def look(office: Office) -> list[AttendanceLine]:
            from advisor_app.services.meetings.list_attendance import list_attendance

            return list_attendance(office, year)

        self._around.jobs.ask(self, look, self._show, purpose="attendance")

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns(self) -> tuple[Column[AttendanceLine], ...]:
        words = {"present": self.tr("came"), "excused": self.tr("excused"), "absent": self.tr("did not come")}
        return (
            Column("entity", self.tr("Entity"), lambda one: one.entity, 170, heavy=True, stretches=True),
            Column("day", self.tr("Day"), lambda one: day(one.day), 92, order=lambda one: one.day),
            Column("meeting", self.tr("Meeting"), lambda one: one.meeting, 240, stretches=True),
            Column("kind", self.tr("Kind"), lambda one: kind_said(one.kind), 200, quiet=True),
            Column("outcome", self.tr("Attendance"), lambda one: words[one.outcome], 120,
                   state=lambda one: _STATES[one.outcome]),
            Column("present", self.tr("Present"), lambda one: f"{one.present}/{one.invited}", 80,
                   order=lambda one: one.present, right=True),
        )  # fmt: skip

    def _show(self, lines: list[AttendanceLine]) -> None:
        self.model.show_rows(lines)
        came = sum(one.outcome == "present" for one in lines)
        called = self.tr("%Ln call(s)", "", len(lines))
        self._sum.setText(called + self.tr(", %Ln attended", "", came))
        self.save.setEnabled(bool(lines))

    def _step(self, by: int) -> None:
        self._year += by
        self.ask()

    def _save(self) -> None:
        name = f"asistencia-{self._year}.xlsx"
        file, _ = FileDialog.getSaveFileName(self, self.tr("Save the attendance"), name, "Excel (*.xlsx);;PDF (*.pdf)")
        if not file:
            return
        year = self._year

        def work(office: Office, _running: Running) -> int:
            from advisor_app.services.meetings.list_attendance import save_attendance

            return save_attendance(office, year, Path(file))

        def saved(_count: int) -> None:
            self._around.notices.done(self.tr("The attendance of {year} is saved.").format(year=year), file)

        self._around.jobs.change(self, work, saved, things=frozenset({"meetings"}))
