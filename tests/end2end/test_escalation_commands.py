"""advisor-app escalations and ideas: from an obstacle to the next level, by commands alone."""

from __future__ import annotations

from pathlib import Path

from commands import advisor_app

ROWS = "Número,Entidad,Estado,Creado,Cerrado\n1,IDAAN,Cerrado,2024-03-08,2024-03-18\n2,IDAAN,En curso,2024-03-08,\n"


def test_an_obstacle_by_commands_alone(tmp_path: Path) -> None:
    database = tmp_path / "office.db"
    (tmp_path / "casos.csv").write_text(ROWS, encoding="utf-8")
    assert advisor_app(database, "cases", "import", str(tmp_path / "casos.csv"), "--json").code == 0
    told = ("--subject", "Sin turno & <ñ>", "--told", "Esperan", "--process", "Fugas", "--person", "Ing. Peña")
    rest = ("--tool", "CRM", "--asked", "Un turno", "--case", "2")
    opened = advisor_app(database, "escalations", "open", "IDAAN", *told, *rest, "--json")
    assert (opened.code, opened.json["state"]) == (0, "draft")
    folder = str(tmp_path / "papeles")
    memo = advisor_app(database, "escalations", "memo", opened.json["reference"], "--dir", folder, "--json").json
    assert memo["state"] == "waiting"
    assert sorted(Path(one).suffix for one in memo["files"]) == [".docx", ".pdf"]
    number = memo["reference"]
    decision = ("--outcome", "partly", "--why", "Se citará", "--task", "Citar")
    decided = advisor_app(database, "escalations", "decide", number, *decision, "--json")
    assert decided.json["state"] == "decided"
    again = advisor_app(database, "escalations", "decide", number, *decision)
    assert (again.code, again.out) == (1, "")
    assert "falta que esté en otro estado" in again.err
    to = ("--to", "administrator", "--name", "Lic. Añino", "--why", "Sin fondos")
    raised = advisor_app(database, "escalations", "raise", number, *to)
    assert (raised.code, raised.out.strip()) == (0, f"NE-{number[3:7]}-0001: {number} queda elevado a Lic. Añino.")
    (line,) = advisor_app(database, "escalations", "list", "--state", "raised", "--json").json
    assert (line["entity"], line["level"], line["working_days"]) == ("IDAAN", "administrator", 0)
    assert line["records"][0]["said"].startswith("2: abierto desde el 08/03/2024")
    saved = ("--procedure", "Reconexión", "--days", "5")
    idea = advisor_app(database, "ideas", "add", "IDAAN", "Por la web", *saved, "--json").json["number"]
    (kept,) = advisor_app(database, "ideas", "list", "--json").json
    assert (kept["number"], kept["saving"]["days"], kept["state"]) == (idea, 5, "idea")
