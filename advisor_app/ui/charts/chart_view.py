"""A chart in the window, at the screen's sharpness; its marks are pointed at, walked through and opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from advisor_app.charts.look import Look
from advisor_app.ui.charts.drawer import Drawer, Drawing

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from advisor_app.charts.look import Chart
    from advisor_app.ui.theme import Theme

BETWEEN_LOOKS_MS = 15
_NONE = -1
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def look_of(theme: Theme) -> Look:
    """The theme's colours as a chart takes them."""
    colours = theme.colours
    return Look(
        ground=colours.bg,
        text=colours.text,
        quiet=colours.text2,
        grid=colours.line,
        accent=colours.accent,
        band=colours.accent_tint,
        done=colours.done,
        warn=colours.warn,
        late=colours.late,
        families=(QFontInfo(theme.font()).family(), *Look().families),
        body=12.0 * theme.base / 13.0,
    )


class ChartView(QWidget):
    """Shows one chart. It is drawn in a thread of its own, once it is seen, and anew when its size, its theme or its
    values change; until the new picture is there the old one stays.

    Where its marks lead to something, the mouse or the arrow keys find one, and a click or Enter chooses it.
    """

    chosen = Signal(int)
    """The place of a mark."""

    def __init__(self, theme: Theme, height: int) -> None:
        super().__init__()
        self._theme = theme
        self._chart: Chart | None = None
        self._marks: tuple[str, ...] = ()
        self._outlines: dict[int, list[QPolygonF]] = {}
        self._current = _NONE
        self._image = QImage()
        self._wanted: Drawing | None = None
        self._shown: Drawing | None = None
        self._due = False
        self._copies = False
        """Whether somebody waits for the picture in the clipboard."""
        self._drawer = Drawer()
        self._looking = QTimer(self, interval=BETWEEN_LOOKS_MS)
        self._looking.timeout.connect(self._look)
        self._high = theme.px(height)
        self.setFixedHeight(self._high)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._draw)

    @property
    def busy(self) -> bool:
        """Whether a picture is still to come."""
        return self._looking.isActive()

    def show_chart(self, chart: Chart | None, finding: str, marks: Sequence[str] = ()) -> None:
        """`finding` is the chart's sentence, which a screen reader says in its place; `marks` are the words of those
        marks that lead to something, "" for one that does not.
        """
        self._chart = chart
        self._marks = tuple(marks)
        self._current = _NONE
        self.setAccessibleName(finding)
        self.setAccessibleDescription("")
        leads = any(self._marks)
        self.setMouseTracking(leads)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self._image = self._image if chart is not None else QImage()
        self._outlines = {}
        self._draw()

    def finish(self) -> None:
        """Wait until the picture is drawn: for pictures of pages."""
        self._begin()
        self._drawer.wait()
        self._look()

    def copy_picture(self) -> None:
        """At once, or as soon as it is drawn: the first chart of all takes seconds on a slow machine."""
        self._copies = True
        self._begin()
        self._look()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._begin()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(self._theme.colour("accent"), 2 if self.hasFocus() else 1))
        if self.hasFocus():
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 3, 3)
        if self._current in self._outlines:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for outline in self._outlines[self._current]:
                self._paint_outline(painter, outline)

    def _paint_outline(self, painter: QPainter, outline: QPolygonF) -> None:
        bounds = outline.boundingRect()
        if outline.count() == _CORNERS:
            inside = bounds.intersected(self.rect().toRectF()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inside, 3, 3)
        else:
            painter.drawPolygon(outline)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._draw()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._mark_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if found == _NONE else Qt.CursorShape.PointingHandCursor)
        if found != self._current:
            self._go_to(found)
            QToolTip.showText(event.globalPosition().toPoint(), self._marks[found] if found != _NONE else "", self)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._go_to(_NONE)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found != _NONE:
            self._go_to(found)
            self.chosen.emit(found)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        leading = [place for place, words in enumerate(self._marks) if words]
        if key in _STEPS and leading:
            at = leading.index(self._current) if self._current in leading else (-1 if _STEPS[key] > 0 else 0)
            self._go_to(leading[(at + _STEPS[key]) % len(leading)])
        elif key in _OPENS and self._current != _NONE:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._go_to(_NONE)
        super().focusOutEvent(event)

    def _mark_at(self, at: QPointF) -> int:
        for place, outlines in self._outlines.items():
            if self._leads(place) and any(one.containsPoint(at, Qt.FillRule.WindingFill) for one in outlines):
                return place
        return _NONE

    def _leads(self, place: int) -> bool:
        return 0 <= place < len(self._marks) and bool(self._marks[place])

    def _go_to(self, place: int) -> None:
        self._current = place
        self.setAccessibleDescription(self._marks[place] if self._leads(place) else "")
        self.update()

    def _draw(self) -> None:
        self.update()
        if self._chart is None or self.width() < 1 or self.height() < 1:
            self._wanted = None
            return
        ratio = self.devicePixelRatioF()
        self._wanted = Drawing(self._chart, look_of(self._theme), self.width(), self.height(), ratio)
        self._due = True

    def _begin(self) -> None:
        if self._due and self._wanted is not None:
            self._due = False
            self._drawer.draw(self._wanted)
            self._looking.start()

    def _look(self) -> None:
        """Take the picture over once it is there; as long as one is drawn, look again."""
        busy, drawn = self._drawer.busy, self._drawer.drawn
        if not busy:
            self._looking.stop()
        if drawn is not None and drawn[0] is self._wanted and drawn[0] is not self._shown:
            self._shown, picture = drawn
            bytes_a_line = 4 * picture.across
            image = QImage(picture.data, picture.across, picture.down, bytes_a_line, QImage.Format.Format_RGBA8888)
            self._image = image.copy()
            self._outlines = {
                spot.place: [QPolygonF([QPointF(*corner) for corner in ring]) for ring in spot.outlines]
                for spot in picture.spots
                if self._leads(spot.place)
            }
            self.update()
        if self._copies and not busy:
            self._copies = False
            QGuiApplication.clipboard().setImage(self._image)


_CORNERS = 5
"""Of a closed rectangle."""
