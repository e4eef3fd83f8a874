"""Of which entities a plan is due, by the director's rules, and with which figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from action_plans.counted import Counted
from action_plans.due import CriticalWeeks, DueRules, Month, PlanDue, Reason, plans_due
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.findings_over_weeks.records import FindingKey
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.plans.cohorts import whole_months_before
from advisor_app.office.plans.rules import PlanRules, plan_rules_from
from advisor_app.office.rounds.accumulated import AuditedFrame, Period, PeriodKind, accumulate
from advisor_app.office.scoring.recommendations import joined
from advisor_app.services.findings.gather_findings import last_weeks, weeks_that_ask
from advisor_app.services.indicators.compute_indicators import catch_up, load_cases
from advisor_app.services.office import Office
from advisor_app.services.plans.watch_plans import WatchedPlan, watched_plans
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.accumulate_rounds import audited_frames
from advisor_app.store import Reading

if TYPE_CHECKING:
    from advisor_app.services.indicators.compute_indicators import LoadedCases

MONTHS_LOOKED_AT = 6
DECLINED_FOR_DAYS = 60
"""A plan that was declined is not proposed again for the same reason before so many days are over."""
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class ProposedPlan:
    """`finding` where a repeated one asks for it; `reopens` is the number of a closed plan that has fallen back."""

    entity_id: UUID
    entity: str
    due: PlanDue
    said: str
    finding: FindingKey | None = None
    reopens: str = ""


def due_of(office: Office, as_of: date, *, entity: str | None = None) -> list[ProposedPlan]:
    """Plans that are due as of the start of a day, by entity; none where one is open already or was just declined.

    Raises `UserError("unknown_entity")`.
    """
    catch_up(office)
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        wanted = None if entity is None else find_entity(reading, entity).id
        rules = rules_on(reading, as_of)
        covered = {one.entity_id for one in reading.plans.all() if one.open}
        declined = {
            (one.entity_id, one.reason)
            for one in reading.plans.declined()
            if as_of - one.on < timedelta(days=DECLINED_FOR_DAYS)
        }
        asking = {key: name for key, name in names.items() if key not in covered and wanted in (None, key)}
        loaded = load_cases(reading, None if wanted is None else [wanted], ("entity",))
        months = dict(_cohorts(loaded, names, as_of))
        limits = _nonconforming_at_least(reading, as_of, rules.due)
        critical = _critical(reading, as_of, rules.due, wanted)
        watched = watched_plans(reading, rules, as_of, wanted)
    fallen = {one.kept.entity_id: _fallen_back(one) for one in watched if one.relapse is not None}
    monday = last_weeks(as_of, 1)[0].monday  # weeks are looked back on whole
    found = []
    for key, name in asking.items():
        repeated = critical.get(key, {})
        due = plans_due(rules.due, months.get(key, []), limits.get(key), list(repeated.values()), monday)
        back = fallen.get(key)
        reasons = [
            ProposedPlan(key, name, one, said(one, rules.due), _finding_of(one, repeated))
            for one in due
            if back is None or one.reason is not Reason.RATE  # the same figures, told by the plan that they broke
        ]
        found += [one for one in (*reasons, *([back] if back else ())) if (key, one.due.reason) not in declined]
    return sorted(found, key=lambda one: (one.entity, one.due.reason))


def rules_on(reading: Reading, day: date) -> PlanRules:
    """The director's rules as they hold on the day."""
    return plan_rules_from(reading.settings.values_on(day))


def _cohorts(loaded: LoadedCases, names: dict[UUID, str], as_of: date) -> Iterator[tuple[UUID, list[Month]]]:
    from advisor_app.office.indicators.grouping import by_label

    spans = whole_months_before(as_of, MONTHS_LOOKED_AT)
    labels = loaded.groupings["entity"].labels
    months: dict[str, list[Month]] = {}
    for span in spans:
        asked = Asked(span.start, span.end, as_of)
        for one in by_label(loaded.of(asked), asked, loaded.groups("entity"), labels, percentiles=False):
            cohort = Counted(one.figures.due_in_30, one.figures.due)
            months.setdefault(one.group or "", []).append(Month(span.start, cohort))
    keys = {name: key for key, name in names.items()}
    for name, found in months.items():
        if name in keys:
            yield keys[name], found


def _nonconforming_at_least(reading: Reading, as_of: date, rules: DueRules) -> dict[UUID, Fraction]:
    """The one-sided lower limit of the quarter's rate, of the entities of which more failed than is tolerable."""
    week = IsoWeek.of(as_of).shifted(-1)
    weeks = [one for one in Period.of(week, PeriodKind.QUARTER).weeks if one <= week]
    frames: dict[UUID, list[AuditedFrame]] = {}
    for frame in audited_frames(reading, weeks):
        frames.setdefault(frame.entity_id, []).append(frame)
    return {
        key: accumulate(found, series=False).lower_limit.rate
        for key, found in frames.items()
        if sum(one.errors for one in found) > rules.tolerable_rate * sum(one.size for one in found)
    }


def _critical(
    reading: Reading, as_of: date, rules: DueRules, wanted: UUID | None
) -> dict[UUID, dict[FindingKey, CriticalWeeks]]:
    found: dict[UUID, dict[FindingKey, CriticalWeeks]] = {}
    for one, weeks in weeks_that_ask(reading, last_weeks(as_of, rules.within_weeks), wanted):
        told = CriticalWeeks(one.text, one.cause, tuple(week.monday for week in weeks))
        found.setdefault(one.key.entity_id, {})[one.key] = told
    return found


def _finding_of(due: PlanDue, repeated: Mapping[FindingKey, CriticalWeeks]) -> FindingKey | None:
    if due.critical is None:
        return None
    same = (due.critical.question, due.critical.cause)
    return next((key for key, one in repeated.items() if (one.question, one.cause) == same), None)


def _fallen_back(watched: WatchedPlan) -> ProposedPlan:
    months = watched.relapse.months if watched.relapse else ()
    plan = watched.kept.plan
    return ProposedPlan(
        watched.kept.entity_id, plan.entity, PlanDue(Reason.RELAPSE, chosen=months), watched.said, reopens=plan.key
    )


def said(due: PlanDue, rules: DueRules) -> str:
    """Why a plan is due, in a sentence with its figures."""
    if due.reason is Reason.RATE:
        cohort = due.cohort
        share = cohort.share or Fraction(0)
        months = "Un mes" if len(due.chosen) == 1 else f"En {len(due.chosen)} meses seguidos"
        return (
            f"{months} se concluyó en 30 días el {float(rules.rate_at_most * 100):g}{_NO_BREAK}% o menos: "
            f"{cohort.met:,} de {cohort.cases:,} casos ({int(share * 100)}{_NO_BREAK}%)."
        )
    if due.critical is not None:
        weeks = joined([str(week.isocalendar().week) for week in due.critical.weeks])
        cause = f", por la misma causa («{due.critical.cause}»)" if due.critical.cause else ""
        return f"«{due.critical.question}», pregunta crítica, no se cumplió en las semanas {weeks}{cause}."
    limit = due.lower_limit or Fraction(0)
    return (
        f"Los casos que incumplen son por lo menos el {float(limit):.1%} del trimestre, más que el "
        f"{float(rules.tolerable_rate):.0%} tolerable."
    ).replace("%", f"{_NO_BREAK}%")
