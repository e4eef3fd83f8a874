"""Findings over weeks by mouse and keys: weighed, their cause named, closed with a reason, taken into a plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import NO_WINDOW_MANAGER, click, said, settled
from letters_hands import WEEK, Samples
from pytestqt.qtbot import QtBot

from advisor_app.office.findings_over_weeks.standing import Standing
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.findings.gather_findings import gather_findings
from advisor_app.services.office import Office
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.plans.list_plans import list_plans
from advisor_app.ui.pages.plans.findings_view import FindingsView
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import PlansAt

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]


@pytest.fixture
def opened(qtbot: QtBot, samples: Samples, office: Office, open_window: Opened) -> tuple[Window, FindingsView]:
    finish_audit(office, WEEK, "IDAAN")
    window = open_window(page="plans")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go_to("plans", PlansAt("findings"))
    settled(qtbot, window)
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    view = page.of("findings")
    assert isinstance(view, FindingsView)
    return window, view


def standing(office: Office) -> Standing:
    return gather_findings(office).lines[0].stands.standing


def test_a_finding_is_weighed_named_and_closed_with_a_reason_only(
    qtbot: QtBot, opened: tuple[Window, FindingsView], office: Office
) -> None:
    window, view = opened
    assert [(one.entity, one.key.question_id) for one in view.model.rows()] == [("IDAAN", "motivo-cierre")]
    panel = view.panel
    assert "Pregunta crítica, con casos en 1 de las últimas 8 semanas." in said(panel)
    assert "La muestra no permite decir si sube o baja." in said(panel)
    assert "Nadie le ha dado respuesta." in said(panel)
    assert panel.words.toPlainText(), "the phrase book proposes words"
    click(qtbot, panel.cause)
    qtbot.keyClicks(panel.cause, "Nadie revisa")
    click(qtbot, panel.name)
    settled(qtbot, window)
    assert [one.finding.cause for one in view.model.rows()] == ["Nadie revisa"]
    click(qtbot, panel.close_it)
    assert panel.why.hasFocus(), "a reason is asked for"
    qtbot.keyClicks(panel.why, "Cambio de formulario")
    click(qtbot, panel.close_it)
    settled(qtbot, window)
    assert standing(office) is Standing.CLOSED
    assert view.model.rowCount() == 0, "nothing waits"
    click(qtbot, view.views.button("all"))
    assert "Cambio de formulario." in said(panel)


def test_it_is_recommended_and_taken_into_a_plan(
    qtbot: QtBot, opened: tuple[Window, FindingsView], office: Office
) -> None:
    window, view = opened
    click(qtbot, view.panel.recommend)
    settled(qtbot, window)
    assert standing(office) is Standing.RECOMMENDED
    (mail,) = list_outbox(office)
    assert mail.state == "draft"
    assert "jose@idaan.example" in mail.to
    click(qtbot, view.views.button("all"))
    click(qtbot, view.panel.plan)
    settled(qtbot, window)
    (line,) = list_plans(office)
    assert line.kept.plan.content.problem.startswith("«El motivo de cierre")
    assert standing(office) is Standing.PLANNED
