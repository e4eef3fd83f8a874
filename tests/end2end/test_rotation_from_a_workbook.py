"""As a new director would: a workbook of entities and advisors, then a rotation, its dossiers and its mails."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from made_offices import office_at

from advisor_app.cli import run
from advisor_app.documents.table_columns import Column, Notes, Sheet
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.office.calendar import now_utc, panama_day

YEAR = panama_day(now_utc()).year + 1
ADVISORS = ("Ana Pérez", "Bruno Ríos", "Carla Solís")
ENTITIES = tuple(f"Ente {place:02d}" for place in range(8))
Ask = Callable[..., Any]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Gives an order, and returns its answer; `code` is the exit code that is expected."""
    monkeypatch.setenv("ADVISOR_APP_DATABASE", office_at(tmp_path / "oficina.db"))

    def asked(*words: str, code: int = 0) -> Any:
        assert run([*words, "--json"]) == code
        told = capsys.readouterr()
        return json.loads(told.out) if told.out else told.err

    return asked


def workbook(path: Path) -> str:
    columns = tuple(map(Column, ("Entidad", "Distrito", "Asesor", "Correo del asesor", "Asesor desde")))
    rows = [
        (name, "Colón" if at % 4 == 0 else "Panamá", ADVISORS[at % 3], f"a{at % 3}@asesoria.example", "01/02/2025")
        for at, name in enumerate(ENTITIES)
    ]
    write_workbook(path, [Sheet("Entidades", columns, rows)], Notes("Entidades"))
    return str(path)


def test_from_a_workbook_to_a_rotation_in_force_with_dossiers_and_mails(ask: Ask, tmp_path: Path) -> None:
    ask("directory", "import", workbook(tmp_path / "oficina.xlsx"))
    rules = tmp_path / "reglas.toml"
    rules.write_text('together = [["Ente 00", "Ente 03"]]\n[districts]\n"Carla Solís" = ["Panamá"]\n', encoding="utf-8")
    year = ("--year", str(YEAR))
    first = ask("rotation", "propose", *year, "--rules", str(rules))
    assert (first["state"], first["proposal"], first["infeasible"], first["advisors_needed"]) == ("draft", "A", [], 1)
    given = {one["entity"]: one["to_advisor"] for one in first["assignments"]}
    assert given["Ente 00"] == given["Ente 03"] == "Bruno Ríos"  # Ana had them, Carla doesn't go to Colón
    assert given["Ente 04"] == "Ana Pérez"
    tried = ask("rotation", "propose", *year, "--rules", str(rules), "--without", "Bruno Ríos", "--dry-run", code=1)
    assert set(tried["infeasible"]) >= {"keeps", "district"}
    ask("rotation", "propose", *year, "--proposal", "B", "--seed", "7")
    moved = ask("rotation", "move", *year, "--proposal", "B", "Ente 01", "--to", "Bruno Ríos")
    assert moved["broken"] == ["keeps (Bruno Ríos: Ente 01)"]
    assert "keeps" in ask("rotation", "approve", *year, "--proposal", "B", code=1)
    ask("rotation", "approve", *year, "--proposal", "A")
    ask("rotation", "apply", *year)
    ask("rotation", "note", *year, "Ente 00", "Llamar temprano.")
    written = ask("rotation", "dossiers", *year, "--dir", str(tmp_path / "entrega"))
    assert {one["entity"] for one in written["dossiers"]} == set(ENTITIES)
    assert all(Path(one["pdf"]).is_file() and Path(one["docx"]).is_file() for one in written["dossiers"])
    mails = ask("rotation", "mails", *year)
    assert (mails["made"], mails["without"]) == (8, [])
    assert ask("rotation", "mails", *year)["made"] == 0
    assert ask("rotation", "show", *year)["state"] == "applied"
    ask("rotation", "withdraw", *year)
    assert "No hay una rotación" in ask("rotation", "show", *year, code=1)


def test_a_change_in_mid_year_by_commands(ask: Ask, tmp_path: Path) -> None:
    ask("directory", "import", workbook(tmp_path / "oficina.xlsx"))
    change = ("--year", str(YEAR), "--change")
    found = ask("rotation", "propose", *change, "--without", "Ana Pérez", "--years-apart", "0")
    gone = [one["entity"] for one in found["assignments"] if one["from_advisor"] != one["to_advisor"]]
    assert gone == ["Ente 00", "Ente 03", "Ente 06"]
    ask("rotation", "approve", *change)
    assert ask("rotation", "apply", *change)["kind"] == "change"
    assert ask("rotation", "propose", "--year", str(YEAR))["state"] == "draft"  # the year rotates all the same
    bad = tmp_path / "mal.toml"
    bad.write_text("capacidad = 3", encoding="utf-8")
    told = ask("rotation", "propose", "--year", str(YEAR), "--rules", str(bad), code=1)
    assert "mal.toml" in told
