"""The yearly rotation: proposed, approved and applied by the director, and withdrawn while it is not in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import Assignment
from advisor_app.office.rotation.decision import Handover, Rotation, RotationState
from advisor_app.office.rotation.problem import (
    RotatingAdvisor,
    RotatingEntity,
    RotationProblem,
    RotationRules,
    combined_loads,
)
from advisor_app.office.rotation.proposal import Impossible, Obstacle
from advisor_app.office.rotation.search import propose
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office
from advisor_app.store import Reading, new_id

WEIGHTS = {"cases": 4, "audits": 2, "outside": 1, "below": 1}
"""How much each figure counts in an entity's load, unless the director says otherwise."""
YEARS_APART = 1


@dataclass(frozen=True, slots=True)
class NamedRotation:
    """A rotation with the names that people know; `obstacles` where none is possible, and then `rotation` is None."""

    year: int
    rotation: Rotation | None
    entities: Mapping[UUID, str]
    advisors: Mapping[UUID, str]
    obstacles: tuple[Obstacle, ...] = ()


def propose_rotation(
    office: Office,
    year: int,
    *,
    seed: int = 0,
    weights: Mapping[str, int] | None = None,
    years_apart: int = YEARS_APART,
    leaving: tuple[str, ...] = (),
    start: date | None = None,
) -> NamedRotation:
    """Draft next year's assignment; a draft that was there gives way to it.

    It holds from `start`, else from the year's first day, or from tomorrow where that is past. Figures are of the
    twelve months before that day, or before today where it has not come to it. `leaving` names advisors who go.
    Raises `UserError`: "unknown_advisor", "unknown_weight", "nothing_to_rotate", "rotation_starts_elsewhere",
    "rotation_decided" where the year's rotation is approved already, and "only_the_director".
    """
    chosen = dict(WEIGHTS if weights is None else weights)
    unknown = sorted(set(chosen) - set(WEIGHTS))
    if unknown or not any(value > 0 for value in chosen.values()) or min(chosen.values(), default=0) < 0:
        raise UserError("unknown_weight", given=", ".join(unknown) or "-", known=", ".join(WEIGHTS))
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        former = work.rotations.of_year(year)
        if former is not None and former.state is not RotationState.DRAFT:
            raise UserError("rotation_decided", year=year)
        begins = start or max(date(year, 1, 1), panama_day(now_utc()) + timedelta(days=1))
        if begins.year != year or begins <= panama_day(now_utc()):
            raise UserError("rotation_starts_elsewhere", year=year, day=f"{begins:%d/%m/%Y}")
        problem = _problem(work, begins, chosen, years_apart, leaving)
        found = propose(problem, seed)
        names = _names(work)
        if isinstance(found, Impossible):
            return NamedRotation(year, None, *names, found.obstacles)
        drafted = Rotation(
            id=new_id(),
            year=year,
            start=begins,
            state=RotationState.DRAFT,
            seed=seed,
            years_apart=years_apart,
            weights=chosen,
            bound=found.bound,
            handovers=tuple(
                Handover(entity.id, entity.holder, problem.advisors[holder].id, entity.load)
                for entity, holder in sorted(
                    zip(problem.entities, found.holders, strict=True), key=lambda pair: pair[0].id
                )
            ),
        )
        if former is not None:
            work.rotations.decide(former, RotationState.WITHDRAWN)
        work.rotations.add(drafted)
        work.history.append(
            "rotation.drafted",
            {"year": year, "seed": seed, "entities": len(drafted.handovers), "gap": str(drafted.gap)},
            subject=str(year),
        )
        work.commit()
    return NamedRotation(year, drafted, *names)


def show_rotation(office: Office, year: int) -> NamedRotation:
    """Raises `UserError("no_rotation")`."""
    with office.store.reading() as reading:
        return NamedRotation(year, _of_year(reading, year), *_names(reading))


def approve_rotation(office: Office, year: int) -> NamedRotation:
    """The director's word; nothing changes by it yet."""
    return _decide(office, year, RotationState.APPROVED)


def apply_rotation(office: Office, year: int) -> NamedRotation:
    """Write the assignments, which hold from the year's first day: all of them or none.

    Raises besides what a decision raises `UserError("rotation_outdated")` where an entity has come, gone or changed
    hands since the draft, and "too_many_entities".
    """
    return _decide(office, year, RotationState.APPLIED)


def withdraw_rotation(office: Office, year: int) -> NamedRotation:
    """Take it back; one that was applied only before its first day, and then everybody keeps what they have."""
    return _decide(office, year, RotationState.WITHDRAWN)


def _decide(office: Office, year: int, state: RotationState) -> NamedRotation:
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        rotation = _of_year(work, year)
        rotation.may_become(state, panama_day(now_utc()))
        if state is RotationState.APPLIED:
            _insist_on_same_office(work, rotation)
            work.assignments.hand_over({one.entity_id: one.to_advisor for one in rotation.handovers}, rotation.start)
        elif state is RotationState.WITHDRAWN and rotation.state is RotationState.APPLIED:
            work.assignments.take_back([one.entity_id for one in rotation.handovers], rotation.start)
        decided = work.rotations.decide(rotation, state)
        work.history.append(f"rotation.{state}", {"year": year, "rotation": str(rotation.id)}, subject=str(year))
        names = _names(work)
        work.commit()
    return NamedRotation(year, decided, *names)


def _insist_on_same_office(reading: Reading, rotation: Rotation) -> None:
    """A proposal made for other holders could give somebody the entity that they have."""
    today = {one.entity_id: one.advisor_id for one in reading.assignments.on(rotation.start - timedelta(days=1))}
    drafted = {one.entity_id: one.from_advisor for one in rotation.handovers}
    entities = {one.id: one.name for one in reading.entities.all()}
    changed = [
        name
        for key, name in sorted(entities.items(), key=lambda one: one[1])
        if key not in drafted or today.get(key) != drafted[key]
    ]
    if changed or set(drafted) - set(entities):
        raise UserError("rotation_outdated", year=rotation.year, entities=", ".join(changed[:5]) or "-")


def _of_year(reading: Reading, year: int) -> Rotation:
    found = reading.rotations.of_year(year)
    if found is None:
        raise UserError("no_rotation", year=year)
    return found


def _problem(
    reading: Reading, start: date, weights: Mapping[str, int], years_apart: int, leaving: tuple[str, ...]
) -> RotationProblem:
    gone = set()
    for name in leaving:
        advisor = reading.advisors.by_name(name)
        if advisor is None:
            known = ", ".join(one.name for one in reading.advisors.all()) or "-"
            raise UserError("unknown_advisor", name=name, known=known)
        gone.add(advisor.id)
    advisors = sorted((one for one in reading.advisors.all() if one.id not in gone), key=lambda one: one.name)
    entities = sorted(reading.entities.all(), key=lambda one: one.name)
    if not advisors or not entities:
        raise UserError("nothing_to_rotate")
    until = min(start, panama_day(now_utc()))
    found = reading.rotations.figures(until - timedelta(days=365), until)
    figures = {name: [found[name].get(one.id, 0) for one in entities] for name in weights}
    loads = combined_loads(figures, weights, len(entities))
    holders = {one.entity_id: one.advisor_id for one in reading.assignments.on(start - timedelta(days=1))}
    former = [
        _held(reading.assignments.between(_years_before(start, back), _years_before(start, back - 1)))
        for back in range(1, years_apart + 1)
    ]
    return RotationProblem(
        tuple(
            RotatingEntity(
                one.id,
                load,
                holders.get(one.id),
                tuple(held.get(one.id, frozenset()) for held in former),
                one.seat_district,
            )
            for one, load in zip(entities, loads, strict=True)
        ),
        tuple(RotatingAdvisor(one.id) for one in advisors),
        RotationRules(years_apart=years_apart),
    )


def _held(assignments: list[Assignment]) -> dict[UUID, frozenset[UUID]]:
    held: dict[UUID, frozenset[UUID]] = {}
    for one in assignments:
        held[one.entity_id] = held.get(one.entity_id, frozenset()) | {one.advisor_id}
    return held


def _years_before(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28)) if years else day


def _names(reading: Reading) -> tuple[dict[UUID, str], dict[UUID, str]]:
    return (
        {one.id: one.name for one in reading.entities.all()},
        {one.id: one.name for one in reading.advisors.all()},
    )
