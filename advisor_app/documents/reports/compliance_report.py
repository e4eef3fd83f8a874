"""The compliance with the guide's duties as a report of a few pages, and as sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from advisor_app.documents.reports.report import Heading, KeyFigure, KeyFigures, Paragraph, Part, Report, Table
from advisor_app.documents.table_columns import Cell, Column, Kind, Notes, Sheet
from advisor_app.office.duties.compliance import Tally
from advisor_app.office.duties.told_compliance import Compliance

NOBODY = "La oficina y sin asesor"
_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
_READING = (
    "Se cuenta cada período de cada obligación cuyo día límite cayó en el tiempo que se informa. Lo excusado por la "
    "dirección y lo que no se debía (por ejemplo, una semana sin casos cerrados) no entra en la cuenta. Cada período "
    "corresponde a quien tenía la entidad en el día límite. Los índices de 30 días y de 24 horas cuentan como "
    "cumplidos cuando alcanzaron su meta en el mes."
)
_COUNTS = (
    Column("Debidas", Kind.WHOLE, meaning="Períodos que vencieron y no fueron excusados"),
    Column("A tiempo", Kind.WHOLE, meaning="Hechos a más tardar en el último día que da la guía"),
    Column("Tarde", Kind.WHOLE, meaning="Hechos después de ese día"),
    Column("Sin hacer", Kind.WHOLE, meaning="Vencidos y no hechos hasta el día del informe"),
    Column("Excusadas", Kind.WHOLE, meaning="Excusados por la dirección; no cuentan como debidos"),
    Column("Cumplimiento", Kind.SHARE, meaning="A tiempo, de las debidas"),
)


def compliance_report(told: Compliance) -> Report:
    total = told.total
    months = sorted(told.by(lambda line: line.month).items())
    parts: list[Part] = [
        KeyFigures(
            (
                KeyFigure(_percent(total), "cumplido a tiempo", f"{total.in_time:,} de {total.owed:,} debidas"),
                KeyFigure(f"{total.after:,}", "hechas tarde"),
                KeyFigure(f"{total.unmet:,}", "sin hacer", missed=total.unmet > 0),
                KeyFigure(f"{total.excused:,}", "excusadas por la dirección"),
            )
        ),
        Paragraph(_READING, quiet=True),
        Heading("Por mes"),
        _table("Mes", {_month(month): tally for month, tally in months}, total),
        Heading("Por obligación"),
        _table("Obligación", told.by(lambda line: f"{line.duty.title} ({line.duty.id})"), total),
        Heading("Por asesor"),
        _table("Asesor", dict(sorted(told.by(lambda line: line.advisor or NOBODY).items())), total),
    ]
    return Report(
        title="Cumplimiento de las obligaciones de la guía",
        subtitle=f"Del {told.first:%d/%m/%Y} al {told.last:%d/%m/%Y}",
        dated=told.told_on,
        parts=tuple(parts),
        reference=f"Según lo anotado hasta el {told.told_on:%d/%m/%Y}",
        demonstration="Oficina de demostración: personas, casos y fechas son inventados." if told.demonstration else "",
    )


def compliance_sheets(told: Compliance) -> tuple[list[Sheet], Notes]:
    """A sheet of every advisor's duty and month, and one for each of the sums."""
    lines = Sheet(
        "Detalle",
        (
            Column("Asesor", width=28, meaning="Quien tenía la entidad en el día límite"),
            Column("Obligación", width=30),
            Column("Id", meaning="El nombre corto de la obligación"),
            Column("Líneas de la guía"),
            Column("Mes", meaning="El del día límite"),
            *_COUNTS,
        ),
        [
            (line.advisor or NOBODY, line.duty.title, line.duty.id, line.duty.lines, line.month, *_cells(line.tally))
            for line in told.lines
        ],
    )
    sums = (
        ("Por mes", "Mes", sorted(told.by(lambda line: line.month).items())),
        ("Por obligación", "Obligación", told.by(lambda line: line.duty.title).items()),
        ("Por asesor", "Asesor", sorted(told.by(lambda line: line.advisor or NOBODY).items())),
    )
    made = [Sheet(title, (Column(heading, width=34), *_COUNTS), _rows(found)) for title, heading, found in sums]
    notes = Notes(
        "Cumplimiento de las obligaciones de la guía",
        (
            (
                "Tiempo",
                f"Del {told.first:%d/%m/%Y} al {told.last:%d/%m/%Y}, según lo anotado hasta el {told.told_on:%d/%m/%Y}",
            ),
            ("Cómo se cuenta", _READING),
            *((("Demostración", "Todo lo que contiene es inventado"),) if told.demonstration else ()),
        ),
    )
    return [*made, lines], notes


def _table(heading: str, found: Mapping[str, Tally], total: Tally) -> Table:
    rows = [*_rows(found.items()), ("En total", *_cells(total))]
    return Table((Column(heading, width=34), *_COUNTS), tuple(rows), strong=frozenset((len(rows) - 1,)))


def _rows(found: Iterable[tuple[str, Tally]]) -> list[tuple[Cell, ...]]:
    return [(name, *_cells(tally)) for name, tally in found]


def _cells(tally: Tally) -> tuple[Cell, ...]:
    return tally.owed, tally.in_time, tally.after, tally.unmet, tally.excused, tally.share


def _percent(tally: Tally) -> str:
    """Rounded down, so that nothing looks met that was not."""
    return "-" if tally.share is None else f"{100 * tally.in_time // tally.owed}\N{NO-BREAK SPACE}%"


def _month(label: str) -> str:
    return f"{_MONTHS[int(label[5:]) - 1]} {label[:4]}"
