"""Pages of a document, one under another, as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.documents.pdf_pictures import PagePicture

SHAPE = 279.4 / 215.9
"""Height of Letter paper to its width."""
WIDTH_IN_INCHES = 8.5
_PAUSE_MS = 150
_SHARPER = 1.1
"""How much larger the pages may be shown than they were drawn before they are asked for anew."""


class PagePictures(QScrollArea):
    """`sharpness_wanted` tells how many dots an inch the pages should be drawn with when there is more room for them.

    With `whole`, the first page is fitted into the height too.
    """

    sharpness_wanted = Signal(float)
    opened = Signal()

    def __init__(self, theme: Theme, *, whole: bool = False) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setWidgetResizable(not whole)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not whole:  # a bar that comes and goes changes the width, the width the height, the height the bar
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._whole = whole
        self._pages = _Pages(theme)
        self.setWidget(self._pages)
        self._drawn_at = 0.0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_sharper)

    @property
    def dots_per_inch(self) -> float:
        """What the pages are best drawn with, as they are shown now."""
        return max(24.0, self._pages.page_width() * self.devicePixelRatioF() / WIDTH_IN_INCHES)

    def show_pages(self, pictures: Sequence[PagePicture], dots_per_inch: float, said: str) -> None:
        """`said` is what a screen reader is told of them."""
        self._drawn_at = dots_per_inch
        self._pages.show_pictures(pictures)
        self.setAccessibleName(said)
        self._fit()

    def clear(self) -> None:
        self.show_pages((), self._drawn_at, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._pause.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        if self._whole:
            room = self.viewport().size()
            gap = self._pages.gap
            wide = min(room.width(), int((room.height() - 2 * gap) / SHAPE) + 2 * gap)
            self._pages.setFixedSize(max(1, wide), self._pages.heightForWidth(max(1, wide)))

    def _ask_sharper(self) -> None:
        if self._pages.shown and self.dots_per_inch > _SHARPER * self._drawn_at:
            self.sharpness_wanted.emit(self.dots_per_inch)


class _Pages(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pictures: list[QImage] = []
        self.gap = theme.px(8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> int:
        return len(self._pictures)

    def page_width(self) -> int:
        return max(1, self.width() - 2 * self.gap)

    def show_pictures(self, pictures: Sequence[PagePicture]) -> None:
        self._pictures = [
            QImage(one.dots, one.width, one.height, one.row_bytes, QImage.Format.Format_RGB888).copy()
            for one in pictures
        ]
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        page = round((width - 2 * self.gap) * SHAPE) + self.gap
        return self.gap + page * max(1, len(self._pictures))

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide = self.page_width()
        high = round(wide * SHAPE)
        painter.setPen(QPen(self._theme.colour("line2"), 1))
        for at, picture in enumerate(self._pictures):
            place = QRectF(self.gap, self.gap + at * (high + self.gap), wide, high)
            ratio = self.devicePixelRatioF()
            dots = place.size().toSize() * ratio
            shown = picture
            if picture.width() > 1.3 * dots.width():  # a picture that is shrunk far needs more than its nearest dots
                shown = picture.scaled(
                    dots, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            painter.drawImage(place, shown)
            painter.drawRect(place)
