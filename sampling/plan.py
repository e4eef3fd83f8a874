"""How many to draw, and what that many can show.

The rule, exact: the smallest n with P(X <= c | N, K = ceil(t N), n) <= 1 - confidence. If at most c errors are then
found, fewer than t of the population are in error, at that confidence; equality counts as ruled out.
(Hypergeometric discovery and attribute sampling: AICPA Audit Guide "Audit Sampling", 2017, appendix A, for the
binomial case N = infinity; Stewart, "Technical Notes on the AICPA Audit Guide", 2012.)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal, NamedTuple

from sampling import binomial, hypergeometric
from sampling.errors import InvalidRate, PlanImpossible
from sampling.evaluate import upper_limit
from sampling.rates import Rate, ceil_share, count, exact, risk_of, share
from sampling.wording import CLOSED_CASES, Noun, fail, percent, setting

ClaimKind = Literal["valid", "minimum", "census", "none"]

_LARGEST_BINOMIAL_SIZE = 10_000_000


class Claim(NamedTuple):
    """What a sample size can show, as a word and as a Spanish sentence."""

    kind: ClaimKind
    statement: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A sample size with what it lets one say."""

    population: int | None
    """Units in the frame; None for a process without an end."""
    tolerable_rate: Fraction
    confidence: Fraction
    size: int
    acceptance: int
    """The claim stands if at most so many errors are found in the sample."""
    method: Literal["hypergeometric", "binomial"]
    claim: ClaimKind
    statement: str
    """One Spanish sentence."""

    @property
    def census(self) -> bool:
        """Whether everything is looked at."""
        return self.claim == "census"


def sample_size(
    population: int | None,
    tolerable_rate: Rate,
    confidence: Rate,
    expected_errors: int = 0,
    *,
    expected_rate: Rate | None = None,
    minimum: int = 3,
    noun: Noun = CLOSED_CASES,
) -> Plan:
    """The smallest size, and at least `minimum` or everything, that carries the claim.

    population       units in the frame, from 0; None for the binomial rule
    tolerable_rate   share in error that is to be ruled out, above 0 to 1
    confidence       between 0 and 1
    expected_errors  so many errors in the sample shall still carry the claim
    expected_rate    instead of expected_errors: ceil(expected_rate * n) errors shall, from 0 to below 1

    Raises PlanImpossible, naming the smallest possible tolerable rate, if no size carries the claim; InvalidRate,
    InvalidCount.
    """
    tolerable, trust = share(tolerable_rate, "tolerable_rate", one=True), 1 - risk_of(confidence)
    allowed = _acceptance_rule(expected_errors, expected_rate)
    floor_size = count(minimum, "minimum")
    if population is None:
        return _binomial_plan(tolerable, trust, allowed, max(1, floor_size), noun)
    units = count(population, "population")
    if units == 0:
        return Plan(0, tolerable, trust, 0, 0, "hypergeometric", *_nothing_to_see(0, noun))
    size = _smallest_finite(units, ceil_share(tolerable, units), 1 - trust, allowed, max(1, min(floor_size, units)))
    if size is None:
        raise PlanImpossible(units, tolerable, allowed.expected, _smallest_possible_rate(units, 1 - trust, allowed))
    claim = claim_of(units, size, tolerable, trust, allowed.at(size), noun=noun)
    return Plan(units, tolerable, trust, size, allowed.at(size), "hypergeometric", *claim)


def claim_of(
    population: int,
    size: int,
    tolerable_rate: Rate,
    confidence: Rate,
    expected_errors: int = 0,
    *,
    noun: Noun = CLOSED_CASES,
) -> Claim:
    """What a sample of any size, however it came about, would show if at most `expected_errors` errors are found.

    `valid` if it meets the exact rule, `census` if it is everything, `none` if it is nothing, else `minimum`.
    Raises InvalidRate, InvalidCount.
    """
    units = count(population, "population")
    seen = count(size, "size", most=units)
    tolerable, risk = share(tolerable_rate, "tolerable_rate", one=True), risk_of(confidence)
    errors = count(expected_errors, "expected_errors")
    if seen == 0:
        return _nothing_to_see(units, noun)
    if seen == units:
        return _everything_seen(units, noun)
    if hypergeometric.lower_tail_within(risk, errors, units, ceil_share(tolerable, units), seen):
        most = _at_most(upper_limit(errors, seen, units, 1 - risk).count, units, noun)
        found = _if_found(seen, errors, noun)
        trust, less = setting(1 - risk), setting(tolerable)
        return Claim("valid", f"{found}, con {trust} de confianza {most} (menos del {less}).")
    return Claim("minimum", _minimum_statement(units, seen, 1 - risk, min(errors, seen), noun))


class _Acceptance(NamedTuple):
    """How many errors a sample of n may hold: a fixed number, or a rate of n rounded up."""

    expected: int | Fraction

    def at(self, size: int) -> int:
        return self.expected if isinstance(self.expected, int) else ceil(self.expected * size)

    def largest_with(self, errors: int, limit: int) -> int:
        """The largest size up to `limit` that may hold so many errors and no more."""
        if isinstance(self.expected, int) or self.expected == 0:
            return limit
        return min(limit, floor(errors / self.expected))


def _acceptance_rule(expected_errors: int, expected_rate: Rate | None) -> _Acceptance:
    errors = count(expected_errors, "expected_errors")
    if expected_rate is None:
        return _Acceptance(errors)
    if errors:
        raise InvalidRate("expected_rate", expected_rate, "left out where expected_errors is given")
    return _Acceptance(share(exact(expected_rate, "expected_rate"), "expected_rate", zero=True))


def _smallest(carries: Callable[[int, int], bool], allowed: _Acceptance, least: int, most: int) -> int | None:
    """The smallest n in [least, most] with carries(c(n), n); among sizes with the same c the tail falls with n."""
    start = least
    while start <= most:
        errors = allowed.at(start)
        end = allowed.largest_with(errors, most)
        if carries(errors, end):
            low, high = start, end
            while low < high:
                middle = (low + high) // 2
                low, high = (low, middle) if carries(errors, middle) else (middle + 1, high)
            return low
        start = end + 1
    return None


def _smallest_finite(units: int, marked: int, risk: Fraction, allowed: _Acceptance, least: int) -> int | None:
    def carries(errors: int, size: int) -> bool:
        return hypergeometric.lower_tail_within(risk, errors, units, marked, size)

    return _smallest(carries, allowed, least, units)


def _smallest_possible_rate(units: int, risk: Fraction, allowed: _Acceptance) -> Fraction | None:
    for marked in range(1, min(allowed.at(units) + 1, units) + 1):
        if _smallest_finite(units, marked, risk, allowed, 1) is not None:
            return Fraction(marked, units)
    return None


def _binomial_plan(tolerable: Fraction, trust: Fraction, allowed: _Acceptance, least: int, noun: Noun) -> Plan:
    def carries(errors: int, size: int) -> bool:
        return binomial.lower_tail_within(1 - trust, errors, size, tolerable)

    if isinstance(allowed.expected, Fraction) and allowed.expected >= tolerable:
        raise PlanImpossible(None, tolerable, allowed.expected, None)
    most = least
    while (size := _smallest(carries, allowed, least, most)) is None:
        if most >= _LARGEST_BINOMIAL_SIZE:
            raise PlanImpossible(None, tolerable, allowed.expected, None)
        most *= 4
    errors = allowed.at(size)
    statement = (
        f"{_if_found(size, errors, noun)}, con {setting(trust)} de confianza incumple menos del {setting(tolerable)} "
        f"de los {noun.plural}."
    )
    return Plan(None, tolerable, trust, size, errors, "binomial", "valid", statement)


def _nothing_to_see(units: int, noun: Noun) -> Claim:
    if units == 0:
        return Claim("none", f"No hubo {noun.plural}: no hay nada que revisar.")
    return Claim("none", f"No se revisa ninguno de {_the(units, noun)}: no se puede afirmar nada.")


def _everything_seen(units: int, noun: Noun) -> Claim:
    who = f"Se revisa el único {noun.singular}" if units == 1 else f"Se revisan todos los {noun.plural} ({units})"
    return Claim("census", f"{who}: el resultado es exacto, sin margen de error.")


def _minimum_statement(units: int, size: int, trust: Fraction, errors: int, noun: Noun) -> str:
    limit = upper_limit(errors, size, units, trust)
    return (
        f"Cobertura mínima, sin afirmación estadística: {_even_if_found(size, errors)}, "
        f"con {setting(trust)} de confianza todavía podrían incumplir hasta {limit.count} de {_the(units, noun)} "
        f"({percent(limit.rate)})."
    )


def _at_most(most: int, units: int, noun: Noun) -> str:
    if most == 0:
        return f"no incumple ninguno de {_the(units, noun)}"
    return f"a lo sumo {most} de {_the(units, noun)} {fail(most)}"


def _the(units: int, noun: Noun) -> str:
    return f"los {noun.counted(units)}" if units != 1 else f"el único {noun.singular}"


def _if_found(size: int, errors: int, noun: Noun) -> str:
    if errors == 0:
        return f"Si los {size} cumplen" if size != 1 else f"Si el {noun.singular} revisado cumple"
    return f"Si de los {size} revisados a lo sumo {errors} {fail(errors)}"


def _even_if_found(size: int, errors: int) -> str:
    if errors == 0:
        return f"aunque los {size} revisados cumplan" if size != 1 else "aunque el único revisado cumpla"
    if size == 1:
        return "si el único revisado incumple"
    return f"si de los {size} revisados {errors} {fail(errors)}"
