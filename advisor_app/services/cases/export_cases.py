"""Write the cases that a query finds as a workbook: typed columns, text that no spreadsheet takes for a formula."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.documents.workbooks.workbook import Column, Kind, Notes, Sheet, write_workbook
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.services.cases.browse_cases import Browsing
from advisor_app.services.office import Office
from advisor_app.store import CaseLine, CaseQuery

if TYPE_CHECKING:
    from advisor_app.documents.workbooks.workbook import Cell
    from advisor_app.store import Reading
    from advisor_app.store.cases.case_query import SortField

COLUMNS: dict[SortField, Column] = {
    "number": Column("Número", width=16),
    "type": Column("Tipo", width=14),
    "entity": Column("Entidad", width=22),
    "subject": Column("Asunto", width=60),
    "status": Column("Estado", width=14),
    "created": Column("Creado", Kind.MOMENT),
    "closed": Column("Cerrado", Kind.MOMENT),
    "due": Column("Vence", Kind.DAY, meaning="La fecha límite que da el CRM."),
    "days": Column(
        "Días", Kind.WHOLE, meaning="Días calendario desde la creación hasta el cierre, o hasta hoy si sigue abierto."
    ),
    "channel": Column("Canal", width=18),
    "reason": Column("Motivo", width=24),
    "first_worked": Column("Primera acción", Kind.MOMENT),
    "province": Column("Provincia", width=16),
    "district": Column("Distrito", width=18),
    "corregimiento": Column("Corregimiento", width=20),
    "owner": Column("Responsable", width=26),
}
"""Every column that a case can have in a workbook, in the order in which all of them are written."""

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class CasesExported:
    path: Path
    rows: int


def export_cases(
    office: Office,
    query: CaseQuery,
    path: Path,
    *,
    columns: Sequence[SortField] = (),
    conditions: Sequence[str] = (),
    browsing: Browsing | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> CasesExported:
    """In the order of the query; all columns where none are named. `conditions` in words go to the sheet of notes.

    The file is whole or absent. Raises `UserError("export_cancelled")` and `EnvironmentFault("file_not_saved")`.
    """
    chosen = tuple(columns) or tuple(COLUMNS)
    with office.store.reading() as reading:
        keys = reading.finding.keys((browsing or Browsing()).columns(reading.finding), query)

        def told(done: int) -> None:
            if cancelled is not None and cancelled():
                raise UserError("export_cancelled", file=path.name)
            if progress is not None:
                progress(done, len(keys))

        told(0)
        sheet = Sheet("Casos", tuple(COLUMNS[name] for name in chosen), _rows(reading, keys, chosen, query))
        lines = (
            ("Casos", f"{len(keys):,}"),
            ("Condiciones", "; ".join(conditions) or "todos los casos"),
        )
        notes = Notes("Casos del CAC 3-1-1", lines).signed(office.who, now_utc())
        try:
            rows = write_workbook(path, [sheet], notes, told)
        except OSError as error:
            raise EnvironmentFault("file_not_saved", file=str(path), reason=error.strerror or str(error)) from error
        told(rows)
    return CasesExported(path, rows)


def _rows(
    reading: Reading, keys: array[int], columns: Sequence[SortField], query: CaseQuery
) -> Iterator[tuple[Cell, ...]]:
    for start in range(0, len(keys), _AT_ONCE):
        for line in reading.cases.page(keys[start : start + _AT_ONCE]):
            yield tuple(_cell(line, name, query) for name in columns)


def _cell(line: CaseLine, name: SortField, query: CaseQuery) -> Cell:
    if name == "days":
        ended = query.as_of if line.closed is None else panama_day(line.closed)
        return (ended - panama_day(line.created)).days
    if name == "due":
        return None if line.due is None else panama_day(line.due)
    value: Cell = getattr(line, name)
    return value
