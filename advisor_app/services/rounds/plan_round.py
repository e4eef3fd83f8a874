"""What a week's round would be, before anything is sealed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.people import Entity
from advisor_app.office.round_settings import rules_from
from advisor_app.office.rounds.public_seed import SealedRound
from advisor_app.office.rounds.round_plan import PlannedSample, capacity_of, plan_portfolio, sample_of
from advisor_app.office.rounds.weekly_round import DrawnRound, PublicDraw, RoundRules, SeedSource
from advisor_app.services.office import Office
from advisor_app.services.portfolios import Portfolio, portfolios_on

if TYPE_CHECKING:
    from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class WaitingSeal:
    """`sealed_at` is naive UTC."""

    announced: PublicDraw
    frame_digest: str
    sealed_at: datetime
    sealed_by: str


@dataclass(frozen=True, slots=True)
class EntityPlan:
    """`rules` are those it is drawn by; `seal` is set where the frame is sealed and waits for its public draw."""

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
    rules: RoundRules
    seal: WaitingSeal | None = None


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """`capacity` and `total` are cases over all portfolios shown; `seed_source` is what the office has set today."""

    week: IsoWeek
    entities: tuple[EntityPlan, ...]
    capacity: int
    total: int
    seed_source: SeedSource = "entropy"


@dataclass(frozen=True, slots=True)
class PortfolioPlan:
    """One portfolio's week: what is drawn already, what is sealed and waits, what would be drawn, by which rules."""

    week: IsoWeek
    portfolio: Portfolio
    rules: RoundRules
    capacity: int
    frames: dict[UUID, list[str]]
    drawn: dict[UUID, DrawnRound]
    sealed: dict[UUID, SealedRound]
    planned: dict[UUID, PlannedSample]

    def shown(self, entity: Entity) -> PlannedSample:
        if (earlier := self.drawn.get(entity.id)) is not None:
            return sample_drawn(earlier)
        if (waiting := self.sealed.get(entity.id)) is not None:
            return sample_sealed(waiting)
        return self.planned[entity.id]


def sample_drawn(drawn: DrawnRound) -> PlannedSample:
    """What stands of a round that was drawn, told by the rules that it was drawn with.

    A replaced case turned out not to belong to the frame, so it is not among those that the claim is about.
    """
    belonging = drawn.population - len(drawn.replacements)
    return sample_of(belonging, drawn.planned_size, len(drawn.sample), drawn.rules)


def sample_sealed(sealed: SealedRound) -> PlannedSample:
    """What stands of a sealed frame, told by the rules that it was sealed with."""
    return sample_of(sealed.population, sealed.planned_size, sealed.sample_size, sealed.rules)


def plan_portfolios(reading: Reading, week: IsoWeek, day: date, advisor: str | None) -> list[PortfolioPlan]:
    """The week's plan of every portfolio; what is drawn or sealed already takes its share of the capacity first."""
    rules = rules_from(reading.settings.values_on(day))
    closed = reading.cases.closed_in(week)
    drawn = {one.entity_id: one for one in reading.rounds.of_week(week)}
    waiting = reading.seals.waiting(week)
    plans = []
    for portfolio in portfolios_on(reading, day, advisor):
        capacity = capacity_of(len(portfolio.entities), rules, has_advisor=portfolio.advisor is not None)
        earlier = {e.id: drawn[e.id] for e in portfolio.entities if e.id in drawn}
        sealed = {e.id: waiting[e.id] for e in portfolio.entities if e.id in waiting}
        open_frames = {e.id: closed.get(e.id, []) for e in portfolio.entities if e.id not in {*earlier, *sealed}}
        populations = {key: len(frame) for key, frame in open_frames.items()}
        taken = [one.sample_size for one in earlier.values()] + [one.sample_size for one in sealed.values()]
        planned = plan_portfolio(populations, rules, left_for(populations, taken, rules, capacity))
        plans.append(PortfolioPlan(week, portfolio, rules, capacity, open_frames, earlier, sealed, planned))
    return plans


def left_for(populations: Mapping[UUID, int], taken: Collection[int], rules: RoundRules, capacity: int) -> int:
    """What draws and seals of this week leave of the capacity; a latecomer still gets its minimum."""
    if not taken:
        return capacity
    left = capacity - sum(taken)
    return max(left, sum(min(rules.minimum, population) for population in populations.values()))


def plan_round(office: Office, week: IsoWeek, advisor: str | None = None) -> RoundPlan:
    """Plan without sealing: sizes, and what each would let one say."""
    with office.store.reading() as reading:
        day = panama_day(now_utc())
        plans = plan_portfolios(reading, week, day, advisor)
        rules = rules_from(reading.settings.values_on(day))
    lines = [_line(plan, entity) for plan in plans for entity in plan.portfolio.entities]
    lines.sort(key=lambda line: line.entity)
    return RoundPlan(
        week,
        tuple(lines),
        sum(plan.capacity for plan in plans),
        sum(line.sample_size for line in lines),
        rules.seed_source,
    )


def _line(plan: PortfolioPlan, entity: Entity) -> EntityPlan:
    sample = plan.shown(entity)
    drawn, sealed = plan.drawn.get(entity.id), plan.sealed.get(entity.id)
    kept = drawn or sealed
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
        drawn is not None,
        kept.rules if kept else plan.rules,
        WaitingSeal(sealed.announced, sealed.frame_digest, sealed.sealed_at, sealed.sealed_by) if sealed else None,
    )
