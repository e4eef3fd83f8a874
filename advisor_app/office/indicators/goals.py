"""The goals that entities are held to, as dated settings, and since when one has been missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Literal

from advisor_app.errors import UsageError

GOAL_DEFAULTS: Mapping[str, str] = {"goal_rate_30": "0.70", "goal_rate_24h": "1"}
"""Over 70 % concluded within the law's 30 days; all worked within 24 hours (guide, section on the advisors' duties)."""

Standing = Literal["met", "missed", "not_known"]


@dataclass(frozen=True, slots=True)
class Goals:
    """`rate_30` must be exceeded, `rate_24h` reached: as the guide words them."""

    rate_30: Fraction
    rate_24h: Fraction

    def standing_30(self, rate: Fraction | None) -> Standing:
        if rate is None:
            return "not_known"
        return "met" if rate > self.rate_30 else "missed"

    def standing_24h(self, rate: Fraction | None) -> Standing:
        if rate is None:
            return "not_known"
        return "met" if rate >= self.rate_24h else "missed"


def check_goal(key: str, text: str) -> str:
    """The value as it is kept; raises `UsageError("goal_not_a_share")`."""
    _share(key, text.strip())
    return text.strip()


def goals_from(values: Mapping[str, str]) -> Goals:
    """The goals of the settings in force on a day; what is not set has its default."""
    of = {**GOAL_DEFAULTS, **values}
    return Goals(_share("goal_rate_30", of["goal_rate_30"]), _share("goal_rate_24h", of["goal_rate_24h"]))


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
        value = Fraction(text) if "/" in text else Fraction(Decimal(text))
    except (ValueError, ZeroDivisionError, InvalidOperation, OverflowError):
        raise UsageError("goal_not_a_share", key=key, value=text) from None
    if not 0 <= value <= 1:
        raise UsageError("goal_not_a_share", key=key, value=text)
    return value
