"""A report with every part that there is."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from advisor_app.charts.bars import lying_bars
from advisor_app.charts.figure import png
from advisor_app.charts.look import PAPER
from advisor_app.charts.report_marks import Bar
from advisor_app.documents.reports.report import (
    Bullets,
    Heading,
    KeyFigure,
    KeyFigures,
    PageBreak,
    Paragraph,
    Picture,
    Report,
    Signature,
    Table,
)
from advisor_app.documents.table_columns import Column, Kind

COLUMNS = (
    Column("Entidad", width=30),
    Column("Recibidos", Kind.WHOLE),
    Column("En 30 días", Kind.SHARE),
    Column("Días", Kind.DECIMAL),
    Column("Vence", Kind.DAY),
)


def every_part(rows: int = 60) -> Report:
    table = tuple((f"Entidad {at} <b>&", at * 1_000, Fraction(at, 300), None, date(2026, 11, 1)) for at in range(rows))
    chart = png(lying_bars([Bar("Agua", 3, "3"), Bar("Luz", 5, "5")], None, ""), PAPER, 650, 200, 1)
    figures = (
        KeyFigure("71.4 %", "cerrados en 30 días", "meta 70 %"),
        KeyFigure("55 %", "trabajados en 24 h", "no alcanza la meta", missed=True),
    )
    return Report(
        "Informe de gestión",
        "Noviembre de 2026",
        date(2026, 12, 1),
        (
            Paragraph("Entraron 12,345 casos.", opening="En breve."),
            KeyFigures(figures),
            Heading("Lo que importa"),
            Bullets(("Primero", "{{7*7}}")),
            Bullets(("Uno", "Dos"), numbered=True),
            Picture(chart, "Luz recibe 5 casos y Agua 3", title="Luz recibe más", note="Fuente: CRM"),
            Table(COLUMNS, table, title="Entidades", strong=frozenset({rows - 1}), note="Sin las de nota."),
            Heading("Anexo", new_page=True),
            Paragraph("Definiciones.", quiet=True),
            Heading("Un detalle", level=2),
            PageBreak(),
            Paragraph("Otra página."),
            Signature("Marisol Quintero Batista", "Directora"),
        ),
        reference="noviembre de 2026",
        copies=("Dirección", "Archivo"),
        demonstration="Documento de demostración.",
        foot="Fuente: CRM 3-1-1",
    )
