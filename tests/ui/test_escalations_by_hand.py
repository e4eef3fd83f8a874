"""By mouse and keys from an advisor's obstacle to the director's decision and the next level."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, choose, click, said, settled
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from advisor_app.office.escalations.records import State
from advisor_app.services.change_setting import change_setting
from advisor_app.services.escalations.list_escalations import list_escalations
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.ui.pages.direction.escalations_view import EscalationsView as DirectorsView
from advisor_app.ui.pages.direction.page import DirectionPage
from advisor_app.ui.pages.plans.escalations_view import EscalationsView
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def furnished(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "casos.csv"
    path.write_text("Número,Entidad,Estado,Creado,Cerrado\n2026-7,IDAAN,En curso,2026-08-05,\n", encoding="utf-8")
    import_cases(office, path)
    add_advisor(office, "Marisol", "marisol@cac311.gob.pa")
    assign_entities(office, ["IDAAN"], "Marisol", date(2026, 1, 1))
    change_setting(office, "director_email", "direccion@cac311.gob.pa")


def write(qtbot: QtBot, field: QWidget, words: str) -> None:
    click(qtbot, field)
    qtbot.keyClicks(field, words)


def test_from_an_obstacle_to_the_next_level(
    qtbot: QtBot, furnished: None, open_window: Callable[..., Window], office: Office
) -> None:
    window = open_window(page="plans")
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    click(qtbot, page.segments.button("escalations"))
    settled(qtbot, window)
    view = page.of("escalations")
    assert isinstance(view, EscalationsView)
    assert view.desk.table.said_when_empty == "Aquí no hay escalamientos."
    click(qtbot, view.begin)
    write(qtbot, view.new.entity, "IDAAN")
    write(qtbot, view.new.subject, "Sin turno de noche")
    click(qtbot, view.new.start)
    settled(qtbot, window)
    draft = view.desk.panel.draft
    assert draft.subject.text() == "Sin turno de noche"
    click(qtbot, draft.submit)
    assert window.focusWidget() is draft.told, "what is missing first"
    write(qtbot, draft.told, "Las fugas esperan & nadie responde.")
    write(qtbot, draft.processes, "Fugas")
    write(qtbot, draft.people, "Ing. Arrocha")
    write(qtbot, draft.tools, "CRM")
    write(qtbot, draft.asked, "Que nombre un turno.")
    write(qtbot, draft.record, "2026-9")
    click(qtbot, draft.add)
    settled(qtbot, window)
    assert "No hay un caso con el número «2026-9»." in said(window)
    assert draft.record.text() == "2026-9", "it is there to be mended"
    draft.record.clear()
    write(qtbot, draft.record, "2026-7")
    click(qtbot, draft.add)
    settled(qtbot, window)
    assert "2026-7: abierto desde el 05/08/2026" in said(draft)
    click(qtbot, draft.submit)
    settled(qtbot, window)
    (line,) = list_escalations(office)
    assert line.one.state is State.WAITING
    assert line.one.obstacle.people == ("Ing. Arrocha",)
    assert f"El memorando {line.one.memo} está ante la dirección." in said(window)
    assert list_outbox(office)[0].state == "draft"
    assert "Las fugas esperan & nadie responde." in said(view.desk.panel)

    window.go_to("direction")
    settled(qtbot, window)
    direction = window.page("direction")
    assert isinstance(direction, DirectionPage)
    assert "1 escalamiento espera su decisión" in said(direction)
    click(qtbot, button(direction, "IDAAN"))
    settled(qtbot, window)
    assert direction.view == "escalations"
    desk = direction.of("escalations")
    assert isinstance(desk, DirectorsView)
    panel = desk.desk.panel
    assert "espera la decisión · hoy" in said(panel)
    click(qtbot, panel.decision.decide)
    assert window.focusWidget() is panel.decision.reason, "no decision without its reason"
    choose(qtbot, panel.decision.outcome, "Se concede en parte")
    write(qtbot, panel.decision.reason, "Se citara a la entidad")
    write(qtbot, panel.decision.what, "Citar a la entidad")
    click(qtbot, panel.decision.decide)
    settled(qtbot, window)
    assert list_escalations(office)[0].one.state is State.DECIDED
    assert "Se concede en parte" in said(panel)
    assert not panel.settle.isEnabled(), "its task is still open"

    choose(qtbot, panel.decision.level, "Ministro")
    write(qtbot, panel.decision.name, "Lic. Ruiz")
    write(qtbot, panel.decision.address, "despacho@ministerio.gob.pa")
    write(qtbot, panel.decision.why, "No tiene fondos")
    click(qtbot, panel.decision.raise_it)
    settled(qtbot, window)
    one = list_escalations(office)[0].one
    assert (one.state, one.raised[-1].to.name) == (State.RAISED, "Lic. Ruiz")
    assert "Ministro, Lic. Ruiz · hoy" in said(panel)
    assert list_outbox(office)[-1].to == ("despacho@ministerio.gob.pa",)
    write(qtbot, panel.decision.reason, "Asigna la partida")
    click(qtbot, panel.decision.decide)
    settled(qtbot, window)
    click(qtbot, button(panel, "Hecho"))
    settled(qtbot, window)
    click(qtbot, panel.settle)
    assert window.focusWidget() is panel.why
    qtbot.keyClicks(panel.why, "Hay turno")
    click(qtbot, panel.settle)
    settled(qtbot, window)
    assert list_escalations(office)[0].one.state is State.SETTLED
