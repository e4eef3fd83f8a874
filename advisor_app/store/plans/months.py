"""The month's words on plans as they are kept, and which of its reports were sent."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.plans.month import PlanMonth
from advisor_app.store.audits.audit_tables import mail_message
from advisor_app.store.plans.month_tables import plan_month
from advisor_app.store.transaction import Transaction

_SENT = "sent"


class SentProgress(NamedTuple):
    """A month's report to the director whose mail was sent; `sent_at` naive UTC."""

    month: str
    entity_ids: tuple[UUID, ...]
    sent_at: datetime


def month_row(one: PlanMonth) -> dict[str, object]:
    return {
        "id": one.id,
        "advisor_id": one.advisor_id,
        "month": one.month,
        "words": json.dumps(dict(one.words), ensure_ascii=False, sort_keys=True),
        "reported": json.dumps([str(key) for key in one.reported]),
        "mail_id": one.mail_id,
    }


def month_of(row: sa.RowMapping) -> PlanMonth:
    return PlanMonth(
        id=row["id"],
        advisor_id=row["advisor_id"],
        month=row["month"],
        words=json.loads(row["words"]),
        reported=_keys(row["reported"]),
        mail_id=row["mail_id"],
        version=row["version"],
    )


class ReadPlanMonths:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of(self, advisor_id: UUID, month: str) -> PlanMonth | None:
        same = (plan_month.c.advisor_id == advisor_id) & (plan_month.c.month == month)
        row = self._in.connection.execute(sa.select(plan_month).where(same)).mappings().one_or_none()
        return None if row is None else month_of(row)

    def in_month(self, month: str) -> list[PlanMonth]:
        """Every advisor's."""
        found = sa.select(plan_month).where(plan_month.c.month == month).order_by(plan_month.c.created_at)
        return list(map(month_of, self._in.connection.execute(found).mappings()))

    def mail_of(self, one: PlanMonth) -> tuple[str, str]:
        """By what the outbox knows the mail that takes its report, and where that stands; "" twice without one."""
        part = mail_message.c
        row = self._in.connection.execute(sa.select(part.message_id, part.state).where(part.id == one.mail_id)).first()
        return ("", "") if row is None else (row.message_id, row.state)

    def sent(self, before: datetime) -> list[SentProgress]:
        """Reports whose mail was sent before a moment, naive UTC."""
        found = (
            sa.select(plan_month.c.month, plan_month.c.reported, mail_message.c.changed_at)
            .join_from(plan_month, mail_message, mail_message.c.id == plan_month.c.mail_id)
            .where(mail_message.c.state == _SENT, mail_message.c.changed_at < before)
            .order_by(mail_message.c.changed_at)
        )
        return [SentProgress(month, _keys(kept), at) for month, kept, at in self._in.connection.execute(found)]


class PlanMonths(ReadPlanMonths):
    def add(self, one: PlanMonth) -> PlanMonth:
        self._in.insert(plan_month, month_row(one))
        return one

    def save(self, one: PlanMonth) -> PlanMonth:
        """Raises `UserError("changed_by_another")`."""
        return replace(one, version=self._in.update(plan_month, one.id, one.version, month_row(one), one.month))


def _keys(text: str) -> tuple[UUID, ...]:
    return tuple(map(UUID, json.loads(text)))
