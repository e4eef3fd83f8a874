"""The dossier before a visit, as a report of one or two pages."""

from __future__ import annotations

from collections.abc import Iterator

from advisor_app.documents.letters.compose_letter import DEMONSTRATION
from advisor_app.documents.reports.report import Bullets, Heading, Paragraph, Part, Report, Table
from advisor_app.documents.spanish import long_date_with_weekday, short_date
from advisor_app.documents.table_columns import Column, Kind
from advisor_app.office.meetings.dossier import VisitDossier
from advisor_app.office.people import LiaisonKind

_KINDS = {LiaisonKind.EXECUTIVE: "Enlace ejecutivo", LiaisonKind.OPERATIONAL: "Enlace operativo"}


def visit_dossier(of: VisitDossier) -> Report:
    return Report(
        title=f"Expediente de visita: {of.entity.name}",
        subtitle=of.entity.full_name,
        dated=of.day,
        parts=tuple(_parts(of)),
        kind="Expediente de visita",
        reference=short_date(of.day),
        author=of.advisor,
        demonstration=DEMONSTRATION if of.demonstration else "",
        foot="Documento interno del CAC 3-1-1.",
    )


def _parts(of: VisitDossier) -> Iterator[Part]:
    last = (
        f"La última visita fue el {short_date(of.last_visit)}." if of.last_visit else "No consta una visita anterior."
    )
    yield Paragraph(f"{long_date_with_weekday(of.day).capitalize()}. {last}", opening=of.title + ".")
    yield Heading("Orden del día")
    yield Bullets(tuple(of.agenda), numbered=True)
    yield from _commitments(of)
    yield from _figures(of)
    yield from _findings(of)
    yield from _expired(of)
    yield Heading("Planes de acción")
    yield Bullets(tuple(of.plans)) if of.plans else Paragraph("No hay un plan vigente.", quiet=True)
    yield from _people(of)


def _commitments(of: VisitDossier) -> Iterator[Part]:
    yield Heading("Compromisos")
    if not of.commitments:
        yield Paragraph("No hay compromisos pendientes.", quiet=True)
        return
    yield Table(
        (
            Column("Compromiso", width=44, wraps=True),
            Column("Responsable", width=24),
            Column("Fecha", Kind.DAY),
            Column("Estado", width=20),
        ),
        tuple((one.what, one.who, one.due, one.standing) for one in of.commitments),
    )


def _figures(of: VisitDossier) -> Iterator[Part]:
    yield Heading("Indicadores, mes a mes")
    if not of.months:
        yield Paragraph("La entidad no tiene casos.", quiet=True)
        return
    yield Table(
        (
            Column("Mes", width=22),
            Column("En 30 días", width=14),
            Column("En 24 horas", width=14),
            Column("Cerrados", Kind.WHOLE),
            Column("Vencidos al cierre", Kind.WHOLE, width=18),
        ),
        tuple((one.month, one.in_30_days, one.in_24_hours, one.closed, one.expired) for one in of.months),
        note="En 30 días: de los casos cuyo plazo terminó en el mes, los concluidos a tiempo.",
    )


def _findings(of: VisitDossier) -> Iterator[Part]:
    yield Heading("Hallazgos desde la última visita")
    if not of.findings:
        yield Paragraph("No hay cartas con hallazgos desde entonces.", quiet=True)
        return
    yield Table(
        (
            Column("Carta del", Kind.DAY),
            Column("Hallazgo", width=40, wraps=True),
            Column("Recomendación", width=40, wraps=True),
            Column("Límite", Kind.DAY),
        ),
        tuple((one.issued_on, one.finding, one.advice, one.due) for one in of.findings),
    )


def _expired(of: VisitDossier) -> Iterator[Part]:
    yield Heading("Casos vencidos")
    if not of.expired:
        yield Paragraph("No hay casos vencidos.", quiet=True)
        return
    more = of.expired_count - len(of.expired)
    yield Table(
        (
            Column("Caso", width=18),
            Column("Tipo", width=16),
            Column("Asunto", width=44, wraps=True),
            Column("Días", Kind.WHOLE),
        ),
        tuple((one.number, one.type, one.subject, one.days) for one in of.expired),
        note=f"Los más antiguos; hay {more:,} más." if more > 0 else "",
    )


def _people(of: VisitDossier) -> Iterator[Part]:
    yield Heading("Datos que los enlaces confirman")
    if not of.liaisons:
        yield Paragraph("El directorio no tiene enlaces de la entidad.", quiet=True)
        return
    yield Table(
        (
            Column("Nombre", width=28),
            Column("Cargo", width=28),
            Column("Correo", width=30),
            Column("Teléfono", width=16),
            Column("Confirmado", Kind.DAY),
        ),
        tuple(
            (one.name, one.post or _KINDS.get(one.kind, ""), one.email, one.telephone, one.confirmed_on)
            for one in of.liaisons
        ),
    )
