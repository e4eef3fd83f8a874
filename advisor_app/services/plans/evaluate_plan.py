"""A plan's effectiveness, from its entity's own figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from action_plans import lifecycle
from action_plans.effectiveness import Evaluation, Method, evaluate
from action_plans.lifecycle import MoveNotAllowed
from action_plans.p_chart import PChart, p_chart
from action_plans.plan import Verification
from action_plans.verdict import Verdict
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.asked import Span
from advisor_app.office.plans.cohorts import (
    MONTHS_BEFORE,
    Compared,
    PlanIndicator,
    SpanFigures,
    compared,
    in_chosen_month,
    whole_months_before,
)
from advisor_app.office.plans.life import begun_on
from advisor_app.office.plans.records import KeptPlan
from advisor_app.services.indicators.compute_indicators import catch_up
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import not_allowed, plan_named, saved_plan
from advisor_app.services.plans.month_figures import EntityFigures

WEEKS_TO_CHART = 8
METHODS = {
    Method.EXACT: "intervalo exacto",
    Method.SCORE: "Miettinen y Nurminen",
    Method.DISPERSED: "Miettinen y Nurminen, con meses que varían más que el azar",
    Method.CHOSEN_MONTHS: "condicionado a los meses elegidos",
}
VERDICTS = {
    Verdict.EFFECTIVE: "eficaz",
    Verdict.NOT_EFFECTIVE: "no eficaz",
    Verdict.INCONCLUSIVE: "no concluyente",
}


@dataclass(frozen=True, slots=True)
class EvaluatedPlan:
    """`provisional`: the day that the plan agreed for its evaluation has not come. `weeks` is the chart by weeks."""

    kept: KeptPlan
    indicator: PlanIndicator
    compared: Compared
    evaluation: Evaluation
    weeks: PChart | None
    as_of: date
    provisional: bool
    said: str


def evaluate_plan(office: Office, number: str, as_of: date | None = None) -> EvaluatedPlan:
    """Compare the months after the last action with those before the start, as known at the start of a day (today).

    Raises `UserError`: "unknown_plan", "plan_indicator_unknown", "plan_not_to_be_evaluated".
    """
    day = as_of or panama_day(now_utc())
    catch_up(office)
    with office.store.reading() as reading:
        kept = plan_named(reading, number)
        indicator = _indicator(kept)
        figures = EntityFigures(reading, kept.entity_id, day).of
    begun = begun_on(kept.plan)
    if begun is None:
        raise _too_soon(kept, "no se ha puesto en marcha")

    months = whole_months_before(begun, MONTHS_BEFORE)
    later = (day.year - begun.year) * 12 + day.month - begun.month
    found = compared(kept.plan, kept.set_off, indicator, figures(months + whole_months_before(day, later)), day)
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
    chart = _weekly(kept, indicator, figures(_weeks(months[0].start, day)), day)
    provisional = goal is not None and day < goal.by
    return EvaluatedPlan(kept, indicator, found, evaluation, chart, day, provisional, said(evaluation, chart))


def verify_plan(office: Office, number: str, as_of: date | None = None) -> KeptPlan:
    """Take the evaluation over into the plan. Raises `UserError` as `evaluate_plan`, and "plan_move_not_allowed"."""
    judged = evaluate_plan(office, number, as_of)
    with office.store.unit_of_work(office.who) as work:
        kept = plan_named(work, number)
        verification = Verification(judged.evaluation.verdict, judged.as_of, judged.said)
        try:
            plan = lifecycle.verify(kept.plan, verification, office.who)
        except MoveNotAllowed as refused:
            raise not_allowed(kept.plan, refused) from refused
        saved = saved_plan(work, kept, plan, "plan.verified", verdict=verification.verdict.value, said=judged.said)
        work.commit()
    return saved


def said(evaluation: Evaluation, weeks: PChart | None) -> str:
    """ "Del 54 % al 73 %; el cambio no se explica por azar (Miettinen y Nurminen; p-chart, 8 semanas)." """
    before, after = f"{evaluation.usual_before:.0%}", f"{evaluation.after.met / evaluation.after.cases:.0%}"
    how = METHODS[evaluation.method]
    if weeks is not None:
        how += f"; p-chart, {len(weeks.points)} semanas"
    change = {
        Verdict.EFFECTIVE: "el cambio no se explica por azar",
        Verdict.NOT_EFFECTIVE: "lo que el plan prometía queda descartado",
        Verdict.INCONCLUSIVE: "el azar basta para explicar el cambio",
    }[evaluation.verdict]
    parts = [f"Del {before} al {after}; {change} ({how})."]
    regression = evaluation.regression
    if regression is not None and round(100 * regression.expected_rise) > 0:
        chosen = regression.chosen.met / regression.chosen.cases
        parts.append(
            f"Los meses que motivaron el plan tenían {chosen:.0%}; {regression.expected_rise * 100:.0f} puntos de "
            "mejora eran de esperar sin hacer nada (regresión a la media) y no se cuentan."
        )
    return " ".join(parts).replace("%", "\u00a0%")


def _indicator(kept: KeptPlan) -> PlanIndicator:
    goal = kept.plan.content.goal
    named = goal.indicator if goal else PlanIndicator.RATE_30.value
    if named not in set(PlanIndicator):
        raise UserError("plan_indicator_unknown", plan=kept.plan.key, indicator=named, known=", ".join(PlanIndicator))
    return PlanIndicator(named)


def _too_soon(kept: KeptPlan, why: str) -> UserError:
    return UserError("plan_not_to_be_evaluated", plan=kept.plan.key, why=why)


def _weeks(first: date, day: date) -> list[Span]:
    monday = first + timedelta(days=-first.weekday() % 7)
    weeks = []
    while monday + timedelta(days=6) < day:
        weeks.append(Span(f"{monday:%G-W%V}", monday, monday + timedelta(days=6)))
        monday += timedelta(days=7)
    return weeks


def _weekly(kept: KeptPlan, indicator: PlanIndicator, found: list[SpanFigures], day: date) -> PChart | None:
    """The chart by weeks, its limits from the weeks before that lie in no month that set the plan off."""
    clean = [one for one in found if not in_chosen_month(kept.set_off, one.span)]
    weeks = compared(kept.plan, replace(kept.set_off, chosen=()), indicator, clean, day)
    before = [one.count for one in weeks.before if one.count.cases]
    after = [one.count for one in weeks.after if one.count.cases]
    if len(before) < WEEKS_TO_CHART or len(after) < WEEKS_TO_CHART:
        return None
    return p_chart(before, after)
