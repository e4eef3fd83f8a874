from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.messages import line
from advisor_app.office.cards.frozen import card_digest, check_version, frozen_form, thaw
from advisor_app.office.scoring.recommendations import phrase_book_path, read_phrase_book
from advisor_app.office.scoring.scorecard import (
    AnswerCondition,
    Condition,
    DataRule,
    Grade,
    Question,
    QuestionGroup,
    Scorecard,
)
from advisor_app.office.scoring.scorecard_file import parse_scorecard, read_scorecard, scorecard_path

SMALL = """
id = "prueba"
titulo = "Ficha de prueba"
version = 2
[[grupo]]
id = "respuesta"
titulo = "Respuesta"
[[grupo.pregunta]]
id = "motivo"
texto = "El motivo es el correcto"
guia = "Guía V.c"
lineas = "352-360"
peso = 60
critica = true
[[grupo.pregunta]]
id = "plazo"
texto = "A tiempo"
guia = "Guía V.c"
lineas = "362-363, 137"
peso = 40
dato = "concluido-en-30-dias"
solo_si = { tipo = ["Queja"] }
"""


def test_the_default_card_rests_on_the_guide_and_weighs_a_hundred() -> None:
    card = read_scorecard(scorecard_path())
    assert sum(question.weight for question in card.questions if question.condition == Condition()) == 95
    assert sum(question.weight for question in card.questions) == 100
    assert {question.data_rule for question in card.questions} == {None, *DataRule}
    assert any(question.critical for question in card.questions)
    for question in card.questions:
        assert question.clause
        assert question.clause_lines
        assert question.help.startswith("¿")


def test_every_question_of_the_default_card_has_phrases() -> None:
    card = read_scorecard(scorecard_path())
    book = read_phrase_book(phrase_book_path(), card)
    assert {question.id for question in card.questions} | {"expediente"} == set(book.by_question)


def test_a_file_is_read() -> None:
    card = parse_scorecard(SMALL.encode())
    assert (card.id, card.version, [group.title for group in card.groups]) == ("prueba", 2, ["Respuesta"])
    motive, term = card.questions
    assert (motive.critical, motive.needs_comment_when_failed, motive.weight) == (True, True, 60)
    assert (term.data_rule, term.condition.types) == (DataRule.CLOSED_IN_30_DAYS, ("Queja",))


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ('peso = 60', 'pezo = 60', "template_key_missing", "peso"),
        ('critica = true', 'critica = true\ncritico = true', "template_unknown_key", "critica"),
        ('critica = true', 'critica = "si"', "template_value_of_wrong_kind", "true o false"),
        ('peso = 60', 'peso = true', "template_value_of_wrong_kind", "número entero"),
        ('peso = 60', 'peso = 101', "template_number_out_of_range", "101"),
        ('peso = 60', 'peso = -1', "template_number_out_of_range", "-1"),
        ('id = "plazo"', 'id = "motivo"', "scorecard_id_twice", "motivo"),
        ('id = "plazo"', 'id = "Plazo máximo"', "scorecard_id_unreadable", "Plazo máximo"),
        ('"concluido-en-30-dias"', '"concluido-30"', "scorecard_data_rule_unknown", "«concluido-en-30-dias»"),
        ('{ tipo = ["Queja"] }', '{ tipos = ["Queja"] }', "template_unknown_key", "«tipo»"),
        ('{ tipo = ["Queja"] }', '{ tipo = [3] }', "template_value_of_wrong_kind", "lista"),
        ('lineas = "352-360"', 'lineas = "sección c"', "scorecard_lines_unreadable", "sección c"),
        ('texto = "A tiempo"', 'texto = " "', "template_key_empty", "texto"),
        ('titulo = "Respuesta"', 'titulo = Respuesta', "template_unreadable", "line 7"),
        ('version = 2', '', "template_key_missing", "version"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(old: str, new: str, code: str, told: str) -> None:
    with pytest.raises(UserError) as raised:
        parse_scorecard(SMALL.replace(old, new, 1).encode(), "prueba.toml")
    assert raised.value.code == code
    assert told in line(raised.value)
    assert "prueba.toml" in line(raised.value)


def test_a_fault_names_the_question_the_line_the_key_and_the_value() -> None:
    with pytest.raises(UserError) as raised:
        parse_scorecard(SMALL.replace("peso = 40", "peso = 400").encode())
    where = SMALL.splitlines().index("peso = 40") + 1
    assert f"línea {where}, pregunta plazo" in line(raised.value)
    values = raised.value.values
    assert (values["line"], values["key"], values["value"]) == (where, "peso", 400)
    with pytest.raises(UserError) as missing:
        parse_scorecard(SMALL.replace('guia = "Guía V.c"\nlineas = "362-363, 137"\n', "").encode())
    assert (
        missing.value.values["line"] == [at for at, one in enumerate(SMALL.splitlines(), 1) if "pregunta]]" in one][1]
    )


RICH = SMALL.replace(
    'dato = "concluido-en-30-dias"\nsolo_si = { tipo = ["Queja"] }',
    """\
solo_si = { canal = ["Teléfono"], pregunta = "motivo", respuesta = ["No Cumple"] }
[[grupo.pregunta.grado]]
texto = "Completa"
valor = 100
[[grupo.pregunta.grado]]
texto = "A medias"
valor = 40
[[grupo.pregunta.causa]]
id = "sin-gente"
texto = "Falta de personal"
entidades = { IDAAN = "no hubo cuadrilla", "Municipio de Colón" = "sin inspector" }
""",
)


def test_grades_causes_and_conditions_are_read() -> None:
    card = parse_scorecard(RICH.encode())
    term = card.questions[1]
    assert term.grades == (Grade("Completa", 100), Grade("A medias", 40))
    assert term.condition == Condition(channels=("Teléfono",), answer=AnswerCondition("motivo", ("fails",)))
    cause = term.cause("sin-gente")
    assert cause is not None
    assert cause.told_to("idaan") == "no hubo cuadrilla"
    assert cause.told_to("MOP") == "Falta de personal"


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        ('pregunta = "motivo"', 'pregunta = "plazo"', "scorecard_condition_question_unknown", "motivo"),
        ('pregunta = "motivo", ', '', "template_key_missing", "pregunta"),
        ('["No Cumple"]', '["No sirve"]', "scorecard_condition_answer_unknown", "no cumple"),
        ('["No Cumple"]', '[]', "template_key_empty", "respuesta"),
        ('"A medias"', '"COMPLETA"', "scorecard_grades_wrong", "Completa, COMPLETA"),
        ('[[grupo.pregunta.grado]]\ntexto = "A medias"\nvalor = 40\n', '', "scorecard_grades_wrong", "2"),
        ('valor = 40', 'valor = 140', "template_number_out_of_range", "140"),
        ('peso = 40', 'peso = 40\ndato = "hay-resolucion"', "scorecard_data_with_grades", "dato"),
        ('"no hubo cuadrilla"', '3', "template_value_of_wrong_kind", "IDAAN"),
        ('id = "sin-gente"', 'id = "Sin gente"', "scorecard_id_unreadable", "Sin gente"),
    ],
)  # fmt: skip
def test_a_fault_of_grades_causes_and_conditions_is_told_with_its_line(
    old: str, new: str, code: str, told: str
) -> None:
    text = RICH.replace(old, new, 1)
    with pytest.raises(UserError) as raised:
        parse_scorecard(text.encode(), "prueba.toml")
    assert raised.value.code == code
    assert told in line(raised.value)
    assert "línea" in line(raised.value)
    assert raised.value.values["line"] in range(1, len(text.splitlines()) + 1)


def test_a_card_without_groups_questions_or_weight_is_refused() -> None:
    head = 'id = "a"\ntitulo = "A"\nversion = 1\n'
    for body in ("", "grupo = []", '[[grupo]]\nid = "b"\ntitulo = "B"', SMALL.replace("60", "0").replace("40", "0")):
        with pytest.raises(UserError):
            parse_scorecard((head + body if "version" not in body else body).encode())


def test_a_file_that_is_no_text_or_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        parse_scorecard('titulo = "Gestión"'.encode("cp1252"))
    assert raised.value.code == "template_not_utf8"
    with pytest.raises(EnvironmentFault) as fault:
        read_scorecard(tmp_path / "no.toml")
    assert fault.value.code == "template_not_opened"


def test_a_byte_order_mark_is_no_fault() -> None:
    assert parse_scorecard(b"\xef\xbb\xbf" + SMALL.encode()) == parse_scorecard(SMALL.encode())


def test_the_digest_hangs_on_the_content_alone() -> None:
    card = parse_scorecard(SMALL.encode())
    spread = parse_scorecard(("# un comentario\n" + SMALL.replace("peso = 60", "peso    =    60")).encode())
    assert card_digest(spread) == card_digest(card)
    assert card_digest(parse_scorecard(SMALL.replace("peso = 60", "peso = 61").encode())) != card_digest(card)
    # What has been frozen must keep its digest in every later version of the program.
    assert card_digest(card) == "28e9429f2afc447f9179ac63892af2d282d604f519f972388d0673a2b0e62417"


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
questions = st.builds(
    Question,
    id=texts,
    text=texts,
    clause=texts,
    clause_lines=texts,
    weight=st.integers(0, 100),
    help=texts,
    critical=st.booleans(),
    not_applicable_allowed=st.booleans(),
    comment_when_failed=st.booleans(),
    condition=st.builds(Condition, types=st.tuples(texts), channels=st.just(())) | st.just(Condition()),
    data_rule=st.sampled_from([None, *DataRule]),
)
cards = st.builds(
    Scorecard,
    id=texts,
    title=texts,
    version=st.integers(1, 9),
    groups=st.lists(st.builds(QuestionGroup, texts, texts, st.lists(questions, max_size=3).map(tuple)), max_size=3).map(
        tuple
    ),
)


@given(cards)
def test_a_frozen_card_thaws_as_it_was(card: Scorecard) -> None:
    assert thaw(frozen_form(card)) == card
    assert frozen_form(thaw(frozen_form(card))) == frozen_form(card)


@given(cards, cards)
def test_two_cards_have_one_digest_only_if_they_are_equal(one: Scorecard, other: Scorecard) -> None:
    assert (card_digest(one) == card_digest(other)) == (one == other)


def test_a_changed_card_needs_a_new_version() -> None:
    card = parse_scorecard(SMALL.encode())
    frozen = {1: "0" * 64, 2: card_digest(card)}
    check_version(card, frozen)
    check_version(replace(card, title="Otra", version=3), frozen)
    with pytest.raises(UserError) as raised:
        check_version(replace(card, title="Otra"), frozen)
    assert "version = 3" in line(raised.value)
