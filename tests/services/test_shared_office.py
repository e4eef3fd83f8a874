"""The office's database: made by its owner, upgraded by an explicit word alone, looked at; versions that do not fit."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from alembic import command as alembic_command
from alembic.config import Config
from postgresql_server import Server
from sqlalchemy import create_engine

from advisor_app import messages
from advisor_app.cli import run
from advisor_app.errors import AppError, EnvironmentFault
from advisor_app.services.shared_office.create_office import create_office
from advisor_app.services.shared_office.move_office import move_office
from advisor_app.services.shared_office.office_status import office_status
from advisor_app.services.shared_office.upgrade_office import foresee_upgrade, upgrade_office
from advisor_app.store import migrations, open_store
from advisor_app.store.schema import REVISIONS, SCHEMA

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def owner(postgresql_server: Server) -> Iterator[Callable[[str], str]]:
    """The address, with a role that is no superuser, of an empty database that it may make tables in."""
    made: list[str] = []
    postgresql_server.execute("CREATE ROLE office_owner LOGIN PASSWORD 'secret'")

    def empty(name: str) -> str:
        made.append(name)
        postgresql_server.execute(f"CREATE DATABASE {name}")
        postgresql_server.execute("GRANT CREATE ON SCHEMA public TO office_owner", database=name)
        return f"postgresql://office_owner:secret@127.0.0.1:{postgresql_server.port}/{name}"

    yield empty
    for name in made:
        postgresql_server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    postgresql_server.execute("DROP ROLE office_owner")


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Run:
    def do(*words: str) -> tuple[int, str, str]:
        code = run(words)
        told = capsys.readouterr()
        return code, told.out, told.err

    return do


def refusal(work: Callable[[], object]) -> AppError:
    with pytest.raises(AppError) as told:
        work()
    return told.value


def stamp(url: str, revision: str) -> None:
    """As a program of another version would have left it."""
    with psycopg.connect(url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = %s", (revision,))


def make_older(url: str, revision: str) -> None:
    """An office as a program of then made it: its migrations, without what this program's do besides."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        alembic_command.upgrade(config, revision)
    engine.dispose()


def test_an_office_is_made_and_filled_by_its_owner(
    owner: Callable[[str], str], sqlite_location: str, postgresql_server: Server, command: Run
) -> None:
    url = owner("made_by_owner")
    empty = office_status(url)
    assert (empty.standing, empty.schema, empty.counts, empty.may_create) == ("empty", None, None, True)

    made = create_office(url)

    assert (made.standing, made.schema, made.role) == ("ready", SCHEMA, "office_owner")
    assert made.counts == {"cases": 0, "entities": 0, "advisors": 0, "history": 0}
    assert int(made.server.partition(".")[0]) >= 15
    assert (made.encryption, made.verified, made.local) == (None, False, True)
    assert made.sslmode == "prefer", "what libpq does where nothing else is asked for"
    assert refusal(lambda: create_office(url)).code == "database_not_empty"
    store = open_store(sqlite_location)
    with store.unit_of_work("Ana") as work:
        work.entities.resolve(["IDAAN"])
        work.history.append("tried", {})
        work.commit()
    store.close()
    code, out, err = command("office", "move", "--from", sqlite_location, "--to", url, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["tables"]["entity"]["rows"] == 1
    assert "secret" not in out
    connected = open_store(url)
    with connected.reading():
        code, out, _ = command("--database", url, "office", "status", "--json")
    connected.close()
    told = json.loads(out)
    assert (code, told["standing"], told["counts"]["entities"]) == (0, "ready", 1)
    assert (told["encryption"], told["sslmode"], told["verified"], told["local"]) == (None, "prefer", False, True)
    said = command("--database", url, "office", "status")[1]
    assert "sin cifrar (sslmode=prefer); el servidor está en este mismo equipo" in said
    assert {"role": "office_owner", "program": "advisor-app"}.items() <= told["connected"][0].items()

    other = url.replace("office_owner:secret", f"advisor:{postgresql_server.password}")
    assert office_status(other).counts == told["counts"]


def test_who_may_not_is_told_so(owner: Callable[[str], str], postgresql_server: Server, tmp_path: Path) -> None:
    url = owner("not_mine")
    postgresql_server.execute(
        "REVOKE CREATE ON SCHEMA public FROM office_owner", "CREATE ROLE guest LOGIN PASSWORD 'secret'",
        database="not_mine",
    )  # fmt: skip
    try:
        assert refusal(lambda: create_office(url)).code == "may_not_create"
        assert refusal(lambda: move_office(str(tmp_path / "none.db"), url)).code == "database_missing"
        postgresql_server.execute("GRANT CREATE ON SCHEMA public TO office_owner", database="not_mine")
        create_office(url)
        postgresql_server.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO guest", database="not_mine")
        guest = url.replace("office_owner", "guest")
        fault = refusal(lambda: move_office(guest, str(tmp_path / "copy.db")))
        assert (fault.code, fault.values.get("owner")) == ("not_the_owner", "office_owner")
        assert list(tmp_path.iterdir()) == []
    finally:
        postgresql_server.execute("DROP OWNED BY guest", "DROP ROLE guest", database="not_mine")


def test_a_server_of_an_older_schema_is_upgraded_by_its_owner_alone(owner: Callable[[str], str], command: Run) -> None:
    url = owner("older")
    make_older(url, REVISIONS[-3])

    refused = refusal(lambda: open_store(url))
    assert (refused.code, refused.values["found"], refused.values["needed"]) == ("schema_older", REVISIONS[-3], SCHEMA)
    assert "office upgrade" in messages.line(refused)
    plan = foresee_upgrade(url)
    assert [step.revision for step in plan.steps] == list(REVISIONS[-2:])
    assert all(step.words for step in plan.steps)
    code, out, err = command("--database", url, "office", "upgrade", "--json")
    assert (code, json.loads(out)["done"], "--yes" in err) == (2, False, True)
    code, _, err = command("--database", url, "entities", "list")
    assert (code, REVISIONS[-3] in err, SCHEMA in err) == (1, True, True)
    assert office_status(url).standing == "older"

    code, out, _ = command("--database", url, "office", "upgrade", "--yes", "--json")

    assert (code, json.loads(out)["done"]) == (0, True)
    open_store(url).close()
    assert upgrade_office(url).plan.steps == ()


def test_a_newer_schema_is_met_without_a_change(postgresql_location: str, sqlite_location: str, command: Run) -> None:
    address = postgresql_location.replace("+psycopg", "")
    window, file = open_store(postgresql_location), open_store(sqlite_location)
    stamp(address, "9999")
    with closing(sqlite3.connect(sqlite_location)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()

    def add(store: object) -> None:
        with (window if store is window else file).unit_of_work("Ana") as work:
            work.entities.resolve(["IDAAN"])
            work.commit()

    for location, store in ((postgresql_location, window), (sqlite_location, file)):
        told = refusal(lambda location=location: open_store(location))  # type: ignore[misc]
        assert (told.code, told.values["found"], told.values["known"]) == ("schema_newer", "9999", SCHEMA)
        # a window that was open when somebody else upgraded the office
        assert refusal(lambda store=store: add(store)).code == "schema_newer"  # type: ignore[misc]
        assert refusal(lambda location=location: upgrade_office(location)).code == "schema_newer"  # type: ignore[misc]
        code, out, _ = command("--database", location, "office", "status", "--json")
        assert (code, json.loads(out)["standing"], json.loads(out)["schema"]) == (1, "newer", "9999")
    with pytest.raises(EnvironmentFault, match="schema_newer"), window.reading():
        pass
    window.close()
    file.close()
    stamp(address, SCHEMA)
    assert office_status(postgresql_location).counts == {"cases": 0, "entities": 0, "advisors": 0, "history": 0}


def test_an_upgrade_waits_for_whoever_is_at_work(postgresql_location: str) -> None:
    store, upgraded = open_store(postgresql_location), threading.Event()

    def upgrade() -> None:
        with psycopg.connect(postgresql_location.replace("+psycopg", "")) as connection:
            connection.execute("LOCK TABLE alembic_version IN ACCESS EXCLUSIVE MODE")
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        upgraded.set()

    with store.unit_of_work("Ana") as work:
        upgrading = threading.Thread(target=upgrade)
        upgrading.start()
        assert not upgraded.wait(0.1)
        work.entities.resolve(["IDAAN"])
        work.commit()
        assert upgraded.wait(30), "it went on once the work was committed"
    upgrading.join()
    with pytest.raises(EnvironmentFault, match="schema_newer"), store.unit_of_work("Ana"):
        pass
    store.close()


def test_a_file_is_made_upgraded_with_a_copy_and_looked_at(tmp_path: Path, command: Run) -> None:
    path = tmp_path / "office.db"
    assert command("--database", str(path), "office", "status")[0] == 1
    assert not path.exists(), "looking makes nothing"
    assert command("--database", str(path), "office", "create")[0] == 0
    code, out, _ = command("--database", str(path), "office", "status")
    assert (code, "lista para trabajar" in out, str(path) in out) == (0, True, True)
    assert command("--database", str(path), "office", "create")[0] == 1
    code, out, _ = command("--database", str(path), "office", "upgrade")
    assert (code, SCHEMA in out) == (0, True)


def test_an_old_server_is_refused(postgresql_location: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor_app.store.server_schema.OLDEST_SERVER", 99)
    told = refusal(lambda: open_store(postgresql_location))
    assert (told.code, told.values["needed"]) == ("server_too_old", 99)
    assert refusal(lambda: office_status(postgresql_location)).code == "server_too_old"
