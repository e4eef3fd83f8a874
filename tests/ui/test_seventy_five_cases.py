"""A week of 75 cases scored with the keyboard alone; how long each key takes to what it does on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scoring_hands import draw_week, given_answers, score_view, strike

from advisor_app.office.cards.editing import with_question
from advisor_app.office.scoring.scorecard import AnswerCondition, Condition, Grade, RootCause
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD
from advisor_app.services.cards.draft_card import open_draft, save_draft
from advisor_app.services.cards.publish_card import publish_card
from advisor_app.services.office import Office
from advisor_app.ui.shell import Window

Opened = Callable[..., Window]
ENTER = Qt.Key.Key_Return
MOST_MS, CASES = 50, 75

pytestmark = [pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER), pytest.mark.long]


def publish_rich(office: Office) -> None:
    """The usual card with a graded question, one that hangs on it, and causes."""
    draft = open_draft(office, DEFAULT_CARD)
    grades = (Grade("Todo", 100), Grade("Una parte", 50), Grade("Nada", 0, fails=True))
    causes = (RootCause("sin-gente", "Falta de personal"), RootCause("sin-datos", "Faltan datos"))
    asked = replace(draft.card.find("respuesta-atiende"), grades=grades, causes=causes)
    hung = Condition(answer=AnswerCondition("respuesta-atiende", ("Todo", "Una parte")))
    card = with_question(draft.card, asked.id, asked)
    card = with_question(card, "lenguaje-claro", replace(card.find("lenguaje-claro"), condition=hung))
    save_draft(office, draft, card)
    publish_card(office, DEFAULT_CARD, "")


@pytest.mark.parametrize("rich", [False, True], ids=["usual card", "grades, conditions and causes"])
def test_seventy_five_cases_are_scored_by_keys_alone(
    qtbot: QtBot, office: Office, tmp_path: Path, open_window: Opened, location: str, rich: bool
) -> None:
    if rich:
        publish_rich(office)
    draw_week(office, tmp_path, **{f"E{number:02d}": 3 for number in range(CASES // 3)})
    window = open_window(page="audit")
    view = score_view(qtbot, window, "E00")
    taken: list[float] = []
    worked: list[float] = []

    def hit(key: str | Qt.Key) -> None:
        began, worked_before = time.perf_counter(), time.thread_time()
        strike(qtbot, key)
        QApplication.sendPostedEvents()
        view.desk.repaint()
        taken.append((time.perf_counter() - began) * 1000)
        worked.append((time.thread_time() - worked_before) * 1000)
        settled(qtbot, window)

    for at in range(CASES):
        assert view.desk.audit is not None
        number, nothing_left = view.desk.number, False
        while not nothing_left:
            question = view.desk.question
            fails = rich and question == "respuesta-atiende" and at % 5 == 0
            hit("3" if fails else "1")
            if fails:
                hit("R")
                hit("C")
                for letter in "nada":
                    hit(letter)
                hit(Qt.Key.Key_Escape)
            nothing_left = view.desk.audit.score(number).complete
            if not nothing_left and view.desk.question == question:
                hit(ENTER)
        if at < CASES - 1:
            hit(ENTER)
    kept = given_answers(location)
    assert len({number for number, _ in kept}) == CASES
    assert view.week_panel.progress.text() == f"{CASES} de {CASES} evaluados"
    print(f"{len(taken)} keys; by the clock {told(taken)}; the window's own work {told(worked)}")
    assert sorted(worked)[len(worked) // 2] < MOST_MS


def told(taken: list[float]) -> str:
    """By the clock a machine that does other things too takes longer than the window works."""
    ordered = sorted(taken)
    late = sum(one > MOST_MS for one in ordered)
    return (
        f"median {ordered[len(ordered) // 2]:.1f} ms, 99 % {ordered[len(ordered) * 99 // 100]:.1f} ms, "
        f"worst {ordered[-1]:.1f} ms, {late} over {MOST_MS} ms"
    )
