"""The words that a report's templates may place, by the Spanish names that staff use in them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from advisor_app.documents.letters.letter_words import Words, printable_words
from advisor_app.documents.reports.report import (
    Bullets,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Report,
    Signature,
    Table,
)
from advisor_app.documents.spanish import grouped, long_date, short_date
from advisor_app.documents.table_columns import Cell, Column, Kind
from advisor_app.office.calendar import in_panama
from sampling.wording import NO_BREAK_SPACE

DASH = "—"
_PIXELS_A_MM = 96 / 25.4
_FIGURES_A_LINE = 4


def report_words(report: Report) -> Words:
    """What the templates place; `partes` are in order, each with its `clase`."""
    return printable_words(
        {
            "membrete": {
                "marca": report.letterhead.mark,
                "nombre": report.letterhead.name,
                "institucion": report.letterhead.institution,
                "pais": report.letterhead.country,
            },
            "clase_de_documento": report.kind,
            "referencia": report.reference,
            "titulo": report.title,
            "subtitulo": report.subtitle,
            "fecha": long_date(report.dated),
            "partes": [words for part in report.parts for words in _part(part)],
            "copias": list(report.copies),
            "pie": report.foot,
            "demostracion": report.demonstration,
        }
    )


def shown_cell(kind: Kind, value: Cell) -> str:
    """A value as a table shows it: "1,065", "71.4 %", "16/11/2026"; a text as it is, nothing as a dash."""
    if value is None or value == "":
        return DASH
    if isinstance(value, str):
        return value
    return _SHOWN[kind](value)


def column_shares(columns: Sequence[Column]) -> list[float]:
    """Each column's part of the table's width; the shares' sum is 1."""
    widths = [column.set_width for column in columns]
    return [width / sum(widths) for width in widths]


def figure_lines(figures: KeyFigures) -> list[list[Words]]:
    """The figures in lines of at most four, as even as can be, each as its words."""
    words: list[Words] = [
        {"valor": one.value, "nombre": one.label, "nota": one.note, "falla": one.missed} for one in figures.figures
    ]
    lines = -(-len(words) // _FIGURES_A_LINE)
    length = -(-len(words) // max(lines, 1))
    return [words[start : start + length] for start in range(0, len(words), max(length, 1))]


def _part(part: Part) -> list[Words]:
    if isinstance(part, KeyFigures):
        return [{"clase": "cifras", "cifras": line, "ancho": f"{100 / len(line):.2f}%"} for line in figure_lines(part)]
    words: Words
    match part:
        case Heading():
            words = {"clase": "titulo", "texto": part.text, "nivel": part.level, "pagina_nueva": part.new_page}
        case Paragraph():
            words = {"clase": "parrafo", "inicio": part.opening, "texto": part.text, "discreto": part.quiet}
        case Bullets():
            words = {"clase": "lista", "elementos": list(part.items), "numerada": part.numbered}
        case Table():
            words = _table(part)
        case Picture():
            words = _picture(part)
        case Signature():
            words = {"clase": "firma", "nombre": part.name, "cargo": part.post}
        case PageBreak():
            words = {"clase": "pagina"}
    return [words]


def _table(table: Table) -> Words:
    heads: list[Words] = [
        {"texto": column.heading, "derecha": column.kind.at_right, "ancho": f"{100 * share:.2f}%"}
        for column, share in zip(table.columns, column_shares(table.columns), strict=True)
    ]
    rows: list[Words] = [
        {
            "fuerte": at in table.strong,
            "celdas": [
                {"texto": shown_cell(column.kind, value), "derecha": column.kind.at_right}
                for column, value in zip(table.columns, row, strict=True)
            ],
        }
        for at, row in enumerate(table.rows)
    ]
    return {"clase": "tabla", "encabezado": table.title, "columnas": heads, "filas": rows, "nota": table.note}


def _picture(picture: Picture) -> Words:
    return {
        "clase": "grafico",
        "encabezado": picture.title,
        "imagen": "data:image/png;base64," + base64.b64encode(picture.png).decode(),
        "ancho": str(round(picture.width_mm * _PIXELS_A_MM)),
        "alto": str(round(picture.height_mm * _PIXELS_A_MM)),
        "descripcion": picture.alt,
        "nota": picture.note,
    }


def _number(value: object) -> str:
    if isinstance(value, int):
        return grouped(value)
    return f"{float(value):,.1f}" if isinstance(value, float | Decimal | Fraction) else str(value)


def _share(value: object) -> str:
    """With one decimal always, so that a column's figures stand under each other."""
    if not isinstance(value, int | float | Decimal | Fraction):
        return str(value)
    return f"{float(Fraction(round(Fraction(value) * 1000), 10)):.1f}{NO_BREAK_SPACE}%"


def _day(value: object) -> str:
    return short_date(value) if isinstance(value, date) else str(value)


def _moment(value: object) -> str:
    if not isinstance(value, datetime):
        return str(value)
    there = in_panama(value)
    return f"{short_date(there.date())} {there:%H:%M}"


_SHOWN: dict[Kind, Callable[[object], str]] = {
    Kind.TEXT: str,
    Kind.WHOLE: _number,
    Kind.DECIMAL: _number,
    Kind.SHARE: _share,
    Kind.DAY: _day,
    Kind.MOMENT: _moment,
}
