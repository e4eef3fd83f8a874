"""How far the scoring of a week has come, entity by entity and case by case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring import CaseScore
from advisor_app.office.weekly_round import DrawnRound
from advisor_app.services.find_audit import ScoredAudit, whole_audit
from advisor_app.services.office import Office
from advisor_app.store import Reading

WEEKS_FOLLOWED = 8
"""Cases that nobody scored in so many drawn weeks are not counted as work that waits."""


@dataclass(frozen=True, slots=True)
class EntityScoring:
    """One drawn sample that is not empty. `scored` is None where nobody has begun its audit."""

    entity_id: UUID
    entity: str
    advisor: str | None
    drawn: DrawnRound
    scored: ScoredAudit | None
    types: Mapping[str, str]
    """Of the sampled cases, by number."""

    @property
    def scores(self) -> dict[str, CaseScore]:
        """By number; empty where the audit was not begun."""
        return {} if self.scored is None else {score.number: score for score in self.scored.scores}


@dataclass(frozen=True, slots=True)
class WeekScoring:
    week: IsoWeek
    entities: tuple[EntityScoring, ...]
    """By name."""


def is_drawn(office: Office, week: IsoWeek) -> bool:
    """Whether a sample of the week was drawn, of any entity."""
    with office.store.reading() as reading:
        return any(drawn.sample for drawn in reading.rounds.of_week(week))


def week_scoring(office: Office, week: IsoWeek) -> WeekScoring:
    with office.store.reading() as reading:
        entities = {one.id: one.name for one in reading.entities.all()}
        advisors = {one.id: one.name for one in reading.advisors.all()}
        rounds = [drawn for drawn in reading.rounds.of_week(week) if drawn.sample]
        begun = _begun(reading, rounds, entities)
        waiting = [number for drawn in rounds if drawn.id not in begun for number in drawn.sample]
        cases = reading.cases.by_numbers(waiting)
        found = [
            EntityScoring(
                drawn.entity_id,
                entities[drawn.entity_id],
                advisors.get(drawn.advisor_id) if drawn.advisor_id else None,
                drawn,
                begun.get(drawn.id),
                _types(drawn, begun.get(drawn.id), {number: case.type for number, case in cases.items()}),
            )
            for drawn in rounds
        ]
    return WeekScoring(week, tuple(sorted(found, key=lambda one: one.entity)))


def count_to_score(office: Office) -> int:
    """The cases of the newest drawn weeks that are not scored to the end."""
    with office.store.reading() as reading:
        entities = {one.id: one.name for one in reading.entities.all()}
        waiting = 0
        for week in reading.rounds.weeks(WEEKS_FOLLOWED):
            rounds = [drawn for drawn in reading.rounds.of_week(week) if drawn.sample]
            begun = _begun(reading, rounds, entities, finished=False)
            done = {audit.round_id for audit in reading.audits.of_rounds([one.id for one in rounds]).values()}
            waiting += sum(len(drawn.sample) for drawn in rounds if drawn.id not in done)
            waiting += sum(not score.complete for audit in begun.values() for score in audit.scores)
        return waiting


def _begun(
    reading: Reading, rounds: list[DrawnRound], entities: Mapping[UUID, str], *, finished: bool = True
) -> dict[UUID, ScoredAudit]:
    """By round, the audits that were begun; without those that are finished where they are not wanted."""
    audits = reading.audits.of_rounds([drawn.id for drawn in rounds])
    return {
        drawn.id: whole_audit(reading, entities[drawn.entity_id], drawn, audits[drawn.id])
        for drawn in rounds
        if drawn.id in audits and (finished or not audits[drawn.id].finished)
    }


def _types(drawn: DrawnRound, scored: ScoredAudit | None, known: Mapping[str, str]) -> dict[str, str]:
    if scored is not None:
        return {number: facts.case.type for number, facts in scored.facts.items()}
    return {number: known.get(number, "") for number in drawn.sample}
