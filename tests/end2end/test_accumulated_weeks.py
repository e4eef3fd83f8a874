"""Two weeks together by commands alone: the same figures as the sampling library gives for their strata."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from commands import advisor_app
from monday import done, samples_of, write_scores

import sampling

WEEKS = ("2024-W11", "2024-W12")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two weeks of two entities, scored; of IDAAN both are finished, of MOP the first alone."""
    folder = tmp_path_factory.mktemp("weeks")
    path, export = folder / "office.db", folder / "casos.csv"
    rows = []
    for monday, counts in ((date(2024, 3, 11), (40, 12)), (date(2024, 3, 18), (30, 9))):
        for entity, count in zip(("IDAAN", "MOP"), counts, strict=True):
            for at in range(count):
                closed = monday + timedelta(days=at % 7)
                rows.append(
                    f"{entity}-{monday:%d}-{at:03d},{entity},Queja,Cerrado,{closed - timedelta(days=9)},{closed}"
                )
    export.write_text("Número,Entidad,Tipo,Estado,Creado,Cerrado\n" + "\n".join(rows), encoding="utf-8")
    done(path, "cases", "import", str(export))
    for week in WEEKS:
        samples = samples_of(advisor_app(path, "round", "draw", "--week", week, "--json"))
        if week == WEEKS[1]:
            samples = {"IDAAN": samples["IDAAN"]}
        scores = write_scores(folder / "puntajes.csv", samples, failing=samples["IDAAN"][:1])
        done(path, "round", "score", str(scores), "--week", week)
        done(path, "findings", "prepare", "--week", week, "--dir", str(folder / "cartas"))
    return path


def test_the_weeks_of_an_entity_and_of_the_office(database: Path) -> None:
    span = ("--from", WEEKS[0], "--to", WEEKS[1])
    found = done(database, "round", "accumulate", *span, "--entity", "idaan")
    sizes = [week["alone"]["sample_size"] for week in found["weeks"]]
    direct = sampling.stratified([40, 30], sizes, [1, 1], "0.95")
    assert found["interval"]["lower_count"] == direct.lower_count
    assert found["interval"]["upper_count"] == direct.upper_count
    assert found["estimate"] == pytest.approx(float(direct.estimate))
    assert found["statement"] == sampling.accumulated_verdict([40, 30], sizes, [1, 1], "0.20", "0.95").statement
    assert [week["week"] for week in found["weeks"]] == list(WEEKS)
    assert found["unfinished"] == []
    office = done(database, "round", "accumulate", *span)
    assert office["population"] == 40 + 30 + 12
    assert office["unfinished"] == [{"week": WEEKS[1], "entity": "MOP"}]


def test_what_can_not_be_added_up_is_told(database: Path) -> None:
    wrong = advisor_app(database, "round", "accumulate", "--from", WEEKS[1], "--to", WEEKS[0])
    assert wrong.code == 2
    assert "posterior" in wrong.err
    nothing = done(database, "round", "accumulate", "--from", "2024-W01", "--to", "2024-W02")
    assert (nothing["verdict"], nothing["weeks"]) == ("none", [])
    both = advisor_app(database, "round", "accumulate", "--from", WEEKS[0], "--to", WEEKS[1], "--entity", "MOP",
                       "--advisor", "x")  # fmt: skip
    assert both.code == 2
