"""indicators and entities term, as a person types them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from made_offices import office_at

from advisor_app.cli import run
from advisor_app.office.indicators.definitions import DEFINITIONS
from advisor_app.office.indicators.figures import ANSWERED

EXPORT = """Número,Tipo,Entidad,Creado,Primera acción,Cerrado,Provincia
A-1,Queja,IDAAN,2026-03-02,2026-03-03,2026-03-12,Panamá
A-2,Queja,IDAAN,2026-03-02,2026-03-05,2026-04-20,Colón
A-3,Solicitud,MINSA,2026-03-10,,,
"""


@pytest.fixture
def database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = tmp_path / "casos.csv"
    file.write_text(EXPORT, encoding="utf-8")
    assert run(["--database", office_at(tmp_path / "office.db"), "cases", "import", str(file)]) == 0
    capsys.readouterr()
    return tmp_path / "office.db"


def answer(database: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert run(["--database", office_at(database), *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


MARCH = ("indicators", "--from", "2026-03-01", "--to", "2026-03-31")


def test_the_fields_are_those_that_were_promised(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = answer(database, capsys, *MARCH)
    (group,) = told["groups"]
    assert tuple(group) == ("group", *ANSWERED, "day_precision")
    assert (told["from"], told["to"], told["as_of"], told["by"]) == ("2026-03-01", "2026-03-31", "2026-04-01", None)
    assert group == {
        "group": None,
        "received": 3,
        "closed": 1,
        "open": 2,
        "expired": 0,
        "backlog": 0,
        "due": 0,
        "due_in_30": 0,
        "rate_30": None,
        "closed_in_30": 1,
        "closed_rate_30": 1.0,
        "with_first_work": 2,
        "worked_in_24h": 1,
        "rate_24h": 0.5,
        "reopened": 0,
        "effectiveness": 1 / 3,
        "on_time_sla": None,
        "median_days": 10,
        "p90_days": 10,
        "day_precision": True,
    }


def test_groups_have_their_names(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [one["group"] for one in answer(database, capsys, *MARCH, "--by", "entity")["groups"]] == ["IDAAN", "MINSA"]
    provinces = answer(database, capsys, *MARCH, "--by", "province")["groups"]
    assert [one["group"] for one in provinces] == ["", "Colón", "Panamá"]
    weeks = answer(database, capsys, *MARCH, "--by", "week")["groups"]
    assert [one["group"] for one in weeks] == [f"2026-W{at:02}" for at in range(9, 15)]


def test_the_cohort_is_known_once_its_days_are_over(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    april = ("indicators", "--from", "2026-04-01", "--to", "2026-04-30")
    (group,) = answer(database, capsys, *april)["groups"]
    assert (group["due"], group["due_in_30"], group["rate_30"], group["expired"]) == (3, 1, 1 / 3, 1)
    (earlier,) = answer(database, capsys, *april, "--as-of", "2026-04-09")["groups"]
    assert (earlier["due"], earlier["due_in_30"], earlier["open"]) == (2, 1, 2)


def test_an_agreed_term_is_what_counts(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    term = answer(
        database, capsys, "entities", "term", "idaan", "--type", "Queja", "--days", "9", "--from", "2026-01-01"
    )
    assert term == {
        "entity": "IDAAN", "type": "Queja", "days": 9, "from": "2026-01-01", "region": "", "responsible": "",
    }  # fmt: skip
    assert answer(database, capsys, *MARCH)["groups"][0]["on_time_sla"] == 0.0
    answer(database, capsys, "entities", "term", "IDAAN", "--type", "queja", "--days", "10", "--from", "2026-03-02")
    assert answer(database, capsys, *MARCH)["groups"][0]["on_time_sla"] == 1.0
    answer(database, capsys, "entities", "term", "IDAAN", "--type", "Queja", "--none", "--from", "2026-03-02")
    assert answer(database, capsys, *MARCH)["groups"][0]["on_time_sla"] is None


def test_people_read_it_in_spanish(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--database", office_at(database), *MARCH]) == 0
    said = capsys.readouterr()
    for one in DEFINITIONS.values():
        assert one.name in said.out
    assert "Del 01/03/2026 al 31/03/2026, al comenzar el 01/04/2026." in said.out
    assert "un día calendario" in said.err
    assert "2 de los 3 recibidos siguen abiertos y aún tienen plazo" in said.out
    assert run(["--database", office_at(database), *MARCH, "--by", "province"]) == 0
    assert "(en blanco)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("indicators", "--from", "2026-03-31", "--to", "2026-03-01"), "antes de comenzar"),
        (("indicators", "--from", "31/03/2026", "--to", "2026-04-01"), "no es una fecha"),
        (("indicators", "--from", "2026-03-01"), "no se entiende"),
        ((*MARCH, "--by", "mood"), "no se entiende"),
        (("entities", "term", "IDAAN", "--days", "-1"), "no sirve como término"),
        (("settings", "set", "goal_rate_30", "70"), "de 0 a 1"),
    ],
)
def test_what_is_off_is_told_in_one_line(
    database: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], part: str
) -> None:
    assert run(["--database", office_at(database), *words]) == 2
    said = capsys.readouterr().err
    assert part in said
    assert said.count("\n") == 1


def test_an_entity_that_is_not_there(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--database", office_at(database), "entities", "term", "IDANA", "--days", "5"]) == 1
    assert "IDAAN" in capsys.readouterr().err
