"""advisor-app duties: its answer's shape, its exit codes, its one line for every error."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import advisor_app

ROWS = "Número,Entidad,Estado,Creado,Cerrado\n1,IDAAN,Cerrado,2024-03-08,2024-03-18\n2,MOP,En curso,2024-03-08,\n"
KEYS = {"entity", "duty", "period", "state", "due", "done_on", "evidence"}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("oficina")
    path = folder / "office.db"
    (folder / "casos.csv").write_text(ROWS, encoding="utf-8")
    assert advisor_app(path, "cases", "import", str(folder / "casos.csv"), "--json").code == 0
    assert advisor_app(path, "advisors", "add", "Ana", "--json").code == 0
    assigned = advisor_app(path, "entities", "assign", "IDAAN", "MOP", "--advisor", "Ana", "--from", "2024-03-01")
    assert assigned.code == 0
    assert advisor_app(path, "liaisons", "add", "MOP", "Luis", "--outside", "--json").code == 0
    return path


def test_duties_by_commands_alone(database: Path, tmp_path: Path) -> None:
    def listed(*words: str) -> dict[tuple[str, str, str], dict[str, object]]:
        answer = advisor_app(database, "duties", "--as-of", "2024-03-29", *words, "--json")
        assert (answer.code, answer.err) == (0, "")
        assert all(set(one) == KEYS for one in answer.json)
        return {(one["entity"], one["duty"], one["period"]): one for one in answer.json}

    found = listed("--advisor", "ana")
    assert found["IDAAN", "AUDIT-W", "2024-W12"] == {
        "entity": "IDAAN", "duty": "AUDIT-W", "period": "2024-W12", "state": "late", "due": "2024-03-28",
        "done_on": None, "evidence": None,
    }  # fmt: skip
    assert ("MOP", "VISIT-Y", "2024") in found
    assert ("MOP", "VISIT-M", "2024-03") not in found
    assert {one["state"] for one in listed("--state", "late").values()} == {"late"}

    minutes = tmp_path / "minuta.txt"
    minutes.write_text("Reunión", encoding="utf-8")
    kept = advisor_app(
        database,
        "duties",
        "record",
        "VISIT-M",
        "--entity",
        "IDAAN",
        "--on",
        "2024-03-12",
        "--file",
        str(minutes),
        "--json",
    )
    assert (kept.code, kept.json["period"], kept.json["on"]) == (0, "2024-03", "2024-03-12")
    visit = listed()["IDAAN", "VISIT-M", "2024-03"]
    assert (visit["state"], visit["done_on"], visit["evidence"]) == ("done", "2024-03-12", "minuta.txt")
    opened = advisor_app(database, "duties", "open", "VIEWS", "--entity", "MOP", "--on", "2024-03-15", "--json")
    assert opened.json["period"] == "2024-03-15"
    excused = advisor_app(
        database, "duties", "excuse", "AUDIT-W", "--advisor", "Ana", "--from", "2024-03-25", "--to", "2024-03-29",
        "--reason", "licencia", "--json",
    )  # fmt: skip
    assert len(excused.json["excused"]) == 2
    gone = advisor_app(database, "duties", "withdraw", kept.json["id"], "--reason", "otro mes", "--json")
    assert gone.json["withdrawn"].startswith("otro mes")
    assert listed()["IDAAN", "VISIT-M", "2024-03"]["state"] == "late"
    trace = advisor_app(
        database, "duties", "history", "VISIT-M", "--entity", "IDAAN", "--as-of", "2024-03-29", "--json"
    )
    (month,) = trace.json
    assert [one["advisor"] for one in month["held"]] == ["Ana"]
    assert month["records"][0]["sha256"]
    assert advisor_app(database, "duties", "--as-of", "2024-03-29").out.startswith("entidad")


def test_registers_and_the_months_report_by_commands(database: Path, tmp_path: Path) -> None:
    made = advisor_app(
        database, "registers", "add", "crm_data", "--entity", "IDAAN", "--on", "2024-03-20", "--subject", "Datos",
        "--item", "Personal", "--json",
    ).json  # fmt: skip
    key = made["id"]
    advisor_app(database, "registers", "check", key, "1", "wrong", "--correction", "Falta uno", "--by", "2031-01-31")
    closed = advisor_app(database, "registers", "close", key, "--attested-by", "Eva, enlace", "--json").json
    assert closed["attested_by"] == "Eva, enlace"
    (unsettled,) = advisor_app(database, "registers", "list", "--unsettled", "--json").json
    assert (unsettled["entity"], unsettled["items"][0]["correction"]) == ("IDAAN", "Falta uno")
    told = advisor_app(
        database, "duties", "report", "--year", "2024", "--month", "3", "--dir", str(tmp_path / "r"), "--json"
    ).json
    data = next(one for one in told["duties"] if one["duty"] == "CRM-DATA")
    assert (data["in_time"], told["first"], told["last"]) == (1, "2024-03-01", "2024-03-31")
    assert [Path(file).suffix for file in told["files"]] == [".xlsx", ".pdf"]
    assert all(Path(file).is_file() for file in told["files"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("duties", "--as-of", "ayer"), 2),
        (("duties", "--as-of", "0001-01-01"), 2),
        (("duties", "--state", "tarde"), 2),
        (("duties", "--advisor", "Nadie"), 1),
        (("duties", "record", "VISITA", "--entity", "MOP"), 1),
        (("duties", "record", "VISIT-M", "--entity", "MOP", "--period", "2024-W12"), 2),
        (("duties", "excuse", "VISIT-M", "--entity", "MOP", "--reason", "x"), 2),
        (("duties", "withdraw", "uno", "--reason", "x"), 1),
        (("duties", "report", "--year", "2190"), 1),
        (("registers", "close", "uno", "--attested-by", "x"), 1),
    ],
)
def test_an_error_is_one_line_and_its_code(database: Path, words: tuple[str, ...], code: int) -> None:
    answer = advisor_app(database, *words)
    assert (answer.code, answer.out) == (code, "")
    assert len(answer.err.splitlines()) == 1
