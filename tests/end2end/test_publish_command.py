"""A month published by commands, as the coordinator would."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_offices import office_at

from advisor_app.cli import run


def test_a_month_is_published_and_verified_by_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database, export, folder = tmp_path / "oficina.db", tmp_path / "casos.csv", tmp_path / "publicado"
    rows = [
        f"{at:05d},{'IDAAN' if at % 3 else 'MEF'},2026-09-{at % 28 + 1:02d},2026-10-{at % 9 + 1:02d}"
        for at in range(90)
    ]
    export.write_text("\n".join(["Número,Entidad,Creado,Cerrado", *rows]), encoding="utf-8")

    def command(*words: str) -> tuple[int, str, str]:
        code = run(["--database", office_at(database), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    assert command("cases", "import", str(export))[0] == 0
    month = ("publish", "--month", "2026-10")
    code, out, _ = command(*month, "--dir", str(folder), "--json")
    first = json.loads(out)
    assert (code, first["edition"], first["new"], first["entities"], first["as_of"]) == (0, 1, True, 2, "2026-11-01")
    assert [Path(one["path"]).stat().st_size == one["bytes"] for one in first["files"]] == [True] * 5
    again = json.loads(command(*month, "--dir", str(folder), "--json")[1])
    assert (again["new"], [one["sha256"] for one in again["files"]]) == (
        False, [one["sha256"] for one in first["files"]],
    )  # fmt: skip
    code, out, _ = command(*month, "--verify", "--dir", str(folder))
    assert (code, out) == (0, "2026-10, edición 1: 5 archivos como se publicaron.\n")
    (folder / "casos-2026-10.csv").write_bytes(b"")
    code, out, _ = command(*month, "--verify", "--dir", str(folder), "--json")
    assert (code, json.loads(out)["faults"]) == (1, [{"finding": "file_differs", "file": "casos-2026-10.csv"}])
    for words, exit_code, told in (
        (month, 2, "--dir"),
        (("publish", "--month", "octubre", "--dir", str(folder)), 2, "«octubre» no es un mes"),
        (("publish", "--month", "2026-08", "--verify"), 1, "no se ha publicado"),
    ):
        code, _, err = command(*words)
        assert code == exit_code
        assert told in err
