"""What the rotation's view shows: the desk, which proposal is in front, and what a hand has moved on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.rotation.comparison import Compared, compare
from advisor_app.office.rotation.judgement import HandMove, Judgement, move_by_hand
from advisor_app.office.rotation.rule_lines import KeptRule, kept_rules

if TYPE_CHECKING:
    from advisor_app.services.rotation.rotation_desk import DeskProposal, RotationDesk

Moves = dict[UUID, UUID]
"""By entity, the advisor it goes to."""


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One entity of the proposal in front; `broken` says that a rule is broken by it."""

    entity_id: UUID
    entity: str
    district: str
    cases: int
    from_advisor: str
    to_id: UUID
    to_advisor: str
    stays: bool
    broken: bool


@dataclass(frozen=True)
class Front:
    desk: RotationDesk
    place: int = 0

    @property
    def proposal(self) -> DeskProposal:
        return self.desk.proposals[self.place]

    @property
    def label(self) -> str:
        return self.proposal.rotation.label

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(one.rotation.label for one in self.desk.proposals)

    @cached_property
    def advisors(self) -> tuple[UUID, ...]:
        """Those of any proposal, by name."""
        found = {one.id for proposal in self.desk.proposals for one in proposal.problem.advisors}
        return tuple(sorted(found, key=lambda one: self.desk.advisors[one]))

    @cached_property
    def rules(self) -> tuple[KeptRule, ...]:
        return kept_rules([one.problem for one in self.desk.proposals], [_by_key(one) for one in self.desk.proposals])

    @cached_property
    def compared(self) -> tuple[Compared, ...]:
        broken = [sum(bool(one.broken[at]) for one in self.rules) for at in range(len(self.desk.proposals))]
        return compare([one.judgement for one in self.desk.proposals], broken)

    @cached_property
    def rows(self) -> list[EntityRow]:
        """The entities that may move, by name."""
        proposal, desk = self.proposal, self.desk
        broken = {one.entity for one in proposal.judgement.breaches}
        return [
            EntityRow(
                one.id,
                desk.entities[one.id],
                one.district,
                proposal.figures.get(one.id, {}).get("cases", 0),
                desk.advisors.get(one.holder, "") if one.holder else "",
                proposal.problem.advisors[holder].id,
                desk.advisors[proposal.problem.advisors[holder].id],
                one.stays,
                one.id in broken,
            )
            for one, holder in zip(proposal.problem.entities, proposal.judgement.holders, strict=True)
        ]

    def held(self, advisor: UUID, figure: str = "") -> int | None:
        """How many entities an advisor gets in front, or how much of a figure; None where they get nothing at all."""
        places = [one.id for one in self.proposal.problem.advisors]
        if advisor not in places:
            return None
        judged = self.proposal.judgement
        counted = judged.counts if not figure else judged.sums.get(figure, (0,) * len(places))
        return counted[places.index(advisor)]

    def share(self, at: int, advisor: UUID) -> float | None:
        """An advisor's load in a proposal, in percent of the mean."""
        proposal = self.desk.proposals[at]
        places = [one.id for one in proposal.problem.advisors]
        whole = sum(proposal.judgement.loads)
        if advisor not in places or not whole:
            return None
        return 100 * len(places) * proposal.judgement.loads[places.index(advisor)] / whole

    def moving(self, entity: UUID, to: UUID) -> HandMove | None:
        """What would be if an entity went to an advisor; None where that is no move of this proposal."""
        proposal = self.proposal
        if to not in {one.id for one in proposal.problem.advisors}:
            return None
        bound = proposal.rotation.bound
        return move_by_hand(proposal.problem, proposal.judgement, entity, to, bound=bound, figures=proposal.figures)

    def changes(self, after: Judgement) -> tuple[Moves, Moves]:
        """What must be moved to come to `after`, and what to come back."""
        proposal = self.proposal
        there: Moves = {}
        back: Moves = {}
        advisors = proposal.problem.advisors
        places = zip(proposal.problem.entities, proposal.judgement.holders, after.holders, strict=True)
        for entity, before, now in places:
            if before != now:
                there[entity.id], back[entity.id] = advisors[now].id, advisors[before].id
        return there, back

    def judged(self, after: Judgement) -> Front:
        """The same with the proposal in front as a hand has changed it, until the database tells it anew."""
        proposals = list(self.desk.proposals)
        proposals[self.place] = replace(self.proposal, judgement=after)
        return Front(replace(self.desk, proposals=tuple(proposals)), self.place)


def front_of(desk: RotationDesk, label: str) -> Front:
    """With the proposal of that label in front, or the first."""
    labels = [one.rotation.label for one in desk.proposals]
    return Front(desk, labels.index(label) if label in labels else 0)


def _by_key(proposal: DeskProposal) -> dict[UUID, UUID]:
    problem = proposal.problem
    return {
        one.id: problem.advisors[holder].id
        for one, holder in zip(problem.entities, proposal.judgement.holders, strict=True)
    }


def named(keys: Sequence[UUID], names: Mapping[UUID, str], most: int = 3) -> str:
    """The first names, and how many more there are."""
    told = [names.get(one, "?") for one in keys[:most]]
    return ", ".join(told) + (f" +{len(keys) - most}" if len(keys) > most else "")
