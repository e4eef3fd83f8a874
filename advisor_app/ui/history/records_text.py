"""Records before and after, as one text: hundreds of them in widgets of their own took a minute to lay out."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSizeF, Qt, QTimer
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextLength, QTextOption, QTextTableFormat
from PySide6.QtWidgets import QFrame, QTextEdit

from advisor_app.ui.theme import Theme

_A_TURN = 0.006
"""Seconds of the window's thread for what is added at once; the rest comes while it rests."""
_NAMES = 24.0
"""Per cent of the width for the names of fields; the sides share the rest."""


@dataclass(frozen=True, slots=True)
class ToldRecord:
    """`rows`: a field's name and its words on each side; what has but one side takes the room of both."""

    title: str
    sides: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


class RecordsText(QTextEdit):
    """As high as its text, for a panel that scrolls. What it shows is text alone, whatever it looks like."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._told: Callable[[], Iterator[ToldRecord]] = _nothing
        self._left = _nothing()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._add_some)
        theme.changed.connect(self._show_again)

    def show_records(self, told: Callable[[], Iterator[ToldRecord]]) -> None:
        """They are asked for one by one, as they are put down."""
        self._told = told
        self._left = told()
        self.clear()
        self._turns.start()
        self._add_some()

    def _show_again(self) -> None:
        self.show_records(self._told)

    @property
    def whole(self) -> bool:
        """Whether all that is to be shown stands here."""
        return not self._turns.isActive()

    def _add_some(self) -> None:
        until = time.perf_counter() + _A_TURN
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        while time.perf_counter() < until:
            one = next(self._left, None)
            if one is None:
                self._turns.stop()
                break
            self._add(cursor, one)
        cursor.endEditBlock()

    def _add(self, cursor: QTextCursor, one: ToldRecord) -> None:
        theme = self._theme
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if one.title:
            if self.document().isEmpty():
                cursor.setBlockFormat(QTextBlockFormat())
            else:
                over = QTextBlockFormat()
                over.setTopMargin(theme.px(12))
                cursor.insertBlock(over)
            cursor.insertText(one.title, self._type(13, 600))
        columns = 1 + max(len(one.sides), max((len(sides) for _, sides in one.rows), default=0))
        heads = 1 if one.sides else 0
        if len(one.rows) + heads == 0:
            return
        table = cursor.insertTable(len(one.rows) + heads, columns, self._table_format(columns))
        for column, side in enumerate(one.sides, start=1):
            table.cellAt(0, column).firstCursorPosition().insertText(side, self._type(12, 600, "text2"))
        for row, (name, sides) in enumerate(one.rows, start=heads):
            table.cellAt(row, 0).firstCursorPosition().insertText(name, self._type(12, 400, "text2"))
            for column, words in enumerate(sides, start=1):
                table.cellAt(row, column).firstCursorPosition().insertText(words, self._type(13))

    def _table_format(self, columns: int) -> QTextTableFormat:
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setCellPadding(self._theme.px(2))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        wide = (100 - _NAMES) / (columns - 1)
        shares = [_NAMES, *[wide] * (columns - 1)]
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, one) for one in shares])
        return shape

    def _type(self, size: float, weight: int = 400, tone: str = "text") -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFont(self._theme.font(size, weight))
        shape.setForeground(self._theme.colour(tone))
        return shape

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(max(1, math.ceil(size.height())))


def _nothing() -> Iterator[ToldRecord]:
    return iter(())
