"""Eleven real exports, each through the commands: the figures that are known of them, to the unit."""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from commands import CASE_FILES
from made_offices import office_at

from advisor_app.cli import run

pytestmark = pytest.mark.skipif(not CASE_FILES.is_dir(), reason="the shared case files are not beside the project")


@dataclass(frozen=True)
class Known:
    """What is known of a file. `options` are what a person must say for it to be read."""

    rows: int
    closed: int = 0
    closed_in_30: int = 0
    """By calendar days."""
    negative: int = 0
    rejected: int = 0
    more: dict[str, Any] = field(default_factory=dict)
    options: tuple[str, ...] = ()


ENTITY = ("--entity", "Oficina")
KNOWN = {
    "medellin_pqrs_2024_ene-may.xlsx": Known(
        3529,
        closed=3529,
        closed_in_30=3471,
        negative=1,
        more={
            "received": 3529,
            "due_in_30": 3471,
            "rate_30": 3471 / 3529,
            "with_first_work": 3529,
            "worked_in_24h": 1831,
            "on_time_sla": (3529 - 48) / 3529,
            "open": 0,
            "day_precision": True,
        },
        options=("--map", "entity=TEMA"),
    ),
    "d365_cases_2021-12-01.xlsx": Known(56, options=ENTITY),
    "d365_cases_2021-12-03_05.xlsx": Known(61, options=ENTITY),
    "d365_cases_2022-02-02_a.xlsx": Known(49, options=ENTITY),
    "d365_cases_2022-02-02_b.xlsx": Known(42, options=ENTITY),
    "nyc311_2022-05.csv": Known(
        924,
        closed=480,
        closed_in_30=480,
        more={"open": 444, "expired": 444, "rate_30": 480 / 924, "on_time_sla": None, "median_days": 0},
        options=("--date-order", "MDY"),
    ),
    "nyc311_api_2023-12.csv": Known(500, closed=232, closed_in_30=232, more={"open": 268}),
    "myla311_2018.csv": Known(
        10_000,
        closed=10_000,
        closed_in_30=9811,
        negative=13,
        more={"rate_30": 0.9811, "closed_rate_30": 0.9811, "effectiveness": 1.0, "rate_24h": None},
    ),
    "boston311_2022_iso.csv": Known(
        100, closed=85, closed_in_30=81, more={"closed_rate_30": 81 / 85, "open": 15, "effectiveness": 0.85}
    ),
    "pamplona_quejas_2014.csv": Known(
        5378, options=(*ENTITY, "--map", "number=Año Expediente+Nº Expediente"), more={"open": 5378, "rate_24h": None}
    ),
    "suaci_2024_sample.csv": Known(100, options=ENTITY, more={"received": 100, "open": 100}),
}


def test_every_shared_file_is_thought_of() -> None:
    assert {path.name for path in CASE_FILES.iterdir() if path.suffix in (".csv", ".xlsx")} == set(KNOWN)


class Commands:
    def __init__(self, database: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.database, self.capsys = database, capsys

    def __call__(self, *arguments: str) -> Any:
        code = run(["--database", office_at(self.database), *arguments, "--json"])
        said = self.capsys.readouterr()
        assert code == 0, said.err
        return json.loads(said.out)

    def indicators(self, *arguments: str) -> list[dict[str, Any]]:
        groups: list[dict[str, Any]] = self("indicators", "--from", "2010-01-01", "--to", "2026-10-31", *arguments)[
            "groups"
        ]
        return groups


@pytest.fixture
def commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(tmp_path / "office.db", capsys)


@pytest.mark.parametrize("name", list(KNOWN))
def test_the_known_figures(commands: Commands, name: str) -> None:
    known = KNOWN[name]
    done = commands("cases", "import", str(CASE_FILES / name), *known.options)
    counted = (done["rows"], done["new"], done["rejected"], done["negative"])
    assert counted == (known.rows, known.rows - known.rejected, known.rejected, known.negative)
    assert not [one for one in done["problems"] if "duplicate" in one["code"]], "none has a number twice"
    (group,) = commands.indicators()
    expected = {
        "received": known.rows,
        "closed": known.closed,
        "closed_in_30": known.closed_in_30,
        "open": known.rows - known.closed,
        **known.more,
    }
    assert {key: group[key] for key in expected} == expected


@pytest.mark.parametrize("by", ["entity", "type", "channel", "province", "district", "week", "month"])
def test_groups_add_up_to_the_whole(commands: Commands, by: str) -> None:
    commands("cases", "import", str(CASE_FILES / "boston311_2022_iso.csv"))
    (whole,) = commands.indicators()
    groups = commands.indicators("--by", by)
    for name in ("received", "closed", "due", "due_in_30", "closed_in_30"):
        assert sum(group[name] for group in groups) == whole[name]
    assert len({group["group"] for group in groups}) == len(groups)


def test_bostons_own_verdict_beside_ours(commands: Commands) -> None:
    """Its column `ontime` judges by the minute, we by the day."""
    path = CASE_FILES / "boston311_2022_iso.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    closed = [row for row in rows if row["closed_dt"] and row["target_dt"]]
    verdicts = Counter(row["ontime"] for row in closed)
    commands("cases", "import", str(path))
    (group,) = commands.indicators()
    late_by_day = sum(row["closed_dt"][:10] > row["target_dt"][:10] for row in closed)
    assert group["on_time_sla"] == (len(closed) - late_by_day) / len(closed)
    assert verdicts["OVERDUE"] >= late_by_day


def test_a_case_that_comes_back_open_is_reopened(commands: Commands, tmp_path: Path) -> None:
    def write(name: str, closed: dict[str, str]) -> str:
        lines = ["Número,Entidad,Creado,Cerrado", *(f"C-{at},IDAAN,2026-03-0{at},{closed.get(f'C-{at}', '')}" for at in (1, 2, 3))]  # fmt: skip  # noqa: E501
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        return str(path)

    commands("cases", "import", write("a.csv", {"C-1": "2026-03-09", "C-2": "2026-03-10"}))
    second = commands("cases", "import", write("b.csv", {"C-2": "2026-03-10", "C-3": "2026-03-20"}))
    assert second["reopened"] == 1
    (march,) = [one for one in commands.indicators("--by", "month") if one["group"] == "2026-03"]
    assert (march["reopened"], march["closed"], march["effectiveness"]) == (1, 2, 2 / 3)
    assert [one["reopened"] for one in commands.indicators("--by", "entity")] == [1]
    commands("cases", "undo", second["import"])
    (march,) = [one for one in commands.indicators("--by", "month") if one["group"] == "2026-03"]
    assert (march["reopened"], march["closed"]) == (0, 2)


def test_figures_as_they_stood_earlier(commands: Commands) -> None:
    path = CASE_FILES / "medellin_pqrs_2024_ene-may.xlsx"
    commands("cases", "import", str(path), "--map", "entity=TEMA")
    answer = commands("indicators", "--from", "2024-01-01", "--to", "2024-02-29", "--as-of", "2024-02-15")
    (group,) = answer["groups"]
    assert (answer["as_of"], answer["by"], answer["day_precision"]) == ("2024-02-15", None, True)
    created, closed = medellin_days(path)
    cut = date(2024, 2, 15)
    known = [(one, end) for one, end in zip(created, closed, strict=True) if one < cut]
    assert group["received"] == len(known)
    assert group["open"] == sum(end >= cut for _, end in known)
    assert group["due"] == sum((cut - one).days > 30 for one, _ in known)


def medellin_days(path: Path) -> tuple[list[date], list[date]]:
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    header, *rows = book.worksheets[0].iter_rows(values_only=True)
    book.close()
    created, closed = (header.index(name) for name in ("FECHA DE INGRESO", "FECHA DE RESPUESTA"))
    days: list[tuple[datetime, datetime]] = [(row[created], row[closed]) for row in rows]
    return [one.date() for one, _ in days], [end.date() for _, end in days]
