"""Makes the demonstration office from a seed."""

from __future__ import annotations

from datetime import date, datetime, time
from random import Random

from advisor_app.demonstration.caseload import WEEKS, make_lives
from advisor_app.demonstration.lives import TO_UTC, Life
from advisor_app.demonstration.made import Demonstration, MadeExport
from advisor_app.demonstration.people import choose_entities, make_people
from advisor_app.demonstration.wording import read_wording
from advisor_app.office.calendar import IsoWeek

WEEKS_OF_CHANGES = 3
"""Reach back of Monday's export, so that a holiday or a missed Monday leaves no hole."""


def make_demonstration(seed: int, today: date) -> Demonstration:
    """The demonstration as it stands on `today` (Panama's day), up to the last week that is over.

    The same seed and day give the same demonstration.
    """
    week = IsoWeek.of(today).shifted(-1)
    rng = Random(f"{seed} people")  # noqa: S311 - a demonstration is made up, and must repeat itself
    entities = choose_entities(rng)
    advisors, liaisons, assignments = make_people(rng, entities, week.shifted(1 - WEEKS).monday)
    lives = make_lives(seed, entities, week, read_wording())
    past_end = _midnight(week.shifted(1 - WEEKS_OF_CHANGES).monday)
    end = _midnight(week.shifted(1).monday)
    return Demonstration(
        seed=seed,
        week=week,
        advisors=advisors,
        entities=tuple(sorted(entities, key=lambda entity: entity.name)),
        liaisons=liaisons,
        assignments=assignments,
        exports=(
            _export(f"demostracion-casos-hasta-{week.shifted(-WEEKS_OF_CHANGES).sunday}.csv", lives, None, past_end),
            _export(f"demostracion-casos-cambiados-{week.shifted(1).monday}.xlsx", lives, past_end, end),
        ),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _export(file_name: str, lives: list[Life], since: datetime | None, moment: datetime) -> MadeExport:
    cases, changed = [], []
    for life in lives:
        if life.created >= moment:
            continue
        touched = life.touched(moment)
        if since is None or touched >= since:
            cases.append(life.as_of(moment))
            changed.append(touched + TO_UTC)
    return MadeExport(file_name, moment + TO_UTC, tuple(cases), tuple(changed))
