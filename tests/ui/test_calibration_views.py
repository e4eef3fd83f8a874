"""Calibrations in the window: scored with the keys of the audit, nothing of others in sight until all handed in."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from made_offices import rows_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from scoring_hands import WEEK, closed_rows, hit
from ui_exports import write_export

sys.path.append(str(Path(__file__).parents[1] / "services"))
from calibration_hands import CRITICAL, answered_and_handed_in, opened_for

from advisor_app.office.calibration.records import Calibration
from advisor_app.services.calibration.compare_calibration import show_results
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import AuditAt, DirectionAt

EVA, ME = "Eva Ruiz", "yo"
NUMBERS = ["IDA-0001", "IDA-0002"]
_HEADERS = (
    "Número de caso", "Tipo", "Canal", "Institución", "Estado", "Fecha de creación", "Fecha de primera acción",
    "Fecha de cierre", "Asunto", "Resolución",
)  # fmt: skip


@pytest.fixture
def opened(office: Office, tmp_path: Path) -> Calibration:
    """Eva has handed in, and found the first case nonconforming; whoever works in the window has not begun."""
    import_cases(office, write_export(tmp_path / "semana.csv", closed_rows("IDAAN", 4), _HEADERS))
    found = opened_for(office, NUMBERS, EVA, ME)
    answered_and_handed_in(office, found, EVA, failing=NUMBERS[:1])
    return found


def at_calibration(qtbot: QtBot, window: Window, page: str) -> object:
    window.go_to(page, AuditAt(WEEK, "calibration") if page == "audit" else DirectionAt("calibration"))
    settled(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window.page(page)


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER, extend=True)
def test_a_blind_calibration_shows_nothing_of_others_and_is_scored_by_keys(
    qtbot: QtBot, open_window, opened: Calibration, location: str, office: Office
) -> None:
    window = open_window()
    at_calibration(qtbot, window, "direction")
    assert "Lo respondido aún no se puede ver" in said(window)
    assert "sin resolver" not in said(window)
    window.go_to("my_week")
    settled(qtbot, window)
    click(qtbot, button(window, "1 calibración"))
    settled(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view = window.page("audit").calibration  # type: ignore[union-attr]
    assert view.which.currentText() == f"{opened.key} · a ciegas"
    assert "sin resolver" not in said(window)
    view.take_focus()
    asked = [len(opened.asked_of(case)) for case in opened.cases]
    hit(qtbot, "1" * asked[0], Qt.Key.Key_Return, "1" * asked[1])
    ((kept,),) = rows_of(location, "SELECT count(*) FROM calibration_answer")
    assert kept == 2 * sum(asked), "each key is in the database"

    click(qtbot, button(window, "Entregar"))
    told = answer(qtbot, window, accept=True)
    assert "cuando todos entreguen" in told
    assert "sin resolver" in said(window), "now both lie open"
    assert show_results(office, opened.key).comparison.same_verdict == 1


def test_the_director_records_what_was_agreed(qtbot: QtBot, open_window, opened: Calibration, office: Office) -> None:
    answered_and_handed_in(office, opened, ME)
    window = open_window()
    at_calibration(qtbot, window, "direction")
    assert "En 1 de 2 casos los dos responden igual" in said(window)
    click(qtbot, button(window, f"Anotar el consenso de {NUMBERS[0]}"))
    view = window.page("direction").of("calibration")  # type: ignore[union-attr]
    form = view.sheet.agreeing
    qtbot.keyClick(form.answer, Qt.Key.Key_Down)
    assert not form.keep.isEnabled(), "without a reason nothing is agreed"
    qtbot.keyClicks(form.reason, "el motivo no corresponde")
    qtbot.keyClick(form.reason, Qt.Key.Key_Return)
    settled(qtbot, window)
    agreed = show_results(office, opened.key).consensus[NUMBERS[0], CRITICAL]
    assert agreed.answer is not None
    assert (agreed.answer.mark.value, agreed.reason) == ("fails", "el motivo no corresponde")
    assert "Consenso: no cumple. el motivo no corresponde" in said(window)


def test_the_director_opens_one_by_mouse_and_keys(
    qtbot: QtBot, open_window, opened: Calibration, office: Office
) -> None:
    window = open_window()
    at_calibration(qtbot, window, "direction")
    click(qtbot, button(window, "Abrir una calibración"))
    view = window.page("direction").of("calibration")  # type: ignore[union-attr]
    form = view.form
    assert not form.open.isEnabled()
    for check in form.advisors:
        qtbot.keyClick(check, Qt.Key.Key_Space)
    size: QLineEdit = form.how_many
    size.selectAll()
    qtbot.keyClicks(size, "3")
    click(qtbot, form.open)
    settled(qtbot, window)
    with office.store.reading() as reading:
        newest = reading.calibrations.all()[0]
    assert (newest.key, len(newest.cases), len(newest.frame)) == ("CA-" + newest.key[3:7] + "-0002", 3, 4)
    assert view.current.calibration.key == newest.key
