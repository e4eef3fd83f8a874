"""The rotation as a new director does it at the window: propose, compare, drag, undo, approve, apply, withdraw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, choose, click, middle_of, press, said, settled
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.rotation.decision import RotationState
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rotation.note_handover import handover_as_noted, note_handover
from advisor_app.services.rotation.rotation_desk import open_rotation_desk
from advisor_app.ui.pages.direction.page import DirectionPage
from advisor_app.ui.pages.direction.rotation_view import RotationView
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import DirectionAt

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)

YEAR = panama_day(now_utc()).year + 1
ADVISORS = ("Ana", "Bruno", "Carla")
NAMES = tuple(f"Ente {place:02d}" for place in range(9))
Opened = Callable[..., Window]
View = tuple[Window, RotationView]


@pytest.fixture
def view(qtbot: QtBot, office: Office, open_window: Opened, tmp_path: Path) -> View:
    """Nine entities with three advisors; nothing is proposed yet."""
    rows = [
        row
        for at, name in enumerate(NAMES)
        for row in closed_cases(name, 1 + at, date(2026, 11, 11), first=1 + 20 * at)
    ]
    import_cases(office, write_export(tmp_path / "casos.csv", rows))
    for at, name in enumerate(ADVISORS):
        add_advisor(office, name)
        assign_entities(office, NAMES[at::3], name, date(2025, 1, 1))
    window = open_window()
    window.go_to("direction", DirectionAt("rotation"))
    settled(qtbot, window)
    page = window.page("direction")
    assert isinstance(page, DirectionPage)
    found = page.of("rotation")
    assert isinstance(found, RotationView)
    return window, found


def proposed(qtbot: QtBot, view: View) -> View:
    """The first proposal, as the empty page offers it."""
    window, shown = view
    click(qtbot, button(shown, "Proponer un reparto"))
    click(qtbot, shown.asking.form.propose)
    settled(qtbot, window)
    return view


def assigned(office: Office) -> dict[str, str]:
    with office.store.reading() as reading:
        advisors = {one.id: one.name for one in reading.advisors.all()}
        entities = {one.id: one.name for one in reading.entities.all()}
        return {entities[one.entity_id]: advisors[one.advisor_id] for one in reading.assignments.on(date(YEAR, 1, 1))}


def carried_to(qtbot: QtBot, view: RotationView, entity: str, advisor: str) -> None:
    """An entity's row is pressed, carried over the chart and let go on an advisor's row."""
    table, chart = view.entities.table, view.loads.chart
    chart.finish()
    place = next(at for at, row in enumerate(view.entities.model.rows()) if row.entity == entity)
    start = table.visualRect(table.model().index(place, 0)).center()
    names = [view.front.desk.advisors[one] for one in view.front.advisors]  # type: ignore[union-attr]
    goal = chart.mapToGlobal(middle_of(chart, names.index(advisor)).toPoint())
    end = table.viewport().mapFromGlobal(goal)
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (QPoint(start.x() - 40, start.y()), QPoint((start.x() + end.x()) // 2, end.y()), end):
        QTest.mouseMove(table.viewport(), step)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_from_nothing_to_a_rotation_in_force_without_the_manual(qtbot: QtBot, view: View, office: Office) -> None:
    window, shown = view
    before = assigned(office)
    assert f"Todavía no hay una rotación de {YEAR}" in said(shown)
    assert "9 entidades y 3 asesores" in said(shown)
    proposed(qtbot, view)
    assert "A cumple las 3 reglas" in said(shown)
    assert "A cumple todas las reglas" in said(shown)
    click(qtbot, shown.decide)
    told = answer(qtbot, window, accept=False)
    assert "9 de 9 entidades" in told
    assert "3 asesores" in told
    assert open_rotation_desk(office, YEAR).state is RotationState.DRAFT
    click(qtbot, shown.decide)
    answer(qtbot, window, accept=True)
    assert assigned(office) == before
    assert shown.decide.text() == f"Aplicar desde el 01/01/{YEAR}"
    click(qtbot, shown.decide)
    answer(qtbot, window, accept=True)
    after = assigned(office)
    assert all(after[name] != before[name] for name in NAMES)
    assert not shown.entities.to.isVisible()
    click(qtbot, shown.state_line.take_back)
    answer(qtbot, window, accept=True)
    assert assigned(office) == before


def test_two_proposals_stand_beside_each_other_and_one_is_brought_to_the_front(
    qtbot: QtBot, view: View, office: Office
) -> None:
    window, shown = proposed(qtbot, view)
    click(qtbot, shown.another)
    assert shown.asking.form.as_label.current == "B"
    weight = shown.asking.form.weights["cases"]
    weight.selectAll()
    qtbot.keyClicks(weight, "0")
    outside = shown.asking.form.weights["below"]
    outside.selectAll()
    qtbot.keyClicks(outside, "3")
    click(qtbot, shown.asking.form.propose)
    settled(qtbot, window)
    assert set(shown.comparison.heads) == {"A", "B"}
    assert shown.decide.text() == "Aprobar la propuesta B"
    assert "A cumple las 3 reglas, B cumple las 3 reglas" in said(shown)
    click(qtbot, shown.comparison.heads["A"])
    settled(qtbot, window)
    assert shown.decide.text() == "Aprobar la propuesta A"
    click(qtbot, shown.decide)
    assert "La propuesta B se retira." in answer(qtbot, window, accept=True)
    assert [one.rotation.label for one in open_rotation_desk(office, YEAR).proposals] == ["A"]


def test_an_entity_is_dragged_to_another_advisor_and_comes_back(qtbot: QtBot, view: View, office: Office) -> None:
    window, shown = proposed(qtbot, view)
    front = shown.front
    assert front is not None
    row = front.rows[4]
    carried_to(qtbot, shown, row.entity, row.from_advisor)
    assert "ya tiene" in said(window.notices)
    settled(qtbot, window)
    assert not shown.decide.isEnabled()
    assert "A incumple" in said(shown.rules)
    assert shown.entities.model.row_at(0).entity == row.entity  # what breaks a rule stands first
    (kept,) = open_rotation_desk(office, YEAR).proposals
    assert kept.judgement.breaches
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    assert shown.decide.isEnabled()
    assert shown.front is not None
    assert shown.front.rows == front.rows
    (kept,) = open_rotation_desk(office, YEAR).proposals
    assert not kept.judgement.breaches


def test_an_entity_is_given_to_another_advisor_by_keys_which_say_first_what_it_does(
    qtbot: QtBot, view: View, office: Office
) -> None:
    window, shown = proposed(qtbot, view)
    assert shown.front is not None
    table = shown.entities.table
    first = table.visualRect(table.model().index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    row = shown.entities.current
    assert row is not None
    qtbot.keyClick(shown.entities.table, Qt.Key.Key_Return)
    assert window.focusWidget() is shown.entities.to
    choose(qtbot, shown.entities.to, row.from_advisor)
    assert f"Incumple: {row.from_advisor} ya tiene {row.entity}" in shown.entities.hint.text()
    third = next(one for one in ADVISORS if one not in (row.from_advisor, row.to_advisor))
    choose(qtbot, shown.entities.to, third)
    assert "no incumple nada" in shown.entities.hint.text()
    click(qtbot, shown.entities.move_it)
    settled(qtbot, window)
    (kept,) = open_rotation_desk(office, YEAR).proposals
    holders = {one.entity_id: one.to_advisor for one in kept.rotation.handovers}
    names = open_rotation_desk(office, YEAR).advisors
    assert names[holders[row.entity_id]] == third
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    (kept,) = open_rotation_desk(office, YEAR).proposals
    assert {one.entity_id: one.to_advisor for one in kept.rotation.handovers}[row.entity_id] == row.to_id


def test_what_would_be_if_two_left_is_tried_and_nothing_is_kept(qtbot: QtBot, view: View, office: Office) -> None:
    window, shown = proposed(qtbot, view)
    click(qtbot, shown.what_if)
    form = shown.asking.form
    for name in ("Ana", "Bruno"):
        click(qtbot, form.advisors[name])
    click(qtbot, form.trying)
    settled(qtbot, window)
    assert "Ningún reparto cumple las reglas" in form.result.text()
    assert "nadie conserve una entidad" in form.result.text()
    click(qtbot, form.advisors["Ana"])
    click(qtbot, form.trying)
    settled(qtbot, window)
    assert "Alcanza con 2 asesores" in form.result.text()
    click(qtbot, form.back)
    assert shown.front is not None
    assert len(shown.front.advisors) == 3


def test_an_advisor_chosen_in_the_chart_shows_what_they_get(qtbot: QtBot, view: View) -> None:
    window, shown = proposed(qtbot, view)
    shown.loads.chart.finish()
    qtbot.mouseClick(shown.loads.chart, Qt.MouseButton.LeftButton, pos=middle_of(shown.loads.chart, 1).toPoint())
    settled(qtbot, window)
    assert "Bruno recibe" in said(shown.entities)
    assert {row.to_advisor for row in shown.entities.model.rows()} == {"Bruno"}
    click(qtbot, shown.entities.all)
    assert shown.entities.model.rowCount() == len(NAMES)
    qtbot.keyClicks(shown.entities.filter, "ente 03")
    qtbot.waitUntil(lambda: shown.entities.model.rowCount() == 1)


def test_on_its_day_the_leaving_advisor_leaves_a_note_dossiers_are_written_and_mails_drafted(
    qtbot: QtBot, view: View, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, shown = view
    with office.store.unit_of_work("x") as work:
        for advisor in work.advisors.all():
            work.advisors.save(replace(advisor, email=f"{advisor.name.lower()}@asesoria.example"))
        work.commit()
    proposed(qtbot, view)
    for _ in ("approve", "apply"):
        click(qtbot, shown.decide)
        answer(qtbot, window, accept=True)
    note = shown.entities.note
    assert "de Ente 00" in note.title.text()
    qtbot.mouseClick(note.words.viewport(), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(note.words, "Llamar antes de las diez.")
    note_handover(replace(office, who="Berta"), YEAR, "Ente 00", "Preguntar por Ana.")
    shown.things_changed(frozenset({"rotation"}), None)
    settled(qtbot, window)
    assert note.words.toPlainText() == "Llamar antes de las diez.", "what is typed stays"
    click(qtbot, note.save)
    settled(qtbot, window)
    assert "Berta cambió esto mientras tanto" in said(note.settling.panel)
    assert handover_as_noted(office, YEAR, "Ente 00").words == "Preguntar por Ana.", "nothing was overwritten"
    click(qtbot, note.settling.panel.mine)
    settled(qtbot, window)
    assert not note.save.isEnabled()
    assert "Guardada por yo" in said(note)
    window.go_to("entities")
    settled(qtbot, window)
    entities = window.page("entities")
    assert isinstance(entities, EntitiesPage)
    band = entities.panel.handover
    qtbot.waitUntil(band.isVisible)
    assert f"Desde el 01/01/{YEAR} la atiende" in band.said.text()
    assert band.note.words.toPlainText() == "Llamar antes de las diez."
    window.go_to("direction")
    settled(qtbot, window)
    folder = tmp_path / "expedientes"
    folder.mkdir()
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_: str(folder))
    click(qtbot, shown.dossiers)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: "9 expedientes" in said(window.notices), timeout=20_000)
    assert len(list(folder.glob("*.pdf"))) == len(list(folder.glob("*.docx"))) == 9
    assert shown.decide.text() == "Avisar a enlaces y asesores"
    click(qtbot, shown.decide)
    settled(qtbot, window)
    assert "9 correos en borrador" in said(window.notices)
    assert not shown.decide.isVisible()
    assert {line.state for line in list_outbox(office)} == {"draft"}
