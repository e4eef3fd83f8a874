"""The yearly rotation: rules are kept, loads are even, the bound is true, and what can't be is explained."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.rotation.bound import counting_bound, proved_bound
from advisor_app.office.rotation.checks import Breach, breaches
from advisor_app.office.rotation.problem import (
    LOAD_OF_ALL,
    RotatingAdvisor,
    RotatingEntity,
    RotationProblem,
    RotationRules,
    Rule,
    combined_loads,
    loads_of,
)
from advisor_app.office.rotation.proposal import Impossible, Proposal
from advisor_app.office.rotation.search import propose

ENTITIES = [UUID(int=place) for place in range(400)]
ADVISORS = [UUID(int=10_000 + place) for place in range(30)]


def heavy_tailed(entities: int, advisors: int, seed: int, rules: RotationRules | None = None) -> RotationProblem:
    """A year's office: entity i was with advisor i mod `advisors`; a few entities have most of the cases."""
    chance = np.random.default_rng(seed)
    cases = [int(one) for one in chance.pareto(1.1, entities) * 20]
    outside = [int(one) for one in chance.integers(0, 2, entities)]
    loads = combined_loads({"cases": cases, "visits": outside}, {"cases": 3, "visits": 1})
    return RotationProblem(
        tuple(RotatingEntity(ENTITIES[i], loads[i], ADVISORS[i % advisors]) for i in range(entities)),
        tuple(RotatingAdvisor(one) for one in ADVISORS[:advisors]),
        rules or RotationRules(),
    )


def made(problem: RotationProblem, seed: int = 0) -> Proposal:
    found = propose(problem, seed)
    assert isinstance(found, Proposal)
    return found


def sound(problem: RotationProblem) -> Iterator[tuple[int, ...]]:
    """Every assignment within the rules; for small offices."""
    for holders in product(range(len(problem.advisors)), repeat=len(problem.entities)):
        if not breaches(problem, holders):
            yield holders


@pytest.mark.parametrize("seed", range(20))
def test_three_hundred_entities_fill_twelve_advisors_evenly_and_nobody_keeps_one(seed: int) -> None:
    problem = heavy_tailed(300, 12, seed)
    found = made(problem, seed)
    assert found.counts == (25,) * 12
    assert all(
        found.problem.advisors[at].id != one.holder for at, one in zip(found.holders, problem.entities, strict=True)
    )
    assert found.gap <= Fraction(1, 100)
    assert found.bound >= max(one.load for one in problem.entities)
    assert found.largest == max(loads_of(problem, found.holders))


def test_other_seeds_give_other_proposals_and_the_same_seed_the_same() -> None:
    problem = heavy_tailed(120, 6, 3)
    assert made(problem, 1).holders == made(problem, 1).holders
    assert made(problem, 1).holders != made(problem, 2).holders


def test_two_hundred_and_forty_entities_fit_twelve_advisors_and_need_ten() -> None:
    assert made(heavy_tailed(240, 12, 1)).gap <= Fraction(1, 100)
    found = propose(heavy_tailed(240, 9, 1))
    assert isinstance(found, Impossible)
    assert [(one.rule, one.advisors_needed) for one in found.obstacles] == [(Rule.CAPACITY, 10)]


def test_in_ten_years_nobody_gets_an_entity_back_within_three() -> None:
    entities, advisors = 100, 5
    held: list[tuple[frozenset[UUID], ...]] = [(frozenset({ADVISORS[i % advisors]}),) for i in range(entities)]
    people = tuple(RotatingAdvisor(one) for one in ADVISORS[:advisors])
    loads = combined_loads({"cases": [(7 * i) % 50 + 1 for i in range(entities)]}, {"cases": 1})
    for year in range(10):
        problem = RotationProblem(
            tuple(RotatingEntity(ENTITIES[i], loads[i], None, held[i]) for i in range(entities)),
            people,
            RotationRules(years_apart=3),
        )
        found = made(problem, year)
        for i, holder in enumerate(found.holders):
            assert all(people[holder].id not in year for year in held[i][:3])
            held[i] = (frozenset({people[holder].id}), *held[i])


def test_groups_stay_together_pairs_apart_and_districts_are_kept() -> None:
    together = (frozenset(ENTITIES[1:5]), frozenset(ENTITIES[20:22]))
    pairs = frozenset((ADVISORS[1], one) for one in ENTITIES[:10])
    base = heavy_tailed(60, 4, 5, RotationRules(pairs=pairs, together=together, capacity=20))
    problem = RotationProblem(
        tuple(
            RotatingEntity(one.id, one.load, None, (), "Colón" if index >= 50 else "Panamá")
            for index, one in enumerate(base.entities)
        ),
        (*base.advisors[:3], RotatingAdvisor(ADVISORS[3], frozenset({"Panamá"}))),
        base.rules,
    )
    found = made(problem)
    assert not breaches(problem, found.holders)
    assert len({found.holders[index] for index in range(1, 5)}) == 1
    assert all(found.holders[index] != 3 for index in range(50, 60))
    assert all(found.holders[index] != 1 for index in range(10))


def test_an_assignment_changed_by_hand_says_what_it_breaks() -> None:
    rules = RotationRules(
        capacity=2, pairs=frozenset({(ADVISORS[1], ENTITIES[1])}), together=(frozenset(ENTITIES[2:4]),)
    )
    problem = RotationProblem(
        tuple(RotatingEntity(ENTITIES[i], 1, ADVISORS[0] if i == 0 else None) for i in range(4)),
        tuple(RotatingAdvisor(one) for one in ADVISORS[:2]),
        rules,
    )
    assert breaches(problem, (1, 0, 0, 0)) == (Breach(Rule.CAPACITY, ADVISORS[0]),)
    assert breaches(problem, (0, 1, 1, 0)) == (
        Breach(Rule.KEEPS, ADVISORS[0], ENTITIES[0]),
        Breach(Rule.PAIR, ADVISORS[1], ENTITIES[1]),
        Breach(Rule.TOGETHER, ADVISORS[0], ENTITIES[3]),
    )
    before = (RotatingEntity(ENTITIES[0], 1, None, (frozenset(), frozenset({ADVISORS[1]}))), *problem.entities[1:])
    returning = RotationProblem(before, problem.advisors, RotationRules(capacity=4, years_apart=2))
    assert breaches(RotationProblem(before, problem.advisors, RotationRules(capacity=4)), (1, 0, 0, 0)) == ()
    assert breaches(returning, (1, 0, 0, 0)) == (Breach(Rule.RETURNS, ADVISORS[1], ENTITIES[0]),)


def test_the_rule_that_makes_it_impossible_is_named() -> None:
    entities = tuple(RotatingEntity(ENTITIES[i], 1, ADVISORS[0]) for i in range(3))
    alone = propose(RotationProblem(entities, (RotatingAdvisor(ADVISORS[0]),)))
    assert isinstance(alone, Impossible)
    assert [(one.rule, one.entities) for one in alone.obstacles] == [(Rule.KEEPS, tuple(ENTITIES[:3]))]

    both = tuple(RotatingEntity(ENTITIES[i], 1, ADVISORS[0], (frozenset(), frozenset({ADVISORS[1]}))) for i in range(2))
    two = tuple(RotatingAdvisor(one) for one in ADVISORS[:2])
    returns = propose(RotationProblem(both, two, RotationRules(years_apart=2)))
    assert isinstance(returns, Impossible)
    assert {one.rule for one in returns.obstacles} == {Rule.KEEPS, Rule.RETURNS}

    full = tuple(RotatingEntity(ENTITIES[i], 1, ADVISORS[0]) for i in range(30))
    crowded = propose(RotationProblem(full, two))
    assert isinstance(crowded, Impossible)
    assert {(one.rule, one.advisors_needed) for one in crowded.obstacles} == {(Rule.KEEPS, None), (Rule.CAPACITY, 3)}

    group = RotationRules(together=(frozenset(ENTITIES[:26]),))
    large = propose(RotationProblem(full, tuple(RotatingAdvisor(one) for one in ADVISORS[:4]), group))
    assert isinstance(large, Impossible)
    assert [one.rule for one in large.obstacles] == [Rule.TOGETHER]


@st.composite
def small_offices(draw: st.DrawFn) -> RotationProblem:
    advisors = draw(st.integers(1, 3))
    entities = draw(st.integers(1, 6))
    loads = draw(st.lists(st.integers(0, 40), min_size=entities, max_size=entities))
    holders = st.one_of(st.none(), st.sampled_from(ADVISORS[:advisors]))
    years = st.tuples(*[st.frozensets(st.sampled_from(ADVISORS[:advisors]), max_size=2)] * 2)
    held = draw(st.lists(st.tuples(holders, years), min_size=entities, max_size=entities))
    group = draw(st.sets(st.sampled_from(ENTITIES[:entities]), max_size=3))
    return RotationProblem(
        tuple(RotatingEntity(ENTITIES[i], loads[i], *held[i]) for i in range(entities)),
        tuple(RotatingAdvisor(one) for one in ADVISORS[:advisors]),
        RotationRules(
            capacity=draw(st.integers(1, 6)),
            years_apart=draw(st.integers(1, 2)),
            together=(frozenset(group),) if len(group) > 1 else (),
        ),
    )


@given(small_offices(), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_small_offices_against_every_assignment_there_is(problem: RotationProblem, seed: int) -> None:
    best = min((max(loads_of(problem, holders)) for holders in sound(problem)), default=None)
    found = propose(problem, seed)
    if best is None:
        assert isinstance(found, Impossible)
        assert found.obstacles
    else:
        assert isinstance(found, Proposal)
        assert not breaches(problem, found.holders)
        assert found.bound <= best <= found.largest
        assert counting_bound(problem) <= best


@given(small_offices(), st.lists(st.floats(0, 1), min_size=6, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_prices_give_a_bound_that_holds(problem: RotationProblem, prices: list[float]) -> None:
    advisors = len(problem.advisors)
    best = min((max(loads_of(problem, holders)) for holders in sound(problem)), default=None)
    if best is not None:
        assert proved_bound(problem, prices[:advisors], [10 * one for one in prices[3 : 3 + advisors]]) <= best


def test_loads_are_shares_of_the_office_weighed_by_the_director() -> None:
    figures = {"cases": [60, 30, 10], "visits": [0, 0, 5], "audits": [0, 0, 0]}
    loads = combined_loads(figures, {"cases": 3, "visits": 1, "audits": 9})
    assert [Fraction(one, LOAD_OF_ALL) for one in loads] == [
        Fraction(45, 100),
        Fraction(225, 1000),
        Fraction(325, 1000),
    ]
    assert combined_loads({"cases": [0, 0]}, {"cases": 1}) == (LOAD_OF_ALL // 2,) * 2


def test_an_office_without_entities_has_an_empty_proposal() -> None:
    assert made(RotationProblem((), (RotatingAdvisor(ADVISORS[0]),))).loads == (0,)
