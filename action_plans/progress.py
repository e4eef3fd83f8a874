"""How far a live plan has come: by weight, and against what was to be done by now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from action_plans.plan import Action

WorkingDay = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class OverdueAction:
    """`working_days` since the day on which it was due, that day not counted."""

    action: Action
    working_days: int


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` and `planned` are shares of the plan's whole weight, 0 to 1; `planned` what was due by the day."""

    as_of: date
    done: Fraction
    planned: Fraction
    overdue: tuple[OverdueAction, ...]
    next_due: Action | None

    @property
    def behind(self) -> bool:
        return self.done < self.planned


def progress(actions: Sequence[Action], as_of: date, is_working_day: WorkingDay) -> Progress:
    """An action counts as done from its proof's day on, and as planned from the day after it was due."""
    whole = sum(one.weight for one in actions)
    done = [one for one in actions if one.done_on is not None and one.done_on <= as_of]
    left = sorted((one for one in actions if one not in done), key=lambda one: (one.due, one.key))
    late = [one for one in left if one.due < as_of]
    return Progress(
        as_of,
        Fraction(sum(one.weight for one in done), whole) if whole else Fraction(0),
        Fraction(sum(one.weight for one in actions if one.due < as_of), whole) if whole else Fraction(0),
        tuple(OverdueAction(one, working_days_after(one.due, as_of, is_working_day)) for one in late),
        next((one for one in left if one.due >= as_of), None),
    )


def working_days_after(day: date, until: date, is_working_day: WorkingDay) -> int:
    """How many working days lie after `day`, up to and with `until`."""
    return sum(is_working_day(day + timedelta(days=gone)) for gone in range(1, (until - day).days + 1))


def due_in_working_days(begins: date, days: int, is_working_day: WorkingDay) -> date:
    """The day on which so many working days are over; the day it begins on is not counted."""
    day, left = begins, days
    while left > 0:
        day += timedelta(days=1)
        left -= is_working_day(day)
    return day
