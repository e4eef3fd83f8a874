"""An objection's row and its points come back as they went, grades and causes included."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor_app.office.objections.objection import Decided, Decision, Objection, ObjectionPoint, Scored
from advisor_app.office.scoring.marks import Mark
from advisor_app.store.objections.repository import mark_text, objection_from, objection_row, point_from, point_row

words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
scores = st.builds(Scored, st.sampled_from(Mark), words, st.integers(0, 5), st.sampled_from(["", "falta-visita"]))
decisions = st.builds(Decided, st.sampled_from(Decision), words, words, st.just(datetime(2026, 11, 22)), scores)
points = st.builds(ObjectionPoint, words, words, words, words, scores, st.none() | decisions)
KEYS = [UUID(int=at) for at in range(4)]
MADE = Objection(
    *KEYS, 2026, 7, date(2026, 11, 20), date(2026, 11, 19), date(2026, 11, 27), "Eva <eva@x.example>", True, "RE",
    "<a@b>", "x.eml", "0" * 64,
)  # fmt: skip


@given(st.lists(points, max_size=3))
def test_points_come_back(made: list[ObjectionPoint]) -> None:
    assert [point_from(point_row(one)) for one in made] == made  # type: ignore[arg-type]


def test_an_objection_comes_back_and_knows_its_number_and_that_it_came_late() -> None:
    row = {**objection_row(MADE), "version": 1}
    assert objection_from(row, ()) == MADE  # type: ignore[arg-type]
    assert (MADE.reference, MADE.late, MADE.ready) == ("OB-2026-0007", True, False)


@pytest.mark.parametrize(
    ("scored", "text"), [(Scored(Mark.FAILS), "fails"), (Scored(Mark.FAILS, "", 3, "x"), "fails:3:x")]
)
def test_a_mark_is_kept_plainly_where_it_is_plain(scored: Scored, text: str) -> None:
    assert mark_text(scored) == text
