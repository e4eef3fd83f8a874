"""The findings of an entity's last weeks, or of all entities: alike ones as one, with weight, trend and answers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from action_plans.plan import State
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.findings_over_weeks.gathering import AuditedWeek, GatheredFinding, gather
from advisor_app.office.findings_over_weeks.records import FindingKey
from advisor_app.office.findings_over_weeks.standing import Stands, counted_weeks, stands
from advisor_app.office.findings_over_weeks.weight import Severity, Weighing, Weight, weigh
from advisor_app.office.plans.rules import plan_rules_from
from advisor_app.office.round_settings import rules_from
from advisor_app.office.scoring.findings import Finding
from advisor_app.office.scoring.recommendations import PhraseBook, Recommendation, recommend
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.accumulate_rounds import scored_frames
from advisor_app.store import Reading

WEEKS_GATHERED = 13
"""A quarter: what lies further back is no longer what the entity does."""
_ORDER = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A gathered finding as a list shows it. `advisor` is who looks after the entity today, "" if nobody."""

    finding: GatheredFinding
    entity: str
    advisor: str
    weight: Weight
    stands: Stands

    @property
    def key(self) -> FindingKey:
        return self.finding.key


@dataclass(frozen=True, slots=True)
class GatheredFindings:
    """`lines` in order: those that wait for an answer first, then by severity and cases."""

    weeks: tuple[IsoWeek, ...]
    weighing: Weighing
    lines: tuple[FindingLine, ...]


def gather_findings(
    office: Office, *, entity: str | None = None, as_of: date | None = None, weeks: int = WEEKS_GATHERED
) -> GatheredFindings:
    """Of the finished audits of the weeks before a day (today). Raises `UserError("unknown_entity")`."""
    day = as_of or panama_day(now_utc())
    with office.store.reading() as reading:
        entity_id = None if entity is None else find_entity(reading, entity).id
        return gathered_findings(reading, day, entity_id=entity_id, weeks=weeks)


def gathered_findings(
    reading: Reading, day: date, *, entity_id: UUID | None = None, weeks: int = WEEKS_GATHERED
) -> GatheredFindings:
    """The same within a transaction."""
    span = last_weeks(day, weeks)
    weighing = weighing_on(reading, day)
    found = gathered(reading, span, entity_id)
    answers = reading.finding_decisions.answers(entity_id)
    letters = reading.letters.recommended_weeks(span)
    plans = reading.plans.all()
    open_plans = {one.id for one in plans if one.open}
    withdrawn = {one.id for one in plans if one.plan.state is State.WITHDRAWN}
    names = {one.id: one.name for one in reading.entities.all()}
    people = {one.id: one.name for one in reading.advisors.all()}
    holders = {one.entity_id: people[one.advisor_id] for one in reading.assignments.on(day)}
    lines = [
        FindingLine(
            one,
            names.get(one.key.entity_id, ""),
            holders.get(one.key.entity_id, ""),
            weigh(one, weighing),
            stands(
                one,
                [each for each in answers.get(one.key, []) if each.plan_id not in withdrawn],
                letters.get((one.key.entity_id, one.key.question_id), ()),
                open_plans,
            ),
        )
        for one in found
    ]
    lines.sort(
        key=lambda one: (
            not one.stands.waits,
            _ORDER.index(one.weight.severity),
            -one.finding.case_count,
            one.entity,
            one.key.question_id,
            one.key.cause,
        )
    )
    return GatheredFindings(span, weighing, tuple(lines))


def gathered(reading: Reading, weeks: Collection[IsoWeek], entity_id: UUID | None = None) -> list[GatheredFinding]:
    """The findings of these weeks alone, without what was decided about them."""
    named = reading.finding_decisions.causes(weeks, entity_id)
    causes = {(one.question_id, one.week, one.number): one.cause for one in named}
    audits = [
        AuditedWeek(
            one.scored.entity_id,
            one.scored.week,
            one.scored.belonging,
            one.fixed,
            one.scored.card,
            one.scores,
        )
        for one in scored_frames(reading, weeks, entity_id=entity_id)
    ]
    return gather(audits, causes)


def weeks_that_ask(
    reading: Reading, weeks: Collection[IsoWeek], entity_id: UUID | None = None
) -> list[tuple[GatheredFinding, tuple[IsoWeek, ...]]]:
    """Critical findings, each with its failing weeks, but for those that a person closed with a reason."""
    answers = reading.finding_decisions.answers(entity_id)
    found = [one for one in gathered(reading, weeks, entity_id) if one.critical]
    return [(one, counted_weeks(one, answers.get(one.key, []))) for one in found]


def last_weeks(day: date, count: int) -> tuple[IsoWeek, ...]:
    """The last `count` weeks that were over when the day began."""
    last = IsoWeek.of(day).shifted(-1)
    return tuple(last.shifted(back) for back in range(1 - count, 1))


def weighing_on(reading: Reading, day: date) -> Weighing:
    values = reading.settings.values_on(day)
    rules, due = rules_from(values), plan_rules_from(values).due
    return Weighing(rules.tolerable_rate, rules.confidence, due.repeated, due.within_weeks, IsoWeek.of(day).shifted(-1))


def proposed_words(line: FindingLine, book: PhraseBook, start: date) -> Recommendation:
    """What the phrase book says of the finding's last week, for a person to change."""
    last = next(one for one in line.finding.weeks if one.week == line.finding.last_week)
    finding = Finding(
        line.key.question_id, line.finding.text, line.finding.clause, line.finding.critical, last.cases, last.counted
    )
    (words,) = recommend([finding], book, entity=line.entity, week=last.week, start=start)
    return words
