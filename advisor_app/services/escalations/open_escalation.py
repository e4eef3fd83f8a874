"""An obstacle is written down: a draft that its advisor goes on writing, until it is brought before the director."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.escalations import lifecycle
from advisor_app.office.escalations.lifecycle import EscalationMoveRefused
from advisor_app.office.escalations.records import Escalation, Obstacle, RecordKind
from advisor_app.office.escalations.words import MISSING, MOVES, STATES
from advisor_app.office.names import tidy
from advisor_app.services.duties.record_duty import owe
from advisor_app.services.escalations.find_escalation import escalation_named
from advisor_app.services.escalations.link_record import linked
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import Reading, UnitOfWork, new_id

ESCALATION_DUTY = "ESCALATE"


@dataclass(frozen=True, slots=True)
class Telling:
    """An obstacle as its advisor tells it. `told` and `asked` may have paragraphs; `records` by their kind and key."""

    subject: str = ""
    told: str = ""
    processes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    asked: str = ""
    records: tuple[tuple[RecordKind, str], ...] = ()


def open_escalation(office: Office, entity: str, telling: Telling, *, on: date | None = None) -> Escalation:
    """Begin a draft; whatever is missing may be written later. The duty to escalate is owed from its day on.

    Raises `UserError`: "unknown_entity", and what linking its records raises.
    """
    day = on or panama_day(now_utc())
    with office.store.unit_of_work(office.who) as work:
        whose = find_entity(work, entity)
        holder = next((one.advisor_id for one in work.assignments.on(day) if one.entity_id == whose.id), None)
        obstacle = _obstacle(work, telling, day, whose.id)
        taken = [one.period for one in work.escalations.all(entity_id=whose.id)]
        period = owe(work, ESCALATION_DUTY, whose, day, note=obstacle.subject, taken=taken)
        kept = work.escalations.add(Escalation(new_id(), whose.id, holder, day, obstacle, period=period))
        tell(work, "escalation.opened", kept, entity=whose.name)
        work.commit()
    return kept


def telling_of(one: Escalation) -> Telling:
    """An obstacle as it is kept, in the form in which its advisor tells it."""
    told, records = one.obstacle, tuple((each.kind, each.key) for each in one.obstacle.records)
    return Telling(told.subject, told.told, told.processes, told.people, told.tools, told.asked, records)


def telling_as_it_is(office: Office, reference: str) -> Telling:
    """Raises `UserError("unknown_escalation")`."""
    with office.store.reading() as reading:
        return telling_of(escalation_named(reading, reference))


def write_escalation(office: Office, reference: str, telling: Telling, seen: Telling | None = None) -> Escalation:
    """Change a draft; records that were linked before keep how they stood.

    seen: as it was kept when its writer began; where another wrote since, nothing is overwritten. Raises `UserError`:
    "unknown_escalation", "escalation_move_refused", "changed_by_another", and what linking raises.
    """
    with office.store.unit_of_work(office.who) as work:
        one = escalation_named(work, reference)
        if seen is not None and telling_of(one) != seen:
            raise work.escalations.changed_by_another(one)
        before = {(each.kind, each.key): each for each in one.obstacle.records}
        obstacle = _obstacle(work, telling, panama_day(work.moment), one.entity_id)
        records = tuple(before.get((each.kind, each.key), each) for each in obstacle.records)
        try:
            written = lifecycle.write(one, replace(obstacle, records=records))
        except EscalationMoveRefused as refusal:
            raise refused(one, refusal) from refusal
        if written == one:
            return one
        kept = work.escalations.save(written)
        tell(work, "escalation.written", kept)
        work.commit()
    return kept


def refused(one: Escalation, refusal: EscalationMoveRefused) -> UserError:
    return UserError(
        "escalation_move_refused",
        escalation=one.reference,
        state=STATES[one.state],
        move=MOVES[refusal.move],
        missing=", ".join(MISSING[each] for each in refusal.missing),
    )


def tell(work: UnitOfWork, action: str, one: Escalation, **told: object) -> None:
    """What happened to it, in the history."""
    values = {"escalation": one.reference, "state": one.state.value, "subject": one.obstacle.subject, **told}
    work.history.append(action, values, entity_id=one.entity_id, subject=str(one.id))


def _obstacle(reading: Reading, telling: Telling, day: date, entity_id: UUID) -> Obstacle:
    return Obstacle(
        subject=tidy(telling.subject),
        told=telling.told.strip(),
        processes=_each(telling.processes),
        people=_each(telling.people),
        tools=_each(telling.tools),
        asked=telling.asked.strip(),
        records=linked(reading, telling.records, day, entity_id),
    )


def _each(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(said for one in texts if (said := tidy(one)))
