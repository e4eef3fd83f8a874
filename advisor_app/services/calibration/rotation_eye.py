"""Of an entity that changes hands: the calibration of its former and new advisor, offered, under way, or told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.calibration.records import Calibration, CalibrationKind
from advisor_app.services.calibration.open_calibration import WEEKS_BEFORE_HANDOVER
from advisor_app.services.director import directs
from advisor_app.services.office import Office
from advisor_app.services.rotation.coming_handover import ComingHandover, coming_handover
from advisor_app.store import Reading

WEEKS_AFTER = 13


@dataclass(frozen=True, slots=True)
class RotationEye:
    """`said` and `jump` are "" until both have handed in; `may_open`: whoever works here may open one now."""

    entity: str
    calibration: Calibration | None
    said: str
    jump: str
    may_open: bool


def rotation_eye(office: Office, entity_id: UUID) -> RotationEye | None:
    """None where nothing is to be said: no change of hands is decided, and none was calibrated."""
    handover = coming_handover(office, entity_id)
    may_direct = directs(office)
    with office.store.reading() as reading:
        entity = reading.entities.by_id(entity_id).name
        of_rotation = [
            one for one in reading.calibrations.all(entity_id=entity_id) if one.kind is CalibrationKind.ROTATION
        ]
        latest = of_rotation[0] if of_rotation else None
        said, jump = _told(reading, latest) if latest is not None and latest.revealed else ("", "")
    wanted = handover is not None and bool(handover.from_advisor) and not _calibrated(handover, latest)
    if latest is None and not wanted:
        return None
    return RotationEye(entity, latest, said, jump, wanted and may_direct)


def _calibrated(handover: ComingHandover, latest: Calibration | None) -> bool:
    """Whether the two of this very change of hands were compared."""
    return latest is not None and {one.name for one in latest.raters} == {handover.from_advisor, handover.to_advisor}


def _told(reading: Reading, found: Calibration) -> tuple[str, str]:
    from advisor_app.office.calibration.comparison import compare  # these load numpy and scipy
    from advisor_app.office.calibration.wording import AuditedShare, told_change, told_jump
    from advisor_app.services.rounds.accumulate_rounds import audited_frames

    compared = compare(found, reading.calibrations.revealed_answers([found]).get(found.id, []))
    said, start = told_change(found, compared), _taken_over(reading, found)
    if start is None or found.entity_id is None:
        return said, ""
    first = IsoWeek.of(start)
    shares = []
    for span in (range(-WEEKS_BEFORE_HANDOVER, 0), range(WEEKS_AFTER)):
        frames = audited_frames(reading, [first.shifted(at) for at in span], found.entity_id)
        errors, audited = sum(sum(one.marks) for one in frames), sum(len(one.marks) for one in frames)
        shares.append(AuditedShare(errors, audited))
    return said, told_jump(found, compared, *shares)


def _taken_over(reading: Reading, found: Calibration) -> date | None:
    """The day from which the new advisor has had the entity; None while it is still to come."""
    new = found.raters[-1].advisor_id
    starts = [
        one.start
        for one in reading.duties.assignments()
        if one.entity_id == found.entity_id and one.advisor_id == new and one.start >= found.opened_on
    ]
    return min(starts, default=None)
