"""File, designer, file: what was not changed stays to the letter, what was is read back."""

from __future__ import annotations

from dataclasses import replace

from card_samples import made_up_cards
from hypothesis import given, settings

from advisor_app.office.cards.frozen import frozen_form, thaw
from advisor_app.office.cards.writing import rewrite_card, write_card
from advisor_app.office.scoring.scorecard import Condition, Grade, RootCause, Scorecard
from advisor_app.office.scoring.scorecard_file import parse_scorecard, scorecard_path

DEFAULT = scorecard_path().read_bytes()

ODD = (
    """\
# Una ficha escrita a mano   \r
titulo   = 'Prueba'  # el título\r
version=7\r
id = "prueba"\r
\r
   # las respuestas\r
[[grupo]]\r
titulo = "Respuesta" ; id = "respuesta"
""".replace(' ; id = "respuesta"', '\r\nid = "respuesta"\r')
    + """\
[[ grupo . pregunta ]]\r
  peso = 0x1E      # hexadecimal\r
  id = "motivo"\r
  texto = \"\"\"¿El motivo\r
dice lo que pasó?\"\"\"\r
  guia = "Guía V.c"\r
  lineas = "352-360"\r
  solo_si.tipo = [\r
     "Queja",   # y nada más\r
     "Denuncia", ]\r
  [[grupo.pregunta.grado]]\r
  texto = "Bien"\r
  valor = 100\r
  [[grupo.pregunta.grado]]\r
  texto = "Mal"\r
  valor = 0\r
\r
# la segunda\r
[[grupo.pregunta]]\r
id = "segunda"\r
texto = "Segunda"\r
guia = "Guía V.c"\r
lineas = "1"\r
peso = 70\r
causa = [ { id = "a", texto = "Falta de personal" } ]\r
[grupo.pregunta.solo_si]\r
pregunta = "motivo"\r
respuesta = ["Mal"]\r
# fin, sin salto de línea"""
)


def changed(card: Scorecard, question_id: str, **values: object) -> Scorecard:
    return replace(
        card,
        groups=tuple(
            replace(
                group,
                questions=tuple(
                    replace(one, **values) if one.id == question_id else one  # type: ignore[arg-type]
                    for one in group.questions
                ),
            )
            for group in card.groups
        ),
    )


@given(made_up_cards())
@settings(max_examples=30)
def test_a_card_is_read_as_it_was_written_and_rewritten_to_the_same_bytes(card: Scorecard) -> None:
    source = write_card(card)
    assert parse_scorecard(source) == card
    assert rewrite_card(source, card) == source
    assert thaw(frozen_form(card)) == card


@given(made_up_cards(), made_up_cards())
@settings(max_examples=30)
def test_any_card_can_be_written_over_any_other_and_back(one: Scorecard, other: Scorecard) -> None:
    there = rewrite_card(write_card(one), other)
    assert parse_scorecard(there) == other
    assert parse_scorecard(rewrite_card(there, one)) == one


def test_the_default_card_and_one_in_an_odd_hand_come_back_to_the_letter() -> None:
    for source in (DEFAULT, ODD.encode(), b"\xef\xbb\xbf" + ODD.encode()):
        card = parse_scorecard(source)
        away = changed(card, card.questions[1].id, weight=33, text="Otra «cosa»")
        assert rewrite_card(source, card) == source
        back = rewrite_card(rewrite_card(source, away), card)
        assert parse_scorecard(back) == card
        assert len(back) == len(source)


def test_one_change_touches_one_line() -> None:
    card = parse_scorecard(DEFAULT)
    lines = DEFAULT.decode().splitlines()
    now = rewrite_card(DEFAULT, changed(card, "sin-pausas", weight=9)).decode().splitlines()
    assert [(a, b) for a, b in zip(lines, now, strict=True) if a != b] == [("peso = 6", "peso = 9")]
    added = rewrite_card(DEFAULT, changed(card, "sin-pausas", critical=True)).decode().splitlines()
    place = added.index("critica = true")
    assert added[place - 1] == "peso = 6"
    assert added[:place] + added[place + 1 :] == lines


def test_the_odd_hand_keeps_its_comments_whatever_is_changed() -> None:
    card = parse_scorecard(ODD.encode())
    first, second = card.questions
    turned = replace(card, groups=(replace(card.groups[0], questions=(first, replace(second, condition=Condition()))),))
    written = rewrite_card(ODD.encode(), turned).decode()
    assert parse_scorecard(written.encode()) == turned
    assert "[grupo.pregunta.solo_si]" not in written
    for kept in ("# Una ficha escrita a mano   \r\n", "0x1E      # hexadecimal", "# y nada más", "# fin, sin salto"):
        assert kept in written
    no_type = changed(card, "motivo", condition=Condition(channels=("Web",)))
    assert 'solo_si = { canal = ["Web"] }\r\n' in rewrite_card(ODD.encode(), no_type).decode()
    causes = changed(card, "segunda", causes=(*second.causes, RootCause("b", "Otra", (("IDAAN", "sin cuadrilla"),))))
    assert parse_scorecard(rewrite_card(ODD.encode(), causes)) == causes
    grades = changed(card, "motivo", grades=(first.grades[1], Grade("Regular", 50), first.grades[0]))
    again = changed(grades, "segunda", condition=second.condition)
    assert parse_scorecard(rewrite_card(ODD.encode(), again)) == again


def test_what_is_moved_takes_its_comment_along() -> None:
    card = parse_scorecard(DEFAULT)
    source = DEFAULT.replace(
        b'[[grupo.pregunta]]\nid = "evidencia"', b'# la prueba\n[[grupo.pregunta]]\nid = "evidencia"'
    )
    groups = list(card.groups)
    moved = groups[2].questions[-1]
    groups[2] = replace(groups[2], questions=groups[2].questions[:-1])
    groups[0] = replace(groups[0], questions=(moved, *groups[0].questions))
    written = rewrite_card(source, replace(card, groups=(groups[1], groups[0], groups[2])))
    assert [one.id for one in parse_scorecard(written).groups] == ["gestion", "plazos", "respuesta"]
    assert b'# la prueba\n[[grupo.pregunta]]\nid = "evidencia"' in written
    assert sorted(written.splitlines()) == sorted(source.splitlines())
    back = rewrite_card(written, card)
    assert sorted(back.splitlines()) == sorted(source.splitlines())
