"""The outbox as a list: every message without its bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.store.answers import MailLine
from advisor_app.store.audits.audit_tables import mail_message as table
from advisor_app.store.correspondence.received_tables import received_mail
from advisor_app.store.outbox.outbox_tables import mail_note, mail_plan
from advisor_app.store.transaction import Transaction

_COLUMNS = (
    "message_id", "entity_id", "label", "to_addresses", "cc_addresses", "subject", "state", "words", "attempts",
    "written_at", "changed_at",
)  # fmt: skip


_PLANNED = ("due_at", "retry_at", "paused_why", "first_id")
_DONE = ("sent", "cancelled")
_ARRIVED = {"delivered", "relayed", "displayed"}
"""RFC 3464's and RFC 8098's words of servers and mail programs for a message that is there."""


class ReadMailLines:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self, *, done_since: datetime | None = None) -> list[MailLine]:
        """In the order in which they were written; of those that are done only what was done since a moment."""
        shown = table.c.state.not_in(_DONE) | (table.c.changed_at >= done_since) if done_since else sa.true()
        columns = [table.c.id, *(table.c[name] for name in _COLUMNS), *(mail_plan.c[name] for name in _PLANNED)]
        joined = sa.select(*columns).outerjoin(mail_plan, mail_plan.c.mail_id == table.c.id)
        found = joined.where(shown).order_by(table.c.created_at, table.c.id)
        responses, came_back = self._responses(shown)
        return [
            MailLine(
                message_id=row.message_id,
                entity_id=row.entity_id,
                entity=row.label,
                to=tuple(json.loads(row.to_addresses)),
                cc=tuple(json.loads(row.cc_addresses)),
                subject=row.subject,
                state=row.state,
                words=row.words,
                attempts=row.attempts,
                written_at=row.written_at,
                moved_at=row.changed_at,
                due_at=row.due_at,
                retry_at=row.retry_at,
                paused_why=row.paused_why or "",
                response=responses.get(row.id, ""),
                came_back=row.id in came_back,
                in_place_of_another=row.first_id is not None,
                mail_id=row.id,
            )
            for row in self._in.connection.execute(found)
        ]

    def _responses(self, shown: sa.ColumnElement[bool]) -> tuple[dict[UUID, str], set[UUID]]:
        """What became of messages by what came in and by what people noted; and which came back."""
        responses: dict[UUID, str] = {}
        came_back: set[UUID] = set()
        noted = sa.select(mail_note.c.mail_id, mail_note.c.kind).join(table, table.c.id == mail_note.c.mail_id)
        responses.update(self._in.connection.execute(noted.where(shown)).all())
        received = sa.select(received_mail.c.mail_id, received_mail.c.kind, received_mail.c.reports)
        joined = received.join(table, table.c.id == received_mail.c.mail_id).where(shown)
        for row in self._in.connection.execute(joined):
            actions = {action for _, action, *_ in json.loads(row.reports)}
            if row.kind == "answer":
                responses[row.mail_id] = "answered"
            elif actions & _ARRIVED:
                responses.setdefault(row.mail_id, "acknowledged")
            if "failed" in actions:
                came_back.add(row.mail_id)
        return responses, came_back

    def counts(self) -> Mapping[str, int]:
        """How many messages are in each state; a state in which none is is left out."""
        counted = sa.select(table.c.state, sa.func.count()).group_by(table.c.state)
        return dict(self._in.connection.execute(counted).all())
