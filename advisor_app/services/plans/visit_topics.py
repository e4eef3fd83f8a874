"""What of an entity's live plans belongs on the table of its next visit: actions that are overdue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from action_plans.plan import ActionPlan
from action_plans.progress import Progress, progress
from advisor_app.office.working_days import is_working_day
from advisor_app.store import Reading


def overdue_topics(reading: Reading, entity_id: UUID, day: date) -> list[str]:
    """A topic for each live plan that has overdue actions: "Plan PA-2026-0005: acciones vencidas: ... (30/10)"."""
    found = []
    for plan, now in _live(reading, entity_id, day):
        late = "; ".join(f"{one.action.what} ({one.action.due:%d/%m})" for one in now.overdue)
        if late:
            found.append(f"Plan {plan.key}: acciones vencidas: {late}")
    return found


def missing_topics(reading: Reading, entity_id: UUID, day: date, agenda: Sequence[str]) -> list[str]:
    """Those of plans that the agenda does not speak of yet."""
    topics = overdue_topics(reading, entity_id, day)
    return [one for one in topics if not any(known.startswith(one.partition(":")[0]) for known in agenda)]


def live_plan_lines(reading: Reading, entity_id: UUID, day: date) -> list[str]:
    """Each live plan in a line: how far it has come, and its overdue actions."""
    lines = []
    for plan, now in _live(reading, entity_id, day):
        done, planned = (f"{int(100 * share)}\u00a0%" for share in (now.done, now.planned))
        late = "; ".join(f"{one.action.what}, vencía el {one.action.due:%d/%m/%Y}" for one in now.overdue)
        lines.append(f"{plan.key}: avance {done}, previsto {planned}" + (f". Vencidas: {late}." if late else "."))
    return lines


def _live(reading: Reading, entity_id: UUID, day: date) -> list[tuple[ActionPlan, Progress]]:
    live = [one.plan for one in reading.plans.all(entity_ids=[entity_id]) if one.live]
    return [(plan, progress(plan.content.actions, day, is_working_day)) for plan in live]
