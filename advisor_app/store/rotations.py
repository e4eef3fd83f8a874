"""Rotations of the years: drafts, decisions, and what each moves."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import DAYS_BY_LAW
from advisor_app.office.rotation.decision import Handover, Rotation, RotationState
from advisor_app.store.liaisons import serving
from advisor_app.store.rotation_tables import rotation as table
from advisor_app.store.rotation_tables import rotation_handover
from advisor_app.store.tables import citizen_case, liaison, weekly_round
from advisor_app.store.transaction import Transaction

GOAL_PERCENT = 70
"""Of cases closed within 30 days, by the guide: more than these."""


class ReadRotations:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def of_year(self, year: int) -> Rotation | None:
        """The year's last that was not withdrawn; None where there is none."""
        found = (
            sa.select(table)
            .where(table.c.year == year, table.c.state != str(RotationState.WITHDRAWN))
            .order_by(table.c.created_at.desc(), table.c.id.desc())
            .limit(1)
        )
        row = self._in.connection.execute(found).mappings().one_or_none()
        return None if row is None else self._made(row)

    def figures(self, since: date, until: date) -> dict[str, dict[UUID, int]]:
        """What can be balanced, by criterion and entity, of the days from `since` until the day before `until`.

        cases     received in that time
        audits    cases drawn for audit
        outside   1 for an entity with liaisons outside the district of Panama, whose visits are journeys
        below     1 for an entity whose share of cases closed within 30 days, of those due in that time, was not above
                  the guide's 70 %
        """
        by_entity = citizen_case.c.entity_id
        received = sa.select(by_entity, sa.func.count()).where(
            citizen_case.c.created_on >= since, citizen_case.c.created_on < until, by_entity.is_not(None)
        )
        audited = sa.select(weekly_round.c.entity_id, sa.func.sum(weekly_round.c.sample_size)).where(
            weekly_round.c.week >= str(IsoWeek.of(since)), weekly_round.c.week < str(IsoWeek.of(until))
        )
        outside = sa.select(liaison.c.entity_id, sa.literal(1)).where(
            liaison.c.in_panama_district.is_(False), serving(until)
        )
        created = citizen_case.c.created_on
        law = timedelta(days=DAYS_BY_LAW)
        in_time = sa.func.sum(sa.case((citizen_case.c.days_to_close <= DAYS_BY_LAW, 1), else_=0))
        below = (
            sa.select(by_entity, sa.literal(1))
            .where(created >= since - law, created < until - law, by_entity.is_not(None))
            .having(in_time * 100 <= sa.func.count() * GOAL_PERCENT)
        )
        return {
            "cases": self._counted(received.group_by(by_entity)),
            "audits": self._counted(audited.group_by(weekly_round.c.entity_id)),
            "outside": self._counted(outside.group_by(liaison.c.entity_id)),
            "below": self._counted(below.group_by(by_entity)),
        }

    def _counted(self, found: sa.Select[Any]) -> dict[UUID, int]:
        return {row[0]: int(row[1]) for row in self._in.connection.execute(found)}

    def _made(self, row: sa.RowMapping) -> Rotation:
        moves = sa.select(rotation_handover).where(rotation_handover.c.rotation_id == row["id"])
        handovers = self._in.connection.execute(moves.order_by(rotation_handover.c.entity_id)).mappings()
        return Rotation(
            id=row["id"],
            year=row["year"],
            start=row["start_on"],
            state=RotationState(row["state"]),
            seed=row["seed"],
            years_apart=row["years_apart"],
            weights=json.loads(row["weights"]),
            bound=row["bound"],
            handovers=tuple(
                Handover(one["entity_id"], one["from_advisor_id"], one["to_advisor_id"], one["load"])
                for one in handovers
            ),
            version=row["version"],
        )


class Rotations(ReadRotations):
    def add(self, rotation: Rotation) -> None:
        self._in.insert(
            table,
            {
                "id": rotation.id,
                "year": rotation.year,
                "start_on": rotation.start,
                "state": str(rotation.state),
                "seed": rotation.seed,
                "years_apart": rotation.years_apart,
                "weights": json.dumps(dict(rotation.weights), sort_keys=True),
                "bound": rotation.bound,
            },
        )
        rows = [
            {
                "rotation_id": rotation.id,
                "entity_id": one.entity_id,
                "from_advisor_id": one.from_advisor,
                "to_advisor_id": one.to_advisor,
                "load": one.load,
            }
            for one in rotation.handovers
        ]
        if rows:
            self._in.connection.execute(rotation_handover.insert(), rows)

    def decide(self, rotation: Rotation, state: RotationState) -> Rotation:
        """Raises `UserError("changed_by_another")` where someone decided meanwhile."""
        version = self._in.update(table, rotation.id, rotation.version, {"state": str(state)}, str(rotation.year))
        return replace(rotation, state=state, version=version)
