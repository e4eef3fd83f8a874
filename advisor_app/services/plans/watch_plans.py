"""Closed plans are watched for as many months as the director set; one that has fallen back is offered again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from action_plans.counted import together
from action_plans.plan import State
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.plans.cohorts import PlanIndicator, whole_months_before
from advisor_app.office.plans.life import begun_on
from advisor_app.office.plans.records import KeptPlan
from advisor_app.office.plans.rules import PlanRules, plan_rules_from
from advisor_app.office.plans.watching import verified_months, watched_months, watched_until
from advisor_app.office.plans.words import month_words
from advisor_app.services.indicators.compute_indicators import catch_up
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import plan_named
from advisor_app.services.plans.month_figures import EntityFigures
from advisor_app.store import Reading

if TYPE_CHECKING:
    from action_plans.relapse import Relapse

_NO_BREAK = "\u00a0"
_SIGNS = {"UNDER_THE_RULE": "volvió a lo que pide un plan", "BELOW_ITS_LEVEL": "cayó bajo el nivel verificado"}


@dataclass(frozen=True, slots=True)
class WatchedPlan:
    """A closed plan whose watch is not over; `said` tells how it stands, in a sentence."""

    kept: KeptPlan
    until: date
    relapse: Relapse | None
    said: str


def watch_said(office: Office, number: str, as_of: date | None = None) -> str:
    """How the watch of a closed plan stands, empty for one that is not watched. Raises `UserError("unknown_plan")`."""
    day = as_of or panama_day(now_utc())
    catch_up(office)
    with office.store.reading() as reading:
        kept = plan_named(reading, number)
        rules = plan_rules_from(reading.settings.values_on(day))
        watched = watched_plans(reading, rules, day, kept.entity_id)
    return next((one.said for one in watched if one.kept.id == kept.id), "")


def watched_plans(reading: Reading, rules: PlanRules, as_of: date, entity_id: UUID | None = None) -> list[WatchedPlan]:
    """The closed plans that are watched on a day, by number, with the first sign of a relapse."""
    closed = reading.plans.all([State.CLOSED], None if entity_id is None else [entity_id])
    found = []
    for kept in closed:
        until = watched_until(kept.plan, rules.relapse_months)
        if until is not None and as_of <= until:
            found.append(_watched(reading, kept, rules, as_of, until))
    return found


def _watched(reading: Reading, kept: KeptPlan, rules: PlanRules, as_of: date, until: date) -> WatchedPlan:
    from action_plans.relapse import relapse  # loads scipy

    goal = kept.plan.content.goal
    named = goal.indicator if goal else PlanIndicator.RATE_30.value
    begun = begun_on(kept.plan)
    if begun is None or named not in set(PlanIndicator):
        return WatchedPlan(kept, until, None, _said(kept, None, until))
    indicator = PlanIndicator(named)
    count = (as_of.year - begun.year) * 12 + as_of.month - begun.month
    months = EntityFigures(reading, kept.entity_id, as_of).of(whole_months_before(as_of, count))
    # the rule's rate is of the 30 days; another indicator can only fall below its own level
    due = rules.due if indicator is PlanIndicator.RATE_30 else replace(rules.due, rate_at_most=Fraction(0))
    fallen = relapse(verified_months(kept.plan, indicator, months), watched_months(kept.plan, indicator, months), due)
    return WatchedPlan(kept, until, fallen, _said(kept, fallen, until))


def _said(kept: KeptPlan, fallen: Relapse | None, until: date) -> str:
    watch = f"Se vigila hasta el {until:%d/%m/%Y}"
    if fallen is None:
        return f"{watch}: sin recaída hasta ahora."
    cohort = together(month.cohort for month in fallen.months)
    first, last = fallen.months[0].first_day, fallen.months[-1].first_day
    when = month_words(first) if first == last else f"{month_words(first)} a {month_words(last)}"
    share = int(100 * Fraction(cohort.met, cohort.cases))
    why = _SIGNS[fallen.sign.name]
    return (
        f"{kept.plan.entity} {why}: {cohort.met:,} de {cohort.cases:,} casos ({share}{_NO_BREAK}%), {when}. El plan "
        f"{kept.plan.key} se cerró y se puede reabrir."
    )
