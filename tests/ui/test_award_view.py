"""The award at the window: figures by criterion, the director's words, the choice with Undo, the justification."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, click, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.award.measures import Criterion
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.award_year import award_year
from advisor_app.ui.pages.direction.award_view import AwardView
from advisor_app.ui.pages.direction.page import DirectionPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import DirectionAt

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)

TODAY = panama_day(now_utc())
YEAR = TODAY.year


def test_an_entity_is_looked_at_chosen_unchosen_and_justified(
    qtbot: QtBot,
    office: Office,
    open_window: Callable[..., Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    day = TODAY - timedelta(days=40)
    year = day.year
    rows = [*closed_cases("IDAAN", 12, day), *closed_cases("MOP", 3, day)]
    import_cases(office, write_export(tmp_path / "casos.csv", rows))
    window = open_window()
    window.go_to("direction", DirectionAt("award"))
    settled(qtbot, window)
    page = window.page("direction")
    assert isinstance(page, DirectionPage)
    view = page.of("award")
    assert isinstance(view, AwardView)
    if year != YEAR:
        qtbot.keyClick(view.year, Qt.Key.Key_Down)
        settled(qtbot, window)
    assert [line.entity for line in view.model.rows()] == ["IDAAN", "MOP"]
    assert "Calidad: sin cifra" in said(view.panel)
    assert "Eficacia: 100.0\u00a0% (12 de 12)" in said(view.panel)
    click(qtbot, view.panel.fields[Criterion.VISIBILITY].viewport())
    qtbot.keyClicks(view.panel.fields[Criterion.VISIBILITY], "Lo anuncia.")
    click(qtbot, view.panel.keep)
    settled(qtbot, window)
    assert not view.panel.choose.isEnabled()
    qtbot.keyClicks(view.panel.fields[Criterion.CHOICE], "Concluye a tiempo.")
    click(qtbot, view.panel.choose)
    settled(qtbot, window)
    (chosen,) = award_year(office, year).chosen
    assert chosen.words == {Criterion.VISIBILITY: "Lo anuncia.", Criterion.CHOICE: "Concluye a tiempo."}
    assert f"IDAAN queda elegida para el premio de {year}" in said(window.notices)
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    click(qtbot, button(window, "Escribir la justificación"))
    settled(qtbot, window)
    qtbot.waitUntil((tmp_path / f"Premio {year} IDAAN.pdf").exists, timeout=20_000)
    click(qtbot, view.panel.take_back)
    settled(qtbot, window)
    assert not award_year(office, year).chosen
    assert view.panel.choose.text() == "Elegir para el premio"
