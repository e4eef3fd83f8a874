"""Objections, with their mails byte for byte; a point is one row."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.objections.objection import (
    AnswerPapers,
    Decided,
    Decision,
    Objection,
    ObjectionPoint,
    ObjectionState,
    Scored,
)
from advisor_app.office.scoring.marks import Mark
from advisor_app.store.access.across import last_number
from advisor_app.store.audits.audit_tables import audit, letter, letter_recommendation
from advisor_app.store.objections.objection_tables import objection as table
from advisor_app.store.objections.objection_tables import objection_point as part
from advisor_app.store.tables import weekly_round
from advisor_app.store.transaction import Transaction

_PLAIN = (
    "id", "entity_id", "audit_id", "letter_id", "year", "serial", "received_on", "objected_until", "answer_by",
    "sender", "known_sender", "subject", "mail_message_id", "file_name", "digest", "closed_on", "closed_by", "note",
    "corrected_letter_id", "mail_id",
)  # fmt: skip
_COLUMNS = (*(table.c[name] for name in _PLAIN), table.c.state, table.c.version)


def objection_row(one: Objection) -> dict[str, object]:
    return {**{name: getattr(one, name) for name in _PLAIN}, "state": one.state.value}


def objection_from(row: sa.RowMapping, points: Iterable[ObjectionPoint]) -> Objection:
    return Objection(
        **{name: row[name] for name in _PLAIN},
        points=tuple(points),
        state=ObjectionState(row["state"]),
        version=row["version"],
    )


def point_row(point: ObjectionPoint) -> dict[str, object]:
    decided = point.decided
    return {
        "number": point.number,
        "question_id": point.question_id,
        "question": point.question,
        "argument": point.argument,
        "before_mark": mark_text(point.before),
        "before_comment": point.before.comment,
        "decision": decided.decision.value if decided else "",
        "reason": decided.reason if decided else "",
        "after_mark": mark_text(decided.after) if decided else "",
        "after_comment": decided.after.comment if decided else "",
        "decided_by": decided.by if decided else "",
        "decided_at": decided.at if decided else None,
    }


def point_from(row: sa.RowMapping) -> ObjectionPoint:
    decided = None
    if row["decision"]:
        after = scored_from(row["after_mark"], row["after_comment"])
        decided = Decided(Decision(row["decision"]), row["reason"], row["decided_by"], row["decided_at"], after)
    return ObjectionPoint(
        number=row["number"],
        question_id=row["question_id"],
        question=row["question"],
        argument=row["argument"],
        before=scored_from(row["before_mark"], row["before_comment"]),
        decided=decided,
    )


class ObjectableLetter(NamedTuple):
    audit_id: UUID
    entity_id: UUID
    advisor_id: UUID | None


def mark_text(scored: Scored) -> str:
    """ "complies", or "fails:3:cause" of a question with grades or causes."""
    if not scored.grade and not scored.cause:
        return scored.mark.value
    return f"{scored.mark.value}:{scored.grade}:{scored.cause}"


def scored_from(text: str, comment: str) -> Scored:
    mark, _, rest = text.partition(":")
    grade, _, cause = rest.partition(":")
    return Scored(Mark(mark), comment, int(grade or 0), cause)


class ReadObjections:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self, *, states: Collection[ObjectionState] | None = None) -> list[Objection]:
        """In the order of their numbers."""
        found = sa.select(*_COLUMNS)
        if states is not None:
            found = found.where(table.c.state.in_([one.value for one in states]))
        return self._read(found)

    def of_audit(self, audit_id: UUID) -> list[Objection]:
        return self._read(sa.select(*_COLUMNS).where(table.c.audit_id == audit_id))

    def by_reference(self, year: int, serial: int) -> Objection | None:
        return self._one((table.c.year == year) & (table.c.serial == serial))

    def by_id(self, key: UUID) -> Objection:
        """Raises `UserError("objection_unknown")`."""
        found = self._one(table.c.id == key)
        if found is None:
            raise UserError("objection_unknown", reference=str(key))
        return found

    def of_mail(self, digest: str, mail_message_id: str) -> Objection | None:
        """The one that this very mail was recorded as, unless it was withdrawn."""
        same = table.c.digest == digest
        if mail_message_id:
            same = same | (table.c.mail_message_id == mail_message_id)
        return self._one(same & (table.c.state != ObjectionState.WITHDRAWN.value))

    def original(self, key: UUID) -> bytes:
        """The mail as it came."""
        found = sa.select(table.c.raw).where(table.c.id == key)
        return bytes(self._in.connection.execute(found).scalar_one())

    def papers(self, key: UUID) -> AnswerPapers | None:
        """The answer as it was issued."""
        found = sa.select(table.c.docx, table.c.pdf).where(table.c.id == key)
        row = self._in.connection.execute(found).one()
        return None if row.docx is None else AnswerPapers(bytes(row.docx), bytes(row.pdf))

    def letters_between(self, since: date, until: date) -> list[ObjectableLetter]:
        """What could be objected to: each audit whose first letter was issued in these days."""
        found = (
            sa.select(audit.c.id, audit.c.entity_id, weekly_round.c.advisor_id)
            .join(weekly_round, weekly_round.c.id == audit.c.round_id)
            .join(letter, letter.c.audit_id == audit.c.id)
            .where(letter.c.id.in_(_first_letters(since, until)))
        )
        return [ObjectableLetter(*row) for row in self._in.connection.execute(found)]

    def findings_between(self, since: date, until: date) -> dict[str, int]:
        """By question, how many cases those letters told as failing it."""
        told = letter_recommendation
        found = sa.select(told.c.question_id, told.c.cases).where(told.c.letter_id.in_(_first_letters(since, until)))
        counts: dict[str, int] = {}
        for question_id, cases in self._in.connection.execute(found):
            counts[question_id] = counts.get(question_id, 0) + len(json.loads(cases))
        return counts

    def _one(self, condition: sa.ColumnElement[bool]) -> Objection | None:
        return next(iter(self._read(sa.select(*_COLUMNS).where(condition))), None)

    def _read(self, found: sa.Select[Any]) -> list[Objection]:
        rows = list(self._in.connection.execute(found.order_by(table.c.year, table.c.serial)).mappings())
        points: dict[UUID, list[ObjectionPoint]] = {}
        chosen = sa.select(part).where(part.c.objection_id.in_([row["id"] for row in rows])).order_by(part.c.position)
        for row in self._in.connection.execute(chosen).mappings():
            points.setdefault(row["objection_id"], []).append(point_from(row))
        return [objection_from(row, points.get(row["id"], [])) for row in rows]


def _first_letters(since: date, until: date) -> sa.Select[Any]:
    earliest = sa.select(letter.c.audit_id, sa.func.min(letter.c.revision).label("revision")).group_by(
        letter.c.audit_id
    )
    first = earliest.subquery()
    same = (first.c.audit_id == letter.c.audit_id) & (first.c.revision == letter.c.revision)
    return sa.select(letter.c.id).join(first, same).where(letter.c.issued_on.between(since, until))


class Objections(ReadObjections):
    def next_serial(self, year: int) -> int:
        """The number that this unit of work gives; nobody else gets one until it ends, so that none is left out."""
        self._in.lock("objections")
        return last_number(self._in, table, year) + 1

    def add(self, one: Objection, raw: bytes) -> Objection:
        self._in.insert(table, {**objection_row(one), "raw": raw})
        self._put_points(one)
        return one

    def save(self, one: Objection, papers: AnswerPapers | None = None) -> Objection:
        """Raises `UserError("changed_by_another")`."""
        row = objection_row(one)
        if papers is not None:
            row |= {"docx": papers.docx, "pdf": papers.pdf}
        version = self._in.update(table, one.id, one.version, row, one.reference)
        self._put_points(one)
        return replace(one, version=version)

    def _put_points(self, one: Objection) -> None:
        self._in.connection.execute(part.delete().where(part.c.objection_id == one.id))
        owner = {"objection_id": one.id, "entity_id": one.entity_id}
        rows = [{**owner, "position": at, **point_row(point)} for at, point in enumerate(one.points, start=1)]
        if rows:
            self._in.connection.execute(part.insert(), rows)
