"""The plans as the director looks at them: stalled, at risk, to be verified, what came of the others, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from action_plans.plan import State
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.office import Office
from advisor_app.services.plans.list_plans import PlanLine, list_plans


class PlanStanding(IntEnum):
    """What presses most first."""

    STALLED = 0
    AT_RISK = 1
    TO_VERIFY = 2
    NOT_EFFECTIVE = 3
    ON_TRACK = 4
    EFFECTIVE = 5


@dataclass(frozen=True, slots=True)
class BoardPlan:
    """`why` says it in a few Spanish words; `cause` is the root cause, or empty."""

    line: PlanLine
    standing: PlanStanding
    why: str
    cause: str


@dataclass(frozen=True, slots=True)
class PlansBoard:
    """Plans that began and are not closed, and closed ones that worked; what presses most first, then by entity."""

    plans: tuple[BoardPlan, ...]

    def count(self, *standings: PlanStanding) -> int:
        return sum(one.standing in standings for one in self.plans)

    @property
    def under_way(self) -> int:
        return self.count(PlanStanding.STALLED, PlanStanding.AT_RISK, PlanStanding.ON_TRACK)

    @property
    def pressing(self) -> tuple[BoardPlan, ...]:
        return tuple(one for one in self.plans if one.standing <= PlanStanding.TO_VERIFY)


def plans_board(office: Office, as_of: date | None = None) -> PlansBoard:
    day = as_of or panama_day(now_utc())
    return board_of(list_plans(office, as_of=day))


def board_of(lines: Iterable[PlanLine]) -> PlansBoard:
    found = []
    for line in lines:
        standing = _standing(line)
        if standing is not None:
            cause = line.kept.plan.content.cause
            found.append(BoardPlan(line, standing, _why(line, standing), cause.root if cause else ""))
    return PlansBoard(tuple(sorted(found, key=lambda one: (one.standing, one.line.entity, one.line.kept.plan.key))))


def _standing(line: PlanLine) -> PlanStanding | None:
    if line.stalled:
        return PlanStanding.STALLED
    if line.at_risk:
        return PlanStanding.AT_RISK
    state = line.kept.plan.state
    if state is State.CLOSED:
        return PlanStanding.EFFECTIVE if line.worked else None
    return {
        State.LIVE: PlanStanding.ON_TRACK,
        State.DONE: PlanStanding.TO_VERIFY,
        State.INCONCLUSIVE: PlanStanding.TO_VERIFY,
        State.NOT_EFFECTIVE: PlanStanding.NOT_EFFECTIVE,
        State.EFFECTIVE: PlanStanding.EFFECTIVE,
        State.REOPENED: PlanStanding.AT_RISK,
    }.get(state)


def _why(line: PlanLine, standing: PlanStanding) -> str:
    now, plan = line.progress, line.kept.plan
    if plan.state is State.REOPENED:
        return "reabierto; falta escribir su versión siguiente"
    if now is not None and now.overdue and standing <= PlanStanding.AT_RISK:
        count, oldest = len(now.overdue), max(one.working_days for one in now.overdue)
        actions = "1 acción vencida" if count == 1 else f"{count} de {len(plan.content.actions)} acciones vencidas"
        return f"{actions}, hace {oldest} día{'' if oldest == 1 else 's'} hábil{'' if oldest == 1 else 'es'}"
    if standing is PlanStanding.TO_VERIFY:
        done = plan.state is State.DONE
        return "hecho; falta verificarlo por sus cifras" if done else "no concluyente; se puede volver a mirar"
    if standing is PlanStanding.ON_TRACK and now is not None and now.next_due is not None:
        return f"lo próximo vence el {now.next_due.due:%d/%m/%Y}"
    told = plan.verification.said.partition(";")[0] if plan.verification else ""
    return told or "al ritmo previsto"
