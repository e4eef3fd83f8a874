"""Tables as people use them: copy to a spreadsheet, hide columns, sort by a heading; remembered, and by key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.ui.memory import Memory
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.theme import Theme

COLUMNS = (
    Column(
        "entity", "Entidad", lambda row: row[0], stretches=True, state=lambda row: State.LATE if row[1] > 99 else None
    ),
    Column("closed", "Cerrados", lambda row: f"{row[1]:,}", order=lambda row: row[1], right=True),
    Column("note", "Nota", lambda row: row[2], hidden=True),
)
ROWS = [("IDAAN", 1200, "a\tb"), ("MOP", 58, "dos\nlíneas"), ("ASEP", 7, "")]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, memory_file: Path) -> TableView:
    return shown_table(qtbot, theme, memory_file)


def shown_table(qtbot: QtBot, theme: Theme, memory_file: Path) -> TableView:
    view = TableView(theme, Memory(memory_file), "proof", "Prueba", COLUMNS)
    model = ListModel(COLUMNS, lambda row: row[0], view)
    model.show_rows(ROWS)
    view.setModel(model)
    view.setSortingEnabled(True)
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    qtbot.addWidget(view)
    view.resize(500, 240)
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    return view


def test_control_c_copies_the_chosen_rows_for_a_spreadsheet(qtbot: QtBot, table: TableView) -> None:
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Entidad\tCerrados\nASEP\t7\nIDAAN\t1,200\nMOP\t58\n"


def test_what_is_copied_keeps_one_line_a_row(qtbot: QtBot, table: TableView) -> None:
    table._show_column(2, True)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 4
    assert {line.count("\t") for line in lines} == {2}


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(qtbot: QtBot, table: TableView) -> None:
    headings = table.horizontalHeader()
    at = QPoint(headings.sectionViewportPosition(1) + 20, headings.height() // 2)
    qtbot.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=at)
    first = [table.model().index(row, 1).data() for row in range(3)]
    qtbot.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert sorted([first, [table.model().index(row, 1).data() for row in range(3)]]) == [
        ["1,200", "58", "7"],
        ["7", "58", "1,200"],
    ]


def test_hidden_columns_are_remembered(qtbot: QtBot, theme: Theme, memory_file: Path, table: TableView) -> None:
    assert table.isColumnHidden(2)
    menu = table.columns_menu()
    menu.actions()[1].trigger()
    menu.actions()[2].trigger()
    again = shown_table(qtbot, theme, memory_file)
    assert [again.isColumnHidden(place) for place in range(3)] == [False, True, False]


def test_the_last_column_cannot_be_hidden(table: TableView) -> None:
    table.columns_menu().actions()[1].trigger()
    only = table.columns_menu().actions()[0]
    assert only.isChecked()
    assert not only.isEnabled()


def test_a_column_made_wider_stays_so(qtbot: QtBot, theme: Theme, memory_file: Path, table: TableView) -> None:
    table.setColumnWidth(1, 173)
    assert shown_table(qtbot, theme, memory_file).columnWidth(1) == 173


def test_the_arrows_move_and_enter_opens(qtbot: QtBot, table: TableView) -> None:
    table.select_row(0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [1]
    assert table.selected_rows() == [1]


def test_a_stretching_column_takes_the_room_that_is_left(table: TableView) -> None:
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_an_empty_table_says_so(qtbot: QtBot, table: TableView) -> None:
    before = table.grab().toImage()
    model = table.model()
    assert isinstance(model, ListModel)
    model.filter_by("nada de esto")
    bare = table.grab().toImage()
    table.say_when_empty("Ninguna entidad es así.")
    assert table.grab().toImage() != bare != before


def test_the_first_column_stays_in_view_and_hides_no_cell_that_is_worked_on(
    qtbot: QtBot, theme: Theme, memory_file: Path
) -> None:
    wide: tuple[Column[tuple[str, int, str]], ...] = (
        Column("entity", "Entidad", lambda row: row[0], 120),
        *(Column(f"c{at}", f"Columna {at}", lambda row: str(row[1]), 120, group="Grupo") for at in range(8)),
    )
    view = TableView(theme, Memory(memory_file), "frozen", "Prueba", wide)
    model = ListModel(wide, lambda row: row[0], view)
    model.show_rows(ROWS)
    view.setModel(model)
    view.freeze_first()
    qtbot.addWidget(view)
    view.resize(400, 240)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert view.frozen is not None
    assert not view.frozen.isVisible(), "while nothing is scrolled it would only lie over the same"
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.frozen.isVisible()
    assert view.frozen.model().index(0, 0).data() == "IDAAN"
    for _ in range(6):
        qtbot.keyClick(view, Qt.Key.Key_Left)
        assert view.visualRect(view.currentIndex()).left() >= view.frozen.covered
    qtbot.mouseClick(view.frozen.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, view.rowHeight(0) + 5))
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 0)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: not view.frozen.isVisible())  # type: ignore[union-attr]
