"""The outbox: messages byte for byte, where each stands, and every attempt to send one."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import astuple, replace
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.mail.correspondence import KeptMessage, Refusal, SendingAttempt
from advisor_app.store.audits.audit_tables import audit, letter, mail_attempt
from advisor_app.store.audits.audit_tables import mail_message as table
from advisor_app.store.meetings.meeting_tables import commitment, meeting_mail, meeting_person
from advisor_app.store.outbox.outbox_tables import mail_content, mail_plan, outbox_pause
from advisor_app.store.transaction import Transaction, changed_by_another

_PAUSED = sa.exists().where(mail_plan.c.mail_id == table.c.id, mail_plan.c.paused_at.is_not(None))
_ALL_PAUSED = sa.exists().where(outbox_pause.c.ended_at.is_(None))

_STEP = table.update().where(table.c.id == sa.bindparam("known_id"), table.c.version == sa.bindparam("known_version"))
_STEP_UNLESS_STOPPED = _STEP.where(~_PAUSED, ~_ALL_PAUSED)
_ATTEMPT_ENDED = mail_attempt.update().where(
    mail_attempt.c.mail_id == sa.bindparam("of_mail"), mail_attempt.c.position == sa.bindparam("at_position")
)


def whole_messages() -> sa.Select[tuple[object, ...]]:
    """Rows for `message_from`: messages with their bytes."""
    return sa.select(table, mail_content.c.raw).join(mail_content, mail_content.c.mail_id == table.c.id)


def message_from(row: sa.RowMapping) -> KeptMessage:
    return KeptMessage(
        id=row["id"],
        entity_id=row["entity_id"],
        letter_id=row["letter_id"],
        audit_id=row["audit_id"],
        message_id=row["message_id"],
        sender=row["sender"],
        recipients=tuple(json.loads(row["recipients"])),
        raw=row["raw"],
        written_at=row["written_at"],
        label=row["label"],
        to=tuple(json.loads(row["to_addresses"])),
        cc=tuple(json.loads(row["cc_addresses"])),
        subject=row["subject"],
        state=row["state"],
        attempts=row["attempts"],
        decided_by=row["decided_by"],
        words=row["words"],
        refused=tuple(Refusal(*one) for one in json.loads(row["refused"])),
        version=row["version"],
    )


def message_row(message: KeptMessage) -> dict[str, object]:
    return {
        "id": message.id,
        "entity_id": message.entity_id,
        "letter_id": message.letter_id,
        "audit_id": message.audit_id,
        "message_id": message.message_id,
        "sender": message.sender,
        "recipients": json.dumps(message.recipients),
        "written_at": message.written_at,
        "label": message.label,
        "to_addresses": json.dumps(message.to),
        "cc_addresses": json.dumps(message.cc),
        "subject": message.subject,
        **standing_row(message),
    }


def standing_row(message: KeptMessage) -> dict[str, object]:
    """What changes while a message is sent; its bytes and its addressees do not."""
    return {
        "state": message.state,
        "attempts": message.attempts,
        "decided_by": message.decided_by,
        "words": message.words,
        "refused": json.dumps([astuple(one) for one in message.refused], ensure_ascii=False),
        "version": message.version,
    }


def attempt_from(row: sa.RowMapping) -> SendingAttempt:
    return SendingAttempt(
        position=row["position"],
        transport=row["transport"],
        begun_at=row["begun_at"],
        ended_at=row["ended_at"],
        fate=row["fate"],
        stage=row["stage"],
        code=row["code"],
        words=row["words"],
    )


def attempt_row(attempt: SendingAttempt) -> dict[str, object]:
    return {
        "position": attempt.position,
        "transport": attempt.transport,
        "begun_at": attempt.begun_at,
        "ended_at": attempt.ended_at,
        "fate": attempt.fate,
        "stage": attempt.stage,
        "code": attempt.code,
        "words": attempt.words,
    }


class ReadOutbox:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self, states: Collection[str] | None = None) -> list[KeptMessage]:
        """In the order in which they were written; those in any of some states, or all."""
        found = whole_messages()
        if states is not None:
            found = found.where(table.c.state.in_(list(states)))
        rows = self._in.connection.execute(found.order_by(table.c.created_at, table.c.id)).mappings()
        return list(map(message_from, rows))

    def by_message_id(self, message_id: str) -> KeptMessage:
        """Raises `UserError("mail_message_unknown")`."""
        found = whole_messages().where(table.c.message_id == message_id)
        row = self._in.connection.execute(found).mappings().one_or_none()
        if row is None:
            raise UserError("mail_message_unknown", message_id=message_id)
        return message_from(row)

    def of_letters(self, letter_ids: Collection[UUID]) -> dict[UUID, KeptMessage]:
        """Of several of one letter the one that went, else the latest."""
        found = whole_messages().where(table.c.letter_id.in_(list(letter_ids)))
        ordered = found.order_by(table.c.state == "sent", table.c.created_at, table.c.id)
        return {row["letter_id"]: message_from(row) for row in self._in.connection.execute(ordered).mappings()}

    def of_entity(self, entity_id: UUID) -> list[KeptMessage]:
        """In the order in which they were written."""
        found = whole_messages().where(table.c.entity_id == entity_id).order_by(table.c.created_at, table.c.id)
        return list(map(message_from, self._in.connection.execute(found).mappings()))

    def of_keys(self, mail_ids: Collection[UUID]) -> dict[UUID, KeptMessage]:
        """These messages, in the order in which they were written."""
        found = whole_messages().where(table.c.id.in_(list(mail_ids))).order_by(table.c.created_at, table.c.id)
        return {row["id"]: message_from(row) for row in self._in.connection.execute(found).mappings()}

    def states(self, mail_ids: Collection[UUID]) -> dict[UUID, str]:
        """Where each of these messages stands."""
        found = sa.select(table.c.id, table.c.state).where(table.c.id.in_(list(mail_ids)))
        return dict(self._in.connection.execute(found).all())

    def named_states(self, mail_ids: Collection[UUID]) -> dict[UUID, tuple[str, str]]:
        """The Message-ID of each of these messages, and where it stands."""
        found = sa.select(table.c.id, table.c.message_id, table.c.state).where(table.c.id.in_(list(mail_ids)))
        return {row.id: (row.message_id, row.state) for row in self._in.connection.execute(found)}

    def waiting(self, mail_ids: Collection[UUID], decided_by: str) -> dict[UUID, str]:
        """The Message-IDs of those of these messages that somebody let go and that have not gone."""
        found = sa.select(table.c.id, table.c.message_id).where(
            table.c.id.in_(list(mail_ids)),
            table.c.state.in_(("approved", "queued")),
            table.c.decided_by == decided_by,
        )
        return dict(self._in.connection.execute(found.order_by(table.c.created_at, table.c.id)).all())

    def outdated(self, message: KeptMessage) -> bool:
        """Whether the audit that its letter tells was amended since."""
        return bool(self.all_outdated([message]))

    def all_outdated(self, messages: Collection[KeptMessage]) -> set[UUID]:
        """Those of these messages whose letter's audit was amended since."""
        letters = {one.letter_id for one in messages if one.letter_id is not None}
        found = (
            sa.select(letter.c.id)
            .join_from(letter, audit, letter.c.audit_id == audit.c.id)
            .where(letter.c.id.in_(letters) & (letter.c.revision < audit.c.revision))
        )
        amended = set(self._in.connection.execute(found).scalars()) if letters else set()
        return {one.id for one in messages if one.letter_id in amended}

    def attempts_of(self, mail_id: UUID) -> list[SendingAttempt]:
        """The first one first."""
        found = sa.select(mail_attempt).where(mail_attempt.c.mail_id == mail_id).order_by(mail_attempt.c.position)
        return list(map(attempt_from, self._in.connection.execute(found).mappings()))

    def named_at_its_meeting(self, mail_id: UUID) -> frozenset[str]:
        """Where the message is of a meeting, the addresses of its people, guests too, and of its commitments."""
        held = sa.select(meeting_mail.c.meeting_id).where(meeting_mail.c.mail_id == mail_id).scalar_subquery()
        found = sa.union(
            *(sa.select(one.c.email).where(one.c.meeting_id == held) for one in (meeting_person, commitment))
        )
        return frozenset(filter(None, self._in.connection.execute(found).scalars()))

    def brings_minutes(self, mail_id: UUID) -> bool:
        found = sa.select(meeting_mail.c.minutes_id).where(meeting_mail.c.mail_id == mail_id)
        return self._in.connection.execute(found).scalar() is not None


class Outbox(ReadOutbox):
    def add(self, message: KeptMessage) -> KeptMessage:
        self._in.insert(table, message_row(message))
        content = {"mail_id": message.id, "entity_id": message.entity_id, "raw": message.raw}
        self._in.connection.execute(mail_content.insert(), content)
        return message

    def save(self, message: KeptMessage) -> KeptMessage:
        """Keep where a message stands; raises `UserError("changed_by_another")`."""
        row = standing_row(message)
        return replace(message, version=self._in.update(table, message.id, message.version, row, message.label))

    def step(self, message: KeptMessage, *, unless_stopped: bool = False) -> KeptMessage:
        """As `save`, for the steps of a sending, of which many follow each other: nothing is read before.

        With `unless_stopped`, raises `UserError("mail_paused_meanwhile")` where a person keeps it from going.
        """
        values = {
            **standing_row(message),
            "version": message.version + 1,
            "changed_by": self._in.who,
            "changed_at": self._in.at,
            "known_id": message.id,
            "known_version": message.version,
        }
        if self._in.connection.execute(_STEP_UNLESS_STOPPED if unless_stopped else _STEP, values).rowcount != 1:
            if unless_stopped and self._stopped(message.id):
                raise UserError("mail_paused_meanwhile", message_id=message.message_id)
            raise changed_by_another(self._in, table, message.id, message.label)
        return replace(message, version=message.version + 1)

    def _stopped(self, mail_id: UUID) -> bool:
        found = sa.select(table.c.id).where(table.c.id == mail_id, _PAUSED | _ALL_PAUSED)
        return self._in.connection.execute(found).first() is not None

    def hold_of_audit(self, audit_id: UUID) -> list[KeptMessage]:
        """An audit's messages, which nobody else moves until this unit of work ends; in the order of writing."""
        held = whole_messages().where(table.c.audit_id == audit_id).order_by(table.c.created_at, table.c.id)
        return list(map(message_from, self._in.connection.execute(held.with_for_update(of=table)).mappings()))

    def put_attempt(self, message: KeptMessage, attempt: SendingAttempt) -> None:
        """A new attempt, or how one that began has ended."""
        row = attempt_row(attempt)
        if attempt.ended_at is not None:
            same = {"of_mail": message.id, "at_position": attempt.position}
            if self._in.connection.execute(_ATTEMPT_ENDED, {**row, **same}).rowcount:
                return
        owner = {"mail_id": message.id, "entity_id": message.entity_id}
        self._in.connection.execute(mail_attempt.insert(), {**owner, **row})
