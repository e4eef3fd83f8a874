"""Calibrations become rows and come back the same."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.calibration.records import CalibrationCase, GivenAnswer
from advisor_app.office.case import Case
from advisor_app.office.scoring.audit import AuditedFacts
from advisor_app.office.scoring.marks import Answer, Mark, Source
from advisor_app.store.calibration.repository import answer_from, answer_row, case_from, case_row

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1))
marks = st.sampled_from(Mark)
by_data = st.builds(Answer, texts, marks, st.just(""), st.just(Source.DATA), texts)
cases = st.builds(
    Case, number=texts, entity=st.just(""), created=moments, type=texts, channel=texts, closed=st.none() | moments
)
given_answers = st.builds(
    GivenAnswer, st.uuids(), texts, st.builds(Answer, texts, marks, texts, grade=st.integers(0, 5), cause=texts)
)


@settings(max_examples=25)
@given(cases, st.uuids(), st.lists(by_data, max_size=3, unique_by=lambda one: one.question_id))
def test_cases(case: Case, entity_id: object, from_data: list[Answer]) -> None:
    one = CalibrationCase(
        case.number, entity_id, AuditedFacts(case), {answer.question_id: answer for answer in from_data}
    )  # type: ignore[arg-type]
    assert case_from(case_row(one)) == one  # type: ignore[arg-type]


@settings(max_examples=25)
@given(given_answers)
def test_answers(one: GivenAnswer) -> None:
    assert answer_from(answer_row(one)) == one  # type: ignore[arg-type]
