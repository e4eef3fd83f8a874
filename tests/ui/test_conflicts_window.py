"""Two windows over one office: what two people wrote of one thing stands side by side, and nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import UUID

import pytest
from conflict_hands import in_front, side, typed
from hands import NO_WINDOW_MANAGER, button, click, said, settled
from pytestqt.qtbot import QtBot

from action_plans.plan import Content
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison, list_liaisons, save_liaison
from advisor_app.services.escalations.open_escalation import (
    Telling,
    open_escalation,
    telling_as_it_is,
    write_escalation,
)
from advisor_app.services.meetings.plan_meeting import plan_meeting
from advisor_app.services.meetings.show_meeting import show_meeting
from advisor_app.services.office import Office
from advisor_app.services.plans.change_plan import content_as_it_is, write_plan
from advisor_app.services.plans.open_plan import open_plan
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.pages.meetings.page import MeetingsPage
from advisor_app.ui.pages.plans.escalations_view import EscalationsView
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.pages.plans.plans_view import PlansView
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import MeetingAt
from minutes import MeetingKind

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
Opened = Callable[..., Window]
TODAY = panama_day(now_utc())
SOON_MS = 2000


@pytest.fixture
def idaan(office: Office) -> UUID:
    with office.store.unit_of_work("otra persona") as work:
        key = work.entities.resolve(["IDAAN"])["IDAAN"]
        work.commit()
    add_advisor(office, "yo", "yo@cac311.gob.pa")
    assign_entities(office, ["IDAAN"], "yo", TODAY - timedelta(days=40))
    add_liaison(office, key, "Karina Atencio", LiaisonKind.OPERATIONAL, post="Jefa", email="k@idaan.example")
    return key


def test_two_windows_edit_one_person_and_merge_by_field(
    qtbot: QtBot, open_window: Opened, office: Office, idaan: UUID
) -> None:
    first = open_window(page="entities", who="yo", watches=True)
    second = open_window(page="entities", who="Berta", watches=True)
    forms = {}
    for window in (first, second):
        in_front(qtbot, window)
        page = window.page("entities")
        assert isinstance(page, EntitiesPage)
        click(qtbot, button(page.panel, "Editar"))
        forms[window] = page.panel.form
    theirs, mine = forms[second], forms[first]
    typed(qtbot, theirs.post, "Directora")
    typed(qtbot, theirs.telephone, "500-1111")
    typed(qtbot, mine.telephone, "500-2222")
    typed(qtbot, mine.email, "karina@idaan.example")
    jobs = first.frame._jobs
    qtbot.waitUntil(lambda: jobs.connection.watching)
    with qtbot.waitSignal(jobs.changed, timeout=SOON_MS + 1000):  # the first window hears of it by itself
        click(qtbot, theirs.save)
    settled(qtbot, second)
    settled(qtbot, first)
    assert mine.isVisible()
    assert (mine.telephone.text(), mine.email.text()) == ("500-2222", "karina@idaan.example"), "what is typed stays"

    in_front(qtbot, first)
    click(qtbot, mine.save)
    settled(qtbot, first)
    panel = mine.settling.panel
    assert panel.isVisible()
    assert not mine.telephone.isVisible()
    assert "Berta cambió esto mientras tanto" in said(panel)
    assert "Teléfono · lo cambiaron los dos" in said(panel)
    assert side(panel, "Cargo, del otro: Directora").isChecked(), "only she changed it"
    assert side(panel, "Correo, mío: karina@idaan.example").isChecked(), "only I changed it"
    assert list_liaisons(office, idaan)[0].telephone == "500-1111", "nothing was overwritten"

    click(qtbot, side(panel, "Teléfono, del otro"))
    click(qtbot, panel.merge)
    settled(qtbot, first)
    (kept,) = list_liaisons(office, idaan)
    assert (kept.post, kept.telephone, kept.email) == ("Directora", "500-1111", "karina@idaan.example")
    assert not mine.isVisible()


def test_a_draft_that_two_wrote_is_kept_as_one_chooses(
    qtbot: QtBot, open_window: Opened, office: Office, idaan: UUID
) -> None:
    number = open_plan(office, "IDAAN", "Tardan").plan.key
    window = open_window(page="plans")
    in_front(qtbot, window)
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    view = page.of(page.view)
    assert isinstance(view, PlansView)
    form = view.panel.form
    typed(qtbot, form.problem, "Tardan un mes")
    before = content_as_it_is(office, number)
    write_plan(office, number, replace(before, problem="Nadie responde"))
    view.things_changed(frozenset({"plans"}), None)
    settled(qtbot, window)
    assert form.problem.toPlainText() == "Tardan un mes", "what is typed stays when the page asks again"
    click(qtbot, form.save)
    settled(qtbot, window)
    panel = view.acts.settling.panel
    assert panel.isVisible()
    assert "Nadie responde" in said(panel)
    assert content_as_it_is(office, number).problem == "Nadie responde"
    click(qtbot, panel.mine)
    settled(qtbot, window)
    assert content_as_it_is(office, number).problem == "Tardan un mes"
    assert form.isVisible()
    with pytest.raises(UserError, match="changed_by_another"):
        write_plan(office, number, Content("tercero"), before)


def test_notes_that_another_wrote_under_the_same_point_are_shown_beside_mine(
    qtbot: QtBot, open_window: Opened, office: Office, idaan: UUID
) -> None:
    visit = plan_meeting(office, MeetingKind.VISIT, datetime.combine(TODAY, time(9)), entity="IDAAN", place="Sede")
    window = open_window()
    window.go_to("meetings", MeetingAt(visit.id))
    settled(qtbot, window)
    in_front(qtbot, window)
    desk = window.findChildren(MeetingsPage)[0].desk

    def stored() -> str:
        return show_meeting(office, visit.id).points[0].notes

    typed(qtbot, desk.notes, "Mis notas")
    qtbot.waitUntil(lambda: desk.keeper.everything_arrived)
    (point, *_) = show_meeting(office, visit.id).points
    with office.store.unit_of_work("Berta") as work:
        work.meetings.save_point(replace(point, notes="Las de Berta"))
        work.commit()
    typed(qtbot, desk.notes, "Mis notas nuevas")
    qtbot.waitUntil(desk.keeper.settling.panel.isVisible)
    assert stored() == "Las de Berta"
    assert "Berta cambió esto mientras tanto" in said(desk.keeper.settling.panel)
    click(qtbot, desk.keeper.settling.panel.theirs)
    settled(qtbot, window)
    assert desk.notes.toPlainText() == "Las de Berta"
    typed(qtbot, desk.notes, "Acordado entre los dos")
    qtbot.waitUntil(lambda: desk.keeper.everything_arrived)
    assert stored() == "Acordado entre los dos"


def test_an_obstacle_that_two_tell_is_kept_as_one_chooses(
    qtbot: QtBot, open_window: Opened, office: Office, idaan: UUID
) -> None:
    reference = open_escalation(office, "IDAAN", Telling("Sin turno de noche", "Esperan")).reference
    window = open_window(page="plans")
    in_front(qtbot, window)
    page = window.page("plans")
    assert isinstance(page, PlansPage)
    click(qtbot, page.segments.button("escalations"))
    settled(qtbot, window)
    view = page.of("escalations")
    assert isinstance(view, EscalationsView)
    panel = view.desk.panel
    draft, conflict = panel.draft, panel.keeper.settling.panel
    assert draft.subject.text() == "Sin turno de noche"
    seen = telling_as_it_is(office, reference)
    write_escalation(office, reference, replace(seen, asked="Dos turnos", told="Nadie va de noche"))
    typed(qtbot, draft.told, "Las fugas esperan")
    qtbot.waitUntil(conflict.isVisible)
    assert telling_as_it_is(office, reference).told == "Nadie va de noche", "nothing was overwritten"
    assert side(conflict, "Qué se pide, del otro").isChecked(), "only she wrote it"
    click(qtbot, conflict.merge)
    settled(qtbot, window)
    kept = telling_as_it_is(office, reference)
    assert (kept.told, kept.asked) == ("Las fugas esperan", "Dos turnos")
    assert draft.asked.toPlainText() == "Dos turnos"
    typed(qtbot, draft.told, "Las fugas esperan un mes")
    qtbot.waitUntil(lambda: telling_as_it_is(office, reference).told == "Las fugas esperan un mes")
    settled(qtbot, window)


def test_a_person_saved_in_an_older_version_is_refused(office: Office, idaan: UUID) -> None:
    (karina,) = list_liaisons(office, idaan)
    save_liaison(office, replace(karina, post="Directora"))
    with pytest.raises(UserError, match="changed_by_another"):
        save_liaison(office, replace(karina, post="Otra"))
