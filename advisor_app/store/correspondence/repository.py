"""Received mail as it is kept."""

from __future__ import annotations

import json
from dataclasses import astuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.mail.correspondence import Received, ReceivedKind, RecipientWord
from advisor_app.store.correspondence.received_tables import mailbox_seen
from advisor_app.store.correspondence.received_tables import received_mail as table
from advisor_app.store.keys import new_id
from advisor_app.store.transaction import Transaction

_COLUMNS = [column for column in table.c if column.name != "raw"]


def received_from(row: sa.RowMapping) -> Received:
    return Received(
        id=row["id"],
        entity_id=row["entity_id"],
        mail_id=row["mail_id"],
        kind=ReceivedKind(row["kind"]),
        message_id=row["message_id"],
        sender_name=row["sender_name"],
        sender=row["sender"],
        subject=row["subject"],
        words=row["words"],
        files=tuple(json.loads(row["files"])),
        reports=tuple(RecipientWord(*one) for one in json.loads(row["reports"])),
        sent_at=row["sent_at"],
        digest=row["digest"],
        kept_at=row["created_at"],
    )


class ReadReceived:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of_entity(self, entity_id: UUID) -> list[Received]:
        """In the order in which they were kept."""
        return self._found(table.c.entity_id == entity_id)

    def by_digest(self, digest: str) -> Received | None:
        return next(iter(self._found(table.c.digest == digest)), None)

    def raw(self, key: UUID) -> bytes:
        return bytes(self._in.connection.execute(sa.select(table.c.raw).where(table.c.id == key)).scalar_one())

    def seen(self, mailbox: str) -> tuple[int, int] | None:
        """How far a mailbox was read: its UIDVALIDITY and the last UID."""
        found = sa.select(mailbox_seen.c.validity, mailbox_seen.c.uid).where(mailbox_seen.c.mailbox == mailbox)
        row = self._in.connection.execute(found).one_or_none()
        return None if row is None else (row.validity, row.uid)

    def _found(self, condition: sa.ColumnElement[bool]) -> list[Received]:
        found = sa.select(*_COLUMNS).where(condition).order_by(table.c.created_at, table.c.id)
        return list(map(received_from, self._in.connection.execute(found).mappings()))


class KeptReceived(ReadReceived):
    def add(self, one: Received, raw: bytes) -> Received:
        row = {
            "id": one.id,
            "entity_id": one.entity_id,
            "mail_id": one.mail_id,
            "kind": one.kind.value,
            "message_id": one.message_id,
            "sender_name": one.sender_name,
            "sender": one.sender,
            "subject": one.subject,
            "words": one.words,
            "files": json.dumps(one.files, ensure_ascii=False),
            "reports": json.dumps([astuple(each) for each in one.reports], ensure_ascii=False),
            "sent_at": one.sent_at,
            "digest": one.digest,
            "raw": raw,
        }
        self._in.insert(table, row)
        return one

    def keep_seen(self, mailbox: str, validity: int, uid: int) -> None:
        found = sa.select(mailbox_seen.c.id, mailbox_seen.c.version).where(mailbox_seen.c.mailbox == mailbox)
        row = self._in.connection.execute(found).one_or_none()
        values: dict[str, object] = {"validity": validity, "uid": uid}
        if row is None:
            self._in.insert(mailbox_seen, {"id": new_id(), "mailbox": mailbox, **values})
        else:
            self._in.update(mailbox_seen, row.id, row.version, values, mailbox)
