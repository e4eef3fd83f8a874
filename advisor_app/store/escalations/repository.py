"""Escalations as they are kept, and their papers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.escalations.escalation_text import escalation_from, escalation_text
from advisor_app.office.escalations.records import Escalation, EscalationPaper, Level, PaperKind, State
from advisor_app.store.access.across import last_number
from advisor_app.store.audits.audit_tables import mail_message
from advisor_app.store.escalations.escalation_tables import escalation, escalation_paper
from advisor_app.store.transaction import Transaction, changed_by_another

_SENT = "sent"


class SentMemo(NamedTuple):
    """A memo whose mail was sent. `sent_at` naive UTC; `period` is the occasion that it answers."""

    entity_id: UUID
    period: str
    year: int
    serial: int
    sent_at: datetime


class PaperLine(NamedTuple):
    """A paper without its files. `mail_state` and `message_id`, by which the outbox knows it, are "" without a mail."""

    id: UUID
    escalation_id: UUID
    kind: PaperKind
    level: Level
    year: int
    serial: int
    digest: str
    mail_id: UUID | None
    message_id: str
    mail_state: str


def escalation_row(one: Escalation) -> dict[str, object]:
    return {
        "id": one.id,
        "entity_id": one.entity_id,
        "advisor_id": one.advisor_id,
        "state": one.state.value,
        "opened_on": one.opened_on,
        "period": one.period,
        "body": escalation_text(one),
    }


def escalation_of(row: sa.RowMapping) -> Escalation:
    return escalation_from(
        row["body"],
        key=row["id"],
        entity_id=row["entity_id"],
        advisor_id=row["advisor_id"],
        opened_on=row["opened_on"],
        period=row["period"],
        version=row["version"],
    )


def paper_of(row: sa.RowMapping) -> EscalationPaper:
    return EscalationPaper(
        id=row["id"],
        escalation_id=row["escalation_id"],
        entity_id=row["entity_id"],
        kind=PaperKind(row["kind"]),
        year=row["year"],
        serial=row["serial"],
        level=Level(row["level"]),
        issued_on=row["issued_on"],
        content=row["content"],
        digest=row["digest"],
        docx=bytes(row["docx"]),
        pdf=bytes(row["pdf"]),
        mail_id=row["mail_id"],
        version=row["version"],
    )


class ReadEscalations:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(
        self, states: Collection[State] = (), *, entity_id: UUID | None = None, advisor_id: UUID | None = None
    ) -> list[Escalation]:
        """The first opened first."""
        found = sa.select(escalation)
        if states:
            found = found.where(escalation.c.state.in_([state.value for state in states]))
        if entity_id is not None:
            found = found.where(escalation.c.entity_id == entity_id)
        if advisor_id is not None:
            found = found.where(escalation.c.advisor_id == advisor_id)
        ordered = found.order_by(escalation.c.opened_on, escalation.c.created_at, escalation.c.id)
        return list(map(escalation_of, self._in.connection.execute(ordered).mappings()))

    def by_id(self, key: UUID) -> Escalation:
        """Raises `UserError("unknown_escalation")`."""
        found = sa.select(escalation).where(escalation.c.id == key)
        row = self._in.connection.execute(found).mappings().one_or_none()
        if row is None:
            raise UserError("unknown_escalation", escalation=str(key))
        return escalation_of(row)

    def paper(self, key: UUID) -> EscalationPaper:
        """With its files."""
        found = sa.select(escalation_paper).where(escalation_paper.c.id == key)
        return paper_of(self._in.connection.execute(found).mappings().one())

    def papers(self, escalation_id: UUID | None = None) -> list[PaperLine]:
        """Of one escalation, or of all, in the order of their issue."""
        part = escalation_paper.c
        found = sa.select(
            part.id,
            part.escalation_id,
            part.kind,
            part.level,
            part.year,
            part.serial,
            part.digest,
            part.mail_id,
            sa.func.coalesce(mail_message.c.message_id, "").label("message_id"),
            sa.func.coalesce(mail_message.c.state, "").label("mail_state"),
        ).join_from(escalation_paper, mail_message, mail_message.c.id == part.mail_id, isouter=True)
        if escalation_id is not None:
            found = found.where(part.escalation_id == escalation_id)
        ordered = found.order_by(part.issued_on, part.created_at, part.id)
        rows = self._in.connection.execute(ordered).mappings()
        return [PaperLine(**{**row, "kind": PaperKind(row["kind"]), "level": Level(row["level"])}) for row in rows]

    def of_levels_above(self, mail_ids: Collection[UUID]) -> frozenset[UUID]:
        """Those of these messages that go to a level above the director."""
        part = escalation_paper.c
        found = sa.select(part.mail_id).where(part.mail_id.in_(list(mail_ids)), part.kind == PaperKind.LETTER.value)
        return frozenset(self._in.connection.execute(found).scalars())

    def serials(self, kind: PaperKind, year: int) -> list[int]:
        """Every number given, in order."""
        part = escalation_paper.c
        found = sa.select(part.serial).where(part.kind == kind.value, part.year == year).order_by(part.serial)
        return list(self._in.connection.execute(found).scalars())

    def memos_sent(self, before: datetime) -> list[SentMemo]:
        """Memos to the director whose mail was sent before a moment, naive UTC."""
        found = (
            sa.select(
                escalation.c.entity_id,
                escalation.c.period,
                escalation_paper.c.year,
                escalation_paper.c.serial,
                mail_message.c.changed_at,
            )
            .join_from(escalation_paper, escalation, escalation.c.id == escalation_paper.c.escalation_id)
            .join(mail_message, mail_message.c.id == escalation_paper.c.mail_id)
            .where(escalation_paper.c.kind == PaperKind.MEMO.value)
            .where(mail_message.c.state == _SENT, mail_message.c.changed_at < before)
            .order_by(mail_message.c.changed_at)
        )
        return [SentMemo(*row) for row in self._in.connection.execute(found)]


class Escalations(ReadEscalations):
    def add(self, one: Escalation) -> Escalation:
        self._in.insert(escalation, escalation_row(one))
        return one

    def changed_by_another(self, one: Escalation) -> UserError:
        """What to raise where a draft is not as its writer saw it."""
        return changed_by_another(self._in, escalation, one.id, one.reference)

    def save(self, one: Escalation) -> Escalation:
        """Raises `UserError("changed_by_another")`."""
        values = escalation_row(one)
        return replace(one, version=self._in.update(escalation, one.id, one.version, values, one.reference))

    def next_serial(self, kind: PaperKind, year: int) -> int:
        """The number that this unit of work gives; nobody else gets one until it ends, so that none is left out."""
        self._in.lock("escalations")
        return last_number(self._in, escalation_paper, year, kind.value) + 1

    def add_paper(self, one: EscalationPaper) -> EscalationPaper:
        values = {
            "id": one.id,
            "escalation_id": one.escalation_id,
            "entity_id": one.entity_id,
            "kind": one.kind.value,
            "year": one.year,
            "serial": one.serial,
            "level": one.level.value,
            "issued_on": one.issued_on,
            "content": one.content,
            "digest": one.digest,
            "docx": one.docx,
            "pdf": one.pdf,
            "mail_id": one.mail_id,
        }
        self._in.insert(escalation_paper, values)
        return one

    def take_mail(self, one: EscalationPaper, mail_id: UUID) -> EscalationPaper:
        """Say which mail takes a paper; what was issued stays. Raises `UserError("changed_by_another")`."""
        version = self._in.update(escalation_paper, one.id, one.version, {"mail_id": mail_id}, one.number)
        return replace(one, mail_id=mail_id, version=version)
