"""A share of one as people write it in a setting: 0.95 or 19/20."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from fractions import Fraction

_MOST_PLACES = 30
"""Digits before or after the point; an exponent beyond it would be written out as that many digits."""


def read_share(text: str) -> Fraction:
    """The number, exact; raises `ValueError` for what is none, infinite, or finer than anybody means."""
    try:
        if "/" in text:
            return Fraction(text)
        value = Decimal(text)
    except (ZeroDivisionError, InvalidOperation) as error:
        raise ValueError(text) from error
    if not value.is_finite() or abs(value.adjusted()) > _MOST_PLACES:
        raise ValueError(text)
    return Fraction(value)
