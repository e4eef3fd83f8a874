"""A certificate lets an outsider find the same sample with the manual's script, and vouches for nothing altered."""

from __future__ import annotations

import json
import shutil
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from made_offices import rows_of
from PySide6.QtWidgets import QApplication
from services_audits import answered_rows, scores_file
from services_cases import Export, week_of_cases

from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.audits.score_from_file import score_from_file
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rounds.certify_draw import certify_draw, write_certificate, write_certificates
from advisor_app.services.rounds.draw_round import EntityDraw, draw_round
from advisor_app.services.rounds.enlarge_round import enlarge_round
from advisor_app.services.rounds.replace_case import replace_case
from advisor_app.store import open_store

WEEK = IsoWeek(2024, 12)
SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "manual" / "verificar.sh"
STRANGE = "Peña & <Núñez>/Ñ"

needs_coreutils = pytest.mark.skipif(
    shutil.which("sha256sum") is None or shutil.which("sh") is None, reason="sha256sum or sh is absent"
)


def facts_of(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


def recomputed(facts: dict[str, Any], folder: Path) -> list[str]:
    """What the command on the certificate prints, with the list and the script taken from the JSON alone."""
    (folder / "lista.txt").write_text("".join(f"{number}\n" for number in facts["frame"]), encoding="utf-8")
    (folder / "verificar.sh").write_text(facts["recompute"]["script"], encoding="utf-8")
    assert (folder / "verificar.sh").read_bytes() == SCRIPT.read_bytes()
    command = facts["recompute"]["command"]
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, cwd=folder)
    return done.stdout.splitlines()


@needs_coreutils
def test_the_manuals_script_finds_the_certified_sample(
    office: Office, take_in: Export, tmp_path: Path, qapp: QApplication
) -> None:
    take_in(week_of_cases(64, STRANGE))
    first = draw_round(office, WEEK).entities[0]
    replace_case(office, WEEK, STRANGE, first.cases[1], "wrong_entity")
    now: EntityDraw = enlarge_round(office, WEEK, STRANGE, 20)
    pdf, path = write_certificate(office, WEEK, STRANGE, tmp_path / "nueva" / "carpeta")
    facts = facts_of(path)

    digest, *numbers = recomputed(facts, tmp_path)
    assert digest == facts["frame_digest"] == first.frame_digest
    places = {one["position"]: one["case"] for one in (*facts["tickets"], *facts["replaced"])}
    assert [places[at] for at in range(1, len(places) + 1)] == numbers
    assert len(numbers) == 21
    assert facts["replaced"][0]["case"] == first.cases[1]
    assert [number for number in numbers if number != first.cases[1]] == facts["cases"] == list(now.cases)
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert pdf.stem == path.stem


def test_it_says_what_the_draw_said_and_who_did_what(office: Office, take_in: Export) -> None:
    take_in(week_of_cases(64))
    first = draw_round(office, WEEK).entities[0]
    other = Office(office.store, "Ñatia Peña")
    swapped = replace_case(other, WEEK, "IDAAN", first.cases[0], "not_closed")
    enlarge_round(other, WEEK, "IDAAN", 15)
    made = certify_draw(Office(office.store, "Dirección"), WEEK, "idaan")
    assert (made.entity, made.population, made.seed, made.planned_size) == ("IDAAN", 64, first.seed, 12)
    assert (made.sealed_by, made.drawn_by, made.issued_by) == ("Marisol Quintero", "Marisol Quintero", "Dirección")
    assert made.sealed_at <= made.drawn_at <= made.issued_at
    (gone,) = made.replaced
    assert (gone.drawn.position, gone.drawn.case, gone.reason, gone.who) == (
        1, first.cases[0], "not_closed", "Ñatia Peña",
    )  # fmt: skip
    assert gone.by == swapped.cases[-1]
    assert [(one.before, one.after, one.who) for one in made.enlarged] == [(12, 15, "Ñatia Peña")]
    assert made.enlarged[0].at.tzinfo is None
    assert made.drawn_at <= made.enlarged[0].at <= made.issued_at
    assert not made.enlarged_while_scoring
    assert made.demonstration == ""


def test_growing_after_the_first_score_is_certified(office: Office, take_in: Export, tmp_path: Path) -> None:
    take_in(week_of_cases(64))
    first = draw_round(office, WEEK).entities[0]
    score_from_file(office, scores_file(tmp_path, answered_rows(first.cases[:1])), WEEK)
    enlarge_round(office, WEEK, "IDAAN", 20)
    assert certify_draw(office, WEEK, "IDAAN").enlarged_while_scoring


def test_every_drawn_entity_gets_its_own_files(
    office: Office, take_in: Export, tmp_path: Path, qapp: QApplication
) -> None:
    take_in([*week_of_cases(5, "A/B"), *week_of_cases(6, "A B", 50), *week_of_cases(7, "../..", 80)])
    draws = {one.entity: one for one in draw_round(office, WEEK).entities}
    folder = tmp_path / "constancias"
    for _ in range(2):  # a second time replaces the first
        written = write_certificates(office, WEEK, folder)
        assert [one.entity for one in written] == sorted(draws)
        assert {path for one in written for path in (one.pdf, one.json)} == set(folder.iterdir())
        assert len(list(folder.iterdir())) == 6
    for one in written:
        drawn, facts = draws[one.entity], facts_of(one.json)
        for name in ("population", "planned_size", "sample_size", "census", "claim", "statement", "seed"):
            assert facts[name] == getattr(drawn, name)
        assert facts["cases"] == list(drawn.cases)


def test_what_is_not_there_is_told(office: Office, take_in: Export, tmp_path: Path, qapp: QApplication) -> None:
    take_in(week_of_cases(5))
    with pytest.raises(UserError, match="week_not_drawn"):
        write_certificates(office, WEEK, tmp_path / "x")
    with pytest.raises(UserError, match="not_drawn"):
        certify_draw(office, WEEK, "IDAAN")
    with pytest.raises(UserError, match="unknown_entity"):
        certify_draw(office, WEEK, "NADIE")
    draw_round(office, WEEK)
    (tmp_path / "archivo").write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="certificate_not_written"):
        write_certificate(office, WEEK, "IDAAN", tmp_path / "archivo")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE round_frame SET number = number || '0' WHERE position = 3 AND round_id = {round}",
        "UPDATE weekly_round SET seed = '00' WHERE id = {round}",
        "UPDATE round_sample SET number = '2024-00001x' WHERE position = 1 AND round_id = {round}",
    ],
)
def test_nothing_altered_is_certified_and_the_others_are(
    statement: str, location: str, tmp_path: Path, qapp: QApplication
) -> None:
    rows = week_of_cases(40) + week_of_cases(8, "AAUD", 100)
    path = tmp_path / "casos.csv"
    lines = [f"{number},{entity},2024-03-01,{closed}" for number, entity, closed in rows]
    path.write_text("\n".join(["Número,Entidad,Creado,Cerrado", *lines]), encoding="utf-8")
    with closing(open_store(location)) as store:
        import_cases(Office(store, "x"), path)
        draw_round(Office(store, "x"), WEEK)
    entity = "(SELECT id FROM entity WHERE name = 'IDAAN')"
    told = statement.format(entity=entity, round=f"(SELECT id FROM weekly_round WHERE entity_id = {entity})")
    assert len(rows_of(location, f"{told} RETURNING 1")) == 1
    with closing(open_store(location)) as store:
        office, folder = Office(store, "x"), tmp_path / "constancias"
        for name in ("IDAAN", None):
            with pytest.raises(UserError, match=r"draw_does_not_verify.*IDAAN"):
                write_certificates(office, WEEK, folder, name)
        assert not folder.exists()
        assert write_certificate(office, WEEK, "AAUD", folder)[0].exists()
