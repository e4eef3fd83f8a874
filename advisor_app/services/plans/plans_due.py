"""Of which entities a plan is due, by the director's rules, and with which figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from action_plans.counted import Counted
from action_plans.due import DueRules, Month, PlanDue, Reason, plans_due
from advisor_app.office.accumulated import AuditedFrame, Period, PeriodKind, accumulate
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.indicators.asked import Asked, Span
from advisor_app.office.indicators.goals import GOAL_DEFAULTS, goals_from
from advisor_app.services.indicators.compute_indicators import catch_up, load_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.accumulate_rounds import audited_frames
from advisor_app.store import Reading

if TYPE_CHECKING:
    from advisor_app.services.indicators.compute_indicators import LoadedCases

MONTHS_LOOKED_AT = 6
DECLINED_FOR_DAYS = 60
"""A plan that was declined is not proposed again for the same reason before so many days are over."""


@dataclass(frozen=True, slots=True)
class ProposedPlan:
    entity_id: UUID
    entity: str
    due: PlanDue
    said: str


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
        loaded = load_cases(reading, None if wanted is None else [wanted], ("entity",))
        limits = _nonconforming_at_least(reading, as_of, rules)
        found = []
        for key, months in _cohorts(loaded, names, as_of):
            if key in covered or (wanted is not None and key != wanted):
                continue
            for one in plans_due(rules, months, limits.get(key), (), as_of):
                if (key, one.reason) not in declined:
                    found.append(ProposedPlan(key, names[key], one, _said(one, rules)))
    return sorted(found, key=lambda one: (one.entity, one.due.reason))


def rules_on(reading: Reading, day: date) -> DueRules:
    """The goal of the 30 days that holds on the day; the rest as the rules' own defaults."""
    dated = reading.settings.all()
    goals = goals_from({one.key: one.value for one in dated if one.key in GOAL_DEFAULTS and one.valid_from <= day})
    tolerable = reading.settings.values_on(day).get("tolerable_rate")
    rules = DueRules(rate_at_most=goals.rate_30)
    return rules if not tolerable else DueRules(rate_at_most=goals.rate_30, tolerable_rate=Fraction(tolerable))


def whole_months_before(as_of: date, count: int) -> list[Span]:
    """The last `count` months that were over when the day began, in order."""
    first, spans = as_of.replace(day=1), []
    for _ in range(count):
        end = first - timedelta(days=1)
        first = end.replace(day=1)
        spans.append(Span(f"{first:%Y-%m}", first, end))
    return spans[::-1]


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


def _said(due: PlanDue, rules: DueRules) -> str:
    if due.reason is Reason.RATE:
        cohort = due.cohort
        share = cohort.share or Fraction(0)
        return (
            f"En {len(due.chosen)} meses seguidos se concluyó en 30 días el {int(rules.rate_at_most * 100)} % o menos: "
            f"{cohort.met} de {cohort.cases} casos ({int(share * 100)} %)."
        )
    if due.reason is Reason.NONCONFORMITY and due.lower_limit is not None:
        return (
            f"Los casos que incumplen son por lo menos el {float(due.lower_limit):.1%} del trimestre, más que el "
            f"{float(rules.tolerable_rate):.0%} tolerable."
        ).replace("%", " %")
    return "El mismo hallazgo crítico se repite."
