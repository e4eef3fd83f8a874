"""A chart in the window: its finding as title, the figure under it, copied as a picture, its numbers behind a key."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

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

    def __init__(self, theme: Theme, height: int) -> None:
        super().__init__()
        self._theme = theme
        self._chart: Chart | None = None
        self._image = QImage()
        self._drawn: tuple[_Drawing | None, QImage] = (None, self._image)
        self._wanted: _Drawing | None = None
        self._thread: Thread | None = None
        self._turn = Lock()
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
        while (thread := self._thread) is not None:
            thread.join()
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

    def customEvent(self, event: QEvent) -> None:
        drawn, image = self._drawn
        if drawn is self._wanted:
            self._image = image
            self.update()

    def _draw(self) -> None:
        self.update()
        if self._chart is None or self.width() < 1 or self.height() < 1:
            self._wanted = None
            return
        ratio = self.devicePixelRatioF()
        with self._turn:
            self._wanted = _Drawing(self._chart, look_of(self._theme), self.width(), self.height(), ratio)
            if self._thread is None:
                self._thread = Thread(target=self._go_on_drawing, name="chart")
                self._thread.start()

    def _go_on_drawing(self) -> None:
        """In the thread: draw what is wanted, and anew as long as something else has come to be wanted meanwhile."""
        done = None
        while True:
            with self._turn:
                wanted = self._wanted
                if wanted is None or wanted is done:
                    self._thread = None
                    return
            try:
                self._drawn = (wanted, wanted.image())
            except BaseException:
                self._thread = None
                raise
            done = wanted
            if isValid(self):  # an event, because signals that several threads send at once get lost in PySide
                QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))


@dataclass(frozen=True, eq=False)
class _Drawing:
    chart: Chart
    look: Look
    width: int
    height: int
    ratio: float

    def image(self) -> QImage:
        from advisor_app.charts.figure import pixels

        data, across, down = pixels(self.chart, self.look, self.width, self.height, self.ratio)
        return QImage(data, across, down, 4 * across, QImage.Format.Format_RGBA8888).copy()
