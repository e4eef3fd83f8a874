from __future__ import annotations

import pytest
from audit_samples import CARD, case

from advisor_app.errors import UserError
from advisor_app.messages.every import MESSAGES
from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.office.scoring.score_rows import GivenScores, ScoreRow, read_score_rows, score_columns

CASES = {number: case(number) for number in ("2026-1", "2026-2")}
FROM_DATA = {number: data_answers(CARD, one) for number, one in CASES.items()}


def given(*rows: tuple[str, ...]) -> GivenScores:
    return read_score_rows(CARD, CASES, FROM_DATA, [ScoreRow(number, *row) for number, row in enumerate(rows, start=2)])


def test_rows_become_answers() -> None:
    read = given(
        ("2026-1", "motivo", "No cumple", " pendiente "), (" 2026-1 ", "Lenguaje", "0"), ("2026-2", "motivo", "1")
    )
    assert read.answers == {
        "2026-1": {
            "motivo": Answer("motivo", Mark.FAILS, "pendiente"),
            "lenguaje": Answer("lenguaje", Mark.NOT_APPLICABLE),
        },
        "2026-2": {"motivo": Answer("motivo", Mark.COMPLIES)},
    }
    assert read.problems == ()


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (("2026-3", "motivo", "1"), "number", "case_not_in_sample"),
        (("2026-1", "motibo", "1"), "question", "unknown_question"),
        (("2026-1", "", "1"), "question", "unknown_question"),
        (("2026-1", "motivo", "tal vez"), "answer", "unknown_answer"),
        (("2026-1", "motivo", ""), "answer", "unknown_answer"),
        (("2026-1", "motivo", "0"), "answer", "not_applicable_refused"),
        (("2026-1", "denuncia", "1"), "question", "question_not_asked"),
    ],
)
def test_a_bad_row_is_told_and_the_others_come_in(row: tuple[str, ...], column: str, code: str) -> None:
    read = given(row, ("2026-2", "motivo", "1"))
    assert [(one.row, one.column, one.code) for one in read.problems] == [(2, column, code)]
    assert set(read.answers) == {"2026-2"}
    assert code in MESSAGES


def test_a_missing_comment_is_told_but_the_answer_is_taken() -> None:
    read = given(
        ("2026-1", "motivo", "2"), ("2026-1", "en-24-horas", "2", "fue el centro"), ("2026-2", "en-24-horas", "2")
    )
    assert [(one.row, one.column, one.code) for one in read.problems] == [
        (2, "comment", "comment_missing"),
        (4, "comment", "comment_missing"),
    ]
    assert read.answers["2026-1"]["motivo"].mark is Mark.FAILS


def test_the_same_row_twice_is_no_matter_but_two_answers_are() -> None:
    same = ("2026-1", "motivo", "1")
    read = given(same, same, ("2026-1", "Motivo", "2", "no"))
    assert [(one.row, one.code) for one in read.problems] == [(4, "answered_twice")]
    assert read.answers["2026-1"]["motivo"].mark is Mark.COMPLIES


def test_a_missing_file_can_be_said_in_a_row() -> None:
    read = given(("2026-1", "expediente", "no cumple"), ("2026-2", "Expediente", "cumple"))
    assert (read.missing_files, read.answers, read.problems) == (frozenset({"2026-1"}), {}, ())


def test_columns_are_found_by_their_headings() -> None:
    assert score_columns(["Comentario", "RESPUESTA", "Pregunta", "N.º", "Número de caso"]) == {
        "number": 4, "question": 2, "answer": 1, "comment": 0,
    }  # fmt: skip
    assert score_columns(["number", "question", "answer"]) == {"number": 0, "question": 1, "answer": 2}
    with pytest.raises(UserError, match="score_columns_missing"):
        score_columns(["number", "answer"])
