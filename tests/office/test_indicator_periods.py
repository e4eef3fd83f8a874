"""Periods are cut into weeks, months and years without a gap or an overlap."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.errors import UsageError
from advisor_app.office.indicators.asked import TIME_STEPS, Asked, Span, TimeStep


def test_the_day_of_the_figures_is_the_one_after_the_period() -> None:
    assert Asked.of(date(2024, 2, 1), date(2024, 2, 29)).as_of == date(2024, 3, 1)
    assert Asked.of(date(2024, 2, 1), date(2024, 2, 29), date(2024, 2, 10)).as_of == date(2024, 2, 10)
    assert Asked.of(date(9999, 1, 1), date.max).as_of == date.max


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(UsageError, match="period_backwards"):
        Asked.of(date(2024, 2, 2), date(2024, 2, 1))


def test_weeks_are_those_of_iso_cut_to_the_period() -> None:
    spans = Asked.of(date(2020, 12, 30), date(2021, 1, 11)).spans("week")
    assert spans == (
        Span("2020-W53", date(2020, 12, 30), date(2021, 1, 3)),
        Span("2021-W01", date(2021, 1, 4), date(2021, 1, 10)),
        Span("2021-W02", date(2021, 1, 11), date(2021, 1, 11)),
    )


def test_the_last_month_of_all_time() -> None:
    for step in TIME_STEPS:
        assert Asked.of(date(9999, 12, 20), date.max).spans(step)[-1].end == date.max


@given(start=st.dates(date(1990, 1, 1), date(2050, 1, 1)), length=st.integers(0, 900), step=st.sampled_from(TIME_STEPS))
def test_spans_follow_one_another(start: date, length: int, step: TimeStep) -> None:
    asked = Asked.of(start, start + timedelta(days=length))
    spans = asked.spans(step)
    assert (spans[0].start, spans[-1].end) == (asked.start, asked.end)
    assert len({span.label for span in spans}) == len(spans)
    for one, after in pairwise(spans):
        assert one.start <= one.end
        assert after.start == one.end + timedelta(days=1)
