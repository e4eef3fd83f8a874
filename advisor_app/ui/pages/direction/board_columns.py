"""The board's columns: an advisor, how much is late, since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from advisor_app.office.names import name_key
from advisor_app.ui.formats import day, number
from advisor_app.ui.states import State
from advisor_app.ui.tables.columns import Column

if TYPE_CHECKING:
    from advisor_app.services.director_board import BoardRow, DirectorBoard


def who(row: BoardRow) -> str:
    return row.advisor or QCoreApplication.translate("BoardColumns", "The office, and entities of nobody")


def board_columns() -> tuple[Column[BoardRow], ...]:
    return (
        Column(
            "advisor",
            QCoreApplication.translate("BoardColumns", "Advisor"),
            who,
            240,
            order=lambda row: name_key(who(row)),
            heavy=True,
        ),
        Column(
            "entities",
            QCoreApplication.translate("BoardColumns", "Entities"),
            lambda row: number(row.entities),
            80,
            order=lambda row: row.entities,
            right=True,
            quiet=True,
        ),
        Column(
            "late",
            QCoreApplication.translate("BoardColumns", "Late"),
            lambda row: number(row.late) if row.late else "",
            90,
            order=lambda row: row.late,
            state=lambda row: State.LATE if row.late else State.DONE,
        ),
        Column(
            "oldest",
            QCoreApplication.translate("BoardColumns", "Since"),
            lambda row: day(row.oldest) if row.oldest else "",
            110,
            order=lambda row: str(row.oldest or ""),
            quiet=True,
            stretches=True,
        ),
    )


def sums(board: DirectorBoard) -> dict[str, str]:
    return {
        "advisor": QCoreApplication.translate("BoardColumns", "All together"),
        "entities": number(board.entities),
        "late": number(board.late),
    }
