"""Cases by a few letters of them, and the index of resolutions kept equal to the cases whatever becomes of them."""

from __future__ import annotations

import random

import pytest

from advisor_app.store import Store
from advisor_app.store.imports import indexes_aside
from advisor_app.store.search.latest_cases import LatestCases
from advisor_app.store.search.matching import plain, rank, slip, sought
from advisor_app.store.search.records_at_hand import RecordsAtHand
from tests.store.conftest import Import, MakeCase


def learn(store: Store, cases: int = 1000) -> None:
    with store.unit_of_work("ana") as work:
        work.resolution_words.learn(cases)
        work.commit()


def numbers(store: Store, text: str, *, in_memory: bool = False, limit: int = 8) -> list[str]:
    """What is found for a text; by the indexes alone unless the latest cases are at hand."""
    latest, records = LatestCases(), RecordsAtHand(lambda year, serial: f"{year}-{serial}")
    with store.reading() as reading:
        reading.cases_like.refresh(latest, records)
        if not in_memory:
            latest._texts.clear()
        keys = reading.cases_like.find(text, sought(text), latest, records, limit)
        return [line.number for line in reading.cases.page(keys)]


@pytest.fixture
def street(store: Store, make_case: MakeCase, bring_in: Import) -> Store:
    bring_in(
        [
            make_case("2024-0000017", subject="Fuga en la vía España", resolution="La cuadrilla reparó la tubería."),
            make_case("2024-0000018", subject="Alcantarilla tapada", resolution="Se limpió el drenaje."),
            make_case("2024-0000019", entity="MOP", subject="Hueco", resolution="Asfalto puesto por la cuadrilla."),
            make_case("2024-0000020", entity="MOP", subject="Poste caído"),
        ]
    )
    learn(store)
    return store


TYPED = {
    "via": {"2024-0000017"},
    "VÍA españa": {"2024-0000017"},
    "españa fuga": {"2024-0000017"},
    "tuberia": {"2024-0000017"},
    "cuadrilla": {"2024-0000017", "2024-0000019"},
    "hueco cuadrilla": {"2024-0000019"},
    "mop asfal": {"2024-0000019"},
    "2024-0000018": {"2024-0000018"},
    "alcantarilal": {"2024-0000018"},
    "drenajw": {"2024-0000018"},
    "18": set(),
    "zanahoria": set(),
}


def test_cases_are_found_as_people_type(street: Store) -> None:
    assert {typed: set(numbers(street, typed)) for typed in TYPED} == TYPED
    assert {typed: set(numbers(street, typed, in_memory=True)) for typed in TYPED} == TYPED


def test_the_last_part_of_a_number_is_enough_without_its_zeros(store: Store, make_case: MakeCase, bring_in: Import):
    bring_in([make_case("2024-0312345"), make_case("2024-0312346"), make_case("312345-7")])
    assert numbers(store, "312345") == ["2024-0312345"]
    assert numbers(store, "99999999999") == []


def test_the_index_follows_what_becomes_of_the_cases(
    store: Store, make_case: MakeCase, bring_in: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New, changed, taken back, learnt in pieces, put aside: the index knows what the cases say and nothing else."""
    monkeypatch.setattr(indexes_aside, "_WORDS_AT_ONCE", 4)
    words = ["arena", "barro", "cal", "dique"]
    chance = random.Random(7)
    told: dict[str, str] = {}
    for turn in range(14):
        coming = {f"C-{chance.randrange(12):02}": chance.choice([*words, ""]) for _ in range(chance.choice((2, 6)))}
        bring_in([make_case(number, resolution=said) for number, said in coming.items()], f"{turn}.xlsx")
        told |= coming
        if chance.random() < 0.6:
            learn(store, chance.choice((1, 3, 100)))
        if turn % 5 == 4 and store.dialect == "sqlite":
            check_index(store)
    learn(store)
    for word in words:
        assert set(numbers(store, word, limit=50)) == {number for number, said in told.items() if said == word}


def check_index(store: Store) -> None:
    """FTS5 compares its index with the texts of the rows that it holds; those beyond the mark it does not know."""
    learn(store)
    with store.unit_of_work("ana") as work:
        work._transaction.connection.exec_driver_sql(
            "INSERT INTO case_words_resolved (case_words_resolved, rank) VALUES ('integrity-check', 1)"
        )
        work._transaction.connection.exec_driver_sql(
            "INSERT INTO case_words (case_words, rank) VALUES ('integrity-check', 1)"
        )


def test_made_anew_it_holds_no_word_that_no_case_has(street: Store, make_case: MakeCase, bring_in: Import) -> None:
    bring_in([make_case("2024-0000017", subject="", resolution="Borrado.")], "otra.xlsx")
    with street.unit_of_work("ana") as work:
        work.resolution_words.make_anew()
        work.commit()
    learn(street)
    assert numbers(street, "tuberia") == []
    assert numbers(street, "borrado") == ["2024-0000017"]
    if street.dialect == "sqlite":
        with street.reading() as reading:
            for table in ("case_words_data", "case_words_resolved_data"):
                blocks = reading._transaction.connection.exec_driver_sql(f"SELECT block FROM {table}").scalars()
                assert not any(b"tuberia" in block or b"espana" in block for block in blocks)


def test_how_well_a_title_answers() -> None:
    title, text = plain("Instituto de Acueductos"), plain("aguas del país")
    ranks = [rank(sought(one), title, text) for one in ("instituto de acueductos", "inst", "acued inst", "ducto")]
    assert ranks == [0, 1, 1, 3]
    assert [rank(sought(one), title, text) for one in ("aguas", "guas pais", "nada")] == [4, 5, None]


@pytest.mark.parametrize(
    ("typed", "apart"),
    [
        ("alcantarilal", 1),
        ("alcantarila", 1),
        ("alcantarlila", 1),
        ("alcantxxxx", None),
        ("alc", 0),
        ("12345", None),
    ],
)
def test_slips_are_counted_by_letters(typed: str, apart: int | None) -> None:
    assert slip(typed, plain("la alcantarilla 12346")) == apart
