"""Whether an entity whose plan was closed has fallen back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from action_plans.counted import together
from action_plans.due import DueRules, Month, chosen_up_to
from action_plans.p_chart import Signal, p_chart


class RelapseSign(StrEnum):
    UNDER_THE_RULE = "under the rule again"
    BELOW_ITS_LEVEL = "below the level that was verified"


@dataclass(frozen=True, slots=True)
class Relapse:
    """`months` are those that show it, the last one last."""

    sign: RelapseSign
    months: tuple[Month, ...]


def relapse(verified: Sequence[Month], watched: Sequence[Month], rules: DueRules) -> Relapse | None:
    """The first sign in the months watched after the closing, None while there is none.

    Under the rule: as many months at or under the rate as a new plan would need. Below its level: a month under the
    control limit of the months that the plan was verified with, or eight in a row under their centre.
    """
    watched = [month for month in watched if month.cohort.cases]
    for end in range(rules.months, len(watched) + 1):
        last = watched[end - rules.months : end]
        if all(month.cohort.met <= chosen_up_to(month.cohort, rules) for month in last):
            return Relapse(RelapseSign.UNDER_THE_RULE, tuple(last))
    if not together(month.cohort for month in verified).cases:
        return None
    chart = p_chart([month.cohort for month in verified], [month.cohort for month in watched])
    at = chart.since(Signal.BELOW, Signal.RUN_BELOW)
    if at is None:
        return None
    first = at if chart.points[at].signal is Signal.BELOW else max(0, at - 7)
    return Relapse(RelapseSign.BELOW_ITS_LEVEL, tuple(watched[first : at + 1]))
