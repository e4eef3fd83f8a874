"""What a dashboard shows beside plain figures: the year before, months in a row, who misses a goal and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from advisor_app.office.indicators.asked import OTHERS, Asked, Span
from advisor_app.office.indicators.figures import share
from advisor_app.office.indicators.goals import Goals, missed_since
from advisor_app.office.indicators.tallying import Counts, Groups, PeriodCases

MONTHS_BACK = 24
"""How far back trends and unbroken runs of misses are looked at."""
MONTHS_SHOWN = 12
MOST_LEADING = 3


@dataclass(frozen=True, slots=True)
class MissedGoal:
    """An entity that misses the goal of RATE-30.

    since   the first month of the unbroken run of misses that lasts to the end of the period
    from_before   the run reaches back to the first month that was looked at, and may be longer
    """

    entity: str
    since: str
    from_before: bool
    rate: Fraction
    """Of the last month in which anything was due."""


@dataclass(frozen=True, slots=True)
class GroupMonths:
    """A group's cases in each of the last twelve months, the oldest first."""

    group: str
    counts: tuple[int, ...]


def year_before(asked: Asked) -> Asked:
    """The same days of the year before, as they stood a year before."""
    return Asked(_year_before(asked.start), _year_before(asked.end), _year_before(asked.as_of))


def months_back(asked: Asked, months: int = MONTHS_BACK) -> Asked:
    """From the first day of the month so many months ago (that of `end` counted) to `end`."""
    first = asked.end.year * 12 + asked.end.month - months
    return Asked(date(first // 12, first % 12 + 1, 1), asked.end, asked.as_of)


def weeks_back(asked: Asked, weeks: int) -> Asked:
    """From the Monday so many weeks ago (that of `end` counted) to `end`."""
    monday = asked.end.toordinal() - asked.end.weekday() - 7 * (weeks - 1)
    return Asked(date.fromordinal(max(monday, 1)), asked.end, asked.as_of)


def leading_groups(counts: Counts, labels: Sequence[str]) -> tuple[GroupMonths, ...]:
    """The three groups with most cases in the last twelve months, those without a name of their own left out.

    counts   groups down, months across
    """
    recent = counts[:, -MONTHS_SHOWN:]
    totals = recent.sum(axis=1).tolist()
    named = [(-total, label, place) for place, (label, total) in enumerate(zip(labels, totals, strict=True)) if total]
    leading = sorted(one for one in named if one[1] not in ("", OTHERS))[:MOST_LEADING]
    return tuple(GroupMonths(label, tuple(recent[place].tolist())) for _, label, place in leading)


def missed_goals(
    cases: PeriodCases, spans: Sequence[Span], groups: Groups, entities: Sequence[str], goals: Sequence[Goals]
) -> list[MissedGoal]:
    """The entities under the goal of RATE-30 at the end of the spans, the longest run first.

    goals   those in force in each span
    """
    counts = cases.by_span("fell", spans, groups)
    found = []
    for place, entity in enumerate(entities):
        pairs = zip(counts["due_in_30"][place].tolist(), counts["due"][place].tolist(), strict=True)
        rates = [share(part, whole) for part, whole in pairs]
        since = missed_since([goal.standing_30(rate) for goal, rate in zip(goals, rates, strict=True)])
        if since is None:
            continue
        last = next(rate for rate in reversed(rates) if rate is not None)
        found.append((since, MissedGoal(entity, spans[since].label, not any(_known(rates[:since])), last)))
    return [missed for _, missed in sorted(found, key=lambda pair: (pair[0], pair[1].rate, pair[1].entity))]


def _known(rates: Sequence[Fraction | None]) -> list[bool]:
    return [rate is not None for rate in rates]


def _year_before(day: date) -> date:
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    return day.replace(year=max(day.year - 1, 1))
