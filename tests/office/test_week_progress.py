"""What is left of a week, step by step, follows from where each entity stands."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from advisor_app.office.rounds.week_progress import EntityWeek, Stage, Step, StepProgress, WeekProgress, WeekVerdict

MEETS = WeekVerdict("meets", 0, 3, "Cumple.")


def entity(name: str = "IDAAN", **known: object) -> EntityWeek:
    return EntityWeek(UUID(int=1), name, **known)  # type: ignore[arg-type]


DRAWN = {"closed": 20, "drawn": True, "sample_size": 3}
SCORED = {**DRAWN, "scored": 3, "verdict": MEETS}
WRITTEN = {**SCORED, "letter": "AC-2026-0001", "letter_current": True}

entities = st.builds(
    lambda place, closed, drawn, size, scored, letter, current, mail, reachable: entity(
        f"Entidad {place}",
        closed=closed,
        drawn=drawn,
        sample_size=min(size, closed) if drawn else 0,
        scored=min(scored, size, closed) if drawn else 0,
        letter=letter,
        letter_current=bool(letter) and current,
        mail_state=mail if letter else "",
        reachable=reachable,
    ),
    st.integers(0, 99),
    st.integers(0, 40),
    st.booleans(),
    st.integers(0, 9),
    st.integers(0, 9),
    st.sampled_from(["", "AC-2026-0007"]),
    st.booleans(),
    st.sampled_from(["", "draft", "approved", "queued", "sending", "sent", "perhaps_sent", "failed"]),
    st.booleans(),
)


def test_an_entity_goes_through_the_stages_in_their_order() -> None:
    assert entity().stage is Stage.NOTHING_CLOSED
    assert entity(closed=20).stage is Stage.TO_DRAW
    assert entity(**DRAWN).stage is Stage.TO_SCORE
    assert entity(**{**SCORED, "scored": 2}).stage is Stage.TO_SCORE
    assert entity(**SCORED).stage is Stage.TO_WRITE
    assert entity(**WRITTEN).stage is Stage.TO_SEND
    assert entity(**WRITTEN, mail_state="perhaps_sent").stage is Stage.TO_SEND
    assert entity(**WRITTEN, mail_state="sent").stage is Stage.DONE


def test_a_letter_that_an_amendment_made_untrue_is_to_be_written_again_though_it_was_sent() -> None:
    amended = entity(**{**WRITTEN, "letter_current": False}, mail_state="sent")
    assert amended.stage is Stage.TO_WRITE
    assert not amended.sent


def test_a_drawn_week_in_which_an_entity_closed_nothing_asks_for_nothing() -> None:
    week = WeekProgress((entity(drawn=True),), imported=True)
    assert week.next_step is None
    assert [one.total for one in week.steps] == [1, 0, 0, 0, 0]


def test_the_next_step_is_the_first_in_which_something_can_be_done() -> None:
    rows = {
        Step.IMPORT: (entity(closed=20),),
        Step.DRAW: (entity(closed=20), entity(**SCORED)),
        Step.SCORE: (entity(**DRAWN), entity(**SCORED)),
        Step.LETTERS: (entity(**SCORED), entity(**WRITTEN)),
        Step.SEND: (entity(**WRITTEN, mail_state="draft"), entity(**WRITTEN, mail_state="sent")),
    }
    for step, found in rows.items():
        upcoming = WeekProgress(found, imported=step is not Step.IMPORT).next_step
        assert upcoming is not None
        assert upcoming.step is step


def test_a_week_that_was_drawn_counts_as_imported_whenever_its_export_came() -> None:
    assert WeekProgress((entity(**DRAWN),), imported=False).step(Step.IMPORT).finished


def test_what_is_left_is_counted_in_the_steps_own_kind() -> None:
    week = WeekProgress(
        (
            entity("A", closed=5),
            entity("B", **{**DRAWN, "scored": 1}),
            entity("C", **SCORED),
            entity("D", **WRITTEN, mail_state="sent"),
            entity("E"),
        ),
        imported=True,
    )
    assert week.steps == (
        StepProgress(Step.IMPORT, 1, 1, 0),
        StepProgress(Step.DRAW, 3, 4, 1),
        StepProgress(Step.SCORE, 7, 9, 2),
        StepProgress(Step.LETTERS, 1, 3, 1),
        StepProgress(Step.SEND, 1, 3, 0),
    )


@given(st.lists(entities, max_size=12), st.booleans())
def test_what_can_be_done_is_never_more_than_what_is_left(rows: list[EntityWeek], imported: bool) -> None:
    week = WeekProgress(tuple(rows), imported)
    for step in week.steps:
        assert 0 <= step.ready <= step.left <= step.total
    stages = [week.at(stage) for stage in Stage]
    assert sum(map(len, stages)) == len(rows)
    if week.next_step is None:
        assert {row.stage for row in rows} <= {Stage.NOTHING_CLOSED, Stage.DONE}


@given(st.lists(entities, max_size=12))
def test_the_entity_to_go_on_with_was_begun_where_any_was(rows: list[EntityWeek]) -> None:
    chosen = WeekProgress(tuple(rows), imported=True).next_to_score
    waiting = [row for row in rows if row.stage is Stage.TO_SCORE]
    assert (chosen is None) == (not waiting)
    if chosen is not None:
        assert chosen in waiting
        assert chosen.scored or not any(row.scored for row in waiting)


def test_who_can_be_reached_by_no_mail_is_told_before_the_letter_is_written_and_no_more_once_it_went() -> None:
    assert entity(closed=3, reachable=False).unreachable
    assert entity(**WRITTEN, reachable=False).unreachable
    assert not entity(reachable=False).unreachable
    assert not entity(**WRITTEN, mail_state="sent", reachable=False).unreachable


def test_a_letter_without_a_mail_is_told_first_where_a_mail_can_be_made() -> None:
    week = WeekProgress(
        (entity("A", **WRITTEN, reachable=False), entity("B", **WRITTEN), entity("C", **WRITTEN, mail_state="draft")),
        imported=True,
    )
    assert [row.entity for row in week.without_mail] == ["B", "A"]
