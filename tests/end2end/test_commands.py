"""The commands as the README gives them: their answers, their exit codes, one line for every error."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from commands import ROOT, advisor_app
from made_offices import office_at

from advisor_app.cli import run

HEADER = "Número;Institución;Estado;Fecha de creación;Fecha de cierre;Asunto"
ROWS = [
    "00123;IDAAN;Cerrado;13/03/2024 08:00;18/03/2024 09:00;Sin agua",
    "00124;IDAAN;Cerrado;14/03/2024 08:00;19/03/2024 09:00;{{ 7*7 }}",
    "00125;Idaan ;Cerrado;14/03/2024 08:00;01/01/1900;=cmd|' /C calc'!A0",
    "00126;MEDUCA;Cerrado;31/02/2024 08:00;20/03/2024 09:00;fecha imposible",
    ";MEDUCA;Cerrado;15/03/2024 08:00;20/03/2024 09:00;sin número",
    "00127;MEDUCA;En curso;16/03/2024 08:00;;abierto",
]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "office.db"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "casos.csv"
    path.write_bytes("\r\n".join([HEADER, *ROWS]).encode("cp1252"))
    return path


def test_a_week_by_commands_alone(database: Path, export: Path) -> None:
    seen = advisor_app(database, "cases", "preview", str(export), "--json").json
    assert set(seen) == {
        "sheet", "columns", "rows", "date_order", "encoding", "delimiter", "left_out", "problems",
    }  # fmt: skip
    assert (seen["rows"], seen["date_order"], seen["delimiter"]) == (6, "DMY", ";")
    assert seen["columns"]["closed"] == "Fecha de cierre"

    done = advisor_app(database, "cases", "import", str(export), "--json")
    assert done.code == 0
    assert set(done.json) == {
        "file", "import", "rows", "new", "changed", "unchanged", "rejected", "negative", "closed", "reopened",
        "entity_changed", "dates_changed", "vanished", "warnings", "examples", "new_entities", "problems",
    }  # fmt: skip
    assert (done.json["rows"], done.json["new"], done.json["rejected"]) == (6, 4, 2)
    told = {(problem["row"], problem["column"]) for problem in done.json["problems"]}
    assert {(5, "Fecha de creación"), (6, "Número"), (4, "Fecha de cierre")} <= told
    assert all(set(problem) == {"row", "column", "code", "value"} for problem in done.json["problems"])

    assert advisor_app(database, "advisors", "add", "Marisol Quintero", "--email", "m@cac.example", "--json").code == 0
    assigned = advisor_app(database, "entities", "assign", "idaan", "--advisor", "Marisol Quintero", "--json")
    assert assigned.json["entities"] == ["IDAAN"]
    listed = advisor_app(database, "entities", "list", "--json").json
    assert listed == [
        {"entity": "IDAAN", "advisor": "Marisol Quintero", "cases": 3},
        {"entity": "MEDUCA", "advisor": None, "cases": 1},
    ]

    drawn = advisor_app(database, "round", "draw", "--week", "2024-W12", "--advisor", "Marisol Quintero", "--json").json
    assert drawn["week"] == "2024-W12"
    (idaan,) = drawn["entities"]
    assert set(idaan) == {
        "entity", "population", "planned_size", "sample_size", "census", "claim", "statement", "seed", "frame_digest",
        "cases", "already_drawn",
    }  # fmt: skip
    assert (sorted(idaan["cases"]), idaan["claim"], idaan["census"]) == (["00123", "00124"], "census", True)

    verified = advisor_app(database, "round", "verify", "--week", "2024-W12", "--json")
    assert (verified.code, verified.json) == (0, {"ok": True, "entities": 1, "failures": [], "drift": []})
    frame = advisor_app(database, "round", "frame", "--week", "2024-W12", "--entity", "IDAAN")
    assert frame.out == "00123\n00124\n"

    assert advisor_app(database, "settings", "set", "weekly_capacity", "90", "--json").json == {"weekly_capacity": "90"}
    assert advisor_app(database, "settings", "show", "--json").json["weekly_capacity"] == "90"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["round", "draw", "--week", "2024-W60"], 2, "2024-W60"),
        (["round", "draw"], 2, "--week"),
        (["nothing"], 2, "nothing"),
        (["settings", "set", "weekly_capcity", "90"], 2, "weekly_capacity"),
        (["settings", "set", "confidence", "95"], 2, "0.95"),
        (["cases", "import", "no-such-file.xlsx"], 1, "no-such-file.xlsx"),
        (["cases", "import", "{export}", "--map", "closed=No hay"], 2, "No hay"),
        (["cases", "import", "{export}", "--map", "cerrado=Estado"], 2, "closed"),
        (["cases", "import", "{export}", "--date-order", "YDM"], 2, "DMY"),
        (["cases", "import", "{export}", "--time-zone", "Panama/City"], 2, "Panama/City"),
        (["cases", "import", "{empty}"], 1, "vacio.csv"),
        (["entities", "assign", "IDAAN", "--advisor", "Nadie"], 1, "Nadie"),
        (["round", "enlarge", "--week", "2024-W12", "--entity", "IDAAN", "--size", "5"], 1, "IDAAN"),
        (["--database", "{export}", "entities", "list"], 1, "casos.csv"),
    ],
)
def test_errors_are_one_line_with_what_to_do(
    database: Path, export: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    arguments: list[str], code: int, says: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("ADVISOR_APP_DATABASE", office_at(database))
    empty = export.with_name("vacio.csv")
    empty.touch()
    filled = [part.format(export=export, empty=empty) for part in arguments]
    before = export.read_bytes()
    assert run(filled) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert says in told.err
    assert export.read_bytes() == before
    assert run(["entities", "list", "--json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_an_entity_can_be_given_for_a_file_without_one(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "sin.csv"
    path.write_text("Número,Creado,Cerrado\n1,2024-03-13,2024-03-18\n", encoding="utf-8")
    asked = advisor_app(database, "cases", "import", str(path))
    assert asked.code == 2
    assert "--entity" in asked.err
    assert advisor_app(database, "cases", "import", str(path), "--entity", "IDAAN", "--json").json["new"] == 1


def test_an_entity_is_split_by_commands(database: Path, export: Path) -> None:
    advisor_app(database, "cases", "import", str(export), "--json")
    assert advisor_app(database, "entities", "alias", "IDAAN", "Acueductos", "--json").json["entity"] == "IDAAN"
    told = advisor_app(database, "entities", "split", "IDAAN", "--into", "Aguas", "--from", "2024-03-14", "--json").json
    assert (told["into"], told["made"], told["moved"], told["from"]) == ("Aguas", True, 2, "2024-03-14")
    told = advisor_app(
        database, "entities", "merge", "MEDUCA", "--into", "Aguas", "--from", "2024-03-15", "--json"
    ).json
    assert (told["entity"], told["moved"]) == ("MEDUCA", 1)
    counts = {one["entity"]: one["cases"] for one in advisor_app(database, "entities", "list", "--json").json}
    assert counts == {"Aguas": 3, "IDAAN": 1, "MEDUCA": 0}
    assert (
        "14/03/2024"
        in advisor_app(database, "entities", "split", "IDAAN", "--into", "Otra", "--from", "2024-03-14").out
    )


def test_a_reader_who_leaves_early_is_no_error_of_ours(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "advisor_app",
        "--database",
        str(tmp_path / "a.sqlite3"),
        "outbox",
        "status",
        "--json",
    ]
    asked = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert asked.stdout is not None
    assert asked.stderr is not None
    asked.stdout.close()
    said = asked.stderr.read()
    asked.stderr.close()
    assert asked.wait(60) == 1
    assert said == b""
