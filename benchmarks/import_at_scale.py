"""An import of a workbook with 500,000 rows, beside calamine reading it and raw sqlite3 storing the same rows.

python benchmarks/import_at_scale.py --rows 500000

Ratios by the clock are what is asked for, and mean something on a machine that does nothing else: an import works on
two cores at once, its floor on one. Those of the processor count what all its processes and threads used together.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

import python_calamine
from figures import judged

HEADERS = (
    "Número", "Tipo", "Canal", "Entidad", "Estado", "Motivo", "Creado", "Primera acción", "Cerrado", "Vence",
    "Provincia", "Distrito", "Corregimiento", "Asunto", "Resolución", "Responsable", "Prioridad", "Equipo",
    "Satisfacción", "Reaperturas",
)  # fmt: skip
_DATES = frozenset({6, 7, 8, 9})
_FIRST_SERIAL = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day zero has no zone
_TYPES = ("Queja", "Denuncia", "Sugerencia", "Solicitud", "Consulta")
_CHANNELS = ("Teléfono 3-1-1", "Página web", "Aplicación", "Presencial", "Redes sociales")
_PLACES = tuple((f"Provincia {at % 13}", f"Distrito {at % 82}", f"Corregimiento {at}") for at in range(700))
CHANGED = "Una respuesta corregida."


def rows(count: int, changed: int | None = None) -> Iterator[list[object]]:
    """Made-up cases; the row `changed` has another resolution than it would."""
    chance = random.Random(311)
    start = datetime(2021, 1, 4)  # noqa: DTZ001
    minutes = 5 * 365 * 24 * 60
    for number in range(count):
        created = start + timedelta(minutes=chance.randrange(minutes))
        worked = created + timedelta(minutes=chance.randrange(60 * 60))
        closed = created + timedelta(minutes=chance.randrange(60 * 24 * 60)) if chance.random() < 0.9 else None
        place = chance.choice(_PLACES)
        resolution = (
            f"Se atendió el pedido {number} y se informó a la persona por teléfono el mismo día." if closed else ""
        )
        yield [
            f"2026-{number:07d}", chance.choice(_TYPES), chance.choice(_CHANNELS), f"Entidad {chance.randrange(75):02}",
            "Cerrado" if closed else "En curso", "Información brindada" if closed else "", created, worked, closed,
            created + timedelta(days=30), *place,
            f"Falta de agua en la calle {chance.randrange(900)}, casa {chance.randrange(90)}",
            CHANGED if number == changed else resolution, f"Funcionario {chance.randrange(400)}",
            chance.choice(("Normal", "Alta")), f"Equipo {chance.randrange(30)}", chance.randrange(1, 6),
            chance.randrange(3),
        ]  # fmt: skip


def write_workbook(path: Path, count: int, changed: int | None = None) -> None:
    """A workbook with inline strings, as a raw export has them; written by hand since openpyxl would take minutes."""
    letters = [chr(ord("A") + at) for at in range(len(HEADERS))]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in _PARTS.items():
            package.writestr(name, content)
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(_SHEET_START.encode())
            sheet.write(_row(1, letters, HEADERS).encode())
            for at, row in enumerate(rows(count, changed), start=2):
                sheet.write(_row(at, letters, row).encode())
            sheet.write(b"</sheetData></worksheet>")


def _row(at: int, letters: list[str], values: object) -> str:
    cells = []
    for letter, value in zip(letters, values, strict=True):  # type: ignore[call-overload]
        place = f"{letter}{at}"
        if value is None or value == "":
            continue
        if isinstance(value, datetime):
            serial = (value - _FIRST_SERIAL).total_seconds() / 86_400
            cells.append(f'<c r="{place}" s="1"><v>{serial!r}</v></c>')
        elif isinstance(value, int):
            cells.append(f'<c r="{place}"><v>{value}</v></c>')
        else:
            cells.append(f'<c r="{place}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>')
    return f'<row r="{at}">{"".join(cells)}</row>'


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET_START = f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{_MAIN}"><sheetData>'
_PARTS = {
    "[Content_Types].xml": (
        f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<sheets><sheet name="Casos" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="{_MAIN}">'
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
    ),
}


def floor(path: Path, database: Path) -> dict[str, float]:
    """What cannot be avoided: the same reader, and the rows as they come into a table with the same indexes."""
    begin = time.perf_counter()
    found = python_calamine.load_workbook(str(path)).get_sheet_by_index(0).to_python()[1:]
    read = time.perf_counter()
    connection = sqlite3.connect(database, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-262144"):
        connection.execute(f"PRAGMA {pragma}")
    columns = ", ".join(f"c{at}" for at in range(len(HEADERS)))
    connection.execute(f"CREATE TABLE cases (id INTEGER PRIMARY KEY, {columns})")
    for name, on in (("one", "c3, c8, c9"), ("two", "c3, c6, c8"), ("three", "c8, c3"), ("four", "c6")):
        connection.execute(f"CREATE INDEX {name} ON cases ({on})")
    connection.execute("CREATE UNIQUE INDEX number ON cases (c0)")
    connection.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * len(HEADERS))
    connection.executemany(f"INSERT INTO cases ({columns}) VALUES ({marks})", map(_plain, found))
    connection.execute("COMMIT")
    connection.close()
    return {"read": read - begin, "whole": time.perf_counter() - begin, "processor": time.process_time()}


def _plain(row: list[object]) -> list[object]:
    for at in _DATES:
        value = row[at]
        if isinstance(value, datetime):
            row[at] = value.isoformat(" ")
    return row


def store(path: Path, database: Path) -> dict[str, float]:
    """The import as the window does it: a process of its own reads and stores, this one waits."""
    from advisor_app.bootstrap import open_office
    from advisor_app.services.imports.export_process import ExportProcess
    from advisor_app.services.imports.import_cases import ImportOrder
    from advisor_app.settings import Settings

    office = open_office(Settings(str(database), "benchmark"))
    begin = time.perf_counter()
    process = ExportProcess(office)
    done = process.take_in(path, ImportOrder(), progress=None, cancelled=lambda: False)
    whole = time.perf_counter() - begin
    process.close()
    office.store.close()
    counts = {"new": done.new, "changed": done.changed, "unchanged": done.unchanged}
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "whole": whole,
        "processor": used.ru_utime + used.ru_stime + time.process_time(),
        "megabytes": _peak(),
        "child_megabytes": _peak(resource.RUSAGE_CHILDREN),
        **counts,
    }


def window(path: Path, database: Path) -> dict[str, float]:
    """A real window without a display takes the file in, from the drop on; its longest pause and its memory."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from advisor_app.bootstrap import open_office
    from advisor_app.settings import Settings
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
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append((time.perf_counter(), time.process_time())))

    def until(met: Callable[[], bool]) -> None:
        while not met():
            application.processEvents()
            time.sleep(0.001)

    until(lambda: shown.ready and shown.idle)
    shown.go_to("cases")
    until(lambda: shown.idle)
    page = shown.page("cases")
    heart.start()
    begin = time.perf_counter()
    shown.take_file(path)
    until(lambda: page.importing is not None and page.importing.to_import > 0)
    read = time.perf_counter()
    page.importing.start_import()
    until(lambda: shown.idle and not page.importing.busy)
    ended = time.perf_counter()
    heart.stop()
    shown.close()
    application.processEvents()
    gaps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(beats)]
    return {
        "preview": read - begin,
        "whole": ended - read,
        "longest_pause": max(clock for clock, _ in gaps),
        "longest_of_its_own": max(map(min, gaps)),
        "megabytes": _peak(),
    }


def _peak(whose: int = resource.RUSAGE_SELF) -> float:
    """Megabytes of this process, or of its largest child, at its largest."""
    largest = resource.getrusage(whose).ru_maxrss
    return largest / (1 << 20 if sys.platform == "darwin" else 1 << 10)


PARTS = {"floor": floor, "import": store, "window": window}


def in_own_process(part: str, path: Path, database: Path) -> dict[str, float]:
    words = [sys.executable, __file__, "--part", part, "--file", str(path), "--database", str(database)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rows", type=int, default=500_000)
    words.add_argument("--part", choices=sorted(PARTS))
    words.add_argument("--file", type=Path)
    words.add_argument("--database", type=Path)
    chosen = words.parse_args()
    if chosen.part:
        print(json.dumps(PARTS[chosen.part](chosen.file, chosen.database)))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second = folder / "first.xlsx", folder / "second.xlsx"
        write_workbook(first, chosen.rows)
        write_workbook(second, chosen.rows, changed=chosen.rows // 2)
        print(f"{chosen.rows:,} rows x {len(HEADERS)} columns; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        base = in_own_process("floor", first, folder / "floor.db")
        whole, processor = base["whole"], base["processor"]
        print(f"floor: calamine {base['read']:.1f} s, with raw sqlite3 {whole:.1f} s, processor {processor:.1f} s")
        taken = in_own_process("import", first, folder / "office.db")
        judged(f"import of {chosen.rows:,} rows, {taken['whole']:.1f} s", taken["whole"] / whole, 1.3)
        print(f"   processor {taken['processor']:.1f} s, {taken['processor'] / processor:.2f} x the floor's")
        again = in_own_process("import", second, folder / "office.db")
        judged(
            f"the same, one cell changed, {again['whole']:.1f} s, beside the first",
            again["whole"] / taken["whole"],
            0.6,
        )
        print(f"   processor {again['processor']:.1f} s, {again['processor'] / taken['processor']:.2f} x the first's")
        print(f"   {again['changed']:.0f} changed, {again['unchanged']:,.0f} unchanged")
        seen = in_own_process("window", first, folder / "window.db")
        print(f"in a window: preview {seen['preview']:.1f} s, comparison and import {seen['whole']:.1f} s")
        judged("import in a window: the main thread's longest pause", 1000 * seen["longest_pause"], 50, "ms")
        print(f"   without what the machine gave to others: {1000 * seen['longest_of_its_own']:.0f} ms")
        judged("import in a window: its peak memory", seen["megabytes"], 400, "MB")
        print(f"   of the process that reads and stores: {taken['child_megabytes']:,.0f} MB, given back at its end")
        print(f"load at the end {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
