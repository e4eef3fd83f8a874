"""Cases that came in before there were indicators are counted once their database is brought up."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from postgresql_server import Server

from advisor_app.store import open_store, schema
from advisor_app.store.location import parse_location

IMPORT = "018f3a00000070008000000000000001"
ENTITY = "018f3a00000070008000000000000002"
NOON = "2024-03-11 17:00:00.000000"


def older_office(location: str) -> sa.Engine:
    """A database of the third schema, with two cases of one entity."""
    place = parse_location(location)
    engine = sa.create_engine(place.url or f"sqlite:///{place.path}", poolclass=sa.NullPool)
    signed = f"1, 'x', '{NOON}', 'x', '{NOON}'"
    with engine.begin() as connection:
        schema.bring_to(connection, "0003")
        schema.write_first_facts(connection)
        for statement in (
            f"INSERT INTO case_import VALUES ('{IMPORT}', 'a', 'a', 's', '{{}}', 2, 2, 0, 0, 0, 0, {signed})",
            f"INSERT INTO entity VALUES ('{ENTITY}', 'IDAAN', '', '', '', '', true, NULL, {signed})",
        ):
            connection.exec_driver_sql(statement)
        for number in (1, 2):
            connection.exec_driver_sql(
                "INSERT INTO citizen_case (id, number, entity_id, type, channel, status, reason, created, created_on,"
                " province, district, corregimiento, subject, resolution, owner, day_only, search_key, first_import_id,"
                f" last_import_id) VALUES ({number}, 'C-{number}', '{ENTITY}', 'Queja', '', '', '', '{NOON}',"
                f" '2024-03-11', '', '', '', '', '', '', '', '', '{IMPORT}', '{IMPORT}')"
            )
    return engine


def counted(location: str) -> tuple[int, tuple[str, ...]]:
    store = open_store(location, create=False)
    with store.reading() as reading:
        assert reading.indicators.kept
        columns, groups = reading.indicators.columns(groupings=["type"])
    store.close()
    return len(columns), groups["type"].labels


def test_in_a_file(tmp_path: Path) -> None:
    location = str(tmp_path / "office.sqlite3")
    older_office(location).dispose()
    assert counted(location) == (2, ("Queja",))


def test_on_a_server(postgresql_server: Server) -> None:
    postgresql_server.execute("CREATE DATABASE older_cases")
    location = postgresql_server.url("older_cases")
    engine = older_office(location)
    with engine.begin() as connection:
        schema.bring_to(connection)
    assert counted(location) == (2, ("Queja",))
    postgresql_server.execute("DROP DATABASE older_cases WITH (FORCE)")
