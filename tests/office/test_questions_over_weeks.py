"""Questions over weeks, against figures worked by hand; and the line that a letter says of them."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

import pytest

from advisor_app.documents.letters.repeated_words import repeated_words
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.scoring.marks import Answer, CaseScore, Mark, score_case
from advisor_app.office.scoring.questions_over_weeks import AuditOfWeek, QuestionsOverWeeks, questions_of
from advisor_app.office.scoring.scorecard import Question, QuestionGroup, RootCause, Scorecard

CAUSES = (RootCause("prisa", "Se cerró con prisa"), RootCause("falta", "Falta de datos"))
REASON = Question("motivo", "El motivo de cierre es el correcto", "Guía", "1", 60, critical=True, causes=CAUSES)
KIND = Question("trato", "Lenguaje cortés", "Guía", "2", 40, not_applicable_allowed=True)
CARD = Scorecard("ficha", "Ficha", 1, (QuestionGroup("uno", "Uno", (REASON, KIND)),))
C, F, N = Mark.COMPLIES, Mark.FAILS, Mark.NOT_APPLICABLE


def scored(number: str, reason: Mark, kind: Mark = C, cause: str = "", *, missing: bool = False) -> CaseScore:
    case = Case(number, "", datetime(2024, 3, 1), type="Queja")
    given = {
        "motivo": Answer("motivo", reason, "visto" if reason is F else "", cause=cause),
        "trato": Answer("trato", kind),
    }
    return score_case(CARD, case, given, {}, file_missing=missing)


@pytest.fixture(scope="module")
def found() -> QuestionsOverWeeks:
    """Four weeks, 2 + 3 + 2 + 1 cases: the reason fails in 2 + 1 + 0, and a file is missing in the last week."""
    weeks = {
        12: (scored("c", C, F), scored("d", F, N, cause="prisa"), scored("e", C, N)),
        11: (scored("a", F, cause="prisa"), scored("b", F, cause="falta")),
        14: (scored("h", C, missing=True),),
        13: (scored("f", C), scored("g", C)),
    }
    return questions_of(AuditOfWeek(IsoWeek(2024, week), CARD, scores) for week, scores in weeks.items())


def test_each_question_by_week_and_cause(found: QuestionsOverWeeks) -> None:
    reason = found.of("motivo")
    assert reason is not None
    assert [(one.week.number, one.failed, one.asked) for one in reason.weeks] == [(11, 2, 2), (12, 1, 3), (13, 0, 2)]
    assert (reason.failed, reason.asked, reason.share) == (3, 7, Fraction(3, 7))
    assert reason.causes == (("Se cerró con prisa", 2), ("Falta de datos", 1))
    kind = found.of("trato")
    assert kind is not None
    assert [(one.week.number, one.failed, one.asked) for one in kind.weeks] == [(11, 0, 2), (12, 1, 1), (13, 0, 2)]
    missing = found.of("expediente")
    assert missing is not None
    assert (missing.failed, missing.asked, missing.failing_weeks) == (1, 8, (IsoWeek(2024, 14),))
    assert [one.question_id for one in found.questions] == ["motivo", "expediente", "trato"]


def test_the_mean_score_is_another_thing_than_nonconformity(found: QuestionsOverWeeks) -> None:
    told = [(one.week.number, one.audited, one.nonconforming, one.scored, one.mean) for one in found.weeks]
    assert told == [
        (11, 2, 2, 2, Fraction(40)),
        (12, 3, 1, 3, Fraction(60 + 0 + 100, 3)),
        (13, 2, 0, 2, Fraction(100)),
        (14, 1, 1, 0, None),
    ]
    assert found.mean == Fraction(40 + 40 + 60 + 0 + 100 + 100 + 100, 7)


def test_a_letter_tells_what_failed_in_two_weeks_or_more(found: QuestionsOverWeeks) -> None:
    assert repeated_words(found) == {
        "motivo": (
            "No es la primera vez: de la semana 11 a la 13 esto se revisó en 7 casos de tres semanas y no se cumplió"
            " en 3, repartidos en dos de ellas."
        )
    }
    assert repeated_words(questions_of([])) == {}
