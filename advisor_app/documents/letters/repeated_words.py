"""A question that fails in several of an entity's audited weeks, as a line of its letter."""

from __future__ import annotations

from advisor_app.documents.spanish import grouped, number_word
from advisor_app.office.scoring.questions_over_weeks import QuestionOverWeeks, QuestionsOverWeeks

WEEKS_TO_REPEAT = 2


def repeated_words(found: QuestionsOverWeeks) -> dict[str, str]:
    """By question id, of those that failed in two weeks or more: counted of the audited cases, claimed of no others."""
    return {one.question_id: _said(one) for one in found.questions if len(one.failing_weeks) >= WEEKS_TO_REPEAT}


def _said(one: QuestionOverWeeks) -> str:
    """ "No es la primera vez: de la semana 42 a la 46 esto se revisó en 31 casos de cinco semanas y no se cumplió en 9,
    repartidos en cuatro de ellas." """
    weeks, failing = len(one.weeks), len(one.failing_weeks)
    spread = "todas ellas" if failing == weeks else f"{number_word(failing)} de ellas"
    first, last = one.weeks[0].week.number, one.weeks[-1].week.number
    return (
        f"No es la primera vez: de la semana {first} a la {last} esto se revisó "
        f"en {grouped(one.asked)} casos de {number_word(weeks)} semanas y no se cumplió en {grouped(one.failed)}, "
        f"repartidos en {spread}."
    )
