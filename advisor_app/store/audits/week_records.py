"""All that one week's audits left in the database, in as many queries as there are tables, however many entities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.cards.frozen import thaw
from advisor_app.office.rounds.weekly_round import RoundRules
from advisor_app.office.scoring.audit import Audit, AuditedFacts
from advisor_app.office.scoring.marks import Answer, Mark, Source
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.store.answers import WeekLetter, WeekMail, WeekRecords, WeekRound
from advisor_app.store.audits.audit_tables import (
    audit,
    audit_answer,
    audit_case,
    letter,
    mail_message,
    scorecard_version,
)
from advisor_app.store.audits.repository import audit_from, facts_from
from advisor_app.store.rounds.repository import rules_from
from advisor_app.store.tables import citizen_case, round_replacement, round_sample, weekly_round
from advisor_app.store.transaction import Transaction

T = TypeVar("T")
AnswersByAudit = dict[UUID, dict[str, dict[str, Answer]]]

_MARKS = {mark.value: mark for mark in Mark}
_SOURCES = {source.value: source for source in Source}


class ReadWeek:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of(self, week: IsoWeek) -> WeekRecords:
        audits = {one.round_id: one for one in map(audit_from, self._rows(sa.select(audit), week))}
        given, from_data = self._answers(week)
        letters = self._letters(week)
        return WeekRecords(
            closed=self._closed(week),
            rounds=tuple(self._rounds(week)),
            audits=audits,
            cards=self._cards(audits),
            facts=self._facts(week),
            given=given,
            from_data=from_data,
            letters=letters,
            mails=self._mails(week),
        )

    def _closed(self, week: IsoWeek) -> dict[UUID, int]:
        counted = (
            sa.select(citizen_case.c.entity_id, sa.func.count())
            .where(citizen_case.c.closed_on.between(week.monday, week.sunday), citizen_case.c.entity_id.is_not(None))
            .group_by(citizen_case.c.entity_id)
        )
        return dict(self._in.connection.execute(counted).all())

    def _rounds(self, week: IsoWeek) -> Iterator[WeekRound]:
        samples: dict[UUID, list[str]] = {}
        drawn = sa.select(round_sample.c.round_id, round_sample.c.number).join(
            weekly_round, weekly_round.c.id == round_sample.c.round_id
        )
        ordered = drawn.order_by(round_sample.c.round_id, round_sample.c.position)
        for round_id, number in self._in.connection.execute(ordered.where(weekly_round.c.week == str(week))):
            samples.setdefault(round_id, []).append(number)
        counted = (
            sa.select(round_replacement.c.round_id, sa.func.count())
            .join(weekly_round, weekly_round.c.id == round_replacement.c.round_id)
            .where(weekly_round.c.week == str(week))
            .group_by(round_replacement.c.round_id)
        )
        replaced: dict[UUID, int] = dict(self._in.connection.execute(counted).all())
        rules: dict[str, RoundRules] = {}
        for row in self._in.connection.execute(sa.select(weekly_round).where(weekly_round.c.week == str(week))):
            if row.rules not in rules:
                rules[row.rules] = rules_from(row.rules)
            yield WeekRound(
                round_id=row.id,
                entity_id=row.entity_id,
                advisor_id=row.advisor_id,
                population=row.population,
                replaced=replaced.get(row.id, 0),
                sample=tuple(samples.get(row.id, ())),
                rules=rules[row.rules],
            )

    def _cards(self, audits: Mapping[UUID, Audit]) -> dict[UUID, Scorecard]:
        keys = {one.card_key for one in audits.values()}
        found = sa.select(scorecard_version.c.id, scorecard_version.c.frozen).where(scorecard_version.c.id.in_(keys))
        return {key: thaw(frozen.encode()) for key, frozen in self._in.connection.execute(found)}

    def _facts(self, week: IsoWeek) -> dict[UUID, dict[str, AuditedFacts]]:
        part = audit_case.c
        found: dict[object, dict[str, AuditedFacts]] = {}
        columns = sa.select(_as_stored(part.audit_id), part.number, part.facts, part.file_missing)
        for audit_id, number, facts, missing in self._in.connection.execute(
            self._of_audits(columns, audit_case, week).order_by(part.revision)
        ):
            found.setdefault(audit_id, {})[number] = AuditedFacts(facts_from(number, facts), missing)
        return _by_key(found)

    def _answers(self, week: IsoWeek) -> tuple[AnswersByAudit, AnswersByAudit]:
        """A person's and the data's; of each the latest revision's."""
        part = audit_answer.c
        found: dict[str, dict[object, dict[str, dict[str, Answer]]]] = {source: {} for source in _SOURCES}
        columns = sa.select(
            _as_stored(part.audit_id), part.number, part.question_id, part.source, part.mark, part.comment, part.grade
        )
        for audit_id, number, question_id, source, mark, comment, grade in self._in.connection.execute(
            self._of_audits(columns, audit_answer, week).order_by(part.revision)
        ):
            of_case = found[source].setdefault(audit_id, {}).setdefault(number, {})
            of_case[question_id] = Answer(question_id, _MARKS[mark], comment, _SOURCES[source], grade=grade)
        return _by_key(found[Source.PERSON.value]), _by_key(found[Source.DATA.value])

    def _letters(self, week: IsoWeek) -> dict[UUID, WeekLetter]:
        columns = sa.select(letter.c.audit_id, letter.c.id, letter.c.year, letter.c.serial, letter.c.revision)
        ordered = self._of_audits(columns, letter, week).order_by(letter.c.audit_id, letter.c.revision)
        return {
            audit_id: WeekLetter(key, year, serial, revision)
            for audit_id, key, year, serial, revision in self._in.connection.execute(ordered)
        }

    def _mails(self, week: IsoWeek) -> dict[UUID, WeekMail]:
        columns = sa.select(mail_message.c.letter_id, mail_message.c.message_id, mail_message.c.state)
        found = self._of_audits(columns, mail_message, week).where(mail_message.c.letter_id.is_not(None))
        # of several of one letter the one that went, else the latest
        ordered = found.order_by(mail_message.c.state == "sent", mail_message.c.created_at, mail_message.c.id)
        return {
            letter_id: WeekMail(message_id, state)
            for letter_id, message_id, state in self._in.connection.execute(ordered)
        }

    def _rows(self, columns: sa.Select[Any], week: IsoWeek) -> sa.MappingResult:
        joined = columns.join(weekly_round, weekly_round.c.id == audit.c.round_id)
        return self._in.connection.execute(joined.where(weekly_round.c.week == str(week))).mappings()

    def _of_audits(self, columns: sa.Select[Any], part: sa.Table, week: IsoWeek) -> sa.Select[Any]:
        """What belongs to the audits of a week."""
        joined = columns.join(audit, audit.c.id == part.c.audit_id)
        return joined.join(weekly_round, weekly_round.c.id == audit.c.round_id).where(weekly_round.c.week == str(week))


def _as_stored(key: sa.Column[Any]) -> sa.ColumnElement[Any]:
    """A key as the driver gives it: to make a UUID of it thousands of times costs more than to read it."""
    return sa.type_coerce(key, sa.types.NullType())


def _by_key(found: Mapping[object, T]) -> dict[UUID, T]:
    return {key if isinstance(key, UUID) else UUID(str(key)): value for key, value in found.items()}
