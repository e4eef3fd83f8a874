"""The director's board: advisors by duties, late ones first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.duties.board import BoardCell, board_cells, summed
from advisor_app.office.duties.catalogue import Duty
from advisor_app.office.names import name_key
from advisor_app.services.list_duties import duty_table
from advisor_app.services.office import Office


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An advisor with their duties by id; without one, what nobody looks after and what the office owes."""

    advisor_id: UUID | None
    advisor: str
    entities: int
    cells: Mapping[str, BoardCell]

    @property
    def late(self) -> int:
        return sum(cell.late for cell in self.cells.values())

    @property
    def oldest(self) -> date | None:
        return min((cell.oldest for cell in self.cells.values() if cell.oldest), default=None)


@dataclass(frozen=True, slots=True)
class DirectorBoard:
    """`rows` in order: who has most that is late first, then by name. `totals` by duty, over all rows."""

    day: date
    duties: tuple[Duty, ...]
    rows: tuple[BoardRow, ...]
    totals: Mapping[str, BoardCell]
    entities: int

    @property
    def late(self) -> int:
        return sum(row.late for row in self.rows)


def director_board(office: Office, day: date | None = None) -> DirectorBoard:
    """Every advisor, and a row without one where there is something for it. Raises what `duty_table` raises."""
    table = duty_table(office, day)
    found = board_cells(table.cells, table.holders)
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.advisors.all()}
    held: dict[UUID | None, set[UUID]] = {}
    for entity_id, _ in table.cells:
        if entity_id is not None:
            held.setdefault(table.holders.get(entity_id), set()).add(entity_id)
    rows = []
    for key in (*names, None):
        mine = {duty_id: cell for (holder, duty_id), cell in found.items() if holder == key}
        if key is not None or mine:
            rows.append(BoardRow(key, names[key] if key else "", len(held.get(key, ())), mine))
    rows.sort(key=lambda row: (-row.late, row.advisor_id is None, name_key(row.advisor)))
    totals = {
        duty.id: summed(cell for (_, duty_id), cell in table.cells.items() if duty_id == duty.id)
        for duty in table.catalogue.duties
    }
    return DirectorBoard(table.day, table.catalogue.duties, tuple(rows), totals, sum(map(len, held.values())))
