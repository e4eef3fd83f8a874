"""Action plans as they are kept."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from action_plans.due import Reason
from action_plans.plan import State
from advisor_app.errors import UserError
from advisor_app.office.plans.plan_text import plan_from_text, plan_text, set_off_from_text, set_off_text
from advisor_app.office.plans.records import Declined, KeptPlan, PlanFile, PlanReminder
from advisor_app.store.access.across import last_number
from advisor_app.store.plans.plan_tables import action_plan, plan_declined, plan_file, plan_reminder
from advisor_app.store.transaction import Transaction, changed_by_another


def plan_row(one: KeptPlan) -> dict[str, object]:
    return {
        "id": one.id,
        "entity_id": one.entity_id,
        "year": one.year,
        "serial": one.serial,
        "opened_on": one.opened_on,
        "state": one.plan.state.value,
        "set_off": set_off_text(one.set_off),
        "body": plan_text(one.plan),
    }


def plan_from(row: sa.RowMapping) -> KeptPlan:
    return KeptPlan(
        id=row["id"],
        entity_id=row["entity_id"],
        year=row["year"],
        serial=row["serial"],
        opened_on=row["opened_on"],
        set_off=set_off_from_text(row["set_off"]),
        plan=plan_from_text(row["body"]),
        version=row["version"],
    )


class ReadPlans:
    def __init__(self, transaction: Transaction) -> None:
        self._in = transaction

    def all(self, states: Collection[State] = (), entity_ids: Collection[UUID] | None = None) -> list[KeptPlan]:
        """By number; of some states, or entities, where they are given."""
        found = sa.select(action_plan)
        if states:
            found = found.where(action_plan.c.state.in_([state.value for state in states]))
        if entity_ids is not None:
            found = found.where(action_plan.c.entity_id.in_(list(entity_ids)))
        ordered = found.order_by(action_plan.c.year, action_plan.c.serial)
        return list(map(plan_from, self._in.connection.execute(ordered).mappings()))

    def numbered(self, year: int, serial: int) -> KeptPlan | None:
        same = (action_plan.c.year == year) & (action_plan.c.serial == serial)
        row = self._in.connection.execute(sa.select(action_plan).where(same)).mappings().one_or_none()
        return None if row is None else plan_from(row)

    def by_id(self, key: UUID) -> KeptPlan:
        """Raises `UserError("unknown_plan")`."""
        found = sa.select(action_plan).where(action_plan.c.id == key)
        row = self._in.connection.execute(found).mappings().one_or_none()
        if row is None:
            raise UserError("unknown_plan", plan=str(key))
        return plan_from(row)

    def files_of(self, plan_id: UUID) -> list[PlanFile]:
        """In the order in which they were added."""
        found = sa.select(plan_file).where(plan_file.c.plan_id == plan_id)
        rows = self._in.connection.execute(found.order_by(plan_file.c.created_at, plan_file.c.id)).mappings()
        return [
            PlanFile(
                row["id"],
                row["plan_id"],
                row["entity_id"],
                row["action"],
                row["name"],
                row["sha256"],
                bytes(row["content"]),
            )
            for row in rows
        ]

    def reminded(self, plan_id: UUID) -> dict[str, date]:
        """By action, the last day on which the entity was reminded of it."""
        last = sa.func.max(plan_reminder.c.reminded_on)
        found = sa.select(plan_reminder.c.action, last).where(plan_reminder.c.plan_id == plan_id)
        return dict(self._in.connection.execute(found.group_by(plan_reminder.c.action)).all())

    def declined(self) -> list[Declined]:
        """The latest first."""
        found = sa.select(plan_declined).order_by(plan_declined.c.declined_on.desc(), plan_declined.c.id)
        return [
            Declined(
                row["id"],
                row["entity_id"],
                Reason(row["reason"]),
                row["declined_on"],
                row["why"],
                row["created_by"],
            )
            for row in self._in.connection.execute(found).mappings()
        ]


class Plans(ReadPlans):
    def next_serial(self, year: int) -> int:
        """The number that this unit of work gives; nobody else gets one until it ends, so that none is left out."""
        self._in.lock("plans")
        return last_number(self._in, action_plan, year) + 1

    def add(self, one: KeptPlan) -> KeptPlan:
        self._in.insert(action_plan, plan_row(one))
        return one

    def changed_by_another(self, one: KeptPlan) -> UserError:
        """What to raise where a plan is not as its editor saw it."""
        return changed_by_another(self._in, action_plan, one.id, one.plan.key)

    def save(self, one: KeptPlan) -> KeptPlan:
        """Raises `UserError("changed_by_another")`."""
        return replace(one, version=self._in.update(action_plan, one.id, one.version, plan_row(one), one.plan.key))

    def add_file(self, one: PlanFile) -> PlanFile:
        values = {
            "id": one.id,
            "entity_id": one.entity_id,
            "plan_id": one.plan_id,
            "action": one.action,
            "name": one.name,
            "sha256": one.sha256,
            "content": one.content,
        }
        self._in.insert(plan_file, values)
        return one

    def remind(self, one: PlanReminder) -> None:
        values = {
            "id": one.id,
            "plan_id": one.plan_id,
            "entity_id": one.entity_id,
            "action": one.action,
            "mail_id": one.mail_id,
            "reminded_on": one.on,
        }
        self._in.insert(plan_reminder, values)

    def decline(self, one: Declined) -> None:
        values = {
            "id": one.id,
            "entity_id": one.entity_id,
            "reason": one.reason.value,
            "declined_on": one.on,
            "why": one.why,
        }
        self._in.insert(plan_declined, values)
