"""An office of entities whose truth is known: each gets a plan when two months in a row are at or under 70 %.

So every plan is set off by bad months, as in life, and whoever compares with these alone finds effects everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from action_plans.counted import Counted
from action_plans.effectiveness import Evaluation, Period, evaluate

HISTORY = 12
LOWEST_SHARE, HIGHEST_SHARE = 0.45, 0.85


def judged_plans(
    seed: int, *, plans: int, rise: float, cases: int = 60, after: int = 6, spread: float = 0.0
) -> Iterator[Evaluation]:
    """`cases` a month on the average; `spread` is how much the true share wanders from month to month."""
    chance = np.random.default_rng(seed)

    def month(share: float) -> Counted:
        number = max(1, int(chance.poisson(cases)))
        now = float(np.clip(share + chance.normal(0, spread), 0.01, 0.99))
        return Counted(int(chance.binomial(number, now)), number)

    made = 0
    while made < plans:
        share = float(chance.uniform(LOWEST_SHARE, HIGHEST_SHARE))
        months = [month(share) for _ in range(int(chance.integers(2, HISTORY + 1)))]
        watched = 24
        while not all(10 * one.met <= 7 * one.cases for one in months[-2:]) and watched:
            months.append(month(share))
            watched -= 1
        if not watched:
            continue
        kept = months[-HISTORY:]
        before = [
            Period(str(at), one, 7 * one.cases // 10 if at >= len(kept) - 2 else None) for at, one in enumerate(kept)
        ]
        later = [Period(f"after {at}", month(min(share + rise, 0.99))) for at in range(after)]
        made += 1
        yield evaluate(before, later)
