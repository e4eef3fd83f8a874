"""How often is objected, and how often rightly: by entity, by advisor, by question. Not a ranking of people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from advisor_app.office.objections.objection import Decision, ObjectionPoint


@dataclass(frozen=True, slots=True)
class ObjectionRate:
    """What became of the objections of one entity, advisor or question.

    of         what could be objected to: letters sent (by entity or advisor), or findings told (by question)
    objected   how many of those were
    points     what was objected, case by case; those that wait are neither of the other three
    """

    label: str
    of: int
    objected: int
    points: int
    accepted: int
    partly: int
    rejected: int

    @property
    def decided(self) -> int:
        return self.accepted + self.partly + self.rejected

    @property
    def upheld(self) -> Fraction | None:
        """Of the points that were decided those with which the entity was right, wholly or in part."""
        return Fraction(self.accepted + self.partly, self.decided) if self.decided else None


def rate(label: str, of: int, objected: int, points: Iterable[ObjectionPoint]) -> ObjectionRate:
    found = list(points)
    counts: Mapping[Decision, int] = {
        kind: sum(one.decided is not None and one.decided.decision is kind for one in found) for kind in Decision
    }
    return ObjectionRate(
        label,
        of,
        objected,
        len(found),
        counts[Decision.ACCEPTED],
        counts[Decision.PARTLY],
        counts[Decision.REJECTED],
    )
