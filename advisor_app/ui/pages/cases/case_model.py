"""A table over an array of ids whose lines come from the database page by page: a million rows cost eight megabytes."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import cell, heading

if TYPE_CHECKING:
    from advisor_app.store import CaseLine

PAGE = 128
"""Rows fetched at once: about four screens."""
PAGES_KEPT = 48
ASKED_AT_ONCE = 4

Index = QModelIndex | QPersistentModelIndex
_ANY = QModelIndex()


class CaseModel(QAbstractTableModel):
    """Cells not fetched yet are empty; `wanted` asks for their lines by id."""

    wanted = Signal(object)
    """An `array('q')` of ids; answer with `take_lines`."""
    sort_wanted = Signal(str, bool)
    """A column's key, and whether descending."""

    def __init__(self, columns: Sequence[Column[CaseLine]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[CaseLine]] = OrderedDict()
        self._missing: list[int] = []
        self._asked: tuple[int, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._ask)

    @property
    def ids(self) -> array[int]:
        return self._ids

    def show_found(self, ids: array[int], lines: Sequence[CaseLine]) -> None:
        """Other cases than before, with the lines of the first of them."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self._missing = []
        self._asked = ()
        for start in range(0, len(lines) - len(lines) % PAGE, PAGE):
            self._pages[start // PAGE] = list(lines[start : start + PAGE])
        if len(lines) == len(ids) and len(lines) % PAGE:
            self._pages[len(lines) // PAGE] = list(lines[len(lines) - len(lines) % PAGE :])
        self.endResetModel()

    def show_rest(self, ids: array[int]) -> None:
        """The whole answer, after its beginning was shown: rows are added where both begin alike."""
        known = len(self._ids)
        if ids[:known] != self._ids or len(ids) < known:
            self.show_found(ids, ())
        elif len(ids) > known:
            self.beginInsertRows(_ANY, known, len(ids) - 1)
            self._ids = ids
            self._pages.pop(known // PAGE, None)
            self.endInsertRows()

    def take_lines(self, lines: Sequence[CaseLine]) -> None:
        """The lines that `wanted` asked for, in any order."""
        by_id = {line.id: line for line in lines}
        for page in self._asked:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = [by_id[one] for one in ids if one in by_id]
            self._pages.move_to_end(page)
            first = page * PAGE
            last = min(first + PAGE, len(self._ids)) - 1
            if first <= last:
                self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self._asked = ()
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)

    def line_at(self, row: int) -> CaseLine | None:
        """The line of a row; None, and asked for, while it is not here."""
        if not 0 <= row < len(self._ids):
            return None
        page, place = divmod(row, PAGE)
        lines = self._pages.get(page)
        if lines is None:
            if page not in self._asked and page not in self._missing:
                self._missing.append(page)
                self._later.start()
            return None
        return lines[place] if place < len(lines) else None

    def rowCount(self, parent: Index = _ANY) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ANY) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line_at(index.row())
        if line is None:
            return None
        return cell(self.columns[index.column()], line, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return heading(self.columns, section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns):
            self.sort_wanted.emit(self.columns[column].key, order == Qt.SortOrder.DescendingOrder)

    def _ask(self) -> None:
        # Whoever scrolls fast passes pages that nobody looks at any more: the newest are asked for first.
        chosen = dict.fromkeys([*self._asked, *self._missing])
        self._asked = tuple(chosen)[-ASKED_AT_ONCE:]
        self._missing = []
        ids: array[int] = array("q")
        for page in self._asked:
            ids.extend(self._ids[page * PAGE : (page + 1) * PAGE])
        if ids:
            self.wanted.emit(ids)
