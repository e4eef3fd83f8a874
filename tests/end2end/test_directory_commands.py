"""A new director's first hour by commands: a list in Excel becomes the directory, and entities are asked about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from made_offices import office_at

from advisor_app.cli import run


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "oficina.db"


def ask(database: Path, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert run(["--database", office_at(database), *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def listed(path: Path, *rows: tuple[object, ...]) -> Path:
    workbook = openpyxl.Workbook()
    for row in (("Entidad", "Asesor", "Correo del asesor", "Enlace", "Correo del enlace", "Distrito"), *rows):
        workbook.worksheets[0].append(list(row))
    workbook.save(path)
    return path


def test_from_a_list_to_the_directory_and_its_confirmation(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (("MOP", "Ana Ríos", "ana@cac.example", "José", "jose@mop.example", "Panamá"),
            ("MIDA", "Ana Ríos", "", "Luz", "luz@mida.example", "Santiago"))  # fmt: skip
    wrong = listed(tmp_path / "mal.xlsx", *rows, ("MEF", "Ana Ríos", "", "", "no es correo", ""))
    refused = ask(database, capsys, "directory", "import", str(wrong), code=1)
    assert refused["applied"] is False
    assert [(one["row"], one["column"], one["value"]) for one in refused["problems"]] == [
        (4, "Correo del enlace", "no es correo")
    ]
    assert ask(database, capsys, "entities", "list") == []

    right = listed(tmp_path / "bien.xlsx", *rows)
    seen = ask(database, capsys, "directory", "import", str(right), "--dry-run")
    assert (seen["applied"], seen["counts"]["entity"]) == (False, {"new": 2, "changed": 0, "left": 0})
    assert ask(database, capsys, "directory", "import", str(right))["counts"]["person"]["new"] == 2
    assert [one["advisor"] for one in ask(database, capsys, "entities", "list")] == ["Ana Ríos", "Ana Ríos"]

    (kept,) = ask(database, capsys, "directory", "imports")["imports"]
    assert (kept["file_name"], kept["undone_at"]) == ("bien.xlsx", None)
    assert ask(database, capsys, "directory", "undo", kept["id"])["file_name"] == "bien.xlsx"
    assert ask(database, capsys, "entities", "list") == []
    assert ask(database, capsys, "directory", "import", str(right))["import"] != kept["id"]

    owed = ask(database, capsys, "duties")
    visits = {(one["entity"], one["duty"]) for one in owed if one["duty"] in ("VISIT-M", "VISIT-Y")}
    assert visits <= {("MOP", "VISIT-M"), ("MIDA", "VISIT-Y")}
    asked = ask(database, capsys, "directory", "ask")
    assert (asked["drafted"], asked["without_mail"]) == (["MIDA", "MOP"], [])
    assert len(ask(database, capsys, "outbox", "list")["messages"]) == 2
    ask(database, capsys, "directory", "answer", "mop", "--as", "confirmed")
    progress = {one["entity"]: one["answer"] for one in ask(database, capsys, "directory", "progress")}
    assert progress == {"MIDA": None, "MOP": "confirmed"}
    assert ask(database, capsys, "directory", "doubles") == []
    ask(database, capsys, "liaisons", "add", "MOP", "José", "--post", "Jefe", "--district", "Colón")
    (double,) = ask(database, capsys, "directory", "doubles")
    assert (double["why"], double["mergeable"]) == ("name", True)
    keys = (double["gone"]["id"], "--into", double["keep"]["id"])
    assert ask(database, capsys, "directory", "merge", *keys)["email"] == "jose@mop.example"
    assert ask(database, capsys, "directory", "export", str(tmp_path / "todo.xlsx"))["people"] == 2
    again = ask(database, capsys, "directory", "import", str(tmp_path / "todo.xlsx"))
    assert again["changes"] == []


def test_an_entity_that_no_case_names_yet_and_its_liaisons(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(database, capsys, "entities", "add", "SENACYT", "--full-name", "Secretaría Nacional de Ciencia") == {
        "entity": "SENACYT",
        "full_name": "Secretaría Nacional de Ciencia",
    }
    assert run(["--database", office_at(database), "entities", "add", "SENACYT"]) == 1
    assert "SENACYT" in capsys.readouterr().err
    ask(database, capsys, "liaisons", "add", "SENACYT", "Luz Peña", "--email", "luz@senacyt.example")
    (luz,) = ask(database, capsys, "liaisons", "list", "senacyt")
    assert (luz["entity"], luz["liaison"], luz["kind"]) == ("SENACYT", "Luz Peña", "operational")
    assert run(["--database", office_at(database), "liaisons", "list", "SENACYT"]) == 0
    assert "Luz Peña  operativo" in capsys.readouterr().out
