"""Written recommendations on findings, from a phrase book that staff edit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.findings import MISSING_FILE, Finding, FindingCase
from advisor_app.office.scoring.scorecard import Scorecard
from advisor_app.office.strict_table import StrictTable, nearest_word, read_table
from advisor_app.office.template_folder import template_folder
from advisor_app.office.working_days import add_working_days

PLACES: Mapping[str, str] = {
    "casos": "los números de los casos: «2026-1, 2026-2 y 2026-3»",
    "cuantos": "cuántos casos no cumplen",
    "revisados": "a cuántos casos revisados se les hizo la pregunta",
    "pregunta": "el texto de la pregunta de la ficha",
    "guia": "el punto de la guía en que se apoya",
    "entidad": "la entidad",
    "semana": "el número de la semana",
}
"""What a phrase may hold between braces."""

LONGEST_DELAY = 250
"""Working days, about a year."""

_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Phrases:
    """What is said of one question's finding; `days` are working days to do it."""

    one_case: str
    many_cases: str
    advice: str
    responsible: str
    days: int


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Phrases by question id, and those for a question without its own."""

    by_question: Mapping[str, Phrases]
    otherwise: Phrases


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A finding in words, what to do about it, who does it and until when."""

    question_id: str
    critical: bool
    finding: str
    advice: str
    cases: tuple[FindingCase, ...]
    responsible: str
    due: date


def phrase_book_path() -> Path:
    return template_folder() / "phrases" / "recomendaciones.toml"


def read_phrase_book(path: Path, card: Scorecard | None = None) -> PhraseBook:
    """Read the phrases; with a card, those for a question that the card does not have are refused.

    Raises `UserError` as `read_scorecard` does, and phrase_place_unknown, phrase_braces_unmatched,
    phrase_question_unknown, phrase_question_twice; `EnvironmentFault("template_not_opened")`.
    """
    return _book(read_table(path), card)


def recommend(
    findings: Sequence[Finding],
    book: PhraseBook,
    *,
    entity: str,
    week: IsoWeek,
    start: date,
    closings: AbstractSet[date] = frozenset(),
) -> tuple[Recommendation, ...]:
    """A recommendation for each finding, in their order; due so many working days after `start`."""
    recommendations = []
    for finding in findings:
        phrases = book.by_question.get(finding.question_id, book.otherwise)
        values = {
            "casos": joined([case.number for case in finding.cases]),
            "cuantos": str(len(finding.cases)),
            "revisados": str(finding.asked),
            "pregunta": finding.text,
            "guia": finding.clause,
            "entidad": entity,
            "semana": str(week.number),
        }
        recommendations.append(
            Recommendation(
                question_id=finding.question_id,
                critical=finding.critical,
                finding=_filled(phrases.one_case if len(finding.cases) == 1 else phrases.many_cases, values),
                advice=_filled(phrases.advice, values),
                cases=finding.cases,
                responsible=_filled(phrases.responsible, values),
                due=add_working_days(start, phrases.days, closings),
            )
        )
    return tuple(recommendations)


def joined(words: Sequence[str]) -> str:
    """ "a", "a y b", "a, b y c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} y {words[-1]}"


def _filled(phrase: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: values[place[1]], phrase)


def _book(table: StrictTable, card: Scorecard | None) -> PhraseBook:
    known = None if card is None else [*(question.id for question in card.questions), MISSING_FILE]
    by_question: dict[str, Phrases] = {}
    for one in table.tables("recomendacion"):
        question_id = one.text("pregunta")
        one.place = f"pregunta {question_id}"
        if known is not None and question_id not in known:
            raise one.fault(
                "phrase_question_unknown",
                value=question_id,
                nearest=nearest_word(question_id, known),
                known=", ".join(known),
            )
        if question_id in by_question:
            raise one.fault("phrase_question_twice", value=question_id)
        by_question[question_id] = _phrases(one)
    general = table.table("general")
    if general is None:
        raise table.fault("template_key_missing", key="general")
    book = PhraseBook(by_question, _phrases(general))
    table.close()
    return book


def _phrases(table: StrictTable) -> Phrases:
    phrases = Phrases(
        one_case=_phrase(table, "un_caso"),
        many_cases=_phrase(table, "varios_casos"),
        advice=_phrase(table, "recomendacion"),
        responsible=_phrase(table, "responsable"),
        days=table.whole("dias_habiles", 1, LONGEST_DELAY),
    )
    table.close()
    return phrases


def _phrase(table: StrictTable, key: str) -> str:
    phrase = table.text(key)
    for place in _PLACE.findall(phrase):
        if place not in PLACES:
            nearest = nearest_word(place, PLACES)
            raise table.fault("phrase_place_unknown", key=key, value=place, nearest=nearest, known=", ".join(PLACES))
    if set("{}") & set(_PLACE.sub("", phrase)):
        raise table.fault("phrase_braces_unmatched", key=key)
    return phrase
