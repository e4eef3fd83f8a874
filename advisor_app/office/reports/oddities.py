"""What is odd about a report before it goes out: nothing to tell, a jump against the periods before, nobody to get it.

A count jumps where it is at least twice or at most half of the median of the periods before and ten cases away from
it; a rate where it lies at least 20 points from that of all these periods together, with 10 cases now and 30 before.
Fewer than three periods with anything in them say nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

FEWEST_PERIODS = 3
FEWEST_CASES_AWAY = 10
FEWEST_DUE_NOW, FEWEST_DUE_BEFORE = 10, 30
POINTS_AWAY = Fraction(1, 5)


class Odd(StrEnum):
    NO_DATA = "no_data"
    JUMP = "jump"
    NOT_OVER = "not_over"
    """The period goes on."""
    OLD_DATA = "old_data"
    """No export came in since the period ended."""
    NO_LIAISON = "no_liaison"
    """None of the kinds that it goes to."""
    NO_ADDRESS = "no_address"
    """There are some, none with an address."""
    SOME_UNREACHED = "some_unreached"
    """Some of those to whom it goes have no address; the others get it."""
    ONLY_COPIES = "only_copies"
    """Those to whom it goes can't be reached; those in copy get it in their place."""
    NO_SENDER = "no_sender"
    NO_DIRECTOR = "no_director"
    """The director should have a copy, and the office knows no address."""


PREVENTS = frozenset((Odd.NO_LIAISON, Odd.NO_ADDRESS, Odd.NO_SENDER))
"""With one of these no mail can be written."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """`figure`, `now` and `usual` are of a jump: "received", "closed" or "rate_30", now and as it usually is."""

    odd: Odd
    figure: str = ""
    now: Fraction | None = None
    usual: Fraction | None = None


@dataclass(frozen=True, slots=True)
class PeriodCounts:
    received: int = 0
    closed: int = 0
    due: int = 0
    due_in_30: int = 0

    @property
    def any(self) -> bool:
        return bool(self.received or self.closed or self.due)


def jumps(now: PeriodCounts, before: Sequence[PeriodCounts]) -> tuple[Oddity, ...]:
    """Exact; the first figure first."""
    told = [one for one in before if one.any]
    if len(told) < FEWEST_PERIODS:
        return ()
    found = []
    for figure in ("received", "closed"):
        count, usual = getattr(now, figure), _median([getattr(one, figure) for one in before])
        if abs(count - usual) >= FEWEST_CASES_AWAY and (count >= 2 * usual or 2 * count <= usual):
            found.append(Oddity(Odd.JUMP, figure, Fraction(count), usual))
    due, in_30 = sum(one.due for one in before), sum(one.due_in_30 for one in before)
    if now.due >= FEWEST_DUE_NOW and due >= FEWEST_DUE_BEFORE:
        rate, past = Fraction(now.due_in_30, now.due), Fraction(in_30, due)
        if abs(rate - past) >= POINTS_AWAY:
            found.append(Oddity(Odd.JUMP, "rate_30", rate, past))
    return tuple(found)


def _median(counts: Sequence[int]) -> Fraction:
    ordered = sorted(counts)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return Fraction(ordered[middle])
    return Fraction(ordered[middle - 1] + ordered[middle], 2)
