"""What a hand's move does, two proposals compared, and each rule held against both."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st
from test_rotation import ADVISORS, ENTITIES, heavy_tailed, made

from advisor_app.charts.drawing import picture_of
from advisor_app.charts.load_dumbbells import load_dumbbells
from advisor_app.charts.load_marks import DumbbellWords, LoadMark
from advisor_app.charts.look import PAPER
from advisor_app.office.rotation.checks import breaches
from advisor_app.office.rotation.comparison import Measure, compare
from advisor_app.office.rotation.judgement import judge, move_by_hand
from advisor_app.office.rotation.problem import RotatingAdvisor, RotatingEntity, RotationProblem, RotationRules, Rule
from advisor_app.office.rotation.rule_lines import kept_rules

FIGURES = {one: {"cases": 1, "outside": place % 2, "below": 0} for place, one in enumerate(ENTITIES)}


def test_a_hand_moves_a_group_and_back_and_every_figure_comes_back() -> None:
    problem = heavy_tailed(40, 4, 2, RotationRules(together=(frozenset(ENTITIES[:3]),)))
    found = made(problem)
    before = judge(problem, found.holders, found.bound, FIGURES)
    assert before.loads == found.loads
    assert before.gap == found.gap
    had = problem.entities[1].holder
    assert had is not None
    away = move_by_hand(problem, before, ENTITIES[1], had, bound=found.bound, figures=FIGURES)
    assert Rule.KEEPS in {one.rule for one in away.broken}
    assert sum(a != b for a, b in zip(before.holders, away.after.holders, strict=True)) == 3
    back = move_by_hand(
        problem,
        away.after,
        ENTITIES[0],
        problem.advisors[before.holders[0]].id,
        bound=found.bound,
        figures=FIGURES,
    )
    assert back.after == before
    assert set(back.mended) == set(away.broken)


def test_of_two_the_better_is_told_only_where_it_shows() -> None:
    problem = heavy_tailed(40, 4, 2)
    one = judge(problem, made(problem, 1).holders, 1, FIGURES)
    worse = replace(one, spread=one.spread + Fraction(1, 100), gap=one.gap + Fraction(1, 10_000_000), shared=0)
    rows = {row.measure: row for row in compare((one, worse), (0, 2))}
    assert rows[Measure.SPREAD].better == 0
    assert rows[Measure.GAP].better in (None, 0)
    assert rows[Measure.BREACHES].better == 0
    assert rows[Measure.BELOW].better is None
    assert all(row.better is None for row in compare((one,), (0,)))


@st.composite
def offices(draw: st.DrawFn) -> tuple[RotationProblem, tuple[int, ...]]:
    advisors, entities = draw(st.integers(2, 4)), draw(st.integers(2, 7))
    who = st.sampled_from(ADVISORS[:advisors])
    problem = RotationProblem(
        tuple(
            RotatingEntity(
                ENTITIES[at],
                1,
                draw(st.none() | who),
                (draw(st.frozensets(who, max_size=1)),),
                draw(st.sampled_from(["Colón", "Panamá"])),
            )
            for at in range(entities)
        ),
        tuple(
            RotatingAdvisor(one, draw(st.sampled_from([frozenset[str](), frozenset({"Panamá"})])))
            for one in ADVISORS[:advisors]
        ),
        RotationRules(
            capacity=draw(st.integers(1, 4)),
            pairs=draw(st.frozensets(st.tuples(who, st.sampled_from(ENTITIES[:entities])), max_size=2)),
            together=(frozenset(ENTITIES[:2]),) if draw(st.booleans()) else (),
        ),
    )
    return problem, tuple(draw(st.integers(0, advisors - 1)) for _ in range(entities))


@given(offices())
@settings(max_examples=50, deadline=None)
def test_the_rules_one_by_one_break_exactly_where_the_assignment_does(
    office: tuple[RotationProblem, tuple[int, ...]],
) -> None:
    problem, holders = office
    by_key = {one.id: problem.advisors[at].id for one, at in zip(problem.entities, holders, strict=True)}
    broken = kept_rules([problem], [by_key])
    assert any(not one.kept for one in broken) == bool(breaches(problem, holders))
    assert {one.line.rule for one in broken if not one.kept} >= {one.rule for one in breaches(problem, holders)}


def test_the_stricter_number_is_told_of_two_proposals() -> None:
    problem = heavy_tailed(12, 3, 1)
    looser = replace(problem, rules=RotationRules(capacity=20, years_apart=3))
    lines = {one.line.rule: one.line.number for one in kept_rules([problem, looser], [{}, {}])}
    assert (lines[Rule.RETURNS], lines[Rule.CAPACITY]) == (3, 20)


def test_each_row_of_the_loads_leads_to_its_advisor() -> None:
    marks = [LoadMark(name, 99.0 + at, 101.0 if at else None, "25", "3") for at, name in enumerate("ABC")]
    words = DumbbellWords("Asesor", "reparto ± 1 %", "Entidades", "Bajo meta")
    found = picture_of(load_dumbbells(marks, 1.0, words, 1), PAPER, 500, 200)
    assert [one.place for one in found.spots] == [0, 1, 2]
    tops = [min(y for _, y in one.outlines[0]) for one in found.spots]
    assert tops == sorted(tops)
