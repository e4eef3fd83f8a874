"""Cases as the bytes of a block, and back as columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from advisor_app.office.indicators.case_columns import NEVER

DAYS = np.dtype(
    [
        ("created", "<i4"),
        ("closed", "<i4"),
        ("due", "<i4"),
        ("worked", "<i4"),
        ("seconds_to_work", "<i4"),
        ("by_day", "?"),
    ]
)
KEYS = np.dtype("<i8")
LABELS = np.dtype("<i4")
FORMAT = "1"
"""Changes with the meaning of the bytes; blocks of another format are made anew."""

_PANAMA_BEHIND = np.timedelta64(5, "h")
_SECOND = 1_000_000
_DAY_SECONDS = 86_400
_LONGEST_LAG = NEVER - 1
_JUDGED_BY_DAY = frozenset(("created", "first_worked"))


@dataclass(frozen=True, slots=True, eq=False)
class PackedCases:
    """Cases one a place: entities by place in a list, labels by number, months as year x 100 + month."""

    entity: NDArray[np.int32]
    month: NDArray[np.int32]
    days: NDArray[np.void]
    keys: NDArray[np.int64]
    labels: NDArray[np.int32]
    """A row for each field of `PACKED_LABELS`."""

    def taken(self, places: NDArray[np.intp]) -> PackedCases:
        return PackedCases(
            self.entity[places], self.month[places], self.days[places], self.keys[places], self.labels[:, places]
        )


def joined(parts: Sequence[PackedCases]) -> PackedCases:
    return PackedCases(
        np.concatenate([part.entity for part in parts]),
        np.concatenate([part.month for part in parts]),
        np.concatenate([part.days for part in parts]),
        np.concatenate([part.keys for part in parts]),
        np.concatenate([part.labels for part in parts], axis=1),
    )


def packed_days(
    created: Sequence[Any],
    first_worked: Sequence[Any],
    closed: Sequence[Any],
    due: Sequence[Any],
    day_only: Sequence[str],
) -> NDArray[np.void]:
    """The days of cases from their moments as the driver gives them: datetimes, or ISO texts; naive UTC."""
    came, worked = _moments(created), _moments(first_worked)
    days = np.empty(len(created), DAYS)
    days["created"] = _panama_days(came)
    days["closed"] = _panama_days(_moments(closed))
    days["due"] = _panama_days(_moments(due))
    days["worked"] = _panama_days(worked)
    by_day = {text: not _JUDGED_BY_DAY.isdisjoint(text.split(",")) for text in set(day_only)}
    days["by_day"] = np.fromiter(map(by_day.__getitem__, day_only), np.bool_, len(day_only))
    elapsed = (worked - came).astype(np.int64)
    seconds = -(-elapsed // _SECOND)
    in_days = (days["worked"].astype(np.int64) - days["created"]) * _DAY_SECONDS
    seconds = np.where(days["by_day"], in_days, seconds)
    seconds[np.isnat(worked)] = _LONGEST_LAG
    days["seconds_to_work"] = np.clip(seconds, -_LONGEST_LAG, _LONGEST_LAG)
    return days


def months_of(days: NDArray[np.void]) -> NDArray[np.int32]:
    """Year x 100 + month of each creation."""
    months = days["created"].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return ((1970 + months // 12) * 100 + months % 12 + 1).astype(np.int32)


def month_number(year: int, month: int) -> int:
    return year * 100 + month


def _moments(values: Sequence[Any]) -> NDArray[np.datetime64]:
    return np.array(values, dtype="datetime64[us]")


def _panama_days(moments: NDArray[np.datetime64]) -> NDArray[np.int32]:
    days = (moments - _PANAMA_BEHIND).astype("datetime64[D]").astype(np.int64)
    days[np.isnat(moments)] = NEVER
    return days.astype(np.int32)
