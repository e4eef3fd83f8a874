"""The blocks that indicators are counted from say at every moment what the cases say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import numpy as np
import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.case import Case
from advisor_app.office.indicators.asked import DIMENSIONS, OTHERS
from advisor_app.office.indicators.case_columns import NEVER, CaseColumns, day_of
from advisor_app.office.indicators.service_terms import ServiceTerm
from advisor_app.store import Store, open_store
from advisor_app.store.indicators.indicator_following import undoing_import
from advisor_app.store.tables import case_change, case_import, citizen_case, office_fact

START = datetime(2024, 2, 27, 4)
KEPT = ("entity", "type", "channel", "province", "district", "corregimiento", "subject")


def test_a_new_office_has_no_cases_to_count(store: Store) -> None:
    with store.reading() as reading:
        columns, groups = reading.indicators.columns(groupings=DIMENSIONS, keys=True)
        assert reading.indicators.kept
    assert len(columns) == 0
    assert all(grouping.labels == () for grouping in groups.values())


def moments(first: datetime = START) -> st.SearchStrategy[datetime]:
    return st.integers(0, 90 * 24 * 60).map(lambda minutes: first + timedelta(minutes=minutes))


@st.composite
def stories(draw: st.DrawFn) -> list[list[Case]]:
    """What a few exports say, one after the other, about the same few cases."""
    texts = st.sampled_from(["", "Queja", "queja", "Ñandú"])

    def told(number: str) -> Case:
        days = draw(st.frozensets(st.sampled_from(["created", "first_worked", "closed", "due"])))
        values = {
            "created": draw(moments()),
            "first_worked": draw(st.none() | moments()),
            "closed": draw(st.none() | moments()),
            "due": draw(st.none() | moments()),
        }
        for name in days:
            if values[name] is not None:
                values[name] = values[name].replace(hour=5, minute=0)
        fields = {name: draw(texts) for name in KEPT if name != "entity"}
        return Case(number, draw(st.sampled_from(["", "IDAAN", "MINSA", "ATTT"])), **values, **fields, day_only=days)

    numbers = st.lists(st.sampled_from([f"C-{at}" for at in range(7)]), unique=True, max_size=7)
    return [[told(number) for number in draw(numbers)] for _ in range(draw(st.integers(1, 3)))]


def counted(store: Store) -> Counter[tuple[object, ...]]:
    """Every case in the blocks as its days and labels."""
    with store.reading() as reading:
        columns, groups = reading.indicators.columns(groupings=DIMENSIONS, keys=True)
    return Counter(
        (
            int(columns.keys[place]),
            *(_day(column[place]) for column in (columns.created, columns.worked, columns.closed, columns.due)),
            None if columns.worked[place] == NEVER else int(columns.seconds_to_work[place]),
            bool(columns.by_day[place]),
            *(groups[name].labels[groups[name].places[place]] for name in DIMENSIONS),
        )
        for place in range(len(columns))
    )


def _day(number: np.int32) -> date | None:
    return None if number == NEVER else day_of(int(number))


def recomputed(store: Store) -> Counter[tuple[object, ...]]:
    """The same read from the cases themselves, one by one."""
    with store.reading() as reading:
        found = reading.indicators._in.connection.execute(sa.select(citizen_case.c.id, citizen_case.c.number)).all()
        cases = [(key, reading.cases.by_number(number)) for key, number in found]
    return Counter(_told(key, case) for key, case in cases if case is not None)


def _told(key: int, case: Case) -> tuple[object, ...]:
    by_day = bool({"created", "first_worked"} & case.day_only)
    days = [None if moment is None else (moment - timedelta(hours=5)).date() for moment in (
        case.created, case.first_worked, case.closed, case.due)]  # fmt: skip
    seconds = None
    if case.first_worked is not None and days[0] is not None and days[1] is not None:
        seconds = (days[1] - days[0]).days * 86400
        if not by_day:
            seconds = int((case.first_worked - case.created).total_seconds())
    labels = [getattr(case, name) for name in DIMENSIONS]
    return (key, *days, seconds, by_day, *labels)


def bring(store: Store, cases: list[Case], name: str) -> None:
    with store.unit_of_work("ana") as work:
        entity_ids = work.entities.resolve(case.entity for case in cases)
        import_id = work.imports.add(file_name=name, sha256=name, shape="s", columns={}, rows=len(cases))
        work.cases.apply(cases, import_id, entity_ids)
        work.commit()


@contextmanager
def emptied(store: Store) -> Iterator[None]:
    """The same office without cases again, since hypothesis tries many stories."""
    yield
    with store.unit_of_work("ana") as work:
        connection = work._transaction.connection
        for table in ("indicator_block", "indicator_label", "case_reopening", "case_change", "import_snapshot"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
        connection.exec_driver_sql("DELETE FROM citizen_case")
        connection.exec_driver_sql("DELETE FROM case_import")
        work.commit()


@settings(max_examples=25, deadline=None)
@given(told=stories())
def test_after_every_import_the_blocks_say_what_the_cases_say(sqlite_store: Store, told: list[list[Case]]) -> None:
    follow(sqlite_store, told)


@settings(max_examples=8, deadline=None)
@given(told=stories())
def test_after_every_import_they_do_so_on_a_server(postgresql_store: Store, told: list[list[Case]]) -> None:
    follow(postgresql_store, told)


def follow(store: Store, told: list[list[Case]]) -> None:
    with emptied(store):
        for at, cases in enumerate(told):
            bring(store, cases, f"{at}.xlsx")
            assert counted(store) == recomputed(store)
        with store.unit_of_work("ana") as work:
            work.indicators.rebuild()
            work.commit()
        assert counted(store) == recomputed(store)


@pytest.fixture(scope="module")
def sqlite_store(empty_sqlite_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("blocks") / "office.sqlite3"
    path.write_bytes(empty_sqlite_office.read_bytes())
    opened = open_store(path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def postgresql_store(postgresql_server, empty_postgresql_office: str) -> Iterator[Store]:  # type: ignore[no-untyped-def]
    postgresql_server.copy(empty_postgresql_office, "office_blocks")
    opened = open_store(postgresql_server.url("office_blocks"), create=False)
    yield opened
    opened.close()
    postgresql_server.execute("DROP DATABASE office_blocks WITH (FORCE)")


def case(number: str, entity: str = "IDAAN", **fields: object) -> Case:
    return Case(**{"number": number, "entity": entity, "created": datetime(2024, 3, 11, 17), **fields})  # type: ignore[arg-type]


def test_a_merge_takes_the_cases_along(store: Store, entity_id: Callable[[str], UUID]) -> None:
    bring(store, [case("1"), case("2", "Idaan Panamá", type="Queja"), case("3", "MINSA", type="Queja")], "a.xlsx")
    keep, gone = entity_id("IDAAN"), entity_id("Idaan Panamá")
    with store.unit_of_work("ana") as work:
        work.indicators.agree_term(ServiceTerm(gone, "Queja", 5, date(2024, 1, 1)))
        work.entities.merge(keep, gone)
        work.commit()
    assert counted(store) == recomputed(store)
    with store.reading() as reading:
        columns, _ = reading.indicators.columns()
        assert set(columns.entities) == {keep, entity_id("MINSA")}
        assert [term.entity_id for term in reading.indicators.service_terms()] == [keep]


def test_only_the_asked_entities_are_read(store: Store, entity_id: Callable[[str], UUID]) -> None:
    bring(store, [case("1"), case("2", "MINSA"), case("3", "MINSA"), case("4", "")], "a.xlsx")
    with store.reading() as reading:
        assert len(reading.indicators.columns([entity_id("MINSA")])[0]) == 2
        assert len(reading.indicators.columns([])[0]) == 0
        assert len(reading.indicators.columns()[0]) == 4


def test_reasons_and_types_are_told_as_the_cases_have_them(store: Store, entity_id: Callable[[str], UUID]) -> None:
    told = [case("1", reason="Resuelto"), case("2", reason="Resuelto", type="Queja"), case("3"), case("4", "MINSA")]
    bring(store, told, "a.xlsx")
    with store.reading() as reading:
        of = [entity_id("IDAAN")]
        assert reading.indicators.reasons(date(2024, 1, 1), date(2025, 1, 1), of) == [("Resuelto", 2), ("", 1)]
        assert reading.indicators.reasons(date(2020, 1, 1), date(2020, 1, 2), of) == []
        assert "Queja" in reading.indicators.labels("type")
        assert "" not in reading.indicators.labels("type")


def test_an_office_from_before_is_told_apart_and_caught_up(store: Store) -> None:
    bring(store, [case("1"), case("2", "MINSA")], "a.xlsx")
    with store.unit_of_work("ana") as work:
        for table in ("indicator_block", "indicator_label"):
            work._transaction.connection.exec_driver_sql(f"DELETE FROM {table}")
        work._transaction.connection.execute(office_fact.delete().where(office_fact.c.key == "indicator_blocks"))
        work.commit()
    with store.reading() as reading:
        assert not reading.indicators.kept
    bring(store, [case("3", "MINSA")], "b.xlsx")
    assert counted(store) == recomputed(store)
    assert len(counted(store)) == 3


def test_many_months_of_one_file(store: Store) -> None:
    first = datetime(2019, 1, 31, 12)
    told = [case(f"{at:04d}", created=first + timedelta(days=at)) for at in range(800)]
    bring(store, told, "a.xlsx")
    bring(store, [replace(one, created=one.created + timedelta(days=31)) for one in told[::40]], "b.xlsx")
    assert counted(store) == recomputed(store)


def reopened(store: Store) -> list[tuple[str, date]]:
    with store.reading() as reading:
        found = reading.indicators.reopenings(date(2020, 1, 1), date(2030, 1, 1))
        return [(one.label("subject"), one.reopened_on) for one in found]


def test_a_reopening_is_put_on_the_newest_day_of_its_file(store: Store) -> None:
    closed = case("1", subject="fuga", closed=datetime(2024, 3, 15, 17))
    bring(store, [closed, case("2", closed=datetime(2024, 3, 16, 17))], "a.xlsx")
    assert reopened(store) == []
    newest = case("3", created=datetime(2024, 4, 3, 3))  # 22:00 of 2 April in Panama
    bring(store, [replace(closed, closed=None), newest], "b.xlsx")
    assert reopened(store) == [("fuga", date(2024, 4, 2))]
    bring(store, [closed], "c.xlsx")
    bring(store, [replace(closed, closed=None)], "d.xlsx")
    assert reopened(store) == [("fuga", date(2024, 3, 15)), ("fuga", date(2024, 4, 2))]


def test_another_closing_day_is_no_reopening(store: Store) -> None:
    closed = case("1", closed=datetime(2024, 3, 15, 17))
    bring(store, [closed], "a.xlsx")
    bring(store, [replace(closed, closed=datetime(2024, 3, 18, 17), subject='x"closed":["')], "b.xlsx")
    assert reopened(store) == []


def test_a_day_in_the_far_future_does_not_carry_a_reopening_away(store: Store) -> None:
    closed = case("1", subject="fuga", closed=datetime(2024, 3, 15, 17))
    bring(store, [closed], "a.xlsx")
    bring(store, [replace(closed, closed=None), case("2", closed=datetime(9999, 1, 1, 17))], "b.xlsx")
    ((_, day),) = reopened(store)
    assert day < date(2100, 1, 1)


def test_columns_are_numbers_without_padding(store: Store) -> None:
    bring(store, [case("1", first_worked=datetime(2024, 3, 11, 17, 0, 0, 1))], "a.xlsx")
    with store.reading() as reading:
        columns: CaseColumns = reading.indicators.columns()[0]
    assert columns.created.flags["C_CONTIGUOUS"]
    assert columns.created.dtype == np.int32
    assert columns.seconds_to_work.tolist() == [1], "a part of a second counts as one"


def test_free_text_beyond_five_hundred_is_counted_together(store: Store) -> None:
    told = [case(f"{at:04d}", subject=f"Asunto {at // 2}") for at in range(1300)]
    bring(store, told[:700], "a.xlsx")
    bring(store, told[700:], "b.xlsx")
    with store.reading() as reading:
        columns, groups = reading.indicators.columns(groupings=["subject"])
    subject = groups["subject"]
    counts = Counter(subject.labels[place] for place in subject.places.tolist())
    assert counts.pop(OTHERS) == 1300 - 1000
    assert len(counts) == 500
    assert set(counts.values()) == {2}
    assert len(columns) == 1300


@settings(max_examples=10, deadline=None)
@given(told=stories())
def test_an_undone_import_leaves_nothing(sqlite_store: Store, told: list[list[Case]]) -> None:
    with emptied(sqlite_store):
        for at, cases in enumerate(told):
            bring(sqlite_store, cases, f"{at}.xlsx")
        with sqlite_store.unit_of_work("ana") as work:
            connection = work._transaction.connection
            last = connection.execute(
                sa.select(case_import.c.id).order_by(case_import.c.id.desc()).limit(1)
            ).scalar_one()
            with undoing_import(work._transaction, last):
                connection.execute(case_change.delete().where(case_change.c.import_id == last))
                connection.execute(citizen_case.delete().where(citizen_case.c.first_import_id == last))
            work.commit()
        assert counted(sqlite_store) == recomputed(sqlite_store)
