"""Indicators of the office, a portfolio or one entity in a period: a report and sheets with the parts asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import timedelta
from fractions import Fraction

from advisor_app.documents.reports.indicator_pictures import (
    entities_under_goal,
    expiring_by_week,
    flow_by_month,
    goal_by_month,
    group_said,
    groups_of,
    month_said,
)
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
from advisor_app.documents.spanish import MONTHS, grouped, long_date, short_date
from advisor_app.documents.table_columns import Cell, Column, Kind, Notes, Sheet
from advisor_app.office.indicators.asked import Dimension
from advisor_app.office.indicators.definitions import DEFINITIONS
from advisor_app.office.indicators.figures import ANSWERED, Figures
from advisor_app.office.indicators.told_period import EVERY_PART, ReportPart, ToldPeriod
from sampling.wording import percent

_DAY = timedelta(days=1)
MOST_ROWS = 15
"""Of a table on paper; the workbook has them all."""
_MADE_UP = "Oficina de demostración: personas, casos y fechas son inventados."
_HEAD = (
    ("received", "casos recibidos"),
    ("closed", "casos cerrados"),
    ("rate_30", "concluidos en 30 días"),
    ("closed_rate_30", "de los cerrados, en 30 días"),
    ("rate_24h", "trabajados en 24 horas"),
    ("expired", "vencidos"),
    ("effectiveness", "efectividad"),
    ("median_days", "días hasta el cierre (mediana)"),
)
_GROUPS: tuple[tuple[ReportPart, Dimension, str, str], ...] = (
    (ReportPart.ENTITIES, "entity", "Entidad", "Entidades"),
    (ReportPart.SUBJECTS, "subject", "Servicio", "Servicios"),
    (ReportPart.TYPES, "type", "Tipo", "Tipos de caso"),
    (ReportPart.PROVINCES, "province", "Provincia", "Provincias y comarcas"),
)
_TABLE = ("received", "closed", "expired", "due", "rate_30", "rate_24h")
_SHORT = {
    "received": "Recibidos", "closed": "Cerrados", "expired": "Vencidos", "due": "Plazo cumplido",
    "rate_30": "En 30 días", "rate_24h": "En 24 horas",
}  # fmt: skip
_DEFINED = ("rate_30", "closed_rate_30", "rate_24h", "expired", "effectiveness", "median_days")


def whose(told: ToldPeriod) -> str:
    return told.scope or "Toda la oficina"


def period_said(told: ToldPeriod) -> str:
    """ "octubre de 2026" for a whole month, else "del 01/10/2026 al 15/10/2026"."""
    start, end = told.asked.start, told.asked.end
    spans = told.asked.spans("month")
    whole_month = len(spans) == 1 and start.day == 1 and end.month != (end + _DAY).month
    if whole_month:
        return f"{MONTHS[start.month - 1]} de {start.year}"
    return f"del {short_date(start)} al {short_date(end)}"


def indicator_parts(told: ToldPeriod, wanted: ReportPart) -> list[Part]:
    """One of a report's parts, empty where there is nothing to tell."""
    makers: dict[ReportPart, Callable[[ToldPeriod], list[Part]]] = {
        ReportPart.FIGURES: _figures,
        ReportPart.GOAL: lambda one: _some(goal_by_month(one)),
        ReportPart.FLOW: lambda one: _some(flow_by_month(one)),
        ReportPart.EXPIRED: _expired,
        ReportPart.COMING: lambda one: _some(expiring_by_week(one)),
        ReportPart.SUBJECTS: lambda one: _group(one, ReportPart.SUBJECTS, "por servicio"),
        ReportPart.TYPES: lambda one: _group(one, ReportPart.TYPES, "por tipo"),
        ReportPart.PROVINCES: lambda one: _group(one, ReportPart.PROVINCES, "por provincia o comarca"),
        ReportPart.ENTITIES: _entities,
        ReportPart.READING: _reading,
    }
    return makers[wanted](told)


def indicator_report(told: ToldPeriod, parts: Collection[ReportPart] = EVERY_PART) -> Report:
    """What was chosen stands in it: whose cases, of which days, as known when."""
    made = [part for wanted in EVERY_PART if wanted in parts for part in indicator_parts(told, wanted)]
    known = _day_before_known(told)
    return Report(
        title=f"Informe de indicadores: {whose(told)}",
        subtitle=period_said(told)[:1].upper() + period_said(told)[1:],
        dated=told.asked.as_of,
        parts=(_lead(told), *made),
        reference=f"Según los datos hasta el {known}",
        demonstration=_MADE_UP if told.demonstration else "",
        foot=f"{whose(told)}, {period_said(told)}; datos del CRM hasta el {known}.",
    )


def indicator_sheets(told: ToldPeriod, parts: Collection[ReportPart] = EVERY_PART) -> tuple[list[Sheet], Notes]:
    """All figures of the same parts, every group with all of its rows."""
    sheets = [_summary(told)]
    if {ReportPart.GOAL, ReportPart.FLOW} & set(parts):
        sheets.append(_months(told))
    for part, by, heading, title in _GROUPS:
        if part in parts and (part is not ReportPart.ENTITIES or len(told.by["entity"]) > 1):
            sheets.append(_group_sheet(told, by, heading, title))
    if ReportPart.EXPIRED in parts:
        sheets.append(Sheet("Vencidos", _AGE_COLUMNS, [(_band(first, last), n) for first, last, n in _ages(told)]))
    lines = [
        ("De quién", whose(told)),
        ("Período", period_said(told)),
        ("Corte", f"Lo que se sabía al terminar el {_day_before_known(told)}; lo posterior no se conoce."),
        ("Celdas vacías", "No hay entre qué dividir."),
        *((("Demostración", _MADE_UP),) if told.demonstration else ()),
    ]
    return sheets, Notes(f"Informe de indicadores: {whose(told)}, {period_said(told)}", tuple(lines))


def _lead(told: ToldPeriod) -> Paragraph:
    one, goal = told.figures, percent(told.goals.rate_30, 0)
    text = f"entraron {_cases(one.received)} y se cerraron {grouped(one.closed)}. "
    if one.rate_30 is None:
        text += "No se cumplió el plazo de 30 días de ninguno."
    else:
        met = "supera" if told.goals.standing_30(one.rate_30) == "met" else "no supera"
        text += (
            f"De los {_cases(one.due)} cuyo plazo de 30 días se cumplió, se concluyó a tiempo el "
            f"{percent(one.rate_30, 1)}: {met} la meta, que es más del {goal}."
        )
    if one.not_yet_due:
        some = "1 sigue abierto y todavía tiene plazo: aún no cuenta."
        if one.not_yet_due > 1:
            some = f"{grouped(one.not_yet_due)} siguen abiertos y todavía tienen plazo: aún no cuentan."
        text += f" De los recibidos, {some}"
    return Paragraph(text, opening=f"{whose(told)}, {period_said(told)}:")


def _figures(told: ToldPeriod) -> list[Part]:
    goal = {
        "rate_30": f"más del {percent(told.goals.rate_30, 0)}",
        "rate_24h": percent(told.goals.first_work_rate, 0),
    }
    missed = {
        "rate_30": told.goals.standing_30(told.figures.rate_30) == "missed",
        "rate_24h": told.goals.standing_first_work(told.figures.rate_24h) == "missed",
    }
    shown = []
    for key, label in _HEAD:
        notes = []
        if key in goal:
            notes.append(f"meta: {goal[key]}{', no se alcanza' if missed[key] else ''}")
        if (past := _value(told.year_ago, key)) is not None:
            notes.append(f"hace un año: {_said(past)}")
        shown.append(KeyFigure(_said(_value(told.figures, key)), label, "; ".join(notes), missed.get(key, False)))
    return [KeyFigures(tuple(shown))]


def _expired(told: ToldPeriod) -> list[Part]:
    rows: list[tuple[Cell, ...]] = [(_band(first, last), count) for first, last, count in _ages(told)]
    whole = sum(count for _, _, count in _ages(told))
    if not whole:
        return [Heading("Casos vencidos"), Paragraph("No hay casos vencidos.")]
    rows.append(("En total", whole))
    return [
        Heading("Casos vencidos, por antigüedad"),
        Table(_AGE_COLUMNS, tuple(rows), strong=frozenset((len(rows) - 1,))),
    ]


def _entities(told: ToldPeriod) -> list[Part]:
    if len(told.by["entity"]) <= 1:
        return []
    parts = _group(told, ReportPart.ENTITIES, "por entidad")
    goal = percent(told.goals.rate_30, 0)
    if not told.missed:
        return [*parts, Paragraph(f"Ninguna entidad está bajo la meta de {goal}.")]
    rows: list[tuple[Cell, ...]] = [
        (one.entity, one.rate, month_said(one.since) + (" o antes" if one.from_before else ""))
        for one in told.missed[:MOST_ROWS]
    ]
    columns = (Column("Entidad", width=60), Column("En 30 días", Kind.SHARE, 16), Column("Desde", width=24))
    note = "" if len(told.missed) <= MOST_ROWS else f"Son {len(told.missed)}; las demás están en el libro de Excel."
    return [
        *parts,
        *_some(entities_under_goal(told)),
        Heading(f"Sin superar la meta de {goal}, y desde cuándo", 2),
        Table(columns, tuple(rows), note=note),
    ]


def _group(told: ToldPeriod, part: ReportPart, ending: str) -> list[Part]:
    _, by, heading, title = next(one for one in _GROUPS if one[0] is part)
    found = _ordered(told, by)
    if not found:
        return []
    columns = (Column(heading, width=40), *(_figure_column(key) for key in _TABLE))
    rows = [(name, *(_value(figures, key) for key in _TABLE)) for name, figures in found[:MOST_ROWS]]
    rows.append(("En total", *(_value(told.figures, key) for key in _TABLE)))
    note = "" if len(found) <= MOST_ROWS else f"Los {MOST_ROWS} con más casos de {len(found)}."
    picture = [] if by == "entity" else _some(groups_of(told, by, ending))
    return [Heading(title), *picture, Table(columns, tuple(rows), strong=frozenset((len(rows) - 1,)), note=note)]


def _reading(told: ToldPeriod) -> list[Part]:
    day = "Las 24 horas se contaron como un día calendario en los casos cuyas fechas no traen hora."
    return [
        Heading("Cómo se leen estas cifras"),
        Bullets(
            (
                f"Son las que se conocían al terminar el {_day_before_known(told)}.",
                *((day,) if told.figures.day_precision else ()),
                *(f"{DEFINITIONS[key].name}: {DEFINITIONS[key].formula}." for key in _DEFINED),
            )
        ),
    ]


def _summary(told: ToldPeriod) -> Sheet:
    columns = (
        Column("Cifra", width=38),
        Column("Casos o días", Kind.WHOLE, 14),
        Column("Porcentaje", Kind.SHARE, 13),
        Column("Hace un año, casos o días", Kind.WHOLE, 16),
        Column("Hace un año, porcentaje", Kind.SHARE, 16),
        Column("Qué es", width=90),
    )

    def rows() -> Iterator[tuple[Cell, ...]]:
        for key in ANSWERED:
            defined, now, past = DEFINITIONS[key], _value(told.figures, key), _value(told.year_ago, key)
            if defined.measure == "share":
                yield defined.name, None, now, None, past, defined.formula
            else:
                yield defined.name, now, None, past, None, defined.formula

    return Sheet("Resumen", columns, rows(), filtered=False)


def _months(told: ToldPeriod) -> Sheet:
    keys = ("received", "closed", "due", "due_in_30", "rate_30", "closed_rate_30", "rate_24h", "effectiveness")
    rows = [(one.group, *(_value(one.figures, key) for key in keys)) for one in told.months]
    return Sheet("Meses", (Column("Mes", width=10), *(_figure_column(key) for key in keys)), rows)


def _group_sheet(told: ToldPeriod, by: Dimension, heading: str, title: str) -> Sheet:
    keys = [key for key in ANSWERED if by == "entity" or key not in ("median_days", "p90_days")]
    rows = [(name, *(_value(figures, key) for key in keys)) for name, figures in _ordered(told, by)]
    return Sheet(title, (Column(heading, width=44), *(_figure_column(key) for key in keys)), rows)


def _figure_column(key: str) -> Column:
    defined = DEFINITIONS[key]
    kind = Kind.SHARE if defined.measure == "share" else Kind.WHOLE
    return Column(_SHORT.get(key, defined.name), kind, 14, defined.formula)


def _ordered(told: ToldPeriod, by: Dimension) -> list[tuple[str, Figures]]:
    """Those with anything to tell, the ones with most cases received first."""
    found = [(group_said(one), one.figures) for one in told.by[by]]
    told_of = [one for one in found if any((one[1].received, one[1].closed, one[1].due, one[1].expired))]
    return sorted(told_of, key=lambda one: (-one[1].received, one[0]))


_AGE_COLUMNS = (Column("Días de vencidos", width=40), Column("Casos", Kind.WHOLE, 14))


def _ages(told: ToldPeriod) -> list[tuple[int, int | None, int]]:
    return [(band.first, band.last, count) for band, count in told.expired]


def _band(first: int, last: int | None) -> str:
    return f"{first} días o más" if last is None else f"{first} a {last} días"


def _value(figures: Figures, key: str) -> int | Fraction | None:
    value: int | Fraction | None = getattr(figures, key)
    return value


def _said(value: int | Fraction | None) -> str:
    if value is None:
        return "—"
    return percent(value, 0) if isinstance(value, Fraction) else grouped(value)


def _cases(count: int) -> str:
    return "1 caso" if count == 1 else f"{grouped(count)} casos"


def _some(picture: Picture | None) -> list[Part]:
    return [] if picture is None else [picture]


def _day_before_known(told: ToldPeriod) -> str:
    return long_date(told.asked.as_of - _DAY)
