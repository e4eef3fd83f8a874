"""A plan that was kept comes back as it was."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from action_plans.due import Reason
from action_plans.plan import (
    Action,
    ActionPlan,
    AgreedBy,
    Agreement,
    Branch,
    CauseAndEffect,
    Content,
    FiveWhys,
    Goal,
    Proof,
    Risk,
    Side,
    State,
    Step,
    Verification,
)
from action_plans.verdict import Verdict
from advisor_app.office.plans.plan_text import plan_from_text, plan_text, set_off_from_text, set_off_text
from advisor_app.office.plans.records import ChosenMonth, SetOff

words = st.text(st.characters(codec="utf-8"), max_size=12)
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
many = st.integers(1, 20)


def few(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=2).map(tuple)


contents = st.builds(
    Content,
    words,
    st.none()
    | st.builds(FiveWhys, few(words))
    | st.builds(CauseAndEffect, few(st.builds(Branch, words, few(words))), words),
    st.none() | st.builds(Goal, words, st.fractions(0, 1, max_denominator=100), days, st.booleans()),
    few(
        st.builds(
            Action, words, words, words, days, days, words, many, st.none() | st.builds(Proof, words, words, days)
        )
    ),
    few(st.builds(Risk, words, words)),
    few(words),
)
plans = st.builds(
    ActionPlan,
    words,
    words,
    contents,
    st.sampled_from(State),
    many,
    few(st.builds(Agreement, st.sampled_from(Side), many, words, days, st.sampled_from(AgreedBy), words)),
    st.none() | st.builds(Verification, st.sampled_from(Verdict), days, words),
    few(contents),
    few(st.builds(Step, words, days, words, many, words)),
)


@settings(max_examples=50)
@given(plans)
def test_a_plan_comes_back_as_it_was(plan: ActionPlan) -> None:
    assert plan_from_text(plan_text(plan)) == plan


def test_what_set_it_off_comes_back() -> None:
    for one in (
        SetOff(Reason.RATE, "Dos meses bajo 70 %", (ChosenMonth(date(2026, 9, 1), 33, 60, 42),)),
        SetOff(None, "A pedido de la entidad"),
    ):
        assert set_off_from_text(set_off_text(one)) == one


def test_a_share_is_kept_to_the_last_digit() -> None:
    plan = ActionPlan("p", "e", Content("", goal=Goal("rate_30", Fraction(2, 3), date(2026, 1, 1))))
    found = plan_from_text(plan_text(plan)).content.goal
    assert found is not None
    assert found.target == Fraction(2, 3)
