"""A meeting is put on the calendar with its agenda and its people, moved, or called off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import from_panama, in_panama
from advisor_app.office.meetings.records import (
    ENTITY_KINDS,
    KeptSeries,
    Meeting,
    MeetingPerson,
    MeetingPoint,
    MeetingState,
)
from advisor_app.office.names import tidy
from advisor_app.office.people import Advisor, Entity, Liaison, LiaisonKind
from advisor_app.services.duties.list_duties import advisor_named
from advisor_app.services.office import Office
from advisor_app.services.plans.visit_topics import overdue_topics
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import NEVER, Reading, UnitOfWork, new_id
from minutes import KINDS, MeetingKind, Rank, Series

OWN_INSTITUTION = "CAC-311"
ADVISOR_POST = "Asesor(a) de Calidad"
USUAL_LENGTH = timedelta(minutes=75)
_RANKS = {LiaisonKind.EXECUTIVE: Rank.EXECUTIVE_LIAISON, LiaisonKind.OPERATIONAL: Rank.OPERATIONAL_LIAISON}
_POSTS = {LiaisonKind.EXECUTIVE: "Enlace ejecutivo", LiaisonKind.OPERATIONAL: "Enlace operativo"}


def plan_meeting(
    office: Office,
    kind: MeetingKind,
    starts: datetime,
    *,
    entity: str | None = None,
    advisor: str | None = None,
    ends: datetime | None = None,
    title: str = "",
    place: str = "",
    topics: Sequence[str] = (),
    series_id: UUID | None = None,
) -> Meeting:
    """Put a meeting on the calendar; moments are naive, on Panama's clock.

    Its agenda is that of its series or kind with further `topics`; its people those whom the directory names: an
    entity's liaisons and its advisor, the team, or the liaisons of every entity.
    Raises `UserError`: "unknown_entity", "unknown_advisor", "meeting_needs_entity", "meeting_ends_early".
    """
    with office.store.unit_of_work(office.who) as work:
        whom = None if entity is None else find_entity(work, entity)
        who = None if advisor is None else advisor_named(work, advisor)
        one = put_on_calendar(
            work, kind, starts, whom, who, ends=ends, title=title, place=place, topics=topics, series_id=series_id
        )
        work.commit()
    return one


def put_on_calendar(
    work: UnitOfWork,
    kind: MeetingKind,
    starts: datetime,
    entity: Entity | None,
    advisor: Advisor | None,
    *,
    ends: datetime | None = None,
    title: str = "",
    place: str = "",
    topics: Sequence[str] = (),
    series_id: UUID | None = None,
) -> Meeting:
    """The same within somebody else's unit of work."""
    if kind in ENTITY_KINDS and entity is None:
        raise UserError("meeting_needs_entity", kind=KINDS[kind].name)
    end = ends or starts + USUAL_LENGTH
    if end <= starts:
        raise UserError("meeting_ends_early", starts=f"{starts:%d/%m/%Y %H:%M}", ends=f"{end:%d/%m/%Y %H:%M}")
    if advisor is None and entity is not None:
        advisor = _holder(work, entity.id, starts)
    name = KINDS[kind].name
    one = Meeting(
        id=new_id(),
        kind=kind,
        title=tidy(title) or (f"{name}: {entity.name}" if entity else name),
        entity_id=entity.id if entity else None,
        advisor_id=advisor.id if advisor else None,
        starts=from_panama(starts),
        ends=from_panama(end),
        place=tidy(place) or (entity.address if entity else ""),
        series_id=series_id,
    )
    series = next((each for each in work.meetings.series() if each.id == series_id), None)
    if kind is MeetingKind.VISIT and entity is not None:
        topics = (*topics, *overdue_topics(work, entity.id, one.day))
    points = [
        MeetingPoint(new_id(), one.id, one.entity_id, at, topic)
        for at, topic in enumerate(_agenda(kind, series, topics), start=1)
    ]
    work.meetings.add(one, points, list(_people(work, one, entity, advisor)))
    work.history.append(
        "meeting.planned",
        {"kind": kind.value, "title": one.title, "starts": one.starts.isoformat(), "place": one.place},
        entity_id=one.entity_id,
        subject=str(one.id),
    )
    return one


def move_meeting(
    office: Office,
    meeting_id: UUID,
    starts: datetime,
    ends: datetime | None = None,
    place: str | None = None,
    *,
    seen: Meeting | None = None,
) -> Meeting:
    """Move one that has not begun; it keeps its length and place where none is given. Moments on Panama's clock.

    `seen` is the meeting as whoever moves it saw it. Raises `UserError`: "unknown_meeting", "meeting_is_over",
    "meeting_ends_early", and "changed_by_another" where it was moved since.
    """
    with office.store.unit_of_work(office.who) as work:
        one = work.meetings.by_id(meeting_id)
        if one.state is not MeetingState.PLANNED:
            raise UserError("meeting_is_over", title=one.title)
        begins = from_panama(starts)
        end = begins + (one.ends - one.starts) if ends is None else from_panama(ends)
        if end <= begins:
            raise UserError("meeting_ends_early", starts=f"{starts:%d/%m/%Y %H:%M}", ends=f"{in_panama(end):%H:%M}")
        where = one.place if place is None else tidy(place)
        untouched = seen is None or _when_and_where(one) in (_when_and_where(seen), (begins, end, where))
        begun_from = one if untouched else replace(one, version=NEVER)
        moved = work.meetings.save(replace(begun_from, starts=begins, ends=end, place=where))
        work.history.append(
            "meeting.moved",
            {"before": one.starts.isoformat(), "after": begins.isoformat(), "ends": end.isoformat(), "place": where},
            entity_id=one.entity_id,
            subject=str(one.id),
        )
        work.commit()
    return moved


def _when_and_where(one: Meeting) -> tuple[datetime, datetime, str]:
    return one.starts, one.ends, one.place


def call_off_meeting(office: Office, meeting_id: UUID, reason: str = "") -> Meeting:
    """Raises `UserError`: "unknown_meeting", "meeting_is_over"."""
    with office.store.unit_of_work(office.who) as work:
        one = work.meetings.by_id(meeting_id)
        if one.state is not MeetingState.PLANNED:
            raise UserError("meeting_is_over", title=one.title)
        gone = work.meetings.save(replace(one, state=MeetingState.CALLED_OFF))
        work.history.append(
            "meeting.called_off", {"reason": tidy(reason)}, entity_id=one.entity_id, subject=str(one.id)
        )
        work.commit()
    return gone


def restore_meeting(office: Office, meeting_id: UUID) -> Meeting:
    """What was called off is on the calendar again. Raises `UserError`: "unknown_meeting", "meeting_is_over"."""
    with office.store.unit_of_work(office.who) as work:
        one = work.meetings.by_id(meeting_id)
        if one.state is not MeetingState.CALLED_OFF:
            raise UserError("meeting_is_over", title=one.title)
        again = work.meetings.save(replace(one, state=MeetingState.PLANNED))
        work.history.append("meeting.restored", {"title": one.title}, entity_id=one.entity_id, subject=str(one.id))
        work.commit()
    return again


def person_of(meeting: Meeting, liaison: Liaison, institution: str) -> MeetingPerson:
    """A liaison as one who is expected at a meeting."""
    return MeetingPerson(
        id=new_id(),
        meeting_id=meeting.id,
        entity_id=liaison.entity_id,
        name=liaison.name,
        post=liaison.post or _POSTS.get(liaison.kind, ""),
        institution=institution,
        email=liaison.email,
        rank=_RANKS.get(liaison.kind, Rank.OFFICIAL),
        signs=liaison.kind is LiaisonKind.EXECUTIVE,
        liaison_id=liaison.id,
    )


def _holder(reading: Reading, entity_id: UUID, starts: datetime) -> Advisor | None:
    held = {one.entity_id: one.advisor_id for one in reading.assignments.on(starts.date())}
    return next((one for one in reading.advisors.all() if one.id == held.get(entity_id)), None)


def _agenda(kind: MeetingKind, series: KeptSeries | None, topics: Sequence[str]) -> tuple[str, ...]:
    own = Series(series.name, series.kind, series.topics) if series else Series(KINDS[kind].name, kind)
    return own.agenda([tidy(one) for one in topics])


def _people(
    reading: Reading, meeting: Meeting, entity: Entity | None, advisor: Advisor | None
) -> Iterator[MeetingPerson]:
    names = {one.id: one.name for one in reading.entities.all()}
    if entity is not None:
        expected = [one for one in reading.liaisons.of(entity.id) if one.kind.is_liaison]
    elif meeting.kind in (MeetingKind.LIAISONS, MeetingKind.LIAISONS_REGIONAL):
        inside = meeting.kind is MeetingKind.LIAISONS
        expected = [one for one in reading.liaisons.all() if one.kind.is_liaison and one.in_panama_district is inside]
    else:
        expected = []
    for liaison in expected:
        if liaison.serves_on(meeting.day):
            person = person_of(meeting, liaison, names.get(liaison.entity_id, ""))
            yield person if entity is not None else replace(person, signs=False)
    own = reading.advisors.all() if meeting.kind is MeetingKind.TEAM else [advisor] if advisor else []
    for one in own:
        yield MeetingPerson(
            id=new_id(),
            meeting_id=meeting.id,
            entity_id=None,
            name=one.name,
            post=ADVISOR_POST,
            institution=OWN_INSTITUTION,
            email=one.email,
            rank=Rank.ADVISOR,
            signs=entity is not None,
        )
