"""The monthly management report of all entities, as it goes to the public."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from advisor_app.documents.publication.publication_charts import (
    entities_under_goal,
    flow_by_month,
    goal_by_month,
    month_label,
)
from advisor_app.documents.publication.publication_columns import GROUP_HEADINGS, figure_value
from advisor_app.documents.reports.report import (
    Bullets,
    Heading,
    KeyFigure,
    KeyFigures,
    Paragraph,
    Part,
    Picture,
    Report,
    Table,
)
from advisor_app.documents.reports.report_words import shown_cell
from advisor_app.documents.spanish import MONTHS, capitalized, grouped, long_date
from advisor_app.documents.table_columns import Cell, Column, Kind
from advisor_app.office.indicators.definitions import DEFINITIONS
from advisor_app.office.publication.month import BREAKDOWNS, DAYS, Breakdown, Month, PublishedGroup, PublishedMonth
from sampling.wording import percent

TITLE = "Informe de gestión de las entidades"
WITHHELD = "r"
"""Stands in a table for a figure that is not told."""

Step = Callable[[], object]
"""Called between two pieces of work; what it raises ends them."""

_TABLE_FIGURES = ("received", "closed", "expired", "due", "rate_30", "rate_24h", "median_days")
_HEADINGS = {
    "received": "Recibidos",
    "closed": "Cerrados",
    "expired": "Vencidos",
    "due": "Con plazo cumplido",
    "rate_30": "En 30 días",
    "rate_24h": "En 24 horas",
    "median_days": "Mediana de días",
}
_DEFINED = ("rate_30", "closed_rate_30", "rate_24h", "expired", "effectiveness", "median_days")


def month_name(month: Month) -> str:
    """ "octubre de 2026"."""
    return f"{MONTHS[month.number - 1]} de {month.year}"


def publication_report(told: PublishedMonth, edition: str, step: Step) -> Report:
    """`edition` is a sentence where another edition was published before, else empty."""
    name = month_name(told.month)
    parts: list[Part] = [*_lead(told, edition), _key_figures(told)]
    for picture in (goal_by_month, flow_by_month):
        step()
        parts.extend(_some(picture(told)))
    step()
    parts.extend(_under_goal(told))
    for breakdown in BREAKDOWNS:
        parts.extend(_groups(told, breakdown))
    parts.extend(_ages(told))
    parts.extend(_explained(told))
    return Report(
        TITLE,
        capitalized(name),
        told.as_of,
        tuple(parts),
        kind="Informe mensual",
        reference=name,
        demonstration=told.demonstration,
        foot=f"Cifras al comenzar el {long_date(told.as_of)}. Licencia: {told.license}.",
    )


def rule_told(limit: int) -> str:
    """The rule by which small counts are withheld, in words."""
    return (
        f"Una cuenta de 1 a {limit - 1} casos no se publica. Como los totales sí se publican, se reservan además las "
        "cuentas siguientes más pequeñas de la misma tabla, hasta que del total no se pueda deducir ninguna. De una "
        "cuenta reservada tampoco se publican los porcentajes ni los días. Los porcentajes por grupo van redondeados "
        "al centésimo y sin la cuenta de la que salen. Los tipos, canales y provincias de los que no se podría "
        "publicar nada van juntos como «(otros)». No se publican los casos abiertos por grupo, porque de un mes al "
        "otro dejarían deducir los cerrados, ni datos de personas, asuntos, distritos o corregimientos."
    )


def _lead(told: PublishedMonth, edition: str) -> list[Part]:
    received, closed, due = (told.totals[key] for key in ("received", "closed", "due"))
    name, rate = month_name(told.month), told.shares["rate_30"]
    entities = len(told.groups["entity"])
    text = f"{_told(received)} casos recibidos y {_told(closed)} cerrados por {entities} entidades. "
    if rate is None:
        text += "En el mes no se cumplió el plazo de 30 días de ningún caso, o son muy pocos para decirlo."
    else:
        met = "supera" if rate > told.goal_rate_30 else "no supera"
        text += (
            f"De los {_told(due)} casos cuyo plazo de 30 días se cumplió en el mes, se concluyó a tiempo el "
            f"{percent(rate, 1)}: {met} la meta de la guía, que es más del {percent(told.goal_rate_30, 0)}."
        )
    parts: list[Part] = [Paragraph(text, opening=f"En {name}:")]
    if told.not_yet_due:
        parts.append(
            Paragraph(
                f"De los recibidos en el mes, {grouped(told.not_yet_due)} siguen abiertos y todavía tienen plazo: no "
                "cuentan ni a favor ni en contra, y se juzgarán en el mes en que se cumpla su día 30."
            )
        )
    if edition:
        parts.append(Paragraph(edition, opening="Nueva edición."))
    return parts


def _key_figures(told: PublishedMonth) -> KeyFigures:
    def one(key: str, label: str, note: str = "", *, missed: bool = False) -> KeyFigure:
        value = told.totals.get(key, told.shares.get(key, told.days.get(key)))
        past = told.year_ago.get(key)
        before = "" if past is None else f"hace un año: {_figure(past)}"
        return KeyFigure(_figure(value), label, "; ".join(filter(None, (note, before))), missed)

    rate = told.shares["rate_30"]
    missed = rate is not None and rate <= told.goal_rate_30
    goal = f"meta: más del {percent(told.goal_rate_30, 0)}{', no se supera' if missed else ''}"
    return KeyFigures(
        (
            one("received", "casos recibidos"),
            one("closed", "casos cerrados"),
            one("rate_30", "concluidos en 30 días", goal, missed=missed),
            one("rate_24h", "trabajados en 24 horas"),
            one("open", "abiertos al cierre del mes"),
            one("expired", "vencidos al cierre del mes"),
            one("effectiveness", "efectividad"),
            one("median_days", "días hasta el cierre (mediana)"),
        )
    )


def _under_goal(told: PublishedMonth) -> list[Part]:
    goal = percent(told.goal_rate_30, 0)
    parts: list[Part] = [Heading(f"Entidades que no superan la meta de {goal}")]
    if not told.under_goal:
        return [*parts, Paragraph("Ninguna de las entidades con casos suficientes para publicarlos está bajo la meta.")]
    count = len(told.under_goal)
    who = "1 entidad no supera" if count == 1 else f"{grouped(count)} entidades no superan"
    parts.append(Paragraph(f"{who} la meta. Las que más tiempo llevan así van primero."))
    rows: list[tuple[Cell, ...]] = [
        (one.entity, percent(one.rate, 0), month_label(one.since) + (" o antes" if one.from_before else ""))
        for one in told.under_goal
    ]
    since = Column("Sin superarla desde", width=24)
    columns = (Column("Entidad", width=60), Column("En 30 días", Kind.SHARE, 16), since)
    parts.extend(_some(entities_under_goal(told)))
    return [*parts, Table(columns, tuple(rows))]


def _groups(told: PublishedMonth, breakdown: Breakdown) -> list[Part]:
    heading, title = GROUP_HEADINGS[breakdown]
    shown = [key for key in _TABLE_FIGURES if key not in DAYS or breakdown == "entity"]
    columns = (
        Column(heading, width=38),
        *(
            Column(_HEADINGS[key], Kind.WHOLE if key != "rate_30" else Kind.SHARE, 20 if key == "rate_30" else 14)
            for key in shown
        ),
    )
    rows = [(one.name, *(_group_cell(one, key) for key in shown)) for one in told.groups[breakdown]]
    totals = {**told.totals, **told.shares, **told.days}
    rows.append(("Total", *(_figure(totals[key]) for key in shown)))
    marked = any(one.withheld for one in told.groups[breakdown])
    note = f"{WITHHELD}: reservado; con menos de 30 casos, entre paréntesis los límites de 95 %." if marked else ""
    return [Heading(title), Table(columns, tuple(rows), strong=frozenset({len(rows) - 1}), note=note)]


def _group_cell(group: PublishedGroup, key: str) -> str:
    if key in group.withheld:
        return WITHHELD
    value = figure_value(group, key)
    if key == "rate_30" and isinstance(value, Fraction) and group.limits is not None:
        lower, upper = round(100 * group.limits.lower), round(100 * group.limits.upper)
        return f"{percent(value, 0)} ({lower}–{upper})"
    if isinstance(value, Fraction):
        return percent(value, 0)
    return "—" if value is None else grouped(value)


def _ages(told: PublishedMonth) -> list[Part]:
    rows: list[tuple[Cell, ...]] = [
        (f"{first} a {last} días" if last else f"{first} días o más", WITHHELD if count is None else grouped(count))
        for first, last, count in told.expired_by_age
    ]
    if all(count == 0 for _, _, count in told.expired_by_age):
        return []
    columns = (Column("Días de vencidos", width=60), Column("Casos", Kind.WHOLE, 20))
    return [Heading("Casos vencidos, por antigüedad"), Table(columns, tuple(rows))]


def _explained(told: PublishedMonth) -> list[Part]:
    as_of = long_date(told.as_of)
    parts: list[Part] = [
        Heading("Cómo se leen estas cifras"),
        Bullets(
            (
                f"Son las que se tenían al comenzar el {as_of}. Lo que ocurrió ese día o después no se conoce: un caso "
                "que se cerró más tarde cuenta aquí como abierto.",
                "Los límites dicen dónde estaría el porcentaje a la larga si la entidad siguiera trabajando igual, con "
                "95 % de confianza. Donde son anchos, una diferencia entre dos entidades puede no significar nada.",
                *((_BY_DAY,) if told.day_precision else ()),
                *(f"{DEFINITIONS[key].name}: {DEFINITIONS[key].formula}." for key in _DEFINED),
            )
        ),
        Heading("Lo que no se publica", 2),
        Paragraph(rule_told(told.small_limit)),
    ]
    if told.withheld_wholly:
        names = ", ".join(f"«{DEFINITIONS[key].name}»" for key in told.withheld_wholly)
        why = "el total mismo daría a conocer otra"
        parts.append(Paragraph(f"Este mes no se publica ninguna cuenta de {names}: {why}."))
    return parts


_BY_DAY = "Las 24 horas se contaron como un día calendario en los casos cuyas fechas no traen hora."


def _told(count: int | None) -> str:
    return "menos de los que se publican" if count is None else grouped(count)


def _figure(value: int | Fraction | None) -> str:
    if value is None:
        return "—"
    return shown_cell(Kind.SHARE if isinstance(value, Fraction) else Kind.WHOLE, value)


def _some(picture: Picture | None) -> list[Part]:
    return [] if picture is None else [picture]
