"""The public seed by commands alone, on days that the test sets."""

from __future__ import annotations

import hashlib
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from made_offices import office_at

sys.path.append(str(Path(__file__).parents[1] / "services"))

from clock import Clock, clock

from advisor_app.cli import run

__all__ = ["clock"]

LOTTERY = "Lotería Nacional, sorteo del miércoles, primer premio"


@pytest.fixture
def database(tmp_path: Path, clock: Clock, capsys: pytest.CaptureFixture[str]) -> Path:
    path, export = tmp_path / "oficina.db", tmp_path / "casos.csv"
    rows = [f"{at:05d},IDAAN,2024-03-01,2024-03-{18 + at % 7}" for at in range(64)]
    rows += [f"1{at:04d},MEF,2024-03-01,2024-03-19" for at in range(4)]
    export.write_text("\n".join(["Número,Entidad,Creado,Cerrado", *rows]), encoding="utf-8")
    assert run(["--database", office_at(path), "cases", "import", str(export)]) == 0
    capsys.readouterr()
    return path


class Commands:
    def __init__(self, database: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._database, self._capsys = database, capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        code = run(["--database", office_at(self._database), *words])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def json(self, *words: str) -> Any:
        code, out, _ = self(*words, "--json")
        assert code == 0
        return json.loads(out)


@pytest.fixture
def command(database: Path, capsys: pytest.CaptureFixture[str]) -> Commands:
    return Commands(database, capsys)


def test_a_week_from_the_setting_to_the_verified_draw(command: Commands, clock: Clock) -> None:
    week = ("--week", "2024-W12")
    assert command("settings", "set", "seed_source", "public")[0] == 0
    code, out, err = command("round", "draw", *week)
    assert (code, out) == (2, "")
    assert "advisor-app round seal --week 2024-W12 --public-draw" in err

    code, out, err = command("round", "seal", *week, "--public-draw", LOTTERY, "--published", "2024-03-25")
    assert (code, out) == (2, "")
    assert "debe publicarse después del día del sello (25/03/2024)" in err
    sealed = command.json("round", "seal", *week, "--public-draw", LOTTERY, "--published", "2024-03-27")
    idaan = sealed["entities"][0]
    assert {name: idaan[name] for name in ("entity", "population", "sample_size", "public_draw", "published")} == {
        "entity": "IDAAN", "population": 64, "sample_size": 12, "public_draw": LOTTERY, "published": "2024-03-27",
    }  # fmt: skip
    assert (idaan["seal"], idaan["reason"], idaan["already_sealed"]) == (1, None, False)
    code, out, err = command("round", "seal", *week, "--public-draw", LOTTERY, "--published", "2024-03-27")
    assert (code, idaan["frame_digest"] in out) == (0, True)
    assert "solo la dirección puede sellar de nuevo" in err

    code, out, err = command("round", "draw", *week)
    assert (code, out) == (2, "")
    assert f"espera el resultado de: {LOTTERY} (27/03/2024)" in err
    assert command.json("round", "verify", *week) == {
        "ok": True, "entities": 0, "sealed": 2, "failures": [], "drift": [],
    }  # fmt: skip
    code, out, err = command("round", "draw", *week, "--public-value", "4827")
    assert (code, out) == (1, "")
    assert "se publica el 27/03/2024" in err

    clock.show(datetime(2024, 3, 27, 19))
    drawn = command.json("round", "draw", *week, "--public-value", "4827")["entities"][0]
    made_of = f"4827\n2024-W12\nIDAAN\n{idaan['frame_digest']}\n"
    assert drawn["seed"] == hashlib.sha256(made_of.encode()).hexdigest()
    assert (drawn["seed_source"], drawn["public_draw"], drawn["published"], drawn["public_value"], drawn["state"]) == (
        "public", LOTTERY, "2024-03-27", "4827", "drawn",
    )  # fmt: skip
    assert command.json("round", "verify", *week) == {"ok": True, "entities": 2, "failures": [], "drift": []}


def test_the_director_seals_again(command: Commands) -> None:
    week = ("--week", "2024-W12")
    command("settings", "set", "seed_source", "public")
    command("round", "seal", *week, "--public-draw", LOTTERY, "--published", "2024-03-27")
    command("settings", "set", "director", "Ana Pérez")
    again = ("round", "seal", *week, "--public-draw", "Sorteo dominical", "--published", "2024-03-31")
    code, out, err = command(*again, "--reason", "Se suspendió.")
    assert (code, out) == (1, "")
    assert "le corresponde a la dirección (Ana Pérez)" in err
    code, out, err = command(*again, "--entity", "MEF")
    assert (code, out) == (2, "")
    assert "--reason" in err


def test_settings_are_dated(command: Commands) -> None:
    assert command("settings", "set", "weekly_capacity", "80", "--from", "2024-04-01") == (
        0, "weekly_capacity = 80 desde el 01/04/2024\n", "",
    )  # fmt: skip
    assert command.json("settings", "show")["weekly_capacity"] == "120"
    (kept,) = command.json("settings", "history")["settings"]
    assert (kept["key"], kept["value"], kept["from"]) == ("weekly_capacity", "80", "2024-04-01")
    assert kept["at"].startswith("2024-03-25T09:00:")
    code, out, err = command("settings", "set", "weekly_capacity", "80", "--from", "2024-03-24")
    assert (code, out) == (2, "")
    assert "no puede valer desde un día pasado (24/03/2024)" in err
