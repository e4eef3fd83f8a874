"""How numbers and dates are written in Panama: 1,065 and 64 %, dd/mm/yyyy, Panama's clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor_app.office.calendar import in_panama

if TYPE_CHECKING:
    from datetime import date, datetime
    from fractions import Fraction

NO_BREAK = "\u00a0"


def number(count: int) -> str:
    return f"{count:,}"


def percent(share: float | Fraction, decimals: int = 0) -> str:
    """A share in 0..1, with a blank before the sign that never breaks: 0.64 gives "64 %"."""
    return f"{float(share) * 100:.{decimals}f}{NO_BREAK}%"


def day(value: date | None) -> str:
    """dd/mm/yyyy; nothing for None. A `date`, not a moment."""
    return "" if value is None else f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def moment_day(value: datetime | None) -> str:
    """The day in Panama of a moment (naive in UTC, or aware)."""
    return "" if value is None else day(in_panama(value).date())


def moment(value: datetime | None, *, day_only: bool = False) -> str:
    """dd/mm/yyyy hh:mm on Panama's clock; the day alone where no time is known."""
    if value is None:
        return ""
    local = in_panama(value)
    return day(local.date()) if day_only else f"{day(local.date())} {local.hour}:{local.minute:02d}"
