"""An entity's answer to the yearly round: what the directory holds of it was right, or has been corrected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.confirmation import Answer, ConfirmationRequest
from advisor_app.office.names import tidy
from advisor_app.office.people import Entity, Liaison
from advisor_app.services.duties.record_duty import prove, refuse_future
from advisor_app.services.office import Office
from advisor_app.store import new_id

DUTY = "DIRECTORY"
"""The duty of the guide that an answer proves for the entity's year."""
_WORDS = {Answer.CONFIRMED: "Confirmó el directorio", Answer.CORRECTED: "Corrigió el directorio"}


@dataclass(frozen=True, slots=True)
class Answered:
    """The request as it stands now; the rest is what was known before, so that it can be taken back."""

    request: ConfirmationRequest
    before: ConfirmationRequest
    entity: Entity
    people: tuple[Liaison, ...]


def answer_confirmation(
    office: Office, entity_id: UUID, answer: Answer, on: date | None = None, *, note: str = "", year: int | None = None
) -> Answered:
    """Record it with its day (today). The entity and those who serve in it count as confirmed on that day.

    Corrections themselves are made in the directory; this says that it is right since. An entity that the round did not
    ask may answer too; a second answer takes the place of the first.

    Raises `UserError`: "confirmation_not_open", "confirmation_without_answer", "duty_from_the_future",
    "changed_by_another".
    """
    if answer is Answer.NONE:
        raise UserError("confirmation_without_answer")
    day = on or panama_day(now_utc())
    refuse_future(day)
    wanted = year or day.year
    with office.store.unit_of_work(office.who) as work:
        opened = work.directory.round_of(wanted)
        if opened is None:
            raise UserError("confirmation_not_open", year=wanted)
        entity = work.entities.by_id(entity_id)
        before = next((one for one in work.directory.requests(opened.id) if one.entity_id == entity_id), None)
        if before is None:
            before = work.directory.add_request(ConfirmationRequest(new_id(), opened.id, entity_id))
        evidence_id = before.evidence_id
        if evidence_id is not None and (record := work.duties.record(evidence_id)) is not None:
            work.duties.withdraw(record, "otra respuesta")
        proof = prove(work, DUTY, entity, day, note=f"{_WORDS[answer]}. {tidy(note)}".strip(), period=str(wanted))
        request = work.directory.save_request(
            replace(before, answer=answer, answered_on=day, note=tidy(note), evidence_id=proof.id if proof else None),
            entity.name,
        )
        people = [one for one in work.liaisons.ever_of(entity_id) if one.serves_on(day)]
        for person in people:
            work.liaisons.save(replace(person, confirmed_on=day))
        work.entities.save(replace(entity, confirmed_on=day))
        work.history.append(
            "directory.answered",
            {"entity": entity.name, "year": wanted, "answer": answer.value, "on": day.isoformat(), "note": tidy(note)},
            entity_id=entity_id,
            subject=entity.name,
        )
        work.commit()
    return Answered(request, before, entity, tuple(people))


def take_back_answer(office: Office, done: Answered) -> None:
    """As if it had not been recorded; its evidence is withdrawn. Raises `UserError("changed_by_another")`."""
    with office.store.unit_of_work(office.who) as work:
        evidence_id = done.request.evidence_id
        if evidence_id is not None and (record := work.duties.record(evidence_id)) is not None:
            work.duties.withdraw(record, "la respuesta se anotó por error")
        work.directory.save_request(
            replace(done.before, evidence_id=None, version=done.request.version), done.entity.name
        )
        entity = work.entities.by_id(done.entity.id)
        work.entities.save(replace(entity, confirmed_on=done.entity.confirmed_on))
        was = {one.id: one.confirmed_on for one in done.people}
        for person in work.liaisons.ever_of(done.entity.id):
            if person.id in was:
                work.liaisons.save(replace(person, confirmed_on=was[person.id]))
        work.history.append(
            "directory.answer_taken_back", {"entity": entity.name}, entity_id=entity.id, subject=entity.name
        )
        work.commit()
