from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from audit_samples import CARD, CREATED, case
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.office.case import Case
from advisor_app.office.scoring.data_answers import ALL_FIELDS, data_answers, fields_carried
from advisor_app.office.scoring.marks import Mark, Source
from advisor_app.office.scoring.scorecard import DataRule, Question, QuestionGroup, Scorecard
from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path


def marked(one: Case, question_id: str = "en-24-horas") -> tuple[Mark, str]:
    answer = data_answers(CARD, one)[question_id]
    assert answer.source is Source.DATA
    return answer.mark, answer.detail


@pytest.mark.parametrize(
    ("taken", "mark", "detail"),
    [
        (timedelta(minutes=12), Mark.COMPLIES, "12 min"),
        (timedelta(hours=5, minutes=12), Mark.COMPLIES, "5 h 12 min"),
        (timedelta(hours=24), Mark.COMPLIES, "24 h"),
        (timedelta(hours=24, seconds=1), Mark.FAILS, "24 h y unos segundos"),
        (timedelta(hours=24, minutes=1), Mark.FAILS, "24 h 1 min"),
        (timedelta(days=3, hours=4, minutes=59), Mark.FAILS, "3 días 4 h"),
        (-timedelta(minutes=1), Mark.COMPLIES, "fecha anterior a la creación"),
    ],
)
def test_twenty_four_hours_are_hours_of_the_clock(taken: timedelta, mark: Mark, detail: str) -> None:
    assert marked(case(first_worked=CREATED + taken)) == (mark, detail)


def test_columns_without_a_time_are_counted_in_days_of_panama() -> None:
    midnight = datetime(2026, 10, 15, 5)
    late_in_panama = datetime(2026, 10, 17, 4, 59)  # 16/10 23:59 in Panama
    days = frozenset({"created", "first_worked"})
    assert marked(case(first_worked=midnight + timedelta(days=1), day_only=days)) == (Mark.COMPLIES, "1 día")
    assert marked(case(first_worked=midnight, day_only=days)) == (Mark.COMPLIES, "el mismo día")
    assert marked(case(first_worked=midnight + timedelta(days=2), day_only=days)) == (Mark.FAILS, "2 días")
    assert marked(case(first_worked=late_in_panama, day_only=frozenset({"created"}))) == (Mark.COMPLIES, "1 día")


def test_without_a_first_action_an_early_closing_answers_and_a_late_one_does_not() -> None:
    assert marked(case(first_worked=None, closed=CREATED + timedelta(hours=2))) == (Mark.COMPLIES, "cerrado a 2 h")
    assert "en-24-horas" not in data_answers(CARD, case(first_worked=None))
    assert "en-24-horas" not in data_answers(CARD, case(first_worked=None, closed=None))


@pytest.mark.parametrize(
    ("days", "mark", "detail"),
    [(0, Mark.COMPLIES, "día 0"), (30, Mark.COMPLIES, "día 30"), (31, Mark.FAILS, "día 31"),
     (-2, Mark.COMPLIES, "cierre anterior a la creación")],
)  # fmt: skip
def test_thirty_days_are_days_of_the_calendar(days: int, mark: Mark, detail: str) -> None:
    assert marked(case(closed=CREATED + timedelta(days=days)), "en-30-dias") == (mark, detail)


def test_day_thirty_lasts_until_midnight_in_panama() -> None:
    last_minute = datetime(2026, 11, 15, 4, 59)
    assert marked(case(closed=last_minute), "en-30-dias")[0] is Mark.COMPLIES
    assert marked(case(closed=last_minute + timedelta(minutes=1)), "en-30-dias")[0] is Mark.FAILS


def test_an_export_without_resolutions_leaves_the_question_to_a_person() -> None:
    card = read_scorecard(scorecard_path())
    without, other = case(resolution=" \n "), case(resolution="")
    assert data_answers(card, case())["resolucion-escrita"].mark is Mark.COMPLIES
    assert data_answers(card, without, fields_carried([without, case()]))["resolucion-escrita"].mark is Mark.FAILS
    assert "resolucion-escrita" not in data_answers(card, other, fields_carried([other]))


def test_what_is_not_asked_is_not_answered() -> None:
    assert set(data_answers(CARD, case())) == {"en-24-horas", "en-30-dias"}
    assert set(data_answers(CARD, case(), frozenset())) == {"en-24-horas", "en-30-dias"}


def test_the_fields_of_an_export_are_those_that_some_case_has() -> None:
    carried = fields_carried([case(owner="Gerencia"), case(due=CREATED)])
    assert {"number", "created", "owner", "due", "resolution"} <= carried <= ALL_FIELDS
    assert "province" not in carried


@given(st.integers(0, 40 * 24 * 60), st.integers(0, 40 * 24 * 60))
def test_a_later_action_is_never_judged_better(one: int, other: int) -> None:
    early, late = sorted((one, other))
    rank = {Mark.COMPLIES: 0, Mark.FAILS: 1}
    earlier, _ = marked(case(first_worked=CREATED + timedelta(minutes=early)))
    later, _ = marked(case(first_worked=CREATED + timedelta(minutes=late)))
    assert rank[earlier] <= rank[later]


def test_each_rule_is_known() -> None:
    for rule in DataRule:
        asked = Question("una", "Una", "Guía", "1", 10, data_rule=rule)
        card = Scorecard("a", "A", 1, (QuestionGroup("g", "G", (asked,)),))
        assert data_answers(card, case())["una"].mark is Mark.COMPLIES
