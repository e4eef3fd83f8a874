"""Side by side, against answers worked by hand: grades, questions that hang on others, sentences that claim no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid4

import pytest

import sampling
from advisor_app.office.calibration import wording
from advisor_app.office.calibration.comparison import ChangeOfEye, compare
from advisor_app.office.calibration.records import (
    Calibration,
    CalibrationCase,
    CalibrationKind,
    CalibrationState,
    GivenAnswer,
    Rater,
)
from advisor_app.office.case import Case
from advisor_app.office.scoring.audit import AuditedFacts
from advisor_app.office.scoring.marks import Answer, Mark, Source, graded
from advisor_app.office.scoring.scorecard import AnswerCondition, Condition, Grade, Question, QuestionGroup, Scorecard

ANA, LUIS = UUID(int=1), UUID(int=2)
CLEAR = Question(
    "claro",
    "Es claro",
    "Guía",
    "1",
    50,
    grades=(Grade("bien", 100), Grade("a medias", 50), Grade("mal", 0, fails=True)),
)
CAUSE = Question(
    "por-que",
    "Dice por qué",
    "Guía",
    "2",
    50,
    critical=True,
    condition=Condition(answer=AnswerCondition("claro", ("mal",))),
)
DATA = Question("plazo", "En plazo", "Guía", "3", 10)
CARD = Scorecard("f", "Ficha", 1, (QuestionGroup("g", "G", (CLEAR, CAUSE, DATA)),))
C, F = Mark.COMPLIES, Mark.FAILS


def calibration(cases: int, frame: int = 0) -> Calibration:
    whole = tuple(f"c{at}" for at in range(frame or cases))
    seconds = datetime(2026, 1, 2)
    by_data = {"plazo": Answer("plazo", C, source=Source.DATA)}
    return Calibration(
        id=uuid4(),
        year=2026,
        serial=7,
        kind=CalibrationKind.ROTATION,
        opened_on=date(2026, 1, 1),
        card_key=uuid4(),
        card=CARD,
        raters=(Rater(ANA, "Ana", seconds), Rater(LUIS, "Luis", seconds)),
        cases=tuple(
            CalibrationCase(one, uuid4(), AuditedFacts(Case(one, "", seconds)), by_data) for one in whole[:cases]
        ),
        source="casos cerrados en la semana 2026-W01",
        frame=whole if frame else (),
        seed="ab" if frame else "",
    )


def sheet(who: UUID, *grades: int, cause: Mark = C) -> list[GivenAnswer]:
    """A grade for each case; where it is the worst, the question that hangs on it too."""
    found = []
    for at, place in enumerate(grades):
        found.append(GivenAnswer(who, f"c{at}", graded(CLEAR, place)))
        found.append(GivenAnswer(who, f"c{at}", Answer("por-que", cause, "no lo dice")))  # out of force where not asked
    return found


def test_grades_are_answers_of_their_own_and_what_one_was_not_asked_is_not_compared() -> None:
    one = calibration(4)
    found = compare(one, [*sheet(ANA, 1, 1, 2, 3, cause=F), *sheet(LUIS, 1, 2, 2, 3)])
    clear, cause = found.questions
    assert (clear.same, [case.number for case in clear.different]) == (3, ["c1"])
    assert clear.agreement.gwet is not None
    seen, chance = 3 / 4, ((3 / 8) * (5 / 8) + (3 / 8) * (5 / 8) + (2 / 8) * (6 / 8)) / 2
    assert clear.agreement.gwet.value == pytest.approx((seen - chance) / (1 - chance))
    assert [case.number for case in cause.cases] == ["c3"], "only there both were asked"
    assert cause.same == 0
    assert {one.question.id for one in found.questions} == {"claro", "por-que"}, "the data's answer is nobody's"
    assert dict(found.verdicts) == {
        "c0": (False, False), "c1": (False, False), "c2": (False, False), "c3": (True, False),
    }  # fmt: skip
    assert [wording.told_answer(CLEAR, given) for given in clear.different[0].answers] == ["bien", "a medias"]


def test_who_has_not_handed_in_counts_nowhere() -> None:
    one = calibration(2)
    still = replace(one, raters=(one.raters[0], replace(one.raters[1], handed_in_at=None)))
    assert (still.state, still.revealed) == (CalibrationState.OPEN, False)
    closed = replace(still, closed_on=date(2026, 1, 3))
    assert compare(closed, [*sheet(ANA, 1, 1), *sheet(LUIS, 3, 3)]).questions == ()


def test_picked_cases_claim_nothing_of_others_and_drawn_ones_what_the_draw_bears() -> None:
    answers = [*sheet(ANA, 1, 1, 2, 3), *sheet(LUIS, 1, 2, 2, 3)]
    picked, drawn = calibration(4), calibration(4, frame=50)
    said = wording.told_question(picked, compare(picked, answers).questions[0])
    assert said.startswith("En 3 de 4 casos los dos responden igual (75\xa0%).")
    assert "marco" not in said
    assert wording.told_cases(picked) == (
        "Los casos (4) se escogieron a mano: lo que sigue vale para ellos, no para otros."
    )
    reach = sampling.interval(3, 4, 50, "0.95")
    told = wording.told_question(drawn, compare(drawn, answers).questions[0])
    assert f"entre {reach.lower_count} y {reach.upper_count} de los 50 del marco" in told
    assert "El intervalo llega al 0" in told


@pytest.mark.parametrize(
    ("change", "chance"),
    [
        (ChangeOfEye(10, 2, 0, 0), 1.0),
        (ChangeOfEye(10, 2, 1, 1), 1.0),
        (ChangeOfEye(10, 2, 0, 5), 2 / 32),
        (ChangeOfEye(10, 2, 0, 6), 2 / 64),
        (ChangeOfEye(20, 2, 1, 8), 2 * 10 / 512),
    ],
)
def test_the_sign_test_is_exact(change: ChangeOfEye, chance: float) -> None:
    assert float(change.chance) == chance


def test_a_stricter_eye_is_told_only_where_chance_does_not_explain_it() -> None:
    drawn = calibration(6, frame=60)
    strict = compare(drawn, [*sheet(ANA, 1, 1, 1, 1, 1, 1), *sheet(LUIS, 3, 3, 3, 3, 3, 3, cause=F)])
    said = wording.told_change(drawn, strict)
    assert "Luis juzga con más rigor (prueba exacta de signos, p = 0.031)" in said
    assert "a lo sumo 60 de los 60 casos del marco (100\xa0%)" in said
    alike = wording.told_change(drawn, compare(drawn, [*sheet(ANA, *[1] * 6), *sheet(LUIS, *[1] * 6)]))
    limit = sampling.upper_limit(0, 6, 60, "0.95")
    assert "Juzgan igual cada uno de los casos." in alike
    assert f"a lo sumo {limit.count} de los 60" in alike
