"""Note the term within which an entity agreed to close its cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor_app.errors import UsageError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.service_terms import EVERY_TYPE, LONGEST_TERM, ServiceTerm
from advisor_app.office.names import tidy
from advisor_app.services.assign_entities import find_entity
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class AgreedTerm:
    """`type` "" for every type; `days` None where a term ends."""

    entity: str
    type: str
    days: int | None
    valid_from: date


def agree_term(
    office: Office, entity: str, days: int | None, case_type: str = EVERY_TYPE, start: date | None = None
) -> AgreedTerm:
    """From a day on (today in Panama), for cases created from then on. Earlier terms stay as they were.

    Raises `UserError("unknown_entity")`, `UsageError("term_not_days")`.
    """
    if days is not None and not 0 <= days <= LONGEST_TERM:
        raise UsageError("term_not_days", days=days)
    begins = start or panama_day(now_utc())
    kind = tidy(case_type)
    with office.store.unit_of_work(office.who) as work:
        found = find_entity(work, entity)
        work.indicators.agree_term(ServiceTerm(found.id, kind, days, begins))
        work.history.append(
            "entity.term_agreed",
            {"entity": found.name, "type": kind, "days": days, "from": begins.isoformat()},
            entity_id=found.id,
            subject=found.name,
        )
        work.commit()
    return AgreedTerm(found.name, kind, days, begins)
