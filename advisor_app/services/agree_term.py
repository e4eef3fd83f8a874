"""Note the term within which an entity agreed to close its cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from advisor_app.errors import UsageError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.service_terms import EVERY_TYPE, LONGEST_TERM, ServiceTerm
from advisor_app.office.names import tidy
from advisor_app.services.assign_entities import find_entity
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.office.people import Entity
    from advisor_app.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class AgreedTerm:
    """`type` "" for every type, `region` "" for the whole country; `days` None where a term ends."""

    entity: str
    type: str
    days: int | None
    valid_from: date
    region: str = ""
    responsible: str = ""


def agree_term(
    office: Office,
    entity: str,
    days: int | None,
    case_type: str = EVERY_TYPE,
    start: date | None = None,
    *,
    region: str = "",
    responsible: str = "",
) -> AgreedTerm:
    """From a day on (today in Panama), for cases created from then on. Earlier terms stay as they were.

    region       a province or comarca, where the term is for the cases of that one alone
    responsible  who answers for it in the entity: a name or a post

    Raises `UserError("unknown_entity")`, `UsageError("term_not_days")`.
    """
    begins = start or panama_day(now_utc())
    with office.store.unit_of_work(office.who) as work:
        found = find_entity(work, entity)
        term = ServiceTerm(found.id, tidy(case_type), days, begins, tidy(region), tidy(responsible))
        note_term(work, found, term)
        work.commit()
    return AgreedTerm(found.name, term.type, days, begins, term.region, term.responsible)


def note_term(work: UnitOfWork, entity: Entity, term: ServiceTerm) -> None:
    """The same inside somebody else's unit of work. Raises `UsageError("term_not_days")`."""
    if term.days is not None and not 0 <= term.days <= LONGEST_TERM:
        raise UsageError("term_not_days", days=term.days)
    work.indicators.agree_term(term)
    work.history.append(
        "entity.term_agreed",
        {
            "entity": entity.name,
            "type": term.type,
            "days": term.days,
            "from": term.valid_from.isoformat(),
            "region": term.region,
            "responsible": term.responsible,
        },
        entity_id=entity.id,
        subject=entity.name,
    )
