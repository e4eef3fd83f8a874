"""Taking an import back, as long as nothing rests on what it brought."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.case import DATE_FIELDS, Case
from advisor_app.office.case_batch import CaseBatch
from advisor_app.store.access.person_roles import ReadPersonRoles
from advisor_app.store.cases.case_rows import COLUMNS, case_from, moment_kept
from advisor_app.store.directory.removing import remove_untouched
from advisor_app.store.imports.bulk import update_rows
from advisor_app.store.imports.import_answers import Undone
from advisor_app.store.imports.import_tables import import_snapshot
from advisor_app.store.imports.prepared_cases import prepare_cases, search_keys
from advisor_app.store.imports.resting import refuse_if_rested_on
from advisor_app.store.packed_keys import unpack_keys
from advisor_app.store.tables import (
    case_change,
    case_import,
    case_problem,
    citizen_case,
    entity,
)
from advisor_app.store.transaction import Transaction

_AT_ONCE = 500


def undo_import(transaction: Transaction, import_id: UUID) -> Undone:
    """Cases that the import brought go, those that it changed become what they were; its record stays, marked undone.

    Raises `UserError`: "import_unknown", "import_without_snapshot", "import_undone_already", and what
    `refuse_if_rested_on` raises.
    """
    from advisor_app.store.indicators.indicator_following import undoing_import  # loads numpy

    transaction.lock("import")
    connection = transaction.connection
    record = connection.execute(sa.select(case_import).where(case_import.c.id == import_id)).mappings().one_or_none()
    if record is None:
        raise UserError("import_unknown", value=str(import_id))
    snapshot = (
        connection.execute(sa.select(import_snapshot).where(import_snapshot.c.import_id == import_id))
        .mappings()
        .one_or_none()
    )
    limited = ReadPersonRoles(transaction).entities() is not None
    if limited and not _all_seen(connection, snapshot):
        raise UserError("import_not_all_yours", file=record["file_name"])
    if snapshot is None:
        raise UserError("import_without_snapshot", file=record["file_name"])
    if snapshot["undone_at"] is not None:
        raise UserError("import_undone_already", file=record["file_name"], who=snapshot["undone_by"])
    new = dict(
        connection.execute(
            sa.select(citizen_case.c.id, citizen_case.c.number).where(citizen_case.c.first_import_id == import_id)
        ).all()
    )
    changed = _changes(connection, import_id)
    refuse_if_rested_on(transaction, record, set(new), changed)
    with undoing_import(transaction, import_id):
        _restore(transaction, import_id, changed)
        connection.execute(case_change.delete().where(case_change.c.import_id == import_id))
        connection.execute(case_problem.delete().where(case_problem.c.import_id == import_id))
        connection.execute(citizen_case.delete().where(citizen_case.c.first_import_id == import_id))
    brought = [UUID(key) for key in json.loads(snapshot["new_entities"])]
    gone = [name for key in brought if (name := remove_untouched(transaction, key))]
    marked = {"undone_at": transaction.at, "undone_by": transaction.who}
    connection.execute(import_snapshot.update().where(import_snapshot.c.import_id == import_id).values(marked))
    return Undone(import_id, record["file_name"], len(new), len(changed), tuple(gone))


def _all_seen(connection: sa.Connection, snapshot: sa.RowMapping | None) -> bool:
    """Whether all cases of an import can be seen from here; not so of another's import, whose snapshot can't."""
    if snapshot is None:
        return False
    keys = list(unpack_keys(snapshot["cases"]))
    seen = 0
    for start in range(0, len(keys), _AT_ONCE):
        counted = sa.select(sa.func.count()).where(citizen_case.c.id.in_(keys[start : start + _AT_ONCE]))
        seen += connection.execute(counted).scalar_one()
    return seen == len(keys)


def _changes(connection: sa.Connection, import_id: UUID) -> dict[int, Mapping[str, tuple[str, str]]]:
    found = sa.select(case_change.c.case_id, case_change.c.fields).where(case_change.c.import_id == import_id)
    return {key: json.loads(fields) for key, fields in connection.execute(found)}


def _restore(transaction: Transaction, import_id: UUID, changed: Mapping[int, Mapping[str, tuple[str, str]]]) -> None:
    keys = sorted(changed)
    present = _present_entities(transaction.connection)
    for start in range(0, len(keys), _AT_ONCE):
        part = keys[start : start + _AT_ONCE]
        found = sa.select(citizen_case).where(citizen_case.c.id.in_(part)).order_by(citizen_case.c.id)
        rows = transaction.connection.execute(found).mappings().all()
        cases, entities = [], []
        for row in rows:
            case, entity_id = _before(case_from(row, ""), row["entity_id"], changed[row["id"]])
            cases.append(case)
            entities.append(None if entity_id is None else present.get(entity_id, entity_id).hex)
        columns: dict[str, Sequence[object]] = dict(prepare_cases(CaseBatch.of(cases)).columns)
        columns["entity_id"] = entities
        columns["search_key"] = search_keys(columns)
        columns["spelling"] = [row["spelling"] for row in rows]
        last = _last_imports(transaction.connection, part, import_id)
        update_rows(
            transaction,
            citizen_case,
            (*COLUMNS, "fingerprint", "last_import_id"),
            _rows(rows, columns, last),
        )


def _rows(
    rows: Sequence[sa.RowMapping], columns: Mapping[str, Sequence[object]], last: Mapping[int, UUID]
) -> Iterator[tuple[object, ...]]:
    for place, row in enumerate(rows):
        came_last = last.get(row["id"], row["first_import_id"])
        yield (row["id"], *(columns[name][place] for name in COLUMNS), None, came_last.hex)


def _before(case: Case, entity_id: UUID | None, fields: Mapping[str, tuple[str, str]]) -> tuple[Case, UUID | None]:
    """The case as it was, and its entity's key."""
    values: dict[str, object] = {}
    days = set(case.day_only)
    for name, (old, _) in fields.items():
        if name == "entity":
            entity_id = UUID(old) if old else None
        elif name in DATE_FIELDS:
            kept, day_alone = moment_kept(old)
            values[name] = None if kept is None else datetime.fromisoformat(kept)
            days = days | {name} if day_alone else days - {name}
        else:
            values[name] = old
    return replace(case, day_only=frozenset(days), **values), entity_id  # type: ignore[arg-type]


def _last_imports(connection: sa.Connection, keys: Sequence[int], import_id: UUID) -> dict[int, UUID]:
    """Of each case the last other import that changed it."""
    found = (
        sa.select(case_change.c.case_id, case_change.c.import_id)
        .join(case_import, case_import.c.id == case_change.c.import_id)
        .where(case_change.c.case_id.in_(keys), case_change.c.import_id != import_id)
        .order_by(case_import.c.created_at, case_import.c.id)
    )
    return {key: other for key, other in connection.execute(found)}  # noqa: C416 - a row is no pair to a type checker


def _present_entities(connection: sa.Connection) -> dict[UUID, UUID]:
    """Where those lead that were merged since."""
    found = sa.select(entity.c.id, entity.c.merged_into).where(entity.c.merged_into.is_not(None))
    leads = {gone: into for gone, into in connection.execute(found)}  # noqa: C416
    return {gone: _followed(leads, into) for gone, into in leads.items()}


def _followed(leads: Mapping[UUID, UUID], key: UUID) -> UUID:
    while key in leads:
        key = leads[key]
    return key
