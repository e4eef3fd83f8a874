"""The program's own sign: the clipboard of the weekly audit on the accent's ground, drawn at any size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from advisor_app.ui.icons import paint_icon

GROUND = "#0B5CAD"
"""The accent of the light theme; the sign is the same on a dark desktop."""

SIZES = (16, 24, 32, 48, 64, 128, 256)


def picture_of(size: int) -> QPixmap:
    """A square of `size` pixels with round corners."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(GROUND))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.22, size * 0.22)
    margin = size * (0.1 if size <= 24 else 0.16)
    place = QRectF(margin, margin, size - 2 * margin, size - 2 * margin)
    paint_icon(painter, "clipboard", place, QColor("#FFFFFF"))
    painter.end()
    return picture


def window_icon(sizes: tuple[int, ...] = SIZES) -> QIcon:
    icon = QIcon()
    for size in sizes:
        icon.addPixmap(picture_of(size))
    return icon
