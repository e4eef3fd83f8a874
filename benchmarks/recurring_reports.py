"""A month's reports for a portfolio of 25 entities, in a process without a window and in a window: time and pauses.

python benchmarks/recurring_reports.py

Each report is a mail draft with PDF, workbook and three charts, of 60,000 cases in all. Times by the clock and by the
processor, children's too. A pause of the window is told by the clock, and by what its main thread itself worked in it.
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
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from figures import judged

from advisor_app.bootstrap import open_office
from advisor_app.office.people import LiaisonKind
from advisor_app.office.reports.period import parse_period
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.office import Office
from advisor_app.services.reports.foresee_reports import foresee_reports
from advisor_app.services.reports.prepare_reports import prepare_reports
from advisor_app.services.reports.undo_reports import undo_reports
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, find_entity
from advisor_app.settings import Settings

ENTITIES, CASES = 25, 60_000
ADVISOR, MONTH, NAME = "Ana Pérez", parse_period("2026-10"), "informe-mensual"


def processor() -> float:
    """Seconds of this process and of its children that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def write_cases(path: Path) -> None:
    """Two years that end with the month; an entity has from some hundreds of cases to thousands."""
    chance = random.Random(311)
    weights = [1 / (1 + at) for at in range(ENTITIES)]
    lines = ["Número,Entidad,Tipo,Asunto,Provincia,Estado,Creado,Primera acción,Cerrado"]
    for number, entity in enumerate(chance.choices(range(ENTITIES), weights, k=CASES)):
        created = datetime(2024, 11, 1) + timedelta(minutes=chance.randrange(729 * 24 * 60))  # noqa: DTZ001
        closed = created + timedelta(days=chance.choice((2, 5, 10, 25, 60)))
        done = closed < datetime(2026, 11, 1) and chance.random() < 0.97  # noqa: DTZ001
        worked = created + timedelta(hours=chance.choice((1, 5, 20, 30)))
        lines.append(
            f"2026-{number:06},Entidad {entity:02},{chance.choice(('Queja', 'Consulta', 'Denuncia'))},Fuga de agua,"
            f"{chance.choice(('Panamá', 'Colón', 'Chiriquí'))},{'Cerrado' if done else 'En curso'},"
            f"{created},{worked},{closed if done else ''}"
        )
    path.write_text("\n".join(lines), encoding="utf-8")


def make_office(folder: Path) -> None:
    write_cases(folder / "casos.csv")
    office = opened(folder / "office.db")
    import_cases(office, folder / "casos.csv")
    add_advisor(office, ADVISOR, "ana@cac.example")
    names = [f"Entidad {at:02}" for at in range(ENTITIES)]
    assign_entities(office, names, ADVISOR, date(2025, 1, 1))
    for at, name in enumerate(names):
        with office.store.reading() as reading:
            key = find_entity(reading, name).id
        add_liaison(office, key, f"Enlace {at}", LiaisonKind.OPERATIONAL, email=f"enlace{at}@entidad.example")
    office.store.close()


def opened(path: Path) -> Office:
    return open_office(Settings(str(path), ADVISOR))


def without_window(path: Path, runs: int) -> None:
    office = opened(path)
    for said in ("a month of 25 entities prepared", "undone and prepared again")[:runs]:
        wall, own = time.perf_counter(), processor()
        made = prepare_reports(office, NAME, MONTH)
        wall, own = time.perf_counter() - wall, processor() - own
        judged(f"{said}: {len(made.drafts)}, {own:.1f} s of the processor", wall, 10, "s")
        undo_reports(office, NAME, MONTH)
    wall = time.perf_counter()
    foresee_reports(office, NAME, MONTH)
    judged("what would be prepared, with what is odd", time.perf_counter() - wall, 1, "s")
    office.store.close()


def window(path: Path) -> None:
    """A window without a display prepares the month; its pauses between beats of 5 ms."""
    from PySide6.QtCore import QTimer

    from advisor_app.ui.application import be_application, make_window
    from advisor_app.ui.memory import Memory
    from advisor_app.ui.pages.reports.page import ReportsPage
    from advisor_app.ui.targets import ReportAt

    application = be_application()
    shown = make_window(application, lambda: opened(path), "es", Memory(path.with_suffix(".ini")), "light")
    shown.resize(1366, 768)
    shown.show()
    beats: list[tuple[float, float]] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))

    def until(met: Callable[[], bool]) -> None:
        while not met():
            application.processEvents()
            time.sleep(0.001)

    until(lambda: shown.ready and shown.idle)
    shown.go_to("reports", ReportAt(section="recurring"))
    page = shown.page("reports")
    assert isinstance(page, ReportsPage)
    until(lambda: shown.idle and page.recurring.model.rowCount() == ENTITIES)
    until(lambda: shown.idle)
    heart.start(5)
    begun = time.perf_counter()
    page.recurring.main.click()
    until(lambda: shown.idle and all(one.stands for one in page.recurring.model.rows()))
    took = time.perf_counter() - begun
    heart.stop()
    gaps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(beats)]
    clock, own = 1000 * max(gap for gap, _ in gaps), 1000 * max(gap for _, gap in gaps)
    late = sum(gap > 0.05 for gap, _ in gaps)
    print(f"the same in a window: {took:.1f} s, longest pause {clock:.0f} ms by the clock, {late} of {len(gaps)} late")
    judged("its thread's longest piece of its own work meanwhile", own, 50, "ms")
    shown.close()
    application.processEvents()


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--window", type=Path, help="an office's file; for this script's own process")
    asked.add_argument("--runs", type=int, choices=(1, 2), default=2)
    chosen = asked.parse_args()
    if chosen.window:
        window(chosen.window)
        return
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        make_office(Path(folder))
        shutil.copy(Path(folder) / "office.db", Path(folder) / "window.db")
        without_window(Path(folder) / "office.db", chosen.runs)
        words = [sys.executable, __file__, "--window", str(Path(folder) / "window.db")]
        subprocess.run(words, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
