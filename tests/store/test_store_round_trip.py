"""Objects become rows and come back the same."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import DATE_FIELDS, TEXT_FIELDS, Case
from advisor_app.office.case_batch import CaseBatch
from advisor_app.office.people import Advisor, Assignment, Entity, Liaison, LiaisonKind
from advisor_app.office.rounds.weekly_round import DrawnRound, Replacement, RoundRules
from advisor_app.store import ImportRecord, Store
from advisor_app.store.cases.case_rows import case_from, folded, folded_whole
from advisor_app.store.directory.advisors import advisor_from, advisor_row
from advisor_app.store.directory.assignments import assignment_from, assignment_row
from advisor_app.store.directory.entities import entity_from, entity_row
from advisor_app.store.directory.liaisons import liaison_from, liaison_row
from advisor_app.store.imports.prepared_cases import prepare_cases
from advisor_app.store.imports.repository import import_from, import_row
from advisor_app.store.rounds.repository import round_from, round_row

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
keys = st.uuids()
versions = st.integers(1, 1000)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1))
counts = st.integers(0, 10**6)
fractions = st.fractions(0, 1, max_denominator=1000)
weeks = days.map(IsoWeek.of)
mappings = st.dictionaries(texts, st.lists(texts, max_size=2).map(tuple), max_size=3)

advisors = st.builds(Advisor, keys, texts, texts, versions)
some_day = st.none() | days
some_key = st.none() | keys
entities = st.builds(
    Entity, keys, texts, texts, texts, texts, texts, st.booleans(), some_key, texts, some_day, versions
)
liaisons = st.builds(
    Liaison, keys, keys, texts, st.sampled_from(LiaisonKind), texts, texts, st.booleans(), texts, texts, some_day,
    some_day, some_key, some_day, versions,
)  # fmt: skip
assignments = st.builds(Assignment, keys, keys, keys, days, st.none() | days, versions)
imports = st.builds(ImportRecord, keys, texts, texts, texts, mappings, *[counts] * 6, texts, moments)
rules = st.builds(RoundRules, fractions, fractions, counts, counts, counts, st.booleans())
rounds = st.builds(
    DrawnRound,
    id=keys,
    week=weeks,
    entity_id=keys,
    frame=st.lists(texts, max_size=3).map(tuple),
    frame_digest=texts,
    seed=texts,
    planned_size=counts,
    sample=st.lists(texts, max_size=3).map(tuple),
    sample_size=counts,
    claim=texts,
    rules=rules,
    sealed_at=moments,
    drawn_at=moments,
    advisor_id=st.none() | keys,
    replacements=st.lists(st.builds(Replacement, texts, texts, st.none() | texts), max_size=2).map(tuple),
    version=versions,
)
cases = st.builds(
    Case,
    **dict.fromkeys(TEXT_FIELDS, texts),
    created=moments,
    **{name: st.none() | moments for name in DATE_FIELDS if name != "created"},
    day_only=st.frozensets(st.sampled_from(DATE_FIELDS)),
)


@given(advisors)
def test_advisors(advisor: Advisor) -> None:
    assert advisor_from(advisor_row(advisor)) == advisor  # type: ignore[arg-type]


@given(entities)
def test_entities(entity: Entity) -> None:
    assert entity_from(entity_row(entity)) == entity  # type: ignore[arg-type]


@given(liaisons)
def test_liaisons(liaison: Liaison) -> None:
    assert liaison_from(liaison_row(liaison)) == liaison  # type: ignore[arg-type]


@given(assignments)
def test_assignments(assignment: Assignment) -> None:
    assert assignment_from(assignment_row(assignment)) == assignment  # type: ignore[arg-type]


@given(imports)
def test_imports(record: ImportRecord) -> None:
    assert import_from(import_row(record)) == record  # type: ignore[arg-type]


@given(rounds)
def test_rounds(drawn: DrawnRound) -> None:
    row = round_row(drawn)
    assert round_from(row, drawn.frame, drawn.sample, drawn.replacements) == drawn  # type: ignore[arg-type]


@given(cases, st.none() | keys)
def test_cases(case: Case, entity_id: UUID | None) -> None:
    prepared = prepare_cases(CaseBatch.of([case]))
    keys = {} if entity_id is None else {case.entity: entity_id}
    assert prepared.entity_keys(keys) == [None if entity_id is None else entity_id.hex]
    row = {name: column[0] for name, column in prepared.columns.items()}
    moments = {name: None if row[name] is None else datetime.fromisoformat(str(row[name])) for name in DATE_FIELDS}
    assert case_from({**row, **moments}, case.entity) == case  # type: ignore[arg-type]
    assert (row["created_on"], row["closed_on"], row["days_to_close"]) == (
        case.created_on.isoformat(),
        None if case.closed_on is None else case.closed_on.isoformat(),
        case.days_to_close,
    )


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(cases, unique_by=lambda case: case.number, min_size=1, max_size=30))
def test_cases_through_the_database(store: Store, listed: list[Case]) -> None:
    """Rolled back after each example, so that every one meets an empty office."""
    with store.unit_of_work("ana") as work:
        key = work.imports.add(file_name="x", sha256="x", shape="s", columns={}, rows=len(listed))
        entity_ids = work.entities.resolve(case.entity for case in listed)
        assert work.cases.apply(listed, key, entity_ids).new == len(listed)
        stored = [work.cases.by_number(case.number) for case in listed]
        again = work.imports.add(file_name="y", sha256="y", shape="s", columns={}, rows=len(listed))
        assert work.cases.apply(listed, again, entity_ids).unchanged == len(listed)
        named = {key: work.entities.by_id(key).name for key in set(entity_ids.values())}
        for case, found in zip(listed, stored, strict=True):
            assert found is not None
            entity = named[entity_ids[case.entity]] if case.entity in entity_ids else ""
            assert found == _with_entity(case, entity)


def _with_entity(case: Case, entity: str) -> Case:
    from dataclasses import replace

    return replace(case, entity=entity)


@given(st.text() | st.text("áéíóúüñÁÉÍÓÚÜÑ aZ"))
def test_the_short_way_of_folding_is_the_whole_one(text: str) -> None:
    assert folded(text) == folded_whole(text)


@given(fractions)
def test_rules_keep_exact_fractions(fraction: Fraction) -> None:
    from advisor_app.store.rounds.repository import rules_from, rules_text

    rules = RoundRules(confidence=fraction)
    assert rules_from(rules_text(rules)) == rules
