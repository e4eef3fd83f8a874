"""Reports by commands: what would be done is told and nothing is written; a definition is made and shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made_offices import office_at

from advisor_app.cli import run
from advisor_app.store import open_store


def test_a_month_is_foreseen_by_command_and_a_definition_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database, export = tmp_path / "oficina.db", tmp_path / "casos.csv"
    rows = [
        f"{at:05d},{'IDAAN' if at % 3 else 'MEF'},2026-09-{at % 28 + 1:02d},2026-10-{at % 9 + 1:02d}"
        for at in range(60)
    ]
    export.write_text("\n".join(["Número,Entidad,Creado,Cerrado", *rows]), encoding="utf-8")

    def command(*words: str) -> tuple[int, str, str]:
        code = run(["--database", office_at(database), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    assert command("cases", "import", str(export))[0] == 0
    command("advisors", "add", "Ana Pérez", "--email", "ana@cac.example")
    command("entities", "assign", "IDAAN", "--advisor", "Ana Pérez")
    command("liaisons", "add", "IDAAN", "José Muñoz", "--email", "jose@idaan.example")

    month = ("reports", "run", "--definition", "informe-mensual", "--month", "2026-10", "--advisor", "Ana Pérez")
    code, out, _ = command(*month, "--dry-run", "--json")
    told = json.loads(out)
    assert (code, told["definition"], told["edition"], told["dry_run"], told["end"]) == (
        0, "informe-mensual", 1, True, "2026-10-31",
    )  # fmt: skip
    (idaan,) = told["reports"]
    assert (idaan["entity"], idaan["outcome"], idaan["closed"], idaan["to"]) == (
        "IDAAN", "to_draft", 40, ["jose@idaan.example"],
    )  # fmt: skip
    store = open_store(office_at(database))
    with store.reading() as reading:
        assert reading.outbox.all() == []
        assert reading.reports.definitions() == []
    store.close()

    define = ("reports", "define", "trimestre", "--title", "Informe del trimestre", "--frequency", "quarter")
    assert command(*define)[0] == 0
    assert command("reports", "define", "trimestre", "--part", "figures", "--director-copy")[0] == 0
    code, out, _ = command("reports", "show", "trimestre", "--json")
    shown = json.loads(out)
    assert (shown["edition"], shown["frequency"], shown["parts"], shown["director_copy"]) == (
        2, "quarter", ["figures"], True,
    )  # fmt: skip
    for words, exit_code, said in (
        (
            ("reports", "run", "--definition", "trimestre", "--month", "2026-10"),
            2,
            "no se hace por períodos como 2026-10",
        ),
        (("reports", "run", "--definition", "trimestres", "--quarter", "2026-Q3"), 1, "¿Quiso decir «trimestre»?"),
        (("reports", "define", "trimestre", "--part", "figuras"), 2, "«figuras» no es una parte"),
        (("reports", "undo", "--definition", "trimestre", "--quarter", "2026-Q3"), 1, "No hay borradores"),
    ):
        code, _, err = command(*words)
        assert code == exit_code, words
        assert said in err
