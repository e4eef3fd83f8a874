"""What a week's audits say about each entity."""

from __future__ import annotations

from dataclasses import dataclass

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.entity_result import EntityResult
from advisor_app.services.audits.find_audit import audits_of_week
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class EvaluatedEntity:
    entity: str
    advisor: str | None
    result: EntityResult


@dataclass(frozen=True, slots=True)
class WaitingEntity:
    """An audit that was begun: `open` of its `size` cases are not scored to the end."""

    entity: str
    open: int
    size: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    week: IsoWeek
    entities: tuple[EvaluatedEntity, ...]
    waiting: tuple[WaitingEntity, ...]


def evaluate_round(office: Office, week: IsoWeek, advisor: str | None = None) -> Evaluation:
    """Evaluate every audit of a week whose cases are all scored; the others are told as waiting.

    Raises `UserError("unknown_advisor")`.
    """
    with office.store.reading() as reading:
        advisors = {one.id: one.name for one in reading.advisors.all()}
        audits = audits_of_week(reading, week, advisor)
    done, waiting = [], []
    for one in audits:
        unfinished = sum(not score.complete for score in one.scores)
        if unfinished:
            waiting.append(WaitingEntity(one.entity, unfinished, len(one.drawn.sample)))
            continue
        holder = advisors.get(one.drawn.advisor_id) if one.drawn.advisor_id else None
        done.append(EvaluatedEntity(one.entity, holder, one.result()))
    return Evaluation(week, tuple(done), tuple(waiting))
