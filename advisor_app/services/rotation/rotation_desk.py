"""All that a director looks at while deciding on a rotation, and one entity moved by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.people import ENTITIES_PER_ADVISOR
from advisor_app.office.rotation.decision import HandoverNote, Rotation, RotationState
from advisor_app.office.rotation.judgement import Figures, Judgement, judge, move_by_hand
from advisor_app.office.rotation.problem import RotationProblem
from advisor_app.office.rotation.terms import RotationKind
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rotation.rotate_entities import NamedRotation, find_rotation, move_entities, names_in
from advisor_app.services.rotation.rotation_problem import holders_of, problem_of


@dataclass(frozen=True, slots=True)
class DeskProposal:
    rotation: Rotation
    problem: RotationProblem
    figures: Figures
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class RotationDesk:
    """`proposals` is empty where none was made; several only while they are drafts.

    advisors_needed   by the ratio of the guide, for the entities there are
    mailed            how many entities the rotation's mails were drafted for
    """

    year: int
    kind: RotationKind
    proposals: tuple[DeskProposal, ...]
    entities: Mapping[UUID, str]
    advisors: Mapping[UUID, str]
    districts: Mapping[UUID, str]
    advisors_needed: int
    notes: Mapping[UUID, HandoverNote]
    mailed: int

    @property
    def state(self) -> RotationState | None:
        return self.proposals[0].rotation.state if self.proposals else None

    @property
    def start(self) -> date | None:
        return self.proposals[0].rotation.start if self.proposals else None


def open_rotation_desk(office: Office, year: int, kind: RotationKind = RotationKind.YEAR) -> RotationDesk:
    with office.store.reading() as reading:
        proposals = []
        for rotation in reading.rotations.live(year, kind):
            stated = problem_of(reading, rotation)
            holders = holders_of(stated.problem, rotation)
            judged = judge(stated.problem, holders, rotation.bound, stated.figures)
            proposals.append(DeskProposal(rotation, stated.problem, stated.figures, judged))
        entities, advisors = names_in(reading)
        return RotationDesk(
            year=year,
            kind=kind,
            proposals=tuple(proposals),
            entities=entities,
            advisors=advisors,
            districts={one.id: one.seat_district for one in reading.entities.all()},
            advisors_needed=-(-len(entities) // ENTITIES_PER_ADVISOR),
            notes=reading.rotations.notes(year),
            mailed=len(reading.rotations.mailed(proposals[0].rotation.id)) if proposals else 0,
        )


def move_by_name(
    office: Office, year: int, entity: str, advisor: str, *, label: str = "", kind: RotationKind = RotationKind.YEAR
) -> tuple[NamedRotation, Judgement]:
    """Give one entity of a draft to another advisor, with those that stay together with it; says what it breaks.

    Raises `UserError`: "unknown_entity", "unknown_advisor", and as `find_rotation` and `move_entities`.
    """
    with office.store.reading() as reading:
        rotation = find_rotation(reading, year, label, kind)
        moved = find_entity(reading, entity)
        to = reading.advisors.by_name(advisor)
        stated = problem_of(reading, rotation)
        known = [one.name for one in reading.advisors.all() if one.id not in rotation.terms.advisors_out]
    if to is None or to.name not in known:
        raise UserError("unknown_advisor", name=advisor, known=", ".join(known))
    if moved.id not in {one.id for one in stated.problem.entities}:
        raise UserError("unknown_entity", name=entity, nearest="-")
    problem = stated.problem
    before = judge(problem, holders_of(problem, rotation), rotation.bound, stated.figures)
    after = move_by_hand(problem, before, moved.id, to.id, bound=rotation.bound, figures=stated.figures).after
    moves = {
        one.id: problem.advisors[now].id
        for one, was, now in zip(problem.entities, before.holders, after.holders, strict=True)
        if was != now
    }
    return move_entities(office, rotation, moves), after
