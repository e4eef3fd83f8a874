"""backup, restore, check and privacy as a script asks them: JSON on stdout, one line for a fault, exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor_app.cli import run

CASES = "Número,Entidad,Tipo,Estado,Resolución,Creado,Cerrado\nC-1,IDAAN,Queja,Cerrado,{words},2024-03-01,2024-03-20\n"
WORDS = "Rosaura Quintero recibió su medidor nuevo en Altos de Cabuyal"


class Asked:
    """Commands on one office, in this process."""

    def __init__(self, database: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._database, self._capsys = database, capsys

    def __call__(self, *words: object, code: int = 0) -> Any:
        assert run(["--database", str(self._database), *map(str, words), "--json"]) == code, self._capsys.readouterr()
        said = self._capsys.readouterr()
        return json.loads(said.out) if said.out else said.err


@pytest.fixture
def asked(sqlite_location: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Asked:
    export = tmp_path / "casos.csv"
    export.write_text(CASES.format(words=WORDS), encoding="utf-8")
    office = Asked(Path(sqlite_location), capsys)
    office("cases", "import", export)
    return office


def test_a_copy_from_its_making_to_its_restoring(asked: Asked, tmp_path: Path) -> None:
    assert asked("check")["late"] is True
    copy = asked("backup", tmp_path / "copia.db")
    assert (copy["whole"], copy["counts"]["citizen_case"], copy["form"]) == (True, 1, "file")
    assert "Ya existe" in asked("backup", tmp_path / "copia.db", code=1)
    assert asked("backup", "verify", tmp_path / "copia.db")["ok"] is True
    made = asked("backup", "dated")
    assert made["made"]["reason"] == "dated"
    assert [one["good"] for one in asked("backup", "list")["copies"]] == [True]
    drill = asked("backup", "drill")
    assert (drill["ok"], drill["missing"]) == (True, [])
    seen = asked("restore", tmp_path / "copia.db", "--look")
    assert (seen["replaces"], seen["same_office"], seen["entries_lost"]) == (True, True, 1)
    assert "--replace" in asked("restore", tmp_path / "copia.db", code=2)
    restored = asked("restore", tmp_path / "copia.db", "--to", tmp_path / "nueva.db")
    assert (restored["whole"], restored["kept_before"]) == (True, None)
    found = asked("check", "--digest")
    assert (found["ok"], found["late"], len(found["digest"])) == (True, False, 64)


def test_a_citizens_words_from_finding_to_erasing(asked: Asked) -> None:
    assert asked("privacy", "find", "C-1")["rows"] == {"citizen_case.resolution": 1}
    assert "motivo" in asked("privacy", "erase", "C-1", code=2)
    assert "--yes" in asked("privacy", "erase", "C-1", "--reason", "lo pidió", code=2)
    assert "--word" in asked("privacy", "mask", "C-1", "--reason", "lo pidió", code=2)
    done = asked("privacy", "erase", "C-1", "--reason", "lo pidió", "--yes")
    assert (done["ok"], done["verify"]["ok"], done["left"]) == (True, True, {})
    again = asked("privacy", "find", "C-1")
    assert (again["rows"], again["erased_before"]) == ({}, True)
    assert asked("privacy", "sweep") == {"ok": True}
    assert asked("privacy", "retention")["dry"] is True
