"""Which entities are whose on a day: the portfolios that a week's capacity is shared in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from advisor_app.errors import UserError
from advisor_app.office.people import Advisor, Entity

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class Portfolio:
    """An advisor's entities; `advisor` is None for those that nobody looks after yet."""

    advisor: Advisor | None
    entities: tuple[Entity, ...]


def portfolios_on(reading: Reading, day: date, advisor: str | None = None) -> list[Portfolio]:
    """Every portfolio on a day, or the named advisor's alone; raises `UserError("unknown_advisor")`."""
    entities = sorted(reading.entities.all(), key=lambda entity: entity.name)
    holders = {a.entity_id: a.advisor_id for a in reading.assignments.on(day)}
    advisors = reading.advisors.all()
    if advisor is not None:
        chosen = reading.advisors.by_name(advisor)
        if chosen is None:
            known = ", ".join(a.name for a in advisors) or "-"
            raise UserError("unknown_advisor", name=advisor, known=known)
        return [Portfolio(chosen, tuple(e for e in entities if holders.get(e.id) == chosen.id))]
    found = [Portfolio(a, tuple(e for e in entities if holders.get(e.id) == a.id)) for a in advisors]
    found.append(Portfolio(None, tuple(e for e in entities if e.id not in holders)))
    return [portfolio for portfolio in found if portfolio.entities]
