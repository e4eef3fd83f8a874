"""Dates, hours and texts as minutes in Panama write them."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_DIRECTIONS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Marks that turn the text after them around."""


def long_day(day: date) -> str:
    """ "miércoles 18 de noviembre de 2026"."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} de {_MONTHS[day.month - 1]} de {day.year}"


def short_day(day: date) -> str:
    """ "18/11/2026"."""
    return f"{day:%d/%m/}{day.year:04d}"


def hour(moment: datetime) -> str:
    """ "9:05"."""
    return f"{moment.hour}:{moment.minute:02d}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def shortened(digest: str) -> str:
    """ "9f3c 71d2 … b08e" """
    return digest if len(digest) <= 12 else f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"


def printable(text: str) -> str:
    """The text without control characters, marks of direction and lone surrogates; line ends are \\n."""
    if text.isprintable():
        return text
    plain = text.translate(_DIRECTIONS).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        " " if unicodedata.category(one) in ("Cc", "Cs", "Cn") and one not in "\n\t" else one for one in plain
    )
