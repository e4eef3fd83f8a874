"""The pictures of a month's report: the goal month by month, what came in and was closed, entities under the goal."""

from __future__ import annotations

from advisor_app.charts.figure import png
from advisor_app.charts.look import PAPER, Chart
from advisor_app.charts.report_marks import (
    MonthFlow,
    MonthRate,
    RangeMark,
    chart_of_flow,
    chart_of_ranges,
    chart_of_rates,
)
from advisor_app.documents.reports.report import Picture
from advisor_app.documents.spanish import MONTHS, grouped
from advisor_app.office.publication.month import PublishedGroup, PublishedMonth
from sampling.wording import percent

MONTHS_SHOWN = 12
MOST_ENTITIES = 15
_WIDTH_MM = 171.9
_PIXELS_A_MM = 96 / 25.4


def month_label(label: str) -> str:
    """ "oct 2026" for "2026-10"."""
    return f"{MONTHS[int(label[5:]) - 1][:3]} {label[:4]}"


def goal_by_month(told: PublishedMonth) -> Picture | None:
    """None where nothing was due in any of the months."""
    months = told.months[-MONTHS_SHOWN:]
    before = told.months[-2 * MONTHS_SHOWN : -MONTHS_SHOWN]
    earlier = {at: one.rate_30 for at, one in enumerate(before)} if len(before) == len(months) else {}
    marks = []
    for at, month in enumerate(months):
        rate, past = month.rate_30, earlier.get(at)
        marks.append(
            MonthRate(
                month_label(month.label),
                None if rate is None else float(rate),
                None if month.limits is None else float(month.limits.lower),
                None if month.limits is None else float(month.limits.upper),
                rate is not None and rate <= told.goal_rate_30,
                None if past is None else float(past),
            )
        )
    known = [(month, month.rate_30) for month in months if month.rate_30 is not None]
    if not known:
        return None
    goal = percent(told.goal_rate_30, 0)
    missed = sum(rate <= told.goal_rate_30 for _, rate in known)
    if not missed:
        title = f"Los {len(known)} meses superan la meta de {goal}"
    elif missed == len(known):
        title = f"Ninguno de los {len(known)} meses supera la meta de {goal}"
    else:
        title = f"{missed} de los {len(known)} meses no superan la meta de {goal}"
    chart = chart_of_rates(marks, float(told.goal_rate_30), f"meta {goal}", percent(known[-1][1], 1))
    listed = "; ".join(f"{month_label(month.label)}: {percent(rate, 1)}" for month, rate in known)
    return _picture(
        chart,
        58,
        title,
        f"Porcentaje concluido en 30 días, por mes en que se cumplió el plazo. {listed}.",
        "Casos concluidos en 30 días, de los que cumplieron su plazo en el mes. Franja: límites de 95 %. Línea fina: "
        "el mismo mes del año anterior. Triángulo: no supera la meta.",
    )


def flow_by_month(told: PublishedMonth) -> Picture | None:
    """None where a month can't be told."""
    months = told.months[-MONTHS_SHOWN:]
    marks = [
        MonthFlow(month_label(one.label), one.received, one.closed)
        for one in months
        if one.received is not None and one.closed is not None
    ]
    if len(marks) < len(months) or not any(one.received or one.closed for one in marks):
        return None
    received, closed = sum(one.received for one in marks), sum(one.closed for one in marks)
    gap = received - closed
    if gap > 0:
        title = f"En doce meses entraron {grouped(gap)} casos más de los que se cerraron"
    elif gap < 0:
        title = f"En doce meses se cerraron {grouped(-gap)} casos más de los que entraron"
    else:
        title = "En doce meses se cerraron tantos casos como entraron"
    listed = "; ".join(f"{one.label}: {grouped(one.received)} y {grouped(one.closed)}" for one in marks)
    chart = chart_of_flow(marks, "recibidos", "cerrados", "")
    return _picture(chart, 58, title, f"Casos recibidos y cerrados de cada mes. {listed}.")


def entities_under_goal(told: PublishedMonth) -> Picture | None:
    """The entities with the lowest rates of those surely or not surely under the goal; None where there are none."""
    under = {one.entity for one in told.under_goal}
    found = [one for one in told.groups["entity"] if one.name in under and one.shares["rate_30"] is not None]
    found.sort(key=lambda one: (one.shares["rate_30"] or 0, one.name))
    shown = found[:MOST_ENTITIES]
    if not shown:
        return None
    marks = [_mark(one) for one in shown]
    goal = percent(told.goal_rate_30, 0)
    of = f"Las {len(shown)} entidades con menor porcentaje" if len(found) > len(shown) else "Entidades bajo la meta"
    listed = "; ".join(f"{one.label}: {one.said}" for one in marks)
    return _picture(
        chart_of_ranges(marks, float(told.goal_rate_30), f"meta {goal}"),
        18 + 6.2 * len(marks),
        f"{of}: casos concluidos en 30 días",
        f"Porcentaje concluido en 30 días en el mes. {listed}.",
        "Barra clara: dónde estaría el porcentaje a la larga si la entidad siguiera trabajando igual (95 %); se dibuja "
        "donde los casos son menos de 30.",
    )


def _mark(one: PublishedGroup) -> RangeMark:
    rate = float(one.shares["rate_30"] or 0)
    lower, upper = (rate, rate) if one.limits is None else (float(one.limits.lower), float(one.limits.upper))
    due = one.counts["due"] or 0
    return RangeMark(one.name, rate, lower, upper, f"{percent(rate, 0)} de {grouped(due)}", missed=True)


def _picture(chart: Chart, height_mm: float, title: str, alt: str, note: str = "") -> Picture:
    data = png(chart, PAPER, _WIDTH_MM * _PIXELS_A_MM, height_mm * _PIXELS_A_MM, 2.0)
    return Picture(data, alt, _WIDTH_MM, height_mm, title, note)
