"""All that a dashboard shows of a period, read and counted at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.indicators.age_bands import AGE_BANDS, AgeBand, by_age, expiring_by_day, will_expire
from advisor_app.office.indicators.asked import DIMENSIONS, Asked, Dimension, Span
from advisor_app.office.indicators.dashboard import (
    GroupMonths,
    MissedGoal,
    leading_groups,
    missed_goals,
    months_back,
    weeks_back,
    year_before,
)
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.goals import Goals, goals_from
from advisor_app.office.indicators.grouping import GroupFigures, by_label, by_time, whole
from advisor_app.office.indicators.one_case import HOURS_TO_FIRST_WORK
from advisor_app.office.indicators.ranking import Place, ranked_rates
from advisor_app.office.indicators.survival import TimeToClose, time_to_close
from advisor_app.office.indicators.tallying import PeriodCases
from advisor_app.services.indicators.compute_indicators import LoadedCases, catch_up, grouped_reopenings, load_cases
from advisor_app.services.office import Office

if TYPE_CHECKING:
    from advisor_app.store import Reading

DAYS_AHEAD = 30
"""How far the list of cases that will expire looks."""
WEEKS_SHOWN = 13
STANDS_OUT = 10
"""A subject with less than a tenth of the cases does not."""


@dataclass(frozen=True, slots=True)
class Leading:
    """The three groups with most cases received, and with most closed: subjects, or types where subjects are written
    freely and none stands out.
    """

    by: Dimension
    received: tuple[GroupMonths, ...]
    closed: tuple[GroupMonths, ...]


@dataclass(frozen=True, slots=True)
class Dashboard:
    """`by`: figures by each dimension; days to closing by entity alone, for there are many corregimientos.

    worked_in_goal   of those with a first work, the ones within the goal's hours
    months         the 24 months that end with the period
    weeks          the thirteen weeks that end with the period, the last one cut to it
    expired        expired cases by how long they have been overdue
    will_expire    the store's keys of the cases that expire within 30 days unless closed, the first to expire first
    expiring       how many of them have their last day on `as_of`, on the day after, and so on
    ranking        entities by the share concluded in 30 days, with the places that they may really have
    missed         the entities under that goal, and since when
    leading        of one entity alone: what came in and what was closed in the last twelve months
    reasons        of one entity alone: why the cases received stand as they do, as the last export told it
    """

    asked: Asked
    figures: Figures
    year_ago: Figures
    goals: Goals
    worked_in_goal: int
    by: Mapping[Dimension, tuple[GroupFigures, ...]]
    months: tuple[GroupFigures, ...]
    weeks: tuple[GroupFigures, ...]
    time_to_close: TimeToClose
    expired: tuple[tuple[AgeBand, int], ...]
    will_expire: tuple[int, ...]
    expiring: tuple[int, ...]
    ranking: tuple[Place, ...]
    missed: tuple[MissedGoal, ...]
    leading: Leading | None
    reasons: tuple[tuple[str, int], ...]


def compute_dashboard(office: Office, asked: Asked, entity_ids: Collection[UUID] | None = None) -> Dashboard:
    """The whole office, or some entities alone: an advisor's portfolio, or one."""
    catch_up(office)
    past, long = year_before(asked), months_back(asked)
    spans = long.spans("month")
    with office.store.reading() as reading:
        loaded = load_cases(reading, entity_ids, DIMENSIONS, keys=True)
        goals = [_goals_on(reading, span.end) for span in spans]
        reopened = reading.indicators.reopenings(min(past.start, long.start), asked.end, entity_ids)
        one_alone = entity_ids is not None and len(entity_ids) == 1
        reasons = reading.indicators.reasons(asked.start, asked.end, entity_ids or ()) if one_alone else []
    within = [one for one in reopened if asked.start <= one.reopened_on <= asked.end]
    again = {one: grouped_reopenings(within, one, loaded) for one in DIMENSIONS}
    again_ever = grouped_reopenings(reopened)
    cases, back = loaded.of(asked), loaded.of(long)
    by = {
        one: tuple(
            by_label(
                cases, asked, loaded.groups(one), loaded.groupings[one].labels, again[one], percentiles=one == "entity"
            )
        )
        for one in DIMENSIONS
    }
    hours = goals[-1].first_work_hours
    by_goal = cases if hours == HOURS_TO_FIRST_WORK else loaded.of(asked, hours)
    ages = by_age(loaded.columns, asked)[0].tolist()
    coming = will_expire(loaded.columns, asked, DAYS_AHEAD)
    recent = weeks_back(asked, WEEKS_SHOWN)
    entities = loaded.groupings["entity"].labels
    return Dashboard(
        asked=asked,
        figures=whole(cases, asked, again["entity"]),
        year_ago=whole(loaded.of(past), past, again_ever),
        goals=goals[-1],
        worked_in_goal=len(by_goal.places("worked_in_24h")),
        by=by,
        months=tuple(by_time(back, long, "month", again_ever)),
        weeks=tuple(by_time(loaded.of(recent), recent, "week", again_ever)),
        time_to_close=time_to_close(loaded.columns, asked),
        expired=tuple(zip(AGE_BANDS, ages, strict=True)),
        will_expire=tuple(loaded.columns.keys[coming].tolist()),
        expiring=tuple(expiring_by_day(loaded.columns, asked, coming, DAYS_AHEAD).tolist()),
        ranking=tuple(ranked_rates({str(one.group): (one.figures.due_in_30, one.figures.due) for one in by["entity"]})),
        missed=tuple(missed_goals(back, spans, loaded.groups("entity"), entities, goals)),
        leading=_leading(loaded, back, spans) if one_alone else None,
        reasons=tuple(reasons),
    )


def _leading(loaded: LoadedCases, back: PeriodCases, spans: Sequence[Span]) -> Leading:
    came = back.by_span("came", spans, loaded.groups("subject"))["received"]
    most = max(came.sum(axis=1).tolist(), default=0)
    by: Dimension = "subject" if most * STANDS_OUT >= came.sum() else "type"
    groups, labels = loaded.groups(by), loaded.groupings[by].labels
    return Leading(
        by,
        leading_groups(back.by_span("came", spans, groups)["received"], labels),
        leading_groups(back.by_span("gone", spans, groups)["closed"], labels),
    )


def _goals_on(reading: Reading, day: date) -> Goals:
    return goals_from(reading.settings.values_on(day))
