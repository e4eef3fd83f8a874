"""An escalation's life: every move from every state by either hand, and what no sequence of moves can reach."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from advisor_app.office.escalations import lifecycle
from advisor_app.office.escalations.ageing import age
from advisor_app.office.escalations.escalation_text import escalation_from, escalation_text
from advisor_app.office.escalations.lifecycle import (
    FROM,
    OF_DIRECTOR,
    EscalationMoveRefused,
    Missing,
    Move,
    levels_above,
    missing_for,
)
from advisor_app.office.escalations.records import (
    Addressee,
    Escalation,
    Follow,
    FollowKind,
    Level,
    LinkedRecord,
    Obstacle,
    Outcome,
    RecordKind,
    State,
)

DAY = date(2026, 10, 29)
OBSTACLE = Obstacle(
    "Sin cuadrilla nocturna: 88 casos vencidos",
    "Las quejas de fuga de la noche esperan al turno de la mañana.",
    ("Atención de fugas",),
    ("Ing. Peña & cía. <IDAAN>",),
    ("CRM",),
    "Que la entidad nombre un turno de noche.",
    (LinkedRecord(RecordKind.CASE, "2026-000123", "abierto hace 88 días"),),
)
DRAFT = Escalation(UUID(int=1), UUID(int=2), UUID(int=3), DAY, OBSTACLE)
TASK = Follow(FollowKind.TASK, "Citar a la entidad", "Ana", date(2026, 11, 20))


def to(level: Level) -> Addressee:
    return Addressee(level, "Lic. Ñurinda Ávila", "Administradora")


def waiting() -> Escalation:
    return lifecycle.submit(DRAFT, "ME-2026-0001", DAY, "Ana")


def decided(*follows: Follow) -> Escalation:
    return lifecycle.decide(waiting(), Outcome.GRANTED, "Procede", on=DAY, by="Dir", directs=True, follows=follows)


def raised(level: Level = Level.ADMINISTRATOR) -> Escalation:
    return lifecycle.raise_to(waiting(), to(level), "No depende de nosotros", on=DAY, by="Dir", directs=True)


STANDING = {
    State.DRAFT: DRAFT,
    State.WAITING: waiting(),
    State.RAISED: raised(),
    State.DECIDED: decided(),
    State.SETTLED: lifecycle.settle(decided(), "La entidad nombró el turno", DAY, "Ana"),
    State.WITHDRAWN: lifecycle.withdraw(DRAFT, "Se resolvió solo", DAY, "Ana"),
}


@pytest.mark.parametrize(("state", "move", "directs"), list(product(State, Move, (False, True))))
def test_every_move_from_every_state_by_either_hand(state: State, move: Move, directs: bool) -> None:
    lacks = missing_for(STANDING[state], move, directs=directs, why="porque sí", to=to(Level.PRESIDENT))
    expected = state in FROM[move] and (directs or move not in OF_DIRECTOR)
    assert (not lacks) is expected
    assert (Missing.STATE in lacks) is (state not in FROM[move])


def test_only_the_director_decides_and_raises() -> None:
    with pytest.raises(EscalationMoveRefused) as refused:
        lifecycle.decide(waiting(), Outcome.DENIED, "No procede", on=DAY, by="Ana", directs=False)
    assert refused.value.missing == (Missing.DIRECTOR,)
    with pytest.raises(EscalationMoveRefused) as refused:
        lifecycle.raise_to(decided(), to(Level.MINISTER), "Sigue igual", on=DAY, by="Ana", directs=False)
    assert refused.value.missing == (Missing.DIRECTOR,)


def test_what_the_guide_asks_for_is_told_before_it_is_submitted() -> None:
    with pytest.raises(EscalationMoveRefused) as refused:
        lifecycle.submit(Escalation(UUID(int=1), UUID(int=2), None, DAY), "ME-2026-0001", DAY, "Ana")
    assert set(refused.value.missing) == {
        Missing.SUBJECT, Missing.TOLD, Missing.PROCESSES, Missing.PEOPLE, Missing.TOOLS, Missing.ASKED,
    }  # fmt: skip


def test_levels_go_upwards_only_and_the_last_is_the_president() -> None:
    assert levels_above(waiting()) == (Level.ADMINISTRATOR, Level.MINISTER, Level.PRESIDENT)
    at_minister = lifecycle.raise_to(raised(), to(Level.MINISTER), "Sin respuesta", on=DAY, by="Dir", directs=True)
    assert levels_above(at_minister) == (Level.PRESIDENT,)
    with pytest.raises(EscalationMoveRefused) as refused:
        lifecycle.raise_to(at_minister, to(Level.ADMINISTRATOR), "De vuelta", on=DAY, by="Dir", directs=True)
    assert refused.value.missing == (Missing.LEVEL,)
    top = lifecycle.raise_to(at_minister, to(Level.PRESIDENT), "Es urgente", on=DAY, by="Dir", directs=True)
    assert levels_above(top) == ()


def test_the_answer_of_a_level_above_is_told_as_its_own() -> None:
    answered = lifecycle.decide(raised(), Outcome.PARTLY, "Para enero", on=DAY, by="Dir", directs=True)
    assert [(one.level, one.outcome) for one in answered.decisions] == [(Level.ADMINISTRATOR, Outcome.PARTLY)]
    assert answered.steps[-1].move == Move.ANSWER


def test_it_is_not_settled_before_what_follows_is_done() -> None:
    second = Follow(FollowKind.PLAN_CHANGE, "Otra acción en el plan", "Ana", reference="PA-2026-0001")
    one = decided(TASK, second)
    with pytest.raises(EscalationMoveRefused) as refused:
        lifecycle.settle(one, "Hecho", DAY, "Ana")
    assert refused.value.missing == (Missing.FOLLOWS,)
    one = lifecycle.follow_done(lifecycle.follow_done(one, 1, DAY), 0, DAY)
    assert lifecycle.settle(one, "Hecho", DAY, "Ana").state is State.SETTLED


def test_what_was_submitted_stays_as_it_was_told() -> None:
    with pytest.raises(EscalationMoveRefused):
        lifecycle.write(waiting(), Obstacle("Otra cosa"))


def test_days_of_waiting_are_counted_as_the_office_works() -> None:
    """The 3rd, 4th, 5th and 10th of November are holidays in Panama."""
    found = age(waiting(), date(2026, 11, 16))
    assert found is not None
    assert (found.days, found.working_days, found.too_long) == (18, 8, True)
    assert age(decided(), date(2026, 11, 16)) is None
    on_the_day = age(waiting(), DAY)
    assert on_the_day is not None
    assert (on_the_day.working_days, on_the_day.long) == (0, False)


class Walked(RuleBasedStateMachine):
    """Any sequence of moves by advisor and director."""

    def __init__(self) -> None:
        super().__init__()
        self.one = DRAFT
        self.day = DAY

    def _try(self, move: object) -> None:
        self.day += timedelta(days=1)
        try:
            self.one = move()  # type: ignore[operator]
        except EscalationMoveRefused:
            assert not self.one.steps or self.one.steps[-1].on < self.day

    @rule()
    def submitted(self) -> None:
        self._try(lambda: lifecycle.submit(self.one, "ME-2026-0001", self.day, "Ana"))

    @rule(directs=st.booleans(), reason=st.sampled_from(("", "Procede")), follows=st.booleans())
    def decides(self, directs: bool, reason: str, follows: bool) -> None:
        who = "Dir" if directs else "Ana"
        after = (TASK,) if follows else ()
        self._try(
            lambda: lifecycle.decide(
                self.one, Outcome.GRANTED, reason, on=self.day, by=who, directs=directs, follows=after
            )
        )

    @rule(directs=st.booleans(), level=st.sampled_from(Level))
    def raises(self, directs: bool, level: Level) -> None:
        who = "Dir" if directs else "Ana"
        self._try(
            lambda: lifecycle.raise_to(self.one, to(level), "Sin respuesta", on=self.day, by=who, directs=directs)
        )

    @rule(place=st.integers(0, 3))
    def done(self, place: int) -> None:
        self._try(lambda: lifecycle.follow_done(self.one, place, self.day))

    @rule()
    def settled(self) -> None:
        self._try(lambda: lifecycle.settle(self.one, "Quedó hecho", self.day, "Ana"))

    @rule()
    def withdrawn(self) -> None:
        self._try(lambda: lifecycle.withdraw(self.one, "Ya no hace falta", self.day, "Ana"))

    @invariant()
    def holds(self) -> None:
        one = self.one
        assert all(each.by == "Dir" and each.reason for each in one.decisions)
        assert all(each.by == "Dir" for each in one.raised)
        order = [list(Level).index(each.to.level) for each in one.raised]
        assert order == sorted(set(order))
        assert 0 not in order
        if one.state in (State.DECIDED, State.SETTLED):
            assert one.decisions
        if one.state is State.SETTLED:
            assert all(each.done_on for each in one.follows)
        assert bool(one.memo) is (State.DRAFT is not one.state and one.submitted_on is not None)
        kept = escalation_from(
            escalation_text(one), key=one.id, entity_id=one.entity_id, advisor_id=one.advisor_id,
            opened_on=one.opened_on, period=one.period, version=one.version,
        )  # fmt: skip
        assert kept == one


TestWalked = Walked.TestCase
TestWalked.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)


@given(st.text(max_size=30), st.lists(st.text(max_size=10), max_size=3))
@settings(max_examples=25)
def test_whatever_is_told_is_kept_as_it_was_told(text: str, names: list[str]) -> None:
    told = Obstacle(text, text, tuple(names), tuple(names), tuple(names), text)
    one = Escalation(UUID(int=1), UUID(int=2), None, DAY, told)
    kept = escalation_from(
        escalation_text(one), key=one.id, entity_id=one.entity_id, advisor_id=None, opened_on=DAY, period="", version=1
    )
    assert kept.obstacle == told
