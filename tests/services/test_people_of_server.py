"""Logins of people: made once, changed by their owners, closed at once; and servers that prove who they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import keyring
import pytest
from keyring_in_memory import KeyringInMemory
from mail_certificates import make_certificates
from postgresql_server import Server
from tls_in_front import tls_in_front

from advisor_app.bootstrap import keep_database_password, open_office, opened_office
from advisor_app.cli import run
from advisor_app.errors import EnvironmentFault, UsageError, UserError
from advisor_app.office.access.duties import Duty
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.access.add_person import add_person, change_password, revoke_person
from advisor_app.services.access.grant_role import list_roles
from advisor_app.services.access.what_may_i_do import what_may_i_do
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor
from advisor_app.services.shared_office.office_status import office_status
from advisor_app.settings import Settings
from advisor_app.store import Store, create_schema, open_store
from advisor_app.store.protection import Protection

OWN = "una contraseña bien larga"


@pytest.fixture
def owned(postgresql_server: Server) -> Iterator[Office]:
    """An office whose owner is no superuser: it may make roles, and owns its database."""
    postgresql_server.execute(
        f"CREATE ROLE people_owner LOGIN CREATEROLE PASSWORD '{postgresql_server.password}'",
        "CREATE DATABASE people_office OWNER people_owner",
    )
    url = postgresql_server.url("people_office").replace("advisor:", "people_owner:", 1)
    create_schema(url)
    store = open_store(url)
    office = Office(store, "informática")
    add_advisor(office, "Ana Pérez", "ana@cac.example")
    yield office
    store.close()
    postgresql_server.execute("DROP DATABASE people_office WITH (FORCE)")
    roles = [role for (role,) in postgresql_server.execute("SELECT rolname FROM pg_roles WHERE rolname LIKE 'ana%'")]
    postgresql_server.execute(*(f"DROP ROLE {role}" for role in (*roles, "people_owner")))


def test_a_person_gets_a_login_changes_the_password_and_loses_it(
    owned: Office, postgresql_server: Server, tmp_path: Path
) -> None:
    added = add_person(owned, "ana perez", Duty.ADVISOR)
    assert (added.granted.person, added.granted.role, len(added.password) >= 12) == ("Ana Pérez", "ana_perez", True)
    assert added.password not in repr(added)
    with pytest.raises(UserError, match="role_exists"):
        add_person(owned, "Ana Pérez", Duty.ADVISOR)
    with pytest.raises(UserError, match="role_name_off"):
        add_person(owned, "Ana Pérez", Duty.ADVISOR, 'x"; DROP TABLE audit')

    def address(password: str) -> str:
        return postgresql_server.url("people_office").replace(
            f"advisor:{postgresql_server.password}", f"ana_perez:{quote(password)}", 1
        )

    ana = open_office(Settings(address(added.password), "?"))
    assert ana.who == "Ana Pérez"
    assert what_may_i_do(ana).password_until == added.until
    with pytest.raises(UserError, match="password_too_short"):
        change_password(ana, "corta")
    with pytest.raises(UserError, match="may_not_add_people"):
        add_person(ana, "Ana Pérez", Duty.DIRECTOR, "ana_dos")
    change_password(ana, OWN)
    assert what_may_i_do(ana).password_until is None
    with pytest.raises(EnvironmentFault, match="database_refused"):
        open_store(address(added.password))
    stored = postgresql_server.execute("SELECT rolpassword FROM pg_authid WHERE rolname = 'ana_perez'")
    assert stored[0][0].startswith("SCRAM-SHA-256$")

    again = open_office(Settings(address(OWN), "?"))
    with pytest.raises(EnvironmentFault, match="server_stopped"):
        _revoked_while_reading(owned, again)
    with pytest.raises(EnvironmentFault, match="database_refused"):
        open_store(address(OWN))
    assert list_roles(owned) == []
    with owned.store.reading() as reading:
        told = [(entry.action, entry.who) for entry in reading.history.entries(action=None)]
        kept = str([entry.payload for entry in reading.history.entries(limit=None)])
        assert reading.history.verify().ok
    assert ("person.password_changed", "Ana Pérez") in told, "what was done stays"
    assert added.password not in kept
    for office in (ana, again):
        office.store.close()
    with postgresql_copy(owned, tmp_path) as copied, copied.reading() as reading:
        assert [one.name for one in reading.advisors.all()] == ["Ana Pérez"], "the owner's copy is whole"


@contextmanager
def postgresql_copy(owned: Office, folder: Path) -> Iterator[Store]:
    owned.store.copy_to(folder / "copia.db")
    store = open_store(folder / "copia.db", create=False)
    yield store
    store.close()


def _revoked_while_reading(owned: Office, hers: Office) -> None:
    with hers.store.reading() as reading:
        revoked = revoke_person(owned, "Ana Pérez")
        assert (revoked.roles, revoked.sessions >= 1) == (("ana_perez",), True)
        reading.entities.all()


def test_the_password_is_kept_in_the_keyring_and_not_in_the_address(
    owned: Office, postgresql_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = KeyringInMemory()
    monkeypatch.setattr(keyring, "get_password", ring.get_password)
    monkeypatch.setattr(keyring, "set_password", ring.set_password)
    add_person(owned, "Ana Pérez", Duty.ADVISOR, "ana_ring", OWN)
    bare = f"postgresql+psycopg://ana_ring@127.0.0.1:{postgresql_server.port}/people_office"
    with pytest.raises(EnvironmentFault, match="database_refused"):
        open_office(Settings(bare, "?"))
    assert keep_database_password(bare, OWN)
    office = open_office(Settings(bare, "?"))
    assert office.who == "Ana Pérez"
    assert OWN not in office.store.location
    office.store.close()
    ring.locked = True
    with pytest.raises(EnvironmentFault, match="database_refused"):
        open_office(Settings(bare, "?"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _words: OWN)
    with opened_office(Settings(bare, "?")) as asked:
        assert asked.who == "Ana Pérez"


@pytest.mark.expected_log("asyncio WARNING: returning true from eof_received")
def test_elsewhere_a_server_proves_who_it_is(
    postgresql_server: Server, empty_postgresql_office: str, tmp_path: Path
) -> None:
    made = make_certificates(tmp_path)

    def address(port: int, host: str = "correo.otra.example", options: str = "") -> str:
        login = f"advisor:{postgresql_server.password}@{host}:{port}/{empty_postgresql_office}"
        return f"postgresql+psycopg://{login}?hostaddr=127.0.0.1{options}"

    trusting = f"&sslrootcert={made.authority}"
    for mode in ("disable", "allow", "prefer", "require", "verify-ca"):
        with pytest.raises(UsageError, match="database_without_tls") as told:
            open_store(address(1, options=f"&sslmode={mode}"))
        assert postgresql_server.password not in str(told.value.values)
    with pytest.raises(EnvironmentFault, match="database_not_verified"):
        open_store(address(postgresql_server.port, options=trusting))  # a server without TLS
    with tls_in_front(postgresql_server.port, made.other_host) as port:
        for doubtful in (address(port, "localhost.example", trusting), address(port)):
            with pytest.raises(EnvironmentFault, match="database_not_verified"):
                open_store(doubtful)  # another name, and an authority that nobody trusts
        store = open_store(address(port, options=trusting))
        with store.reading() as reading:
            assert reading.entities.all() == []
        assert store.protection() == Protection(local=False, encryption="TLS", sslmode="verify-full")
        store.close()
        status = office_status(address(port, options=trusting))
        assert (status.encryption, status.sslmode, status.verified, status.local) == ("TLS", "verify-full", True, False)
        here = office_status(address(port, "localhost", "&sslmode=require"))
        assert (here.encryption, here.sslmode, here.verified, here.local) == ("TLS", "require", False, True)
    with tls_in_front(postgresql_server.port, made.expired) as port, pytest.raises(EnvironmentFault, match="verified"):
        open_store(address(port, "localhost", "&sslmode=verify-full" + trusting))


def test_the_commands_tell_what_they_did_as_json(owned: Office, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*words: str) -> Any:
        assert run(["--database", owned.store.address, "people", *words, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    assert told("add", "Ana Pérez", "--role", "ana_json")["person"] == "Ana Pérez"
    added = told("add", "Marisol Quintero", "--duty", "director", "--role", "ana_directs")
    assert len(added["password"]) >= 12
    hers = postgresql_address(owned, "ana_directs", added["password"])
    day = panama_day(now_utc()).isoformat()
    assert run(["--database", hers, "people", "grant", "Ana Pérez", "--stands-in-for", "Marisol Quintero",
                "--until", day, "--json"]) == 0  # fmt: skip
    assert json.loads(capsys.readouterr().out)["last"] == day
    assert [one["role"] for one in told("list")["people"]] == ["ana_directs", "ana_json"]
    assert run(["--database", hers, "people", "rights", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["pages"]["direction"] is True
    assert run(["--database", hers, "people", "revoke", "Ana Pérez", "--stands-in-for", "Marisol Quintero"]) == 0
    assert "1 reemplazos" in capsys.readouterr().out
    assert told("revoke", "Ana Pérez")["roles"] == ["ana_json"]


def postgresql_address(owned: Office, role: str, password: str) -> str:
    url = owned.store.address
    login = url.partition("://")[2].partition("@")[0]
    return url.replace(login, f"{role}:{quote(password)}", 1)
