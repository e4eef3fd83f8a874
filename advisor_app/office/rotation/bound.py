"""How low the largest load can be at best: bounds that are proved in whole numbers, whatever the solver rounds."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from advisor_app.office.rotation.problem import RotationProblem

if TYPE_CHECKING:
    import numpy as np


def counting_bound(problem: RotationProblem) -> int:
    """By counting alone: the mean; the heaviest unit with what its advisor must have besides; the pigeonhole.

    An advisor holds at least what the others have no room for. Of the heaviest a(j - 1) + 1 units, a being the number
    of advisors, one advisor holds j.
    """
    units = sorted(problem.units, key=lambda unit: -unit.load)
    advisors = len(problem.advisors)
    if not units or not advisors:
        return 0
    loads = [unit.load for unit in units]
    best = -(-sum(loads) // advisors)
    single = all(unit.size == 1 for unit in units)
    least = max(1, len(problem.entities) - (advisors - 1) * problem.rules.capacity) if single else 1
    lightest = [0]
    for load in reversed(loads):
        lightest.append(lightest[-1] + load)
    held = 1
    while (top := advisors * (held - 1) + 1) <= len(loads):
        certain = sum(loads[top - held : top])
        more = max(0, least - held)
        best = max(best, certain + lightest[min(more, len(loads) - top)])
        held += 1
    return best


def proved_bound(problem: RotationProblem, on_load: Sequence[float], on_room: Sequence[float]) -> int:
    """A lower bound from prices, one on each advisor's load and one on the room of each, by weak duality.

    For any prices p >= 0 with sum 1 and r >= 0 every assignment x has
    max load >= sum over units of min over allowed advisors (p_a load + r_a size) - capacity sum r_a.
    The prices may come from a linear program's floating duals: they are taken as exact fractions, so that the bound
    holds whatever the solver rounded.
    """
    prices = [max(Fraction(price), Fraction()) for price in on_load]
    whole = sum(prices, Fraction())
    if not whole:
        return 0
    prices = [price / whole for price in prices]
    room = [max(Fraction(price), Fraction()) for price in on_room]
    total = -problem.rules.capacity * sum(room, Fraction())
    for unit, allowed in zip(problem.units, problem.allowed, strict=True):
        total += min(
            (
                price * unit.load + more * unit.size
                for price, more, may in zip(prices, room, allowed, strict=True)
                if may
            ),
            default=Fraction(),
        )
    return max(0, ceil(total))


def largest_load_at_best(problem: RotationProblem, on_load: np.ndarray, on_room: np.ndarray) -> int:
    """The better of the two bounds."""
    coarse = [_short(one) for one in on_load], [_short(one) for one in on_room]
    return max(counting_bound(problem), proved_bound(problem, *coarse))


def _short(price: float) -> float:
    """Prices of few binary digits keep the fractions small; any price gives a valid bound."""
    return round(float(price) * 2**40) / 2**40
