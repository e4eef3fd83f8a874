"""What a week's audit says about an entity: nonconforming cases, exact limits, a verdict, a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import sampling
from advisor_app.errors import UserError
from advisor_app.office.rounds.weekly_round import RoundRules
from advisor_app.office.scoring.marks import CaseScore, mean_score


@dataclass(frozen=True, slots=True)
class CountRange:
    """Nonconforming cases in the frame, from fewest to most; as counts and as shares of the frame."""

    lower_count: int
    upper_count: int
    lower: Fraction
    upper: Fraction


@dataclass(frozen=True, slots=True)
class EntityResult:
    """One entity's week. `verdict` is meets, fails or inconclusive; `statement` one Spanish sentence.

    Where the sample was enlarged after scoring had begun, limits and verdict are those that stay valid then:
    `upper_limit` and `lower_limit` are the ends of the interval.
    """

    population: int
    sample_size: int
    errors: int
    upper_limit: sampling.Limit
    """One-sided, at the whole confidence."""
    lower_limit: sampling.Limit
    interval: CountRange
    """Two-sided."""
    verdict: str
    statement: str
    mean_score: Fraction | None
    confidence: Fraction
    tolerable_rate: Fraction
    enlarged_while_scoring: bool = False

    @property
    def census(self) -> bool:
        return self.sample_size == self.population

    @property
    def rate(self) -> Fraction:
        """Nonconforming of audited."""
        return Fraction(self.errors, self.sample_size)


def evaluate_entity(
    population: int, scores: Sequence[CaseScore], rules: RoundRules, *, enlarged_while_scoring: bool = False
) -> EntityResult:
    """The verdict on an entity's week.

    population   cases in the sealed frame, at least 1
    scores       of all cases of the sample, in ticket order, each complete
    enlarged_while_scoring   the sample grew after the first score was given

    Raises `UserError`: nothing_audited without scores, audit_unfinished while a case is open.
    """
    if not scores:
        raise UserError("nothing_audited")
    unfinished = [score.number for score in scores if not score.complete]
    if unfinished:
        raise UserError("audit_unfinished", open=len(unfinished), size=len(scores), first=unfinished[0])
    size, errors = len(scores), sum(score.nonconforming for score in scores)
    grown = enlarged_while_scoring and size < population
    if grown:
        marks = [int(score.nonconforming) for score in scores]
        valid = sampling.anytime_verdict(marks, population, rules.tolerable_rate, rules.confidence)
        looked = valid.interval
        both = CountRange(looked.lower_count, looked.upper_count, looked.lower, looked.upper)
        upper = sampling.Limit(both.upper_count, both.upper)
        lower = sampling.Limit(both.lower_count, both.lower)
        kind, statement = str(valid.kind), valid.statement
    else:
        found = sampling.verdict(errors, size, population, rules.tolerable_rate, rules.confidence)
        ends = found.interval
        both = CountRange(ends.lower_count, ends.upper_count, ends.lower, ends.upper)
        upper, lower = found.upper_limit, found.lower_limit
        kind, statement = str(found.kind), found.statement
    return EntityResult(
        population=population,
        sample_size=size,
        errors=errors,
        upper_limit=upper,
        lower_limit=lower,
        interval=both,
        verdict=kind,
        statement=statement,
        mean_score=mean_score(scores),
        confidence=rules.confidence,
        tolerable_rate=rules.tolerable_rate,
        enlarged_while_scoring=grown,
    )
