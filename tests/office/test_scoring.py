from __future__ import annotations

from fractions import Fraction

import pytest
from audit_samples import CARD, case
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.errors import UserError
from advisor_app.messages import line
from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.marks import (
    Answer,
    CaseScore,
    Mark,
    Source,
    check_answer,
    mean_score,
    read_mark,
    score_case,
    shown_score,
)

MARKS = st.sampled_from([None, *Mark])


def scored(given_marks: dict[str, Mark | tuple[Mark, str]], **values: object) -> CaseScore:
    one = case(**values)
    given_answers = {
        question_id: Answer(question_id, *(said if isinstance(said, tuple) else (said,)))
        for question_id, said in given_marks.items()
    }
    return score_case(CARD, one, given_answers, data_answers(CARD, one))


def test_data_answers_count_and_the_rest_is_open() -> None:
    score = scored({})
    assert (score.points, score.possible, score.open_questions) == (50, 50, ("motivo", "lenguaje"))
    assert (score.complete, score.score, score.nonconforming) == (False, None, False)


def test_a_whole_score_and_its_points() -> None:
    score = scored({"motivo": Mark.COMPLIES, "lenguaje": Mark.FAILS})
    assert (score.points, score.possible, score.complete) == (90, 97, True)
    assert score.score == Fraction(9000, 97)
    assert not score.nonconforming
    assert score.failed == ("lenguaje",)


def test_what_does_not_apply_is_weighed_out() -> None:
    score = scored({"motivo": Mark.COMPLIES, "lenguaje": Mark.NOT_APPLICABLE})
    assert (score.points, score.possible, score.score) == (90, 90, 100)


def test_a_critical_failure_makes_the_case_nonconforming_and_needs_a_comment() -> None:
    silent = scored({"motivo": Mark.FAILS, "lenguaje": Mark.COMPLIES})
    assert (silent.nonconforming, silent.comments_missing, silent.complete) == (True, ("motivo",), False)
    said = scored({"motivo": (Mark.FAILS, "La reparación seguía pendiente."), "lenguaje": Mark.COMPLIES})
    assert (said.nonconforming, said.complete, said.critical_failed) == (True, True, ("motivo",))
    assert said.score == Fraction(5700, 97)
    blank = scored({"motivo": (Mark.FAILS, "  "), "lenguaje": Mark.COMPLIES})
    assert not blank.complete


def test_a_question_of_another_type_is_not_asked() -> None:
    assert "denuncia" in scored({}, type="DENUNCIA ").open_questions
    assert "denuncia" not in scored({}).open_questions
    assert scored({"denuncia": Mark.FAILS}).failed == ()


def test_a_person_goes_before_the_data_but_says_why() -> None:
    rest = {"motivo": Mark.COMPLIES, "lenguaje": Mark.COMPLIES}
    silent = scored({**rest, "en-24-horas": Mark.FAILS})
    assert (silent.failed, silent.comments_missing) == (("en-24-horas",), ("en-24-horas",))
    said = scored({**rest, "en-24-horas": (Mark.FAILS, "La acción la hizo el centro de contactos.")})
    assert said.complete
    agreed = scored({**rest, "en-24-horas": Mark.COMPLIES})
    assert agreed.complete
    answer = agreed.answer_to("en-24-horas")
    assert answer is not None
    assert answer.source is Source.PERSON


def test_a_missing_file_is_nonconforming_unless_the_setting_says_otherwise() -> None:
    one = case()
    lost = score_case(CARD, one, {}, data_answers(CARD, one), file_missing=True)
    assert (lost.nonconforming, lost.complete, lost.score) == (True, True, None)
    kept = score_case(CARD, one, {}, {}, file_missing=True, missing_file_nonconforming=False)
    assert (kept.nonconforming, kept.complete, kept.file_missing) == (False, False, True)


def test_answers_that_cannot_be_taken_are_refused() -> None:
    with pytest.raises(UserError, match="not_applicable_refused"):
        check_answer(CARD, case(), Answer("motivo", Mark.NOT_APPLICABLE))
    with pytest.raises(UserError, match="question_not_asked"):
        check_answer(CARD, case(), Answer("denuncia", Mark.COMPLIES))
    with pytest.raises(UserError) as raised:
        check_answer(CARD, case(), Answer("motibo", Mark.COMPLIES))
    assert "«motivo»" in line(raised.value)
    assert check_answer(CARD, case(), Answer("En 24 horas", Mark.COMPLIES)).id == "en-24-horas"


@pytest.mark.parametrize(
    ("written", "mark"),
    [("1", Mark.COMPLIES), (" Cumple ", Mark.COMPLIES), ("NO CUMPLE", Mark.FAILS), ("no_cumple", Mark.FAILS),
     ("2", Mark.FAILS), ("N/A", Mark.NOT_APPLICABLE), ("No aplica", Mark.NOT_APPLICABLE), ("0", Mark.NOT_APPLICABLE),
     ("sí", Mark.COMPLIES), ("complies", Mark.COMPLIES), ("not_applicable", Mark.NOT_APPLICABLE)],
)  # fmt: skip
def test_marks_are_read_as_people_write_them(written: str, mark: Mark) -> None:
    assert read_mark(written) is mark


@pytest.mark.parametrize("written", ["", "3", "cumpl", "quizás", "=1"])
def test_an_unknown_mark_is_refused(written: str) -> None:
    with pytest.raises(UserError, match="unknown_answer"):
        read_mark(written)


@given(st.dictionaries(st.sampled_from([question.id for question in CARD.questions]), MARKS))
def test_a_score_lies_between_0_and_100_and_is_all_or_nothing_only_where_it_is(marks: dict[str, Mark | None]) -> None:
    score = scored({question_id: mark for question_id, mark in marks.items() if mark is not None})
    assert 0 <= score.points <= score.possible <= 100
    if score.score is not None:
        assert 0 <= score.score <= 100
        assert (score.score == 100) == (not [one for one in score.failed if CARD.find(one).weight])
        assert (shown_score(score.score) == "100") == (score.score == 100)
    assert score.nonconforming == ("motivo" in score.failed)


@given(st.sampled_from(["motivo", "lenguaje", "en-30-dias"]))
def test_failing_one_question_more_never_raises_the_score(question_id: str) -> None:
    good = scored({"motivo": Mark.COMPLIES, "lenguaje": Mark.COMPLIES})
    worse = scored({"motivo": Mark.COMPLIES, "lenguaje": Mark.COMPLIES, question_id: (Mark.FAILS, "porque sí")})
    assert good.score is not None
    assert worse.score is not None
    assert worse.score < good.score


def test_shown_scores_round_halves_up_and_hide_no_fault() -> None:
    shown = [shown_score(Fraction(one)) for one in ("0", "1/3", "45.5", "45.4", "99.6", "100")]
    assert shown == ["0", "1", "46", "45", "99", "100"]
    assert shown_score(None) == "—"


def test_the_mean_leaves_out_what_has_no_score() -> None:
    one = case()
    lost = score_case(CARD, one, {}, {}, file_missing=True)
    full = scored({"motivo": Mark.COMPLIES, "lenguaje": Mark.COMPLIES})
    half = scored({"motivo": Mark.COMPLIES, "lenguaje": Mark.FAILS})
    assert mean_score([full, lost, half]) == (100 + Fraction(9000, 97)) / 2
    assert mean_score([lost]) is None
