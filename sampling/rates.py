"""Rates and counts as they come in, read exactly: no binary fraction ever stands for a decimal one."""

from __future__ import annotations

import math
import operator
from decimal import Decimal
from fractions import Fraction
from typing import SupportsIndex

from sampling.errors import InvalidCount, InvalidRate

Rate = str | int | float | Decimal | Fraction
"""How a share may be given: 0.05, "0.05", "1/20", Decimal("0.05"), Fraction(1, 20) are all the same one."""


def exact(value: Rate, name: str = "rate") -> Fraction:
    """The number as a fraction; a float is read as its shortest decimal (0.05 is 1/20).

    Raises InvalidRate if the value is no finite number.
    """
    try:
        if isinstance(value, bool):
            raise TypeError
        if isinstance(value, float):
            return Fraction(float.__repr__(float(value)))
        if isinstance(value, str | Decimal | Fraction):
            return Fraction(value)
        return Fraction(operator.index(value))
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        raise InvalidRate(name, value, "a finite number") from None


def share(value: Rate, name: str, *, zero: bool = False, one: bool = False) -> Fraction:
    """A number between 0 and 1; `zero` and `one` say whether the ends belong to it. Raises InvalidRate."""
    rate = exact(value, name)
    if rate < 0 or rate > 1 or (rate == 0 and not zero) or (rate == 1 and not one):
        left, right = "from 0" if zero else "above 0", "to 1" if one else "below 1"
        raise InvalidRate(name, value, f"{left} {right}")
    return rate


def count(value: SupportsIndex, name: str, least: int = 0, most: int | None = None) -> int:
    """An integer from `least` to `most`. Raises InvalidCount."""
    try:
        if isinstance(value, bool):
            raise TypeError
        number = operator.index(value)
    except TypeError:
        raise InvalidCount(name, value, least, most) from None
    if number < least or (most is not None and number > most):
        raise InvalidCount(name, value, least, most)
    return number


def risk_of(confidence: Rate) -> Fraction:
    """1 minus the confidence, exactly."""
    return 1 - share(confidence, "confidence")


def ceil_share(rate: Fraction, of: int) -> int:
    """The smallest whole number that is at least `rate` of `of`."""
    return math.ceil(rate * of)
