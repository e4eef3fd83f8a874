"""The settings a round is planned by: their names, how they are written, what they may be."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from advisor_app.errors import UsageError
from advisor_app.office.backup.keeping import BACKUP_DEFAULTS, check_backup_setting
from advisor_app.office.history.heads import HISTORY_DEFAULTS, check_head_setting
from advisor_app.office.indicators.goals import GOAL_DEFAULTS, check_goal
from advisor_app.office.names import tidy
from advisor_app.office.objections.deciding import OBJECTION_DEFAULTS, check_objection_setting
from advisor_app.office.plans.rules import PLAN_DEFAULTS, check_plan_setting
from advisor_app.office.privacy.retention import RETENTION_DEFAULTS, check_retention_setting
from advisor_app.office.publication.settings import PUBLICATION_DEFAULTS, check_publication_setting
from advisor_app.office.rounds.weekly_round import RoundRules, SeedSource
from advisor_app.office.share import read_share

_YES = {"true", "yes", "1", "sí", "si", "on"}
_NO = {"false", "no", "0", "off"}


def _share(key: str, text: str) -> Fraction:
    try:
        value = read_share(text)
    except ValueError:
        raise UsageError("setting_not_a_share", key=key, value=text) from None
    if not 0 < value < 1:
        raise UsageError("setting_not_a_share", key=key, value=text)
    return value


def _count(key: str, text: str, least: int) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) < least:
        raise UsageError("setting_not_a_count", key=key, value=text, least=least)
    return int(text)


def _yes_or_no(key: str, text: str) -> bool:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise UsageError("setting_not_yes_or_no", key=key, value=text)


def _seed_source(text: str) -> SeedSource:
    match text.lower():
        case "entropy":
            return "entropy"
        case "public":
            return "public"
    raise UsageError("setting_not_a_seed_source", value=text)


DEFAULTS: Mapping[str, str] = {
    "confidence": "0.95",
    "tolerable_rate": "0.20",
    "expected_errors": "0",
    "minimum": "3",
    "weekly_capacity": "120",
    "missing_file_nonconforming": "true",
    "seed_source": "entropy",
    "director": "",
    "director_email": "",
    **GOAL_DEFAULTS,
    **OBJECTION_DEFAULTS,
    **PUBLICATION_DEFAULTS,
    **PLAN_DEFAULTS,
    **BACKUP_DEFAULTS,
    **HISTORY_DEFAULTS,
    **RETENTION_DEFAULTS,
}
"""Every setting of the office with its default, as it is written. All of them are the director's to change."""


@dataclass(frozen=True, slots=True)
class DatedSetting:
    """A value, from which day in Panama it holds, and who set it when (naive UTC)."""

    key: str
    value: str
    valid_from: date
    who: str
    at: datetime


def check_setting(key: str, text: str) -> str:
    """The value as it is kept; raises `UsageError` for an unknown key (naming the nearest) or a value that can't be."""
    text = text.strip()
    if key not in DEFAULTS:
        nearest = difflib.get_close_matches(key, DEFAULTS, n=1, cutoff=0.0)
        raise UsageError("unknown_setting", key=key, nearest=nearest[0], known=", ".join(DEFAULTS))
    check = _CHECKS.get(key)
    if check is not None:
        return check(key, text)
    for defaults, check_of_room in _ROOMS:
        if key in defaults:
            return check_of_room(key, text)
    return str(_count(key, text, 1 if key in ("minimum", "weekly_capacity") else 0))


def _share_as_written(key: str, text: str) -> str:
    _share(key, text)
    return text


_ROOMS: tuple[tuple[Mapping[str, str], Callable[[str, str], str]], ...] = (
    (GOAL_DEFAULTS, check_goal),
    (OBJECTION_DEFAULTS, check_objection_setting),
    (PUBLICATION_DEFAULTS, check_publication_setting),
    (PLAN_DEFAULTS, check_plan_setting),
    (BACKUP_DEFAULTS, check_backup_setting),
    (HISTORY_DEFAULTS, check_head_setting),
    (RETENTION_DEFAULTS, check_retention_setting),
)
"""The settings that other rooms have, and who checks them."""

_CHECKS: Mapping[str, Callable[[str, str], str]] = {
    "confidence": _share_as_written,
    "tolerable_rate": _share_as_written,
    "missing_file_nonconforming": lambda key, text: "true" if _yes_or_no(key, text) else "false",
    "seed_source": lambda _key, text: _seed_source(text),
    "director": lambda _key, text: tidy(text),
    "director_email": lambda _key, text: text,
}


def rules_from(values: Mapping[str, str]) -> RoundRules:
    """The rules that the settings in force make; what is not set has its default."""
    of = {**DEFAULTS, **values}
    return RoundRules(
        confidence=_share("confidence", of["confidence"]),
        tolerable_rate=_share("tolerable_rate", of["tolerable_rate"]),
        expected_errors=_count("expected_errors", of["expected_errors"], 0),
        minimum=_count("minimum", of["minimum"], 1),
        weekly_capacity=_count("weekly_capacity", of["weekly_capacity"], 1),
        missing_file_nonconforming=_yes_or_no("missing_file_nonconforming", of["missing_file_nonconforming"]),
        seed_source=_seed_source(of["seed_source"]),
    )
