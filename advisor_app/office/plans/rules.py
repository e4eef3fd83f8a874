"""The director's rules for plans, as dated settings: when one is due, and how long a closed one is watched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from action_plans.due import DueRules
from advisor_app.errors import UsageError
from advisor_app.office.share import read_share

PLAN_DEFAULTS: Mapping[str, str] = {
    "plan_rate_at_most": "0.70",
    "plan_months": "2",
    "plan_repeated_weeks": "3",
    "plan_within_weeks": "8",
    "plan_relapse_months": "6",
}
_MOST = {"plan_months": 6, "plan_repeated_weeks": 26, "plan_within_weeks": 26, "plan_relapse_months": 24}
TOLERABLE_DEFAULT = "0.20"


@dataclass(frozen=True, slots=True)
class PlanRules:
    """`due` as `action_plans` knows them; a closed plan is watched for `relapse_months` whole months."""

    due: DueRules
    relapse_months: int


def check_plan_setting(key: str, text: str) -> str:
    """The value as it is kept; raises `UsageError`: setting_not_a_share, plan_setting_not_a_count."""
    text = text.strip()
    if key == "plan_rate_at_most":
        _share(key, text)
        return text
    most = _MOST[key]
    if not (text.isascii() and text.isdigit()) or not 1 <= int(text) <= most:
        raise UsageError("plan_setting_not_a_count", key=key, value=text, most=most)
    return str(int(text))


def plan_rules_from(values: Mapping[str, str]) -> PlanRules:
    """The rules of the settings in force; what is not set has its default.

    More weeks of repetition than weeks to repeat in widen the latter: two settings may change on different days.
    """
    of = {"tolerable_rate": TOLERABLE_DEFAULT, **PLAN_DEFAULTS, **values}
    repeated = int(of["plan_repeated_weeks"])
    return PlanRules(
        DueRules(
            rate_at_most=_share("plan_rate_at_most", of["plan_rate_at_most"]),
            months=int(of["plan_months"]),
            tolerable_rate=_share("tolerable_rate", of["tolerable_rate"]),
            repeated=repeated,
            within_weeks=max(repeated, int(of["plan_within_weeks"])),
        ),
        int(of["plan_relapse_months"]),
    )


def _share(key: str, text: str) -> Fraction:
    try:
        value = read_share(text)
    except ValueError:
        raise UsageError("setting_not_a_share", key=key, value=text) from None
    if not 0 < value < 1:
        raise UsageError("setting_not_a_share", key=key, value=text)
    return value
