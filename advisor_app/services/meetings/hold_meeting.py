"""A meeting as it goes on: begun, point after point, notes at every key, who is there, ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.duties.facts import Occasion
from advisor_app.office.meetings.records import (
    Answer,
    Meeting,
    MeetingPerson,
    MeetingPoint,
    MeetingState,
    MinutesStage,
)
from advisor_app.office.names import tidy
from advisor_app.services.office import Office
from advisor_app.services.plans.visit_topics import missing_topics
from advisor_app.store import NEVER, Reading, UnitOfWork, new_id
from minutes import MeetingKind, Presence, Rank

TEAM_MINUTES_DUTY = "TEAM-MIN"


def begin_meeting(office: Office, meeting_id: UUID) -> Meeting:
    """From now on it is under way; its first point is come to. One that is under way stays so."""
    with office.store.unit_of_work(office.who) as work:
        one = unfinished(work, meeting_id)
        if one.state is MeetingState.PLANNED:
            one = work.meetings.save(replace(one, state=MeetingState.UNDER_WAY, begun_at=work.moment))
            points = work.meetings.points_of(one.id)
            for point in points[:1]:
                work.meetings.save_point(replace(point, begun_at=work.moment))
            _add_overdue(work, one, points)
            work.history.append("meeting.begun", {"title": one.title}, entity_id=one.entity_id, subject=str(one.id))
        work.commit()
    return one


def end_meeting(office: Office, meeting_id: UUID) -> Meeting:
    """It is over; its minutes are a draft to be looked through."""
    with office.store.unit_of_work(office.who) as work:
        one = unfinished(work, meeting_id)
        if one.state is not MeetingState.HELD:
            begun = one.begun_at or one.starts
            one = replace(one, state=MeetingState.HELD, begun_at=begun, ended_at=max(work.moment, begun))
            one = work.meetings.save(one)
            work.history.append("meeting.held", {"title": one.title}, entity_id=one.entity_id, subject=str(one.id))
            if one.kind is MeetingKind.TEAM:
                _owe_minutes(work, one)
        work.commit()
    return one


def agree_next(office: Office, seen: Meeting, starts: datetime | None, place: str) -> Meeting:
    """Keep when (naive UTC) and where the next one is, as agreed in a meeting; None: nothing is agreed.

    What another changed of the meeting beside that stays. Raises `UserError`: "minutes_are_final", "meeting_is_over",
    and "changed_by_another" where that was written meanwhile.
    """
    wanted = (starts, tidy(place))
    with office.store.unit_of_work(office.who) as work:
        now = unfinished(work, seen.id)
        untouched = (now.next_starts, now.next_place) in ((seen.next_starts, seen.next_place), wanted)
        begun_from = now if untouched else replace(now, version=NEVER)
        kept = work.meetings.save(replace(begun_from, next_starts=wanted[0], next_place=wanted[1]))
        work.commit()
    return kept


def meeting_as_it_is(office: Office, meeting: Meeting) -> Meeting:
    """As another left it; raises `UserError("unknown_meeting")`."""
    with office.store.reading() as reading:
        return reading.meetings.by_id(meeting.id)


def go_to_point(office: Office, point: MeetingPoint) -> MeetingPoint:
    """A point is come to, the first time."""
    if point.begun_at is not None:
        return point
    return _changed_point(office, point, lambda one, work: replace(one, begun_at=work.moment))


def save_notes(office: Office, point: MeetingPoint, notes: str) -> MeetingPoint:
    """What was typed under a point, as its writer saw it before. Cheap enough for every key.

    What another changed of the same point beside its notes stays. Raises `UserError("changed_by_another")` where the
    notes themselves were written meanwhile.
    """
    with office.store.unit_of_work(office.who) as work:
        unfinished(work, point.meeting_id)
        now = work.meetings.point(point.id)
        begun_from = now if now.notes in (point.notes, notes) else point
        kept = work.meetings.save_point(replace(begun_from, notes=notes))
        work.commit()
    return kept


def point_as_it_is(office: Office, point: MeetingPoint) -> MeetingPoint:
    """As another left it; raises `UserError("unknown_meeting")`."""
    with office.store.reading() as reading:
        return reading.meetings.point(point.id)


def add_decision(office: Office, point: MeetingPoint, decision: str) -> MeetingPoint:
    """Raises `UserError`: "decision_empty", "minutes_are_final"."""
    words = tidy(decision)
    if not words:
        raise UserError("decision_empty")
    return _changed_point(office, point, lambda one, _: replace(one, decisions=(*one.decisions, words)))


def add_point(office: Office, meeting_id: UUID, title: str) -> MeetingPoint:
    """A further point at the agenda's end. Raises `UserError`: "name_missing", "minutes_are_final"."""
    if not tidy(title):
        raise UserError("name_missing")
    with office.store.unit_of_work(office.who) as work:
        one = unfinished(work, meeting_id)
        last = max((each.position for each in work.meetings.points_of(one.id)), default=0)
        point = work.meetings.add_point(MeetingPoint(new_id(), one.id, one.entity_id, last + 1, tidy(title)))
        work.commit()
    return point


def set_presence(office: Office, person: MeetingPerson, presence: Presence) -> MeetingPerson:
    """`person` as whoever notes it saw them.

    Raises `UserError`: "minutes_are_final", and "changed_by_another" where answer or presence were noted meanwhile.
    """
    return _note_of(office, person, replace(person, presence=presence))


def note_the_rest(office: Office, meeting_id: UUID, presence: Presence) -> int:
    """All whom nobody has noted yet; returns how many they were. Raises `UserError("minutes_are_final")`."""
    with office.store.unit_of_work(office.who) as work:
        one = unfinished(work, meeting_id)
        open_ones = [each for each in work.meetings.people_of([one.id]) if each.presence is Presence.UNKNOWN]
        for each in open_ones:
            work.meetings.save_person(replace(each, presence=presence))
        work.commit()
    return len(open_ones)


def record_answer(office: Office, person: MeetingPerson, answer: Answer) -> MeetingPerson:
    """What a person answered to the invitation; who can't come is excused until seen otherwise.

    Raises what `set_presence` raises.
    """
    presence = person.presence
    if presence in (Presence.UNKNOWN, Presence.EXCUSED):
        presence = Presence.EXCUSED if answer is Answer.DECLINED else Presence.UNKNOWN
    return _note_of(office, person, replace(person, answer=answer, presence=presence))


def save_person(office: Office, person: MeetingPerson) -> MeetingPerson:
    """As chosen between two versions. Raises `UserError`: "minutes_are_final", "changed_by_another"."""
    with office.store.unit_of_work(office.who) as work:
        unfinished(work, person.meeting_id)
        kept = work.meetings.save_person(person)
        work.commit()
    return kept


def person_as_it_is(office: Office, person: MeetingPerson) -> MeetingPerson:
    """As another left it; raises `UserError("record_gone")`."""
    with office.store.reading() as reading:
        return _person_now(reading, person)


def _person_now(reading: Reading, person: MeetingPerson) -> MeetingPerson:
    found = next((one for one in reading.meetings.people_of([person.meeting_id]) if one.id == person.id), None)
    if found is None:
        raise UserError("record_gone", kind="meeting_person")
    return found


def _note_of(office: Office, seen: MeetingPerson, wanted: MeetingPerson) -> MeetingPerson:
    def noted(one: MeetingPerson) -> tuple[Answer, Presence]:
        return one.answer, one.presence

    with office.store.unit_of_work(office.who) as work:
        unfinished(work, seen.meeting_id)
        now = _person_now(work, seen)
        begun_from = now if noted(now) in (noted(seen), noted(wanted)) else replace(now, version=NEVER)
        kept = work.meetings.save_person(replace(begun_from, answer=wanted.answer, presence=wanted.presence))
        work.commit()
    return kept


def add_guest(
    office: Office, meeting_id: UUID, name: str, *, post: str = "", institution: str = "", email: str = ""
) -> MeetingPerson:
    """Somebody who was not expected and is here. Raises `UserError`: "name_missing", "minutes_are_final"."""
    if not tidy(name):
        raise UserError("name_missing")
    with office.store.unit_of_work(office.who) as work:
        one = unfinished(work, meeting_id)
        person = work.meetings.add_person(
            MeetingPerson(
                id=new_id(),
                meeting_id=one.id,
                entity_id=None,
                name=tidy(name),
                post=tidy(post),
                institution=tidy(institution),
                email=email.strip(),
                rank=Rank.GUEST,
                presence=Presence.PRESENT,
                guest=True,
            )
        )
        work.commit()
    return person


def _add_overdue(work: UnitOfWork, meeting: Meeting, points: Sequence[MeetingPoint]) -> None:
    """What became overdue of the entity's plans since the visit was planned."""
    if meeting.kind is not MeetingKind.VISIT or meeting.entity_id is None:
        return
    last = max((one.position for one in points), default=0)
    topics = missing_topics(work, meeting.entity_id, meeting.day, [one.title for one in points])
    for at, topic in enumerate(topics, last + 1):
        work.meetings.add_point(MeetingPoint(new_id(), meeting.id, meeting.entity_id, at, topic))


def _owe_minutes(work: UnitOfWork, meeting: Meeting) -> None:
    """A team meeting that was held is an occasion of the secretary's duty."""
    taken = {one.label for one in work.duties.occasions(duty_id=TEAM_MINUTES_DUTY)}
    label, number = meeting.day.isoformat(), 1
    while label in taken:
        number += 1
        label = f"{meeting.day.isoformat()}-{number}"
    work.duties.add_occasion(Occasion(TEAM_MINUTES_DUTY, None, label, meeting.day, note=meeting.title, id=new_id()))


def _changed_point(
    office: Office, point: MeetingPoint, change: Callable[[MeetingPoint, UnitOfWork], MeetingPoint]
) -> MeetingPoint:
    with office.store.unit_of_work(office.who) as work:
        unfinished(work, point.meeting_id)
        kept = work.meetings.save_point(change(point, work))
        work.commit()
    return kept


def unfinished(reading: Reading, meeting_id: UUID) -> Meeting:
    one = reading.meetings.by_id(meeting_id)
    if one.stage is MinutesStage.FINAL:
        raise UserError("minutes_are_final", title=one.title)
    if one.state is MeetingState.CALLED_OFF:
        raise UserError("meeting_is_over", title=one.title)
    return one
