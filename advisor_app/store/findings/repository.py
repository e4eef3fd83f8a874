"""Causes of cases and answers to findings."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.findings_over_weeks.records import AnswerKind, FindingAnswer, FindingKey, NamedCause
from advisor_app.store.findings.finding_tables import finding_answer, finding_cause
from advisor_app.store.transaction import Transaction, changed_by_another


def cause_row(one: NamedCause) -> dict[str, object]:
    return {
        "id": one.id,
        "entity_id": one.entity_id,
        "question_id": one.question_id,
        "week": str(one.week),
        "number": one.number,
        "cause": one.cause,
    }


def cause_from(row: sa.RowMapping) -> NamedCause:
    return NamedCause(
        row["id"],
        row["entity_id"],
        row["question_id"],
        IsoWeek.parse(row["week"]),
        row["number"],
        row["cause"],
        row["version"],
    )


def answer_row(one: FindingAnswer) -> dict[str, object]:
    """Without who gave it: that is signed as every record is."""
    return {
        "id": one.id,
        "entity_id": one.key.entity_id,
        "question_id": one.key.question_id,
        "cause_key": one.key.cause,
        "kind": one.kind.value,
        "words": one.words,
        "responsible": one.responsible,
        "due": one.due,
        "through": str(one.through),
        "answered_on": one.on,
        "plan_id": one.plan_id,
    }


def answer_from(row: sa.RowMapping) -> FindingAnswer:
    return FindingAnswer(
        id=row["id"],
        key=FindingKey(row["entity_id"], row["question_id"], row["cause_key"]),
        kind=AnswerKind(row["kind"]),
        words=row["words"],
        through=IsoWeek.parse(row["through"]),
        on=row["answered_on"],
        who=row["created_by"],
        responsible=row["responsible"],
        due=row["due"],
        plan_id=row["plan_id"],
    )


class ReadFindingDecisions:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def causes(self, weeks: Collection[IsoWeek], entity_id: UUID | None = None) -> list[NamedCause]:
        found = sa.select(finding_cause).where(finding_cause.c.week.in_([str(week) for week in weeks]))
        if entity_id is not None:
            found = found.where(finding_cause.c.entity_id == entity_id)
        ordered = found.order_by(finding_cause.c.week, finding_cause.c.number, finding_cause.c.question_id)
        return list(map(cause_from, self._in.connection.execute(ordered).mappings()))

    def answers(self, entity_id: UUID | None = None) -> dict[FindingKey, list[FindingAnswer]]:
        """By finding, the latest last."""
        found = sa.select(finding_answer)
        if entity_id is not None:
            found = found.where(finding_answer.c.entity_id == entity_id)
        ordered = found.order_by(finding_answer.c.answered_on, finding_answer.c.created_at, finding_answer.c.id)
        answers: dict[FindingKey, list[FindingAnswer]] = {}
        for row in self._in.connection.execute(ordered).mappings():
            one = answer_from(row)
            answers.setdefault(one.key, []).append(one)
        return answers


class FindingDecisions(ReadFindingDecisions):
    def name_cause(self, one: NamedCause) -> None:
        """The cause of a case, in place of the one it had; without words it has none."""
        table = finding_cause
        same = _of_case(one.question_id, one.week, one.number)
        known = self._in.connection.execute(sa.select(table.c.id, table.c.version).where(same)).one_or_none()
        if not one.cause:
            if known is not None:
                self._in.connection.execute(table.delete().where(table.c.id == known.id))
        elif known is None:
            self._in.insert(table, cause_row(one))
        else:
            self._in.update(table, known.id, known.version, {"cause": one.cause}, one.number)

    def named_by_another(self, question_id: str, week: IsoWeek, number: str) -> UserError:
        """What refuses a cause that another named meanwhile: who, and when; "?" where it was taken away."""
        key = self._in.connection.execute(
            sa.select(finding_cause.c.id).where(_of_case(question_id, week, number))
        ).scalar_one_or_none()
        return changed_by_another(self._in, finding_cause, key or UUID(int=0), number)

    def answer(self, one: FindingAnswer) -> None:
        self._in.insert(finding_answer, answer_row(one))


def _of_case(question_id: str, week: IsoWeek, number: str) -> sa.ColumnElement[bool]:
    same = (finding_cause.c.question_id == question_id) & (finding_cause.c.week == str(week))
    return same & (finding_cause.c.number == number)
