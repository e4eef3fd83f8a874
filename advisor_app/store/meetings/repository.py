"""Meetings as they are kept: planned, held, their points and people."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.meetings.records import (
    Answer,
    KeptSeries,
    MailPurpose,
    Meeting,
    MeetingFile,
    MeetingMail,
    MeetingPerson,
    MeetingPoint,
    MeetingState,
    MinutesStage,
)
from advisor_app.store.meetings.meeting_tables import (
    meeting,
    meeting_file,
    meeting_mail,
    meeting_person,
    meeting_point,
    meeting_series,
)
from advisor_app.store.transaction import Transaction
from minutes import MeetingKind, Presence


def meeting_from(row: sa.RowMapping) -> Meeting:
    return Meeting(
        id=row["id"],
        kind=MeetingKind(row["kind"]),
        title=row["title"],
        entity_id=row["entity_id"],
        advisor_id=row["advisor_id"],
        starts=row["starts_at"],
        ends=row["ends_at"],
        place=row["place"],
        state=MeetingState(row["state"]),
        stage=MinutesStage(row["stage"]),
        series_id=row["series_id"],
        sequence=row["sequence"],
        begun_at=row["begun_at"],
        ended_at=row["ended_at"],
        next_starts=row["next_starts_at"],
        next_place=row["next_place"],
        version=row["version"],
    )


def meeting_row(one: Meeting) -> dict[str, object]:
    return {
        "id": one.id,
        "entity_id": one.entity_id,
        "advisor_id": one.advisor_id,
        "series_id": one.series_id,
        "kind": one.kind.value,
        "title": one.title,
        "place": one.place,
        "state": one.state.value,
        "stage": one.stage.value,
        "starts_at": one.starts,
        "ends_at": one.ends,
        "begun_at": one.begun_at,
        "ended_at": one.ended_at,
        "next_starts_at": one.next_starts,
        "next_place": one.next_place,
        "sequence": one.sequence,
        "version": one.version,
    }


def point_from(row: sa.RowMapping) -> MeetingPoint:
    return MeetingPoint(
        id=row["id"],
        meeting_id=row["meeting_id"],
        entity_id=row["entity_id"],
        position=row["position"],
        title=row["title"],
        notes=row["notes"],
        decisions=tuple(json.loads(row["decisions"])),
        begun_at=row["begun_at"],
        version=row["version"],
    )


def point_row(one: MeetingPoint) -> dict[str, object]:
    return {
        "id": one.id,
        "meeting_id": one.meeting_id,
        "entity_id": one.entity_id,
        "position": one.position,
        "title": one.title,
        "notes": one.notes,
        "decisions": json.dumps(one.decisions, ensure_ascii=False),
        "begun_at": one.begun_at,
        "version": one.version,
    }


def person_from(row: sa.RowMapping) -> MeetingPerson:
    return MeetingPerson(
        id=row["id"],
        meeting_id=row["meeting_id"],
        entity_id=row["entity_id"],
        name=row["name"],
        post=row["post"],
        institution=row["institution"],
        email=row["email"],
        rank=row["rank"],
        presence=Presence(row["presence"]),
        guest=row["guest"],
        signs=row["signs"],
        answer=Answer(row["answer"]),
        liaison_id=row["liaison_id"],
        version=row["version"],
    )


def person_row(one: MeetingPerson) -> dict[str, object]:
    return {
        "id": one.id,
        "meeting_id": one.meeting_id,
        "entity_id": one.entity_id,
        "liaison_id": one.liaison_id,
        "name": one.name,
        "post": one.post,
        "institution": one.institution,
        "email": one.email,
        "rank": one.rank,
        "presence": one.presence.value,
        "guest": one.guest,
        "signs": one.signs,
        "answer": one.answer.value,
        "version": one.version,
    }


def file_from(row: sa.RowMapping) -> MeetingFile:
    return MeetingFile(
        id=row["id"],
        meeting_id=row["meeting_id"],
        entity_id=row["entity_id"],
        name=row["name"],
        media_type=row["media_type"],
        sha256=row["sha256"],
        caption=row["caption"],
        content=row.get("content") or b"",
        version=row["version"],
    )


def file_row(one: MeetingFile) -> dict[str, object]:
    return {
        "id": one.id,
        "meeting_id": one.meeting_id,
        "entity_id": one.entity_id,
        "name": one.name,
        "media_type": one.media_type,
        "sha256": one.sha256,
        "caption": one.caption,
        "content": one.content,
        "version": one.version,
    }


class ReadMeetings:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def by_id(self, key: UUID) -> Meeting:
        """Raises `UserError("unknown_meeting")`."""
        row = self._in.connection.execute(sa.select(meeting).where(meeting.c.id == key)).mappings().one_or_none()
        if row is None:
            raise UserError("unknown_meeting", meeting=str(key))
        return meeting_from(row)

    def between(self, first: datetime, end: datetime) -> list[Meeting]:
        """Those that start from one moment until before another, in that order."""
        inside = (meeting.c.starts_at >= first) & (meeting.c.starts_at < end)
        found = sa.select(meeting).where(inside).order_by(meeting.c.starts_at, meeting.c.id)
        return list(map(meeting_from, self._in.connection.execute(found).mappings()))

    def all(self) -> list[Meeting]:
        """In the order in which they start."""
        found = sa.select(meeting).order_by(meeting.c.starts_at, meeting.c.id)
        return list(map(meeting_from, self._in.connection.execute(found).mappings()))

    def all_keys(self) -> list[UUID]:
        """Of every meeting, the last first."""
        return list(self._in.connection.execute(sa.select(meeting.c.id).order_by(meeting.c.starts_at.desc())).scalars())

    def of_entity(self, entity_id: UUID) -> list[Meeting]:
        """The last first."""
        found = sa.select(meeting).where(meeting.c.entity_id == entity_id)
        ordered = found.order_by(meeting.c.starts_at.desc(), meeting.c.id)
        return list(map(meeting_from, self._in.connection.execute(ordered).mappings()))

    def points_of(self, meeting_id: UUID) -> list[MeetingPoint]:
        """In the agenda's order."""
        found = sa.select(meeting_point).where(meeting_point.c.meeting_id == meeting_id)
        ordered = found.order_by(meeting_point.c.position, meeting_point.c.id)
        return list(map(point_from, self._in.connection.execute(ordered).mappings()))

    def point(self, key: UUID) -> MeetingPoint:
        """Raises `UserError("unknown_meeting")`."""
        found = sa.select(meeting_point).where(meeting_point.c.id == key)
        row = self._in.connection.execute(found).mappings().one_or_none()
        if row is None:
            raise UserError("unknown_meeting", meeting=str(key))
        return point_from(row)

    def people_of(self, meeting_ids: Collection[UUID]) -> list[MeetingPerson]:
        """Of these meetings, by rank and name."""
        found = sa.select(meeting_person).where(meeting_person.c.meeting_id.in_(list(meeting_ids)))
        ordered = found.order_by(meeting_person.c.rank, meeting_person.c.name, meeting_person.c.id)
        return list(map(person_from, self._in.connection.execute(ordered).mappings()))

    def files_of(self, meeting_id: UUID, *, content: bool = True) -> list[MeetingFile]:
        """In the order in which they were added; without their content where it is not asked for."""
        columns = [one for one in meeting_file.c if content or one.name != "content"]
        found = sa.select(*columns).where(meeting_file.c.meeting_id == meeting_id)
        ordered = found.order_by(meeting_file.c.created_at, meeting_file.c.id)
        return list(map(file_from, self._in.connection.execute(ordered).mappings()))

    def mails_of(self, meeting_id: UUID) -> list[MeetingMail]:
        """In the order of writing."""
        return self.mails_of_all([meeting_id])

    def mails_of_all(self, meeting_ids: Collection[UUID]) -> list[MeetingMail]:
        """Of these meetings, in the order of writing."""
        found = sa.select(meeting_mail).where(meeting_mail.c.meeting_id.in_(list(meeting_ids)))
        rows = self._in.connection.execute(found.order_by(meeting_mail.c.mail_id)).mappings()
        return [
            MeetingMail(
                row["mail_id"],
                row["meeting_id"],
                row["entity_id"],
                MailPurpose(row["purpose"]),
                row["minutes_id"],
                row["commitment_id"],
                row["sequence"],
            )
            for row in rows
        ]

    def series(self) -> list[KeptSeries]:
        """By name."""
        found = sa.select(meeting_series).order_by(meeting_series.c.name, meeting_series.c.id)
        return [
            KeptSeries(
                row["id"], MeetingKind(row["kind"]), row["name"], tuple(json.loads(row["topics"])), row["version"]
            )
            for row in self._in.connection.execute(found).mappings()
        ]


class Meetings(ReadMeetings):
    def add(self, one: Meeting, points: Sequence[MeetingPoint], people: Sequence[MeetingPerson]) -> Meeting:
        self._in.insert(meeting, meeting_row(one))
        for point in points:
            self._in.insert(meeting_point, point_row(point))
        for person in people:
            self._in.insert(meeting_person, person_row(person))
        return one

    def save(self, one: Meeting) -> Meeting:
        """Raises `UserError("changed_by_another")`."""
        version = self._in.update(meeting, one.id, one.version, meeting_row(one), one.title)
        return replace(one, version=version)

    def add_point(self, one: MeetingPoint) -> MeetingPoint:
        self._in.insert(meeting_point, point_row(one))
        return one

    def save_point(self, one: MeetingPoint) -> MeetingPoint:
        """Raises `UserError("changed_by_another")`."""
        return replace(one, version=self._in.update(meeting_point, one.id, one.version, point_row(one), one.title))

    def add_person(self, one: MeetingPerson) -> MeetingPerson:
        self._in.insert(meeting_person, person_row(one))
        return one

    def save_person(self, one: MeetingPerson) -> MeetingPerson:
        """Raises `UserError("changed_by_another")`."""
        return replace(one, version=self._in.update(meeting_person, one.id, one.version, person_row(one), one.name))

    def add_file(self, one: MeetingFile) -> MeetingFile:
        self._in.insert(meeting_file, file_row(one))
        return one

    def describe_file(self, one: MeetingFile) -> MeetingFile:
        """Raises `UserError("changed_by_another")`."""
        values = {"caption": one.caption}
        return replace(one, version=self._in.update(meeting_file, one.id, one.version, values, one.name))

    def remove_file(self, one: MeetingFile) -> None:
        self._in.connection.execute(meeting_file.delete().where(meeting_file.c.id == one.id))

    def add_mail(self, one: MeetingMail) -> MeetingMail:
        values = {
            "mail_id": one.mail_id,
            "meeting_id": one.meeting_id,
            "entity_id": one.entity_id,
            "minutes_id": one.minutes_id,
            "commitment_id": one.commitment_id,
            "purpose": one.purpose.value,
            "sequence": one.sequence,
        }
        self._in.connection.execute(meeting_mail.insert(), values)
        return one

    def add_series(self, one: KeptSeries) -> KeptSeries:
        topics = json.dumps(one.topics, ensure_ascii=False)
        values = {"id": one.id, "kind": one.kind.value, "name": one.name, "topics": topics, "version": one.version}
        self._in.insert(meeting_series, values)
        return one

    def save_series(self, one: KeptSeries) -> KeptSeries:
        """Raises `UserError("changed_by_another")`."""
        topics = json.dumps(one.topics, ensure_ascii=False)
        values = {"kind": one.kind.value, "name": one.name, "topics": topics}
        return replace(one, version=self._in.update(meeting_series, one.id, one.version, values, one.name))
