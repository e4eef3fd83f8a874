"""Reuniones by mouse and keys: from the proposed visits to the minutes that wait in the mail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from conflict_hands import in_front, typed
from hands import NO_WINDOW_MANAGER, answer, button, click, offered, said, settled
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.meetings.records import Answer, Meeting, MeetingState
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.meetings.keep_files import describe_file
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.meetings.show_meeting import MeetingView, list_meetings, show_meeting
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.ui.pages.meetings.calendar_grid import DayList
from advisor_app.ui.pages.meetings.page import MeetingsPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import MeetingAt
from minutes import MeetingKind, Presence

TODAY = panama_day(now_utc())


@pytest.fixture
def visit(office: Office) -> Meeting:
    """A visit to MINSA today, with two liaisons and the advisor, in an office of one entity more."""
    with office.store.unit_of_work("otra persona") as work:
        keys = work.entities.resolve(["MINSA", "IDAAN"])
        work.commit()
    add_advisor(office, "yo", "yo@cac311.gob.pa")
    assign_entities(office, list(keys), "yo", TODAY - timedelta(days=40))
    add_liaison(office, keys["MINSA"], "Ileana Núñez", LiaisonKind.EXECUTIVE, email="i@minsa.gob.pa")
    add_liaison(office, keys["MINSA"], "Rubén Peña", LiaisonKind.OPERATIONAL, email="r@minsa.gob.pa")
    return plan_meeting(office, MeetingKind.VISIT, datetime.combine(TODAY, time(9)), entity="MINSA", place="Ancón")


def page_of(window: Window) -> MeetingsPage:
    return window.findChildren(MeetingsPage)[0]


def opened(qtbot: QtBot, window: Window, visit: Meeting) -> MeetingsPage:
    window.go_to("meetings", MeetingAt(visit.id))
    settled(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return page_of(window)


def of(office: Office, visit: Meeting) -> MeetingView:
    return show_meeting(office, visit.id)


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_a_meeting_is_held_by_keys_and_its_minutes_go_to_the_mail(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, visit: Meeting
) -> None:
    window = open_window()
    page = opened(qtbot, window, visit)
    assert "Visita a entidad: MINSA" in said(window)
    people = page.desk.beside.people
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=people.visualItemRect(people.item(1)).center())
    qtbot.keyClick(people, Qt.Key.Key_E)
    settled(qtbot, window)
    answered = of(office, visit).people[1]
    assert (answered.answer, answered.presence) == (Answer.DECLINED, Presence.EXCUSED)

    click(qtbot, button(page.window(), "Empezar la reunión"))
    settled(qtbot, window)
    qtbot.waitUntil(page.desk.notes.hasFocus)

    qtbot.keyClicks(page.desk.notes, "Quedan 18 vencidos")
    qtbot.waitUntil(lambda: page.desk.keeper.everything_arrived)
    assert of(office, visit).points[0].notes == "Quedan 18 vencidos", "every key arrives by itself"
    qtbot.keyClick(page.desk.notes, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settled(qtbot, window)
    qtbot.keyClicks(page.desk.notes, "Otro punto")
    qtbot.keyClick(page.desk.notes, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(page.desk.decision.hasFocus)
    qtbot.waitUntil(lambda: page.desk.keeper.everything_arrived)
    qtbot.keyClicks(page.desk.decision, "Revisar el motivo")
    qtbot.keyClick(page.desk.decision, Qt.Key.Key_Return)
    settled(qtbot, window)
    qtbot.keyClick(page.desk.decision, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(page.desk.promise.what.hasFocus)
    qtbot.keyClicks(page.desk.promise.what, "Cerrar los 18")
    qtbot.keyClick(page.desk.promise.what, Qt.Key.Key_Tab)
    qtbot.keyClicks(page.desk.promise.who, "ruben pena")
    qtbot.keyClick(page.desk.promise.who, Qt.Key.Key_Return)
    settled(qtbot, window)
    found = of(office, visit)
    assert (found.points[1].notes, found.points[1].decisions) == ("Otro punto", ("Revisar el motivo",))
    (line,) = found.commitments
    assert (line.kept.what, line.kept.who, line.kept.email) == ("Cerrar los 18", "Rubén Peña", "r@minsa.gob.pa")

    qtbot.mouseClick(page.desk.next, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.desk.next, "16/12/2030 9:00, en el CAC-311")
    qtbot.keyClick(page.desk.next, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert of(office, visit).meeting.next_starts == datetime(2030, 12, 16, 14)

    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=people.visualItemRect(people.item(0)).center())
    for key in (Qt.Key.Key_P, Qt.Key.Key_E, Qt.Key.Key_P):
        qtbot.keyClick(people, key)
        settled(qtbot, window)
    assert [one.presence for one in of(office, visit).people] == [Presence.PRESENT, Presence.EXCUSED, Presence.PRESENT]

    click(qtbot, button(window, "Terminar y revisar la minuta"))
    settled(qtbot, window)
    assert "Borrador por revisar" in said(window)
    click(qtbot, button(page, "Marcar como revisada"))
    settled(qtbot, window)
    click(qtbot, button(page, "Finalizar…"))
    assert "ya no se cambia" in answer(qtbot, window, accept=False)
    assert of(office, visit).issued == ()
    click(qtbot, button(page, "Finalizar…"))
    answer(qtbot, window, accept=True)
    number = f"VE-{TODAY.year}-0001"
    assert f"{number} está por enviar" in said(window)
    click(qtbot, button(page, "Preparar el correo"))
    settled(qtbot, window)
    assert f"El correo de {number} es un borrador" in said(window)
    assert [one.state for one in of(office, visit).mails] == ["draft"]
    window.activateWindow()  # as the closed confirmation leaves it to the window manager
    qtbot.waitUntil(window.isActiveWindow)
    focused = window.focusWidget()
    assert page.minutes.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Escape)
    settled(qtbot, window)
    assert "Proponer las visitas del mes" in offered(window)


def day_list(page: MeetingsPage, key: str) -> DayList:
    lists = page.plan.grid.findChildren(DayList)
    return next(one for one in lists if any(_key(one, row) == key for row in range(one.count())))


def _key(shown: DayList, row: int) -> str:
    from advisor_app.ui.pages.meetings.calendar_grid import ENTRY

    return str(shown.item(row).data(ENTRY).key)


def test_a_meeting_is_moved_by_keys_and_by_dragging_and_taken_back(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, visit: Meeting
) -> None:
    window = open_window(page="meetings")
    page = page_of(window)
    click(qtbot, page.plan.scale.button("week"))
    settled(qtbot, window)
    key = str(visit.id)
    first = TODAY - timedelta(days=TODAY.weekday())
    shown = day_list(page, key)
    window.activateWindow()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualItemRect(shown.item(0)).center())
    step = Qt.Key.Key_Left if TODAY.weekday() else Qt.Key.Key_Right
    qtbot.keyClick(shown, step, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    moved = TODAY + timedelta(days=-1 if TODAY.weekday() else 1)
    assert of(office, visit).meeting.day == moved
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    assert of(office, visit).meeting.day == TODAY

    to = first + timedelta(days=2 if TODAY.weekday() != 2 else 3)
    target = page.plan.grid.day_list(to)
    data = day_list(page, key).mimeData([day_list(page, key).item(0)])
    assert isinstance(data, QMimeData)
    none = Qt.KeyboardModifier.NoModifier
    move, left, at = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, QPointF(5, 5)
    QApplication.sendEvent(target.viewport(), QDragEnterEvent(at.toPoint(), move, data, left, none))
    QApplication.sendEvent(target.viewport(), QDropEvent(at, move, data, left, none))
    settled(qtbot, window)
    assert of(office, visit).meeting.day == to


def test_proposed_visits_are_accepted_and_commitments_listed(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, visit: Meeting
) -> None:
    window = open_window(page="meetings")
    page = page_of(window)
    click(qtbot, page.plan.on)
    settled(qtbot, window)
    click(qtbot, button(window, "Proponer las visitas del mes"))
    settled(qtbot, window)
    click(qtbot, button(window, "Poner 2 visitas en el calendario"))
    settled(qtbot, window)
    month = (TODAY.replace(day=1) + timedelta(days=32)).replace(day=1)
    planned = list_meetings(office, month, month + timedelta(days=27))
    assert sorted(one.entity for one in planned if one.meeting.state is MeetingState.PLANNED) == ["IDAAN", "MINSA"]
    click(qtbot, page.segments.button("commitments"))
    settled(qtbot, window)
    assert "0 compromisos" in said(page)
    click(qtbot, page.segments.button("attendance"))
    settled(qtbot, window)
    assert str(TODAY.year) in said(page)


def test_a_series_is_written_put_on_the_calendar_and_opened(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, visit: Meeting
) -> None:
    window = open_window(page="meetings")
    page = page_of(window)
    click(qtbot, page.segments.button("series"))
    settled(qtbot, window)
    panel = page.series.panel
    assert "0 series" in said(page)
    assert not panel.put.isEnabled()
    window.activateWindow()
    qtbot.keyClicks(panel.name, "Comite de casos")
    qtbot.keyClicks(panel.topics, "Vencidos")
    qtbot.keyClick(panel.topics, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.topics, "Otros asuntos")
    click(qtbot, panel.keep)
    settled(qtbot, window)
    assert "1 serie" in said(page)
    year = TODAY.year + 1
    for field, words in ((panel.first, f"01/02/{year}"), (panel.until, f"31/03/{year}")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, words)
    click(qtbot, panel.put)
    settled(qtbot, window)
    click(qtbot, page.series.on)
    settled(qtbot, window)
    planned = list_meetings(
        office, TODAY.replace(year=year, month=1, day=1), TODAY.replace(year=year, month=12, day=31)
    )
    assert [one.meeting.title for one in planned] == ["Comite de casos"] * 2
    panel.meetings.setFocus()
    qtbot.keyClick(panel.meetings, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "Vencidos" in said(page.desk)


def test_days_left_free_are_shown_and_get_no_visit(
    qtbot: QtBot, open_window: Callable[..., Window], office: Office, visit: Meeting
) -> None:
    window = open_window(page="meetings")
    page = page_of(window)
    click(qtbot, page.plan.on)
    settled(qtbot, window)
    month = (TODAY.replace(day=1) + timedelta(days=32)).replace(day=1)
    click(qtbot, button(window, "Días libres…"))
    settled(qtbot, window)
    line = page.plan.free_days
    assert line.who.currentText() == "yo"
    last = month + timedelta(days=24)
    line.last.setFocus()
    line.last.selectAll()
    qtbot.keyClicks(line.last, f"{last:%d/%m/%Y}")
    click(qtbot, line.mark)
    settled(qtbot, window)
    assert "libre: yo" in said(page.plan.grid)
    click(qtbot, button(window, "Proponer las visitas del mes"))
    settled(qtbot, window)
    click(qtbot, button(window, "Poner 2 visitas en el calendario"))
    settled(qtbot, window)
    planned = list_meetings(office, month, month + timedelta(days=30))
    assert {one.meeting.day > last for one in planned if one.meeting.day.month == month.month} == {True}


def test_a_photograph_is_attached_described_and_taken_away(
    qtbot: QtBot,
    open_window: Callable[..., Window],
    office: Office,
    visit: Meeting,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photograph = tmp_path / "IMG_2034.png"
    assert QImage(40, 30, QImage.Format.Format_RGB32).save(str(photograph))
    monkeypatch.setattr(FileDialog, "getOpenFileName", lambda *_: (str(photograph), ""))
    window = open_window()
    in_front(qtbot, window)
    page = opened(qtbot, window, visit)
    click(qtbot, page.desk.photo)
    settled(qtbot, window)
    (field,) = page.desk.files.fields
    assert field.accessibleName() == "Qué muestra IMG_2034.png"
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Lista firmada")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert [one.caption for one in of(office, visit).files] == ["Lista firmada"]
    (field,) = page.desk.files.fields
    typed(qtbot, field, "Quienes vinieron")
    assert field.hasFocus()
    describe_file(replace(office, who="Berta"), of(office, visit).files[0], "Lista de Berta")
    page.things_changed(frozenset({"meetings"}), None)
    settled(qtbot, window)
    (field,) = page.desk.files.fields
    assert field.text() == "Quienes vinieron", "what is typed stays"
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot, window)
    two = page.desk.files.settling.panel
    assert "Berta cambió esto mientras tanto" in said(two)
    assert [one.caption for one in of(office, visit).files] == ["Lista de Berta"], "nothing was overwritten"
    click(qtbot, two.theirs)
    settled(qtbot, window)
    assert page.desk.files.fields[0].text() == "Lista de Berta"
    click(qtbot, button(page.desk.files, "Quitar"))
    settled(qtbot, window)
    assert of(office, visit).files == ()
    assert not page.desk.files.isVisible()
