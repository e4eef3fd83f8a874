"""The words that templates of minutes may place, by the Spanish names that staff use in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from minutes.commitments import Commitment, Standing, standing
from minutes.document import Indicator, MinutesContent, Signature
from minutes.meeting import KINDS, AgendaPoint, Attendee, Presence
from minutes.record import digest
from minutes.spanish import capital, hour, long_day, printable, short_day, shortened

Words: TypeAlias = Mapping[str, object]
"""Texts, bools, lists of texts and lists of further words, by name."""

_PRESENCES = {
    Presence.PRESENT: "Presente",
    Presence.EXCUSED: "Excusado",
    Presence.ABSENT: "Ausente",
    Presence.UNKNOWN: "Sin anotar",
}
DRAFT = "borrador"


def minutes_words(content: MinutesContent) -> Words:
    """What the templates place. Control characters, which no document format takes, are gone from every text."""
    kind = KINDS[content.kind]
    words: Words = {
        "membrete": {
            "marca": content.letterhead.mark,
            "nombre": content.letterhead.name,
            "institucion": content.letterhead.institution,
            "pais": content.letterhead.country,
        },
        "numero": content.number or DRAFT,
        "titulo": kind.title,
        "clase": kind.name,
        "asunto": content.subject,
        "corrige": _correction(content),
        "cambios": list(content.amends.changes) if content.amends else [],
        "fecha": capital(long_day(content.day)),
        "inicio": hour(content.starts),
        "fin": hour(content.ends) if content.ends else "—",
        "lugar": content.place or "—",
        "redacta": content.writer,
        "asistencia": [_person(one) for one in content.people()],
        "orden_del_dia": [{"orden": str(at), "titulo": one.title} for at, one in enumerate(content.points, start=1)],
        "indicadores": [_indicator(one) for one in content.indicators],
        "indicadores_al": short_day(content.indicators_on) if content.indicators_on else "",
        "desarrollo": [_point(at, one) for at, one in enumerate(content.points, start=1)],
        "compromisos": [_commitment(at, one, content) for at, one in enumerate(content.listed(), start=1)],
        "proxima": _next(content),
        "firmas": _pairs(content.signatures),
        "copia": ", ".join(content.copies),
        "anexos": ", ".join(content.annexes),
        "fotos": [{"texto": one.caption or one.alternative} for one in content.pictures],
        "huella": shortened(digest(content)) if content.number else DRAFT,
        "demostracion": content.demonstration,
    }
    return {name: _printable(value) for name, value in words.items()}


def _correction(content: MinutesContent) -> str:
    return "" if content.amends is None else f"Esta minuta corrige la {content.amends.number}. Ambas se conservan."


def _person(one: Attendee) -> Words:
    return {
        "nombre": one.name,
        "cargo": one.post or ("Invitado" if one.guest else "—"),
        "institucion": one.institution or "—",
        "asistencia": _PRESENCES[one.presence] + (" (invitado)" if one.guest and one.post else ""),
    }


def _indicator(one: Indicator) -> Words:
    return {"nombre": one.name, "actual": one.now, "anterior": one.before or "—", "meta": one.goal or "—"}


def _point(at: int, one: AgendaPoint) -> Words:
    lines = [line.strip() for line in one.notes.splitlines() if line.strip()]
    return {
        "orden": str(at),
        "titulo": one.title.rstrip(". "),
        "texto": lines[0] if lines else ("" if one.decisions else "Sin novedad."),
        "parrafos": lines[1:],
        "decisiones": list(one.decisions),
    }


def _commitment(at: int, one: Commitment, content: MinutesContent) -> Words:
    stands = standing(one, content.day)
    late = one.days_late(content.day)
    done = f"Cumplido {short_day(one.done_on)[:5]}" if one.done_on else "Cumplido"
    told = {
        Standing.NEW: "Nuevo",
        Standing.OPEN: "En curso",
        Standing.OVERDUE: f"Vencido ({late} día{'' if late == 1 else 's'})",
        Standing.DONE: done,
        Standing.WITHDRAWN: "Retirado",
    }[stands]
    return {
        "orden": str(at),
        "que": one.what,
        "quien": one.who,
        "fecha": short_day(one.due),
        "estado": told,
        "vencido": stands is Standing.OVERDUE,
    }


def _next(content: MinutesContent) -> str:
    following = content.next_meeting
    if following is None:
        return ""
    told = f"{capital(long_day(following.starts.date()))}, {hour(following.starts)}"
    return f"{told}, {following.place}." if following.place else f"{told}."


def _pairs(signatures: Sequence[Signature]) -> list[Words]:
    """Two signatures a row; the second of the last row may be empty."""
    nobody = Signature("", "")
    padded = [*signatures, nobody] if len(signatures) % 2 else list(signatures)
    return [
        {"izquierda": _signature(left), "derecha": _signature(right)}
        for left, right in zip(padded[::2], padded[1::2], strict=True)
    ]


def _signature(one: Signature) -> Words:
    return {"nombre": one.name, "cargo": one.post}


def _printable(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, list):
        return [_printable(one) for one in value]
    if isinstance(value, dict):
        return {name: _printable(one) for name, one in value.items()}
    return value
