"""A server's schema: who may make and upgrade it, which servers will do, and what an upgrade would bring."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.store import schema
from advisor_app.store.faults import told
from advisor_app.store.location import Location

OLDEST_SERVER = 15
_LOCK_SECONDS = 10


@dataclass(frozen=True, slots=True)
class SchemaStep:
    """A migration that is still to come, in its own English words."""

    revision: str
    words: str


@dataclass(frozen=True, slots=True)
class UpgradePlan:
    """`found` is the schema that is there; without steps it is the present one."""

    location: str
    found: str
    needed: str
    steps: tuple[SchemaStep, ...]


def check_server(connection: sa.Connection, location: Location) -> None:
    """Raises `EnvironmentFault("server_too_old")` for a PostgreSQL before 15."""
    found = connection.dialect.server_version_info
    if connection.dialect.name == "postgresql" and found and int(found[0]) < OLDEST_SERVER:
        said = ".".join(map(str, found))
        raise EnvironmentFault("server_too_old", location=location.shown, found=said, needed=OLDEST_SERVER)


def check_may_create(connection: sa.Connection, location: Location) -> None:
    """Raises `EnvironmentFault("may_not_create")` for a role that may make no tables here."""
    asked = "SELECT current_user, has_schema_privilege('public', 'CREATE')"
    role, may = connection.exec_driver_sql(asked).one()
    if not may:
        raise EnvironmentFault("may_not_create", location=location.shown, role=role)


def check_owns(connection: sa.Connection, location: Location) -> None:
    """Raises `EnvironmentFault("not_the_owner")` for a role that does not own the office's tables."""
    asked = (
        "SELECT current_user, pg_get_userbyid(relowner), pg_has_role(relowner, 'USAGE')"
        " FROM pg_class WHERE oid = 'public.office_fact'::regclass"
    )
    role, owner, owns = connection.exec_driver_sql(asked).one()
    if not owns:
        raise EnvironmentFault("not_the_owner", location=location.shown, role=role, owner=owner)


def lift_rules(connection: sa.Connection, location: Location) -> None:
    """Take the rules of access off every table until they are put again, or the transaction is rolled back.

    They are of people: whoever owns the tables could otherwise not read whole what a migration has to rewrite.
    Raises `EnvironmentFault("not_the_owner")`.
    """
    check_owns(connection, location)
    ruled = "SELECT relname FROM pg_class WHERE relrowsecurity AND relnamespace = 'public'::regnamespace"
    for (name,) in connection.exec_driver_sql(ruled).fetchall():
        connection.exec_driver_sql(f'ALTER TABLE "{name}" DISABLE ROW LEVEL SECURITY')


def working_alone(connection: sa.Connection) -> None:
    """Wait for everybody's work under way, and let nobody begin any, until the transaction ends.

    Every transaction of ours on a server begins by reading which schema it stands at.
    """
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{_LOCK_SECONDS}s'")
    connection.exec_driver_sql("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE")


def plan_upgrade(connection: sa.Connection, location: Location) -> UpgradePlan:
    """Raises `EnvironmentFault`: "schema_missing", "schema_newer", "not_our_database", "server_too_old"."""
    check_server(connection, location)
    found = schema.schema_of(connection, location.shown)
    if found is None:
        raise EnvironmentFault("schema_missing", location=location.shown)
    return words_of_steps(location.shown, found)


def words_of_steps(location: str, found: str) -> UpgradePlan:
    """What would bring a schema of ours to the present one."""
    to_come = schema.REVISIONS[schema.REVISIONS.index(found) + 1 :]
    words = _words_of_revisions() if to_come else {}
    steps = tuple(SchemaStep(one, words.get(one, "")) for one in to_come)
    return UpgradePlan(location, found, schema.SCHEMA, steps)


def upgrade(engine: sa.Engine, location: Location) -> UpgradePlan:
    """Bring a server's schema to the present one, all of it or nothing; returns what there was to do.

    Raises `EnvironmentFault`: as `plan_upgrade`, "not_the_owner", and "database_locked" where others go on working.
    """
    with told(location), engine.begin() as connection:
        planned = plan_upgrade(connection, location)
        if planned.steps:
            check_owns(connection, location)
            working_alone(connection)
            lift_rules(connection, location)
            if schema.schema_of(connection, location.shown) != planned.found:
                raise UserError("upgraded_by_another", location=location.shown)
            schema.bring_to(connection)
    return planned


def create(engine: sa.Engine, location: Location) -> None:
    """Make the tables in an empty database, as the role that will own them.

    Raises `EnvironmentFault`: "database_not_empty", "not_our_database", "may_not_create", "server_too_old".
    """
    with told(location), engine.begin() as connection:
        check_server(connection, location)
        if schema.schema_of(connection, location.shown) is not None:
            raise EnvironmentFault("database_not_empty", location=location.shown)
        check_may_create(connection, location)
        schema.bring_to(connection)
        schema.write_first_facts(connection)


def check_schema(connection: sa.Connection, location: Location) -> None:
    """Whether a server's schema is this program's; raises `EnvironmentFault` otherwise, saying both versions."""
    check_server(connection, location)
    found = schema.schema_of(connection, location.shown)
    if found is None:
        raise EnvironmentFault("schema_missing", location=location.shown)
    if found != schema.SCHEMA:
        raise EnvironmentFault("schema_older", location=location.shown, found=found, needed=schema.SCHEMA)


def still_this_schema(connection: sa.Connection, location: Location) -> None:
    """At the beginning of a transaction: another may have upgraded the database under a window that is open.

    A server's upgrade waits for every transaction that has asked.
    """
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one_or_none()
    if found != schema.SCHEMA:
        raise EnvironmentFault("schema_newer", location=location.shown, found=str(found), known=schema.SCHEMA)


def _words_of_revisions() -> dict[str, str]:
    """The first line of each migration's own words; their files are read, none is run."""
    found = {}
    for path in (Path(__file__).parent / "migrations" / "versions").glob("v*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        revision = path.stem[1:5]
        found[revision] = (ast.get_docstring(tree) or "").partition("\n")[0]
    return found
