"""Calibrations as they are kept. What somebody else answered is read by `revealed_answers` alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calibration.records import (
    Calibration,
    CalibrationCase,
    CalibrationKind,
    Consensus,
    GivenAnswer,
    Rater,
    calibration_number,
)
from advisor_app.office.cards.frozen import thaw
from advisor_app.office.names import name_key
from advisor_app.office.scoring.audit import AuditedFacts
from advisor_app.office.scoring.marks import Answer, Mark, Source
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.store.access.across import last_number
from advisor_app.store.audits.audit_tables import scorecard_version
from advisor_app.store.audits.repository import facts_from, facts_text
from advisor_app.store.calibration.calibration_tables import (
    calibration,
    calibration_answer,
    calibration_case,
    calibration_consensus,
    calibration_rater,
)
from advisor_app.store.tables import advisor
from advisor_app.store.transaction import Transaction


def case_row(one: CalibrationCase) -> dict[str, object]:
    from_data = {key: [answer.mark.value, answer.detail] for key, answer in one.from_data.items()}
    return {
        "number": one.number,
        "entity_id": one.entity_id,
        "facts": facts_text(one.facts.case),
        "from_data": json.dumps(from_data, ensure_ascii=False),
    }


def case_from(row: sa.RowMapping) -> CalibrationCase:
    from_data = {
        key: Answer(key, Mark(mark), source=Source.DATA, detail=detail)
        for key, (mark, detail) in json.loads(row["from_data"]).items()
    }
    facts = AuditedFacts(facts_from(row["number"], row["facts"]))
    return CalibrationCase(row["number"], row["entity_id"], facts, from_data)


def answer_row(one: GivenAnswer) -> dict[str, object]:
    return {
        "advisor_id": one.advisor_id,
        "number": one.number,
        "question_id": one.answer.question_id,
        "mark": one.answer.mark.value,
        "grade": one.answer.grade,
        "cause": one.answer.cause,
        "comment": one.answer.comment,
    }


def answer_from(row: sa.RowMapping) -> GivenAnswer:
    return GivenAnswer(row["advisor_id"], row["number"], _answer(row))


def _answer(row: sa.RowMapping) -> Answer:
    return Answer(
        row["question_id"],
        Mark(row["mark"]),
        row.get("comment", ""),
        grade=row["grade"],
        cause=row.get("cause", ""),
    )


def consensus_from(row: sa.RowMapping) -> Consensus:
    answer = _answer(row) if row["mark"] else None
    return Consensus(row["number"], row["question_id"], answer, row["reason"], row["decided_by"])


class ReadCalibrations:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self, *, entity_id: UUID | None = None) -> list[Calibration]:
        """The latest first; those of an entity's change of hands, or all."""
        found = sa.select(calibration)
        if entity_id is not None:
            found = found.where(calibration.c.entity_id == entity_id)
        ordered = found.order_by(calibration.c.year.desc(), calibration.c.serial.desc())
        return self._whole(self._in.connection.execute(ordered).mappings().all())

    def numbered(self, year: int, serial: int) -> Calibration | None:
        same = (calibration.c.year == year) & (calibration.c.serial == serial)
        found = self._whole(self._in.connection.execute(sa.select(calibration).where(same)).mappings().all())
        return found[0] if found else None

    def waiting_for(self, name: str) -> list[str]:
        """The numbers of those that an advisor of this name has still to hand in, the earliest first."""
        joined = calibration_rater.join(calibration, calibration.c.id == calibration_rater.c.calibration_id).join(
            advisor, advisor.c.id == calibration_rater.c.advisor_id
        )
        still = calibration_rater.c.handed_in_at.is_(None) & calibration.c.closed_on.is_(None)
        found = sa.select(calibration.c.year, calibration.c.serial).select_from(joined)
        ordered = found.where(still, advisor.c.name_key == name_key(name)).order_by(
            calibration.c.year, calibration.c.serial
        )
        return [calibration_number(year, serial) for year, serial in self._in.connection.execute(ordered)]

    def answers_by(self, calibration_id: UUID, advisor_id: UUID, number: str | None = None) -> list[GivenAnswer]:
        """What one who scores answered; for that person's own eyes."""
        own = (calibration_answer.c.calibration_id == calibration_id) & (calibration_answer.c.advisor_id == advisor_id)
        found = sa.select(calibration_answer).where(own)
        if number is not None:
            found = found.where(calibration_answer.c.number == number)
        return [answer_from(row) for row in self._in.connection.execute(found).mappings()]

    def revealed_answers(self, calibrations: Sequence[Calibration]) -> dict[UUID, list[GivenAnswer]]:
        """By calibration, what those who handed in answered; a calibration that is still blind has none."""
        handed_in = {(one.id, rater.advisor_id) for one in calibrations if one.revealed for rater in one.compared}
        keys = list({key for key, _ in handed_in})
        found = sa.select(calibration_answer).where(calibration_answer.c.calibration_id.in_(keys))
        answers: dict[UUID, list[GivenAnswer]] = {}
        for row in self._in.connection.execute(found).mappings():
            if (row["calibration_id"], row["advisor_id"]) in handed_in:
                answers.setdefault(row["calibration_id"], []).append(answer_from(row))
        return answers

    def consensus_of(self, calibration_id: UUID) -> list[Consensus]:
        table = calibration_consensus
        found = sa.select(table).where(table.c.calibration_id == calibration_id)
        ordered = found.order_by(table.c.question_id, table.c.number)
        return [consensus_from(row) for row in self._in.connection.execute(ordered).mappings()]

    def _whole(self, rows: Sequence[sa.RowMapping]) -> list[Calibration]:
        keys = [row["id"] for row in rows]
        cards = self._cards({row["scorecard_version_id"] for row in rows})
        raters: dict[UUID, list[Rater]] = {}
        scoring = (
            sa.select(calibration_rater, advisor.c.name)
            .join(advisor, advisor.c.id == calibration_rater.c.advisor_id)
            .where(calibration_rater.c.calibration_id.in_(keys))
            .order_by(calibration_rater.c.position)
        )
        for row in self._in.connection.execute(scoring).mappings():
            one = Rater(row["advisor_id"], row["name"], row["handed_in_at"])
            raters.setdefault(row["calibration_id"], []).append(one)
        cases: dict[UUID, list[CalibrationCase]] = {}
        chosen = sa.select(calibration_case).where(calibration_case.c.calibration_id.in_(keys))
        for row in self._in.connection.execute(chosen.order_by(calibration_case.c.position)).mappings():
            cases.setdefault(row["calibration_id"], []).append(case_from(row))
        return [
            Calibration(
                id=row["id"],
                year=row["year"],
                serial=row["serial"],
                kind=CalibrationKind(row["kind"]),
                opened_on=row["opened_on"],
                card_key=row["scorecard_version_id"],
                card=cards[row["scorecard_version_id"]],
                raters=tuple(raters.get(row["id"], ())),
                cases=tuple(cases.get(row["id"], ())),
                source=row["source"],
                frame=tuple(json.loads(row["frame"])),
                frame_digest=row["frame_digest"],
                seed=row["seed"],
                entity_id=row["entity_id"],
                closed_on=row["closed_on"],
                version=row["version"],
            )
            for row in rows
        ]

    def _cards(self, keys: Iterable[UUID]) -> dict[UUID, Scorecard]:
        table = scorecard_version
        found = sa.select(table.c.id, table.c.frozen).where(table.c.id.in_(list(keys)))
        return {key: thaw(frozen.encode()) for key, frozen in self._in.connection.execute(found)}


class Calibrations(ReadCalibrations):
    def next_serial(self, year: int) -> int:
        """The number that this unit of work gives; nobody else gets one until it ends, so that none is left out."""
        self._in.lock("calibrations")
        return last_number(self._in, calibration, year) + 1

    def add(self, one: Calibration) -> Calibration:
        values = {
            "id": one.id,
            "entity_id": one.entity_id,
            "year": one.year,
            "serial": one.serial,
            "kind": one.kind.value,
            "opened_on": one.opened_on,
            "scorecard_version_id": one.card_key,
            "source": one.source,
            "frame": json.dumps(one.frame, ensure_ascii=False),
            "frame_digest": one.frame_digest,
            "seed": one.seed,
            "closed_on": one.closed_on,
        }
        self._in.insert(calibration, values)
        of_it = {"calibration_id": one.id}
        raters = [
            {**of_it, "advisor_id": rater.advisor_id, "position": at, "handed_in_at": rater.handed_in_at}
            for at, rater in enumerate(one.raters, start=1)
        ]
        cases = [{**of_it, "position": at, **case_row(case)} for at, case in enumerate(one.cases, start=1)]
        self._in.connection.execute(calibration_rater.insert(), raters)
        self._in.connection.execute(calibration_case.insert(), cases)
        return one

    def put_answer(self, calibration_id: UUID, one: GivenAnswer) -> None:
        """One given before is replaced."""
        self.clear_answer(calibration_id, one.advisor_id, one.number, one.answer.question_id)
        values = {**answer_row(one), "calibration_id": calibration_id, "answered_at": self._in.at}
        self._in.connection.execute(calibration_answer.insert(), values)

    def clear_answer(self, calibration_id: UUID, advisor_id: UUID, number: str, question_id: str) -> None:
        table = calibration_answer.c
        same = (table.calibration_id == calibration_id) & (table.advisor_id == advisor_id)
        same &= (table.number == number) & (table.question_id == question_id)
        self._in.connection.execute(calibration_answer.delete().where(same))

    def hand_in(self, calibration_id: UUID, advisor_id: UUID) -> None:
        """From now on this person's answers stay. Raises `UserError("calibration_handed_in")` where they do already."""
        table = calibration_rater.c
        still = (table.calibration_id == calibration_id) & (table.advisor_id == advisor_id)
        still &= table.handed_in_at.is_(None)
        change = calibration_rater.update().where(still).values(handed_in_at=self._in.at)
        if self._in.connection.execute(change).rowcount != 1:
            raise UserError("calibration_handed_in")

    def close(self, one: Calibration, on: date) -> None:
        """Raises `UserError("changed_by_another")`."""
        self._in.update(calibration, one.id, one.version, {"closed_on": on}, one.key)

    def agree(self, calibration_id: UUID, one: Consensus) -> None:
        """What was agreed before of the same gives way to it."""
        table = calibration_consensus.c
        same = (table.calibration_id == calibration_id) & (table.number == one.number)
        same &= table.question_id == one.question_id
        self._in.connection.execute(calibration_consensus.delete().where(same))
        values = {
            "calibration_id": calibration_id,
            "number": one.number,
            "question_id": one.question_id,
            "mark": one.answer.mark.value if one.answer else "",
            "grade": one.answer.grade if one.answer else 0,
            "reason": one.reason,
            "decided_by": self._in.who,
            "decided_at": self._in.at,
        }
        self._in.connection.execute(calibration_consensus.insert(), values)
