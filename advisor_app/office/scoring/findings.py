"""What an audit found: per question, the cases that fail it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor_app.office.names import name_key
from advisor_app.office.scoring.marks import CaseScore, Mark
from advisor_app.office.scoring.scorecard import Scorecard

MISSING_FILE = "expediente"
"""Stands where a question's id stands, for cases whose file could not be found."""
MISSING_FILE_TEXT = "El expediente del caso está disponible"
MISSING_FILE_CLAUSE = "Guía I, objetivos: documentar toda interacción como un caso"


@dataclass(frozen=True, slots=True)
class FindingCase:
    """A case that fails a question: what the advisor wrote about it, what the data said ("día 34"), and the id of the
    root cause that the advisor saw.
    """

    number: str
    comment: str = ""
    detail: str = ""
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    question_id: str
    text: str
    clause: str
    critical: bool
    cases: tuple[FindingCase, ...]
    asked: int
    """Audited cases to which the question applied."""


def same_seen(cases: Sequence[FindingCase]) -> dict[str, tuple[str, ...]]:
    """The cases' numbers by what was seen in them, as it was written first; "" for those of which nothing was.

    Accents, case, blanks and a last point make no difference.
    """
    words: dict[str, str] = {}
    numbers: dict[str, list[str]] = {}
    for case in cases:
        seen = case.comment or case.detail
        key = name_key(seen).rstrip(" .")
        numbers.setdefault(words.setdefault(key, seen), []).append(case.number)
    return {seen: tuple(ones) for seen, ones in numbers.items()}


def find(card: Scorecard, scores: Sequence[CaseScore]) -> tuple[Finding, ...]:
    """One finding for each question that a case fails: critical ones first, then by cases, then in the card's order."""
    found = []
    without_file = tuple(FindingCase(score.number) for score in scores if score.file_missing and score.nonconforming)
    if without_file:
        found.append(
            Finding(MISSING_FILE, MISSING_FILE_TEXT, MISSING_FILE_CLAUSE, True, without_file, asked=len(scores))
        )
    for question in card.questions:
        answered = [(score.number, score.answer_to(question.id)) for score in scores]
        applied = [(number, one) for number, one in answered if one and one.mark is not Mark.NOT_APPLICABLE]
        failing = tuple(
            FindingCase(number, one.comment.strip(), one.detail, one.cause)
            for number, one in applied
            if one.mark is Mark.FAILS
        )
        if failing:
            found.append(
                Finding(question.id, question.text, question.clause, question.critical, failing, asked=len(applied))
            )
    return tuple(sorted(found, key=lambda one: (not one.critical, -len(one.cases))))
