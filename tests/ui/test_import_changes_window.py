"""What a file changes is said before it comes in, and taken back with one click after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from hands import button, click, count_cases, said, settled
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, open_cases, write_export

from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.store import CaseQuery
from advisor_app.store.imports.import_answers import CasesOfImport
from advisor_app.ui.pages.cases.page import CasesPage
from advisor_app.ui.shell import Window

Opened = Callable[..., Window]
DAY = date(2024, 3, 20)


def page_of(window: Window) -> CasesPage:
    page = window.page("cases")
    assert isinstance(page, CasesPage)
    return page


def test_what_changes_is_said_before_and_undone_after(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    before = [*closed_cases("IDAAN", 6, DAY), *open_cases("ATTT", 4, DAY)]
    import_cases(office, write_export(tmp_path / "antes.csv", before))
    reopened = (*before[0][:4], "En curso", before[0][5], "", before[0][7])
    after = [reopened, *before[2:], *open_cases("ENSA", 2, DAY)]
    window = open_window(page="cases")

    window.take_file(write_export(tmp_path / "despues.csv", after))
    settled(qtbot, window)
    page = page_of(window)
    assert page.importing is not None
    told = said(page.importing)
    for words in ("Se reabrieron\n1", "Ya no aparecen\n1", "Nuevos\n2", "Sin cambio\n8"):
        assert words in told
    assert "Casos que estaban cerrados y vuelven a estar abiertos: 1 (por ejemplo, IDA-0001)" in told
    assert count_cases(office, CaseQuery()) == 10
    click(qtbot, page.main)
    settled(qtbot, window)
    assert count_cases(office, CaseQuery()) == 12
    assert count_cases(office, CaseQuery(state="closed")) == 5

    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)

    assert (count_cases(office, CaseQuery()), count_cases(office, CaseQuery(state="closed"))) == (10, 6)
    assert "Se deshizo la importación de despues.csv" in said(window.notices)
    assert "2 casos quitados · 1 como antes." in said(window.notices)


def test_what_was_reopened_and_what_did_not_come_is_opened_as_cases(
    qtbot: QtBot, open_window: Opened, office: Office, tmp_path: Path
) -> None:
    before = [*closed_cases("IDAAN", 6, DAY), *open_cases("ATTT", 4, DAY)]
    import_cases(office, write_export(tmp_path / "antes.csv", before))
    reopened = (*before[0][:4], "En curso", before[0][5], "", before[0][7])
    import_cases(office, write_export(tmp_path / "despues.csv", [reopened, *before[3:]]))
    window = open_window(page="cases")
    page = page_of(window)

    def opened(kind: CasesOfImport) -> list[str]:
        click(qtbot, page.past)
        settled(qtbot, window)
        assert page.imports is not None
        ways = {key for key, way in page.imports.ways.items() if way.isVisible()}
        assert ways == {"changed", "reopened", "vanished"}
        page.imports.ways[kind].setFocus()
        qtbot.keyClick(page.imports.ways[kind], Qt.Key.Key_Space)
        settled(qtbot, window)
        assert "despues.csv" in said(page.browser)
        model = page.browser.model
        return sorted(str(model.index(row, 0).data()) for row in range(model.rowCount()))

    assert opened("reopened") == [before[0][0]]
    assert opened("vanished") == [before[1][0], before[2][0]]


def test_a_table_from_the_clipboard_comes_in_like_a_file(qtbot: QtBot, open_window: Opened, office: Office) -> None:
    window = open_window(page="cases")
    page = page_of(window)
    clipboard = QGuiApplication.clipboard()
    window.activateWindow()
    clipboard.setText("una celda")
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    assert "El portapapeles no tiene una tabla." in said(window.notices)

    clipboard.setText("Número\tEntidad\tCreado\nC-1\tIDAAN\t2024-03-13\nC-2\tENSA\t2024-03-14\n")
    qtbot.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    importing = page.importing
    assert importing is not None
    assert importing.path is not None
    click(qtbot, page.main)
    settled(qtbot, window)

    assert count_cases(office, CaseQuery()) == 2
    assert not importing.path.exists(), "nothing of it stays on the disk"
