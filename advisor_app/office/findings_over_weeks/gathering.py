"""Findings of weekly audits gathered by entity, question and root cause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.findings_over_weeks.records import FindingKey, cause_key
from advisor_app.office.scoring.findings import MISSING_FILE, Finding, FindingCase, find
from advisor_app.office.scoring.marks import CaseScore
from advisor_app.office.scoring.scorecard import Scorecard

CauseOfCase = tuple[str, IsoWeek, str]
"""A question, a week, a case's number."""
FailingCase = tuple[IsoWeek, str]
"""A week and a number: a case may be drawn in more than one."""


@dataclass(frozen=True, slots=True)
class AuditedWeek:
    """A finished audit. `scores` in the order of the draw; the first `fixed` were drawn before any score was known."""

    entity_id: UUID
    week: IsoWeek
    population: int
    fixed: int
    card: Scorecard
    scores: tuple[CaseScore, ...]

    @property
    def counted(self) -> int:
        """Cases whose marks a limit may be taken from: a census is certain, however it came about."""
        return self.population if len(self.scores) == self.population else min(self.fixed, len(self.scores))


@dataclass(frozen=True, slots=True)
class FindingWeek:
    """A week in which the question was audited, with or without a case that failed it.

    population, counted   cases closed, and those of them whose marks may be taken for the rest
    errors                the failing ones among those counted; `cases` are all that failed
    """

    week: IsoWeek
    population: int
    counted: int
    errors: int
    cases: tuple[FindingCase, ...]


@dataclass(frozen=True, slots=True)
class GatheredFinding:
    """`weeks` are all audited weeks of the entity that were looked at, in order; words are those of the latest card."""

    key: FindingKey
    text: str
    clause: str
    critical: bool
    cause: str
    weeks: tuple[FindingWeek, ...]

    @property
    def failing_weeks(self) -> tuple[IsoWeek, ...]:
        return tuple(one.week for one in self.weeks if one.cases)

    @property
    def failing_cases(self) -> tuple[FailingCase, ...]:
        return tuple((one.week, case.number) for one in self.weeks for case in one.cases)

    @property
    def last_week(self) -> IsoWeek:
        return self.failing_weeks[-1]

    @property
    def case_count(self) -> int:
        return sum(len(one.cases) for one in self.weeks)

    @property
    def audited(self) -> int:
        return sum(one.counted for one in self.weeks)


def gather(audits: Iterable[AuditedWeek], causes: Mapping[CauseOfCase, str]) -> list[GatheredFinding]:
    """Critical ones first, then by cases, then by question.

    A case stands under the cause that somebody named in `causes`, else under the one that was ticked on its card.
    """
    by_entity: dict[UUID, list[AuditedWeek]] = {}
    for audit in audits:
        if audit.scores:
            by_entity.setdefault(audit.entity_id, []).append(audit)
    found = []
    for entity_id, weeks in by_entity.items():
        found += _of_entity(entity_id, sorted(weeks, key=lambda one: one.week), causes)
    return sorted(found, key=lambda one: (not one.critical, -one.case_count, one.key.question_id, one.key.cause))


def _of_entity(
    entity_id: UUID, audits: Sequence[AuditedWeek], causes: Mapping[CauseOfCase, str]
) -> list[GatheredFinding]:
    cases: dict[tuple[str, str], dict[IsoWeek, list[FindingCase]]] = {}
    told: dict[str, Finding] = {}
    words: dict[str, str] = {}
    for audit in audits:
        for finding in find(audit.card, audit.scores):
            told[finding.question_id] = finding
            for case in finding.cases:
                named = causes.get((finding.question_id, audit.week, case.number)) or _seen(audit, finding, case)
                key = cause_key(named)
                words[key] = words.get(key) or named
                cases.setdefault((finding.question_id, key), {}).setdefault(audit.week, []).append(case)
    return [
        GatheredFinding(
            FindingKey(entity_id, question, cause),
            told[question].text,
            told[question].clause,
            told[question].critical,
            words[cause],
            tuple(_week(audit, tuple(by_week.get(audit.week, ()))) for audit in audits if _asks(audit, question)),
        )
        for (question, cause), by_week in cases.items()
    ]


def _seen(audit: AuditedWeek, finding: Finding, case: FindingCase) -> str:
    """The root cause that was ticked on the card, in the card's words."""
    question = next((one for one in audit.card.questions if one.id == finding.question_id), None)
    cause = question.cause(case.cause) if question and case.cause else None
    return cause.text if cause else ""


def _asks(audit: AuditedWeek, question_id: str) -> bool:
    """A week whose card did not have the question says nothing of it."""
    return question_id == MISSING_FILE or any(one.id == question_id for one in audit.card.questions)


def _week(audit: AuditedWeek, cases: tuple[FindingCase, ...]) -> FindingWeek:
    failing = {one.number for one in cases}
    errors = sum(score.number in failing for score in audit.scores[: audit.counted])
    return FindingWeek(audit.week, audit.population, audit.counted, errors, cases)
