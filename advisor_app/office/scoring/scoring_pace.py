"""How long an advisor takes over a case: time between keys, without the pauses. For the advisor alone."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

PAUSE = 180.0
"""Seconds; a longer time without a key is a pause, and none of it counts."""
KEPT = 60
"""Of how many cases, the last ones, the usual time is told."""
FEWEST = 3


class CaseClock:
    """Moments are seconds of a clock that only goes forward."""

    def __init__(self) -> None:
        self._case = ""
        self._last: float | None = None
        self._seconds: dict[str, float] = {}

    @property
    def case(self) -> str:
        return self._case

    def opened(self, case: str, at: float) -> None:
        """A case has come to the front; what it took before goes on to count."""
        self.touched(at)
        self._case, self._last = case, at

    def touched(self, at: float) -> None:
        """A key was hit: the time since the one before belongs to the open case, unless it was a pause."""
        if self._last is not None and self._case and at - self._last <= PAUSE:
            self._seconds[self._case] = self._seconds.get(self._case, 0.0) + at - self._last
        self._last = at

    def left(self, at: float) -> None:
        """Another program has come to the front: nothing counts until the next key."""
        self.touched(at)
        self._last = None

    def seconds(self, case: str) -> float:
        return self._seconds.get(case, 0.0)


def usual_seconds(taken: Sequence[int]) -> int | None:
    """The median of the last cases; None while there are fewer than `FEWEST`."""
    last = list(taken)[-KEPT:]
    return round(median(last)) if len(last) >= FEWEST else None


def minutes_said(seconds: float) -> str:
    """ "2:05"."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
