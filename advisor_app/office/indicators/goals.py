"""The goals that entities are held to, as dated settings, and since when one has been missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from advisor_app.errors import UsageError
from advisor_app.office.share import read_share

GOAL_DEFAULTS: Mapping[str, str] = {
    "goal_rate_30": "0.70",
    "goal_first_work_hours": "24",
    "goal_first_work_rate": "1",
}
"""Over 70 % concluded within the law's 30 days; all worked within 24 hours (guide, section on the advisors' duties)."""

Standing = Literal["met", "missed", "not_known"]


@dataclass(frozen=True, slots=True)
class Goals:
    """`rate_30` must be exceeded, `first_work_rate` within `first_work_hours` reached: as the guide words them."""

    rate_30: Fraction
    first_work_hours: int
    first_work_rate: Fraction

    def standing_30(self, rate: Fraction | None) -> Standing:
        if rate is None:
            return "not_known"
        return "met" if rate > self.rate_30 else "missed"

    def standing_first_work(self, rate: Fraction | None) -> Standing:
        """`rate`: worked within `first_work_hours` of those with a first work."""
        if rate is None:
            return "not_known"
        return "met" if rate >= self.first_work_rate else "missed"


def check_goal(key: str, text: str) -> str:
    """The value as it is kept; raises `UsageError`: goal_not_a_share, goal_not_hours."""
    text = text.strip()
    if key == "goal_first_work_hours":
        return str(_hours(key, text))
    _share(key, text)
    return text


def goals_from(values: Mapping[str, str]) -> Goals:
    """The goals of the settings in force on a day; what is not set has its default."""
    of = {**GOAL_DEFAULTS, **values}
    return Goals(
        rate_30=_share("goal_rate_30", of["goal_rate_30"]),
        first_work_hours=_hours("goal_first_work_hours", of["goal_first_work_hours"]),
        first_work_rate=_share("goal_first_work_rate", of["goal_first_work_rate"]),
    )


def missed_since(standings: Sequence[Standing]) -> int | None:
    """The place of the period in which the present unbroken run of misses began; None if the last known was met.

    A period without anything due neither ends a run nor begins one.
    """
    since = None
    for place, standing in enumerate(standings):
        if standing == "met":
            since = None
        elif standing == "missed" and since is None:
            since = place
    return since


def _share(key: str, text: str) -> Fraction:
    try:
        value = read_share(text)
    except ValueError:
        raise UsageError("goal_not_a_share", key=key, value=text) from None
    if not 0 <= value <= 1:
        raise UsageError("goal_not_a_share", key=key, value=text)
    return value


def _hours(key: str, text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text) <= _MOST_HOURS:
        raise UsageError("goal_not_hours", key=key, value=text)
    return int(text)


_MOST_HOURS = 24 * 365
