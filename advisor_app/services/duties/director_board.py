"""The director's board: advisors by duties, late ones first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.board import BoardCell, CellKey, board_cells, summed
from advisor_app.office.duties.catalogue import Duty
from advisor_app.office.duties.cells import DutyCell
from advisor_app.office.names import name_key
from advisor_app.services.duties.list_duties import late_before
from advisor_app.services.office import Office

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An advisor with their duties by id; without one, what nobody looks after and what the office owes."""

    advisor_id: UUID | None
    advisor: str
    entities: int
    cells: Mapping[str, BoardCell]
    late: int
    """Periods that were not met; an index below its goal is none."""


@dataclass(frozen=True, slots=True)
class DirectorBoard:
    """`rows` in order: who has most that is late first, then by name. `totals` by duty, over all rows.

    found, names     the cell of each entity's duty, and the entities' names, to go down to them
    late_before      how much was late a week earlier, as known now
    """

    day: date
    duties: tuple[Duty, ...]
    rows: tuple[BoardRow, ...]
    totals: Mapping[str, BoardCell]
    found: Mapping[CellKey, DutyCell]
    holders: Mapping[UUID, UUID]
    names: Mapping[UUID, str]
    late_before: int

    @property
    def entities(self) -> int:
        return len(self.names)

    @property
    def late(self) -> int:
        return sum(row.late for row in self.rows)


def director_board(office: Office, day: date | None = None) -> DirectorBoard:
    """Every advisor, and a row without one where there is something for it. Raises what `duty_table` raises."""
    on = day or panama_day(now_utc())
    table, before = late_before(office, on, _WEEK)
    measured = {duty.id for duty in table.catalogue.duties if duty.measured}
    found = board_cells(table.cells, table.holders)
    with office.store.reading() as reading:
        advisors = {one.id: one.name for one in reading.advisors.all()}
        names = {one.id: one.name for one in reading.entities.all()}
    held: dict[UUID | None, int] = {}
    for entity_id in names:
        holder = table.holders.get(entity_id)
        held[holder] = held.get(holder, 0) + 1
    rows = []
    for key in (*advisors, None):
        mine = {duty_id: cell for (holder, duty_id), cell in found.items() if holder == key}
        if key is not None or mine:
            late = sum(cell.late for duty_id, cell in mine.items() if duty_id not in measured)
            rows.append(BoardRow(key, advisors[key] if key else "", held.get(key, 0), mine, late))
    rows.sort(key=lambda row: (-row.late, row.advisor_id is None, name_key(row.advisor)))
    by_duty: dict[str, list[DutyCell]] = {duty.id: [] for duty in table.catalogue.duties}
    for (_, duty_id), cell in table.cells.items():
        by_duty[duty_id].append(cell)
    return DirectorBoard(
        day=on,
        duties=table.catalogue.duties,
        rows=tuple(rows),
        totals={duty_id: summed(cells) for duty_id, cells in by_duty.items()},
        found=table.cells,
        holders=table.holders,
        names=names,
        late_before=before,
    )
