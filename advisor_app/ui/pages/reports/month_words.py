"""What the charts of months and weeks say: the goal, what came in and was closed, how long it takes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor_app.charts.report_marks import (
    Bar,
    DayShare,
    MonthFlow,
    MonthLine,
    MonthRate,
    Pair,
    TimeLabels,
    chart_of_columns,
    chart_of_flow,
    chart_of_lines,
    chart_of_pairs,
    chart_of_rates,
    chart_of_time,
)
from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.ui.formats import number, percent
from advisor_app.ui.pages.reports.report_lines import Lead, Line, Shown, month_said, rate_line, share_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor_app.office.indicators.dashboard import GroupMonths
    from advisor_app.office.indicators.grouping import GroupFigures
    from advisor_app.services.indicators.compute_dashboard import Dashboard

MONTHS = 12
_HALF = Fraction(1, 2)


class MonthWords(QObject):
    def rates(self, told: Dashboard) -> Shown:
        from advisor_app.office.indicators.ranking import rate_limits

        goal, goal_said = told.goals.rate_30, percent(told.goals.rate_30)
        months, before = told.months[-MONTHS:], told.months[-2 * MONTHS : -MONTHS]
        marks, misses = [], 0
        for one, year_before in zip(months, before, strict=True):
            limits = rate_limits(one.figures.due_in_30, one.figures.due)
            standing = told.goals.standing_30(one.figures.rate_30)
            misses = misses + 1 if standing == "missed" else misses if standing == "not_known" else 0
            earlier = year_before.figures.rate_30
            marks.append(
                MonthRate(
                    month_said(one.group),
                    None if limits is None else float(limits.rate),
                    None if limits is None else limits.lower,
                    None if limits is None else limits.upper,
                    standing == "missed",
                    None if earlier is None else float(earlier),
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
        rows = tuple(
            rate_line(
                month_said(one.group),
                one,
                self._month(told, one, "due", self.tr("Due in {month}"), one.figures.due),
            )
            for one in reversed(months)
        )
        return Shown(
            finding,
            self.tr("Concluded in 30 days, of those due in the month; limits at 95 %; thin, the year before"),
            chart_of_rates(
                marks, float(goal), self.tr("goal {goal}").format(goal=goal_said), percent(known[-1]) if known else ""
            ),
            rows,
            _reversed(len(rows)),
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
        marks = [MonthFlow(month_said(one.group), one.figures.received, one.figures.closed) for one in months]
        rows = tuple(
            Line(
                month_said(one.group),
                (number(one.figures.received), number(one.figures.closed)),
                self._month(told, one, "received", self.tr("Received in {month}"), one.figures.received),
            )
            for one in reversed(months)
        )
        return Shown(
            finding,
            self.tr("Cases per month"),
            chart_of_flow(
                marks,
                self.tr("received {count}").format(count=number(last.received)),
                self.tr("closed {count}").format(count=number(last.closed)),
                "",
            ),
            rows,
            _reversed(len(rows)),
        )

    def operational(self, told: Dashboard) -> Shown:
        months, before = told.months[-MONTHS:], told.months[-MONTHS - 1].figures
        last = months[-1].figures
        rate, earlier = last.operational_effectiveness, before.operational_effectiveness
        if rate is None:
            finding = self.tr("There was nothing to close this month")
        elif earlier is None:
            finding = self.tr("{share} of what there was to close was closed").format(share=percent(rate))
        else:
            finding = self.tr("{share} of what there was to close was closed; a year before, {before}").format(
                share=percent(rate), before=percent(earlier)
            )
        pairs = [
            Pair(
                month_said(one.group),
                one.figures.active,
                one.figures.closed,
                "" if one.figures.operational_effectiveness is None else percent(one.figures.operational_effectiveness),
            )
            for one in months
        ]
        rows = tuple(
            Line(
                month_said(one.group),
                (
                    share_said(one.figures.operational_effectiveness),
                    number(one.figures.closed),
                    number(one.figures.active),
                ),
                self._month(told, one, "closed", self.tr("Closed in {month}"), one.figures.closed),
            )
            for one in reversed(months)
        )
        return Shown(
            finding,
            self.tr("Operational effectiveness: closed, of those open at the month's start and received in it"),
            chart_of_pairs(
                pairs,
                self.tr("active {count}").format(count=number(last.active)),
                self.tr("closed {count}").format(count=number(last.closed)),
            ),
            rows,
            _reversed(len(rows)),
        )

    def weeks(self, told: Dashboard) -> Shown:
        from advisor_app.office.indicators.dashboard import weeks_back

        asked = weeks_back(told.asked, len(told.weeks))
        closed = [one.figures.closed for one in told.weeks]
        usual = sorted(closed[:-1])[len(closed[:-1]) // 2]
        most = max(range(len(closed)), key=closed.__getitem__)
        bars = [
            Bar(
                self.tr("wk {week}").format(week=str(one.group)[-2:]),
                one.figures.closed,
                number(one.figures.closed),
                at == most,
            )
            for at, one in enumerate(told.weeks)
        ]
        rows = tuple(
            Line(
                str(one.group),
                (number(one.figures.closed), number(one.figures.received)),
                Lead(
                    self.tr("Closed in week {week}").format(week=one.group),
                    one.figures.closed,
                    asked,
                    "closed",
                    "week",
                    (str(one.group),),
                ),
            )
            for one in reversed(told.weeks)
        )
        finding = self.tr("Most were closed in week {week}: {most}; usual are {usual}").format(
            week=str(told.weeks[most].group)[-2:], most=number(closed[most]), usual=number(usual)
        )
        return Shown(
            finding if any(closed) else self.tr("Nothing was closed in these weeks"),
            self.tr("Cases closed in each of the last 13 weeks; the last one up to the end of the month"),
            chart_of_columns(bars),
            rows,
            _reversed(len(rows)),
        )

    def time(self, told: Dashboard) -> Shown:
        taken, followed = told.time_to_close, (told.asked.as_of - told.asked.start).days - 1
        median = taken.days_until(_HALF)
        at_limit = next((one for one in reversed(taken.steps) if one.days <= DAYS_BY_LAW), None)
        open_share = 1.0 if at_limit is None else at_limit.still_open
        if not taken.cases:
            finding = self.tr("No case was received in this month")
        elif median.days is None:
            finding = self.tr("More than half of the cases are still open")
        elif followed < DAYS_BY_LAW:
            finding = self.tr("Half take more than {days} days").format(days=number(median.days))
        else:
            finding = self.tr("Half take more than {days} days; {share} take more than 30").format(
                days=number(median.days), share=percent(open_share)
            )
        measure = self.tr("Cases still open by days (Kaplan-Meier)")
        if median.lower is not None and median.upper is not None:
            measure = self.tr(
                "Cases still open by days (Kaplan-Meier); median {days}, at 95 % {lower} to {upper}"
            ).format(days=median.days, lower=median.lower, upper=median.upper)
        return Shown(
            finding,
            measure,
            chart_of_time(
                [DayShare(one.days, one.still_open, one.lower, one.upper) for one in taken.steps],
                followed,
                DAYS_BY_LAW,
                TimeLabels(
                    self.tr("30 days"),
                    self.tr("{share} still open").format(share=percent(open_share)),
                    self.tr("d", "days, after the axis's last number"),
                ),
            ),
            tuple(
                Line(number(one.days), (percent(one.still_open, 1), percent(one.lower, 1), percent(one.upper, 1)))
                for one in taken.steps
            ),
            every=Lead(self.tr("Received"), told.figures.received, told.asked, "received"),
        )

    def leading_received(self, told: Dashboard) -> Shown:
        series = () if told.leading is None else told.leading.received
        finding = self.tr("Nothing came in these twelve months")
        if series:
            finding = self.tr("Most comes in for: {name}").format(name=series[0].group)
        return self._leading(
            told,
            series,
            finding,
            self._by(
                told,
                self.tr("Received per month, the three leading subjects"),
                self.tr("Received per month, the three leading types"),
            ),
        )

    def leading_closed(self, told: Dashboard) -> Shown:
        series = () if told.leading is None else told.leading.closed
        finding = self.tr("Nothing was closed in these twelve months")
        if series:
            finding = self.tr("Most is closed for: {name}").format(name=series[0].group)
        return self._leading(
            told,
            series,
            finding,
            self._by(
                told,
                self.tr("Closed per month, the three leading subjects"),
                self.tr("Closed per month, the three leading types"),
            ),
        )

    def _by(self, told: Dashboard, subjects: str, types: str) -> str:
        return types if told.leading is not None and told.leading.by == "type" else subjects

    def _leading(self, told: Dashboard, series: Sequence[GroupMonths], finding: str, measure: str) -> Shown:
        labels = [month_said(one.group) for one in told.months[-MONTHS:]]
        rows = tuple(Line(one.group, tuple(number(count) for count in reversed(one.counts))) for one in series)
        return Shown(
            finding, measure, chart_of_lines(labels, [MonthLine(one.group, one.counts) for one in series]), rows
        )

    def _month(self, told: Dashboard, one: GroupFigures, figure: str, title: str, cases: int) -> Lead:
        from advisor_app.office.indicators.dashboard import months_back

        said = title.format(month=month_said(one.group))
        return Lead(said, cases, months_back(told.asked), figure, "month", (str(one.group),))


def _reversed(count: int) -> tuple[int, ...]:
    """Marks go from the oldest, lines from the newest."""
    return tuple(range(count - 1, -1, -1))
