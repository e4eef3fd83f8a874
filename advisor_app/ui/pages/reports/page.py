"""Informes: a month's figures for the office, a portfolio or one entity, and where they call for work."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.ui.formats import day
from advisor_app.ui.page import Page, Surroundings
from advisor_app.ui.pages.reports.entities_below import EntitiesBelow
from advisor_app.ui.pages.reports.explanation import Explanation
from advisor_app.ui.pages.reports.leads import Leads
from advisor_app.ui.pages.reports.sections import Charts, Plans, Section, Steps
from advisor_app.ui.pages.reports.tiles import HEAD, PROCESS, Tiles
from advisor_app.ui.pages.reports.year_table import YearTable
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice
from advisor_app.ui.parts.months import MonthStepper, month_name
from advisor_app.ui.parts.panels import EmptyPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from advisor_app.services.compute_dashboard import Dashboard
    from advisor_app.services.office import Office
    from advisor_app.services.report_scopes import ReportScope
    from advisor_app.ui.charts.chart_panel import ChartPanel
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.pages.reports.report_lines import Line

SCOPE = "reports/scope"
_SHOWS = frozenset({"cases", "entities", "people", "settings"})


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
        self.scope_choice.setFixedWidth(theme.px(230))
        self.scope_choice.activated.connect(self._choose_scope)
        self.months = MonthStepper(theme, last.year, last.month)
        self.months.stepped.connect(self._ask)
        self.header_row.addWidget(self.scope_choice)
        self.header_row.addWidget(self.months)
        self.leads = Leads(around)
        self._plans = Plans(self)
        self._steps = Steps(self)
        self.tiles = Tiles(theme, HEAD)
        self.process = Tiles(theme, PROCESS)
        self.explanation = Explanation(around, self.leads)
        self.year = YearTable(around)
        self.below = EntitiesBelow(around, self.leads)
        self.sections: dict[str, Section] = {}
        self.charts: dict[str, Charts] = {}
        for tiles in (self.tiles, self.process):
            tiles.asked.connect(self._explain)
        self.year.asked.connect(self._explain)
        self.empty = EmptyPage(
            theme,
            "chart",
            self.tr("There is nothing to report yet"),
            self.tr("The figures are counted from the cases of the CRM's export. Import it first."),
            self.tr("Choose a file"),
            around.choose_file,
        )
        self._stack = QStackedWidget()
        for shown in (QWidget(), self.empty, self._report()):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def at_rest(self) -> bool:
        return self._steps.at_rest

    @property
    def panels(self) -> dict[str, ChartPanel[Line]]:
        """The charts made so far, by the names in `Plans`."""
        return {name: panel for charts in self.charts.values() for name, panel in charts.panels.items()}

    def entered(self, target: object) -> None:
        if self._stale:
            self._ask()

    def take_focus(self) -> None:
        self.scope_choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & _SHOWS:
            self._stale = True
            if self.isVisible():
                self._ask()

    def _ask(self) -> None:
        self._stale = False
        kept = self.around.memory.text(SCOPE)
        year, month = self.months.year, self.months.month
        find_month = not self._month_known

        def look(office: Office) -> tuple[list[ReportScope], int, Dashboard | None]:
            from advisor_app.office.indicators.asked import Asked
            from advisor_app.services.compute_dashboard import compute_dashboard
            from advisor_app.services.describe_office import describe_office
            from advisor_app.services.report_scopes import report_scopes

            scopes = report_scopes(office)
            place = next((at for at, one in enumerate(scopes) if one.key == kept), 0)
            facts = describe_office(office)
            if not facts.cases:
                return scopes, place, None
            start = date(year, month, 1)
            if find_month and facts.last_closed_week is not None:
                start = min(start, facts.last_closed_week.sunday.replace(day=1))
            end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            today = panama_day(now_utc())
            latest = end + timedelta(days=DAYS_BY_LAW) >= today
            as_of = max(start, today if latest else end) + timedelta(days=1)
            asked = Asked.of(start, end, as_of)
            return scopes, place, compute_dashboard(office, asked, scopes[place].entity_ids)

        self.around.jobs.ask(self, look, self._show, purpose="report", title=self.tr("Counting the month"))

    def _show(self, found: tuple[list[ReportScope], int, Dashboard | None]) -> None:
        self._scopes, place, told = found
        self.scope_choice.clear()
        for one in self._scopes:
            self.scope_choice.addItem(one.name or self.tr("The whole office"), one.key)
        self.scope_choice.setCurrentIndex(place)
        self._stack.setCurrentIndex(1 if told is None else 2)
        for part in (self.scope_choice, self.months):
            part.setVisible(told is not None)
        if told is None:
            return
        self._month_known = True
        self.months.show_month(told.asked.start.year, told.asked.start.month)
        known = told.asked.as_of - timedelta(days=1)
        self.say_scope(self.tr("As known at the end of {day}").format(day=day(known)))
        whose = self._scopes[place].name or self.tr("the whole office")
        month = month_name(told.asked.start.year, told.asked.start.month)
        self.leads.of(f"{whose}, {month}", self._scopes[place].entity_ids)
        self._steps.begin(list(self._parts(told)))

    def _parts(self, told: Dashboard) -> Iterator[Callable[[], None]]:
        """What is to be shown, from the top downwards."""
        many = len(told.by["entity"]) > 1
        yield lambda: self.tiles.show_report(told)
        yield lambda: self.explanation.show_report(told)
        yield from self.charts["goals"].steps(told)
        yield lambda: self.process.show_report(told)
        for name in ("activity", "places", "one_entity"):
            yield from self.charts[name].steps(told)
        yield lambda: self.year.show_report(told)
        yield lambda: self._show_entities(told, many)
        if many:
            yield from self.charts["entities"].steps(told)

    def _show_entities(self, told: Dashboard, many: bool) -> None:
        self.sections["entities"].setVisible(many)
        self.sections["one_entity"].setVisible(told.leading is not None)
        for name, link in self._jumps.items():
            link.setVisible(not self.sections[name].isHidden())
        if many:
            self.below.show_report(told)

    def _explain(self, key: str) -> None:
        self.explanation.explain(key)
        if self.explanation.isVisible():
            self._area.ensureWidgetVisible(self.explanation)

    def _jump(self, name: str) -> None:
        section = self.sections[name]
        self._area.verticalScrollBar().setValue(section.y())

    def _choose_scope(self, index: int) -> None:
        self.around.memory.keep(SCOPE, self._scopes[index].key)
        self._ask()

    def _report(self) -> QWidget:
        theme = self.around.theme
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.px(20), theme.px(4), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(14))
        column.addWidget(self.tiles)
        column.addWidget(self.explanation)
        for name, heading, plans, above, under in (
            ("goals", "", self._plans.goals(), None, None),
            ("activity", self.tr("Activity and effectiveness"), self._plans.activity(), self.process, None),
            ("places", self.tr("Places"), self._plans.places(), None, None),
            ("one_entity", self.tr("Subjects of the entity"), self._plans.one_entity(), None, None),
            ("year", self.tr("Against the year before"), (), self.year, None),
            ("entities", self.tr("Entities"), self._plans.entities(), None, self.below),
        ):
            section = Section(self.around, heading)
            if above is not None:
                section.column.insertWidget(section.column.count() - 1, above)
            if under is not None:
                section.column.addWidget(under)
            self.sections[name] = section
            self.charts[name] = Charts(self.around, self.leads, section, plans)
            column.addWidget(section)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._jump_row())
        rows.addWidget(self._area, 1)
        return whole

    def _jump_row(self) -> QHBoxLayout:
        """Links to the sections that stand further down."""
        theme = self.around.theme
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        row.setSpacing(theme.px(14))
        self._jumps: dict[str, Button] = {}
        for name, section in self.sections.items():
            if section.heading:
                link = Button(theme, section.heading, "link")
                link.clicked.connect(partial(self._jump, name))
                self._jumps[name] = link
                row.addWidget(link)
        row.addStretch(1)
        return row


def build(around: Surroundings) -> Page:
    return ReportsPage(around)
