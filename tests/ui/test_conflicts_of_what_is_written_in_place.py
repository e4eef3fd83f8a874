"""What is written in a line of its own, changed by two: both versions stand side by side, nothing is overwritten."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "services"))

from clock import Clock, clock
from conflict_hands import in_front, side, typed
from hands import NO_WINDOW_MANAGER, button, choose, click, said, settled
from letters_hands import WEEK, Samples, go, score
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from test_duties_on_my_week import focus_cell, owing
from test_duties_on_my_week import page_of as my_week
from test_follow_ups_view import W12, expired, page_of
from test_ideas_and_progress import plan

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.registers import Kind, Outcome
from advisor_app.office.plans.month import WHOLE_MONTH
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.reword_finding import reword_finding
from advisor_app.services.change_setting import change_setting, show_settings
from advisor_app.services.findings.answer_finding import name_cause
from advisor_app.services.findings.gather_findings import gather_findings
from advisor_app.services.followups.answer_follow_up import CaseWords, answer_follow_up
from advisor_app.services.followups.correct_answer import answer_as_noted, correct_answer
from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
from advisor_app.services.office import Office
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.plans.month_report import keep_words, words_as_kept
from advisor_app.services.registers.keep_register import check_item, item_as_it_is, open_register
from advisor_app.ui.duties.register_card import RegisterCard
from advisor_app.ui.pages.audit.findings_panel import FindingLine
from advisor_app.ui.pages.audit.page import AuditPage
from advisor_app.ui.pages.plans.findings_view import FindingsView
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.pages.plans.progress_view import ProgressView
from advisor_app.ui.pages.settings.page import SettingsPage
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import PlansAt

__all__ = ["clock", "expired", "owing", "plan"]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]
CLOSING = "motivo-cierre"


def test_an_answer_that_two_correct(qtbot: QtBot, expired: Office, open_window: Opened, clock: Clock) -> None:
    prepare_follow_ups(expired, W12)
    (noted,) = answer_follow_up(expired, "IDAAN", (CaseWords("C-1", "Cuadrilla"),))
    window = open_window(page="mail")
    in_front(qtbot, window)
    page = page_of(window)
    click(qtbot, page.segments.button("follow_ups"))
    settled(qtbot, window)
    view = page.follow_ups
    form, settling = view.panel.answer, view.panel.settling
    view.panel.table.setFocus()
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Return)
    click(qtbot, button(form, "Corregirla"))
    typed(qtbot, form.words, "Dos cuadrillas")
    correct_answer(replace(expired, who="Berta"), noted.id, "Cuadrilla enviada", date(2024, 3, 22))
    view.things_changed(frozenset({"mails"}), None)
    settled(qtbot, window)
    assert form.words.text() == "Dos cuadrillas", "what is typed stays"
    click(qtbot, form.note)
    settled(qtbot, window)
    assert settling.panel.isVisible()
    assert not form.isVisible()
    assert "Berta cambió esto mientras tanto" in said(settling.panel)
    assert answer_as_noted(expired, noted.id).words == "Cuadrilla enviada", "nothing was overwritten"
    assert side(settling.panel, "Prometido para, del otro: 22/03/2024").isChecked(), "only she named a day"
    view.things_changed(frozenset({"mails"}), None)
    settled(qtbot, window)
    assert not form.isVisible(), "the choice stays in front"
    click(qtbot, settling.panel.merge)
    settled(qtbot, window)
    kept = answer_as_noted(expired, noted.id)
    assert (kept.words, kept.promised_on) == ("Dos cuadrillas", date(2024, 3, 22))
    assert form.isVisible()
    assert form.words.text() == ""
    correct_answer(replace(expired, who="Berta"), noted.id, "Otra", None)
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert "Berta" in said(window), "an Undo is refused, and says by whom it was changed"
    assert answer_as_noted(expired, noted.id).words == "Otra"
    with pytest.raises(UserError, match="changed_by_another"):
        correct_answer(expired, noted.id, "Mía", None, seen=noted)


def test_words_of_a_finding_that_two_change(
    qtbot: QtBot, office: Office, samples: Samples, tmp_path: Path, open_window: Opened
) -> None:
    numbers = samples[WEEK, "ASEP"]
    score(office, tmp_path, WEEK, numbers, failing=3)
    window = open_window(page="audit")
    in_front(qtbot, window)
    go(qtbot, window, "results", "ASEP")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    panel = page.results.findings

    def line() -> FindingLine:
        return next(one for one in panel.findChildren(FindingLine) if one.isVisible())

    def words_of() -> list[str]:
        told = show_audit(office, WEEK, "ASEP")
        return [told.given[number][CLOSING].comment for number in numbers[:3]]

    click(qtbot, line().link)
    click(qtbot, button(line().cases, "Cambiar el texto"))
    qtbot.keyClicks(line().cases.rewording.words, "se cerraron sin visita")
    reword_finding(replace(office, who="Berta"), WEEK, "ASEP", CLOSING, numbers=numbers[:1], comment="falta la foto")
    page.results.things_changed(frozenset({"scores"}), None)
    settled(qtbot, window)
    field = line().cases.rewording.words
    assert field.text() == "se cerraron sin visita", "what is typed stays"
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, window)
    two = panel.rewordings.settling.panel
    assert two.isVisible()
    assert "Berta cambió esto mientras tanto" in said(two)
    assert words_of()[0] == "falta la foto", "nothing was overwritten"
    click(qtbot, side(two, f"{numbers[0]}, del otro: falta la foto"))
    click(qtbot, two.theirs)
    settled(qtbot, window)
    assert words_of() == ["falta la foto", *["se cerraron sin visita"] * 2], "hers where she wrote, mine elsewhere"
    assert not line().cases.rewording.isVisible()


def test_a_cause_that_two_name(qtbot: QtBot, samples: Samples, office: Office, open_window: Opened) -> None:
    finish_audit(office, WEEK, "IDAAN")
    window = open_window(page="plans")
    in_front(qtbot, window)
    window.go_to("plans", PlansAt("findings"))
    settled(qtbot, window)
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    view = page.of("findings")
    assert isinstance(view, FindingsView)
    panel, two = view.panel, view.panel.settling.panel

    def cause() -> str:
        return gather_findings(office).lines[0].finding.cause

    click(qtbot, panel.cause)
    qtbot.keyClicks(panel.cause, "Nadie revisa")
    (line,) = gather_findings(office).lines
    name_cause(replace(office, who="Berta"), line.key, "Formulario viejo")
    view.things_changed(frozenset({"scores"}), None)
    settled(qtbot, window)
    assert panel.cause.text() == "Nadie revisa", "what is typed stays, though its cases are another finding's now"
    click(qtbot, panel.name)
    settled(qtbot, window)
    assert two.isVisible()
    assert not panel.name.isVisible()
    assert "Berta cambió esto mientras tanto" in said(two)
    assert cause() == "Formulario viejo", "nothing was overwritten"
    click(qtbot, two.theirs)
    settled(qtbot, window)
    assert (cause(), panel.cause.text()) == ("Formulario viejo", "Formulario viejo")
    typed(qtbot, panel.cause, "Nadie revisa")
    name_cause(replace(office, who="Berta"), gather_findings(office).lines[0].key, "")
    click(qtbot, panel.name)
    settled(qtbot, window)
    click(qtbot, two.mine)
    settled(qtbot, window)
    assert (cause(), panel.cause.text()) == ("Nadie revisa", "Nadie revisa")
    assert panel.name.isVisible()


def test_a_setting_that_two_change(qtbot: QtBot, office: Office, open_window: Opened) -> None:
    berta = replace(office, who="Berta")
    window = open_window(page="settings")
    in_front(qtbot, window)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    row = page._rows["weekly_capacity"]
    assert isinstance(row.field, QLineEdit)
    typed(qtbot, row.field, "60")
    change_setting(berta, "weekly_capacity", "75")
    page.things_changed(frozenset({"settings"}), None)
    settled(qtbot, window)
    assert row.field.text() == "60", "what is typed stays"
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    settled(qtbot, window)
    two = row.settling(page.around).panel
    assert two.isVisible()
    assert not row.field.isVisible()
    assert "Berta cambió esto mientras tanto" in said(two)
    assert [one.text() for one in two.findChildren(QLabel)].count("75") == 1
    assert show_settings(office)["weekly_capacity"] == "75", "nothing was overwritten"
    click(qtbot, two.mine)
    settled(qtbot, window)
    assert (show_settings(office)["weekly_capacity"], row.field.text()) == ("60", "60")
    assert row.field.isVisible()
    change_setting(berta, "weekly_capacity", "80")
    click(qtbot, button(window.notices, "Deshacer"))
    settled(qtbot, window)
    click(qtbot, two.theirs)
    settled(qtbot, window)
    assert (show_settings(office)["weekly_capacity"], row.field.text()) == ("80", "80")


def test_words_on_a_plan_that_two_write(qtbot: QtBot, plan: str, office: Office, open_window: Opened) -> None:
    berta, month = replace(office, who="Berta"), f"{panama_day(now_utc()):%Y-%m}"
    keep_words(office, month, "Marisol", plan, "Nada")
    window = open_window(page="plans")
    in_front(qtbot, window)
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    click(qtbot, page.segments.button("progress"))
    settled(qtbot, window)
    view = page.of("progress")
    assert isinstance(view, ProgressView)
    view.month.setCurrentIndex(view.month.findData(month))
    settled(qtbot, window)

    def kept(number: str) -> str:
        return words_as_kept(office, month, "Marisol", number)

    typed(qtbot, view.fields[plan], "La jefa volvio")
    keep_words(berta, month, "Marisol", WHOLE_MONTH, "Buen mes")
    keep_words(berta, month, "Marisol", plan, "Sin jefa")
    view.things_changed(frozenset({"plans"}), None)
    settled(qtbot, window)
    two = view.words.settling.panel
    qtbot.waitUntil(two.isVisible)
    assert not view.fields[plan].isVisible()
    assert view.fields[WHOLE_MONTH].toPlainText() == "Buen mes", "what nobody types here shows what another wrote"
    assert f"{plan} · IDAAN\nBerta cambió esto mientras tanto" in said(two)
    assert kept(plan) == "Sin jefa", "nothing was overwritten"
    click(qtbot, two.mine)
    settled(qtbot, window)
    assert (kept(plan), view.fields[plan].toPlainText()) == ("La jefa volvio", "La jefa volvio")
    keep_words(berta, month, "Marisol", plan, "Otra vez sin jefa")
    typed(qtbot, view.fields[plan], "Y sigue")
    click(qtbot, view.draft)
    settled(qtbot, window)
    assert two.isVisible()
    assert list_outbox(office) == [], "no report is drafted before it is decided"
    click(qtbot, two.theirs)
    settled(qtbot, window)
    assert (kept(plan), view.fields[plan].toPlainText()) == ("Otra vez sin jefa", "Otra vez sin jefa")
    typed(qtbot, view.fields[plan], "Ya hay jefa")
    qtbot.waitUntil(lambda: kept(plan) == "Ya hay jefa")


def test_an_item_of_a_register_that_two_check(qtbot: QtBot, owing: Office, open_window: Opened) -> None:
    berta = replace(owing, who="Berta")
    made = open_register(owing, Kind.CRM_DATA, "Datos del trimestre", entity="MOP", items=["Personal", "Servicios"])
    window = open_window()
    in_front(qtbot, window)
    page = my_week(window)
    focus_cell(qtbot, page, "MOP", "CRM-DATA")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    registers = page.duty.registers

    def card() -> RegisterCard:
        return next(one for one in registers.findChildren(RegisterCard) if one.isVisible())

    typed(qtbot, card().attested_by, "Eva")
    choose(qtbot, card().choices[0], "por corregir")  # by "en orden", which is kept on the way
    settled(qtbot, window)
    qtbot.keyClicks(card().what, "Falta la jefa")
    check_item(berta, made.id, 1, Outcome.NOT_APPLICABLE)
    check_item(berta, made.id, 2, Outcome.RIGHT)
    registers.ask()
    settled(qtbot, window)
    assert card().choices[1].currentText() == "en orden"
    assert (card().what.text(), card().attested_by.text()) == ("Falta la jefa", "Eva"), "what is typed stays"
    assert card().what.hasFocus()
    qtbot.keyClick(card().what, Qt.Key.Key_Return)
    settled(qtbot, window)
    two = registers.checks.settling.panel
    assert two.isVisible()
    assert "Berta cambió esto mientras tanto" in said(two)
    assert "por corregir: Falta la jefa, para el" in said(two)
    assert item_as_it_is(owing, made.id, 1).outcome is Outcome.NOT_APPLICABLE, "nothing was overwritten"
    click(qtbot, two.mine)
    settled(qtbot, window)
    assert item_as_it_is(owing, made.id, 1).correction == "Falta la jefa"
    check_item(berta, made.id, 2, Outcome.NOT_APPLICABLE)
    qtbot.keyClick(card().choices[1], Qt.Key.Key_Home)
    settled(qtbot, window)
    click(qtbot, two.theirs)
    settled(qtbot, window)
    assert item_as_it_is(owing, made.id, 2).outcome is Outcome.NOT_APPLICABLE
    assert card().choices[1].currentText() == "no aplica"
