"""How far the scoring of a week has come, entity by entity and case by case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import DrawnRound
from advisor_app.office.scoring.audit import AuditState
from advisor_app.office.scoring.marks import CaseScore, asked_questions
from advisor_app.services.audits.find_audit import ScoredAudit, whole_audit
from advisor_app.services.office import Office
from advisor_app.store import Reading

WEEKS_FOLLOWED = 8
"""Cases that nobody scored in so many drawn weeks are not counted as work that waits."""


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """How far one sampled case has come. `given` answers are a person's; `answered` counts the data's too."""

    number: str
    type: str
    asked: int = 0
    answered: int = 0
    given: int = 0
    complete: bool = False
    nonconforming: bool = False
    file_missing: bool = False


@dataclass(frozen=True, slots=True)
class EntityStanding:
    """One drawn sample that is not empty; `cases` in ticket order, `state` None where nobody has begun its audit."""

    entity_id: UUID
    entity: str
    advisor: str | None
    population: int
    state: AuditState | None
    cases: tuple[CaseStanding, ...]

    @property
    def done(self) -> int:
        return sum(case.complete for case in self.cases)


@dataclass(frozen=True, slots=True)
class WeekStanding:
    """`entities` by name; `mine` is the advisor that whoever looks is, if they hold one of the samples."""

    week: IsoWeek
    entities: tuple[EntityStanding, ...]
    mine: str | None


def is_drawn(office: Office, week: IsoWeek) -> bool:
    """Whether a sample of the week was drawn, of any entity."""
    with office.store.reading() as reading:
        return any(drawn.sample for drawn in reading.rounds.of_week(week))


def week_standing(office: Office, week: IsoWeek) -> WeekStanding:
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        advisors = {one.id: one.name for one in reading.advisors.all()}
        rounds = [drawn for drawn in reading.rounds.of_week(week) if drawn.sample]
        begun = _begun(reading, rounds, names)
        waiting = [number for drawn in rounds if drawn.id not in begun for number in drawn.sample]
        types = {number: case.type for number, case in reading.cases.by_numbers(waiting).items()}
    found = []
    for drawn in rounds:
        scored = begun.get(drawn.id)
        if scored is None:
            cases = tuple(CaseStanding(number, types.get(number, "")) for number in drawn.sample)
        else:
            cases = tuple(case_standing(scored, score) for score in scored.scores)
        advisor = advisors.get(drawn.advisor_id) if drawn.advisor_id else None
        state = None if scored is None else scored.audit.state
        found.append(EntityStanding(drawn.entity_id, names[drawn.entity_id], advisor, drawn.population, state, cases))
    mine = office.who if any(one.advisor == office.who for one in found) else None
    return WeekStanding(week, tuple(sorted(found, key=lambda one: one.entity)), mine)


def case_standing(scored: ScoredAudit, score: CaseScore) -> CaseStanding:
    """A case whose file is missing counts as answered as a whole."""
    facts = scored.facts[score.number]
    given, from_data = scored.given.get(score.number, {}), scored.from_data.get(score.number, {})
    asked = score.asked or tuple(one.id for one in asked_questions(scored.card, facts.case, given, from_data))
    return CaseStanding(
        score.number,
        facts.case.type,
        len(asked),
        len(asked) if score.file_missing and score.complete else len(score.answers),
        sum(question_id in given for question_id in asked),
        score.complete,
        score.nonconforming,
        score.file_missing,
    )


def count_to_score(office: Office) -> int:
    """The cases of the newest drawn weeks that are not scored to the end."""
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        waiting = 0
        for week in reading.rounds.weeks(WEEKS_FOLLOWED):
            rounds = [drawn for drawn in reading.rounds.of_week(week) if drawn.sample]
            audits = reading.audits.of_rounds([drawn.id for drawn in rounds])
            waiting += sum(len(drawn.sample) for drawn in rounds if drawn.id not in audits)
            still_open = [drawn for drawn in rounds if drawn.id in audits and not audits[drawn.id].finished]
            for scored in _begun(reading, still_open, names).values():
                waiting += sum(not score.complete for score in scored.scores)
        return waiting


def _begun(reading: Reading, rounds: list[DrawnRound], names: Mapping[UUID, str]) -> dict[UUID, ScoredAudit]:
    """By round, the audits that were begun."""
    audits = reading.audits.of_rounds([drawn.id for drawn in rounds])
    return {
        drawn.id: whole_audit(reading, names[drawn.entity_id], drawn, audits[drawn.id])
        for drawn in rounds
        if drawn.id in audits
    }
