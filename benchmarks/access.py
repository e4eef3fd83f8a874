"""Rules of access on a server of 200,000 cases: the same questions as the superuser, the director and an advisor.

    python benchmarks/access.py [--cases 200000]

The superuser stands above the rules, and so is what PostgreSQL does without them. An advisor is compared with the
superuser asking for that advisor's entities by key. The server is the tests' own. Each figure is the best of several.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from cases_page import make_cases
from figures import judged

from advisor_app.office.access.duties import Duty
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.asked import Asked
from advisor_app.services.access.grant_role import grant_role
from advisor_app.services.indicators.compute_dashboard import compute_dashboard
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor
from advisor_app.store import Store, create_schema, open_store
from advisor_app.store.cases.cases_at_hand import CasesAtHand
from advisor_app.store.moving.move import move_rows
from advisor_app.store.tables import citizen_case

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

LIMIT = 1.5
TIMES = 25


def best(ours: Callable[[], Any], theirs: Callable[[], Any]) -> tuple[float, float]:
    """Milliseconds; in turns, so that what else the machine does falls on both."""
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(TIMES):
        for place, action in enumerate((ours, theirs)):
            began = time.perf_counter()
            action()
            found[place].append((time.perf_counter() - began) * 1000)
    return min(found[0]), min(found[1])


def questions(store: Store, entities: list[Any] | None) -> dict[str, Callable[[], Any]]:
    """`entities`: to ask for by key, where no rule does so."""
    office = Office(store, "?")
    day = panama_day(now_utc())
    asked = Asked(day - timedelta(days=365), day, day + timedelta(days=1))

    def scan() -> None:
        found = sa.select(sa.func.count(), sa.func.max(citizen_case.c.closed_on)).where(
            citizen_case.c.created_on >= date(2000, 1, 1)
        )
        if entities is not None:
            found = found.where(citizen_case.c.entity_id.in_(entities))
        with store.reading() as reading:
            reading._transaction.connection.execute(found).one()

    def by_number() -> None:
        with store.reading() as reading:
            numbers = [f"2024-{at:07d}" for at in range(200)]
            reading.cases.by_numbers(numbers)

    def at_hand() -> None:
        with store.reading() as reading:
            CasesAtHand().refresh(reading._transaction)

    return {
        "dashboard of a year": lambda: compute_dashboard(office, asked, entities),
        "every case scanned": scan,
        "200 cases by number": by_number,
        **({} if entities is not None else {"cases taken at hand": at_hand}),
    }


def main() -> None:
    from postgresql_server import running_server

    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cases", type=int, default=200_000)
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as name, running_server() as server:
        path = Path(name) / "office.sqlite3"
        make_cases(path, chosen.cases)
        server.execute("CREATE DATABASE rules")
        url = server.url("rules")
        create_schema(url)
        move_rows(str(path), url, lambda _done, _total, _table: None)
        owner = open_store(url)
        office = Office(owner, "owner")
        with owner.reading() as reading:
            counts = sorted(reading.entities.all(), key=lambda one: one.name)
        ana = add_advisor(office, "Ana", "ana@cac.example")
        with owner.unit_of_work("owner") as work:
            for one in counts[:25]:
                work.assignments.assign(one.id, ana.id, date(2024, 1, 1))
            work.commit()
        for person, role, duty in (("Ana", "bench_ana", Duty.ADVISOR), ("Dora", "bench_dora", Duty.DIRECTOR)):
            server.execute(f"CREATE ROLE {role} LOGIN PASSWORD '{server.password}'")
            grant_role(office, person, role, duty)
        server.execute("VACUUM ANALYZE", database="rules")
        director, advisor = (open_store(url.replace("advisor:", f"{role}:", 1)) for role in ("bench_dora", "bench_ana"))
        own = [one.id for one in counts[:25]]
        for who, store, peer in (
            ("director", director, questions(owner, None)),
            ("advisor of 25", advisor, questions(owner, own)),
        ):
            for what, ask in questions(store, None).items():
                if what in peer:
                    ours, theirs = best(ask, peer[what])
                    print(f"{who:14} {what:22} {ours:8.1f} ms  {theirs:8.1f} ms  {ours / theirs:5.2f} x")
                    if what.startswith("dashboard"):
                        judged(f"{what}, {who}, beside no rules", ours / theirs, LIMIT)
        for store in (owner, director, advisor):
            store.close()


if __name__ == "__main__":
    main()
