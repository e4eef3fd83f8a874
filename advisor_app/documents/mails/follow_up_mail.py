"""The mail that goes to an entity each week in which it has expired cases."""

from __future__ import annotations

from collections.abc import Sequence

from advisor_app.documents.spanish import grouped, long_date, short_date
from advisor_app.office.followups.records import ExpiredCase, FollowUp, Promise
from advisor_app.office.indicators.age_bands import AGE_BANDS, AgeBand

SHOWN = 10
"""The longest overdue stand in the mail itself; all of them in its workbook."""


def band_of(days: int) -> AgeBand:
    return next(band for band in AGE_BANDS if days >= band.first and (band.last is None or days <= band.last))


def band_words(band: AgeBand) -> str:
    return f"más de {band.first - 1} días" if band.last is None else f"de {band.first} a {band.last} días"


def band_counts(cases: Sequence[ExpiredCase]) -> dict[AgeBand, int]:
    """Every band, the youngest first, with how many of the cases lie in it."""
    counts = dict.fromkeys(AGE_BANDS, 0)
    for one in cases:
        counts[band_of(one.days)] += 1
    return counts


def follow_up_words(found: FollowUp, entity: str, signed_by: str) -> dict[str, object]:
    """What the templates `followups/vencidos` may place."""
    total = len(found.expired)
    shown = found.expired[:SHOWN]
    kept = found.promises(Promise.KEPT)
    broken = [one for one in found.expired if one.promise is Promise.BROKEN]
    return {
        "entidad": entity,
        "fecha": long_date(found.as_of),
        "total": grouped(total),
        "vencidos": _counted(total, "caso vencido", "casos vencidos"),
        "nuevos": _counted(found.new, "nuevo", "nuevos"),
        "siguen": grouped(found.still),
        "salieron": _counted(len(found.cleared), "caso salió", "casos salieron") if found.cleared else "",
        "habia_antes": bool(found.still or found.cleared),
        "edades": [
            {"edad": band_words(band), "casos": grouped(number)}
            for band, number in band_counts(found.expired).items()
            if number
        ],
        "casos": [_case(one) for one in shown],
        "los_demas": grouped(total - len(shown)) if total > len(shown) else "",
        "cumplidos": _counted(kept, "caso con fecha prometida", "casos con fecha prometida") if kept else "",
        "incumplidos": [
            {"numero": one.number, "fecha": short_date(one.promised_on)} for one in broken if one.promised_on
        ],
        "silencio": str(found.silent_weeks) if found.silent_weeks >= 2 else "",
        "firma": signed_by or "CAC-311",
    }


def _case(one: ExpiredCase) -> dict[str, object]:
    return {
        "numero": one.number,
        "tipo": one.type,
        "asunto": one.subject.rstrip(" ."),
        "estado": one.status or "sin estado",
        "responsable": one.owner or "sin responsable",
        "dias": str(one.days),
        "movimiento": short_date(one.last_on),
        "semanas": "nuevo" if one.is_new else f"{one.weeks} semanas",
    }


def _counted(number: int, one: str, several: str) -> str:
    return f"{grouped(number)} {one if number == 1 else several}"
