"""What people promised, until it is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

TIMES_BEFORE_ESCALATION = 2
"""The meetings, this one included, in which a commitment was overdue before it is offered as an escalation."""


class CommitmentState(StrEnum):
    OPEN = "open"
    DONE = "done"
    WITHDRAWN = "withdrawn"
    ESCALATED = "escalated"
    """Brought to the director in writing; still to be done."""


class Standing(StrEnum):
    """How a commitment stands in a meeting."""

    NEW = "new"
    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Commitment:
    """What, who, by when.

    agreed_on      the day of the meeting in which it was agreed
    times_overdue  in how many earlier meetings it was told as overdue
    proof          what shows that it was done
    """

    what: str
    who: str
    due: date
    agreed_on: date
    state: CommitmentState = CommitmentState.OPEN
    done_on: date | None = None
    proof: str = ""
    times_overdue: int = 0
    key: str = ""

    @property
    def alive(self) -> bool:
        return self.state in (CommitmentState.OPEN, CommitmentState.ESCALATED)

    def overdue_on(self, day: date) -> bool:
        return self.alive and self.due < day

    def days_late(self, day: date) -> int:
        """Calendar days since it was due; 0 where it is not overdue."""
        return (day - self.due).days if self.overdue_on(day) else 0


def standing(one: Commitment, day: date) -> Standing:
    """How it stands in a meeting on a day."""
    if one.state is CommitmentState.DONE:
        return Standing.DONE
    if one.state is CommitmentState.WITHDRAWN:
        return Standing.WITHDRAWN
    if one.overdue_on(day):
        return Standing.OVERDUE
    return Standing.NEW if one.agreed_on == day else Standing.OPEN


def offered_as_escalation(one: Commitment, day: date) -> bool:
    """Whether it is overdue in a meeting on this day, and this is at least the second time."""
    again = one.times_overdue + 1 >= TIMES_BEFORE_ESCALATION
    return one.state is CommitmentState.OPEN and one.overdue_on(day) and again


def carried_forward(known: Iterable[Commitment], day: date, last_meeting: date | None) -> tuple[Commitment, ...]:
    """What a meeting on a day has to look at: what is alive, and what was done or withdrawn since the last meeting.

    Overdue ones first, the longest first; then by the day they are due.
    """
    since = last_meeting or date.min
    chosen = [one for one in known if one.agreed_on < day and (one.alive or (one.done_on or day) >= since)]
    return tuple(sorted(chosen, key=lambda one: (not one.overdue_on(day), not one.alive, one.due, one.what)))


def as_listed(known: Iterable[Commitment], day: date) -> tuple[Commitment, ...]:
    """The table of minutes: earlier ones first, in the order of their agreement and due day, then those of the day."""
    return tuple(sorted(known, key=lambda one: (one.agreed_on == day, one.agreed_on, one.due, one.what)))
