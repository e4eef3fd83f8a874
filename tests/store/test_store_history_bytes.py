"""One byte of any column of any row of the history, changed by whoever owns the database: found, and the row named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor_app.store import Store, open_store
from advisor_app.store.location import parse_location

ENTRIES = 4
COLUMNS = [
    *(("history", name) for name in ("seq", "at", "who", "action", "entity_id", "subject")),
    *(("history", name) for name in ("payload_digest", "previous", "hash")),
    *(("history_payload", name) for name in ("seq", "entity_id", "salt", "payload")),
]
DIGITS = "0123456789abcdef"


@pytest.fixture
def owner(store: Store, office_location: str) -> Iterator[sa.Connection]:
    """Four entries, and a connection that no trigger and no reference hinders."""
    with store.unit_of_work("ana") as work:
        advisor = work.entities.resolve(["IDAAN"])["IDAAN"]
        for number in range(ENTRIES):
            work.history.append("audit.answered", {"case": f"C-{number}"}, entity_id=advisor, subject=f"audit {number}")
        work.commit()
    place = parse_location(office_location)
    engine = sa.create_engine(place.url or f"sqlite:///{place.path}", poolclass=sa.NullPool)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if place.dialect == "sqlite":
            for name in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        yield connection


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_changed_byte_is_found_and_its_row_named(store: Store, owner: sa.Connection, data: st.DataObject) -> None:
    table, column = data.draw(st.sampled_from(COLUMNS))
    seq = data.draw(st.integers(1, ENTRIES))
    where = f"FROM {table} WHERE seq = {seq}"
    before = str(owner.exec_driver_sql(f"SELECT {column} {where}").scalar_one())
    place = data.draw(st.integers(0, len(before) - 1))
    others = "56789" if column == "seq" else DIGITS if column == "entity_id" else DIGITS + "Z{"
    byte = data.draw(st.sampled_from([one for one in others if one != before[place]]))
    if before[place] == "-" and column == "entity_id":
        return  # how a server writes a key; no byte of it
    after = before[:place] + byte + before[place + 1 :]
    now = after if column == "seq" else seq

    def put(value: str, at: object) -> None:
        content = sa.literal(int(value)) if column == "seq" else sa.literal(value)
        if column == "entity_id" and owner.dialect.name == "postgresql":
            content = sa.cast(content, sa.Uuid())  # type: ignore[assignment]
        own = sa.table(table, sa.column("seq"), sa.column(column))
        owner.execute(own.update().where(own.c.seq == int(str(at))).values({column: content}))

    put(after, seq)
    try:
        with store.reading() as reading:
            check = reading.history.verify()
        assert not check.ok
        assert seq in {failure.entry for failure in check.failures}, (table, column, after)
    finally:
        put(before, now)
    with store.reading() as reading:
        assert reading.history.verify().ok


def test_a_payload_emptied_in_silence_is_named(sqlite_location: str) -> None:
    store = open_store(sqlite_location)
    with store.unit_of_work("ana") as work:
        work.history.append("advisor.added", {"name": "Luis"})
        work.history.append("advisor.added", {"name": "Eva"})
        work.commit()
    with store.unit_of_work("ana") as work:
        work.history.redact(1)
        work.commit()
    with store.unit_of_work("eva") as work:
        emptied = "UPDATE history_payload SET salt = NULL, payload = NULL WHERE seq = 2"
        work.history._in.connection.exec_driver_sql(emptied)
        work.commit()
    with store.reading() as reading:
        check = reading.history.verify()
    assert [(one.entry, one.what) for one in check.failures] == [(2, "payload_missing")]
    assert check.redacted == 1
    store.close()


def test_each_change_tells_from_where_it_was_made_and_the_record_before_and_after(store: Store) -> None:
    with store.unit_of_work("ana") as work:
        ana = work.advisors.add("Ana", "ana@cac.gob.pa")
        work.history.append("advisor.added", {"name": "Ana"}, subject="Ana")
        work.commit()
    with store.unit_of_work("eva") as work:
        work.advisors.save(type(ana)(ana.id, "Ana", "otra@cac.gob.pa", version=ana.version))
        work.commit()  # nobody told of it: it is told all the same

    with store.reading() as reading:
        changed, added = reading.history.entries()
    assert added.payload == {"name": "Ana"}
    assert added.origin["program"].startswith("advisor-app ")
    assert added.origin["machine"]
    assert added.changes[0].after["email"] == "ana@cac.gob.pa"
    (change,) = changed.changes
    assert (changed.action, changed.who) == ("record.changed", "eva")
    assert (change.kind, change.before, change.after) == (
        "advisor",
        {"email": "ana@cac.gob.pa"},
        {"email": "otra@cac.gob.pa"},
    )
