"""The rights on tables, columns and functions that a person's role is given, by what the person's work is.

Rows are for the policies to decide: a table of which somebody may see no row answers as an empty one would. Secretary
and coordinator write only where a rule opens it to them, and read no column that holds what citizens wrote.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import sqlalchemy as sa

from advisor_app.office.access.duties import WHOLE_CASES, Duty
from advisor_app.store.access.all_rules import NOT_WRITTEN_BY_PERSONS, RULES
from advisor_app.store.access.functions import function_names
from advisor_app.store.access.personal import PERSONAL
from advisor_app.store.access.rules import EVERYBODY, TableRules

_OPENS = ("{known}", EVERYBODY, "{person}", "session_user")


def right_statements(
    connection: sa.Connection, roles: Mapping[str, Duty], there: Collection[str], schema: str = "public"
) -> Iterator[str]:
    """What gives these roles, by their work, exactly the rights that they should have; other roles keep theirs."""
    quote = connection.dialect.identifier_preparer.quote_identifier
    for duty in Duty:
        names = [quote(role) for role, its in sorted(roles.items()) if its is duty]
        if not names:
            continue
        them = ", ".join(names)
        yield f"GRANT USAGE ON SCHEMA {schema} TO {them}"
        yield f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {them}"
        for command, tables in _granted(duty, there).items():
            if tables:
                yield f"GRANT {command} ON {', '.join(tables)} TO {them}"
        yield from _columns_granted(connection, duty, there, them)
        yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {them}"
        functions = ", ".join(f"{schema}.{name}" for name in function_names(there))
        yield f"GRANT EXECUTE ON FUNCTION {functions} TO {them}"


def withdrawal_statements(connection: sa.Connection, role: str, there: Collection[str]) -> list[str]:
    """What leaves a role without any right in this database."""
    it = connection.dialect.identifier_preparer.quote_identifier(role)
    functions = ", ".join(f"public.{name}" for name in function_names(there))
    return [
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {it}",
        f"REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM {it}",
        f"REVOKE ALL ON FUNCTION {functions} FROM {it}",
        f"REVOKE ALL ON SCHEMA public FROM {it}",
    ]


def _granted(duty: Duty, there: Collection[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"SELECT": [], "INSERT": [], "UPDATE": [], "DELETE": []}
    for rules in RULES:
        if rules.table not in there:
            continue
        whole = duty in WHOLE_CASES or rules.table not in PERSONAL
        for command, condition in _commands(rules):
            if command != "SELECT" and rules.table in NOT_WRITTEN_BY_PERSONS:
                continue
            if whole if command == "SELECT" else _opened(duty, condition):
                found[command].append(f"public.{rules.table}")
    return found


def _columns_granted(connection: sa.Connection, duty: Duty, there: Collection[str], them: str) -> Iterator[str]:
    if duty in WHOLE_CASES:
        return
    for rules in RULES:
        if rules.table not in PERSONAL or rules.table not in there:
            continue
        columns = [one["name"] for one in sa.inspect(connection).get_columns(rules.table)]
        open_to_see = ", ".join(f'"{name}"' for name in columns if name not in PERSONAL[rules.table])
        yield f"GRANT SELECT ({open_to_see}) ON public.{rules.table} TO {them}"


def _commands(rules: TableRules) -> Sequence[tuple[str, str]]:
    return (("SELECT", rules.see), ("INSERT", rules.add), ("UPDATE", rules.change), ("DELETE", rules.remove))


def _opened(duty: Duty, condition: str) -> bool:
    """Advisors have what the director has, who may be stood in for by them; the policies tell the rows apart."""
    if duty in WHOLE_CASES:
        return condition != "false"
    return f"{{{duty}}}" in condition or any(words in condition for words in _OPENS)
