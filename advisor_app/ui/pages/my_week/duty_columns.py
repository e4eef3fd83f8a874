"""The duties beside an entity's week: a column for each duty, grouped by how often it is owed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.office.duties.catalogue import Duty, Reach
from advisor_app.office.duties.engine import State as DutyState
from advisor_app.ui.duties.cell_words import NOTHING, Said, cell_hint, cell_said
from advisor_app.ui.duties.headings import SHOWN, TOGETHER, grouped, short_title
from advisor_app.ui.formats import number
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.duties.cells import DutyCell
    from advisor_app.office.rounds.week_progress import EntityWeek

_WIDTHS = {"EXPIRED-W": 90, "RATE-30": 76, "WORK-24": 76, "VISIT-M": 98, "REPORT-M": 98, "PLAN-M": 98}
_URGENCY = (DutyState.LATE, DutyState.WARNED, DutyState.DUE, DutyState.DONE, DutyState.EXCUSED, DutyState.NOT_DUE)


@dataclass
class ShownDuties:
    """The cells as they were told last, filled when they come; what a column says looks here."""

    day: date = date.min
    cells: Mapping[tuple[UUID | None, str], DutyCell] = field(default_factory=dict)
    late: dict[UUID, int] = field(default_factory=dict)
    """How many periods an entity has late, whatever columns are hidden."""
    below: set[UUID] = field(default_factory=set)
    """The entities of which an index missed its goal."""
    said: dict[tuple[UUID, str], Said] = field(default_factory=dict)
    """What a cell says, once it was asked."""

    def show(self, day: date, cells: Mapping[tuple[UUID | None, str], DutyCell], duties: Mapping[str, Duty]) -> None:
        self.day, self.cells = day, cells
        self.late, self.below, self.said = {}, set(), {}
        for (entity_id, duty_id), cell in cells.items():
            if entity_id is None or cell.state is not DutyState.LATE:
                continue
            if duty_id in duties and duties[duty_id].measured:
                self.below.add(entity_id)
            else:
                self.late[entity_id] = self.late.get(entity_id, 0) + cell.late

    def of(self, entity_id: UUID, duties: Sequence[Duty]) -> tuple[Duty, DutyCell | None]:
        """The most pressing of some duties of an entity, and its cell."""
        if len(duties) == 1:
            return duties[0], self.cells.get((entity_id, duties[0].id))
        known = [(duty, cell) for duty in duties if (cell := self.cells.get((entity_id, duty.id))) is not None]
        if not known:
            return duties[0], None
        return min(known, key=lambda one: (_URGENCY.index(one[1].state), one[1].due))


def duty_columns(duties: Sequence[Duty], shown: ShownDuties, today: date) -> Iterator[Column[EntityWeek]]:
    """A column for each duty that entities owe: weekly ones first, indexes, and so on to those that are asked for."""
    owed = [duty for duty in duties if duty.reach is not Reach.OFFICE]
    for group, together in grouped(owed, today):
        yield _column(together, group, shown)


def duty_sums(
    rows: Sequence[EntityWeek], columns: Sequence[Column[EntityWeek]], duties: Mapping[str, Duty], shown: ShownDuties
) -> dict[str, str]:
    """Done of what is owed, under each duty's column; what is excused is not owed."""
    told = {}
    for column in columns:
        duty = duties.get(column.key)
        if duty is None:
            continue
        together = [one for one in duties.values() if TOGETHER.get(one.id, one.id) == duty.id]
        states = [cell.state for row in rows if (cell := shown.of(row.entity_id, together)[1]) is not None]
        owed = sum(state not in (DutyState.NOT_DUE, DutyState.EXCUSED) for state in states)
        told[column.key] = f"{number(states.count(DutyState.DONE))} / {number(owed)}" if owed else ""
    return told


def _column(together: list[Duty], group: str, shown: ShownDuties) -> Column[EntityWeek]:
    first = together[0]

    def said(row: EntityWeek) -> Said:
        known = shown.said.get((row.entity_id, first.id))
        if known is None:
            duty, cell = shown.of(row.entity_id, together)
            known = NOTHING if cell is None else cell_said(cell, duty, shown.day)
            shown.said[row.entity_id, first.id] = known
        return known

    def order(row: EntityWeek) -> tuple[int, date]:
        _, cell = shown.of(row.entity_id, together)
        return (len(_URGENCY), date.max) if cell is None else (_URGENCY.index(cell.state), cell.due)

    def hint(row: EntityWeek) -> str:
        duty, cell = shown.of(row.entity_id, together)
        return cell_hint(cell, duty)

    return Column(
        first.id,
        short_title(first),
        lambda row: said(row)[1],
        _WIDTHS.get(first.id, 86),
        order=order,
        state=lambda row: said(row)[0],
        hint=hint,
        hidden=first.id not in SHOWN,
        narrow=True,
        group=group,
    )
