"""From a month's figures to what of them is published."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from hashlib import sha256

from advisor_app.office.indicators.asked import OTHERS
from advisor_app.office.indicators.dashboard import MissedGoal
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.grouping import GroupFigures
from advisor_app.office.indicators.ranking import rate_limits
from advisor_app.office.names import tidy
from advisor_app.office.publication.month import (
    COUNTS,
    DAYS,
    OFFICE_SHARES,
    SHARES,
    TOTALS,
    Breakdown,
    Limits,
    Month,
    MonthTotals,
    PublishedGroup,
    PublishedMonth,
    UnderGoal,
)
from advisor_app.office.publication.withholding import withheld

NO_NAME = "(sin dato)"
_FORMULA_STARTS = "=+-@\t\r\n "


@dataclass(frozen=True, slots=True)
class Told:
    """The groups of each breakdown, and the counts that no table can tell."""

    groups: Mapping[Breakdown, tuple[PublishedGroup, ...]]
    withheld_wholly: tuple[str, ...]


def told_groups(found: Mapping[Breakdown, Sequence[GroupFigures]], limit: int) -> Told:
    """Every breakdown with its small counts withheld; a count that one of them can't protect is told nowhere."""
    named = {key: _named(groups, limit, joins_small=key != "entity") for key, groups in found.items()}
    places = {
        (key, count): withheld([getattr(figures, count) for _, figures in groups], limit)
        for key, groups in named.items()
        for count in COUNTS
    }
    wholly = tuple(count for count in COUNTS if any(places[key, count] is None for key in named))
    groups: dict[Breakdown, tuple[PublishedGroup, ...]] = {}
    for key, listed in named.items():
        groups[key] = tuple(
            _group(
                name,
                figures,
                [count for count in COUNTS if count in wholly or at in (places[key, count] or ())],
            )
            for at, (name, figures) in enumerate(listed)
        )
    return Told(groups, wholly)


def office_figures(
    month: Month,
    as_of: date,
    *,
    figures: Figures,
    year_ago: Figures,
    months: Sequence[GroupFigures],
    expired: Sequence[tuple[int, int | None, int]],
    missed: Sequence[MissedGoal],
    groups: Told,
    goal: Fraction,
    limit: int,
    license_line: str,
    demonstration: str,
) -> PublishedMonth:
    """All that is published of a month.

    months    the office's, that of the publication last
    expired   first and last day overdue of each band, and how many cases
    """
    wholly = set(groups.withheld_wholly)
    totals = {key: None if key in wholly else told_count(getattr(figures, key), limit) for key in TOTALS}
    hidden = {key for key, count in totals.items() if count is None}
    wholes = {**SHARES, **OFFICE_SHARES}
    shares = {key: None if whole in hidden else getattr(figures, key) for key, whole in wholes.items()}
    days = {key: None if whole in hidden else getattr(figures, key) for key, whole in DAYS.items()}
    before: dict[str, int | Fraction | None] = {key: told_count(getattr(year_ago, key), limit) for key in TOTALS}
    for key, whole in {**wholes, **DAYS}.items():
        before[key] = getattr(year_ago, key) if before[whole] else None
    told_months = [month_totals(str(one.group), one.figures, limit) for one in months]
    if told_months and wholly:
        last = told_months[-1]
        told_months[-1] = dataclasses.replace(
            last,
            received=None if "received" in wholly else last.received,
            closed=None if "closed" in wholly else last.closed,
            due=None if "due" in wholly else last.due,
            rate_30=None if "due" in wholly else last.rate_30,
            limits=None if "due" in wholly else last.limits,
        )
    return PublishedMonth(
        month=month,
        as_of=as_of,
        totals=totals,
        shares=shares,
        days=days,
        year_ago=before,
        not_yet_due=told_count(figures.not_yet_due, limit),
        months=tuple(told_months),
        expired_by_age=tuple(_ages(expired, limit, wholly="expired" in wholly)),
        groups=groups.groups,
        under_goal=tuple(_under_goal(missed, groups)),
        withheld_wholly=groups.withheld_wholly,
        goal_rate_30=goal,
        day_precision=figures.day_precision,
        small_limit=limit,
        license=license_line,
        demonstration=demonstration,
    )


def _ages(
    expired: Sequence[tuple[int, int | None, int]], limit: int, *, wholly: bool
) -> Iterator[tuple[int, int | None, int | None]]:
    hidden = None if wholly else withheld([count for _, _, count in expired], limit)
    for at, (first, last, count) in enumerate(expired):
        yield first, last, None if hidden is None or at in hidden else count


def _under_goal(missed: Sequence[MissedGoal], groups: Told) -> Iterator[UnderGoal]:
    """Those of whom the month's rate is told at all."""
    told = {one.name for one in groups.groups["entity"] if one.shares["rate_30"] is not None}
    for one in missed:
        if one.entity in told:
            yield UnderGoal(one.entity, hundredths(one.rate), one.since, one.from_before)


def month_totals(label: str, figures: Figures, limit: int) -> MonthTotals:
    due = told_count(figures.due, limit)
    return MonthTotals(
        label,
        told_count(figures.received, limit),
        told_count(figures.closed, limit),
        due,
        figures.rate_30 if due else None,
        _limits(figures.due_in_30, figures.due, always=True) if due else None,
    )


def told_count(count: int, limit: int) -> int | None:
    """A count that stands by itself; None for one that is too small."""
    return None if 0 < count < limit else count


def hundredths(rate: Fraction) -> Fraction:
    """To whole hundredths; a half goes up."""
    return Fraction(int(rate * 100 + Fraction(1, 2)), 100)


def figures_digest(values: object) -> str:
    """SHA-256 of a dataclass's values as canonical JSON, 64 hex digits: equal values, equal digest."""
    plain = json.dumps(_plain(values), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(plain.encode()).hexdigest()


def _named(groups: Sequence[GroupFigures], limit: int, *, joins_small: bool) -> list[tuple[str, Figures]]:
    """Groups under names that no spreadsheet takes for formulas; if asked, those of which nothing could be told as one.

    A type or channel in which hardly a case falls may be a slip of the pen, with anything in it for a name.
    """
    kept: list[tuple[str, Figures]] = []
    joined = Figures()
    for one in groups:
        name = tidy(one.group or "").lstrip(_FORMULA_STARTS) or NO_NAME
        small = all(getattr(one.figures, count) < limit for count in COUNTS)
        if joins_small and (small or name == OTHERS):
            joined = _sum(joined, one.figures)
        elif any(getattr(one.figures, count) for count in COUNTS):
            kept.append((name, one.figures))
    if any(getattr(joined, count) for count in COUNTS):
        kept.append((OTHERS, joined))
    return kept


def _sum(one: Figures, other: Figures) -> Figures:
    """Counts add up; days to closing do not."""
    whole = {
        field.name: getattr(one, field.name) + getattr(other, field.name)
        for field in dataclasses.fields(Figures)
        if field.name not in DAYS
    }
    return Figures(**whole)


def _group(name: str, figures: Figures, hidden: Sequence[str]) -> PublishedGroup:
    of_hidden = [key for key, whole in {**SHARES, **DAYS}.items() if whole in hidden]
    shares = {key: None if key in of_hidden else _share(figures, key) for key in SHARES}
    return PublishedGroup(
        name,
        {count: None if count in hidden else getattr(figures, count) for count in COUNTS},
        shares,
        {key: None if key in of_hidden else getattr(figures, key) for key in DAYS},
        _limits(figures.due_in_30, figures.due) if shares["rate_30"] is not None else None,
        (*hidden, *of_hidden),
    )


def _share(figures: Figures, key: str) -> Fraction | None:
    rate: Fraction | None = getattr(figures, key)
    return None if rate is None else hundredths(rate)


def _limits(part: int, whole: int, *, always: bool = False) -> Limits | None:
    found = rate_limits(part, whole)
    if found is None or not (found.small or always):
        return None
    return Limits(hundredths(Fraction(found.lower)), hundredths(Fraction(found.upper)))


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
