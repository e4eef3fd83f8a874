"""Which schema a database has, and how it becomes the present one."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from advisor_app.errors import EnvironmentFault

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
    "0006",
    "0007",
    "0008",
    "0009",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0021",
    "0018",
    "0019",
    "0022",
    "0020",
    "0024",
    "0026",
    "0023",
    "0028",
    "0034",
    "0031",
    "0029",
    "0030",
    "0038",
    "0032",
    "0036",
)
"""The chain, oldest first; kept here so that opening a database needs no Alembic. A test holds that both agree."""

SCHEMA = REVISIONS[-1]
_WITH_INDICATORS = "0006"
APPLICATION_ID = 0x41645631
"""What SQLite's header says of our files ("AdV1")."""


def schema_of(connection: sa.Connection, location: str) -> str | None:
    """The revision that a database stands at, or None for one without any table.

    Raises `EnvironmentFault`: "not_our_database" for another program's, "schema_newer" for one of a later version of
    this program.
    """
    names = set(sa.inspect(connection).get_table_names())
    if not names:
        return None
    if "alembic_version" not in names or "office_fact" not in names:
        raise EnvironmentFault("not_our_database", location=location)
    if connection.dialect.name == "sqlite":
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        if application != APPLICATION_ID:
            raise EnvironmentFault("not_our_database", location=location)
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one_or_none()
    if found in REVISIONS:
        return str(found)
    raise EnvironmentFault("schema_newer", location=location, found=str(found), known=SCHEMA)


def bring_to(connection: sa.Connection, revision: str = SCHEMA) -> None:
    """Run the migrations up to a revision inside the connection's own transaction; the caller commits."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    if connection.dialect.name == "postgresql":
        from advisor_app.store.access.policies import put_rules

        put_rules(connection)
    if revision in REVISIONS[REVISIONS.index(_WITH_INDICATORS) :]:
        _pack_cases(connection)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"the migration to {revision} leaves references without a target: {broken[:5]}")


def _pack_cases(connection: sa.Connection) -> None:
    """What indicators are counted from, for cases from before there were any."""
    on_server = connection.dialect.name == "postgresql"
    if not on_server and connection.exec_driver_sql("SELECT id FROM citizen_case LIMIT 1").first() is None:
        return
    from advisor_app.office.calendar import now_utc
    from advisor_app.store.indicators.indicator_blocks import are_kept, rebuild_all  # loads numpy
    from advisor_app.store.location import Dialect
    from advisor_app.store.transaction import Transaction

    if not are_kept(connection):
        dialect: Dialect = "sqlite" if connection.dialect.name == "sqlite" else "postgresql"
        rebuild_all(Transaction(connection, dialect, "", now_utc()))


def write_first_facts(connection: sa.Connection) -> None:
    """What an office is known by from its creation on."""
    from importlib.metadata import PackageNotFoundError, version

    from advisor_app.office.calendar import now_utc
    from advisor_app.store.keys import new_id
    from advisor_app.store.tables import office_fact

    try:
        program = version("advisor-app")
    except PackageNotFoundError:  # run from a copy of the source that nobody installed
        program = "?"
    facts = {"office_id": str(new_id()), "created_with": program, "created_at": now_utc().isoformat() + "Z"}
    connection.execute(office_fact.insert(), [{"key": key, "value": value} for key, value in facts.items()])
