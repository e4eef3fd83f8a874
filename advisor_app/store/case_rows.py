"""A case as a row of `citizen_case` and back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.case import DATE_FIELDS, Case
from advisor_app.store.answers import CaseLine

COLUMNS = (
    "number", "entity_id", "type", "channel", "status", "reason", "created", "first_worked", "closed", "due",
    "created_on", "closed_on", "due_on", "days_to_close", "province", "district", "corregimiento", "subject",
    "resolution", "owner", "day_only", "search_key",
)  # fmt: skip
"""What `case_values` gives, in its order."""

COMPARED = (
    "entity_id", "type", "channel", "status", "reason", "created", "first_worked", "closed", "due", "province",
    "district", "corregimiento", "subject", "resolution", "owner", "day_only",
)  # fmt: skip
"""The columns in which an export can differ from what is kept; the rest follow from them. `day_only` is the last."""

_PANAMA_BEHIND = timedelta(hours=5)
_SUBJECT_SEARCHED = 500
_ACCENTS = re.compile("[\u0300-\u036f]+")
_SPANISH = tuple(zip("áéíóúüñ", "aeiouun", strict=True))
_NO_DAYS: frozenset[str] = frozenset()

Value = str | int | datetime | date | UUID | None


def case_values(case: Case, entity_id: UUID | None) -> tuple[Value, ...]:
    """The values of a case's row, in the order of `COLUMNS`."""
    created_on = (case.created - _PANAMA_BEHIND).date()
    closed_on = None if case.closed is None else (case.closed - _PANAMA_BEHIND).date()
    due_on = None if case.due is None else (case.due - _PANAMA_BEHIND).date()
    subject = case.subject
    searched = folded(
        f"{case.number} {case.type} {case.channel} {case.status} {case.reason} {case.province} {case.district} "
        f"{case.corregimiento} {subject[:_SUBJECT_SEARCHED]} {case.owner}"
    )
    values = (
        case.number,
        entity_id,
        case.type,
        case.channel,
        case.status,
        case.reason,
        case.created,
        case.first_worked,
        case.closed,
        case.due,
        created_on,
        closed_on,
        due_on,
        None if closed_on is None else (closed_on - created_on).days,
        case.province,
        case.district,
        case.corregimiento,
        subject,
        case.resolution,
        case.owner,
        ",".join(sorted(case.day_only)) if case.day_only else "",
        searched,
    )
    if "\0" in searched or "\0" in subject or "\0" in case.resolution:
        return tuple(map(_kept, values))
    return values


_KEY, _MOMENTS, _DAYS = 1, slice(6, 10), slice(10, 13)


def sqlite_values(values: tuple[Any, ...], place: int) -> list[Any]:
    """The same after their place, in the forms in which SQLAlchemy keeps keys, moments and days in SQLite."""
    row = list(values)
    key = row[_KEY]
    row[_KEY] = None if key is None else key.hex
    row[_MOMENTS] = [None if moment is None else moment.isoformat(" ", "microseconds") for moment in row[_MOMENTS]]
    row[_DAYS] = [None if day is None else day.isoformat() for day in row[_DAYS]]
    row.insert(0, place)
    return row


def case_from(row: sa.RowMapping, entity: str) -> Case:
    """The case of a row of `citizen_case`, with the name of its entity."""
    return Case(
        number=row["number"],
        entity=entity,
        created=row["created"],
        type=row["type"],
        channel=row["channel"],
        status=row["status"],
        reason=row["reason"],
        first_worked=row["first_worked"],
        closed=row["closed"],
        due=row["due"],
        province=row["province"],
        district=row["district"],
        corregimiento=row["corregimiento"],
        subject=row["subject"],
        resolution=row["resolution"],
        owner=row["owner"],
        day_only=day_fields(row["day_only"]),
    )


LINE_COLUMNS = (
    "id", "number", "entity_id", "type", "channel", "status", "reason", "created", "first_worked", "closed", "due",
    "days_to_close", "province", "district", "corregimiento", "subject", "owner", "day_only",
)  # fmt: skip


def line_from(row: sa.RowMapping, entity: str) -> CaseLine:
    values = {name: row[name] for name in LINE_COLUMNS}
    return CaseLine(**{**values, "entity": entity, "day_only": day_fields(row["day_only"])})


def day_fields(text: str) -> frozenset[str]:
    return frozenset(text.split(",")) if text else _NO_DAYS


def changed_fields(before: Sequence[Any], after: Sequence[Any]) -> dict[str, tuple[str, str]]:
    """What differs between two rows of `COMPARED` values: field -> (before, after), the form in which changes are kept.

    The entity by its key; a moment in ISO form (UTC), or the day alone where its column carries days, so that the
    moment and `day_only` can be had back.
    """
    changed = {}
    days_before, days_after = day_fields(before[-1]), day_fields(after[-1])
    for name, old, new in zip(COMPARED[:-1], before, after, strict=False):
        if name in DATE_FIELDS:
            if old != new or (name in days_before) != (name in days_after):
                told = _moment_told(old, name in days_before), _moment_told(new, name in days_after)
                if told[0] != told[1]:
                    changed[name] = told
        elif old != new:
            changed[_FIELD_OF.get(name, name)] = (_text(old), _text(new))
    return changed


_FIELD_OF = {"entity_id": "entity"}


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _moment_told(moment: datetime | None, day_alone: bool) -> str:
    if moment is None:
        return ""
    return (moment - _PANAMA_BEHIND).date().isoformat() if day_alone else moment.isoformat()


def folded(text: str) -> str:
    """Without accents and case, for searching."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    for accented, plain in _SPANISH:  # what nearly every text has, at a quarter of the whole way's cost
        lowered = lowered.replace(accented, plain)
    return lowered if lowered.isascii() else folded_whole(text)


def folded_whole(text: str) -> str:
    """`folded` for every script."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def _kept(value: Value) -> Value:
    """PostgreSQL has no text with a zero character; it becomes the sign for what cannot be shown."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value
