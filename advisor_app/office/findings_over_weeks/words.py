"""A finding's weight, trend and standing in plain Spanish."""

from __future__ import annotations

from fractions import Fraction

from advisor_app.office.findings_over_weeks.gathering import GatheredFinding
from advisor_app.office.findings_over_weeks.standing import Standing, Stands
from advisor_app.office.findings_over_weeks.weight import Claim, Severity, Trend, Weighing, Weight

_NO_BREAK = "\u00a0"
SEVERITIES = {Severity.HIGH: "grave", Severity.MEDIUM: "media", Severity.LOW: "leve"}
STANDINGS = {
    Standing.OPEN: "abierto",
    Standing.RETURNED: "volvió",
    Standing.RECOMMENDED: "recomendado",
    Standing.PLANNED: "con plan",
    Standing.CLOSED: "cerrado",
}


def weight_said(finding: GatheredFinding, weight: Weight, by: Weighing) -> str:
    """ "Pregunta crítica, con casos en 3 de las últimas 8 semanas." """
    critical = "Pregunta crítica" if finding.critical else "Pregunta no crítica"
    weeks = "la última semana" if by.within_weeks == 1 else f"las últimas {by.within_weeks} semanas"
    return f"{critical}, con casos en {weight.recent} de {weeks}."


def claim_said(claim: Claim, tolerable: Fraction) -> str:
    """What the sample carries, and whether it bears out that the rate is over what is tolerable."""
    if claim.audited == claim.population:
        said = f"Se revisaron todos los casos cerrados: {claim.errors} de {claim.population} no cumplen"
    else:
        said = (
            f"Con {_percent(claim.confidence)} de confianza no cumplen entre {claim.at_least} y {claim.at_most} de los "
            f"{claim.population} casos cerrados ({claim.errors} de {claim.audited} revisados)"
        )
    if claim.surely_over(tolerable):
        return f"{said}: más del {_percent(tolerable)} tolerable."
    if claim.at_most < tolerable * claim.population:
        return f"{said}: menos del {_percent(tolerable)} tolerable."
    return f"{said}; la muestra no permite decir si pasa del {_percent(tolerable)} tolerable."


def trend_said(trend: Trend) -> str:
    return {
        Trend.RISING: "En la segunda mitad de las semanas falla más que en la primera, y no se explica por la muestra.",
        Trend.FALLING: "En la segunda mitad de las semanas falla menos que en la primera, y no se explica por la "
        "muestra.",
        Trend.NOT_SHOWN: "La muestra no permite decir si sube o baja.",
    }[trend]


def standing_said(stands: Stands) -> str:
    """What was decided and when; after it, that it came back where it did."""
    parts = []
    answer = stands.answer
    if answer is not None:
        done = {
            "recommended": "Se recomendó",
            "planned": "Se abrió un plan",
            "closed": "Se cerró",
        }[answer.kind.value]
        parts.append(f"{done} el {answer.on:%d/%m/%Y} ({answer.who}): {answer.words.rstrip('.')}.")
    elif stands.letters:
        weeks = ", ".join(str(week.number) for week in stands.letters)
        named = "la carta de la semana" if len(stands.letters) == 1 else "las cartas de las semanas"
        parts.append(f"Se recomendó en {named} {weeks}.")
    else:
        parts.append("Nadie le ha dado respuesta.")
    if stands.standing is Standing.RETURNED:
        parts.append("Después hubo otros casos.")
    return " ".join(parts)


def _percent(share: Fraction) -> str:
    return f"{float(100 * share):g}{_NO_BREAK}%"
