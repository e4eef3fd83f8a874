"""What rests on an import: a later import of the same cases, a frame sealed or drawn with them, an audit of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek, in_panama
from advisor_app.store.audits.audit_tables import audit, audit_case
from advisor_app.store.cases.case_rows import moment_kept
from advisor_app.store.imports.import_tables import import_snapshot
from advisor_app.store.packed_keys import unpack_keys
from advisor_app.store.privacy.privacy_tables import erased_case
from advisor_app.store.tables import case_import, citizen_case, entity, round_frame, round_seal, weekly_round
from advisor_app.store.transaction import Transaction

_AT_ONCE = 500

Changed = Mapping[int, Mapping[str, tuple[str, str]]]


def refuse_if_rested_on(transaction: Transaction, record: sa.RowMapping, new: set[int], changed: Changed) -> None:
    """Raises `UserError`: "import_rested_on_import", "import_rested_on_draw", "import_rested_on_audit" or
    "import_rested_on_erasure"."""
    touched = new | changed.keys()
    if not touched:
        return
    _refuse_later_import(transaction, record, touched)
    numbers = _numbers(transaction, touched)
    _refuse_erased(transaction, record, touched)
    _refuse_audit(transaction, record, numbers)
    _refuse_draw(transaction, record, numbers, changed)


def _refuse_later_import(transaction: Transaction, record: sa.RowMapping, touched: set[int]) -> None:
    later = (
        sa.select(case_import.c.file_name, case_import.c.created_at, import_snapshot.c.cases)
        .join(import_snapshot, import_snapshot.c.import_id == case_import.c.id)
        .where(
            import_snapshot.c.undone_at.is_(None),
            case_import.c.id != record["id"],
            (case_import.c.created_at > record["created_at"])
            | ((case_import.c.created_at == record["created_at"]) & (case_import.c.id > record["id"])),
        )
        .order_by(case_import.c.created_at, case_import.c.id)
    )
    for file_name, at, packed in transaction.connection.execute(later):
        if not touched.isdisjoint(unpack_keys(packed)):
            which = f"{file_name} ({in_panama(at):%d/%m/%Y %H:%M})"
            raise UserError("import_rested_on_import", file=record["file_name"], which=which)


def _refuse_erased(transaction: Transaction, record: sa.RowMapping, touched: set[int]) -> None:
    """What was erased does not come back, and that it was stays known."""
    for key, number in transaction.connection.execute(sa.select(erased_case.c.case_id, erased_case.c.number)):
        if key in touched:
            raise UserError("import_rested_on_erasure", file=record["file_name"], which=number)


def _refuse_audit(transaction: Transaction, record: sa.RowMapping, numbers: Mapping[str, int]) -> None:
    found = (
        sa.select(audit_case.c.number, entity.c.name)
        .join(audit, audit.c.id == audit_case.c.audit_id)
        .join(entity, entity.c.id == audit.c.entity_id)
        .where(audit_case.c.written_at >= record["created_at"])
    )
    for number, name in transaction.connection.execute(found):
        if number in numbers:
            raise UserError("import_rested_on_audit", file=record["file_name"], which=f"{name} ({number})")


def _refuse_draw(transaction: Transaction, record: sa.RowMapping, numbers: Mapping[str, int], changed: Changed) -> None:
    connection = transaction.connection
    since = record["created_at"]
    sealed = sa.union_all(
        *(sa.select(one.c.week, one.c.entity_id, one.c.sealed_at) for one in (weekly_round, round_seal))
    ).subquery()
    drawn = connection.execute(
        sa.select(sealed.c.week, sealed.c.entity_id, entity.c.name)
        .join(entity, entity.c.id == sealed.c.entity_id)
        .where(sealed.c.sealed_at >= since)
    ).all()
    if not drawn:
        return
    framed = (
        sa.select(round_frame.c.number, weekly_round.c.week, entity.c.name)
        .join(weekly_round, weekly_round.c.id == round_frame.c.round_id)
        .join(entity, entity.c.id == weekly_round.c.entity_id)
        .where(weekly_round.c.sealed_at >= since)
    )
    for number, week, name in connection.execute(framed):
        if number in numbers:
            raise _drawn(record, f"{name}, {week} ({number})")
    seals = (
        sa.select(round_seal.c.frame, round_seal.c.week, entity.c.name)
        .join(entity, entity.c.id == round_seal.c.entity_id)
        .where(round_seal.c.sealed_at >= since)
    )
    for frame, week, name in connection.execute(seals):
        number = next((one for one in frame.splitlines() if one in numbers), None)
        if number is not None:
            raise _drawn(record, f"{name}, {week} ({number})")
    weeks = {(week, key): name for week, key, name in drawn}
    _refuse_emptied_week(transaction, record, changed, weeks)


def _refuse_emptied_week(
    transaction: Transaction, record: sa.RowMapping, changed: Changed, weeks: Mapping[tuple[str, object], str]
) -> None:
    """A case that the import took out of a week before that week's frame was sealed would come back into it."""
    moved = {key: fields for key, fields in changed.items() if fields.keys() & {"closed", "entity"}}
    for number, key, entity_id in _places(transaction, moved):
        fields = changed[key]
        closed_before = fields["closed"][0] if "closed" in fields else ""
        owner = fields["entity"][0] if "entity" in fields else str(entity_id or "")
        for week in _weeks_of(closed_before, number, transaction):
            name = next((name for (at, one), name in weeks.items() if at == week and str(one) == owner), None)
            if name is not None:
                raise _drawn(record, f"{name}, {week} ({number})")


def _weeks_of(closed_before: str, number: str, transaction: Transaction) -> Iterable[str]:
    from datetime import date, datetime

    from advisor_app.office.calendar import panama_day

    if closed_before:
        kept, _ = moment_kept(closed_before)
        return [str(IsoWeek.of(panama_day(datetime.fromisoformat(kept or ""))))]
    closed_on: date | None = transaction.connection.execute(
        sa.select(citizen_case.c.closed_on).where(citizen_case.c.number == number)
    ).scalar_one_or_none()
    return [] if closed_on is None else [str(IsoWeek.of(closed_on))]


def _places(transaction: Transaction, keys: Iterable[int]) -> Iterable[tuple[str, int, object]]:
    wanted = sorted(keys)
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        found = sa.select(citizen_case.c.number, citizen_case.c.id, citizen_case.c.entity_id)
        for row in transaction.connection.execute(found.where(citizen_case.c.id.in_(part))):
            yield row.number, row.id, row.entity_id


def _numbers(transaction: Transaction, keys: set[int]) -> dict[str, int]:
    return {number: key for number, key, _ in _places(transaction, keys)}


def _drawn(record: sa.RowMapping, which: str) -> UserError:
    return UserError("import_rested_on_draw", file=record["file_name"], which=which)
