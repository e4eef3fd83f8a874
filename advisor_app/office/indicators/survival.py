"""How long cases take, those still open included: the estimate of Kaplan and Meier with its interval.

E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American Statistical
Association 53 (1958) 457-481. The variance is Greenwood's (1926); the limits are those on the scale of log(-log), which
stay between 0 and 1 (J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of Failure Time Data", 1980);
the interval of a percentile holds the times whose limits reach it (R. Brookmeyer and J. Crowley,
Biometrics 38 (1982) 29-41).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import exp, log, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.case_columns import CaseColumns, day_number


@dataclass(frozen=True, slots=True)
class SurvivalStep:
    """A day after creation on which cases were closed.

    still_open   the estimated share of cases that take longer than `days`; `lower` and `upper` its limits
    """

    days: int
    at_risk: int
    closed: int
    still_open: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class DaysEstimate:
    """Days by which a share of the cases is closed; None where the cases do not tell, for too many are open."""

    days: int | None
    lower: int | None
    upper: int | None


@dataclass(frozen=True, slots=True)
class TimeToClose:
    """The days that cases take. `cases` of them were followed, `open` are open and known to take longer than so far."""

    cases: int
    open: int
    confidence: float
    steps: tuple[SurvivalStep, ...]

    def days_until(self, share: Fraction) -> DaysEstimate:
        """By how many days that share of the cases is closed: 1/2 is the median."""
        left = float(1 - share)
        return DaysEstimate(
            self._first(lambda step: step.still_open, left),
            self._first(lambda step: step.lower, left),
            self._first(lambda step: step.upper, left),
        )

    def _first(self, height: Callable[[SurvivalStep], float], left: float) -> int | None:
        return next((step.days for step in self.steps if height(step) <= left + _ROUNDING), None)


_ROUNDING = 1e-12


def time_to_close(columns: CaseColumns, asked: Asked, confidence: float = 0.95) -> TimeToClose:
    """The cases received in the period, followed until the start of `asked.as_of`.

    A case that is open then was open through the day before, and is counted as taking longer than that. One closed
    before it was created took no days.
    """
    as_of = day_number(asked.as_of)
    last = min(day_number(asked.end), as_of - 1)
    received = np.flatnonzero((columns.created >= day_number(asked.start)) & (columns.created <= last))
    created, closed = columns.created[received], columns.closed[received]
    is_closed = closed < as_of
    days = np.maximum(np.where(is_closed, closed, as_of - 1) - created, 0)
    return kaplan_meier(days, is_closed, confidence)


def kaplan_meier(days: NDArray[np.int32], is_closed: NDArray[np.bool_], confidence: float = 0.95) -> TimeToClose:
    """The estimate from the days of each case, and whether they ended with its closing or it was still open.

    A case open after so many days was still at risk on that day. Shapes (n,) both; days from 0.
    """
    deviations = NormalDist().inv_cdf((1 + confidence) / 2)
    length = int(days.max(initial=0)) + 1
    closings = np.bincount(days[is_closed], minlength=length)
    leaving = np.bincount(days, minlength=length)
    at_risk = len(days) - np.concatenate(([0], np.cumsum(leaving)[:-1]))
    steps: list[SurvivalStep] = []
    still_open, variance = 1.0, 0.0
    for day in np.flatnonzero(closings).tolist():
        risk, gone = int(at_risk[day]), int(closings[day])
        still_open *= (risk - gone) / risk
        if gone == risk:
            steps.append(SurvivalStep(day, risk, gone, 0.0, 0.0, _limit_at_nought(steps)))
            break
        variance += gone / (risk * (risk - gone))
        spread = deviations * sqrt(variance) / log(still_open)
        lower, upper = still_open ** exp(-spread), still_open ** exp(spread)
        steps.append(SurvivalStep(day, risk, gone, still_open, lower, upper))
    return TimeToClose(len(days), len(days) - int(is_closed.sum()), confidence, tuple(steps))


def _limit_at_nought(steps: list[SurvivalStep]) -> float:
    """Where every case is closed the scale of log(-log) has no place; the limit stays where it was."""
    return steps[-1].upper if steps else 1.0
