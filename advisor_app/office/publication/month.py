"""A month's figures as they are published: of the office, and of its groups with what is too small left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from advisor_app.errors import UsageError

Breakdown = Literal["entity", "type", "channel", "province"]
BREAKDOWNS: tuple[Breakdown, ...] = ("entity", "type", "channel", "province")
"""Only what adds up to the office alone: districts would tell of their province what it withholds."""

COUNTS = ("received", "closed", "due", "with_first_work", "expired")
"""Told of each group. What is open is not: from one month to the next it would give away what was closed."""
SHARES: Mapping[str, str] = {
    "effectiveness": "received",
    "closed_rate_30": "closed",
    "rate_30": "due",
    "rate_24h": "with_first_work",
}
"""Shares told of each group, and the count that each is a share of; told where that count is."""
DAYS: Mapping[str, str] = {"median_days": "closed", "p90_days": "closed"}

TOTALS = (*COUNTS, "open", "backlog", "reopened", "with_term")
"""Told of the office alone besides."""
OFFICE_SHARES: Mapping[str, str] = {"on_time_sla": "with_term"}

_MONTH = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    year: int
    number: int

    def __post_init__(self) -> None:
        if not (1 <= self.number <= 12 and 1 <= self.year <= 9998):
            raise UsageError("unknown_month", value=f"{self.year}-{self.number:02d}")

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read "2026-10"; raises `UsageError("unknown_month")`."""
        match = _MONTH.fullmatch(text.strip())
        if match is None:
            raise UsageError("unknown_month", value=text)
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        return self.next_first - timedelta(days=1)

    @property
    def next_first(self) -> date:
        return date(self.year + self.number // 12, self.number % 12 + 1, 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class Limits:
    """Shares of 1, to whole hundredths: where the rate of a group with few cases lies."""

    lower: Fraction
    upper: Fraction


@dataclass(frozen=True, slots=True)
class PublishedGroup:
    """What is told of one entity, type, channel or province; None is what is not told or has nothing to be told.

    shares     to whole hundredths
    limits     of `rate_30`, where fewer than 30 cases were due
    withheld   the names of the figures that are not told because they, or another with them, are too small
    """

    name: str
    counts: Mapping[str, int | None]
    shares: Mapping[str, Fraction | None]
    days: Mapping[str, int | None]
    limits: Limits | None
    withheld: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonthTotals:
    """The whole office in one month, as it stood at `as_of` of the publication; None where it is too small to tell."""

    label: str
    received: int | None
    closed: int | None
    due: int | None
    rate_30: Fraction | None
    limits: Limits | None


@dataclass(frozen=True, slots=True)
class UnderGoal:
    """An entity under the goal of RATE-30: its rate of the month, and since which month without a break."""

    entity: str
    rate: Fraction
    since: str
    from_before: bool


@dataclass(frozen=True, slots=True)
class PublishedMonth:
    """Everything that a month's files tell. Equal values give the same bytes.

    totals, shares   the whole office's, exact; `year_ago` the same figures a year before
    not_yet_due      of those received, the ones still open whose 30 days have not run out
    withheld_wholly  counts that no table can tell without giving away a small one
    """

    month: Month
    as_of: date
    totals: Mapping[str, int | None]
    shares: Mapping[str, Fraction | None]
    days: Mapping[str, int | None]
    year_ago: Mapping[str, int | Fraction | None]
    not_yet_due: int | None
    months: tuple[MonthTotals, ...]
    expired_by_age: tuple[tuple[int, int | None, int | None], ...]
    """First and last day overdue of each band (no last one: None), and how many."""
    groups: Mapping[Breakdown, tuple[PublishedGroup, ...]]
    under_goal: tuple[UnderGoal, ...]
    withheld_wholly: tuple[str, ...]
    goal_rate_30: Fraction
    day_precision: bool
    small_limit: int
    license: str
    demonstration: str
