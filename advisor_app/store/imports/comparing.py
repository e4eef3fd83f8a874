"""What a file's cases would change: found by reading alone, so that it can be told before it is applied.

A case whose fingerprint is the kept one is unchanged, and costs a lookup; only the others are read and compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.cases.case_rows import COMPARED, changed_fields
from advisor_app.store.directory.turning import Led, spelling_key, turns
from advisor_app.store.imports.bulk import raw_rows
from advisor_app.store.imports.kept_cases import KeptAhead, kept_cases
from advisor_app.store.imports.prepared_cases import PreparedCases, fingerprints
from advisor_app.store.tables import citizen_case as table
from advisor_app.store.transaction import Transaction

_AT_ONCE = 500


@dataclass(frozen=True)
class ChangedCase:
    key: int
    place: int
    """In the file, from 0."""
    fields: Mapping[str, tuple[str, str]]


@dataclass
class Compared:
    """`columns` are the file's, whole: with the entity's key and the fingerprint."""

    columns: dict[str, Sequence[object]]
    kept: int
    """How many cases are kept at all."""
    new: list[int] = field(default_factory=list)
    """Places in the file."""
    changed: list[ChangedCase] = field(default_factory=list)
    unchanged: int = 0
    present: list[int] = field(default_factory=list)
    """Keys of the cases that the file holds; before it is applied, of those that were known."""
    places: list[int] = field(default_factory=list)
    """Where in the file each of `present` stands."""
    stale: list[tuple[int, int]] = field(default_factory=list)
    """Key and place of unchanged cases whose fingerprint is missing, or whose entity is spelled in another way."""


def compare_cases(
    transaction: Transaction, prepared: PreparedCases, entity_ids: Mapping[str, UUID], ahead: KeptAhead | None = None
) -> Compared:
    """`ahead` has perhaps read what is kept."""
    columns: dict[str, Sequence[object]] = {
        **prepared.columns,
        "entity_id": prepared.entity_keys(entity_ids, _turned(transaction, entity_ids)),
    }
    columns["fingerprint"] = prints = fingerprints(columns)  # type: ignore[arg-type]
    kept = transaction.connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
    found = Compared(columns, kept)
    known = (ahead and ahead.still_true()) or kept_cases(transaction, prepared.numbers, kept)
    there = list(map(known.places.get, prepared.numbers))
    found.new = [place for place, row in enumerate(there) if row is None]
    if found.new:
        found.places = [place for place, row in enumerate(there) if row is not None]
        rows = [row for row in there if row is not None]
    else:
        found.places, rows = list(range(len(there))), there  # type: ignore[assignment]
    found.present = list(map(known.keys.__getitem__, rows))
    kept_prints = map(known.prints.__getitem__, rows)
    doubtful = [
        (key, place)
        for key, place, kept_print in zip(found.present, found.places, kept_prints, strict=True)
        if kept_print != prints[place]
    ]
    found.unchanged = len(rows) - len(doubtful)
    _tell_apart(transaction, found, doubtful)
    return found


def _turned(transaction: Transaction, spellings: Iterable[str]) -> dict[str, list[Led]]:
    led = turns(transaction)
    return {spelling: led[key] for spelling in spellings if (key := spelling_key(spelling)) in led} if led else {}


def _tell_apart(transaction: Transaction, found: Compared, doubtful: list[tuple[int, int]]) -> None:
    """The changed from those that only look so."""
    after = [found.columns[name] for name in COMPARED]
    for start in range(0, len(doubtful), _AT_ONCE):
        part = doubtful[start : start + _AT_ONCE]
        before = dict(_kept_texts(transaction, [key for key, _ in part]))
        for key, place in part:
            fields = changed_fields(before[key], [_text(column[place]) for column in after])
            if fields:
                found.changed.append(ChangedCase(key, place, fields))
            else:
                found.unchanged += 1
                found.stale.append((key, place))


def _kept_texts(transaction: Transaction, keys: list[int]) -> Iterator[tuple[int, list[str]]]:
    columns = [table.c[name] for name in COMPARED]
    for key, *values in raw_rows(transaction, sa.select(table.c.id, *columns).where(table.c.id.in_(keys))):
        yield key, list(map(_text, values))


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "microseconds")
    return value.hex if isinstance(value, UUID) else str(value)
