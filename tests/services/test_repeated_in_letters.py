"""A question that fails again is told in the letter, with the weeks that it was audited in."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from services_audits import score_all
from services_cases import Export

from advisor_app.office.calendar import IsoWeek
from advisor_app.services.audits.finish_audit import finish_audit
from advisor_app.services.audits.questions_over_weeks import questions_over_weeks
from advisor_app.services.letters.show_letter import show_letter
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store import open_store

FIRST, SECOND = IsoWeek(2024, 11), IsoWeek(2024, 12)


@pytest.fixture
def office(location: str):
    store = open_store(location)
    yield Office(store, "Marisol Quintero")
    store.close()


def test_what_fails_in_two_weeks_is_told_and_what_fails_once_is_not(
    office: Office, take_in: Export, tmp_path: Path
) -> None:
    monday = date(2024, 3, 11)
    take_in([(f"{week}-{at}", "IDAAN", monday + timedelta(days=7 * week)) for week in range(2) for at in range(3)])
    for week in (FIRST, SECOND):
        (drawn,) = draw_round(office, week).entities
        score_all(office, tmp_path, week, drawn.cases, failing=drawn.cases[:1])
        remarks = [one for row in show_letter(office, week, "IDAAN").content.recommendations for one in row.remarks]
        told = [one for one in remarks if one.startswith("No es la primera vez")]
        if week == FIRST:
            assert not told
            finish_audit(office, week, "IDAAN")
    assert told == [
        "No es la primera vez: de la semana 11 a la 12 esto se revisó en 6 casos de dos semanas y no se cumplió en 2,"
        " repartidos en todas ellas."
    ]
    (question,) = questions_over_weeks(office, [FIRST], "idaan").questions
    assert (question.question_id, question.failed, question.asked) == ("motivo-cierre", 1, 3)
