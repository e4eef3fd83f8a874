"""What goes wrong around a database is told as what it is, and leaves the database as it was."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import warnings
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from postgresql_server import Server

from advisor_app.errors import EnvironmentFault
from advisor_app.messages.every import MESSAGES
from advisor_app.store import Store, open_store


def add_advisor(store: Store, name: str) -> None:
    with store.unit_of_work("ana") as work:
        work.advisors.add(name)
        work.commit()


def names(store: Store) -> list[str]:
    with store.reading() as reading:
        return [advisor.name for advisor in reading.advisors.all()]


def test_a_database_that_another_writes_to_is_locked(sqlite_location: str) -> None:
    store = open_store(sqlite_location)
    with closing(sqlite3.connect(sqlite_location, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert names(store) == []  # readers never wait
        with pytest.raises(EnvironmentFault) as told:
            add_advisor(store, "Ana")
        other.execute("ROLLBACK")
    add_advisor(store, "Ana")
    store.close()

    assert (told.value.code, told.value.values["location"]) == ("database_locked", sqlite_location)
    assert "database_locked" in MESSAGES


def test_a_full_disk_leaves_what_was(sqlite_location: str, make_case) -> None:
    store = open_store(sqlite_location)
    add_advisor(store, "Ana")
    with pytest.raises(EnvironmentFault) as told:
        _fill(store, [make_case(str(n), resolution="x" * 1000) for n in range(500)])

    assert told.value.code == "disk_full"
    assert "disk_full" in MESSAGES
    with store.reading() as reading:
        assert reading.imports.last() is None
        assert reading.entities.all() == []
    assert names(store) == ["Ana"]
    store.close()


def _fill(store: Store, cases) -> None:
    with store.unit_of_work("ana") as work:
        connection = work.cases._in.connection
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 10}")
        ids = work.entities.resolve(["IDAAN"])
        key = work.imports.add(file_name="x", sha256="x", shape="s", columns={}, rows=len(cases))
        work.cases.apply(cases, key, ids)
        work.commit()


@pytest.mark.skipif(os.name != "posix", reason="folder permissions are POSIX's")
def test_a_folder_that_may_not_be_written_to(empty_sqlite_office: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "office.sqlite3"
        path.write_bytes(empty_sqlite_office.read_bytes())
        path.chmod(0o644)
        Path(folder).chmod(0o555)
        before = path.read_bytes()

        assert _code_as_nobody(lambda: open_store(path).close()) == "database_read_only"
        assert _code_as_nobody(lambda: open_store(Path(folder) / "new.sqlite3").close()) == "database_read_only"
        path.chmod(0o600)
        assert _code_as_nobody(lambda: open_store(path).close()) in ("database_refused", "database_read_only")
        assert path.read_bytes() == before
        Path(folder).chmod(0o755)


def _code_as_nobody(action: Callable[[], None]) -> str:
    """The code of the fault that an action ends with; done by an unprivileged user, since root may do anything."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child runs this thread alone and leaves at once
        child = os.fork()
    if child == 0:
        code = "no fault"
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            action()
        except EnvironmentFault as fault:
            code = fault.code
        except BaseException as error:
            code = repr(error)
        os.write(writer, code.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as said:
        code = said.read()
    os.waitpid(child, 0)
    return code


def test_a_damaged_page_is_told_when_it_is_met(sqlite_location: str) -> None:
    store = open_store(sqlite_location)
    for n in range(200):
        add_advisor(store, f"Asesora {n:03d} {'x' * 200}")
    store.close()
    path = Path(sqlite_location)
    content = bytearray(path.read_bytes())
    content[4096 * 4 :] = b"\xff" * (len(content) - 4096 * 4)
    path.write_bytes(content)

    with pytest.raises(EnvironmentFault, match="database_damaged"):
        names(open_store(sqlite_location))


def test_a_server_that_cuts_the_connection(postgresql_location: str, postgresql_server: Server) -> None:
    store = open_store(postgresql_location)
    add_advisor(store, "Ana")
    database = postgresql_location.rpartition("/")[2]
    end_sessions = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"

    with pytest.raises(EnvironmentFault) as told:
        _add_while(store, lambda: postgresql_server.execute(end_sessions))

    assert told.value.code == "server_stopped"
    postgresql_server.execute(end_sessions)
    assert names(store) == ["Ana"]  # the next unit of work has a connection again
    store.close()


def _add_while(store: Store, something: Callable[[], object]) -> None:
    with store.unit_of_work("ana") as work:
        work.advisors.add("Luis")
        something()
        work.commit()


def test_a_server_where_another_holds_the_record(postgresql_location: str) -> None:
    store = open_store(f"{postgresql_location}?options=-c%20lock_timeout%3D200")
    add_advisor(store, "Ana")
    with store.unit_of_work("ana") as work:
        ana = work.advisors.by_name("Ana")
        assert ana is not None
        work.advisors.save(ana)
        with pytest.raises(EnvironmentFault, match="database_locked"):
            _save(store, ana)
    store.close()


def _save(store: Store, advisor) -> None:
    with store.unit_of_work("luis") as work:
        work.advisors.save(advisor)
        work.commit()
