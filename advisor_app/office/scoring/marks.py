"""Scoring one case with a scorecard: exact points, what is still open, and whether the case conforms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import floor

from advisor_app.errors import UserError
from advisor_app.office.case import Case
from advisor_app.office.names import name_key
from advisor_app.office.scoring.scorecard import Grade, Question, Scorecard
from advisor_app.office.strict_table import nearest_word

WHOLE = 100


class Mark(StrEnum):
    COMPLIES = "complies"
    FAILS = "fails"
    NOT_APPLICABLE = "not_applicable"


class Source(StrEnum):
    PERSON = "person"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer.

    detail  what the data said ("5 h 12 min"), for answers from data
    grade   which of the question's grades it is, from 1; 0 where the question has none, or does not apply
    cause   the id of the root cause that was seen, of an answer that fails; may be empty
    """

    question_id: str
    mark: Mark
    comment: str = ""
    source: Source = Source.PERSON
    detail: str = ""
    grade: int = 0
    cause: str = ""


@dataclass(frozen=True, slots=True)
class CaseScore:
    """How one case stands. Answers are those in force, of the questions asked of this case, in the card's order."""

    number: str
    answers: tuple[Answer, ...]
    points: Fraction
    possible: int
    """The weights of the questions answered so far that apply."""
    asked: tuple[str, ...]
    """The questions that are asked of this case as it is answered so far."""
    open_questions: tuple[str, ...]
    comments_missing: tuple[str, ...]
    failed: tuple[str, ...]
    critical_failed: tuple[str, ...]
    file_missing: bool
    nonconforming: bool

    @property
    def complete(self) -> bool:
        return not self.open_questions and not self.comments_missing

    @property
    def score(self) -> Fraction | None:
        """0 to 100, exact; None while questions are open, or where nothing that was asked carries a weight."""
        if self.open_questions or not self.possible:
            return None
        return Fraction(100 * self.points, self.possible)

    def answer_to(self, question_id: str) -> Answer | None:
        return next((answer for answer in self.answers if answer.question_id == question_id), None)


def score_case(
    card: Scorecard,
    case: Case,
    given: Mapping[str, Answer],
    from_data: Mapping[str, Answer],
    *,
    file_missing: bool = False,
    missing_file_nonconforming: bool = True,
) -> CaseScore:
    """Score a case.

    given       a person's answers by question id; they go before the data's. What the card does not ask of this
                case, or no longer has, is left aside.
    from_data   what `data_answers` gives
    file_missing   the case's file can't be found. If that makes it nonconforming (setting), no answers are needed
                and it has no score: what was not seen is not scored.

    The score is reweighted: what does not apply counts neither in the points nor in what was possible.
    """
    if file_missing and missing_file_nonconforming:
        return CaseScore(case.number, (), Fraction(0), 0, (), (), (), (), (), file_missing=True, nonconforming=True)
    asked = asked_questions(card, case, given, from_data)
    answers = {question.id: given.get(question.id) or from_data.get(question.id) for question in asked}
    in_force = tuple(answer for answer in answers.values() if answer is not None)
    failed = [one for one in asked if _marked(answers[one.id], Mark.FAILS)]
    counted = [one for one in asked if answers[one.id] is not None and not _not_applicable(answers[one.id])]
    critical_failed = tuple(one.id for one in failed if one.critical)
    return CaseScore(
        number=case.number,
        answers=in_force,
        points=Fraction(sum(one.weight * share_of(one, answers[one.id]) for one in counted), WHOLE),
        possible=sum(one.weight for one in counted),
        asked=tuple(one.id for one in asked),
        open_questions=tuple(one.id for one in asked if answers[one.id] is None),
        comments_missing=tuple(one.id for one in asked if comment_missing(one, answers[one.id], from_data.get(one.id))),
        failed=tuple(one.id for one in failed),
        critical_failed=critical_failed,
        file_missing=file_missing,
        nonconforming=bool(critical_failed),
    )


def asked_questions(
    card: Scorecard, case: Case, given: Mapping[str, Answer], from_data: Mapping[str, Answer]
) -> tuple[Question, ...]:
    """What the card asks of a case as it is answered so far, in the card's order.

    A question that hangs on another's answer is asked once that one is asked, and so answered.
    """
    asked: dict[str, Question] = {}
    for question in card.questions:
        condition = question.condition
        if not condition.holds_for(case):
            continue
        if condition.answer is not None:
            other = asked.get(condition.answer.question_id)
            if other is None or said(other, given.get(other.id) or from_data.get(other.id)) not in (
                condition.answer.answers
            ):
                continue
        asked[question.id] = question
    return tuple(asked.values())


def said(question: Question, answer: Answer | None) -> str:
    """The word of an answer, by which conditions know it: its grade's text, or its mark; empty where there is none."""
    if answer is None:
        return ""
    grade = _grade(question, answer)
    return answer.mark.value if grade is None else grade.text


def share_of(question: Question, answer: Answer | None) -> int:
    """What an answer brings of the question's weight, from 0 to 100."""
    if answer is None:
        return 0
    grade = _grade(question, answer)
    if grade is not None:
        return grade.share
    return WHOLE if answer.mark is Mark.COMPLIES else 0


def graded(question: Question, place: int, comment: str = "", cause: str = "") -> Answer:
    """The answer with the question's grade of this place, from 1."""
    mark = Mark.FAILS if question.grades[place - 1].fails else Mark.COMPLIES
    return Answer(question.id, mark, comment, grade=place, cause=cause if mark is Mark.FAILS else "")


def weights_in_force(card: Scorecard, score: CaseScore) -> dict[str, Fraction]:
    """By question that counts in the score, the weight it has once what is not asked or does not apply is shared out.

    Of the questions answered so far; together exactly 100, or nothing where none carries a weight.
    """
    applied = {one.question_id for one in score.answers if one.mark is not Mark.NOT_APPLICABLE}
    if not score.possible:
        return {}
    return {one.id: Fraction(WHOLE * one.weight, score.possible) for one in card.questions if one.id in applied}


def comment_missing(question: Question, answer: Answer | None, from_data: Answer | None) -> bool:
    """A person must say why a critical question fails, and why they see it otherwise than the data."""
    if answer is None or answer.source is Source.DATA or answer.comment.strip():
        return False
    if from_data is not None and answer.mark is not from_data.mark:
        return True
    return answer.mark is Mark.FAILS and question.needs_comment_when_failed


def check_answer(card: Scorecard, case: Case, answer: Answer) -> Question:
    """The question that is answered. Raises `UserError` where the answer can't be taken at all:

    unknown_question, question_not_asked (its condition does not hold for the case), not_applicable_refused,
    grade_unknown, cause_unknown (also of an answer that does not fail).
    One that hangs on another's answer is taken; it counts while that one is so answered.
    """
    question = card.find(answer.question_id)
    if not question.condition.holds_for(case):
        raise UserError("question_not_asked", number=case.number, question=question.text)
    if answer.mark is Mark.NOT_APPLICABLE and not question.not_applicable_allowed:
        raise UserError("not_applicable_refused", number=case.number, question=question.text)
    if answer.mark is not Mark.NOT_APPLICABLE:
        expected = None if not question.grades else _grade(question, answer)
        if question.grades and (expected is None or expected.fails is not (answer.mark is Mark.FAILS)):
            raise UserError("grade_unknown", question=question.text, known=_told(question))
    if answer.cause and (question.cause(answer.cause) is None or answer.mark is not Mark.FAILS):
        raise UserError(
            "cause_unknown",
            question=question.text,
            value=answer.cause,
            known=", ".join(one.id for one in question.causes) or "-",
        )
    return question


_WRITTEN: Mapping[str, Mark] = {
    "cumple": Mark.COMPLIES, "complies": Mark.COMPLIES, "sí": Mark.COMPLIES, "yes": Mark.COMPLIES, "1": Mark.COMPLIES,
    "no cumple": Mark.FAILS, "fails": Mark.FAILS, "no": Mark.FAILS, "2": Mark.FAILS,
    "no aplica": Mark.NOT_APPLICABLE, "not applicable": Mark.NOT_APPLICABLE, "n/a": Mark.NOT_APPLICABLE,
    "0": Mark.NOT_APPLICABLE,
}  # fmt: skip


def read_mark(written: str) -> Mark:
    """What a file or a key says: "cumple", "No cumple", "no_aplica", 1, 2, 0. Raises `UserError("unknown_answer")`."""
    key = name_key(written.replace("_", " "))
    for word, mark in _WRITTEN.items():
        if name_key(word) == key:
            return mark
    raise UserError("unknown_answer", value=written, nearest=nearest_word(written, _WRITTEN))


def read_answer(question: Question, written: str, comment: str = "") -> Answer:
    """What a file says of a question: its mark, or one of its grades by text or number.

    Raises `UserError("unknown_answer")`.
    """
    if not question.grades:
        return Answer(question.id, read_mark(written), comment)
    key = name_key(written.replace("_", " "))
    for place, grade in enumerate(question.grades, start=1):
        if key in (name_key(grade.text), str(place)):
            return graded(question, place, comment)
    if key in {name_key(word) for word, mark in _WRITTEN.items() if mark is Mark.NOT_APPLICABLE}:
        return Answer(question.id, Mark.NOT_APPLICABLE, comment)
    known = [grade.text for grade in question.grades]
    raise UserError("unknown_answer", value=written, nearest=nearest_word(written, known))


def mean_score(scores: Iterable[CaseScore]) -> Fraction | None:
    """The mean of the cases that have a score; None if none has."""
    known = [score.score for score in scores if score.score is not None]
    return sum(known, Fraction(0)) / len(known) if known else None


def shown_points(points: Fraction) -> str:
    """Points with at most two decimals: a weight times a grade's share is a whole number of hundredths."""
    return f"{points}" if points.denominator == 1 else f"{float(points):.2f}".rstrip("0")


def shown_score(score: Fraction | None) -> str:
    """A whole number, halves upwards; 100 and 0 only where they are exact, so that no fault is rounded away."""
    if score is None:
        return "—"
    whole = floor(score + Fraction(1, 2))
    if whole == 100 and score < 100:
        return "99"
    return "1" if whole == 0 and score > 0 else str(whole)


def _marked(answer: Answer | None, mark: Mark) -> bool:
    return answer is not None and answer.mark is mark


def _not_applicable(answer: Answer | None) -> bool:
    return _marked(answer, Mark.NOT_APPLICABLE)


def _grade(question: Question, answer: Answer) -> Grade | None:
    """The grade that was given; None where the question has none, or does not apply."""
    if answer.mark is Mark.NOT_APPLICABLE or not 1 <= answer.grade <= len(question.grades):
        return None
    return question.grades[answer.grade - 1]


def _told(question: Question) -> str:
    return ", ".join(grade.text for grade in question.grades)
