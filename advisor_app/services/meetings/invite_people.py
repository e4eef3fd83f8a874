"""Invitations with .ics: who was told what of a meeting, and drafts for whoever was told something else or nothing."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from advisor_app.documents.mails.minutes_mail import GREETING
from advisor_app.documents.spanish import long_date_with_weekday
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment, CalendarPart
from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import in_panama, now_utc, panama_day
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.office.meetings.records import MailPurpose, Meeting, MeetingState
from advisor_app.services.meetings.mail_meeting import DraftedMails, boxes_of, draft_mail, sender_of
from advisor_app.services.office import Office
from advisor_app.services.outbox.cancel_outdated import REACHED, cancel_message
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import Reading, UnitOfWork
from minutes import KINDS, Invitation, Person, calendar_text

INVITING = (MailPurpose.INVITATION, MailPurpose.CHANGE, MailPurpose.CANCELLATION)
_TOLD = re.compile(r"^(?:(?:DTSTART|DTEND|SUMMARY|LOCATION|STATUS)\b.*|ATTENDEE\b.*(mailto:\S+))$", re.MULTILINE)
_FOLD = re.compile(r"\r?\n ")


@dataclass(frozen=True, slots=True)
class InvitationStanding:
    """Who was told of a meeting.

    waiting   of how many the last message has not gone
    reached   of how many entities the last message is one that a server has
    told_on   the day of the last one that went
    outdated  whether somebody was told something else than what holds now, or a waiting message tells it
    """

    waiting: int = 0
    reached: int = 0
    told_on: date | None = None
    outdated: bool = False

    @property
    def begun(self) -> bool:
        return bool(self.waiting or self.told_on)


def invite(office: Office, meeting_id: UUID, *, sender: str = "") -> DraftedMails:
    """Draft invitations with .ics, one for each entity, so that nobody sees another's people.

    Whoever was invited before is told of the change, or that the meeting is called off: the same UID with the next
    SEQUENCE. Whom the last message tells the truth gets no other; what has become untrue before it went is cancelled.
    Raises `UserError`: "unknown_meeting", "meeting_is_over", "meeting_without_sender", "meeting_without_recipients",
    and what the templates raise.
    """
    with office.store.unit_of_work(office.who) as work:
        meeting = work.meetings.by_id(meeting_id)
        if meeting.state not in (MeetingState.PLANNED, MeetingState.CALLED_OFF):
            raise UserError("meeting_is_over", title=meeting.title)
        before = _by_entity(work, meeting)
        if meeting.state is MeetingState.CALLED_OFF and not before:
            raise UserError("meeting_is_over", title=meeting.title)
        drafted = _told_anew(work, meeting, before, sender)
        work.commit()
    return drafted


def invitation_standing(reading: Reading, meeting: Meeting) -> InvitationStanding:
    """As the messages themselves tell it."""
    before = _by_entity(reading, meeting)
    if not before:
        return InvitationStanding()
    known = [one for messages in before.values() for one in messages]
    groups = _groups(reading, meeting, Mailbox(known[-1].sender))
    gone = [one for one in known if one.state in REACHED]
    last = [messages[-1] for messages in before.values()]
    return InvitationStanding(
        waiting=sum(one.state not in REACHED for one in last),
        reached=sum(one.state in REACHED for one in last),
        told_on=max((panama_day(one.written_at) for one in gone), default=None),
        outdated=any(
            _is_untrue(reading, meeting, before.get(key, []), groups.get(key, ())) for key in {*before, *groups}
        ),
    )


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


def _told_anew(
    work: UnitOfWork,
    meeting: Meeting,
    before: dict[UUID | None, list[KeptMessage]],
    sender: str,
) -> DraftedMails:
    writer = sender_of(work, meeting, sender)
    groups = _groups(work, meeting, writer)
    if not groups:
        raise UserError("meeting_without_recipients", title=meeting.title)
    untrue = [key for key, to in groups.items() if _is_untrue(work, meeting, before.get(key, []), to)]
    messages = [known[-1] for key, known in before.items() if key not in untrue and known[-1].state not in REACHED]
    to_tell = []
    for key in untrue:
        known = before.get(key, [])
        for waiting in (one for one in known if one.state not in REACHED):
            cancel_message(work, waiting, work.who, "meeting_changed")
        gone = [one for one in known if one.state in REACHED]
        if _is_untrue(work, meeting, gone, groups[key]):
            to_tell.append((key, bool(gone)))
    if any(was_told for _, was_told in to_tell):
        meeting = work.meetings.save(replace(meeting, sequence=meeting.sequence + 1))
    changed = MailPurpose.CANCELLATION if meeting.state is MeetingState.CALLED_OFF else MailPurpose.CHANGE
    for key, was_told in to_tell:
        purpose = changed if was_told else MailPurpose.INVITATION
        messages.append(_invitation(work, meeting, purpose=purpose, entity_id=key, to=groups[key], sender=sender))
    people = work.meetings.people_of([meeting.id])
    return DraftedMails(tuple(messages), tuple(one.name for one in people if not one.email))


def _invitation(
    work: UnitOfWork,
    meeting: Meeting,
    *,
    purpose: MailPurpose,
    entity_id: UUID | None,
    to: Sequence[Mailbox],
    sender: str,
) -> KeptMessage:
    writer = sender_of(work, meeting, sender)
    calendar = invitation_of(work, meeting, to, writer, work.moment)
    text = calendar_text(calendar)
    return draft_mail(
        work,
        meeting,
        office_mails(work).write("minutes/correo-invitacion", _words(work, meeting, purpose, writer)),
        to,
        purpose=purpose,
        sender=sender,
        attachments=(Attachment("invitacion.ics", text.encode("utf-8"), "application/ics"),),
        calendar=CalendarPart(text, calendar.method),
        entity_id=entity_id,
    )


def _groups(reading: Reading, meeting: Meeting, writer: Mailbox) -> dict[UUID | None, tuple[Mailbox, ...]]:
    """Who is reached by a message of their own: the people of one entity together."""
    people = reading.meetings.people_of([meeting.id])
    reached = [one for one in people if one.email and one.email.casefold() != writer.address.casefold()]
    keys = dict.fromkeys(one.entity_id for one in reached)
    return {key: boxes_of(one for one in reached if one.entity_id == key) for key in keys}


def _by_entity(reading: Reading, meeting: Meeting) -> dict[UUID | None, list[KeptMessage]]:
    """The inviting messages that were not cancelled, the last one last."""
    inviting = [one for one in reading.meetings.mails_of(meeting.id) if one.purpose in INVITING]
    messages = reading.outbox.of_keys([one.mail_id for one in inviting])
    found: dict[UUID | None, list[KeptMessage]] = {}
    for one in inviting:
        kept = messages[one.mail_id]
        if kept.state != OutboxState.CANCELLED.value:
            found.setdefault(one.entity_id, []).append(kept)
    return found


def _is_untrue(reading: Reading, meeting: Meeting, known: Sequence[KeptMessage], to: Sequence[Mailbox]) -> bool:
    """Whether these people were told something else than what holds now, or nothing."""
    called_off = meeting.state is MeetingState.CALLED_OFF
    if not to or (called_off and not known):
        return False
    if not known or (called_off and not any(one.state in REACHED for one in known)):
        return True
    now = calendar_text(invitation_of(reading, meeting, to, to[0], now_utc()))
    return _facts(_calendar_of(known[-1])) != _facts(now)


def _facts(calendar: str) -> frozenset[str]:
    """What people hear of: when, what, where, whether it holds, who."""
    return frozenset(one[1] or one[0] for one in _TOLD.finditer(_FOLD.sub("", calendar).replace("\r", "")))


def _calendar_of(message: KeptMessage) -> str:
    parsed = email.message_from_bytes(message.raw, policy=email.policy.default)
    part = next(one for one in parsed.walk() if one.get_content_type() == "text/calendar")
    return str(part.get_content())


def _words(reading: Reading, meeting: Meeting, purpose: MailPurpose, writer: Mailbox) -> dict[str, object]:
    return {
        "verbo": {MailPurpose.CHANGE: "Cambio", MailPurpose.CANCELLATION: "Cancelación"}.get(purpose, "Invitación"),
        "titulo": meeting.title,
        "clase": KINDS[meeting.kind].name,
        "fecha": long_date_with_weekday(meeting.local_start.date()),
        "inicio": _hour(meeting.local_start),
        "fin": _hour(in_panama(meeting.ends)),
        "lugar": meeting.place or "el lugar por confirmar",
        "saludo": GREETING,
        "cancelada": purpose is MailPurpose.CANCELLATION,
        "cambia": purpose is MailPurpose.CHANGE,
        "temas": [{"orden": str(one.position), "titulo": one.title} for one in reading.meetings.points_of(meeting.id)],
        "firma": writer.name or "CAC-311",
    }


def _hour(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02d}"
