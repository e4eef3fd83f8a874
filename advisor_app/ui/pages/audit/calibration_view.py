"""Calibrations that wait for whoever works here: scored blind at the desk, and read side by side once all lies open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.calibration.calibration_words import state_words
from advisor_app.ui.calibration.results_sheet import ResultsSheet
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.blind_desk import BlindDesk, as_opened
from advisor_app.ui.pages.audit.open_audit import OpenAudit
from advisor_app.ui.pages.audit.scoring_words import case_state, case_words, share
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.panels import EmptyPage, SidePanel
from advisor_app.ui.parts.text import label, upright
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.audits.follow_scoring import CaseStanding
    from advisor_app.services.calibration.compare_calibration import CalibrationResults
    from advisor_app.services.calibration.show_calibration import CalibrationLine, CalibrationList, CalibrationSheet
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.targets import AuditAt

LIST_WIDTH = 250


class CalibrationView(AuditView):
    """One calibration at a time, chosen above the list of its cases."""

    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        theme = around.theme
        self._lines: tuple[CalibrationLine, ...] = ()
        self._owes_focus = False
        self.which = Choice(theme, self.tr("Calibration"))
        self.which.currentIndexChanged.connect(lambda _index: self._open())
        self.said = label("", "12", "text2", wrap=True)
        self.model: ListModel[CaseStanding] = ListModel(_columns(), lambda case: case.number, self)
        self.cases = TableView(
            theme, around.memory, "blind-cases", self.tr("Cases of the calibration"), self.model.columns
        )
        self.cases.setModel(self.model)
        self.cases.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.cases.opened.connect(self._to_row)
        self.cases.clicked.connect(lambda index: self._to_row(index.row()))
        self.desk = BlindDesk(around)
        self.desk.case_opened.connect(self._mark_row)
        self.desk.case_changed.connect(self._case_changed)
        self.desk.reopen_wanted.connect(self._open)
        self.desk.strip.handed_in.connect(lambda _calibration: self._ask())
        self.results = ResultsSheet(theme)
        scrolled = SidePanel(theme, self.tr("Results of the calibration"), most=16_000)
        scrolled.column.addWidget(self.results)
        self._empty = EmptyPage(
            theme,
            "clipboard",
            self.tr("No calibration waits for you"),
            self.tr(
                "The director opens one for two or more advisors, who score the same cases without seeing each other."
            ),
            self.tr("Go to the audit's cases"),
            lambda: around.go_to("audit", _score_target(self.week)),
        )
        side = QWidget()
        side.setFixedWidth(theme.wide(LIST_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(theme.px(20), theme.px(10), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(8))
        for part in (self.which, self.said):
            column.addWidget(part)
        column.addWidget(self.cases, 1)
        self._right = QStackedWidget()
        self._right.addWidget(self.desk)
        self._right.addWidget(scrolled)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(upright())
        row.addWidget(self._right, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(both)
        self.fill(self._stack)

    def show_week(self, week: IsoWeek) -> None:
        super().show_week(week)
        self._ask()

    def entered(self, target: AuditAt) -> None:
        if target.case:
            self._ask(target.case)

    def take_focus(self) -> None:
        self._owes_focus = self.desk.audit is None
        if self.desk.audit is not None:
            self.desk.take_focus()

    def things_changed(self, things: Things, initiator: object) -> None:
        if "calibrations" in things and initiator not in (self.desk.keeper, self.desk.strip):
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.desk.act_of(event) if self.desk.audit is not None else None
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _ask(self, wanted: str = "") -> None:
        def look(office: Office) -> CalibrationList:
            from advisor_app.services.calibration.show_calibration import list_calibrations

            return list_calibrations(office)

        self.around.jobs.ask(self, look, lambda found: self._list(found, wanted), purpose="calibrations")

    def _list(self, found: CalibrationList, wanted: str) -> None:
        """Mine: those that wait first."""
        waiting = {one.calibration.key for one in found.to_score}
        mine = [one for one in found.lines if one.mine is not None]
        self._lines = tuple(sorted(mine, key=lambda one: one.calibration.key not in waiting))
        keys = [one.calibration.key for one in self._lines]
        chosen = wanted or str(self.which.currentData() or "")
        self.which.blockSignals(True)
        self.which.clear()
        for one in self._lines:
            told = f"{one.calibration.key} · {state_words(one.calibration)}"
            self.which.addItem(told, one.calibration.key)
        self.which.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)
        self.which.blockSignals(False)
        self._stack.setCurrentIndex(1 if self._lines else 0)
        self._open()

    def _open(self) -> None:
        place = self.which.currentIndex()
        if not 0 <= place < len(self._lines):
            self.desk.show_nothing()
            return
        line = self._lines[place]
        self.banner.say(self._told(line))
        if line.calibration.revealed:
            self._ask_results(line.calibration.key)
        self._ask_sheet(line.calibration.key)

    def _told(self, line: CalibrationLine) -> str:
        one = line.calibration
        if one.revealed:
            return self.tr("{calibration} lies open: everybody sees all answers.").format(calibration=one.key)
        if line.mine is not None and line.mine.handed_in_at is not None:
            waiting = ", ".join(rater.name for rater in one.raters if rater.handed_in_at is None)
            return self.tr("You have handed in; {names} has not. Until then nobody sees another's answers.").format(
                names=waiting
            )
        return self.tr(
            "Score these cases as you would in an audit. Nobody sees your answers until all have handed in, and no"
            " entity's score knows of them."
        )

    def _ask_sheet(self, calibration: str) -> None:
        def look(office: Office) -> CalibrationSheet:
            from advisor_app.services.calibration.show_calibration import open_sheet

            return open_sheet(office, calibration)

        self.around.jobs.ask(self, look, self._show_sheet, purpose="sheet")

    def _show_sheet(self, sheet: CalibrationSheet) -> None:
        audit = OpenAudit(as_opened(sheet))
        before = self.desk.audit
        same = before is not None and before.entity == audit.entity
        self.desk.show_audit(audit, self.desk.number if same else audit.next_case() or audit.numbers[0])
        self._show_cases(audit)
        self._right.setCurrentIndex(1 if sheet.calibration.revealed else 0)
        if self._owes_focus:
            self.take_focus()

    def _show_cases(self, audit: OpenAudit) -> None:
        standings = [audit.standing(number) for number in audit.numbers]
        self.model.show_rows(standings)
        done = sum(one.complete for one in standings)
        said = self.tr("{done} of {all} cases answered").format(done=done, all=len(standings))
        self.said.setText(said)
        self._mark_row(self.desk.number)

    def _case_changed(self, _standing: CaseStanding) -> None:
        if self.desk.audit is not None:
            self._show_cases(self.desk.audit)

    def _mark_row(self, number: str) -> None:
        place = self.model.place_of(number)
        if place is not None:
            self.cases.select_row(place)

    def _to_row(self, row: int) -> None:
        if self.desk.audit is not None and 0 <= row < self.model.rowCount():
            self.desk.to_case(self.model.row_at(row).number)

    def _ask_results(self, calibration: str) -> None:
        def look(office: Office) -> CalibrationResults:
            from advisor_app.services.calibration.compare_calibration import show_results

            return show_results(office, calibration)

        self.around.jobs.ask(
            self, look, lambda found: self.results.show_results(found, may_agree=False), purpose="results"
        )


def _columns() -> tuple[Column[CaseStanding], ...]:
    return (
        Column(
            "number",
            QCoreApplication.translate("CalibrationView", "Case"),
            lambda case: case.number,
            110,
            state=case_state,
            share=share,
            stretches=True,
        ),
        Column("state", QCoreApplication.translate("CalibrationView", "State"), case_words, 96, quiet=True),
    )


def _score_target(week: IsoWeek) -> AuditAt:
    from advisor_app.ui.targets import AuditAt

    return AuditAt(week, "score")
