"""Scoring with grades, conditions and root causes: what is asked comes and goes with the answers, by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, said, settled
from made_offices import rows_of
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from scoring_hands import WEEK, draw_week, hit, score_view

from advisor_app.office.scoring.scorecard import AnswerCondition, Condition, Grade, Question, QuestionGroup, RootCause
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.cards.draft_card import open_draft, save_draft
from advisor_app.services.cards.publish_card import publish_card
from advisor_app.services.office import Office
from advisor_app.ui.pages.audit.score_view import ScoreView
from advisor_app.ui.shell import Window

Opened = Callable[..., Window]
ENTER, DOWN, UP = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)

PHONE = Question(
    "por-telefono", "¿Se respondió por teléfono?", "Guía", "1", 0, grades=(Grade("Sí", 100), Grade("No", 0))
)
POLITE = Question(
    "trato",
    "El trato fue cortés",
    "Guía",
    "1",
    30,
    condition=Condition(answer=AnswerCondition("por-telefono", ("Sí",))),
)
ANSWER = Question(
    "completa", "La respuesta es completa", "Guía", "1", 50,
    grades=(Grade("Completa", 100), Grade("Parcial", 50), Grade("No responde", 0, fails=True)),
    causes=(
        RootCause("sin-datos", "Faltan datos", (("MOP", "no hay ficha de obra"),)),
        RootCause("sin-gente", "Falta personal"),
    ),
)  # fmt: skip


@pytest.fixture
def opened(qtbot: QtBot, office: Office, tmp_path: Path, open_window: Opened) -> tuple[Window, ScoreView]:
    draft = open_draft(office, DEFAULT_CARD)
    groups = (
        QuestionGroup("a", "Atención", (PHONE, POLITE)),
        QuestionGroup("b", "Respuesta", (ANSWER,), critical=True),
    )
    save_draft(office, draft, replace(draft.card, groups=groups))
    publish_card(office, DEFAULT_CARD, "")
    draw_week(office, tmp_path, MOP=3)
    window = open_window(page="audit")
    return window, score_view(qtbot, window, "MOP")


def kept(location: str) -> dict[str, tuple[str, int, str]]:
    rows = rows_of(location, "select question_id, mark, grade, cause from audit_answer where source = 'person'")
    return {question: (mark, grade, cause) for question, mark, grade, cause in rows}


def test_questions_come_and_go_with_the_answers(qtbot: QtBot, opened: tuple[Window, ScoreView], location: str) -> None:
    _, view = opened
    card = view.desk.card
    assert not card._rows["trato"].isVisible()
    assert "0 de 2" in said(card)
    hit(qtbot, "1")
    assert view.desk.question == "trato"
    assert "1 de 3" in said(card)
    assert card._rows["por-telefono"].accessibleName() == "¿Se respondió por teléfono?, Sí"
    hit(qtbot, "2", UP, UP, "2")
    assert not card._rows["trato"].isVisible()
    assert view.desk.question == "completa"
    hit(qtbot, "5")
    assert view.desk.foot.word == "Las teclas de esta pregunta: 1, 2, 3."
    hit(qtbot, "2")
    assert "Puntaje 50 · 25 de 50 puntos" in said(card)
    assert "Conforme." in said(card)
    assert kept(location)["completa"] == ("complies", 2, "")
    hit(qtbot, Qt.Key.Key_Up, "1")
    assert "3 de 3" in said(card), "what was answered counts again"
    assert kept(location)["trato"] == ("fails", 0, "")


def test_a_root_cause_is_told_in_the_entitys_own_words(
    qtbot: QtBot, opened: tuple[Window, ScoreView], location: str, office: Office
) -> None:
    window, view = opened
    card = view.desk.card
    number = view.desk.number
    hit(qtbot, "2", "R")
    assert view.desk.foot.word == "La causa se dice de lo que no cumple: responda primero."
    hit(qtbot, "3")
    assert view.desk.question == "completa", "what fails and has causes stays open"
    assert "No conforme: falla una pregunta crítica." in said(card)
    shown = [button.text() for button in card.open.causes.buttons.values()]
    assert shown == ["no hay ficha de obra", "Falta personal"]
    hit(qtbot, "R")
    assert kept(location)["completa"] == ("fails", 3, "sin-datos")
    hit(qtbot, "R", "R")
    assert kept(location)["completa"] == ("fails", 3, "")
    qtbot.mouseClick(card.open.causes.buttons["sin-gente"], Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert kept(location)["completa"] == ("fails", 3, "sin-gente")
    qtbot.keyClick(card.open, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    assert kept(location)["completa"] == ("fails", 3, "")
    hit(qtbot, "R", "1")
    found = show_audit(office, WEEK, "MOP").given[number]["completa"]
    assert (found.grade, found.cause) == (1, ""), "what complies has no cause"
