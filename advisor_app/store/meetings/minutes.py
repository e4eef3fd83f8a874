"""What was promised in meetings, and minutes as they were issued, numbered within kind and year without gaps."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.meetings.records import IssuedMinutes, KeptCommitment, MailPurpose, MeetingState
from advisor_app.store.access.across import last_number
from advisor_app.store.audits.audit_tables import mail_message
from advisor_app.store.meetings.meeting_tables import (
    commitment,
    commitment_telling,
    issued_minutes,
    meeting,
    meeting_mail,
    meeting_person,
    minutes_template,
)
from advisor_app.store.meetings.minutes_rows import commitment_from, commitment_row, minutes_from, minutes_row
from advisor_app.store.tables import liaison
from advisor_app.store.transaction import Transaction
from minutes import CommitmentState, MeetingKind, Presence

_SENT = "sent"


class MinutesLine(NamedTuple):
    """Issued minutes without their files."""

    id: UUID
    meeting_id: UUID
    entity_id: UUID | None
    kind: MeetingKind
    year: int
    serial: int
    issued_on: date
    digest: str
    amends: UUID | None
    acknowledged_on: date | None


class SentMinutes(NamedTuple):
    """Minutes that reached those who were present. `held_at`, `sent_at` naive UTC."""

    kind: MeetingKind
    entity_id: UUID | None
    held_at: datetime
    year: int
    serial: int
    sent_at: datetime
    seats: frozenset[bool] = frozenset()
    """Of the liaisons who were there: True for one in the district of Panama, False for one elsewhere."""


class AttendedMeeting(NamedTuple):
    """That somebody of an entity was at a meeting that was held, or was invited to it."""

    meeting_id: UUID
    kind: MeetingKind
    title: str
    starts: datetime
    entity_id: UUID
    present: int
    invited: int
    excused: int


class SentInvitation(NamedTuple):
    kind: MeetingKind
    entity_id: UUID | None
    starts: datetime
    sent_at: datetime


def _commitments() -> sa.Select[tuple[object, ...]]:
    """Each with how often issued minutes told it as overdue."""
    told = (
        sa.select(sa.func.count())
        .where(commitment_telling.c.commitment_id == commitment.c.id, commitment_telling.c.overdue)
        .scalar_subquery()
    )
    return sa.select(commitment, told.label("times_overdue"))


class ReadMinutes:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def commitments(
        self, *, entity_id: UUID | None = None, meeting_id: UUID | None = None, alive: bool = False
    ) -> list[KeptCommitment]:
        """By the day they are due; of an entity, of the meeting that agreed them, or of all."""
        found = _commitments()
        if entity_id is not None:
            found = found.where(commitment.c.entity_id == entity_id)
        if meeting_id is not None:
            found = found.where(commitment.c.meeting_id == meeting_id)
        if alive:
            living = (CommitmentState.OPEN.value, CommitmentState.ESCALATED.value)
            found = found.where(commitment.c.state.in_(living))
        ordered = found.order_by(commitment.c.due_on, commitment.c.created_at, commitment.c.id)
        return list(map(commitment_from, self._in.connection.execute(ordered).mappings()))

    def of_series(self, kind: MeetingKind) -> list[KeptCommitment]:
        """Those of the meetings of a kind that are with no single entity."""
        mine = sa.select(meeting.c.id).where(meeting.c.kind == kind.value, meeting.c.entity_id.is_(None))
        keys = set(self._in.connection.execute(mine).scalars())
        return [one for one in self.commitments() if one.meeting_id in keys]

    def commitment(self, key: UUID) -> KeptCommitment:
        """Raises `UserError("unknown_commitment")`."""
        row = self._in.connection.execute(_commitments().where(commitment.c.id == key)).mappings().one_or_none()
        if row is None:
            raise UserError("unknown_commitment", commitment=str(key))
        return commitment_from(row)

    def of_meeting(self, meeting_id: UUID) -> list[IssuedMinutes]:
        """The first issued first."""
        found = sa.select(issued_minutes).where(issued_minutes.c.meeting_id == meeting_id)
        ordered = found.order_by(issued_minutes.c.created_at, issued_minutes.c.serial)
        return list(map(minutes_from, self._in.connection.execute(ordered).mappings()))

    def lines(self, meeting_ids: Collection[UUID] | None = None) -> list[MinutesLine]:
        """Of every meeting, or of these, in the order of their numbers."""
        part = issued_minutes.c
        found = sa.select(
            part.id,
            part.meeting_id,
            part.entity_id,
            part.kind,
            part.year,
            part.serial,
            part.issued_on,
            part.digest,
            part.amends,
            part.acknowledged_on,
        )
        if meeting_ids is not None:
            found = found.where(part.meeting_id.in_(list(meeting_ids)))
        rows = self._in.connection.execute(found.order_by(part.year, part.kind, part.serial)).mappings()
        return [MinutesLine(**{**row, "kind": MeetingKind(row["kind"])}) for row in rows]

    def serials(self, kind: MeetingKind, year: int) -> list[int]:
        """Every number given, in order."""
        same = (issued_minutes.c.kind == kind.value) & (issued_minutes.c.year == year)
        found = sa.select(issued_minutes.c.serial).where(same).order_by(issued_minutes.c.serial)
        return list(self._in.connection.execute(found).scalars())

    def last_serial(self, kind: MeetingKind, year: int) -> int:
        """0 where none was given."""
        return last_number(self._in, issued_minutes, year, kind.value)

    def template(self, key: UUID) -> bytes:
        """The zip of the template's files."""
        found = sa.select(minutes_template.c.files).where(minutes_template.c.id == key)
        return bytes(self._in.connection.execute(found).scalar_one())

    def last_template(self) -> tuple[UUID, str, bytes] | None:
        """Key, digest and zip of the set that was last found good."""
        part = minutes_template.c
        found = sa.select(part.id, part.digest, part.files).order_by(part.changed_at.desc(), part.id.desc()).limit(1)
        row = self._in.connection.execute(found).one_or_none()
        return None if row is None else (row.id, row.digest, bytes(row.files))

    def sent(self, since: datetime, before: datetime) -> list[SentMinutes]:
        """Of meetings held from one moment on, whose mail was sent before another; once for each of them."""
        held = sa.func.coalesce(meeting.c.begun_at, meeting.c.starts_at)
        first = sa.func.min(mail_message.c.changed_at)
        found = (
            sa.select(
                meeting.c.kind,
                meeting.c.entity_id,
                held,
                issued_minutes.c.year,
                issued_minutes.c.serial,
                first,
                meeting.c.id,
            )
            .join_from(issued_minutes, meeting, meeting.c.id == issued_minutes.c.meeting_id)
            .join(meeting_mail, meeting_mail.c.minutes_id == issued_minutes.c.id)
            .join(mail_message, mail_message.c.id == meeting_mail.c.mail_id)
            .where(mail_message.c.state == _SENT, mail_message.c.changed_at < before, held >= since)
            .group_by(issued_minutes.c.id, meeting.c.id)
            .order_by(held)
        )
        rows = self._in.connection.execute(found).all()
        seats = self._seats_present() if rows else {}
        return [
            SentMinutes(MeetingKind(kind), entity_id, at, year, serial, sent_at, frozenset(seats.get(key, ())))
            for kind, entity_id, at, year, serial, sent_at, key in rows
        ]

    def _seats_present(self) -> dict[UUID, set[bool]]:
        """By meeting, whether its liaisons who were present sit in the district of Panama."""
        found = (
            sa.select(meeting_person.c.meeting_id, liaison.c.in_panama_district)
            .join_from(meeting_person, liaison, liaison.c.id == meeting_person.c.liaison_id)
            .where(meeting_person.c.presence == Presence.PRESENT.value)
            .distinct()
        )
        seats: dict[UUID, set[bool]] = {}
        for key, inside in self._in.connection.execute(found):
            seats.setdefault(key, set()).add(bool(inside))
        return seats

    def invitations_sent(self, since: datetime, before: datetime) -> list[SentInvitation]:
        """Of meetings that start from one moment on."""
        found = (
            sa.select(meeting.c.kind, meeting_mail.c.entity_id, meeting.c.starts_at, mail_message.c.changed_at)
            .join_from(meeting_mail, meeting, meeting.c.id == meeting_mail.c.meeting_id)
            .join(mail_message, mail_message.c.id == meeting_mail.c.mail_id)
            .where(meeting_mail.c.purpose == MailPurpose.INVITATION.value, meeting.c.starts_at >= since)
            .where(mail_message.c.state == _SENT, mail_message.c.changed_at < before)
        )
        rows = self._in.connection.execute(found)
        return [SentInvitation(MeetingKind(kind), entity_id, starts, at) for kind, entity_id, starts, at in rows]

    def attended(self, first: datetime, end: datetime) -> list[AttendedMeeting]:
        """Who came to meetings that were held between two moments: one row for each meeting and entity invited."""
        here, excused = meeting_person.c.presence == Presence.PRESENT.value, meeting_person.c.presence
        whose = sa.func.coalesce(meeting_person.c.entity_id, meeting.c.entity_id)
        found = (
            sa.select(
                meeting.c.id,
                meeting.c.kind,
                meeting.c.title,
                meeting.c.starts_at,
                whose,
                sa.func.sum(sa.case((here, 1), else_=0)),
                sa.func.count(),
                sa.func.sum(sa.case((excused == Presence.EXCUSED.value, 1), else_=0)),
            )
            .join_from(meeting, meeting_person, meeting_person.c.meeting_id == meeting.c.id)
            .where(meeting.c.state == MeetingState.HELD.value, meeting_person.c.entity_id.is_not(None))
            .where(meeting.c.starts_at >= first, meeting.c.starts_at < end)
            .group_by(meeting.c.id, meeting.c.kind, meeting.c.title, meeting.c.starts_at, whose)
            .order_by(meeting.c.starts_at, meeting.c.id)
        )
        return [
            AttendedMeeting(key, MeetingKind(kind), title, starts, entity_id, int(present), int(count), int(excused))
            for key, kind, title, starts, entity_id, present, count, excused in self._in.connection.execute(found)
        ]


class Minutes(ReadMinutes):
    def add_commitment(self, one: KeptCommitment) -> KeptCommitment:
        self._in.insert(commitment, commitment_row(one))
        return one

    def save_commitment(self, one: KeptCommitment) -> KeptCommitment:
        """Raises `UserError("changed_by_another")`."""
        return replace(one, version=self._in.update(commitment, one.id, one.version, commitment_row(one), one.what))

    def next_serial(self, kind: MeetingKind, year: int) -> int:
        """The number that this unit of work gives; nobody else gets one until it ends, so that none is left out."""
        self._in.lock("minutes")
        return self.last_serial(kind, year) + 1

    def add(self, one: IssuedMinutes) -> IssuedMinutes:
        self._in.insert(issued_minutes, minutes_row(one))
        return one

    def save(self, one: IssuedMinutes) -> IssuedMinutes:
        """Keep who acknowledged them; what was issued stays. Raises `UserError("changed_by_another")`."""
        values = {"acknowledged_on": one.acknowledged_on, "acknowledged_by": one.acknowledged_by}
        return replace(one, version=self._in.update(issued_minutes, one.id, one.version, values, one.number))

    def tell(self, minutes_id: UUID, told: Collection[tuple[KeptCommitment, bool]]) -> None:
        """That these commitments stand in minutes, each with whether it is overdue in them."""
        rows = [
            {"commitment_id": one.id, "minutes_id": minutes_id, "entity_id": one.entity_id, "overdue": overdue}
            for one, overdue in told
        ]
        if rows:
            self._in.connection.execute(commitment_telling.insert(), rows)

    def keep_template(self, key: UUID, digest: str, files: bytes) -> UUID:
        """The key under which a good set of templates is kept; one that is known already becomes the last."""
        known = sa.select(minutes_template.c.id).where(minutes_template.c.digest == digest)
        found = self._in.connection.execute(known).scalar_one_or_none()
        if found is None:
            self._in.insert(minutes_template, {"id": key, "digest": digest, "files": files, "version": 1})
            return key
        changed = {"changed_at": self._in.at, "changed_by": self._in.who}
        self._in.connection.execute(minutes_template.update().where(minutes_template.c.id == found).values(changed))
        return UUID(str(found))
