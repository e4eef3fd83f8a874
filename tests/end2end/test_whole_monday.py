"""A whole Monday in the window by key and mouse alone: a file dropped, drawn, scored by the keyboard, written, sent.

What became of it is read through a connection of its own, in the folder, and at the mail server.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, choose, click, drop, press, said, settled
from outbox_hands import PASSWORD, USER, MailServer, make_certificates, start_server
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from scoring_hands import hit
from ui_exports import write_export

from advisor_app.mail.passwords import PASSWORD_VARIABLE
from advisor_app.mail.smtp_server import Tls
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.pages.entities.page import EntitiesPage
from advisor_app.ui.pages.mail.page import MailPage
from advisor_app.ui.pages.mail.send_dialog import SendDialog
from advisor_app.ui.pages.my_week.page import MyWeekPage
from advisor_app.ui.shell import Window

WEEK = IsoWeek.of(panama_day(now_utc())).shifted(-1)
ADVISOR = "Marisol Quintero"
ENTITIES = {"IDAAN": 3, "Ñurú & Cía <Salud>": 2}
HEADERS = (
    "Número de caso", "Tipo", "Canal", "Institución", "Estado", "Fecha de creación", "Fecha de primera acción",
    "Fecha de cierre", "Asunto", "Resolución",
)  # fmt: skip
CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER, DOWN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape
FAILING = "cerrado sin decir el motivo"
BY_HAND = 8
"""Questions that the data does not answer in these cases."""
SendTo = Callable[[QtBot, SendDialog], None]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    closed = WEEK.monday + timedelta(days=2)
    created = closed - timedelta(days=10)
    rows = [
        (
            f"{entity[:3].upper()}-{at:03d}", "Queja", "Teléfono 3-1-1", entity, "Resuelto", f"{created} 09:00",
            f"{created} 14:12", f"{closed} 15:30", f"<script>alert({at})</script>", "Se reparó. {{7*7}}",
        )
        for entity, count in ENTITIES.items()
        for at in range(1, count + 1)
    ]  # fmt: skip
    return write_export(tmp_path / "Casos de la semana.csv", rows, HEADERS)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, location: str, tmp_path: Path) -> Window:
    memory = Memory(tmp_path / "window.ini")
    made = make_window(qapp, lambda: Office(open_store(location), ADVISOR), "es", memory, "light")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    settled(qtbot, made)
    return made


def on_monday(qtbot: QtBot, window: Window) -> MyWeekPage:
    """Back to Mi semana, by its key."""
    press(qtbot, window, Qt.Key.Key_1, CONTROL)
    page = window.page("my_week")
    assert isinstance(page, MyWeekPage)
    return page


def take_next_step(qtbot: QtBot, window: Window, words: str) -> None:
    page = on_monday(qtbot, window)
    assert page.main.text() == words
    click(qtbot, page.main)
    settled(qtbot, window)


def import_export(qtbot: QtBot, window: Window, export: Path) -> None:
    assert drop(window, export)
    settled(qtbot, window)
    click(qtbot, button(window, "Importar 5 casos"))
    settled(qtbot, window)
    assert "5 filas leídas" in said(window)


def name_people(qtbot: QtBot, window: Window) -> None:
    """An advisor for both entities, and a liaison for each."""
    press(qtbot, window, Qt.Key.Key_4, CONTROL)
    page = window.page("entities")
    assert isinstance(page, EntitiesPage)
    click(qtbot, page.main)
    qtbot.keyClicks(page.new_advisor.name, ADVISOR)
    qtbot.keyClicks(page.new_advisor.email, "marisol@cac.example")
    qtbot.keyClick(page.new_advisor.email, ENTER)
    settled(qtbot, window)
    click(qtbot, page.table.viewport())
    qtbot.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    click(qtbot, page.review)
    settled(qtbot, window)
    qtbot.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    choose(qtbot, page.assigning.advisor, page.assigning.advisor.itemText(0))
    click(qtbot, button(page, "Asignar 2"))
    settled(qtbot, window)
    for place in range(len(ENTITIES)):
        qtbot.keyClick(page.table, Qt.Key.Key_Home, CONTROL)
        for _ in range(place):
            qtbot.keyClick(page.table, DOWN)
        settled(qtbot, window)
        click(qtbot, page.panel.add)
        qtbot.keyClicks(page.panel.form.name, f"Enlace {place}")
        qtbot.keyClicks(page.panel.form.email, f"enlace{place}@entidad.example")
        qtbot.keyClick(page.panel.form.email, ENTER)
        settled(qtbot, window)


def score_by_keys(qtbot: QtBot, window: Window) -> str:
    """Every case of every entity with the keyboard alone; of the first case the reason is wrong. Its number."""
    desk = window.page("audit").score.desk  # type: ignore[union-attr]
    first, before = str(desk.number), 0
    while desk.question != "motivo-cierre":
        hit(qtbot, "1")
        before += 1
    hit(qtbot, "2", ENTER, FAILING, ESCAPE, ENTER)
    hit(qtbot, *"1" * (BY_HAND - before - 1), ENTER)
    for _ in range(sum(ENTITIES.values()) - 1):
        assert desk.number != first
        hit(qtbot, *"1" * BY_HAND, ENTER)
    return first


def send(qtbot: QtBot, window: Window, way: SendTo) -> None:
    page = window.page("mail")
    assert isinstance(page, MailPage)
    assert page.outbox.main.text() == "Enviar 2 correos"
    click(qtbot, page.outbox.main)
    asked = next(one for one in window.findChildren(SendDialog) if one.isVisible())
    assert asked.focusWidget() is asked.cancel
    assert "¿Enviar 2 correos?" in said(asked)
    assert "Ñurú & Cía <Salud>: enlace1@entidad.example" in asked.whom.toPlainText()
    way(qtbot, asked)
    click(qtbot, asked.act)
    settled(qtbot, window)


def the_whole_monday(qtbot: QtBot, window: Window, export: Path, way: SendTo) -> str:
    assert "Todavía no hay casos" in said(window)
    import_export(qtbot, window, export)
    name_people(qtbot, window)
    take_next_step(qtbot, window, f"Sortear semana {WEEK.number}")
    click(qtbot, button(window, f"Sortear semana {WEEK.number}"))
    assert "No se puede repetir ni deshacer." in answer(qtbot, window, accept=True)
    page = on_monday(qtbot, window)
    assert "5 de 5 muestras" in [one.text() for one in page.sentences.findChildren(QPushButton)]
    take_next_step(qtbot, window, "Evaluar Ñurú & Cía <Salud>")
    window.activateWindow()
    failing = score_by_keys(qtbot, window)
    take_next_step(qtbot, window, "Preparar 2 cartas")
    click(qtbot, button(window, "Preparar 2 cartas"))
    answer(qtbot, window, accept=True)
    take_next_step(qtbot, window, "Aprobar 2 correos")
    click(qtbot, button(window, "Aprobar 2 borradores"))
    settled(qtbot, window)
    send(qtbot, window, way)
    assert "2 correos enviados." in said(window)
    page = on_monday(qtbot, window)
    assert page.sum_row.text_of("letter") == "2 / 2"
    assert not page.main.isVisible(), "nothing is left to do"
    assert [one.text() for one in page.sentences.findChildren(QPushButton)] == ["1 entidad"]
    assert "sin cumplir: Ñurú & Cía <Salud>." in said(page.sentences)
    return failing


def check_by_another_connection(location: str, failing: str) -> list[bytes]:
    """What the window said is so; returns the messages' bytes in the order of writing."""
    store = open_store(location)
    try:
        with store.reading() as reading:
            mails = reading.outbox.all()
            rounds = {one.id: one for one in reading.rounds.of_week(WEEK)}
            audits = reading.audits.of_rounds(list(rounds))
            letters = reading.letters.of_audits([one.id for one in audits.values()])
            given = [kept for audit in audits.values() for kept in reading.audits.every_answer(audit)]
            assert reading.history.verify().ok
            who = {entry.who for entry in reading.history.entries()}
    finally:
        store.close()
    assert [mail.state for mail in mails] == ["sent", "sent"]
    assert sorted(len(one.sample) for one in rounds.values()) == [2, 3]
    assert all(audit.finished for audit in audits.values())
    assert sorted(one.serial for found in letters.values() for one in found) == [1, 2]
    bad = [(kept.number, kept.answer.comment) for kept in given if kept.answer.mark == "fails"]
    assert bad == [(failing, FAILING)]
    assert who == {ADVISOR}
    return [mail.raw for mail in mails]


def check_contents(messages: list[bytes]) -> None:
    """Each entity's liaison gets the letter as text, as HTML and as PDF; what a citizen wrote stands in none."""
    for raw in messages:
        mail = message_from_bytes(raw, policy=default)
        assert mail["From"].addresses[0].addr_spec == "marisol@cac.example"
        (pdf,) = mail.iter_attachments()
        assert pdf.get_content().startswith(b"%PDF")
        for kind in ("plain", "html"):
            body = mail.get_body((kind,))
            assert body is not None
            assert "alert(" not in body.get_content()
            assert "7*7" not in body.get_content()
    told = [message_from_bytes(raw, policy=default).get_body(("plain",)).get_content() for raw in messages]  # type: ignore[union-attr]
    assert sum(FAILING in one for one in told) == 1


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_a_whole_monday_into_a_folder(
    qtbot: QtBot, window: Window, location: str, tmp_path: Path, export: Path
) -> None:
    folder = tmp_path / "borradores"

    def way(qtbot: QtBot, asked: SendDialog) -> None:
        field = asked.form.field("folder")
        field.selectAll()
        qtbot.keyClicks(field, str(folder))
        assert asked.act.text() == "Dejar 2 borradores"

    failing = the_whole_monday(qtbot, window, export, way)
    messages = check_by_another_connection(location, failing)
    assert sorted(path.read_bytes() for path in folder.iterdir()) == sorted(
        b"X-Unsent: 1\r\n" + one for one in messages
    )
    check_contents(messages)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """STARTTLS and login, with a certificate of the tests' own authority."""
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    known = make_certificates(tmp_path)
    started = start_server(tmp_path / "servidor", Tls.STARTTLS, pem=known.good, authority=known.authority)
    yield started
    started.stop()


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_a_whole_monday_to_a_mail_server(
    qtbot: QtBot, window: Window, location: str, export: Path, server: MailServer
) -> None:
    def way(qtbot: QtBot, asked: SendDialog) -> None:
        click(qtbot, asked.form._ways.button("server"))
        fields = (("host", "127.0.0.1"), ("port", str(server.port)), ("user", USER), ("ca_file", str(server.authority)))
        for key, words in fields:
            qtbot.keyClicks(asked.form.field(key), words)

    failing = the_whole_monday(qtbot, window, export, way)
    messages = check_by_another_connection(location, failing)
    assert [server.content(line["number"]) for line in server.kept()] == messages
    assert sorted(str(line["to"]) for line in server.kept()) == [f"['enlace{at}@entidad.example']" for at in (0, 1)]
    check_contents(messages)
