"""The line of a case's life: what the data has, in its order, with labels that never lie over each other."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from advisor_app.office.case import Case
from advisor_app.ui.pages.audit.time_line import AFTER_BREAK, STRETCHED, Scale, events_of, spread

NAMES = ("Creado", "Trabajado", "Cerrado")
CREATED = datetime(2026, 10, 15, 13, 42)


def case(**known: object) -> Case:
    return Case("2026-1", "MINSA", CREATED, **known)  # type: ignore[arg-type]


def test_only_what_the_data_has_is_told() -> None:
    told = events_of(case(), NAMES, "día {days}")
    assert [event.words for event in told] == [("Creado", "15/10/2026 8:42")]
    closed = events_of(case(closed=CREATED + timedelta(days=28, hours=6)), NAMES, "día {days}")
    assert [event.words for event in closed][1] == ("Cerrado", "12/11/2026 14:42", "día 28")


def test_days_without_a_time_count_as_whole_days() -> None:
    day = datetime(2026, 10, 16, 5)
    (_, worked) = events_of(case(first_worked=day, day_only=frozenset({"first_worked"})), NAMES, "día {days}")
    assert (worked.hours, worked.words) == (24.0, ("Trabajado", "16/10/2026"))


def test_an_earlier_moment_stands_before_the_creation() -> None:
    told = events_of(case(first_worked=CREATED - timedelta(hours=2)), NAMES, "día {days}")
    assert [event.words[0] for event in told] == ["Trabajado", "Creado"]
    assert Scale(720).place(told[0].hours) == 0.0


@given(st.lists(st.floats(0, 20_000), min_size=2, max_size=6), st.floats(720, 30_000))
def test_the_scale_keeps_the_order_and_its_break(hours: list[float], last: float) -> None:
    scale = Scale(last)
    places = [scale.place(one) for one in sorted(hours)]
    assert places == sorted(places)
    assert not any(STRETCHED < place < AFTER_BREAK - 1e-9 for place in places)
    assert scale.place(0) == 0
    assert abs(scale.place(last) - 1) < 1e-9


@given(
    st.lists(st.tuples(st.floats(0, 500), st.floats(20, 120)), min_size=1, max_size=3),
    st.floats(400, 900),
)
def test_labels_never_touch_and_stay_in_the_room(labels: list[tuple[float, float]], room: float) -> None:
    labels = sorted(labels)
    centres, widths = [one[0] for one in labels], [one[1] for one in labels]
    gap = 10.0
    lefts = spread(centres, widths, room, gap)
    for at in range(1, len(lefts)):
        assert lefts[at - 1] + widths[at - 1] + gap <= lefts[at] + 1e-6
    if sum(widths) + gap * (len(widths) - 1) <= room:
        assert lefts[0] >= -1e-6
        assert lefts[-1] + widths[-1] <= room + 1e-6
