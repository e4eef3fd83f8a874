"""What a column of a table shows of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import Qt

from advisor_app.ui.states import State

R = TypeVar("R")

STATE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""A `State` whose shape stands before the text, or None."""
HEAVY_ROLE = STATE_ROLE + 1
"""Whether the text is set at weight 600."""
QUIET_ROLE = STATE_ROLE + 2
"""Whether the text is of the second tone."""
SHARE_ROLE = STATE_ROLE + 3
"""How much of a task under way is done, 0 to 1, for its shape."""
CELL_ROLE = STATE_ROLE + 4
"""A `Cell`: all that is painted of one, asked for at once."""


class Cell(NamedTuple):
    """`share` is None where no task is under way; `alignment` as Qt's flags."""

    words: str
    state: State | None
    share: float | None
    heavy: bool
    quiet: bool
    alignment: int


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """`key` names it for sorting and for what is remembered; `text` is what is shown and copied.

    `order` is what it is sorted by, the text if None; `width` is in pixels at 13 px text; a column that `stretches`
    takes what room is left, a `narrow` one keeps none for the arrow of a sorted table. Neighbours of one `group` stand
    under its name, with a line before the first.
    """

    key: str
    title: str
    text: Callable[[R], str]
    width: int = 100
    order: Callable[[R], Any] | None = None
    right: bool = False
    heavy: bool = False
    quiet: bool = False
    state: Callable[[R], State | None] | None = None
    share: Callable[[R], float] | None = None
    hint: Callable[[R], str] | None = None
    stretches: bool = False
    hidden: bool = False
    narrow: bool = False
    group: str = ""
