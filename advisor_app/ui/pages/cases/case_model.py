"""A table over an array of keys whose lines come from the database as they are looked at: a million rows cost 8 MB.

Where the cases are grouped, each group has a row of its own above its cases, which can be folded away.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from advisor_app.ui.formats import number
from advisor_app.ui.tables.columns import Column
from advisor_app.ui.tables.list_model import cell, heading

if TYPE_CHECKING:
    from advisor_app.store import CaseLine

PAGE = 128
"""Rows fetched at once: about four screens."""
LINES_KEPT = 48 * PAGE
ASKED_AT_ONCE = 4

Index = QModelIndex | QPersistentModelIndex
_ANY = QModelIndex()


@dataclass(frozen=True, slots=True)
class GroupRow:
    name: str
    count: int
    unfolded: bool = False


class CaseModel(QAbstractTableModel):
    """Cells not fetched yet are empty; `wanted` asks for their lines by key. A group's row is a key below 0."""

    wanted = Signal(object)
    """An `array('q')` of keys; answer with `take_lines`."""

    def __init__(self, columns: Sequence[Column[CaseLine]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.revision = 0
        """Grows with every answer that is shown."""
        self.total = 0
        """How many cases there are, those of folded groups among them."""
        self._rows: array[int] = array("q")
        self._groups: tuple[GroupRow, ...] = ()
        self._starts: list[int] = []
        self._grouped: array[int] = array("q")
        self._open: set[int] = set()
        self._lines: OrderedDict[int, CaseLine] = OrderedDict()
        self._gone: set[int] = set()
        self._missing: list[int] = []
        self._asked: array[int] = array("q")
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._ask)

    @property
    def ids(self) -> array[int]:
        """The keys of the rows."""
        return self._rows

    @property
    def grouped(self) -> bool:
        return bool(self._groups)

    def column_of(self, key: str) -> int:
        return next(place for place, column in enumerate(self.columns) if column.key == key)

    def show_found(self, keys: array[int], lines: Sequence[CaseLine], total: int | None = None) -> None:
        """Other cases than before, with the lines of the first of them; `total` where more follow."""
        self.beginResetModel()
        self._groups, self._grouped = (), array("q")
        self._rows = keys
        self.total = len(keys) if total is None else total
        self._forget_asking()
        self._keep(lines)
        self.revision += 1
        self.endResetModel()

    def show_rest(self, keys: array[int]) -> None:
        """The whole answer, after its beginning was shown: rows are added where both begin alike."""
        known = len(self._rows)
        if keys[:known] != self._rows or len(keys) < known:
            self.show_found(keys, ())
        elif len(keys) > known:
            self.beginInsertRows(_ANY, known, len(keys) - 1)
            self._rows = keys
            self.endInsertRows()
        self.total = len(keys)

    def show_groups(self, groups: Sequence[tuple[str, int]], keys: array[int]) -> None:
        """Cases by group, all of them folded away: each group's name and count; the keys group after group."""
        self.beginResetModel()
        self._groups = tuple(GroupRow(name, count) for name, count in groups)
        self._starts = [0, *accumulate(count for _, count in groups)]
        self._grouped = keys
        self._open = set()
        self._rows = array("q", range(-1, -len(groups) - 1, -1))
        self.total = len(keys)
        self._forget_asking()
        self.revision += 1
        self.endResetModel()

    def turn(self, row: int, *, unfold: bool | None = None) -> None:
        """Fold a group's cases away or out; nothing happens on a case's row."""
        if not 0 <= row < len(self._rows) or self._rows[row] >= 0:
            return
        group = -self._rows[row] - 1
        is_open = group in self._open
        if unfold is is_open:
            return
        first, last = self._starts[group], self._starts[group + 1]
        if is_open:
            self.beginRemoveRows(_ANY, row + 1, row + last - first)
            self._open.discard(group)
            self._rows = self._rows[: row + 1] + self._rows[row + 1 + last - first :]
            self.endRemoveRows()
        else:
            self.beginInsertRows(_ANY, row + 1, row + last - first)
            self._open.add(group)
            self._rows = self._rows[: row + 1] + self._grouped[first:last] + self._rows[row + 1 :]
            self.endInsertRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def group_at(self, row: int) -> GroupRow | None:
        if not 0 <= row < len(self._rows) or self._rows[row] >= 0:
            return None
        group = -self._rows[row] - 1
        return replace(self._groups[group], unfolded=group in self._open)

    def forget_lines(self) -> None:
        """The cases are other than they were."""
        self._lines.clear()
        self._gone.clear()

    def take_lines(self, lines: Sequence[CaseLine]) -> None:
        """The lines that `wanted` asked for, in any order."""
        came = {line.id for line in lines}
        self._gone.update(key for key in self._asked if key not in came)
        self._asked = array("q")
        self._keep(lines)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def line_at(self, row: int) -> CaseLine | None:
        """The line of a row; None, and asked for, while it is not here."""
        if not 0 <= row < len(self._rows):
            return None
        key = self._rows[row]
        line = self._lines.get(key)
        if line is None and key >= 0 and key not in self._gone:
            page = row // PAGE
            if page not in self._missing:
                self._missing.append(page)
                self._later.start()
        return line

    def rowCount(self, parent: Index = _ANY) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ANY) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        if self._groups and (group := self.group_at(row)) is not None:
            return _of_group(group, index.column(), role)
        line = self.line_at(row)
        return None if line is None else cell(self.columns[index.column()], line, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return heading(self.columns, section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """The database sorts; the headings tell the page by themselves."""

    def _keep(self, lines: Sequence[CaseLine]) -> None:
        for line in lines:
            self._lines[line.id] = line
            self._lines.move_to_end(line.id)
        while len(self._lines) > LINES_KEPT:
            self._lines.popitem(last=False)

    def _forget_asking(self) -> None:
        self._missing = []
        self._asked = array("q")

    def _ask(self) -> None:
        # Whoever scrolls fast passes pages that nobody looks at any more: the newest are asked for.
        pages = self._missing[-ASKED_AT_ONCE:]
        self._missing = []
        keys = array("q")
        for page in pages:
            part = self._rows[page * PAGE : (page + 1) * PAGE]
            keys.extend(key for key in part if key >= 0 and key not in self._lines)
        if keys:
            self._asked = keys
            self.wanted.emit(keys)


def _of_group(group: GroupRow, column: int, role: int) -> Any:
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and column == 0:
        return f"{group.name} ({number(group.count)})"
    return None
