"""The designer: a card is changed by mouse and keys, tried on a case, published, and begun with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot
from scoring_hands import WEEK, draw_week

from advisor_app.office.cards.editing import add_question, with_question
from advisor_app.office.cards.editions import CardState, Edition
from advisor_app.office.scoring.scorecard import Grade
from advisor_app.office.scoring.scorecard_file import DEFAULT_CARD, scorecard_path
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.cards.draft_card import save_draft
from advisor_app.services.office import Office
from advisor_app.ui.pages.direction.cards_view import CardsView
from advisor_app.ui.pages.direction.page import DirectionPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import DirectionAt

Opened = Callable[..., Window]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def opened(qtbot: QtBot, office: Office, tmp_path: Path, open_window: Opened) -> tuple[Window, CardsView]:
    draw_week(office, tmp_path, MOP=3)
    window = open_window()
    window.go_to("direction", DirectionAt("cards"))
    settled(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.page("direction")
    assert isinstance(page, DirectionPage)
    view = page.of("cards")
    assert isinstance(view, CardsView)
    return window, view


def begun(qtbot: QtBot, window: Window, view: CardsView, chosen: str) -> None:
    """A draft of the card with one of its questions chosen by a click."""
    click(qtbot, view.begin)
    settled(qtbot, window)
    choose(qtbot, view, chosen)


def choose(qtbot: QtBot, view: CardsView, key: str) -> None:
    item = view.tree.item_of(key)
    assert item is not None
    view.tree.scrollToItem(item)
    qtbot.mouseClick(view.tree.viewport(), Qt.MouseButton.LeftButton, pos=view.tree.visualItemRect(item).center())


def draft(office: Office) -> Edition:
    with office.store.reading() as reading:
        found = reading.cards.in_state(DEFAULT_CARD, CardState.DRAFT)
    assert found is not None
    return found


def order(view: CardsView) -> list[str]:
    assert view.design is not None
    return [one.id for one in view.design.card.questions]


def test_a_question_is_written_tried_undone_and_published(
    qtbot: QtBot, opened: tuple[Window, CardsView], office: Office
) -> None:
    window, view = opened
    assert not view.writing.group.isEnabled(), "what holds is not edited"
    begun(qtbot, window, view, "sin-pausas")
    form = view.writing.question
    assert "dato" in (view.tree.item_of("concluido-30-dias") or view.tree.topLevelItem(0)).text(0)  # type: ignore[union-attr]
    click(qtbot, form.weight)
    form.weight.selectAll()
    qtbot.keyClicks(form.weight, "16")
    settled(qtbot, window)
    assert draft(office).card.find("sin-pausas").weight == 16
    assert "Los pesos suman 110, no 100" in said(view.writing)
    click(qtbot, button(form, "Darle grados propios"))
    settled(qtbot, window)
    assert draft(office).card.find("sin-pausas").grades == (Grade("Sí", 100), Grade("No", 0, fails=True))
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Qt.Key.Key_Z, CTRL)
    settled(qtbot, window)
    assert draft(office).card.find("sin-pausas").grades == ()
    click(qtbot, view.sides.button("changes"))
    qtbot.waitUntil(lambda: "Sin pausas de más de 7 días: peso, 6 → 16" in said(view.changes))
    click(qtbot, view.changes.publish)
    told = answer(qtbot, window, accept=True)
    assert "Las empezadas conservan su versión." in told
    assert start_audit(office, WEEK, "MOP").card.find("sin-pausas").weight == 16


def test_questions_move_by_keys_and_by_dragging_and_are_added_and_taken_out(
    qtbot: QtBot, opened: tuple[Window, CardsView], office: Office
) -> None:
    window, view = opened
    begun(qtbot, window, view, "evidencia")
    first = order(view)
    qtbot.keyClick(view.tree, Qt.Key.Key_Up, ALT)
    settled(qtbot, window)
    assert order(view)[-2:] == ["evidencia", "lenguaje-claro"]
    assert view.tree.current_key == "evidencia", "what was moved stays chosen"
    group, item = view.tree.item_of("plazos"), view.tree.item_of("evidencia")
    assert group is not None
    assert item is not None
    view.tree.move_item(item, group, above=False)
    settled(qtbot, window)
    assert order(view)[0] == "evidencia"
    qtbot.keyClick(view.tree, Qt.Key.Key_Insert)
    settled(qtbot, window)
    assert view.tree.current_key == "pregunta-1"
    qtbot.keyClicks(view.writing.question.text, "Otra")
    settled(qtbot, window)
    assert draft(office).card.find("pregunta-1").text == "Otra"
    view.tree.setFocus()
    qtbot.keyClick(view.tree, Qt.Key.Key_Delete)
    settled(qtbot, window)
    assert "pregunta-1" not in order(view)
    for _ in range(5):
        qtbot.keyClick(view.tree, Qt.Key.Key_Z, CTRL)
    settled(qtbot, window)
    assert order(view) == first
    assert draft(office).source == scorecard_path().read_bytes(), "comments, order and layout are as they were"


def test_what_cannot_be_kept_is_said_and_kept_once_mended(
    qtbot: QtBot, opened: tuple[Window, CardsView], office: Office
) -> None:
    window, view = opened
    begun(qtbot, window, view, "sin-pausas")
    form = view.writing.question
    before = draft(office).source
    form.lines.setFocus()
    form.lines.selectAll()
    qtbot.keyClicks(form.lines, "x")
    settled(qtbot, window)
    assert "«x» no dice líneas de la guía" in said(view.writing)
    assert "No se guarda hasta corregir" in said(view.tree_side)
    assert draft(office).source == before
    click(qtbot, view.sides.button("changes"))
    assert not view.changes.publish.isEnabled()
    form.lines.selectAll()
    qtbot.keyClicks(form.lines, "102")
    settled(qtbot, window)
    assert draft(office).card.find("sin-pausas").clause_lines == "102"


def test_a_card_is_tried_on_a_real_case_while_it_is_written(qtbot: QtBot, opened: tuple[Window, CardsView]) -> None:
    window, view = opened
    begun(qtbot, window, view, "denuncia-remitida")
    assert view.trial.number.text().startswith("MOP-")
    qtbot.waitUntil(lambda: "faltan 8 preguntas" in said(view.trial))
    form = view.writing.question
    form.condition.fields["types"].setFocus()
    form.condition.fields["types"].selectAll()
    qtbot.keyClicks(form.condition.fields["types"], "Queja")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: "faltan 9 preguntas" in said(view.trial))
    line = view.trial._lines["motivo-cierre"]
    line.answer.setFocus()
    qtbot.keyClick(line.answer, "n")
    assert "No conforme: falla una pregunta crítica." in said(view.trial)


def test_a_file_comes_in_and_goes_out_to_the_letter(
    qtbot: QtBot, opened: tuple[Window, CardsView], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, office: Office
) -> None:
    window, view = opened
    there, back = tmp_path / "ficha.toml", tmp_path / "vuelta.toml"
    there.write_bytes(scorecard_path().read_bytes().replace(b"peso = 12", b"peso  =  13 # antes 12", 1))
    monkeypatch.setattr(FileDialog, "getOpenFileName", lambda *_: (str(there), ""))
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_: (str(back), ""))
    click(qtbot, view.tree_side.from_file)
    settled(qtbot, window)
    assert view.design is not None
    assert view.design.editable
    click(qtbot, view.tree_side.to_file)
    settled(qtbot, window)
    assert back.read_bytes() == there.read_bytes()
    click(qtbot, view.sides.button("changes"))
    click(qtbot, view.changes.discard)
    settled(qtbot, window)
    assert not view.design.editable
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert draft(office).source == there.read_bytes()


def test_a_copy_is_given_to_a_kind_of_entity(
    qtbot: QtBot, opened: tuple[Window, CardsView], office: Office, location: str
) -> None:
    window, view = opened
    with office.store.unit_of_work("x") as work:
        work.entities.save(replace(work.entities.all()[0], kind="Ministerio"))
        work.commit()
    click(qtbot, view.sides.button("kinds"))
    qtbot.keyClicks(view.kinds.title, "Ficha de ministerios")
    click(qtbot, view.kinds.copy)
    settled(qtbot, window)
    assert view.design is not None
    assert (view.design.edition.card_id, view.design.editable) == ("ficha-de-ministerios", True)
    click(qtbot, view.sides.button("changes"))
    click(qtbot, view.changes.publish)
    assert "ninguna todavía" in answer(qtbot, window, accept=True)
    click(qtbot, view.sides.button("kinds"))
    choice = view.kinds.choices["Ministerio"]
    choice.setFocus()
    for _ in range(choice.findData("ficha-de-ministerios")):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    settled(qtbot, window)
    assert start_audit(office, WEEK, "MOP").card.title == "Ficha de ministerios"
    qtbot.waitUntil(lambda: not view.kinds.retire.isEnabled())  # what is used is not retired


def test_a_draft_that_another_changed_meanwhile_stands_beside_mine(
    qtbot: QtBot, opened: tuple[Window, CardsView], office: Office
) -> None:
    window, view = opened
    begun(qtbot, window, view, "sin-pausas")
    theirs = draft(office)
    question = next(one for one in theirs.card.questions if one.id == "sin-pausas")
    heavier = with_question(theirs.card, "sin-pausas", replace(question, weight=question.weight + 1))
    longer, _key = add_question(replace(heavier, title="Otra"), "sin-pausas", "Una")
    save_draft(replace(office, who="Berta"), theirs, longer)
    view.writing.question.text.setFocus()
    qtbot.keyClicks(view.writing.question.text, "x")
    qtbot.waitUntil(view.clash.panel.isVisible)
    assert not view.writing.forms.isVisible()
    assert "No se guarda hasta que elija qué debe quedar." in said(view.tree_side)
    assert draft(office).card.title == "Otra", "what another wrote is not written over"
    assert "Berta cambió esto mientras tanto" in said(view.clash.panel)
    taken = [side.isChecked() for side in view.clash.panel.findChildren(QRadioButton)][::2]
    assert taken == [False, True, False, False], "title, text, weight and a question of hers: nobody's work is lost"
    click(qtbot, view.clash.panel.merge)
    settled(qtbot, window)
    assert view.design is not None
    kept = draft(office).card
    merged = next(one for one in kept.questions if one.id == "sin-pausas")
    assert (kept.title, merged.weight, view.design.fault) == ("Otra", question.weight + 1, None)
    assert merged.text == f"x{question.text}"
    assert "Una" in [one.text for one in kept.questions]
    assert kept == view.design.card
    assert view.writing.forms.isVisible()
