"""A month's figures as a workbook: each breakdown a sheet, the months a sheet, and what the columns mean."""

from __future__ import annotations

import io
from collections.abc import Iterator

from advisor_app.documents.publication.publication_columns import GROUP_HEADINGS, figure_value, published_figures
from advisor_app.documents.publication.publication_report import TITLE, month_name, rule_told
from advisor_app.documents.spanish import long_date
from advisor_app.documents.table_columns import Cell, Column, Kind, Notes, Sheet
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.office.indicators.definitions import DEFINITIONS
from advisor_app.office.publication.month import BREAKDOWNS, Breakdown, PublishedMonth

_TOTALS = (
    "received", "closed", "open", "expired", "backlog", "due", "rate_30", "closed", "closed_rate_30",
    "with_first_work", "rate_24h", "reopened", "effectiveness", "on_time_sla", "median_days", "p90_days",
)  # fmt: skip


def publication_workbook(told: PublishedMonth, edition: str) -> bytes:
    sheets = [_summary(told), *(_groups(told, breakdown) for breakdown in BREAKDOWNS), _months(told)]
    lines = [
        ("Mes", month_name(told.month)),
        ("Corte", f"Al comenzar el {long_date(told.as_of)}; lo que ocurrió ese día o después no se conoce."),
        ("Edición", edition or "Primera."),
        ("Licencia", told.license),
        ("Celdas vacías", "La cifra está reservada (vea «Reservado») o no hay entre qué dividir."),
        ("Lo que se reserva", rule_told(told.small_limit)),
    ]
    if told.demonstration:
        lines.append(("Demostración", told.demonstration))
    held = io.BytesIO()
    write_workbook(held, sheets, Notes(f"{TITLE}, {month_name(told.month)}", tuple(lines)))
    return held.getvalue()


def _summary(told: PublishedMonth) -> Sheet:
    values = {**told.totals, **told.shares, **told.days}
    columns = (
        Column("Cifra", width=38),
        Column("Casos o días", Kind.WHOLE, 14),
        Column("Porcentaje", Kind.SHARE, 13),
        Column("Hace un año, casos o días", Kind.WHOLE, 16),
        Column("Hace un año, porcentaje", Kind.SHARE, 16),
        Column("Qué es", width=90),
    )

    def rows() -> Iterator[tuple[Cell, ...]]:
        for key in dict.fromkeys(_TOTALS):
            defined = DEFINITIONS[key]
            pair = (values[key], told.year_ago.get(key))
            if defined.measure == "share":
                yield defined.name, None, pair[0], None, pair[1], defined.formula
            else:
                yield defined.name, pair[0], None, pair[1], None, defined.formula

    return Sheet("Resumen", columns, rows(), filtered=False)


def _groups(told: PublishedMonth, breakdown: Breakdown) -> Sheet:
    heading, title = GROUP_HEADINGS[breakdown]
    figures = published_figures(breakdown)
    names = {one.key: one.heading for one in figures}
    columns = (
        Column(heading, width=44),
        *(Column(one.heading, one.kind, 13, one.meaning) for one in figures),
        Column("En 30 días, límite inferior", Kind.SHARE, 13, _LIMITS),
        Column("En 30 días, límite superior", Kind.SHARE, 13, _LIMITS),
        Column("Reservado", width=40, meaning="Las cifras de la fila que no se publican."),
    )

    def rows() -> Iterator[tuple[Cell, ...]]:
        for one in told.groups[breakdown]:
            limits = (None, None) if one.limits is None else (one.limits.lower, one.limits.upper)
            held = "; ".join(names[key] for key in one.withheld)
            yield one.name, *(figure_value(one, figure.key) for figure in figures), *limits, held

    return Sheet(title, columns, rows())


_LIMITS = "Con menos de 30 casos: dónde estaría el porcentaje a la larga, con 95 % de confianza."


def _months(told: PublishedMonth) -> Sheet:
    columns = (
        Column("Mes", width=10),
        Column("Recibidos", Kind.WHOLE, 12),
        Column("Cerrados", Kind.WHOLE, 12),
        Column("Con plazo cumplido", Kind.WHOLE, 13),
        Column("En 30 días, por plazo", Kind.SHARE, 13),
    )
    rows = [(one.label, one.received, one.closed, one.due, one.rate_30) for one in told.months]
    return Sheet("Meses", columns, rows)
