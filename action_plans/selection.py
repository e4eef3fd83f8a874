"""What months say that were looked at because they were bad.

A month is chosen when so many of its cases or fewer met what is asked. Given that it was chosen, its count follows a
binomial law cut off at that bound. Such laws, with whole ones for months that nobody chose, share one sufficient
figure, the total that met it; limits for the share come from its exact law (for truncated binomials see Johnson,
Kemp and Kotz, Univariate Discrete Distributions, 2005, section 3.11).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import optimize, stats

from action_plans.counted import Counted
from action_plans.errors import ActionPlanError, InvalidLevel

Numbers = npt.NDArray[np.float64]
_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Observed:
    """A period's count. `chosen_up_to`: it was chosen because no more than so many met it; None if nobody chose it."""

    count: Counted
    chosen_up_to: int | None = None

    def __post_init__(self) -> None:
        if self.chosen_up_to is not None and self.count.met > self.chosen_up_to:
            raise ActionPlanError(f"chosen up to {self.chosen_up_to}, but {self.count.met} met it")


@dataclass(frozen=True, slots=True)
class ShareBehind:
    """The share behind what was seen, corrected for the choice, with limits; all from 0 to 1."""

    value: float
    lower: float
    upper: float


def share_behind(observed: Sequence[Observed], confidence: float = 0.95) -> ShareBehind:
    """The likeliest share, and the limits that leave out half of the risk on each side."""
    if not 0 < confidence < 1:
        raise InvalidLevel(confidence)
    counted = [one for one in observed if one.count.cases]
    if not counted:
        raise ActionPlanError("a share needs a case")
    total = sum(one.count.met for one in counted)
    most = sum(one.count.cases if one.chosen_up_to is None else one.chosen_up_to for one in counted)
    risk = (1 - confidence) / 2

    def so_few(share: float) -> float:
        return float(_law_of_total(counted, share)[: total + 1].sum()) - risk

    def so_many(share: float) -> float:
        return float(_law_of_total(counted, share)[total:].sum()) - risk

    def too_low(share: float) -> float:
        law = _law_of_total(counted, share)
        return float(law @ np.arange(len(law))) - total

    return ShareBehind(
        0.0 if total == 0 else 1.0 if total >= most else _root(too_low),
        0.0 if total == 0 else _root(so_many),
        1.0 if total >= most else _root(so_few),
    )


def _law_of_total(observed: Sequence[Observed], share: float) -> Numbers:
    """Chances of each total, 0 and up."""
    law = np.ones(1)
    whole = sum(one.count.cases for one in observed if one.chosen_up_to is None)
    if whole:
        law = stats.binom.pmf(np.arange(whole + 1), whole, share)
    for one in observed:
        if one.chosen_up_to is None:
            continue
        logs = stats.binom.logpmf(np.arange(one.chosen_up_to + 1), one.count.cases, share)
        chosen = np.exp(logs - logs.max())
        law = np.convolve(law, chosen / chosen.sum())
    return np.asarray(law)


def _root(function: Callable[[float], float]) -> float:
    low, high = _NEAR, 1 - _NEAR
    at_low, at_high = function(low), function(high)
    if at_low * at_high > 0:
        return 0.0 if abs(at_low) < abs(at_high) else 1.0
    return float(optimize.brentq(function, low, high, xtol=1e-10))
