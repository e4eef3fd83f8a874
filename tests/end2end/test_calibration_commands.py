"""A calibration from its opening to its results by commands, each by the person whose work it is."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from made_offices import office_at

sys.path.append(str(Path(__file__).parents[1] / "services"))
from calibration_hands import answer_all

from advisor_app.cli import run
from advisor_app.services.office import Office
from advisor_app.settings import USER_VARIABLE
from advisor_app.store import open_store

ANA, LUIS, DIRECTOR = "Ana Lía", "Luis Gómez", "Marisol Quintero"


@pytest.mark.needs_file("a file knows no roles")
def test_blind_by_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    database = tmp_path / "office.db"

    def ask(who: str, *words: str, code: int = 0) -> Any:
        monkeypatch.setenv(USER_VARIABLE, who)
        assert run(["--database", office_at(database), *words, "--json"]) == code
        told = capsys.readouterr()
        return json.loads(told.out) if told.out else told.err

    export = tmp_path / "casos.csv"
    rows = [f"C-{at},IDAAN,Queja,Cerrado,2024-03-0{at},2024-03-1{at}" for at in range(1, 6)]
    export.write_text("\n".join(["Número,Entidad,Tipo,Estado,Creado,Cerrado", *rows]), encoding="utf-8")
    ask(DIRECTOR, "cases", "import", str(export))
    for name in (ANA, LUIS):
        ask(DIRECTOR, "advisors", "add", name)
    week = ("--from", "2024-W11", "--to", "2024-W12")
    opened = ask(DIRECTOR, "calibration", "open", "--advisor", ANA, "--advisor", LUIS, "--draw", "1", *week)
    number = opened["number"]
    assert (opened["state"], opened["drawn"], len(opened["cases"])) == ("open", True, 1)

    (case,) = opened["cases"]
    about = ("--case", case, "--question", "motivo-cierre")
    answered = ask(LUIS, "calibration", "answer", number, *about, "--mark", "no cumple", "--comment", "sin resolver")
    assert "motivo-cierre" not in answered["open"]
    assert [one["mark"] for one in ask(LUIS, "calibration", "show", number)["answers"]] == ["fails"]
    assert ask(ANA, "calibration", "show", number)["answers"] == []
    store = open_store(office_at(database))
    with store.reading() as reading:
        whole = reading.calibrations.all()[0]
    for who, failing in ((ANA, []), (LUIS, [case])):
        answer_all(Office(store, who), whole, who, failing)
    store.close()
    ask(ANA, "calibration", "hand-in", number)
    assert "sigue a ciegas" in ask(DIRECTOR, "calibration", "results", number, code=1)
    ask(LUIS, "calibration", "hand-in", number)

    found = ask(DIRECTOR, "calibration", "results", number)
    by_id = {one["id"]: one for one in found["questions"]}
    assert (by_id["motivo-cierre"]["same"], by_id["motivo-cierre"]["percent"]) == (0, 0.0)
    assert by_id["motivo-cierre"]["answers"][0][LUIS]["comment"] == "sin resolver"
    assert found["draw_holds"]
    assert found["verdicts"]["nonconforming"] == {ANA: 0, LUIS: 1}
    agreed = ask(
        DIRECTOR, "calibration", "agree", number, "--case", case, "--question", "motivo-cierre",
        "--mark", "no cumple", "--reason", "no corresponde",
    )  # fmt: skip
    assert agreed["mark"] == "fails"
    (line,) = ask(DIRECTOR, "calibration", "list")
    assert (line["state"], line["verdicts"]["same"]) == ("handed_in", 0)
    assert "no conoce roles" in ask(DIRECTOR, "people", "grant", ANA, "--role", "ana", code=1)
