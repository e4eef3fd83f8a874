"""An entity's audit of a week with all that its scores rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.weekly_round import DrawnRound
from advisor_app.office.scoring.audit import Audit, AuditedFacts, KeptAnswer
from advisor_app.office.scoring.entity_result import EntityResult, evaluate_entity
from advisor_app.office.scoring.marks import Answer, CaseScore, Source, score_case
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.services.office import Office
from advisor_app.services.rounds.find_round import find_round
from advisor_app.store import Reading

AnswersByCase = Mapping[str, Mapping[str, Answer]]


@dataclass(frozen=True, slots=True)
class ScoredAudit:
    """One entity's audit. `given` and `from_data` are the answers in force, by case number and question."""

    entity_id: UUID
    entity: str
    drawn: DrawnRound
    audit: Audit
    card: Scorecard
    facts: Mapping[str, AuditedFacts]
    given: AnswersByCase
    from_data: AnswersByCase

    def score_of(self, number: str) -> CaseScore:
        known = self.facts[number]
        return score_case(
            self.card,
            known.case,
            self.given.get(number, {}),
            self.from_data.get(number, {}),
            file_missing=known.file_missing,
            missing_file_nonconforming=self.drawn.rules.missing_file_nonconforming,
        )

    @property
    def scores(self) -> tuple[CaseScore, ...]:
        """Of the whole sample, in ticket order."""
        return tuple(map(self.score_of, self.drawn.sample))

    def result(self) -> EntityResult:
        """Raises `UserError("nothing_audited")` and `UserError("audit_unfinished")`.

        A replaced case turned out not to belong to the frame, so it is not among those that the verdict is about.
        """
        belonging = self.drawn.population - len(self.drawn.replacements)
        enlarged = self.audit.enlarged_while_scoring
        return evaluate_entity(belonging, self.scores, self.drawn.rules, enlarged_while_scoring=enlarged)


def history_subject(audit: Audit) -> str:
    """What the history's entries about an audit are found by."""
    return f"audit {audit.id}"


def find_audit(reading: Reading, week: IsoWeek, entity: str) -> ScoredAudit:
    """Raises `UserError`: "unknown_entity", "not_drawn", "audit_not_started"."""
    found = find_round(reading, week, entity)
    audit = reading.audits.of_round(found.drawn.id)
    if audit is None:
        raise UserError("audit_not_started", entity=found.entity.name, week=str(week))
    return whole_audit(reading, found.entity.name, found.drawn, audit)


def show_audit(office: Office, week: IsoWeek, entity: str) -> ScoredAudit:
    """As it stands now; raises what `find_audit` raises."""
    with office.store.reading() as reading:
        return find_audit(reading, week, entity)


def whole_audit(
    reading: Reading, entity: str, drawn: DrawnRound, audit: Audit, number: str | None = None
) -> ScoredAudit:
    """The audit with its answers; with a number, with that case's alone."""
    answers = reading.audits.answers_of(audit, number)
    return ScoredAudit(
        drawn.entity_id,
        entity,
        drawn,
        audit,
        reading.audits.card_of(audit),
        reading.audits.cases_of(audit, number),
        _by_case(answers, Source.PERSON),
        _by_case(answers, Source.DATA),
    )


def audits_of_week(reading: Reading, week: IsoWeek, advisor: str | None = None) -> list[ScoredAudit]:
    """Every audit of a week that was begun, by the entity's name; or those of one advisor's rounds.

    Raises `UserError("unknown_advisor")`.
    """
    rounds = reading.rounds.of_week(week)
    if advisor is not None:
        chosen = reading.advisors.by_name(advisor)
        if chosen is None:
            known = ", ".join(one.name for one in reading.advisors.all()) or "-"
            raise UserError("unknown_advisor", name=advisor, known=known)
        rounds = [drawn for drawn in rounds if drawn.advisor_id == chosen.id]
    begun = reading.audits.of_rounds([drawn.id for drawn in rounds])
    names = {one.id: one.name for one in reading.entities.all()}
    found = [
        whole_audit(reading, names[drawn.entity_id], drawn, begun[drawn.id])
        for drawn in rounds
        if drawn.id in begun and drawn.sample
    ]
    return sorted(found, key=lambda one: one.entity)


def _by_case(answers: Iterable[KeptAnswer], source: Source) -> dict[str, dict[str, Answer]]:
    found: dict[str, dict[str, Answer]] = {}
    for kept in answers:
        if kept.answer.source is source:
            found.setdefault(kept.number, {})[kept.answer.question_id] = kept.answer
    return found
