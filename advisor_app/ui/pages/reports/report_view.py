"""The report itself: figures at the head, sections under their headings, each part shown in a turn of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from advisor_app.ui.pages.reports.entities_below import EntitiesBelow
from advisor_app.ui.pages.reports.explanation import Explanation
from advisor_app.ui.pages.reports.leads import Leads
from advisor_app.ui.pages.reports.sections import Charts, Plans, Section
from advisor_app.ui.pages.reports.tiles import HEAD, PROCESS, Tiles
from advisor_app.ui.pages.reports.year_table import YearTable
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.months import month_name
from advisor_app.ui.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from advisor_app.services.indicators.compute_dashboard import Dashboard
    from advisor_app.services.indicators.report_scopes import ReportScope
    from advisor_app.ui.charts.chart_panel import ChartPanel
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.reports.report_lines import Line


class ReportView(QWidget):
    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.leads = Leads(around)
        self._plans = Plans(self)
        self._steps = Steps(self)
        self.tiles = Tiles(around.theme, HEAD)
        self.process = Tiles(around.theme, PROCESS)
        self.explanation = Explanation(around, self.leads)
        self.year = YearTable(around)
        self.below = EntitiesBelow(around, self.leads)
        self.sections: dict[str, Section] = {}
        self.charts: dict[str, Charts] = {}
        self.jumps: dict[str, Button] = {}
        for tiles in (self.tiles, self.process):
            tiles.asked.connect(self.explain)
        self.year.asked.connect(self.explain)
        self.area = self._scrolled()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._jump_row())
        rows.addWidget(self.area, 1)

    @property
    def at_rest(self) -> bool:
        return self._steps.at_rest

    @property
    def panels(self) -> dict[str, ChartPanel[Line]]:
        """The charts made so far, by the names in `Plans`."""
        return {name: panel for charts in self.charts.values() for name, panel in charts.panels.items()}

    def show_report(self, told: Dashboard, scope: ReportScope, section: str = "") -> None:
        """`section`, where it is named, is brought into view once everything is shown."""
        whose = scope.name or self.tr("the whole office")
        month = month_name(told.asked.start.year, told.asked.start.month)
        self.leads.of(f"{whose}, {month}", scope.entity_ids)
        jump = [partial(self._jump, section)] if section in self.sections else []
        self._steps.begin([*self._parts(told), *jump])

    def head_picture(self) -> QImage:
        """The figures and the charts beside the goals, as they stand, at the screen's sharpness."""
        goals = self.sections["goals"]
        return self._inside.grab(QRect(0, 0, self._inside.width(), goals.y() + goals.height())).toImage()

    def explain(self, key: str) -> None:
        self.explanation.explain(key)
        if self.explanation.isVisible():
            self.area.ensureWidgetVisible(self.explanation)

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
        for name, link in self.jumps.items():
            link.setVisible(not self.sections[name].isHidden())
        if many:
            self.below.show_report(told)

    def _jump(self, name: str) -> None:
        self._column.activate()
        self.area.verticalScrollBar().setValue(self.sections[name].y())

    def _scrolled(self) -> QScrollArea:
        theme = self._around.theme
        self._inside = inside = QWidget()
        inside.setObjectName("scrolled")
        self._column = column = QVBoxLayout(inside)
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
            section = Section(self._around, heading)
            if above is not None:
                section.column.insertWidget(section.column.count() - 1, above)
            if under is not None:
                section.column.addWidget(under)
            self.sections[name] = section
            self.charts[name] = Charts(self._around, self.leads, section, plans)
            column.addWidget(section)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    def _jump_row(self) -> QHBoxLayout:
        """Links to the sections that stand further down."""
        theme = self._around.theme
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(2))
        row.setSpacing(theme.px(14))
        for name, section in self.sections.items():
            if section.heading:
                link = Button(theme, section.heading, "link")
                link.clicked.connect(partial(self._jump, name))
                self.jumps[name] = link
                row.addWidget(link)
        row.addStretch(1)
        return row
