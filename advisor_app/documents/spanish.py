"""Dates and numbers as a letter in Panama writes them."""

from __future__ import annotations

from datetime import date

from advisor_app.office.calendar import IsoWeek

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_NUMBERS = (
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte",
)  # fmt: skip


def long_date(day: date) -> str:
    """ "16 de noviembre de 2026"."""
    return f"{day.day} de {MONTHS[day.month - 1]} de {day.year}"


def long_date_with_weekday(day: date) -> str:
    """ "lunes 23 de noviembre de 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def short_date(day: date) -> str:
    """ "16/11/2026"."""
    return f"{day:%d/%m/}{day.year:04d}"


def span_of(week: IsoWeek) -> str:
    """ "9 al 15 de noviembre de 2026", naming month and year twice only where they differ."""
    first, last = week.monday, week.sunday
    if first.year != last.year:
        return f"{long_date(first)} al {long_date(last)}"
    if first.month != last.month:
        return f"{first.day} de {MONTHS[first.month - 1]} al {long_date(last)}"
    return f"{first.day} al {long_date(last)}"


def number_word(number: int) -> str:
    """In letters up to twenty, in figures beyond."""
    return _NUMBERS[number] if number < len(_NUMBERS) else grouped(number)


def grouped(number: int) -> str:
    """ "1,065"."""
    return f"{number:,}"


def capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
