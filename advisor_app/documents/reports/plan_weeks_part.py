"""A plan's indicator week by week on paper: the same chart as in the window, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor_app.charts.figure import png
from advisor_app.charts.look import PAPER
from advisor_app.charts.plan_marks import PlanLabels, PlanLevels, chart_of_plan, plan_points
from advisor_app.documents.reports.report import Paragraph, Part, Picture
from advisor_app.office.plans.chart_weeks import Phase, PlanWeeks

_WEEKS_BEFORE = 26
_WIDTH_MM, _HEIGHT_MM = 171.9, 74.0
_PIXELS_A_MM = 96 / 25.4
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class ToldWeeks:
    """The plan's weeks, before and after as they are compared, and what they say, a sentence each."""

    weeks: PlanWeeks
    finding: str
    lines: tuple[str, ...]
    usual: float | None
    after: float | None


def weeks_part(charted: ToldWeeks, target: float | None) -> Iterator[Part]:
    """The chart with its sentences; nothing where no week has a case. `target` is the goal, a share of 1."""
    before = charted.weeks.of(Phase.BEFORE)[-_WEEKS_BEFORE:]
    shown = [*before, *charted.weeks.of(Phase.UNDER_WAY), *charted.weeks.of(Phase.AFTER)]
    if not shown:
        return

    def level(words: str, share: float | None) -> str:
        return words if share is None else f"{words} {share:.0%}".replace("%", f"{_NO_BREAK}%")

    labels = PlanLabels(
        level("antes: media", charted.usual) if charted.usual is not None else "antes",
        "en marcha",
        level("después: media", charted.after),
        level("meta", target),
        level("media", charted.after),
        "límite de antes",
        "límites de ahora",
        "semana",
    )
    chart = chart_of_plan(plan_points(shown), PlanLevels(charted.usual, charted.after, target), labels)
    note = "Límites a 3 sigmas de las semanas de antes que no motivaron el plan, prolongados en puntos."
    data = png(chart, PAPER, _WIDTH_MM * _PIXELS_A_MM, _HEIGHT_MM * _PIXELS_A_MM, 2.0)
    told = f"{charted.finding}. {' '.join(charted.lines)}"
    yield Picture(data, told, _WIDTH_MM, _HEIGHT_MM, charted.finding, note)
    for line in charted.lines:
        yield Paragraph(line)
