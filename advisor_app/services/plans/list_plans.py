"""Plans as a list, with how far each has come."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from action_plans.plan import State
from action_plans.progress import Progress, progress
from action_plans.verdict import Verdict
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.plans.records import KeptPlan, PlanFile
from advisor_app.office.working_days import is_working_day
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import plan_named
from advisor_app.services.rotation.assign_entities import find_entity

STALLED_AFTER_WORKING_DAYS = 10


@dataclass(frozen=True, slots=True)
class PlanLine:
    """`advisor` is who looks after the entity today, "" where nobody does. `progress` is None before it is live."""

    kept: KeptPlan
    entity: str
    advisor: str
    progress: Progress | None

    @property
    def at_risk(self) -> bool:
        return self.kept.live and self.progress is not None and self.progress.behind

    @property
    def stalled(self) -> bool:
        """An action has been overdue for two weeks of work."""
        overdue = self.progress.overdue if self.progress else ()
        return self.kept.live and any(one.working_days > STALLED_AFTER_WORKING_DAYS for one in overdue)

    @property
    def worked(self) -> bool:
        """Its own figures showed it, and it was not reopened since."""
        judged = self.kept.plan.verification
        standing = self.kept.plan.state in (State.EFFECTIVE, State.CLOSED)
        return standing and judged is not None and judged.verdict is Verdict.EFFECTIVE


@dataclass(frozen=True, slots=True)
class ShownPlan:
    line: PlanLine
    files: tuple[PlanFile, ...]


def list_plans(
    office: Office,
    *,
    states: Collection[State] = (),
    entity: str | None = None,
    advisor: str | None = None,
    as_of: date | None = None,
) -> list[PlanLine]:
    """By number. Raises `UserError("unknown_entity")`."""
    day = as_of or panama_day(now_utc())
    with office.store.reading() as reading:
        wanted = None if entity is None else [find_entity(reading, entity).id]
        plans = reading.plans.all(states, wanted)
        names = {one.id: one.name for one in reading.entities.all()}
        people = {one.id: one.name for one in reading.advisors.all()}
        holders = {one.entity_id: people[one.advisor_id] for one in reading.assignments.on(day)}
    lines = [_line(one, names[one.entity_id], holders.get(one.entity_id, ""), day) for one in plans]
    return [one for one in lines if advisor is None or one.advisor == advisor]


def show_plan(office: Office, number: str, as_of: date | None = None) -> ShownPlan:
    """Raises `UserError("unknown_plan")`."""
    with office.store.reading() as reading:
        kept = plan_named(reading, number)
        files = tuple(reading.plans.files_of(kept.id))
        entity = reading.entities.by_id(kept.entity_id).name
    (line,) = [one for one in list_plans(office, entity=entity, as_of=as_of) if one.kept.id == kept.id]
    return ShownPlan(line, files)


def _line(kept: KeptPlan, entity: str, advisor: str, day: date) -> PlanLine:
    begun = kept.plan.state not in (State.DRAFT, State.AGREED, State.WITHDRAWN)
    return PlanLine(kept, entity, advisor, progress(kept.plan.content.actions, day, is_working_day) if begun else None)
