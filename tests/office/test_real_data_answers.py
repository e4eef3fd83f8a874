"""What the data answers of a real export, against figures counted apart from this program."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from advisor_app.crm.export import ReadOptions
from advisor_app.crm.read import read_export
from advisor_app.office.scoring.data_answers import data_answers, fields_carried
from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path

MEDELLIN = Path(__file__).resolve().parents[3] / "shared" / "data" / "cases" / "medellin_pqrs_2024_ene-may.xlsx"


@pytest.mark.skipif(not MEDELLIN.is_file(), reason="the shared case files are not there")
def test_the_medellin_export_is_answered_as_it_was_counted() -> None:
    cases = list(read_export(MEDELLIN, ReadOptions(columns={"entity": ("TEMA",)})).cases)
    card, carried = read_scorecard(scorecard_path()), fields_carried(cases)
    marks = Counter(
        (question_id, answer.mark)
        for case in cases
        for question_id, answer in data_answers(card, case, carried).items()
    )
    assert marks == {
        ("concluido-30-dias", "complies"): 3471,
        ("concluido-30-dias", "fails"): 58,
        ("trabajado-24-horas", "complies"): 1831,
        ("trabajado-24-horas", "fails"): 1698,
    }
