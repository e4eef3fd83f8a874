"""The demonstration office: made-up people and cases, taken in by the same road as real ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from advisor_app.demonstration import Demonstration, make_demonstration, write_exports
from advisor_app.demonstration.duty_proofs import make_proofs
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import LOOK_BACK
from advisor_app.office.duties.records import EvidenceRecord
from advisor_app.office.rotation.terms import AskedTerms
from advisor_app.services.demonstration.build_demonstration_directory import add_directory
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.rotation.rotate_entities import propose_rotation
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.store import UnitOfWork, new_id


def build_demonstration(office: Office, folder: Path, seed: int, say: Callable[[str], None]) -> None:
    """Fill an empty office: exports written to `folder` and imported, people added, the last complete week drawn."""
    made = make_demonstration(seed, panama_day(now_utc()))
    with office.store.unit_of_work(office.who) as work:
        work.facts.mark_demonstration()
        work.history.append("office.demonstration", {"seed": seed})
        work.commit()
    for path in write_exports(made, folder):
        done = import_cases(office, path)
        say(f"{path.name}: {done.new:,} casos nuevos, {done.changed:,} cambiados")
    with office.store.unit_of_work(office.who) as work:
        _add_people(work, made)
        work.commit()
    with office.store.unit_of_work(office.who) as work:
        _prove_duties(work, made)
        work.commit()
    draw = draw_round(office, made.week)
    say(f"Semana {made.week}: {sum(one.sample_size for one in draw.entities):,} casos sorteados")
    _draft_rotation(office, made.seed, say)


def _draft_rotation(office: Office, seed: int, say: Callable[[str], None]) -> None:
    """Next year's rotation as two drafts to compare: one by the usual weights, one that looks to journeys first."""
    year = panama_day(now_utc()).year + 1
    by_journeys = AskedTerms(weights={"cases": 1, "outside": 4, "below": 1})
    first = propose_rotation(office, year, seed=seed)
    second = propose_rotation(office, year, by_journeys, seed=seed + 1, label="B")
    if first.rotation is not None and second.rotation is not None:
        say(f"Rotación {year}: dos propuestas en borrador para {len(first.rotation.moved):,} entidades")


def _add_people(work: UnitOfWork, made: Demonstration) -> None:
    ids = work.entities.resolve(entity.name for entity in made.entities)
    for one in made.entities:
        known = work.entities.by_id(ids[one.name])
        work.entities.save(
            replace(
                known,
                full_name=one.full_name,
                kind=one.kind,
                sector=one.sector,
                seat_district=one.seat_district,
                reviewed=True,
            )
        )
    advisors = {one.name: work.advisors.add(one.name, one.email) for one in made.advisors}
    for given in made.assignments:
        work.assignments.assign(ids[given.entity], advisors[given.advisor].id, given.start)
    people = add_directory(work, made, ids)
    work.history.append(
        "office.people",
        {"advisors": len(made.advisors), "entities": len(made.entities), "people": people},
    )


def _prove_duties(work: UnitOfWork, made: Demonstration) -> None:
    """What was done of the guide's duties in the past year, before the office used the program."""
    today = panama_day(work.moment)
    names = [entity.name for entity in made.entities]
    ids = work.entities.resolve(names)
    proofs = make_proofs(made.seed, read_catalogue(), names, today - LOOK_BACK, today)
    records = [
        EvidenceRecord(
            new_id(),
            one.duty_id,
            ids[one.entity] if one.entity else None,
            one.period,
            one.on,
            one.note,
            "",
            "",
            work.who,
            work.moment,
        )
        for one in proofs
    ]
    work.duties.add_many(records)
    work.history.append("office.duties", {"proofs": len(records)})
