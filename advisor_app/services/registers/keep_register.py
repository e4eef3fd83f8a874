"""A register from its opening to its attestation: opened, checked item by item, corrected, closed or opened again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.facts import Occasion
from advisor_app.office.duties.registers import RULES, Item, Kind, Outcome, Register, attested, checked, corrected
from advisor_app.office.names import tidy
from advisor_app.services.duties.list_duties import advisor_named, refuse_far_day
from advisor_app.services.duties.record_duty import entity_of, occasion_label, prove, reason_of, refuse_future
from advisor_app.services.office import Office
from advisor_app.store import NEVER, new_id

if TYPE_CHECKING:
    from advisor_app.store import Reading, UnitOfWork


def open_register(
    office: Office,
    kind: Kind,
    subject: str,
    *,
    entity: str | None = None,
    on: date | None = None,
    items: Sequence[str] = (),
    people: Sequence[str] = (),
    advisor: str | None = None,
    due: date | None = None,
) -> Register:
    """Begin a register of a day (today). Without items, those that its kind has by default are to be checked.

    A request or a task is owed from that day on: it opens its duty, for an advisor and until a day where these are
    named. Raises `UserError`: unknown_duty, unknown_entity, unknown_advisor, duty_needs_entity, duty_of_the_office,
    duty_from_the_future, register_subject_missing; `UsageError("day_out_of_range")`.
    """
    with office.store.unit_of_work(office.who) as work:
        made = register_within(
            work,
            kind,
            subject,
            entity=entity,
            on=on or panama_day(now_utc()),
            items=items,
            people=people,
            advisor=advisor,
            due=due,
        )
        work.commit()
    return made


def register_within(
    work: UnitOfWork,
    kind: Kind,
    subject: str,
    *,
    entity: str | None,
    on: date,
    items: Sequence[str] = (),
    people: Sequence[str] = (),
    advisor: str | None = None,
    due: date | None = None,
) -> Register:
    """The same within somebody else's change, which commits."""
    rule = RULES[kind]
    duty = read_catalogue().duty(rule.duty_id)
    refuse_future(on)
    if due is not None:
        refuse_far_day(due)
    said = tidy(subject)
    if not said:
        raise UserError("register_subject_missing")
    named = tuple(text for one in items if (text := tidy(one)))
    whose = entity_of(work, duty, entity)
    entity_id = None if whose is None else whose.id
    label = ""
    if rule.on_event:
        label = occasion_label(work, duty.id, on)
        asked = advisor_named(work, advisor).id if advisor else None
        work.duties.add_occasion(Occasion(duty.id, entity_id, label, on, due, asked, said, new_id()))
    made = Register(
        new_id(),
        kind,
        entity_id,
        on,
        said,
        tuple(Item(text) for text in named or rule.items),
        tuple(text for one in people if (text := tidy(one))),
        label,
    )
    work.registers.add(made)
    _tell(work, "register.opened", made, {"items": len(made.items), "people": len(made.people)})
    return made


def check_item(
    office: Office,
    key: UUID,
    place: int,
    outcome: Outcome,
    *,
    correction: str = "",
    correct_by: date | None = None,
    seen: Item | None = None,
) -> Register:
    """Say how one item (from 1) was found; from how whoever says it saw it, if that is given.

    What another says of the other items stays. Raises what `checked` raises, and `UserError`: unknown_register,
    changed_by_another.
    """
    with office.store.unit_of_work(office.who) as work:
        kept = _found(work, key)
        after = checked(kept, place, outcome, tidy(correction), correct_by)
        if seen is not None and kept.items[place - 1] not in (seen, after.items[place - 1]):
            after = replace(after, version=NEVER)
        saved = work.registers.save(after)
        item = saved.items[place - 1]
        told = {"item": item.text, "outcome": outcome.value, "correction": item.correction}
        _tell(work, "register.checked", saved, {**told, "by": item.correct_by.isoformat() if item.correct_by else ""})
        work.commit()
    return saved


def item_as_it_is(office: Office, key: UUID, place: int) -> Item:
    """As another left it. Raises `UserError("unknown_register")`."""
    with office.store.reading() as reading:
        return _found(reading, key).items[place - 1]


def correct_item(office: Office, key: UUID, place: int, on: date | None = None) -> Register:
    """A fault was mended on a day (today). Raises what `corrected` raises, and `UserError`: unknown_register,
    duty_from_the_future, changed_by_another.
    """
    day = on or panama_day(now_utc())
    refuse_future(day)
    with office.store.unit_of_work(office.who) as work:
        saved = work.registers.save(corrected(_found(work, key), place, day))
        _tell(work, "register.corrected", saved, {"item": saved.items[place - 1].text, "on": day.isoformat()})
        work.commit()
    return saved


def close_register(office: Office, key: UUID, attested_by: str, on: date | None = None) -> Register:
    """Somebody vouches for it on a day (today), and it proves its duty for the period of the day it was held.

    Raises what `attested` raises, and `UserError`: unknown_register, duty_from_the_future, changed_by_another.
    """
    day = on or panama_day(now_utc())
    refuse_future(day)
    with office.store.unit_of_work(office.who) as work:
        saved = close_within(work, _found(work, key), attested_by, day)
        work.commit()
    return saved


def close_within(work: UnitOfWork, kept: Register, attested_by: str, day: date) -> Register:
    """The same within somebody else's change, which commits."""
    closed = attested(kept, tidy(attested_by), day)
    entity = work.entities.by_id(kept.entity_id) if kept.entity_id else None
    duty_id = RULES[kept.kind].duty_id
    proof = prove(work, duty_id, entity, kept.held_on, note=closed.told(), period=kept.period or None)
    saved = work.registers.save(replace(closed, evidence_id=proof.id if proof else None))
    _tell(work, "register.closed", saved, {"attested_by": saved.attested_by, "on": day.isoformat()})
    return saved


def reopen_register(office: Office, key: UUID, reason: str) -> Register:
    """Take its closing back: its proof is withdrawn, with the reason.

    Raises `UserError`: unknown_register, register_open, duty_reason_missing, changed_by_another.
    """
    why = reason_of(reason)
    with office.store.unit_of_work(office.who) as work:
        kept = _found(work, key)
        if not kept.closed:
            raise UserError("register_open")
        if kept.evidence_id and (proof := work.duties.record(kept.evidence_id)) and proof.withdrawn is None:
            work.duties.withdraw(proof, why)
        saved = work.registers.save(replace(kept, attested_by="", attested_on=None, evidence_id=None))
        _tell(work, "register.reopened", saved, {"reason": why})
        work.commit()
    return saved


def _found(reading: Reading, key: UUID) -> Register:
    kept = reading.registers.by_id(key)
    if kept is None:
        raise UserError("unknown_register", id=str(key))
    return kept


def _tell(work: UnitOfWork, action: str, register: Register, more: dict[str, object]) -> None:
    told = {"kind": register.kind.value, "subject": register.subject, "held_on": register.held_on.isoformat(), **more}
    work.history.append(action, told, entity_id=register.entity_id, subject=register.reference)
