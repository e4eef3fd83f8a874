"""A meeting as its page shows it, and the calendar of meetings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from advisor_app.office.calendar import from_panama, now_utc, panama_day
from advisor_app.office.meetings.dossier import ExpiredCase
from advisor_app.office.meetings.records import (
    IssuedMinutes,
    Meeting,
    MeetingFile,
    MeetingMail,
    MeetingPerson,
    MeetingPoint,
    MeetingState,
)
from advisor_app.services.meetings.expired_cases import expired_cases
from advisor_app.services.meetings.invite_people import InvitationStanding, invitation_standing
from advisor_app.services.meetings.keep_commitment import CommitmentLine, commitment_line, commitments_of
from advisor_app.services.meetings.word_minutes import commitments_told, indicator_box, last_meeting_before
from advisor_app.services.office import Office
from advisor_app.store import Reading
from minutes import Indicator, minutes_number

EXPIRED_SHOWN = 4


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting in the calendar. `number` of its last minutes; `mail_state` of their mail, "" where there is none."""

    meeting: Meeting
    entity: str
    advisor: str
    number: str = ""
    mail_state: str = ""
    invited: bool = False


@dataclass(frozen=True, slots=True)
class MailTold:
    """A message that the meeting caused, and where it stands; `words` are what a server last said."""

    mail: MeetingMail
    message_id: str
    state: str
    words: str
    to: tuple[str, ...]
    cc: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingView:
    """All that the page of one meeting shows."""

    meeting: Meeting
    entity: str
    people: tuple[MeetingPerson, ...]
    points: tuple[MeetingPoint, ...]
    commitments: tuple[CommitmentLine, ...]
    """Earlier ones that are alive or were settled since the last meeting, then those agreed here."""
    files: tuple[MeetingFile, ...]
    issued: tuple[IssuedMinutes, ...]
    mails: tuple[MailTold, ...]
    last: date | None
    """The day of the last meeting of the kind."""
    indicators: tuple[Indicator, ...] = ()
    expired: tuple[ExpiredCase, ...] = ()
    """Those that have waited longest, of `expired_count`."""
    expired_count: int = 0
    invited: InvitationStanding = field(default_factory=InvitationStanding)

    @property
    def minutes_mail(self) -> MailTold | None:
        """The message that takes the last issued minutes to those present."""
        last = self.issued[-1].id if self.issued else None
        return next((one for one in self.mails if one.mail.minutes_id == last), None) if last else None


def list_meetings(office: Office, first: date, last: date) -> list[MeetingLine]:
    """Those that start from one day to another, both included, in that order."""
    with office.store.reading() as reading:
        start = from_panama(datetime.combine(first, time.min))
        end = from_panama(datetime.combine(last + timedelta(days=1), time.min))
        return _lines(reading, reading.meetings.between(start, end))


def show_meeting(office: Office, meeting_id: UUID) -> MeetingView:
    """Raises `UserError("unknown_meeting")`."""
    with office.store.reading() as reading:
        one = reading.meetings.by_id(meeting_id)
        entity = None if one.entity_id is None else reading.entities.by_id(one.entity_id)
        before = last_meeting_before(reading, one)
        last = before.day if before else None
        day = one.day if one.state is MeetingState.HELD else panama_day(now_utc())
        expired = expired_cases(reading, entity.id, day, EXPIRED_SHOWN) if entity else ((), 0)
        return MeetingView(
            meeting=one,
            entity=entity.name if entity else "",
            people=tuple(reading.meetings.people_of([one.id])),
            points=tuple(reading.meetings.points_of(one.id)),
            commitments=_commitments(reading, one, last, day),
            files=tuple(reading.meetings.files_of(one.id, content=False)),
            issued=tuple(reading.minutes.of_meeting(one.id)),
            mails=_mails(reading, one.id),
            last=last,
            indicators=indicator_box(reading, entity.id, day, last) if entity else (),
            expired=expired[0],
            expired_count=expired[1],
            invited=invitation_standing(reading, one),
        )


def _mails(reading: Reading, meeting_id: UUID) -> tuple[MailTold, ...]:
    mails = reading.meetings.mails_of(meeting_id)
    kept = reading.outbox.of_keys([each.mail_id for each in mails])
    told = [(each, kept[each.mail_id]) for each in mails]
    return tuple(MailTold(each, of.message_id, of.state, of.words, of.to, of.cc) for each, of in told)


def _commitments(reading: Reading, one: Meeting, last: date | None, day: date) -> tuple[CommitmentLine, ...]:
    known = {str(each.id): each for each in commitments_of(reading, one)}
    names = {each.id: each.name for each in reading.entities.all()}
    told = [known[each.key] for each in commitments_told(reading, one, last)]
    return tuple(commitment_line(each, names.get(each.entity_id, "") if each.entity_id else "", day) for each in told)


def _lines(reading: Reading, meetings: list[Meeting]) -> list[MeetingLine]:
    entities = {one.id: one.name for one in reading.entities.all()}
    advisors = {one.id: one.name for one in reading.advisors.all()}
    keys = [one.id for one in meetings]
    numbers = {one.meeting_id: minutes_number(one.kind, one.year, one.serial) for one in reading.minutes.lines(keys)}
    mails = reading.meetings.mails_of_all(keys)
    states = reading.outbox.states([one.mail_id for one in mails])
    sent = {one.meeting_id: states.get(one.mail_id, "") for one in mails if one.minutes_id is not None}
    invited = {one.meeting_id for one in mails if one.minutes_id is None and one.commitment_id is None}
    return [
        MeetingLine(
            one,
            entities.get(one.entity_id, "") if one.entity_id else "",
            advisors.get(one.advisor_id, "") if one.advisor_id else "",
            numbers.get(one.id, ""),
            sent.get(one.id, ""),
            one.id in invited,
        )
        for one in meetings
    ]
