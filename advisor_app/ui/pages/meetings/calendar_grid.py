"""A month or a week of meetings: a list for each day. A meeting is dragged to another day, or moved there by keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import (
    QDate,
    QLocale,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from advisor_app.office.working_days import is_working_day
from advisor_app.ui.parts.text import ElidedLabel, label, retone
from advisor_app.ui.states import State, paint_state
from advisor_app.ui.theme import Theme

ENTRY = int(Qt.ItemDataRole.UserRole)
_MIME = "application/x-advisor-meeting"
_SHOWN_DAYS = 7
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting in the grid. `movable` ones may be taken to another day."""

    key: str
    day: date
    time: str
    title: str
    state: State
    said: str
    movable: bool


class DayList(QListWidget):
    """The meetings of one day."""

    dropped = Signal(str, object)
    opened = Signal(str)
    moved = Signal(str, int)
    left_by_key = Signal(object, int)

    def __init__(self, theme: Theme, day: date) -> None:
        super().__init__()
        self._theme = theme
        self.day = day
        self.setObjectName("plainlist")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_EntryPainter(theme, self))
        self.itemActivated.connect(lambda item: self.opened.emit(item.data(ENTRY).key))
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(ENTRY).key))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.clear()
        for one in entries:
            item = QListWidgetItem()
            item.setData(ENTRY, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.time} {one.title}, {one.said}")
            item.setToolTip(f"{one.time} {one.title}\n{one.said}")
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags | Qt.ItemFlag.ItemIsDragEnabled if one.movable else flags)
            self.addItem(item)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, items[0].data(ENTRY).key.encode())
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if event.mimeData().hasFormat(_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)  # the list itself takes nothing away: the answer does
            event.accept()
            self.dropped.emit(bytes(event.mimeData().data(_MIME).data()).decode(), self.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        item = self.currentItem()
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier and item is not None:
            self.moved.emit(item.data(ENTRY).key, step)
        elif step is not None and (abs(step) == 1 or self._at_edge(step)):
            self.left_by_key.emit(self.day, step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _at_edge(self, step: int) -> bool:
        return self.currentRow() <= 0 if step < 0 else self.currentRow() >= self.count() - 1


class _EntryPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(19))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one, t, place = index.data(ENTRY), self._theme, option.rect
        if not isinstance(one, Entry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = self.parent()
        if option.state & QStyle.StateFlag.State_Selected and isinstance(view, QListWidget) and view.hasFocus():
            painter.fillRect(place, t.colour("accent_tint"))
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), t.px(3), t.px(3))
        side = t.px(11)
        top = place.top() + (place.height() - side) / 2
        paint_state(painter, one.state, QRectF(place.left() + t.px(4), top, side, side), t.colours)
        words = QRect(place.left() + t.px(20), place.top(), place.width() - t.px(22), place.height())
        painter.setFont(t.font(12))
        painter.setPen(t.colour("text"))
        shown = painter.fontMetrics().elidedText(f"{one.time} {one.title}", Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()


class _Day(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number = ElidedLabel("", "12", "text2")
        self.list = DayList(theme, date.min)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(4), theme.px(3), theme.px(2), theme.px(2))
        column.setSpacing(theme.px(1))
        column.addWidget(self.number)
        column.addWidget(self.list, 1)

    def show_day(
        self, day: date, entries: Sequence[Entry], *, inside: bool, today: bool, said: str, free: str = ""
    ) -> None:
        """`free` says who does not work on it, "" where nobody said so."""
        self.list.day = day
        self.list.setAccessibleName(f"{said}, {free}" if free else said)
        self.number.setText(f"{day.day} · {free}" if free else f"{day.day}")
        working = is_working_day(day) and not free
        self.number.setProperty("scale", "12b" if today else "12")
        retone(self.number, "accent" if today else "text2" if inside and working else "text3")
        self.setObjectName("" if inside and working else "band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.style().unpolish(self)
        self.style().polish(self)
        self.list.show_entries(entries)


class CalendarGrid(QWidget):
    """Seven columns from Monday, a row for each week. `dropped` and `moved` say where a person wants a meeting."""

    dropped = Signal(str, object)
    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.px(20), 0, theme.px(20), theme.px(12))
        self._grid.setSpacing(1)
        self._days: list[_Day] = []
        self._first = date.min
        self._entries: list[Entry] = []
        self._heads: list[QLabel] = []
        for column in range(_SHOWN_DAYS):
            head = label("", "12b", "text2")
            self._heads.append(head)
            self._grid.addWidget(head, 0, column)
            self._grid.setColumnStretch(column, 1 if column >= 5 else 2)

    def show_days(
        self,
        first: date,
        weeks: int,
        month: int,
        today: date,
        entries: Sequence[Entry],
        free: Mapping[date, str] | None = None,
    ) -> None:
        """`first` is a Monday; days of another month than `month`, and `free` ones, are quiet."""
        known = free or {}
        focused = next((one.list.day for one in self._days if one.list.hasFocus()), None)
        self._first, self._entries = first, list(entries)
        names = QLocale()
        for column, head in enumerate(self._heads):
            head.setText(names.dayName(column + 1, QLocale.FormatType.ShortFormat).rstrip("."))
        while len(self._days) < weeks * _SHOWN_DAYS:
            self.add_week()
        for at, shown in enumerate(self._days):
            shown.setVisible(at < weeks * _SHOWN_DAYS)
            if at < weeks * _SHOWN_DAYS:
                day = first + timedelta(days=at)
                there = [one for one in entries if one.day == day]
                said = names.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
                inside, off = day.month == month or weeks == 1, known.get(day, "")
                shown.show_day(day, there, inside=inside, today=day == today, said=said, free=off)
        for row in range(1, 7):
            self._grid.setRowStretch(row, 1 if row <= weeks else 0)
        if focused is not None:
            self.focus_day(focused)

    def add_week(self) -> None:
        """Make room for a further week."""
        for _ in range(_SHOWN_DAYS):
            self._add_day()

    def focus_day(self, day: date) -> None:
        """Put the keyboard on a day that is shown."""
        at = (day - self._first).days
        if 0 <= at < len(self._days) and self._days[at].isVisibleTo(self):
            self.day_list(day).setFocus(Qt.FocusReason.OtherFocusReason)

    def day_list(self, day: date) -> DayList:
        return self._days[(day - self._first).days].list

    def _add_day(self) -> None:
        at = len(self._days)
        made = _Day(self._theme, self)
        made.list.dropped.connect(self.dropped)
        made.list.opened.connect(self.opened)
        made.list.moved.connect(self._move)
        made.list.left_by_key.connect(lambda day, step: self.focus_day(day + timedelta(days=step)))
        self._days.append(made)
        self._grid.addWidget(made, 1 + at // _SHOWN_DAYS, at % _SHOWN_DAYS)

    def _move(self, key: str, step: int) -> None:
        one = next((each for each in self._entries if each.key == key), None)
        if one is not None and one.movable:
            self.dropped.emit(key, one.day + timedelta(days=step))
