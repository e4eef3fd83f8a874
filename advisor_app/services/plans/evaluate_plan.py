"""A plan's effectiveness, from its entity's own figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from action_plans import lifecycle
from action_plans.effectiveness import Evaluation, evaluate
from action_plans.lifecycle import MoveNotAllowed
from action_plans.plan import Verification
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.asked import Span
from advisor_app.office.plans.chart_weeks import PlanWeeks, plan_weeks, whole_weeks
from advisor_app.office.plans.cohorts import (
    MONTHS_BEFORE,
    Compared,
    PlanIndicator,
    compared,
    whole_months_before,
)
from advisor_app.office.plans.life import begun_on
from advisor_app.office.plans.records import KeptPlan
from advisor_app.office.plans.verdict_words import said
from advisor_app.services.indicators.compute_indicators import catch_up
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import not_allowed, plan_named, saved_plan
from advisor_app.services.plans.month_figures import EntityFigures


@dataclass(frozen=True, slots=True)
class EvaluatedPlan:
    """`provisional`: the day that the plan agreed for its evaluation has not come. `weeks` are the chart's."""

    kept: KeptPlan
    indicator: PlanIndicator
    compared: Compared
    evaluation: Evaluation
    weeks: PlanWeeks
    as_of: date
    provisional: bool
    said: str


@dataclass(frozen=True)
class PlanFigures:
    """A plan with what its entity's figures are asked of."""

    kept: KeptPlan
    indicator: PlanIndicator
    figures: EntityFigures
    as_of: date

    @property
    def before(self) -> list[Span]:
        """The whole months before the plan began, or before today for one that has not begun."""
        return whole_months_before(begun_on(self.kept.plan) or self.as_of, MONTHS_BEFORE)

    @cached_property
    def weeks(self) -> PlanWeeks:
        spans = whole_weeks(self.before[0].start, self.as_of)
        return plan_weeks(self.kept.plan, self.kept.set_off, self.indicator, self.figures.of(spans), self.as_of)


def evaluate_plan(office: Office, number: str, as_of: date | None = None) -> EvaluatedPlan:
    """Compare the months after the last action with those before the start, as known at the start of a day (today).

    Raises `UserError`: "unknown_plan", "plan_indicator_unknown", "plan_not_to_be_evaluated".
    """
    return judged(plan_figures(office, number, as_of))


def plan_figures(office: Office, number: str, as_of: date | None = None) -> PlanFigures:
    """Raises `UserError`: "unknown_plan", "plan_indicator_unknown"."""
    day = as_of or panama_day(now_utc())
    catch_up(office)
    with office.store.reading() as reading:
        kept = plan_named(reading, number)
        return PlanFigures(kept, _indicator(kept), EntityFigures(reading, kept.entity_id, day), day)


def judged(of: PlanFigures) -> EvaluatedPlan:
    """Raises `UserError("plan_not_to_be_evaluated")`, which says why."""
    kept, day = of.kept, of.as_of
    begun = begun_on(kept.plan)
    if begun is None:
        raise _too_soon(kept, "no se ha puesto en marcha")
    later = (day.year - begun.year) * 12 + day.month - begun.month
    spans = of.before + whole_months_before(day, later)
    found = compared(kept.plan, kept.set_off, of.indicator, of.figures.of(spans), day)
    if found.first_after is None:
        raise _too_soon(kept, "hay acciones sin prueba")
    if not any(one.count.cases for one in found.after):
        raise _too_soon(
            kept, f"los primeros casos que cuentan son los del mes que empieza desde el {found.first_after:%d/%m/%Y}"
        )
    if not any(one.count.cases for one in found.before):
        raise _too_soon(kept, "no hay casos de antes del plan")
    goal = kept.plan.content.goal
    evaluation = evaluate(found.before, found.after, goal=goal.target if goal else None)
    provisional = goal is not None and day < goal.by
    return EvaluatedPlan(kept, of.indicator, found, evaluation, of.weeks, day, provisional, said(evaluation, of.weeks))


def verify_plan(office: Office, number: str, as_of: date | None = None) -> KeptPlan:
    """Take the evaluation over into the plan. Raises `UserError` as `evaluate_plan`, and "plan_move_not_allowed"."""
    found = evaluate_plan(office, number, as_of)
    with office.store.unit_of_work(office.who) as work:
        kept = plan_named(work, number)
        verification = Verification(found.evaluation.verdict, found.as_of, found.said)
        try:
            plan = lifecycle.verify(kept.plan, verification, office.who)
        except MoveNotAllowed as refused:
            raise not_allowed(kept.plan, refused) from refused
        saved = saved_plan(work, kept, plan, "plan.verified", verdict=verification.verdict.value, said=found.said)
        work.commit()
    return saved


def _indicator(kept: KeptPlan) -> PlanIndicator:
    goal = kept.plan.content.goal
    named = goal.indicator if goal else PlanIndicator.RATE_30.value
    if named not in set(PlanIndicator):
        raise UserError("plan_indicator_unknown", plan=kept.plan.key, indicator=named, known=", ".join(PlanIndicator))
    return PlanIndicator(named)


def _too_soon(kept: KeptPlan, why: str) -> UserError:
    return UserError("plan_not_to_be_evaluated", plan=kept.plan.key, why=why)
