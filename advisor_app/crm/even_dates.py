"""A long column of dates written by one program, all of one length: each day and each time of day is read once.

Few days and few times of day make up many moments. What is not of one length, or not of ASCII, is read cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from advisor_app.crm.table import Cell

if TYPE_CHECKING:
    from datetime import datetime

    import numpy as np
    from numpy.typing import NDArray

    from advisor_app.crm.written_dates import WrittenClock

FEWEST = 2_000
"""Cells; fewer are read one by one just as fast."""
_MOST_CLOCKS = 90_000

Split = Callable[[str], tuple[str, str]]


@dataclass(frozen=True, eq=False)
class EvenDates:
    """`days` and `clocks` as written, each once; where each filled cell's stand in them."""

    days: list[str]
    clocks: list[str]
    _filled: Sequence[bool]
    _day_of: NDArray[np.intp]
    _clock_of: NDArray[np.intp]

    def moments(self, days: Sequence[date], clocks: Sequence[WrittenClock], shift: timedelta) -> list[datetime | None]:
        """Every cell's moment, moved by `shift`; None for an empty one. `days` and `clocks` as this object's are."""
        import numpy as np

        starts = np.array(days, "datetime64[D]").astype("datetime64[us]")
        since = np.array([clock.since_midnight for clock in clocks], "timedelta64[us]") + np.timedelta64(shift)
        found = starts[self._day_of] + since[self._clock_of]
        if len(found) == len(self._filled):
            return found.tolist()  # type: ignore[no-any-return]
        every = np.full(len(self._filled), np.datetime64("NaT"), "datetime64[us]")
        every[np.array(self._filled, np.bool_)] = found
        return every.tolist()


def even_dates(cells: Sequence[object], split: Split) -> EvenDates | None:
    """The column's days and times of day, if its filled cells are texts of one length; `split` parts one text."""
    if len(cells) < FEWEST or set(map(type, cells)) != {str}:
        return None
    texts = [cell for cell in cells if cell]
    if not texts or len({len(text) for text in texts}) != 1:  # type: ignore[arg-type]
        return None
    try:
        written = "".join(texts).encode("ascii")  # type: ignore[arg-type]
    except UnicodeEncodeError:
        return None
    first: Cell = texts[0]  # type: ignore[assignment]
    day, clock = split(str(first))
    if not str(first).startswith(day) or not str(first).endswith(clock):
        return None
    filled = [bool(cell) for cell in cells]
    return _parted(written, str(first), day=day, clock=clock, filled=filled, split=split)


def _parted(
    written: bytes, first: str, *, day: str, clock: str, filled: Sequence[bool], split: Split
) -> EvenDates | None:
    import numpy as np

    letters = np.frombuffer(written, np.uint8).reshape(-1, len(first))
    between = letters[:, len(day) : len(first) - len(clock)]
    if not day or (between != between[0]).any():
        return None
    gap = first[len(day) : len(first) - len(clock)]
    days, day_of = _distinct(letters[:, : len(day)])
    clocks, clock_of = _distinct(letters[:, len(first) - len(clock) :]) if clock else ([""], day_of * 0)
    if len(clocks) > _MOST_CLOCKS:
        return None
    parted = all(split(one + gap + clock) == (one, clock) for one in days)
    if not parted or not all(split(day + gap + one) == (day, one) for one in clocks):
        return None
    return EvenDates(days, clocks, filled, day_of, clock_of)


def _distinct(letters: NDArray[np.uint8]) -> tuple[list[str], NDArray[np.intp]]:
    import numpy as np

    whole = np.ascontiguousarray(letters).view(f"S{letters.shape[1]}").ravel()
    found, places = np.unique(whole, return_inverse=True)
    return [one.decode("ascii") for one in found.tolist()], places
