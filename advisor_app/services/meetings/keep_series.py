"""Meetings that return: their topics, and a year of them on the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.meetings.records import ENTITY_KINDS, KeptSeries, Meeting, MeetingState
from advisor_app.office.meetings.recurrence import Every, returning_days
from advisor_app.office.names import name_key, tidy
from advisor_app.services.duties.list_duties import advisor_named
from advisor_app.services.meetings.plan_meeting import put_on_calendar
from advisor_app.services.office import Office
from advisor_app.store import Reading, new_id
from minutes import KINDS, MeetingKind


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series with its meetings of a year, in the order of their days."""

    series: KeptSeries
    meetings: tuple[Meeting, ...]

    @property
    def held(self) -> int:
        return sum(one.state is MeetingState.HELD for one in self.meetings)

    @property
    def planned(self) -> int:
        return sum(one.state is MeetingState.PLANNED for one in self.meetings)

    def next_after(self, day: date) -> Meeting | None:
        """The first that is planned for this day or a later one."""
        return next((one for one in self.meetings if one.state is MeetingState.PLANNED and one.day >= day), None)


def list_series(office: Office, year: int) -> list[SeriesLine]:
    """By name."""
    with office.store.reading() as reading:
        known = [one for one in reading.meetings.all() if one.series_id is not None and one.day.year == year]
        return [
            SeriesLine(series, tuple(one for one in known if one.series_id == series.id))
            for series in reading.meetings.series()
        ]


def save_series(
    office: Office,
    name: str,
    kind: MeetingKind,
    topics: Sequence[str],
    *,
    series_id: UUID | None = None,
    seen: KeptSeries | None = None,
) -> KeptSeries:
    """Keep meetings that return, with the topics that each begins with; without topics those of the kind.

    What is on the calendar keeps its agenda. `seen` is the series as its editor saw it. Raises `UserError`:
    "name_missing", "series_known", "series_needs_no_entity", "unknown_series", "changed_by_another".
    """
    if not tidy(name):
        raise UserError("name_missing")
    if kind in ENTITY_KINDS:
        raise UserError("series_needs_no_entity", kind=KINDS[kind].name)
    kept = tuple(dict.fromkeys(tidy(one) for one in topics if tidy(one)))
    with office.store.unit_of_work(office.who) as work:
        known = {one.id: one for one in work.meetings.series()}
        same = [one for one in known.values() if name_key(one.name) == name_key(name) and one.id != series_id]
        if same:
            raise UserError("series_known", name=same[0].name)
        if series_id is None:
            series = work.meetings.add_series(KeptSeries(new_id(), kind, tidy(name), kept))
        else:
            before = seen or _series(work, series_id)
            series = work.meetings.save_series(replace(before, kind=kind, name=tidy(name), topics=kept))
        work.history.append("meeting.series", {"name": series.name, "topics": list(kept)}, subject=series.name)
        work.commit()
    return series


def schedule_series(
    office: Office,
    series_id: UUID,
    first: date,
    hour: time,
    until: date,
    *,
    every: Every = Every.MONTH,
    advisor: str | None = None,
    place: str = "",
) -> list[Meeting]:
    """Put a series on the calendar, all of its meetings or none; days on which one of it stands already are left.

    Raises `UserError`: "unknown_series", "unknown_advisor", "series_without_days".
    """
    with office.store.unit_of_work(office.who) as work:
        series = _series(work, series_id)
        who = None if advisor is None else advisor_named(work, advisor)
        taken = {
            one.day
            for one in work.meetings.all()
            if one.series_id == series.id and one.state is not MeetingState.CALLED_OFF
        }
        days = [day for day in returning_days(first, until, every) if day not in taken]
        if not days:
            raise UserError("series_without_days", first=f"{first:%d/%m/%Y}", until=f"{until:%d/%m/%Y}")
        made = [
            put_on_calendar(
                work,
                series.kind,
                datetime.combine(day, hour),
                None,
                who,
                title=series.name,
                place=place,
                series_id=series.id,
            )
            for day in days
        ]
        work.commit()
    return made


def _series(reading: Reading, series_id: UUID) -> KeptSeries:
    found = next((one for one in reading.meetings.series() if one.id == series_id), None)
    if found is None:
        raise UserError("unknown_series")
    return found


def series_as_it_is(office: Office, series: KeptSeries) -> KeptSeries:
    """As another left it; raises `UserError("unknown_series")`."""
    with office.store.reading() as reading:
        return _series(reading, series.id)
