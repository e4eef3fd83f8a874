"""What a chart of a report is given: its words, its lines, and the cases that each line leads to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from advisor_app.ui.formats import number, percent
from advisor_app.ui.parts.months import month_name
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from fractions import Fraction

    from advisor_app.charts.look import Chart
    from advisor_app.office.indicators.age_bands import AgeBand
    from advisor_app.office.indicators.asked import Asked, By
    from advisor_app.office.indicators.grouping import GroupFigures

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Lead:
    """Cases that a figure leads to: those of a count in a period, of groups where `by` is given, or these very ones.

    title   what they are, as the list of cases says it
    """

    title: str
    cases: int
    asked: Asked
    figure: str = ""
    by: By | None = None
    groups: tuple[str, ...] = ()
    overdue: AgeBand | None = None
    keys: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a chart's table: a name, what the columns say of it, and the cases behind it."""

    name: str
    cells: tuple[str, ...]
    lead: Lead | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart with its words. `marks` are the places in `rows` of what is drawn, in the order in which it is drawn."""

    finding: str
    measure: str
    chart: Chart
    rows: tuple[Line, ...]
    marks: tuple[int, ...] = ()
    every: Lead | None = None


def line_columns(titles: Sequence[str]) -> list[Column[Line]]:
    columns: list[Column[Line]] = [Column("name", titles[0], lambda line: line.name, 120, stretches=True)]
    for at, title in enumerate(titles[1:]):
        columns.append(Column(f"cell-{at}", title, _cell(at), 74, right=True))
    return columns


def share_said(rate: Fraction | None) -> str:
    return NOTHING if rate is None else percent(rate, 1)


def rate_line(name: str, one: GroupFigures, lead: Lead | None = None) -> Line:
    figures = one.figures
    return Line(name, (share_said(figures.rate_30), number(figures.due_in_30), number(figures.due)), lead)


def month_said(group: str | None) -> str:
    """ "2026-10" as "oct 26"."""
    year, _, month = (group or "").partition("-")
    return month_name(int(year), int(month), short=True)


def _cell(at: int) -> Callable[[Line], str]:
    return lambda line: line.cells[at]
