"""The outbox as a list: every message without its bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa

from advisor_app.store.answers import MailLine
from advisor_app.store.audits.audit_tables import mail_message as table
from advisor_app.store.transaction import Transaction

_COLUMNS = (
    "message_id", "entity_id", "label", "to_addresses", "cc_addresses", "subject", "state", "words", "attempts",
    "written_at", "changed_at",
)  # fmt: skip


_DONE = ("sent", "cancelled")


class ReadMailLines:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self, *, done_since: datetime | None = None) -> list[MailLine]:
        """In the order in which they were written; of those that are done only what was done since a moment."""
        columns = [table.c[name] for name in _COLUMNS]
        found = sa.select(*columns).order_by(table.c.created_at, table.c.id)
        if done_since is not None:
            found = found.where(table.c.state.not_in(_DONE) | (table.c.changed_at >= done_since))
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
            )
            for row in self._in.connection.execute(found)
        ]

    def counts(self) -> Mapping[str, int]:
        """How many messages are in each state; a state in which none is is left out."""
        counted = sa.select(table.c.state, sa.func.count()).group_by(table.c.state)
        return dict(self._in.connection.execute(counted).all())
