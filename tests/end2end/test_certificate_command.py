"""The certificate of a week by the command, and what it answers to programs."""

from __future__ import annotations

import json
from pathlib import Path

from commands import advisor_app


def test_certificates_are_written_and_told_as_json(tmp_path: Path) -> None:
    database, folder = tmp_path / "oficina.db", tmp_path / "constancias"
    export = tmp_path / "casos.csv"
    rows = [f'{at:05d},"Peña & Ñ",2024-03-01,2024-03-{18 + at % 7}' for at in range(9)]
    rows += [f"1{at:04d},MEF,2024-03-01,2024-03-19" for at in range(4)]
    export.write_text("\n".join(["Número,Entidad,Creado,Cerrado", *rows]), encoding="utf-8")
    assert advisor_app(database, "cases", "import", str(export)).code == 0

    early = advisor_app(database, "round", "certificate", "--week", "2024-W12", "--dir", str(folder))
    assert (early.code, early.out) == (1, "")
    assert "2024-W12 no está sorteada" in early.err
    assert not folder.exists()

    drawn = advisor_app(database, "round", "draw", "--week", "2024-W12", "--json").json["entities"]
    told = advisor_app(database, "round", "certificate", "--week", "2024-W12", "--dir", str(folder), "--json")
    assert (told.code, told.err) == (0, "")
    assert [one["entity"] for one in told.json["certificates"]] == ["MEF", "Peña & Ñ"]
    for one, draw in zip(told.json["certificates"], drawn, strict=True):
        facts = json.loads(Path(one["json"]).read_text(encoding="utf-8"))
        assert {name: facts[name] for name in draw if name != "already_drawn"} == {
            name: value for name, value in draw.items() if name != "already_drawn"
        }
        assert Path(one["pdf"]).read_bytes().startswith(b"%PDF-")

    single = advisor_app(
        database, "round", "certificate", "--week", "2024-W12", "--dir", str(tmp_path / "una"), "--entity", "MEF"
    )
    assert (single.code, single.err) == (0, "")
    assert "MEF: constancia-2024-W12-MEF-" in single.out
    assert len(list((tmp_path / "una").iterdir())) == 2
