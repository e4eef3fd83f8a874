"""The six charts of a report, each with its finding as title, what is measured, and its numbers as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QWidget

from advisor_app.charts.report_marks import (
    Bar,
    DayShare,
    MonthFlow,
    MonthRate,
    TimeLabels,
    chart_of_bars,
    chart_of_columns,
    chart_of_flow,
    chart_of_rates,
    chart_of_time,
)
from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.ui.charts.chart_panel import ChartPanel
from advisor_app.ui.formats import number, percent
from advisor_app.ui.parts.months import month_name
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.charts.look import Chart
    from advisor_app.office.indicators.grouping import GroupFigures
    from advisor_app.services.compute_dashboard import Dashboard
    from advisor_app.ui.memory import Memory
    from advisor_app.ui.theme import Theme

MONTHS = 12
FEW = 10
"""Fewer cases than these say nothing of a province; they stand in the table alone."""
MOST_BARS = 6
CHART_HEIGHT = 190
_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a chart's table: a name, and what the columns say of it."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    finding: str
    measure: str
    chart: Chart
    rows: tuple[Line, ...]


class ReportCharts(QWidget):
    def __init__(self, theme: Theme, memory: Memory) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(28))
        grid.setVerticalSpacing(theme.px(18))
        headings = (
            (self.tr("Month"), self.tr("Rate"), self.tr("In time"), self.tr("Due")),
            (self.tr("Month"), self.tr("Received"), self.tr("Closed")),
            (self.tr("Days"), self.tr("Still open"), self.tr("From"), self.tr("To")),
            (self.tr("Province"), self.tr("Rate"), self.tr("In time"), self.tr("Due")),
            (self.tr("Subject or type"), self.tr("Expired")),
            (self.tr("Days"), self.tr("Cases")),
        )
        self.panels = [
            ChartPanel(theme, memory, f"report-{at}", _columns(titles), CHART_HEIGHT)
            for at, titles in enumerate(headings)
        ]
        for at, panel in enumerate(self.panels):
            grid.addWidget(panel, at // 3, at % 3)
            grid.setColumnStretch(at % 3, 1)
        self._words = ReportWords(self)

    def show_report(self, told: Dashboard) -> None:
        words = self._words
        for panel, make in zip(
            self.panels,
            (words.rates, words.flow, words.time, words.provinces, words.expired, words.coming),
            strict=True,
        ):
            shown = make(told)
            panel.show_finding(shown.finding, shown.measure, shown.chart, shown.rows)


class ReportWords(QObject):
    """What each chart says of a dashboard."""

    def rates(self, told: Dashboard) -> Shown:
        from advisor_app.office.indicators.ranking import rate_limits

        goal, goal_said = told.goals.rate_30, percent(told.goals.rate_30)
        months = told.months[-MONTHS:]
        marks, misses = [], 0
        for one in months:
            limits = rate_limits(one.figures.due_in_30, one.figures.due)
            standing = told.goals.standing_30(one.figures.rate_30)
            misses = misses + 1 if standing == "missed" else misses if standing == "not_known" else 0
            marks.append(
                MonthRate(
                    _month(one.group),
                    None if limits is None else float(limits.rate),
                    None if limits is None else limits.lower,
                    None if limits is None else limits.upper,
                    standing == "missed",
                )
            )
        known = [one.rate for one in marks if one.rate is not None]
        if not known:
            finding = self.tr("Nothing was due yet in these months")
        elif misses:
            finding = self.tr("%Ln month(s) in a row without passing the goal of {goal}", "", misses).format(
                goal=goal_said
            )
        else:
            finding = self.tr("The goal of {goal} is passed: {rate}").format(goal=goal_said, rate=percent(known[-1], 1))
        return Shown(
            finding,
            self.tr("Concluded in 30 days, of those due in the month; limits at 95 %"),
            chart_of_rates(
                marks,
                float(goal),
                self.tr("goal {goal}").format(goal=goal_said),
                percent(known[-1]) if known else "",
            ),
            tuple(_rate_line(_month(one.group), one) for one in reversed(months)),
        )

    def flow(self, told: Dashboard) -> Shown:
        months = told.months[-MONTHS:]
        last = months[-1].figures
        gap = last.received - last.closed
        if gap > 0:
            finding = self.tr("%Ln case(s) more came in than were closed this month", "", gap)
        elif gap < 0:
            finding = self.tr("%Ln case(s) more were closed than came in this month", "", -gap)
        else:
            finding = self.tr("As many cases came in as were closed this month")
        marks = [MonthFlow(_month(one.group), one.figures.received, one.figures.closed) for one in months]
        return Shown(
            finding,
            self.tr("Cases per month"),
            chart_of_flow(
                marks,
                self.tr("received {count}").format(count=number(last.received)),
                self.tr("closed {count}").format(count=number(last.closed)),
                "",
            ),
            tuple(Line(one.label, (number(one.received), number(one.closed))) for one in reversed(marks)),
        )

    def time(self, told: Dashboard) -> Shown:
        taken, followed = told.time_to_close, (told.asked.as_of - told.asked.start).days - 1
        median = taken.days_until(_HALF).days
        at_limit = next((one.still_open for one in reversed(taken.steps) if one.days <= DAYS_BY_LAW), 1.0)
        if not taken.cases:
            finding = self.tr("No case was received in this month")
        elif median is None:
            finding = self.tr("More than half of the cases are still open")
        elif followed < DAYS_BY_LAW:
            finding = self.tr("Half take more than {days} days").format(days=number(median))
        else:
            finding = self.tr("Half take more than {days} days; {share} take more than 30").format(
                days=number(median), share=percent(at_limit)
            )
        return Shown(
            finding,
            self.tr("Cases still open by days since they came in (Kaplan-Meier), %Ln received", "", taken.cases),
            chart_of_time(
                [DayShare(one.days, one.still_open, one.lower, one.upper) for one in taken.steps],
                followed,
                DAYS_BY_LAW,
                TimeLabels(
                    self.tr("30 days"),
                    self.tr("{share} still open").format(share=percent(at_limit)),
                    self.tr("d", "days, after the axis's last number"),
                ),
            ),
            tuple(
                Line(number(one.days), (percent(one.still_open, 1), percent(one.lower, 1), percent(one.upper, 1)))
                for one in taken.steps
            ),
        )

    def provinces(self, told: Dashboard) -> Shown:
        goal = told.goals.rate_30
        every = sorted(
            (one for one in told.by["province"] if one.figures.due),
            key=lambda one: (one.figures.rate_30, one.group),
        )
        enough = [one for one in every if one.figures.due >= FEW and one.group]
        below = [str(one.group) for one in enough if told.goals.standing_30(one.figures.rate_30) == "missed"]
        if not enough:
            finding = self.tr("No province had {few} cases due").format(few=FEW)
        elif not below:
            finding = self.tr("Every province passes the goal of {goal}").format(goal=percent(goal))
        elif len(below) <= 2:
            finding = self.tr("{names}: not over {goal}").format(names=self.tr(" and ").join(below), goal=percent(goal))
        else:
            finding = self.tr("%Ln province(s) not over {goal}; the lowest, {name}", "", len(below)).format(
                goal=percent(goal), name=below[0]
            )
        bars = [
            Bar(
                str(one.group),
                float(one.figures.rate_30 or 0),
                percent(one.figures.rate_30 or 0),
                str(one.group) in below,
            )
            for one in enough[:MOST_BARS]
        ]
        return Shown(
            finding,
            self.tr("Concluded in 30 days by province or comarca, the lowest first; those with {few} due").format(
                few=FEW
            ),
            chart_of_bars(bars, float(goal), self.tr("goal {goal}").format(goal=percent(goal))),
            tuple(_rate_line(one.group or self.tr("(no province)"), one) for one in every),
        )

    def expired(self, told: Dashboard) -> Shown:
        """By subject; by type where subjects are written freely and none stands out."""
        whole = told.figures.expired
        every, by_type = _most_expired(told.by["subject"]), False
        if every and every[0].figures.expired * 10 < whole:
            every, by_type = _most_expired(told.by["type"]), True
        blank = self.tr("(no type)") if by_type else self.tr("(no subject)")
        if not every:
            finding = self.tr("Nothing is expired")
        else:
            finding = self.tr("{share} of what is expired: {name}").format(
                share=percent(Fraction(every[0].figures.expired, whole)), name=every[0].group or blank
            )
        bars = [
            Bar(
                one.group or blank,
                one.figures.expired,
                f"{number(one.figures.expired)} · {percent(Fraction(one.figures.expired, whole))}",
                at == 0,
            )
            for at, one in enumerate(every[:MOST_BARS])
        ]
        measured = (
            self.tr("Expired cases by type, of %Ln", "", whole)
            if by_type
            else self.tr("Expired cases by subject, of %Ln", "", whole)
        )
        rows = tuple(Line(one.group or blank, (number(one.figures.expired),)) for one in every)
        return Shown(finding, measured, chart_of_bars(bars), rows)

    def coming(self, told: Dashboard) -> Shown:
        total = sum(told.expiring)
        finding = (
            self.tr("%Ln case(s) expire within 30 days unless closed", "", total)
            if total
            else self.tr("Nothing expires within 30 days")
        )
        bars = []
        for start in range(0, len(told.expiring), 7):
            part = told.expiring[start : start + 7]
            first = told.asked.as_of + timedelta(days=start)
            last = first + timedelta(days=len(part) - 1)
            named = f"{first:%d/%m}\n{last:%d/%m}" if len(part) > 1 else f"{first:%d/%m}"
            bars.append((named, sum(part)))
        most = max((count for _, count in bars), default=0)
        return Shown(
            finding,
            self.tr("Open cases by the last day on which they are in time, seven days a bar"),
            chart_of_columns([Bar(name, count, number(count), count == most and count > 0) for name, count in bars]),
            tuple(Line(name.replace("\n", " – "), (number(count),)) for name, count in bars),
        )


def _most_expired(groups: Sequence[GroupFigures]) -> list[GroupFigures]:
    found = [one for one in groups if one.figures.expired]
    return sorted(found, key=lambda one: (-one.figures.expired, one.group or ""))


def _columns(titles: Sequence[str]) -> list[Column[Line]]:
    columns: list[Column[Line]] = [Column("name", titles[0], lambda line: line.name, 120, stretches=True)]
    for at, title in enumerate(titles[1:]):
        columns.append(Column(f"cell-{at}", title, _cell(at), 74, right=True))
    return columns


def _cell(at: int) -> Callable[[Line], str]:
    return lambda line: line.cells[at]


def _rate_line(name: str, one: GroupFigures) -> Line:
    rate = one.figures.rate_30
    said = "–" if rate is None else percent(rate, 1)
    return Line(name, (said, number(one.figures.due_in_30), number(one.figures.due)))


def _month(group: str | None) -> str:
    """ "2026-10" as "oct 26"."""
    year, _, month = (group or "").partition("-")
    return month_name(int(year), int(month), short=True)
