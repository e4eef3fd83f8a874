"""A Monday in the window with mouse and keyboard alone: drop the export, correct a column, import, draw.

What became of it is read through a connection of its own.
"""

from __future__ import annotations

import csv
import os
import sys
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1] / "ui"))

import pytest
from hands import NO_WINDOW_MANAGER, answer, button, choose, click, drop, press, said, settled
from made_offices import rows_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.services.office import Office
from advisor_app.store import open_store
from advisor_app.ui.application import make_window
from advisor_app.ui.memory import Memory
from advisor_app.ui.shell import Window

WEEK = IsoWeek.of(panama_day(now_utc())).shifted(-1)
HEADERS = (
    "Número de caso", "Tipo", "Dependencia que atiende", "Estado", "Fecha de creación", "Fecha de cierre", "Cédula",
    "Asunto",
)  # fmt: skip

Named = TypeVar("Named", bound=QWidget)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """An export whose entity stands in a column that cannot be recognised, with one row that has no number."""
    path = tmp_path / "Casos de la semana.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADERS)
        for entity, count in (("IDAAN", 70), ("MOP", 9), ("ASEP", 2)):
            for at in range(count):
                closed = WEEK.monday + timedelta(days=at % 7)
                number = f"{WEEK.year}-{entity}-{at:04d}"
                created = closed - timedelta(days=12)
                writer.writerow(
                    (number, "Queja", entity, "Cerrado", f"{created:%Y-%m-%d}", f"{closed:%Y-%m-%d}", "8-1-1", "Agua")
                )
        writer.writerow(("", "Queja", "MOP", "Cerrado", "2026-01-05", "2026-01-09", "8-1-2", "Sin número"))
    return path


@pytest.mark.qt_log_ignore(NO_WINDOW_MANAGER)
def test_a_monday_by_hand(qtbot: QtBot, qapp: QApplication, office_location: str, tmp_path: Path, export: Path) -> None:
    memory = Memory(tmp_path / "window.ini")
    window = make_window(qapp, lambda: Office(open_store(office_location), "Marisol Quintero"), "es", memory, "light")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    settled(qtbot, window)
    assert "Todavía no hay casos" in said(window)

    assert drop(window, export)
    settled(qtbot, window)
    assert not button(window, "Importar 81 casos").isEnabled()
    column = named(window, QComboBox, "Columna del campo Entidad")
    choose(qtbot, column, "Dependencia que atiende")
    settled(qtbot, window)
    assert "1 columna con datos personales no entra" in said(window)
    click(qtbot, button(window, "Importar 81 casos"))
    settled(qtbot, window)
    assert "82 filas leídas" in said(window)
    assert "1 rechazada" in said(window)

    press(qtbot, window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    click(qtbot, button(window, f"Sortear semana {WEEK.number}"))
    told = answer(qtbot, window, accept=True)
    assert "No se puede repetir ni deshacer." in told
    assert f"Semana {WEEK.number} sorteada:" in said(window)
    shown = named(window, QTableView, "Casos de la muestra, en el orden de sus boletos")
    numbers = [str(shown.model().index(row, 1).data()) for row in range(shown.model().rowCount())]

    store = open_store(office_location)
    with store.reading() as reading:
        assert sum(reading.entities.case_counts().values()) == 81
        rounds = {one.population: one for one in reading.rounds.of_week(WEEK)}
        assert sorted(rounds) == [2, 9, 70]
        drawn = rounds[70]
        assert reading.history.verify().ok
    store.close()
    assert tuple(numbers) == drawn.sample == recomputed(drawn.frame, drawn.seed, len(numbers))
    if "://" not in office_location:
        assert b"8-1-1" not in Path(office_location).read_bytes()
    assert not recorded(office_location, "8-1-1")


def recomputed(frame: tuple[str, ...], seed: str, size: int) -> tuple[str, ...]:
    """The sample as the issue defines it, without the program's own sampling."""
    salt = sha256(seed.encode()).hexdigest()
    return tuple(sorted(frame, key=lambda number: sha256((salt + number).encode()).hexdigest())[:size])


def recorded(location: str, text: str) -> list[str]:
    """The tables in which a text stands anywhere."""
    on_server = "://" in location
    catalogue = "pg_tables where schemaname = 'public'" if on_server else "sqlite_master where type = 'table'"
    tables = [name for (name,) in rows_of(location, f"select {'table' if on_server else ''}name from {catalogue}")]
    return [one for one in tables if any(text in str(row) for row in rows_of(location, f'select * from "{one}"'))]


def named(window: Window, kind: type[Named], name: str) -> Named:
    """The control in sight of that name, as a person who can't see would find it."""
    return next(one for one in window.findChildren(kind) if one.accessibleName() == name and one.isVisible())
