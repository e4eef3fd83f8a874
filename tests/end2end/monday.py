"""What the stories of a scored week share: a file of scores and a mail server."""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from commands import Answer, advisor_app

from advisor_app.office.scoring.scorecard_file import read_scorecard, scorecard_path

sys.path.append(str(Path(__file__).parents[1] / "mail"))  # the tests' own mail server

LETTER_KEYS = {"entity", "number", "docx", "pdf", "message_id"}
MESSAGE_KEYS = {"message_id", "entity", "to", "cc", "subject", "state"}
ENTITY_KEYS = {
    "entity", "population", "sample_size", "errors", "upper_limit", "interval", "verdict", "statement",
}  # fmt: skip


def write_scores(path: Path, samples: Mapping[str, Sequence[str]], failing: Sequence[str] = ()) -> Path:
    """Every case answers every question; `failing` ones were closed with a wrong reason."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("number", "question", "answer", "comment"))
        for number in (number for sample in samples.values() for number in sample):
            for question in read_scorecard(scorecard_path()).questions:
                bad = number in failing and question.id == "motivo-cierre"
                words = "pendiente <script>alert(1)</script> {{7*7}}" if bad else "visto en el expediente"
                writer.writerow((number, question.id, "no cumple" if bad else "cumple", words))
    return path


def samples_of(drawn: Answer) -> dict[str, list[str]]:
    return {one["entity"]: one["cases"] for one in drawn.json["entities"] if one["cases"]}


def done(database: Path, *arguments: str) -> Any:
    """The JSON of a command that must succeed."""
    answer = advisor_app(database, *arguments, "--json")
    assert answer.code == 0, answer.err
    return answer.json


def states(database: Path) -> dict[str, str]:
    return {one["message_id"]: one["state"] for one in done(database, "outbox", "list")["messages"]}
