"""Vencidos: the week's follow-ups prepared, answered case by case, and brought before the director."""

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
from test_my_week_page import open_cell

from advisor_app.mail.folder import DraftFolder
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.followups.prepare_follow_ups import prepare_follow_ups
from advisor_app.services.followups.show_follow_ups import show_follow_ups
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.ui.pages.mail.follow_ups_view import FollowUpsView
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import FollowUpsAt

__all__ = ["clock"]

Opened = Callable[..., Window]
W10, W12 = IsoWeek(2024, 10), IsoWeek(2024, 12)
CASES = (
    ("C-1", "IDAAN", "2023-01-10"),
    ("C-2", "IDAAN", "2024-01-10"),
    ("C-3", "IDAAN", "2024-01-20"),
    ("C-4", "MEF", "2024-03-15"),
    ("C-5", "MOP", "2024-01-15"),
)


def take_in(office: Office, folder: Path, closed: dict[str, str] | None = None) -> None:
    lines = ["Número;Entidad;Tipo;Asunto;Estado;Creado;Cerrado;Responsable"]
    for case, entity, created in CASES:
        day = (closed or {}).get(case, "")
        lines.append(f"{case};{entity};Queja;Fuga;{'Cerrado' if day else 'En curso'};{created};{day};Luis")
    path = folder / "casos.csv"
    path.write_text("\n".join(lines), "utf-8")
    import_cases(office, path)


@pytest.fixture
def expired(office: Office, tmp_path: Path, clock: Clock) -> Office:
    """IDAAN with three expired cases, MOP with one and no liaison, MEF with none."""
    clock.show(datetime(2024, 3, 20, 9))
    take_in(office, tmp_path)
    add_advisor(office, "Marisol Quintero", "marisol@cac.example")
    assign_entities(office, ["IDAAN", "MEF", "MOP"], "Marisol Quintero", date(2024, 1, 1))
    with office.store.reading() as reading:
        idaan = find_entity(reading, "IDAAN").id
    add_liaison(office, idaan, "José Muñoz", LiaisonKind.OPERATIONAL, email="jose@idaan.example")
    return office


def send_all(office: Office, folder: Path) -> None:
    approve_messages(office)
    send_messages(office, DraftFolder(folder))


def page_of(window: Window) -> MailPage:
    page = window.page("mail")
    assert isinstance(page, MailPage)
    return page


def row_of(view: FollowUpsView, entity: str) -> dict[str, str]:
    place = next(row for row, one in enumerate(view.model.rows()) if one.entity == entity)
    return {one.key: str(view.model.index(place, column).data() or "") for column, one in enumerate(view.model.columns)}


def test_a_week_is_prepared_and_its_answers_are_noted_case_by_case(
    qtbot: QtBot, expired: Office, open_window: Opened, clock: Clock, tmp_path: Path
) -> None:
    window = open_window(page="mail")
    page = page_of(window)
    click(qtbot, page.segments.button("follow_ups"))
    settled(qtbot, window)
    view = page.follow_ups
    assert [(one.entity, one.expired) for one in view.model.rows()] == [("IDAAN", 3), ("MOP", 1)]
    assert row_of(view, "IDAAN")["mail"] == "Sin preparar"
    assert "Sin casos vencidos, no se les envía nada: MEF" in said(view)

    click(qtbot, button(window, "Preparar 2 seguimientos"))
    settled(qtbot, window)
    assert "2 seguimientos preparados:" in said(window)
    assert "1 correo por aprobar. Sin correo: MOP." in said(window)
    assert [row_of(view, one)["mail"] for one in ("IDAAN", "MOP")] == ["Borrador", "Sin correo"]
    assert button(window, "Preparar 1 seguimiento"), "what had no mail may be tried again"
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert "MOP no tiene enlaces con correo electrónico." in said(view.panel)
    assert "Sus enlaces" in offered(view.panel)

    qtbot.keyClick(view.table, Qt.Key.Key_Up)
    assert "más de 365 días: 1" in said(view.panel).replace("\u00a0", " ")
    choose(qtbot, view.panel.band, "de 8 a 30 días (1)")
    view.panel.band.activated.emit(view.panel.band.currentIndex())
    assert [one.case.number for one in view.panel.model.rows()] == ["C-3"]
    choose(qtbot, view.panel.band, "De cualquier edad")
    view.panel.band.activated.emit(0)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert "Respuesta sobre el caso C-3" in said(view.panel), "what was chosen stays so"
    for _ in range(2):
        qtbot.keyClick(view.panel.table, Qt.Key.Key_Up)
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Return)
    form = view.panel.answer
    assert not form.note.isEnabled()
    qtbot.keyClicks(form.words, "Cuadrilla asignada")
    qtbot.keyClicks(form.promised, "22/03/2024")
    qtbot.keyClick(form.promised, Qt.Key.Key_Return)
    settled(qtbot, window)
    (noted,) = show_follow_ups(expired, "IDAAN").answers
    assert (noted.number, noted.words, noted.promised_on) == ("C-1", "Cuadrilla asignada", date(2024, 3, 22))
    first = view.panel.model.rows()[0]
    assert (first.case.number, first.answer) == ("C-1", noted)
    assert "Respuesta sobre el caso C-2" in said(form), "the next case is chosen"
    assert form.words.text() == ""

    click(qtbot, button(view.panel, "Ver su correo"))
    settled(qtbot, window)
    assert page.view == "outbox"
    shown = page.outbox.panel.shown
    assert shown is not None
    assert shown.kept.subject.startswith("IDAAN: 3 casos vencidos")

    send_all(expired, tmp_path / "borradores")
    clock.show(datetime(2024, 3, 26, 9))
    take_in(expired, tmp_path, {"C-2": "2024-03-21"})
    prepare_follow_ups(expired, W12.shifted(1))
    click(qtbot, page.segments.button("follow_ups"))
    settled(qtbot, window)
    view.stepper.step(1)
    settled(qtbot, window)
    row = row_of(view, "IDAAN")
    assert [row[key] for key in ("expired", "new", "still", "cleared", "broken", "silent")] == [
        "2", "", "2", "1", "1", "",
    ]  # fmt: skip
    click(qtbot, view.panel.views.button("cleared"))
    assert [str(view.panel.left.index(0, column).data()) for column in range(2)] == ["C-2", "Se cerró el 21/03/2024"]
    view.stepper.step(1)
    assert view.model.rowCount() == 0
    assert view.table.said_when_empty == "Esta semana todavía no ha comenzado."


def test_silence_is_brought_before_the_director(
    qtbot: QtBot, expired: Office, open_window: Opened, clock: Clock, tmp_path: Path
) -> None:
    for weeks in range(3):
        clock.show(datetime(2024, 3, 6 + 7 * weeks, 9))
        prepare_follow_ups(expired, W10.shifted(weeks))
        send_all(expired, tmp_path / str(weeks))
    window = open_window()
    window.go_to("mail", FollowUpsAt(W12, "MOP"))
    settled(qtbot, window)
    view = page_of(window).follow_ups
    assert view.panel.shown is not None
    assert view.panel.shown.entity == "MOP"
    assert "Elevar a la dirección" not in offered(view.panel), "nothing was sent to it"
    window.go_to("mail", FollowUpsAt(W12, "IDAAN"))
    settled(qtbot, window)
    assert "3 seguimientos enviados sin respuesta." in said(view.panel)
    click(qtbot, button(view.panel, "Elevar a la dirección"))
    settled(qtbot, window)
    plans = window.page("plans")
    assert isinstance(plans, PlansPage)
    line = plans.of("escalations").new  # type: ignore[attr-defined]
    assert line.entity.text() == "IDAAN"
    assert line.subject.text() == "No responde los seguimientos de casos vencidos"
    click(qtbot, line.start)
    settled(qtbot, window)
    with expired.store.reading() as reading:
        (draft,) = reading.escalations.all()
    assert draft.obstacle.told == "Se enviaron 3 seguimientos de casos vencidos y no se respondieron."
    assert "IDAAN: 3 casos vencidos" in draft.obstacle.records[0].said


def test_the_duty_of_the_week_leads_to_its_follow_ups(qtbot: QtBot, expired: Office, open_window: Opened) -> None:
    window = open_window()
    open_cell(qtbot, window, "IDAAN", "EXPIRED-W")
    click(qtbot, button(window, "Ir a donde se hace"))
    settled(qtbot, window)
    page = page_of(window)
    assert (page.view, page.follow_ups.stepper.week) == ("follow_ups", W12)
    shown = page.follow_ups.panel.shown
    assert shown is not None
    assert shown.entity == "IDAAN"


def test_a_noted_answer_is_undone_and_corrected_with_its_day(
    qtbot: QtBot, expired: Office, open_window: Opened, clock: Clock
) -> None:
    prepare_follow_ups(expired, W12)
    window = open_window(page="mail")
    page = page_of(window)
    click(qtbot, page.segments.button("follow_ups"))
    settled(qtbot, window)
    view = page.follow_ups
    form = view.panel.answer
    view.panel.table.setFocus()
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Return)
    qtbot.keyClicks(form.words, "Cuadrilla")
    qtbot.keyClicks(form.answered, "19/03/2024")
    qtbot.keyClick(form.answered, Qt.Key.Key_Return)
    settled(qtbot, window)
    (noted,) = show_follow_ups(expired, "IDAAN").answers
    assert (noted.words, noted.answered_on) == ("Cuadrilla", date(2024, 3, 19))
    assert "IDAAN: la respuesta queda anotada." in said(window)
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert show_follow_ups(expired, "IDAAN").answers == ()

    qtbot.keyClicks(form.words, "Cuadrila")
    qtbot.keyClick(form.words, Qt.Key.Key_Return)
    settled(qtbot, window)
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Up)
    click(qtbot, button(form, "Corregirla"))
    assert form.words.text() == "Cuadrila"
    assert form.answered.text() == "20/03/2024"
    form.words.setFocus()
    form.words.selectAll()
    qtbot.keyClicks(form.words, "Cuadrilla")
    form.answered.selectAll()
    qtbot.keyClicks(form.answered, "18/03/2024")
    click(qtbot, button(form, "Guardar la corrección"))
    settled(qtbot, window)
    (corrected,) = show_follow_ups(expired, "IDAAN").answers
    assert (corrected.words, corrected.answered_on) == ("Cuadrilla", date(2024, 3, 18))
    assert form.words.text() == ""
