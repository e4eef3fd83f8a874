"""Work runs in the thread of the database and comes back to the main thread, whatever becomes of it."""

from __future__ import annotations

import gc
import threading
import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.fault_report import FaultReport
from advisor_app.ui.jobs import Jobs, Running
from advisor_app.ui.window_thread import WindowThread


@pytest.fixture
def jobs(qtbot: QtBot, qapp: QApplication, location: str):
    made = Jobs(lambda: Office(open_store(location), "yo"))
    with qtbot.waitSignal(made.opened):
        made.start()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot, jobs: Jobs) -> None:
    owner, seen = QObject(), []
    here = threading.get_ident
    jobs.ask(owner, lambda office: (office.who, here()), lambda got: seen.append((got, here())))
    qtbot.waitUntil(lambda: bool(seen))
    (who, worker), told_in = seen[0]
    assert who == "yo"
    assert worker != told_in == here()


def test_a_newer_reading_of_one_purpose_takes_the_place_of_an_older(qtbot: QtBot, jobs: Jobs) -> None:
    owner, seen, ran = QObject(), [], []
    started, all_asked = threading.Event(), threading.Event()

    def slow(office: Office) -> str:
        started.set()
        all_asked.wait(10)
        ran.append("slow")
        return "old"

    jobs.ask(owner, slow, seen.append, purpose="list")
    assert started.wait(10)
    for typed in ("a", "ag", "agu"):
        jobs.ask(owner, lambda office, typed=typed: (ran.append(typed), typed)[1], seen.append, purpose="list")
    all_asked.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert seen == ["agu"]
    assert ran == ["slow", "agu"]


def test_an_error_of_a_reading_that_was_taken_the_place_of_is_nobodys_concern(qtbot: QtBot, jobs: Jobs) -> None:
    owner, seen, told = QObject(), [], []
    jobs.refused.connect(told.append)
    started = threading.Event()

    def refuse(office: Office) -> None:
        started.set()
        time.sleep(0.05)
        raise UserError("unknown_case", number="7")

    jobs.ask(owner, refuse, seen.append, purpose="list")
    assert started.wait(5)
    jobs.ask(owner, lambda office: "new", seen.append, purpose="list")
    qtbot.waitUntil(lambda: jobs.idle)
    assert seen == ["new"]
    assert told == []


def test_what_can_wait_is_done_after_what_is_looked_at(qtbot: QtBot, jobs: Jobs) -> None:
    owner, order, all_asked = QObject(), [], threading.Event()
    jobs.ask(owner, lambda office: all_asked.wait(10), lambda _: None)
    jobs.ask(owner, lambda office: order.append("counts"), lambda _: None, can_wait=True)
    jobs.ask(owner, lambda office: order.append("rows"), lambda _: None)
    all_asked.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert order == ["rows", "counts"]


def test_an_error_with_a_code_goes_to_whoever_asked_or_to_the_window(qtbot: QtBot, jobs: Jobs) -> None:
    owner, mine, anyones = QObject(), [], []
    jobs.refused.connect(anyones.append)

    def refuse(office: Office) -> None:
        raise UserError("unknown_case", number="7")

    jobs.ask(owner, refuse, lambda _: None, failed=mine.append)
    jobs.ask(owner, refuse, lambda _: None)
    qtbot.waitUntil(lambda: jobs.idle)
    assert [error.code for error in mine] == [error.code for error in anyones] == ["unknown_case"]


def test_an_error_of_ours_gives_a_report_without_what_the_data_said(qtbot: QtBot, jobs: Jobs) -> None:
    owner, reports = QObject(), []
    jobs.broke.connect(reports.append)

    def break_down(office: Office) -> None:
        raise ValueError("Juana Pérez, cédula 8-123-456")

    jobs.ask(owner, break_down, lambda _: None)
    qtbot.waitUntil(lambda: bool(reports))
    assert isinstance(reports[0], FaultReport)
    assert "break_down" in reports[0].text
    assert "ValueError" in reports[0].text
    assert "Juana" not in reports[0].text
    jobs.ask(owner, lambda office: 1, reports.append)
    qtbot.waitUntil(lambda: reports[-1] == 1)


def test_a_change_is_told_to_all_with_who_began_it(qtbot: QtBot, jobs: Jobs) -> None:
    owner, told = QObject(), []
    jobs.changed.connect(lambda things, initiator: told.append((things, initiator)))
    jobs.change(owner, lambda office, running: None, things=frozenset({"cases"}))
    qtbot.waitUntil(lambda: jobs.idle)
    assert told == [(frozenset({"cases"}), owner)]


def test_a_change_that_was_refused_is_told_to_nobody(qtbot: QtBot, jobs: Jobs) -> None:
    owner, told = QObject(), []
    jobs.changed.connect(lambda things, initiator: told.append(things))

    def refuse(office: Office, running: Running) -> None:
        raise UserError("name_missing")

    jobs.change(owner, refuse, things=frozenset({"people"}))
    qtbot.waitUntil(lambda: jobs.idle)
    assert told == []


def test_long_work_reports_how_far_it_is_and_hears_of_its_cancel(qtbot: QtBot, jobs: Jobs) -> None:
    owner, seen, ended = QObject(), [], []
    jobs.progressed.connect(lambda running: seen.append((running.done, running.total)))

    def count(office: Office, running: Running) -> int:
        for step in range(1, 1_000):
            if running.cancelled():
                return step
            running.progress(step, 1_000)
            time.sleep(0.005)
        return 1_000

    running = jobs.change(owner, count, ended.append, things=frozenset(), title="x", cancellable=True)
    qtbot.waitUntil(lambda: len(seen) > 2)
    running.cancel()
    qtbot.waitUntil(lambda: bool(ended))
    assert 1 < ended[0] < 1_000
    assert seen[-1][1] == 1_000
    assert len(seen) < ended[0]


def test_the_result_for_something_that_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    import shiboken6

    owner, seen = QObject(), []
    jobs.ask(owner, lambda office: time.sleep(0.05), seen.append)
    shiboken6.delete(owner)
    qtbot.waitUntil(lambda: jobs.idle)
    assert seen == []


def test_an_office_that_cannot_be_opened_is_told_and_can_be_tried_again(qtbot: QtBot, location: str) -> None:
    tries = []

    def open_office() -> Office:
        tries.append(1)
        if len(tries) == 1:
            raise EnvironmentFault("database_locked", location="x")
        return Office(open_store(location), "yo")

    jobs = Jobs(open_office)
    seen: list[str] = []
    jobs.ask(jobs, lambda office: office.who, seen.append)
    with qtbot.waitSignal(jobs.open_failed) as told:
        jobs.start()
    assert told.args[0].code == "database_locked"
    jobs.start()
    qtbot.waitUntil(lambda: seen == ["yo"])
    jobs.close()


def test_what_waits_for_others_than_the_database_holds_up_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    owner, order, gate = QObject(), [], threading.Event()

    def slow(office: Office, running: Running) -> str:
        gate.wait(20)
        with office.store.reading() as reading:
            return str(len(reading.entities.all()))

    jobs.change(owner, slow, lambda found: order.append(f"beside {found}"), things=frozenset({"mails"}), beside=True)
    jobs.ask(owner, lambda office: office.who, order.append)
    qtbot.waitUntil(lambda: order == ["yo"])
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert order == ["yo", "beside 0"]


def test_what_is_done_beside_waits_for_the_office_to_be_open_and_ends_before_it_is_closed(
    qtbot: QtBot, qapp: QApplication, location: str
) -> None:
    made, owner, seen, started = Jobs(lambda: Office(open_store(location), "yo")), QObject(), [], []

    def until_asked_to_stop(office: Office, running: Running) -> None:
        started.append(office.who)
        while not running.cancelled():
            time.sleep(0.01)
        with office.store.reading() as reading:
            seen.append(len(reading.entities.all()))

    made.change(owner, until_asked_to_stop, things=frozenset(), beside=True)
    made.start()
    qtbot.waitUntil(lambda: bool(started))
    made.close()
    assert seen == [0]


def test_changes_wait_for_work_that_writes_alone_and_readings_do_not(qtbot: QtBot, jobs: Jobs) -> None:
    owner, seen = QObject(), []
    alone, end = threading.Event(), threading.Event()

    def writes_alone(_office: Office, running: Running) -> str:
        running.begin_alone()
        alone.set()
        assert end.wait(10)
        return "import"

    running = jobs.change(owner, writes_alone, seen.append, things=frozenset({"cases"}), beside=True)
    qtbot.waitUntil(alone.is_set)
    jobs.change(owner, lambda _office, _running: "change", seen.append, things=frozenset({"people"}))
    jobs.ask(owner, lambda _office: "reading", seen.append)
    qtbot.waitUntil(lambda: seen == ["reading"])
    assert running.waiting == 1

    end.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert seen == ["reading", "import", "change"]


def test_a_change_that_waits_is_done_when_the_window_is_closed(qtbot: QtBot, qapp: QApplication, location: str) -> None:
    jobs = Jobs(lambda: Office(open_store(location), "yo"))
    with qtbot.waitSignal(jobs.opened):
        jobs.start()
    owner, ran = QObject(), []
    alone = threading.Event()

    def writes_alone(_office: Office, running: Running) -> None:
        running.begin_alone()
        alone.set()
        while not running.cancelled():
            time.sleep(0.01)

    running = jobs.change(owner, writes_alone, things=frozenset(), beside=True, cancellable=True)
    qtbot.waitUntil(alone.is_set)
    jobs.change(owner, lambda _office, _running: ran.append("change"), things=frozenset())
    qtbot.waitUntil(lambda: running.waiting == 1)
    jobs.close()
    assert ran == ["change"]


def test_a_widget_that_work_held_dies_where_it_lived(qtbot: QtBot, jobs: Jobs) -> None:
    died_in: list[int] = []
    owner = QObject()

    class Held:
        def __del__(self) -> None:
            died_in.append(threading.get_ident())

    def give() -> None:
        held = Held()

        def refuse(_office: Office) -> None:
            raise UserError("unknown_case", number=str(held is None))

        jobs.ask(owner, refuse, lambda _: None, failed=lambda _: None)

    for _ in range(50):
        give()
    qtbot.waitUntil(lambda: jobs.idle)
    gc.collect()
    assert died_in == [threading.get_ident()] * 50


def test_what_fails_in_the_windows_thread_holds_up_nothing_that_was_told_after_it(qtbot: QtBot) -> None:
    told: list[str] = []
    window = WindowThread()

    def fail() -> None:
        raise ValueError("broken")

    def tell() -> None:
        window.soon(fail)
        window.soon(lambda: told.append("after"))

    other = threading.Thread(target=tell)
    with capture_exceptions() as failed:
        other.start()
        qtbot.waitUntil(lambda: told == ["after"])
    other.join()
    assert [str(error) for _, error, _ in failed] == ["broken"]
