"""How long an escalation waits for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from advisor_app.office.escalations.records import Escalation, State
from advisor_app.office.working_days import is_working_day

LONG_AFTER, TOO_LONG_AFTER = 5, 8
"""Working days after which a wait is long, and too long."""


@dataclass(frozen=True, slots=True)
class Age:
    """Since `since`, which does not count itself."""

    since: date
    days: int
    working_days: int

    @property
    def long(self) -> bool:
        return self.working_days >= LONG_AFTER

    @property
    def too_long(self) -> bool:
        return self.working_days >= TOO_LONG_AFTER


def age(one: Escalation, day: date) -> Age | None:
    """How long it has waited on a day: for the director, or for the level above; None where nobody has to answer."""
    if one.state is State.WAITING and one.submitted_on is not None:
        return _age(one.submitted_on, day)
    if one.state is State.RAISED:
        return _age(one.raised[-1].on, day)
    return None


def _age(since: date, day: date) -> Age:
    days = max(0, (day - since).days)
    return Age(since, days, sum(is_working_day(since + timedelta(days=at)) for at in range(1, days + 1)))
