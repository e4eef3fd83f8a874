"""Informes, «Envíos»: a month looked through, prepared, undone and approved; a definition of one's own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "services"))

from clock import Clock, clock
from hands import button, choose, click, offered, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from advisor_app.office.people import LiaisonKind
from advisor_app.office.reports.period import parse_period
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.reports.foresee_reports import foresee_reports
from advisor_app.services.reports.list_definitions import show_definition
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.ui.pages.my_week.openings import opening_of_duty
from advisor_app.ui.pages.reports.page import ReportsPage
from advisor_app.ui.pages.reports.recurring_view import RecurringView
from advisor_app.ui.shell import Window

__all__ = ["clock"]

Opened = Callable[..., Window]
MARCH = parse_period("2024-03")


@pytest.fixture
def reporting(office: Office, tmp_path: Path, clock: Clock) -> Office:
    """IDAAN with cases of March, MEF with one long closed, MOP with one open and no liaison."""
    clock.show(datetime(2024, 4, 3, 9))
    lines = ["Número;Entidad;Tipo;Asunto;Estado;Creado;Cerrado"]
    lines += [f"I-{at:03};IDAAN;Queja;Agua;Cerrado;2024-03-{at + 1:02};2024-03-{at + 2:02}" for at in range(12)]
    lines += ["I-900;IDAAN;Queja;Fuga;Activo;2024-01-10;", "F-1;MEF;Queja;Pago;Cerrado;2022-02-01;2022-02-03"]
    lines.append("O-1;MOP;Queja;Hueco;Activo;2024-03-15;")
    path = tmp_path / "casos.csv"
    path.write_text("\n".join(lines), "utf-8")
    import_cases(office, path)
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    assign_entities(office, ["IDAAN", "MEF", "MOP"], "Marisol Quintero", date(2024, 1, 1))
    with office.store.reading() as reading:
        idaan = find_entity(reading, "IDAAN").id
    add_liaison(office, idaan, "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    return office


def recurring(qtbot: QtBot, window: Window) -> RecurringView:
    """As a person comes to it: by its word at the top of the page."""
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    click(qtbot, page.segments.button("recurring"))
    settled(qtbot, window)
    return page.recurring


def row_of(view: RecurringView, entity: str) -> dict[str, str]:
    place = next(row for row, one in enumerate(view.model.rows()) if one.entity.name == entity)
    return {one.key: str(view.model.index(place, column).data() or "") for column, one in enumerate(view.model.columns)}


def mails(office: Office) -> list[str]:
    return [
        one.mail_state
        for one in foresee_reports(office, "informe-mensual", MARCH, "Marisol Quintero").lines
        if one.mail_state
    ]


def test_a_month_is_looked_through_prepared_approved_and_undone(
    qtbot: QtBot, reporting: Office, open_window: Opened
) -> None:
    window = open_window(page="reports")
    view = recurring(qtbot, window)
    assert [row_of(view, one)["mail"] for one in ("IDAAN", "MEF", "MOP")] == [
        "Sin preparar", "No se envía", "No se puede",
    ]  # fmt: skip
    assert (row_of(view, "MEF")["odd"], row_of(view, "MOP")["odd"]) == (
        "sin datos; sin enlaces que lo reciban", "sin enlaces que lo reciban",
    )  # fmt: skip
    assert "3 entidades · 2 con algo inusual" in said(view)

    click(qtbot, view.words)
    qtbot.keyClicks(view.words, "Hablamos el martes")
    qtbot.waitUntil(lambda: "Hablamos el martes" in view.panel.body.toPlainText(), timeout=20_000)
    assert "Informe mensual" in said(view.panel)
    assert "Para José Muñoz" in said(view.panel)
    assert mails(reporting) == []

    click(qtbot, button(window, "Preparar 1 informe"))
    settled(qtbot, window)
    assert "1 informe preparado: un borrador con PDF y libro de Excel." in said(window)
    assert mails(reporting) == ["draft"]
    assert "Aprobar 1 borrador" in offered(window)
    click(qtbot, button(window, "Aprobar 1 borrador"))
    settled(qtbot, window)
    assert mails(reporting) == ["approved"]
    assert row_of(view, "IDAAN")["mail"] == "Aprobado"
    click(qtbot, button(view.panel, "Quitar la aprobación"))
    settled(qtbot, window)
    assert mails(reporting) == ["draft"]
    click(qtbot, button(view.panel, "Deshacerlo"))
    settled(qtbot, window)
    assert mails(reporting) == []
    assert "Preparar 1 informe" in offered(window)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert "Sin enlaces que lo reciban. Agregue uno en Entidades" in said(view.panel)
    assert "Sus enlaces" in offered(view.panel)


def test_a_definition_of_ones_own_is_saved_by_editions_and_prepared(
    qtbot: QtBot, reporting: Office, open_window: Opened
) -> None:
    window = open_window(page="reports")
    view = recurring(qtbot, window)
    click(qtbot, view.all_definitions)
    settled(qtbot, window)
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    definitions = page.definitions
    click(qtbot, definitions.new)
    assert definitions.form.name.hasFocus()
    qtbot.keyClicks(definitions.form.name, "a-pedido")
    click(qtbot, definitions.save)
    settled(qtbot, window)
    assert "El informe a-pedido no tiene título." in said(window), "nothing that was typed is gone"
    qtbot.keyClicks(definitions.form.title, "Informe especial")
    choose(qtbot, definitions.form.frequency, "A pedido")
    click(qtbot, definitions.save)
    settled(qtbot, window)
    kept, editions, _ = show_definition(reporting, "a-pedido")
    assert (kept.definition.title, len(editions)) == ("Informe especial", 1)
    click(qtbot, definitions.form.director)
    click(qtbot, definitions.save)
    settled(qtbot, window)
    assert "a-pedido quedó guardada como edición 2." in said(window)

    click(qtbot, definitions.prepare)
    settled(qtbot, window)
    assert view.definition.currentText() == "a-pedido"
    assert view.stepper.first.isVisible()
    assert "no se conoce el correo de la dirección" in row_of(view, "IDAAN")["odd"]
    view.stepper.first.selectAll()
    click(qtbot, view.stepper.first)
    view.stepper.first.selectAll()
    qtbot.keyClicks(view.stepper.first, "10/03/2024")
    qtbot.keyClick(view.stepper.first, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert row_of(view, "IDAAN")["received"] == "3"


def test_the_months_duty_leads_to_the_entitys_report(qtbot: QtBot, reporting: Office, open_window: Opened) -> None:
    window = open_window(page="my_week")
    opened = opening_of_duty("REPORT-M", "MOP", date(2024, 4, 3))
    assert opened is not None
    window.go_to(opened.page, opened.target)
    settled(qtbot, window)
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    assert page.recurring.panel.shown is not None
    assert page.recurring.panel.shown.entity.name == "MOP"
