"""On PostgreSQL the server itself keeps a calibration blind, whatever program asks with a person's role."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from calibration_hands import ANA, CRITICAL, LUIS, answer_all, answered_and_handed_in, opened_for
from postgresql_server import Server
from services_cases import Export, week_of_cases

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.access.duties import Duty
from advisor_app.office.calibration.records import Calibration
from advisor_app.office.scoring.marks import Answer, Mark
from advisor_app.services.access.grant_role import grant_role, list_roles
from advisor_app.services.calibration.answer_calibration import answer_calibration
from advisor_app.services.calibration.close_calibration import close_calibration
from advisor_app.services.calibration.compare_calibration import show_results
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor
from advisor_app.store import open_store
from advisor_app.store.access.all_rules import RULES

NUMBERS = [f"2024-{at:05d}" for at in range(2)]
DIRECTOR = "Marisol Quintero"
ROLES = {ANA: "ana", LUIS: "luis", DIRECTOR: "marisol"}


@dataclass(frozen=True)
class Blind:
    """A calibration that Ana has handed in and Luis has begun, on a server where each has a role."""

    owner: Office
    opened: Calibration
    url: str

    def person(self, name: str) -> str:
        """The address with which a person asks."""
        return self.url.replace("advisor:", f"{ROLES[name]}:", 1)

    def ask(self, name: str, statement: str) -> list[tuple[Any, ...]]:
        """What psql would answer to this person."""
        with psycopg.connect(self.person(name).replace("+psycopg", ""), autocommit=True) as connection:
            cursor = connection.execute(statement)  # type: ignore[call-overload]
            return cursor.fetchall() if cursor.description else [(cursor.rowcount,)]

    def key_of(self, name: str) -> str:
        return next(str(one.advisor_id) for one in self.opened.raters if one.name == name)


@pytest.fixture
def office(postgresql_location: str) -> Iterator[Office]:
    store = open_store(postgresql_location)
    yield Office(store, DIRECTOR)
    store.close()


@pytest.fixture
def blind(postgresql_server: Server, office: Office, take_in: Export) -> Blind:
    take_in(week_of_cases(6))
    opened = opened_for(office, NUMBERS, ANA, LUIS)
    for name, role in ROLES.items():
        known = postgresql_server.execute(f"SELECT 1 FROM pg_roles WHERE rolname = '{role}'")
        change = "ALTER" if known else "CREATE"
        postgresql_server.execute(f"{change} ROLE {role} LOGIN PASSWORD '{postgresql_server.password}'")
        grant_role(office, name, role, Duty.DIRECTOR if name == DIRECTOR else Duty.ADVISOR)
    answered_and_handed_in(office, opened, ANA, failing=NUMBERS)
    answer_all(office, opened, LUIS)
    return Blind(office, opened, office.store.address)


def test_the_server_shows_nobody_elses_answers_until_all_have_handed_in(blind: Blind) -> None:
    everything = "SELECT DISTINCT advisor_id::text FROM calibration_answer"
    assert blind.ask(ANA, everything) == [(blind.key_of(ANA),)]
    assert blind.ask(LUIS, everything) == [(blind.key_of(LUIS),)]
    assert blind.ask(DIRECTOR, everything) == []
    handed = "SELECT count(*) FROM calibration_rater WHERE handed_in_at IS NOT NULL"
    assert blind.ask(DIRECTOR, handed) == [(1,)], "that somebody handed in may be seen"

    shadow = f"CREATE TEMP TABLE person_role AS SELECT 'luis' AS role, '{blind.key_of(ANA)}'::uuid AS advisor_id"
    with psycopg.connect(blind.person(LUIS).replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(shadow)  # type: ignore[call-overload]
        connection.execute("SET search_path TO pg_temp, public")
        assert connection.execute(everything).fetchall() == [(blind.key_of(LUIS),)], "no table of one's own counts"

    with _as(blind, LUIS) as luis:
        answered_and_handed_in(luis, blind.opened, LUIS)
    both = {(blind.key_of(ANA),), (blind.key_of(LUIS),)}
    assert set(blind.ask(DIRECTOR, everything)) == set(blind.ask(LUIS, everything)) == both


def test_the_server_refuses_to_write_for_another_or_after_handing_in(blind: Blind) -> None:
    ana, luis = blind.key_of(ANA), blind.key_of(LUIS)
    forged = (
        "INSERT INTO calibration_answer VALUES"
        f" ('{blind.opened.id}', '{{whose}}', '{NUMBERS[0]}', 'otra', 'fails', 0, '', '', now())"
    )
    refused = psycopg.errors.InsufficientPrivilege
    for who, whose in ((LUIS, ana), (ANA, luis), (ANA, ana), (DIRECTOR, luis)):
        with pytest.raises(refused, match="row-level security"):
            blind.ask(who, forged.format(whose=whose))
    for statement in (
        f"UPDATE calibration_answer SET mark = 'complies' WHERE advisor_id = '{ana}'",
        f"DELETE FROM calibration_answer WHERE advisor_id = '{ana}'",
        f"UPDATE calibration_rater SET handed_in_at = NULL WHERE advisor_id = '{ana}'",
        "UPDATE calibration SET closed_on = now()",
    ):
        for who in (LUIS, ANA):
            assert blind.ask(who, statement) == [(0,)], (who, statement)
    assert blind.ask(DIRECTOR, f"UPDATE calibration_rater SET handed_in_at = now() WHERE advisor_id = '{luis}'") == [
        (0,)
    ]
    with pytest.raises(refused, match="row-level security"):
        blind.ask(LUIS, f"UPDATE calibration_answer SET advisor_id = '{ana}' WHERE advisor_id = '{luis}'")
    for who in ROLES:
        with pytest.raises(refused, match="permission denied"):
            blind.ask(who, "UPDATE person_role SET duty = 'director'")
        with pytest.raises(refused, match="permission denied"):
            blind.ask(who, "DELETE FROM calibration_rater")
    with pytest.raises(refused, match="row-level security"):
        blind.ask(
            DIRECTOR, f"INSERT INTO calibration_consensus VALUES ('{blind.opened.id}', '', 'x', '', 0, '', '', now())"
        )


def test_the_program_works_with_a_persons_role_and_is_refused_alike(blind: Blind) -> None:
    key, fails = blind.opened.key, Answer(CRITICAL, Mark.FAILS, "visto")
    with _as(blind, LUIS) as luis:
        answer_calibration(luis, key, NUMBERS[0], CRITICAL, fails)
        pretended = Office(luis.store, ANA)
        with pytest.raises(UserError, match="calibration_handed_in"):
            answer_calibration(pretended, key, NUMBERS[0], CRITICAL, fails)
        answered_and_handed_in(luis, blind.opened, LUIS)
        with pytest.raises(UserError, match="only_the_director"):
            close_calibration(Office(luis.store, DIRECTOR), key)
    with _as(blind, DIRECTOR) as marisol:
        close_calibration(marisol, key)
        assert show_results(marisol, key).comparison.same_verdict == 0
    assert blind.ask(DIRECTOR, "UPDATE calibration SET closed_on = NULL") == [(0,)], "what is closed stays closed"


def test_roles_are_known_to_the_server_alone_and_rules_stand_on_their_tables(
    blind: Blind, sqlite_location: str
) -> None:
    with psycopg.connect(blind.url.replace("+psycopg", "")) as connection:
        found = connection.execute(
            "SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity, count(p.polname)"
            " FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid"
            " WHERE c.relname LIKE 'calibration%' AND c.relkind = 'r' GROUP BY 1, 2"
        ).fetchall()
    ruled = {(one.table, True, 5) for one in RULES if one.table.startswith("calibration")}
    assert {(name, forced, policies) for name, forced, policies in found} == ruled, "four commands, and the owner's own"
    told = {(one.role, one.person, one.duty) for one in list_roles(blind.owner)}
    assert told == {
        (ROLES[ANA], ANA, "advisor"),
        (ROLES[LUIS], LUIS, "advisor"),
        (ROLES[DIRECTOR], DIRECTOR, "director"),
    }
    with pytest.raises(UserError, match="unknown_role"):
        grant_role(blind.owner, ANA, "nobody_here")
    with pytest.raises(UserError, match="unknown_advisor"):
        grant_role(blind.owner, "Nadie", "ana")
    with _as(blind, LUIS) as luis, pytest.raises(EnvironmentFault, match="access_rule_refused"):
        grant_role(luis, LUIS, "luis", Duty.DIRECTOR)
    store = open_store(sqlite_location)
    file = Office(store, DIRECTOR)
    add_advisor(file, ANA)
    with pytest.raises(UserError, match="roles_need_a_server"):
        grant_role(file, ANA, "ana")
    store.close()


@contextmanager
def _as(blind: Blind, name: str) -> Iterator[Office]:
    """The program as a person starts it."""
    store = open_store(blind.person(name))
    try:
        yield Office(store, name)
    finally:
        store.close()
