"""A case as a row of `citizen_case` and back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.case import DATE_FIELDS, Case
from advisor_app.store.answers import CaseLine

COLUMNS = (
    "number", "entity_id", "type", "channel", "status", "reason", "created", "first_worked", "closed", "due",
    "created_on", "closed_on", "due_on", "days_to_close", "province", "district", "corregimiento", "subject",
    "resolution", "owner", "day_only", "search_key", "spelling",
)  # fmt: skip
"""What an import writes of a case."""

COMPARED = (
    "entity_id", "type", "channel", "status", "reason", "created", "first_worked", "closed", "due", "province",
    "district", "corregimiento", "subject", "resolution", "owner", "day_only",
)  # fmt: skip
"""The columns in which an export can differ from what is kept; the rest follow from them. `day_only` is the last."""

_PANAMA_BEHIND = timedelta(hours=5)
SUBJECT_SEARCHED = 500
"""Characters of the subject that can be searched for."""
SEARCHED = (
    "number", "type", "channel", "status", "reason", "province", "district", "corregimiento", "subject", "owner",
)  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u036f]+")
_SPANISH = tuple(zip("áéíóúüñ", "aeiouun", strict=True))
_NO_DAYS: frozenset[str] = frozenset()


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


def changed_fields(before: Sequence[str], after: Sequence[str]) -> dict[str, tuple[str, str]]:
    """What differs between two rows of `COMPARED` texts, "" for nothing: field -> (before, after), as changes are kept.

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
            changed[name] = (old, new)
    if "entity_id" in changed:
        old, new = changed.pop("entity_id")
        changed["entity"] = (str(UUID(old)) if old else "", str(UUID(new)) if new else "")
    return changed


def _moment_told(text: str, day_alone: bool) -> str:
    if not text:
        return ""
    moment = datetime.fromisoformat(text)
    return (moment - _PANAMA_BEHIND).date().isoformat() if day_alone else moment.isoformat()


def moment_kept(told: str) -> tuple[str | None, bool]:
    """The other way: the moment as SQLite keeps it, and whether it is a day alone."""
    if not told:
        return None, False
    day_alone = len(told) == len("2024-03-15")
    moment = datetime.fromisoformat(told) + (_PANAMA_BEHIND if day_alone else timedelta(0))
    return moment.isoformat(" ", "microseconds"), day_alone


def folded(text: str) -> str:
    """Without accents and case, for searching."""
    lowered = folded_spanish(text)
    return lowered if lowered.isascii() else folded_whole(text)


def folded_spanish(text: str) -> str:
    """What is enough for nearly every text, at a quarter of the whole way's cost: right where it comes out as ASCII."""
    lowered = text.lower()
    if not lowered.isascii():
        for accented, plain in _SPANISH:
            lowered = lowered.replace(accented, plain)
    return lowered


def folded_whole(text: str) -> str:
    """`folded` for every script."""
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()
