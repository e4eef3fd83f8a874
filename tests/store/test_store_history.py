"""The history: chained, append-only, and whatever was done to it is found and named."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from contextlib import suppress
from uuid import UUID

import psycopg
import pytest
import sqlalchemy as sa
from postgresql_server import Server

from advisor_app.errors import UserError
from advisor_app.store import HistoryCheck, Store, open_store
from advisor_app.store.location import parse_location

ENTITY = UUID("018f3a00-0000-7000-8000-000000000001")


def append(store: Store, *actions: str, who: str = "ana") -> None:
    with store.unit_of_work(who) as work:
        for action in actions:
            work.history.append(action, {"caso": "ñ-1", "n": 1}, entity_id=ENTITY, subject="IDAAN")
        work.commit()


def verify(store: Store, head: str | None = None) -> HistoryCheck:
    with store.reading() as reading:
        return reading.history.verify(head)


def found(check: HistoryCheck) -> list[tuple[int, str]]:
    assert check.ok is not bool(check.failures)
    return [(failure.entry, failure.what) for failure in check.failures]


def as_owner(location: str, statements: Sequence[str]) -> None:
    """What the owner of the database can do: the triggers gone, no references checked."""
    place = parse_location(location)
    engine = sa.create_engine(place.url or f"sqlite:///{place.path}", poolclass=sa.NullPool)
    with engine.begin() as connection:
        if place.dialect == "sqlite":
            triggers = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars()
            for name in triggers.all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        for statement in statements:
            connection.exec_driver_sql(statement.replace("%", "%%") if place.dialect == "postgresql" else statement)


def test_the_bytes_are_those_that_the_page_tells(store: Store) -> None:
    append(store, "first", "second")
    with store.reading() as reading:
        rows = reading.history._in.connection.exec_driver_sql(
            "SELECT h.*, p.salt, p.payload FROM history h JOIN history_payload p ON p.seq = h.seq ORDER BY h.seq"
        )
        entries = [dict(row) for row in rows.mappings()]

    previous = "0" * 64
    for place, row in enumerate(entries, start=1):
        digest = hashlib.sha256((row["salt"] + row["payload"]).encode()).hexdigest()
        fields = ["advisor-app history 1", str(place), row["at"], "ana", row["action"], ENTITY.hex, "IDAAN", digest]
        text = b"".join(b"%d:%b," % (len(field.encode()), field.encode()) for field in [*fields, previous])
        previous = hashlib.sha256(text).hexdigest()
        assert row["payload_digest"] == digest
        assert row["hash"] == previous
        assert row["payload"].endswith('},"caso":"ñ-1","n":1}')
    assert entries[0]["salt"] != entries[1]["salt"]
    assert verify(store).head == f"2:{previous}"


def test_entries_are_read_back_the_latest_first(store: Store) -> None:
    append(store, "first", "second")
    with store.unit_of_work("luis") as work:
        work.history.append("third", {}, subject="ENSA")
        work.commit()

    with store.reading() as reading:
        actions = [entry.action for entry in reading.history.entries()]
        (last,) = reading.history.entries(subject="ENSA")
        of_entity = reading.history.entries(entity_id=ENTITY, limit=1)

    assert actions == ["third", "second", "first"]
    assert (last.who, last.payload, last.entity_id) == ("luis", {}, None)
    assert [(entry.seq, entry.payload) for entry in of_entity] == [(2, {"caso": "ñ-1", "n": 1})]


def test_an_empty_history_verifies(store: Store) -> None:
    check = verify(store)

    assert (check.ok, check.entries, check.head) == (True, 0, "0:" + "0" * 64)
    append(store, "first")
    assert verify(store, check.head).ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history SET who = 'x'",
        "DELETE FROM history WHERE seq = 2",
        "DELETE FROM history_payload",
        "UPDATE history_payload SET payload = '{}'",
        "UPDATE history_payload SET payload = NULL",
        "UPDATE history_payload SET seq = 9, salt = NULL, payload = NULL WHERE seq = 1",
    ],
)
def test_the_database_refuses_changes(sqlite_location: str, statement: str) -> None:
    store = open_store(sqlite_location)
    append(store, "first", "second")
    refused(store, statement)
    store.close()


def refused(store: Store, *statements: str) -> None:
    for statement in statements:
        with store.unit_of_work("x") as work, pytest.raises(sa.exc.DBAPIError, match=r"append-only|only be redacted"):
            work.history._in.connection.exec_driver_sql(statement)
    assert verify(store).ok


def test_sqlite_refuses_to_replace_an_entry(sqlite_location: str) -> None:
    store = open_store(sqlite_location)
    append(store, "first")
    refused(
        store,
        "INSERT OR REPLACE INTO history SELECT seq, at, 'x', action, entity_id, subject, payload_digest, previous, hash"
        " FROM history",
        "INSERT OR REPLACE INTO history_payload SELECT seq, entity_id, salt, '{}' FROM history_payload",
    )
    store.close()


def test_a_server_refuses_changes_too(postgresql_location: str) -> None:
    store = open_store(postgresql_location)
    append(store, "first", "second")
    refused(
        store,
        "UPDATE history SET who = 'x'",
        "DELETE FROM history WHERE seq = 2",
        "TRUNCATE history CASCADE",
        "TRUNCATE history_payload",
        "DELETE FROM history_payload",
        "UPDATE history_payload SET payload = '{}'",
        "UPDATE history_payload SET payload = NULL",
    )
    store.close()


TAMPERINGS = [
    ("UPDATE history SET who = 'eva' WHERE seq = 2", [(2, "changed")]),
    ("UPDATE history SET action = 'secona' WHERE seq = 2", [(2, "changed")]),
    ("UPDATE history SET at = replace(at, 'T', ' ') WHERE seq = 2", [(2, "changed")]),
    ("UPDATE history SET subject = 'IDAAM' WHERE seq = 4", [(4, "changed")]),
    ("UPDATE history SET entity_id = NULL WHERE seq = 1", [(1, "changed")]),
    ("UPDATE history SET hash = 'f' || substr(hash, 2) || '0' WHERE seq = 3", [(3, "changed")]),
    ("UPDATE history SET previous = 'f' || substr(previous, 2) || '0' WHERE seq = 3", [(3, "changed")]),
    (
        "UPDATE history SET payload_digest = 'x' || substr(payload_digest, 2) WHERE seq = 3",
        [(3, "changed"), (3, "payload_changed")],
    ),
    ("UPDATE history_payload SET payload = replace(payload, '1', '2') WHERE seq = 2", [(2, "payload_changed")]),
    ("UPDATE history_payload SET salt = NULL WHERE seq = 2", [(2, "payload_changed")]),
    ("DELETE FROM history_payload WHERE seq = 2", [(2, "payload_missing")]),
    ("DELETE FROM history WHERE seq = 1", [(1, "missing")]),
    ("DELETE FROM history WHERE seq IN (2, 3)", [(2, "missing"), (3, "missing")]),
    ("DELETE FROM history WHERE seq = 4", [(4, "missing")]),
    (
        "INSERT INTO history SELECT 9, at, who, action, entity_id, subject, payload_digest, previous, hash"
        " FROM history WHERE seq = 4",
        [(5, "missing"), (6, "missing"), (7, "missing"), (8, "missing"), (9, "changed"), (9, "payload_missing")],
    ),
    (
        "INSERT INTO history SELECT 5, at, who, action, entity_id, subject, payload_digest, previous, hash"
        " FROM history WHERE seq = 4",
        [(5, "inserted"), (5, "payload_missing")],
    ),
    (
        "INSERT INTO history SELECT 0, at, who, action, entity_id, subject, payload_digest, previous, hash"
        " FROM history WHERE seq = 4",
        [(0, "inserted"), (0, "payload_missing")],
    ),
]


@pytest.mark.parametrize(("statement", "failures"), TAMPERINGS)
def test_what_was_done_is_named(sqlite_location: str, statement: str, failures: list[tuple[int, str]]) -> None:
    store = open_store(sqlite_location)
    append(store, "first", "second", "third", "fourth")
    as_owner(sqlite_location, [statement])
    assert found(verify(store)) == failures
    store.close()


@pytest.mark.parametrize(("statement", "failures"), TAMPERINGS[::4])
def test_what_was_done_is_named_on_a_server(
    postgresql_location: str, statement: str, failures: list[tuple[int, str]]
) -> None:
    store = open_store(postgresql_location)
    append(store, "first", "second", "third", "fourth")
    as_owner(postgresql_location, [statement])
    assert found(verify(store)) == failures
    store.close()


def test_every_byte_of_an_entry_counts(sqlite_location: str) -> None:
    """One bit of each byte of each field of one row: each is found, and the row named."""
    store = open_store(sqlite_location)
    append(store, "first", "second", "third")
    with store.reading() as reading:
        row = dict(
            reading.history._in.connection.exec_driver_sql("SELECT * FROM history WHERE seq = 2").mappings().one()
        )
    as_owner(sqlite_location, [])
    for name, value in row.items():
        if name == "seq":
            continue
        for place in range(len(value)):
            changed = value.encode()[:place] + bytes([value.encode()[place] ^ 0x80]) + value.encode()[place + 1 :]
            as_owner(sqlite_location, [f"UPDATE history SET {name} = CAST(x'{changed.hex()}' AS TEXT) WHERE seq = 2"])
            assert (2, "changed") in found(verify(store)), (name, place)
            break_off = place > 2 and name in ("payload_digest", "previous", "hash")
            as_owner(sqlite_location, [f"UPDATE history SET {name} = '{value}' WHERE seq = 2"])
            if break_off:
                break
    assert verify(store).ok
    store.close()


def test_a_put_in_place_entry_is_named(sqlite_location: str) -> None:
    """Someone rewrites an entry with its hash and its payload, but not those after it."""
    from advisor_app.store.history.history_chain import ChainedEntry, entry_hash

    store = open_store(sqlite_location)
    append(store, "first", "second", "third")
    with store.reading() as reading:
        row = reading.history._in.connection.exec_driver_sql("SELECT * FROM history WHERE seq = 2").mappings().one()
        texts = [row[name] for name in ("at", "action", "entity_id", "subject", "payload_digest", "previous")]
    at, action, entity, subject, digest, previous = (text.encode() for text in texts)
    forged = entry_hash(ChainedEntry(2, at, b"eva", action, entity, subject, digest, previous))
    as_owner(sqlite_location, [f"UPDATE history SET who = 'eva', hash = '{forged}' WHERE seq = 2"])

    assert found(verify(store)) == [(2, "changed")]
    store.close()


def test_a_rebuilt_chain_is_found_against_yesterdays_head(store: Store, office_location: str) -> None:
    append(store, "first", "second")
    head = verify(store).head
    append(store, "third")
    assert verify(store, head).ok
    assert verify(store, head.partition(":")[2]).ok

    as_owner(office_location, ["DELETE FROM history_payload", "DELETE FROM history"])
    append(store, "uno", "dos", "tres")

    assert found(verify(store)) == []
    assert found(verify(store, head)) == [(2, "head")]
    as_owner(office_location, ["DELETE FROM history_payload WHERE seq > 1", "DELETE FROM history WHERE seq > 1"])
    assert found(verify(store, head)) == [(2, "missing")]


def test_a_redacted_entry_still_verifies(store: Store) -> None:
    append(store, "first", "second")
    head = verify(store).head
    with store.unit_of_work("jefa") as work:
        work.history.redact(1)
        work.commit()

    check = verify(store, head)
    assert (check.ok, check.entries, check.redacted) == (True, 3, 1)
    with store.reading() as reading:
        told, _, first = reading.history.entries()
    assert first.payload is None
    assert (told.action, told.who, told.payload, told.entity_id) == ("history.redacted", "jefa", {"entry": 1}, ENTITY)
    with store.unit_of_work("jefa") as work, pytest.raises(UserError, match="history_entry_unknown"):
        work.history.redact(99)


def test_two_writers_at_once_never_fork_the_chain(store: Store) -> None:
    faults: list[BaseException] = []

    def write(who: str) -> None:
        try:
            for _ in range(10):
                append(store, "one", "two", who=who)
        except BaseException as fault:
            faults.append(fault)

    writers = [threading.Thread(target=write, args=(f"persona {n}",)) for n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert faults == []
    check = verify(store)
    assert (check.ok, check.entries) == (True, 80)


def test_an_entry_stands_or_falls_with_what_it_tells(store: Store) -> None:
    with store.unit_of_work("ana") as work:
        work.history.append("advisor.added", {"name": "Ana"})
        work.advisors.add("Ana")

    assert verify(store).entries == 0


def test_on_a_server_only_the_director_erases(postgresql_server: Server, postgresql_location: str) -> None:
    """With rights on the table itself, too: a payload is emptied by the one function, and that asks who calls it."""
    store = open_store(postgresql_location)
    append(store, "first", "second")
    database = postgresql_location.rpartition("/")[2]
    postgresql_server.execute("CREATE ROLE eraser_eva LOGIN PASSWORD 'eva'")
    postgresql_server.execute(
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO eraser_eva", database=database
    )
    hers = postgresql_location.replace(
        postgresql_location.partition("//")[2].partition("@")[0], "eraser_eva:eva"
    ).replace("+psycopg", "")
    try:
        with psycopg.connect(hers, autocommit=True) as connection:
            for statement in (
                "UPDATE history_payload SET salt = NULL, payload = NULL",
                "UPDATE history SET who = 'x'",
                "DELETE FROM history",
            ):
                with suppress(psycopg.errors.RaiseException):
                    assert connection.execute(statement).rowcount == 0, "the rules show nobody a row to change"
            with pytest.raises(psycopg.Error, match="only the director erases"):
                connection.execute("SELECT redact_history(ARRAY[1])")
            assert verify(store).redacted == 0
            postgresql_server.execute(
                "INSERT INTO person_role VALUES ('eraser_eva', 'Eva', NULL, 'director', 'x', now())", database=database
            )
            assert connection.execute("SELECT redact_history(ARRAY[1])").fetchall() == [(1,)]
        assert found(verify(store)) == [(1, "payload_missing")]  # erased, and no entry says so
    finally:
        store.close()
        postgresql_server.execute("DROP OWNED BY eraser_eva", "DROP ROLE eraser_eva", database=database)
