"""For how many years what is kept of people stays, by kind of record. Settings of the office; 0 keeps it for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from advisor_app.errors import UsageError

RETENTION_DEFAULTS: Mapping[str, str] = {
    "retention_cases_years": "0",
    "retention_received_years": "0",
    "retention_sent_years": "0",
    "retention_rejected_years": "0",
}
"""The words of closed cases; received mails; sent mails; cells of exports that could not be read."""
KINDS = tuple(key.removeprefix("retention_").removesuffix("_years") for key in RETENTION_DEFAULTS)
MOST_YEARS = 50


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """What is older than `before` is due to go; None where it stays for ever."""

    kind: str
    years: int
    before: date | None


def check_retention_setting(key: str, text: str) -> str:
    """Whole years up to `MOST_YEARS`; raises `UsageError("backup_setting_not_a_count")`."""
    if not (text.isascii() and text.isdigit()) or int(text) > MOST_YEARS:
        raise UsageError("backup_setting_not_a_count", key=key, value=text, least=0, most=MOST_YEARS)
    return str(int(text))


def retention_rules(values: Mapping[str, str], today: date) -> tuple[RetentionRule, ...]:
    """In the order of `KINDS`."""
    of = {**RETENTION_DEFAULTS, **{key: text for key, text in values.items() if key in RETENTION_DEFAULTS}}
    rules = []
    for kind in KINDS:
        years = int(of[f"retention_{kind}_years"])
        rules.append(RetentionRule(kind, years, _years_before(today, years) if years else None))
    return tuple(rules)


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year - years, day=28)
