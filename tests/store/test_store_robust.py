"""An SQLite office that is killed, filled, taken away, or written to by two: what was acknowledged is there."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from advisor_app.errors import EnvironmentFault
from advisor_app.messages.every import MESSAGES
from advisor_app.store import Store, open_store
from advisor_app.store.backup.file_copy import copy_file

NEEDS_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is split, which is POSIX's")


def write(store: Store, name: str, text: str = "") -> None:
    with store.unit_of_work("ana") as work:
        work.advisors.add(name)
        work.history.append("advisor.added", {"name": name, "text": text}, subject=name)
        work.commit()


def names(store: Store) -> list[str]:
    with store.reading() as reading:
        return sorted(advisor.name for advisor in reading.advisors.all())


def is_whole(location: str) -> bool:
    with closing(sqlite3.connect(location)) as connection:
        integrity = connection.execute("PRAGMA integrity_check").fetchall()
        return integrity == [("ok",)] and not connection.execute("PRAGMA foreign_key_check").fetchall()


@contextmanager
def split_off(work: Callable[[int], None]) -> Iterator[tuple[int, int]]:
    """A process of its own that does the work with the writing end of a pipe; gives its id and the reading end."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child runs this thread alone and leaves at once
        child = os.fork()
    if child == 0:
        try:
            work(writer)
        finally:
            os._exit(0)
    os.close(writer)
    try:
        yield child, reader
    finally:
        os.close(reader)
        os.waitpid(child, 0)


def killed_at_random(location: str, times: int, seed: int) -> None:
    chance = random.Random(seed)
    acknowledged: set[str] = set()
    for attempt in range(times):

        def commits(writer: int, attempt: int = attempt) -> None:
            store = open_store(location)
            texts = random.Random(attempt)
            for number in range(1000):
                name = f"{attempt:04d} {number:04d}"
                write(store, name, "x" * texts.randrange(20_000))
                os.write(writer, (name + "\n").encode())

        with split_off(commits) as (child, reader), os.fdopen(os.dup(reader)) as said:
            for _ in range(chance.randrange(1, 4)):
                acknowledged.add(said.readline().rstrip())
            time.sleep(chance.uniform(0, 0.004))
            os.kill(child, signal.SIGKILL)
            acknowledged |= {line.rstrip() for line in said if line.endswith("\n")}
        assert is_whole(location)
        store = open_store(location)
        found = set(names(store))
        with store.reading() as reading:
            assert reading.history.verify().ok
        store.close()
        assert acknowledged <= found, "what was acknowledged is there"
        assert len(found - acknowledged) <= 1, "beside it at most the one that was being answered"
        acknowledged = found


@NEEDS_FORK
def test_a_power_cut_at_random_writes(sqlite_location: str) -> None:
    killed_at_random(sqlite_location, 5, 20261122)


@NEEDS_FORK
@pytest.mark.long
def test_a_power_cut_at_two_hundred_random_writes(sqlite_location: str) -> None:
    killed_at_random(sqlite_location, 200, 311)


@NEEDS_FORK
def test_two_windows_on_one_file_lose_nothing(sqlite_location: str) -> None:
    def commits(writer: int) -> None:
        store = open_store(sqlite_location)
        for number in range(15):
            write(store, f"suya {number:02d}")
        store.close()
        os.write(writer, b"done")

    with split_off(commits) as (_, reader):
        store = open_store(sqlite_location)
        for number in range(15):
            write(store, f"mía {number:02d}")
        assert os.read(reader, 4) == b"done"
    expected = [f"{whose} {number:02d}" for whose in ("mía", "suya") for number in range(15)]
    assert names(store) == expected
    with store.reading() as reading:
        check = reading.history.verify()
    store.close()
    assert (check.ok, check.entries) == (True, 30)
    assert is_whole(sqlite_location)


def test_a_file_that_is_removed_while_open_is_never_written_to_in_vain(sqlite_location: str) -> None:
    store = open_store(sqlite_location)
    write(store, "Ana")
    away = Path(sqlite_location).with_name("away")
    with pytest.raises(EnvironmentFault, match="database_moved"):
        _write_while(store, lambda: shutil.move(sqlite_location, away))
    with pytest.raises(EnvironmentFault, match="database_missing"):
        write(store, "Eva")
    assert not Path(sqlite_location).exists()
    assert {"database_moved", "database_missing"} <= set(MESSAGES)

    shutil.move(away, sqlite_location)
    write(store, "Luis")  # put back, work goes on without a new start
    assert names(store) == ["Ana", "Luis"]
    store.close()


def test_a_file_that_another_takes_the_place_of_is_opened_anew(sqlite_location: str) -> None:
    store = open_store(sqlite_location)
    copy = Path(shutil.copy(sqlite_location, Path(sqlite_location).with_name("copy")))
    write(store, "Ana")
    with closing(sqlite3.connect(sqlite_location)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy.replace(sqlite_location)
    assert names(store) == []
    write(store, "Eva")
    store.close()
    again = open_store(sqlite_location)
    assert names(again) == ["Eva"]
    again.close()


def _write_while(store: Store, something: Callable[[], object]) -> None:
    with store.unit_of_work("ana") as work:
        work.advisors.add("Luis")
        something()
        work.commit()


@pytest.fixture
def little_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MiB; only root may have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder))
    if not sys.platform.startswith("linux") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small file system may be mounted here")
    yield folder
    subprocess.run(("umount", str(folder)), check=True)


def test_a_full_disk_is_told_and_leaves_what_was_acknowledged(little_disk: Path, sqlite_location: str) -> None:
    location = str(shutil.copy(sqlite_location, little_disk / "office.sqlite3"))
    store = open_store(location)
    saved: list[str] = []
    with pytest.raises(EnvironmentFault, match="disk_full"):
        _fill(store, saved)
    assert saved
    assert names(store) == saved
    assert is_whole(location)
    store.close()

    roomier = Path(sqlite_location).with_name("roomier.sqlite3")
    copy_file(Path(location), roomier)
    again = open_store(roomier)
    write(again, "y después")
    assert names(again) == [*saved, "y después"]
    again.close()


def _fill(store: Store, saved: list[str]) -> None:
    for number in range(200):
        write(store, f"{number:03d}", "x" * 100_000)
        saved.append(f"{number:03d}")
