"""How far those who score agree beyond chance.

Three coefficients, since none alone serves: Cohen's kappa (Educational and Psychological Measurement 20, 1960) for two,
with the standard error of Fleiss, Cohen and Everitt (Psychological Bulletin 72, 1969); Fleiss' kappa (Psychological
Bulletin 76, 1971) for several; and Gwet's AC1 (British Journal of Mathematical and Statistical Psychology 61, 2008),
which keeps its meaning where nearly all cases get the same answer. The latter two with Gwet's large-sample errors
(Handbook of Inter-Rater Reliability, 4th edition, 2014, chapters 2, 3 and 5) and Student's limits over the cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import sqrt

import numpy as np
import numpy.typing as npt
from scipy import stats

Answers = Sequence[Hashable | None]
"""One case's answers, one place for each who scores; None where somebody did not answer."""
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coefficient:
    """From -1 to 1; 1 is agreement throughout. `error` is the standard error, None where the cases give none."""

    value: float
    error: float | None
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of the cases that two or more answered: `agreed` of `pairs` pairs of answers are the same.

    A coefficient is None where it has no meaning: the kappas if everybody always gave one and the same answer, so
    that chance alone would agree as well.
    """

    cases: int
    agreed: int
    pairs: int
    cohen: Coefficient | None
    fleiss: Coefficient | None
    gwet: Coefficient | None

    @property
    def share(self) -> Fraction | None:
        return Fraction(self.agreed, self.pairs) if self.pairs else None


def agreement(
    cases: Sequence[Answers], confidence: float = 0.95, categories: Sequence[Hashable] | None = None
) -> Agreement:
    """Agreement over cases, each with the answers in the same order of those who scored.

    `categories` are all that could have been answered; by default those that were. AC1 depends on how many there are.
    """
    given = {answer for case in cases for answer in case if answer is not None}
    known = list(given if categories is None else dict.fromkeys([*categories, *given]))
    place = {answer: at for at, answer in enumerate(known)}
    counts = np.zeros((len(cases), len(known)))
    for row, case in enumerate(cases):
        for answer in case:
            if answer is not None:
                counts[row, place[answer]] += 1
    counts = counts[counts.sum(axis=1) > 0]
    of_several = counts[counts.sum(axis=1) >= 2]
    raters = max((len(case) for case in cases), default=0)
    return Agreement(
        cases=len(of_several),
        agreed=int((of_several * (of_several - 1) / 2).sum()),
        pairs=int((of_several.sum(axis=1) * (of_several.sum(axis=1) - 1) / 2).sum()),
        cohen=_cohen(cases, place, confidence) if raters == 2 else None,
        fleiss=_over_cases(counts, confidence, gwet=False),
        gwet=_over_cases(counts, confidence, gwet=True),
    )


def pairwise_agreement(
    cases: Sequence[Answers], confidence: float = 0.95, categories: Sequence[Hashable] | None = None
) -> dict[tuple[int, int], Agreement]:
    """The agreement of each two, by their places."""
    raters = max((len(case) for case in cases), default=0)
    return {
        (one, other): agreement([(case[one], case[other]) for case in cases], confidence, categories)
        for one, other in combinations(range(raters), 2)
    }


def _cohen(cases: Sequence[Answers], place: dict[Hashable, int], confidence: float) -> Coefficient | None:
    """In fractions to the variance: what cancels to nothing there leaves a visible error under the root of floats."""
    both = Counter((place[one], place[other]) for one, other in cases if one is not None and other is not None)
    number = both.total()
    if not number:
        return None
    shares = {pair: Fraction(times, number) for pair, times in both.items()}
    first, second = [Fraction(0)] * len(place), [Fraction(0)] * len(place)
    for (one, other), share in shares.items():
        first[one] += share
        second[other] += share
    seen = sum((share for (one, other), share in shares.items() if one == other), Fraction(0))
    by_chance = sum((one * other for one, other in zip(first, second, strict=True)), Fraction(0))
    if by_chance == 1:
        return None
    kappa = (seen - by_chance) / (1 - by_chance)
    spread = -((kappa - by_chance * (1 - kappa)) ** 2)
    for (one, other), share in shares.items():
        if one == other:
            spread += share * (1 - (first[one] + second[one]) * (1 - kappa)) ** 2
        else:
            spread += share * ((1 - kappa) * (second[one] + first[other])) ** 2
    error = sqrt(spread / number) / float(1 - by_chance)
    reach = float(stats.norm.ppf((1 + confidence) / 2)) * error
    return Coefficient(float(kappa), error, float(kappa) - reach, float(kappa) + reach)


def _over_cases(counts: Numbers, confidence: float, *, gwet: bool) -> Coefficient | None:
    """Fleiss' kappa or Gwet's AC1 of the answers counted by case and category."""
    answered = counts.sum(axis=1)
    several = answered >= 2
    cases, categories = counts.shape
    if not several.any() or (gwet and categories < 2):
        return None
    given = counts / answered[:, None]
    shares = given.mean(axis=0)
    agreed = np.zeros(cases)
    agreed[several] = (counts * (counts - 1)).sum(axis=1)[several] / (answered * (answered - 1))[several]
    seen = float(agreed[several].mean())
    if gwet:
        by_chance = float(shares @ (1 - shares)) / (categories - 1)
        chance_of_case = given @ (1 - shares) / (categories - 1)
    else:
        by_chance = float(shares @ shares)
        chance_of_case = given @ shares
    if by_chance >= 1 - 1e-12:
        return None
    value = (seen - by_chance) / (1 - by_chance)
    if cases < 2:
        return Coefficient(value, None, -1.0, 1.0)
    of_case = np.where(several, (agreed - by_chance) / (1 - by_chance), 0.0) * cases / several.sum()
    pull = of_case - 2 * (1 - value) * (chance_of_case - by_chance) / (1 - by_chance)
    error = sqrt(float(((pull - value) ** 2).sum()) / (cases - 1) / cases)
    reach = float(stats.t.ppf((1 + confidence) / 2, cases - 1)) * error
    return Coefficient(value, error, value - reach, min(1.0, value + reach))
