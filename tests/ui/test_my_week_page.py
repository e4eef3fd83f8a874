"""Mi semana: what matters, the path with what is left, and cells that open their work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, choose, click, press, said, settled
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.mail.folder import DraftFolder
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.people import LiaisonKind
from advisor_app.office.rounds.week_progress import Step
from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path
from advisor_app.services.audits.score_from_file import score_from_file
from advisor_app.services.directory.review_entities import mark_reviewed
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.ui.pages.my_week.page import MyWeekPage
from advisor_app.ui.shell import Window
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import STATE_ROLE

TODAY = panama_day(now_utc())
WEEK = IsoWeek.of(TODAY).shifted(-1)
ENTITIES = {"IDAAN": 60, "MOP": 9, "ASEP": 2}
Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def imported(office: Office, tmp_path: Path) -> Office:
    """Three reviewed entities that closed cases, and one that closed none; two of them can be reached by mail."""
    day = WEEK.monday + timedelta(days=2)
    rows = [row for name, count in ENTITIES.items() for row in closed_cases(name, count, day)]
    rows += closed_cases("ANATI", 1, day - timedelta(weeks=6))
    import_cases(office, write_export(tmp_path / "semana.csv", rows))
    with office.store.reading() as reading:
        keys = {name: find_entity(reading, name).id for name in (*ENTITIES, "ANATI")}
    mark_reviewed(office, list(keys.values()))
    for name in ("IDAAN", "MOP"):
        add_liaison(office, keys[name], f"Enlace {name}", LiaisonKind.OPERATIONAL, email=f"{name.lower()}@e.example")
    return office


@pytest.fixture
def drawn(imported: Office) -> dict[str, tuple[str, ...]]:
    return {one.entity: one.cases for one in draw_round(imported, WEEK).entities if one.cases}


def score(office: Office, folder: Path, numbers: list[str], failing: tuple[str, ...] = ()) -> None:
    rows = []
    for number in numbers:
        for question in read_scorecard(scorecard_path()).questions:
            bad = number in failing and question.id == "motivo-cierre"
            rows.append((number, question.id, "no cumple" if bad else "cumple", "visto"))
    path = write_export(folder / "puntajes.csv", rows, ("Número", "Pregunta", "Respuesta", "Comentario"))  # type: ignore[arg-type]
    score_from_file(office, path, WEEK)


def page_of(window: Window) -> MyWeekPage:
    page = window.page("my_week")
    assert isinstance(page, MyWeekPage)
    return page


def cell(page: MyWeekPage, entity: str, key: str) -> tuple[State | None, str]:
    rows = [page.model.row_at(row).entity for row in range(page.model.rowCount())]
    index = page.model.index(rows.index(entity), [one.key for one in page.model.columns].index(key))
    return index.data(STATE_ROLE), str(index.data())


def links(page: MyWeekPage) -> list[str]:
    return [one.accessibleName() for one in page.sentences.findChildren(QPushButton) if one.isVisible()]


def open_cell(qtbot: QtBot, window: Window, entity: str, key: str) -> None:
    """With the keyboard alone."""
    page = page_of(window)
    rows = [page.model.row_at(row).entity for row in range(page.model.rowCount())]
    keys = [one.key for one in page.model.columns]
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(rows.index(entity)):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
    for _ in range(sum(not page.table.isColumnHidden(place) for place in range(keys.index(key)))):
        qtbot.keyClick(page.table, Qt.Key.Key_Right)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, window)


def in_front(window: Window) -> str:
    return next(
        name
        for name in ("my_week", "cases", "audit", "entities", "mail")
        if (page := window.page(name)) is not None and page.isVisible()
    )


def test_it_is_the_first_page_and_an_empty_office_offers_the_first_step(open_window: Opened) -> None:
    window = open_window()
    assert in_front(window) == "my_week"
    told = said(page_of(window))
    assert "Todavía no hay casos" in told
    assert page_of(window).empty.button.text() == "Elegir un archivo"
    assert not page_of(window).main.isVisible()


def test_today_and_the_week_that_is_audited_are_two_things(imported: Office, open_window: Opened) -> None:
    page = page_of(open_window())
    assert f"{TODAY:%d/%m/%Y}" in page.scope
    assert f"se audita la semana {WEEK.number}" in page.scope
    days = [one.toolTip() for one in page.stepper.findChildren(QLabel)]
    assert days == [f"{WEEK.monday:%d/%m/%Y} – {WEEK.sunday:%d/%m/%Y}"]
    assert page.scope.startswith(("Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"))


def test_before_the_draw_the_draw_is_what_comes_next(qtbot: QtBot, imported: Office, open_window: Opened) -> None:
    window = open_window()
    page = page_of(window)
    assert page.main.text() == f"Sortear semana {WEEK.number}"
    assert page.path.step(Step.DRAW).current
    assert page.path.step(Step.DRAW).fact == "faltan 3 de 3 entidades"
    assert cell(page, "IDAAN", "audit") == (State.DUE, "por sortear")
    assert cell(page, "ANATI", "audit") == (State.NOT_DUE, "")
    assert "3 entidades por sortear; 71 casos cerrados." in links(page)
    assert "1 entidad sin un enlace con correo: ASEP." in links(page)
    click(qtbot, page.main)
    settled(qtbot, window)
    assert in_front(window) == "audit"
    assert f"Sortear semana {WEEK.number}" in [one.text() for one in window.findChildren(QPushButton)]


def test_every_step_says_what_is_left_and_opens_its_work(
    qtbot: QtBot, imported: Office, drawn: dict[str, tuple[str, ...]], open_window: Opened, tmp_path: Path
) -> None:
    size = sum(map(len, drawn.values()))
    first, *rest = drawn["MOP"]
    score(imported, tmp_path, [*drawn["IDAAN"], first], failing=drawn["IDAAN"][:1])
    window = open_window()
    page = page_of(window)
    done = len(drawn["IDAAN"]) + 1
    assert page.path.step(Step.SCORE).fact == f"{done} de {size}"
    assert page.path.step(Step.SCORE).accessibleName() == f"Evaluar, {done} de {size}, faltan {size - done}"
    assert page.path.step(Step.LETTERS).fact == "0 de 3 preparadas, 1 por preparar"
    assert cell(page, "MOP", "audit") == (State.UNDER_WAY, f"1/{len(drawn['MOP'])}")
    assert cell(page, "ASEP", "audit") == (State.DUE, "0/2")
    assert cell(page, "IDAAN", "result") == (State.DOUBT, f"no concluye · 1/{len(drawn['IDAAN'])}")
    assert cell(page, "IDAAN", "letter") == (State.DUE, "por preparar")
    assert page.main.text() == "Seguir evaluando MOP", "what was begun goes before what was not"
    for step, page_name in (
        (Step.IMPORT, "cases"), (Step.DRAW, "audit"), (Step.SCORE, "audit"), (Step.LETTERS, "audit"),
        (Step.SEND, "mail"),
    ):  # fmt: skip
        window.go_to("my_week")
        settled(qtbot, window)
        page.path.step(step).setFocus()
        qtbot.keyClick(page.path.step(step), Qt.Key.Key_Space)
        settled(qtbot, window)
        assert in_front(window) == page_name, step
    assert rest


def test_a_finished_week_is_calm(
    qtbot: QtBot, imported: Office, drawn: dict[str, tuple[str, ...]], open_window: Opened, tmp_path: Path
) -> None:
    with imported.store.reading() as reading:
        asep = find_entity(reading, "ASEP").id
    add_liaison(imported, asep, "Enlace ASEP", LiaisonKind.EXECUTIVE, email="asep@e.example")
    score(imported, tmp_path, [number for cases in drawn.values() for number in cases])
    prepare_findings(imported, WEEK, tmp_path / "cartas", sender="calidad@cac.example")
    window = open_window()
    page = page_of(window)
    assert page.main.text() == "Aprobar 3 correos"
    assert "3 cartas por aprobar." in links(page)
    approve_messages(imported)
    send_messages(imported, DraftFolder(tmp_path / "borradores"))
    window.go_to("cases")
    page.things_changed(frozenset({"mails"}), None)
    window.go_to("my_week")
    settled(qtbot, window)
    assert links(page) == [f"La semana {WEEK.number} está completa: 3 cartas enviadas."]
    assert not page.main.isVisible()
    assert {cell(page, name, "letter") for name in ENTITIES} == {(State.DONE, "enviada")}
    assert page.sum_row.text_of("letter") == "3 / 3"
    assert page.sum_row.text_of("closed") == "71"
    assert "Carta: 3 / 3" in page.sum_row.accessibleName()


def test_a_letter_that_can_reach_nobody_leads_to_its_entity(
    qtbot: QtBot, imported: Office, drawn: dict[str, tuple[str, ...]], open_window: Opened, tmp_path: Path
) -> None:
    score(imported, tmp_path, [number for cases in drawn.values() for number in cases])
    prepare_findings(imported, WEEK, tmp_path / "cartas", sender="calidad@cac.example")
    approve_messages(imported)
    send_messages(imported, DraftFolder(tmp_path / "borradores"))
    window = open_window()
    page = page_of(window)
    assert cell(page, "ASEP", "letter") == (State.DOUBT, "sin enlace")
    assert page.main.text() == "Agregar un enlace"
    click(qtbot, page.main)
    settled(qtbot, window)
    assert in_front(window) == "entities"
    assert "ASEP" in said(window.page("entities").panel)  # type: ignore[union-attr]


def test_a_cell_opens_its_work_by_the_keyboard(
    qtbot: QtBot, imported: Office, drawn: dict[str, tuple[str, ...]], open_window: Opened, tmp_path: Path
) -> None:
    score(imported, tmp_path, list(drawn["MOP"]))
    prepare_findings(imported, WEEK, tmp_path / "cartas", sender="calidad@cac.example")
    window = open_window()
    for entity, key, page_name in (
        ("MOP", "letter", "mail"), ("IDAAN", "audit", "audit"), ("MOP", "audit", "audit"), ("IDAAN", "letter", "audit"),
        ("IDAAN", "closed", "cases"), ("ANATI", "entity", "entities"),
    ):  # fmt: skip
        window.go_to("my_week")
        settled(qtbot, window)
        open_cell(qtbot, window, entity, key)
        assert in_front(window) == page_name, (entity, key)
    entities = window.page("entities")
    assert entities is not None
    assert "ANATI" in said(entities.panel)  # type: ignore[attr-defined]
    mail = window.page("mail")
    assert mail.outbox.panel.shown.kept.label == "MOP"  # type: ignore[union-attr, attr-defined]


def test_whose_entities_are_shown_is_chosen_and_remembered(qtbot: QtBot, imported: Office, open_window: Opened) -> None:
    add_advisor(imported, "Ana Ñurú")
    assign_entities(imported, ["MOP"], "Ana Ñurú")
    window = open_window()
    page = page_of(window)
    assert page.model.rowCount() == 4
    choose(qtbot, page.scope_choice, "Ana Ñurú")
    page.scope_choice.activated.emit(page.scope_choice.currentIndex())
    settled(qtbot, window)
    assert [row.entity for row in page.model.rows()] == ["MOP"]
    assert page.sum_row.text_of("closed") == "9"
    window.close()
    again = page_of(open_window())
    assert [row.entity for row in again.model.rows()] == ["MOP"]
    assert again.scope_choice.currentText() == "Ana Ñurú"


def test_an_advisor_begins_with_their_own_entities(imported: Office, open_window: Opened) -> None:
    add_advisor(imported, "Yo")  # whoever works in these windows is called so
    assign_entities(imported, ["ASEP"], "Yo")
    assert [row.entity for row in page_of(open_window()).model.rows()] == ["ASEP"]


def test_views_and_words_narrow_the_table_and_its_sums(qtbot: QtBot, imported: Office, open_window: Opened) -> None:
    window = open_window()
    page = page_of(window)
    assert page.views.button("to_do").accessibleName() == "Por hacer, 3"
    click(qtbot, page.views.button("to_do"))
    assert sorted(row.entity for row in page.model.rows()) == ["ASEP", "IDAAN", "MOP"]
    qtbot.keyClicks(page.filter, "idaan")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert page.sum_row.text_of("closed") == "60"
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    heading, row = QGuiApplication.clipboard().text().splitlines()
    assert heading.split("\t")[:3] == ["Entidad", "Cerrados", "Auditoría"]
    assert row.split("\t")[:3] == ["IDAAN", "60", "por sortear"]


def test_another_week_is_a_key_away(qtbot: QtBot, imported: Office, open_window: Opened) -> None:
    window = open_window()
    page = page_of(window)
    press(qtbot, window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert page.stepper.week == WEEK.shifted(-1)
    assert "En esta semana no se cerró ningún caso." in said(page.sentences)
    assert not page.main.isVisible()


def test_names_are_few_and_the_rest_is_counted(imported: Office, open_window: Opened, tmp_path: Path) -> None:
    day = WEEK.monday + timedelta(days=2)
    rows = [row for place in range(6) for row in closed_cases(f"{place} Nueva", 1, day)]
    import_cases(imported, write_export(tmp_path / "más.csv", rows))
    told = links(page_of(open_window()))
    assert "7 entidades sin un enlace con correo: 0 Nueva, 1 Nueva, 2 Nueva y 4 más." in told
    assert "6 entidades nuevas por revisar." in told
    assert len(told) <= 5
