"""The yearly review of the knowledge base by mail: asked of the liaisons, and taken in as they answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.mails.review_form import review_words
from advisor_app.errors import UserError
from advisor_app.mail.composing import MailContent, compose
from advisor_app.mail.message import message_id_for
from advisor_app.mail.received.message import ReceivedMail
from advisor_app.mail.received.reading import read_received, received_bytes
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.registers import Kind, Outcome, Register, checked
from advisor_app.office.duties.review_answer import answers_in, reference_in
from advisor_app.services.letters.issue_letter import addressees, sender_of
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.written_with import note_template
from advisor_app.services.registers.keep_register import close_within
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import UnitOfWork

DAYS_TO_ANSWER = 30


@dataclass(frozen=True, slots=True)
class ReviewAsked:
    register: Register
    message_id: str
    answer_by: date


@dataclass(frozen=True, slots=True)
class ReviewAnswered:
    """`undated` are faults whose day the answer does not say: they wait for a person, and so does the closing."""

    register: Register
    who: str
    answered: int
    undated: tuple[str, ...]


def ask_review(office: Office, key: UUID, answer_by: date | None = None, *, sender: str = "") -> ReviewAsked:
    """Put the form of an open review of the knowledge base into the outbox, a draft to the entity's liaisons.

    Raises `UserError`: unknown_register, register_not_knowledge, register_has_form, register_no_liaison,
    register_no_sender, email_unreadable, and what the templates raise.
    """
    today = panama_day(now_utc())
    last = answer_by or today + timedelta(days=DAYS_TO_ANSWER)
    with office.store.unit_of_work(office.who) as work:
        register = work.registers.by_id(key)
        if register is None:
            raise UserError("unknown_register", id=str(key))
        if register.kind is not Kind.KNOWLEDGE or register.closed or register.entity_id is None:
            raise UserError("register_not_knowledge")
        entity = work.entities.by_id(register.entity_id)
        if register.mail_id is not None:
            raise UserError("register_has_form", entity=entity.name)
        people = [one for one in work.liaisons.ever_of(entity.id) if one.serves_on(today)]
        to, copies = addressees([one for one in people if one.kind.is_liaison])
        if not to:
            raise UserError("register_no_liaison", entity=entity.name)
        holder = next((one.advisor_id for one in work.assignments.on(today) if one.entity_id == entity.id), None)
        advisor = next((one for one in work.advisors.all() if one.id == holder), None)
        box = sender_of(advisor, sender)
        if box is None:
            raise UserError("register_no_sender", entity=entity.name)
        told = review_words(register, entity.name, last, advisor.name if advisor else office.who)
        written = office_mails(work).write("registers/revision", told)
        mail_id = new_id()
        message = compose(
            MailContent(
                message_id=message_id_for(work.facts.office_id, mail_id, box.domain),
                sender=box,
                to=to,
                cc=copies,
                subject=written.subject,
                text=written.text,
                html=written.html,
                pictures=written.pictures,
                written_at=work.moment,
                label=entity.name,
            )
        )
        kept = work.outbox.add(kept_draft(mail_id, message, entity.id, None, None))
        note_template(work, kept, written)
        saved = work.registers.save(replace(register, mail_id=kept.id))
        work.history.append(
            "mail.drafted",
            {"message_id": kept.message_id, "register": saved.reference, "to": list(kept.to), "digest": message.digest},
            entity_id=entity.id,
            subject=kept.message_id,
        )
        work.commit()
    return ReviewAsked(saved, kept.message_id, last)


def take_in_answer(office: Office, file: Path) -> ReviewAnswered:
    """Read a liaison's answer, saved as .eml; where it settles every item, the register is attested by its writer.

    Raises what `received_bytes` and `read_received` raise; `UserError`: register_answer_unknown, register_answer_empty,
    register_closed, received_mail_unreadable (nobody stands as its sender), changed_by_another.
    """
    reply = read_received(received_bytes(file), file.name)
    if not reply.address:
        raise UserError("received_mail_unreadable", file=file.name)
    with office.store.unit_of_work(office.who) as work:
        answered = _taken(work, reply)
        work.commit()
    return answered


def _taken(work: UnitOfWork, reply: ReceivedMail) -> ReviewAnswered:
    reference = reference_in(reply.subject) or reference_in(reply.text)
    found = [one for one in work.registers.all(kind=Kind.KNOWLEDGE) if one.reference == reference]
    if len(found) != 1:
        raise UserError("register_answer_unknown")
    register = found[0]
    if register.closed:
        raise UserError("register_closed", who=register.attested_by)
    answers = answers_in(reply.text, register.items)
    if not answers:
        raise UserError("register_answer_empty")
    undated = []
    for place, answer in answers.items():
        if answer.outcome is Outcome.WRONG and (answer.correct_by is None or not answer.correction):
            undated.append(register.items[place - 1].text)
            continue
        register = checked(register, place, answer.outcome, answer.correction, answer.correct_by)
    who = reply.sender
    work.history.append(
        "register.answered",
        {"from": who, "items": len(answers), "undated": undated, "subject": reply.subject},
        entity_id=register.entity_id,
        subject=register.reference,
    )
    if any(item.outcome is Outcome.PENDING for item in register.items):
        saved = work.registers.save(register)
    else:
        sent_on = panama_day(reply.sent_at or work.moment)
        saved = close_within(work, register, who, min(sent_on, panama_day(work.moment)))
    return ReviewAnswered(saved, who, len(answers), tuple(undated))
