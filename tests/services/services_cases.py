from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from advisor_app.services.imports.import_cases import ImportResult, import_cases
from advisor_app.services.office import Office
from advisor_app.store import open_store

Export = Callable[..., ImportResult]


@pytest.fixture
def office(office_location: str) -> Iterator[Office]:
    store = open_store(office_location)
    yield Office(store, "Marisol Quintero")
    store.close()


@pytest.fixture
def take_in(office: Office, tmp_path: Path) -> Export:
    """Writes rows (number, entity, closed day) as an export and imports it."""

    def imported(rows: list[tuple[str, str, date | None]], name: str = "casos.csv") -> ImportResult:
        return import_cases(office, write_cases(tmp_path / name, rows))

    return imported


def write_cases(path: Path, rows: list[tuple[str, str, date | None]]) -> Path:
    """Rows (number, entity, closed day) as an export; each case was created ten days earlier."""
    lines = ["Número,Entidad,Estado,Creado,Cerrado"]
    for number, entity, closed in rows:
        created = (closed or date(2024, 3, 20)) - timedelta(days=10)
        state = "Cerrado" if closed else "En curso"
        lines.append(f'{number},"{entity}",{state},{created.isoformat()},{closed.isoformat() if closed else ""}')
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def week_of_cases(count: int, entity: str = "IDAAN", start: int = 0) -> list[tuple[str, str, date | None]]:
    """Cases of one entity closed on the days of 2024-W12."""
    monday = date(2024, 3, 18)
    return [(f"2024-{start + at:05d}", entity, monday + timedelta(days=at % 7)) for at in range(count)]
