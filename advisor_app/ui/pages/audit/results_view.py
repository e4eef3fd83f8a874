"""Results of a week: entity by entity what its scores say, alone and with the weeks before, its letter, its draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.audit.certificate_panel import CertificatePanel
from advisor_app.ui.pages.audit.findings_panel import FindingsPanel
from advisor_app.ui.pages.audit.letter_panel import LetterPanel
from advisor_app.ui.pages.audit.objection_desk import ObjectionDesk
from advisor_app.ui.pages.audit.objection_strip import ObjectionStrip
from advisor_app.ui.pages.audit.preparing import Preparing
from advisor_app.ui.pages.audit.result_panel import ResultPanel
from advisor_app.ui.pages.audit.result_words import result_columns
from advisor_app.ui.pages.audit.together_panel import TogetherPanel
from advisor_app.ui.pages.audit.view import AuditView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.dropped_mails import dropped_mails
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import divider, label, upright
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.targets import AuditAt

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.calendar import IsoWeek
    from advisor_app.services.audits.show_result import ShownResult
    from advisor_app.services.letters.week_letters import WeekLetter, WeekLetters
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things

_NOTHING, _OPEN, _RESULT, _OBJECTION = range(4)


class ResultsView(AuditView):
    def __init__(self, around: Surroundings, week: IsoWeek) -> None:
        super().__init__(around, week)
        theme = around.theme
        self._wanted = ""
        self._wanted_objection = ""
        self._shown: tuple[IsoWeek, str] | None = None
        self._seen: tuple[IsoWeek, str] | None = None
        self._preparing = Preparing(around, self)
        self.model: ListModel[WeekLetter] = ListModel(result_columns(), lambda one: one.entity_id, self)
        self.table = TableView(theme, around.memory, "results", self.tr("Results of the week"), self.model.columns)
        self.table.setModel(self.model)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        self.table.row_changed.connect(self._row_changed)
        self.table.opened.connect(lambda _row: self._go_on_scoring())
        self.table.say_when_empty(self.tr("Nothing of this week is drawn."))
        self._sum = label("", "12b")
        self.result = ResultPanel(around, self._open_case)
        self.together = TogetherPanel(around)
        self.together.quarter_known.connect(self.result.tell_quarter)
        self.findings = FindingsPanel(around, self._open_case)
        self.letter = LetterPanel(around, self._preparing, whole=True, main=True)
        self.letter.page_opened.connect(self._open_letter)
        self.certificate = CertificatePanel(around)
        self.objections = ObjectionStrip(around)
        self.objections.opened.connect(self.open_objection)
        self.objection = ObjectionDesk(around)
        self.objection.left.connect(self._leave_objection)
        self.objection.case_wanted.connect(self._open_case)
        self.setAcceptDrops(True)
        self._title = label("", "16", wrap=True)
        self._open_said = label("", "13", "text2", wrap=True)
        self.go_on = Button(theme, self.tr("Go on scoring"), "main")
        self.go_on.clicked.connect(self._go_on_scoring)
        self.fill(self._lay_out())

    def show_week(self, week: IsoWeek) -> None:
        super().show_week(week)
        self._shown = None  # others may have scored or amended since
        self._ask()

    def entered(self, target: AuditAt) -> None:
        self._wanted = target.entity
        self._wanted_objection = target.objection
        if self._choose_wanted() and self._wanted_objection:
            self.open_objection(self._wanted_objection)

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & {"rounds", "scores", "mails", "people", "entities"}:
            self._shown = None
            self._ask()
        elif "objections" in things and self.chosen is not None:
            self._ask_objections()
            if initiator is not self.objection and self._middle.currentIndex() == _OBJECTION:
                self.objection.ask(self.objection.reference)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_mails(event.mimeData().urls()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        for path in dropped_mails(event.mimeData().urls()):
            event.acceptProposedAction()
            self.objections.take(path)

    def open_objection(self, reference: str) -> None:
        """In the place of the results, until a person goes back to them."""
        self._wanted_objection = ""
        self._middle.setCurrentIndex(_OBJECTION)
        self._side.hide()
        self.objection.ask(reference)
        self.objection.take_focus()

    def _leave_objection(self) -> None:
        self._shown = None
        self._middle.setCurrentIndex(_NOTHING)
        self._row_changed(self.table.currentIndex().row())
        self.take_focus()

    def _ask_objections(self) -> None:
        if self.chosen is not None:
            self.objections.ask(self.week, self.chosen.week.entity, letter=bool(self.chosen.week.letter))

    @property
    def chosen(self) -> WeekLetter | None:
        row = self.table.currentIndex().row()
        return self.model.row_at(row) if 0 <= row < self.model.rowCount() else None

    def _ask(self) -> None:
        week = self.week

        def look(office: Office) -> WeekLetters:
            from advisor_app.services.letters.week_letters import week_letters

            return week_letters(office, week)

        self.around.jobs.ask(self, look, self._show, purpose="results")

    def _show(self, found: WeekLetters) -> None:
        kept = self.chosen.entity_id if self.chosen else None
        self.model.show_rows(found.letters)
        done = [one for one in found.letters if one.week.verdict is not None]
        counts = {kind: sum(one.week.verdict.kind == kind for one in done if one.week.verdict) for kind in
                  ("meets", "fails", "inconclusive")}  # fmt: skip
        self._sum.setText(
            self.tr("Meet: {meets} · Fail: {fails} · Not conclusive: {inconclusive} · To score: {open}").format(
                meets=number(counts["meets"]),
                fails=number(counts["fails"]),
                inconclusive=number(counts["inconclusive"]),
                open=number(len(found.letters) - len(done)),
            )
        )
        if not self._choose_wanted() and self.model.rowCount():
            place = self.model.place_of(kept) if kept is not None else None
            self.table.select_row(place if place is not None else 0)
        if not self.model.rowCount():
            self._middle.setCurrentIndex(_NOTHING)
            self._side.hide()

    def _choose_wanted(self) -> bool:
        place = next((at for at, one in enumerate(self.model.rows()) if one.week.entity == self._wanted), None)
        if place is None:
            return False
        self._wanted = ""
        self.table.select_row(place)
        return True

    def _row_changed(self, row: int) -> None:
        one = self.chosen
        if one is None or self._stays_at_objection(one):
            return
        self._ask_objections()
        self._side.show()
        self.letter.show_letter(self.week, one)
        if not one.week.complete:
            self._show_open(one)
        elif self._shown != (self.week, one.week.entity):
            self._ask_result(one.week.entity)
        if self._shown is None or self._shown[1] != one.week.entity:
            self.certificate.ask(self.week, one.week.entity)

    def _stays_at_objection(self, one: WeekLetter) -> bool:
        """Whether the objection in front is this entity's, or is wanted; another entity's row closes it."""
        if self._wanted_objection:
            self.open_objection(self._wanted_objection)
            return True
        if self._middle.currentIndex() != _OBJECTION:
            return False
        shown = self.objection.shown
        if shown is None or shown.line.objection.entity_id == one.entity_id:
            return True
        self._shown = None
        self._middle.setCurrentIndex(_NOTHING)
        return False

    def _show_open(self, one: WeekLetter) -> None:
        self._shown = None
        self._title.setText(one.week.entity)
        left = one.week.sample_size - one.week.scored
        self._open_said.setText(self.tr("%Ln of {size} cases are still to be scored.", "", left).format(
            size=number(one.week.sample_size)) + " " + self.tr("The result is told when all of them are."))  # fmt: skip
        self._middle.setCurrentIndex(_OPEN)

    def _ask_result(self, entity: str) -> None:
        week = self.week

        def look(office: Office) -> ShownResult:
            from advisor_app.services.audits.show_result import show_result

            return show_result(office, week, entity)

        self.around.jobs.ask(self, look, self._show_result, purpose="result", failed=self._refused)

    def _show_result(self, shown: ShownResult) -> None:
        if self.chosen is None or (self.week, self.chosen.entity_id) != (shown.week, shown.entity_id):
            return  # another entity was chosen meanwhile
        if self._middle.currentIndex() == _OBJECTION:
            return  # the results are asked again once it is left
        self._shown = (shown.week, shown.entity)
        self.result.show_result(shown)
        self.findings.show_findings(shown)
        self._middle.setCurrentIndex(_RESULT)
        if self._seen != self._shown:
            self._seen = self._shown
            self._scrolled.verticalScrollBar().setValue(0)
        self.together.ask(shown.week, shown.entity)

    def _refused(self, error: AppError) -> None:
        """Scores were taken back meanwhile: the list is asked again, and says so."""
        self._shown = None
        self._middle.setCurrentIndex(_NOTHING)
        self.around.notices.refused(error)

    def _open_case(self, case: str) -> None:
        if self.chosen is not None:
            self.around.go_to("audit", AuditAt(self.week, "score", self.chosen.week.entity, case))

    def _go_on_scoring(self) -> None:
        if self.chosen is not None:
            self.around.go_to("audit", AuditAt(self.week, "score", self.chosen.week.entity))

    def _open_letter(self) -> None:
        if self.chosen is not None:
            self.around.go_to("audit", AuditAt(self.week, "letters", self.chosen.week.entity))

    def _lay_out(self) -> QWidget:
        theme = self.around.theme
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(20), theme.px(5), theme.px(8), theme.px(5))
        self._sum.setWordWrap(True)
        foot.addWidget(self._sum, 1)
        listed = QVBoxLayout()
        listed.setContentsMargins(theme.px(12), theme.px(8), 0, 0)
        listed.addWidget(self.table)
        left = QWidget()
        left.setFixedWidth(theme.wide(262))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(listed, 1)
        column.addWidget(divider())
        column.addLayout(foot)
        self._middle = QStackedWidget()
        for part in (QWidget(), self._open_part(), self._result_part(), self.objection):
            self._middle.addWidget(part)
        self._side = SidePanel(theme, self.tr("Letter and certificate"), 372, 300)
        self._side.column.setSpacing(theme.px(14))
        for part in (self.letter, divider(), self.certificate):
            self._side.column.addWidget(part)
        self._side.column.addStretch(1)
        self._side.hide()
        whole = QWidget()
        beside = QHBoxLayout(whole)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(left)
        beside.addWidget(upright())
        beside.addWidget(self._middle, 5)
        beside.addWidget(upright())
        beside.addWidget(self._side, 3)
        return whole

    def _open_part(self) -> QWidget:
        theme = self.around.theme
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(10))
        for widget in (self._title, self._open_said, self.go_on):
            column.addWidget(widget)
        column.addStretch(1)
        return part

    def _result_part(self) -> QWidget:
        theme = self.around.theme
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        for part in (self.objections, self.result, divider(), self.together, divider(), self.findings):
            column.addWidget(part)
        column.addStretch(1)
        self._scrolled = QScrollArea()
        self._scrolled.setAccessibleName(self.tr("Result of the entity"))
        self._scrolled.setWidgetResizable(True)
        self._scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolled.setWidget(inside)
        return self._scrolled
