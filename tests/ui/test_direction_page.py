"""The director's page: whom it is offered to, the board, and the way down to an entity's proof."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, click, press, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.change_setting import change_setting
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.duties.record_duty import record_evidence
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.ui.page_list import PAGES
from advisor_app.ui.pages.direction.board_view import BoardView
from advisor_app.ui.pages.direction.page import DirectionPage
from advisor_app.ui.shell import Window
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import STATE_ROLE
from advisor_app.ui.targets import DirectionAt

TODAY = panama_day(now_utc())
LAST_MONTH = TODAY.replace(day=1) - timedelta(days=1)
BEFORE = LAST_MONTH.replace(day=1) - timedelta(days=1)
Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def owing(office: Office, tmp_path: Path) -> Office:
    """Ana did all of last month for IDAAN; Berta did all for MOP but the visit."""
    rows = [
        *closed_cases("IDAAN", 3, BEFORE - timedelta(days=20)),
        *closed_cases("MOP", 2, BEFORE - timedelta(days=20)),
    ]
    import_cases(office, write_export(tmp_path / "casos.csv", rows))
    for name, entity in (("Ana", "IDAAN"), ("Berta", "MOP")):
        add_advisor(office, name)
        assign_entities(office, [entity], name, BEFORE)
    for duty in ("REPORT-M", "CRM-NEWS", "MEETING-M", "VISIT-M"):
        for entity in ("IDAAN", "MOP"):
            if (duty, entity) != ("VISIT-M", "MOP"):
                record_evidence(office, duty, entity=entity, on=LAST_MONTH.replace(day=10))
    return office


def board_of(window: Window) -> BoardView:
    page = window.page("direction")
    assert isinstance(page, DirectionPage)
    view = page.of("board")
    assert isinstance(view, BoardView)
    return view


def opened_board(qtbot: QtBot, open_window: Opened) -> tuple[Window, BoardView]:
    window = open_window(page="direction")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to("direction", DirectionAt("board"))
    settled(qtbot, window)
    return window, board_of(window)


def go_to_cell(qtbot: QtBot, view: BoardView, advisor: str, key: str) -> None:
    """With the keyboard alone."""
    click(qtbot, view.table.viewport())
    qtbot.keyClick(view.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range([row.advisor for row in view.model.rows()].index(advisor)):
        qtbot.keyClick(view.table, Qt.Key.Key_Down)
    place = [column.key for column in view.model.columns].index(key)
    for _ in range(sum(not view.table.isColumnHidden(at) for at in range(place))):
        qtbot.keyClick(view.table, Qt.Key.Key_Right)


def test_it_is_offered_to_the_director_alone_once_there_is_one(
    qtbot: QtBot, office: Office, open_window: Opened
) -> None:
    key = Qt.Key(Qt.Key.Key_1.value + [entry.name for entry in PAGES].index("direction"))
    window = open_window()
    press(qtbot, window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.page("direction") is not None, "while nobody is named, whoever works may act as the director"
    window.go_to("my_week")
    change_setting(office, "director", "Ernesto Pinzón")
    window.close()
    again = open_window()
    press(qtbot, again, key, Qt.KeyboardModifier.ControlModifier)
    assert again.page("direction") is None
    change_setting(Office(office.store, "Ernesto Pinzón"), "director", "Yo")
    again.close()
    mine = open_window()
    press(qtbot, mine, key, Qt.KeyboardModifier.ControlModifier)
    assert mine.page("direction") is not None


def test_who_has_something_late_stands_first(qtbot: QtBot, owing: Office, open_window: Opened) -> None:
    _, view = opened_board(qtbot, open_window)
    (due,) = {one.due for one in list_duties(owing) if one.duty.id == "VISIT-M" and one.state.value == "late"}
    advisors = [row.advisor for row in view.model.rows()]
    assert advisors.index("Berta") < advisors.index("Ana")
    place = [column.key for column in view.model.columns].index("VISIT-M")
    cells = {row.advisor: view.model.index(at, place) for at, row in enumerate(view.model.rows())}
    assert cells["Berta"].data(STATE_ROLE) is State.LATE
    assert cells["Berta"].data() == f"1 · +{(TODAY - due).days} d"
    assert cells["Ana"].data() == "0/1"
    assert view.sum_row.text_of("VISIT-M") == "1 vencidas"
    assert "hace una semana eran" in said(view)


def test_a_cell_leads_down_to_the_entity_and_its_proof(qtbot: QtBot, owing: Office, open_window: Opened) -> None:
    window, view = opened_board(qtbot, open_window)
    go_to_cell(qtbot, view, "Berta", "VISIT-M")
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert view.behind.table.hasFocus()
    assert [(one.entity, one.duty.id, one.state) for one in view.behind.model.rows()] == [
        ("MOP", "VISIT-M", State.LATE)
    ]
    qtbot.keyClick(view.behind.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "MOP" in said(view.duty)
    qtbot.keyClicks(view.duty.form.note, "minuta 7")
    qtbot.keyClick(view.duty.form.note, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert not [one for one in list_duties(owing) if one.duty.id == "VISIT-M" and one.state.value == "late"]
    assert view.sum_row.text_of("VISIT-M") == "0/2"
    qtbot.keyClick(view.duty, Qt.Key.Key_Escape)
    assert view.behind.table.hasFocus()
    qtbot.keyClick(view.behind, Qt.Key.Key_Escape)
    assert view.table.hasFocus()
    assert not view.beside.isVisible()


def test_the_compliance_of_a_month_is_written_to_a_folder(
    qtbot: QtBot, owing: Office, open_window: Opened, tmp_path: Path
) -> None:
    window, view = opened_board(qtbot, open_window)
    assert button(window, "Cumplimiento…").isVisible()
    folder = tmp_path / "cumplimiento"
    view.compliance.write(LAST_MONTH.year, LAST_MONTH.month, folder)
    settled(qtbot, window)
    stem = f"Cumplimiento {LAST_MONTH:%Y-%m}"
    assert {path.name for path in folder.iterdir()} == {f"{stem}.xlsx", f"{stem}.pdf"}
    assert "obligaciones cumplidas a tiempo" in said(window)


def test_an_empty_office_has_an_empty_board(qtbot: QtBot, open_window: Opened) -> None:
    _, view = opened_board(qtbot, open_window)
    assert view.model.rowCount() == 0
    assert "Nada está vencido" in said(view)
