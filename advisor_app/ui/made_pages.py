"""The window's pages by name, each made once, in steps between which the window answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from advisor_app.ui.garbage import leave_standing
from advisor_app.ui.loading import loading
from advisor_app.ui.page_list import PAGES, PageEntry
from advisor_app.ui.steps import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from advisor_app.ui.page import Page, Surroundings


class MadePages:
    """`by_name` holds those that are made; `place` puts a new one into the window."""

    def __init__(self, around: Surroundings, place: Callable[[str, Page], None]) -> None:
        self.by_name: dict[str, Page] = {}
        self._around = around
        self._place = place
        self._making: dict[str, Iterator[Step]] = {}

    def steps_to(self, name: str) -> Iterator[Step]:
        """What is left to make of a page, whoever began it."""
        if name in self.by_name:
            return
        if name not in self._making:
            self._making[name] = self._make(name)
        yield from self._making[name]

    def of(self, widget: QWidget) -> tuple[str, str, Page] | None:
        """The name, title and page of whatever lies in one or in its header."""
        for name, page in self.by_name.items():
            if page.isAncestorOf(widget) or page.header_side.isAncestorOf(widget):
                return name, entry_of(name).said(), page
        return None

    def _make(self, name: str) -> Iterator[Step]:
        entry = entry_of(name)
        made: list[Page] = []
        try:
            yield from loading(entry.module)
            yield lambda: made.append(entry.build(self._around))
            yield from made[0].first_steps()
            yield lambda: self._keep(name, made[0])
        finally:
            del self._making[name]

    def _keep(self, name: str, page: Page) -> None:
        self.by_name[name] = page
        self._place(name, page)
        leave_standing()


def entry_of(name: str) -> PageEntry:
    return next(entry for entry in PAGES if entry.name == name)
