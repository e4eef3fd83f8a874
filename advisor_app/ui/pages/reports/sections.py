"""The sections of a report under their headings, filled one part after the other so that the window never waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from advisor_app.ui.charts.chart_panel import ChartPanel
from advisor_app.ui.pages.reports.group_words import GroupWords
from advisor_app.ui.pages.reports.month_words import MonthWords
from advisor_app.ui.pages.reports.place_words import PlaceWords
from advisor_app.ui.pages.reports.rank_words import RankWords
from advisor_app.ui.pages.reports.report_lines import Line, Shown, line_columns
from advisor_app.ui.parts.text import divider, label

if TYPE_CHECKING:
    from advisor_app.services.indicators.compute_dashboard import Dashboard
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.pages.reports.leads import Leads

ACROSS = 3
LOW, HIGH = 172, 206
Maker: TypeAlias = "Callable[[Dashboard], Shown]"


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """A chart of a section: what its table is remembered under, its headings, its words, its height, whose it is."""

    name: str
    headings: tuple[str, ...]
    make: Maker
    height: int = LOW
    of_one_entity: bool | None = None


class Section(QWidget):
    """Charts in rows of three under a heading, which may be "" where the first thing needs none."""

    def __init__(self, around: Surroundings, heading: str) -> None:
        super().__init__()
        theme = around.theme
        self.heading = heading
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme.px(28))
        self.grid.setVerticalSpacing(theme.px(18))
        for at in range(ACROSS):
            self.grid.setColumnStretch(at, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(12))
        self.column.addWidget(divider())
        if heading:
            self.column.addWidget(label(heading, "16"))
        self.column.addLayout(self.grid)


class Charts(QObject):
    """The charts of one section; each is made when it is first shown."""

    def __init__(self, around: Surroundings, leads: Leads, section: Section, plans: Sequence[ChartPlan]) -> None:
        super().__init__(section)
        self._around, self._leads, self._section = around, leads, section
        self._plans = tuple(plans)
        self.panels: dict[str, ChartPanel[Line]] = {}

    def steps(self, told: Dashboard) -> Iterator[Callable[[], None]]:
        """Each step shows one chart."""
        at = 0
        for plan in self._plans:
            if plan.of_one_entity is not None and plan.of_one_entity != (told.leading is not None):
                if plan.name in self.panels:
                    self.panels[plan.name].hide()
                continue
            yield self._step(plan, at, told)
            at += 1

    def _step(self, plan: ChartPlan, at: int, told: Dashboard) -> Callable[[], None]:
        def show() -> None:
            panel = self.panels.get(plan.name) or self._made(plan)
            self._section.grid.addWidget(panel, at // ACROSS, at % ACROSS)
            shown = plan.make(told)
            panel.show_finding(
                shown.finding,
                shown.measure,
                shown.chart,
                shown.rows,
                [(shown.rows[row], self._leads.words(shown.rows[row].lead)) for row in shown.marks],
                self._leads.link(shown.every),
            )
            panel.followed.disconnect()
            panel.followed.connect(lambda: self._leads.open(shown.every))
            panel.show()

        return show

    def _made(self, plan: ChartPlan) -> ChartPanel[Line]:
        panel: ChartPanel[Line] = ChartPanel(
            self._around.theme, self._around.memory, f"report-{plan.name}", line_columns(plan.headings), plan.height
        )
        panel.opened.connect(lambda line: self._leads.open(line.lead))
        panel.followed.connect(lambda: None)
        self.panels[plan.name] = panel
        return panel


class Plans(QObject):
    """Which charts a report has, section by section."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._months, self._groups = MonthWords(self), GroupWords(self)
        self._places, self._ranks = PlaceWords(self), RankWords(self)

    def goals(self) -> tuple[ChartPlan, ...]:
        rate = (self.tr("Month"), self.tr("Rate"), self.tr("In time"), self.tr("Due"))
        place = (self.tr("Province"), self.tr("Rate"), self.tr("In time"), self.tr("Due"))
        days = (self.tr("Days"), self.tr("Still open"), self.tr("From"), self.tr("To"))
        expired = (self.tr("Subject or type"), self.tr("Expired"), self.tr("Share"))
        return (
            ChartPlan("rates", rate, self._months.rates),
            ChartPlan("flow", (self.tr("Month"), self.tr("Received"), self.tr("Closed")), self._months.flow),
            ChartPlan("time", days, self._months.time),
            ChartPlan("map", place, self._places.map, HIGH),
            ChartPlan("expired", expired, self._groups.expired, HIGH),
            ChartPlan("coming", (self.tr("Days"), self.tr("Cases")), self._groups.coming, HIGH),
        )

    def activity(self) -> tuple[ChartPlan, ...]:
        counted = (self.tr("Received"), self.tr("Share"))
        active = (self.tr("Month"), self.tr("Rate"), self.tr("Closed"), self.tr("Active"))
        return (
            ChartPlan("weeks", (self.tr("Week"), self.tr("Closed"), self.tr("Received")), self._months.weeks),
            ChartPlan("active", active, self._months.operational),
            ChartPlan("ages", (self.tr("Days"), self.tr("Cases")), self._groups.ages),
            ChartPlan("services", (self.tr("Subject"), *counted), self._groups.services, HIGH),
            ChartPlan("channels", (self.tr("Channel"), *counted), self._groups.channels, HIGH),
            ChartPlan("types", (self.tr("Type"), *counted), self._groups.types, HIGH),
        )

    def places(self) -> tuple[ChartPlan, ...]:
        counted = (self.tr("Received"), self.tr("Share"))
        return (
            ChartPlan("provinces", (self.tr("Province"), *counted), self._groups.provinces, HIGH),
            ChartPlan("districts", (self.tr("District"), *counted), self._groups.districts, HIGH),
            ChartPlan("corregimientos", (self.tr("Corregimiento"), *counted), self._groups.corregimientos, HIGH),
        )

    def one_entity(self) -> tuple[ChartPlan, ...]:
        recent = tuple(self.tr("%n month(s) ago", "", at) if at else self.tr("This month") for at in range(12))
        return (
            ChartPlan("leading-received", (self.tr("Subject"), *recent), self._months.leading_received, LOW, True),
            ChartPlan("leading-closed", (self.tr("Subject"), *recent), self._months.leading_closed, LOW, True),
            ChartPlan(
                "reasons",
                (self.tr("Reason"), self.tr("Cases"), self.tr("Share")),
                self._groups.reasons,
                LOW,
                True,
            ),
        )

    def entities(self) -> tuple[ChartPlan, ...]:
        rate = (self.tr("Entity"), self.tr("Rate"), self.tr("From"), self.tr("To"), self.tr("Due"))
        return (
            ChartPlan("lowest", rate, self._ranks.lowest, HIGH, False),
            ChartPlan("highest", rate, self._ranks.highest, HIGH, False),
            ChartPlan("most-expired", (self.tr("Entity"), self.tr("Expired")), self._ranks.most_expired, HIGH, False),
        )
