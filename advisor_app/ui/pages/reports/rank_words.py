"""What the charts that set entities beside each other say."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor_app.charts.report_marks import Bar, RangeMark, chart_of_bars, chart_of_ranges
from advisor_app.ui.formats import number, percent
from advisor_app.ui.pages.reports.report_lines import Lead, Line, Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from advisor_app.office.indicators.ranking import Place
    from advisor_app.services.indicators.compute_dashboard import Dashboard

MOST = 8


class RankWords(QObject):
    def lowest(self, told: Dashboard) -> Shown:
        places = list(reversed(told.ranking))[:MOST]
        under = [one for one in told.ranking if one.limits.upper <= told.goals.rate_30]
        finding = self.tr("No entity is under the goal beyond doubt")
        if under:
            finding = self.tr("%Ln entity(ies) under the goal beyond doubt", "", len(under))
        return self._ranges(told, places, finding, self.tr("The lowest shares in 30 days"))

    def highest(self, told: Dashboard) -> Shown:
        over = [one for one in told.ranking if one.limits.lower > told.goals.rate_30]
        finding = self.tr("No entity is over the goal beyond doubt")
        if over:
            finding = self.tr("%Ln entity(ies) over the goal beyond doubt", "", len(over))
        return self._ranges(told, told.ranking[:MOST], finding, self.tr("The highest shares in 30 days"))

    def most_expired(self, told: Dashboard) -> Shown:
        every = sorted(
            (one for one in told.by["entity"] if one.figures.expired and one.group),
            key=lambda one: (-one.figures.expired, one.group or ""),
        )
        whole = told.figures.expired
        finding = self.tr("Nothing is expired")
        if every:
            finding = self.tr("{share} of what is expired: {name}").format(
                share=percent(Fraction(every[0].figures.expired, whole)), name=every[0].group
            )
        bars = [
            Bar(str(one.group), one.figures.expired, number(one.figures.expired), at == 0)
            for at, one in enumerate(every[:MOST])
        ]
        rows = tuple(
            Line(
                str(one.group),
                (number(one.figures.expired),),
                Lead(
                    self.tr("Expired: {name}").format(name=one.group),
                    one.figures.expired,
                    told.asked,
                    "expired",
                    "entity",
                    (str(one.group),),
                ),
            )
            for one in every
        )
        measure = self.tr("Expired cases by entity, the most first")
        return Shown(finding, measure, chart_of_bars(bars), rows, tuple(range(len(bars))))

    def _ranges(self, told: Dashboard, places: Sequence[Place], finding: str, said: str) -> Shown:
        marks = [
            RangeMark(
                one.name,
                float(one.limits.rate),
                one.limits.lower,
                one.limits.upper,
                percent(one.limits.rate),
                one.limits.rate <= told.goals.rate_30,
            )
            for one in places
        ]
        rows = tuple(
            Line(
                one.name,
                (
                    percent(one.limits.rate, 1),
                    percent(one.limits.lower, 1),
                    percent(one.limits.upper, 1),
                    number(one.limits.whole),
                ),
                Lead(
                    self.tr("Due in the period: {name}").format(name=one.name),
                    one.limits.whole,
                    told.asked,
                    "due",
                    "entity",
                    (one.name,),
                ),
            )
            for one in places
        )
        goal = told.goals.rate_30
        return Shown(
            finding,
            self.tr("{said}; limits at 95 % for all {count} at once").format(said=said, count=len(told.ranking)),
            chart_of_ranges(marks, float(goal), self.tr("goal {goal}").format(goal=percent(goal))),
            rows,
            tuple(range(len(rows))),
        )
