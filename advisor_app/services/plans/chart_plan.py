"""A plan's indicator by weeks, with what may be said of it so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor_app.errors import UserError
from advisor_app.office.plans.chart_weeks import PlanWeeks
from advisor_app.office.plans.cohorts import PlanIndicator
from advisor_app.office.plans.records import KeptPlan
from advisor_app.office.plans.verdict_words import finding_said, interval_said, regression_said
from advisor_app.services.office import Office
from advisor_app.services.plans.evaluate_plan import EvaluatedPlan, judged, plan_figures


@dataclass(frozen=True, slots=True)
class ChartedPlan:
    """`judged` is None while it is too soon; `why` then says why. `lines` follow the `finding`, each a sentence."""

    kept: KeptPlan
    indicator: PlanIndicator
    weeks: PlanWeeks
    judged: EvaluatedPlan | None
    finding: str
    lines: tuple[str, ...]


def chart_plan(office: Office, number: str, as_of: date | None = None) -> ChartedPlan:
    """As known at the start of a day (today). Raises `UserError`: "unknown_plan", "plan_indicator_unknown"."""
    of = plan_figures(office, number, as_of)
    try:
        found = judged(of)
    except UserError as too_soon:
        if too_soon.code != "plan_not_to_be_evaluated":
            raise
        usual = of.weeks.usual
        share = f"{usual.met / usual.cases:.0%}".replace("%", "\u00a0%") if usual.cases else "sin casos"
        finding = f"Antes del plan: {share}; todavía no hay con qué comparar"
        why = str(too_soon.values["why"])
        return ChartedPlan(of.kept, of.indicator, of.weeks, None, finding, (f"{why[:1].upper()}{why[1:]}.",))
    lines = [interval_said(found.evaluation, of.weeks), regression_said(found.evaluation)]
    if found.provisional and (goal := of.kept.plan.content.goal) is not None:
        lines.append(f"Es provisional: el plan acordó evaluarse el {goal.by:%d/%m/%Y}.")
    told = tuple(line for line in lines if line)
    return ChartedPlan(of.kept, of.indicator, of.weeks, found, finding_said(found.evaluation), told)
