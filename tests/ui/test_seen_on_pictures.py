"""The words of a table's cells by the pixels of its picture: every state, chosen or not, in both themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import READABLE, contrast_of, pixels_of

from advisor_app.ui.memory import Memory
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel
from advisor_app.ui.tables.painting import PADDING
from advisor_app.ui.tables.view import TableView
from advisor_app.ui.theme import Theme

Row = State | None
ROWS: tuple[Row, ...] = (None, *State)
COLUMNS: tuple[Column[Row], ...] = (
    Column("plain", "Texto", lambda _row: "Nueve", 160),
    Column("state", "Estado", lambda _row: "Nueve", 160, state=lambda row: row),
    Column("heavy", "Fuerte", lambda _row: "Nueve", 160, heavy=True),
    Column("quiet", "Aparte", lambda _row: "Nueve", 160, quiet=True),
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_cells_stand_out_in_every_state_and_in_the_chosen_row(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, scheme: str
) -> None:
    theme = Theme(qapp, scheme)
    table = TableView(theme, Memory(tmp_path / "w.ini"), "kinds", "Clases", COLUMNS)
    model: ListModel[Row] = ListModel(COLUMNS, lambda row: row)
    table.setModel(model)
    model.show_rows(ROWS)
    qtbot.addWidget(table)
    table.resize(760, 420)
    table.show()
    pale = []
    for chosen in (None, *range(len(ROWS))):
        if chosen is not None:
            table.select_row(chosen)
        else:
            table.clearSelection()
        picture = pixels_of(table.viewport())
        for row in range(len(ROWS)) if chosen is None else (chosen,):
            for place, column in enumerate(COLUMNS):
                cell = table.visualRect(model.index(row, place))
                glyph = theme.px(20) if column.state is not None and ROWS[row] is not None else 0
                left = cell.left() + theme.px(PADDING) + glyph
                words = picture[cell.top() + 4 : cell.bottom() - 4, left : cell.right() - theme.px(PADDING)]
                if (ratio := contrast_of(words)) < READABLE:
                    pale.append((ROWS[row], column.key, chosen is not None, round(ratio, 2)))
    Theme(qapp, "light")
    assert pale == []
