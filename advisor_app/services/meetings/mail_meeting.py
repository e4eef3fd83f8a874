"""Drafts of mails that a meeting causes: invitations with .ics, minutes to those present, reminders, escalations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from advisor_app.documents.mails.meeting_mails import MailWords, MeetingMails
from advisor_app.documents.spanish import long_date_with_weekday, short_date
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment, CalendarPart, MailContent, compose
from advisor_app.mail.message import message_id_for
from advisor_app.office.calendar import in_panama, now_utc, panama_day
from advisor_app.office.correspondence import KeptMessage
from advisor_app.office.meetings.records import (
    IssuedMinutes,
    KeptCommitment,
    MailPurpose,
    Meeting,
    MeetingMail,
    MeetingPerson,
    MeetingState,
)
from advisor_app.services.meetings.render_minutes import file_stem
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.store import Reading, UnitOfWork, new_id
from minutes import KINDS, Invitation, Person, Presence, calendar_text, from_json
from minutes.words import minutes_words

_GREETING = "Reciban un cordial saludo."


@dataclass(frozen=True, slots=True)
class DraftedMails:
    """`without`: people who have no address, and so get nothing."""

    messages: tuple[KeptMessage, ...]
    without: tuple[str, ...] = ()


def mail_minutes(office: Office, meeting_id: UUID, *, sender: str = "") -> DraftedMails:
    """Draft the mail that takes the last issued minutes to those present, the director in copy. Made once.

    Raises `UserError`: "minutes_not_issued", "meeting_without_sender", "meeting_without_recipients", and what the
    templates raise.
    """
    mails = MeetingMails()
    with office.store.unit_of_work(office.who) as work:
        meeting = work.meetings.by_id(meeting_id)
        known = work.minutes.of_meeting(meeting_id)
        if not known:
            raise UserError("minutes_not_issued", title=meeting.title)
        issued = known[-1]
        made = [one for one in work.meetings.mails_of(meeting_id) if one.minutes_id == issued.id]
        if made:
            return DraftedMails(tuple(_messages(work, made)))
        drafted = _minutes_mail(work, mails, meeting, issued, sender)
        work.commit()
    return drafted


def invite(office: Office, meeting_id: UUID, *, sender: str = "") -> DraftedMails:
    """Draft invitations with .ics, one for each entity, so that nobody sees another's people.

    Where they were invited before, these tell of the change, or that the meeting is called off: the same UID with the
    next SEQUENCE. Raises `UserError`: "unknown_meeting", "meeting_is_over", "meeting_without_sender",
    "meeting_without_recipients", and what the templates raise.
    """
    mails = MeetingMails()
    with office.store.unit_of_work(office.who) as work:
        meeting = work.meetings.by_id(meeting_id)
        told = [one for one in work.meetings.mails_of(meeting_id) if one.purpose in _INVITING]
        called_off = meeting.state is MeetingState.CALLED_OFF
        if meeting.state not in (MeetingState.PLANNED, MeetingState.CALLED_OFF) or (called_off and not told):
            raise UserError("meeting_is_over", title=meeting.title)
        if told:
            meeting = work.meetings.save(replace(meeting, sequence=meeting.sequence + 1))
        purpose = MailPurpose.INVITATION
        if told:
            purpose = MailPurpose.CANCELLATION if called_off else MailPurpose.CHANGE
        drafted = _invitations(work, mails, meeting, purpose, sender)
        work.commit()
    return drafted


def remind(office: Office, commitment_id: UUID, *, sender: str = "") -> KeptMessage:
    """Draft a mail to whoever promised. Raises `UserError`: "commitment_without_address", "commitment_is_over"."""
    with office.store.unit_of_work(office.who) as work:
        one = work.minutes.commitment(commitment_id)
        if one.state.value not in ("open", "escalated"):
            raise UserError("commitment_is_over", what=one.what)
        if not one.email:
            raise UserError("commitment_without_address", who=one.who)
        meeting = work.meetings.by_id(one.meeting_id)
        words = _commitment_words(work, one, _sender(work, meeting, sender).name or "CAC-311")
        to = (Mailbox(one.email, one.who),)
        message = _draft(
            work,
            meeting,
            MeetingMails().write("recordatorio", words),
            to,
            purpose=MailPurpose.REMINDER,
            sender=sender,
            entity_id=one.entity_id,
            commitment_id=one.id,
        )
        work.minutes.save_commitment(replace(one, reminded_on=panama_day(work.moment)))
        work.commit()
    return message


def mail_escalation(office: Office, commitment_id: UUID, *, sender: str = "") -> KeptMessage:
    """Draft the mail that brings a commitment before the director. Raises `UserError("director_without_address")`."""
    with office.store.unit_of_work(office.who) as work:
        one = work.minutes.commitment(commitment_id)
        meeting = work.meetings.by_id(one.meeting_id)
        director = director_box(work)
        if director is None:
            raise UserError("director_without_address")
        signature = _sender(work, meeting, sender).name or "CAC-311"
        message = _draft(
            work,
            meeting,
            MeetingMails().write("elevacion", _commitment_words(work, one, signature)),
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


def meeting_uid(office_id: UUID, meeting: Meeting) -> str:
    """The same for as long as the meeting lives, whoever tells of it."""
    return f"{meeting.id}@{office_id}.cac311"


def invitation_of(
    reading: Reading, meeting: Meeting, people: Sequence[Mailbox], sender: Mailbox, stamped_at: datetime
) -> Invitation:
    """The meeting as an .ics tells it."""
    topics = [f"{one.position}. {one.title}" for one in reading.meetings.points_of(meeting.id)]
    return Invitation(
        uid=meeting_uid(reading.facts.office_id, meeting),
        sequence=meeting.sequence,
        starts=meeting.local_start,
        ends=in_panama(meeting.ends).replace(tzinfo=None),
        title=meeting.title,
        organizer=Person(sender.address, sender.name),
        stamped_at=stamped_at.replace(microsecond=0),
        invited=tuple(Person(one.address, one.name) for one in people),
        place=meeting.place,
        description="\n".join(["Orden del día:", *topics]) if topics else "",
        cancelled=meeting.state is MeetingState.CALLED_OFF,
    )


_INVITING = (MailPurpose.INVITATION, MailPurpose.CHANGE, MailPurpose.CANCELLATION)


def _minutes_mail(
    work: UnitOfWork, mails: MeetingMails, meeting: Meeting, issued: IssuedMinutes, sender: str
) -> DraftedMails:
    people = work.meetings.people_of([meeting.id])
    present = [one for one in people if one.presence is Presence.PRESENT]
    writer = _sender(work, meeting, sender)
    to = _boxes(one for one in present if one.email and one.email.casefold() != writer.address.casefold())
    director = director_box(work)
    if not to:
        raise UserError("meeting_without_recipients", title=meeting.title)
    content = from_json(issued.content)
    words = {**minutes_words(content), "saludo": _GREETING, "firma": writer.name or content.writer}
    attached = Attachment(f"{file_stem(issued.number, meeting.title)}.pdf", issued.pdf, "application/pdf")
    message = _draft(
        work,
        meeting,
        mails.write("minuta", words),
        to,
        cc=(director,) if director else (),
        purpose=MailPurpose.MINUTES,
        sender=sender,
        attachments=(attached,),
        minutes_id=issued.id,
    )
    return DraftedMails((message,), tuple(one.name for one in present if not one.email))


def _invitations(
    work: UnitOfWork, mails: MeetingMails, meeting: Meeting, purpose: MailPurpose, sender: str
) -> DraftedMails:
    people = work.meetings.people_of([meeting.id])
    writer = _sender(work, meeting, sender)
    reached = [one for one in people if one.email and one.email.casefold() != writer.address.casefold()]
    if not reached:
        raise UserError("meeting_without_recipients", title=meeting.title)
    messages = []
    for entity_id in dict.fromkeys(one.entity_id for one in reached):
        to = _boxes(one for one in reached if one.entity_id == entity_id)
        calendar = invitation_of(work, meeting, to, writer, work.moment)
        text = calendar_text(calendar)
        words = _invitation_words(work, meeting, purpose, writer)
        messages.append(
            _draft(
                work,
                meeting,
                mails.write("invitacion", words),
                to,
                purpose=purpose,
                sender=sender,
                attachments=(Attachment("invitacion.ics", text.encode("utf-8"), "application/ics"),),
                calendar=CalendarPart(text, calendar.method),
                entity_id=entity_id,
            )
        )
    return DraftedMails(tuple(messages), tuple(one.name for one in people if not one.email))


def _invitation_words(reading: Reading, meeting: Meeting, purpose: MailPurpose, writer: Mailbox) -> dict[str, object]:
    ends = in_panama(meeting.ends)
    return {
        "verbo": {MailPurpose.CHANGE: "Cambio", MailPurpose.CANCELLATION: "Cancelación"}.get(purpose, "Invitación"),
        "titulo": meeting.title,
        "clase": KINDS[meeting.kind].name,
        "fecha": long_date_with_weekday(meeting.local_start.date()),
        "inicio": _hour(meeting.local_start),
        "fin": _hour(ends),
        "lugar": meeting.place or "el lugar por confirmar",
        "saludo": _GREETING,
        "cancelada": purpose is MailPurpose.CANCELLATION,
        "cambia": purpose is MailPurpose.CHANGE,
        "temas": [{"orden": str(one.position), "titulo": one.title} for one in reading.meetings.points_of(meeting.id)],
        "firma": writer.name or "CAC-311",
    }


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
        "firma": signature,
    }


def _draft(
    work: UnitOfWork,
    meeting: Meeting,
    mail: MailWords,
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
    writer, mail_id = _sender(work, meeting, sender), new_id()
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
            attachments=tuple(attachments),
            written_at=work.moment,
            label=label,
            calendar=calendar,
        )
    )
    kept = work.outbox.add(kept_draft(mail_id, message, owner, None, None))
    work.meetings.add_mail(
        MeetingMail(mail_id, meeting.id, owner, purpose, minutes_id, commitment_id, meeting.sequence)
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


def _sender(reading: Reading, meeting: Meeting, given: str) -> Mailbox:
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
    wanted = {one.mail_id for one in mails}
    return [one for one in reading.outbox.all() if one.id in wanted]


def _boxes(people: Iterable[MeetingPerson]) -> tuple[Mailbox, ...]:
    """Once each, whatever the spelling."""
    known = {one.email.casefold(): Mailbox(one.email, one.name) for one in people}
    return tuple(known.values())


def _hour(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"
