"""Planes by mouse and keys: from what a rule asks for to a plan under way, its actions proved and its figures seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, click, said, settled
from pytestqt.qtbot import QtBot

from action_plans.plan import Side, State
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.plans.list_plans import list_plans
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.pages.plans.plans_view import PlansView
from advisor_app.ui.shell import Window

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]


@pytest.fixture
def bad_months(office: Office, tmp_path: Path) -> None:
    """IDAAN concluded 6 of 10 cases in time in each of the last months, MOP all of them."""
    today = panama_day(now_utc())
    lines = ["Número,Entidad,Estado,Creado,Cerrado"]
    for back in range(1, 5):
        created = today.replace(day=1) - timedelta(days=30 * back + 25)
        for entity, in_time in (("IDAAN", 6), ("MOP", 10)):
            for at in range(10):
                closed = created + timedelta(days=10 if at < in_time else 31)
                lines.append(f"{entity}-{back}-{at},{entity},Cerrado,{created},{closed}")
    path = tmp_path / "casos.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    import_cases(office, path)


@pytest.fixture
def opened(qtbot: QtBot, bad_months: None, open_window: Opened) -> tuple[Window, PlansView]:
    window = open_window(page="plans")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    view = page.of(page.view)
    assert isinstance(view, PlansView)
    return window, view


def test_a_proposal_becomes_a_plan_under_way(qtbot: QtBot, opened: tuple[Window, PlansView], office: Office) -> None:
    window, page = opened
    assert "Ningún plan es así" in page.table.said_when_empty
    click(qtbot, page.views.button("proposed"))
    assert [one.entity for one in page.due_model.rows()] == ["IDAAN"]
    assert "de 20 casos (60\u00a0%)" in said(page.proposals)
    click(qtbot, page.proposals.open)
    settled(qtbot, window)
    form = page.panel.form
    assert page.panel.title.text() == f"PA-{panama_day(now_utc()).year}-0001 · IDAAN"
    click(qtbot, form.cause.whys)
    qtbot.keyClicks(form.cause.whys, "Esperan un mes")
    click(qtbot, form.what)
    for field, words in ((form.what, "Nombrar un suplente"), (form.who, "Jefa"), (form.wanted, "Circular")):
        click(qtbot, field)
        qtbot.keyClicks(field, words)
    click(qtbot, form.add)
    settled(qtbot, window)
    assert "Nombrar un suplente: Jefa" in said(form)
    click(qtbot, form.save)
    settled(qtbot, window)
    for side in Side:
        who, _by, reference, yes = page.panel.agreeing[side]
        for field, words in ((who, "Ana"), (reference, "correo 12")):
            click(qtbot, field)
            qtbot.keyClicks(field, words)
        click(qtbot, yes)
        settled(qtbot, window)
    assert "acordado, versión 1" in said(page.panel)
    click(qtbot, page.panel.step.button)
    settled(qtbot, window)
    (line,) = list_plans(office)
    assert line.kept.plan.state is State.LIVE
    assert not page.panel.step.button.isEnabled()
    assert "Falta: la prueba de cada acción." in said(page.panel)
    click(qtbot, button(page.panel, "Hecho"))
    settled(qtbot, window)
    assert list_plans(office)[0].kept.plan.content.actions[0].proof is None, "nothing was written as its proof"
    field = next(one for one in page.panel.findChildren(type(form.what)) if one.placeholderText() == "Circular")
    qtbot.keyClicks(field, "Circular 12-2026")
    click(qtbot, button(page.panel, "Hecho"))
    settled(qtbot, window)
    click(qtbot, page.panel.step.button)
    settled(qtbot, window)
    assert list_plans(office)[0].kept.plan.state is State.DONE
    click(qtbot, page.panel.evaluate)
    settled(qtbot, window)
    assert "aún no se puede evaluar" in said(window), "no month has passed since the last action"


def test_a_proposal_is_declined_with_a_reason_only(qtbot: QtBot, opened: tuple[Window, PlansView]) -> None:
    window, page = opened
    click(qtbot, page.views.button("proposed"))
    click(qtbot, page.proposals.decline)
    assert page.proposals.why.hasFocus()
    qtbot.keyClicks(page.proposals.why, "Hay otro sistema")
    click(qtbot, page.proposals.decline)
    settled(qtbot, window)
    assert page.due_model.rowCount() == 0
    assert "no se abre un plan para IDAAN" in said(window)
