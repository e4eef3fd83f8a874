"""A table over rows that are all in memory: sorted and filtered here. For hundreds of rows, not for cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from advisor_app.office.names import name_key
from advisor_app.ui.tables.columns import CELL_ROLE, HEAVY_ROLE, QUIET_ROLE, SHARE_ROLE, STATE_ROLE, Cell, Column

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_ANY = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def cell(column: Column[R], row: R, role: int) -> Any:
    """What a column says of a row in one of the roles that the view and its delegate ask for."""
    said: Any = None
    if role == CELL_ROLE:
        said = _whole(column, row)
    elif role == Qt.ItemDataRole.DisplayRole:
        said = column.text(row)
    elif role == STATE_ROLE:
        said = column.state(row) if column.state else None
    elif role == SHARE_ROLE:
        said = column.share(row) if column.share else None
    elif role == HEAVY_ROLE:
        said = column.heavy
    elif role == QUIET_ROLE:
        said = column.quiet
    elif role == Qt.ItemDataRole.TextAlignmentRole:
        said = alignment(column)
    elif role == Qt.ItemDataRole.ToolTipRole:
        said = column.hint(row) if column.hint else None
    return said


def _whole(column: Column[R], row: R) -> Cell:
    return Cell(
        column.text(row),
        column.state(row) if column.state else None,
        column.share(row) if column.share else None,
        column.heavy,
        column.quiet,
        _RIGHT if column.right else _LEFT,
    )


def alignment(column: Column[R]) -> int:
    return _RIGHT if column.right else _LEFT


def heading(columns: Sequence[Column[Any]], section: int, orientation: Qt.Orientation, role: int) -> Any:
    if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(columns):
        return None
    if role == Qt.ItemDataRole.DisplayRole:
        return columns[section].title
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return alignment(columns[section])
    return None


class ListModel(QAbstractTableModel, Generic[R]):
    """`key_of` names a row, so that what was selected stays so when the rows come anew."""

    def __init__(
        self, columns: Sequence[Column[R]], key_of: Callable[[R], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key_of = key_of
        self._rows: list[R] = []
        self._shown: list[int] = []
        self._words: list[str] | None = None
        """What each row is found by; made when something is first looked for."""
        self._filter: list[str] = []
        self._sort: tuple[int, Qt.SortOrder] | None = None

    def show_rows(self, rows: Sequence[R]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._words = None
        self._arrange()
        self.endResetModel()

    def filter_by(self, text: str) -> None:
        """Keep the rows in which every word of `text` occurs, whatever its case and accents."""
        words = name_key(text).split()
        if words != self._filter:
            self.beginResetModel()
            self._filter = words
            self._arrange()
            self.endResetModel()

    def row_at(self, row: int) -> R:
        return self._rows[self._shown[row]]

    def rows(self) -> list[R]:
        """The rows shown, in their order."""
        return [self._rows[index] for index in self._shown]

    @property
    def total(self) -> int:
        return len(self._rows)

    def place_of(self, key: object) -> int | None:
        """Where the row of that key is shown now; None if it isn't."""
        return next((place for place, index in enumerate(self._shown) if self.key_of(self._rows[index]) == key), None)

    def rowCount(self, parent: Index = _ANY) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ANY) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        return cell(self.columns[index.column()], self.row_at(index.row()), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return heading(self.columns, section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(index, self._shown[index.row()]) for index in before]
        self._sort = (column, order) if 0 <= column < len(self.columns) else None
        self._arrange()
        places = {row: place for place, row in enumerate(self._shown)}
        after = [self.index(places[row], index.column()) for index, row in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        shown = list(range(len(self._rows)))
        if self._filter:
            if self._words is None:
                self._words = [name_key(" ".join(column.text(row) for column in self.columns)) for row in self._rows]
            found = self._words
            shown = [i for i in shown if all(word in found[i] for word in self._filter)]
        if self._sort is not None:
            column = self.columns[self._sort[0]]
            order = column.order or (lambda row: name_key(column.text(row)))
            shown.sort(key=lambda i: order(self._rows[i]), reverse=self._sort[1] == Qt.SortOrder.DescendingOrder)
        self._shown = shown
