"""Weeks and entities together: independent strata, each with its own draw, never pooled unweighted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt
from typing import Literal

from sampling.errors import ApproximationUndefined, InvalidMethod, LengthsDiffer
from sampling.rates import Rate, count, risk_of, share
from sampling.stratum import Stratum
from sampling.verdict import VerdictKind
from sampling.wording import CLOSED_CASES, Noun, fail, percent, percent_apart, setting

StratifiedMethod = Literal["guaranteed", "beta"]
Side = Literal["both", "upper", "lower"]
_METHODS: tuple[StratifiedMethod, ...] = ("guaranteed", "beta")


@dataclass(frozen=True, slots=True)
class Accumulated:
    """The share in error in several strata together."""

    method: StratifiedMethod
    population: int
    estimate: Fraction
    """Sum of N_h p_h over sum of N_h."""
    standard_error: float | None
    """With finite correction and n_h - 1; None where a stratum sampled in part has a single unit."""
    lower: float
    upper: float
    lower_count: int | None
    """Units in error at least; None for an approximate method."""
    upper_count: int | None

    @property
    def approximate(self) -> bool:
        """Whether the interval may fall short of its confidence, and so carries no claim ("aproximado")."""
        return self.method != "guaranteed"


@dataclass(frozen=True, slots=True)
class AccumulatedVerdict:
    """Whether several strata together meet a tolerable rate, by one-sided guaranteed limits."""

    kind: VerdictKind
    statement: str
    population: int
    lower_count: int
    upper_count: int


def stratified(
    populations: Sequence[int],
    sizes: Sequence[int],
    errors: Sequence[int],
    confidence: Rate,
    method: StratifiedMethod = "guaranteed",
    *,
    side: Side = "both",
) -> Accumulated:
    """The share in error of all strata together, with an interval.

    populations, sizes, errors  N_h, n_h, k_h; strata without units are left out; n_h from 1
    confidence                  of the interval; with side "upper" or "lower" of that limit alone
    method  "guaranteed"  holds its level for every N_h, n_h, K_h (see `sampling.stratified_limit`)
            "beta"        E. L. Korn and B. I. Graubard 1998, as R's svyciprop(method="beta"): approximate, for display
                          alone; with three a stratum its coverage can fall to a third of its name

    Raises ApproximationUndefined where "beta" has no variance to work with (often so without errors), LengthsDiffer,
    InvalidCount, InvalidRate, InvalidMethod.
    """
    strata = _strata(populations, sizes, errors)
    risk = risk_of(confidence)
    units = sum(s.population for s in strata)
    estimate = sum((Fraction(s.population * s.errors, s.size) for s in strata), Fraction(0)) / units
    spread = _standard_error(strata, units)
    if method == "beta":
        low, high = _beta_ends(strata, float(estimate), spread, risk if side != "both" else risk / 2)
        lower, upper = (0.0 if side == "upper" else low), (1.0 if side == "lower" else high)
        return Accumulated("beta", units, estimate, spread, lower, upper, None, None)
    if method != "guaranteed":
        raise InvalidMethod(method, _METHODS)
    least, most = _guaranteed_ends(strata, units, risk, side)
    return Accumulated("guaranteed", units, estimate, spread, least / units, most / units, least, most)


def accumulated_verdict(
    populations: Sequence[int],
    sizes: Sequence[int],
    errors: Sequence[int],
    tolerable_rate: Rate,
    confidence: Rate,
    *,
    noun: Noun = CLOSED_CASES,
) -> AccumulatedVerdict:
    """The rule of `sampling.verdict` on several strata together, by guaranteed limits, and its Spanish sentence."""
    strata = _strata(populations, sizes, errors)
    tolerable, risk = share(tolerable_rate, "tolerable_rate", one=True), risk_of(confidence)
    units, seen = sum(s.population for s in strata), sum(s.size for s in strata)
    least, most = _guaranteed_ends(strata, units, risk, "lower")[0], _guaranteed_ends(strata, units, risk, "upper")[1]
    low, high = _guaranteed_ends(strata, units, risk, "both")
    kind: VerdictKind = (
        "meets" if most < tolerable * units else "fails" if least >= tolerable * units else "inconclusive"
    )
    found = sum(s.errors for s in strata)
    revised = f"de {noun.counted(units)} se revisaron {seen} y {found or 'ninguno'} {fail(found or 1)}"
    trust, against = setting(1 - risk), f"lo tolerable es menos del {setting(tolerable)}"
    if kind == "meets":
        rate = percent_apart(Fraction(most, units), tolerable)
        says = f"Cumple: {revised}; con {trust} de confianza incumplen a lo sumo {most} ({rate}), y {against}."
    elif kind == "fails":
        rate = percent_apart(Fraction(least, units), tolerable)
        says = f"No cumple: {revised}; con {trust} de confianza incumplen al menos {least} ({rate}), y {against}."
    else:
        between = f"entre {low} y {high} ({percent(Fraction(low, units))} a {percent(Fraction(high, units))})"
        says = f"No concluyente: {revised}; con {trust} de confianza incumplen {between}, y {against}."
    return AccumulatedVerdict(kind, says, units, least, most)


def _strata(populations: Sequence[int], sizes: Sequence[int], errors: Sequence[int]) -> list[Stratum]:
    if not len(populations) == len(sizes) == len(errors):
        raise LengthsDiffer(populations=len(populations), sizes=len(sizes), errors=len(errors))
    strata = []
    for given_units, given_size, given_errors in zip(populations, sizes, errors, strict=True):
        units = count(given_units, "population")
        size = count(given_size, "size", least=min(1, units), most=units)
        found = count(given_errors, "errors", most=size)
        if units:
            strata.append(Stratum(units, size, found))
    count(len(strata), "strata with units", least=1)
    return strata


def _standard_error(strata: list[Stratum], units: int) -> float | None:
    """Cochran, "Sampling Techniques", 1977, equation 5.14 with s_h^2 = n_h p_h q_h / (n_h - 1)."""
    variance = Fraction(0)
    for stratum in strata:
        if stratum.size == stratum.population:
            continue
        if stratum.size == 1:
            return None
        rate = Fraction(stratum.errors, stratum.size)
        unseen = 1 - Fraction(stratum.size, stratum.population)
        variance += Fraction(stratum.population, units) ** 2 * unseen * rate * (1 - rate) / (stratum.size - 1)
    return sqrt(variance)


def _guaranteed_ends(strata: list[Stratum], units: int, risk: Fraction, side: Side) -> tuple[int, int]:
    from sampling.stratified_limit import largest_total  # numpy is loaded where it is needed

    each = risk / 2 if side == "both" else risk
    least = 0 if side == "upper" else units - largest_total([_conforming(s) for s in strata], each)
    most = units if side == "lower" else largest_total(strata, each)
    return least, most


def _conforming(stratum: Stratum) -> Stratum:
    return Stratum(stratum.population, stratum.size, stratum.size - stratum.errors)


def _beta_ends(strata: list[Stratum], estimate: float, spread: float | None, tail: Fraction) -> tuple[float, float]:
    """Korn and Graubard, Survey Methodology 24 (1998), with the effective size of Lumley's survey 4.1.1."""
    from scipy.special import betaincinv, stdtrit

    draws = sum(stratum.size for stratum in strata)
    freedom = draws - len(strata)
    if not spread or freedom < 1:
        raise ApproximationUndefined("beta")
    quantile = float(tail)
    correction = float(stdtrit(draws - 1, quantile)) / float(stdtrit(freedom, quantile))
    effective = estimate * (1 - estimate) / spread**2 * correction**2
    found, clean = effective * estimate, effective * (1 - estimate)
    return float(betaincinv(found, clean + 1, quantile)), float(betaincinv(found + 1, clean, 1 - quantile))
