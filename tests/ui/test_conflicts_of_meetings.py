"""When and where a meeting is, the next one, and who comes: what two people wrote stands side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from conflict_hands import in_front, side, typed
from hands import NO_WINDOW_MANAGER, click, said, settled
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.meetings.records import Answer, Meeting
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.meetings.hold_meeting import agree_next, record_answer
from advisor_app.services.meetings.plan_meeting import move_meeting, plan_meeting
from advisor_app.services.meetings.show_meeting import show_meeting
from advisor_app.services.office import Office
from advisor_app.ui.pages.meetings.meeting_view import MeetingDesk
from advisor_app.ui.pages.meetings.page import MeetingsPage
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import MeetingAt
from minutes import MeetingKind

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
NINE = datetime.combine(panama_day(now_utc()) + timedelta(days=3), time(9))


@pytest.fixture
def visit(office: Office) -> Meeting:
    with office.store.unit_of_work("otra persona") as work:
        key = work.entities.resolve(["IDAAN"])["IDAAN"]
        work.commit()
    add_liaison(office, key, "Karina Atencio", LiaisonKind.OPERATIONAL)
    return plan_meeting(office, MeetingKind.VISIT, NINE, entity="IDAAN", place="Sede")


@pytest.fixture
def berta(office: Office) -> Office:
    """The same office as somebody else works in it."""
    return replace(office, who="Berta")


@pytest.fixture
def window(qtbot: QtBot, open_window: Callable[..., Window], visit: Meeting) -> Window:
    opened = open_window()
    opened.go_to("meetings", MeetingAt(visit.id))
    settled(qtbot, opened)
    in_front(qtbot, opened)
    return opened


@pytest.fixture
def desk(window: Window) -> MeetingDesk:
    return window.findChildren(MeetingsPage)[0].desk


def now(office: Office, visit: Meeting) -> Meeting:
    return show_meeting(office, visit.id).meeting


def test_one_moved_it_while_another_wrote_its_place(
    qtbot: QtBot, window: Window, desk: MeetingDesk, office: Office, berta: Office, visit: Meeting
) -> None:
    plan, panel = desk.plan, desk.plan.settling.panel
    typed(qtbot, plan.place, "Biblioteca")
    move_meeting(berta, visit.id, NINE + timedelta(hours=2), place="Piso 4")
    qtbot.keyClick(plan.place, Qt.Key.Key_Return)
    qtbot.waitUntil(panel.isVisible)
    settled(qtbot, window)
    assert "Berta cambió esto mientras tanto" in said(panel)
    assert "Lugar · lo cambiaron los dos" in said(panel)
    assert now(office, visit).place == "Piso 4", "nothing was overwritten"
    click(qtbot, panel.merge)
    settled(qtbot, window)
    kept = now(office, visit)
    assert (kept.local_start, kept.place) == (NINE + timedelta(hours=2), "Biblioteca")
    assert (plan.starts.text(), plan.place.text()) == ("11:00", "Biblioteca")
    assert not panel.isVisible()
    click(qtbot, plan.starts)
    qtbot.keyClick(plan.starts, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert not panel.isVisible(), "what is shown is what stands"


def test_two_agree_on_another_next_meeting(
    qtbot: QtBot, window: Window, desk: MeetingDesk, office: Office, berta: Office, visit: Meeting
) -> None:
    panel = desk.next.settling.panel
    typed(qtbot, desk.next, "16/12/2030 9:00, en el CAC-311")
    agree_next(berta, visit, datetime(2030, 12, 17, 15), "IDAAN")
    qtbot.keyClick(desk.next, Qt.Key.Key_Return)
    qtbot.waitUntil(panel.isVisible)
    settled(qtbot, window)
    assert now(office, visit).next_place == "IDAAN"
    click(qtbot, side(panel, "Próxima reunión, del otro: 17/12/2030 10:00"))
    click(qtbot, panel.merge)
    settled(qtbot, window)
    kept = now(office, visit)
    assert (kept.next_starts, kept.next_place) == (datetime(2030, 12, 17, 15), "en el CAC-311")
    qtbot.waitUntil(lambda: desk.next.text() == "17/12/2030 10:00, en el CAC-311")


def test_two_note_another_answer_of_one_person(
    qtbot: QtBot, window: Window, desk: MeetingDesk, office: Office, berta: Office, visit: Meeting
) -> None:
    beside, panel = desk.beside, desk.beside.settling.panel
    place = next(at for at, one in enumerate(show_meeting(office, visit.id).people) if "Karina" in one.name)
    person = show_meeting(office, visit.id).people[place]
    record_answer(berta, person, Answer.DECLINED)
    click(qtbot, beside.people.viewport())
    beside.people.setCurrentRow(place)
    qtbot.keyClick(beside.people, Qt.Key.Key_P)
    qtbot.waitUntil(panel.isVisible)
    assert "Karina Atencio" in said(panel)
    assert "Berta" in said(panel)
    assert show_meeting(office, visit.id).people[place].answer is Answer.DECLINED
    click(qtbot, panel.mine)
    settled(qtbot, window)
    assert show_meeting(office, visit.id).people[place].answer is Answer.ACCEPTED
    assert beside.people.isVisible()


def test_what_is_dragged_from_where_it_no_longer_is_stays_where_it_was_put(
    office: Office, berta: Office, visit: Meeting
) -> None:
    there = move_meeting(berta, visit.id, NINE + timedelta(days=1))
    with pytest.raises(UserError, match="changed_by_another"):
        move_meeting(office, visit.id, NINE + timedelta(days=2), seen=visit)
    assert now(office, visit).starts == there.starts
