"""A month of 300 entities published, in a window too, and a workbook of a million rows.

python benchmarks/publication.py [--rows 1000000]

Times by the clock and by the processor. A pause of the window is told by both: the clock's holds what the machine gave
to others, the processor's what all threads of the window's process did within it.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from figures import judged

from advisor_app.bootstrap import open_office
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.documents.workbooks.workbook import Cell, Column, Kind, Notes, Sheet, write_workbook
from advisor_app.office.publication.month import Month
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.publication.publish_month import publish_month
from advisor_app.settings import Settings

ENTITIES, CASES = 300, 60_000
MONTH = Month(2026, 10)
KINDS = [*[Kind.TEXT] * 8, Kind.WHOLE, Kind.WHOLE, Kind.SHARE, Kind.MOMENT, Kind.MOMENT, Kind.DAY, Kind.TEXT]


def timed(name: str, work: Callable[[], object], limit: float) -> None:
    wall, own = time.perf_counter(), time.process_time()
    work()
    wall, own = time.perf_counter() - wall, time.process_time() - own
    judged(f"{name}, {own:.1f} s of the processor", wall, limit, "s")


def write_cases(path: Path) -> None:
    """Two years that end with the month; sizes of the entities as in life, from one case a month to thousands."""
    chance = random.Random(311)
    weights = [1 / (1 + at) for at in range(ENTITIES)]
    lines = ["Número,Entidad,Tipo,Canal,Provincia,Estado,Creado,Primera acción,Cerrado"]
    for number, entity in enumerate(chance.choices(range(ENTITIES), weights, k=CASES)):
        created = datetime(2024, 11, 1) + timedelta(minutes=chance.randrange(729 * 24 * 60))  # noqa: DTZ001
        closed = created + timedelta(days=chance.choice((2, 5, 10, 25, 60)))
        done = closed < datetime(2026, 11, 1)  # noqa: DTZ001
        worked = created + timedelta(hours=chance.choice((1, 5, 20, 30)))
        lines.append(
            f"{number:06},Entidad número {entity},{chance.choice(('Queja', 'Consulta', 'Denuncia'))},"
            f"{chance.choice(('Web', 'Teléfono', 'Presencial'))},{chance.choice(('Panamá', 'Colón', 'Chiriquí'))},"
            f"{'Cerrado' if done else 'En curso'},{created},{worked},{closed if done else ''}"
        )
    path.write_text("\n".join(lines), encoding="utf-8")


def rows(count: int) -> Iterator[Sequence[Cell]]:
    start = datetime(2026, 1, 2, 3, 4, 5)  # noqa: DTZ001
    for at in range(count):
        yield (
            f"2026-{at:06d}", f"Entidad {at % 300}", "Reclamo", "Web", "Panamá", "San Miguelito", "Belisario Frías",
            f"un texto algo más largo {at} & con <cosas>", at % 90, 3, 0.5, start + timedelta(seconds=37 * at), start,
            date(2026, 1, 1 + at % 28), "Cerrado",
        )  # fmt: skip


def window(database: Path, folder: Path) -> None:
    """A window without a display publishes the month, first and again; its longest pauses between beats of 5 ms."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from advisor_app.ui.application import make_window
    from advisor_app.ui.memory import Memory

    application = QApplication([])
    shown = make_window(
        application,
        lambda: open_office(Settings(str(database), "benchmark")),
        "es",
        Memory(database.with_suffix(".ini")),
        "light",
    )
    shown.resize(1366, 768)
    shown.show()
    beats: list[tuple[float, float]] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append((time.perf_counter(), time.process_time())))

    def until(met: Callable[[], bool]) -> None:
        while not met():
            application.processEvents()
            time.sleep(0.001)

    until(lambda: shown.ready and shown.idle)
    shown.go_to("reports")
    until(lambda: shown.idle)
    page = shown.page("reports")
    page.publication.panel.months.show_month(MONTH.year, MONTH.number)
    page.show_part("publication")
    until(lambda: shown.idle)
    for said in ("a month published in a window", "the same again in a window"):
        beats.clear()
        heart.start(5)
        page.publication.publish_to(folder)
        until(lambda: shown.idle)
        heart.stop()
        gaps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(beats)]
        clock, own = 1000 * max(gap for gap, _ in gaps), 1000 * max(map(min, gaps))
        judged(f"{said}: longest pause, {own:.0f} ms of its own", clock, 50, "ms")
    shown.close()
    application.processEvents()


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rows", type=int, default=1_000_000)
    asked.add_argument("--window", type=Path, help="a folder with an office; for this script's own process")
    chosen = asked.parse_args()
    if chosen.window:
        window(chosen.window / "window.db", chosen.window / "c")
        return
    count = chosen.rows
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        columns = tuple(Column(f"Columna {at}", kind) for at, kind in enumerate(KINDS))
        book = Path(folder) / "libro.xlsx"
        timed(
            f"workbook of {count:,} x {len(columns)}",
            lambda: write_workbook(book, [Sheet("Casos", columns, rows(count))], Notes("Casos")),
            60,
        )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"  {book.stat().st_size >> 20} MB; the process had {peak} MB at most")
        write_cases(Path(folder) / "casos.csv")
        office = open_office(Settings(str(Path(folder) / "office.db"), "benchmark"))
        import_cases(office, Path(folder) / "casos.csv")
        office.store.close()
        shutil.copy(Path(folder) / "office.db", Path(folder) / "window.db")
        office = open_office(Settings(str(Path(folder) / "office.db"), "benchmark"))
        timed("a month of 300 entities", lambda: publish_month(office, MONTH, Path(folder) / "a", PdfPrinter()), 20)
        timed("the same again", lambda: publish_month(office, MONTH, Path(folder) / "b", PdfPrinter()), 20)
        office.store.close()
        words = [sys.executable, __file__, "--window", folder]
        subprocess.run(words, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


if __name__ == "__main__":
    main()
