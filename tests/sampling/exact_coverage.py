"""Coverage of an interval, counted over every sample that can be drawn; nothing is simulated or rounded."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import accumulate, product
from math import comb, prod

Ends = Sequence[tuple[int, int]]
"""For k = 0 .. n the least and the most number in error."""


def least_coverage(size: int, population: int, ends: Ends) -> Fraction:
    """The smallest coverage over K = 0 .. N of intervals whose ends rise with k."""
    least = Fraction(1)
    for marked in range(population + 1):
        ways = [comb(marked, k) * comb(population - marked, size - k) for k in range(size + 1)]
        inside = [k for k, (low, high) in enumerate(ends) if low <= marked <= high]
        sums = [0, *accumulate(ways)]
        covered = sums[inside[-1] + 1] - sums[inside[0]] if inside else 0
        assert not inside or len(inside) == inside[-1] - inside[0] + 1
        least = min(least, Fraction(covered, comb(population, size)))
    return least


def least_stratified_coverage(
    populations: Sequence[int], sizes: Sequence[int], ends_of: Callable[[tuple[int, ...]], tuple[int, int]]
) -> Fraction:
    """The smallest coverage of the total over every vector of errors in the strata."""
    ends = {found: ends_of(found) for found in product(*(range(size + 1) for size in sizes))}
    draws = prod(comb(units, size) for units, size in zip(populations, sizes, strict=True))
    least = Fraction(1)
    for marked in product(*(range(units + 1) for units in populations)):
        total = sum(marked)
        tables = [
            [comb(k, x) * comb(units - k, size - x) for x in range(size + 1)]
            for k, units, size in zip(marked, populations, sizes, strict=True)
        ]
        covered = sum(
            prod(table[x] for table, x in zip(tables, found, strict=True))
            for found, (low, high) in ends.items()
            if low <= total <= high
        )
        least = min(least, Fraction(covered, draws))
    return least
