from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from audit_samples import CARD, case

from advisor_app.errors import UserError
from advisor_app.messages import line
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.data_answers import data_answers
from advisor_app.office.scoring.findings import find
from advisor_app.office.scoring.marks import Answer, CaseScore, Mark, score_case
from advisor_app.office.scoring.recommendations import (
    PhraseBook,
    Recommendation,
    joined,
    phrase_book_path,
    read_phrase_book,
    recommend,
)

BOOK = """
[general]
un_caso = "El caso {casos} no cumple «{pregunta}»."
varios_casos = "{cuantos} de los {revisados} casos no cumplen «{pregunta}»: {casos}."
recomendacion = "Corregir en {entidad}, semana {semana} ({guia})."
responsable = "Enlace operativo"
dias_habiles = 5
[[recomendacion]]
pregunta = "motivo"
un_caso = "El caso {casos} se cerró mal."
varios_casos = "Se cerraron mal {cuantos} casos."
recomendacion = "Reabrirlo."
responsable = "Enlace de {entidad}"
dias_habiles = 1
"""


def scored(number: str, **marks: Mark) -> CaseScore:
    one = case(number)
    said = {"motivo": Mark.COMPLIES, "lenguaje": Mark.COMPLIES, **marks}
    given = {key: Answer(key, mark, f"visto en {number}" if mark is Mark.FAILS else "") for key, mark in said.items()}
    return score_case(CARD, one, given, data_answers(CARD, one))


SCORES = [
    scored("2026-1", lenguaje=Mark.FAILS),
    scored("2026-2", motivo=Mark.FAILS),
    scored("2026-3", lenguaje=Mark.FAILS),
    scored("2026-4", lenguaje=Mark.NOT_APPLICABLE),
]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> PhraseBook:
    return read_phrase_book(kept(tmp_path_factory.mktemp("frases"), BOOK), CARD)


def kept(folder: Path, phrases: str) -> Path:
    path = folder / "frases.toml"
    path.write_text(phrases, "utf-8")
    return path


def recommendations(book: PhraseBook, scores: list[CaseScore]) -> tuple[Recommendation, ...]:
    return recommend(find(CARD, scores), book, entity="IDAAN", week=IsoWeek(2026, 46), start=date(2026, 11, 16))


def test_critical_findings_come_first_and_carry_their_cases() -> None:
    first, second = find(CARD, SCORES)
    assert (first.question_id, first.critical, first.asked) == ("motivo", True, 4)
    assert [(one.number, one.comment) for one in first.cases] == [("2026-2", "visto en 2026-2")]
    assert (second.question_id, [one.number for one in second.cases], second.asked) == (
        "lenguaje", ["2026-1", "2026-3"], 3,
    )  # fmt: skip


def test_a_week_without_faults_has_no_findings(book: PhraseBook) -> None:
    assert find(CARD, [scored("2026-1")]) == ()
    assert recommendations(book, [scored("2026-1")]) == ()


def test_a_missing_file_is_a_finding() -> None:
    lost = score_case(CARD, case("2026-9"), {}, {}, file_missing=True)
    found = find(CARD, [*SCORES, lost])[0]
    assert (found.question_id, [one.number for one in found.cases], found.asked) == ("expediente", ["2026-9"], 5)
    book = read_phrase_book(phrase_book_path())
    said = recommend([found], book, entity="IDAAN", week=IsoWeek(2026, 46), start=date(2026, 11, 16))[0]
    assert "2026-9" in said.finding


def test_phrases_are_filled_and_dated_in_working_days(book: PhraseBook) -> None:
    first, second = recommendations(book, SCORES)
    assert (first.finding, first.responsible, first.due) == (
        "El caso 2026-2 se cerró mal.", "Enlace de IDAAN", date(2026, 11, 17),
    )  # fmt: skip
    assert second.finding == "2 de los 3 casos no cumplen «Lenguaje»: 2026-1 y 2026-3."
    assert second.advice == "Corregir en IDAAN, semana 46 (Guía V.c)."
    assert second.due == date(2026, 11, 23)


def test_what_a_case_is_called_cannot_fill_another_place(book: PhraseBook) -> None:
    said = recommendations(book, [scored("{entidad}{{7*7}}", motivo=Mark.FAILS)])[0]
    assert said.finding == "El caso {entidad}{{7*7}} se cerró mal."


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ("{cuantos} casos.", "{cuanto} casos.", "phrase_place_unknown", "{cuantos}"),
        ("{cuantos} casos.", "{cuantos casos.", "phrase_braces_unmatched", "varios_casos"),
        ("{cuantos} casos.", "cuantos} casos.", "phrase_braces_unmatched", "varios_casos"),
        ('pregunta = "motivo"', 'pregunta = "motivos"', "phrase_question_unknown", "«motivo»"),
        ("dias_habiles = 1", "dias_habiles = 0", "template_number_out_of_range", "0"),
        ("dias_habiles = 1", "dias = 1", "template_key_missing", "dias_habiles"),
        ("dias_habiles = 1", "dias_habiles = 1\nnota = 3", "template_unknown_key", "nota"),
        ("[general]", "[generales]", "template_key_missing", "general"),
    ],
)
def test_a_fault_in_the_phrases_is_told_with_its_place(
    old: str, new: str, code: str, told: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as raised:
        read_phrase_book(kept(tmp_path, BOOK.replace(old, new, 1)), CARD)
    assert raised.value.code == code
    assert told in line(raised.value)
    assert "frases.toml" in line(raised.value)


def test_phrases_twice_are_refused(tmp_path: Path) -> None:
    again = BOOK[BOOK.index("[[") :]
    with pytest.raises(UserError, match="phrase_question_twice"):
        read_phrase_book(kept(tmp_path, BOOK + again), CARD)


def test_words_are_joined_as_in_spanish() -> None:
    assert [joined(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a y b", "a, b y c"]
