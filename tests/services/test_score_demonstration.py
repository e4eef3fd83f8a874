"""Scores are made up in the demonstration office alone, and said to be so."""

from __future__ import annotations

import pytest
from services_cases import Export, week_of_cases

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.demonstration.score_demonstration import SOURCE, score_demonstration
from advisor_app.services.office import Office
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.evaluate_round import evaluate_round

WEEK = IsoWeek(2024, 12)


def test_made_up_scores_stay_in_the_demonstration(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(40))
    (drawn,) = draw_round(office, WEEK).entities
    with pytest.raises(UserError, match="not_a_demonstration"):
        score_demonstration(office, WEEK, 311)
    with office.store.unit_of_work("prueba") as work:
        work.facts.mark_demonstration()
        work.commit()
    assert score_demonstration(office, WEEK, 311) == drawn.sample_size
    found = evaluate_round(office, WEEK)
    assert [one.entity for one in found.entities] == ["IDAAN"]
    assert score_demonstration(office, WEEK, 311) == 0, "what is scored stays"
    with office.store.reading() as reading:
        (last,) = reading.history.entries(limit=1)
    assert last.payload is not None
    assert last.payload["file"] == SOURCE
