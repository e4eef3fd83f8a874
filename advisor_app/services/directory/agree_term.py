"""Note the term within which an entity agreed to close its cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.service_terms import EVERY_TYPE, LONGEST_TERM, ServiceTerm
from advisor_app.office.names import tidy
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity

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
    id: UUID | None = None


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
        key = note_term(work, found, term)
        work.commit()
    return AgreedTerm(found.name, term.type, days, begins, term.region, term.responsible, key)


def take_back_term(office: Office, made: AgreedTerm) -> None:
    """A slip: as if it had not been agreed; the history keeps both. Raises `UserError("record_gone")`."""
    if made.id is None:
        raise UserError("record_gone", kind="service_term")
    with office.store.unit_of_work(office.who) as work:
        found = find_entity(work, made.entity)
        work.indicators.take_back_term(made.id)
        told = {"entity": found.name, "type": made.type, "days": made.days, "from": made.valid_from.isoformat()}
        work.history.append("entity.term_taken_back", told, entity_id=found.id, subject=found.name)
        work.commit()


def note_term(work: UnitOfWork, entity: Entity, term: ServiceTerm) -> UUID:
    """The same inside somebody else's unit of work. Raises `UsageError("term_not_days")`."""
    if term.days is not None and not 0 <= term.days <= LONGEST_TERM:
        raise UsageError("term_not_days", days=term.days)
    key = work.indicators.agree_term(term)
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
    return key
