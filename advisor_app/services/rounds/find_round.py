"""One entity's drawn round of a week, as a draw that can be continued."""

from __future__ import annotations

from dataclasses import dataclass

import sampling
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.people import Entity
from advisor_app.office.rounds.weekly_round import DrawnRound
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class FoundRound:
    entity: Entity
    advisor: str | None
    drawn: DrawnRound

    @property
    def draw(self) -> sampling.Draw:
        replaced = tuple(sampling.Replaced(one.number, one.reason) for one in self.drawn.replacements)
        return sampling.Draw(self.drawn.frame, self.drawn.seed, len(self.drawn.sample), replaced)


def find_round(reading: Reading, week: IsoWeek, name: str) -> FoundRound:
    """Raises `UserError("unknown_entity")` and `UserError("not_drawn")`."""
    entity = find_entity(reading, name)
    drawn = reading.rounds.of(entity.id, week)
    if drawn is None:
        raise UserError("not_drawn", entity=entity.name, week=str(week))
    holders = {advisor.id: advisor.name for advisor in reading.advisors.all()}
    advisor = holders.get(drawn.advisor_id) if drawn.advisor_id else None
    return FoundRound(entity, advisor, drawn)
