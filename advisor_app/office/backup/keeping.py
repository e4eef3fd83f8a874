"""Which dated copies are kept and when the next is due. Settings of the office, with their defaults."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from advisor_app.errors import UsageError
from advisor_app.office.backup.records import Copy
from advisor_app.office.calendar import panama_day

BACKUP_DEFAULTS: Mapping[str, str] = {
    "backup_folder": "",
    "backup_hours": "4",
    "backup_days": "7",
    "backup_weeks": "5",
    "backup_months": "12",
    "backup_warn_days": "3",
}
_BOUNDS = {
    "backup_hours": (0, 720),
    "backup_days": (1, 60),
    "backup_weeks": (0, 60),
    "backup_months": (0, 120),
    "backup_warn_days": (1, 90),
}


@dataclass(frozen=True, slots=True)
class KeepingRule:
    """Copies are made every `hours` of work (0: never by themselves) and on closing.

    Kept are the last of each of the last `days` days, `weeks` ISO weeks and `months` months that have any. After
    `warn_days` without a good copy the window says so.
    """

    folder: str
    hours: int
    days: int
    weeks: int
    months: int
    warn_days: int


def keeping_rule(values: Mapping[str, str]) -> KeepingRule:
    of = {**BACKUP_DEFAULTS, **{key: text for key, text in values.items() if key in BACKUP_DEFAULTS}}
    counts = {name.removeprefix("backup_"): int(of[name]) for name in _BOUNDS}
    return KeepingRule(folder=of["backup_folder"], **counts)


def check_backup_setting(key: str, text: str) -> str:
    """A folder as it is written, or a whole number within its bounds; `UsageError("backup_setting_not_a_count")`."""
    if key == "backup_folder":
        return text
    least, most = _BOUNDS[key]
    if not (text.isascii() and text.isdigit()) or not least <= int(text) <= most:
        raise UsageError("backup_setting_not_a_count", key=key, value=text, least=least, most=most)
    return str(int(text))


def copies_to_remove(copies: Iterable[Copy], rule: KeepingRule) -> list[Copy]:
    """The dated copies that no day, week or month keeps. The newest good one always stays; others' copies are theirs.

    Days without work count for nothing: the last copies stay however long nobody came.
    """
    dated = sorted((one for one in copies if one.reason == "dated"), key=lambda one: one.ended, reverse=True)
    good = [one for one in dated if one.good]
    kept = {one.path for one in good[:1]}
    periods: tuple[tuple[int, Callable[[date], Hashable]], ...] = (
        (rule.days, lambda day: day),
        (rule.weeks, lambda day: day.isocalendar()[:2]),
        (rule.months, lambda day: (day.year, day.month)),
    )
    for count, period in periods:
        kept |= _newest_of_each(good, count, period)
    return [one for one in dated if one.path not in kept]


def _newest_of_each(copies: Sequence[Copy], count: int, period: Callable[[date], Hashable]) -> set[Path]:
    newest: dict[Hashable, Path] = {}
    for one in copies:
        newest.setdefault(period(panama_day(one.ended)), one.path)
    return set(list(newest.values())[:count])


def leaves_on(copy: Copy, rule: KeepingRule) -> date | None:
    """By which day no rule keeps a dated copy if copies go on being made; None for one that a person keeps."""
    if copy.reason != "dated":
        return None
    day = panama_day(copy.ended)
    last_of_month = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    ends = [day + timedelta(days=rule.days)]
    if rule.weeks:
        ends.append(day + timedelta(days=6 - day.weekday() + 7 * rule.weeks))
    if rule.months:
        months = last_of_month.year * 12 + last_of_month.month - 1 + rule.months
        ends.append(date(months // 12, months % 12 + 1, 1) + timedelta(days=27))
    return max(ends)


def is_due(copies: Iterable[Copy], rule: KeepingRule, now: datetime, head: str, *, closing: bool) -> bool:
    """Whether a dated copy is to be made now: something was written since the last good one, and it is time.

    head: that of the history as it stands. `closing`: work ends, so that the hours need not have passed.
    """
    if rule.hours == 0:
        return False
    last = newest_good(copies)
    if last is None or last.facts is None:
        return True
    if last.facts.head == head:
        return False
    return closing or now - last.ended >= timedelta(hours=rule.hours)


def newest_good(copies: Iterable[Copy]) -> Copy | None:
    """What was set aside before a restoring is no copy of the office as it goes on."""
    good = (one for one in copies if one.good and one.reason != "before_restore")
    return max(good, key=lambda one: one.ended, default=None)
