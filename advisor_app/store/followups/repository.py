"""Follow-ups of expired cases as they are kept, and the entities' answers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek, panama_day
from advisor_app.office.followups.follow_up_text import cases_as_json, cases_from_json
from advisor_app.office.followups.records import CaseAnswer, FollowUp
from advisor_app.store.audits.audit_tables import mail_message
from advisor_app.store.followups.follow_up_tables import case_answer, follow_up
from advisor_app.store.transaction import Transaction, changed_by_another

_SENT = "sent"


class SentFollowUp(NamedTuple):
    """`sent_at` is naive UTC."""

    entity_id: UUID
    week: IsoWeek
    sent_at: datetime


def follow_up_of(row: sa.RowMapping) -> FollowUp:
    expired, cleared = cases_from_json(row["cases"])
    return FollowUp(
        id=row["id"],
        entity_id=row["entity_id"],
        week=IsoWeek.parse(row["week"]),
        as_of=row["as_of"],
        advisor_id=row["advisor_id"],
        expired=expired,
        cleared=cleared,
        silent_weeks=row["silent_weeks"],
        mail_id=row["mail_id"],
        version=row["version"],
    )


def answer_of(row: sa.RowMapping) -> CaseAnswer:
    return CaseAnswer(
        row["id"],
        row["entity_id"],
        row["number"],
        row["answered_on"],
        row["words"],
        row["promised_on"],
        row["version"],
    )


class ReadFollowUps:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of_week(self, week: IsoWeek) -> dict[UUID, FollowUp]:
        """By entity; of merged entities the one that was made last."""
        found = sa.select(follow_up).where(follow_up.c.week == str(week)).order_by(follow_up.c.created_at)
        return {row["entity_id"]: follow_up_of(row) for row in self._in.connection.execute(found).mappings()}

    def before(self, entity_id: UUID, week: IsoWeek) -> FollowUp | None:
        """The latest of an earlier week."""
        found = (
            sa.select(follow_up)
            .where(follow_up.c.entity_id == entity_id, follow_up.c.week < str(week))
            .order_by(follow_up.c.week.desc(), follow_up.c.created_at.desc())
            .limit(1)
        )
        row = self._in.connection.execute(found).mappings().one_or_none()
        return None if row is None else follow_up_of(row)

    def of_entity(self, entity_id: UUID) -> list[FollowUp]:
        """The latest week first."""
        found = sa.select(follow_up).where(follow_up.c.entity_id == entity_id)
        ordered = found.order_by(follow_up.c.week.desc(), follow_up.c.created_at.desc())
        return list(map(follow_up_of, self._in.connection.execute(ordered).mappings()))

    def sent_on(self, entity_id: UUID) -> list[date]:
        """The days on which an entity's follow-ups were sent, in order."""
        found = sa.select(follow_up.c.mail_id).where(
            follow_up.c.entity_id == entity_id, follow_up.c.mail_id.is_not(None)
        )
        mails = list(self._in.connection.execute(found).scalars())
        return sorted(panama_day(at) for at in self._sent_at(mail_message.c.id.in_(mails)).values())

    def sent(self, since: datetime, before: datetime, entity_ids: Collection[UUID] | None = None) -> list[SentFollowUp]:
        """The follow-ups whose mail was sent from a moment on and before another, naive UTC."""
        found = sa.select(follow_up.c.entity_id, follow_up.c.week, follow_up.c.mail_id)
        found = found.where(follow_up.c.created_at < before, follow_up.c.mail_id.is_not(None))
        if entity_ids is not None:
            found = found.where(follow_up.c.entity_id.in_(list(entity_ids)))
        rows = self._in.connection.execute(found).all()
        if not rows:
            return []
        sent_at = self._sent_at(mail_message.c.changed_at >= since, mail_message.c.changed_at < before)
        return [
            SentFollowUp(key, IsoWeek.parse(week), sent_at[mail_id])
            for key, week, mail_id in rows
            if mail_id in sent_at
        ]

    def _sent_at(self, *conditions: sa.ColumnElement[bool]) -> dict[UUID, datetime]:
        """By message, asked of the index alone: a message's own row lies behind its bytes."""
        found = sa.select(mail_message.c.id, mail_message.c.changed_at).where(
            mail_message.c.state == _SENT, *conditions
        )
        return {row.id: row.changed_at for row in self._in.connection.execute(found)}

    def answers(self, entity_id: UUID) -> list[CaseAnswer]:
        """The first first."""
        found = sa.select(case_answer).where(case_answer.c.entity_id == entity_id)
        ordered = found.order_by(case_answer.c.answered_on, case_answer.c.created_at, case_answer.c.id)
        return list(map(answer_of, self._in.connection.execute(ordered).mappings()))

    def answer(self, key: UUID) -> CaseAnswer | None:
        row = (
            self._in.connection.execute(sa.select(case_answer).where(case_answer.c.id == key)).mappings().one_or_none()
        )
        return None if row is None else answer_of(row)


class FollowUps(ReadFollowUps):
    def add(self, one: FollowUp) -> FollowUp:
        row = {
            "id": one.id,
            "entity_id": one.entity_id,
            "made_for": one.entity_id,
            "advisor_id": one.advisor_id,
            "mail_id": one.mail_id,
            "week": str(one.week),
            "as_of": one.as_of,
            "silent_weeks": one.silent_weeks,
            "cases": cases_as_json(one.expired, one.cleared),
        }
        self._in.insert(follow_up, row)
        return one

    def give_mail(self, one: FollowUp, mail_id: UUID) -> FollowUp:
        """Raises `UserError("changed_by_another")`."""
        version = self._in.update(follow_up, one.id, one.version, {"mail_id": mail_id}, str(one.week))
        return replace(one, mail_id=mail_id, version=version)

    def add_answer(self, one: CaseAnswer) -> CaseAnswer:
        row = {
            "id": one.id,
            "entity_id": one.entity_id,
            "number": one.number,
            "answered_on": one.answered_on,
            "words": one.words,
            "promised_on": one.promised_on,
        }
        self._in.insert(case_answer, row)
        return one

    def save_answer(self, one: CaseAnswer) -> CaseAnswer:
        """Raises `UserError("changed_by_another")`."""
        values = {"answered_on": one.answered_on, "words": one.words, "promised_on": one.promised_on}
        return replace(one, version=self._in.update(case_answer, one.id, one.version, values, one.number))

    def remove_answer(self, one: CaseAnswer) -> None:
        """Raises `UserError("changed_by_another")`."""
        unchanged = (case_answer.c.id == one.id) & (case_answer.c.version == one.version)
        if self._in.connection.execute(case_answer.delete().where(unchanged)).rowcount != 1:
            raise changed_by_another(self._in, case_answer, one.id, one.number)
