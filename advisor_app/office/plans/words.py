"""What states and indicators of plans are called."""

from __future__ import annotations

from datetime import date

from action_plans.plan import State

_MONTHS = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre")  # fmt: skip

STATES = {
    State.DRAFT: "borrador",
    State.AGREED: "acordado",
    State.LIVE: "en marcha",
    State.DONE: "hecho, por verificar",
    State.EFFECTIVE: "verificado: eficaz",
    State.NOT_EFFECTIVE: "verificado: no eficaz",
    State.INCONCLUSIVE: "verificado: no concluyente",
    State.CLOSED: "cerrado",
    State.REOPENED: "reabierto",
    State.WITHDRAWN: "retirado",
}
INDICATORS = {
    "rate_30": "Casos concluidos en 30 días, de los que cumplen su plazo en el mes",
    "rate_24h": "Casos trabajados en 24 horas, de los recibidos",
}


def month_words(day: date) -> str:
    """ "octubre de 2026"."""
    return f"{_MONTHS[day.month - 1]} de {day.year}"
