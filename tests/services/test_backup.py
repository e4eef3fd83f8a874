"""Copies of an office: made beside work, opened, kept by a rule, tried out and restored."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from advisor_app.errors import DecisionNeeded, EnvironmentFault, UsageError, UserError
from advisor_app.messages.every import MESSAGES
from advisor_app.office.backup.keeping import check_backup_setting, copies_to_remove, is_due, keeping_rule, leaves_on
from advisor_app.office.backup.records import Copy, CopyFacts
from advisor_app.office.calendar import now_utc
from advisor_app.services.backup.check_office import check_office
from advisor_app.services.backup.copy_office import copy_now, copy_office
from advisor_app.services.backup.drill_copy import drill_in, drill_last_copy
from advisor_app.services.backup.list_copies import list_copies
from advisor_app.services.backup.make_dated_copy import make_dated_copy
from advisor_app.services.backup.restore_copy import foresee_restore, restore_copy
from advisor_app.services.backup.verify_copy import verify_copy
from advisor_app.services.change_setting import change_setting
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.store.backup.notes import copies_in
from advisor_app.store.schema import REVISIONS, SCHEMA


@pytest.fixture
def office(sqlite_location: str) -> Iterator[Office]:
    store = open_store(sqlite_location)
    yield Office(store, "Ana")
    store.close()


def add_advisor(office: Office, name: str) -> None:
    with office.store.unit_of_work(office.who) as work:
        work.advisors.add(name)
        work.history.append("advisor.added", {"name": name}, subject=name)
        work.commit()


def advisors(location: str | Path) -> list[str]:
    store = open_store(location, create=False)
    with store.reading() as reading:
        found = sorted(one.name for one in reading.advisors.all())
    store.close()
    return found


def test_a_copy_is_one_private_file_with_a_note_that_tells_what_it_holds(office: Office, tmp_path: Path) -> None:
    add_advisor(office, "Luis")
    told: list[tuple[int, int]] = []
    folder = tmp_path / "otra parte"
    folder.mkdir()

    copy = copy_office(office, folder, progress=lambda done, total: told.append((done, total)))

    assert told[-1][0] == told[-1][1] > 0
    assert {one.name for one in folder.iterdir()} == {copy.path.name, copy.path.name + ".nota.json"}
    assert copy.path.stat().st_mode & 0o077 == 0
    assert copy.facts is not None
    assert (copy.good, copy.facts.entries, copy.facts.counts["advisor"]) == (True, 1, 1)
    assert advisors(copy.path) == ["Luis"]
    with office.store.reading() as reading:
        last = reading.history.entries(limit=1)[0]
    assert (last.action, last.who, last.payload and last.payload["sha256"]) == ("backup.made", "Ana", copy.sha256)
    with pytest.raises(UserError, match="backup_exists"):
        copy_office(office, copy.path)
    assert copy_office(office, copy.path, replace=True).facts is not None


def test_a_copy_that_is_stopped_or_has_no_room_leaves_nothing(office: Office, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise UserError("backup_stopped")

    with pytest.raises(UserError, match="backup_stopped"):
        copy_office(office, tmp_path / "a.db", progress=stop)
    if hasattr(os, "fork"):
        assert _code_with_little_room(lambda: copy_office(office, tmp_path / "b.db")) == "backup_not_written"
    assert not [one for one in tmp_path.iterdir() if one.name[0] in "ab"]
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentFault, match="backup_not_written"):
        copy_office(office, tmp_path / "file" / "c.db")


def _code_with_little_room(action: Callable[[], object]) -> str:
    """The code of the fault in a process whose files may not grow beyond 64 KiB."""
    import resource
    import signal
    import warnings

    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child runs this thread alone and leaves at once
        child = os.fork()
    if child == 0:
        said = "no fault"
        try:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (65536, resource.RLIM_INFINITY))
            action()
        except EnvironmentFault as fault:
            said = fault.code
        except BaseException as error:
            said = repr(error)
        os.write(writer, said.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return said


def test_dated_copies_are_made_when_work_was_done_and_let_go_by_the_rule(office: Office) -> None:
    for key, value in (("backup_days", "1"), ("backup_weeks", "0"), ("backup_months", "0")):
        change_setting(office, key, value)
    first = make_dated_copy(office)
    assert first.made is not None
    assert make_dated_copy(office, closing=True).made is None, "nothing was written since"
    add_advisor(office, "Luis")
    assert make_dated_copy(office).made is None, "the hours have not passed"
    kept_by_hand = copy_now(office)
    for name, age in (("a.db.part", 90_000), ("b.db.part", 60)):  # left by processes that were killed
        left = first.folder / name
        left.write_bytes(b"half")
        os.utime(left, (left.stat().st_mtime - age,) * 2)
    add_advisor(office, "Eva")
    second = make_dated_copy(office, closing=True)

    assert second.made is not None
    assert [one.path for one in second.removed] == [first.made.path]
    assert [one.name for one in first.folder.glob("*.part")] == ["b.db.part"]
    listed = list_copies(office)
    assert {one.copy.path for one in listed.lines} == {second.made.path, kept_by_hand.path}
    assert (listed.late, listed.last_good) == (False, second.made)
    assert {one.copy.reason: one.leaves is None for one in listed.lines} == {"dated": False, "asked": True}


def test_the_rule_keeps_days_weeks_and_months_and_the_last_good_copy_always() -> None:
    rule = keeping_rule({"backup_days": "3", "backup_weeks": "2", "backup_months": "2"})
    start = datetime(2026, 8, 1, 15)
    copies = [_copy_of(start + timedelta(days=day, hours=part)) for day in range(100) for part in (0, 3)]

    gone = {one.path for one in copies_to_remove(copies, rule)}
    kept = sorted(one.ended for one in copies if one.path not in gone)

    # 8 November 2026 is a Sunday: it is the last of its day, its week and its month so far
    expected = ["2026-10-31", "2026-11-01", "2026-11-06", "2026-11-07", "2026-11-08"]
    assert [f"{one:%Y-%m-%d}" for one in kept] == expected
    assert {one.hour for one in kept} == {18}, "of each day the last"
    assert all(leaves_on(one, rule) > date(2026, 11, 8) for one in copies if one.path not in gone)  # type: ignore[operator]
    bad = [replace(one, facts=None) for one in copies[1:]]
    assert copies[0] not in copies_to_remove([copies[0], *bad], rule)


def _copy_of(ended: datetime, head: str = "1:a") -> Copy:
    facts = CopyFacts("0028", "x", {}, 1, 0, head, None)
    return Copy(Path(f"/c/{ended:%Y%m%d%H%M}"), ended, ended, "file", "dated", "Ana", 1, "", facts)


def test_a_copy_is_due_after_the_hours_or_on_closing_if_something_was_written() -> None:
    rule, made = keeping_rule({}), datetime(2026, 11, 8, 12)
    copies = [_copy_of(made)]
    soon, later = made + timedelta(hours=1), made + timedelta(hours=4)

    assert is_due([], rule, soon, "1:a", closing=False)
    assert not is_due(copies, rule, soon, "2:b", closing=False)
    assert is_due(copies, rule, soon, "2:b", closing=True)
    assert is_due(copies, rule, later, "2:b", closing=False)
    assert not is_due(copies, rule, later, "1:a", closing=True)
    assert not is_due([], keeping_rule({"backup_hours": "0"}), later, "1:a", closing=True)
    with pytest.raises(UsageError, match="backup_setting_not_a_count"):
        check_backup_setting("backup_days", "0")


def test_a_copy_that_went_bad_is_told_and_counts_for_nothing(office: Office) -> None:
    add_advisor(office, "Luis")
    copy = copy_now(office)
    assert verify_copy(copy.path).ok
    with copy.path.open("r+b") as file:
        file.seek(copy.size // 2)
        file.write(b"\xff" * 64)

    found = verify_copy(copy.path)

    assert not found.ok
    assert not found.same
    listed = list_copies(office)
    assert (listed.last_good, listed.late) == (None, True)
    with pytest.raises(UserError, match="no_good_copy"):
        drill_last_copy(office)


def test_a_changed_history_is_found_in_the_copy_and_in_the_office(office: Office) -> None:
    add_advisor(office, "Luis")
    copy = copy_now(office)
    with closing(sqlite3.connect(copy.path)) as connection:
        connection.execute("DROP TRIGGER history_update")
        connection.execute("UPDATE history SET who = 'Eva' WHERE seq = 1")
        connection.commit()

    found = verify_copy(copy.path)

    assert found.facts is not None
    assert found.facts.failures == ("1: changed",)
    with pytest.raises(UserError, match="backup_not_whole"):
        foresee_restore(copy.path, office.store.location)
    assert check_office(office).ok


def test_the_drill_restores_the_last_copy_and_says_how_old_it_is(office: Office) -> None:
    add_advisor(office, "Luis")
    copy = copy_now(office)

    done = drill_last_copy(office)

    assert (done.ok, done.copy.path, done.facts.counts["advisor"]) == (True, copy.path, 1)
    assert timedelta(0) <= done.age < timedelta(minutes=5)
    assert drill_in(copy.path.parent).ok
    assert list_copies(office).lines[0].copy.drilled_at is not None


def test_restoring_replaces_only_what_a_person_agrees_to_and_keeps_what_was_there(office: Office) -> None:
    add_advisor(office, "Luis")
    copy = copy_now(office)
    add_advisor(office, "Eva")
    here = office.store.location

    seen = foresee_restore(copy.path, here)
    assert (seen.in_place, seen.same_office, seen.entries_lost) == (True, True, 2)
    with pytest.raises(DecisionNeeded, match="restore_replaces"):
        restore_copy(copy.path, here, "Ana")
    assert advisors(here) == ["Eva", "Luis"]

    done = restore_copy(copy.path, here, "Ana", agreed=True)

    assert advisors(here) == ["Luis"]
    with office.store.reading() as reading:  # the window that was open all the time sees the restored office
        assert [one.name for one in reading.advisors.all()] == ["Luis"]
        last = reading.history.entries(limit=1)[0]
        assert reading.history.verify().ok
    assert (last.action, last.payload and last.payload["copied_head"]) == ("office.restored", seen.facts.head)
    assert done.before is not None
    assert advisors(done.before) == ["Eva", "Luis"]


def test_restoring_to_a_new_place_and_over_a_damaged_office(office: Office, tmp_path: Path) -> None:
    add_advisor(office, "Luis")
    copy = copy_now(office)
    new = tmp_path / "nueva" / "oficina.db"
    restore_copy(copy.path, str(new), "Eva")
    assert advisors(new) == ["Luis"]

    new.write_bytes(b"no database at all" * 100)
    seen = foresee_restore(copy.path, str(new))
    assert (seen.in_place, seen.present) == (True, None)
    restore_copy(copy.path, str(new), "Eva", agreed=True)
    assert advisors(new) == ["Luis"]
    assert new.with_name("oficina.db.dañada").read_bytes().startswith(b"no database")
    with pytest.raises(UserError, match="restore_onto_itself"):
        restore_copy(new, str(new), "Eva", agreed=True)
    with pytest.raises(UserError, match="restore_needs_a_file"):
        restore_copy(copy.path, "postgresql+psycopg://ana@localhost/x", "Eva")


def test_only_the_director_restores_over_an_office_that_has_one(office: Office) -> None:
    change_setting(office, "director", "Rita Solís")
    copy = copy_now(office)
    with pytest.raises(UserError, match="only_the_director"):
        restore_copy(copy.path, office.store.location, "Ana", agreed=True)
    assert restore_copy(copy.path, office.store.location, "Rita Solis", agreed=True).facts.whole


def test_an_older_copy_is_brought_up_and_a_newer_one_refused(office: Office, tmp_path: Path) -> None:
    copy = Path(shutil.copy(copy_now(office).path, tmp_path / "otra.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(EnvironmentFault, match="schema_newer"):
        restore_copy(copy, str(tmp_path / "nueva.db"), "Ana")
    assert not (tmp_path / "nueva.db").exists()

    old = tmp_path / "vieja.db"
    _office_of_revision(old, REVISIONS[-3])
    done = restore_copy(old, str(tmp_path / "nueva.db"), "Ana")
    assert (done.from_schema, done.facts.schema) == (REVISIONS[-3], SCHEMA)
    assert sorted(one.name for one in tmp_path.glob("nueva*")) == ["nueva.db"]


def _office_of_revision(path: Path, revision: str) -> None:
    import sqlalchemy as sa

    from advisor_app.store import schema

    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        schema.bring_to(connection, revision)
        schema.write_first_facts(connection)
    engine.dispose()


def test_the_check_says_how_old_the_last_good_copy_is(office: Office) -> None:
    assert check_office(office).copies.late
    copy_now(office)
    found = check_office(office)
    assert (found.ok, found.copies.late, found.facts.integrity) == (True, False, ())
    assert found.copies.age is not None
    assert found.copies.age < now_utc() - datetime(2020, 1, 1)


def test_every_code_has_words() -> None:
    from advisor_app.messages import backup

    assert set(backup.MESSAGES) <= set(MESSAGES)


@pytest.mark.parametrize(
    ("was", "became"),
    [('"counts": {', '"counts": null, "x": {'), ('"loose": 0', '"loose": Infinity'), ('"form": "file"', '"form": []'),
     ('"reason": "asked"', '"reason": "nada"'), ('"ended": "2', '"ended": "+2'), ('"facts": ', '"facts": "x", "y": '),
     ('"who": ', '"ended": "2026-11-09T14:00:00+00:00", "who": ')],
)  # fmt: skip
def test_a_copy_whose_note_is_damaged_counts_as_one_without(office: Office, tmp_path: Path, was: str, became: str):
    copy = copy_office(office, tmp_path / "copia.db").path
    note = tmp_path / "copia.db.nota.json"
    whole = note.read_text("utf-8")
    assert was in whole
    note.write_text(whole.replace(was, became), "utf-8")
    assert copies_in(tmp_path) == []
    assert verify_copy(copy).noted is None
