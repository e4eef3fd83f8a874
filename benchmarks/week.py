"""The advisor's week beside its floor: importing 10,000 rows, drawing 25 entities.

    python benchmarks/week.py

The import's floor is python-calamine reading the same workbook and sqlite3 inserting the same rows raw.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import openpyxl
import python_calamine
from figures import judged

from advisor_app.bootstrap import open_office
from advisor_app.office.calendar import IsoWeek
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.rounds.draw_round import draw_round
from advisor_app.settings import Settings

HEADERS = (
    "Número", "Tipo", "Canal", "Entidad", "Estado", "Motivo", "Creado", "Primera acción", "Cerrado", "Vence",
    "Provincia", "Distrito", "Corregimiento", "Asunto", "Resolución", "Responsable",
)  # fmt: skip
WEEK = IsoWeek(2026, 46)


def write_workbook(path: Path, rows: int, entities: int) -> None:
    chance = random.Random(311)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Casos")
    sheet.append(HEADERS)
    monday = datetime.combine(WEEK.monday, datetime.min.time())
    for number in range(rows):
        closed = monday + timedelta(minutes=chance.randrange(7 * 24 * 60))
        created = closed - timedelta(minutes=chance.randrange(40 * 24 * 60))
        worked = created + timedelta(minutes=chance.randrange(30 * 60))
        place = chance.choice(("Panamá", "Colón", "David"))
        sheet.append(
            [
                f"2026-{number:06d}", "Queja", "Teléfono 3-1-1", f"Entidad {number % entities:02d}", "Cerrado",
                "Información brindada", created, worked, closed, created + timedelta(days=30), place, place, place,
                f"Asunto {number % 97}", f"Se resolvió el pedido {number} y se informó al ciudadano.", "Gerencia",
            ]
        )  # fmt: skip
    book.save(path)


def floor(path: Path, database: Path) -> None:
    rows = python_calamine.load_workbook(str(path)).get_sheet_by_index(0).to_python()[1:]
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    columns = ", ".join(f"c{at}" for at in range(len(HEADERS)))
    connection.execute(f"CREATE TABLE cases ({columns})")
    connection.execute("CREATE UNIQUE INDEX one ON cases (c0)")
    connection.execute("CREATE INDEX two ON cases (c3, c8)")
    connection.execute("CREATE INDEX three ON cases (c3, c6)")
    marks = ", ".join("?" * len(HEADERS))
    texts = [[str(cell) for cell in row] for row in rows]
    connection.executemany(f"INSERT INTO cases VALUES ({marks})", texts)
    connection.commit()
    connection.close()


def seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rows", type=int, default=10_000)
    words.add_argument("--runs", type=int, default=5)
    chosen = words.parse_args()
    floors, imports, repeats, draws = [], [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        workbook = folder / "cases.xlsx"
        write_workbook(workbook, chosen.rows, entities=25)
        for run in range(chosen.runs):
            floors.append(seconds(partial(floor, workbook, folder / f"floor{run}.db")))
            office = open_office(Settings(str(folder / f"office{run}.db"), "benchmark"))
            imports.append(seconds(partial(import_cases, office, workbook)))
            repeats.append(seconds(partial(import_cases, office, workbook)))
            draws.append(seconds(partial(draw_round, office, WEEK)))
            office.store.close()
    base = statistics.median(floors)
    print(f"median of {chosen.runs} runs, {chosen.rows:,} rows x {len(HEADERS)} columns")
    print(f"floor (calamine + raw sqlite3)      {base:7.3f} s")
    for what, times in (("import", imports), ("import again, unchanged", repeats)):
        print(f"{what:35} {statistics.median(times):7.3f} s   {statistics.median(times) / base:5.2f} x floor")
    judged("round of 25 entities, drawn", statistics.median(draws), 0.3, "s")


if __name__ == "__main__":
    main()
