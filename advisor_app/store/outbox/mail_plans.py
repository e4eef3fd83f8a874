"""When messages may go, what keeps them, and what people noted of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.mail.sending_plan import MailNote, OutboxPause, Response, SendingPlan
from advisor_app.store.outbox.outbox_tables import mail_note, mail_plan, outbox_pause
from advisor_app.store.transaction import Transaction


class ReadMailPlans:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of(self, mail_ids: Collection[UUID]) -> dict[UUID, SendingPlan]:
        """Of these messages those of which there is more to say than their state."""
        return self._found(mail_plan.c.mail_id.in_(list(mail_ids)))

    def of_one(self, mail_id: UUID, entity_id: UUID | None) -> SendingPlan:
        return self.of([mail_id]).get(mail_id) or SendingPlan(mail_id, entity_id)

    def timed(self) -> dict[UUID, SendingPlan]:
        """All that have an hour or a wait."""
        return self._found(mail_plan.c.due_at.is_not(None) | mail_plan.c.retry_at.is_not(None))

    def pause(self) -> OutboxPause | None:
        """The pause of the whole outbox that holds now."""
        row = self._in.connection.execute(
            sa.select(outbox_pause).where(outbox_pause.c.ended_at.is_(None)).order_by(outbox_pause.c.created_at)
        ).first()
        return None if row is None else OutboxPause(row.id, row.why, row.created_by, row.created_at, row.version)

    def notes(self, mail_ids: Collection[UUID]) -> dict[UUID, MailNote]:
        found = sa.select(mail_note).where(mail_note.c.mail_id.in_(list(mail_ids)))
        return {
            row.mail_id: MailNote(
                row.id, row.mail_id, row.entity_id, Response(row.kind), row.noted_on, row.words, row.changed_by
            )
            for row in self._in.connection.execute(found)
        }

    def _found(self, condition: sa.ColumnElement[bool]) -> dict[UUID, SendingPlan]:
        rows = self._in.connection.execute(sa.select(mail_plan).where(condition)).mappings()
        return {row["mail_id"]: SendingPlan(**row) for row in rows}


class MailPlans(ReadMailPlans):
    def put(self, plan: SendingPlan) -> SendingPlan:
        """In place of what was kept of the message."""
        values = asdict(plan)
        changed = mail_plan.update().where(mail_plan.c.mail_id == plan.mail_id).values(values)
        if self._in.connection.execute(changed).rowcount == 0:
            self._in.connection.execute(mail_plan.insert(), values)
        return plan

    def begin_pause(self, pause: OutboxPause) -> None:
        self._in.insert(outbox_pause, {"id": pause.id, "why": pause.why, "ended_at": None, "ended_by": ""})

    def end_pause(self, pause: OutboxPause) -> None:
        """Raises `UserError("changed_by_another")`."""
        ended: dict[str, object] = {"ended_at": self._in.at, "ended_by": self._in.who}
        self._in.update(outbox_pause, pause.id, pause.version, ended, pause.why)

    def put_note(self, note: MailNote) -> None:
        """In place of an earlier one on the same message."""
        self.remove_note(note.mail_id)
        values = asdict(note) | {"kind": note.kind.value}
        del values["by"]
        self._in.insert(mail_note, values)

    def remove_note(self, mail_id: UUID) -> bool:
        gone = mail_note.delete().where(mail_note.c.mail_id == mail_id)
        return self._in.connection.execute(gone).rowcount > 0
