"""Buttons: the one filled action of a page, outlined ones, links, and icons alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from advisor_app.ui.icons import paint_icon
from advisor_app.ui.theme import Theme


class Button(QPushButton):
    """`kind` is main (filled; one a page), plain, small, link, quiet (a link of the second tone), or icon.

    An icon alone needs a `name`.
    """

    def __init__(self, theme: Theme, text: str = "", kind: str = "plain", *, icon: str = "", name: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._hovered = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(kind in {"main", "plain"})
        self.setAccessibleName(name or text)
        if name and not text:
            self.setToolTip(name)
        theme.changed.connect(self.update)

    def say(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        t = self._theme
        height = t.px({"small": 26, "link": 22, "quiet": 22, "icon": 26}.get(self._kind, 32))
        if self._kind == "icon":
            return QSize(height, height)
        width = self._text_width() + (t.px(22) if self._icon else 0)
        return QSize(width + t.px({"link": 6, "quiet": 6, "small": 20}.get(self._kind, 26)), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, fill, ink = self._colours()
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = self._theme.px(4)
        painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        if edge is not None or fill is not None:
            painter.drawRoundedRect(place, radius, radius)
        self._paint_words(painter, ink)
        if self.hasFocus():
            self._paint_ring(painter, place, radius)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        side = self._theme.px(16)
        if self._kind == "icon":
            square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            paint_icon(painter, self._icon, square, ink)
            return
        painter.setFont(self._words_font())
        painter.setPen(ink)
        gap = self._theme.px(22) if self._icon else 0
        left = (self.width() - self._text_width() - gap) / 2
        if self._icon:
            paint_icon(painter, self._icon, QRectF(left, (self.height() - side) / 2, side, side), ink)
        words = QRectF(left + gap, 0, self._text_width() + 2, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())

    def _paint_ring(self, painter: QPainter, place: QRectF, radius: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._kind == "main":
            painter.setPen(QPen(self._theme.colour("on_accent"), 2))
            painter.drawRoundedRect(place.adjusted(2.5, 2.5, -2.5, -2.5), radius - 1, radius - 1)
        else:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Edge, fill and ink."""
        c = self._theme.colour
        enabled = self.isEnabled()
        plain_ink = c("text") if enabled else c("text3")
        ways: dict[str, tuple[QColor | None, QColor | None, QColor]] = {
            "link": (None, c("accent_tint") if self.isDown() else None, c("accent") if enabled else c("text3")),
            "quiet": (None, None, c("accent") if self._hovered else c("text2")),
            "icon": (None, c("accent_tint") if enabled and self._hovered else None, plain_ink),
        }
        if self._kind in ways:
            return ways[self._kind]
        if not enabled:
            return c("line2"), c("soft") if self._kind == "main" else None, c("text3")
        if self._kind == "main":
            fill = c("accent")
            return None, fill.darker(112) if self._hovered or self.isDown() else fill, c("on_accent")
        return c("ctl"), c("soft") if self._hovered and not self.isDown() else c("bg"), c("text")

    def _words_font(self) -> QFont:
        if self._kind == "link":
            font = self._theme.font(13, 600)
            font.setUnderline(self._hovered and self.isEnabled())
            return font
        return self._theme.font(12 if self._kind in {"small", "quiet"} else 13, 600 if self._kind == "main" else 400)

    def _text_width(self) -> int:
        size = 12 if self._kind in {"small", "quiet"} else 13
        return self._theme.width_of(self.text(), size, 600 if self._kind in {"main", "link"} else 400)
