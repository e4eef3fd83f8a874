"""Registers as they are kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.duties.registers import Kind, Register, items_from, items_text
from advisor_app.store.duties.register_tables import duty_register
from advisor_app.store.transaction import Transaction


def register_row(one: Register) -> dict[str, object]:
    return {
        "id": one.id,
        "entity_id": one.entity_id,
        "kind": one.kind.value,
        "held_on": one.held_on,
        "subject": one.subject,
        "items": items_text(one.items),
        "people": json.dumps(list(one.people), ensure_ascii=False),
        "period": one.period,
        "attested_by": one.attested_by,
        "attested_on": one.attested_on,
        "evidence_id": one.evidence_id,
        "mail_id": one.mail_id,
    }


def register_from(row: sa.RowMapping) -> Register:
    return Register(
        id=row["id"],
        kind=Kind(row["kind"]),
        entity_id=row["entity_id"],
        held_on=row["held_on"],
        subject=row["subject"],
        items=items_from(row["items"]),
        people=tuple(json.loads(row["people"])),
        period=row["period"],
        attested_by=row["attested_by"],
        attested_on=row["attested_on"],
        evidence_id=row["evidence_id"],
        mail_id=row["mail_id"],
        version=row["version"],
    )


class ReadRegisters:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self, since: date = date.min, kind: Kind | None = None, entity_id: UUID | None = None) -> list[Register]:
        """Held on that day or later, the newest first."""
        found = sa.select(duty_register).where(duty_register.c.held_on >= since)
        if kind is not None:
            found = found.where(duty_register.c.kind == kind.value)
        if entity_id is not None:
            found = found.where(duty_register.c.entity_id == entity_id)
        ordered = found.order_by(duty_register.c.held_on.desc(), duty_register.c.created_at.desc(), duty_register.c.id)
        return list(map(register_from, self._in.connection.execute(ordered).mappings()))

    def by_id(self, key: UUID) -> Register | None:
        found = sa.select(duty_register).where(duty_register.c.id == key)
        row = self._in.connection.execute(found).mappings().one_or_none()
        return None if row is None else register_from(row)


class Registers(ReadRegisters):
    def add(self, one: Register) -> Register:
        self._in.insert(duty_register, register_row(one))
        return one

    def save(self, one: Register) -> Register:
        """Raises `UserError("changed_by_another")`."""
        values = register_row(one)
        del values["id"]
        return replace(one, version=self._in.update(duty_register, one.id, one.version, values, one.subject))
