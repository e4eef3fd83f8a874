"""A real export's week: scored from a CSV, a letter for every entity, mails as drafts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from commands import CASE_FILES, advisor_app
from made_offices import office_at
from monday import done, samples_of, states, write_scores

from advisor_app.office.people import LiaisonKind
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.store import open_store

MEDELLIN = CASE_FILES / "medellin_pqrs_2024_ene-may.xlsx"
WEEK = "2024-W12"

pytestmark = pytest.mark.skipif(not MEDELLIN.is_file(), reason="the shared case files are not beside the project")


def add_liaisons(database: Path, entities: Iterable[str]) -> None:
    office = Office(open_store(office_at(database)), "prueba")
    with office.store.reading() as reading:
        keys = [find_entity(reading, entity).id for entity in entities]
    for key in keys:
        add_liaison(office, key, "Enlace", LiaisonKind.OPERATIONAL, email="enlace@entidad.example")
    office.store.close()


def test_the_week_to_its_end(tmp_path: Path) -> None:
    database = tmp_path / "office.db"
    done(database, "cases", "import", str(MEDELLIN), "--map", "entity=TEMA")
    samples = samples_of(advisor_app(database, "round", "draw", "--week", WEEK, "--json"))
    assert len(samples) > 5
    busy = max(samples, key=lambda entity: len(samples[entity]))
    file = write_scores(tmp_path / "puntajes.csv", samples, failing=samples[busy][:2])
    scored = done(database, "round", "score", str(file), "--week", WEEK)
    assert scored["scored"] == sum(map(len, samples.values()))
    assert {problem["code"] for problem in scored["problems"]} == {"question_not_asked"}
    evaluated = {one["entity"]: one for one in done(database, "round", "evaluate", "--week", WEEK)["entities"]}
    assert set(evaluated) == set(samples)
    assert {entity: one["errors"] for entity, one in evaluated.items() if one["errors"]} == {busy: 2}

    first = advisor_app(database, "findings", "prepare", "--week", WEEK, "--json")
    letters = first.json["letters"]
    assert {one["entity"] for one in letters} == set(samples)
    assert [one["number"][-4:] for one in letters] == [f"{at:04d}" for at in range(1, len(samples) + 1)]
    assert {one["message_id"] for one in letters} == {None}, "nobody to write to yet"
    assert first.err.count("no tiene un enlace") == len(samples)
    assert all(Path(one[kind]).stat().st_size > 1000 for one in letters for kind in ("docx", "pdf"))

    add_liaisons(database, samples)
    again = done(database, "findings", "prepare", "--week", WEEK, "--from", "calidad@cac.example")["letters"]
    assert [one["number"] for one in again] == [one["number"] for one in letters]
    assert len({one["message_id"] for one in again}) == len(samples)
    done(database, "outbox", "approve")
    done(database, "outbox", "send", "--to-folder", str(tmp_path / "borradores"))
    assert set(states(database).values()) == {"sent"}
    assert len(list((tmp_path / "borradores").glob("*.eml"))) == len(samples)
    assert advisor_app(database, "round", "verify", "--week", WEEK).code == 0
