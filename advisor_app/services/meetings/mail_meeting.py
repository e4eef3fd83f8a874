"""Drafts of mails that a meeting causes: minutes to those present, reminders, escalations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from advisor_app.documents.mails.minutes_mail import minutes_mail_words
from advisor_app.documents.mails.written_mail import WrittenMail
from advisor_app.documents.spanish import short_date
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment, CalendarPart, MailContent, compose
from advisor_app.mail.message import message_id_for
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.office.meetings.records import (
    IssuedMinutes,
    KeptCommitment,
    MailPurpose,
    Meeting,
    MeetingMail,
    MeetingPerson,
)
from advisor_app.office.meetings.reminder_days import reminder_is_due
from advisor_app.services.meetings.render_minutes import file_stem
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.written_with import note_template
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import Reading, UnitOfWork, new_id
from minutes import Presence, from_json

MOST_ATTACHED = 10_000_000
"""Bytes that a mail carries; many servers refuse twice as much, and what is attached grows by a third on its way."""


@dataclass(frozen=True, slots=True)
class DraftedMails:
    """`without`: people who have no address, and so get nothing; `left_out`: files that are too large for a mail."""

    messages: tuple[KeptMessage, ...]
    without: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def mail_minutes(office: Office, meeting_id: UUID, *, sender: str = "") -> DraftedMails:
    """Draft the mail that takes the last issued minutes to those present, the director in copy. Made once.

    Raises `UserError`: "minutes_not_issued", "meeting_without_sender", "meeting_without_recipients", and what the
    templates raise.
    """
    with office.store.unit_of_work(office.who) as work:
        meeting = work.meetings.by_id(meeting_id)
        known = work.minutes.of_meeting(meeting_id)
        if not known:
            raise UserError("minutes_not_issued", title=meeting.title)
        issued = known[-1]
        made = [one for one in work.meetings.mails_of(meeting_id) if one.minutes_id == issued.id]
        if made:
            return DraftedMails(tuple(_messages(work, made)))
        drafted = _minutes_mail(work, meeting, issued, sender)
        work.commit()
    return drafted


def remind(office: Office, commitment_id: UUID, *, sender: str = "") -> KeptMessage:
    """Draft a mail to whoever promised. Raises `UserError`: "commitment_without_address", "commitment_is_over"."""
    with office.store.unit_of_work(office.who) as work:
        message = _reminder(work, work.minutes.commitment(commitment_id), sender)
        work.commit()
    return message


def remind_due(office: Office, *, sender: str = "") -> DraftedMails:
    """Draft the reminders whose day has come, one a commitment, all of them or none; `without`: who has no address."""
    with office.store.unit_of_work(office.who) as work:
        today = panama_day(work.moment)
        due = [one for one in work.minutes.commitments(alive=True) if reminder_is_due(one, today)]
        messages = [_reminder(work, one, sender) for one in due if one.email]
        work.commit()
    return DraftedMails(tuple(messages), tuple(dict.fromkeys(one.who for one in due if not one.email)))


def _reminder(work: UnitOfWork, one: KeptCommitment, sender: str) -> KeptMessage:
    if one.state.value not in ("open", "escalated"):
        raise UserError("commitment_is_over", what=one.what)
    if not one.email:
        raise UserError("commitment_without_address", who=one.who)
    meeting = work.meetings.by_id(one.meeting_id)
    words = _commitment_words(work, one, sender_of(work, meeting, sender).name or "CAC-311")
    message = draft_mail(
        work,
        meeting,
        office_mails(work).write("minutes/correo-recordatorio", words),
        (Mailbox(one.email, one.who),),
        purpose=MailPurpose.REMINDER,
        sender=sender,
        entity_id=one.entity_id,
        commitment_id=one.id,
    )
    work.minutes.save_commitment(replace(one, reminded_on=panama_day(work.moment)))
    return message


def mail_escalation(office: Office, commitment_id: UUID, *, sender: str = "") -> KeptMessage:
    """Draft the mail that brings a commitment before the director. Raises `UserError("director_without_address")`."""
    with office.store.unit_of_work(office.who) as work:
        one = work.minutes.commitment(commitment_id)
        meeting = work.meetings.by_id(one.meeting_id)
        director = director_box(work)
        if director is None:
            raise UserError("director_without_address")
        signature = sender_of(work, meeting, sender).name or "CAC-311"
        message = draft_mail(
            work,
            meeting,
            office_mails(work).write("minutes/correo-elevacion", _commitment_words(work, one, signature)),
            (director,),
            purpose=MailPurpose.ESCALATION,
            sender=sender,
            entity_id=one.entity_id,
            commitment_id=one.id,
        )
        work.commit()
    return message


def director_box(reading: Reading) -> Mailbox | None:
    """The director's address, where the office has set one."""
    kept = reading.settings.values_on(panama_day(now_utc()))
    address = kept.get("director_email", "")
    return Mailbox(address, kept.get("director", "")) if address else None


def _minutes_mail(work: UnitOfWork, meeting: Meeting, issued: IssuedMinutes, sender: str) -> DraftedMails:
    people = work.meetings.people_of([meeting.id])
    present = [one for one in people if one.presence is Presence.PRESENT]
    writer = sender_of(work, meeting, sender)
    to = boxes_of(one for one in present if one.email and one.email.casefold() != writer.address.casefold())
    director = director_box(work)
    if not to:
        raise UserError("meeting_without_recipients", title=meeting.title)
    content = from_json(issued.content)
    words = minutes_mail_words(content, writer.name)
    attached = [Attachment(f"{file_stem(issued.number, meeting.title)}.pdf", issued.pdf, "application/pdf")]
    left_out = []
    for file in work.meetings.files_of(meeting.id):
        if file.is_picture:
            continue  # it stands in the minutes
        if sum(len(one.content) for one in attached) + len(file.content) > MOST_ATTACHED:
            left_out.append(file.name)
        else:
            attached.append(Attachment(file.name, file.content, file.media_type))
    message = draft_mail(
        work,
        meeting,
        office_mails(work).write("minutes/correo-minuta", words),
        to,
        cc=(director,) if director else (),
        purpose=MailPurpose.MINUTES,
        sender=sender,
        attachments=attached,
        minutes_id=issued.id,
    )
    return DraftedMails((message,), tuple(one.name for one in present if not one.email), tuple(left_out))


def _commitment_words(reading: Reading, one: KeptCommitment, signature: str) -> dict[str, object]:
    today = panama_day(now_utc())
    late = max(0, (today - one.due).days)
    entity = reading.entities.by_id(one.entity_id).name if one.entity_id else "la oficina"
    return {
        "que": one.what,
        "quien": one.who,
        "fecha": short_date(one.due),
        "acordado": short_date(one.agreed_on),
        "dias_tarde": f"hace {late} día{'' if late == 1 else 's'}" if late else "",
        "entidad": entity,
        "veces": str(one.times_overdue),
        "reuniones": _meetings(one.times_overdue),
        "firma": signature,
    }


def _meetings(number: int) -> str:
    return "" if not number else "una reunión" if number == 1 else f"{number} reuniones"


def draft_mail(
    work: UnitOfWork,
    meeting: Meeting,
    mail: WrittenMail,
    to: Sequence[Mailbox],
    *,
    purpose: MailPurpose,
    sender: str,
    cc: Sequence[Mailbox] = (),
    attachments: Sequence[Attachment] = (),
    calendar: CalendarPart | None = None,
    entity_id: UUID | None = None,
    minutes_id: UUID | None = None,
    commitment_id: UUID | None = None,
) -> KeptMessage:
    writer, mail_id = sender_of(work, meeting, sender), new_id()
    owner = entity_id or meeting.entity_id
    label = work.entities.by_id(owner).name if owner else meeting.title
    message = compose(
        MailContent(
            message_id=message_id_for(work.facts.office_id, mail_id, writer.domain),
            sender=writer,
            to=tuple(to),
            cc=tuple(cc),
            subject=mail.subject,
            text=mail.text,
            html=mail.html,
            pictures=mail.pictures,
            attachments=tuple(attachments),
            written_at=work.moment,
            label=label,
            calendar=calendar,
        )
    )
    kept = work.outbox.add(kept_draft(mail_id, message, owner, None, None))
    note_template(work, kept, mail)
    work.meetings.add_mail(
        MeetingMail(
            mail_id,
            meeting.id,
            entity_id if calendar else owner,  # an invitation's, whose people it reaches: nobody's are the office's
            purpose,
            minutes_id,
            commitment_id,
            meeting.sequence,
        )
    )
    work.history.append(
        "mail.drafted",
        {
            "message_id": kept.message_id,
            "purpose": purpose.value,
            "to": list(kept.to),
            "cc": list(kept.cc),
            "digest": message.digest,
        },
        entity_id=owner,
        subject=kept.message_id,
    )
    return kept


def sender_of(reading: Reading, meeting: Meeting, given: str) -> Mailbox:
    """The address that was given, else that of the meeting's advisor, else of who is invited from the office."""
    advisor = next((one for one in reading.advisors.all() if one.id == meeting.advisor_id), None)
    if given:
        return Mailbox(given, advisor.name if advisor else "")
    if advisor is not None and advisor.email:
        return Mailbox(advisor.email, advisor.name)
    own = [one for one in reading.meetings.people_of([meeting.id]) if one.entity_id is None and one.email]
    if own:
        return Mailbox(own[-1].email, own[-1].name)
    raise UserError("meeting_without_sender", title=meeting.title)


def _messages(reading: Reading, mails: Sequence[MeetingMail]) -> list[KeptMessage]:
    return list(reading.outbox.of_keys([one.mail_id for one in mails]).values())


def boxes_of(people: Iterable[MeetingPerson]) -> tuple[Mailbox, ...]:
    """Once each, whatever the spelling."""
    known = {one.email.casefold(): Mailbox(one.email, one.name) for one in people}
    return tuple(known.values())
