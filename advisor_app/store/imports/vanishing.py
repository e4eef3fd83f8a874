"""Cases that the last export of the same list held and this one does not.

What is compared: the last import of the same view (same columns, same entity given by hand; several files taken in at
once count as one) that shares a case with this file. What explains an absence is left out:
- the list moved on in time, at both ends: cases from before its new beginning are not expected any more. The ends are
  those of the days of creation, and where both lists hold closed cases alone also those of the days of closing;
- an entity with ten cases or more of which this file has none at all was not asked for this time;
- the file names the case, in a row that could not be taken in.
The rest vanished: deleted in the CRM, moved out of the list's filter, or, in a list of open cases, closed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.imports.bulk import raw_rows
from advisor_app.store.imports.comparing import Compared
from advisor_app.store.imports.import_tables import import_snapshot
from advisor_app.store.packed_keys import unpack_keys
from advisor_app.store.tables import case_import, citizen_case
from advisor_app.store.transaction import Transaction

WHOLE_ENTITY = 10
_LOOKED_BACK = 50
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class AbsentCase:
    key: int
    number: str
    entity: str
    created_on: str
    closed_on: str


def absent_cases(
    transaction: Transaction, compared: Compared, view: str, batch_id: UUID, named: set[str]
) -> list[AbsentCase]:
    """In the order in which they came in."""
    before = _last_of_view(transaction, compared, view, batch_id)
    present = set(compared.present) | _earlier_of_batch(transaction, view, batch_id)
    gone = sorted(before - present)
    if not gone:
        return []
    absent = [one for one in _read(transaction, gone) if one.number not in named]
    shared = [place for key, place in zip(compared.present, compared.places, strict=True) if key in before]
    for days, own in (("created_on", False), ("closed_on", True)):
        absent = _without_the_past(absent, compared.columns[days], shared, days, only_if_full=own)
    here = set(map(_text, compared.columns["entity_id"]))
    sizes = Counter(one.entity for one in absent)
    return [one for one in absent if one.entity in here or sizes[one.entity] < WHOLE_ENTITY]


def _last_of_view(transaction: Transaction, compared: Compared, view: str, batch_id: UUID) -> set[int]:
    found = (
        sa.select(import_snapshot.c.batch_id)
        .join(case_import, case_import.c.id == import_snapshot.c.import_id)
        .where(_standing(view), import_snapshot.c.batch_id != batch_id)
        .order_by(case_import.c.created_at.desc(), case_import.c.id.desc())
        .limit(_LOOKED_BACK)
    )
    here = set(compared.present)
    for earlier in dict.fromkeys(transaction.connection.execute(found).scalars()):
        keys = _keys_of(transaction, view, earlier)
        if not keys.isdisjoint(here):
            return keys
    return set()


def _earlier_of_batch(transaction: Transaction, view: str, batch_id: UUID) -> set[int]:
    return _keys_of(transaction, view, batch_id)


def _keys_of(transaction: Transaction, view: str, batch_id: UUID) -> set[int]:
    found = sa.select(import_snapshot.c.cases).where(_standing(view), import_snapshot.c.batch_id == batch_id)
    keys: set[int] = set()
    for packed in transaction.connection.execute(found).scalars():
        keys |= unpack_keys(packed)
    return keys


def _standing(view: str) -> sa.ColumnElement[bool]:
    return (import_snapshot.c.view == view) & import_snapshot.c.undone_at.is_(None)


def _read(transaction: Transaction, keys: Sequence[int]) -> list[AbsentCase]:
    columns = [citizen_case.c[name] for name in ("id", "number", "entity_id", "created_on", "closed_on")]
    absent = []
    for start in range(0, len(keys), _AT_ONCE):
        part = sa.select(*columns).where(citizen_case.c.id.in_(keys[start : start + _AT_ONCE]))
        rows = raw_rows(transaction, part.order_by(citizen_case.c.id))
        absent += [AbsentCase(key, number, *map(_text, rest)) for key, number, *rest in rows]
    return absent


def _without_the_past(
    absent: list[AbsentCase], days: Sequence[Any], shared: Sequence[int], name: str, *, only_if_full: bool
) -> list[AbsentCase]:
    """Leaves out what lies before the list's beginning, if the list moved on at both ends."""
    now = [day for day in days if day]
    before = [day for place in shared if (day := days[place])]
    before += [day for one in absent if (day := getattr(one, name))]
    full = len(now) == len(days) and len(before) == len(shared) + len(absent)
    if not now or not before or (only_if_full and not full):
        return absent
    if max(now) <= max(before) or min(now) <= min(before):
        return absent
    return [one for one in absent if getattr(one, name) >= min(now)]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, UUID):
        return value.hex
    return value.isoformat() if isinstance(value, date) else str(value)
