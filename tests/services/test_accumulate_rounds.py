"""Weeks together from the database: the scored samples of both kinds of database against sampling's own figures."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
import sqlalchemy as sa
from services_audits import case_of, score_all
from services_cases import Export

import sampling
from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.accumulated import PeriodKind
from advisor_app.office.scoring.marks import Mark
from advisor_app.services.audits.amend_audit import Amendment, Correction, amend_audit
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.score_answer import mark_file_missing
from advisor_app.services.audits.start_audit import start_audit
from advisor_app.services.letters.prepare_findings import prepare_findings
from advisor_app.services.letters.show_letter import show_letter
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.accumulate_rounds import accumulate_periods, accumulate_rounds
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.enlarge_round import enlarge_round
from advisor_app.services.rounds.replace_case import replace_case

FIRST, SECOND, THIRD = IsoWeek(2024, 10), IsoWeek(2024, 11), IsoWeek(2024, 12)
TRUST = Fraction(95, 100)


def closed(entity: str, week: IsoWeek, count: int) -> list[tuple[str, str, date | None]]:
    return [(f"{entity}-{week.number}-{at:03d}", entity, week.monday + timedelta(days=at % 7)) for at in range(count)]


@pytest.fixture
def samples(office: Office, take_in: Export, tmp_path: Path) -> dict[tuple[IsoWeek, str], list[str]]:
    """Three weeks of IDAAN and two of MOP, of an advisor each; IDAAN's second week has a nonconforming case."""
    rows = closed("IDAAN", FIRST, 30) + closed("IDAAN", SECOND, 40) + closed("IDAAN", THIRD, 20)
    take_in(rows + closed("MOP", SECOND, 5) + closed("MOP", THIRD, 60))
    for name, entity in (("Marisol Quintero", "IDAAN"), ("Luis Ábrego", "MOP")):
        add_advisor(office, name)
        assign_entities(office, [entity], name, date(2024, 1, 1))
    drawn = {}
    for week in (FIRST, SECOND, THIRD):
        for one in draw_round(office, week).entities:
            if one.cases:
                drawn[week, one.entity] = list(one.cases)
    return drawn


def finish(
    office: Office, folder: Path, samples: dict[tuple[IsoWeek, str], list[str]], week: IsoWeek, entity: str, fail: int
) -> None:
    numbers = samples[week, entity]
    score_all(office, folder, week, numbers, failing=numbers[:fail])
    finish_audit(office, week, entity)


def test_an_entitys_weeks_together(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    for week, fail in ((THIRD, 0), (FIRST, 0), (SECOND, 2)):
        finish(office, tmp_path, samples, week, "IDAAN", fail)
    found = accumulate_rounds(office, [THIRD, FIRST, SECOND], entity="idaan")
    together = found.accumulation
    assert together is not None
    sizes = [len(samples[week, "IDAAN"]) for week in (FIRST, SECOND, THIRD)]
    direct = sampling.stratified([30, 40, 20], sizes, [0, 2, 0], TRUST)
    assert (together.total.rate, together.total.lower_count, together.total.upper_count) == (
        direct.estimate,
        direct.lower_count,
        direct.upper_count,
    )
    assert [point.week for point in together.points] == [FIRST, SECOND, THIRD]
    assert [point.alone.errors for point in together.points] == [0, 2, 0]
    assert found.weeks == (FIRST, SECOND, THIRD)
    assert found.unfinished == ()


def test_what_is_not_finished_is_left_out_and_told(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    finish(office, tmp_path, samples, FIRST, "IDAAN", 0)
    score_all(office, tmp_path, SECOND, samples[SECOND, "IDAAN"])
    found = accumulate_rounds(office, [FIRST, SECOND, THIRD], entity="IDAAN")
    assert found.accumulation is not None
    assert found.accumulation.total.population == 30
    assert [(one.week, one.entity) for one in found.unfinished] == [(SECOND, "IDAAN"), (THIRD, "IDAAN")]
    assert accumulate_rounds(office, [THIRD], entity="IDAAN").accumulation is None


def test_a_portfolio_and_the_whole_office(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    for week, entity, fail in ((FIRST, "IDAAN", 1), (SECOND, "IDAAN", 0), (SECOND, "MOP", 0), (THIRD, "MOP", 1)):
        finish(office, tmp_path, samples, week, entity, fail)
    everyone = accumulate_rounds(office, [FIRST, SECOND, THIRD])
    assert everyone.accumulation is not None
    assert everyone.accumulation.total.population == 30 + 40 + 5 + 60
    assert everyone.accumulation.total.errors == 2
    second = everyone.accumulation.points[1]
    assert second.alone.population == 45, "the entities of a week stand together, each a stratum"
    sizes = [len(samples[SECOND, "IDAAN"]), len(samples[SECOND, "MOP"])]
    direct = sampling.stratified([40, 5], sizes, [0, 0], TRUST)
    assert (second.alone.lower_count, second.alone.upper_count) == (direct.lower_count, direct.upper_count)
    luis = accumulate_rounds(office, [FIRST, SECOND, THIRD], advisor="luis abrego")
    assert luis.accumulation is not None
    assert luis.accumulation.total.population == 65
    assert luis.accumulation.total.size == len(samples[SECOND, "MOP"]) + len(samples[THIRD, "MOP"])
    assert luis.unfinished == ()
    for wrong in ({"entity": "IDAN"}, {"advisor": "nadie"}):
        with pytest.raises(UserError):
            accumulate_rounds(office, [FIRST], **wrong)


def test_an_amendment_counts_as_it_stands_now(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    finish(office, tmp_path, samples, FIRST, "IDAAN", 1)
    number = samples[FIRST, "IDAAN"][0]
    correction = Correction(number, "motivo-cierre", Mark.COMPLIES)
    amend_audit(office, FIRST, "IDAAN", Amendment("el informe estaba adjunto", [correction]))
    found = accumulate_rounds(office, [FIRST], entity="IDAAN").accumulation
    assert found is not None
    assert found.total.errors == 0


def test_a_missing_file_and_a_replaced_case_count_as_in_the_weeks_own_result(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    start_audit(office, FIRST, "IDAAN")
    gone = samples[FIRST, "IDAAN"][-1]
    sample = list(replace_case(office, FIRST, "IDAAN", gone, "wrong_entity").cases)
    mark_file_missing(office, case_of(FIRST, sample[0]))
    score_all(office, tmp_path, FIRST, sample[1:])
    own = finish_audit(office, FIRST, "IDAAN")
    found = accumulate_rounds(office, [FIRST], entity="IDAAN").accumulation
    assert found is not None
    assert (found.total.population, found.total.errors) == (29, 1)
    assert (found.total.lower_count, found.total.upper_count) == (own.interval.lower_count, own.interval.upper_count)
    assert found.upper_limit == own.upper_limit


def test_of_an_audit_enlarged_after_its_first_score_only_the_first_draw_is_accumulated(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    first = samples[FIRST, "IDAAN"]
    score_all(office, tmp_path, FIRST, first[:1], failing=first[:1])
    enlarge_round(office, FIRST, "IDAAN", len(first) + 4)
    grown = list(enlarge_round(office, FIRST, "IDAAN", len(first) + 6).cases)
    score_all(office, tmp_path, FIRST, grown[1:], failing=grown[-1:])
    finish_audit(office, FIRST, "IDAAN")
    found = accumulate_rounds(office, [FIRST], entity="IDAAN").accumulation
    assert found is not None
    assert (found.total.size, found.total.errors) == (len(first), 1)
    assert (found.points[0].alone.size, found.points[0].alone.errors) == (len(first) + 6, 2)
    assert found.shortened == (FIRST,)


def test_month_and_quarter_end_at_the_week_that_is_looked_at(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    for week in (FIRST, SECOND, THIRD):
        finish(office, tmp_path, samples, week, "IDAAN", 0)
    found = accumulate_periods(office, SECOND, "IDAAN", tuple(PeriodKind))
    month, quarter, year = (found[kind] for kind in PeriodKind)
    assert month.weeks == (FIRST, SECOND), "the Thursday of week 10 of 2024 is the 7th of March"
    assert quarter.weeks == year.weeks == tuple(IsoWeek(2024, number) for number in range(1, 12))
    assert month.accumulation == quarter.accumulation
    assert month.accumulation is not None
    assert month.accumulation.total.population == 70


def test_the_week_that_is_looked_at_counts_as_soon_as_it_is_scored(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    finish(office, tmp_path, samples, FIRST, "IDAAN", 0)
    score_all(office, tmp_path, SECOND, samples[SECOND, "IDAAN"][1:])
    month = accumulate_periods(office, SECOND, "IDAAN")[PeriodKind.MONTH]
    assert month.accumulation is not None
    assert month.accumulation.total.population == 30, "a case of the second week is still open"
    assert [one.week for one in month.unfinished] == [SECOND]
    score_all(office, tmp_path, SECOND, samples[SECOND, "IDAAN"])
    month = accumulate_periods(office, SECOND, "IDAAN")[PeriodKind.MONTH]
    assert month.accumulation is not None
    assert month.accumulation.total.population == 70
    assert (month.provisional, month.unfinished) == ((SECOND,), ())
    later = accumulate_periods(office, THIRD, "IDAAN")[PeriodKind.MONTH]
    assert later.accumulation is not None
    assert later.accumulation.total.population == 30, "of another week only what is finished counts"


def test_the_letter_tells_the_quarter_beside_the_week(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    finish(office, tmp_path, samples, FIRST, "IDAAN", 0)
    alone = show_letter(office, FIRST, "IDAAN").content.verdict.claim
    assert "trimestre" not in alone
    score_all(office, tmp_path, SECOND, samples[SECOND, "IDAAN"])
    seen = show_letter(office, SECOND, "IDAAN").content.verdict.claim
    prepare_findings(office, SECOND, tmp_path / "cartas")
    issued = show_letter(office, SECOND, "IDAAN")
    assert issued.number
    assert issued.content.verdict.claim == seen
    size = len(samples[FIRST, "IDAAN"]) + len(samples[SECOND, "IDAAN"])
    assert f"en dos semanas auditadas, revisamos {size} de los 70 casos cerrados y ninguno incumple" in seen


def test_a_year_of_the_office_is_read_in_a_handful_of_queries(
    office: Office, samples: dict[tuple[IsoWeek, str], list[str]], tmp_path: Path
) -> None:
    for week, entity in samples:
        finish(office, tmp_path, samples, week, entity, 0)
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        accumulate_rounds(office, [FIRST], entity="IDAAN")
        few = sum(one.lstrip().upper().startswith("SELECT") for one in asked)
        asked.clear()
        accumulate_rounds(office, [FIRST.shifted(at) for at in range(-9, 43)])
        many = sum(one.lstrip().upper().startswith("SELECT") for one in asked)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    assert many <= few
    assert not any("round_frame" in one for one in asked), "the frames of a year are too much to read"
