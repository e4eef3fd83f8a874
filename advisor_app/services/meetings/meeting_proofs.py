"""What sent minutes, meetings and invitations prove of the office's duties."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import panama_day
from advisor_app.office.duties.catalogue import Duty, Source
from advisor_app.office.duties.facts import DutyEntity, Evidence, Occasion
from advisor_app.office.duties.periods import span_at
from minutes import MeetingKind, minutes_number

if TYPE_CHECKING:
    from advisor_app.store import Reading

MEETING_SOURCES = frozenset(
    (
        Source.VISIT_INSIDE,
        Source.VISIT_OUTSIDE,
        Source.TEAM_MINUTES,
        Source.LIAISONS_MEETING,
        Source.INVITATIONS,
    )
)
_LIAISONS = (MeetingKind.LIAISONS, MeetingKind.LIAISONS_REGIONAL)


def meeting_evidence(
    reading: Reading,
    duties: Iterable[Duty],
    entities: Collection[DutyEntity],
    *,
    occasions: Iterable[Occasion],
    since: datetime,
    before: datetime,
) -> Iterator[Evidence]:
    """Of meetings held from a moment on, as known before another; moments naive UTC.

    A visit counts for the month if a liaison of the district of Panama was there, and for the year if one from
    elsewhere was; where nobody known was there, for where the entity has its only seats. It counts in the period in
    which it was held, on the day on which its minutes were sent.
    """
    known = {one.id: one for one in entities}
    makers: dict[Source, Callable[[Duty], Iterable[Evidence]]] = {
        Source.VISIT_INSIDE: lambda duty: _visits(reading, duty, known, since, before, inside=True),
        Source.VISIT_OUTSIDE: lambda duty: _visits(reading, duty, known, since, before, inside=False),
        Source.TEAM_MINUTES: lambda duty: _team(reading, duty, occasions, since, before),
        Source.LIAISONS_MEETING: lambda duty: _attended(reading, duty, known, since, before),
        Source.INVITATIONS: lambda duty: _invited(reading, duty, since, before),
    }
    for duty in duties:
        if duty.source in makers:
            yield from makers[duty.source](duty)


def _visits(
    reading: Reading,
    duty: Duty,
    known: dict[UUID, DutyEntity],
    since: datetime,
    before: datetime,
    *,
    inside: bool,
) -> Iterator[Evidence]:
    for one in reading.minutes.sent(since, before):
        entity = known.get(one.entity_id) if one.entity_id else None
        if one.kind is not MeetingKind.VISIT or entity is None:
            continue
        only = entity.inside is inside and entity.outside is not inside
        counts = inside in one.seats if one.seats else only
        if counts:
            span = span_at(duty.frequency, panama_day(one.held_at))
            number = minutes_number(one.kind, one.year, one.serial)
            yield Evidence(duty.id, entity.id, span.label, panama_day(one.sent_at), number)


def _team(
    reading: Reading, duty: Duty, occasions: Iterable[Occasion], since: datetime, before: datetime
) -> Iterator[Evidence]:
    """The first minutes sent of a day's meetings prove its first occasion, and so on."""
    waiting: dict[object, list[str]] = {}
    for each in occasions:
        if each.duty_id == duty.id:
            waiting.setdefault(each.on, []).append(each.label)
    for one in reading.minutes.sent(since, before):
        labels = waiting.get(panama_day(one.held_at))
        if one.kind is MeetingKind.TEAM and labels:
            number = minutes_number(one.kind, one.year, one.serial)
            yield Evidence(duty.id, None, labels.pop(0), panama_day(one.sent_at), number)


def _attended(
    reading: Reading, duty: Duty, known: dict[UUID, DutyEntity], since: datetime, before: datetime
) -> Iterator[Evidence]:
    """An entity's part is done where somebody of it came."""
    for one in reading.minutes.attended(since, before):
        if one.kind in _LIAISONS and one.present and one.entity_id in known:
            day = panama_day(one.starts)
            words = f"{one.present} de {one.invited} presentes"
            yield Evidence(duty.id, one.entity_id, span_at(duty.frequency, day).label, day, words)


def _invited(reading: Reading, duty: Duty, since: datetime, before: datetime) -> Iterator[Evidence]:
    """Once for each month: the first invitation that was sent."""
    first: dict[str, datetime] = {}
    for one in reading.minutes.invitations_sent(since, before):
        if one.kind in _LIAISONS:
            label = span_at(duty.frequency, panama_day(one.starts)).label
            first[label] = min(first.get(label, one.sent_at), one.sent_at)
    for label, sent_at in first.items():
        yield Evidence(duty.id, None, label, panama_day(sent_at), "Invitaciones enviadas")
