"""Does a frame meet its tolerable rate? An answer only where the sample gives one, and the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from sampling.evaluate import Interval, Limit, interval, lower_limit, upper_limit
from sampling.rates import Rate, count, risk_of, share
from sampling.wording import CLOSED_CASES, Noun, fail, percent, percent_apart, setting

VerdictKind = Literal["meets", "fails", "inconclusive", "none"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sample decides about a frame, and the figures behind it."""

    kind: VerdictKind
    statement: str
    """One Spanish sentence."""
    upper_limit: Limit
    """One-sided, at the whole confidence."""
    lower_limit: Limit
    """One-sided, at the whole confidence."""
    interval: Interval
    """Two-sided, equal tails."""


def verdict(
    errors: int,
    size: int,
    population: int,
    tolerable_rate: Rate,
    confidence: Rate,
    *,
    noun: Noun = CLOSED_CASES,
) -> Verdict:
    """Compare the exact limits with the tolerable rate t.

    meets         the upper count is less than t N
    fails         the one-sided lower count is at least t N
    inconclusive  neither; a census is never inconclusive
    none          nothing was looked at

    population from 1, size up to it, errors up to the size. Raises InvalidCount, InvalidRate.
    """
    units = count(population, "population", least=1)
    tolerable, trust = share(tolerable_rate, "tolerable_rate", one=True), 1 - risk_of(confidence)
    upper, lower = upper_limit(errors, size, units, trust), lower_limit(errors, size, units, trust)
    both = interval(errors, size, units, trust)
    kind: VerdictKind
    if size == 0:
        kind, says = "none", f"No se revisó ninguno de {_the(units, noun)}: no se puede afirmar nada."
    elif size == units:
        kind, says = _by_census(errors, units, tolerable, noun)
    elif upper.count < tolerable * units:
        kind = "meets"
        says = (
            f"Cumple: {_found(errors, size)}; con {setting(trust)} de confianza "
            f"{_at_most(upper, units, tolerable, noun)}, menos del {setting(tolerable)} tolerable."
        )
    elif lower.count >= tolerable * units:
        kind = "fails"
        says = (
            f"No cumple: {_found(errors, size)}; con {setting(trust)} de confianza {fail(lower.count)} al menos "
            f"{lower.count} de {_the(units, noun)} ({percent_apart(lower.rate, tolerable)}), y lo tolerable es "
            f"menos del {setting(tolerable)}."
        )
    else:
        kind = "inconclusive"
        says = (
            f"No concluyente: {_found(errors, size)}; con {setting(trust)} de confianza incumplen entre "
            f"{both.lower_count} y {both.upper_count} de {_the(units, noun)} ({percent(both.lower)} a "
            f"{percent(both.upper)}), y lo tolerable es menos del {setting(tolerable)}."
        )
    return Verdict(kind, says, upper, lower, both)


def _by_census(errors: int, units: int, tolerable: Fraction, noun: Noun) -> tuple[VerdictKind, str]:
    meets = errors < tolerable * units
    how_many = "y ninguno incumple" if errors == 0 else f"e {fail(errors)} {errors}"
    if units == 1:
        seen = f"se revisó el único {noun.singular} " + ("e incumple" if errors else "y cumple")
    else:
        rate = percent_apart(Fraction(errors, units), tolerable)
        seen = f"se revisaron todos los {noun.plural} ({units}) {how_many} ({rate})"
    word: VerdictKind = "meets" if meets else "fails"
    return word, f"{'Cumple' if meets else 'No cumple'}: {seen}; lo tolerable es menos del {setting(tolerable)}."


def _found(errors: int, size: int) -> str:
    if size == 1:
        return "el único revisado incumple" if errors else "el único revisado cumple"
    return f"de los {size} revisados {'ninguno' if errors == 0 else errors} {fail(errors or 1)}"


def _at_most(limit: Limit, units: int, tolerable: Fraction, noun: Noun) -> str:
    if limit.count == 0:
        return f"no incumple ninguno de {_the(units, noun)}"
    return (
        f"{fail(limit.count)} a lo sumo {limit.count} de {_the(units, noun)} ({percent_apart(limit.rate, tolerable)})"
    )


def _the(units: int, noun: Noun) -> str:
    return f"los {noun.counted(units)}" if units != 1 else f"el único {noun.singular}"
