"""The rotation: proposed, changed by hand, approved and applied by the director; withdrawn while it is not in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.checks import breaches
from advisor_app.office.rotation.decision import FIRST_LABEL, LABELS, Handover, Rotation, RotationState
from advisor_app.office.rotation.proposal import Impossible, Obstacle, Proposal
from advisor_app.office.rotation.terms import AskedTerms, RotationKind
from advisor_app.services.director import insist_on_director
from advisor_app.services.office import Office
from advisor_app.services.rotation.cancel_handover import cancel_handover_mails
from advisor_app.services.rotation.rotation_problem import (
    StatedProblem,
    holders_of,
    problem_of,
    resolved,
    state_problem,
)
from advisor_app.store import Reading, UnitOfWork, new_id

if TYPE_CHECKING:
    from advisor_app.services.letters.prepare_findings import Progress


@dataclass(frozen=True, slots=True)
class NamedRotation:
    """A rotation with the names that people know; `obstacles` where none is possible, and then `rotation` is None.

    `advisors_needed` is the guide's ratio, one for so many entities, whatever else is asked.
    """

    year: int
    rotation: Rotation | None
    entities: Mapping[UUID, str]
    advisors: Mapping[UUID, str]
    obstacles: tuple[Obstacle, ...] = ()
    advisors_needed: int | None = None


def propose_rotation(
    office: Office,
    year: int,
    asked: AskedTerms | None = None,
    *,
    seed: int = 0,
    start: date | None = None,
    kind: RotationKind = RotationKind.YEAR,
    label: str = FIRST_LABEL,
    keep: bool = True,
    step: Progress | None = None,
) -> NamedRotation:
    """Draft a year's assignment, or a change for a few; the draft of that label gives way to it.

    It holds from `start`, else from the year's first day, or from tomorrow where that is past. Where it is not to be
    kept, it only answers what would be. `step` hears how far it is, and may stop it by an error of its own.

    Raises `UserError`: "unknown_advisor", "unknown_entity", "unknown_weight", "capacity_out_of_range",
    "years_apart_negative", "grouped_twice", "nothing_to_rotate", "rotation_starts_elsewhere", "rotation_decided" where
    the year's rotation is approved already, "unknown_proposal", and "only_the_director".
    """
    if label not in LABELS:
        raise UserError("unknown_proposal", label=label, known=", ".join(LABELS))
    begins = _begins(year, start)
    with office.store.reading() as reading:
        insist_on_director(reading, office.who)
        _insist_on_undecided(reading, year, kind)
        stated = state_problem(reading, begins, kind, resolved(reading, asked or AskedTerms()))
        names = names_in(reading)
    found = _searched(stated, seed, step)
    needed = stated.problem.advisors_needed
    if isinstance(found, Impossible):
        return NamedRotation(year, None, *names, found.obstacles, needed)
    drafted = Rotation(
        id=new_id(),
        year=year,
        start=begins,
        state=RotationState.DRAFT,
        seed=seed,
        terms=stated.terms,
        bound=found.bound,
        handovers=_handovers(stated, found),
        kind=kind,
        label=label,
    )
    if keep:
        with office.store.unit_of_work(office.who) as work:
            _insist_on_undecided(work, year, kind)
            for former in work.rotations.live(year, kind):
                if former.state is RotationState.DRAFT and former.label == label:
                    work.rotations.decide(former, RotationState.WITHDRAWN)
            work.rotations.add(drafted)
            told = {"year": year, "proposal": label, "seed": seed, "entities": len(drafted.moved)}
            work.history.append("rotation.drafted", {**told, "gap": str(drafted.gap)}, subject=str(year))
            work.commit()
    return NamedRotation(year, drafted, *names, advisors_needed=needed)


def show_rotation(office: Office, year: int, label: str = "", kind: RotationKind = RotationKind.YEAR) -> NamedRotation:
    """The one that was decided, else the draft of that label, or the only one. Raises as `find_rotation`."""
    with office.store.reading() as reading:
        return NamedRotation(year, find_rotation(reading, year, label, kind), *names_in(reading))


def move_entities(office: Office, rotation: Rotation, moves: Mapping[UUID, UUID]) -> NamedRotation:
    """Give entities of a draft to other advisors by hand, whatever it breaks: what does is told, and not approved.

    Raises `UserError`: "rotation_step" where it is no draft any more, "changed_by_another", "only_the_director".
    """
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        kept = find_rotation(work, rotation.year, rotation.label, rotation.kind)
        if kept.state is not RotationState.DRAFT or kept.id != rotation.id:
            raise UserError("rotation_step", year=kept.year, state=str(kept.state), wanted="draft")
        moved = work.rotations.move(kept, moves)
        entities, advisors = names_in(work)
        for entity_id, advisor_id in moves.items():
            told = {"year": kept.year, "proposal": kept.label, "to": advisors[advisor_id]}
            work.history.append("rotation.moved", told, entity_id=entity_id, subject=entities[entity_id])
        work.commit()
    return NamedRotation(kept.year, moved, entities, advisors)


def approve_rotation(
    office: Office, year: int, label: str = "", kind: RotationKind = RotationKind.YEAR
) -> NamedRotation:
    """The director's word; nothing changes by it yet. The other draft, if there is one, is withdrawn.

    Raises besides what a decision raises `UserError("rotation_breaks_rules")`, naming them.
    """
    return _decide(office, year, RotationState.APPROVED, label, kind)


def apply_rotation(office: Office, year: int, kind: RotationKind = RotationKind.YEAR) -> NamedRotation:
    """Write the assignments, which hold from the rotation's first day: all of them or none.

    Raises besides what a decision raises `UserError("rotation_outdated")` where an entity has come, gone or changed
    hands since the draft, and "too_many_entities".
    """
    return _decide(office, year, RotationState.APPLIED, "", kind)


def withdraw_rotation(
    office: Office, year: int, label: str = "", kind: RotationKind = RotationKind.YEAR
) -> NamedRotation:
    """Take it back; one that was applied only before its first day, and then everybody keeps what they have."""
    return _decide(office, year, RotationState.WITHDRAWN, label, kind)


def find_rotation(reading: Reading, year: int, label: str = "", kind: RotationKind = RotationKind.YEAR) -> Rotation:
    """Raises `UserError`: "no_rotation", "unknown_proposal", "which_proposal" where there are two and none is named."""
    live = reading.rotations.live(year, kind)
    if not live:
        raise UserError("no_rotation", year=year)
    chosen = [one for one in live if not label or one.label == label]
    if not chosen:
        raise UserError("unknown_proposal", label=label, known=", ".join(one.label for one in live))
    if len(chosen) > 1:
        raise UserError("which_proposal", year=year, known=", ".join(one.label for one in chosen))
    return chosen[0]


def names_in(reading: Reading) -> tuple[dict[UUID, str], dict[UUID, str]]:
    """Entities and advisors by their keys."""
    return (
        {one.id: one.name for one in reading.entities.all()},
        {one.id: one.name for one in reading.advisors.all()},
    )


def _searched(stated: StatedProblem, seed: int, step: Progress | None) -> Proposal | Impossible:
    from advisor_app.office.rotation.search import propose

    return propose(stated.problem, seed, step)


def _handovers(stated: StatedProblem, found: Proposal) -> tuple[Handover, ...]:
    moves = zip(stated.problem.entities, found.holders, strict=True)
    return tuple(
        Handover(one.id, one.holder, stated.problem.advisors[holder].id, one.load, stated.figures[one.id])
        for one, holder in sorted(moves, key=lambda pair: pair[0].id)
    )


def _begins(year: int, start: date | None) -> date:
    tomorrow = panama_day(now_utc()) + timedelta(days=1)
    begins = start or max(date(year, 1, 1), tomorrow)
    if begins.year != year or begins < tomorrow:
        raise UserError("rotation_starts_elsewhere", year=year, day=f"{begins:%d/%m/%Y}")
    return begins


def _insist_on_undecided(reading: Reading, year: int, kind: RotationKind) -> None:
    """One change after the other may be made in a year, but a year rotates once."""
    for one in reading.rotations.live(year, kind):
        open_still = one.state is RotationState.APPROVED
        if open_still or (one.state is RotationState.APPLIED and kind is RotationKind.YEAR):
            raise UserError("rotation_decided", year=year)


def _decide(office: Office, year: int, state: RotationState, label: str, kind: RotationKind) -> NamedRotation:
    with office.store.unit_of_work(office.who) as work:
        insist_on_director(work, office.who)
        rotation = find_rotation(work, year, label, kind)
        rotation.may_become(state, panama_day(now_utc()))
        if state is RotationState.APPROVED:
            _insist_on_rules(work, rotation)
            for other in work.rotations.live(year, kind):
                if other.id != rotation.id:
                    work.rotations.decide(other, RotationState.WITHDRAWN)
        elif state is RotationState.APPLIED:
            _insist_on_same_office(work, rotation)
            work.assignments.hand_over({one.entity_id: one.to_advisor for one in rotation.moved}, rotation.start)
            work.assignments.end(sorted(rotation.terms.entities_out), rotation.start)
        elif rotation.state is RotationState.APPLIED:
            gone = [*(one.entity_id for one in rotation.moved), *rotation.terms.entities_out]
            work.assignments.take_back(sorted(gone), rotation.start)
            cancel_handover_mails(work, rotation, office.who)
        decided = work.rotations.decide(rotation, state)
        told = {"year": year, "rotation": str(rotation.id), "proposal": rotation.label}
        work.history.append(f"rotation.{state}", told, subject=str(year))
        names = names_in(work)
        work.commit()
    return NamedRotation(year, decided, *names)


def _insist_on_rules(work: UnitOfWork, rotation: Rotation) -> None:
    problem = problem_of(work, rotation).problem
    found = breaches(problem, holders_of(problem, rotation))
    if found:
        entities, advisors = names_in(work)
        told = [
            f"{one.rule}: {advisors[one.advisor]}" + (f", {entities[one.entity]}" if one.entity else "")
            for one in found[:5]
        ]
        raise UserError("rotation_breaks_rules", year=rotation.year, count=len(found), rules="; ".join(told))


def _insist_on_same_office(reading: Reading, rotation: Rotation) -> None:
    """A proposal made for other holders could give somebody the entity that they have."""
    today = {one.entity_id: one.advisor_id for one in reading.assignments.on(rotation.start - timedelta(days=1))}
    drafted = {one.entity_id: one.from_advisor for one in rotation.handovers}
    entities = {one.id: one.name for one in reading.entities.all()}
    every = rotation.kind is RotationKind.YEAR
    changed = [
        name
        for key, name in sorted(entities.items(), key=lambda one: one[1])
        if (key in drafted and today.get(key) != drafted[key])
        or (every and key not in drafted and key not in rotation.terms.entities_out)
    ]
    if changed or set(drafted) - set(entities):
        raise UserError("rotation_outdated", year=rotation.year, entities=", ".join(changed[:5]) or "-")
