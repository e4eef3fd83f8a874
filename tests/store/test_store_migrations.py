"""The chain of schemas: it leads to the tables, an older file is copied before it moves, a newer one stays as it is."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from postgresql_server import Server

from advisor_app.errors import EnvironmentFault
from advisor_app.store import open_store, schema, tables
from advisor_app.store.location import parse_location

OFFICE_WIDE = {
    "advisor_absence",
    "meeting_series", "minutes_template", "rotation", "territory_place", "confirmation_round", "directory_import",
    "office_fact", "advisor", "setting_value", "case_import", "column_profile", "entity",
    "scorecard_version", "plan_month", "alembic_version", "import_snapshot", "import_profile", "case_view",
    "publication", "publication_file", "scorecard_edition", "scorecard_use",
    "calibration_rater", "calibration_answer", "calibration_consensus", "person_role",
    "mailbox_seen", "outbox_pause", "template_edition", "template_trial", "recent_change",
    "report_definition", "report_edition",
}  # fmt: skip
"""Tables that belong to no single entity; `entity` has its own key."""


def ours(name: str | None, _kind: str, _parents: object) -> bool:
    """What the metadata describes: not the index of words, which each database keeps in a way of its own."""
    return not (name or "").startswith(("case_words", "ix_citizen_case_words"))


def database_at(path: Path, revision: str) -> Path:
    """A file as an earlier version of the program left it, with an advisor in it."""
    engine = sa.create_engine(f"sqlite:///{path}", poolclass=sa.NullPool)
    with engine.begin() as connection:
        schema.bring_to(connection, revision)
        schema.write_first_facts(connection)
        connection.exec_driver_sql(
            "INSERT INTO advisor VALUES ('018f3a00000070008000000000000001', 'Ana', 'ana', '', 1, 'x',"
            " '2024-01-01 00:00:00.000000', 'x', '2024-01-01 00:00:00.000000')"
        )
    return path


def version_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def engine_of(location: str) -> sa.Engine:
    place = parse_location(location)
    return sa.create_engine(place.url or f"sqlite:///{place.path}", poolclass=sa.NullPool)


def test_the_chain_is_the_one_that_is_known() -> None:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(Path(schema.__file__).parent / "migrations"))
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == schema.REVISIONS


def test_migrations_lead_to_the_tables(office_location: str) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with engine_of(office_location).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_name": ours})
        assert compare_metadata(context, tables.metadata) == []


def test_every_constraint_has_a_name(postgresql_location: str) -> None:
    with engine_of(postgresql_location).connect() as connection:
        names = connection.exec_driver_sql(
            "SELECT conname FROM pg_constraint"
            " WHERE contype IN ('p', 'u', 'f') AND connamespace = 'public'::regnamespace"
        ).scalars()
        assert {name.partition("_")[0] for name in names if name != "alembic_version_pkc"} == {"pk", "uq", "fk"}


def test_what_belongs_to_an_entity_carries_its_key(office_location: str) -> None:
    with engine_of(office_location).connect() as connection:
        inspector = sa.inspect(connection)
        without = {
            name
            for name in inspector.get_table_names()
            if ours(name, "table", None)
            and "entity_id" not in {column["name"] for column in inspector.get_columns(name)}
        }
    assert without == OFFICE_WIDE


def test_an_older_file_is_copied_and_then_brought_up(tmp_path: Path) -> None:
    path = database_at(tmp_path / "office.sqlite3", "0001")

    store = open_store(path)
    with store.reading() as reading:
        assert [advisor.name for advisor in reading.advisors.all()] == ["Ana"]
        assert reading.rounds.weeks(1) == []
    store.close()

    assert version_of(path) == schema.SCHEMA
    (copy,) = tmp_path.glob("office.before-*.sqlite3")
    assert version_of(copy) == "0001"
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT name FROM advisor").fetchall() == [("Ana",)]
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_an_upgrade_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = database_at(tmp_path / "office.sqlite3", "0001")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE weekly_round (id INTEGER)")  # stands in the way, late

    with pytest.raises(sa.exc.OperationalError, match="already exists"):
        open_store(path)

    assert version_of(path) == "0001"
    with closing(sqlite3.connect(path)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert "citizen_case" not in names


def test_a_newer_file_is_left_alone(sqlite_location: str) -> None:
    with closing(sqlite3.connect(sqlite_location)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = Path(sqlite_location).read_bytes()

    with pytest.raises(EnvironmentFault) as told:
        open_store(sqlite_location)

    assert (told.value.code, told.value.values["found"]) == ("schema_newer", "9999")
    assert Path(sqlite_location).read_bytes() == before
    assert [one.name for one in Path(sqlite_location).parent.glob("*.sqlite3")] == ["office.sqlite3"]


def test_a_server_is_never_upgraded_by_opening(postgresql_server: Server) -> None:
    postgresql_server.execute("CREATE DATABASE older_office")
    url = postgresql_server.url("older_office")
    with engine_of(url).begin() as connection:
        schema.bring_to(connection, "0001")

    with pytest.raises(EnvironmentFault, match="schema_older"):
        open_store(url)

    version = "SELECT version_num FROM alembic_version"
    assert postgresql_server.execute(version, database="older_office") == [("0001",)]
    postgresql_server.execute("UPDATE alembic_version SET version_num = '9999'", database="older_office")
    with pytest.raises(EnvironmentFault, match="schema_newer"):
        open_store(url)


def test_several_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite3"
    program = "import sys; from advisor_app.store import open_store; open_store(sys.argv[1]).close()"
    openers = [
        subprocess.Popen([sys.executable, "-c", program, str(path)], stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = [opener.communicate()[1] for opener in openers]

    assert said == [""] * 3
    store = open_store(path)
    with store.reading() as reading:
        assert reading.facts.office_id
    store.close()
