"""With psql and a password: every table that the catalogue lists, tried one by one, row by row and column by column."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from office_by_catalogue import Person, Table, add, of_row, row_of, tables_of
from postgresql_server import Server
from psycopg import sql

from advisor_app.store.access.person_roles import give_rights

EVERYBODYS = {
    "advisor", "advisor_absence", "alembic_version", "case_import", "column_profile", "confirmation_round",
    "import_profile", "mailbox_seen", "meeting_series", "minutes_template", "office_fact", "outbox_pause",
    "publication", "publication_file", "recent_change", "report_definition", "report_edition", "scorecard_edition",
    "scorecard_use", "scorecard_version", "setting_value", "template_edition", "template_trial", "territory_place",
}  # fmt: skip
"""What whoever works here may read of others: nothing in it is an entity's, a case's or a score."""
WRITTEN_BY_ALL = {
    "column_profile", "import_profile", "mailbox_seen", "meeting_series", "minutes_template", "outbox_pause",
    "recent_change", "report_definition", "template_trial",
}  # fmt: skip
"""And what they may change."""
NOT_EVEN_ONES_OWN = {"award_word", "directory_import", "rotation", "rotation_handover", "stand_in"}
"""What an advisor has no row of, unless it was made for them: the director's, and a rotation before it is approved."""
BLIND = {"calibration_consensus"}
"""Seen once everybody has handed in."""

NOT_ALLOWED = r"permission denied|must be|cannot|row-level security|not supported"
REFUSED = (psycopg.errors.InsufficientPrivilege, psycopg.errors.RaiseException)


@dataclass(frozen=True)
class Catalogue:
    """An office in which Ana, Luis and others have one row in every table, each of their own entity."""

    server: Server
    database: str
    tables: dict[str, Table]
    ana: Person
    luis: Person

    @contextmanager
    def psql(self, role: str) -> Iterator[psycopg.Connection[Any]]:
        address = f"host=127.0.0.1 port={self.server.port} dbname={self.database} user={role}"
        with psycopg.connect(address, password=self.server.password, autocommit=True) as connection:
            yield connection


@pytest.fixture(scope="module")
def office(postgresql_server: Server, empty_postgresql_office: str) -> Iterator[Catalogue]:

    database = "office_by_catalogue"
    postgresql_server.copy(empty_postgresql_office, database)
    ana, luis = Person("Ana Pérez", "cat_ana", 1), Person("Luis Gómez", "cat_luis", 2)
    others = (("cat_sofia", "secretary"), ("cat_carla", "coordinator"), ("cat_marisol", "director"))
    roles = [ana.role, luis.role, *(role for role, _ in others), "cat_nobody"]
    for role in roles:
        postgresql_server.execute(f"CREATE ROLE {role} LOGIN PASSWORD '{postgresql_server.password}'")
    address = postgresql_server.url(database).replace("+psycopg", "")
    with psycopg.connect(address) as connection:
        tables = tables_of(connection)
        for table in tables.values():
            for person in (ana, luis):
                if table.name == "alembic_version":
                    continue
                row = row_of(table, person)
                if table.name == "person_role":
                    row |= {"role": person.role, "duty": "advisor"}
                add(connection, table, row)
                person.rows[table.name] = row
        for role, duty in others:
            connection.execute(
                "INSERT INTO person_role VALUES (%s, %s, NULL, %s, 'x', now())", [role, role.title(), duty]
            )
    engine = sa.create_engine(postgresql_server.url(database), poolclass=sa.NullPool)
    with engine.begin() as opened:
        give_rights(opened)
    yield Catalogue(postgresql_server, database, tables, ana, luis)
    postgresql_server.execute(f"DROP DATABASE {database} WITH (FORCE)", *(f"DROP ROLE {role}" for role in roles))


def test_every_table_of_the_catalogue_has_its_rules(office: Catalogue) -> None:
    with office.psql("advisor") as owner:
        found = owner.execute(
            "SELECT c.relname, c.relkind::text, c.relrowsecurity AND c.relforcerowsecurity,"
            " (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid) FROM pg_class c"
            " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
        ).fetchall()
    unruled = {name for name, _kind, forced, policies in found if not forced or policies != 5}
    assert unruled == set(), "a new table needs a line in store/access: who sees and who changes its rows"
    assert {kind for _name, kind, _forced, _policies in found} == {"r"}, "a view would show its owner's rows"


def test_an_advisor_reads_nothing_of_anothers(office: Catalogue) -> None:
    seen_of_luis, not_seen_of_ana = set(), set()
    with office.psql(office.ana.role) as ana:
        for table in office.tables.values():
            if table.name == "alembic_version":
                continue
            whose = [of_row(table, person.rows[table.name]) for person in (office.luis, office.ana)]
            for column in table.columns:
                asked = sql.SQL("SELECT {} FROM {} WHERE {}")
                name, there = sql.Identifier(column.name), sql.Identifier(table.name)
                if ana.execute(asked.format(name, there, whose[0])).fetchall():
                    seen_of_luis.add(table.name)
            if not ana.execute(sql.SQL("SELECT 1 FROM {} WHERE {}").format(there, whose[1])).fetchall():
                not_seen_of_ana.add(table.name)
    assert seen_of_luis == EVERYBODYS - {"alembic_version"}
    assert not_seen_of_ana == NOT_EVEN_ONES_OWN | BLIND


def test_an_advisor_changes_nothing_of_anothers(office: Catalogue) -> None:
    changed, added, removed = set(), set(), set()
    with office.psql(office.ana.role) as ana:
        for table in office.tables.values():
            if table.name == "alembic_version":
                continue
            there, luis_row = sql.Identifier(table.name), of_row(table, office.luis.rows[table.name])
            for column in table.columns:
                same = sql.SQL("UPDATE {} SET {} = {} WHERE {}")
                value = sql.Literal(office.luis.rows[table.name].get(column.name))
                if _done(ana, same.format(there, sql.Identifier(column.name), value, luis_row)):
                    changed.add(table.name)
            if _done(ana, sql.SQL("DELETE FROM {} WHERE {}").format(there, luis_row)):
                removed.add(table.name)
            if _added(ana, table, row_of(table, office.luis)):
                added.add(table.name)
    assert changed | removed == WRITTEN_BY_ALL
    assert added == WRITTEN_BY_ALL | {"scorecard_version", "report_edition"}


def test_a_row_of_ones_own_is_neither_given_away_nor_tied_to_anothers(office: Catalogue) -> None:
    """A score of another's audit under an entity of one's own would be one more score of that audit."""
    given, tied = [], []
    with office.psql(office.ana.role) as ana:
        theirs = office.luis.rows["entity"]["id"]
        for table in office.tables.values():
            if not table.has("entity_id"):
                continue
            mine = of_row(table, office.ana.rows[table.name])
            give = sql.SQL("UPDATE {} SET entity_id = {} WHERE {}")
            if _done(ana, give.format(sql.Identifier(table.name), sql.Literal(theirs), mine)):
                given.append(table.name)
            for column in table.columns:
                if column.refers_to is None or column.name == "entity_id":
                    continue
                if column.refers_to[0] in {*EVERYBODYS, table.name}:  # who comes before whom within one table is words
                    continue
                parent, key = column.refers_to
                row = row_of(table, office.ana) | {column.name: office.luis.rows[parent][key]}
                if _added(ana, table, row):
                    tied.append((table.name, column.name))
    assert (given, tied) == ([], [])


def test_other_peoples_work_opens_other_tables(office: Catalogue) -> None:
    everything = "SELECT 1 FROM {} WHERE {}"
    seen: dict[str, set[str]] = {}
    for role in ("cat_sofia", "cat_carla", "cat_marisol"):
        with office.psql(role) as person:
            for table in office.tables.values():
                if table.name == "alembic_version":
                    continue
                asked = sql.SQL(everything).format(
                    sql.Identifier(table.name), of_row(table, office.luis.rows[table.name])
                )
                if _rows(person, asked):
                    seen.setdefault(role, set()).add(table.name)
    directory = {"entity", "entity_alias", "entity_turn", "assignment", "liaison", "entity_requirement"}
    meetings = {
        "meeting", "meeting_point", "meeting_person", "commitment", "issued_minutes", "commitment_telling",
        "meeting_file", "meeting_mail",
    }  # fmt: skip
    shared = EVERYBODYS - {"alembic_version"}
    assert seen["cat_sofia"] - shared == directory | meetings | {"confirmation_request", "directory_import"}
    figures = {"citizen_case", "indicator_block", "case_reopening", "service_term"}
    assert seen["cat_carla"] - shared == figures | directory - {"liaison", "entity_requirement"}
    unseen = set(office.tables) - seen["cat_marisol"] - {"alembic_version"}
    assert unseen == {"calibration_answer", "calibration_consensus", "case_view"}, (
        "blind until handed in, and one's own"
    )

    with office.psql("cat_carla") as coordinator:
        for column in office.tables["citizen_case"].columns:
            asked = sql.SQL("SELECT {} FROM citizen_case").format(sql.Identifier(column.name))
            hidden = column.name in ("subject", "resolution", "search_key", "owner")
            assert bool(_rows(coordinator, asked)) != hidden or column.name in ("closed", "due"), column.name
    with office.psql("cat_nobody") as nobody:
        for name in office.tables:
            assert not _rows(nobody, sql.SQL("SELECT 1 FROM {}").format(sql.Identifier(name))), name


def test_a_stand_in_has_what_the_other_has_from_day_to_day(office: Catalogue) -> None:
    theirs = of_row(office.tables["citizen_case"], office.luis.rows["citizen_case"])
    case = sql.SQL("SELECT 1 FROM citizen_case WHERE {}").format(theirs)
    signed = "1, 'x', now(), 'x', now()"
    grant = f"INSERT INTO stand_in VALUES (gen_random_uuid(), 'cat_ana', 'cat_luis', NULL, {{}}, {{}}, {signed})"
    today = "((now() AT TIME ZONE 'UTC') - interval '5 hours')::date"
    with office.psql("cat_marisol") as director, office.psql(office.ana.role) as ana:
        with pytest.raises(REFUSED):
            ana.execute(grant.format(today, today))  # type: ignore[call-overload]
        for first, last, opened in (
            (f"{today} - 9", f"{today} - 1", False),
            (f"{today} + 1", f"{today} + 9", False),
            (today, today, True),
        ):
            director.execute(grant.format(first, last))  # type: ignore[call-overload]
            assert bool(_rows(ana, case)) is opened, (first, last)
        change = sql.SQL("UPDATE citizen_case SET status = 'x' WHERE {}").format(theirs)
        assert _done(ana, change)
        director.execute("UPDATE stand_in SET last_on = first_on - 1 WHERE role = 'cat_ana'")
        assert not _rows(ana, case)


def test_there_is_no_way_around(office: Catalogue) -> None:
    theirs = of_row(office.tables["citizen_case"], office.luis.rows["citizen_case"])
    with office.psql(office.ana.role) as ana:
        for statement in (
            "CREATE TABLE public.person_role_2 (x int)",
            "CREATE FUNCTION public.office_known() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
            "SET ROLE cat_luis",
            "SET SESSION AUTHORIZATION cat_luis",
            "ALTER TABLE citizen_case DISABLE ROW LEVEL SECURITY",
            "DROP POLICY citizen_case_select ON citizen_case",
            "ALTER ROLE cat_ana BYPASSRLS",
            "COPY citizen_case FROM STDIN",
            "TRUNCATE citizen_case",
            "SELECT setval('citizen_case_id_seq', 1)",
            "COPY (SELECT 1) TO PROGRAM 'true'",
            "SELECT pg_read_file('/etc/passwd')",
        ):
            with pytest.raises(psycopg.Error, match=NOT_ALLOWED):
                ana.execute(statement)  # type: ignore[call-overload]
        assert _rows(ana, sql.SQL("SELECT * FROM pg_stats WHERE schemaname = 'public'")) == [], "no value leaks"
        assert ana.execute("SELECT count(*) FROM pg_largeobject_metadata").fetchone() == (0,)
        leaky = "CREATE FUNCTION pg_temp.leak(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS"
        ana.execute(leaky + " $$BEGIN RAISE NOTICE '%', $1; RETURN true; END$$")  # type: ignore[call-overload]
        heard: list[str] = []
        ana.add_notice_handler(lambda notice: heard.append(notice.message_primary or ""))
        ana.execute("SELECT count(*) FROM citizen_case WHERE pg_temp.leak(subject)")
        assert heard
        assert not any("Luis" in one for one in heard), "a function of one's own is asked of one's own rows alone"
        ana.execute("SET row_security = off")
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
            ana.execute("SELECT count(*) FROM citizen_case")
        ana.execute("RESET row_security")
        ana.execute("CREATE TEMP TABLE assignment AS SELECT * FROM public.assignment")
        ana.execute("UPDATE pg_temp.assignment SET entity_id = %s", [office.luis.rows["entity"]["id"]])
        ana.execute("CREATE TEMP TABLE person_role AS SELECT 'cat_ana' AS role, 'director' AS duty")
        ana.execute("SET search_path TO pg_temp, public")
        assert not _rows(ana, sql.SQL("SELECT 1 FROM citizen_case WHERE {}").format(theirs))
    with office.psql("cat_nobody") as nobody:
        for call in ("office_entities()", "office_last_number('letter', 2026, '')", "office_history_head()"):
            assert not _rows(nobody, sql.SQL("SELECT * FROM {}").format(sql.SQL(call)))


def _rows(connection: psycopg.Connection[Any], statement: sql.Composable) -> list[tuple[Any, ...]]:
    try:
        return connection.execute(statement).fetchall()
    except REFUSED:
        return []


def _done(connection: psycopg.Connection[Any], statement: sql.Composable) -> bool:
    """Whether a statement reached a row, which stays as it was: refused by a constraint, it did."""
    try:
        with connection.transaction(force_rollback=True):
            return connection.execute(statement).rowcount > 0
    except REFUSED:
        return False
    except psycopg.errors.IntegrityError:
        return True


def _added(connection: psycopg.Connection[Any], table: Table, row: dict[str, Any]) -> bool:
    try:
        with connection.transaction(force_rollback=True):
            return add(connection, table, row) > 0
    except REFUSED:
        return False
    except psycopg.errors.UniqueViolation:
        return True
