"""Letters of a week: all prepared after one yes, looked at, approved without those that a person must see first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, offered, said, settled
from letters_hands import LONG, WEEK, Samples, go, letters, states
from PySide6.QtCore import QItemSelectionModel, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.office.mail.correspondence import LetterDoubt
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.ui.pages.audit.letters_view import LettersView
from advisor_app.ui.pages.audit.page import AuditPage
from advisor_app.ui.shell import Window
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import STATE_ROLE

Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def opened(qtbot: QtBot, samples: Samples, open_window: Opened) -> tuple[Window, LettersView]:
    window = open_window(page="audit")
    go(qtbot, window, "letters")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    return window, page.letters


def row_of(view: LettersView, entity: str) -> int:
    return next(at for at, one in enumerate(view.model.rows()) if one.week.entity == entity)


def words_of(view: LettersView, entity: str) -> dict[str, str]:
    row = row_of(view, entity)
    return {column.key: view.model.index(row, at).data() for at, column in enumerate(view.model.columns)}


def prepared(qtbot: QtBot, opened: tuple[Window, LettersView]) -> None:
    window, view = opened
    click(qtbot, view.prepare_all)
    answer(qtbot, window, accept=True)


def test_the_week_says_what_is_to_be_done_and_who_can_not_be_reached(opened: tuple[Window, LettersView]) -> None:
    _, view = opened
    assert view.said.text() == "2 cartas por preparar. 1 por mirar antes. 1 por evaluar todavía."
    assert words_of(view, "IDAAN")["state"] == "por preparar"
    assert words_of(view, "IDAAN")["to"] == "jose@idaan.example, ana@idaan.example"
    assert words_of(view, "ASEP")["state"] == "por evaluar"
    assert words_of(view, LONG)["doubts"] == "sin enlace con correo"
    row = view.model.index(row_of(view, LONG), 2)
    assert row.data(STATE_ROLE) is State.DOUBT
    assert "Preparar 2 cartas" in offered(view.header_side)


def test_all_letters_are_prepared_after_one_yes_and_nothing_before(
    qtbot: QtBot, opened: tuple[Window, LettersView], location: str
) -> None:
    window, view = opened
    click(qtbot, view.prepare_all)
    told = answer(qtbot, window, accept=False)
    assert "¿Preparar 2 cartas de la semana" in told
    assert "IDAAN, MOP" in told
    assert "2 borradores; no se envía nada" in told
    assert letters(location) == []
    prepared(qtbot, opened)
    assert letters(location) == [(1, 1), (2, 1)]
    assert states(location) == {"IDAAN": "draft", "MOP": "draft"}
    assert "2 cartas preparadas:" in said(window.notices)
    assert words_of(view, "MOP")["state"] == "borrador"
    assert "Aprobar 2 cartas" in offered(view.header_side)


def test_those_without_a_doubt_are_approved_at_once_and_it_can_be_undone(
    qtbot: QtBot, opened: tuple[Window, LettersView], location: str
) -> None:
    window, view = opened
    prepared(qtbot, opened)
    view.approve_all.setFocus()
    qtbot.keyClick(view.approve_all, Qt.Key.Key_Space)
    settled(qtbot, window)
    assert states(location) == {"IDAAN": "approved", "MOP": "approved"}
    assert words_of(view, "IDAAN")["state"] == "aprobada"
    assert not view.approve_all.isVisible()
    assert "2 cartas aprobadas." in said(window.notices)
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert states(location) == {"IDAAN": "draft", "MOP": "draft"}


def test_a_letter_that_may_name_a_citizen_is_not_approved_with_the_others(
    qtbot: QtBot, office: Office, samples: Samples, tmp_path: Path, open_window: Opened, location: str
) -> None:
    from advisor_app.office.scoring.marks import Mark
    from advisor_app.services.audits.score_answer import DrawnCase, score_answer

    case = DrawnCase(WEEK, "IDAAN", samples[WEEK, "IDAAN"][0])
    score_answer(office, case, "motivo-cierre", Mark.FAILS, "llamar a la señora al 6612-3456")
    window = open_window(page="audit")
    go(qtbot, window, "letters")
    view = window.page("audit").letters  # type: ignore[union-attr]
    prepared(qtbot, (window, view))
    assert "puede nombrar a un ciudadano" in words_of(view, "IDAAN")["doubts"]
    assert view.approve_all.text() == "Aprobar 1 carta"
    click(qtbot, view.approve_all)
    settled(qtbot, window)
    assert states(location) == {"IDAAN": "draft", "MOP": "approved"}
    view.table.select_row(row_of(view, "IDAAN"))
    settled(qtbot, window)
    assert "6612-3456" in said(view.letter)
    click(qtbot, view.letter.approve)
    settled(qtbot, window)
    assert states(location)["IDAAN"] == "approved", "a person who has looked may let it go"


def test_the_chosen_letters_are_approved(qtbot: QtBot, opened: tuple[Window, LettersView], location: str) -> None:
    window, view = opened
    prepared(qtbot, opened)
    assert not view.approve_selected.isVisible()
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.approve_selected.isVisible()
    flags = QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows
    view.table.selectionModel().select(view.model.index(row_of(view, "MOP"), 0), flags)
    click(qtbot, view.approve_selected)
    settled(qtbot, window)
    assert states(location) == {"IDAAN": "approved", "MOP": "draft"}


def test_the_letter_is_shown_on_its_pages(qtbot: QtBot, opened: tuple[Window, LettersView]) -> None:
    window, view = opened
    view.table.select_row(row_of(view, "IDAAN"))
    settled(qtbot, window)
    picture = view.letter.pages.grab().toImage()
    blue = view.around.theme.colours
    assert blue
    tones = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(picture.height())}
    assert "#0b5cad" in tones, "the letterhead's mark"
    assert "a lo sumo" in view.letter.pages.accessibleName()
    assert "objeciones hasta el" in said(view.letter)


def test_one_without_an_address_is_told_and_its_mail_is_made_once_there_is_one(
    qtbot: QtBot, opened: tuple[Window, LettersView], office: Office, location: str
) -> None:
    window, view = opened
    view.table.select_row(row_of(view, LONG))
    settled(qtbot, window)
    assert "Ningún enlace tiene correo" in said(view.letter)
    click(qtbot, view.letter.prepare)
    told = answer(qtbot, window, accept=True)
    assert "1: ningún enlace tiene correo" in told
    assert letters(location) == [(1, 1)]
    assert states(location) == {}
    assert words_of(view, LONG)["state"] == "sin mensaje"
    with office.store.reading() as reading:
        key = find_entity(reading, LONG).id
    add_liaison(office, key, "Ñola Núñez", LiaisonKind.OPERATIONAL, email="nola@nuru.example")
    go(qtbot, window, "draw")
    go(qtbot, window, "letters", LONG)
    assert view.letter.prepare.text() == "Hacer su mensaje"
    click(qtbot, view.letter.prepare)
    settled(qtbot, window)
    assert letters(location) == [(1, 1)], "the letter keeps its number"
    assert states(location) == {LONG: "draft"}


def test_a_letter_opens_as_word_and_as_pdf(
    qtbot: QtBot, opened: tuple[Window, LettersView], monkeypatch: pytest.MonkeyPatch
) -> None:
    window, view = opened
    prepared(qtbot, opened)
    view.table.select_row(row_of(view, "MOP"))
    settled(qtbot, window)
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    for open_it in (view.letter.word, view.letter.pdf):
        click(qtbot, open_it)
        settled(qtbot, window)
    word, pdf = (Path(url.toLocalFile()) for url in asked)
    assert word.suffix == ".docx"
    assert word.read_bytes().startswith(b"PK")
    assert pdf.read_bytes().startswith(b"%PDF")
    word.write_bytes(b"PK corregida a mano")
    click(qtbot, view.letter.word)
    settled(qtbot, window)
    assert word.read_bytes() == b"PK corregida a mano", "what a person has edited stays"


def test_what_others_did_is_seen_and_a_mail_on_its_way_can_be_held_back(
    qtbot: QtBot, opened: tuple[Window, LettersView], office: Office, tmp_path: Path, location: str
) -> None:
    window, view = opened
    prepare_findings(office, WEEK, tmp_path / "cartas")
    approve_messages(office, [one.message_id for one in list_outbox(office) if one.entity == "IDAAN"])
    go(qtbot, window, "draw")
    go(qtbot, window, "letters", "IDAAN")
    assert words_of(view, "IDAAN")["state"] == "aprobada"
    click(qtbot, view.letter.withdraw)
    settled(qtbot, window)
    assert states(location)["IDAAN"] == "draft"


def test_preparing_can_be_cancelled_and_keeps_what_was_made(
    qtbot: QtBot, opened: tuple[Window, LettersView], location: str
) -> None:
    window, view = opened
    seen: list[tuple[int, int]] = []

    def cancel_at_once(running: object) -> None:
        if getattr(running, "cancellable", False) and running.done:  # type: ignore[attr-defined]
            seen.append((running.done, running.total))  # type: ignore[attr-defined]

    view.around.jobs.progressed.connect(cancel_at_once)
    view._preparing.prepare(WEEK, view.to_prepare)
    running = view.around.jobs._under_way[-1].running
    running.cancel()
    settled(qtbot, window)
    assert len(letters(location)) < 2
    assert running.cancellable
    prepared(qtbot, opened)
    assert seen[-1] == (2, 2)
    assert letters(location) == [(1, 1), (2, 1)], "no number is left out or given twice"


def test_enter_opens_the_result_and_the_empty_week_leads_to_the_scoring(
    qtbot: QtBot, opened: tuple[Window, LettersView]
) -> None:
    window, view = opened
    view.table.select_row(row_of(view, "MOP"))
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    assert page.view == "results"
    assert page.results.chosen is not None
    assert page.results.chosen.week.entity == "MOP"


def test_a_week_that_nobody_scored_says_what_belongs_here(
    qtbot: QtBot, office: Office, tmp_path: Path, open_window: Opened
) -> None:
    from datetime import timedelta

    from ui_exports import closed_cases, write_export

    from advisor_app.services.imports.import_cases import import_cases
    from advisor_app.services.rounds.draw_round import draw_round

    import_cases(office, write_export(tmp_path / "s.csv", closed_cases("MOP", 2, WEEK.monday + timedelta(days=1))))
    draw_round(office, WEEK)
    window = open_window(page="audit")
    go(qtbot, window, "letters")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    assert "Todavía no hay cartas de esta semana" in said(page.letters)
    click(qtbot, page.letters.empty.button)
    settled(qtbot, window)
    assert page.view == "score"


def test_doubts_are_named_one_by_one() -> None:
    from advisor_app.ui.pages.audit.letter_words import doubt_said

    assert len({doubt_said(doubt) for doubt in LetterDoubt}) == len(LetterDoubt)
    assert QApplication.instance() is not None
