"""Escalations as a list, those that wait longest first, and one with its papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.escalations.ageing import Age, age
from advisor_app.office.escalations.records import Escalation, EscalationPaper, State
from advisor_app.services.escalations.decide_escalation import with_closed_tasks
from advisor_app.services.escalations.find_escalation import escalation_named
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import Reading
from advisor_app.store.escalations.repository import PaperLine

_ORDER = (State.WAITING, State.RAISED, State.DECIDED, State.DRAFT, State.SETTLED, State.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class EscalationLine:
    """`advisor` is who wrote it, "" where nobody looked after the entity; `age` None where nobody has to answer."""

    one: Escalation
    entity: str
    advisor: str
    age: Age | None
    papers: tuple[PaperLine, ...]


def list_escalations(
    office: Office, *, state: State | None = None, entity: str | None = None, advisor: str | None = None,
    day: date | None = None,
) -> list[EscalationLine]:  # fmt: skip
    """What waits for the director first, the oldest on top; then what is before a level above, and the rest.

    Raises `UserError("unknown_entity")`.
    """
    on = day or panama_day(now_utc())
    with office.store.reading() as reading:
        wanted = find_entity(reading, entity).id if entity else None
        known = reading.escalations.all([state] if state else (), entity_id=wanted)
        lines = _lines(reading, known, on)
    found = [line for line in lines if advisor is None or line.advisor == advisor]
    return sorted(found, key=_pressing)


def show_escalation(office: Office, reference: str, day: date | None = None) -> EscalationLine:
    """Raises `UserError("unknown_escalation")`."""
    with office.store.reading() as reading:
        (line,) = _lines(reading, [escalation_named(reading, reference)], day or panama_day(now_utc()))
    return line


def read_paper(office: Office, paper_id: UUID) -> EscalationPaper:
    """A paper with its files."""
    with office.store.reading() as reading:
        return reading.escalations.paper(paper_id)


def _lines(reading: Reading, known: list[Escalation], day: date) -> list[EscalationLine]:
    entities = {one.id: one.name for one in reading.entities.all()}
    people = {one.id: one.name for one in reading.advisors.all()}
    papers: dict[UUID, list[PaperLine]] = {}
    for each in reading.escalations.papers(known[0].id if len(known) == 1 else None):
        papers.setdefault(each.escalation_id, []).append(each)
    return [
        EscalationLine(
            with_closed_tasks(reading, one),
            entities[one.entity_id],
            people.get(one.advisor_id, "") if one.advisor_id else "",
            age(one, day),
            tuple(papers.get(one.id, ())),
        )
        for one in known
    ]


def _pressing(line: EscalationLine) -> tuple[int, int, str]:
    waited = line.age.days if line.age else 0
    return _ORDER.index(line.one.state), -waited, line.one.reference
