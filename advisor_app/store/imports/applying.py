"""Taking an import's cases in: what differs is found first, then the new come in and the changed are written over."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.access.across import last_number
from advisor_app.store.answers import Applied, CaseChange
from advisor_app.store.cases.case_rows import COLUMNS
from advisor_app.store.imports.bulk import Row, Watch, insert_rows, make_room, raw_rows, update_rows, watched
from advisor_app.store.imports.comparing import Compared
from advisor_app.store.imports.indexes_aside import IndexesAside
from advisor_app.store.imports.prepared_cases import search_keys
from advisor_app.store.privacy.staying_erased import stay_erased
from advisor_app.store.tables import case_change, citizen_case, entity
from advisor_app.store.transaction import Transaction

CHANGES_TOLD = 1000
"""How many changed cases an answer carries; all of them are kept."""
_MANY = 50_000
_AT_HAND = tuple(name for name in (*COLUMNS, "fingerprint") if name != "search_key")
_WRITTEN = (*_AT_HAND, "search_key")


def apply_compared(
    transaction: Transaction, compared: Compared, import_id: UUID, watch: Watch | None = None
) -> Applied:
    """Write what was compared; the same transaction must have compared it, holding the lock."""
    from advisor_app.store.indicators.indicator_blocks import Arrived  # loads numpy
    from advisor_app.store.indicators.indicator_following import follow_import

    stay_erased(transaction, compared)
    _keep_changes(transaction, compared, import_id)
    _update(transaction, compared, import_id)
    last = last_number(transaction, citizen_case)
    aside = IndexesAside(transaction, present=compared.kept, coming=len(compared.new), last=last)
    added = _insert(transaction, compared, import_id, watch, last)
    follow_import(transaction, import_id, Arrived(compared.columns, compared.new, added), aside.made_anew())
    return _applied(transaction, compared, import_id)


def _applied(transaction: Transaction, compared: Compared, import_id: UUID) -> Applied:
    names = entity_names(transaction)
    numbers = compared.columns["number"]
    told = [
        CaseChange(str(numbers[one.place]), with_names(one.fields, names), import_id)
        for one in compared.changed[:CHANGES_TOLD]
    ]
    fields = Counter(name for one in compared.changed for name in one.fields)
    return Applied(len(compared.new), len(compared.changed), compared.unchanged, tuple(told), dict(fields))


def entity_names(transaction: Transaction) -> dict[str, str]:
    """By key, as kept changes have it."""
    return {str(key): name for key, name in transaction.connection.execute(sa.select(entity.c.id, entity.c.name))}


def with_names(fields: Mapping[str, tuple[str, str]], names: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """The entities of a kept change by their present names."""
    return {
        name: (names.get(old, old), names.get(new, new)) if name == "entity" else (old, new)
        for name, (old, new) in fields.items()
    }


def _keep_changes(transaction: Transaction, compared: Compared, import_id: UUID) -> None:
    keys = compared.columns["entity_id"]
    rows = (
        (
            import_id.hex,
            one.key,
            keys[one.place],
            json.dumps(one.fields, ensure_ascii=False, separators=(",", ":")),
        )
        for one in compared.changed
    )
    if compared.changed:
        insert_rows(transaction, case_change.name, ("import_id", "case_id", "entity_id", "fields"), rows)


def _update(transaction: Transaction, compared: Compared, import_id: UUID) -> None:
    if compared.changed:
        columns = [compared.columns[name] for name in _AT_HAND]
        words = search_keys(compared.columns, [one.place for one in compared.changed])
        changed = (
            (one.key, *(column[one.place] for column in columns), searched, import_id.hex)
            for one, searched in zip(compared.changed, words, strict=True)
        )
        update_rows(transaction, citizen_case, (*_WRITTEN, "last_import_id"), changed)
    if compared.stale:
        columns = [compared.columns[name] for name in ("fingerprint", "spelling")]
        anew = ((key, *(column[place] for column in columns)) for key, place in compared.stale)
        update_rows(transaction, citizen_case, ("fingerprint", "spelling"), anew)


def _insert(
    transaction: Transaction, compared: Compared, import_id: UUID, watch: Watch | None, last: int
) -> Sequence[int]:
    """The keys of the new cases, all beyond `last`."""
    new = compared.new
    if not new:
        return []
    names = (*_WRITTEN, "first_import_id", "last_import_id")
    if len(new) >= _MANY:
        make_room(transaction)
    insert_rows(transaction, citizen_case.name, names, watched(_new_rows(compared, import_id), watch))
    added = sa.select(citizen_case.c.id).where(citizen_case.c.id > last)  # whoever imports is alone in adding cases
    keys = [key for (key,) in raw_rows(transaction, added)]
    compared.present.extend(keys)
    return keys


def _new_rows(compared: Compared, import_id: UUID) -> Iterator[Row]:
    columns: list[Sequence[object]] = [compared.columns[name] for name in _AT_HAND]
    places = None
    if len(compared.new) < len(columns[0]):
        places = array("q", compared.new)
        columns = [[column[place] for place in places] for column in columns]
    columns.append(search_keys(compared.columns, places))
    key = repeat(import_id.hex)
    return zip(*columns, key, key, strict=False)
