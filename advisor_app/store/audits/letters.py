"""Letters as they were issued, numbered within a year without gaps, and their recommendations."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.mail.correspondence import IssuedLetter, LetterText
from advisor_app.office.scoring.findings import FindingCase
from advisor_app.office.scoring.recommendations import Recommendation
from advisor_app.store.access.across import last_number
from advisor_app.store.audits.audit_tables import audit, letter_recommendation
from advisor_app.store.audits.audit_tables import letter as table
from advisor_app.store.tables import weekly_round
from advisor_app.store.transaction import Transaction


def letter_from(row: sa.RowMapping) -> IssuedLetter:
    return IssuedLetter(
        id=row["id"],
        entity_id=row["entity_id"],
        audit_id=row["audit_id"],
        revision=row["revision"],
        year=row["year"],
        serial=row["serial"],
        issued_on=row["issued_on"],
        content=row["content"],
        docx=row["docx"],
        pdf=row["pdf"],
        version=row["version"],
    )


def letter_row(letter: IssuedLetter) -> dict[str, object]:
    return {
        "id": letter.id,
        "entity_id": letter.entity_id,
        "audit_id": letter.audit_id,
        "revision": letter.revision,
        "year": letter.year,
        "serial": letter.serial,
        "issued_on": letter.issued_on,
        "content": letter.content,
        "docx": letter.docx,
        "pdf": letter.pdf,
        "version": letter.version,
    }


def recommendation_from(row: sa.RowMapping) -> Recommendation:
    return Recommendation(
        question_id=row["question_id"],
        critical=row["critical"],
        finding=row["finding"],
        advice=row["advice"],
        cases=tuple(FindingCase(*case) for case in json.loads(row["cases"])),
        responsible=row["responsible"],
        due=row["due"],
    )


def recommendation_row(recommendation: Recommendation) -> dict[str, object]:
    return {
        "question_id": recommendation.question_id,
        "critical": recommendation.critical,
        "finding": recommendation.finding,
        "advice": recommendation.advice,
        "responsible": recommendation.responsible,
        "due": recommendation.due,
        "cases": json.dumps(
            [(case.number, case.comment, case.detail) for case in recommendation.cases], ensure_ascii=False
        ),
    }


class NumberedLetter(NamedTuple):
    """What a letter is called by: AC-{year}-{serial}, of a week and whose round it was."""

    year: int
    serial: int
    week: IsoWeek
    advisor_id: UUID | None


class ReadLetters:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of_audits(self, audit_ids: Collection[UUID]) -> dict[UUID, list[IssuedLetter]]:
        """By audit, the first issued first."""
        found = sa.select(table).where(table.c.audit_id.in_(list(audit_ids))).order_by(table.c.revision)
        letters: dict[UUID, list[IssuedLetter]] = {}
        for row in self._in.connection.execute(found).mappings():
            letters.setdefault(row["audit_id"], []).append(letter_from(row))
        return letters

    def last_of(self, entity_id: UUID) -> IssuedLetter | None:
        """The letter that was issued last to an entity."""
        found = sa.select(table).where(table.c.entity_id == entity_id)
        rows = self._in.connection.execute(found.order_by(table.c.year.desc(), table.c.serial.desc()).limit(1))
        row = rows.mappings().one_or_none()
        return None if row is None else letter_from(row)

    def numbers_of(self, letter_ids: Collection[UUID]) -> dict[UUID, NumberedLetter]:
        """What some letters are called by, and whose week each tells."""
        found = (
            sa.select(table.c.id, table.c.year, table.c.serial, weekly_round.c.week, weekly_round.c.advisor_id)
            .join(audit, audit.c.id == table.c.audit_id)
            .join(weekly_round, weekly_round.c.id == audit.c.round_id)
            .where(table.c.id.in_(list(letter_ids)))
        )
        return {
            key: NumberedLetter(year, serial, IsoWeek.parse(week), advisor_id)
            for key, year, serial, week, advisor_id in self._in.connection.execute(found)
        }

    def of_week(self, week: IsoWeek) -> dict[UUID, list[LetterText]]:
        """Of every entity's audit of a week, by entity, the first issued first; without their files."""
        columns = (
            table.c.entity_id,
            table.c.year,
            table.c.serial,
            table.c.revision,
            table.c.issued_on,
            table.c.content,
        )
        found = (
            sa.select(*columns)
            .join(audit, audit.c.id == table.c.audit_id)
            .join(weekly_round, weekly_round.c.id == audit.c.round_id)
            .where(weekly_round.c.week == str(week))
            .order_by(table.c.revision)
        )
        letters: dict[UUID, list[LetterText]] = {}
        for entity_id, *values in self._in.connection.execute(found):
            letters.setdefault(entity_id, []).append(LetterText(*values))
        return letters

    def recommended_since(self, day: date) -> dict[UUID, list[tuple[date, Recommendation]]]:
        """By entity, with the letter's day, the first issued first; of an amended audit as its last letter told."""
        latest = (
            sa.select(table.c.audit_id, sa.func.max(table.c.revision).label("revision"))
            .group_by(table.c.audit_id)
            .subquery()
        )
        part = letter_recommendation
        found = (
            sa.select(part, table.c.issued_on)
            .join(table, table.c.id == part.c.letter_id)
            .join(latest, (latest.c.audit_id == table.c.audit_id) & (latest.c.revision == table.c.revision))
            .where(table.c.issued_on >= day)
            .order_by(table.c.issued_on, table.c.serial, part.c.position)
        )
        told: dict[UUID, list[tuple[date, Recommendation]]] = {}
        for row in self._in.connection.execute(found).mappings():
            told.setdefault(row["entity_id"], []).append((row["issued_on"], recommendation_from(row)))
        return told

    def recommended_weeks(self, weeks: Collection[IsoWeek]) -> dict[tuple[UUID, str], set[IsoWeek]]:
        """By entity and question: the weeks, of those given, whose letters recommended something about it."""
        part = letter_recommendation
        found = (
            sa.select(part.c.entity_id, part.c.question_id, weekly_round.c.week)
            .distinct()
            .join(table, table.c.id == part.c.letter_id)
            .join(audit, audit.c.id == table.c.audit_id)
            .join(weekly_round, weekly_round.c.id == audit.c.round_id)
            .where(weekly_round.c.week.in_([str(week) for week in weeks]))
        )
        told: dict[tuple[UUID, str], set[IsoWeek]] = {}
        for entity_id, question_id, week in self._in.connection.execute(found):
            told.setdefault((entity_id, question_id), set()).add(IsoWeek.parse(week))
        return told

    def serials(self, year: int) -> list[int]:
        """Every number given in a year, in order."""
        found = sa.select(table.c.serial).where(table.c.year == year).order_by(table.c.serial)
        return list(self._in.connection.execute(found).scalars())


class Letters(ReadLetters):
    def next_serial(self, year: int) -> int:
        """The number that this unit of work gives; nobody else gets one until it ends, so that none is left out."""
        self._in.lock("letters")
        return last_number(self._in, table, year) + 1

    def add(self, letter: IssuedLetter, recommendations: Sequence[Recommendation]) -> IssuedLetter:
        self._in.insert(table, letter_row(letter))
        owner = {"letter_id": letter.id, "entity_id": letter.entity_id}
        rows = [
            {**owner, "position": place, **recommendation_row(one)}
            for place, one in enumerate(recommendations, start=1)
        ]
        if rows:
            self._in.connection.execute(letter_recommendation.insert(), rows)
        return letter
