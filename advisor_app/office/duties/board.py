"""Advisors down, duties across: what each has late, how old the oldest is, and how many entities are done with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.duties.cells import DutyCell
from advisor_app.office.duties.engine import State

CellKey = tuple[UUID | None, str]
Holder = UUID | None
"""An advisor, or None: entities that nobody looks after, and what the office itself owes."""


@dataclass(frozen=True, slots=True)
class BoardCell:
    """One duty over the entities of one advisor.

    late          periods that were not met, of `late_entities` entities; `oldest` is the first of their due days
    done, owed    entities whose present period is met, of those that owe it (an excused one owes nothing)
    warned        entities whose present period is due soon
    """

    late: int = 0
    late_entities: int = 0
    oldest: date | None = None
    done: int = 0
    owed: int = 0
    warned: int = 0


def board_cells(found: Mapping[CellKey, DutyCell], holders: Mapping[UUID, UUID]) -> dict[tuple[Holder, str], BoardCell]:
    """By advisor and duty; a duty that none of an advisor's entities owes has no cell."""
    grouped: dict[tuple[Holder, str], list[DutyCell]] = {}
    for (entity_id, duty_id), cell in found.items():
        holder = None if entity_id is None else holders.get(entity_id)
        grouped.setdefault((holder, duty_id), []).append(cell)
    return {key: summed(cells) for key, cells in grouped.items()}


def summed(cells: Iterable[DutyCell]) -> BoardCell:
    late = late_entities = done = owed = warned = 0
    oldest: date | None = None
    for cell in cells:
        if cell.state in (State.NOT_DUE, State.EXCUSED):
            continue
        owed += 1
        done += cell.state is State.DONE
        warned += cell.state is State.WARNED
        if cell.late:
            late += cell.late
            late_entities += 1
            oldest = cell.due if oldest is None else min(oldest, cell.due)
    return BoardCell(late, late_entities, oldest, done, owed, warned)
