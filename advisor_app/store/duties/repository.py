"""Evidence, excuses and occasions as they are kept, and what else proves duties, in as many queries as tables."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.duties.facts import Evidence, Occasion
from advisor_app.office.duties.records import EvidenceRecord, ExcuseRecord, Withdrawal, evidence_text
from advisor_app.office.people import Assignment
from advisor_app.office.scoring.audit import AuditState
from advisor_app.store.audits.audit_tables import audit, letter, mail_message
from advisor_app.store.directory.assignments import assignment_from
from advisor_app.store.duties.duty_tables import duty_evidence, duty_excuse, duty_occasion
from advisor_app.store.tables import assignment, entity, weekly_round
from advisor_app.store.transaction import Transaction

_SENT = "sent"
_ROWS_AT_ONCE = 500
"""Rows are given back as they are used up: tens of thousands at once keep the collector of garbage busy."""


class AuditTrace(NamedTuple):
    """What an audit of a drawn round left: whether it was finished, and a letter of it that was sent.

    year, serial, sent_at   of the letter; None where none was. `sent_at` naive UTC
    """

    entity_id: UUID
    week: str
    finished: bool
    year: int | None
    serial: int | None
    sent_at: datetime | None


def evidence_from(row: sa.RowMapping) -> EvidenceRecord:
    return EvidenceRecord(
        id=row["id"],
        duty_id=row["duty_id"],
        entity_id=row["entity_id"],
        period=row["period"],
        fact_on=row["fact_on"],
        note=row["note"],
        file_path=row["file_path"],
        file_sha256=row["file_sha256"],
        who=row["created_by"],
        at=row["created_at"],
        withdrawn=_withdrawal(row),
        version=row["version"],
    )


def evidence_row(record: EvidenceRecord) -> dict[str, object]:
    return {
        "id": record.id,
        "duty_id": record.duty_id,
        "entity_id": record.entity_id,
        "period": record.period,
        "fact_on": record.fact_on,
        "note": record.note,
        "file_path": record.file_path,
        "file_sha256": record.file_sha256,
        **_signed_row(record),
    }


def excuse_from(row: sa.RowMapping) -> ExcuseRecord:
    return ExcuseRecord(
        id=row["id"],
        duty_id=row["duty_id"],
        entity_id=row["entity_id"],
        period=row["period"],
        first=row["first_on"],
        last=row["last_on"],
        reason=row["reason"],
        who=row["created_by"],
        at=row["created_at"],
        withdrawn=_withdrawal(row),
        version=row["version"],
    )


def excuse_row(record: ExcuseRecord) -> dict[str, object]:
    return {
        "id": record.id,
        "duty_id": record.duty_id,
        "entity_id": record.entity_id,
        "period": record.period,
        "first_on": record.first,
        "last_on": record.last,
        "reason": record.reason,
        **_signed_row(record),
    }


def occasion_from(row: sa.RowMapping) -> Occasion:
    return Occasion(
        duty_id=row["duty_id"],
        entity_id=row["entity_id"],
        label=row["label"],
        on=row["happened_on"],
        due=row["due_on"],
        advisor_id=row["advisor_id"],
        note=row["note"],
        id=row["id"],
    )


def occasion_row(occasion: Occasion) -> dict[str, object]:
    return {
        "id": occasion.id,
        "duty_id": occasion.duty_id,
        "entity_id": occasion.entity_id,
        "label": occasion.label,
        "happened_on": occasion.on,
        "due_on": occasion.due,
        "advisor_id": occasion.advisor_id,
        "note": occasion.note,
    }


def _signed_row(record: EvidenceRecord | ExcuseRecord) -> dict[str, object]:
    gone = record.withdrawn
    return {
        "version": record.version,
        "created_by": record.who,
        "created_at": record.at,
        "withdrawn_by": gone.who if gone else None,
        "withdrawn_at": gone.at if gone else None,
        "withdrawn_reason": gone.reason if gone else None,
    }


def _withdrawal(row: sa.RowMapping) -> Withdrawal | None:
    if row["withdrawn_by"] is None:
        return None
    return Withdrawal(row["withdrawn_by"], row["withdrawn_at"], row["withdrawn_reason"])


def as_stored(key: sa.Column[object]) -> sa.ColumnElement[object]:
    """A key as the driver gives it: to make a UUID of it tens of thousands of times costs more than to read it."""
    return sa.type_coerce(key, sa.types.NullType())


class _Keys(dict[object, UUID]):
    """Keys as drivers give them, each made a UUID once."""

    def __missing__(self, stored: object) -> UUID:
        made = stored if isinstance(stored, UUID) else UUID(str(stored))
        self[stored] = made
        return made


class ReadDuties:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def evidence(self, since: date = date.min, duty_id: str | None = None) -> list[EvidenceRecord]:
        """Of facts on that day or later, withdrawn ones too, in the order of entry."""
        found = sa.select(duty_evidence).where(duty_evidence.c.fact_on >= since)
        if duty_id is not None:
            found = found.where(duty_evidence.c.duty_id == duty_id)
        ordered = found.order_by(duty_evidence.c.created_at, duty_evidence.c.id)
        return list(map(evidence_from, self._in.connection.execute(ordered).mappings()))

    def proofs(self, since: date, entity_ids: Collection[UUID] | None = None) -> list[Evidence]:
        """The same without what was withdrawn, and no more of it than the engine asks for; of some entities, or all.

        What is the office's, or everybody's, is always there.
        """
        part = duty_evidence.c
        columns = sa.select(
            part.duty_id,
            as_stored(part.entity_id),
            part.period,
            part.fact_on,
            part.note,
            part.file_path,
            part.created_by,
        ).where(part.fact_on >= since, part.withdrawn_by.is_(None))
        if entity_ids is not None:
            columns = columns.where(part.entity_id.is_(None) | part.entity_id.in_(list(entity_ids)))
        key = _Keys()
        return [
            Evidence(
                duty_id, None if entity_id is None else key[entity_id], period, fact_on, evidence_text(note, path, who)
            )
            for rows in self._in.connection.execute(columns).partitions(_ROWS_AT_ONCE)
            for duty_id, entity_id, period, fact_on, note, path, who in rows
        ]

    def excuses(self, duty_id: str | None = None) -> list[ExcuseRecord]:
        """Withdrawn ones too, in the order of entry."""
        found = sa.select(duty_excuse)
        if duty_id is not None:
            found = found.where(duty_excuse.c.duty_id == duty_id)
        ordered = found.order_by(duty_excuse.c.created_at, duty_excuse.c.id)
        return list(map(excuse_from, self._in.connection.execute(ordered).mappings()))

    def occasions(self, since: date = date.min, duty_id: str | None = None) -> list[Occasion]:
        """Of that day or later, in the order of their days."""
        found = sa.select(duty_occasion).where(duty_occasion.c.happened_on >= since)
        if duty_id is not None:
            found = found.where(duty_occasion.c.duty_id == duty_id)
        ordered = found.order_by(duty_occasion.c.happened_on, duty_occasion.c.created_at, duty_occasion.c.id)
        return list(map(occasion_from, self._in.connection.execute(ordered).mappings()))

    def record(self, key: UUID) -> EvidenceRecord | ExcuseRecord | None:
        """The evidence or the excuse of that key."""
        for table, made in ((duty_evidence, evidence_from), (duty_excuse, excuse_from)):
            row = self._in.connection.execute(sa.select(table).where(table.c.id == key)).mappings().one_or_none()
            if row is not None:
                return made(row)
        return None

    def audits(
        self, since: IsoWeek, before: datetime, entity_ids: Collection[UUID] | None = None
    ) -> Iterator[AuditTrace]:
        """Of the rounds, with any case, of that week or later; once for each letter that was sent before a moment."""
        sent = (
            sa.select(mail_message.c.letter_id, sa.func.min(mail_message.c.changed_at).label("at"))
            .where(mail_message.c.state == _SENT, mail_message.c.changed_at < before)
            .group_by(mail_message.c.letter_id)
            .subquery()
        )
        found = (
            sa.select(
                as_stored(weekly_round.c.entity_id),
                weekly_round.c.week,
                audit.c.state,
                letter.c.year,
                letter.c.serial,
                sent.c.at,
            )
            .join_from(weekly_round, audit, audit.c.round_id == weekly_round.c.id)
            .outerjoin(letter, letter.c.audit_id == audit.c.id)
            .outerjoin(sent, sent.c.letter_id == letter.c.id)
            .where(weekly_round.c.week >= str(since), weekly_round.c.sample_size > 0)
        )
        if entity_ids is not None:
            found = found.where(weekly_round.c.entity_id.in_(list(entity_ids)))
        key, opened = _Keys(), AuditState.OPEN.value
        for rows in self._in.connection.execute(found).partitions(_ROWS_AT_ONCE):
            for entity_id, week, state, year, serial, sent_at in rows:
                yield AuditTrace(key[entity_id], week, state != opened, year, serial, sent_at)

    def assignments(self) -> list[Assignment]:
        """Every one that there ever was, of entities not merged into another, oldest first."""
        found = sa.select(assignment).join(entity).where(entity.c.merged_into.is_(None))
        ordered = found.order_by(assignment.c.start_on, assignment.c.id)
        return list(map(assignment_from, self._in.connection.execute(ordered).mappings()))

    def first_seen(self) -> dict[UUID, datetime]:
        """When each entity came to be known here, naive UTC; those not merged into another, by name."""
        found = sa.select(entity.c.id, entity.c.created_at).where(entity.c.merged_into.is_(None))
        return dict(self._in.connection.execute(found.order_by(entity.c.name, entity.c.id)).all())


class Duties(ReadDuties):
    def add_evidence(self, record: EvidenceRecord) -> EvidenceRecord:
        self._in.insert(duty_evidence, evidence_row(record))
        return record

    def add_many(self, records: Sequence[EvidenceRecord]) -> None:
        """The same for thousands, such as what an office proved before it used the program."""
        signed = {"changed_by": self._in.who, "changed_at": self._in.at}
        if records:
            rows = [{**evidence_row(one), **signed} for one in records]
            self._in.connection.execute(duty_evidence.insert(), rows)

    def add_excuse(self, record: ExcuseRecord) -> ExcuseRecord:
        self._in.insert(duty_excuse, excuse_row(record))
        return record

    def add_occasion(self, occasion: Occasion) -> Occasion:
        self._in.insert(duty_occasion, occasion_row(occasion))
        return occasion

    def withdraw(self, record: EvidenceRecord | ExcuseRecord, reason: str) -> EvidenceRecord | ExcuseRecord:
        """Raises `UserError("changed_by_another")`."""
        table = duty_evidence if isinstance(record, EvidenceRecord) else duty_excuse
        values = {"withdrawn_by": self._in.who, "withdrawn_at": self._in.at, "withdrawn_reason": reason}
        version = self._in.update(table, record.id, record.version, values, record.duty_id)
        return replace(record, version=version, withdrawn=Withdrawal(self._in.who, self._in.at, reason))
