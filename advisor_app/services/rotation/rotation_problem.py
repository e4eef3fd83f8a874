"""The rotation as the office's records state it: whom the terms name, who had what, how much each entity weighs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import Assignment
from advisor_app.office.rotation.decision import Rotation
from advisor_app.office.rotation.judgement import Figures
from advisor_app.office.rotation.problem import RotatingAdvisor, RotatingEntity, RotationProblem, combined_loads
from advisor_app.office.rotation.terms import WEIGHTS, AskedTerms, RotationKind, RotationTerms
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class StatedProblem:
    problem: RotationProblem
    figures: Figures
    terms: RotationTerms


def resolved(reading: Reading, asked: AskedTerms) -> RotationTerms:
    """The terms by keys.

    Raises `UserError`: what `AskedTerms.check` raises, "unknown_advisor", "unknown_entity", and "grouped_twice" for an
    entity in two groups that stay together.
    """
    asked.check()
    groups = tuple(
        group
        for names in asked.together
        if len(group := frozenset(find_entity(reading, name).id for name in names)) > 1
    )
    seen: set[UUID] = set()
    for group, names in zip(groups, asked.together, strict=False):
        if seen & group:
            raise UserError("grouped_twice", entities=", ".join(names))
        seen |= group
    return RotationTerms(
        weights=dict(asked.weights),
        years_apart=asked.years_apart,
        capacity=asked.capacity,
        apart=frozenset((_advisor(reading, a), find_entity(reading, e).id) for a, e in asked.apart),
        together=groups,
        districts={_advisor(reading, name): frozenset(of) for name, of in asked.districts.items() if of},
        advisors_out=frozenset(_advisor(reading, name) for name in asked.advisors_out),
        entities_out=frozenset(find_entity(reading, name).id for name in asked.entities_out),
        only=frozenset(find_entity(reading, name).id for name in asked.only),
    )


def state_problem(reading: Reading, start: date, kind: RotationKind, terms: RotationTerms) -> StatedProblem:
    """A rotation from `start` on; figures of the twelve months before that day, or before today where it is to come.

    A mid-year change names in `only` what moves: what was asked, or what its leaving advisors have and nobody has.
    Raises `UserError`: "nothing_to_rotate", "nothing_to_change".
    """
    entities = [
        one for one in sorted(reading.entities.all(), key=lambda one: one.name) if one.id not in terms.entities_out
    ]
    holders = {one.entity_id: one.advisor_id for one in reading.assignments.on(start - timedelta(days=1))}
    if kind is RotationKind.CHANGE:
        nobodys = terms.advisors_out | {None}
        moving = terms.only | {one.id for one in entities if holders.get(one.id) in terms.advisors_out}
        moving = moving or frozenset(one.id for one in entities if holders.get(one.id) in nobodys)
        if not moving:
            raise UserError("nothing_to_change")
        terms = _only(terms, frozenset(moving))
        entities = [one for one in entities if one.id in moving or one.id in holders]
    until = min(start, panama_day(now_utc()))
    found = reading.rotations.figures(until - timedelta(days=365), until)
    figures = {one.id: {name: found[name].get(one.id, 0) for name in WEIGHTS} for one in entities}
    by_name = {name: [figures[one.id][name] for one in entities] for name in WEIGHTS}
    loads = combined_loads(by_name, terms.weights, len(entities))
    load_of = {one.id: load for one, load in zip(entities, loads, strict=True)}
    return StatedProblem(_problem(reading, start, kind, terms, loads=load_of, holders=holders), figures, terms)


def problem_of(reading: Reading, rotation: Rotation) -> StatedProblem:
    """The problem that a kept rotation answers, with the loads and figures that were kept with it."""
    return StatedProblem(
        _problem(
            reading,
            rotation.start,
            rotation.kind,
            rotation.terms,
            loads={one.entity_id: one.load for one in rotation.handovers},
            holders={one.entity_id: one.from_advisor for one in rotation.handovers if one.from_advisor is not None},
        ),
        {one.entity_id: one.figures for one in rotation.handovers},
        rotation.terms,
    )


def holders_of(problem: RotationProblem, rotation: Rotation) -> tuple[int, ...]:
    """Where the rotation's advisors stand in its problem."""
    place = {one.id: index for index, one in enumerate(problem.advisors)}
    to = {one.entity_id: one.to_advisor for one in rotation.handovers}
    return tuple(place[to[one.id]] for one in problem.entities)


def _problem(
    reading: Reading,
    start: date,
    kind: RotationKind,
    terms: RotationTerms,
    *,
    loads: Mapping[UUID, int],
    holders: Mapping[UUID, UUID],
) -> RotationProblem:
    everyone = sorted(reading.advisors.all(), key=lambda one: one.name)
    advisors = [one for one in everyone if one.id not in terms.advisors_out]
    if not advisors or not loads:
        raise UserError("nothing_to_rotate")
    entities = sorted((one for one in reading.entities.all() if one.id in loads), key=lambda one: one.name)
    former = _held_before(reading, start, terms.years_apart)
    return RotationProblem(
        tuple(
            RotatingEntity(
                one.id,
                loads[one.id],
                holders.get(one.id),
                tuple(held.get(one.id, frozenset()) for held in former),
                one.seat_district,
                stays=kind is RotationKind.CHANGE and one.id not in terms.only,
            )
            for one in entities
        ),
        tuple(RotatingAdvisor(one.id, terms.districts.get(one.id, frozenset())) for one in advisors),
        terms.rules,
    )


def _held_before(reading: Reading, start: date, years: int) -> Sequence[Mapping[UUID, frozenset[UUID]]]:
    return [
        _held(reading.assignments.between(_years_before(start, back), _years_before(start, back - 1)))
        for back in range(1, years + 1)
    ]


def _held(assignments: Sequence[Assignment]) -> dict[UUID, frozenset[UUID]]:
    held: dict[UUID, frozenset[UUID]] = {}
    for one in assignments:
        held[one.entity_id] = held.get(one.entity_id, frozenset()) | {one.advisor_id}
    return held


def _years_before(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28)) if years else day


def _only(terms: RotationTerms, moving: frozenset[UUID]) -> RotationTerms:
    """Groups bind only where all of them move."""
    return replace(terms, only=moving, together=tuple(one for one in terms.together if one <= moving))


def _advisor(reading: Reading, name: str) -> UUID:
    advisor = reading.advisors.by_name(name)
    if advisor is None:
        known = ", ".join(one.name for one in reading.advisors.all()) or "-"
        raise UserError("unknown_advisor", name=name, known=known)
    return advisor.id
