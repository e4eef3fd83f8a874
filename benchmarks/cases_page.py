"""The page Cases over a million made-up cases, in a real window without a display, beside sqlite3 and a bare table.

    python benchmarks/cases_page.py [--cases 1000000] [--keep office.db]

Each time is from the click or the last key until the rows that answer it are painted.
"""

from __future__ import annotations

import argparse
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from figures import judged

from advisor_app.bootstrap import open_office
from advisor_app.settings import Settings

_COLUMNS = (
    "number", "entity_id", "type", "channel", "status", "reason", "created", "first_worked", "closed", "due",
    "created_on", "closed_on", "due_on", "days_to_close", "province", "district", "corregimiento", "subject",
    "resolution", "owner", "day_only", "search_key", "first_import_id", "last_import_id",
)  # fmt: skip
_TYPES = ("Queja", "Denuncia", "Sugerencia", "Solicitud", "Consulta")
_CHANNELS = ("Teléfono 3-1-1", "Página web", "Aplicación", "Presencial", "Redes sociales")
_WHAT = (
    "Falta de agua", "Fuga en la vía", "Hueco en la calle", "Semáforo dañado", "Basura sin recoger", "Poste caído",
    "Cobro indebido", "Ruido excesivo", "Luminaria apagada", "Alcantarilla tapada", "Trámite demorado",
    "Subsidio de vivienda", "Cita médica", "Bus que no para", "Permiso de construcción", "Árbol por caer",
)  # fmt: skip
_SECOND = np.timedelta64(1, "s")
_PANAMA_BEHIND = np.timedelta64(5, "h")
_NOW = "2026-11-15 12:00:00.000000"
TYPED = ("2023-0312", "poste caido", "falta agua", "fal", "a", "idaan")


def make_cases(path: Path, count: int) -> None:
    """Five years of 75 entities, straight into the table; the triggers and the indicators' columns follow."""
    from advisor_app.services.indicators.compute_indicators import catch_up
    from advisor_app.store.cases.case_rows import folded

    open_office(Settings(str(path), "benchmark")).store.close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous=OFF")
    key = uuid.uuid4().hex
    connection.execute(
        "INSERT INTO case_import VALUES (?, 'f', 's', 's', '{}', 0, 0, 0, 0, 0, 0, 1, 'x', ?, 'x', ?)",
        (key, _NOW, _NOW),
    )
    entities = [uuid.uuid4().hex for _ in range(75)]
    names = [("IDAAN" if at == 0 else f"Entidad {at:02d}") for at in range(75)]
    written = {"id": entities, "name": names, "full_name": [""] * 75}
    signed = "reviewed, version, created_by, created_at, changed_by, changed_at"
    empty = [
        row[1]
        for row in connection.execute("PRAGMA table_info(entity)")
        if row[3] and row[4] is None and row[1] not in (*written, *signed.split(", "))
    ]
    marks = ", ".join("?" * (3 + len(empty)))
    connection.executemany(
        f"INSERT INTO entity (id, name, full_name, {', '.join(empty)}, {signed})"
        f" VALUES ({marks}, 1, 1, 'x', '{_NOW}', 'x', '{_NOW}')",
        [(*row, *[""] * len(empty)) for row in zip(*written.values(), strict=True)],
    )
    marks = ", ".join("?" * len(_COLUMNS))
    connection.executemany(
        f"INSERT INTO citizen_case ({', '.join(_COLUMNS)}) VALUES ({marks})", _rows(count, entities, key, folded)
    )
    connection.commit()
    connection.close()
    office = open_office(Settings(str(path), "benchmark"))
    catch_up(office)
    office.store.close()


def _rows(count: int, entities: list[str], key: str, folded: Callable[[str], str]) -> Iterator[tuple[object, ...]]:
    chance = np.random.default_rng(311)
    since = np.datetime64("2021-11-15T05:00:00", "us")
    created = since + np.sort(chance.integers(0, 5 * 365 * 86_400, count)) * _SECOND
    closed = created + (chance.exponential(14, count) * 86_400).astype(int) * _SECOND
    due = created + 30 * 86_400 * _SECOND
    is_open = (closed >= np.datetime64("2026-11-15T05:00:00", "us")) | (chance.random(count) < 0.01)
    owner = np.minimum(chance.zipf(1.3, count) - 1, len(entities) - 1)
    kinds, ways = chance.integers(0, len(_TYPES), count), chance.integers(0, len(_CHANNELS), count)
    places, subjects = chance.integers(0, 700, count), chance.zipf(1.2, count) % len(_WHAT)
    houses = chance.integers(1, 900, count)
    moments = [np.char.replace(np.datetime_as_string(one, unit="us"), "T", " ") for one in (created, closed, due)]
    days = [np.datetime_as_string((one - _PANAMA_BEHIND).astype("datetime64[D]")) for one in (created, closed, due)]
    took = (closed - _PANAMA_BEHIND).astype("datetime64[D]") - (created - _PANAMA_BEHIND).astype("datetime64[D]")
    for at in range(count):
        ended, place = not is_open[at], int(places[at])
        number = f"{str(days[0][at])[:4]}-{at:07d}"
        kind, way, subject = _TYPES[kinds[at]], _CHANNELS[ways[at]], f"{_WHAT[subjects[at]]}, casa {houses[at]}"
        where = (f"Provincia {place % 13}", f"Distrito {place % 82}", f"Corregimiento {place}")
        status, person = ("Cerrado" if ended else "En curso"), f"Funcionario {at % 400}"
        words = folded(" ".join((number, kind, way, status, "", *where, subject, person)))
        yield (
            number, entities[owner[at]], kind, way, status, "", str(moments[0][at]), None,
            str(moments[1][at]) if ended else None, str(moments[2][at]), str(days[0][at]),
            str(days[1][at]) if ended else None, str(days[2][at]), int(took[at].astype(int)) if ended else None, *where,
            subject, "Se atendió el pedido y se informó a la persona por teléfono el mismo día." if ended else "",
            person, "", words, key, key,
        )  # fmt: skip


def floors(path: Path) -> None:
    """What the database and the table cost alone."""
    from PySide6.QtCore import QAbstractTableModel
    from PySide6.QtWidgets import QTableView

    connection = sqlite3.connect(path)
    for name, query in (
        ("first 128 by creation", "SELECT * FROM citizen_case ORDER BY created DESC LIMIT 128"),
        ("all keys by number", "SELECT id FROM citizen_case ORDER BY number"),
        ("words read one by one", "SELECT id FROM citizen_case WHERE instr(search_key, 'poste') > 0"),
    ):
        begin = time.perf_counter()
        connection.execute(query).fetchall()
        print(f"   bare sqlite3, {name:28} {1000 * (time.perf_counter() - begin):7.1f} ms")

    class Bare(QAbstractTableModel):
        def rowCount(self, _parent: Any = None) -> int:  # noqa: N802
            return 1_000_000

        def columnCount(self, _parent: Any = None) -> int:  # noqa: N802
            return 9

        def data(self, index: Any, role: int = 0) -> Any:
            return f"{index.row()}" if role == 0 else None

    view = QTableView()
    model = Bare()
    view.setModel(model)
    view.resize(900, 600)
    view.show()
    print(f"   bare QTableView, scroll median {1000 * statistics.median(scrolls(view)):7.1f} ms")
    view.close()


def scrolls(view: Any, steps: int = 120) -> list[float]:
    """Seconds to paint after each step of the scroll bar, over the whole length and by single rows."""
    from PySide6.QtWidgets import QApplication

    bar = view.verticalScrollBar()
    whole = [bar.maximum() * at // steps for at in range(steps)]
    near = [bar.maximum() // 2 + 3 * at for at in range(steps)]
    taken = []
    for place in (*whole, *near):
        begin = time.perf_counter()
        bar.setValue(place)
        view.viewport().repaint()
        taken.append(time.perf_counter() - begin)
        QApplication.processEvents()
    return taken


class Watched:
    """A window on the database, its heartbeat, and how long things take in it."""

    def __init__(self, path: Path, folder: Path) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from advisor_app.ui.application import make_window
        from advisor_app.ui.memory import Memory

        self.application = QApplication.instance()
        self.window = make_window(
            self.application,
            lambda: open_office(Settings(str(path), "benchmark")),
            "es",
            Memory(folder / "w.ini"),
            "light",
        )
        self.window.resize(1366, 768)
        self.window.show()
        self.beats: list[float] = []
        self._heart = QTimer()
        self._heart.setInterval(5)
        self._heart.timeout.connect(lambda: self.beats.append(time.perf_counter()))
        self.idle()
        self.window.go_to("settings")
        self.idle()
        self._heart.start()

    @property
    def browser(self) -> Any:
        return self.window.page("cases").browser

    def until(self, met: Callable[[], bool]) -> None:
        while not met():
            self.application.processEvents()
            time.sleep(0.0005)

    def idle(self) -> None:
        self.until(lambda: self.window.ready and self.window.idle)

    def has_rows(self) -> bool:
        model = self.browser.model
        return model.rowCount() > 0 and bool(model.index(0, 0).data())

    def timed(self, act: Callable[[], object]) -> float:
        """Milliseconds until the rows that answer what was done are painted."""
        self.idle()
        page = self.window.page("cases")
        before = 0 if page is None else self.browser.model.revision
        begin = time.perf_counter()
        act()
        self.until(lambda: self.browser.model.revision > before and self.has_rows())
        self.browser.table.viewport().repaint()
        return 1000 * (time.perf_counter() - begin)

    def rest(self) -> float:
        """Milliseconds until nothing is under way."""
        begin = time.perf_counter()
        self.idle()
        return 1000 * (time.perf_counter() - begin)

    def close(self) -> None:
        self._heart.stop()
        self.window.close()
        self.application.processEvents()


def page(path: Path, folder: Path) -> None:
    watched = Watched(path, folder)
    judged("Cases: first rows painted", watched.timed(lambda: watched.window.go_to("cases")), 100, "ms")
    print(f"   everything counted and in reach {watched.rest():10.0f} ms later")
    browser = watched.browser
    taken = scrolls(browser.table)
    judged("Cases: scroll, median", 1000 * statistics.median(taken), 16, "ms")
    sort(watched)
    browser.show_view("all")
    watched.idle()
    type_words(watched)
    group = watched.timed(lambda: group_by(browser, "entity"))
    print(f"group by entity {group:29.0f} ms")
    pauses = [after - before for before, after in pairwise(watched.beats)]
    judged("Cases: longest pause of the window's thread", 1000 * max(pauses), 50, "ms")
    watched.close()


def sort(watched: Watched) -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    headings = watched.browser.table.horizontalHeader()
    for key in ("number", "created", "closed", "days", "entity"):
        place = headings.sectionViewportPosition(watched.browser.model.column_of(key)) + 10

        def press(place: int = place) -> None:
            QTest.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 12))

        judged(f"Cases: sort by {key}", watched.timed(press), 500, "ms")


def type_words(watched: Watched) -> None:
    from PySide6.QtTest import QTest

    field = watched.browser.filter
    for text in TYPED:
        if field.text():
            watched.timed(field.clear)

        def type_it(text: str = text) -> None:
            QTest.keyClicks(field, text)

        lasted = watched.timed(type_it)
        whole = lasted + watched.rest()
        count = watched.browser.model.rowCount()
        judged(f"Cases: filter {text!r}, all {count:,} in reach after {whole:.0f} ms", lasted, 200, "ms")
    watched.timed(field.clear)


def group_by(browser: Any, field: str) -> None:
    choice = browser.tools.group
    choice.setCurrentIndex(choice.findData(field))
    choice.activated.emit(choice.currentIndex())


def main() -> None:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cases", type=int, default=1_000_000)
    words.add_argument("--keep", type=Path)
    chosen = words.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        path = chosen.keep or Path(name) / "office.db"
        if not path.exists():
            make_cases(path, chosen.cases)
        floors(path)
        page(path, Path(name))
    application.quit()


if __name__ == "__main__":
    main()
