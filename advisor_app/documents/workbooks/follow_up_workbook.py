"""The workbook that travels with a follow-up: every expired case, and what left the list."""

from __future__ import annotations

from io import BytesIO

from advisor_app.documents.mails.follow_up_mail import band_of, band_words
from advisor_app.documents.workbooks.workbook import Column, Kind, Notes, Sheet, write_workbook
from advisor_app.office.followups.records import Cleared, FollowUp, Promise

_PROMISES = {Promise.OPEN: "por cumplirse", Promise.KEPT: "cumplida", Promise.BROKEN: "incumplida"}
_WHY = {
    Cleared.CLOSED: "cerrado",
    Cleared.DUE_LATER: "sus fechas cambiaron",
    Cleared.MOVED: "es de otra entidad",
    Cleared.GONE: "ya no está en el CRM",
}
_EXPIRED = (
    Column("Caso", width=18),
    Column("Tipo", width=18),
    Column("Asunto", width=46, wraps=True),
    Column("Estado", width=18),
    Column("A cargo de", width=24),
    Column("Creado", Kind.DAY),
    Column("Días vencido", Kind.WHOLE, meaning="Días desde el último en que estaba a tiempo; 1 si venció ayer."),
    Column("Edad", width=20),
    Column("Último movimiento", Kind.DAY, meaning="El último día en que se sabe que algo cambió en el caso."),
    Column("Semanas en la lista", Kind.WHOLE, meaning="Seguimientos seguidos en los que aparece; 1 es nuevo."),
    Column("Fecha prometida", Kind.DAY),
    Column("Promesa", width=15),
    Column("Su respuesta", width=46, wraps=True, meaning="Para que la entidad escriba lo que se hizo."),
    Column("Se cerrará el", Kind.DAY, meaning="Para que la entidad escriba la fecha en que espera cerrarlo."),
)
_CLEARED = (
    Column("Caso", width=18),
    Column("Por qué salió", width=24),
    Column("Cerrado", Kind.DAY),
    Column("Fecha prometida", Kind.DAY),
    Column("Promesa", width=15),
)


def follow_up_workbook(found: FollowUp, entity: str) -> bytes:
    """The same follow-up gives the same bytes."""
    expired = (
        (
            one.number,
            one.type,
            one.subject,
            one.status,
            one.owner,
            one.created_on,
            one.days,
            band_words(band_of(one.days)),
            one.last_on,
            one.weeks,
            one.promised_on,
            _PROMISES[one.promise] if one.promise else None,
            None,
            None,
        )
        for one in found.expired
    )
    cleared = (
        (one.number, _WHY[one.why], one.closed_on, one.promised_on, _PROMISES[one.promise] if one.promise else None)
        for one in found.cleared
    )
    sheets = [Sheet("Vencidos", _EXPIRED, expired)]
    if found.cleared:
        sheets.append(Sheet("Salieron de la lista", _CLEARED, cleared))
    out = BytesIO()
    write_workbook(
        out,
        sheets,
        Notes(
            f"Casos vencidos de {entity}, semana {found.week}",
            (("Fecha", f"Como estaban los casos al comenzar el {found.as_of:%d/%m/%Y}."),),
            "CAC 3-1-1",
        ),
    )
    return out.getvalue()
