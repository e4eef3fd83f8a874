"""Put the rules of access on a server's tables. An SQLite file has no roles: there the services alone refuse."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import sqlalchemy as sa

from advisor_app.store.access.all_rules import KEPT_APART, RULES
from advisor_app.store.access.functions import function_statements
from advisor_app.store.access.rules import EVERYBODY, NOBODY, TableRules, spelled

_COMMANDS = ("SELECT", "INSERT", "UPDATE", "DELETE")
_FIRST_TABLES = frozenset({"person_role", "stand_in"})
"""Before these are there nobody can be told apart, and every table is its owner's alone."""


def put_rules(connection: sa.Connection) -> None:
    """Every table gets its rules, in place of those that it had, and every role of a person its rights.

    Forced, so that they hold of the tables' owner too, whose own policy says what that is; superusers, and roles that
    bypass row security, alone stand above them.
    """
    from advisor_app.store.access.person_roles import give_rights

    there = set(sa.inspect(connection).get_table_names())
    parents = _parents(connection)
    run(connection, _office_statements(there))
    run(connection, function_statements(there) if there >= _FIRST_TABLES else [])
    by_name = {rules.table: rules for rules in RULES}
    for table in sorted(there):
        rules = by_name.get(table) if there >= _FIRST_TABLES else None
        owner = _owner(connection, table)
        run(connection, _statements(connection, table, rules, parents.get(table, []), owner))
    if there >= _FIRST_TABLES:
        give_rights(connection)


def run(connection: sa.Connection, statements: Collection[str]) -> None:
    """Statements of our own without values, in one journey to the server."""
    driver = connection.connection.driver_connection
    if statements and driver is not None:
        driver.execute(";\n".join(statements))


def _office_statements(there: Collection[str]) -> list[str]:
    """Nobody makes tables or functions beside ours, and a file's bytes in the server are no way around."""
    revoked = ["REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC"] if there else []
    return ["REVOKE CREATE ON SCHEMA public FROM PUBLIC", *revoked]


def _statements(
    connection: sa.Connection,
    table: str,
    rules: TableRules | None,
    parents: list[tuple[str, str, str]],
    owner: str,
) -> list[str]:
    quoted = connection.dialect.identifier_preparer.quote_identifier(owner)
    put = [
        f"ALTER TABLE public.{table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE public.{table} FORCE ROW LEVEL SECURITY",
        *(f"DROP POLICY IF EXISTS {_name(table, command)} ON public.{table}" for command in (*_COMMANDS, "OWNER")),
        f"CREATE POLICY {_name(table, 'OWNER')} ON public.{table} FOR ALL TO {quoted} USING (true) WITH CHECK (true)",
    ]
    if rules is None:
        return put
    see, change, remove = (spelled(one, table) for one in (rules.see, rules.change, rules.remove))
    add, changed = (_with_parents(spelled(one, table), table, parents) for one in (rules.add, rules.changed))
    return [
        *put,
        f"CREATE POLICY {_name(table, 'SELECT')} ON public.{table} FOR SELECT USING ({see})",
        f"CREATE POLICY {_name(table, 'INSERT')} ON public.{table} FOR INSERT WITH CHECK ({add})",
        f"CREATE POLICY {_name(table, 'UPDATE')} ON public.{table} FOR UPDATE USING ({change}) WITH CHECK ({changed})",
        f"CREATE POLICY {_name(table, 'DELETE')} ON public.{table} FOR DELETE USING ({remove})",
    ]


def _with_parents(condition: str, table: str, parents: list[tuple[str, str, str]]) -> str:
    """Also: what the row belongs to is there for whoever writes it."""
    if condition in (NOBODY, EVERYBODY):
        return condition
    seen = [
        f"({table}.{column} IS NULL OR EXISTS (SELECT 1 FROM public.{parent} o WHERE o.{key} = {table}.{column}))"  # noqa: S608 - our own names
        for column, parent, key in parents
        if parent in KEPT_APART and parent != table
    ]
    if not seen:
        return condition
    return f"({condition}) AND ({spelled('{directs}', table)} OR ({' AND '.join(seen)}))"


def _parents(connection: sa.Connection) -> Mapping[str, list[tuple[str, str, str]]]:
    """By table: a column, the table that it refers to, and that one's key."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for (_schema, table), keys in sa.inspect(connection).get_multi_foreign_keys().items():
        for key in keys:
            if len(key["constrained_columns"]) == 1:
                there = (key["constrained_columns"][0], key["referred_table"], key["referred_columns"][0])
                found.setdefault(table, []).append(there)
    return found


def _owner(connection: sa.Connection, table: str) -> str:
    asked = sa.text("SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = :table")
    return str(connection.execute(asked, {"table": table}).scalar_one())


def _name(table: str, command: str) -> str:
    return f"{table}_{command.lower()}"
