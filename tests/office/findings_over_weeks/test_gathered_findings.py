"""Findings over weeks: alike ones are one, no claim outgrows its sample, answers hold until cases return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sampling
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.office.findings_over_weeks.gathering import AuditedWeek, FindingWeek, GatheredFinding, gather
from advisor_app.office.findings_over_weeks.records import AnswerKind, FindingAnswer, FindingKey
from advisor_app.office.findings_over_weeks.standing import Standing, counted_weeks, stands
from advisor_app.office.findings_over_weeks.weight import Severity, Trend, Weighing, claim, explain, trend, weigh
from advisor_app.office.findings_over_weeks.words import claim_said, standing_said, weight_said
from advisor_app.office.scoring.findings import FindingCase
from advisor_app.office.scoring.marks import Answer, Mark, score_case
from advisor_app.office.scoring.scorecard import Question, QuestionGroup, RootCause, Scorecard

ENTITY = uuid4()
FIRST = IsoWeek(2026, 40)
TRUST, TOLERABLE = Fraction(95, 100), Fraction(20, 100)
CARD = Scorecard(
    "ficha",
    "Ficha",
    1,
    (
        QuestionGroup(
            "g",
            "G",
            (
                Question("motivo", "El motivo es el correcto", "Guía 3", "10", 10, critical=True),
                Question("idioma", "El lenguaje es claro", "Guía 4", "11", 5),
            ),
        ),
    ),
)


def audited(week: IsoWeek, failing: dict[str, Sequence[str]], size: int = 6, population: int = 40) -> AuditedWeek:
    """Cases "40-0" to "40-5", of which those named fail a question."""
    scores = []
    for at in range(size):
        number = f"{week.number}-{at}"
        answers = {
            one.id: Answer(one.id, Mark.FAILS if number in failing.get(one.id, ()) else Mark.COMPLIES, "visto")
            for one in CARD.questions
        }
        scores.append(score_case(CARD, Case(number, "IDAAN", datetime(2026, 10, 15)), answers, {}))
    return AuditedWeek(ENTITY, week, population, size, CARD, tuple(scores))


def weeks(errors: Sequence[int], population: int = 40, counted: int = 6) -> tuple[FindingWeek, ...]:
    return tuple(
        FindingWeek(
            FIRST.shifted(at), population, counted, count, tuple(FindingCase(f"{at}-{case}") for case in range(count))
        )
        for at, count in enumerate(errors)
    )


def finding(errors: Sequence[int], *, critical: bool = True, population: int = 40, counted: int = 6) -> GatheredFinding:
    key = FindingKey(ENTITY, "motivo")
    return GatheredFinding(key, "El motivo es el correcto", "Guía 3", critical, "", weeks(errors, population, counted))


def weighing(week: IsoWeek) -> Weighing:
    return Weighing(TOLERABLE, TRUST, 3, 8, week)


def test_alike_findings_join_by_question_and_cause() -> None:
    audits = [
        audited(FIRST.shifted(1), {"motivo": ["41-1"]}),
        audited(FIRST, {"motivo": ["40-0", "40-3"], "idioma": ["40-5"]}),
        audited(FIRST.shifted(2), {}),
    ]
    found = gather(audits, {})
    assert [(one.key.question_id, one.case_count) for one in found] == [("motivo", 3), ("idioma", 1)]
    first = found[0]
    assert first.failing_weeks == (FIRST, FIRST.shifted(1))
    assert [one.errors for one in first.weeks] == [2, 1, 0], "a week without a case belongs to the trend"
    causes = {
        ("motivo", FIRST, "40-0"): "Nadie revisa el cierre",
        ("motivo", FIRST.shifted(1), "41-1"): "nadie revisa el CIERRE.",
    }
    apart = gather(audits, causes)
    assert [(one.key.question_id, one.cause, one.case_count) for one in apart[:2]] == [
        ("motivo", "Nadie revisa el cierre", 2),
        ("motivo", "", 1),
    ]


def test_a_cause_ticked_on_the_card_joins_cases_until_somebody_names_another() -> None:
    ticked = replace(
        CARD.groups[0].questions[0], causes=(RootCause("prisa", "Se cierra con prisa"), RootCause("otra", "Otra"))
    )
    card = Scorecard("ficha", "Ficha", 2, (QuestionGroup("g", "G", (ticked,)),))
    scores = tuple(
        score_case(
            card,
            Case(f"40-{at}", "IDAAN", datetime(2026, 10, 15)),
            {"motivo": Answer("motivo", Mark.FAILS, "visto", cause="prisa")},
            {},
        )
        for at in range(3)
    )
    week = AuditedWeek(ENTITY, FIRST, 40, 3, card, scores)
    found = gather([week], {("motivo", FIRST, "40-1"): "Otra cosa"})
    assert [(one.cause, one.case_count) for one in found] == [("Se cierra con prisa", 2), ("Otra cosa", 1)]


def test_cases_drawn_in_sight_of_results_are_told_but_not_counted() -> None:
    enlarged = replace(audited(FIRST, {"motivo": ["40-0", "40-5"]}), fixed=3)
    (one,) = gather([enlarged], {})
    assert (one.case_count, one.weeks[0].counted, one.weeks[0].errors) == (2, 3, 1)
    census = replace(audited(FIRST, {"motivo": ["40-5"]}, population=6), fixed=3)
    assert gather([census], {})[0].weeks[0].counted == 6


def test_a_claim_is_that_of_the_stratified_limits() -> None:
    found = claim(weeks([2, 0, 1, 3]), TRUST)
    columns = [40] * 4, [6] * 4, [2, 0, 1, 3]
    lower = sampling.stratified(*columns, Fraction(975, 1000), side="lower")
    upper = sampling.stratified(*columns, Fraction(975, 1000), side="upper")
    assert (found.at_least, found.at_most) == (lower.lower_count, upper.upper_count)
    assert found.at_least >= 6, "what was seen is there"
    assert not found.surely_over(TOLERABLE)
    assert "la muestra no permite decir si pasa del 20\u00a0% tolerable" in claim_said(found, TOLERABLE)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 5), min_size=4, max_size=8), st.integers(5, 60))
def test_no_claim_goes_beyond_its_sample(errors: list[int], population: int) -> None:
    counted = min(5, population)
    found = claim(weeks(errors, population, counted), TRUST)
    seen, unseen = sum(errors), (population - counted) * len(errors)
    assert 0 <= found.at_least <= found.at_most <= found.population
    assert found.at_least <= seen + unseen
    assert found.at_most >= seen
    turned = trend(weeks(errors, population, counted), TRUST)
    if turned is Trend.RISING:
        assert sum(errors[-(len(errors) // 2) :]) > 0
        assert trend(weeks(errors[::-1], population, counted), TRUST) is not Trend.RISING


@pytest.mark.parametrize(
    ("errors", "critical", "severity"),
    [
        ([1, 0, 0, 0], False, Severity.LOW),
        ([1, 1, 1, 0], False, Severity.MEDIUM),
        ([1, 0, 0, 0], True, Severity.MEDIUM),
        ([1, 1, 1, 0], True, Severity.HIGH),
        ([6, 0, 0, 0], True, Severity.MEDIUM),
        ([6, 6, 0, 0], False, Severity.MEDIUM),
        ([6, 6, 0, 0], True, Severity.HIGH),
    ],
)
def test_severity_needs_more_than_one_reason(errors: list[int], critical: bool, severity: Severity) -> None:
    one = finding(errors, critical=critical)
    assert weigh(one, weighing(FIRST.shifted(3))).severity is severity


def test_a_census_of_one_case_is_no_grave_finding() -> None:
    one = finding([1], population=1, counted=1)
    found = weigh(one, weighing(FIRST))
    told = explain(one, weighing(FIRST))
    assert (found.severity, told.claim.at_least, told.trend) == (Severity.MEDIUM, 1, Trend.NOT_SHOWN)
    assert weight_said(one, found, weighing(FIRST)) == "Pregunta crítica, con casos en 1 de las últimas 8 semanas."
    assert "Se revisaron todos los casos cerrados: 1 de 1" in claim_said(told.claim, TOLERABLE)


def test_weeks_long_ago_repeat_nothing() -> None:
    one = finding([1, 1, 1])
    assert weigh(one, weighing(FIRST.shifted(2))).repeats
    assert not weigh(one, weighing(FIRST.shifted(9))).repeats


def test_a_trend_is_told_where_the_sample_bears_it_out() -> None:
    assert trend(weeks([0, 0, 0, 6, 6, 6]), TRUST) is Trend.RISING
    assert trend(weeks([6, 6, 6, 0, 0, 0]), TRUST) is Trend.FALLING
    assert trend(weeks([0, 1, 0, 1, 0, 2]), TRUST) is Trend.NOT_SHOWN
    assert trend(weeks([0, 6], population=6), TRUST) is Trend.NOT_SHOWN, "two weeks are no trend"


def answered(kind: AnswerKind, through: IsoWeek, plan: UUID | None = None) -> FindingAnswer:
    return FindingAnswer(
        uuid4(), FindingKey(ENTITY, "motivo"), kind, "Porque sí", through, date(2026, 11, 2), "Ana", plan_id=plan
    )


def test_an_answer_holds_until_cases_come_after_it() -> None:
    one, again = finding([1, 1, 0, 0]), finding([1, 1, 0, 1])
    assert stands(one, [], (), ()).standing is Standing.OPEN
    assert stands(finding([0, 1, 0, 0]), [], [FIRST.shifted(1)], ()).standing is Standing.RECOMMENDED
    assert stands(one, [], [FIRST], ()).standing is Standing.RETURNED, "it failed on after the letter"
    closed = answered(AnswerKind.CLOSED, FIRST.shifted(2))
    assert stands(one, [closed], (), ()).standing is Standing.CLOSED
    back = stands(again, [closed], (), ())
    assert back.standing is Standing.RETURNED
    assert standing_said(back) == "Se cerró el 02/11/2026 (Ana): Porque sí. Después hubo otros casos."
    assert counted_weeks(again, [closed]) == (FIRST.shifted(3),)
    plan = uuid4()
    planned = answered(AnswerKind.PLANNED, FIRST.shifted(1), plan)
    assert stands(again, [closed, planned], (), {plan}).standing is Standing.PLANNED
    assert stands(again, [closed, planned], (), ()).standing is Standing.RETURNED, "the plan is over, the cases are not"
    recommended = answered(AnswerKind.RECOMMENDED, FIRST.shifted(3))
    assert stands(again, [closed, recommended], (), ()).standing is Standing.RECOMMENDED
