"""A public seed in the window: sealed for an announced draw, drawn with its result, sealed again by the director."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "services"))

from clock import Clock, clock
from hands import NO_WINDOW_MANAGER, answer, button, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.public_seed import SealedRound
from advisor_app.services.change_setting import change_setting
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.show_round import show_round
from advisor_app.services.rounds.verify_round import verify_round
from advisor_app.ui.pages.audit.page import AuditPage
from advisor_app.ui.shell import Window

__all__ = ["clock"]

WEEK = IsoWeek(2024, 12)
LOTTERY = "Sorteo dominical"
"""Plain letters: the test types by keys that have no accents."""
Opened = tuple[Window, AuditPage]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def opened(office: Office, tmp_path: Path, clock: Clock, open_window: Callable[..., Window]) -> Opened:
    rows = [*closed_cases("IDAAN", 60, date(2024, 3, 20)), *closed_cases("MOP", 2, date(2024, 3, 20))]
    import_cases(office, write_export(tmp_path / "semana.csv", rows))
    change_setting(office, "seed_source", "public")
    window = open_window(page="audit")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    return window, page


def write(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def sealed(qtbot: QtBot, opened: Opened, day: str = "31/03/2024") -> None:
    window, page = opened
    click(qtbot, page.draw.main)
    write(qtbot, page.draw.seal_form.draw, LOTTERY)
    write(qtbot, page.draw.seal_form.published, day)
    click(qtbot, page.draw.seal_form.button)
    settled(qtbot, window)


def test_a_week_is_sealed_and_says_what_it_waits_for(qtbot: QtBot, opened: Opened, office: Office) -> None:
    window, page = opened
    assert page.draw.main.text() == "Sellar semana 12"
    assert "por sellar" in [page.draw.model.index(row, 1).data() for row in range(page.draw.model.rowCount())]
    click(qtbot, page.draw.main)
    assert "Se sellan 2 listas de casos cerrados" in said(page.draw.seal_form)
    assert not page.draw.seal_form.button.isEnabled()
    sealed(qtbot, opened)
    (kept,) = seals_of(office, "IDAAN")
    assert (kept.announced.name, kept.announced.day, kept.sealed_by) == (LOTTERY, date(2024, 3, 31), "yo")
    assert not page.draw.seal_form.isVisible()
    assert f"2 listas selladas esperan el resultado de: {LOTTERY}, 31/03/2024." in said(page.draw.banner)
    assert kept.frame_digest in page.draw.panel._sealed_digest.text()
    assert not page.draw.main.isVisible()
    click(qtbot, page.draw.verify)
    settled(qtbot, window)
    assert "Verificado: 2 listas están como se sellaron." in said(page.draw.panel.verification)
    click(qtbot, button(window.notices, "Copiar los sellos"))
    assert f"IDAAN\t60\t{kept.frame_digest}\n" in QApplication.clipboard().text()


def test_what_may_be_known_already_is_refused(qtbot: QtBot, opened: Opened, office: Office) -> None:
    sealed(qtbot, opened, "25/03/2024")
    assert "debe publicarse después del día del sello" in said(opened[0].notices)
    assert opened[1].draw.seal_form.isVisible()
    assert seals_of(office, "IDAAN") == []


def test_the_result_draws_the_week_once_it_is_confirmed(
    qtbot: QtBot, opened: Opened, office: Office, clock: Clock
) -> None:
    window, page = opened
    sealed(qtbot, opened)
    clock.show(datetime(2024, 3, 31, 20))
    page.draw.show_week(WEEK)
    settled(qtbot, window)
    assert page.draw.main.text() == "Escribir el resultado"
    click(qtbot, page.draw.main)
    form = page.draw.result_form
    assert not form.button.isEnabled()
    write(qtbot, form.value, "4827")
    qtbot.keyClick(form.value, Qt.Key.Key_Return)
    told = answer(qtbot, window, accept=False)
    assert "¿Sortear la semana 12 de 2024 con 4827?" in told
    with pytest.raises(UserError, match="not_drawn"):
        show_round(office, WEEK, "IDAAN")
    click(qtbot, form.button)
    answer(qtbot, window, accept=True)
    kept = show_round(office, WEEK, "IDAAN")
    assert kept.public is not None
    assert kept.public.value == "4827"
    assert "con 4827, de Sorteo dominical" in page.draw.panel._seed.text()
    assert not form.isVisible()
    assert not page.draw.banner.isVisible()
    assert verify_round(office, WEEK).ok


def test_the_director_seals_again_with_a_reason(qtbot: QtBot, opened: Opened, office: Office) -> None:
    window, page = opened
    sealed(qtbot, opened)
    click(qtbot, page.draw.seal_again)
    form = page.draw.seal_form
    write(qtbot, form.published, "07/04/2024")
    assert not form.button.isEnabled()
    write(qtbot, form.reason, "No se hizo.")
    change_setting(office, "director", "Ana Pérez")
    click(qtbot, form.button)
    settled(qtbot, window)
    assert "le corresponde a la dirección (Ana Pérez)" in said(window.notices)
    change_setting(Office(office.store, "Ana Pérez"), "director", "yo")
    click(qtbot, form.button)
    settled(qtbot, window)
    assert [(one.serial, one.reason) for one in seals_of(office, "MOP")] == [(1, ""), (2, "No se hizo.")]
    assert "07/04/2024" in said(page.draw.banner)


def seals_of(office: Office, entity: str) -> list[SealedRound]:
    """Every seal of an entity and the week, the first one first."""
    with office.store.reading() as reading:
        return reading.seals.of(find_entity(reading, entity).id, WEEK)
