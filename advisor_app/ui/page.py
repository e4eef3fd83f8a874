"""What a page is to the window around it, and what the window offers to a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.ui.steps import Steps

if TYPE_CHECKING:
    from advisor_app.services.history.show_history import HistoryAsked
    from advisor_app.ui.jobs import Jobs, Things
    from advisor_app.ui.memory import Memory
    from advisor_app.ui.notices import Notices
    from advisor_app.ui.steps import Step
    from advisor_app.ui.theme import Theme


RecordAsked: TypeAlias = "tuple[str, HistoryAsked]"
"""A record's name for people, and how the history's entries about it are found."""


@dataclass(frozen=True)
class Surroundings:
    """What a page may use. `go_to(page, target)` opens another page by its name, at something it knows."""

    theme: Theme
    jobs: Jobs
    memory: Memory
    notices: Notices
    language: str
    go_to: Callable[[str, object], None]
    choose_file: Callable[[], None]
    choose_office: Callable[[], None]


class Page(QWidget):
    """One page. Its `header_side` stands at the right of the header and holds the one main action."""

    header_changed = Signal()
    least_width = 1000
    """In pixels of the theme: with less room it is scrolled."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("page")
        self.around = around
        self.header_side = QWidget()
        self.header_row = QHBoxLayout(self.header_side)
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.header_row.setSpacing(around.theme.px(8))
        self._scope = ""
        self._turns = Steps(self)

    @property
    def at_rest(self) -> bool:
        """Whether everything that came back is shown; a page may show it part by part."""
        return self._turns.at_rest

    @property
    def scope(self) -> str:
        """The period and scope that the page shows, beside its title."""
        return self._scope

    def say_scope(self, text: str) -> None:
        if text != self._scope:
            self._scope = text
            self.header_changed.emit()

    def first_steps(self) -> Iterator[Step]:
        """What of the page is made after itself and before it is first entered, each part in a turn of its own.

        A turn of the window is at most 50 ms: about two hundred widgets.
        """
        yield from ()

    def later_steps(self) -> Iterator[Step]:
        """What is made when it is first wanted, or in such steps while the window rests."""
        yield from ()

    def after(self, steps: Iterator[Step], then: Step) -> None:
        """Do `then` at once where no step is left, else after them, each in a turn of its own."""
        self._turns.leave()
        first = next(steps, None)
        if first is None:
            then()
        else:
            self._turns.begin(chain((first,), steps, (then,)))

    def entered(self, target: object) -> None:
        """The page has come to the front, perhaps at a `target`."""

    def take_focus(self) -> None:
        """Put the keyboard where the work of this page begins."""

    def history_of(self) -> RecordAsked | None:
        """Of which record Ctrl+H shows what happened: the one that is in front."""
        return None

    def things_changed(self, things: Things, initiator: object) -> None:
        """Something was committed; ask again for what this page shows of it."""
