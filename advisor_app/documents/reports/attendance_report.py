"""The year's attendance on paper: what each entity came to of what it was called to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from advisor_app.documents.letters.compose_letter import DEMONSTRATION
from advisor_app.documents.reports.report import Heading, Paragraph, Part, Report, Table
from advisor_app.documents.spanish import long_date
from advisor_app.documents.table_columns import Cell, Column, Kind

ByEntity = Sequence[tuple[str, int, int, int, int]]
"""Entity, called, came, excused, did not come."""
ByMeeting = Sequence[Sequence[Cell]]
"""Day, meeting, kind, entity, attendance in words, people called, people present."""


def attendance_report(
    year: int, on: date, by_entity: ByEntity, by_meeting: ByMeeting, *, demonstration: bool
) -> Report:
    called, came = sum(one[1] for one in by_entity), sum(one[2] for one in by_entity)
    parts: list[Part] = [
        Paragraph(
            f"{len(by_entity):,} entidades, {called:,} convocatorias atendidas {came:,} veces, al {long_date(on)}.",
            opening="Resumen.",
        ),
        Heading("Por entidad"),
        Table(
            (
                Column("Entidad", width=40, wraps=True),
                Column("Convocada", Kind.WHOLE),
                Column("Asistió", Kind.WHOLE),
                Column("Excusada", Kind.WHOLE),
                Column("No asistió", Kind.WHOLE),
            ),
            tuple(by_entity),
        ),
        Heading("Por reunión"),
        Table(
            (
                Column("Fecha", Kind.DAY),
                Column("Reunión", width=44, wraps=True),
                Column("Entidad", width=28, wraps=True),
                Column("Asistencia", width=14),
                Column("Presentes", Kind.WHOLE),
            ),
            tuple((one[0], one[1], one[3], one[4], one[6]) for one in by_meeting),
        ),
    ]
    return Report(
        title="Asistencia a las reuniones convocadas",
        subtitle=f"Año {year}",
        dated=on,
        parts=tuple(parts),
        kind="Registro de asistencia",
        reference=str(year),
        demonstration=DEMONSTRATION if demonstration else "",
    )
