"""Audits: the card frozen into each, its cases as they stood, its answers in every revision."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.office.cards.frozen import card_digest, check_version, frozen_form, thaw
from advisor_app.office.case import DATE_FIELDS, Case
from advisor_app.office.scoring.audit import Audit, AuditedFacts, AuditState, KeptAnswer, case_facts
from advisor_app.office.scoring.marks import Answer, Mark, Source
from advisor_app.office.scoring.recurring_comments import RecurringComment
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.store.audits.audit_tables import audit as table
from advisor_app.store.audits.audit_tables import audit_answer, audit_case, scorecard_version
from advisor_app.store.keys import new_id
from advisor_app.store.transaction import Transaction

_LATEST_AUDITS = 150
"""Whose comments are offered beside an entity's own: about two weeks of the office."""
_TEXT_FACTS = ("type", "channel", "status", "reason")


def audit_from(row: sa.RowMapping) -> Audit:
    return Audit(
        id=row["id"],
        entity_id=row["entity_id"],
        round_id=row["round_id"],
        card_key=row["scorecard_version_id"],
        state=AuditState(row["state"]),
        revision=row["revision"],
        enlarged_while_scoring=row["enlarged_while_scoring"],
        finished_at=row["finished_at"],
        version=row["version"],
    )


def audit_row(audit: Audit) -> dict[str, object]:
    return {
        "id": audit.id,
        "entity_id": audit.entity_id,
        "round_id": audit.round_id,
        "scorecard_version_id": audit.card_key,
        "state": audit.state.value,
        "revision": audit.revision,
        "enlarged_while_scoring": audit.enlarged_while_scoring,
        "finished_at": audit.finished_at,
        "version": audit.version,
    }


def answer_from(row: sa.RowMapping) -> KeptAnswer:
    answer = Answer(
        row["question_id"],
        Mark(row["mark"]),
        row["comment"],
        Source(row["source"]),
        row["detail"],
        row["grade"],
        row["cause"],
    )
    return KeptAnswer(row["number"], answer, row["revision"], row["answered_by"], row["answered_at"])


def answer_row(kept: KeptAnswer) -> dict[str, object]:
    return {
        "number": kept.number,
        "question_id": kept.answer.question_id,
        "source": kept.answer.source.value,
        "revision": kept.revision,
        "mark": kept.answer.mark.value,
        "comment": kept.answer.comment,
        "detail": kept.answer.detail,
        "grade": kept.answer.grade,
        "cause": kept.answer.cause,
        "answered_by": kept.who,
        "answered_at": kept.at,
    }


def facts_text(case: Case) -> str:
    """What is kept of a case, as JSON."""
    facts: dict[str, object] = {name: getattr(case, name) for name in _TEXT_FACTS}
    for name in DATE_FIELDS:
        moment = getattr(case, name)
        facts[name] = None if moment is None else moment.isoformat()
    return json.dumps({**facts, "day_only": sorted(case.day_only)}, ensure_ascii=False)


def facts_from(number: str, text: str) -> Case:
    kept = json.loads(text)

    def moment(name: str) -> datetime | None:
        return None if kept[name] is None else datetime.fromisoformat(kept[name])

    return Case(
        number=number,
        entity="",
        created=datetime.fromisoformat(kept["created"]),
        type=kept["type"],
        channel=kept["channel"],
        status=kept["status"],
        reason=kept["reason"],
        first_worked=moment("first_worked"),
        closed=moment("closed"),
        due=moment("due"),
        day_only=frozenset(kept["day_only"]),
    )


class ReadAudits:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of_rounds(self, round_ids: Collection[UUID]) -> dict[UUID, Audit]:
        """By round; a round that nobody began to audit has none."""
        rows = self._in.connection.execute(sa.select(table).where(table.c.round_id.in_(list(round_ids)))).mappings()
        return {row["round_id"]: audit_from(row) for row in rows}

    def of_round(self, round_id: UUID) -> Audit | None:
        return self.of_rounds([round_id]).get(round_id)

    def card_of(self, audit: Audit) -> Scorecard:
        """The card that the audit is scored with, whatever became of its file."""
        found = sa.select(scorecard_version.c.frozen).where(scorecard_version.c.id == audit.card_key)
        return thaw(self._in.connection.execute(found).scalar_one().encode())

    def cases_of(self, audit: Audit, number: str | None = None) -> dict[str, AuditedFacts]:
        """By number, as they stand in the latest revision."""
        found = sa.select(audit_case).where(audit_case.c.audit_id == audit.id).order_by(audit_case.c.revision)
        if number is not None:
            found = found.where(audit_case.c.number == number)
        return {
            row["number"]: AuditedFacts(facts_from(row["number"], row["facts"]), row["file_missing"])
            for row in self._in.connection.execute(found).mappings()
        }

    def answers_of(self, audit: Audit, number: str | None = None) -> list[KeptAnswer]:
        """Those in force: of each case, question and source the one of the latest revision."""
        latest = {
            (kept.number, kept.answer.question_id, kept.answer.source): kept
            for kept in self.every_answer(audit, number)
        }
        return list(latest.values())

    def every_answer(self, audit: Audit, number: str | None = None) -> list[KeptAnswer]:
        """Those of every revision, the oldest first."""
        found = sa.select(audit_answer).where(audit_answer.c.audit_id == audit.id)
        if number is not None:
            found = found.where(audit_answer.c.number == number)
        ordered = found.order_by(audit_answer.c.revision, audit_answer.c.number, audit_answer.c.question_id)
        return list(map(answer_from, self._in.connection.execute(ordered).mappings()))

    def comments_about(self, entity_id: UUID) -> list[tuple[str, RecurringComment]]:
        """What people wrote in an entity's audits and in the latest of others, by question: how many cases have it,
        and how many of them are the entity's.
        """
        latest = sa.select(table.c.id).order_by(table.c.created_at.desc()).limit(_LATEST_AUDITS).subquery()
        read = sa.or_(table.c.entity_id == entity_id, table.c.id.in_(sa.select(latest.c.id)))
        own = sa.func.sum(sa.case((audit_answer.c.entity_id == entity_id, 1), else_=0))
        found = (
            sa.select(audit_answer.c.question_id, audit_answer.c.comment, sa.func.count(), own)
            .where(
                audit_answer.c.audit_id.in_(sa.select(table.c.id).where(read)),
                audit_answer.c.source == Source.PERSON.value,
                audit_answer.c.comment != "",
            )
            .group_by(audit_answer.c.question_id, audit_answer.c.comment)
        )
        return [
            (question_id, RecurringComment(comment, times, of_it))
            for question_id, comment, times, of_it in self._in.connection.execute(found)
        ]

    def scoring_begun(self, audit: Audit) -> bool:
        """Whether a person has answered anything, or noted that a file is missing."""
        answered = sa.select(audit_answer.c.number).where(
            audit_answer.c.audit_id == audit.id, audit_answer.c.source == Source.PERSON.value
        )
        missing = sa.select(audit_case.c.number).where(audit_case.c.audit_id == audit.id, audit_case.c.file_missing)
        return any(self._in.connection.execute(one.limit(1)).first() is not None for one in (answered, missing))


class Audits(ReadAudits):
    def freeze_card(self, card: Scorecard) -> UUID:
        """The key under which this very card is kept.

        Raises `UserError("scorecard_changed_under_its_version")` where an audit has used another one so numbered.
        """
        digest = card_digest(card)
        known = sa.select(scorecard_version.c.id).where(scorecard_version.c.digest == digest)
        kept = self._in.connection.execute(known).scalar_one_or_none()
        if kept is not None:
            return UUID(str(kept))
        used = sa.select(scorecard_version.c.card_version, scorecard_version.c.digest).where(
            scorecard_version.c.card_id == card.id
        )
        check_version(card, dict(self._in.connection.execute(used).all()))
        key = new_id()
        self._in.insert(
            scorecard_version,
            {
                "id": key,
                "card_id": card.id,
                "card_version": card.version,
                "digest": digest,
                "frozen": frozen_form(card).decode(),
            },
        )
        return key

    def add(self, audit: Audit) -> Audit:
        """Raises `UserError("audit_started_by_another")` where someone began the same round's audit meanwhile."""
        try:
            with self._in.connection.begin_nested():
                self._in.insert(table, audit_row(audit))
        except sa.exc.IntegrityError:
            raise UserError("audit_started_by_another") from None
        return audit

    def hold(self, round_id: UUID) -> Audit | None:
        """A round's audit, which nobody else changes until this unit of work ends."""
        held = sa.select(table).where(table.c.round_id == round_id).with_for_update()
        row = self._in.connection.execute(held).mappings().one_or_none()
        return None if row is None else audit_from(row)

    def save(self, audit: Audit) -> Audit:
        """Raises `UserError("changed_by_another")`."""
        version = self._in.update(table, audit.id, audit.version, audit_row(audit), "auditoría")
        return replace(audit, version=version)

    def add_cases(self, audit: Audit, cases: Iterable[Case]) -> None:
        """Cases that come under audit; what is kept of each is `case_facts`."""
        rows = [self._case_row(audit, AuditedFacts(case_facts(case))) for case in cases]
        if rows:
            self._in.connection.execute(audit_case.insert(), rows)

    def put_case(self, audit: Audit, facts: AuditedFacts) -> None:
        """A case as it stands in the audit's present revision."""
        same = (
            (audit_case.c.audit_id == audit.id)
            & (audit_case.c.number == facts.case.number)
            & (audit_case.c.revision == audit.revision)
        )
        self._in.connection.execute(audit_case.delete().where(same))
        self._in.connection.execute(audit_case.insert(), self._case_row(audit, facts))

    def put_answers(self, audit: Audit, answers: Iterable[tuple[str, Answer]]) -> None:
        """Answers by case number, in the audit's present revision; one given before in it is replaced."""
        rows = [
            {
                **answer_row(KeptAnswer(number, answer, audit.revision, self._in.who, self._in.at)),
                "audit_id": audit.id,
                "entity_id": audit.entity_id,
            }
            for number, answer in answers
        ]
        if not rows:
            return
        before = self._said_before(audit, {str(row["number"]) for row in rows})
        self._in.connection.execute(_same_answer(), [_renamed(row) for row in rows])
        self._in.connection.execute(audit_answer.insert(), rows)
        for row in rows:
            self._note_answer(audit, before.get(_place(row), {}), _said(row), _place(row))

    def clear_answer(self, audit: Audit, number: str, question_id: str) -> None:
        """Take back what a person answered in an audit that is still open."""
        key = {"audit_id": audit.id, "number": number, "question_id": question_id, "revision": audit.revision}
        row = {**key, "source": Source.PERSON.value}
        before = self._said_before(audit, {number})
        self._in.connection.execute(_same_answer(), [_renamed(row)])
        self._note_answer(audit, before.get(_place(row), {}), {}, _place(row))

    def _said_before(self, audit: Audit, numbers: set[str]) -> dict[tuple[str, ...], dict[str, object]]:
        """What stands in the present revision, by case, question and source."""
        found = sa.select(audit_answer).where(
            (audit_answer.c.audit_id == audit.id) & (audit_answer.c.revision == audit.revision)
        )
        if len(numbers) == 1:
            found = found.where(audit_answer.c.number == next(iter(numbers)))
        rows = [dict(row) for row in self._in.connection.execute(found).mappings()]
        return {_place(row): _said(row) for row in rows}

    def _note_answer(
        self, audit: Audit, before: Mapping[str, object], after: Mapping[str, object], place: tuple[str, ...]
    ) -> None:
        whose = {"entity_id": audit.entity_id}
        name = " · ".join(place[:2])
        self._in.noted.changed("audit_answer", audit.id, name, {**whose, **before}, {**whose, **after})

    def _case_row(self, audit: Audit, facts: AuditedFacts) -> dict[str, object]:
        return {
            "audit_id": audit.id,
            "number": facts.case.number,
            "revision": audit.revision,
            "entity_id": audit.entity_id,
            "facts": facts_text(facts.case),
            "file_missing": facts.file_missing,
            "written_by": self._in.who,
            "written_at": self._in.at,
        }


_ANSWER_KEY = ("audit_id", "number", "question_id", "source", "revision")


_SAID = ("mark", "grade", "cause", "comment")


def _place(row: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(str(row[name]) for name in ("number", "question_id", "source"))


def _said(row: Mapping[str, object]) -> dict[str, object]:
    return {name: row[name] for name in _SAID if row[name] not in ("", 0)}


def _same_answer() -> sa.Delete:
    return audit_answer.delete().where(*(audit_answer.c[name] == sa.bindparam(f"the_{name}") for name in _ANSWER_KEY))


def _renamed(row: Mapping[str, object]) -> dict[str, object]:
    return {f"the_{name}": row[name] for name in _ANSWER_KEY}
