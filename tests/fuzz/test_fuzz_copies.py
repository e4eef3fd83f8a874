"""Copies that went bad: restored, or refused in words; an office that stands where one would come is never lost."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from trying import CHANGES, Changes, changed, told_or_done, try_on

from advisor_app.services.backup.copy_office import copy_office
from advisor_app.services.backup.restore_copy import Restored, foresee_restore, restore_copy
from advisor_app.services.backup.verify_copy import verify_copy
from advisor_app.services.history.verify_history import verify_history
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.store.backup.notes import copies_in, note_path, read_note

pytestmark = [pytest.mark.long, pytest.mark.timeout(0)]

PLACES = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12)
PLAIN = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=8)
JSON = st.recursive(
    PLAIN,
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=6), inside, max_size=3),
    max_leaves=6,
)


@pytest.fixture
def copied(sqlite_location: str, tmp_path: Path) -> tuple[Path, Path]:
    """An office with two advisors, and a copy of it with its note."""
    store = open_store(sqlite_location)
    office = Office(store, "yo")
    for name in ("Ana", "Luis"):
        with office.store.unit_of_work(office.who) as work:
            work.advisors.add(name)
            work.history.append("advisor.added", {"name": name}, subject=name)
            work.commit()
    folder = tmp_path / "copias"
    folder.mkdir()
    copy = copy_office(office, folder).path
    store.close()
    with closing(sqlite3.connect(sqlite_location)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(sqlite_location), copy


def advisors(path: Path) -> list[str]:
    store = open_store(path, create=False)
    try:
        with store.reading() as reading:
            return sorted(one.name for one in reading.advisors.all())
    finally:
        store.close()


def insist_it_is_an_office(path: Path) -> None:
    store = open_store(path, create=False)
    try:
        assert verify_history(Office(store, "yo")).ok
    finally:
        store.close()


@pytest.mark.parametrize("in_place", [False, True])
def test_restore_of_a_damaged_copy(copied: tuple[Path, Path], tmp_path: Path, in_place: bool) -> None:
    office, good = copied
    whole = good.read_bytes()
    folder = tmp_path / "otra"

    def restored_or_refused(
        changes: Changes, bytes_: list[tuple[float, int]], kept: float, ending: str, log: bytes, noted: bool
    ) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        content = bytearray(whole)
        for share, value in bytes_:
            content[int(share * len(content))] = value
        bad = folder / f"copia{ending}"
        bad.write_bytes(changed(bytes(content[: int(kept * len(content))]), changes))
        if log:
            bad.with_name(bad.name + "-wal").write_bytes(log)
        if noted:
            shutil.copy(note_path(good), note_path(bad))
        target = folder / "oficina.db"
        if in_place:
            shutil.copy(office, target)
        told_or_done(lambda: verify_copy(bad))
        told_or_done(lambda: foresee_restore(bad, str(target)))
        if in_place:
            assert advisors(target) == ["Ana", "Luis"]
        found: Restored | None = told_or_done(lambda: restore_copy(bad, str(target), "yo", agreed=in_place))
        if found is not None:
            insist_it_is_an_office(target)
        elif in_place:
            assert advisors(target) == ["Ana", "Luis"]
            insist_it_is_an_office(target)
        else:
            assert not target.exists()
        assert not [one for one in folder.iterdir() if "restoring" in one.name]

    often: st.SearchStrategy[Changes] = st.just([])
    try_on(
        restored_or_refused, 40, changes=often | often | CHANGES, bytes_=PLACES, kept=st.just(1.0) | st.floats(0, 1),
        ending=st.sampled_from([".db", ".sqlite3", "", ".xlsx", ".oficina", ".dump"]), noted=st.booleans(),
        log=st.just(b"") | st.just(b"") | st.binary(max_size=60),
    )  # fmt: skip


def test_an_office_that_is_damaged_is_restored_over(copied: tuple[Path, Path], tmp_path: Path) -> None:
    """What stands in the place is broken: the good copy comes, and what was there is kept aside."""
    office, good = copied
    folder = tmp_path / "otra"
    whole = office.read_bytes()

    def the_copy_comes_or_is_refused(bytes_: list[tuple[float, int]], kept: float, changes: Changes) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        target = folder / "oficina.db"
        content = bytearray(whole)
        for share, value in bytes_:
            content[int(share * len(content))] = value
        broken = changed(bytes(content[: int(kept * len(content))]), changes)
        target.write_bytes(broken)
        found: Restored | None = told_or_done(lambda: restore_copy(good, str(target), "yo", agreed=True))
        if found is not None:
            assert advisors(target) == ["Ana", "Luis"]
            insist_it_is_an_office(target)
        else:
            assert target.read_bytes() == broken

    try_on(
        the_copy_comes_or_is_refused, 40, bytes_=PLACES, kept=st.just(1.0) | st.floats(0, 1),
        changes=st.just([]) | CHANGES,
    )  # fmt: skip


def test_notes_of_copies(copied: tuple[Path, Path]) -> None:
    _, copy = copied
    note = note_path(copy)
    whole = json.loads(note.read_text("utf-8"))
    lines = note.read_bytes()

    def a_note_is_read_or_counts_as_none(
        values: dict[str, Any], facts: dict[str, Any], changes: Changes, as_bytes: bool
    ) -> None:
        told = {**whole, "facts": {**whole["facts"], **facts}, **values}
        damaged = changed(lines, changes)
        note.write_bytes(damaged if as_bytes else json.dumps(told).encode("utf-8", "surrogatepass"))
        read_note(copy)
        found = copies_in(copy.parent)
        assert len(found) <= 1
        told_or_done(lambda: verify_copy(copy))

    try_on(
        a_note_is_read_or_counts_as_none, values=st.dictionaries(st.sampled_from(sorted(whole)), JSON, max_size=2),
        facts=st.dictionaries(st.sampled_from(sorted(whole["facts"])), JSON, max_size=2), changes=CHANGES,
        as_bytes=st.booleans(),
    )  # fmt: skip
