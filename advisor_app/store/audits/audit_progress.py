"""How the audits of many weeks went, without their answers: drawn, finished when, and when their cases were closed."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.audit import AuditState
from advisor_app.store.audits.audit_tables import audit, audit_case
from advisor_app.store.rounds.repository import rules_from
from advisor_app.store.tables import round_sample, weekly_round
from advisor_app.store.transaction import Transaction


class AuditProgress(NamedTuple):
    """A drawn round with its audit, if one was begun. `finished_at` naive UTC, None as long as it is open.

    sample   cases in the sample now
    minimum  the rule of that week: so many cases at least, or all that were closed
    """

    week: IsoWeek
    entity_id: UUID
    audit_id: UUID | None
    sample: int
    minimum: int
    finished_at: datetime | None


class ReadAuditProgress:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of_weeks(self, weeks: Collection[IsoWeek]) -> list[AuditProgress]:
        """By week and entity."""
        chosen = weekly_round.c.week.in_([str(week) for week in weeks])
        sampled = (
            sa.select(round_sample.c.round_id, sa.func.count().label("size"))
            .group_by(round_sample.c.round_id)
            .subquery()
        )
        found = (
            sa.select(
                weekly_round.c.week,
                weekly_round.c.entity_id,
                weekly_round.c.rules,
                audit.c.id,
                audit.c.state,
                audit.c.finished_at,
                sampled.c.size,
            )
            .join_from(weekly_round, sampled, sampled.c.round_id == weekly_round.c.id)
            .outerjoin(audit, audit.c.round_id == weekly_round.c.id)
            .where(chosen)
            .order_by(weekly_round.c.week, weekly_round.c.entity_id)
        )
        return [
            AuditProgress(
                IsoWeek.parse(row["week"]),
                row["entity_id"],
                row["id"],
                row["size"],
                rules_from(row["rules"]).minimum,
                row["finished_at"] if row["state"] not in (None, AuditState.OPEN.value) else None,
            )
            for row in self._in.connection.execute(found).mappings()
        ]

    def closings(self, weeks: Collection[IsoWeek]) -> dict[UUID, list[datetime]]:
        """By finished audit, when the cases of its sample were closed, naive UTC, as they stood when it began."""
        found = (
            sa.select(audit_case.c.audit_id, audit_case.c.number, audit_case.c.facts)
            .join_from(weekly_round, audit, audit.c.round_id == weekly_round.c.id)
            .join(audit_case, audit_case.c.audit_id == audit.c.id)
            .join(
                round_sample,
                (round_sample.c.round_id == weekly_round.c.id) & (round_sample.c.number == audit_case.c.number),
            )
            .where(
                weekly_round.c.week.in_([str(week) for week in weeks]),
                audit.c.state != AuditState.OPEN.value,
                audit_case.c.revision == 1,
            )
        )
        moments: dict[UUID, list[datetime]] = {}
        for audit_id, _number, facts in self._in.connection.execute(found):
            closed = json.loads(facts)["closed"]
            if closed is not None:
                moments.setdefault(audit_id, []).append(datetime.fromisoformat(closed))
        return moments
