"""The pictures of a report of indicators; each title states what the picture shows."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

from advisor_app.charts.figure import png
from advisor_app.charts.look import PAPER, Chart
from advisor_app.charts.report_marks import (
    Bar,
    MonthFlow,
    MonthRate,
    RangeMark,
    chart_of_bars,
    chart_of_columns,
    chart_of_flow,
    chart_of_ranges,
    chart_of_rates,
)
from advisor_app.documents.reports.report import Picture
from advisor_app.documents.spanish import MONTHS, grouped, short_date
from advisor_app.office.indicators.asked import Dimension
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.grouping import GroupFigures
from advisor_app.office.indicators.ranking import rate_limits
from advisor_app.office.indicators.told_period import ToldPeriod
from sampling.wording import percent

MONTHS_SHOWN = 12
MOST_GROUPS = 6
MOST_ENTITIES = 15
_A_WEEK = 7
_WIDTH_MM = 171.9
_PIXELS_A_MM = 96 / 25.4


def month_said(label: str | None) -> str:
    """ "oct 2026" for "2026-10"."""
    year, _, month = (label or "").partition("-")
    return f"{MONTHS[int(month) - 1][:3]} {year}"


def goal_by_month(told: ToldPeriod) -> Picture | None:
    """None where nothing was due in any of the months."""
    months = told.months[-MONTHS_SHOWN:]
    before = told.months[-2 * MONTHS_SHOWN : -MONTHS_SHOWN]
    marks, misses = [], 0
    for one, past in zip(months, before, strict=True):
        limits = rate_limits(one.figures.due_in_30, one.figures.due)
        standing = told.goals.standing_30(one.figures.rate_30)
        misses = misses + 1 if standing == "missed" else misses if standing == "not_known" else 0
        marks.append(
            MonthRate(
                month_said(one.group),
                None if limits is None else float(limits.rate),
                None if limits is None else limits.lower,
                None if limits is None else limits.upper,
                standing == "missed",
                None if past.figures.rate_30 is None else float(past.figures.rate_30),
            )
        )
    known = [(month_said(one.group), rate) for one in months if (rate := one.figures.rate_30) is not None]
    if not known:
        return None
    goal, last = percent(told.goals.rate_30, 0), percent(known[-1][1], 1)
    title = f"Se supera la meta de {goal}: {last} en {known[-1][0]}"
    if misses == 1:
        title = f"Un mes sin superar la meta de {goal}: {last} en {known[-1][0]}"
    elif misses:
        title = f"{misses} meses seguidos sin superar la meta de {goal}"
    listed = "; ".join(f"{month}: {percent(rate, 1)}" for month, rate in known)
    return _picture(
        chart_of_rates(marks, float(told.goals.rate_30), f"meta {goal}", last),
        58,
        title,
        f"Porcentaje concluido en 30 días, por mes en que se cumplió el plazo. {listed}.",
        "Casos concluidos en 30 días, de los que cumplieron su plazo en el mes. Franja: límites de 95 %. Línea fina: "
        "el mismo mes del año anterior. Triángulo: no supera la meta.",
    )


def flow_by_month(told: ToldPeriod) -> Picture | None:
    """None where nothing came in and nothing was closed."""
    months = told.months[-MONTHS_SHOWN:]
    marks = [MonthFlow(month_said(one.group), one.figures.received, one.figures.closed) for one in months]
    received, closed = sum(one.received for one in marks), sum(one.closed for one in marks)
    if not received and not closed:
        return None
    gap = received - closed
    title = "En doce meses se cerraron tantos casos como entraron"
    if gap:
        more, less = ("entraron", "se cerraron") if gap > 0 else ("se cerraron", "entraron")
        title = f"En doce meses {more} {_cases(abs(gap))} más de los que {less}"
    listed = "; ".join(f"{one.label}: {grouped(one.received)} y {grouped(one.closed)}" for one in marks)
    chart = chart_of_flow(marks, "recibidos", "cerrados", "")
    return _picture(chart, 58, title, f"Casos recibidos y cerrados de cada mes. {listed}.")


def expiring_by_week(told: ToldPeriod) -> Picture | None:
    """The cases that expire within the next weeks unless they are closed; None where there are none."""
    weeks = [sum(told.expiring[at : at + _A_WEEK]) for at in range(0, len(told.expiring), _A_WEEK)]
    whole = sum(weeks)
    if not whole:
        return None
    starts = [told.asked.as_of + timedelta(days=_A_WEEK * at) for at in range(len(weeks))]
    last = told.asked.as_of + timedelta(days=len(told.expiring) - 1)
    bars = [
        Bar(f"desde {short_date(start)[:5]}", count, grouped(count), count == max(weeks))
        for start, count in zip(starts, weeks, strict=True)
    ]
    listed = "; ".join(f"{one.label}: {one.said}" for one in bars)
    verb = "vencerá" if whole == 1 else "vencerán"
    title = f"{_cases(whole)} {verb} hasta el {short_date(last)} si no se cierran"
    return _picture(chart_of_columns(bars), 46, title, f"Casos abiertos por la semana de su último día. {listed}.")


def groups_of(told: ToldPeriod, by: Dimension, ending: str) -> Picture | None:
    """What came in by a dimension, the leading groups; None where nothing came in."""
    whole = told.figures.received
    found = sorted(told.by[by], key=lambda one: (-one.figures.received, one.group or ""))
    shown = [one for one in found if one.figures.received][:MOST_GROUPS]
    if not shown:
        return None
    bars = [
        Bar(group_said(one), one.figures.received, _of(one.figures, whole), at == 0) for at, one in enumerate(shown)
    ]
    title = f"{percent(Fraction(shown[0].figures.received, whole), 0)} de lo recibido: {group_said(shown[0])}"
    listed = "; ".join(f"{one.label}: {one.said}" for one in bars)
    return _picture(chart_of_bars(bars), 12 + 7.5 * len(bars), title, f"Casos recibidos {ending}. {listed}.")


def entities_under_goal(told: ToldPeriod) -> Picture | None:
    """None where there are none."""
    under = {one.entity for one in told.missed}
    found = [one for one in told.by["entity"] if one.group in under and one.figures.rate_30 is not None]
    found.sort(key=lambda one: (one.figures.rate_30 or 0, one.group or ""))
    marks = []
    for one in found[:MOST_ENTITIES]:
        limits = rate_limits(one.figures.due_in_30, one.figures.due)
        if limits is not None:
            said = f"{percent(limits.rate, 0)} de {grouped(one.figures.due)}"
            marks.append(RangeMark(group_said(one), float(limits.rate), limits.lower, limits.upper, said, missed=True))
    if not marks:
        return None
    goal = percent(told.goals.rate_30, 0)
    listed = "; ".join(f"{one.label}: {one.said}" for one in marks)
    return _picture(
        chart_of_ranges(marks, float(told.goals.rate_30), f"meta {goal}"),
        18 + 6.2 * len(marks),
        f"{len(found)} entidades no superan la meta de {goal}" if len(found) > 1 else f"{marks[0].label}: bajo la meta",
        f"Porcentaje concluido en 30 días en el período. {listed}.",
        "Barra clara: dónde estaría el porcentaje a la larga si la entidad siguiera trabajando igual (95 %).",
    )


def group_said(one: GroupFigures) -> str:
    return one.group or "(sin dato)"


def _of(figures: Figures, whole: int) -> str:
    return f"{grouped(figures.received)} · {percent(Fraction(figures.received, whole), 0)}"


def _cases(count: int) -> str:
    return "1 caso" if count == 1 else f"{grouped(count)} casos"


def _picture(chart: Chart, height_mm: float, title: str, alt: str, note: str = "") -> Picture:
    data = png(chart, PAPER, _WIDTH_MM * _PIXELS_A_MM, height_mm * _PIXELS_A_MM, 2.0)
    return Picture(data, alt, _WIDTH_MM, height_mm, title, note)
