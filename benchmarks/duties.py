"""Duties of a portfolio and of a national office: every duty, every period of a year.

    python benchmarks/duties.py

An office is filled in the database's own tables: a year of audits with sent letters, two years of cases, evidence by
hand of some monthly duties, nothing of the others. Measured is the processor's time of this process, best of some runs.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from figures import judged

from advisor_app.bootstrap import open_office
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import LOOK_BACK, obligations
from advisor_app.services.duties.director_board import director_board
from advisor_app.services.duties.duty_facts import gather
from advisor_app.services.duties.list_duties import duty_table, list_duties
from advisor_app.services.duties.report_compliance import compliance_of
from advisor_app.settings import Settings
from advisor_app.store import new_id
from advisor_app.store.audits.audit_tables import audit, letter, mail_message, scorecard_version
from advisor_app.store.duties.duty_tables import duty_evidence
from advisor_app.store.tables import advisor, assignment, case_import, citizen_case, entity, weekly_round

DAY = date(2026, 11, 20)
NOON = datetime.fromisoformat("2026-11-20T17:00:00")
LONG_AGO = datetime.fromisoformat("2025-01-01T00:00:00")
SIGNED = {"version": 1, "created_by": "x", "created_at": LONG_AGO, "changed_by": "x"}
WEEKS = [IsoWeek.of(DAY - timedelta(weeks=at)) for at in range(1, 54)]
BY_HAND = ("VISIT-M", "REPORT-M", "CRM-NEWS", "MEETING-M")


def fill(path: Path, entities: int, cases_a_year: int) -> None:
    engine = sa.create_engine(f"sqlite:///{path}")
    chance = random.Random(311)
    signed = {**SIGNED, "changed_at": LONG_AGO}
    keys = [new_id() for _ in range(entities)]
    advisors = [new_id() for _ in range(-(-entities // 25))]
    card, taken = new_id(), new_id()

    def rounds() -> Iterator[dict[str, list[dict[str, Any]]]]:
        serial = 0
        for week in WEEKS:
            parts: dict[str, list[dict[str, Any]]] = {"round": [], "audit": [], "letter": [], "mail": []}
            for at, key in enumerate(keys):
                if chance.random() < 0.1:
                    continue  # an audit that nobody made
                ids = [new_id() for _ in range(4)]
                serial += 1
                mine = {"entity_id": key, **signed}
                sent = datetime.combine(week.sunday + timedelta(days=3), datetime.min.time())
                parts["round"].append(
                    {"id": ids[0], "week": str(week), "advisor_id": advisors[at // 25], "population": 20,
                     "frame_digest": "", "seed": "", "planned_size": 3, "sample_size": 3, "claim": "minimum",
                     "rules": "{}", "sealed_at": sent, "drawn_at": sent, **mine}
                )  # fmt: skip
                parts["audit"].append(
                    {"id": ids[1], "round_id": ids[0], "scorecard_version_id": card, "state": "finished",
                     "revision": 1, "enlarged_while_scoring": False, "finished_at": sent, **mine}
                )  # fmt: skip
                parts["letter"].append(
                    {"id": ids[2], "audit_id": ids[1], "revision": 1, "year": week.year, "serial": serial,
                     "issued_on": sent.date(), "content": "{}", "docx": b"", "pdf": b"", **mine}
                )  # fmt: skip
                parts["mail"].append(
                    {"id": ids[3], "letter_id": ids[2], "audit_id": ids[1], "message_id": str(ids[3]), "sender": "",
                     "recipients": "[]", "written_at": sent, "label": "", "to_addresses": "[]",
                     "cc_addresses": "[]", "subject": "", "state": "sent", "attempts": 1, "decided_by": "",
                     "words": "", "refused": "[]", **mine, "changed_at": sent}
                )  # fmt: skip
            yield parts

    texts = (
        "type", "channel", "status", "reason", "province", "district", "corregimiento", "subject", "resolution",
        "owner", "day_only", "search_key",
    )  # fmt: skip

    def some_cases(key: object, at: int) -> list[dict[str, Any]]:
        rows = []
        for number in range(2 * cases_a_year):
            created = NOON - timedelta(minutes=chance.randrange(2 * 366 * 24 * 60))
            closed = created + timedelta(minutes=int(chance.expovariate(1 / (15 * 24 * 60))))
            done = closed < NOON
            rows.append(
                {"number": f"{at}-{number}", "entity_id": key, "created": created, "created_on": created.date(),
                 "first_worked": created + timedelta(hours=chance.randrange(40)),
                 "closed": closed if done else None, "closed_on": closed.date() if done else None,
                 "due": None, "due_on": None, "days_to_close": (closed.date() - created.date()).days if done else None,
                 "first_import_id": taken, "last_import_id": taken, **dict.fromkeys(texts, "")}
            )  # fmt: skip
        return rows

    with engine.begin() as connection:
        connection.execute(
            advisor.insert(),
            [{"id": k, "name": f"A{i}", "name_key": f"a{i}", "email": "", **signed} for i, k in enumerate(advisors)],
        )
        blank = {"full_name": "", "kind": "", "sector": "", "seat_district": "", "reviewed": True}
        connection.execute(
            entity.insert(), [{"id": k, "name": f"E{i:03d}", **blank, **signed} for i, k in enumerate(keys)]
        )
        connection.execute(
            assignment.insert(),
            [{"id": new_id(), "entity_id": k, "advisor_id": advisors[i // 25], "start_on": date(2025, 1, 1), **signed}
             for i, k in enumerate(keys)],
        )  # fmt: skip
        connection.execute(
            scorecard_version.insert(),
            [{"id": card, "card_id": "x", "card_version": 1, "digest": "x", "frozen": "{}", **signed}],
        )
        counts = dict.fromkeys(("rows", "new", "changed", "unchanged", "rejected", "negative"), 0)
        connection.execute(
            case_import.insert(),
            [{"id": taken, "file_name": "x", "sha256": "x", "shape": "x", "columns": "{}", **counts, **signed}],
        )
        for parts in rounds():
            for name, table in (("round", weekly_round), ("audit", audit), ("letter", letter), ("mail", mail_message)):
                connection.execute(table.insert(), parts[name])
        for at, key in enumerate(keys):
            connection.execute(citizen_case.insert(), some_cases(key, at))
        months = [f"2025-{month:02d}" for month in (11, 12)] + [f"2026-{month:02d}" for month in range(1, 11)]
        connection.execute(
            duty_evidence.insert(),
            [{"id": new_id(), "entity_id": key, "duty_id": duty, "period": month,
              "fact_on": date.fromisoformat(f"{month}-15"), "note": "", "file_path": "", "file_sha256": "", **signed}
             for key in keys for duty in BY_HAND for month in months if chance.random() < 0.9],
        )  # fmt: skip
    engine.dispose()


def best(action: Callable[[], object], runs: int) -> float:
    spent = []
    for _ in range(runs):
        begun = time.process_time()
        action()
        spent.append(time.process_time() - begun)
    return min(spent)


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cases", type=int, default=700, help="closed cases of an entity in a year")
    words.add_argument("--runs", type=int, default=5)
    chosen = words.parse_args()
    book = read_catalogue()
    with tempfile.TemporaryDirectory() as name:
        for entities, limit in ((25, 0.05), (300, 0.5)):
            path = Path(name) / f"office{entities}.db"
            settings = Settings(str(path), "benchmark")
            open_office(settings).store.close()
            fill(path, entities, chosen.cases)
            office = open_office(settings)
            table = duty_table(office, DAY)  # packs the cases, once
            table_time = best(lambda office=office: duty_table(office, DAY), chosen.runs)  # type: ignore[misc]
            board_time = best(lambda office=office: director_board(office, DAY), chosen.runs)  # type: ignore[misc]
            year_time = best(lambda office=office: compliance_of(office, 2026, day=DAY), chosen.runs)  # type: ignore[misc]
            list_time = best(lambda office=office: list_duties(office, DAY), chosen.runs)  # type: ignore[misc]
            with office.store.reading() as reading:
                facts = gather(reading, book, DAY - LOOK_BACK, DAY).facts
            found = obligations(book, facts, DAY)
            engine_time = best(lambda facts=facts: obligations(book, facts, DAY), chosen.runs)  # type: ignore[misc]
            print(
                f"{entities} entities, {entities * chosen.cases * 2:,} cases in two years, {len(found):,} periods of a "
                f"year, {len(table.cells):,} cells"
            )
            print(f"  engine alone           {engine_time * 1000:7.1f} ms")
            judged(f"duties of {entities} entities, from the store", table_time * 1000, limit * 1000, "ms")
            if entities > 25:
                judged(f"the director's board over {entities} entities", board_time * 1000, 500, "ms")
                print(f"  compliance of a year   {year_time * 1000:7.1f} ms")
            print(f"  list, from the store   {list_time * 1000:7.1f} ms")
            office.store.close()


if __name__ == "__main__":
    main()
