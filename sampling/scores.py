"""The mean of bounded scores in a finite population, with an interval that is valid at any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from sampling.errors import InvalidCount, InvalidRate
from sampling.rates import Rate, count, exact, risk_of


@dataclass(frozen=True, slots=True)
class MeanScore:
    """A mean score with its interval, in the units of the scores."""

    size: int
    mean: Fraction
    lower: float
    upper: float


def mean_score(
    scores: Sequence[Rate], population: int, confidence: Rate, *, least: Rate = 0, most: Rate = 100
) -> MeanScore:
    """The mean of the scores drawn, and an interval for the mean of all `population` units.

    scores       from `least` to `most`, in the order of the draw, at least one
    confidence   that the interval holds the mean of the population; it stays valid if the sample is enlarged

    No shape of the scores is assumed: the interval is wide for three scores because three scores say little. See
    `sampling.betting`. Raises InvalidRate, InvalidCount.
    """
    units, risk = count(population, "population", least=1), risk_of(confidence)
    low, high = exact(least, "least"), exact(most, "most")
    if low >= high:
        raise InvalidRate("most", most, f"above {least}")
    values = [exact(score, "score") for score in scores]
    for given, value in zip(scores, values, strict=True):
        if not low <= value <= high:
            raise InvalidRate("score", given, f"from {least} to {most}")
    if not 1 <= len(values) <= units:
        raise InvalidCount("scores", len(values), 1, units)
    mean = sum(values, Fraction(0)) / len(values)
    if len(values) == units:
        return MeanScore(units, mean, float(mean), float(mean))
    from sampling.betting import mixed_limits  # numpy is loaded where it is needed

    lower, upper = mixed_limits([float((value - low) / (high - low)) for value in values], units, float(risk))
    width = float(high - low)
    return MeanScore(len(values), mean, float(low) + lower * width, float(low) + upper * width)
