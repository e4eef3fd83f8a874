"""Limits that stay valid however often the sample is looked at and enlarged, inside one sealed frame.

A sample that grows because of what was seen in it no longer has the level of a limit for a fixed size. These hold at
every size at once: with probability `confidence` the truth is inside all of them.

- "ppr": the ratio of prior to posterior of the number in error is a martingale (I. Waudby-Smith and A. Ramdas,
  "Confidence sequences for sampling without replacement", NeurIPS 2020, theorem 2.1, with the beta-binomial prior of
  section 2.1, here uniform). With the uniform prior K is ruled out at n exactly if (n + 1) P(X = k | N, K, n) <= alpha,
  which is decided with whole numbers.
- "betting": the hedged capital of `sampling.betting`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from sampling import hypergeometric
from sampling.errors import InvalidCount, InvalidMethod
from sampling.rates import Rate, count, risk_of, share
from sampling.verdict import VerdictKind
from sampling.wording import CLOSED_CASES, Noun, fail, percent, setting

AnytimeMethod = Literal["ppr", "betting"]
_METHODS: tuple[AnytimeMethod, ...] = ("ppr", "betting")
_GRAIN = 1e-9
"""Betting limits are floating point; a count this near to one is taken to the safe side."""


@dataclass(frozen=True, slots=True)
class AnytimeInterval:
    """What is not ruled out after `size` units, at this look and all before it together."""

    size: int
    lower_count: int
    upper_count: int
    lower: Fraction
    upper: Fraction


@dataclass(frozen=True, slots=True)
class AnytimeVerdict:
    """A verdict that an enlarged sample may carry."""

    kind: VerdictKind
    statement: str
    interval: AnytimeInterval


def anytime_interval(
    marks: Sequence[int], population: int, confidence: Rate, method: AnytimeMethod = "ppr"
) -> AnytimeInterval:
    """The interval after all the marks.

    marks       one 0 or 1 (in error) a unit, in the order of the draw; at most `population`
    confidence  that the truth lies in the intervals of all sizes

    Raises InvalidCount, InvalidRate, InvalidMethod.
    """
    last = AnytimeInterval(0, 0, population, Fraction(0), Fraction(1))
    for looked in anytime_sequence(marks, population, confidence, method):
        last = looked
    return last


def anytime_sequence(
    marks: Sequence[int], population: int, confidence: Rate, method: AnytimeMethod = "ppr"
) -> Iterator[AnytimeInterval]:
    """The interval after each mark, within the one before it unless they contradict each other.

    Arguments as `anytime_interval`.
    """
    units, risk = count(population, "population", least=1), risk_of(confidence)
    seen = [count(mark, "marks", most=1) for mark in marks]
    if len(seen) > units:
        raise InvalidCount("marks", len(seen), 0, units)
    if method == "ppr":
        ends = _prior_posterior_ends(seen, units, risk)
    elif method == "betting":
        ends = _betting_ends(seen, units, risk)
    else:
        raise InvalidMethod(method, _METHODS)
    low, high = 0, units
    for size, (least, most) in enumerate(ends, start=1):
        low, high = max(low, least), min(high, most)
        if low > high:  # the truth was ruled out before, which happens with probability alpha at most
            low, high = least, most
        yield AnytimeInterval(size, low, high, Fraction(low, units), Fraction(high, units))


def anytime_verdict(
    marks: Sequence[int], population: int, tolerable_rate: Rate, confidence: Rate, *, noun: Noun = CLOSED_CASES
) -> AnytimeVerdict:
    """The verdict of `sampling.verdict` for a sample that was enlarged after it had been looked at.

    Both ends are those of the two-sided anytime interval. Raises as `anytime_interval` does.
    """
    tolerable, trust = share(tolerable_rate, "tolerable_rate", one=True), 1 - risk_of(confidence)
    looked = anytime_interval(marks, population, trust)
    kind: VerdictKind = "inconclusive"
    if not marks:
        return AnytimeVerdict("none", "No se revisó nada: no se puede afirmar nada.", looked)
    if looked.upper_count < tolerable * population:
        kind = "meets"
    elif looked.lower_count >= tolerable * population:
        kind = "fails"
    opening = {"meets": "Cumple", "fails": "No cumple", "inconclusive": "No concluyente"}[kind]
    found = sum(marks)
    says = (
        f"{opening}: de {noun.counted(population)} se revisaron {len(marks)} en más de una etapa y "
        f"{found or 'ninguno'} {fail(found or 1)}; con {setting(trust)} de confianza, válida aunque la muestra se "
        f"amplió después de empezar a calificar, incumplen entre {looked.lower_count} y {looked.upper_count} "
        f"({percent(looked.lower)} a {percent(looked.upper)}), y lo tolerable es menos del {setting(tolerable)}."
    )
    return AnytimeVerdict(kind, says, looked)


def _prior_posterior_ends(marks: list[int], units: int, risk: Fraction) -> Iterator[tuple[int, int]]:
    found = 0
    for size, mark in enumerate(marks, start=1):
        found += mark
        least, most = found, units - size + found
        likely = min(max(least, found * (units + 1) // size), most)

        def ruled_out(marked: int, found: int = found, size: int = size) -> bool:
            return hypergeometric.point_within(risk / (size + 1), found, units, marked, size)

        yield _furthest(likely, least, ruled_out), _furthest(likely, most, ruled_out)


def _furthest(near: int, far: int, ruled_out: Callable[[int], bool]) -> int:
    """From the most likely number towards `far`: the last not ruled out; the likelihood falls all the way."""
    while near != far:
        middle = (near + far + (far > near)) // 2
        if ruled_out(middle):
            far = middle - 1 if far > near else middle + 1
        else:
            near = middle
    return near


def _betting_ends(marks: list[int], units: int, risk: Fraction) -> Iterator[tuple[int, int]]:
    from sampling.betting import hedged_limits  # numpy is loaded where it is needed

    lower, upper = hedged_limits([float(mark) for mark in marks], units, float(risk))
    for low, high in zip(lower, upper, strict=True):
        yield ceil(low * units - _GRAIN), floor(high * units + _GRAIN)
