"""Scoring by the keyboard: each key is seen at once, saved at once, and can be taken back."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit
from pytestqt.qtbot import QtBot
from scoring_hands import HOSTILE, WEEK, draw_week, given_answers, hit, score_view, strike

from advisor_app.office.scoring.audit import AuditState
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.office import Office
from advisor_app.services.rounds.show_round import show_round
from advisor_app.ui.pages.audit.score_view import ScoreView
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import STATE_ROLE

Opened = Callable[..., Window]
ENTER, DOWN, UP, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape
BY_HAND = 8
"""Questions that the data does not answer in these cases."""

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def opened(qtbot: QtBot, office: Office, tmp_path: Path, open_window: Opened) -> tuple[Window, ScoreView]:
    draw_week(office, tmp_path, MOP=3, ASEP=2)
    window = open_window(page="audit")
    return window, score_view(qtbot, window, "MOP")


def test_an_entity_is_scored_by_keys_alone_and_read_by_another_connection(
    qtbot: QtBot, opened: tuple[Window, ScoreView], location: str
) -> None:
    window, view = opened
    cases = view.desk.audit.numbers  # type: ignore[union-attr]
    for _ in cases:
        hit(qtbot, *"1" * BY_HAND, ENTER)
    settled(qtbot, window)
    kept = given_answers(location)
    assert {number for number, _ in kept} == set(cases)
    assert len(kept) == 3 * BY_HAND
    assert set(kept.values()) == {("complies", "")}
    assert view.desk.audit is not None
    assert view.desk.audit.entity == "ASEP", "Enter goes on to the entity that waits"
    assert view.week_panel.progress.text() == "3 de 5 evaluados"
    assert "Guardado" in view.desk.foot.saved.text()
    assert "Todos los casos" not in view.desk.foot.word


def test_a_failing_critical_question_asks_for_its_comment(
    qtbot: QtBot, opened: tuple[Window, ScoreView], location: str
) -> None:
    window, view = opened
    while view.desk.question != "motivo-cierre":
        hit(qtbot, DOWN)
    hit(qtbot, "2")
    assert view.desk.question == "motivo-cierre", "what owes a comment stays open"
    assert "C: diga por qué no cumple." in said(view.desk.card)
    assert "No conforme: falla una pregunta crítica." in said(view.desk.card)
    hit(qtbot, ENTER)
    assert QApplication.focusWidget() is view.desk.card.open.comment, "Enter goes where something is owed"
    hit(qtbot, "cerrado sin decir motivo 1 2 0 J", ESCAPE)
    settled(qtbot, window)
    assert given_answers(location)[view.desk.number, "motivo-cierre"] == (
        "fails",
        "cerrado sin decir motivo 1 2 0 J",
    )
    assert "C: diga por qué no cumple." not in said(view.desk.card)
    hit(qtbot, ENTER)
    assert view.desk.question == "respuesta-atiende"


def test_a_comment_is_saved_at_every_letter_and_told_to_the_history_once(
    qtbot: QtBot, opened: tuple[Window, ScoreView], office: Office, location: str
) -> None:
    window, view = opened
    hit(qtbot, "2", UP, "C")
    question = view.desk.question
    hit(qtbot, "aé")
    settled(qtbot, window)
    assert given_answers(location)[view.desk.number, question] == ("fails", "aé")
    hit(qtbot, "y")
    qtbot.keyClick(view.desk.card.open.comment, ENTER, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    assert view.desk.card.open.hasFocus()
    assert view.desk.question != question  # the next key answers the next question, not this one again
    hit(qtbot, UP, "C", ESCAPE)
    assert view.desk.question == question
    with office.store.reading() as reading:
        told = [entry.payload for entry in reading.history.entries() if entry.action == "audit.answered"]
    assert [one["comment"] for one in reversed(told) if one is not None] == ["", "aéy"]


def test_what_a_key_did_is_taken_back_where_it_was_done(
    qtbot: QtBot, opened: tuple[Window, ScoreView], location: str
) -> None:
    window, view = opened
    first, question = view.desk.number, view.desk.question
    hit(qtbot, "1", "J", "2")
    assert view.desk.number != first
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    assert (view.desk.number, view.desk.question) == (first, question)
    assert given_answers(location) == {}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.desk.foot.word == "No hay nada que deshacer."


def test_what_the_data_said_is_marked_and_may_be_seen_otherwise(qtbot: QtBot, opened: tuple[Window, ScoreView]) -> None:
    _, view = opened
    for _ in range(9):
        hit(qtbot, UP)
    assert view.desk.question == "trabajado-24-horas"
    assert "dato: 5 h 12 min. El dato dice: Cumple." in said(view.desk.card)
    hit(qtbot, "2")
    assert "C: diga por qué lo ve distinto que el dato." in said(view.desk.card)
    row = view.desk.card._rows["concluido-30-dias"]
    assert row.accessibleName() == "Concluido en 30 días, Cumple, dato: día 10"


def test_what_does_not_apply_is_refused_where_the_card_does_not_admit_it(
    qtbot: QtBot, opened: tuple[Window, ScoreView], location: str
) -> None:
    window, view = opened
    assert view.desk.question == "clasificacion"
    hit(qtbot, "0")
    assert view.desk.foot.word == "Esta pregunta siempre aplica: 1 o 2."
    settled(qtbot, window)
    assert given_answers(location) == {}


def test_the_mouse_does_the_same(qtbot: QtBot, opened: tuple[Window, ScoreView], location: str) -> None:
    window, view = opened
    row = view.desk.card._rows["lenguaje-claro"]
    click(qtbot, row)
    assert view.desk.question == "lenguaje-claro"
    click(qtbot, next(one for one in view.desk.card.open.buttons if one.text() == "Cumple"))
    settled(qtbot, window)
    assert given_answers(location) == {(view.desk.number, "lenguaje-claro"): ("complies", "")}


def test_j_and_k_walk_the_cases_over_the_entities(qtbot: QtBot, opened: tuple[Window, ScoreView]) -> None:
    window, view = opened
    cases = view.desk.audit.numbers  # type: ignore[union-attr]
    walked = [view.desk.number]
    for _ in range(2):
        hit(qtbot, "J")
        walked.append(view.desk.number)
    assert tuple(walked) == cases
    hit(qtbot, "K", "K", "K")
    settled(qtbot, window)
    assert view.desk.audit is not None
    assert (view.desk.audit.entity, view.desk.number) == ("ASEP", view.desk.audit.numbers[-1])


def test_keys_hit_while_an_entity_opens_belong_to_it(
    qtbot: QtBot, opened: tuple[Window, ScoreView], location: str
) -> None:
    window, view = opened
    left = view.desk.number
    strike(qtbot, "K")
    strike(qtbot, "1")
    settled(qtbot, window)
    assert view.desk.audit is not None
    assert view.desk.audit.entity == "ASEP"
    kept = given_answers(location)
    assert [number for number, _ in kept] == [view.desk.number]
    assert left not in {number for number, _ in kept}


def test_keys_faster_than_the_database_are_neither_lost_nor_out_of_order(
    qtbot: QtBot, opened: tuple[Window, ScoreView], location: str
) -> None:
    window, view = opened
    number = view.desk.number
    for key in ("1", "2", UP, "C", *"sin prueba 1", ESCAPE, "1", "2"):
        strike(qtbot, key)
    audit = view.desk.audit
    assert audit is not None
    seen = [one.id for one in audit.questions(number) if audit.given(number, one.id) is not None]
    assert seen == ["clasificacion"], "the window is one key ahead of the database at most"
    settled(qtbot, window)
    assert given_answers(location) == {
        (number, "clasificacion"): ("complies", ""),
        (number, "unidad-responsable"): ("complies", "sin prueba 1"),
        (number, "acciones-documentadas"): ("fails", ""),
    }


def test_a_key_is_seen_at_once(qtbot: QtBot, opened: tuple[Window, ScoreView]) -> None:
    window, view = opened
    taken = []
    for _ in range(BY_HAND):
        asked = view.desk.question
        began = time.perf_counter()
        strike(qtbot, "1")
        QApplication.sendPostedEvents()
        view.desk.card.repaint()
        taken.append((time.perf_counter() - began) * 1000)
        assert view.desk.audit is not None
        assert view.desk.audit.given(view.desk.number, asked) is not None
        assert "Cumple" in view.desk.card._rows[asked].accessibleName()
        settled(qtbot, window)
    taken.sort()
    print(f"key to effect: median {taken[len(taken) // 2]:.1f} ms, worst {taken[-1]:.1f} ms")
    assert taken[len(taken) // 2] < 200, "50 ms is the aim; a busy machine takes longer"


@pytest.mark.needs_file("another program holds it locked")
def test_what_cannot_be_saved_is_said_and_saved_when_it_can(
    qtbot: QtBot,
    office: Office,
    tmp_path: Path,
    open_window: Opened,
    location: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("advisor_app.store.sqlite_file.BUSY_SECONDS", 0.1)
    draw_week(office, tmp_path, MOP=3)
    window = open_window(page="audit")
    view = score_view(qtbot, window)
    other = sqlite3.connect(location, isolation_level=None)
    other.execute("begin immediate")
    hit(qtbot, "1", "2")
    settled(qtbot, window)
    assert view.desk.foot.saved.text() == "2 respuestas sin guardar"
    assert "Sin guardar" in view.desk.card._rows["clasificacion"].accessibleName()
    assert view.week_panel.model.entities[0].done == 0
    other.execute("rollback")
    other.close()
    assert given_answers(location) == {}
    click(qtbot, view.desk.foot.retry)
    settled(qtbot, window)
    assert "Guardado" in view.desk.foot.saved.text()
    assert "Sin guardar" not in view.desk.card._rows["clasificacion"].accessibleName()
    assert [mark for mark, _ in given_answers(location).values()] == ["complies", "fails"]


def test_an_audit_finished_elsewhere_takes_no_more_answers(
    qtbot: QtBot, opened: tuple[Window, ScoreView], office: Office, location: str
) -> None:
    window, view = opened
    for _ in range(3):
        hit(qtbot, *"1" * BY_HAND, ENTER)
    settled(qtbot, window)
    hit(qtbot, "J", "J")
    settled(qtbot, window)
    finish_audit(office, WEEK, "MOP")
    before = given_answers(location)
    assert view.desk.audit is not None
    assert view.desk.audit.entity == "MOP"
    hit(qtbot, "2")
    settled(qtbot, window)
    assert view.desk.foot.saved.text() == "1 respuesta sin guardar"
    assert given_answers(location) == before
    click(qtbot, view.desk.foot.drop)
    settled(qtbot, window)
    assert view.desk.audit.finished
    assert view.desk.foot.retry.isHidden()


def test_finishing_says_what_it_means_and_then_only_an_amendment_changes_anything(
    qtbot: QtBot, opened: tuple[Window, ScoreView], office: Office
) -> None:
    window, view = opened
    assert not view.desk.finishing.isVisible()
    for _ in range(3):
        hit(qtbot, *"1" * BY_HAND, ENTER)
    settled(qtbot, window)
    view = score_view(qtbot, window, "MOP")
    assert "Los 3 casos de MOP están evaluados." in said(view.desk.finishing)
    click(qtbot, view.desk.finishing.finish)
    told = answer(qtbot, window, accept=True)
    assert "no se editan: se enmiendan" in told
    assert show_audit(office, WEEK, "MOP").audit.state is AuditState.FINISHED
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hit(qtbot, "2")
    assert view.desk.foot.word == "Esta auditoría ya terminó: use Enmendar."
    click(qtbot, view.desk.finishing.amend)
    hit(qtbot, "2")
    qtbot.keyClicks(view.desk.finishing.reason, "la entidad trajo el expediente")
    assert "Enmienda: falta un comentario o una respuesta." in said(view.desk.finishing)
    view.take_focus()
    hit(qtbot, "C", "la primera llamada no consta", ESCAPE)
    assert view.desk.finishing.keep.isEnabled()
    view.desk.finishing.reason.selectAll()
    qtbot.keyClick(view.desk.finishing.reason, Qt.Key.Key_Delete)
    assert not view.desk.finishing.keep.isEnabled(), "without a reason nothing is amended"
    qtbot.keyClicks(view.desk.finishing.reason, "la entidad trajo el expediente")
    assert "Enmienda: 1 respuesta cambiada." in said(view.desk.finishing)
    click(qtbot, view.desk.finishing.keep)
    settled(qtbot, window)
    after = show_audit(office, WEEK, "MOP")
    assert (after.audit.state, after.audit.revision) == (AuditState.AMENDED, 2)
    assert "enmendada: versión 2" in said(view.desk.finishing)


def test_an_amendment_that_is_dropped_leaves_all_as_it_was(
    qtbot: QtBot, opened: tuple[Window, ScoreView], office: Office
) -> None:
    window, view = opened
    for _ in range(3):
        hit(qtbot, *"1" * BY_HAND, ENTER)
    settled(qtbot, window)
    finish_audit(office, WEEK, "MOP")
    view = score_view(qtbot, window, "MOP")
    click(qtbot, view.desk.finishing.amend)
    hit(qtbot, "2", "2")
    click(qtbot, view.desk.finishing.drop)
    settled(qtbot, window)
    assert view.desk.audit is not None
    assert all(not view.desk.audit.score(one).failed for one in view.desk.audit.numbers)
    assert show_audit(office, WEEK, "MOP").audit.revision == 1


def test_a_missing_file_is_noted_and_found_again(
    qtbot: QtBot, opened: tuple[Window, ScoreView], office: Office
) -> None:
    window, view = opened
    number = view.desk.number
    hit(qtbot, "F")
    assert "No se encuentra su expediente: el caso cuenta como no conforme." in said(view.desk.pane)
    index = view.week_panel.model.case_index(view.desk.audit.scored.entity_id, number)  # type: ignore[union-attr]
    assert index.data(STATE_ROLE) is State.FAILS
    hit(qtbot, "1")
    assert "Lo que no se vio no se evalúa" in view.desk.foot.word
    settled(qtbot, window)
    assert show_audit(office, WEEK, "MOP").facts[number].file_missing
    click(qtbot, button(view, "El expediente sí apareció"))
    settled(qtbot, window)
    assert not show_audit(office, WEEK, "MOP").facts[number].file_missing


def test_hostile_text_is_shown_as_it_was_written(opened: tuple[Window, ScoreView]) -> None:
    _, view = opened
    shown = [text.toPlainText() for text in view.desk.pane.findChildren(QTextEdit) if text.isVisible()]
    assert len(shown) == 2
    assert all(HOSTILE in text for text in shown)
    for one in view.desk.pane.findChildren(QLabel):
        assert one.textFormat() is Qt.TextFormat.PlainText
    assert "Los datos personales del ciudadano no se importaron." in said(view.desk.pane)


def test_the_sample_is_enlarged_from_here_and_its_new_cases_wait(
    qtbot: QtBot, office: Office, tmp_path: Path, open_window: Opened
) -> None:
    draw_week(office, tmp_path, IDAAN=60)
    window = open_window(page="audit")
    view = score_view(qtbot, window)
    assert view.desk.audit is not None
    before = view.desk.audit.numbers
    click(qtbot, view.enlarge)
    click(qtbot, view.enlarge_form.button)
    settled(qtbot, window)
    assert view.desk.audit.numbers[: len(before)] == before
    assert len(view.desk.audit.numbers) == len(before) + 1
    assert view.week_panel.progress.text() == f"0 de {len(before) + 1} evaluados"


def test_a_case_is_replaced_from_here(qtbot: QtBot, office: Office, tmp_path: Path, open_window: Opened) -> None:
    draw_week(office, tmp_path, IDAAN=60)
    window = open_window(page="audit")
    view = score_view(qtbot, window)
    gone = view.desk.number
    click(qtbot, view.replace)
    click(qtbot, view.replace_form.button)
    settled(qtbot, window)
    assert gone not in show_round(office, WEEK, "IDAAN").sample
    assert view.desk.audit is not None
    assert gone not in view.desk.audit.numbers
    assert view.desk.number in view.desk.audit.numbers


def test_scores_come_from_a_file_and_its_faults_are_told(
    qtbot: QtBot, opened: tuple[Window, ScoreView], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, view = opened
    rows = ["número,pregunta,respuesta,comentario"]
    rows += [
        f"{view.desk.number},clasificacion,cumple,",
        "OTRO-1,clasificacion,cumple,",
        f"{view.desk.number},nada,cumple,",
    ]
    path = tmp_path / "puntajes.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    monkeypatch.setattr(FileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    click(qtbot, view.week_panel.from_file)
    settled(qtbot, window)
    told = said(view.from_file)
    assert "puntajes.csv: entraron 1 respuestas de 1 casos. 2 filas con un problema:" in told
    assert "fila 3: «OTRO-1» no está en la muestra de la semana" in told
    assert "fila 4: «nada» no es una pregunta de la ficha" in told
    assert view.desk.audit is not None
    assert view.desk.audit.given(view.desk.number, "clasificacion") is not None


def test_another_weeks_scoring_is_not_reached_before_its_draw(qtbot: QtBot, opened: tuple[Window, ScoreView]) -> None:
    window, view = opened
    page = window.page("audit")
    click(qtbot, page.stepper._back)  # type: ignore[union-attr]
    settled(qtbot, window)
    assert page.view == "draw"  # type: ignore[union-attr]
    assert not page.segments.button("score").isEnabled()  # type: ignore[union-attr]
    assert not view.isVisible()
    click(qtbot, page.stepper._on)  # type: ignore[union-attr]
    settled(qtbot, window)
    assert page.view == "score"  # type: ignore[union-attr]
    assert view.isVisible()


def test_the_navigation_counts_what_waits(qtbot: QtBot, opened: tuple[Window, ScoreView]) -> None:
    window, _ = opened
    entry = window.frame._navigation._entries["audit"]
    qtbot.waitUntil(lambda: entry.accessibleName() == "Auditoría, 5")
    hit(qtbot, *"1" * BY_HAND)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: entry.accessibleName() == "Auditoría, 4")


def test_the_tree_is_walked_with_its_own_keys(qtbot: QtBot, opened: tuple[Window, ScoreView]) -> None:
    window, view = opened
    tree = view.week_panel.tree
    tree.setFocus()
    hit(qtbot, Qt.Key.Key_Home, ENTER)
    settled(qtbot, window)
    assert view.desk.audit is not None
    assert view.desk.audit.entity == "ASEP"
    assert view.desk.card.open.hasFocus(), "the keys of scoring are at hand at once"
    assert not tree.isExpanded(tree.model().index(1, 0))
    rect = tree.visualRect(tree.model().index(1, 0))
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settled(qtbot, window)
    assert view.desk.audit.entity == "MOP"
