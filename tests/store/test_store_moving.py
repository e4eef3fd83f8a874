"""A move: every kind of value, history and counters, what is refused, and what a stopped one leaves."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st
from postgresql_server import Server

from advisor_app.errors import AppError, UserError
from advisor_app.office.case import Case
from advisor_app.store import new_id, open_store
from advisor_app.store.location import parse_location
from advisor_app.store.moving.canonical import escaped, in_file, on_server, unescaped
from advisor_app.store.moving.digests import Digesting, TableDigest, digests_of, tables_in_order
from advisor_app.store.moving.move import MovedRows, move_rows, opened_source
from advisor_app.store.tables import metadata

HARD = "Ñandú «ç»\tcon tabulador,\nsalto,\r retorno, barra \\N \\\\x y \\. fin\x1a\v\f\b"


def office_digests(location: str) -> Mapping[str, TableDigest]:
    with opened_source(parse_location(location)) as office:
        return digests_of(office)


def quiet(_done: int, _total: int, _table: str) -> None:
    """Nobody looks on."""


@pytest.fixture(scope="module")
def server_database(postgresql_server: Server, empty_postgresql_office: str) -> Iterator[Callable[..., str]]:
    """Addresses of databases of their own: of an office just made, of another's copy, or without anything (None)."""
    made: list[str] = []

    def make(template: str | None = empty_postgresql_office) -> str:
        made.append(f"move_{new_id().hex}")
        if template:
            postgresql_server.copy(template, made[-1])
        else:
            postgresql_server.execute(f"CREATE DATABASE {made[-1]}")
        return postgresql_server.url(made[-1])

    yield make
    for name in made:
        postgresql_server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def full_office(empty_sqlite_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Cases, history, a redacted entry, and a row with every kind of value in it."""
    path = Path(shutil.copy(empty_sqlite_office, tmp_path_factory.mktemp("move") / "office.db"))
    store = open_store(path)
    with store.unit_of_work("Ana") as work:
        named = work.entities.resolve(["IDAAN", HARD])
        record = work.imports.add(file_name=HARD, sha256="s", shape="s", columns={"number": ("N",)}, rows=3)
        moment = datetime(2024, 3, 11, 17, 0, 0, 123)
        cases = [Case(number=f"{at}", entity="IDAAN", created=moment, subject=HARD) for at in range(3)]
        work.cases.apply(cases, record, named)
        work.history.append("tried", {"what": HARD}, subject=HARD)
        work.history.append("tried", {"who": "a citizen"})
        work.commit()
    with store.unit_of_work("Ana") as work:
        work.history.redact(2)
        work.commit()
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        made = _one_row_of(metadata.tables["publication_file"]), _one_row_of(metadata.tables["minutes_template"])
        for table, row in zip(("publication_file", "minutes_template"), made, strict=True):
            places = ", ".join(f":{name}" for name in row)
            connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", row)
        connection.execute("DELETE FROM publication_file")
        connection.commit()
    return path


def _one_row_of(table: sa.Table) -> dict[str, Any]:
    """As SQLAlchemy writes it into SQLite; every value that may be missing is."""
    kinds: dict[type, Any] = {
        sa.Text: HARD,
        sa.Uuid: UUID(int=0x0A << 100).hex,
        sa.LargeBinary: bytes(range(256)),
        sa.Date: "0999-12-31",
        sa.DateTime: "2024-03-11 17:00:00.000000",
        sa.Boolean: 1,
        sa.Integer: -7,
        sa.BigInteger: 2**62,
    }
    return {column.name: None if column.nullable else kinds[type(column.type)] for column in table.columns}


@dataclass(frozen=True)
class There:
    server: str
    back: Path
    there: MovedRows
    again: MovedRows
    told: list[tuple[int, int]]


@pytest.fixture(scope="module")
def moved(full_office: Path, server_database: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> There:
    """The full office in a server, and from there in a file again."""
    server, back = server_database(), tmp_path_factory.mktemp("back") / "office.db"
    told: list[tuple[int, int]] = []
    there = move_rows(str(full_office), server, lambda done, total, _: told.append((done, total)))
    return There(server, back, there, move_rows(server, str(back), quiet), told)


def test_there_and_back_is_the_same_office(full_office: Path, moved: There) -> None:
    assert moved.there.tables == moved.again.tables == office_digests(str(moved.back))
    assert moved.there.tables == office_digests(moved.server) == office_digests(str(full_office))
    assert list(moved.there.tables) == [table.name for table in tables_in_order()]
    assert moved.there.tables["citizen_case"].rows == 3
    assert moved.told[-1] == (2 * sum(one.rows for one in moved.there.tables.values()),) * 2
    heads = []
    for location in (str(full_office), moved.server, str(moved.back)):
        store = open_store(location)
        with store.reading() as reading:
            check = reading.history.verify()
            heads.append((check.ok, check.entries, check.redacted, check.head))
        store.close()
    assert heads[0] == heads[1] == heads[2]
    assert heads[0][:3] == (True, 3, 1)


def test_work_goes_on_where_it_was_moved_to(
    full_office: Path, moved: There, server_database: Callable[..., str], tmp_path: Path
) -> None:
    server = server_database(moved.server.rpartition("/")[2])
    back = Path(shutil.copy(moved.back, tmp_path / "office.db"))
    for location in (server, str(back)):
        store = open_store(location)
        with store.unit_of_work("Luis") as work:
            record = work.imports.add(file_name="f", sha256="t", shape="s", columns={"number": ("N",)}, rows=2)
            known = work.entities.resolve(["IDAAN"])
            cases = [Case(number=one, entity="IDAAN", created=datetime(2024, 3, 12)) for one in ("2", "nuevo")]
            applied = work.cases.apply(cases, record, known)
            work.history.append("tried", {})
            work.commit()
        assert (applied.new, applied.changed) == (1, 1)
        with store.reading() as reading:
            assert reading.history.verify().ok
        store.close()
    with closing(sqlite3.connect(back)) as connection, closing(sqlite3.connect(full_office)) as before:
        found = connection.execute("SELECT count(*) FROM case_words WHERE case_words MATCH 'nuevo'").fetchone()
        kept = connection.execute("SELECT count(*) FROM case_words WHERE case_words MATCH 'tabulador'").fetchone()
        assert (found, kept) == ((1,), (2,))
        assert _parts(connection) == _parts(before), "every index and trigger is there again"


def _parts(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))


def test_a_server_has_its_indexes_triggers_and_rules_again(
    moved: There, postgresql_server: Server, empty_postgresql_office: str
) -> None:
    asked = (
        "SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public'"
        " UNION ALL SELECT 'trigger', concat(tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal"
        " UNION ALL SELECT 'rules', concat(relname, relrowsecurity, relforcerowsecurity) FROM pg_class"
        " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        " UNION ALL SELECT 'policy', concat(tablename, policyname, cmd) FROM pg_policies ORDER BY 1, 2"
    )
    there = postgresql_server.execute(asked, database=moved.server.rpartition("/")[2])
    assert there == postgresql_server.execute(asked, database=empty_postgresql_office)


def test_what_is_stopped_leaves_nothing_and_can_be_done_again(
    full_office: Path, moved: There, server_database: Callable[..., str], tmp_path: Path, postgresql_server: Server
) -> None:
    server, back = server_database(None), tmp_path / "office.db"

    def stop_when_checking(done: int, total: int, _table: str) -> None:
        if done > total // 2:
            raise UserError("move_cancelled")

    for source, target in ((str(full_office), server), (moved.server, str(back))):
        with pytest.raises(UserError, match="move_cancelled"):
            move_rows(source, target, stop_when_checking)
    assert list(tmp_path.iterdir()) == []
    tables = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
    assert postgresql_server.execute(tables, database=server.rpartition("/")[2]) == [(0,)]
    (tmp_path / "office.db.unfinished").write_bytes(b"of one that was killed")
    before = full_office.read_bytes()
    move_rows(str(full_office), server, quiet)
    move_rows(server, str(back), quiet)
    assert [one.name for one in tmp_path.iterdir()] == ["office.db"]
    assert full_office.read_bytes() == before
    assert office_digests(str(back)) == moved.there.tables


def test_while_it_is_moved_nobody_writes_to_the_source(full_office: Path, server_database: Callable[..., str]) -> None:
    server = server_database()
    tried: list[str] = []

    def write(_done: int, _total: int, _table: str) -> None:
        if not tried:
            with closing(sqlite3.connect(full_office, timeout=0, isolation_level=None)) as connection:
                try:
                    connection.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError as error:
                    tried.append(str(error))

    move_rows(str(full_office), server, write)
    assert tried == ["database is locked"]


def test_what_a_server_cannot_keep_is_named(
    full_office: Path, server_database: Callable[..., str], tmp_path: Path
) -> None:
    damaged, server = Path(shutil.copy(full_office, tmp_path / "damaged.db")), server_database()
    for damage in ("'a' || char(0) || 'b'", "CAST(x'ff41' AS TEXT)", "x'00ff'"):
        with closing(sqlite3.connect(damaged)) as connection:
            connection.execute(f"UPDATE citizen_case SET subject = {damage} WHERE number = '1'")
            connection.commit()
        with pytest.raises(UserError) as told:
            move_rows(str(damaged), server, quiet)
        assert (told.value.code, told.value.values) == ("unmovable_row", {"table": "citizen_case", "row": 2})


def test_a_row_that_changed_on_its_way_is_found(full_office: Path, tmp_path: Path) -> None:
    blocks = [[b"1\tx\n", b"2\ty\n"], [b"3\tz\n"]]
    sent = Digesting()
    assert [joined for _, joined in sent.through(blocks)] == [b"1\tx\n2\ty\n", b"3\tz\n"]
    sent.compare("plan", blocks)
    changed = [blocks[0], [b"3\tZ\n"]]
    for arrived, row in ((changed, 3), (blocks[:1], 3), ([*blocks, [b"4\t\n"]], 4), ([], 1)):
        with pytest.raises(UserError) as told:
            sent.compare("plan", arrived)
        assert (told.value.code, told.value.values) == ("moved_rows_differ", {"table": "plan", "row": row})
    copy = Path(shutil.copy(full_office, tmp_path / "copy.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE citizen_case SET district = 'x' WHERE number = '2'")
        connection.commit()
    one, other = office_digests(str(full_office)), office_digests(str(copy))
    assert [name for name in one if one[name] != other[name]] == ["citizen_case"]


def test_what_is_refused_is_refused_before_anything_is_done(
    full_office: Path, moved: There, server_database: Callable[..., str], tmp_path: Path
) -> None:
    def refusal(source: str, target: str) -> str:
        with pytest.raises(AppError) as told:
            move_rows(source, target, quiet)
        return told.value.code

    there = tmp_path / "there.db"
    there.write_bytes(b"mine")
    older = Path(shutil.copy(full_office, tmp_path / "older.db"))
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0028'")
        connection.commit()
    empty = server_database(None)
    assert refusal(str(full_office), str(there)) == "target_not_empty"
    assert there.read_bytes() == b"mine"
    assert refusal(str(full_office), str(full_office)) == "move_to_itself"
    assert refusal(str(full_office), moved.server) == "target_not_empty"
    assert refusal(str(tmp_path / "none.db"), empty) == "database_missing"
    assert refusal(str(there), empty) == "not_a_database"
    assert refusal(str(older), empty) == "source_schema_older"
    assert refusal(empty, str(tmp_path / "new.db")) == "schema_missing"
    assert not (tmp_path / "new.db").exists()


def test_every_column_has_a_canonical_form() -> None:
    for table in metadata.sorted_tables:
        for column in table.columns:
            assert in_file(column)
            assert on_server(column)
    with pytest.raises(TypeError, match="no form"):
        on_server(sa.Table("plan", sa.MetaData(), sa.Column("share", sa.Float())).c.share)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
@settings(max_examples=50)
def test_escaping_is_undone_by_unescaping(text: str) -> None:
    field = escaped(text)
    assert not set(field) & set("\n\r\t\b\f\v")
    assert unescaped(field) == text
