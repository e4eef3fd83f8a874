"""From process start to first paint, to a usable first page and to its first rows, beside a bare Qt window.

    python benchmarks/start.py [--database FILE] [--runs 9]

Without a database one of 25 entities is made. Usable is a first page that shows its rows, as they were left, and
answers: it can be clicked and typed in and takes a file to import, while the database is still being opened. When the
database has answered is measured too, and so is the very first start, which has nothing to remember. Limits: first
paint 1.5 times the bare window, usable page 3 times. Runs of the two kinds take turns in one run, and the medians are
compared as ratios.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import judged

MARKS = (
    ("paint", "first paint", 1.5),
    ("usable", "usable first page", 3.0),
    ("rows", "database answered", None),
    ("new", "a very first start", None),
)
ENTITIES, CASES = 25, 20

HERE = Path(__file__).parent
BARE, OURS = ([sys.executable, str(HERE / name)] for name in ("bare_window.py", "painted.py"))


def timed(program: list[str], *arguments: str) -> dict[str, float]:
    """Seconds from process start to each mark that the program prints."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    began = time.monotonic()
    ran = subprocess.run([*program, *arguments], capture_output=True, text=True, check=True, env=environment)
    marks = (line.split() for line in ran.stdout.splitlines())
    return {name: float(at) - began for name, at in marks}


def make_office(database: Path) -> None:
    """An office whose entities closed cases last week."""
    from advisor_app.bootstrap import opened_office
    from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
    from advisor_app.services.imports.import_cases import import_cases
    from advisor_app.settings import Settings

    monday = IsoWeek.of(panama_day(now_utc())).shifted(-1).monday
    lines = ["Número,Entidad,Estado,Creado,Cerrado"]
    for place in range(ENTITIES):
        lines += [f"{place:02d}-{case:04d},Entidad {place},Cerrado,{monday},{monday}" for case in range(CASES)]
    export = database.with_suffix(".csv")
    export.write_text("\n".join(lines), encoding="utf-8")
    with opened_office(Settings(str(database), "benchmark")) as office:
        import_cases(office, export)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--database", type=Path)
    parser.add_argument("--runs", type=int, default=9)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = chosen.database or Path(folder) / "office.db"
        if chosen.database is None:
            make_office(database)
        memory = Path(folder) / "window.ini"
        timed(BARE)
        timed(OURS, str(database), str(memory))  # both once unmeasured: files cached
        bare, ours = [], []
        for run in range(chosen.runs):
            bare.append(timed(BARE)["paint"])
            first = timed(OURS, str(database), str(Path(folder) / f"new-{run}" / "window.ini"))
            ours.append(timed(OURS, str(database), str(memory)) | {"new": first["new"]})
    base = statistics.median(bare)
    print(f"{'bare Qt window':18s} {base * 1000:6.0f} ms")
    for mark, words, limit in MARKS:
        seconds = statistics.median(one[mark] for one in ours)
        if limit is None:
            print(f"{words:18s} {seconds * 1000:6.0f} ms  {seconds / base:4.2f} x")
        else:
            judged(f"{words}, {seconds * 1000:.0f} ms", seconds / base, limit)


if __name__ == "__main__":
    main()
