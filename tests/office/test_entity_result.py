from __future__ import annotations

import pytest
from audit_samples import CARD, case
from hypothesis import given
from hypothesis import strategies as st

import sampling
from advisor_app.errors import UserError
from advisor_app.office.rounds.weekly_round import RoundRules
from advisor_app.office.scoring.entity_result import EntityResult, evaluate_entity
from advisor_app.office.scoring.marks import Answer, CaseScore, Mark, score_case


def score(number: int, fails: bool) -> CaseScore:
    marks = {"motivo": Mark.FAILS if fails else Mark.COMPLIES, "lenguaje": Mark.COMPLIES, "en-24-horas": Mark.COMPLIES}
    answers = {key: Answer(key, mark, "porque sí") for key, mark in {**marks, "en-30-dias": Mark.COMPLIES}.items()}
    return score_case(CARD, case(f"2026-{number:06d}"), answers, {})


def result(population: int, size: int, errors: int, *, enlarged: bool = False) -> EntityResult:
    scores = [score(number, number < errors) for number in range(size)]
    return evaluate_entity(population, scores, RoundRules(), enlarged_while_scoring=enlarged)


def test_the_picture_of_the_result_page_holds() -> None:
    found = result(148, 13, 1)
    assert (found.errors, found.sample_size, found.upper_limit.count, found.verdict) == (1, 13, 45, "inconclusive")
    assert found.statement.startswith("No concluyente")
    assert found.interval.lower_count < 13 < found.interval.upper_count


def test_a_clean_sample_of_the_planned_size_meets() -> None:
    found = result(148, 13, 0)
    assert found.verdict == "meets"
    assert found.upper_limit.count < 148 / 5


def test_a_census_decides() -> None:
    assert (result(5, 5, 1).verdict, result(6, 6, 1).verdict) == ("fails", "meets")
    clean = result(2, 2, 0, enlarged=True)
    assert (clean.verdict, clean.census, clean.upper_limit.count, clean.enlarged_while_scoring) == (
        "meets", True, 0, False,
    )  # fmt: skip


def test_an_enlarged_sample_claims_less() -> None:
    plain, grown = result(148, 20, 1), result(148, 20, 1, enlarged=True)
    assert grown.enlarged_while_scoring
    assert grown.upper_limit.count > plain.upper_limit.count
    assert grown.interval.upper_count == grown.upper_limit.count
    assert "amplió" in grown.statement


def test_a_missing_file_is_an_error() -> None:
    lost = score_case(CARD, case("2026-999999"), {}, {}, file_missing=True)
    found = evaluate_entity(50, [score(1, fails=False), lost], RoundRules())
    assert (found.errors, found.rate, found.mean_score) == (1, sampling.upper_limit(1, 2, 2, "0.95").rate, 100)


def test_an_unfinished_audit_has_no_result() -> None:
    unfinished = score_case(CARD, case("2026-000009"), {}, {})
    with pytest.raises(UserError) as raised:
        evaluate_entity(50, [score(1, fails=False), unfinished], RoundRules())
    assert raised.value.values == {"open": 1, "size": 2, "first": "2026-000009"}
    with pytest.raises(UserError, match="nothing_audited"):
        evaluate_entity(50, [], RoundRules())


@given(st.data())
def test_limits_hold_what_was_seen(data: st.DataObject) -> None:
    population = data.draw(st.integers(1, 60))
    size = data.draw(st.integers(1, min(population, 12)))
    errors = data.draw(st.integers(0, size))
    found = result(population, size, errors, enlarged=data.draw(st.booleans()))
    assert errors <= found.upper_limit.count <= population - (size - errors)
    assert found.interval.lower_count <= found.upper_limit.count <= found.interval.upper_count
    assert found.interval.lower_count <= errors + (population - size)
    assert found.verdict in ("meets", "fails", "inconclusive")
    assert (found.verdict == "meets") == (found.upper_limit.rate < found.tolerable_rate)
