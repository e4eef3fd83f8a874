"""A long column of dates of one length is read as its cells one by one are."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.crm.date_columns import DateReader
from advisor_app.crm.even_dates import FEWEST
from advisor_app.crm.export import DateOrder

FORMATS = (
    "%d/%m/%Y %H:%M:%S",
    "%m/%d/%Y %I:%M:%S %p",
    "%Y-%m-%dT%H:%M:%S.000",
    "%d/%m/%y",
    "%Y-%m-%d %H:%M",
    "%d-%b-%Y",
)
START = datetime(2019, 1, 1)


def reader() -> DateReader:
    return DateReader(ZoneInfo("America/Panama"), frozenset({"n/a"}))


@settings(max_examples=40, deadline=None)
@given(
    form=st.sampled_from(FORMATS),
    minutes=st.lists(st.integers(0, 4_000_000), min_size=1, max_size=30),
    midnights=st.booleans(),
    blanks=st.booleans(),
    odd=st.sampled_from(["", "", "01/01/1900 00:00:00", "31/02/2022 10:00:00", "2022-13-01 25:99", "n/a", "ñandú"]),
    order=st.sampled_from(["DMY", "MDY", "YMD"]),
)
def test_as_one_by_one(
    form: str, minutes: list[int], midnights: bool, blanks: bool, odd: str, order: DateOrder
) -> None:
    moments = [START + timedelta(days=at // 1440) if midnights else START + timedelta(minutes=at) for at in minutes]
    some = [f"{moment:{form}}" for moment in moments] + ([""] if blanks else []) + ([odd] if odd else [])
    cells = [some[at % len(some)] for at in range(FEWEST + 7)]
    even, single = reader(), reader()
    assert even.evidence(cells) == single.evidence([cells[at] for at in range(len(some))])
    assert even.read(cells, order) == single._each(cells, order)


@pytest.mark.parametrize("form", FORMATS)
def test_it_is_taken_where_it_is_meant(form: str) -> None:
    cells = [f"{START + timedelta(hours=at):{form}}" if at % 5 else "" for at in range(FEWEST)]
    order: DateOrder = "MDY" if form.startswith("%m") else "DMY"
    column = reader()._all_even(cells, order)
    assert column is not None
    assert column.values[0] is None
    assert column.values[2] == START + timedelta(hours=2 + 5 if "H" in form or "I" in form else 5)
