"""Ideas and the month's words on plans by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, choose, click, said, settled
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from action_plans.plan import Action, AgreedBy, Content, FiveWhys, Goal, Side
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.ideas.records import IdeaState
from advisor_app.services.change_setting import change_setting
from advisor_app.services.escalations.list_escalations import list_escalations
from advisor_app.services.ideas.keep_ideas import list_ideas
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.plans.change_plan import record_agreement, start_plan, write_plan
from advisor_app.services.plans.month_report import month_of_plans
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.ui.pages.plans.escalations_view import EscalationsView
from advisor_app.ui.pages.plans.ideas_view import IdeasView
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.pages.plans.progress_view import ProgressView
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import PlansAt

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def plan(office: Office, tmp_path: Path) -> str:
    """IDAAN with its advisor and a live plan; returns the plan's number."""
    path = tmp_path / "casos.csv"
    path.write_text("Número,Entidad,Estado,Creado,Cerrado\n2026-7,IDAAN,En curso,2026-08-05,\n", encoding="utf-8")
    import_cases(office, path)
    add_advisor(office, "Marisol", "marisol@cac311.gob.pa")
    assign_entities(office, ["IDAAN"], "Marisol", date(2026, 1, 1))
    change_setting(office, "director_email", "direccion@cac311.gob.pa")
    today = panama_day(now_utc())
    number = open_plan(office, "IDAAN", "Tarda").plan.key
    action = Action("1", "Nombrar un suplente", "Jefa", today, today, "Circular")
    write_plan(
        office,
        number,
        Content(
            "Tarda",
            FiveWhys(("Nadie reparte",)),
            Goal("rate_30", Fraction(3, 4), today),
            (action,),
            (),
            ("Una sola firma",),
        ),
    )
    for side in Side:
        record_agreement(office, number, side, "Ana", by=AgreedBy.MAIL, reference="correo 12")
    start_plan(office, number)
    return number


def write(qtbot: QtBot, field: QWidget, words: str) -> None:
    click(qtbot, field)
    qtbot.keyClicks(field, words)


def test_an_idea_is_noted_and_taken_on_and_a_month_is_told(
    qtbot: QtBot, plan: str, open_window: Callable[..., Window], office: Office
) -> None:
    window = open_window(page="plans")
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    click(qtbot, page.segments.button("ideas"))
    settled(qtbot, window)
    ideas = page.of("ideas")
    assert isinstance(ideas, IdeasView)
    assert "Anote la primera" in ideas.table.said_when_empty
    click(qtbot, ideas.begin)
    write(qtbot, ideas.new.entity, "IDAAN")
    write(qtbot, ideas.new.what, "Pedirla por la web")
    click(qtbot, ideas.new.note)
    assert window.focusWidget() is ideas.new.procedure, "an idea is about a procedure"
    write(qtbot, ideas.new.procedure, "Reconexion")
    write(qtbot, ideas.new.days, "cinco")
    click(qtbot, ideas.new.note)
    assert window.focusWidget() is ideas.new.days
    ideas.new.days.clear()
    write(qtbot, ideas.new.days, "5")
    click(qtbot, ideas.new.note)
    settled(qtbot, window)
    assert ideas.title.text() == "Pedirla por la web"
    assert "5 días" in said(ideas)
    choose(qtbot, ideas.to, "descartada")
    click(qtbot, ideas.move_on)
    assert window.focusWidget() is ideas.why, "not without a word"
    choose(qtbot, ideas.to, "acordada")
    click(qtbot, ideas.move_on)
    settled(qtbot, window)
    choose(qtbot, ideas.to, "adoptada")
    click(qtbot, ideas.move_on)
    settled(qtbot, window)
    assert [one.idea.state for one in list_ideas(office)] == [IdeaState.ADOPTED]
    assert "1 idea, 1 adoptada" in said(ideas)

    click(qtbot, page.segments.button("progress"))
    settled(qtbot, window)
    progress = page.of("progress")
    assert isinstance(progress, ProgressView)
    month = f"{panama_day(now_utc()):%Y-%m}"
    progress.month.setCurrentIndex(progress.month.findData(month))
    settled(qtbot, window)
    assert f"{plan} · IDAAN" in [one.text() for one in progress.findChildren(type(progress.draft))]
    write(qtbot, progress.fields[plan], "La jefa estuvo de vacaciones")
    click(qtbot, progress.draft)
    settled(qtbot, window)
    assert month_of_plans(office, month, "Marisol").words[plan] == "La jefa estuvo de vacaciones"
    (mail,) = list_outbox(office)
    assert (mail.to, mail.state) == (("direccion@cac311.gob.pa",), "draft")
    assert "su correo espera como borrador" in said(progress)
    assert button(progress, "Ver su correo")

    click(qtbot, button(progress, f"{plan} · IDAAN"))
    settled(qtbot, window)
    assert page.view == "plans"
    click(qtbot, button(page, "Anotar como idea"))
    settled(qtbot, window)
    assert (ideas.new.what.text(), ideas.new.entity.text()) == ("Una sola firma", "IDAAN")
    write(qtbot, ideas.new.procedure, "Reconexion")
    click(qtbot, ideas.new.note)
    settled(qtbot, window)
    assert [one.plan for one in list_ideas(office)] == ["", plan]
    window.go_to("plans", PlansAt("plans", plan))
    settled(qtbot, window)
    click(qtbot, button(page, "Elevar un obstáculo"))
    settled(qtbot, window)
    view = page.of("escalations")
    assert isinstance(view, EscalationsView)
    write(qtbot, view.new.subject, "Sin suplente")
    click(qtbot, view.new.start)
    settled(qtbot, window)
    assert [each.key for each in list_escalations(office)[0].one.obstacle.records] == [plan]
