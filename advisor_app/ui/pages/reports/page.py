"""Informes: a month's figures for the office, a portfolio or one entity, and where they call for work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.ui.formats import day
from advisor_app.ui.loading import loading
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.pages.reports.report_acts import ReportActs
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.months import MonthStepper, month_name
from advisor_app.ui.parts.panels import EmptyPage
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.steps import Step, Steps
from advisor_app.ui.targets import ReportAt, ReportsTo

if TYPE_CHECKING:
    from advisor_app.services.indicators.compute_dashboard import Dashboard
    from advisor_app.services.indicators.report_scopes import ReportScope
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.pages.reports.definitions_view import DefinitionsView
    from advisor_app.ui.pages.reports.publication_view import PublicationView
    from advisor_app.ui.pages.reports.recurring_view import RecurringView
    from advisor_app.ui.pages.reports.report_view import ReportView

FIGURES, RECURRING, DEFINITIONS, PUBLICATION = "figures", "recurring", "definitions", "publication"
SCOPE = "reports/scope"
LOADED_AHEAD = (
    "report_lines", "explanation", "tiles", "month_words", "group_words", "place_words", "rank_words", "leads",
    "year_table", "entities_below", "sections", "report_view",
)  # fmt: skip
"""What the report is made of, loaded one after the other while it is counted. By the window's own thread: what knows
Qt is never loaded by another, whose types are made while the window makes others.
"""
_SHOWS = frozenset({"cases", "entities", "people", "settings"})
_APART = frozenset({RECURRING, DEFINITIONS, PUBLICATION})
"""What is no section of the figures."""


class ReportsPage(Page):
    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        today = panama_day(now_utc())
        last = today.replace(day=1) - timedelta(days=1)
        self._scopes: list[ReportScope] = []
        self._stale = True
        self._month_known = False
        self.scope_choice = Choice(theme, self.tr("Of whom the report is"))
        self.scope_choice.setFixedWidth(theme.px(200))
        self.scope_choice.activated.connect(self._choose_scope)
        self.months = MonthStepper(theme, last.year, last.month)
        self.months.stepped.connect(self._ask)
        self.segments = Segments(
            theme,
            self.tr("Views of the reports"),
            (
                (FIGURES, self.tr("Figures")),
                (RECURRING, self.tr("Mailings")),
                (PUBLICATION, self.tr("Publication of the month")),
            ),
        )
        self.segments.chosen.connect(self.show_part)
        self.header_row.addWidget(self.scope_choice)
        self.header_row.addWidget(self.months)
        self.header_row.addWidget(self.segments)
        self.acts = ReportActs(around, self)
        self.header_row.addWidget(self.acts.copy)
        self.header_row.addWidget(self.acts.prepare)
        self.acts.show(False)
        self._part = FIGURES
        self._figures_scope = ""
        self._publication: PublicationView | None = None
        self._recurring: RecurringView | None = None
        self._definitions: DefinitionsView | None = None
        self._section = ""
        self._owes_focus = False
        self._loading = Steps(self)
        self._loading.begin([partial(import_module, f"{__package__}.{name}") for name in LOADED_AHEAD])
        self._view: ReportView | None = None
        self.empty = EmptyPage(
            theme,
            "chart",
            self.tr("There is nothing to report yet"),
            self.tr("The figures are counted from the cases of the CRM's export. Import it first."),
            self.tr("Choose a file"),
            around.choose_file,
        )
        self._stack = QStackedWidget()
        self._figures = QWidget()
        for shown in (self._figures, self.empty):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def at_rest(self) -> bool:
        return super().at_rest and self._loading.at_rest and (self._view is None or self._view.at_rest)

    @property
    def view(self) -> ReportView:
        """Made when there is something to show."""
        if self._view is None:
            from advisor_app.ui.pages.reports.report_view import ReportView

            self._view = ReportView(self.around)
            self._stack.addWidget(self._view)
        return self._view

    @property
    def publication(self) -> PublicationView:
        """Made when it is first wanted."""
        if self._publication is None:
            from advisor_app.ui.pages.reports.publication_view import PublicationView

            self._publication = PublicationView(self.around)
            self._stack.addWidget(self._publication)
        return self._publication

    @property
    def recurring(self) -> RecurringView:
        """Made when it is first wanted."""
        if self._recurring is None:
            from advisor_app.ui.pages.reports.recurring_view import RecurringView

            made = self._recurring = RecurringView(self.around)
            made.scope_changed.connect(self._say_recurring)
            made.definitions_wanted.connect(lambda: self.show_part(DEFINITIONS))
            self.header_row.insertWidget(0, made.main)
            self._stack.addWidget(made)
        return self._recurring

    @property
    def definitions(self) -> DefinitionsView:
        """Made when it is first wanted."""
        if self._definitions is None:
            from advisor_app.ui.pages.reports.definitions_view import DefinitionsView

            made = self._definitions = DefinitionsView(self.around)
            made.prepare_wanted.connect(self._prepare_by)
            self._stack.addWidget(made)
        return self._definitions

    def later_steps(self) -> Iterator[Step]:
        for name in (RECURRING, DEFINITIONS, PUBLICATION):
            yield from self._steps_to(name)

    def show_part(self, name: str) -> None:
        """Bring the figures, the reports to entities, their definitions or the publication to the front."""
        self._part = name
        self._owes_focus = False
        self.segments.choose(RECURRING if name == DEFINITIONS else name)
        figures = name == FIGURES
        for part in (self.scope_choice, self.months):
            part.setVisible(figures and self._figures is not self.empty)
        self.acts.show(figures and self._figures is not self.empty)
        self.say_scope(self._figures_scope if figures else "")
        if self._recurring is not None:
            self._recurring.main.hide()
        self.after(self._steps_to(name), lambda: self._bring_to_front(name))

    def _steps_to(self, name: str) -> Iterator[Step]:
        if name != FIGURES and self._made(name) is None:
            yield from loading(f"{__package__}.{name}_view")
            yield lambda: self._of(name)

    def _bring_to_front(self, name: str) -> None:
        if name == FIGURES:
            self._stack.setCurrentWidget(self._figures)
            if self._stale:
                self._ask()
            return
        shown = self._of(name)
        self._stack.setCurrentWidget(shown)
        shown.entered()
        if self._owes_focus:
            self.take_focus()

    def _made(self, name: str) -> PublicationView | RecurringView | DefinitionsView | None:
        if name == PUBLICATION:
            return self._publication
        return self._recurring if name == RECURRING else self._definitions

    def _of(self, name: str) -> PublicationView | RecurringView | DefinitionsView:
        if name == PUBLICATION:
            return self.publication
        return self.recurring if name == RECURRING else self.definitions

    def _say_recurring(self) -> None:
        if self._part == RECURRING:
            self.say_scope(self.recurring.scope)

    def _prepare_by(self, name: str) -> None:
        self.recurring.show_definition(name)
        self.show_part(RECURRING)

    def entered(self, target: object) -> None:
        if isinstance(target, ReportAt):
            apart = target.section in _APART
            self._part = target.section if apart else FIGURES
            self._section = "" if apart else target.section
            if target.entity_id is not None:
                self.around.memory.keep(SCOPE, f"entity:{target.entity_id}")
            self._stale = True
        elif isinstance(target, ReportsTo):
            self._part = RECURRING
            self.recurring.show_entity(target.entity)
        self.show_part(self._part)

    def take_focus(self) -> None:
        if self._part != FIGURES:
            shown = self._made(self._part)
            self._owes_focus = shown is None
            if shown is not None:
                shown.take_focus()
            return
        self.scope_choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if self._part != FIGURES and self.isVisible() and (shown := self._made(self._part)) is not None:
            shown.things_changed(things)
        if things & _SHOWS:
            self._stale = True
            if self.isVisible() and self._part == FIGURES:
                self._ask()

    def _ask(self) -> None:
        self._stale = False
        kept = self.around.memory.text(SCOPE)
        year, month = self.months.year, self.months.month
        find_month = not self._month_known

        def look(office: Office) -> tuple[list[ReportScope], int, Dashboard | None]:
            from advisor_app.office.indicators.told_period import as_known
            from advisor_app.services.describe_office import describe_office
            from advisor_app.services.indicators.compute_dashboard import compute_dashboard
            from advisor_app.services.indicators.report_scopes import report_scopes

            scopes = report_scopes(office)
            place = next((at for at, one in enumerate(scopes) if one.key == kept), 0)
            facts = describe_office(office)
            if not facts.cases:
                return scopes, place, None
            start = date(year, month, 1)
            if find_month and facts.last_closed_week is not None:
                start = min(start, facts.last_closed_week.sunday.replace(day=1))
            end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            asked = as_known(start, end, panama_day(now_utc()))
            return scopes, place, compute_dashboard(office, asked, scopes[place].entity_ids)

        self.around.jobs.ask(self, look, self._show, purpose="report", title=self.tr("Counting the month"))

    def _show(self, found: tuple[list[ReportScope], int, Dashboard | None]) -> None:
        self._scopes, place, told = found
        self.scope_choice.clear()
        for one in self._scopes:
            self.scope_choice.addItem(one.name or self.tr("The whole office"), one.key)
        self.scope_choice.setCurrentIndex(place)
        self._figures = self.empty if told is None else self.view
        if self._part == FIGURES:
            self._stack.setCurrentWidget(self._figures)
            for part in (self.scope_choice, self.months):
                part.setVisible(told is not None)
        if told is None:
            self.acts.show(False)
            return
        self._month_known = True
        self.months.show_month(told.asked.start.year, told.asked.start.month)
        known = told.asked.as_of - timedelta(days=1)
        self._figures_scope = self.tr("As known at the end of {day}").format(day=day(known))
        whose = self._scopes[place].name or self.tr("The whole office")
        month = month_name(told.asked.start.year, told.asked.start.month)
        self.acts.of(told, self._scopes[place], f"{whose} · {month} · {self._figures_scope}", self.view)
        if self._part == FIGURES:
            self.say_scope(self._figures_scope)
            self.acts.show(True)
        self.view.show_report(told, self._scopes[place], self._section)
        self._section = ""

    def _choose_scope(self, index: int) -> None:
        self.around.memory.keep(SCOPE, self._scopes[index].key)
        self._ask()


def build(around: Surroundings) -> Page:
    return ReportsPage(around)
