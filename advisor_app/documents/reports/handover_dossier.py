"""The dossier that goes with an entity from one advisor to the next, as a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from advisor_app.documents.reports.report import Bullets, Heading, KeyFigure, KeyFigures, Paragraph, Part, Report, Table
from advisor_app.documents.spanish import grouped, long_date, short_date
from advisor_app.documents.table_columns import Column, Kind
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.people import Liaison, LiaisonKind
from advisor_app.office.rotation.dossier import AuditedYear, Dossier, ToldFinding

MOST_WEEKS = 13
"""Audits shown one by one; the others are in the sum."""
_NO_BREAK = "\u00a0"
_DEMONSTRATION = "Datos de demostración: personas, casos y direcciones son inventados."
_KINDS = {
    LiaisonKind.OPERATIONAL: "enlace operativo",
    LiaisonKind.EXECUTIVE: "enlace ejecutivo",
    LiaisonKind.OFFICIAL: "funcionario",
}


def handover_dossier(of: Dossier) -> Report:
    parts: list[Part] = [*_opening(of), *_figures(of), *_audits(of), *_findings(of), *_pending(of), *_people(of)]
    return Report(
        title=f"Expediente de entrega: {of.entity.name}",
        subtitle=of.entity.full_name,
        dated=of.day,
        parts=tuple(parts),
        kind="Expediente de entrega",
        reference=f"Rige desde el {short_date(of.start)}",
        author=of.from_advisor,
        demonstration=_DEMONSTRATION if of.demonstration else "",
        foot="Documento interno del CAC 3-1-1: pasa de un asesor a otro.",
    )


def _opening(of: Dossier) -> Iterator[Part]:
    giver = of.from_advisor or "nadie"
    yield Paragraph(
        f"Desde el {long_date(of.start)} la atiende {of.to_advisor}. Hasta entonces la atiende {giver}. Las cifras son"
        f" de los doce meses desde el {short_date(of.since)}, vistas al {short_date(of.day)}.",
        opening="Entrega.",
    )
    yield Heading("Lo que diría quien la entrega")
    if of.note is None or not of.note.words.strip():
        yield Paragraph("No dejó una nota.", quiet=True)
        return
    for text in of.note.words.strip().split("\n\n"):
        yield Paragraph(text)
    yield Paragraph(f"Nota de {of.note.who}.", quiet=True)


def _figures(of: Dossier) -> Iterator[Part]:
    now, before = of.figures, of.year_before
    standing = of.goals.standing_30(now.rate_30)
    yield Heading("El año en cifras")
    yield KeyFigures(
        (
            KeyFigure(grouped(now.received), "casos recibidos", f"el año anterior, {grouped(before.received)}"),
            KeyFigure(
                _share(now.rate_30),
                "concluidos en 30 días",
                f"{grouped(now.due_in_30)} de {grouped(now.due)}; "
                + (
                    f"bajo la meta (más de {_share(of.goals.rate_30)})"
                    if standing == "missed"
                    else f"meta: más de {_share(of.goals.rate_30)}"
                ),
                missed=standing == "missed",
            ),
            KeyFigure(grouped(now.expired), "vencidos abiertos hoy", f"de {grouped(now.open)} abiertos"),
            KeyFigure(
                _share(now.rate_24h),
                "trabajados en 24 horas",
                f"{grouped(now.worked_in_24h)} de {grouped(now.with_first_work)}",
            ),
        )
    )
    yield Paragraph(_trend(now, before))
    rows = [
        (
            month.label,
            month.received,
            month.closed,
            month.due,
            Fraction(month.due_in_30, month.due) if month.due else None,
        )
        for month in of.months
    ]
    yield Table(
        columns=(
            Column("Mes"),
            Column("Recibidos", Kind.WHOLE),
            Column("Cerrados", Kind.WHOLE),
            Column("Vencía su plazo", Kind.WHOLE),
            Column("En 30 días", Kind.SHARE),
        ),
        rows=tuple(rows),
        title="Mes por mes",
        note="«En 30 días»: de los casos cuyo plazo de 30 días venció en el mes, los concluidos a tiempo.",
    )


def _trend(now: Figures, before: Figures) -> str:
    if now.rate_30 is None:
        return "En estos doce meses no venció el plazo de ningún caso."
    if before.rate_30 is None:
        return f"De cada cien casos concluye {_share(now.rate_30)} a tiempo; del año anterior no hay con qué comparar."
    points = round(100 * (now.rate_30 - before.rate_30))
    if not points:
        return f"Concluyó en 30 días {_share(now.rate_30)} de los casos, como el año anterior."
    way = "más" if points > 0 else "menos"
    return (
        f"Concluyó en 30 días {_share(now.rate_30)} de los casos; el año anterior, {_share(before.rate_30)}: "
        f"{abs(points)} {'punto' if abs(points) == 1 else 'puntos'} {way}."
    )


def _audits(of: Dossier) -> Iterator[Part]:
    yield Heading("Auditorías")
    if of.audited is None:
        yield Paragraph("En estos doce meses no se terminó ninguna auditoría.", quiet=True)
        return
    yield Paragraph(_audited_words(of.audited))
    rows = [
        (str(one.week), one.population, one.size, one.errors, Fraction(one.errors, one.size) if one.size else None)
        for one in of.audits[-MOST_WEEKS:]
    ]
    yield Table(
        columns=(
            Column("Semana"),
            Column("Cerrados", Kind.WHOLE),
            Column("Auditados", Kind.WHOLE),
            Column("No conformes", Kind.WHOLE),
            Column("De la muestra", Kind.SHARE),
        ),
        rows=tuple(rows),
        title=f"Las últimas {len(rows)} auditorías" if len(rows) > 1 else "La última auditoría",
    )


def _audited_words(year: AuditedYear) -> str:
    audits = "Una auditoría" if year.weeks == 1 else f"{year.weeks} auditorías"
    wrong = "1 no conforme" if year.errors == 1 else f"{grouped(year.errors)} no conformes"
    return f"{audits} con {grouped(year.size)} casos, {wrong}. {year.statement}"


def _findings(of: Dossier) -> Iterator[Part]:
    yield Heading("Hallazgos abiertos")
    if of.open_findings:
        yield Table(
            columns=(
                Column("Hallazgo", wraps=True, width=44),
                Column("Recomendación", wraps=True, width=44),
                Column("Responsable", width=20, wraps=True),
                Column("Para el", Kind.DAY, width=16),
            ),
            rows=tuple((_finding_words(one), one.advice, one.responsible, one.due) for one in of.open_findings),
        )
    else:
        yield Paragraph("Ninguno.", quiet=True)
    if of.recurring:
        yield Heading("Hallazgos que se repiten", level=2)
        yield Bullets(tuple(f"{one.finding} ({one.times} cartas en doce meses)" for one in of.recurring))


def _finding_words(one: ToldFinding) -> str:
    return f"Crítico. {one.finding}" if one.critical else one.finding


def _pending(of: Dossier) -> Iterator[Part]:
    yield Heading("Planes, compromisos y obligaciones pendientes")
    if not of.plans and not of.promises and not of.late:
        yield Paragraph("Nada pendiente.", quiet=True)
    if of.plans:
        yield Table(
            columns=(
                Column("Plan", width=16),
                Column("Problema", width=56, wraps=True),
                Column("Estado", width=16),
                Column("Acciones", width=14),
                Column("La próxima", Kind.DAY, width=16),
            ),
            rows=tuple(
                (one.number, one.problem, one.state, f"{one.proved} de {one.actions}", one.next_due) for one in of.plans
            ),
            title="Planes de acción",
        )
    if of.promises:
        yield Table(
            columns=(
                Column("Compromiso", width=60, wraps=True),
                Column("Responsable", width=24),
                Column("Para el", Kind.DAY, width=16),
            ),
            rows=tuple((one.what, one.who, one.due) for one in of.promises),
            title="Compromisos de reuniones",
        )
    if of.late:
        yield Table(
            columns=(
                Column("Obligación", width=64, wraps=True),
                Column("Períodos", Kind.WHOLE),
                Column("Desde el", Kind.DAY, width=16),
                Column("Hasta el", Kind.DAY, width=16),
            ),
            rows=tuple((one.text, one.periods, one.oldest, one.newest) for one in of.late),
            title="Obligaciones vencidas",
        )


def _people(of: Dossier) -> Iterator[Part]:
    yield Heading("Con quién se trata")
    if not of.liaisons:
        yield Paragraph("No hay enlaces en el directorio: es lo primero por pedir.")
        return
    yield Table(
        columns=(
            Column("Nombre", width=24, wraps=True),
            Column("Como", width=16),
            Column("Cargo", width=24, wraps=True),
            Column("Correo y teléfono", width=32, wraps=True),
        ),
        rows=tuple((one.name, _KINDS[one.kind], one.post, _reach(one)) for one in _in_order(of.liaisons)),
        note=_seat_words(of.liaisons),
    )


def _reach(one: Liaison) -> str:
    return ", ".join(part for part in (one.email, one.telephone) if part)


def _in_order(liaisons: Sequence[Liaison]) -> list[Liaison]:
    order = list(_KINDS)
    return sorted(liaisons, key=lambda one: (order.index(one.kind), one.name))


def _seat_words(liaisons: Sequence[Liaison]) -> str:
    seats = {one.in_panama_district for one in liaisons if one.kind.is_liaison}
    if seats == {True}:
        return "Con sede en el distrito de Panamá: la visita es mensual."
    if seats == {False}:
        return "Con sede fuera del distrito de Panamá: la visita es al menos anual."
    return "Con sede dentro y fuera del distrito de Panamá: debe la visita mensual y la anual." if seats else ""


def _share(share: Fraction | None, decimals: int = 0) -> str:
    return "–" if share is None else f"{float(share) * 100:.{decimals}f}{_NO_BREAK}%"
