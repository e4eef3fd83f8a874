"""A chart in the window: its finding as title, the figure under it, copied as a picture, its numbers behind a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QThreadPool, Signal
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from advisor_app.charts.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from advisor_app.charts.look import Chart
    from advisor_app.ui.theme import Theme


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

    _ready = Signal(int, QImage)

    def __init__(self, theme: Theme, height: int) -> None:
        super().__init__()
        self._theme = theme
        self._chart: Chart | None = None
        self._image = QImage()
        self._wanted = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._high = theme.px(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._draw)
        self._ready.connect(self._take)

    def show_chart(self, chart: Chart | None, finding: str) -> None:
        """`finding` is the chart's sentence, which a screen reader says in its place."""
        self._chart = chart
        self.setAccessibleName(finding)
        self._image = self._image if chart is not None else QImage()
        self._draw()

    def finish(self) -> None:
        """Wait until the picture is drawn: for pictures of pages, and before it is copied."""
        self._pool.waitForDone()
        QCoreApplication.sendPostedEvents(self)

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
        self._wanted += 1
        self.update()
        chart, wanted = self._chart, self._wanted
        if chart is None or self.width() < 1 or self.height() < 1:
            return
        look, wide, high, ratio = look_of(self._theme), self.width(), self.height(), self.devicePixelRatioF()

        def work() -> None:
            if wanted == self._wanted:
                from advisor_app.charts.figure import pixels

                data, across, down = pixels(chart, look, wide, high, ratio)
                image = QImage(data, across, down, 4 * across, QImage.Format.Format_RGBA8888).copy()
                self._ready.emit(wanted, image)

        self._pool.start(work)

    def _take(self, wanted: int, image: QImage) -> None:
        if wanted == self._wanted:
            self._image = image
            self.update()
