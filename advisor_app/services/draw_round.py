"""Seal each entity's frame of a week and draw its sample; asked again, the same is returned."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sampling
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.people import Entity
from advisor_app.office.weekly_round import DrawnRound
from advisor_app.services.office import Office
from advisor_app.services.plan_round import PortfolioPlan, plan_portfolios, sample_drawn
from advisor_app.store import UnitOfWork, new_id


@dataclass(frozen=True, slots=True)
class EntityDraw:
    """One entity's draw; `cases` in ticket order. An entity that closed nothing has an empty frame and no seed."""

    entity_id: UUID
    entity: str
    advisor: str | None
    population: int
    planned_size: int
    sample_size: int
    census: bool
    claim: str
    statement: str
    seed: str
    frame_digest: str
    cases: tuple[str, ...]
    already_drawn: bool


@dataclass(frozen=True, slots=True)
class WeekDraw:
    week: IsoWeek
    entities: tuple[EntityDraw, ...]


def draw_round(office: Office, week: IsoWeek, advisor: str | None = None) -> WeekDraw:
    """Draw the week for all entities, or for those of one advisor, as they are assigned today."""
    with office.store.unit_of_work(office.who) as work:
        plans = plan_portfolios(work, week, panama_day(now_utc()), advisor)
        draws = [_draw_entity(work, week, plan, entity) for plan in plans for entity in plan.portfolio.entities]
        work.commit()
    draws.sort(key=lambda draw: draw.entity)
    return WeekDraw(week, tuple(draws))


def _draw_entity(work: UnitOfWork, week: IsoWeek, plan: PortfolioPlan, entity: Entity) -> EntityDraw:
    advisor = plan.portfolio.advisor
    holder = advisor.name if advisor else None
    earlier = plan.drawn.get(entity.id)
    if earlier is not None:
        return told(earlier, entity.name, holder, already_drawn=True)
    planned = plan.planned[entity.id]
    frame = sampling.sealed(plan.frames[entity.id])
    digest = sampling.frame_digest(frame)
    if not frame:
        return EntityDraw(
            entity.id, entity.name, holder, 0, 0, 0, False, planned.claim, planned.statement, "", digest, (), False
        )
    sealed_at = now_utc()
    round_id = new_id()
    work.history.append(
        "round.sealed",
        {"week": str(week), "entity": entity.name, "population": len(frame), "frame_digest": digest},
        entity_id=entity.id,
        subject=history_subject(round_id),
    )
    seed = sampling.new_seed()
    draw = sampling.Draw(frame, seed, planned.sample_size)
    drawn = DrawnRound(
        id=round_id,
        week=week,
        entity_id=entity.id,
        frame=frame,
        frame_digest=digest,
        seed=seed,
        planned_size=planned.planned_size,
        sample=draw.sample,
        sample_size=planned.sample_size,
        claim=planned.claim,
        rules=plan.rules,
        sealed_at=sealed_at,
        drawn_at=now_utc(),
        advisor_id=advisor.id if advisor else None,
    )
    work.rounds.add(drawn)
    work.history.append(
        "round.drawn",
        {
            "week": str(week),
            "entity": entity.name,
            "frame_digest": digest,
            "seed": seed,
            "planned_size": planned.planned_size,
            "sample_size": planned.sample_size,
            "cases": list(draw.sample),
        },
        entity_id=entity.id,
        subject=history_subject(round_id),
    )
    return told(drawn, entity.name, holder, already_drawn=False)


def history_subject(round_id: UUID) -> str:
    """What the history's entries about a round are found by, whatever its entity is called later."""
    return f"round {round_id}"


def told(drawn: DrawnRound, entity: str, advisor: str | None, *, already_drawn: bool) -> EntityDraw:
    """A stored draw as it is shown."""
    stands = sample_drawn(drawn)
    return EntityDraw(
        drawn.entity_id,
        entity,
        advisor,
        drawn.population,
        drawn.planned_size,
        drawn.sample_size,
        drawn.census,
        stands.claim,
        stands.statement,
        drawn.seed,
        drawn.frame_digest,
        drawn.sample,
        already_drawn,
    )
