"""Where a finding stands: unanswered, answered, or back although it was answered."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.findings_over_weeks.gathering import GatheredFinding
from advisor_app.office.findings_over_weeks.records import AnswerKind, FindingAnswer


class Standing(StrEnum):
    OPEN = "open"
    RETURNED = "returned"
    """Cases failed again in weeks after the answer."""
    RECOMMENDED = "recommended"
    PLANNED = "planned"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Stands:
    """`answer` is the latest that a person gave; `letters` are the weeks whose letter recommended something of it."""

    standing: Standing
    answer: FindingAnswer | None
    letters: tuple[IsoWeek, ...]

    @property
    def waits(self) -> bool:
        return self.standing in (Standing.OPEN, Standing.RETURNED)


def stands(
    finding: GatheredFinding,
    answers: Sequence[FindingAnswer],
    letters: Collection[IsoWeek],
    open_plans: Collection[UUID],
) -> Stands:
    """`answers` to this finding, the latest last. A letter answers its own week's cases; failing on, it is back."""
    told = tuple(sorted(set(letters) & set(finding.failing_weeks)))
    answer = answers[-1] if answers else None
    if answer is None:
        if not told:
            return Stands(Standing.OPEN, None, told)
        again = any(week > told[0] for week in finding.failing_weeks)
        return Stands(Standing.RETURNED if again else Standing.RECOMMENDED, None, told)
    if answer.kind is AnswerKind.PLANNED and answer.plan_id in open_plans:
        return Stands(Standing.PLANNED, answer, told)
    if finding.last_week > answer.through:
        return Stands(Standing.RETURNED, answer, told)
    recommended = answer.kind is AnswerKind.RECOMMENDED
    return Stands(Standing.RECOMMENDED if recommended else Standing.CLOSED, answer, told)


def counted_weeks(finding: GatheredFinding, answers: Sequence[FindingAnswer]) -> tuple[IsoWeek, ...]:
    """The failing weeks that still speak for a plan: not those that a person closed with a reason."""
    closed = [one.through for one in answers if one.kind is AnswerKind.CLOSED]
    return tuple(week for week in finding.failing_weeks if not closed or week > max(closed))
