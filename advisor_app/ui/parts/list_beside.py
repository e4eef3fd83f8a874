"""A list with its tools and its sum, and beside it the panel of what is chosen in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSplitter, QVBoxLayout, QWidget

from advisor_app.ui.memory import Memory
from advisor_app.ui.parts.text import divider
from advisor_app.ui.theme import Theme


class Listing(QWidget):
    """A table between two rows: fill `tools` above it and `foot` below it. A row that stays empty takes no room.

    `above` lies over the whole width, between the tools and the table. `alone` with no panel beside it, the tools end
    where the page's header ends.
    """

    def __init__(self, theme: Theme, table: QWidget, above: QWidget | None = None, *, alone: bool = False) -> None:
        super().__init__()
        self.tools = QHBoxLayout()
        self.tools.setContentsMargins(theme.px(20), theme.px(8), theme.px(20 if alone else 12), theme.px(6))
        self.tools.setSpacing(theme.px(12))
        indented = QHBoxLayout()
        indented.setContentsMargins(theme.px(12), 0, 0, 0)
        indented.addWidget(table)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(theme.px(20), theme.px(5), theme.px(20), theme.px(5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.tools)
        if above is not None:
            column.addWidget(above)
        column.addLayout(indented, 1)
        column.addWidget(divider())
        column.addLayout(self.foot)
        self._parts = (self.tools, above, table, self.foot)
        self._in_order = False

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes as one reads: tools, list, foot, whatever was made first."""
        super().showEvent(event)
        if not self._in_order:
            self._in_order = True
            chain = _focus_chain(self)
            homes = [home for part in self._parts if part is not None for home in _widgets_in(part)]
            ordered = [one for home in homes for one in chain if home is one or home.isAncestorOf(one)]
            for before, after in pairwise(ordered):
                QWidget.setTabOrder(before, after)


def _widgets_in(part: QLayout | QWidget) -> Iterator[QWidget]:
    if isinstance(part, QWidget):
        yield part
        return
    for place in range(part.count()):
        item = part.itemAt(place)
        inner = item.widget() or item.layout() if item is not None else None
        if inner is not None:
            yield from _widgets_in(inner)


def _focus_chain(within: QWidget) -> list[QWidget]:
    """What inside a widget takes the keyboard, in the order in which Tab reaches it."""
    found: list[QWidget] = []
    now = within.nextInFocusChain()
    while now is not None and now is not within:
        if within.isAncestorOf(now) and now.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(now)
        now = now.nextInFocusChain()
    return found


class ListBeside(QSplitter):
    """A list at the left, its panel at the right. The divider can be dragged, and stays where it was left.

    `shares` are the widths of the two while nobody has dragged it. `name` is what its place is remembered under.
    A panel that is made when it is first wanted is put beside by `put_beside`.
    """

    def __init__(
        self, memory: Memory, name: str, listing: QWidget, panel: QWidget | None, shares: tuple[int, int] = (13, 9)
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._memory = memory
        self._key = f"dividers/{name}"
        self.setHandleWidth(1)  # Qt lets the mouse take it from some pixels around
        self.setChildrenCollapsible(False)
        self._shares = shares
        self._add(listing)
        if panel is not None:
            self.put_beside(panel)
        self.splitterMoved.connect(lambda *_: self._memory.keep(self._key, [str(size) for size in self.sizes()]))

    def put_beside(self, panel: QWidget) -> None:
        self._add(panel)
        kept = self._memory.texts(self._key) or []
        whole = [int(one) for one in kept if one.isdigit()]
        self.setSizes(whole if len(whole) == len(self._shares) else [share * 100 for share in self._shares])

    def _add(self, part: QWidget) -> None:
        at = self.count()
        self.addWidget(part)
        self.setStretchFactor(at, self._shares[at])
