"""An objection by mouse, keys and drop: from the mail that comes in to the answer that waits in the outbox."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hands import NO_WINDOW_MANAGER, button, choose, click, drop, offered, said, settled
from letters_hands import WEEK, Samples, go, letters, states
from made_offices import copy_office, office_at
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from advisor_app.mail.folder import DraftFolder
from advisor_app.office.objections.objection import Decision, ObjectionState
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.find_audit import show_audit
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.objections.decide_objection import add_point, decide_objection
from advisor_app.services.objections.list_objections import list_objections, show_objection
from advisor_app.services.objections.record_objection import record_objection, withdraw_objection
from advisor_app.services.office import Office
from advisor_app.services.outbox.approve_messages import approve_messages
from advisor_app.services.outbox.list_outbox import list_outbox
from advisor_app.services.outbox.send_messages import send_messages
from advisor_app.store import open_store
from advisor_app.ui.pages.audit.objection_desk import ObjectionDesk
from advisor_app.ui.pages.audit.objection_point import PointCard
from advisor_app.ui.pages.audit.page import AuditPage
from advisor_app.ui.pages.audit.results_view import ResultsView
from advisor_app.ui.pages.direction.objections_view import ObjectionsView
from advisor_app.ui.pages.direction.page import DirectionPage
from advisor_app.ui.pages.my_week.page import MyWeekPage
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.shell import Window
from advisor_app.ui.targets import AuditAt, DirectionAt

sys.path.append(str(Path(__file__).parents[1] / "services"))
from objection_mails import objecting_mail

CLOSING = "motivo-cierre"
Opened = Callable[..., Window]
Desk = tuple[Window, ResultsView, ObjectionDesk]

pytestmark = pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)


@pytest.fixture(scope="module")
def sent_week(scored_week: tuple[Path, Samples], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scored week's database, its letters sent."""
    folder = tmp_path_factory.mktemp("sent")
    database = copy_office(scored_week[0], folder / "sent.sqlite3")
    store = open_store(office_at(database))
    office = Office(store, "otra persona")
    prepare_findings(office, WEEK, folder / "cartas")
    approve_messages(office)
    send_messages(office, DraftFolder(folder / "correos"))
    store.close()
    return database


@pytest.fixture
def location(sent_week: Path, tmp_path: Path) -> str:
    return office_at(copy_office(sent_week, tmp_path / "office.sqlite3"))


@pytest.fixture
def mail(office: Office, samples: Samples, tmp_path: Path) -> Path:
    """IDAAN's liaison answers that its failing case was resolved."""
    told = next(one.message_id for one in list_outbox(office) if one.entity == "IDAAN")
    number = samples[WEEK, "IDAAN"][0]
    words = f"Estimados:\n\nEl caso {number} se cerro con la visita hecha.\n\nSaludos,\nJose"
    return objecting_mail(tmp_path, told, words)


@pytest.fixture
def desk(qtbot: QtBot, mail: Path, open_window: Opened) -> Desk:
    """The mail dropped on the results of another entity: it finds its own letter."""
    window = open_window(page="audit")
    go(qtbot, window, "results", "MOP")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    assert drop(page.results, mail)
    settled(qtbot, window)
    return window, page.results, page.results.objection


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    click(qtbot, field.viewport() if hasattr(field, "viewport") else field)
    qtbot.keyClicks(field, text)


def card(desk: ObjectionDesk) -> PointCard:
    return next(one for one in desk.findChildren(PointCard) if one.isVisible())


def test_a_dropped_mail_becomes_an_objection_and_goes_out_answered(
    qtbot: QtBot, desk: Desk, office: Office, samples: Samples, location: str, mail: Path
) -> None:
    window, view, shown = desk
    number = samples[WEEK, "IDAAN"][0]
    assert shown.isVisible()
    assert view.chosen is not None
    assert view.chosen.week.entity == "IDAAN"
    assert "José Muñoz <jose@idaan.example>" in said(shown)
    assert not shown.answer.isEnabled()
    assert shown.adding.case.currentData() == number  # the mail names it
    assert shown.adding.question.currentData() == CLOSING
    # the argument out of the mail: its third line, by the keyboard
    click(qtbot, shown.mail.viewport())
    qtbot.keyClick(shown.mail, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for key, modifier in (
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier),
    ):
        qtbot.keyClick(shown.mail, key, modifier)
    click(qtbot, shown.adding.take)
    assert shown.adding.argument.toPlainText() == f"El caso {number} se cerro con la visita hecha."
    click(qtbot, shown.adding.add)
    settled(qtbot, window)
    assert "1 punto sin decidir" in said(shown)
    click(qtbot, card(shown).decide)
    form = card(shown).form
    assert not form.keep.isEnabled(), "a decision needs its reason"
    type_into(qtbot, form.reason, "La visita consta en el expediente.")
    choose(qtbot, form.choice, "Aceptada")
    click(qtbot, form.keep)
    settled(qtbot, window)
    assert "Evaluado: No cumple (la reparación seguía pendiente) → Cumple" in said(shown)
    assert show_audit(office, WEEK, "IDAAN").audit.revision == 1
    before = len(letters(location))
    click(qtbot, shown.answer)
    settled(qtbot, window)
    assert show_audit(office, WEEK, "IDAAN").given[number][CLOSING].mark is Mark.COMPLIES
    assert len(letters(location)) == before + 1
    assert states(location)["IDAAN"] == "draft"
    assert "su correo es un borrador" in said(shown)
    assert "Responder" not in offered(shown)
    click(qtbot, shown.back)
    settled(qtbot, window)
    assert view.result.isVisible()
    assert "respondida el" in said(view.objections)
    (line,) = list_objections(office)
    assert show_objection(office, line.objection.reference).original == mail.read_bytes()


def test_a_rejected_point_can_change_nothing(qtbot: QtBot, desk: Desk, office: Office) -> None:
    window, _, shown = desk
    type_into(qtbot, shown.adding.argument, "No estamos de acuerdo")
    click(qtbot, shown.adding.add)
    settled(qtbot, window)
    click(qtbot, card(shown).decide)
    form = card(shown).form
    choose(qtbot, form.choice, "Rechazada")
    assert not form.answer.isEnabled()
    type_into(qtbot, form.reason, "No hay constancia")
    click(qtbot, form.keep)
    settled(qtbot, window)
    (line,) = list_objections(office)
    assert line.count(Decision.REJECTED) == 1
    assert "La carta se mantiene" in said(shown)


def test_a_mail_recorded_by_mistake_is_taken_back(qtbot: QtBot, desk: Desk, office: Office) -> None:
    window, view, shown = desk
    click(qtbot, button(window, "Deshacer"))
    settled(qtbot, window)
    (line,) = list_objections(office)
    assert line.objection.state is ObjectionState.WITHDRAWN
    assert not shown.adding.isVisible()
    click(qtbot, shown.back)
    settled(qtbot, window)
    assert "retirada: Registrada por error" in said(view.objections)


def test_a_mail_can_be_chosen_too(
    qtbot: QtBot, mail: Path, open_window: Opened, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(page="audit")
    go(qtbot, window, "results", "IDAAN")
    page = window.page("audit")
    assert isinstance(page, AuditPage)
    monkeypatch.setattr(FileDialog, "getOpenFileName", lambda *_: (str(mail), ""))
    click(qtbot, page.results.objections.record)
    settled(qtbot, window)
    (line,) = list_objections(office)
    assert line.entity == "IDAAN"


def test_the_director_follows_objections_by_their_deadlines_and_my_week_offers_them(
    qtbot: QtBot, desk: Desk, office: Office, samples: Samples, tmp_path: Path
) -> None:
    window, _, shown = desk
    first = shown.reference
    number = samples[WEEK, "IDAAN"][0]
    add_point(office, first, number, CLOSING, "Sí se resolvió.")
    decide_objection(office, first, number, CLOSING, decision=Decision.ACCEPTED, reason="Consta.")
    told_mop = next(one.message_id for one in list_outbox(office) if one.entity == "MOP")
    other = record_objection(office, objecting_mail(tmp_path, told_mop, "No.", name="otra")).objection.reference
    window.go_to("audit", AuditAt(WEEK, "results", "MOP", objection=other))
    settled(qtbot, window)
    assert shown.isVisible(), "another one takes its place"
    assert other in shown.title.text()
    withdraw_objection(office, other, "no era una objeción")
    window.go_to("my_week")
    settled(qtbot, window)
    page = window.page("my_week")
    assert isinstance(page, MyWeekPage)
    told = next(one for one in said(page).splitlines() if "por responder: IDAAN" in one)
    assert "vencida desde" in told or "la primera hasta" in told
    click(qtbot, button(page, "1 objeción"))
    settled(qtbot, window)
    assert shown.isVisible()
    window.go_to("direction", DirectionAt("objections"))
    settled(qtbot, window)
    direction = window.page("direction")
    assert isinstance(direction, DirectionPage)
    view = direction.of("objections")
    assert isinstance(view, ObjectionsView)
    assert [one.objection.reference for one in view.model.rows()] == [first, other]
    assert "no clasifica a las personas" in said(view)
    for by, label in (("Asesor", "Marisol Quintero"), ("Pregunta", "El motivo de cierre es el correcto")):
        click(qtbot, view.by.button({"Asesor": "advisor", "Pregunta": "question"}[by]))
        model, table = view.rates[{"Asesor": "advisor", "Pregunta": "question"}[by]]
        assert table.isVisible()
        assert [(one.label, one.accepted) for one in model.rows()] == [(label, 1)]
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert shown.isVisible()
