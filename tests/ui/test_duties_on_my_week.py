"""Mi semana's duties: late ones first, each cell told in its words, proved and excused beside the list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, choose, click, said, settled
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from ui_exports import closed_cases, write_export

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.registers import Kind, Outcome
from advisor_app.services.duties.list_duties import list_duties
from advisor_app.services.duties.record_duty import record_evidence
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.registers.keep_register import check_item, close_register, open_register
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.ui.duties.register_card import RegisterCard
from advisor_app.ui.pages.my_week.page import MyWeekPage
from advisor_app.ui.pages.plans.page import PlansPage
from advisor_app.ui.shell import Window
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import STATE_ROLE

TODAY = panama_day(now_utc())
LAST_MONTH = TODAY.replace(day=1) - timedelta(days=1)
BEFORE = LAST_MONTH.replace(day=1) - timedelta(days=1)
Opened = Callable[..., Window]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture
def owing(office: Office, tmp_path: Path) -> Office:
    """Two entities that the advisor at the window holds since last month: one was visited last month, one was not."""
    long_ago = BEFORE - timedelta(days=20)
    rows = [*closed_cases("IDAAN", 3, long_ago), *closed_cases("MOP", 2, long_ago)]
    import_cases(office, write_export(tmp_path / "casos.csv", rows))
    add_advisor(office, "Yo")
    assign_entities(office, ["IDAAN", "MOP"], "Yo", BEFORE)
    for duty in ("REPORT-M", "CRM-NEWS", "MEETING-M", "VISIT-M"):
        for entity in ("IDAAN", "MOP"):
            if (duty, entity) != ("VISIT-M", "MOP"):
                record_evidence(office, duty, entity=entity, on=LAST_MONTH.replace(day=10))
    return office


def page_of(window: Window) -> MyWeekPage:
    page = window.page("my_week")
    assert isinstance(page, MyWeekPage)
    return page


def cell(page: MyWeekPage, entity: str, key: str) -> tuple[State, str]:
    rows = [row.entity for row in page.model.rows()]
    index = page.model.index(rows.index(entity), page.entities.keys.index(key))
    return index.data(STATE_ROLE), str(index.data())


def focus_cell(qtbot: QtBot, page: MyWeekPage, entity: str, key: str) -> None:
    """Go to a cell with the keyboard alone."""
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    click(qtbot, page.table.viewport())
    qtbot.keyClick(page.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range([row.entity for row in page.model.rows()].index(entity)):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
    keys = page.entities.keys
    for _ in range(sum(not page.table.isColumnHidden(place) for place in range(keys.index(key)))):
        qtbot.keyClick(page.table, Qt.Key.Key_Right)


def lates(office: Office, duty: str) -> list[tuple[str | None, str]]:
    return [
        (one.entity, one.period) for one in list_duties(office) if one.duty.id == duty and one.state.value == "late"
    ]


def test_late_duties_stand_first_and_say_how_late(owing: Office, open_window: Opened) -> None:
    page = page_of(open_window())
    assert [row.entity for row in page.model.rows()] == ["MOP", "IDAAN"]
    (due,) = {one.due for one in list_duties(owing) if one.duty.id == "VISIT-M" and one.state.value == "late"}
    days = (TODAY - due).days
    assert cell(page, "MOP", "VISIT-M") == (State.LATE, f"+{days} días" if days > 1 else "+1 día")
    assert cell(page, "IDAAN", "VISIT-M")[0] in (State.DUE, State.DUE_SOON)
    assert page.sum_row.text_of("VISIT-M") == "0 / 2"
    assert f"sin hacer; lo más antiguo venció el {due:%d/%m/%Y}: MOP." in said(page.sentences)
    assert page.views.button("late").accessibleName() == "Con vencido, 1"


def test_a_duty_is_proved_beside_the_list_and_the_proof_can_be_taken_back(
    qtbot: QtBot, owing: Office, open_window: Opened, tmp_path: Path
) -> None:
    window = open_window()
    page = page_of(window)
    focus_cell(qtbot, page, "MOP", "VISIT-M")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "MOP" in said(page.duty)
    assert "guía, líneas 336-341" in said(page.duty)
    assert page.duty.form.period.currentText() == f"{LAST_MONTH:%Y-%m}", "what is late is offered first"
    assert page.duty.form.note.hasFocus()
    qtbot.keyClicks(page.duty.form.note, "Minuta firmada")
    page.duty.form.on.selectAll()
    qtbot.keyClicks(page.duty.form.on, f"{LAST_MONTH.replace(day=12):%d/%m/%Y}")
    qtbot.keyClick(page.duty.form.note, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert lates(owing, "VISIT-M") == []
    assert page.views.button("late").accessibleName() == "Con vencido, 0"
    assert "Minuta firmada · anotado el" in said(page.duty)
    undo = next(one for one in window.findChildren(QPushButton) if one.text() == "Deshacer" and one.isVisible())
    click(qtbot, undo)
    settled(qtbot, window)
    assert lates(owing, "VISIT-M") == [("MOP", f"{LAST_MONTH:%Y-%m}")]
    assert "Retirado por yo" in said(page.duty)
    qtbot.keyClick(page.duty, Qt.Key.Key_Escape)
    assert not page.duty.isVisible()
    assert page.table.hasFocus()


def test_the_director_excuses_with_a_reason(qtbot: QtBot, owing: Office, open_window: Opened) -> None:
    window = open_window()
    page = page_of(window)
    focus_cell(qtbot, page, "MOP", "VISIT-M")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    qtbot.keyClicks(page.duty.excuse.reason, "sin enlaces ese mes")
    qtbot.keyClick(page.duty.excuse.reason, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert lates(owing, "VISIT-M") == []
    assert "sin enlaces ese mes · anotado el" in said(page.duty)


def test_something_asked_for_is_noted_as_owed(qtbot: QtBot, owing: Office, open_window: Opened) -> None:
    window = open_window()
    page = page_of(window)
    place = page.entities.keys.index("VIEWS")
    menu = page.table.columns_menu()
    menu.actions()[place].trigger()
    focus_cell(qtbot, page, "IDAAN", "VIEWS")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert not page.duty.form.isVisible(), "nothing is owed yet"
    qtbot.keyClicks(page.duty.occasion.what, "panel de quejas")
    qtbot.keyClick(page.duty.occasion.what, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert [one.entity for one in list_duties(owing) if one.duty.id == "VIEWS"] == ["IDAAN"]
    assert cell(page, "IDAAN", "VIEWS")[0] is State.DUE
    window.close()
    again = page_of(open_window())
    assert not again.table.isColumnHidden(place), "what is shown is remembered"


def test_an_index_below_its_goal_is_no_task_but_is_told(office: Office, open_window: Opened, tmp_path: Path) -> None:
    opened = BEFORE.replace(day=20)
    header = ("Número", "Entidad", "Creado", "Cerrado", "Estado", "Asunto")
    day = f"{date(opened.year, opened.month, opened.day):%d/%m/%Y} 09:00"
    closed = f"{LAST_MONTH:%d/%m/%Y} 15:00"
    rows: list[tuple[str, ...]] = [(f"R{place}", "IDAAN", day, closed, "Cerrado", "") for place in range(4)]
    import_cases(office, write_export(tmp_path / "tarde.csv", rows, header))
    add_advisor(office, "Yo")
    assign_entities(office, ["IDAAN"], "Yo", BEFORE.replace(day=1) - timedelta(days=40))
    found = {one.period: one.state.value for one in list_duties(office) if one.duty.id == "RATE-30"}
    page = page_of(open_window())
    state, text = cell(page, "IDAAN", "RATE-30")
    if found.get(f"{LAST_MONTH:%Y-%m}") == "late":
        assert (state, text) == (State.BELOW_GOAL, "0 %")
        assert "bajo la meta de «En 30 días»: IDAAN." in said(page.sentences)
    else:
        assert state in (State.AT_GOAL, State.NOT_DUE)


def test_a_register_is_checked_and_attested_in_the_panel(qtbot: QtBot, owing: Office, open_window: Opened) -> None:
    window = open_window()
    page = page_of(window)
    focus_cell(qtbot, page, "MOP", "CRM-DATA")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    registers = page.duty.registers
    click(qtbot, registers.begin_button)
    qtbot.keyClicks(registers.subject, "Datos del trimestre")
    click(qtbot, registers.save)
    settled(qtbot, window)
    for _ in range(4):
        card = registers.findChild(RegisterCard)
        choice = next(one for one in card.choices if one.currentText() == "por revisar")
        choose(qtbot, choice, "en orden")
        choice.activated.emit(choice.currentIndex())
        settled(qtbot, window)
    card = next(one for one in registers.findChildren(RegisterCard) if one.isVisible())
    qtbot.keyClicks(card.attested_by, "Eva, enlace")
    qtbot.keyClick(card.attested_by, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "Dio fe Eva, enlace" in said(page.duty)
    assert cell(page, "MOP", "CRM-DATA")[0] is State.DONE


def test_registers_are_listed_with_what_is_left_to_correct(qtbot: QtBot, owing: Office, open_window: Opened) -> None:
    made = open_register(owing, Kind.CRM_DATA, "Datos del año", entity="MOP", items=["Personal", "Servicios"])
    check_item(owing, made.id, 1, Outcome.WRONG, correction="Falta la jefa", correct_by=date(2031, 5, 9))
    check_item(owing, made.id, 2, Outcome.RIGHT)
    close_register(owing, made.id, "Eva, enlace")
    training = open_register(owing, Kind.TRAINING, "Uso del CRM", entity="IDAAN", people=["Luis"])
    close_register(owing, training.id, "Luis")
    window = open_window()
    page = page_of(window)
    window.activateWindow()
    click(qtbot, page.kinds.button("registers"))
    settled(qtbot, window)
    rows = [
        [str(page.registers.model.index(row, column).data()) for column in range(page.registers.model.columnCount())]
        for row in range(page.registers.model.rowCount())
    ]
    assert [row[0] for row in rows] == ["MOP", "IDAAN"], "what is left to correct stands first"
    assert rows[0][5:] == ["2/2", "1 · 09/05/2031", "Eva, enlace"]
    assert page.registers.views.button("unsettled").accessibleName() == "Abiertos o por corregir, 1"
    qtbot.keyClick(page.registers.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert "Datos en el CRM" in said(page.duty)
    mended = next(one for one in page.duty.registers.findChildren(QPushButton) if one.text() == "Ya se corrigió")
    click(qtbot, mended)
    settled(qtbot, window)
    assert page.registers.views.button("unsettled").accessibleName() == "Abiertos o por corregir, 0"


def test_an_obstacle_and_a_chance_of_law_83_lead_to_where_they_are_written(
    qtbot: QtBot, owing: Office, open_window: Opened
) -> None:
    window = open_window()
    page = page_of(window)
    for duty, view in (("ESCALATE", "escalations"), ("LEY-83", "ideas")):
        window.go_to("my_week")
        settled(qtbot, window)
        if page.table.isColumnHidden(page.entities.keys.index(duty)):
            page.table.columns_menu().actions()[page.entities.keys.index(duty)].trigger()
        focus_cell(qtbot, page, "IDAAN", duty)
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
        settled(qtbot, window)
        click(qtbot, button(page.duty, "Ir a donde se hace"))
        settled(qtbot, window)
        plans = window.page("plans")
        assert isinstance(plans, PlansPage)
        assert plans.view == view
