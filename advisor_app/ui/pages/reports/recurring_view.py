"""A period's reports of a definition: every entity with what is odd, one of them beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from advisor_app.office.reports.said import Said
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.reports.period_stepper import PeriodStepper
from advisor_app.ui.pages.reports.recurring_columns import oddity_said, report_columns
from advisor_app.ui.pages.reports.recurring_panel import RecurringPanel
from advisor_app.ui.pages.reports.report_deciding import ReportDeciding
from advisor_app.ui.pages.reports.report_drawing import ReportDrawing
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, FilterField
from advisor_app.ui.parts.list_beside import ListBeside, Listing
from advisor_app.ui.parts.text import ElidedLabel, label
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView

if TYPE_CHECKING:
    from uuid import UUID

    from advisor_app.errors import AppError
    from advisor_app.office.reports.definition import KeptDefinition
    from advisor_app.services.office import Office
    from advisor_app.services.reports.foresee_reports import ForeseenReport, ForeseenReports
    from advisor_app.ui.jobs import Things

DEFINITION, ADVISOR = "reports/definition", "reports/recurring_advisor"
_SHOWS = frozenset({"mails", "cases", "people", "entities", "settings"})
_PAUSE_MS = 250


class RecurringView(QWidget):
    """`scope_changed` follows what stands beside the page's title; `definitions_wanted` asks for their list."""

    scope_changed = Signal()
    definitions_wanted = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        theme = around.theme
        self.around = around
        self.scope = ""
        self._told: ForeseenReports | None = None
        self._known: dict[str, KeptDefinition] = {}
        self._words_of: dict[UUID, str] = {}
        self._stale = True
        self._wanted = ""
        self.main = Button(theme, "", "main")
        self.main.clicked.connect(self._do_main)
        self.main.hide()
        self.definition = Choice(theme, self.tr("Which report"))
        self.definition.setFixedWidth(theme.px(190))
        self.definition.activated.connect(lambda _place: self._choose_definition())
        self.stepper = PeriodStepper(theme)
        self.stepper.stepped.connect(self._other_period)
        self.advisor = Choice(theme, self.tr("Whose entities"), quiet=True)
        self.advisor.activated.connect(lambda _place: self._choose_advisor())
        self.all_definitions = Button(theme, self.tr("Definitions"), "link")
        self.all_definitions.clicked.connect(self.definitions_wanted)
        self.filter = FilterField(theme, self.tr("Filter entities"))
        self.filter.setFixedWidth(theme.px(150))
        self.filter.typed.connect(self._filter)
        self.filter.left_downwards.connect(self.take_focus)
        self.words = QPlainTextEdit()
        self.words.setAccessibleName(self.tr("Your words to all of them"))
        self.words.setPlaceholderText(self.tr("Your words to all of them; they stand in the mail and in the report"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(52))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_preview)
        self.words.textChanged.connect(self._pause.start)
        self._make_list()
        self.panel = RecurringPanel(around)
        self.table.opened.connect(lambda _row: self.panel.take_focus())
        self.panel.preview_wanted.connect(self._ask_preview)
        self.panel.words_changed.connect(self._words_typed)
        self.drawing = ReportDrawing(around, self)
        self.drawing.drawn.connect(self.panel.show_preview)
        self.drawing.failed.connect(self._not_drawn)
        self.deciding = ReportDeciding(around, self)
        self.panel.approve_wanted.connect(lambda: self.deciding.approve(self._chosen_ids()))
        self.panel.withdraw_wanted.connect(lambda: self.deciding.withdraw(self._chosen_ids()))
        self.panel.undo_wanted.connect(self._undo_chosen)
        self.deciding.busy_changed.connect(self._say)
        self.deciding.busy_changed.connect(self._pause.start)
        self._sum = label("", "12b")
        self._odd = ElidedLabel("", "12", "warn")
        self._lay_out()

    def _make_list(self) -> None:
        around, theme = self.around, self.around.theme
        self.model: ListModel[ForeseenReport] = ListModel(report_columns(), lambda one: one.entity.id, self)
        self.table = TableView(theme, around.memory, "recurring", self.tr("Reports by entity"), self.model.columns)
        self.table.setModel(self.model)
        self.table.freeze_first()
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.row_changed.connect(lambda _row: self._show_chosen())

    def entered(self) -> None:
        if self._stale or self._told is None:
            self._ask()

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things) -> None:
        if things & _SHOWS:
            self._ask()

    def show_definition(self, name: str) -> None:
        """Bring a definition to the front."""
        self.around.memory.keep(DEFINITION, name)
        self._stale = True

    def show_entity(self, name: str) -> None:
        """Choose an entity's report, as soon as it is known."""
        self._wanted = name
        self._stale = True
        self.filter.clear()
        self.model.filter_by("")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.drawing.close()

    def _do_main(self) -> None:
        if self._told is None:
            return
        waiting = [one.entity.id for one in self._told.lines if one.to_be_prepared]
        if waiting:
            self.deciding.prepare(self._told, waiting, self._said())
        else:
            self.deciding.approve([one.message_id for one in self._told.lines if one.mail_state == "draft"])

    def _undo_chosen(self) -> None:
        line = self.panel.shown
        if line is not None and self._told is not None:
            self.deciding.undo(self._told, [line.entity.id])

    def _chosen_ids(self) -> list[str]:
        return [self.panel.shown.message_id] if self.panel.shown is not None else []

    def _said(self) -> Said:
        return Said(self.words.toPlainText(), {key: text for key, text in self._words_of.items() if text.strip()})

    def _words_typed(self) -> None:
        if self.panel.shown is not None:
            self._words_of[self.panel.shown.entity.id] = self.panel.words.toPlainText()
            self._ask_preview()

    def _choose_definition(self) -> None:
        name = str(self.definition.currentData() or "")
        self.around.memory.keep(DEFINITION, name)
        self.stepper.show_frequency(self._known[name].definition.frequency)
        self._words_of.clear()
        self._ask()

    def _choose_advisor(self) -> None:
        self.around.memory.keep(ADVISOR, str(self.advisor.currentData() or ""))
        self._ask()

    def _other_period(self) -> None:
        self._words_of.clear()
        self._ask()

    def _ask(self) -> None:
        self._stale = False
        wanted = self.around.memory.text(DEFINITION)
        kept_advisor = self.around.memory.text(ADVISOR)
        shown = self.stepper.period

        def look(office: Office) -> tuple[list[KeptDefinition], KeptDefinition, ForeseenReports | AppError]:
            from advisor_app.errors import AppError
            from advisor_app.office.calendar import now_utc, panama_day
            from advisor_app.office.reports.definition import Scope
            from advisor_app.office.reports.period import Frequency, usual_period
            from advisor_app.services.reports.foresee_reports import foresee_reports
            from advisor_app.services.reports.list_definitions import list_definitions

            known = list_definitions(office)
            owed = [one for one in known if one.definition.frequency is not Frequency.ON_REQUEST]
            first = (owed or known)[0]
            chosen = next((one for one in known if one.definition.name == wanted), first)
            frequency = chosen.definition.frequency
            period = shown or usual_period(frequency, panama_day(now_utc()))
            if frequency not in (Frequency.ON_REQUEST, period.frequency):
                period = usual_period(frequency, panama_day(now_utc()))
            advisor: str | None = kept_advisor or None
            if advisor is None and chosen.definition.scope is Scope.MINE:
                advisor = _first_advisor(office)
            try:
                return known, chosen, foresee_reports(office, chosen.definition.name, period, advisor)
            except AppError as error:
                if error.code != "unknown_advisor":
                    return known, chosen, error
                return known, chosen, foresee_reports(office, chosen.definition.name, period, _first_advisor(office))

        self.around.jobs.ask(self, look, self._show, purpose="recurring")

    def _show(self, found: tuple[list[KeptDefinition], KeptDefinition, ForeseenReports | AppError]) -> None:
        from advisor_app.errors import AppError

        known, chosen, told = found
        self._known = {one.definition.name: one for one in known}
        self.definition.clear()
        for name in self._known:
            self.definition.addItem(name, name)
        self.definition.setCurrentIndex(self.definition.findData(chosen.definition.name))
        self.definition.setToolTip(chosen.definition.title)
        self.stepper.show_frequency(chosen.definition.frequency)
        if isinstance(told, AppError):
            self._told = None
            self.model.show_rows([])
            said = _words_of(told, self.around.language)
            self.table.say_when_empty(said)
            self._show_chosen()
            self._say()
            return
        if told.period.calendar is not None and chosen.definition.frequency is told.period.frequency:
            self.stepper.show_period(told.period)
        self._told = told
        self._offer_advisors(told)
        self.table.say_when_empty(self.tr("The definition reaches no entity."))
        before = self.panel.shown
        self.model.show_rows(told.lines)
        key = next((one.entity.id for one in told.lines if one.entity.name == self._wanted), None)
        self._wanted = ""
        if key is None and before is not None:
            key = before.entity.id
        place = self.model.place_of(key) if key is not None else None
        self.table.select_row(place if place is not None else 0)
        self._show_chosen()
        self._say()

    def _offer_advisors(self, told: ForeseenReports) -> None:
        from advisor_app.office.reports.definition import Scope

        kept = self.around.memory.text(ADVISOR)
        self.advisor.clear()
        if told.kept.definition.scope is not Scope.MINE:
            self.advisor.addItem(self.tr("All advisors"), "")
        for name in told.advisors:
            self.advisor.addItem(name, name)
        wanted = kept or (told.mine if told.kept.definition.scope is Scope.MINE else "")
        self.advisor.setCurrentIndex(max(0, self.advisor.findData(wanted)))
        self.advisor.updateGeometry()
        self.advisor.setVisible(len(told.advisors) > 1)

    def _show_chosen(self) -> None:
        row = self.table.currentIndex().row()
        line = self.model.row_at(row) if 0 <= row < self.model.rowCount() else None
        self.panel.show_line(line, self._words_of.get(line.entity.id, "") if line is not None else "")
        self._pause.start()

    def _ask_preview(self) -> None:
        """None is drawn while all are prepared: what it would show is changed by then."""
        line, told = self.panel.shown, self._told
        if line is None or told is None or line.skipped or self.deciding.busy or not self.isVisible():
            self.drawing.stop()
            return
        advisor = str(self.advisor.currentData() or "") or None
        self.drawing.draw(told, line, self._said(), advisor, self.panel.pages.dots_per_inch)

    def _not_drawn(self, error: AppError) -> None:
        if self.isVisible():
            self.panel.show_failure(_words_of(error, self.around.language))

    def _filter(self, text: str) -> None:
        self.model.filter_by(text)
        self.table.select_row(0)
        self._show_chosen()

    def _say(self) -> None:
        told = self._told
        lines = told.lines if told is not None else ()
        waiting = sum(one.to_be_prepared for one in lines)
        drafts = sum(one.mail_state == "draft" for one in lines)
        if waiting:
            self.main.say(self.tr("Prepare %Ln report(s)", "", waiting))
        else:
            self.main.say(self.tr("Approve %Ln draft(s)", "", drafts))
        self.main.setVisible(bool(waiting or drafts) and self.isVisible())
        self.main.setEnabled(not self.deciding.busy)
        self.words.setVisible(waiting > 0)
        odd = [one for one in lines if one.oddities]
        counts = [self.tr("%Ln entity(ies)", "", len(lines))]
        if odd:
            counts.append(self.tr("%Ln with something odd", "", len(odd)))
        self._sum.setText(" · ".join(counts) if lines else "")
        whole = "; ".join(map(oddity_said, told.oddities)) if told is not None else ""
        self._odd.setText(f"{whole[:1].upper()}{whole[1:]}." if whole else "")
        self.scope = ""
        if told is not None:
            told_of = self.tr("{first} – {last}, as known at the start of {day}")
            period = told.period
            self.scope = told_of.format(first=day(period.start), last=day(period.end), day=day(told.asked.as_of))
        self.scope_changed.emit()

    def _lay_out(self) -> None:
        theme = self.around.theme
        above = QWidget()
        inside = QHBoxLayout(above)
        inside.setContentsMargins(theme.px(20), 0, theme.px(12), theme.px(6))
        inside.addWidget(self.words)
        listing = Listing(theme, self.table, above)
        for part in (self.definition, self.stepper):
            listing.tools.addWidget(part)
        listing.tools.addStretch(1)
        listing.tools.addWidget(self.advisor)
        listing.foot.setSpacing(theme.px(12))
        listing.foot.addWidget(self._sum)
        listing.foot.addWidget(self._odd, 1)
        listing.foot.addWidget(self.all_definitions)
        listing.foot.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ListBeside(self.around.memory, "recurring", listing, self.panel, (13, 9)))


def _first_advisor(office: Office) -> str | None:
    """Whoever works here, where they have entities; else the first who has."""
    from advisor_app.office.calendar import now_utc, panama_day
    from advisor_app.services.portfolios import portfolios_on

    with office.store.reading() as reading:
        names = [one.advisor.name for one in portfolios_on(reading, panama_day(now_utc())) if one.advisor is not None]
        person = reading.advisors.by_name(office.who)
    if person is not None and (person.name in names or not names):
        return person.name
    return names[0] if names else None


def _words_of(error: AppError, language: str) -> str:
    from advisor_app.messages import line

    return line(error, language)
