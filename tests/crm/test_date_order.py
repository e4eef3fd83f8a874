"""Which number is the day: by evidence, for whole columns, or not at all."""

from __future__ import annotations

from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as st

from advisor_app.crm.date_order import Evidence, decide, gather
from advisor_app.crm.written_dates import WrittenDay, read_day

FORMATS = {"DMY": "%d/%m/%Y", "MDY": "%m/%d/%Y"}
DAYS = st.lists(st.dates(min_value=date(2010, 1, 1), max_value=date(2030, 12, 31)), min_size=1, max_size=30)


def written(*texts: str) -> list[WrittenDay]:
    days = [read_day(text) for text in texts]
    return [day for day in days if day is not None]


def order_of(*texts: str) -> str:
    return decide({"created": gather(written(*texts))})["created"]


@given(DAYS, st.sampled_from(["DMY", "MDY"]))
def test_one_day_past_the_twelfth_proves_the_order_and_nothing_else_does(days: list[date], order: str) -> None:
    texts = [day.strftime(FORMATS[order]) for day in days]
    proven = any(day.day > 12 for day in days)
    assert order_of(*texts) == (order if proven else "ambiguous")


@given(DAYS, DAYS)
def test_contradicting_values_are_never_outvoted(some: list[date], others: list[date]) -> None:
    assume(any(day.day > 12 for day in some) and any(day.day > 12 for day in others))
    texts = [day.strftime("%d/%m/%Y") for day in some * 5] + [day.strftime("%m/%d/%Y") for day in others]
    assert order_of(*texts) == "ambiguous"


@given(DAYS)
def test_what_a_person_says_is_taken(days: list[date]) -> None:
    texts = [day.strftime("%d/%m/%Y") for day in days]
    assert decide({"created": gather(written(*texts))}, "MDY") == {"created": "MDY"}


def test_impossible_dates_are_no_evidence() -> None:
    assert order_of("31/02/2026", "03/04/2026") == "ambiguous"
    assert order_of("31/02/2026", "03/31/2026") == "MDY"


def test_iso_dates_decide_nothing_for_their_neighbours() -> None:
    assert order_of("2024-01-31") == "YMD"
    assert order_of("2024-01-31", "03/04/2024") == "ambiguous"
    assert order_of("2024-01-31", "31/01/2024") == "DMY"
    assert order_of("31-ene-2024") == "DMY"


def test_another_column_of_the_file_may_lend_its_proof() -> None:
    created, closed = gather(written("03/04/2024")), gather(written("13/04/2024"))
    assert decide({"created": created, "closed": closed}) == {"created": "DMY", "closed": "DMY"}


def test_nothing_is_lent_where_the_columns_disagree() -> None:
    columns = {
        "created": gather(written("13/04/2024")),
        "closed": gather(written("04/13/2024")),
        "due": gather(written("03/04/2024")),
    }
    assert decide(columns) == {"created": "DMY", "closed": "MDY", "due": "ambiguous"}


def test_a_column_that_contradicts_itself_takes_nothing_from_others() -> None:
    columns = {"created": gather(written("13/04/2024", "04/13/2024")), "closed": gather(written("14/04/2024"))}
    assert decide(columns) == {"created": "ambiguous", "closed": "DMY"}


def test_two_digit_years_are_read_only_where_one_reading_is_left() -> None:
    assert order_of("13/04/24") == "ambiguous"  # 13 April 2024, or 24 April 2013
    assert order_of("13/04/24", "31/12/24", "02/01/24") == "DMY"  # else the years run from 2002 to 2031
    assert order_of("24/04/13", "24/12/31", "24/01/02") == "YMD"
    assert order_of("04/13/24", "12/31/24", "01/02/24") == "MDY"
    assert order_of("03/04/24") == "ambiguous"


def test_a_column_without_need_is_native_or_its_own_order() -> None:
    assert decide({"created": Evidence(frozenset(), needed=False, own_order=None)}) == {"created": "native"}
