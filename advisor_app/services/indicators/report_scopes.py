"""Of what a report can be: the whole office, an advisor's portfolio, one entity."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import name_key
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class ReportScope:
    """`key` names it between two runs; `entity_ids` are None for the whole office."""

    key: str
    name: str
    entity_ids: tuple[UUID, ...] | None = None


WHOLE_OFFICE = ReportScope("office", "")


def report_scopes(office: Office) -> list[ReportScope]:
    """The whole office, then advisors with the entities that they look after today, then entities, each by name."""
    with office.store.reading() as reading:
        advisors = sorted(reading.advisors.all(), key=lambda one: name_key(one.name))
        entities = sorted(reading.entities.all(), key=lambda one: name_key(one.name))
        held: dict[UUID, list[UUID]] = {}
        for one in reading.assignments.on(panama_day(now_utc())):
            held.setdefault(one.advisor_id, []).append(one.entity_id)
    portfolios = [
        ReportScope(f"advisor:{one.id}", one.name, tuple(sorted(held[one.id]))) for one in advisors if one.id in held
    ]
    return [WHOLE_OFFICE, *portfolios, *(ReportScope(f"entity:{one.id}", one.name, (one.id,)) for one in entities)]
