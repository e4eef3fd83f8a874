"""Changing a card's tree, what is doubtful about one, and what is different between two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from card_samples import made_up_cards
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.cards import editing
from advisor_app.office.cards.checks import Remark, check_card
from advisor_app.office.cards.comparing import ChangeKind, compare_cards
from advisor_app.office.cards.writing import rewrite_card, write_card
from advisor_app.office.scoring.scorecard import AnswerCondition, Condition, Grade, Scorecard
from advisor_app.office.scoring.scorecard_file import parse_scorecard, read_scorecard, scorecard_path

CARD = read_scorecard(scorecard_path())


def ids(card: Scorecard) -> list[list[str]]:
    return [[one.id for one in group.questions] for group in card.groups]


def hung(card: Scorecard, key: str, on: str, *answers: str) -> Scorecard:
    asked = editing.find_question(card, key)
    assert asked is not None
    condition = replace(asked.condition, answer=AnswerCondition(on, answers))
    return editing.with_question(card, key, replace(asked, condition=condition))


def test_a_question_goes_from_group_to_group_and_comes_back() -> None:
    down = CARD
    for _ in range(20):
        down = editing.moved(down, "trabajado-24-horas", 1)
    assert ids(down)[-1][-1] == "trabajado-24-horas"
    up = down
    for _ in range(20):
        up = editing.moved(up, "trabajado-24-horas", -1)
    assert up == CARD
    assert [one.id for one in editing.moved(CARD, "gestion", -1).groups] == ["gestion", "plazos", "respuesta"]
    assert editing.moved(CARD, "plazos", -1) == CARD


def test_a_groups_last_question_stays() -> None:
    alone = editing.without(CARD, "trabajado-24-horas")
    assert editing.moved(alone, "concluido-30-dias", 1) == alone
    assert editing.moved_to(alone, "concluido-30-dias", "gestion", 0) == alone
    gone = editing.without(alone, "concluido-30-dias")
    assert [one.id for one in gone.groups] == ["gestion", "respuesta"]
    assert editing.without(editing.without(gone, "gestion"), "respuesta").groups[0].id == "respuesta"


def test_conditions_follow_what_they_hang_on() -> None:
    card = hung(CARD, "evidencia", "motivo-cierre", "complies")
    asked = editing.find_question(card, "motivo-cierre")
    assert asked is not None
    renamed = editing.with_question(card, "motivo-cierre", replace(asked, id="motivo"))
    assert renamed.find("evidencia").condition.answer == AnswerCondition("motivo", ("complies",))
    assert editing.without(card, "motivo-cierre").find("evidencia").condition == Condition()


def test_what_is_added_has_an_id_of_its_own_and_can_be_kept() -> None:
    card, key = editing.add_question(CARD, "motivo-cierre", "Pregunta nueva")
    assert ids(card)[2][:2] == ["motivo-cierre", key]
    card, other = editing.add_group(card, key, "Grupo nuevo", "Pregunta nueva")
    assert (key, other) == ("pregunta-1", "grupo-1")
    assert ids(card)[-1] == ["pregunta-2"]
    assert parse_scorecard(rewrite_card(scorecard_path().read_bytes(), card)) == card


@given(made_up_cards(), st.data())
@settings(max_examples=25)
def test_no_way_of_moving_loses_a_question(card: Scorecard, data: st.DataObject) -> None:
    keys = [key for group in card.groups for key in (group.id, *(one.id for one in group.questions))]
    moved = card
    for _ in range(data.draw(st.integers(1, 6))):
        moved = editing.moved(moved, data.draw(st.sampled_from(keys)), data.draw(st.sampled_from([-1, 1])))
    assert sorted(one.id for one in moved.questions) == sorted(one.id for one in card.questions)
    assert all(group.questions for group in moved.groups)


def test_doubts_are_told() -> None:
    known = {"types": ("Queja", "Denuncia"), "channels": ("Web",)}
    assert check_card(CARD, known) == ()
    heavy = editing.with_question(CARD, "evidencia", replace(CARD.find("evidencia"), weight=14))
    assert check_card(heavy) == (Remark("weights_sum", value="110"),)
    odd = editing.with_question(
        CARD, "evidencia", replace(CARD.find("evidencia"), condition=Condition(types=("Felicitación",)))
    )
    assert check_card(odd, known) == (Remark("condition_word_unknown", "evidencia", "Felicitación"),)
    never = hung(CARD, "evidencia", "denuncia-remitida", "fails")
    never = editing.with_question(
        never,
        "evidencia",
        replace(never.find("evidencia"), condition=replace(never.find("evidencia").condition, types=("Queja",))),
    )
    assert check_card(never) == (Remark("condition_never_met", "evidencia", "denuncia-remitida"),)
    easy = replace(CARD.find("evidencia"), grades=(Grade("Toda", 100), Grade("Poca", 10)))
    assert check_card(editing.with_question(CARD, "evidencia", easy)) == (Remark("never_fails", "evidencia"),)
    twice = replace(CARD.find("evidencia"), text="LENGUAJE claro y cortés")
    assert check_card(editing.with_question(CARD, "evidencia", twice)) == (
        Remark("same_text", "evidencia", "lenguaje-claro"),
    )


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (editing.moved(CARD, "evidencia", -1), [(ChangeKind.MOVED, "lenguaje-claro", "")]),
        (editing.moved(CARD, "gestion", -1), [(ChangeKind.MOVED, "plazos", "")]),
        (editing.without(CARD, "evidencia"), [(ChangeKind.REMOVED, "evidencia", "")]),
        (editing.add_question(CARD, "plazos", "Otra")[0], [(ChangeKind.ADDED, "pregunta-1", "")]),
        (replace(CARD, title="Otra", version=9), [(ChangeKind.CHANGED, "gestion-de-casos", "titulo")]),
    ],
)
def test_what_is_different_is_told_in_few_words(after: Scorecard, told: list[tuple[ChangeKind, str, str]]) -> None:
    assert [(one.kind, one.id, one.field) for one in compare_cards(CARD, after)] == told


@given(made_up_cards(), made_up_cards())
@settings(max_examples=25)
def test_nothing_is_different_only_where_the_cards_are_the_same(one: Scorecard, other: Scorecard) -> None:
    assert compare_cards(one, one) == ()
    assert bool(compare_cards(one, other)) == (
        write_card(replace(one, version=1)) != write_card(replace(other, version=1))
    )
