"""Exact coverage of every method, written as docs/statistics/coverage.md.

    python benchmarks/coverage.py [--largest 60]

Nothing is simulated: the coverage of a method for N, n and K is the share of all samples whose interval holds K. Peers
are computed from their published formulas; hyperMCI where it is installed.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product
from math import ceil, comb, floor, prod, sqrt
from pathlib import Path
from statistics import NormalDist

from sampling import ApproximationUndefined, interval, stratified, upper_limit
from sampling.amo import amo_intervals

PAGE = Path(__file__).parents[1] / "docs" / "statistics" / "coverage.md"
LEVELS = (Fraction(90, 100), Fraction(95, 100), Fraction(99, 100))
Ends = list[tuple[int, int]]
Method = Callable[[int, int, Fraction], Ends | None]

DESIGNS = (
    ((12, 12), (1, 12)), ((12, 12), (3, 3)), ((12, 7), (3, 3)), ((12, 5), (6, 1)), ((10, 10), (5, 5)),
    ((4, 12), (2, 3)), ((6, 6, 6), (2, 2, 2)), ((12, 8, 4), (3, 3, 3)), ((9, 5, 3), (1, 4, 2)),
    ((12, 12, 12), (3, 3, 3)), ((4, 4, 4, 4), (2, 2, 2, 2)), ((6, 4, 3, 2), (1, 2, 1, 1)),
)  # fmt: skip


def one_sided(size: int, population: int, level: Fraction) -> Ends:
    return [(0, upper_limit(k, size, population, level).count) for k in range(size + 1)]


def equal_tail(size: int, population: int, level: Fraction) -> Ends:
    both = [interval(k, size, population, level) for k in range(size + 1)]
    return [(ends.lower_count, ends.upper_count) for ends in both]


def amo(size: int, population: int, level: Fraction) -> Ends:
    every = amo_intervals(size, population, 1 - level)
    return list(zip(every.lower.tolist(), every.upper.tolist(), strict=True))


def wald(size: int, population: int, level: Fraction) -> Ends:
    """The normal approximation with finite correction, as textbooks give it."""
    z = NormalDist().inv_cdf(1 - float(1 - level) / 2)
    ends = []
    for k in range(size + 1):
        rate = k / size
        half = z * sqrt(rate * (1 - rate) / max(1, size - 1) * (1 - size / population))
        ends.append((ceil((rate - half) * population - 1e-9), floor((rate + half) * population + 1e-9)))
    return ends


def wilson(size: int, population: int, level: Fraction) -> Ends:
    both = [interval(k, size, None, level, "wilson") for k in range(size + 1)]
    return [(ceil(ends.lower * population - 1e-9), floor(ends.upper * population + 1e-9)) for ends in both]


def hyper_mci(size: int, population: int, level: Fraction) -> Ends | None:
    try:
        from hyperMCI import get_success_confidence_interval
    except ImportError:
        return None
    lows, highs = get_success_confidence_interval(x=list(range(size + 1)), n=size, N=population, alpha=float(1 - level))
    return [(int(low), int(high)) for low, high in zip(lows, highs, strict=True)]


FRAME_METHODS: dict[str, Method] = {
    "one-sided upper limit": one_sided,
    "equal-tail": equal_tail,
    "AMO": amo,
    "hyperMCI 0.1.0 (peer)": hyper_mci,
    "Wilson, binomial (peer)": wilson,
    "Wald with finite correction (peer)": wald,
}


def coverages(size: int, population: int, ends: Ends) -> list[Fraction]:
    """For K = 0 .. N the share of samples whose interval holds K."""
    draws = comb(population, size)
    result = []
    for marked in range(population + 1):
        inside = (k for k, (low, high) in enumerate(ends) if low <= marked <= high)
        ways = sum(comb(marked, k) * comb(population - marked, size - k) for k in inside)
        result.append(Fraction(ways, draws))
    return result


def frame_table(level: Fraction, largest: int) -> list[str]:
    rows = [
        "| method | least coverage | at N, n, K | cells below the level | mean width, share of N |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, method in FRAME_METHODS.items():
        if method(1, 1, level) is None:
            rows.append(f"| {name} | not installed | | | |")
            continue
        least, where, below, cells, widths = Fraction(2), (0, 0, 0), 0, 0, []
        for population in range(1, largest + 1):
            for size in range(1, population + 1):
                ends = method(size, population, level) or []
                widths += [(min(high, population) - max(low, 0)) / population for low, high in ends]
                for marked, coverage in enumerate(coverages(size, population, ends)):
                    cells += 1
                    below += coverage < level
                    if coverage < least:
                        least, where = coverage, (population, size, marked)
        at = ", ".join(str(number) for number in where)
        rows.append(f"| {name} | {float(least):.4f} | {at} | {below} of {cells} | {sum(widths) / len(widths):.4f} |")
    return rows


def least_stratified(
    populations: Sequence[int], sizes: Sequence[int], level: Fraction, method: str
) -> tuple[float, float]:
    """Least coverage over all vectors of errors, mean width over all outcomes; the undefined holds everything."""
    total_units = sum(populations)
    ends: dict[tuple[int, ...], tuple[float, float]] = {}
    for found in product(*(range(size + 1) for size in sizes)):
        try:
            result = stratified(populations, sizes, found, level, method)  # type: ignore[arg-type]
        except ApproximationUndefined:
            ends[found] = (0.0, math.inf)
            continue
        ends[found] = (result.lower * total_units - 1e-9, result.upper * total_units + 1e-9)
    draws = prod(comb(units, size) for units, size in zip(populations, sizes, strict=True))
    least = Fraction(1)
    for marked in product(*(range(units + 1) for units in populations)):
        total = sum(marked)
        ways = sum(
            prod(
                comb(k, x) * comb(units - k, size - x)
                for k, units, size, x in zip(marked, populations, sizes, found, strict=True)
            )
            for found, (low, high) in ends.items()
            if low <= total <= high
        )
        least = min(least, Fraction(ways, draws))
    widths = [(high - low) / total_units for low, high in ends.values() if high < math.inf]
    return float(least), sum(widths) / len(widths) if widths else math.nan


def strata_table(level: Fraction) -> list[str]:
    rows = [
        "| N_h | n_h | guaranteed: least coverage | mean width | beta: least coverage | mean width where defined |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for populations, sizes in DESIGNS:
        held, width = least_stratified(populations, sizes, level, "guaranteed")
        beta, beta_width = least_stratified(populations, sizes, level, "beta")
        shown = "never defined | " if math.isnan(beta_width) else f"{beta:.4f} | {beta_width:.3f}"
        units, seen = ", ".join(map(str, populations)), ", ".join(map(str, sizes))
        rows.append(f"| {units} | {seen} | {held:.4f} | {width:.3f} | {shown} |")
    return rows


WEEKS = (
    ("25 strata of 40, 3 drawn, all clean", [40] * 25, [3] * 25, [0] * 25),
    ("25 strata of 40, 3 drawn, 2 errors", [40] * 25, [3] * 25, [1, 1, *[0] * 23]),
    ("a month of one entity, 2 errors in 61", [60, 75, 52, 66, 70], [12, 13, 12, 12, 12], [0, 1, 0, 0, 1]),
    ("a quarter of one entity, 6 errors in 156", [64] * 13, [12] * 13, [0, 1] * 6 + [0]),
    ("five entities of one week, 17 errors in 151", [4800, 1200, 400, 90, 12], [60, 40, 30, 15, 6], [5, 6, 2, 3, 1]),
)


def weeks_table(level: Fraction) -> list[str]:
    rows = [
        "| draw | estimate | guaranteed | beta (aproximado) | one frame of the same total, equal-tail |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, populations, sizes, errors in WEEKS:
        held = stratified(populations, sizes, errors, level)
        frame = interval(sum(errors), sum(sizes), sum(populations), level)
        try:
            beta = stratified(populations, sizes, errors, level, "beta")
            shown = f"{beta.lower:.4f} to {beta.upper:.4f}"
        except ApproximationUndefined:
            shown = "undefined"
        rows.append(
            f"| {name} | {float(held.estimate):.4f} | {held.lower:.4f} to {held.upper:.4f} | {shown} "
            f"| {float(frame.lower):.4f} to {float(frame.upper):.4f} |"
        )
    return rows


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--largest", type=int, default=60)
    largest = options.parse_args().largest
    lines = [
        "# Exact coverage",
        "",
        "Written by `benchmarks/coverage.py`; counted over all samples, not simulated. A method may carry a claim only",
        "if it never falls below its level. Where beta is undefined it is counted here as if it held the truth.",
    ]
    for level in LEVELS:
        lines += ["", f"## One frame at {float(level):.2f}: every N up to {largest}, every n, every K", ""]
        lines += frame_table(level, largest)
    for level in LEVELS:
        lines += ["", f"## Strata at {float(level):.2f}: every vector of errors", "", *strata_table(level)]
    lines += ["", "## Width on weeks as they come, at 0.95", "", *weeks_table(Fraction(95, 100))]
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"written: {PAGE}")


if __name__ == "__main__":
    main()
