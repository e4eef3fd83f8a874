"""What people write down about duties: that one was done, that it was not after all, that something made one owed."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import DecisionNeeded, EnvironmentFault, UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.chosen_file import leave_own_file
from advisor_app.office.duties.catalogue import Duty, Frequency, Reach
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.facts import Occasion
from advisor_app.office.duties.periods import JOINING, period_named, period_worked_on
from advisor_app.office.duties.records import EvidenceRecord, ExcuseRecord
from advisor_app.office.names import tidy
from advisor_app.office.people import Entity
from advisor_app.services.duties.list_duties import advisor_named, refuse_far_day
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import Reading, UnitOfWork

_MEGABYTE = 1 << 20


def record_evidence(
    office: Office,
    duty_id: str,
    *,
    entity: str | None = None,
    on: date | None = None,
    period: str | None = None,
    note: str = "",
    file: Path | None = None,
) -> EvidenceRecord:
    """Write down that a duty was done on a day (today), for the period of that day or for a named one.

    A file is named by its path and known by its SHA-256; it stays where it lies.

    Raises `UserError`: unknown_duty, unknown_entity, duty_needs_entity, duty_of_the_office, duty_is_measured,
    duty_from_the_future, unknown_occasion; `UsageError`: unknown_duty_period, day_out_of_range;
    `DecisionNeeded("duty_needs_period")`; `EnvironmentFault("evidence_file_unreadable")`.
    """
    duty = read_catalogue().duty(duty_id)
    if duty.measured:
        raise UserError("duty_is_measured", duty=duty.id)
    day = on or panama_day(now_utc())
    refuse_future(day)
    digest = "" if file is None else _sha256(file)
    with office.store.unit_of_work(office.who) as work:
        whose = entity_of(work, duty, entity)
        label = _period(work, duty, whose, day, period)
        path = "" if file is None else str(file.resolve())
        record = _written(work, duty, whose, label, day, note=note, path=path, digest=digest)
        work.commit()
    return record


def prove(
    work: UnitOfWork, duty_id: str, entity: Entity | None, on: date, *, note: str, period: str | None = None
) -> EvidenceRecord | None:
    """Write down, within somebody else's unit of work, that what was just done proves a duty.

    For the period of the day `on`, or for a named one. `entity` None: the office's own duty, or one proof for every
    entity. None is returned where there is nothing to prove: a catalogue that staff have left without this duty, or a
    duty owed once that nobody has opened. The caller commits.
    """
    duty = next((one for one in read_catalogue().duties if one.id == duty_id), None)
    if duty is None or duty.measured:
        return None
    try:
        label = _period(work, duty, entity, on, period)
    except (UserError, DecisionNeeded):
        return None
    return _written(work, duty, entity, label, on, note=note)


def _written(
    work: UnitOfWork,
    duty: Duty,
    whose: Entity | None,
    label: str,
    on: date,
    *,
    note: str,
    path: str = "",
    digest: str = "",
) -> EvidenceRecord:
    entity_id = None if whose is None else whose.id
    record = EvidenceRecord(new_id(), duty.id, entity_id, label, on, tidy(note), path, digest, work.who, work.moment)
    work.duties.add_evidence(record)
    work.history.append(
        "duty.done",
        {
            "duty": duty.id,
            "entity": whose.name if whose else "",
            "period": label,
            "on": on.isoformat(),
            "note": record.note,
            "file": path,
            "sha256": digest,
        },
        entity_id=entity_id,
        subject=f"{duty.id} {label}",
    )
    return record


def withdraw_record(office: Office, key: UUID, reason: str) -> EvidenceRecord | ExcuseRecord:
    """Take back evidence or an excuse; it stays on record, with who took it back and why.

    Raises `UserError`: unknown_evidence, evidence_is_withdrawn, duty_reason_missing, changed_by_another.
    """
    why = reason_of(reason)
    with office.store.unit_of_work(office.who) as work:
        found = work.duties.record(key)
        if found is None:
            raise UserError("unknown_evidence", id=str(key))
        if found.withdrawn is not None:
            raise UserError("evidence_is_withdrawn", who=found.withdrawn.who, reason=found.withdrawn.reason)
        gone = work.duties.withdraw(found, why)
        work.history.append(
            "duty.withdrawn",
            {"duty": found.duty_id, "period": found.period, "record": str(found.id), "reason": why},
            entity_id=found.entity_id,
            subject=f"{found.duty_id} {found.period}".strip(),
        )
        work.commit()
    return gone


def open_occasion(
    office: Office,
    duty_id: str,
    *,
    entity: str | None = None,
    on: date | None = None,
    due: date | None = None,
    advisor: str | None = None,
    note: str = "",
) -> Occasion:
    """Write down what makes a duty owed once: a request, a meeting held, a task given to an advisor.

    Raises `UserError`: unknown_duty, unknown_entity, unknown_advisor, duty_not_on_event, duty_needs_entity,
    duty_of_the_office, duty_from_the_future, duty_day_backwards; `UsageError("day_out_of_range")`.
    """
    catalogue = read_catalogue()
    duty = catalogue.duty(duty_id)
    if duty.frequency is not Frequency.ON_EVENT:
        known = ", ".join(one.id for one in catalogue.duties if one.frequency is Frequency.ON_EVENT)
        raise UserError("duty_not_on_event", duty=duty.id, known=known)
    day = on or panama_day(now_utc())
    refuse_future(day)
    if due is not None:
        refuse_far_day(due)
        if due < day:
            raise UserError("duty_day_backwards", first=f"{day:%d/%m/%Y}", last=f"{due:%d/%m/%Y}")
    with office.store.unit_of_work(office.who) as work:
        whose = entity_of(work, duty, entity)
        entity_id = None if whose is None else whose.id
        asked = None if advisor is None else advisor_named(work, advisor)
        label = occasion_label(work, duty.id, day)
        made = Occasion(duty.id, entity_id, label, day, due, asked.id if asked else None, tidy(note), new_id())
        work.duties.add_occasion(made)
        work.history.append(
            "duty.opened",
            {
                "duty": duty.id,
                "entity": whose.name if whose else "",
                "advisor": asked.name if asked else "",
                "label": label,
                "due": due.isoformat() if due else "",
                "note": made.note,
            },
            entity_id=entity_id,
            subject=f"{duty.id} {label}",
        )
        work.commit()
    return made


def owe(work: UnitOfWork, duty_id: str, entity: Entity, day: date, *, note: str, taken: Collection[str] = ()) -> str:
    """The occasion, within somebody else's unit of work, for which an entity's duty is owed from a day on.

    One that waits already is taken, but for those that are `taken`; else it is opened. Its label, or "" where the
    catalogue that staff edit has no such duty. The caller commits.
    """
    duty = next((one for one in read_catalogue().duties if one.id == duty_id), None)
    if duty is None or duty.frequency is not Frequency.ON_EVENT or duty.reach is Reach.OFFICE:
        return ""
    waiting = [one for one in _waiting(work, duty, entity.id, day) if one not in taken]
    if waiting:
        return waiting[0]
    made = Occasion(duty.id, entity.id, occasion_label(work, duty.id, day), day, None, None, tidy(note), new_id())
    work.duties.add_occasion(made)
    work.history.append(
        "duty.opened",
        {"duty": duty.id, "entity": entity.name, "advisor": "", "label": made.label, "due": "", "note": made.note},
        entity_id=entity.id,
        subject=f"{duty.id} {made.label}",
    )
    return made.label


def owe_no_longer(work: UnitOfWork, duty_id: str, entity: Entity, why: str, *, period: str = "") -> None:
    """Excuse, within somebody else's unit of work, an occasion that fell away: a named one, or the first that waits."""
    duty = next((one for one in read_catalogue().duties if one.id == duty_id), None)
    if duty is None or duty.frequency is not Frequency.ON_EVENT:
        return
    waiting = _waiting(work, duty, entity.id, panama_day(work.moment))
    label = period if period in waiting else "" if period else next(iter(waiting), "")
    if label:
        excuse = ExcuseRecord(new_id(), duty.id, entity.id, label, None, None, why, work.who, work.moment)
        work.duties.add_excuse(excuse)
        values = {"duty": duty.id, "entity": entity.name, "period": label, "from": "", "to": "", "reason": why}
        work.history.append("duty.excused", values, entity_id=entity.id, subject=f"{duty.id} {label}")


def occasion_label(reading: Reading, duty_id: str, day: date) -> str:
    """The name of a new occasion of a day: the day, with "-2" and so on after the first."""
    taken = {one.label for one in reading.duties.occasions(duty_id=duty_id)}
    label, number = day.isoformat(), 1
    while label in taken:
        number += 1
        label = f"{day.isoformat()}-{number}"
    return label


def entity_of(reading: Reading, duty: Duty, name: str | None) -> Entity | None:
    """Whose duty it is: an entity's or, with None, the office's. One proof may be everybody's."""
    if duty.reach is Reach.OFFICE:
        if name is not None:
            raise UserError("duty_of_the_office", duty=duty.id)
        return None
    if name is None:
        if duty.shared_proof:
            return None
        raise UserError("duty_needs_entity", duty=duty.id)
    return find_entity(reading, name)


def reason_of(text: str) -> str:
    """Raises `UserError("duty_reason_missing")`."""
    reason = tidy(text)
    if not reason:
        raise UserError("duty_reason_missing")
    return reason


def refuse_future(day: date) -> None:
    refuse_far_day(day)
    if day > panama_day(now_utc()):
        raise UserError("duty_from_the_future", day=f"{day:%d/%m/%Y}")


def _period(reading: Reading, duty: Duty, entity: Entity | None, day: date, named: str | None) -> str:
    """The label of the period that is proved."""
    if duty.frequency is Frequency.ON_JOINING:
        return JOINING
    if duty.periodic:
        return (period_worked_on(duty, day) if named is None else period_named(duty, named)).label
    entity_id = None if entity is None else entity.id
    mine = [one.label for one in reading.duties.occasions(duty_id=duty.id) if one.entity_id == entity_id]
    if named is not None and named.strip() in mine:
        return named.strip()
    waiting = _waiting(reading, duty, entity_id, day)
    if named is not None or not waiting:
        raise UserError(
            "unknown_occasion",
            duty=duty.id,
            value=named or f"{day:%d/%m/%Y}",
            entity=entity.name if entity else "la oficina",
            known=", ".join(waiting) or "-",
        )
    if len(waiting) > 1:
        raise DecisionNeeded("duty_needs_period", duty=duty.id, known=", ".join(waiting))
    return waiting[0]


def _waiting(reading: Reading, duty: Duty, entity_id: UUID | None, day: date) -> list[str]:
    """Occasions up to a day that nothing proves yet, the first one first."""
    done = {
        one.period
        for one in reading.duties.evidence(duty_id=duty.id)
        if one.entity_id == entity_id and one.withdrawn is None
    }
    known = reading.duties.occasions(duty_id=duty.id)
    mine = [one.label for one in known if one.entity_id == entity_id]
    return [label for label in mine if label not in done and label[:10] <= day.isoformat()]


def _sha256(file: Path) -> str:
    digest = hashlib.sha256()
    leave_own_file(file)
    try:
        with file.open("rb") as content:
            while block := content.read(_MEGABYTE):
                digest.update(block)
    except OSError as error:
        raise EnvironmentFault(
            "evidence_file_unreadable", file=str(file), detail=error.strerror or str(error)
        ) from error
    return digest.hexdigest()
