"""A case as a row of `citizen_case` and back."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta
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
"""The columns in which an export can differ from what is kept; the rest follow from them."""

_PANAMA_BEHIND = timedelta(hours=5)
_SUBJECT_SEARCHED = 500
_ACCENTS = re.compile("[\u0300-\u036f]+")
_NO_DAYS: frozenset[str] = frozenset()

Value = str | int | datetime | date | UUID | None


def case_values(case: Case, entity_id: UUID | None) -> tuple[Value, ...]:
    """The values of a case's row, in the order of `COLUMNS`."""
    created_on = (case.created - _PANAMA_BEHIND).date()
    closed_on = None if case.closed is None else (case.closed - _PANAMA_BEHIND).date()
    due_on = None if case.due is None else (case.due - _PANAMA_BEHIND).date()
    searched = (
        case.number, case.type, case.channel, case.status, case.reason, case.province, case.district,
        case.corregimiento, case.subject[:_SUBJECT_SEARCHED], case.owner,
    )  # fmt: skip
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
        case.subject,
        case.resolution,
        case.owner,
        ",".join(sorted(case.day_only)) if case.day_only else "",
        folded(" ".join(searched)),
    )
    return values if "\0" not in "".join(searched) + case.resolution + case.subject else tuple(map(_kept, values))


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


def told_fields(row: sa.RowMapping, prefix: str) -> dict[str, str]:
    """What can change about a case, each field as text: the form in which changes are kept.

    The entity by its key; a moment in ISO form (UTC), or the day alone where its column carries days, so that the
    moment and `day_only` can be had back.
    """
    days = day_fields(row[prefix + "day_only"])
    told = {}
    for name in COMPARED:
        value = row[prefix + name]
        if name == "entity_id":
            told["entity"] = "" if value is None else str(value)
        elif name in DATE_FIELDS:
            told[name] = _moment_told(value, day_alone=name in days)
        elif name != "day_only":
            told[name] = value
    return told


def _moment_told(moment: datetime | None, *, day_alone: bool) -> str:
    if moment is None:
        return ""
    return (moment - _PANAMA_BEHIND).date().isoformat() if day_alone else moment.isoformat()


def folded(text: str) -> str:
    """Without accents and case, for searching."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def _kept(value: Value) -> Value:
    """PostgreSQL has no text with a zero character; it becomes the sign for what cannot be shown."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value
