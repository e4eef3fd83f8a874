from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

import sampling
from advisor_app.documents.letters.verdict_words import verdict_words
from advisor_app.documents.spanish import long_date, span_of
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.accumulated import Accumulation, AuditedFrame, accumulate
from advisor_app.office.rounds.weekly_round import RoundRules
from advisor_app.office.scoring.entity_result import CountRange, EntityResult

WEEK = IsoWeek(2026, 46)


def result(population: int, size: int, errors: int, mean: Fraction | None = Fraction(898, 10)) -> EntityResult:
    found = sampling.verdict(errors, size, population, "0.20", "0.95")
    ends = found.interval
    return EntityResult(
        population, size, errors, found.upper_limit, found.lower_limit,
        CountRange(ends.lower_count, ends.upper_count, ends.lower, ends.upper), str(found.kind), found.statement,
        mean, Fraction(95, 100), Fraction(20, 100),
    )  # fmt: skip


def paragraph(found: EntityResult) -> str:
    words = verdict_words(found, WEEK)
    return " ".join((words.opening, words.result, words.claim)).replace("\u00a0", " ")


def figures(found: EntityResult) -> str:
    return verdict_words(found, WEEK).figures.replace("\u00a0", " ")


def test_an_inconclusive_week() -> None:
    assert paragraph(result(148, 13, 1)) == (
        "De los 148 casos que su institución cerró del 9 al 15 de noviembre de 2026 sorteamos y revisamos 13. Doce "
        "cumplen el procedimiento y uno no (7.7 %). Con 95 % de confianza, a lo sumo 45 de los 148 casos cerrados "
        "incumplen (30.4 %); una sola semana no basta para afirmar si la tasa está por debajo del 20 % tolerable."
    )
    assert figures(result(148, 13, 1)) == (
        "Tasa de casos no conformes: 7.7 % (1 de 13); intervalo del 95 %: de 1 a 51 casos de 148 (0.7 % a 34.5 %); "
        "límite superior: 45 casos (30.4 %); puntaje medio: 89.8 de 100."
    )


def test_a_week_that_meets_and_one_that_fails() -> None:
    assert "Los 13 cumplen el procedimiento." in paragraph(result(148, 13, 0))
    assert "casos cerrados incumplen (19.6 %): la tasa está por debajo del 20 % tolerable." in paragraph(
        result(148, 13, 0)
    )
    assert "Ninguno de los 13 cumple el procedimiento. Con 95 % de confianza, al menos" in paragraph(
        result(148, 13, 13)
    )
    assert paragraph(result(148, 13, 13)).endswith("la tasa no está por debajo del 20 % tolerable.")


def test_a_census_is_exact() -> None:
    assert paragraph(result(5, 5, 1)) == (
        "Su institución cerró 5 casos del 9 al 15 de noviembre de 2026 y los revisamos todos. Cuatro cumplen el "
        "procedimiento y uno no (20 %). Como se revisaron todos, la tasa es exacta y no está por debajo del 20 % "
        "tolerable."
    )
    assert "intervalo" not in figures(result(5, 5, 1))
    assert "y lo revisamos. El caso cumple el procedimiento." in paragraph(result(1, 1, 0))


def test_an_enlarged_sample_says_so_and_claims_no_fixed_limit() -> None:
    grown = replace(result(148, 20, 1), enlarged_while_scoring=True, verdict="inconclusive")
    assert "La muestra se amplió después de empezar a evaluar" in paragraph(grown)
    assert "límite superior" not in figures(grown)


def test_a_mean_is_not_rounded_up_to_full_marks() -> None:
    assert "puntaje medio: 99.9 de 100" in figures(result(148, 13, 0, Fraction(9999, 100)))
    assert "puntaje medio: 100 de 100" in figures(result(148, 13, 0, Fraction(100)))
    assert "puntaje" not in figures(result(148, 13, 0, None))


@given(st.data())
def test_every_result_has_its_sentences(data: st.DataObject) -> None:
    population = data.draw(st.integers(1, 3000))
    size = data.draw(st.integers(1, min(population, 40)))
    errors = data.draw(st.integers(0, size))
    found = result(population, size, errors)
    for text in (paragraph(found), figures(found)):
        assert text.endswith(".")
        assert "  " not in text
        assert "Fraction" not in text
    assert ("está por debajo" in paragraph(found)) is True
    assert ("no está por debajo" in paragraph(found)) == (found.verdict == "fails")


def test_spans_name_month_and_year_where_they_differ() -> None:
    assert span_of(IsoWeek(2026, 40)) == "28 de septiembre al 4 de octubre de 2026"
    assert span_of(IsoWeek(2026, 53)) == "28 de diciembre de 2026 al 3 de enero de 2027"
    assert long_date(IsoWeek(2026, 46).monday) == "9 de noviembre de 2026"


def quarter(*marks: str, population: int = 150) -> Accumulation:
    """Weeks 40 and on, each with its marks: a 1 for each nonconforming case."""
    return accumulate(
        AuditedFrame(
            IsoWeek(2026, 40 + at), UUID(int=1), population, tuple(one == "1" for one in of), len(of), RoundRules()
        )
        for at, of in enumerate(marks)
    )


def claimed(together: Accumulation) -> str:
    alone = verdict_words(result(148, 13, 1), WEEK).claim
    both = verdict_words(result(148, 13, 1), WEEK, together).claim
    assert both.startswith(alone)
    return both.removeprefix(alone).strip().replace("\u00a0", " ")


def test_the_quarter_stands_after_the_week_by_its_guaranteed_limits() -> None:
    clean, one, bad = "0" * 13, "1" + "0" * 12, "1" * 7 + "0" * 6
    meets, fails, open_ = quarter(*[one, clean] * 4), quarter(*[bad] * 4), quarter(one, one)
    limit = meets.upper_limit
    assert claimed(meets) == (
        "En lo que va del trimestre, en ocho semanas auditadas, revisamos 104 de los 1,200 casos cerrados y 4 "
        f"incumplen; con 95 % de confianza incumplen a lo sumo {limit.count} ({float(limit.rate) * 100:.1f} %): la "
        "tasa está por debajo del 20 % tolerable."
    )
    assert f"al menos {fails.lower_limit.count} (" in claimed(fails)
    assert claimed(fails).endswith("la tasa no está por debajo del 20 % tolerable.")
    total = open_.total
    assert f"incumplen entre {total.lower_count} y {total.upper_count} (" in claimed(open_)
    assert claimed(open_).endswith("todavía no basta para afirmar si la tasa está por debajo del 20 % tolerable.")


def test_a_quarter_of_censuses_is_exact_and_one_of_a_single_week_says_nothing_more() -> None:
    assert claimed(quarter("01", "00", population=2)) == (
        "En lo que va del trimestre, en dos semanas auditadas, revisamos los 4 casos cerrados y 1 incumple (25 %): la "
        "tasa no está por debajo del 20 % tolerable."
    )
    assert claimed(quarter("0" * 13)) == ""
