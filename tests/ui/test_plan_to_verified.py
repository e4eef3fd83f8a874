"""From a missed goal to a verified plan by mouse and keys, while eight months go by."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "services"))

from clock import Clock, clock
from hands import NO_WINDOW_MANAGER, button, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from action_plans.lifecycle import Move
from action_plans.plan import Action, AgreedBy, CauseAndEffect, Content, FiveWhys, Goal, Side, State
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import move_plan, record_agreement, start_plan, write_plan
from advisor_app.services.plans.list_plans import PlanLine, list_plans, show_plan
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.pages.plans.plans_view import PlansView
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import PlansAt

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]
__all__ = ["clock"]


def in_time(due: date) -> int:
    """Of 30 cases that fall due in a month: half of them up to February 2025, nine of ten from March on."""
    return 27 if due >= date(2025, 3, 1) else 15


@pytest.fixture
def opened(qtbot: QtBot, clock: Clock, office: Office, open_window: Opened, tmp_path: Path) -> tuple[Window, PlansView]:
    clock.show(datetime(2026, 1, 5, 9))
    lines = ["Número,Entidad,Estado,Creado,Cerrado"]
    for place in range(22):
        first = date(2024 + place // 12, place % 12 + 1, 1)
        for at in range(30):
            created = first + timedelta(days=at % 28)
            days = 20 if at < in_time((created + timedelta(days=30)).replace(day=1)) else 45
            lines.append(f"C-{place}-{at},IDAAN,Cerrado,{created},{created + timedelta(days=days)}")
    export = tmp_path / "casos.csv"
    export.write_text("\n".join(lines), encoding="utf-8")
    import_cases(office, export)
    clock.show(datetime(2025, 1, 6, 9))
    window = open_window(page="plans")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    view = page.of(page.view)
    assert isinstance(view, PlansView)
    return window, view


def only(office: Office) -> PlanLine:
    (line,) = list_plans(office)
    return line


def typed(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, words)


def test_a_missed_goal_becomes_a_plan_that_its_figures_verify(
    qtbot: QtBot,
    opened: tuple[Window, PlansView],
    office: Office,
    clock: Clock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, view = opened
    click(qtbot, view.views.button("proposed"))
    click(qtbot, view.proposals.open)
    settled(qtbot, window)
    form = view.panel.form
    click(qtbot, form.cause.kind.button("diagram"))
    qtbot.keyClicks(form.cause.branches, "Personas: nadie cubre las vacaciones; personal nuevo")
    typed(qtbot, form.cause.root, "Nadie los reparte")
    for what, days, weight in (("Nombrar a un suplente", "20", "2"), ("Avisar antes del vencimiento", "25", "1")):
        typed(qtbot, form.what, what)
        typed(qtbot, form.who, "Jefa")
        typed(qtbot, form.days, days)
        typed(qtbot, form.wanted, "Circular")
        typed(qtbot, form.weight, weight)
        click(qtbot, form.add)
    qtbot.keyClicks(form.risks, "Que se atrase: repartir a mano")
    qtbot.keyClicks(form.simplifications, "Una sola firma")
    click(qtbot, form.save)
    settled(qtbot, window)
    content = only(office).kept.plan.content
    assert isinstance(content.cause, CauseAndEffect)
    assert content.cause.branches[0].causes == ("nadie cubre las vacaciones", "personal nuevo")
    assert [(one.due, one.weight) for one in content.actions] == [(date(2025, 2, 4), 2), (date(2025, 2, 11), 1)]
    assert (content.risks[0].answer, content.simplifications) == ("repartir a mano", ("Una sola firma",))
    for side in Side:
        who, by, reference, yes = view.panel.agreeing[side]
        typed(qtbot, who, "Ana")
        if side is Side.ENTITY:
            qtbot.keyClick(by, Qt.Key.Key_Down)
        typed(qtbot, reference, "acta 12")
        click(qtbot, yes)
        settled(qtbot, window)
    assert [one.by for one in only(office).kept.plan.agreements] == [AgreedBy.MAIL, AgreedBy.MINUTES]
    clock.show(datetime(2025, 1, 13, 9))
    click(qtbot, view.panel.step.button)
    settled(qtbot, window)

    proof = tmp_path / "circular.pdf"
    proof.write_bytes(b"%PDF-1.7 circular")
    monkeypatch.setattr(FileDialog, "getOpenFileName", lambda *_: (str(proof), ""))
    clock.show(datetime(2025, 2, 20, 9))
    for _ in content.actions:
        click(qtbot, button(view.panel, "Adjuntar…"))
        click(qtbot, button(view.panel, "Hecho"))
        settled(qtbot, window)
        assert view.panel.isAncestorOf(window.focusWidget()), "the keyboard stays with the plan"
        assert view.panel.horizontalScrollBar().maximum() == 0, "nothing is cut at the side"
    number = only(office).kept.plan.key
    assert [one.content for one in show_plan(office, number).files] == [b"%PDF-1.7 circular"] * 2
    click(qtbot, view.panel.step.button)
    settled(qtbot, window)
    assert only(office).kept.plan.state is State.DONE

    clock.show(datetime(2025, 9, 2, 9))
    view.take_focus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    sheet = view.sheet
    assert sheet.chart.title.text() == "Del 50\u00a0% al 90\u00a0%: el cambio no se explica por azar"
    assert "+40 puntos, con 95\u00a0% de confianza entre" in sheet.said.text()
    assert sheet.action_table.title.text() == "2 de 2 acciones con prueba"
    click(qtbot, sheet.chart.as_table)
    assert sheet.chart.table.isVisible()
    assert {sheet.chart.model.columns[1].text(row) for row in sheet.chart.model.rows()} == {
        "antes",
        "en marcha",
        "después",
    }
    click(qtbot, sheet.step.button)
    settled(qtbot, window)
    assert only(office).kept.plan.state is State.EFFECTIVE
    click(qtbot, sheet.step.button)
    settled(qtbot, window)
    assert only(office).kept.plan.state is State.CLOSED
    assert "Se vigila hasta el 31/03/2026: sin recaída hasta ahora." in said(sheet.facts)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert view.table.hasFocus()


def test_what_was_agreed_is_compared_with_what_stands(
    qtbot: QtBot, opened: tuple[Window, PlansView], office: Office
) -> None:
    window, view = opened
    day = date(2025, 1, 6)
    number = open_plan(office, "IDAAN", "Pocos a tiempo", on=day).plan.key
    action = Action("1", "Nombrar a un suplente", "Jefa", day, date(2025, 2, 4), "Circular")
    goal = Goal("rate_30", Fraction(70, 100), date(2025, 7, 1))
    agreed = Content("Pocos a tiempo", FiveWhys(("Nadie los reparte",)), goal, (action,))
    write_plan(office, number, agreed)
    for side in Side:
        record_agreement(office, number, side, "Ana", by=AgreedBy.MAIL, reference="correo", on=day)
    start_plan(office, number, day)
    move_plan(office, number, Move.REVISE, "Falta tiempo", day)
    later = Action("1", "Nombrar a un suplente", "Jefa", day, date(2025, 3, 4), "Circular")
    write_plan(office, number, Content("Pocos a tiempo", agreed.cause, goal, (later,)))
    window.go_to("plans", PlansAt("plans", number))
    settled(qtbot, window)
    told = said(view.sheet.facts)
    assert "Qué cambió desde la versión 1" in told
    assert "antes: Nombrar a un suplente: Jefa, 04/02/2025" in told
    assert "ahora: Nombrar a un suplente: Jefa, 04/03/2025" in told
    assert "antes: Pocos a tiempo" not in told
