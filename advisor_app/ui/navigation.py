"""The navigation at the left: words, an icon and what is left to do beside each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.icons import paint_icon
from advisor_app.ui.page_list import PageEntry
from advisor_app.ui.theme import Theme

WIDTH = 176


class NavigationEntry(QAbstractButton):
    def __init__(self, theme: Theme, entry: PageEntry, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = entry.icon
        self._count = 0
        self.setText(entry.said())
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several, to a screen reader
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme.px(36))
        self.setAccessibleName(entry.said())
        self.setToolTip(key)

    def show_count(self, count: int) -> None:
        self._count = count
        said = self.text() if not count else f"{self.text()}, {number(count)}"
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        place = QRectF(self.rect()).adjusted(t.px(8), 1, -t.px(8), -1)
        ink = t.colour("accent" if self.isChecked() else "text2")
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.colour("accent_tint"))
            painter.drawRoundedRect(place, t.px(4), t.px(4))
            painter.setBrush(t.colour("accent"))
            painter.drawRoundedRect(QRectF(t.px(8), t.px(10), t.px(3), self.height() - t.px(20)), 1.5, 1.5)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.colour("grid"))
            painter.drawRoundedRect(place, t.px(4), t.px(4))
        side = t.px(18)
        paint_icon(painter, self._icon, QRectF(t.px(20), (self.height() - side) / 2, side, side), ink)
        painter.setFont(t.font(13, 600 if self.isChecked() else 400))
        painter.setPen(ink if self.isChecked() else t.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        words = QRect(t.px(48), 0, self.width() - t.px(48 + 20), self.height())
        painter.drawText(words, int(middle | Qt.AlignmentFlag.AlignLeft), self.text())
        if self._count:
            painter.setFont(t.font(12, 600 if self.isChecked() else 400))
            painter.drawText(words, int(middle | Qt.AlignmentFlag.AlignRight), number(self._count))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(t.colour("accent"), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), t.px(4), t.px(4))


class Navigation(QWidget):
    """`chosen` names the page that a person asked for."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.px(WIDTH))
        self.setAccessibleName(self.tr("Pages"))
        self._entries: dict[str, NavigationEntry] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(12))
        column.setSpacing(0)
        column.addWidget(_Mark(theme, self.tr("Advisory")))
        for at_foot in (False, True):
            if at_foot:
                column.addStretch(1)
            for index, entry in enumerate(entries):
                if entry.at_foot is not at_foot:
                    continue
                key = f"Ctrl+{index + 1}" if index < 9 else ""
                shown = NavigationEntry(theme, entry, key)
                shown.clicked.connect(lambda _=False, name=entry.name: self.chosen.emit(name))
                self._entries[entry.name] = shown
                self._group.addButton(shown)
                column.addWidget(shown)

    def show_page(self, name: str) -> None:
        self._entries[name].setChecked(True)

    def show_count(self, name: str, count: int) -> None:
        self._entries[name].show_count(count)

    def show_entry(self, name: str, shown: bool) -> None:
        self._entries[name].setVisible(shown)


class _Mark(QWidget):
    def __init__(self, theme: Theme, word: str) -> None:
        super().__init__()
        self._theme = theme
        self._word = word
        self.setFixedHeight(theme.px(64))
        self.setAccessibleName(f"3-1-1 {word}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self._theme
        box = QRectF(t.px(16), t.px(16), t.px(30), t.px(28))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.colour("accent"))
        painter.drawRoundedRect(box, t.px(5), t.px(5))
        painter.setPen(t.colour("on_accent"))
        painter.setFont(t.font(12, 700))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "311")
        painter.setPen(t.colour("text"))
        painter.setFont(t.font(13, 600))
        words = QRectF(t.px(54), t.px(16), self.width() - t.px(60), t.px(28))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._word)
