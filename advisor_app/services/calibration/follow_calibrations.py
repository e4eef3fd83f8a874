"""All calibrations as the director follows them: who has handed in, and of those that lie open how far they agreed."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.office.calibration.records import Calibration
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class FollowedCalibration:
    """`same` of `cases` got one verdict of all; `ac1` is its value with both limits. None while it is blind."""

    calibration: Calibration
    entity: str
    same: int
    cases: int | None
    ac1: tuple[float, float, float] | None


@dataclass(frozen=True, slots=True)
class FollowedCalibrations:
    """The latest first; `advisors` are all who may score, by name."""

    lines: tuple[FollowedCalibration, ...]
    advisors: tuple[str, ...]


def follow_calibrations(office: Office) -> FollowedCalibrations:
    with office.store.reading() as reading:
        found = reading.calibrations.all()
        names = {one.id: one.name for one in reading.entities.all()}
        advisors = sorted(one.name for one in reading.advisors.all())
        answers = reading.calibrations.revealed_answers([one for one in found if one.revealed])
    lines = []
    for one in found:
        same, cases, ac1 = 0, None, None
        if one.revealed:
            from advisor_app.office.calibration.comparison import compare  # loads numpy and scipy

            compared = compare(one, answers.get(one.id, []))
            same, cases, gwet = compared.same_verdict, len(compared.verdicts), compared.verdict_agreement.gwet
            ac1 = None if gwet is None else (gwet.value, gwet.lower, gwet.upper)
        entity = names.get(one.entity_id, "") if one.entity_id else ""
        lines.append(FollowedCalibration(one, entity, same, cases, ac1))
    return FollowedCalibrations(tuple(lines), tuple(advisors))
