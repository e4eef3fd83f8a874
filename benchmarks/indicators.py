"""Every indicator of a million made-up cases, and a whole dashboard, beside pandas reading the same database.

    python benchmarks/indicators.py [--cases 1000000] [--keep office.db]

Both are asked for the same figures by entity. What pandas is timed for is its whole way: reading the columns that it
needs from the database, and computing. Wall clock and the process's own time are both told, since other work on the
machine lengthens the first.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
from figures import judged

from advisor_app.bootstrap import open_office
from advisor_app.office.indicators.asked import Asked, By
from advisor_app.services.cases.cases_behind import cases_behind
from advisor_app.services.indicators.compute_dashboard import compute_dashboard
from advisor_app.services.indicators.compute_indicators import catch_up, compute_indicators
from advisor_app.services.indicators.report_scopes import ReportScope, report_scopes
from advisor_app.services.office import Office
from advisor_app.settings import Settings

MONTH = Asked.of(date(2026, 10, 1), date(2026, 10, 31))
YEAR = Asked.of(date(2026, 1, 1), date(2026, 11, 14))
ALL = Asked.of(date(2021, 11, 1), date(2026, 11, 14))
PERIODS = {"a month": MONTH, "a year": YEAR, "five years": ALL}
GROUPINGS: tuple[By | None, ...] = (None, "entity", "type", "channel", "province", "district", "week", "month")

_COLUMNS = (
    "number", "entity_id", "type", "channel", "status", "reason", "created", "first_worked", "closed", "due",
    "created_on", "closed_on", "due_on", "days_to_close", "province", "district", "corregimiento", "subject",
    "resolution", "owner", "day_only", "search_key", "first_import_id", "last_import_id",
)  # fmt: skip
_TYPES = ("Queja", "Denuncia", "Sugerencia", "Solicitud", "Consulta")
_CHANNELS = ("Teléfono 3-1-1", "Página web", "Aplicación", "Presencial", "Redes sociales", "Chat", "Correo")
_SECOND = np.timedelta64(1, "s")
_PANAMA_BEHIND = np.timedelta64(5, "h")
_LAST = np.datetime64("2026-11-15T05:00:00", "us")


def make_cases(path: Path, count: int) -> None:
    """Five years of 75 entities, straight into the table: 1.7 % open, a tenth without the CRM's due date."""
    office = open_office(Settings(str(path), "benchmark"))
    with office.store.unit_of_work(office.who) as work:
        resolved = work.entities.resolve(f"Entidad {at:02d}" for at in range(75))
        import_id = work.imports.add(file_name="f", sha256="f", shape="s", columns={}, rows=count)
        work.commit()
    office.store.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous=OFF")
    entities = [resolved[f"Entidad {at:02d}"].hex for at in range(75)]
    key = import_id.hex
    marks = ", ".join("?" * len(_COLUMNS))
    connection.executemany(
        f"INSERT INTO citizen_case ({', '.join(_COLUMNS)}) VALUES ({marks})", _rows(count, entities, key)
    )
    connection.commit()
    connection.close()


def _rows(count: int, entities: list[str], key: str) -> Iterator[tuple[object, ...]]:
    chance = np.random.default_rng(311)
    created = (
        np.datetime64("2021-11-15T05:00:00", "us") + np.sort(chance.integers(0, 5 * 365 * 86_400, count)) * _SECOND
    )
    closed = created + (chance.exponential(14, count) * 86_400).astype(int) * _SECOND
    worked = created + (chance.exponential(0.6, count) * 86_400).astype(int) * _SECOND
    due = created + 30 * 86_400 * _SECOND
    is_open = (closed >= _LAST) | (chance.random(count) < 0.01)
    missing = {"worked": chance.random(count) < 0.03, "due": chance.random(count) < 0.1}
    owner = np.minimum(chance.zipf(1.3, count) - 1, len(entities) - 1)
    kinds, ways = chance.integers(0, len(_TYPES), count), chance.integers(0, len(_CHANNELS), count)
    places, subjects = chance.integers(0, 700, count), chance.integers(0, 400, count)
    moments = [_texts(column) for column in (created, worked, closed, due)]
    days = [
        np.datetime_as_string((column - _PANAMA_BEHIND).astype("datetime64[D]")) for column in (created, closed, due)
    ]
    took = (closed - _PANAMA_BEHIND).astype("datetime64[D]") - (created - _PANAMA_BEHIND).astype("datetime64[D]")
    for at in range(count):
        ended, place = not is_open[at], int(places[at])
        yield (
            f"2026-{at:07d}", entities[owner[at]], _TYPES[kinds[at]], _CHANNELS[ways[at]],
            "Cerrado" if ended else "En curso", "", str(moments[0][at]),
            None if missing["worked"][at] else str(moments[1][at]), str(moments[2][at]) if ended else None,
            None if missing["due"][at] else str(moments[3][at]), str(days[0][at]), str(days[1][at]) if ended else None,
            None if missing["due"][at] else str(days[2][at]), int(took[at].astype(int)) if ended else None,
            f"Provincia {place % 13}", f"Distrito {place % 82}", f"Corregimiento {place}", f"Asunto {subjects[at]}",
            "Se atendió el pedido y se informó a la persona por teléfono el mismo día.", "Gerencia", "",
            f"2026-{at:07d} queja telefono distrito gerencia", key, key,
        )  # fmt: skip


def _texts(moments: np.ndarray) -> np.ndarray:
    return np.char.replace(np.datetime_as_string(moments, unit="us"), "T", " ")


def by_pandas(path: Path, asked: Asked) -> pd.DataFrame:
    """The same figures by entity, from the database to the end."""
    connection = sqlite3.connect(path)
    told = pd.read_sql(
        "SELECT entity.name AS entity, created, first_worked, closed, due FROM citizen_case"
        " LEFT JOIN entity ON entity.id = citizen_case.entity_id",
        connection,
        parse_dates=["created", "first_worked", "closed", "due"],
    )
    connection.close()
    first, last, cut = (pd.Timestamp(day) for day in (asked.start, asked.end, asked.as_of))
    day = {name: (told[name] - pd.Timedelta(hours=5)).dt.normalize() for name in told.columns[1:]}
    created, closed = day["created"], day["closed"].where(day["closed"] < cut)
    worked = day["first_worked"].where(day["first_worked"] < cut)
    by_law = created + pd.Timedelta(days=30)
    days = (closed - created).dt.days
    received, ended = created.between(first, last) & (created < cut), closed.between(first, last)
    is_open, fell_due = (created < cut) & closed.isna(), by_law.between(first, last) & (by_law < cut)
    begin = min(first, cut)
    with_term = ended & day["due"].notna()
    counted = pd.DataFrame(
        {
            "received": received,
            "closed": ended,
            "open": is_open,
            "expired": is_open & (day["due"].fillna(by_law) < cut),
            "backlog": (created < begin) & ~(closed < begin),
            "due": fell_due,
            "due_in_30": fell_due & (closed <= by_law),
            "closed_in_30": ended & (days <= 30),
            "with_first_work": received & worked.notna(),
            "worked_in_24h": received
            & worked.notna()
            & (told["first_worked"] - told["created"] <= pd.Timedelta(hours=24)),
            "received_closed": received & closed.notna(),
            "with_term": with_term,
            "on_time": with_term & (closed <= day["due"]),
        }
    )
    groups = counted.groupby(told["entity"]).sum()
    spent = days[ended].groupby(told["entity"][ended])
    groups["median_days"] = spent.quantile(0.5, interpolation="lower")
    groups["p90_days"] = spent.quantile(0.9, interpolation="higher")
    return groups


def timed(action: Callable[[], object], runs: int) -> tuple[float, float]:
    """The median of the wall clock and of the process's own time, in seconds."""
    walls, own = [], []
    for _ in range(runs):
        wall, mine = time.perf_counter(), time.process_time()
        action()
        walls.append(time.perf_counter() - wall)
        own.append(time.process_time() - mine)
    return statistics.median(walls), statistics.median(own)


def _all_of(scopes: list[ReportScope]) -> tuple[uuid.UUID, ...]:
    return tuple(key for one in scopes for key in one.entity_ids or ())


def agree(office: Office, path: Path) -> None:
    """Both count the same, or there is nothing to compare."""
    expected = by_pandas(path, YEAR)
    for one in compute_indicators(office, YEAR, "entity").groups:
        for name in set(expected.columns) - {"median_days", "p90_days"}:
            found = getattr(one.figures, name)
            if found != expected.loc[one.group, name]:
                raise SystemExit(f"{one.group}: {name} {found} is not {expected.loc[one.group, name]}")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cases", type=int, default=1_000_000)
    words.add_argument("--runs", type=int, default=5)
    words.add_argument("--keep", type=Path, help="where the made database stays, and is used again")
    chosen = words.parse_args()
    with tempfile.TemporaryDirectory() as name:
        path = chosen.keep or Path(name) / "office.db"
        if not path.exists():
            make_cases(path, chosen.cases)
        office = open_office(Settings(str(path), "benchmark"))
        print(f"packing all cases anew            {timed(lambda: catch_up(office), 1)[0]:8.3f} s, once")
        agree(office, path)
        print(f"{'':34}{'wall':>8}    {'own':>8}")
        slowest = 0.0
        for period, asked in PERIODS.items():
            for by in GROUPINGS:
                wall, own = timed(lambda: compute_indicators(office, asked, by), chosen.runs)  # noqa: B023
                slowest = max(slowest, wall)
                print(f"all indicators, {period:11}by {by or '-':9}{wall:8.3f} s  {own:8.3f} s")
        for period, asked in PERIODS.items():
            wall, own = timed(lambda: compute_dashboard(office, asked), chosen.runs)  # noqa: B023
            judged(f"dashboard of {period}, {own:.3f} s of the processor", wall, 1, "s")
        scopes = [one for one in report_scopes(office) if one.entity_ids is not None]
        for whose, chosen_ids in (("one entity", scopes[0].entity_ids), ("25 entities", _all_of(scopes[:25]))):
            wall, own = timed(lambda: compute_dashboard(office, ALL, chosen_ids), chosen.runs)  # noqa: B023
            judged(f"dashboard of {whose}, five years, {own:.3f} s of the processor", wall, 1, "s")
        wall, own = timed(lambda: cases_behind(office, ALL, "not_in_30", "province", "Provincia 3"), chosen.runs)
        print(f"the cases behind a bar            {wall:8.3f} s  {own:8.3f} s")
        ours, _ = timed(lambda: compute_indicators(office, ALL, "entity"), chosen.runs)
        theirs, own = timed(lambda: by_pandas(path, ALL), 1)
        judged(f"pandas, five years by entity, {theirs:.2f} s, beside ours", theirs / ours, 3, at_least=True)
        judged("the slowest answer of all indicators", slowest, 0.4, "s")
        office.store.close()


if __name__ == "__main__":
    main()
