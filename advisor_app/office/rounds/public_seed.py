"""A seed that nobody here can choose: the result of somebody else's draw, published after the list was sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sampling
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import PublicDraw, PublicSeed, RoundRules


@dataclass(frozen=True, slots=True)
class SealedRound:
    """One entity's frame of a week, sealed before the result that its seed is made of was known.

    Once drawn, the round has the same id. `entity` is the name at the sealing, which is part of the seed whatever the
    entity is called later. `serial` counts the seals of an entity and week from 1; only the last is in force.
    """

    id: UUID
    week: IsoWeek
    entity_id: UUID
    entity: str
    serial: int
    frame: tuple[str, ...]
    """Case numbers, sorted by their UTF-8 bytes."""
    frame_digest: str
    planned_size: int
    sample_size: int
    claim: str
    """valid, minimum, census or none."""
    rules: RoundRules
    announced: PublicDraw
    sealed_at: datetime
    """Naive UTC."""
    sealed_by: str
    advisor_id: UUID | None = None
    reason: str = ""
    """Why the director had it sealed again; empty for the first."""
    value: str = ""
    """The published result; empty as long as it is awaited."""
    version: int = 1

    @property
    def population(self) -> int:
        return len(self.frame)

    def with_value(self, value: str) -> PublicSeed:
        return PublicSeed(self.announced, self.entity, value)


def seed_of(public: PublicSeed, week: IsoWeek, frame_digest: str) -> str:
    """`printf '%s\\n' VALUE WEEK ENTITY DIGEST | sha256sum`, as lowercase hex."""
    return sampling.public_seed(public.value, week=str(week), entity=public.entity, digest=frame_digest)
