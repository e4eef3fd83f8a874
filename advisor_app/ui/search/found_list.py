"""What was found, in groups: a list that is walked while the keyboard stays in the field above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from advisor_app.ui.search.answers import Answer, group_said, in_groups
from advisor_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW = 30
HEADING = 26


class FoundModel(QAbstractListModel):
    """Headings, which cannot be chosen, and below each what was found of its kind."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[str | Answer] = []

    def show_answers(self, answers: Sequence[Answer]) -> None:
        rows: list[str | Answer] = []
        for kind, listed in in_groups(answers):
            rows += [group_said(kind), *listed]
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def answer(self, row: int) -> Answer | None:
        one = self.rows[row] if 0 <= row < len(self.rows) else None
        return one if isinstance(one, Answer) else None

    def place_of(self, kind: str, key: str) -> int | None:
        for row, one in enumerate(self.rows):
            if isinstance(one, Answer) and (one.kind, one.key) == (kind, key):
                return row
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.answer(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.title if isinstance(one, Answer) else one
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if isinstance(one, Answer):
                return ", ".join(part for part in (one.title, one.told, one.beside) if part)
            return one if role == Qt.ItemDataRole.AccessibleTextRole else None
        return None


class _Painting(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        heading = isinstance(model, FoundModel) and model.answer(index.row()) is None
        return QSize(100, self._theme.px(HEADING if heading else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, t, place = index.model(), self._theme, option.rect
        if not isinstance(model, FoundModel):
            return
        painter.save()
        one = model.rows[index.row()]
        words = place.adjusted(t.px(16), 0, -t.px(16), 0)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if isinstance(one, str):
            painter.setFont(t.font(11, 600))
            painter.setPen(t.colour("text2"))
            painter.drawText(words.adjusted(0, t.px(4), 0, 0), middle, one)
        else:
            self._paint_answer(painter, one, place, words, option.state)
        painter.restore()

    def _paint_answer(
        self, painter: QPainter, one: Answer, place: QRect, words: QRect, state: QStyle.StateFlag
    ) -> None:
        t = self._theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(place, t.colour("accent_tint"))
            painter.fillRect(place.adjusted(0, 0, t.px(3) - place.width(), 0), t.colour("accent"))
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(t.font(12))
        painter.setPen(t.colour("text2"))
        beside = painter.fontMetrics().elidedText(one.beside, Qt.TextElideMode.ElideRight, words.width() * 2 // 5)
        painter.drawText(words, right, beside)
        room = words.width() - painter.fontMetrics().horizontalAdvance(beside) - t.px(16 if beside else 0)
        painter.setFont(t.font(13, 600))
        painter.setPen(t.colour("text"))
        title = painter.fontMetrics().elidedText(one.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, left, title)
        taken = painter.fontMetrics().horizontalAdvance(title) + t.px(10)
        painter.setFont(t.font(13))
        painter.setPen(t.colour("text2"))
        told = painter.fontMetrics().elidedText(one.told, Qt.TextElideMode.ElideRight, max(0, room - taken))
        if room - taken > t.px(40):
            painter.drawText(words.adjusted(taken, 0, 0, 0), left, told)


class FoundList(QListView):
    """`opened` says which answer was clicked."""

    picked = Signal(int)

    def __init__(self, theme: Theme, model: FoundModel, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Painting(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))

    @property
    def row(self) -> int:
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row))
        if row == 1:  # the first group's heading stays in sight
            self.scrollToTop()

    def step(self, by: int) -> None:
        """To the next answer up or down, headings passed over, round the ends; a page at a time for more than one."""
        rows = [row for row in range(self._model.rowCount()) if self._model.answer(row) is not None]
        if not rows:
            return
        place = rows.index(self.row) if self.row in rows else -1 if by > 0 else 0
        wanted = place + by
        if abs(by) > 1:
            wanted = max(0, min(len(rows) - 1, wanted))
        self.choose(rows[wanted % len(rows)])


def height_for(theme: Theme, model: FoundModel, most: int) -> int:
    """What all rows take, and no more than `most`."""
    if not model.rows:
        return 0
    whole = sum(theme.px(ROW if isinstance(one, Answer) else HEADING) for one in model.rows)
    return min(most, whole + theme.px(6))


def dressed(parent: QWidget) -> None:
    """A palette's panel stands over the page, with an edge of its own."""
    parent.setObjectName("overlay")
    parent.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
