"""A chart in the window: its finding as title, the figure under it, copied as a picture, its numbers behind a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from advisor_app.charts.look import Look
from advisor_app.ui.charts.drawer import Drawer, Drawing

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from advisor_app.charts.look import Chart
    from advisor_app.ui.theme import Theme

BETWEEN_LOOKS_MS = 15


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
    """Shows one chart. It is drawn in a thread of its own, anew when its size, its theme or its values change;
    until the new picture is there the old one stays.
    """

    def __init__(self, theme: Theme, height: int) -> None:
        super().__init__()
        self._theme = theme
        self._chart: Chart | None = None
        self._image = QImage()
        self._wanted: Drawing | None = None
        self._shown: Drawing | None = None
        self._drawer = Drawer()
        self._looking = QTimer(self, interval=BETWEEN_LOOKS_MS)
        self._looking.timeout.connect(self._look)
        self._high = theme.px(height)
        self.setFixedHeight(self._high)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._draw)

    def show_chart(self, chart: Chart | None, finding: str) -> None:
        """`finding` is the chart's sentence, which a screen reader says in its place."""
        self._chart = chart
        self.setAccessibleName(finding)
        self._image = self._image if chart is not None else QImage()
        self._draw()

    def finish(self) -> None:
        """Wait until the picture is drawn: for pictures of pages, and before it is copied."""
        self._drawer.wait()
        self._look()

    def copy_picture(self) -> None:
        self.finish()
        QGuiApplication.clipboard().setImage(self._image)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._high)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._image.isNull():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._draw()

    def _draw(self) -> None:
        self.update()
        if self._chart is None or self.width() < 1 or self.height() < 1:
            self._wanted = None
            return
        ratio = self.devicePixelRatioF()
        self._wanted = Drawing(self._chart, look_of(self._theme), self.width(), self.height(), ratio)
        self._drawer.draw(self._wanted)
        self._looking.start()

    def _look(self) -> None:
        """Take the picture over once it is there; as long as one is drawn, look again."""
        busy, drawn = self._drawer.busy, self._drawer.drawn
        if not busy:
            self._looking.stop()
        if drawn is not None and drawn[0] is self._wanted and drawn[0] is not self._shown:
            self._shown = drawn[0]
            data, across, down = drawn[1]
            self._image = QImage(data, across, down, 4 * across, QImage.Format.Format_RGBA8888).copy()
            self.update()
