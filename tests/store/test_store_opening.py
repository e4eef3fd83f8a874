"""Opening: what is made, what is refused, and what stays untouched."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from postgresql_server import Server

from advisor_app.errors import AppError, EnvironmentFault, UsageError
from advisor_app.messages.every import MESSAGES
from advisor_app.store import create_schema, open_store


def refusal(location: str | Path, *, create: bool = True) -> AppError:
    with pytest.raises(AppError) as told:
        open_store(location, create=create).close()
    assert told.value.code in MESSAGES
    return told.value


def test_the_face_loads_without_sqlalchemy() -> None:
    loaded = "import sys, advisor_app.store; print([m for m in sys.modules if m.startswith(('sqlalchemy', 'alembic'))])"
    said = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


def test_an_office_as_it_is_opened_needs_no_alembic(sqlite_location: str) -> None:
    opened = (
        "import sys; from advisor_app.store import open_store; open_store(sys.argv[1]).close();"
        "print('alembic' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", opened, sqlite_location], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def test_a_missing_file_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "año nuevo" / "100% #1?" / "oficina.sqlite3"
    store = open_store(path)
    with store.reading() as reading:
        assert reading.advisors.all() == []
    store.close()

    assert store.location == str(path)
    assert store.dialect == "sqlite"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_connections_are_durable_and_strict(sqlite_location: str) -> None:
    store = open_store(sqlite_location)
    with store.unit_of_work("ana") as work:
        pragmas = {
            name: work.advisors._in.connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("synchronous", "foreign_keys", "busy_timeout", "cache_size", "journal_mode")
        }
    store.close()
    assert pragmas == {
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "cache_size": -8192,
        "journal_mode": "wal",
    }


def test_a_large_office_has_more_of_it_in_memory(sqlite_location: str) -> None:
    def kept() -> int:
        store = open_store(sqlite_location)
        try:
            with store.reading() as reading:
                return int(reading.cases._in.connection.exec_driver_sql("PRAGMA cache_size").scalar_one())
        finally:
            store.close()

    assert kept() == -8 * 1024
    size = Path(sqlite_location).stat().st_size
    for megabytes, kibibytes in ((240, 20 * 1024), (4000, 64 * 1024)):
        os.truncate(sqlite_location, megabytes << 20)  # what follows the last page is a hole
        assert kept() == -kibibytes
    os.truncate(sqlite_location, size)


def test_a_missing_file_is_not_made_unasked(tmp_path: Path) -> None:
    path = tmp_path / "nada.sqlite3"
    assert refusal(path, create=False).code == "database_missing"
    assert not path.exists()


@pytest.mark.parametrize("content", [b"Numero,Fecha\n1,2024-01-01\n" * 100, b"x" * 5000])
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "casos.csv"
    path.write_bytes(content)

    fault = refusal(path)

    assert isinstance(fault, EnvironmentFault)
    assert (fault.code, fault.values["location"]) == ("not_a_database", str(path))
    assert path.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["casos.csv"]


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "fotos.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE alembic_version (version_num TEXT); CREATE TABLE photo (id INTEGER)")
    before = path.read_bytes()

    assert refusal(path).code == "not_our_database"
    assert path.read_bytes() == before


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "database_is_folder"
    (tmp_path / "file").write_text("")
    assert refusal(tmp_path / "file" / "office.sqlite3").code == "database_unreachable"


def test_an_empty_file_becomes_an_office_only_where_that_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "vacío.sqlite3"
    path.touch()
    assert refusal(path, create=False).code == "not_our_database"
    open_store(path).close()
    open_store(path, create=False).close()


def test_a_truncated_file_is_said_to_be_damaged(sqlite_location: str) -> None:
    path = Path(sqlite_location)
    path.write_bytes(path.read_bytes()[: 4096 * 3])
    assert refusal(path).code == "database_damaged"


@pytest.mark.parametrize(
    "location", ["", "sqlite://", "sqlite:///:memory:", "mysql://u:p@h/d", "postgresql+pg8000://h/d"]
)
def test_an_address_that_is_none_is_a_usage_error(location: str) -> None:
    error = refusal(location)
    assert isinstance(error, UsageError)
    assert error.code == "database_location"
    assert "u:p@" not in str(error)


def test_a_file_can_be_named_by_an_address(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/office.sqlite3")
    assert store.location == str(tmp_path / "office.sqlite3")
    store.close()


def test_a_file_removed_while_open_is_not_made_anew(sqlite_location: str) -> None:
    store = open_store(sqlite_location)
    store.close()  # lets go of its connections; the next one is opened when it is needed
    Path(sqlite_location).unlink()

    with pytest.raises(EnvironmentFault, match="database_missing"), store.unit_of_work("ana"):
        pass
    assert not Path(sqlite_location).exists()


def test_the_shown_address_has_no_password(postgresql_location: str, postgresql_server: Server) -> None:
    store = open_store(postgresql_location.replace("+psycopg", ""))
    store.close()

    assert store.dialect == "postgresql"
    assert postgresql_server.password not in store.location
    assert store.location.startswith("postgresql://advisor@127.0.0.1:")


def test_a_server_is_never_made_an_office_by_opening(postgresql_server: Server) -> None:
    postgresql_server.execute("CREATE DATABASE empty_office")
    url = postgresql_server.url("empty_office")

    assert refusal(url).code == "schema_missing"
    assert postgresql_server.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'",
                                     database="empty_office") == [(0,)]  # fmt: skip
    create_schema(url)
    open_store(url).close()
    with pytest.raises(EnvironmentFault, match="database_not_empty"):
        create_schema(url)
    postgresql_server.execute("CREATE TABLE photo (id integer)", "DROP TABLE alembic_version", database="empty_office")
    assert refusal(url).code == "not_our_database"


def test_a_server_that_cannot_be_reached_is_said_to_be(postgresql_server: Server) -> None:
    wrong = postgresql_server.url("postgres").replace(postgresql_server.password, "geheim")
    fault = refusal(wrong)
    assert fault.code == "database_refused"
    assert "geheim" not in str(fault)
    assert refusal(postgresql_server.url("no_such_office")).code == "database_missing"
    assert refusal("postgresql+psycopg://advisor@127.0.0.1:1/office").code == "database_unreachable"


def test_what_waits_in_the_log_is_safe_and_comes_into_the_file_when_it_is_settled(sqlite_location: str) -> None:
    file = Path(sqlite_location)
    store = open_store(sqlite_location, log_waits=True)
    other = open_store(sqlite_location)
    with store.unit_of_work("Ana") as work:
        work.entities.resolve(f"Entidad {number} de nombre largo" for number in range(8000))
        work.commit()
    before = file.stat().st_size
    with other.reading() as reading:
        assert len(reading.entities.all()) == 8000, "it is there for everybody as soon as it is committed"
    store.settle_log()
    assert file.stat().st_size > before
    store.close()
    other.close()
