"""The board's columns: an advisor, how much is late, and each duty with how many are late and how old the oldest is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.names import name_key
from advisor_app.ui.duties.headings import SHOWN, grouped, short_title
from advisor_app.ui.formats import day, number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.office.duties.board import BoardCell
    from advisor_app.office.duties.catalogue import Duty
    from advisor_app.services.duties.director_board import BoardRow, DirectorBoard

Said = tuple[State, str]
_NOTHING: Said = (State.NOT_DUE, "")
_ALWAYS = ("AUDIT-W", *SHOWN)


@dataclass
class Today:
    """The day that the board tells, filled when it comes."""

    day: date = date.min


def who(row: BoardRow) -> str:
    return row.advisor or QCoreApplication.translate("BoardColumns", "The office and unassigned")


def cell_said(cell: BoardCell | None, today: date, *, measured: bool) -> Said:
    """ "4 · +16 d" where something is late, else how many of the entities are done with."""
    if cell is None or not cell.owed:
        return _NOTHING
    if measured:
        below = cell.owed - cell.done
        return (State.BELOW_GOAL if below else State.AT_GOAL), f"{number(cell.done)}/{number(cell.owed)}"
    if cell.late and cell.oldest:
        said = QCoreApplication.translate("BoardColumns", "{late} · +{days} d")
        return State.LATE, said.format(late=number(cell.late), days=number((today - cell.oldest).days))
    share = f"{number(cell.done)}/{number(cell.owed)}"
    if cell.done == cell.owed:
        return State.DONE, share
    if cell.warned:
        return State.DUE_SOON, share
    return (State.UNDER_WAY if cell.done else State.DUE), share


def board_columns(duties: Sequence[Duty], today: Today) -> tuple[Column[BoardRow], ...]:
    fixed: tuple[Column[BoardRow], ...] = (
        Column(
            "advisor",
            QCoreApplication.translate("BoardColumns", "Advisor"),
            who,
            170,
            order=lambda row: name_key(who(row)),
            heavy=True,
        ),
        Column(
            "entities",
            QCoreApplication.translate("BoardColumns", "Entities"),
            lambda row: number(row.entities),
            72,
            order=lambda row: row.entities,
            right=True,
            quiet=True,
            narrow=True,
        ),
        Column(
            "late",
            QCoreApplication.translate("BoardColumns", "Late"),
            lambda row: number(row.late) if row.late else "",
            84,
            order=lambda row: row.late,
            state=lambda row: State.LATE if row.late else State.DONE,
            narrow=True,
        ),
    )
    return (*fixed, *(_column(together, group, today) for group, together in grouped(duties, today.day)))


def _column(together: list[Duty], group: str, today: Today) -> Column[BoardRow]:
    first = together[0]

    def cell(row: BoardRow) -> BoardCell | None:
        found = [one for duty in together if (one := row.cells.get(duty.id)) is not None]
        return None if not found else found[0] if len(found) == 1 else added(found)

    def said(row: BoardRow) -> Said:
        return cell_said(cell(row), today.day, measured=first.measured)

    def order(row: BoardRow) -> tuple[int, int]:
        found = cell(row)
        return (0, 0) if found is None else (found.late, found.owed - found.done)

    def hint(row: BoardRow) -> str:
        found = cell(row)
        if found is None:
            return ""
        told = QCoreApplication.translate("BoardColumns", "{duty}: {done} of {owed} entities done")
        words = told.format(duty=first.title, done=number(found.done), owed=number(found.owed))
        if found.late and found.oldest and not first.measured:
            late = QCoreApplication.translate("BoardColumns", "{late} late, the oldest since {day}")
            words += "; " + late.format(late=number(found.late), day=day(found.oldest))
        return words

    title = QCoreApplication.translate("BoardColumns", "Audit") if first.id == "AUDIT-W" else short_title(first)
    return Column(
        first.id,
        title,
        lambda row: said(row)[1],
        108,
        order=order,
        state=lambda row: said(row)[0],
        share=lambda row: found.done / found.owed if (found := cell(row)) and found.owed else 0.0,
        hint=hint,
        hidden=first.id not in _ALWAYS,
        narrow=True,
        group=group,
    )


def added(cells: Sequence[BoardCell]) -> BoardCell:
    """Several duties in one column; an entity that owes two of them counts twice."""
    from advisor_app.office.duties.board import BoardCell

    return BoardCell(
        late=sum(one.late for one in cells),
        late_entities=sum(one.late_entities for one in cells),
        oldest=min((one.oldest for one in cells if one.oldest), default=None),
        done=sum(one.done for one in cells),
        owed=sum(one.owed for one in cells),
        warned=sum(one.warned for one in cells),
    )


def sums(board: DirectorBoard, duties: Sequence[Duty], today: date) -> dict[str, str]:
    """Under each duty what it sums: how many are late, else how many are done of what is owed."""
    told = {
        "advisor": QCoreApplication.translate("BoardColumns", "All together"),
        "entities": number(board.entities),
        "late": number(board.late),
    }
    for _, together in grouped(duties, today):
        total = added([board.totals[duty.id] for duty in together])
        late = QCoreApplication.translate("BoardColumns", "{count} late").format(count=number(total.late))
        done = f"{number(total.done)}/{number(total.owed)}" if total.owed else ""
        told[together[0].id] = late if total.late and not together[0].measured else done
    return told
