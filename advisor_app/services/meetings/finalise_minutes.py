"""Minutes from the draft to the number: looked through, finalised, corrected by an amendment, acknowledged."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.meetings.records import IssuedMinutes, Meeting, MeetingState, MinutesStage
from advisor_app.office.names import tidy
from advisor_app.services.meetings.keep_commitment import commitments_of
from advisor_app.services.meetings.minutes_press import MinutesPress, keep_templates
from advisor_app.services.meetings.word_minutes import word_minutes
from advisor_app.services.office import Office
from advisor_app.store import Reading, UnitOfWork, new_id
from minutes import Amendment, MinutesContent, Presence, as_json, differences, digest, from_json, minutes_number


def review_minutes(office: Office, meeting_id: UUID) -> Meeting:
    """Somebody has looked the draft through; from here it can be finalised.

    Raises `UserError`: "unknown_meeting", "meeting_not_held", "minutes_are_final", "attendance_is_open".
    """
    with office.store.unit_of_work(office.who) as work:
        one = work.meetings.by_id(meeting_id)
        _insist_on_held(work, one)
        reviewed = work.meetings.save(replace(one, stage=MinutesStage.REVIEWED))
        work.history.append("minutes.reviewed", {"title": one.title}, entity_id=one.entity_id, subject=str(one.id))
        work.commit()
    return reviewed


def finalise_minutes(office: Office, press: MinutesPress, meeting_id: UUID) -> IssuedMinutes:
    """Give the next number of the kind and year, and keep the documents; number and hash in one transaction.

    Where minutes of the meeting were issued before, these are an amendment that names what it changes; both stay.
    Raises `UserError`: "unknown_meeting", "meeting_not_held", "minutes_are_final", "minutes_not_reviewed",
    "attendance_is_open", "minutes_change_nothing", and what the press raises.
    """
    with office.store.reading() as reading:
        content = _content(reading, _reviewed(reading, meeting_id), panama_day(now_utc()))
    printed = _print(press, content)  # with the number that comes next, while others may still write
    with office.store.unit_of_work(office.who) as work:
        issued = issue(work, press, _reviewed(work, meeting_id), printed)
        work.commit()
    return issued


@dataclass(frozen=True, slots=True)
class Printed:
    """Documents that were made ahead of the number; they hold where nothing has changed since."""

    content: MinutesContent
    docx: bytes
    pdf: bytes


def issue(work: UnitOfWork, press: MinutesPress, meeting: Meeting, printed: Printed | None = None) -> IssuedMinutes:
    """The same within somebody else's unit of work. The number counts only if that commits: none is left out."""
    earlier = work.minutes.of_meeting(meeting.id)
    today = panama_day(work.moment)
    serial = work.minutes.next_serial(meeting.kind, today.year)
    content = _content(work, meeting, today)
    if printed is None or printed.content != content:
        printed = _print(press, content)
    issued = IssuedMinutes(
        id=new_id(),
        meeting_id=meeting.id,
        entity_id=meeting.entity_id,
        kind=meeting.kind,
        year=today.year,
        serial=serial,
        issued_on=today,
        content=as_json(content),
        digest=digest(content),
        docx=printed.docx,
        pdf=printed.pdf,
        template_id=keep_templates(work, press),
        amends=earlier[-1].id if earlier else None,
    )
    work.minutes.add(issued)
    _tell_commitments(work, meeting, issued, content, first_time=not earlier)
    work.meetings.save(replace(meeting, stage=MinutesStage.FINAL))
    work.history.append(
        "minutes.finalised",
        {
            "number": issued.number,
            "digest": issued.digest,
            "docx": hashlib.sha256(issued.docx).hexdigest(),
            "pdf": hashlib.sha256(issued.pdf).hexdigest(),
            "amends": earlier[-1].number if earlier else "",
        },
        entity_id=meeting.entity_id,
        subject=str(meeting.id),
    )
    return issued


def reopen_minutes(office: Office, meeting_id: UUID) -> Meeting:
    """Begin a correction of minutes that were issued: the meeting can be edited again, and what was issued stays.

    Raises `UserError`: "unknown_meeting", "minutes_not_issued".
    """
    with office.store.unit_of_work(office.who) as work:
        one = work.meetings.by_id(meeting_id)
        if one.stage is not MinutesStage.FINAL:
            raise UserError("minutes_not_issued", title=one.title)
        opened = work.meetings.save(replace(one, stage=MinutesStage.DRAFT))
        work.history.append("minutes.reopened", {"title": one.title}, entity_id=one.entity_id, subject=str(one.id))
        work.commit()
    return opened


def acknowledge_minutes(office: Office, meeting_id: UUID, who: str, on: date | None = None) -> IssuedMinutes:
    """Somebody who was present says that the last issued minutes are right.

    Raises `UserError`: "minutes_not_issued", "name_missing".
    """
    if not tidy(who):
        raise UserError("name_missing")
    with office.store.unit_of_work(office.who) as work:
        known = work.minutes.of_meeting(meeting_id)
        if not known:
            raise UserError("minutes_not_issued", title=work.meetings.by_id(meeting_id).title)
        day = on or panama_day(work.moment)
        kept = work.minutes.save(replace(known[-1], acknowledged_on=day, acknowledged_by=tidy(who)))
        work.history.append(
            "minutes.acknowledged",
            {"number": kept.number, "who": tidy(who)},
            entity_id=kept.entity_id,
            subject=str(meeting_id),
        )
        work.commit()
    return kept


def _reviewed(reading: Reading, meeting_id: UUID) -> Meeting:
    one = reading.meetings.by_id(meeting_id)
    _insist_on_held(reading, one)
    if one.stage is not MinutesStage.REVIEWED:
        raise UserError("minutes_not_reviewed", title=one.title)
    return one


def _content(reading: Reading, meeting: Meeting, today: date) -> MinutesContent:
    """Under the number that comes next."""
    earlier = reading.minutes.of_meeting(meeting.id)
    serial = reading.minutes.last_serial(meeting.kind, today.year) + 1
    content = word_minutes(reading, meeting, number=minutes_number(meeting.kind, today.year, serial))
    return _amended(earlier[-1], content) if earlier else content


def _print(press: MinutesPress, content: MinutesContent) -> Printed:
    return Printed(content, press.docx(content), press.pdf(content))


def _insist_on_held(reading: Reading, one: Meeting) -> None:
    if one.stage is MinutesStage.FINAL:
        raise UserError("minutes_are_final", title=one.title)
    if one.state is not MeetingState.HELD:
        raise UserError("meeting_not_held", title=one.title)
    open_ones = [each.name for each in reading.meetings.people_of([one.id]) if each.presence is Presence.UNKNOWN]
    if open_ones:
        raise UserError("attendance_is_open", people=", ".join(open_ones))


def _amended(earlier: IssuedMinutes, content: MinutesContent) -> MinutesContent:
    """The commitments of an amendment stand as they stood: what was settled since is told by the next minutes."""
    before = from_json(earlier.content)
    stood = {one.key: one for one in before.commitments}
    told = [
        replace(stood[one.key], what=one.what, who=one.who, due=one.due) if one.key in stood else one
        for one in content.commitments
    ]
    corrected = replace(content, commitments=tuple(told), indicators=before.indicators)
    corrected = replace(corrected, indicators_on=before.indicators_on)
    changes = differences(before, corrected)
    if not changes:
        raise UserError("minutes_change_nothing", number=earlier.number)
    return replace(corrected, amends=Amendment(earlier.number, changes))


def _tell_commitments(
    work: UnitOfWork, meeting: Meeting, issued: IssuedMinutes, content: MinutesContent, *, first_time: bool
) -> None:
    """An amendment tells nothing a second time."""
    if not first_time:
        return
    kept = {str(one.id): one for one in commitments_of(work, meeting)}
    told = [(kept[one.key], one.overdue_on(content.day)) for one in content.commitments if one.key in kept]
    work.minutes.tell(issued.id, told)
