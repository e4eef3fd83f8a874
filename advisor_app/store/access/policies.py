"""Put the rules of access on a server's tables. An SQLite file has no roles: there the services alone refuse."""

from __future__ import annotations

import sqlalchemy as sa

from advisor_app.store.access.rules import RULES, TableRules, spelled

_COMMANDS = ("SELECT", "INSERT", "UPDATE", "DELETE")


def put_rules(connection: sa.Connection) -> None:
    """Every table of the rules that is there gets them, in place of those that it had.

    Forced, so that they hold of the tables' owner too; a superuser alone stands above them.
    """
    there = set(sa.inspect(connection).get_table_names())
    for rules in RULES:
        if rules.table in there:
            for statement in _statements(rules):
                connection.exec_driver_sql(statement)


def _statements(rules: TableRules) -> list[str]:
    table = rules.table
    see, add = spelled(rules.see, table), spelled(rules.add, table)
    change, changed, remove = (spelled(one, table) for one in (rules.change, rules.changed, rules.remove))
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        *(f"DROP POLICY IF EXISTS {_name(table, command)} ON {table}" for command in _COMMANDS),
        f"CREATE POLICY {_name(table, 'SELECT')} ON {table} FOR SELECT USING ({see})",
        f"CREATE POLICY {_name(table, 'INSERT')} ON {table} FOR INSERT WITH CHECK ({add})",
        f"CREATE POLICY {_name(table, 'UPDATE')} ON {table} FOR UPDATE USING ({change}) WITH CHECK ({changed})",
        f"CREATE POLICY {_name(table, 'DELETE')} ON {table} FOR DELETE USING ({remove})",
    ]


def _name(table: str, command: str) -> str:
    return f"{table}_{command.lower()}"
