"""Advisors, and which entities they look after from when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.mail.addresses import checked_address
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.names import loose_key, tidy
from advisor_app.office.people import Advisor, Entity
from advisor_app.services.office import Office
from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class AssignmentMade:
    """`before`: of each entity that came into other hands, whose it had become on that very day (None: nobody's)."""

    advisor: str
    start: date
    entities: tuple[str, ...]
    before: tuple[tuple[UUID, UUID | None], ...] = ()


def list_advisors(office: Office) -> list[Advisor]:
    with office.store.reading() as reading:
        return sorted(reading.advisors.all(), key=lambda advisor: advisor.name)


def add_advisor(office: Office, name: str, email: str = "") -> Advisor:
    """Raises `UserError`: "name_missing", "email_unreadable", "advisor_exists" (whatever accents and case)."""
    name, email = tidy(name), email.strip()
    if not name:
        raise UserError("name_missing")
    if email:
        checked_address(email)
    with office.store.unit_of_work(office.who) as work:
        if work.advisors.by_name(name) is not None:
            raise UserError("advisor_exists", name=name)
        advisor = work.advisors.add(name, email)
        work.history.append("advisor.added", {"name": name, "email": advisor.email}, subject=name)
        work.commit()
    return advisor


def assign_entities(
    office: Office, names: Sequence[str], advisor_name: str, start: date | None = None
) -> AssignmentMade:
    """Give entities to an advisor from a day on (today in Panama); all of them or none."""
    day = start or panama_day(now_utc())
    with office.store.unit_of_work(office.who) as work:
        advisor = work.advisors.by_name(advisor_name)
        if advisor is None:
            known = ", ".join(a.name for a in work.advisors.all()) or "-"
            raise UserError("unknown_advisor", name=advisor_name, known=known)
        entities = [find_entity(work, name) for name in names]
        before: list[tuple[UUID, UUID | None]] = []
        for entity in entities:
            held = work.assignments.history_of(entity.id)
            if not any(one.holds_on(day) and one.advisor_id == advisor.id for one in held):
                begun = next((one.advisor_id for one in held if one.start == day), None)
                before.append((entity.id, begun))
            work.assignments.assign(entity.id, advisor.id, day)
            work.history.append(
                "entity.assigned",
                {"entity": entity.name, "advisor": advisor.name, "from": day.isoformat()},
                entity_id=entity.id,
                subject=entity.name,
            )
        work.commit()
    return AssignmentMade(advisor.name, day, tuple(entity.name for entity in entities), tuple(before))


def take_back_assignment(office: Office, made: AssignmentMade) -> None:
    """A slip: whoever looked after the entities goes on as before; the history keeps both."""
    with office.store.unit_of_work(office.who) as work:
        work.assignments.take_back([entity_id for entity_id, _ in made.before], made.start)
        for entity_id, begun in made.before:
            if begun is not None:
                work.assignments.assign(entity_id, begun, made.start)
            name = work.entities.by_id(entity_id).name
            told = {"entity": name, "advisor": made.advisor, "from": made.start.isoformat()}
            work.history.append("entity.assignment_taken_back", told, entity_id=entity_id, subject=name)
        work.commit()


def find_entity(reading: Reading, name: str) -> Entity:
    """The entity of that name in any of its spellings; raises `UserError("unknown_entity")` naming the nearest."""
    found = reading.entities.by_name(name)
    if found is not None:
        return found
    entities = reading.entities.all()
    import difflib

    keys = {loose_key(entity.name): entity.name for entity in entities}
    near = difflib.get_close_matches(loose_key(name), keys, n=1, cutoff=0.5)
    raise UserError("unknown_entity", name=name, nearest=keys[near[0]] if near else "-")
