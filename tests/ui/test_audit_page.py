"""Audit: the plan in words, a draw after a confirmation, the sampled cases, and what may still be done to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, answer, click, said, settled
from made_offices import rows_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rounds.show_round import show_round
from advisor_app.ui.pages.audit.page import AuditPage
from advisor_app.ui.shell import Window

WEEK = IsoWeek.of(panama_day(now_utc())).shifted(-1)
Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def opened(qtbot: QtBot, office: Office, tmp_path: Path, open_window: Opened) -> tuple[Window, AuditPage]:
    day = WEEK.monday + timedelta(days=2)
    rows = [*closed_cases("IDAAN", 60, day), *closed_cases("MOP", 2, day)]
    import_cases(office, write_export(tmp_path / "semana.csv", rows))
    window = open_window(page="audit")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    return window, page


def drawn(qtbot: QtBot, opened: tuple[Window, AuditPage]) -> None:
    click(qtbot, opened[1].draw.main)
    answer(qtbot, opened[0], accept=True)


def test_an_empty_office_says_what_is_missing(open_window: Opened) -> None:
    assert "Todavía no hay qué sortear" in said(open_window(page="audit"))


def test_the_plan_is_said_before_anything_is_sealed(opened: tuple[Window, AuditPage], office: Office) -> None:
    _, page = opened
    assert page.stepper.week == WEEK
    assert page.draw.main.text() == f"Sortear semana {WEEK.number}"
    told = said(page)
    assert "entidades; la capacidad es de 120." in told
    assert "95" in page.draw.panel._statement.text()
    with pytest.raises(UserError):
        show_round(office, WEEK, "IDAAN")


def test_a_draw_that_was_not_confirmed_draws_nothing(
    qtbot: QtBot, opened: tuple[Window, AuditPage], office: Office
) -> None:
    window, page = opened
    click(qtbot, page.draw.main)
    answer(qtbot, window, accept=False)
    with pytest.raises(UserError):
        show_round(office, WEEK, "IDAAN")


def test_a_confirmed_draw_is_shown_in_ticket_order_with_its_seal(
    qtbot: QtBot, opened: tuple[Window, AuditPage], office: Office
) -> None:
    window, page = opened
    click(qtbot, page.draw.main)
    told = answer(qtbot, window, accept=True)
    assert "No se puede repetir ni deshacer." in told
    kept = show_round(office, WEEK, "IDAAN")
    model = page.draw.panel.sample
    assert tuple(model.index(row, 1).data() for row in range(model.rowCount())) == kept.sample
    assert page.draw.panel.case.number.text() == kept.sample[0]
    assert kept.frame_digest in page.draw.panel._digest.text()
    assert not page.draw.main.isVisible()
    assert f"Semana {WEEK.number} sorteada:" in said(window.notices)


def test_the_arrows_walk_the_sample_and_show_each_case(qtbot: QtBot, opened: tuple[Window, AuditPage]) -> None:
    window, page = opened
    drawn(qtbot, opened)
    page.draw.panel.cases.setFocus()
    qtbot.keyClick(page.draw.panel.cases, Qt.Key.Key_Down)
    settled(qtbot, window)
    assert page.draw.panel.case.number.text() == page.draw.panel.sample.index(1, 1).data()
    assert "Falta de agua" in said(page.draw.panel.case)


def test_a_sample_is_enlarged_in_its_order(qtbot: QtBot, opened: tuple[Window, AuditPage], office: Office) -> None:
    window, page = opened
    drawn(qtbot, opened)
    before = show_round(office, WEEK, "IDAAN").sample
    click(qtbot, page.draw.panel.enlarge)
    form = page.draw.panel.enlarge_form
    form.size_field.selectAll()
    qtbot.keyClicks(form.size_field, "61")
    assert not form.button.isEnabled()
    form.size_field.selectAll()
    qtbot.keyClicks(form.size_field, str(len(before) + 4))
    click(qtbot, form.button)
    settled(qtbot, window)
    after = show_round(office, WEEK, "IDAAN").sample
    assert after[: len(before)] == before
    assert len(after) == len(before) + 4 == page.draw.panel.sample.rowCount()


def test_a_case_that_does_not_belong_is_replaced_with_its_reason(
    qtbot: QtBot, opened: tuple[Window, AuditPage], office: Office
) -> None:
    window, page = opened
    drawn(qtbot, opened)
    first = show_round(office, WEEK, "IDAAN").sample[0]
    click(qtbot, page.draw.panel.replace)
    form = page.draw.panel.replace_form
    qtbot.keyClick(form.reason, Qt.Key.Key_Down)
    click(qtbot, form.button)
    settled(qtbot, window)
    after = show_round(office, WEEK, "IDAAN")
    assert first not in after.sample
    assert [(one.number, one.reason) for one in after.replacements] == [(first, "not_closed")]
    assert page.draw.panel.sample.place_of(first) is None


def test_verifying_says_that_every_draw_can_be_recomputed(qtbot: QtBot, opened: tuple[Window, AuditPage]) -> None:
    window, page = opened
    drawn(qtbot, opened)
    click(qtbot, page.draw.verify)
    settled(qtbot, window)
    assert "Verificado: 2 sorteos recalculados" in said(page.draw.panel.verification)


def test_a_tampered_seed_is_named_by_its_entity(qtbot: QtBot, opened: tuple[Window, AuditPage], location: str) -> None:
    window, page = opened
    drawn(qtbot, opened)
    other = "case substr(seed, 1, 1) when '0' then '1' else '0' end"
    rows_of(location, f"update weekly_round set seed = {other} || substr(seed, 2)")
    click(qtbot, page.draw.verify)
    settled(qtbot, window)
    told = said(page.draw.panel.verification)
    assert "no se pueden reproducir." in told
    assert "Verificado" not in told
    assert "IDAAN: " in told or "MOP: " in told


def test_a_later_export_that_moves_a_case_is_drift(
    qtbot: QtBot, opened: tuple[Window, AuditPage], office: Office, tmp_path: Path
) -> None:
    window, page = opened
    drawn(qtbot, opened)
    moved = closed_cases("IDAAN", 1, WEEK.monday - timedelta(days=3))
    import_cases(office, write_export(tmp_path / "despues.csv", moved))
    click(qtbot, page.draw.verify)
    settled(qtbot, window)
    told = said(page.draw.panel.verification)
    assert "Verificado" in told
    assert "IDAAN: exportaciones posteriores suman 0 y quitan 1" in told


def test_another_week_is_reached_by_its_arrows(qtbot: QtBot, opened: tuple[Window, AuditPage]) -> None:
    window, page = opened
    click(qtbot, page.stepper._back)
    settled(qtbot, window)
    assert page.stepper.week == WEEK.shifted(-1)
    assert "En esta semana no se cerró ningún caso." in said(page)
    assert not page.draw.main.isVisible()


def test_the_seal_can_be_copied(qtbot: QtBot, opened: tuple[Window, AuditPage], office: Office) -> None:
    _, page = opened
    drawn(qtbot, opened)
    page.draw.panel._copy_seal()
    kept = show_round(office, WEEK, "IDAAN")
    assert QApplication.clipboard().text() == f"{kept.frame_digest}\n{kept.seed}\n"
