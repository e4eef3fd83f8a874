"""Item models keep Qt's rules, sort and filter as a person expects, and fetch no more than is looked at."""

from __future__ import annotations

from array import array
from datetime import date, datetime
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from advisor_app.store import CaseLine
from advisor_app.ui.pages.cases.case_columns import case_columns
from advisor_app.ui.pages.cases.case_model import PAGE, CaseModel
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import ListModel

COLUMNS = (
    Column("name", "Name", lambda row: row[0], heavy=True),
    Column("count", "Count", lambda row: f"{row[1]:,}", order=lambda row: row[1], right=True),
)
ROWS = [("Órgano Judicial", 9), ("IDAAN", 1200), ("Ñurum", 40), ("idaan oeste", 7)]


@pytest.fixture
def model() -> ListModel[tuple[str, int]]:
    made: ListModel[tuple[str, int]] = ListModel(COLUMNS, lambda row: row[0])
    made.show_rows(ROWS)
    return made


def shown(model: ListModel[tuple[str, int]]) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_list_model_keeps_qts_rules(qtmodeltester: ModelTester, model: ListModel[tuple[str, int]]) -> None:
    qtmodeltester.check(model)
    model.filter_by("idaan")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(model)


def test_words_are_found_whatever_their_case_and_accents(model: ListModel[tuple[str, int]]) -> None:
    model.filter_by("organo")
    assert shown(model) == ["Órgano Judicial"]
    model.filter_by("OESTE idaan")
    assert shown(model) == ["idaan oeste"]
    model.filter_by("")
    assert len(shown(model)) == len(ROWS)


def test_numbers_sort_as_numbers_and_names_without_accents(model: ListModel[tuple[str, int]]) -> None:
    model.sort(1, Qt.SortOrder.AscendingOrder)
    assert [model.index(row, 1).data() for row in range(4)] == ["7", "9", "40", "1,200"]
    model.sort(0, Qt.SortOrder.AscendingOrder)
    assert shown(model) == ["IDAAN", "idaan oeste", "Ñurum", "Órgano Judicial"]


def test_a_selected_row_stays_selected_when_sorted(model: ListModel[tuple[str, int]]) -> None:
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(0, 0))
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert kept.data() == "Órgano Judicial"
    assert model.place_of("Órgano Judicial") == kept.row()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=12), st.integers(0, 10**6)), max_size=30), st.text(max_size=6))
def test_what_is_shown_is_always_part_of_what_is_there(rows: list[tuple[str, int]], typed: str) -> None:
    model: ListModel[tuple[str, int]] = ListModel(COLUMNS, lambda row: row)
    model.show_rows(rows)
    model.filter_by(typed)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert len(model.rows()) == model.rowCount() <= len(rows)
    assert all(row in rows for row in model.rows())


def line(key: int) -> CaseLine:
    moment = datetime(2026, 11, 2, 15)
    return CaseLine(
        id=key, number=f"2026-{key:06d}", entity_id=UUID(int=1), entity="IDAAN", type="Queja", channel="", status="",
        reason="", created=moment, first_worked=None, closed=None, due=None, days_to_close=None, province="",
        district="", corregimiento="", subject="", owner="", day_only=frozenset(),
    )  # fmt: skip


def answered(model: CaseModel, asked: list[array[int]]) -> None:
    def answer(ids: array[int]) -> None:
        asked.append(ids)
        model.take_lines([line(key) for key in ids])

    model.wanted.connect(answer)


def test_the_case_model_keeps_qts_rules(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = CaseModel(case_columns(date(2026, 11, 20)))
    asked: list[array[int]] = []
    answered(model, asked)
    model.show_found(array("q", range(300)), ())
    qtmodeltester.check(model)
    model.index(0, 0).data()
    qtbot.waitUntil(lambda: model.index(0, 0).data() == "2026-000000")
    qtmodeltester.check(model)


def test_a_million_cases_are_fetched_only_where_someone_looks(qtbot: QtBot) -> None:
    model = CaseModel(case_columns(date(2026, 11, 20)))
    asked: list[array[int]] = []
    answered(model, asked)
    model.show_found(array("q", range(1_000_000)), ())
    assert model.rowCount() == 1_000_000
    assert model.index(777_777, 0).data() is None
    qtbot.waitUntil(lambda: model.index(777_777, 0).data() == "2026-777777")
    assert sum(len(ids) for ids in asked) == PAGE


def test_who_scrolls_past_does_not_fetch_every_page_on_the_way(qtbot: QtBot) -> None:
    model = CaseModel(case_columns(date(2026, 11, 20)))
    asked: list[array[int]] = []
    answered(model, asked)
    model.show_found(array("q", range(100_000)), ())
    for row in range(0, 100_000, PAGE):
        model.index(row, 0).data()
    qtbot.waitUntil(lambda: bool(asked))
    assert sum(len(ids) for ids in asked) <= 4 * PAGE
    assert 100_000 - 1 in asked[0]


def test_a_groups_cases_are_folded_in_and_out_where_they_stand(qtmodeltester: ModelTester) -> None:
    model = CaseModel(case_columns(date(2026, 11, 20)))
    answered(model, [])
    model.show_groups([("IDAAN", 3), ("MOP", 2)], array("q", [7, 8, 9, 1, 2]))
    assert [model.index(row, 0).data() for row in range(2)] == ["IDAAN (3)", "MOP (2)"]
    model.turn(1)
    model.turn(0)
    assert list(model.ids) == [-1, 7, 8, 9, -2, 1, 2]
    qtmodeltester.check(model)
    model.turn(0, unfold=True)
    model.turn(0)
    assert list(model.ids) == [-1, -2, 1, 2]
    assert model.total == 5
