"""The statistics of auditing as a workbook: a line for each entity, and all of them together at the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from advisor_app.documents.table_columns import Cell, Column, Kind, Notes, Sheet
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.audit_statistics import NOT_A_RANKING, AuditStatistics


def audit_statistics_sheets(
    weeks: Sequence[IsoWeek], day: date, lines: Sequence[AuditStatistics], *, demonstration: bool
) -> tuple[list[Sheet], Notes]:
    columns = (
        Column("Entidad", width=34),
        Column("Semanas con cierres", Kind.WHOLE, meaning="Semanas en que la entidad cerró casos"),
        Column("Cerrados", Kind.WHOLE, meaning="Casos cerrados en esas semanas, según lo importado hasta hoy"),
        Column("Auditados", Kind.WHOLE, meaning="Casos de auditorías terminadas"),
        Column("Cobertura", Kind.SHARE, meaning="Auditados de cerrados"),
        Column(
            "Mínimo cumplido", Kind.WHOLE, meaning="Semanas con el mínimo auditado; con todos los casos si son menos"
        ),
        Column(
            "Días a la auditoría, mediana",
            Kind.DECIMAL,
            meaning="Días calendario del cierre del caso al fin de su auditoría",
        ),
        Column("Días, el máximo", Kind.WHOLE),
        Column("Cartas a tiempo", Kind.WHOLE, meaning="Enviadas a más tardar el día que fija la obligación de auditar"),
        Column("Cartas tarde", Kind.WHOLE),
        Column("Cartas sin enviar", Kind.WHOLE, meaning="Pasó su día y no hay carta enviada"),
        Column("Puntos objetados", Kind.WHOLE),
        Column("Aceptados", Kind.WHOLE),
        Column("Aceptados en parte", Kind.WHOLE),
        Column("Rechazados", Kind.WHOLE),
        Column("Objeciones con razón", Kind.SHARE, meaning="Aceptados, del todo o en parte, de los puntos decididos"),
    )
    sheet = Sheet("Auditoría", columns, [_row(one) for one in lines])
    notes = [
        ("Tiempo", f"Semanas {weeks[0]} a {weeks[-1]}, como estaban el {day:%d/%m/%Y}"),
        ("Qué no es", NOT_A_RANKING),
    ]
    if demonstration:
        notes.append(("Demostración", "Todo lo que contiene es inventado"))
    return [sheet], Notes("Estadísticas de la auditoría", tuple(notes))


def _row(one: AuditStatistics) -> tuple[Cell, ...]:
    objected = one.objections
    return (
        one.label,
        one.weeks,
        one.closed,
        one.audited,
        one.coverage,
        one.minimum_met,
        one.median_days,
        one.longest,
        one.on_time,
        one.late,
        one.missing,
        objected.points,
        objected.accepted,
        objected.partly,
        objected.rejected,
        objected.upheld,
    )
