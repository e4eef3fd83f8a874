"""Scores for the tests of services: a file that answers every question of some cases."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path
from advisor_app.services.audits.score_answer import DrawnCase
from advisor_app.services.audits.score_from_file import FileScores, score_from_file
from advisor_app.services.office import Office

Row = tuple[str, str, str, str]


def case_of(week: IsoWeek, number: str, entity: str = "IDAAN") -> DrawnCase:
    return DrawnCase(week, entity, number)


def answered_rows(numbers: Iterable[str], failing: Iterable[str] = ()) -> list[Row]:
    """Every case complies with all that is asked of any type; `failing` ones were closed with a wrong reason."""
    bad = set(failing)
    rows: list[Row] = []
    for number in numbers:
        for question in read_scorecard(scorecard_path()).questions:
            if question.condition.types or question.data_rule == "closed_in_30_days":
                continue
            fails = number in bad and question.id == "motivo-cierre"
            comment = "cerrado sin resolver: <script>alert(1)</script> {{7*7}}" if fails else ""
            if question.data_rule is not None:
                comment = "visto en el expediente"
            rows.append((number, question.id, "no cumple" if fails else "cumple", comment))
    return rows


def scores_file(folder: Path, rows: Sequence[Row]) -> Path:
    path = folder / "puntajes.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(("Número", "Pregunta", "Respuesta", "Comentario"))
        writer.writerows(rows)
    return path


def score_all(
    office: Office, folder: Path, week: IsoWeek, numbers: Iterable[str], failing: Iterable[str] = ()
) -> FileScores:
    return score_from_file(office, scores_file(folder, answered_rows(numbers, failing)), week)
