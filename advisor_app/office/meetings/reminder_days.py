"""When whoever promised something is reminded of it."""

from __future__ import annotations

from datetime import date, timedelta

from advisor_app.office.meetings.records import KeptCommitment
from advisor_app.office.working_days import is_working_day
from minutes import CommitmentState

REMINDER_DAYS = 2
"""Working days before a commitment is due on which its responsible is reminded."""
AGAIN_DAYS = 7
"""Days after which one that is overdue still is reminded of once more."""


def reminder_day(due: date) -> date:
    """The working day on which the responsible is reminded."""
    day, left = due, REMINDER_DAYS
    while left:
        day -= timedelta(days=1)
        left -= is_working_day(day)
    return day


def reminder_is_due(one: KeptCommitment, on: date) -> bool:
    """Whether its day has come and nobody was written to since; once it is overdue, each week again."""
    if one.state not in (CommitmentState.OPEN, CommitmentState.ESCALATED) or on < reminder_day(one.due):
        return False
    if one.reminded_on is None or one.reminded_on < reminder_day(one.due):
        return True
    return one.due < on and (on - one.reminded_on).days >= AGAIN_DAYS
