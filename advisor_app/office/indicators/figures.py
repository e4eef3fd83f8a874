"""The figures of one group: counts, and the shares that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of cases; shares are exact, and None where there is nothing to divide by."""

    received: int = 0
    closed: int = 0
    open: int = 0
    expired: int = 0
    backlog: int = 0
    due: int = 0
    due_in_30: int = 0
    closed_in_30: int = 0
    with_first_work: int = 0
    worked_in_24h: int = 0
    worked_by_day: int = 0
    """Of those with a first work, the ones judged by calendar days because a column has no time."""
    reopened: int = 0
    received_closed: int = 0
    """Of those received, the ones closed before `as_of`."""
    not_yet_due: int = 0
    """Of those received, the ones still open whose 30 days have not run out: neither kept nor failed."""
    with_term: int = 0
    """Of those closed, the ones with a term agreed by the entity or a due date of the CRM."""
    on_time: int = 0
    median_days: int | None = None
    p90_days: int | None = None

    @property
    def rate_30(self) -> Fraction | None:
        return share(self.due_in_30, self.due)

    @property
    def closed_rate_30(self) -> Fraction | None:
        return share(self.closed_in_30, self.closed)

    @property
    def rate_24h(self) -> Fraction | None:
        return share(self.worked_in_24h, self.with_first_work)

    @property
    def effectiveness(self) -> Fraction | None:
        return share(self.received_closed, self.received)

    @property
    def active(self) -> int:
        """What there was to close in the period: what was open at its start, and what came in."""
        return self.backlog + self.received

    @property
    def operational_effectiveness(self) -> Fraction | None:
        return share(self.closed, self.active)

    @property
    def on_time_sla(self) -> Fraction | None:
        return share(self.on_time, self.with_term)

    @property
    def day_precision(self) -> bool:
        """Whether any first work could only be judged by calendar days."""
        return self.worked_by_day > 0


COUNTS = (
    "received", "closed", "open", "expired", "backlog", "due", "due_in_30", "closed_in_30", "with_first_work",
    "worked_in_24h", "worked_by_day", "received_closed", "not_yet_due", "with_term", "on_time",
)  # fmt: skip
"""What is counted case by case; `reopened` comes from the imports' changes."""

ANSWERED = (
    "received", "closed", "open", "expired", "backlog", "due", "due_in_30", "rate_30", "closed_in_30",
    "closed_rate_30", "with_first_work", "worked_in_24h", "rate_24h", "reopened", "effectiveness", "on_time_sla",
    "median_days", "p90_days",
)  # fmt: skip
"""The figures of an answer in the order in which they are shown; each has its definition."""


def share(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None
