"""A real export from the import to a draw that anyone recomputes."""

from __future__ import annotations

import subprocess
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from commands import CASE_FILES, Answer, advisor_app

MEDELLIN = CASE_FILES / "medellin_pqrs_2024_ene-may.xlsx"
WEEK = "2024-W12"

RECOMPUTE = r"""
seed=$(printf %s "$1" | sha256sum | cut -c1-64)
while IFS= read -r number; do
  printf '%s %s\n' "$(printf %s "$seed$number" | sha256sum | cut -c1-64)" "$number"
done | LC_ALL=C sort | head -n "$2" | cut -c66-
"""

pytestmark = pytest.mark.skipif(not MEDELLIN.is_file(), reason="the shared case files are not beside the project")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("medellin") / "office.db"
    done = advisor_app(path, "cases", "import", str(MEDELLIN), "--map", "entity=TEMA", "--json")
    assert done.code == 0, done.err
    assert (done.json["rows"], done.json["new"], done.json["changed"]) == (3529, 3529, 0)
    return path


@pytest.fixture(scope="module")
def drawn(database: Path) -> Answer:
    answer = advisor_app(database, "round", "draw", "--week", WEEK, "--json")
    assert answer.code == 0, answer.err
    return answer


def closed_that_week() -> dict[str, list[str]]:
    """Case numbers by unit, read from the workbook by another library."""
    book = openpyxl.load_workbook(MEDELLIN, read_only=True)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    header = list(rows.pop(0))
    number, unit, closed = (header.index(name) for name in ("RADICADO", "TEMA", "FECHA DE RESPUESTA"))
    found: dict[str, list[str]] = {}
    for row in rows:
        day = row[closed].date() if isinstance(row[closed], datetime) else None
        if day and date(2024, 3, 18) <= day <= date(2024, 3, 24):
            found.setdefault(" ".join(str(row[unit]).split()), []).append(str(int(row[number])))
    return found


def test_the_frames_are_the_weeks_closed_cases(drawn: Answer) -> None:
    expected = Counter({unit: len(numbers) for unit, numbers in closed_that_week().items()})
    told = {e["entity"]: e["population"] for e in drawn.json["entities"] if e["population"]}
    # "Cartografia" and "Cartografía" are one entity
    assert sum(told.values()) == sum(expected.values()) > 100
    assert {unit: n for unit, n in expected.items() if "Cartograf" not in unit}.items() <= told.items()


def test_sha256sum_and_sort_alone_recompute_every_sample(drawn: Answer, tmp_path: Path) -> None:
    frames = closed_that_week()
    checked = 0
    for one in drawn.json["entities"]:
        numbers = frames.get(one["entity"])
        if not numbers or "Cartograf" in one["entity"]:
            continue
        frame = tmp_path / "frame"
        frame.write_bytes("".join(f"{number}\n" for number in numbers).encode())
        digest = subprocess.run(
            "LC_ALL=C sort frame | sha256sum", shell=True, cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert digest.stdout.split()[0] == one["frame_digest"]
        listed = subprocess.run(
            ["sh", "-c", f"({RECOMPUTE}) <frame", "recompute", one["seed"], str(one["sample_size"])],
            cwd=tmp_path, capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert listed.stdout.split() == one["cases"]
        checked += 1
    assert checked > 5


def test_asked_again_the_same_draw_is_returned(database: Path, drawn: Answer) -> None:
    again = advisor_app(database, "round", "draw", "--week", WEEK, "--json").json
    for before, after in zip(drawn.json["entities"], again["entities"], strict=True):
        assert after["already_drawn"] == bool(before["population"])
        assert {**after, "already_drawn": before["already_drawn"]} == before


def test_the_sizes_fit_the_weeks_capacity(drawn: Answer) -> None:
    sizes = [e["sample_size"] for e in drawn.json["entities"]]
    assert sum(sizes) <= 120
    for one in drawn.json["entities"]:
        assert (
            min(3, one["population"]) <= one["sample_size"] <= max(one["planned_size"], 3) <= max(one["population"], 3)
        )
        assert len(one["cases"]) == one["sample_size"]


def test_the_same_file_again_changes_nothing(database: Path) -> None:
    again = advisor_app(database, "cases", "import", str(MEDELLIN), "--map", "entity=TEMA", "--json").json
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 3529)
    assert again["negative"] == 1
    assert advisor_app(database, "round", "verify", "--week", WEEK).code == 0


def test_enlarging_continues_the_order(database: Path, drawn: Answer) -> None:
    busy = max(drawn.json["entities"], key=lambda e: e["population"])
    larger = advisor_app(
        database,
        "round",
        "enlarge",
        "--week",
        WEEK,
        "--entity",
        busy["entity"],
        "--size",
        str(busy["sample_size"] + 4),
        "--json",
    ).json
    assert larger["cases"][: busy["sample_size"]] == busy["cases"]
    assert larger["sample_size"] == len(larger["cases"]) == busy["sample_size"] + 4
    shrunk = advisor_app(database, "round", "enlarge", "--week", WEEK, "--entity", busy["entity"], "--size", "1")
    assert shrunk.code == 1
    assert "solo se amplía" in shrunk.err
    assert advisor_app(database, "round", "verify", "--week", WEEK).code == 0


def test_an_ambiguous_file_asks(tmp_path: Path) -> None:
    file = CASE_FILES / "nyc311_2022-05.csv"
    database = tmp_path / "office.db"
    asked = advisor_app(database, "cases", "import", str(file), "--json")
    assert asked.code == 2
    assert "--date-order" in asked.err
    assert asked.err.count("\n") == 1
    assert advisor_app(database, "cases", "preview", str(file), "--json").json["date_order"] == "ambiguous"
    done = advisor_app(database, "cases", "import", str(file), "--date-order", "MDY", "--json").json
    assert done["new"] == 924
