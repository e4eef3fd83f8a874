"""A week's round of 300 entities, frame to stored draw, on an office with two years of cases.

    python benchmarks/whole_round.py [--database URL] [--cases 440000]

`--database` names an empty PostgreSQL database; without it the office is an SQLite file. The floor is the same frames
sealed and drawn in memory: what reading, planning, history and storing add is the rest. Processor time is this
process's own, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from figures import judged

import sampling
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.case import Case
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.services.rounds.verify_round import verify_round
from advisor_app.store import Store, create_schema, open_store

ENTITIES, A_PORTFOLIO, WEEKS = 300, 25, 104
LAST = IsoWeek(2026, 46)
_AT_ONCE = 20_000


def cases(number: int) -> Iterator[Case]:
    """Heavy-tailed: a few entities close hundreds a week, most a handful, some none."""
    chance = random.Random(311)
    names = [f"Entidad {at:03d}" for at in range(ENTITIES)]
    weights = [1 / (1 + at) ** 0.9 for at in range(ENTITIES)]
    first = datetime.combine(LAST.shifted(1 - WEEKS).monday, datetime.min.time()) + timedelta(hours=5)
    for at, entity in enumerate(chance.choices(names, weights, k=number)):
        closed = first + timedelta(minutes=chance.randrange(WEEKS * 7 * 24 * 60))
        yield Case(
            number=f"2026-{at:07d}",
            entity=entity,
            created=closed - timedelta(minutes=chance.randrange(40 * 24 * 60)),
            closed=closed,
            type="Queja",
            channel="Teléfono 3-1-1",
            status="Cerrado",
            subject=f"Asunto {at % 97}",
        )


def fill(store: Store, number: int) -> None:
    waiting = list(cases(number))
    for start in range(0, len(waiting), _AT_ONCE):
        part = waiting[start : start + _AT_ONCE]
        with store.unit_of_work("benchmark") as work:
            entity_ids = work.entities.resolve(case.entity for case in part)
            import_id = work.imports.add(
                file_name="b.csv", sha256=str(start), shape="s", columns={"number": ("N",)}, rows=len(part)
            )
            work.cases.apply(part, import_id, entity_ids)
            work.commit()
    office = Office(store, "benchmark")
    for advisor in range(ENTITIES // A_PORTFOLIO):
        add_advisor(office, f"Asesor {advisor:02d}")
        portfolio = range(advisor, ENTITIES, ENTITIES // A_PORTFOLIO)
        assign_entities(office, [f"Entidad {at:03d}" for at in portfolio], f"Asesor {advisor:02d}", LAST.monday)


def taken(action: Callable[[], object]) -> tuple[float, float]:
    """Wall and processor seconds."""
    wall, own = time.perf_counter(), time.process_time()
    action()
    return time.perf_counter() - wall, time.process_time() - own


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--database", metavar="URL")
    words.add_argument("--cases", type=int, default=440_000)
    words.add_argument("--runs", type=int, default=5)
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if chosen.database:
            create_schema(chosen.database)
        store = open_store(chosen.database or Path(folder) / "office.sqlite3")
        fill(store, chosen.cases)
        office = Office(store, "benchmark")
        floors, draws, again, verified = [], [], [], []
        for run in range(chosen.runs):
            week = LAST.shifted(-run)
            with store.reading() as reading:
                frames = list(reading.cases.closed_in(week).values())
            floors.append(
                taken(
                    lambda frames=frames: [sampling.Draw(f, sampling.new_seed(), min(3, len(f))).digest for f in frames]
                )
            )
            made = []
            draws.append(taken(lambda week=week, made=made: made.append(draw_round(office, week))))
            again.append(taken(lambda week=week: draw_round(office, week)))
            verified.append(taken(lambda week=week: verify_round(office, week)))
            drawn = [one for one in made[0].entities if one.cases]
            print(
                f"week {week}: {len(made[0].entities)} entities, {len(drawn)} with cases, "
                f"{sum(one.population for one in drawn):,} closed, {sum(one.sample_size for one in drawn):,} drawn"
            )
        print(f"{store.dialect}, {chosen.cases:,} cases, median of {chosen.runs} weeks (wall, processor)")
        for what, times in (
            ("floor: sealed and drawn in memory", floors),
            ("round, frame to stored draw", draws),
            ("asked again", again),
            ("verified", verified),
        ):
            wall, own = (statistics.median(one[at] for one in times) for at in (0, 1))
            print(f"{what:36} {wall:7.3f} s {own:7.3f} s")
            if times is draws:
                judged(f"round of the whole office, {store.dialect}", wall, 2, "s")
        store.close()


if __name__ == "__main__":
    main()
