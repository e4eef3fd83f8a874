"""Scoring with all that a card may have: grades, conditions on answers, critical groups, causes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from card_samples import made_up_cards
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.errors import UserError
from advisor_app.office.case import Case
from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.marks import (
    Answer,
    CaseScore,
    Mark,
    asked_questions,
    check_answer,
    graded,
    read_answer,
    said,
    score_case,
    share_of,
    shown_points,
    weights_in_force,
)
from advisor_app.office.scoring.scorecard import (
    AnswerCondition,
    Condition,
    Grade,
    Question,
    QuestionGroup,
    RootCause,
    Scorecard,
)

CREATED = datetime(2026, 10, 15, 13, 42)
CASE = Case(
    "2026-1", "IDAAN", CREATED, type="Queja", channel="Web", first_worked=CREATED + timedelta(hours=3),
    closed=CREATED + timedelta(days=40),
)  # fmt: skip
BY_PHONE = Question(
    "por-telefono", "¿Se respondió por teléfono?", "Guía", "1", 0, grades=(Grade("Sí", 100), Grade("No", 0))
)
POLITE = Question(
    "trato",
    "El trato fue cortés",
    "Guía",
    "1",
    30,
    condition=Condition(answer=AnswerCondition("por-telefono", ("Sí",))),
)
WHOLE = Question(
    "completa", "La respuesta es completa", "Guía", "1", 50,
    grades=(Grade("Completa", 100), Grade("Parcial", 33), Grade("No responde", 0, fails=True)),
    causes=(RootCause("sin-datos", "Faltan datos", (("IDAAN", "no hay lectura"),)),),
)  # fmt: skip
REPORT = Question("remitida", "Denuncia remitida", "Guía", "1", 20, condition=Condition(types=("Denuncia",)))
CARD = Scorecard(
    "ficha",
    "Ficha",
    1,
    (QuestionGroup("a", "A", (BY_PHONE, POLITE)), QuestionGroup("b", "B", (WHOLE, REPORT), critical=True)),
)


def scored(*answers: Answer, case: Case = CASE) -> CaseScore:
    return score_case(CARD, case, {one.question_id: one for one in answers}, {})


def test_a_question_is_asked_once_another_is_answered_so() -> None:
    assert scored().asked == ("por-telefono", "completa")
    assert scored(graded(BY_PHONE, 1)).asked == ("por-telefono", "trato", "completa")
    again = scored(graded(BY_PHONE, 2), Answer("trato", Mark.FAILS), graded(WHOLE, 1))
    assert again.asked == ("por-telefono", "completa")
    assert again.score == 100, "what was answered and is not asked any more counts for nothing"


def test_grades_bring_their_share_exactly() -> None:
    found = scored(graded(BY_PHONE, 1), Answer("trato", Mark.COMPLIES), graded(WHOLE, 2))
    assert (found.points, found.possible) == (Fraction(4650, 100), 80)
    assert found.score == Fraction(4650, 80)
    assert shown_points(found.points) == "46.5"
    assert not found.nonconforming


def test_a_failure_in_a_critical_group_makes_the_case_nonconforming_whatever_the_score() -> None:
    found = scored(graded(BY_PHONE, 1), Answer("trato", Mark.COMPLIES), graded(WHOLE, 3, cause="sin-datos"))
    assert found.critical_failed == ("completa",)
    assert found.nonconforming
    assert found.comments_missing == ("completa",)
    assert found.score == Fraction(3000, 80)


def test_what_a_file_says_of_grades_is_read() -> None:
    assert read_answer(WHOLE, "PARCIAL") == graded(WHOLE, 2)
    assert read_answer(WHOLE, "3", "nada").mark is Mark.FAILS
    with pytest.raises(UserError, match="unknown_answer"):
        read_answer(WHOLE, "cumple")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Answer("completa", Mark.COMPLIES), "grade_unknown"),
        (Answer("completa", Mark.COMPLIES, grade=3), "grade_unknown"),
        (Answer("completa", Mark.FAILS, grade=9), "grade_unknown"),
        (replace(graded(WHOLE, 3), cause="otra"), "cause_unknown"),
        (replace(graded(WHOLE, 1), cause="sin-datos"), "cause_unknown"),
        (Answer("remitida", Mark.FAILS), "question_not_asked"),
    ],
)
def test_answers_that_the_card_does_not_know_are_refused(answer: Answer, code: str) -> None:
    with pytest.raises(UserError) as raised:
        check_answer(CARD, CASE, answer)
    assert raised.value.code == code


@st.composite
def answered(draw: st.DrawFn) -> tuple[Scorecard, dict[str, Answer]]:
    card = draw(made_up_cards())
    given: dict[str, Answer] = {}
    for question in card.questions:
        choices = [None]
        if question.grades:
            choices += [graded(question, place) for place in range(1, len(question.grades) + 1)]
        else:
            choices += [Answer(question.id, Mark.COMPLIES), Answer(question.id, Mark.FAILS)]
        if question.not_applicable_allowed:
            choices.append(Answer(question.id, Mark.NOT_APPLICABLE))
        chosen = draw(st.sampled_from(choices))
        if chosen is not None:
            given[question.id] = chosen
    return card, given


@given(answered())
@settings(max_examples=30)
def test_what_is_not_asked_is_shared_out_and_the_rest_weighs_a_hundred(
    found: tuple[Scorecard, dict[str, Answer]],
) -> None:
    card, given = found
    score = score_case(card, CASE, given, data_answers(card, CASE))
    weights = weights_in_force(card, score)
    by_id = {question.id: question for question in card.questions}
    assert not weights or sum(weights.values()) == 100
    assert set(weights) <= set(score.asked)
    told = sum((weights[key] * share_of(by_id[key], score.answer_to(key)) / 100 for key in weights), Fraction(0))
    if score.score is not None:
        assert score.score == told
        assert 0 <= score.score <= 100


@given(answered())
@settings(max_examples=30)
def test_what_is_asked_hangs_on_what_is_asked_and_answered(found: tuple[Scorecard, dict[str, Answer]]) -> None:
    card, given = found
    from_data = data_answers(card, CASE)
    asked = {question.id: question for question in asked_questions(card, CASE, given, from_data)}
    for question in card.questions:
        hangs = question.condition.answer
        met = hangs is None or (
            hangs.question_id in asked
            and said(asked[hangs.question_id], given.get(hangs.question_id) or from_data.get(hangs.question_id))
            in hangs.answers
        )
        assert (question.id in asked) == (question.condition.holds_for(CASE) and met)


@given(answered())
@settings(max_examples=30)
def test_a_critical_failure_makes_the_case_nonconforming_and_nothing_else_does(
    found: tuple[Scorecard, dict[str, Answer]],
) -> None:
    card, given = found
    score = score_case(card, CASE, given, data_answers(card, CASE))
    groups = {question.id: group for group in card.groups for question in group.questions}
    own = {question.id: question for group in card.groups for question in group.questions}
    critical = {key for key in score.failed if own[key].critical or groups[key].critical}
    assert score.nonconforming == bool(critical)
    assert set(score.critical_failed) == critical
