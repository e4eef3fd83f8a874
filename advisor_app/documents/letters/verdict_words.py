"""The verdict on an entity's week as the sentences of its letter."""

from __future__ import annotations

from fractions import Fraction

from advisor_app.documents.letters.letter import VerdictWords
from advisor_app.documents.spanish import capitalized, grouped, number_word, span_of
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.accumulated import Accumulation
from advisor_app.office.scoring.entity_result import EntityResult
from sampling.wording import NO_BREAK_SPACE, fail, percent, percent_apart, setting


def verdict_words(result: EntityResult, week: IsoWeek, quarter: Accumulation | None = None) -> VerdictWords:
    """The paragraph and the figures of a result; with what the quarter up to the week says, where it has more weeks."""
    claim = _claim(result)
    if quarter is not None and quarter.weeks > 1:
        claim += f" {_quarter(quarter)}"
    return VerdictWords(_opening(result, week), _result(result), claim, _figures(result))


def _opening(result: EntityResult, week: IsoWeek) -> str:
    span, size = span_of(week), result.sample_size
    if result.population == 1:
        return f"Su institución cerró un solo caso del {span} y lo revisamos."
    if result.census:
        return f"Su institución cerró {grouped(result.population)} casos del {span} y los revisamos todos."
    return (
        f"De los {grouped(result.population)} casos que su institución cerró del {span} sorteamos y revisamos "
        f"{'uno' if size == 1 else grouped(size)}."
    )


def _result(result: EntityResult) -> str:
    errors, size, rate = result.errors, result.sample_size, percent(result.rate)
    if size == 1:
        return "El caso no cumple el procedimiento." if errors else "El caso cumple el procedimiento."
    if errors == 0:
        return f"Los {grouped(size)} cumplen el procedimiento."
    if errors == size:
        return f"Ninguno de los {grouped(size)} cumple el procedimiento."
    good = size - errors
    verb = "cumple" if good == 1 else "cumplen"
    return f"{capitalized(number_word(good))} {verb} el procedimiento y {number_word(errors)} no ({rate})."


def _claim(result: EntityResult) -> str:
    tolerable = f"{setting(result.tolerable_rate)} tolerable"
    if result.census:
        below = result.verdict == "meets"
        return f"Como se revisaron todos, la tasa es exacta y {'' if below else 'no '}está por debajo del {tolerable}."
    closed = f"los {grouped(result.population)} casos cerrados"
    trust = f"{setting(result.confidence)} de confianza"
    upper, lower = result.upper_limit, result.lower_limit
    if result.enlarged_while_scoring:
        return (
            f"La muestra se amplió después de empezar a evaluar; contando con ello, con {trust} incumplen entre "
            f"{grouped(lower.count)} y {grouped(upper.count)} de {closed}: {_enlarged_end(result.verdict, tolerable)}."
        )
    if result.verdict == "fails":
        return (
            f"Con {trust}, al menos {grouped(lower.count)} de {closed} {fail(lower.count)} "
            f"({percent(lower.rate)}): la tasa no está por debajo del {tolerable}."
        )
    if upper.count == 0:
        most = f"ninguno de {closed} incumple"
    else:
        most = f"a lo sumo {grouped(upper.count)} de {closed} {fail(upper.count)} ({percent(upper.rate)})"
    if result.verdict == "meets":
        return f"Con {trust}, {most}: la tasa está por debajo del {tolerable}."
    return f"Con {trust}, {most}; una sola semana no basta para afirmar si la tasa está por debajo del {tolerable}."


def _quarter(quarter: Accumulation) -> str:
    """By the guaranteed limits alone: one-sided where they decide, both ends where they do not."""
    total, tolerable = quarter.total, f"{setting(quarter.tolerable_rate)} tolerable"
    whole = total.size == total.population
    revised = "los" if whole else f"{grouped(total.size)} de los"
    found = grouped(total.errors) if total.errors else "ninguno"
    seen = (
        f"En lo que va del trimestre, en {number_word(quarter.weeks)} semanas auditadas, revisamos {revised} "
        f"{grouped(total.population)} casos cerrados y {found} {fail(total.errors or 1)}"
    )
    if whole:
        below = "" if quarter.verdict == "meets" else "no "
        return f"{seen} ({percent(total.rate)}): la tasa {below}está por debajo del {tolerable}."
    trust = f"{setting(quarter.confidence)} de confianza"
    if quarter.verdict == "inconclusive":
        return (
            f"{seen}; con {trust} incumplen entre {grouped(total.lower_count)} y {grouped(total.upper_count)} "
            f"({percent(total.lower)} a {percent(total.upper)}), y todavía no basta para afirmar si la tasa está por "
            f"debajo del {tolerable}."
        )
    meets = quarter.verdict == "meets"
    limit, far = (quarter.upper_limit, "a lo sumo") if meets else (quarter.lower_limit, "al menos")
    return (
        f"{seen}; con {trust} {fail(limit.count)} {far} {grouped(limit.count)} "
        f"({percent_apart(limit.rate, quarter.tolerable_rate)}): la tasa {'' if meets else 'no '}está por debajo del "
        f"{tolerable}."
    )


def _enlarged_end(verdict: str, tolerable: str) -> str:
    if verdict == "meets":
        return f"la tasa está por debajo del {tolerable}"
    if verdict == "fails":
        return f"la tasa no está por debajo del {tolerable}"
    return f"no basta para afirmar si la tasa está por debajo del {tolerable}"


def _figures(result: EntityResult) -> str:
    seen = f"{grouped(result.errors)} de {grouped(result.sample_size)}"
    parts = [f"Tasa de casos no conformes: {percent(result.rate)} ({seen})"]
    both = result.interval
    if not result.census:
        parts.append(
            f"intervalo del {setting(result.confidence)}: de {grouped(both.lower_count)} a "
            f"{grouped(both.upper_count)} casos de {grouped(result.population)} "
            f"({percent(both.lower)} a {percent(both.upper)})"
        )
    if not result.census and not result.enlarged_while_scoring:
        upper = result.upper_limit
        cases = "caso" if upper.count == 1 else "casos"
        parts.append(f"límite superior: {grouped(upper.count)} {cases} ({percent(upper.rate)})")
    if result.mean_score is not None:
        parts.append(f"puntaje medio: {_one_decimal(result.mean_score)}{NO_BREAK_SPACE}de{NO_BREAK_SPACE}100")
    return "; ".join(parts) + "."


def _one_decimal(score: Fraction) -> str:
    """ "89.8"; 100 only where it is exact."""
    tenths = round(score * 10)
    if tenths == 1000 and score < 100:
        tenths = 999
    return f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)
