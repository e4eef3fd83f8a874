"""Calibrations for the director: opened, followed without seeing an answer, and read side by side at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from advisor_app.ui.calibration.calibration_words import handed_in_words, raters_words, state_words
from advisor_app.ui.calibration.results_sheet import ResultsSheet
from advisor_app.ui.formats import number
from advisor_app.ui.pages.direction.calibration_columns import calibration_columns
from advisor_app.ui.pages.direction.calibration_form import CalibrationForm
from advisor_app.ui.pages.direction.view import DirectionView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.panels import Confirmation, SidePanel
from advisor_app.ui.parts.text import label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from advisor_app.office.calendar import IsoWeek
    from advisor_app.office.scoring.marks import Answer
    from advisor_app.services.calibration.compare_calibration import CalibrationResults
    from advisor_app.services.calibration.follow_calibrations import FollowedCalibration, FollowedCalibrations
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running, Things
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.targets import DirectionAt

CALIBRATIONS = frozenset({"calibrations"})


class CalibrationView(DirectionView):
    def __init__(self, around: Surroundings, say_scope: Callable[[str], None]) -> None:
        super().__init__(around, say_scope)
        theme = around.theme
        self._wanted = ""
        self.begin = Button(theme, self.tr("Open a calibration"), "plain")
        self.begin.clicked.connect(self._begin)
        self.model: ListModel[FollowedCalibration] = ListModel(
            calibration_columns(), lambda line: line.calibration.key, self
        )
        self.table = TableView(theme, around.memory, "calibrations", self.tr("Calibrations"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.table.say_when_empty(self.tr("No calibration yet: open one for two or more advisors."))
        self.table.row_changed.connect(lambda _row: self._selected())
        self.panel = SidePanel(theme, self.tr("Calibration"), most=16_000, least=360)
        self.form = CalibrationForm(theme)
        self.form.wanted.connect(self._open)
        self.form.left.connect(self._leave_form)
        self.title = label("", "16", wrap=True)
        self.standing = label("", "13", wrap=True)
        self.close_it = Button(theme, self.tr("Close without waiting"), "plain")
        self.close_it.clicked.connect(self._confirm_closing)
        self.sheet = ResultsSheet(theme)
        self.sheet.agreed.connect(self._agree)
        for part in (self.form, self.title, self.standing):
            self.panel.column.addWidget(part)
        self.panel.column.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.panel.column.addWidget(self.sheet, 1)
        listing = Listing(theme, self.table)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.begin)
        said = self.tr(
            "Nobody, the director included, sees an answer before all have handed in. No entity's score knows of these"
            " answers. Agreement is of eyes with each other, and no grade of anybody."
        )
        listing.foot.addWidget(label(said, "12", "text2", wrap=True), 1)
        self.fill(ListBeside(around.memory, "calibrations", listing, self.panel, (16, 11)))
        self._show_form(shown=False)

    @property
    def current(self) -> FollowedCalibration | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def entered(self, target: DirectionAt | None) -> None:
        self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"calibrations", "people"}:
            self._ask()

    def _ask(self) -> None:
        def look(office: Office) -> FollowedCalibrations:
            from advisor_app.services.calibration.follow_calibrations import follow_calibrations

            return follow_calibrations(office)

        self.around.jobs.ask(self, look, self._show, purpose="calibrations")

    def _show(self, found: FollowedCalibrations) -> None:
        kept = self._wanted or (self.current.calibration.key if self.current else "")
        self._wanted = ""
        self.model.show_rows(found.lines)
        self.form.show_advisors(found.advisors)
        still = sum(not line.calibration.revealed for line in found.lines)
        self.say_scope(
            self.tr("{count} calibrations, {still} still blind").format(
                count=number(len(found.lines)), still=number(still)
            )
        )
        place = self.model.place_of(kept) if kept else None
        self.table.select_row(place if place is not None else 0)
        self._selected()

    def _selected(self) -> None:
        line = self.current
        for part in (self.title, self.standing):
            part.setVisible(line is not None and not self.form.isVisibleTo(self.panel))
        self.sheet.show_nothing()
        self.close_it.hide()
        if line is None or self.form.isVisibleTo(self.panel):
            return
        one = line.calibration
        entity = f" · {line.entity}" if line.entity else ""
        self.title.setText(f"{one.key}{entity}")
        waiting = ", ".join(rater.name for rater in one.raters if rater.handed_in_at is None)
        if one.revealed:
            said = self.tr("{state}: scored by {names}.").format(
                state=state_words(one).capitalize(), names=raters_words(one)
            )
            self._ask_results(one.key)
        else:
            said = self.tr(
                "Blind: {handed} handed in; {waiting} has not. What they answered can't be seen yet."
            ).format(handed=handed_in_words(one), waiting=waiting)
        self.standing.setText(said)
        self.close_it.setVisible(not one.revealed and len(one.compared) >= 2)

    def _ask_results(self, calibration: str) -> None:
        def look(office: Office) -> CalibrationResults:
            from advisor_app.services.calibration.compare_calibration import show_results

            return show_results(office, calibration)

        def show(found: CalibrationResults) -> None:
            line = self.current
            if line is not None and line.calibration.key == found.calibration.key:
                self.sheet.show_results(found, may_agree=True)

        self.around.jobs.ask(self, look, show, purpose="results")

    def _begin(self) -> None:
        self._show_form(shown=True)
        self.form.take_focus()

    def _leave_form(self) -> None:
        self._show_form(shown=False)
        self._selected()

    def _show_form(self, *, shown: bool) -> None:
        self.form.setVisible(shown)
        for part in (self.title, self.standing, self.close_it, self.sheet):
            part.setVisible(not shown)

    def _open(self, advisors: list[str], numbers: list[str], draw: int, week: IsoWeek) -> None:
        def work(office: Office, _running: Running) -> str:
            from advisor_app.services.calibration.open_calibration import CasesWanted, open_calibration

            return open_calibration(office, advisors, CasesWanted(numbers, draw, [week])).key

        def done(key: str) -> None:
            self._wanted = key
            self._show_form(shown=False)
            names = ", ".join(advisors)
            self.around.notices.done(
                self.tr("{calibration} is open: it waits for {names} under Audit.").format(calibration=key, names=names)
            )
            self._ask()

        self.around.jobs.change(self, work, done, things=CALIBRATIONS)

    def _confirm_closing(self) -> None:
        line = self.current
        if line is None:
            return
        one = line.calibration
        waiting = ", ".join(rater.name for rater in one.raters if rater.handed_in_at is None)
        asked = Confirmation(
            self.around.theme,
            self,
            self.tr("Close {calibration} without waiting?").format(calibration=one.key),
            ((self.tr("Handed in"), handed_in_words(one)), (self.tr("Left out"), waiting)),
            self.tr("Who has not handed in can't any more. It stays closed; the history says who closed it."),
            self.tr("Close it"),
        )
        asked.finished.connect(lambda answer: self._close(one.key) if answer == QDialog.DialogCode.Accepted else None)
        asked.open()

    def _close(self, calibration: str) -> None:
        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.calibration.close_calibration import close_calibration

            close_calibration(office, calibration)

        said = self.tr("{calibration} is closed: its answers lie open.").format(calibration=calibration)
        self.around.jobs.change(self, work, lambda _done: self._told(said), things=CALIBRATIONS)

    def _agree(self, case: str, question: str, answer: Answer | None, reason: str) -> None:
        line = self.current
        if line is None:
            return
        calibration = line.calibration.key

        def work(office: Office, _running: Running) -> None:
            from advisor_app.services.calibration.close_calibration import agree_on, propose_card_change

            if answer is None:
                propose_card_change(office, calibration, question, reason)
            else:
                agree_on(office, calibration, case, answer, reason)

        said = self.tr("What was agreed is recorded.")
        self.around.jobs.change(self, work, lambda _done: self._told(said), things=CALIBRATIONS)

    def _told(self, said: str) -> None:
        self.around.notices.done(said)
        self._ask()
