"""Record an objection with the mail it came by; and take it back where that was a mistake."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.documents.letters.letter_record import letter_from_json
from advisor_app.errors import UserError
from advisor_app.mail.received.message import ReceivedMail
from advisor_app.mail.received.reading import read_received, received_bytes
from advisor_app.office.calendar import IsoWeek, panama_day
from advisor_app.office.mail.correspondence import IssuedLetter
from advisor_app.office.objections.deciding import answer_by, insist_open
from advisor_app.office.objections.objection import Objection, ObjectionState
from advisor_app.services.audits.find_audit import find_audit
from advisor_app.services.objections.find_objection import objection_of
from advisor_app.services.office import Office
from advisor_app.services.outbox.match_answer import find_answered
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import Reading, UnitOfWork


@dataclass(frozen=True, slots=True)
class RecordedObjection:
    objection: Objection
    entity: str
    week: IsoWeek


def record_objection(
    office: Office,
    file: Path,
    *,
    entity: str = "",
    week: IsoWeek | None = None,
    received_on: date | None = None,
) -> RecordedObjection:
    """Keep a mail, byte for byte, as an objection to the letter that it answers.

    The letter is found by the mail's In-Reply-To and References; else it is the last one of `entity` and `week`.
    `received_on` is the day that the answer's deadline counts from; the mail's own day where it is not given.

    Raises what `received_bytes` and `read_received` raise; `UserError`: "objection_automatic_mail",
    "objection_recorded_before", "objection_letter_unknown", "objection_no_letter", "objection_received_in_future",
    and what `find_audit` raises.
    """
    raw = received_bytes(file)
    received = read_received(raw, file.name)
    if received.automatic:
        raise UserError("objection_automatic_mail", file=file.name)
    digest = hashlib.sha256(raw).hexdigest()
    with office.store.unit_of_work(office.who) as work:
        today = panama_day(work.moment)
        before = work.objections.of_mail(digest, received.message_id)
        if before is not None:
            raise UserError("objection_recorded_before", reference=before.reference)
        letter = _letter_of(work, received, file.name, entity, week)
        came = received_on or min(panama_day(received.sent_at or work.moment), today)
        if came > today:
            raise UserError("objection_received_in_future", day=f"{came:%d/%m/%Y}")
        told = letter_from_json(letter.content)
        known = {one.email.casefold() for one in work.liaisons.of(letter.entity_id) if one.email}
        objection = Objection(
            id=new_id(),
            entity_id=letter.entity_id,
            audit_id=letter.audit_id,
            letter_id=letter.id,
            year=today.year,
            serial=work.objections.next_serial(today.year),
            received_on=came,
            objected_until=told.objection_until,
            answer_by=answer_by(came, work.settings.values_on(came)),
            sender=received.sender,
            known_sender=received.address.casefold() in known,
            subject=received.subject,
            mail_message_id=received.message_id,
            file_name=file.name,
            digest=digest,
        )
        work.objections.add(objection, raw)
        _tell(work, objection, "objection.recorded", letter=told.number, sender=objection.sender, digest=digest)
        name = work.entities.by_id(letter.entity_id).name
        work.commit()
    return RecordedObjection(objection, name, told.week)


def withdraw_objection(office: Office, reference: str, reason: str) -> Objection:
    """Take an open objection back; it stays in the register with its reason.

    Raises `UserError`: "objection_unknown", "reason_missing", and what `insist_open` raises.
    """
    if not reason.strip():
        raise UserError("reason_missing")
    with office.store.unit_of_work(office.who) as work:
        objection = objection_of(work, reference)
        insist_open(objection)
        withdrawn = work.objections.save(
            replace(
                objection,
                state=ObjectionState.WITHDRAWN,
                closed_on=panama_day(work.moment),
                closed_by=work.who,
                note=reason.strip(),
            )
        )
        _tell(work, withdrawn, "objection.withdrawn", reason=withdrawn.note)
        work.commit()
    return withdrawn


def _letter_of(reading: Reading, received: ReceivedMail, file: str, entity: str, week: IsoWeek | None) -> IssuedLetter:
    if entity and week is not None:
        found = find_audit(reading, week, entity)
        letters = reading.letters.of_audits([found.audit.id]).get(found.audit.id, [])
        if not letters:
            raise UserError("objection_no_letter", entity=found.entity, week=str(week))
        return letters[-1]
    mail = find_answered(reading, received)
    if mail is None or mail.letter_id is None or mail.audit_id is None:
        raise UserError("objection_letter_unknown", file=file)
    return next(one for one in reading.letters.of_audits([mail.audit_id])[mail.audit_id] if one.id == mail.letter_id)


def _tell(work: UnitOfWork, objection: Objection, kind: str, **values: object) -> None:
    told = {"reference": objection.reference, **values}
    work.history.append(kind, told, entity_id=objection.entity_id, subject=objection.reference)
