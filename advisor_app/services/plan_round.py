"""What a week's round would be, before anything is sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.people import Entity
from advisor_app.office.round_plan import PlannedSample, capacity_of, plan_portfolio, sample_of
from advisor_app.office.round_settings import rules_from
from advisor_app.office.weekly_round import DrawnRound, RoundRules
from advisor_app.services.office import Office
from advisor_app.services.portfolios import Portfolio, portfolios_on

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class EntityPlan:
    entity_id: UUID
    entity: str
    advisor: str | None
    population: int
    planned_size: int
    sample_size: int
    census: bool
    claim: str
    statement: str
    drawn: bool


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """`capacity` and `total` are cases over all portfolios shown."""

    week: IsoWeek
    entities: tuple[EntityPlan, ...]
    capacity: int
    total: int


@dataclass(frozen=True, slots=True)
class PortfolioPlan:
    """One portfolio's week: what is drawn already, what would be drawn, and by which rules."""

    portfolio: Portfolio
    rules: RoundRules
    capacity: int
    frames: dict[UUID, list[str]]
    drawn: dict[UUID, DrawnRound]
    planned: dict[UUID, PlannedSample]

    def shown(self, entity: Entity) -> PlannedSample:
        earlier = self.drawn.get(entity.id)
        return self.planned[entity.id] if earlier is None else sample_drawn(earlier)


def sample_drawn(drawn: DrawnRound) -> PlannedSample:
    """What stands of a round that was drawn, told by the rules that it was drawn with.

    A replaced case turned out not to belong to the frame, so it is not among those that the claim is about.
    """
    belonging = drawn.population - len(drawn.replacements)
    return sample_of(belonging, drawn.planned_size, len(drawn.sample), drawn.rules)


def plan_portfolios(reading: Reading, week: IsoWeek, day: date, advisor: str | None) -> list[PortfolioPlan]:
    """The week's plan of every portfolio; what is drawn already takes its share of the capacity first."""
    rules = rules_from(reading.settings.values_on(day))
    closed = reading.cases.closed_in(week)
    drawn = {one.entity_id: one for one in reading.rounds.of_week(week)}
    plans = []
    for portfolio in portfolios_on(reading, day, advisor):
        capacity = capacity_of(len(portfolio.entities), rules, has_advisor=portfolio.advisor is not None)
        earlier = {e.id: drawn[e.id] for e in portfolio.entities if e.id in drawn}
        open_frames = {e.id: closed.get(e.id, []) for e in portfolio.entities if e.id not in drawn}
        populations = {key: len(frame) for key, frame in open_frames.items()}
        planned = plan_portfolio(populations, rules, _left_for(populations, earlier, rules, capacity))
        plans.append(PortfolioPlan(portfolio, rules, capacity, open_frames, earlier, planned))
    return plans


def _left_for(populations: dict[UUID, int], earlier: dict[UUID, DrawnRound], rules: RoundRules, capacity: int) -> int:
    """What draws of this week leave of the capacity; a latecomer still gets its minimum."""
    if not earlier:
        return capacity
    left = capacity - sum(one.sample_size for one in earlier.values())
    return max(left, sum(min(rules.minimum, population) for population in populations.values()))


def plan_round(office: Office, week: IsoWeek, advisor: str | None = None) -> RoundPlan:
    """Plan without sealing: sizes, and what each would let one say."""
    with office.store.reading() as reading:
        plans = plan_portfolios(reading, week, panama_day(now_utc()), advisor)
    lines = [_line(plan, entity) for plan in plans for entity in plan.portfolio.entities]
    lines.sort(key=lambda line: line.entity)
    return RoundPlan(week, tuple(lines), sum(plan.capacity for plan in plans), sum(line.sample_size for line in lines))


def _line(plan: PortfolioPlan, entity: Entity) -> EntityPlan:
    sample = plan.shown(entity)
    return EntityPlan(
        entity.id,
        entity.name,
        plan.portfolio.advisor.name if plan.portfolio.advisor else None,
        sample.population,
        sample.planned_size,
        sample.sample_size,
        sample.census,
        sample.claim,
        sample.statement,
        entity.id in plan.drawn,
    )
