"""Draw each entity's sample of a week from its sealed frame; asked again, the same is returned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

import sampling
from advisor_app.errors import DecisionNeeded, UsageError, UserError
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.names import name_key, tidy
from advisor_app.office.people import Entity
from advisor_app.office.rounds.public_seed import SealedRound, seed_of
from advisor_app.office.rounds.weekly_round import DrawnRound, PublicDraw, PublicSeed, SeedSource
from advisor_app.services.office import Office
from advisor_app.services.rounds.plan_round import PortfolioPlan, plan_portfolios, sample_drawn
from advisor_app.store import UnitOfWork, new_id

DrawState = Literal["drawn", "sealed", "open"]


@dataclass(frozen=True, slots=True)
class EntityDraw:
    """One entity's draw; `cases` in ticket order. An entity that closed nothing has an empty frame and no seed.

    state   "drawn"; "sealed" where the frame still waits for its public draw; "open" where there is no seal yet.
            The last two have neither seed nor cases. An empty frame is "drawn".
    public  what a public seed was made of; without a value as long as it waits
    """

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
    seed_source: SeedSource = "entropy"
    public: PublicSeed | None = None
    state: DrawState = "drawn"


@dataclass(frozen=True, slots=True)
class WeekDraw:
    week: IsoWeek
    entities: tuple[EntityDraw, ...]


def draw_round(
    office: Office, week: IsoWeek, advisor: str | None = None, *, public_value: str = "", public_draw: str = ""
) -> WeekDraw:
    """Draw the week for all entities, or for those of one advisor, as they are assigned today.

    Where the office has set a public seed, frames are sealed first (`seal_round`), and drawn with `public_value`, the
    published result of the draw that was announced; `public_draw` names it where seals wait for several.

    Raises `DecisionNeeded`: "seal_first", "public_value_needed", "which_public_draw"; `UsageError`: "nothing_sealed",
    "unknown_public_draw"; `UserError`: "public_value_too_early", "unknown_advisor", "capacity_below_minimum".
    """
    value, today = tidy(public_value), panama_day(now_utc())
    with office.store.unit_of_work(office.who) as work:
        plans = plan_portfolios(work, week, today, advisor)
        announced = _result_of(plans, week, public_draw, today) if value else None
        if announced is None:
            _insist_on_something_to_draw(plans, week)
        draws = [
            _draw_entity(work, plan, entity, announced, value) for plan in plans for entity in plan.portfolio.entities
        ]
        work.commit()
    draws.sort(key=lambda draw: draw.entity)
    return WeekDraw(week, tuple(draws))


def _result_of(plans: Sequence[PortfolioPlan], week: IsoWeek, named: str, today: date) -> PublicDraw | None:
    """Whose result the value is; None where nothing waits because all is drawn."""
    awaited = sorted({one.announced for plan in plans for one in plan.sealed.values()}, key=lambda one: one.day)
    if not awaited:
        if any(plan.drawn for plan in plans) and not any(_open(plan) for plan in plans):
            return None
        if any(plan.rules.seed_source == "public" for plan in plans):
            raise DecisionNeeded("seal_first", week=str(week))
        raise UsageError("nothing_sealed", week=str(week))
    matching = [one for one in awaited if not named or name_key(one.name) == name_key(named)]
    if not matching:
        raise UsageError("unknown_public_draw", name=named, known=_listed(awaited))
    if len(matching) > 1:
        raise DecisionNeeded("which_public_draw", week=str(week), known=_listed(matching))
    (announced,) = matching
    if today < announced.day:
        raise UserError("public_value_too_early", draw=announced.name, day=f"{announced.day:%d/%m/%Y}")
    return announced


def _insist_on_something_to_draw(plans: Sequence[PortfolioPlan], week: IsoWeek) -> None:
    """Without a published result: drawn rounds may be shown again, but what needs one is asked for."""
    waiting = [one for plan in plans for one in plan.sealed.values()]
    unsealed = [key for plan in plans for key in _open(plan)]
    by_entropy = any(plan.rules.seed_source == "entropy" for plan in plans)
    if waiting and not (by_entropy and unsealed):
        raise DecisionNeeded(
            "public_value_needed",
            week=str(week),
            entities=len(waiting),
            draw=_listed(sorted({one.announced for one in waiting}, key=lambda one: one.day)),
        )
    if unsealed and not by_entropy:
        raise DecisionNeeded("seal_first", week=str(week))


def _open(plan: PortfolioPlan) -> list[UUID]:
    return [key for key, frame in plan.frames.items() if frame]


def _listed(draws: Sequence[PublicDraw]) -> str:
    return "; ".join(f"{one.name} ({one.day:%d/%m/%Y})" for one in draws)


def _draw_entity(
    work: UnitOfWork, plan: PortfolioPlan, entity: Entity, announced: PublicDraw | None, value: str
) -> EntityDraw:
    advisor = plan.portfolio.advisor
    holder = advisor.name if advisor else None
    earlier = plan.drawn.get(entity.id)
    if earlier is not None:
        return told(earlier, entity.name, holder, already_drawn=True)
    if (sealed := plan.sealed.get(entity.id)) is not None:
        if sealed.announced != announced:
            return _not_drawn(plan, entity, holder, sealed)
        return told(_draw_sealed(work, sealed, value), entity.name, holder, already_drawn=False)
    if plan.frames[entity.id] and plan.rules.seed_source == "public":
        return _not_drawn(plan, entity, holder, None)
    return _draw_by_entropy(work, plan, entity, holder)


def _draw_by_entropy(work: UnitOfWork, plan: PortfolioPlan, entity: Entity, holder: str | None) -> EntityDraw:
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
        {"week": str(plan.week), "entity": entity.name, "population": len(frame), "frame_digest": digest},
        entity_id=entity.id,
        subject=history_subject(round_id),
    )
    seed = sampling.new_seed()
    drawn = DrawnRound(
        id=round_id,
        week=plan.week,
        entity_id=entity.id,
        frame=frame,
        frame_digest=digest,
        seed=seed,
        planned_size=planned.planned_size,
        sample=tuple(sampling.first(frame, seed, planned.sample_size)),
        sample_size=planned.sample_size,
        claim=planned.claim,
        rules=plan.rules,
        sealed_at=sealed_at,
        drawn_at=now_utc(),
        advisor_id=plan.portfolio.advisor.id if plan.portfolio.advisor else None,
    )
    _keep(work, drawn, entity.name)
    return told(drawn, entity.name, holder, already_drawn=False)


def _draw_sealed(work: UnitOfWork, sealed: SealedRound, value: str) -> DrawnRound:
    public = sealed.with_value(value)
    seed = seed_of(public, sealed.week, sealed.frame_digest)
    drawn = DrawnRound(
        id=sealed.id,
        week=sealed.week,
        entity_id=sealed.entity_id,
        frame=sealed.frame,
        frame_digest=sealed.frame_digest,
        seed=seed,
        planned_size=sealed.planned_size,
        sample=tuple(sampling.first(sealed.frame, seed, sealed.sample_size)),
        sample_size=sealed.sample_size,
        claim=sealed.claim,
        rules=sealed.rules,
        sealed_at=sealed.sealed_at,
        drawn_at=now_utc(),
        advisor_id=sealed.advisor_id,
        public=public,
    )
    work.seals.publish(sealed, value)
    _keep(work, drawn, sealed.entity)
    return drawn


def _keep(work: UnitOfWork, drawn: DrawnRound, entity: str) -> None:
    work.rounds.add(drawn)
    facts: dict[str, object] = {
        "week": str(drawn.week),
        "entity": entity,
        "frame_digest": drawn.frame_digest,
        "seed": drawn.seed,
        "planned_size": drawn.planned_size,
        "sample_size": drawn.sample_size,
        "cases": list(drawn.sample),
    }
    if drawn.public is not None:
        facts["public_value"] = drawn.public.value
    work.history.append("round.drawn", facts, entity_id=drawn.entity_id, subject=history_subject(drawn.id))


def history_subject(round_id: UUID) -> str:
    """What the history's entries about a round are found by, whatever its entity is called later."""
    return f"round {round_id}"


def _not_drawn(plan: PortfolioPlan, entity: Entity, advisor: str | None, sealed: SealedRound | None) -> EntityDraw:
    sample = plan.shown(entity)
    return EntityDraw(
        entity.id,
        entity.name,
        advisor,
        sample.population,
        sample.planned_size,
        sample.sample_size,
        sample.census,
        sample.claim,
        sample.statement,
        "",
        sealed.frame_digest if sealed else "",
        (),
        False,
        "public",
        sealed.with_value("") if sealed else None,
        "sealed" if sealed else "open",
    )


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
        "public" if drawn.public else "entropy",
        drawn.public,
    )
