"""What the minutes of a meeting say, as a draft or under their number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.letters.compose_letter import DEMONSTRATION
from advisor_app.documents.spanish import MONTHS
from advisor_app.office.calendar import in_panama
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.meetings.records import Meeting, MeetingFile, MeetingPerson, MeetingPoint, MeetingState
from advisor_app.services.meetings.keep_commitment import as_value, commitments_of
from minutes import (
    AgendaPoint,
    Amendment,
    Attendee,
    Commitment,
    Indicator,
    MinutesContent,
    NextMeeting,
    Picture,
    Presence,
    Signature,
    carried_forward,
)

if TYPE_CHECKING:
    from advisor_app.store import Reading

DIRECTOR_COPY = "Director del CAC-311"
_DAY = timedelta(days=1)


def word_minutes(
    reading: Reading, meeting: Meeting, *, number: str = "", amends: Amendment | None = None
) -> MinutesContent:
    """The content as it stands now. Without a number it is a draft."""
    people = reading.meetings.people_of([meeting.id])
    points = reading.meetings.points_of(meeting.id)
    files = reading.meetings.files_of(meeting.id)
    entity = None if meeting.entity_id is None else reading.entities.by_id(meeting.entity_id)
    begun = meeting.begun_at or meeting.starts
    ended = meeting.ended_at or (meeting.ends if meeting.state is MeetingState.HELD else None)
    last = last_meeting_before(reading, meeting)
    figures = indicator_box(reading, entity.id, meeting.day, last.day if last else None) if entity else ()
    return MinutesContent(
        kind=meeting.kind,
        number=number,
        subject=(entity.full_name or entity.name) if entity else meeting.title,
        starts=_local(begun),
        ends=None if ended is None else _local(ended),
        place=meeting.place,
        writer=_writer(reading, meeting, people),
        attendance=tuple(map(_attendee, people)),
        points=tuple(map(_point, points)),
        commitments=commitments_told(reading, meeting, last.day if last else None),
        indicators=figures,
        indicators_on=meeting.day if figures else None,
        next_meeting=None
        if meeting.next_starts is None
        else NextMeeting(_local(meeting.next_starts), meeting.next_place),
        signatures=tuple(Signature(one.name, _post(one)) for one in signers(people)),
        annexes=tuple(one.caption or one.name for one in files),
        copies=(DIRECTOR_COPY,),
        pictures=tuple(map(_picture, (one for one in files if one.is_picture))),
        amends=amends,
        demonstration=DEMONSTRATION if reading.facts.demonstration else "",
    )


def commitments_told(reading: Reading, meeting: Meeting, last: date | None) -> tuple[Commitment, ...]:
    """What was agreed before and is not settled, what was settled since the last meeting, and what is agreed here."""
    known = commitments_of(reading, meeting)
    here = [as_value(one) for one in known if one.meeting_id == meeting.id]
    earlier = [as_value(one) for one in known if one.meeting_id != meeting.id]
    return (*carried_forward(earlier, meeting.day, last), *(replace(one, agreed_on=meeting.day) for one in here))


def last_meeting_before(reading: Reading, meeting: Meeting) -> Meeting | None:
    """The last one of the same kind with the same entity that was held."""
    if meeting.entity_id is None:
        known = reading.meetings.between(meeting.starts - timedelta(days=400), meeting.starts)
        known = [one for one in reversed(known) if one.entity_id is None]
    else:
        known = reading.meetings.of_entity(meeting.entity_id)
    for one in known:
        if one.kind is meeting.kind and one.state is MeetingState.HELD and one.starts < meeting.starts:
            return one
    return None


def signers(people: Sequence[MeetingPerson]) -> list[MeetingPerson]:
    """Those who are to sign and were there, in order of rank; where none of the entity's is, its first who came."""
    here = [one for one in people if one.presence is Presence.PRESENT]
    chosen = [one for one in here if one.signs]
    if not any(one.entity_id for one in chosen):
        theirs = [one for one in here if one.entity_id is not None]
        if len({one.entity_id for one in theirs}) == 1:
            chosen = [theirs[0], *chosen]
    return chosen


def indicator_box(reading: Reading, entity_id: UUID, day: date, before: date | None) -> tuple[Indicator, ...]:
    """The entity's figures on a day beside those on the day of the last meeting; none where it has no cases."""
    from advisor_app.office.indicators.goals import GOAL_DEFAULTS, goals_from
    from advisor_app.office.indicators.grouping import whole
    from advisor_app.services.indicators.compute_indicators import load_cases

    loaded = load_cases(reading, [entity_id])
    if not len(loaded.columns):
        return ()
    kept = reading.settings.values_on(day)
    goals = goals_from({key: value for key, value in kept.items() if key in GOAL_DEFAULTS})

    def figures(on: date) -> tuple[str, str, str]:
        start, end = _month_before(on)
        month = Asked(start, end, on)
        found = whole(loaded.of(month, goals.first_work_hours), month, [])
        today = Asked(on, on, on)
        now = whole(loaded.of(today, goals.first_work_hours), today, [])
        return percent(found.rate_30), percent(found.rate_24h), str(now.expired)

    now = figures(day)
    then = figures(before) if before is not None else ("", "", "")
    month = MONTHS[_month_before(day)[0].month - 1]
    names = (
        f"Concluidos en 30 días ({month})",
        f"Trabajados en {goals.first_work_hours} horas ({month})",
        "Casos vencidos",
    )
    wanted = (f"más de {_whole(goals.rate_30)}", _whole(goals.first_work_rate), "0")
    return tuple(map(Indicator, names, now, then, wanted))


def _month_before(day: date) -> tuple[date, date]:
    end = day.replace(day=1) - _DAY
    return end.replace(day=1), end


def percent(value: Fraction | None) -> str:
    """ "76 %", rounded down; a dash where there is nothing to divide by."""
    return "—" if value is None else f"{100 * value.numerator // value.denominator}\u00a0%"


def _whole(value: Fraction) -> str:
    return f"{float(100 * value):g}\u00a0%"


def _local(moment: datetime) -> datetime:
    return in_panama(moment).replace(tzinfo=None, second=0, microsecond=0)


def _writer(reading: Reading, meeting: Meeting, people: Sequence[MeetingPerson]) -> str:
    known = next((one for one in reading.advisors.all() if one.id == meeting.advisor_id), None)
    if known is not None:
        return known.name
    secretary = next((one for one in people if one.signs and one.entity_id is None), None)
    return secretary.name if secretary else "Secretaría del CAC-311"


def _attendee(one: MeetingPerson) -> Attendee:
    return Attendee(one.name, one.post, one.institution, one.presence, one.rank, one.guest)


def _point(one: MeetingPoint) -> AgendaPoint:
    return AgendaPoint(one.title, one.notes, one.decisions, _local(one.begun_at).time() if one.begun_at else None)


def _post(one: MeetingPerson) -> str:
    return ", ".join(part for part in (one.post, one.institution) if part)


def _picture(one: MeetingFile) -> Picture:
    return Picture(one.content, f"Fotografía: {one.caption or one.name}", one.caption or one.name)
