"""Seal a week's frames for a seed that others will publish: a draw announced now and held later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sampling
from advisor_app.errors import UsageError, UserError
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.names import tidy
from advisor_app.office.people import Entity
from advisor_app.office.round_settings import rules_from
from advisor_app.office.rounds.public_seed import SealedRound
from advisor_app.office.rounds.round_plan import PlannedSample, plan_portfolio
from advisor_app.office.rounds.weekly_round import PublicDraw
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.draw_round import history_subject
from advisor_app.services.rounds.plan_round import PortfolioPlan, left_for, plan_portfolios, sample_sealed
from advisor_app.store import UnitOfWork, new_id


@dataclass(frozen=True, slots=True)
class EntitySeal:
    """One entity's seal in force. `reason` is why it was sealed again, empty for the first seal."""

    entity_id: UUID
    entity: str
    advisor: str | None
    population: int
    planned_size: int
    sample_size: int
    census: bool
    claim: str
    statement: str
    frame_digest: str
    announced: PublicDraw
    sealed_at: datetime
    serial: int
    reason: str
    already_sealed: bool


@dataclass(frozen=True, slots=True)
class _Order:
    """For which public draw, by whom and why it is sealed."""

    announced: PublicDraw
    who: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WeekSeal:
    week: IsoWeek
    entities: tuple[EntitySeal, ...]


def seal_round(office: Office, week: IsoWeek, announced: PublicDraw, advisor: str | None = None) -> WeekSeal:
    """Seal every entity's cases of the week that is neither drawn nor sealed yet; asked again, the same is returned.

    The result must be published after today in Panama, so that nobody can have known it.
    Raises `UsageError`: "seed_is_entropy", "public_draw_unnamed", "published_too_early"; "unknown_advisor".
    """
    with office.store.unit_of_work(office.who) as work:
        order = _Order(_checked(work, announced), office.who)
        plans = plan_portfolios(work, week, panama_day(now_utc()), advisor)
        seals = []
        for plan in plans:
            for entity in plan.portfolio.entities:
                if (standing := plan.sealed.get(entity.id)) is not None:
                    seals.append(_told(standing, plan, already_sealed=True))
                elif plan.frames.get(entity.id):
                    made = _seal(work, plan, entity, plan.planned[entity.id], order)
                    seals.append(_told(made, plan, already_sealed=False))
        work.commit()
    return WeekSeal(week, tuple(sorted(seals, key=lambda seal: seal.entity)))


def seal_again(
    office: Office,
    week: IsoWeek,
    announced: PublicDraw,
    reason: str,
    *,
    entity: str | None = None,
    advisor: str | None = None,
) -> WeekSeal:
    """The director's: put a new seal in the place of one that waits, of one entity or of all that wait.

    The list is taken as the cases are today (as it was, if none is left) and planned by today's rules; the old seal
    stays in the history, with who and why.
    Raises `UserError`: "only_the_director", "nothing_sealed", "unknown_entity", "unknown_advisor"; `UsageError`:
    "reason_missing", and as `seal_round`.
    """
    why = tidy(reason)
    if not why:
        raise UsageError("reason_missing")
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        order = _Order(_checked(work, announced), office.who, why)
        only = find_entity(work, entity).id if entity else None
        seals = []
        for plan in plan_portfolios(work, week, panama_day(now_utc()), advisor):
            chosen = [one for one in plan.portfolio.entities if one.id in plan.sealed and only in (None, one.id)]
            planned, frames = _planned_anew(work, plan, chosen)
            plan.frames.update(frames)
            for one in chosen:
                made = _seal(work, plan, one, planned[one.id], order, before=plan.sealed[one.id])
                seals.append(_told(made, plan, already_sealed=False))
        if not seals:
            raise UserError("nothing_sealed", week=str(week))
        work.commit()
    return WeekSeal(week, tuple(sorted(seals, key=lambda seal: seal.entity)))


def _checked(work: UnitOfWork, announced: PublicDraw) -> PublicDraw:
    today = panama_day(now_utc())
    if rules_from(work.settings.values_on(today)).seed_source != "public":
        raise UsageError("seed_is_entropy")
    name = tidy(announced.name)
    if not name:
        raise UsageError("public_draw_unnamed")
    if announced.day <= today:
        raise UsageError("published_too_early", draw=name, day=f"{announced.day:%d/%m/%Y}", today=f"{today:%d/%m/%Y}")
    return PublicDraw(name, announced.day)


def _planned_anew(
    work: UnitOfWork, plan: PortfolioPlan, chosen: list[Entity]
) -> tuple[dict[UUID, PlannedSample], dict[UUID, list[str]]]:
    closed = work.cases.closed_in(plan.week, [one.id for one in chosen])
    frames = {one.id: closed.get(one.id) or list(plan.sealed[one.id].frame) for one in chosen}
    taken = [one.sample_size for one in plan.drawn.values()]
    taken += [one.sample_size for key, one in plan.sealed.items() if key not in frames]
    populations = {key: len(frame) for key, frame in frames.items()}
    return plan_portfolio(populations, plan.rules, left_for(populations, taken, plan.rules, plan.capacity)), frames


def _seal(
    work: UnitOfWork,
    plan: PortfolioPlan,
    entity: Entity,
    planned: PlannedSample,
    order: _Order,
    *,
    before: SealedRound | None = None,
) -> SealedRound:
    frame = sampling.sealed(plan.frames[entity.id])
    sealed = SealedRound(
        id=new_id(),
        week=plan.week,
        entity_id=entity.id,
        entity=entity.name,
        serial=before.serial + 1 if before else 1,
        frame=frame,
        frame_digest=sampling.frame_digest(frame),
        planned_size=planned.planned_size,
        sample_size=planned.sample_size,
        claim=planned.claim,
        rules=plan.rules,
        announced=order.announced,
        sealed_at=now_utc(),
        sealed_by=order.who,
        advisor_id=plan.portfolio.advisor.id if plan.portfolio.advisor else None,
        reason=order.reason,
    )
    work.seals.add(sealed)
    facts: dict[str, object] = {
        "week": str(plan.week),
        "entity": entity.name,
        "population": sealed.population,
        "frame_digest": sealed.frame_digest,
        "planned_size": sealed.planned_size,
        "sample_size": sealed.sample_size,
        "public_draw": order.announced.name,
        "published": order.announced.day.isoformat(),
    }
    if before is not None:
        facts |= {"reason": order.reason, "instead_of": before.frame_digest, "seal": sealed.serial}
        told = {"week": str(plan.week), "entity": entity.name, "reason": order.reason, "by": history_subject(sealed.id)}
        work.history.append("round.seal_replaced", told, entity_id=entity.id, subject=history_subject(before.id))
    work.history.append("round.sealed", facts, entity_id=entity.id, subject=history_subject(sealed.id))
    return sealed


def _told(sealed: SealedRound, plan: PortfolioPlan, *, already_sealed: bool) -> EntitySeal:
    sample = sample_sealed(sealed)
    return EntitySeal(
        sealed.entity_id,
        sealed.entity,
        plan.portfolio.advisor.name if plan.portfolio.advisor else None,
        sealed.population,
        sealed.planned_size,
        sealed.sample_size,
        sample.census,
        sample.claim,
        sample.statement,
        sealed.frame_digest,
        sealed.announced,
        sealed.sealed_at,
        sealed.serial,
        sealed.reason,
        already_sealed,
    )
