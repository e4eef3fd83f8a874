"""Small exports as a CRM writes them, for the window's tests."""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from pathlib import Path

HEADERS = ("Número de caso", "Tipo", "Canal", "Institución", "Estado", "Fecha de creación", "Fecha de cierre", "Asunto")


def write_export(path: Path, rows: list[tuple[str, ...]], headers: tuple[str, ...] = HEADERS) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headers)
        writer.writerows(rows)
    return path


def closed_cases(entity: str, count: int, closed: date, *, first: int = 1) -> list[tuple[str, ...]]:
    """Cases of one entity that were closed on a day, created ten days before; dates as ISO texts."""
    created = datetime.combine(closed - timedelta(days=10), datetime.min.time()) + timedelta(hours=9)
    return [
        (
            f"{entity[:3].upper()}-{number:04d}",
            "Queja",
            "Teléfono 3-1-1",
            entity,
            "Resuelto",
            created.strftime("%Y-%m-%d %H:%M"),
            f"{closed:%Y-%m-%d} 15:30",
            f"Falta de agua en el sector {number}",
        )
        for number in range(first, first + count)
    ]


def open_cases(entity: str, count: int, created: date, *, first: int = 1) -> list[tuple[str, ...]]:
    return [
        (
            f"{entity[:3].upper()}-A{number:03d}",
            "Denuncia",
            "Sitio web",
            entity,
            "En curso",
            f"{created:%Y-%m-%d} 10:00",
            "",
            f"Semáforo dañado en la calle {number}",
        )
        for number in range(first, first + count)
    ]
