"""An entity's audited weeks question by question: how often each failed, in how many weeks, for which root causes.

Two things are kept apart: the share of nonconforming cases, which is claimed of all closed cases by `sampling`'s limits
(`office.accumulated`), and what is told here, which is counted of the audited cases alone and claims nothing of others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.findings import MISSING_FILE, MISSING_FILE_TEXT
from advisor_app.office.scoring.marks import CaseScore, Mark, mean_score
from advisor_app.office.scoring.scorecard import Question, Scorecard


@dataclass(frozen=True, slots=True)
class AuditOfWeek:
    """A complete audit of one entity and week, with its own card."""

    week: IsoWeek
    card: Scorecard
    scores: tuple[CaseScore, ...]


@dataclass(frozen=True, slots=True)
class QuestionWeek:
    """Of `asked` audited cases to which the question applied, `failed` failed it."""

    week: IsoWeek
    failed: int
    asked: int


@dataclass(frozen=True, slots=True)
class QuestionOverWeeks:
    """A question in the weeks whose card had it and that asked it of a case; its words are those of the latest card.

    `causes` are the root causes that were named, the most frequent first, by their words; a failure may have none.
    """

    question_id: str
    text: str
    critical: bool
    weeks: tuple[QuestionWeek, ...]
    causes: tuple[tuple[str, int], ...]

    @property
    def failed(self) -> int:
        return sum(one.failed for one in self.weeks)

    @property
    def asked(self) -> int:
        return sum(one.asked for one in self.weeks)

    @property
    def failing_weeks(self) -> tuple[IsoWeek, ...]:
        return tuple(one.week for one in self.weeks if one.failed)

    @property
    def share(self) -> Fraction:
        return Fraction(self.failed, self.asked)


@dataclass(frozen=True, slots=True)
class ScoreOfWeek:
    """`mean` is exact, of the `scored` audited cases that have a score; None where none has."""

    week: IsoWeek
    audited: int
    nonconforming: int
    scored: int
    mean: Fraction | None


@dataclass(frozen=True, slots=True)
class QuestionsOverWeeks:
    """`questions` are those that failed at least once: critical ones first, then by cases, then in the card's order."""

    weeks: tuple[ScoreOfWeek, ...]
    questions: tuple[QuestionOverWeeks, ...]
    mean: Fraction | None
    """Of all audited cases with a score, each counting the same."""

    def of(self, question_id: str) -> QuestionOverWeeks | None:
        return next((one for one in self.questions if one.question_id == question_id), None)


def questions_of(audits: Iterable[AuditOfWeek]) -> QuestionsOverWeeks:
    """All audits together, in whatever order they come."""
    ordered = sorted(audits, key=lambda one: one.week)
    known: dict[str, Question] = {question.id: question for audit in ordered for question in audit.card.questions}
    found = [_question(question, ordered) for question in known.values()]
    missing = _missing_file(ordered)
    failing = [one for one in [missing, *found] if one.failed]
    return QuestionsOverWeeks(
        weeks=tuple(_score(audit) for audit in ordered),
        questions=tuple(sorted(failing, key=lambda one: (not one.critical, -one.failed))),
        mean=mean_score(score for audit in ordered for score in audit.scores),
    )


def _question(question: Question, audits: Sequence[AuditOfWeek]) -> QuestionOverWeeks:
    weeks, causes = [], Counter[str]()
    for audit in audits:
        answers = [score.answer_to(question.id) for score in audit.scores]
        applied = [one for one in answers if one is not None and one.mark is not Mark.NOT_APPLICABLE]
        failed = [one for one in applied if one.mark is Mark.FAILS]
        if applied:
            weeks.append(QuestionWeek(audit.week, len(failed), len(applied)))
        causes.update(one.cause for one in failed if one.cause)
    named = [(cause.text if (cause := question.cause(key)) else key, times) for key, times in causes.most_common()]
    return QuestionOverWeeks(question.id, question.text, question.critical, tuple(weeks), tuple(named))


def _missing_file(audits: Sequence[AuditOfWeek]) -> QuestionOverWeeks:
    """A file that could not be found stands as a question of every case, as in the findings."""
    weeks = tuple(
        QuestionWeek(audit.week, sum(one.file_missing and one.nonconforming for one in audit.scores), len(audit.scores))
        for audit in audits
    )
    return QuestionOverWeeks(MISSING_FILE, MISSING_FILE_TEXT, critical=True, weeks=weeks, causes=())


def _score(audit: AuditOfWeek) -> ScoreOfWeek:
    return ScoreOfWeek(
        week=audit.week,
        audited=len(audit.scores),
        nonconforming=sum(one.nonconforming for one in audit.scores),
        scored=sum(one.score is not None for one in audit.scores),
        mean=mean_score(audit.scores),
    )
