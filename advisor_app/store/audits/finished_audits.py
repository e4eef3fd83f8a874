"""Finished audits of many weeks at once, in a few queries whatever their number, and without their frames."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.cards.frozen import thaw
from advisor_app.office.scoring.audit import AuditedFacts, AuditState, KeptAnswer
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.office.scoring.scored_week import ScoredWeek, UnfinishedWeek
from advisor_app.store.audits.audit_tables import audit, audit_answer, audit_case, scorecard_version
from advisor_app.store.audits.repository import answer_from, audit_from, facts_from
from advisor_app.store.rounds.repository import rules_from
from advisor_app.store.tables import round_replacement, round_sample, weekly_round
from advisor_app.store.transaction import Transaction


class ReadFinishedAudits:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of_weeks(
        self,
        weeks: Collection[IsoWeek],
        *,
        entity_id: UUID | None = None,
        advisor_id: UUID | None = None,
        open_in: Collection[IsoWeek] = (),
    ) -> list[ScoredWeek]:
        """Of one entity, of the rounds drawn for one advisor, or all; by week.

        open_in   weeks whose audits are wanted even where they are not finished
        """
        finished = audit.c.state != AuditState.OPEN.value
        chosen = self._chosen(weeks, entity_id, advisor_id) & (finished | _in_weeks(open_in))
        joined = weekly_round.join(audit, audit.c.round_id == weekly_round.c.id)
        rows = sa.select(weekly_round.c.week, weekly_round.c.population, weekly_round.c.rules, audit)
        found = list(self._all(rows.select_from(joined).where(chosen).order_by(weekly_round.c.week, audit.c.id)))
        samples = self._grouped(
            sa.select(round_sample.c.round_id, round_sample.c.number)
            .select_from(joined.join(round_sample, round_sample.c.round_id == weekly_round.c.id))
            .where(chosen)
            .order_by(round_sample.c.position)
        )
        replaced = self._grouped(
            sa.select(round_replacement.c.round_id, round_replacement.c.number)
            .select_from(joined.join(round_replacement, round_replacement.c.round_id == weekly_round.c.id))
            .where(chosen)
        )
        facts: dict[UUID, dict[str, AuditedFacts]] = {}
        of_cases = sa.select(audit_case).select_from(joined.join(audit_case, audit_case.c.audit_id == audit.c.id))
        for row in self._all(of_cases.where(chosen).order_by(audit_case.c.revision)):
            case = facts_from(row["number"], row["facts"])
            facts.setdefault(row["audit_id"], {})[case.number] = AuditedFacts(case, row["file_missing"])
        answers: dict[UUID, dict[tuple[str, str, str], KeptAnswer]] = {}
        of_answers = sa.select(audit_answer).select_from(
            joined.join(audit_answer, audit_answer.c.audit_id == audit.c.id)
        )
        for row in self._all(of_answers.where(chosen).order_by(audit_answer.c.revision)):
            key = (row["number"], row["question_id"], row["source"])
            answers.setdefault(row["audit_id"], {})[key] = answer_from(row)
        cards = self._cards({row["scorecard_version_id"] for row in found})
        return [
            ScoredWeek(
                week=IsoWeek.parse(row["week"]),
                round_id=row["round_id"],
                entity_id=row["entity_id"],
                belonging=row["population"] - len(replaced.get(row["round_id"], ())),
                sample=tuple(samples.get(row["round_id"], ())),
                rules=rules_from(row["rules"]),
                audit=audit_from(row),
                card=cards[row["scorecard_version_id"]],
                facts=facts.get(row["id"], {}),
                answers=tuple(answers.get(row["id"], {}).values()),
            )
            for row in found
        ]

    def unfinished(
        self, weeks: Collection[IsoWeek], *, entity_id: UUID | None = None, advisor_id: UUID | None = None
    ) -> list[UnfinishedWeek]:
        """The samples of these weeks that are still to be scored to the end, by week."""
        joined = weekly_round.outerjoin(audit, audit.c.round_id == weekly_round.c.id)
        still = audit.c.id.is_(None) | (audit.c.state == AuditState.OPEN.value)
        rows = sa.select(weekly_round.c.week, weekly_round.c.entity_id).select_from(joined)
        chosen = self._chosen(weeks, entity_id, advisor_id) & still & (weekly_round.c.sample_size > 0)
        found = self._all(rows.where(chosen).order_by(weekly_round.c.week, weekly_round.c.id))
        return [UnfinishedWeek(IsoWeek.parse(row["week"]), row["entity_id"]) for row in found]

    def _chosen(
        self, weeks: Collection[IsoWeek], entity_id: UUID | None, advisor_id: UUID | None
    ) -> sa.ColumnElement[bool]:
        conditions = [_in_weeks(weeks)]
        if entity_id is not None:
            conditions.append(weekly_round.c.entity_id == entity_id)
        if advisor_id is not None:
            conditions.append(weekly_round.c.advisor_id == advisor_id)
        return sa.and_(*conditions)

    def _cards(self, keys: Collection[UUID]) -> dict[UUID, Scorecard]:
        found = sa.select(scorecard_version.c.id, scorecard_version.c.frozen).where(
            scorecard_version.c.id.in_(list(keys))
        )
        return {key: thaw(frozen.encode()) for key, frozen in self._in.connection.execute(found)}

    def _all(self, query: sa.Select[Any]) -> sa.MappingResult:
        return self._in.connection.execute(query).mappings()

    def _grouped(self, query: sa.Select[Any]) -> dict[UUID, list[str]]:
        grouped: dict[UUID, list[str]] = {}
        for round_id, number in self._in.connection.execute(query):
            grouped.setdefault(round_id, []).append(number)
        return grouped


def _in_weeks(weeks: Collection[IsoWeek]) -> sa.ColumnElement[bool]:
    return weekly_round.c.week.in_([str(week) for week in weeks])
