"""What an evaluation says, in plain Spanish: the finding, its figures, and what the choice of a bad moment explains."""

from __future__ import annotations

from action_plans.effectiveness import Evaluation, Method
from action_plans.verdict import Verdict
from advisor_app.office.plans.chart_weeks import Phase, PlanWeeks

METHODS = {
    Method.EXACT: "intervalo exacto",
    Method.SCORE: "Miettinen y Nurminen",
    Method.DISPERSED: "Miettinen y Nurminen, con meses que varían más que el azar",
    Method.CHOSEN_MONTHS: "condicionado a los meses elegidos",
}
_CHANGES = {
    Verdict.EFFECTIVE: "el cambio no se explica por azar",
    Verdict.NOT_EFFECTIVE: "lo que el plan prometía queda descartado",
    Verdict.INCONCLUSIVE: "el azar basta para explicar el cambio",
}
_NO_BREAK = "\u00a0"


def said(evaluation: Evaluation, weeks: PlanWeeks) -> str:
    """ "Del 54 % al 73 %; el cambio no se explica por azar (Miettinen y Nurminen; p-chart, 8 semanas)." """
    how = METHODS[evaluation.method]
    if weeks.judged:
        how += f"; p-chart, {len(weeks.of(Phase.AFTER))} semanas"
    parts = [f"{_from_to(evaluation)}; {_CHANGES[evaluation.verdict]} ({how}).", regression_said(evaluation)]
    return " ".join(part for part in parts if part)


def finding_said(evaluation: Evaluation) -> str:
    """ "Del 54 % al 73 %: el cambio no se explica por azar", as a chart's title."""
    return f"{_from_to(evaluation)}: {_CHANGES[evaluation.verdict]}"


def interval_said(evaluation: Evaluation, weeks: PlanWeeks) -> str:
    """ "+18 puntos, con 95 % de confianza entre 15 y 22 (Miettinen y Nurminen). Las 10 semanas ..." """
    found = evaluation.difference
    lower, upper = (f"{100 * one:.0f}".replace("-0", "0").replace("-", "\u2212") for one in (found.lower, found.upper))
    parts = [
        f"{_signed(found.value)} puntos, con 95{_NO_BREAK}% de confianza entre {lower} y {upper} "
        f"({METHODS[evaluation.method]})."
    ]
    if weeks.judged:
        parts.append(_weeks_said(weeks))
    return " ".join(parts)


def regression_said(evaluation: Evaluation) -> str:
    """Empty where no bad month set the plan off, or the months were no worse than others."""
    regression = evaluation.regression
    if regression is None or round(100 * regression.expected_rise) <= 0:
        return ""
    chosen = _percent(regression.chosen.met / regression.chosen.cases)
    return (
        f"Los meses que motivaron el plan tenían {chosen}; {regression.expected_rise * 100:.0f} puntos de mejora eran "
        "de esperar sin hacer nada (regresión a la media) y no se cuentan."
    )


def _weeks_said(weeks: PlanWeeks) -> str:
    count, above = len(weeks.of(Phase.AFTER)), weeks.above
    if above == count:
        return f"Las {count} semanas de después quedan sobre el límite superior de antes."
    if weeks.since is None:
        return f"Ninguna de las {count} semanas de después se sale de lo que antes explicaba el azar."
    since = weeks.since.span.start.isocalendar().week
    if not above:
        return (
            "Ninguna semana de después pasa el límite de antes, pero ocho seguidas quedan sobre su media: el cambio se "
            f"ve desde la {since}."
        )
    return f"{above} de {count} semanas de después quedan sobre el límite de antes; el cambio se ve desde la {since}."


def _from_to(evaluation: Evaluation) -> str:
    after = evaluation.after.met / evaluation.after.cases
    return f"Del {_percent(evaluation.usual_before)} al {_percent(after)}"


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", f"{_NO_BREAK}%")


def _signed(share: float) -> str:
    return f"{100 * share:+.0f}".replace("-", "\u2212")
