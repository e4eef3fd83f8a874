"""The outline icons: one set, drawn as paths on a grid of 24 with a stroke of 1.75, sharp at every screen scale."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

GRID = 24.0
STROKE = 1.75

_Draw = Callable[[QPainterPath], None]


def _line(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)


def _folder(p: QPainterPath) -> None:
    _line(p, (3.5, 18.5), (3.5, 5.5), (9.2, 5.5), (11.4, 8.2), (18.5, 8.2), (18.5, 11))
    _line(p, (3.5, 18.5), (6.6, 11), (21.2, 11), (18.2, 18.5), (3.5, 18.5))


def _clipboard(p: QPainterPath) -> None:
    p.addRoundedRect(QRectF(5, 4.5, 14, 16.5), 2, 2)
    p.addRoundedRect(QRectF(9, 2.6, 6, 3.8), 1, 1)
    _line(p, (8.8, 13.4), (11, 15.6), (15.4, 11))


def _building(p: QPainterPath) -> None:
    p.addRect(QRectF(7, 3.5, 10, 17))
    _line(p, (7, 10.5), (3.5, 10.5), (3.5, 20.5), (20.5, 20.5), (20.5, 10.5), (17, 10.5))
    for y in (7.5, 11.5):
        _line(p, (10.5, y), (10.6, y))
        _line(p, (13.5, y), (13.6, y))
    _line(p, (10.5, 20.5), (10.5, 15.8), (13.5, 15.8), (13.5, 20.5))


def _sliders(p: QPainterPath) -> None:
    for y, knob in ((6.5, 15.0), (12.0, 8.5), (17.5, 13.5)):
        _line(p, (3.5, y), (knob - 2.2, y))
        _line(p, (knob + 2.2, y), (20.5, y))
        p.addEllipse(QPointF(knob, y), 2.2, 2.2)


def _calendar(p: QPainterPath) -> None:
    p.addRoundedRect(QRectF(3.5, 5, 17, 15.5), 2, 2)
    _line(p, (3.5, 10), (20.5, 10))
    _line(p, (8, 2.8), (8, 6.6))
    _line(p, (16, 2.8), (16, 6.6))


def _mail(p: QPainterPath) -> None:
    p.addRoundedRect(QRectF(3, 5, 18, 14), 2, 2)
    _line(p, (3.6, 7.4), (12, 13.4), (20.4, 7.4))


def _search(p: QPainterPath) -> None:
    p.addEllipse(QPointF(10.5, 10.5), 6.5, 6.5)
    _line(p, (15.3, 15.3), (20.5, 20.5))


def _file(p: QPainterPath) -> None:
    _line(p, (14, 3), (5.5, 3), (5.5, 21), (18.5, 21), (18.5, 7.5), (14, 3), (14, 7.5), (18.5, 7.5))
    _line(p, (9, 12.5), (15, 12.5))
    _line(p, (9, 16.5), (15, 16.5))


def _hidden(p: QPainterPath) -> None:
    p.moveTo(2.5, 12)
    p.cubicTo(7, 4.5, 17, 4.5, 21.5, 12)
    p.cubicTo(17, 19.5, 7, 19.5, 2.5, 12)
    p.addEllipse(QPointF(12, 12), 3, 3)
    _line(p, (4.5, 20), (19.5, 4))


def _columns(p: QPainterPath) -> None:
    p.addRoundedRect(QRectF(3.5, 4, 17, 16), 2, 2)
    _line(p, (9.2, 4), (9.2, 20))
    _line(p, (14.8, 4), (14.8, 20))


def _chart(p: QPainterPath) -> None:
    _line(p, (3.5, 3.5), (3.5, 20.5), (20.5, 20.5))
    for across, top in ((8, 13), (12.5, 7.5), (17, 10)):
        _line(p, (across, 17.5), (across, top))


def _copy(p: QPainterPath) -> None:
    p.addRoundedRect(QRectF(9, 9, 11.5, 11.5), 2, 2)
    _line(p, (5.5, 15), (4.5, 15), (3.5, 14), (3.5, 4.5), (4.5, 3.5), (14, 3.5), (15, 4.5), (15, 5.5))


def _people(p: QPainterPath) -> None:
    p.addEllipse(QPointF(9, 8), 3.8, 3.8)
    p.moveTo(2.5, 20.5)
    p.cubicTo(2.5, 12.6, 15.5, 12.6, 15.5, 20.5)
    p.moveTo(15.5, 4.5)
    p.cubicTo(19.4, 5.3, 19.4, 10.7, 15.5, 11.5)
    p.moveTo(18, 14.6)
    p.cubicTo(20.3, 15.6, 21.5, 17.8, 21.5, 20.5)


def _info(p: QPainterPath) -> None:
    p.addEllipse(QPointF(12, 12), 9, 9)
    _line(p, (12, 11), (12, 16.5))
    _line(p, (12, 7.5), (12, 7.6))


def _compass(p: QPainterPath) -> None:
    p.addEllipse(QPointF(12, 12), 9, 9)
    _line(p, (15.9, 8.1), (13.8, 13.8), (8.1, 15.9), (10.2, 10.2), (15.9, 8.1))


def _target(p: QPainterPath) -> None:
    for reach in (9, 5, 1.2):
        p.addEllipse(QPointF(12, 12), reach, reach)


def _lines(*strokes: tuple[tuple[float, float], ...]) -> _Draw:
    def draw(path: QPainterPath) -> None:
        for stroke in strokes:
            _line(path, *stroke)

    return draw


_DRAWINGS: dict[str, _Draw] = {
    "folder": _folder,
    "clipboard": _clipboard,
    "building": _building,
    "sliders": _sliders,
    "calendar": _calendar,
    "mail": _mail,
    "search": _search,
    "file": _file,
    "hidden": _hidden,
    "columns": _columns,
    "chart": _chart,
    "copy": _copy,
    "people": _people,
    "info": _info,
    "compass": _compass,
    "target": _target,
    "close": _lines(((5.5, 5.5), (18.5, 18.5)), ((18.5, 5.5), (5.5, 18.5))),
    "left": _lines(((14.5, 5.5), (8, 12), (14.5, 18.5))),
    "right": _lines(((9.5, 5.5), (16, 12), (9.5, 18.5))),
    "down": _lines(((5.5, 9), (12, 15.5), (18.5, 9))),
    "arrow_down": _lines(((12, 4.5), (12, 19)), ((6.5, 13.5), (12, 19), (17.5, 13.5))),
    "arrow_up": _lines(((12, 19.5), (12, 5)), ((6.5, 10.5), (12, 5), (17.5, 10.5))),
    "plus": _lines(((12, 4.5), (12, 19.5)), ((4.5, 12), (19.5, 12))),
    "check": _lines(((4.5, 12.5), (9.8, 17.8), (19.5, 7))),
}
NAMES = tuple(_DRAWINGS)


def paint_icon(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Draw the icon called `name` into the square `place`. Raises KeyError for an unknown name."""
    path = QPainterPath()
    _DRAWINGS[name](path)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / GRID, place.height() / GRID)
    # The stroke keeps its width in pixels of an 18 px icon, whatever size the icon is drawn at.
    pen = QPen(colour, STROKE * GRID / 18 * 0.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()
