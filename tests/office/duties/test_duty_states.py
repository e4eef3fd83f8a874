"""Rules that hold for every office."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from advisor_app.office.duties.catalogue import Catalogue, Condition, Duty, Frequency
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import Obligation, State, obligations
from advisor_app.office.duties.facts import DutyEntity, DutyFacts, Evidence, Excuse, Occasion
from advisor_app.office.duties.periods import period_worked_on

GUIDE = read_catalogue()
JOINING = replace(GUIDE.duty("VIEWS"), id="WELCOME", frequency=Frequency.ON_JOINING, working_days=10)
BOOK = Catalogue(1, (*GUIDE.duties, JOINING))
ORDER = list(State)
ENTITIES = [UUID(int=number) for number in (1, 2, 3)]
START = date(2026, 1, 1)

days = st.integers(-30, 430).map(lambda number: START + timedelta(days=number))
Key = tuple[UUID | None, str, str]


@st.composite
def offices(draw: st.DrawFn) -> DutyFacts:
    entities = [
        DutyEntity(key, draw(days), draw(st.booleans()), draw(st.booleans()), draw(st.none() | days))
        for key in ENTITIES
    ]
    holders = st.sampled_from([*ENTITIES, None])

    def about(duty: Duty) -> str:
        return period_worked_on(duty, draw(days)).label if duty.periodic else "2026-03-31"

    evidence, excuses = [], []
    for _ in range(draw(st.integers(0, 12))):
        duty = draw(st.sampled_from(GUIDE.duties))
        evidence.append(Evidence(duty.id, draw(holders), about(duty), draw(days)))
    for _ in range(draw(st.integers(0, 5))):
        duty = draw(st.sampled_from(GUIDE.duties))
        first = draw(days)
        spans = draw(st.booleans())
        excuses.append(
            Excuse(duty.id, draw(holders), "x", "y", draw(days), "" if spans else about(duty), first if spans else None)
        )
    conditions = {
        condition: {
            period_worked_on(duty, draw(days)).label: draw(st.lists(holders, max_size=3))
            for duty in GUIDE.duties
            if duty.condition is condition
            for _ in range(6)
        }
        for condition in Condition
    }
    occasion = Occasion(
        "VIEWS", ENTITIES[0], "2026-03-31", date(2026, 3, 31), draw(st.none() | st.just(date(2026, 5, 4)))
    )
    return DutyFacts(entities, evidence, excuses=excuses, occasions=[occasion], conditions=conditions)


def states(facts: DutyFacts, day: date) -> dict[Key, Obligation]:
    found = obligations(BOOK, facts, day, since=START, until=START + timedelta(days=400))
    keyed = {(one.entity_id, one.duty.id, one.period.label): one for one in found}
    assert len(keyed) == len(found), "one state each"
    return keyed


@settings(max_examples=60, deadline=None)
@given(offices(), days, st.integers(1, 60))
def test_a_period_only_moves_forward(facts: DutyFacts, day: date, later: int) -> None:
    before, after = states(facts, day), states(facts, day + timedelta(days=later))
    assert before.keys() <= after.keys()
    assert all(ORDER.index(one.state) <= ORDER.index(after[key].state) for key, one in before.items())


@settings(max_examples=60, deadline=None)
@given(offices(), days, st.integers(1, 90))
def test_what_was_done_earlier_is_never_worse(facts: DutyFacts, day: date, earlier: int) -> None:
    moved = replace(
        facts, evidence=[one._replace(fact_on=one.fact_on - timedelta(days=earlier)) for one in facts.evidence]
    )
    before, after = states(facts, day), states(moved, day)
    assert all(ORDER.index(one.state) <= ORDER.index(after[key].state) for key, one in before.items())
    assert all(after[key].in_time for key, one in before.items() if one.in_time)


@settings(max_examples=60, deadline=None)
@given(offices(), days, st.randoms(use_true_random=False))
def test_taking_one_proof_back_touches_no_other_duty(facts: DutyFacts, day: date, chance: object) -> None:
    evidence = list(facts.evidence)
    if not evidence:
        return
    gone = evidence[chance.randrange(len(evidence))]  # type: ignore[attr-defined]
    before = states(facts, day)
    after = states(replace(facts, evidence=[one for one in evidence if one is not gone]), day)
    changed = {key[1:] for key in before if before[key] != after[key]}
    assert changed <= {(gone.duty_id, gone.period)}


@settings(max_examples=60, deadline=None)
@given(offices(), days)
def test_late_means_owed_undone_and_past_its_day(facts: DutyFacts, day: date) -> None:
    proved = {(one.entity_id, one.duty_id, one.period) for one in facts.evidence if one.fact_on <= day}
    joined = {one.id: one.joined for one in facts.entities}
    for key, one in states(facts, day).items():
        entity_id = key[0]
        if one.state is State.LATE:
            assert one.owed
            assert key not in proved
            assert day > one.period.due
            assert entity_id is None or one.duty.frequency is Frequency.ON_EVENT or joined[entity_id] <= day
        if one.state is State.DONE:
            assert one.done_on is not None
            assert one.done_on <= day
        assert (one.excuse is not None) == (one.state is State.EXCUSED)


def test_a_proof_for_all_counts_only_where_the_catalogue_says_so() -> None:
    facts = DutyFacts(
        [DutyEntity(ENTITIES[0], date(2025, 1, 1))],
        [Evidence("AWARD-Y", None, "2026", START), Evidence("KB-Y", None, "2026", START)],
    )
    found = states(facts, START)
    assert found[ENTITIES[0], "AWARD-Y", "2026"].state is State.DONE
    assert found[ENTITIES[0], "KB-Y", "2026"].state is State.DUE


def test_who_joins_when_a_period_already_warns_owes_from_the_next_one() -> None:
    facts = DutyFacts([DutyEntity(ENTITIES[0], date(2026, 5, 25))])  # May's visit warns from 22 May
    found = states(facts, date(2026, 6, 30))
    assert (ENTITIES[0], "VISIT-M", "2026-05") not in found
    assert (ENTITIES[0], "VISIT-M", "2026-06") in found


def test_who_leaves_owes_nothing_that_is_due_later() -> None:
    facts = DutyFacts([DutyEntity(ENTITIES[0], date(2025, 1, 1), left=date(2026, 5, 15))])
    found = states(facts, date(2026, 6, 30))
    assert (ENTITIES[0], "VISIT-M", "2026-04") in found
    assert (ENTITIES[0], "VISIT-M", "2026-05") not in found
    last_day = replace(facts, entities=[replace(facts.entities[0], left=date(2026, 5, 29))])
    assert (ENTITIES[0], "VISIT-M", "2026-05") not in states(last_day, date(2026, 6, 30)), "it is gone on the due day"


def test_an_office_without_entities_owes_nothing() -> None:
    assert obligations(BOOK, DutyFacts(), date(2026, 6, 30)) == []


def test_a_year_after_its_day_a_period_is_asked_for_no_more() -> None:
    facts = DutyFacts([DutyEntity(ENTITIES[0], date(2020, 1, 1))])
    dues = {one.period.due for one in obligations(BOOK, facts, date(2026, 6, 30)) if one.duty.id == "VISIT-M"}
    assert (min(dues), len(dues)) == (date(2025, 6, 30), 13)
