"""Side by side: what each who scored a calibration answered, how far they agree, and whether one eye is stricter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import comb

from advisor_app.office.calibration.agreement import Agreement, agreement, pairwise_agreement
from advisor_app.office.calibration.records import Calibration, GivenAnswer, Rater, sheets
from advisor_app.office.scoring.marks import Answer, CaseScore, Mark, graded, mean_score
from advisor_app.office.scoring.scorecard import Question


@dataclass(frozen=True, slots=True)
class ComparedCase:
    """One case's answers to a question, in the order of those who scored; None where somebody was not asked, since
    the question hangs on how they answered another one.
    """

    number: str
    answers: tuple[Answer | None, ...]

    @property
    def comparable(self) -> bool:
        return sum(one is not None for one in self.answers) >= 2

    @property
    def same(self) -> bool:
        """Whether all who answered gave the same answer, and at least two did."""
        return self.comparable and len({_category(one) for one in self.answers if one is not None}) == 1


@dataclass(frozen=True, slots=True)
class QuestionComparison:
    """`cases` are those of which the question was asked of at least two; `agreement` is over them."""

    question: Question
    cases: tuple[ComparedCase, ...]
    agreement: Agreement

    @property
    def same(self) -> int:
        """Cases in which everybody gave the same answer."""
        return sum(one.same for one in self.cases)

    @property
    def different(self) -> tuple[ComparedCase, ...]:
        return tuple(one for one in self.cases if not one.same)


@dataclass(frozen=True, slots=True)
class RaterStanding:
    """What one's own answers make of the cases. `mean` is exact, None where no case has a score."""

    rater: Rater
    nonconforming: int
    mean: Fraction | None


@dataclass(frozen=True, slots=True)
class ChangeOfEye:
    """Of the same cases, what the former and the new advisor each found nonconforming.

    chance   the probability of a split at least as uneven if either were as likely to be the stricter one: the exact
             two-sided sign test over the cases in which they differ (McNemar, Psychometrika 12, 1947, in its exact
             form); 1 where they do not differ
    """

    cases: int
    both: int
    only_former: int
    only_new: int

    @property
    def former(self) -> int:
        return self.both + self.only_former

    @property
    def new(self) -> int:
        return self.both + self.only_new

    @property
    def different(self) -> int:
        return self.only_former + self.only_new

    @property
    def chance(self) -> Fraction:
        number, fewer = self.different, min(self.only_former, self.only_new)
        tail = Fraction(sum(comb(number, at) for at in range(fewer + 1)), 2**number)
        return min(Fraction(1), 2 * tail)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`raters` are those who handed in, in whose order all answers stand. `verdicts` by case: nonconforming or not."""

    raters: tuple[Rater, ...]
    questions: tuple[QuestionComparison, ...]
    verdicts: tuple[tuple[str, tuple[bool, ...]], ...]
    verdict_agreement: Agreement
    verdict_pairs: Mapping[tuple[int, int], Agreement]
    """Of each two, by their places among the raters; empty where there are only two."""
    standings: tuple[RaterStanding, ...]

    @property
    def same_verdict(self) -> int:
        return sum(len(set(marks)) == 1 for _, marks in self.verdicts)

    @property
    def change_of_eye(self) -> ChangeOfEye | None:
        """Of two who scored, the first one taken as the former."""
        if len(self.raters) != 2:
            return None
        pairs = [marks for _, marks in self.verdicts]
        return ChangeOfEye(
            cases=len(pairs),
            both=sum(marks == (True, True) for marks in pairs),
            only_former=sum(marks == (True, False) for marks in pairs),
            only_new=sum(marks == (False, True) for marks in pairs),
        )


def compare(calibration: Calibration, given: Sequence[GivenAnswer], confidence: float = 0.95) -> Comparison:
    """Of a calibration that lies open; the answers of those who did not hand in count nowhere."""
    raters = calibration.compared
    answered = sheets(given)
    scores = {
        rater.advisor_id: [
            calibration.score(case, answered.get(rater.advisor_id, {}).get(case.number, {}))
            for case in calibration.cases
        ]
        for rater in raters
    }
    verdicts = tuple(
        (case.number, tuple(scores[rater.advisor_id][at].nonconforming for rater in raters))
        for at, case in enumerate(calibration.cases)
    )
    marks_by_case = [marks for _, marks in verdicts]
    return Comparison(
        raters=raters,
        questions=tuple(
            one
            for question in calibration.card.questions
            if (one := _of_question(calibration, question, [scores[of.advisor_id] for of in raters], confidence)).cases
        ),
        verdicts=verdicts,
        verdict_agreement=agreement(marks_by_case, confidence, categories=(False, True)),
        verdict_pairs=pairwise_agreement(marks_by_case, confidence, (False, True)) if len(raters) > 2 else {},
        standings=tuple(_standing(rater, scores[rater.advisor_id]) for rater in raters),
    )


def _of_question(
    calibration: Calibration, question: Question, scores: Sequence[Sequence[CaseScore]], confidence: float
) -> QuestionComparison:
    asked = [
        ComparedCase(case.number, tuple(of_one[at].answer_to(question.id) for of_one in scores))
        for at, case in enumerate(calibration.cases)
        if question.id not in case.from_data
    ]
    cases = tuple(one for one in asked if one.comparable)
    rows = [tuple(_category(answer) for answer in case.answers) for case in cases]
    return QuestionComparison(question, cases, agreement(rows, confidence, categories=_possible(question)))


def _possible(question: Question) -> tuple[str, ...]:
    """Every answer that the question admits, as categories."""
    marks = [Mark.COMPLIES.value, Mark.FAILS.value]
    if question.grades:
        marks = [_category(graded(question, place)) or "" for place in range(1, len(question.grades) + 1)]
    return (*marks, Mark.NOT_APPLICABLE.value) if question.not_applicable_allowed else tuple(marks)


def _category(answer: Answer | None) -> str | None:
    if answer is None:
        return None
    return f"{answer.mark.value} {answer.grade}" if answer.grade else answer.mark.value


def _standing(rater: Rater, scores: Sequence[CaseScore]) -> RaterStanding:
    return RaterStanding(rater, sum(one.nonconforming for one in scores), mean_score(scores))
