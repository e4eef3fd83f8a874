"""Exchanges of two units, or the move of one, that make the loads more even, until there is none left."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from advisor_app.office.rotation.problem import RotationProblem

AT_MOST = 5_000
"""Exchanges; some hundreds are usual for 300 entities."""


def even_out(problem: RotationProblem, holders: Sequence[int], bound: int, chance: np.random.Generator) -> list[int]:
    """The best exchange first, by the sum of squared loads; ends where none helps or the largest load is at `bound`.

    An assignment in which no exchange lowers that sum has none that lowers its largest load either. `chance` orders
    units that are alike. Rules and room are kept by every step.
    """
    holder = np.array(holders)
    load = np.array([unit.load for unit in problem.units], dtype=np.int64)
    size = np.array([unit.size for unit in problem.units], dtype=np.int64)
    allowed = np.array(problem.allowed, dtype=bool)
    order = chance.permutation(len(load))
    holder, load, size, allowed = holder[order], load[order], size[order], allowed[order]
    advisors = len(problem.advisors)
    loads = np.bincount(holder, weights=load, minlength=advisors).astype(np.int64)
    room = problem.rules.capacity - np.bincount(holder, weights=size, minlength=advisors).astype(np.int64)
    less = load[:, None] - load[None, :]
    smaller = size[:, None] - size[None, :]
    every = np.arange(len(load))
    for _ in range(AT_MOST):
        if loads.max() <= bound:
            break
        slope = loads[holder][:, None] - loads[holder][None, :]
        may = allowed[:, holder]
        fits = (smaller <= room[holder][None, :]) & (-smaller <= room[holder][:, None])
        gain = np.where((less > 0) & (less < slope) & may & may.T & fits, less * (slope - less), 0)
        away = loads[holder][:, None] - loads[None, :]
        free = allowed & (size[:, None] <= room[None, :]) & (load[:, None] > 0) & (load[:, None] < away)
        moved = np.where(free, load[:, None] * (away - load[:, None]), 0)
        best, alone = int(gain.argmax()), int(moved.argmax())
        if not gain.flat[best] and not moved.flat[alone]:
            break
        if moved.flat[alone] >= gain.flat[best]:
            steps = [(alone // advisors, alone % advisors)]
        else:
            one, other = divmod(best, len(load))
            steps = [(one, int(holder[other])), (other, int(holder[one]))]
        for unit, to in steps:
            loads[holder[unit]] -= load[unit]
            room[holder[unit]] += size[unit]
            loads[to] += load[unit]
            room[to] -= size[unit]
        for unit, to in steps:
            holder[unit] = to
    back = np.empty(len(every), dtype=int)
    back[order] = every
    return [int(one) for one in holder[back]]
