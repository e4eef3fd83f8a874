"""The states of a cell or a line: a shape, a colour and words; never colour alone."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from advisor_app.ui.theme import Colours


class State(Enum):
    DONE = "done"
    AT_GOAL = "at_goal"
    DUE = "due"
    UNDER_WAY = "under_way"
    DUE_SOON = "due_soon"
    LATE = "late"
    BELOW_GOAL = "below_goal"
    NOT_DUE = "not_due"
    EXCUSED = "excused"
    FAILS = "fails"
    DOUBT = "doubt"


_COLOUR_OF_SHAPE = {
    State.DONE: "done", State.AT_GOAL: "done", State.DUE: "accent", State.UNDER_WAY: "accent", State.DUE_SOON: "warn",
    State.LATE: "late", State.BELOW_GOAL: "late", State.NOT_DUE: "text3", State.EXCUSED: "excused",
    State.FAILS: "late", State.DOUBT: "warn",
}  # fmt: skip
_COLOUR_OF_TEXT = {
    State.DONE: "text2", State.AT_GOAL: "text2", State.DUE: "text", State.UNDER_WAY: "text", State.NOT_DUE: "text3",
}  # fmt: skip
HEAVY = frozenset({State.LATE, State.BELOW_GOAL, State.FAILS, State.DOUBT})
"""States whose words are set at weight 600."""
TINTED = frozenset({State.LATE, State.BELOW_GOAL})
"""States that get a background in a table."""


def shape_colour(state: State, colours: Colours) -> QColor:
    return QColor(getattr(colours, _COLOUR_OF_SHAPE[state]))


def text_colour(state: State, colours: Colours) -> QColor:
    return QColor(getattr(colours, _COLOUR_OF_TEXT.get(state, _COLOUR_OF_SHAPE[state])))


def paint_state(painter: QPainter, state: State, place: QRectF, colours: Colours, share: float = 0.5) -> None:
    """Draw the state's shape into the square `place` (14 px at 100 %); `share` in 0..1 fills a task under way."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / 14, place.height() / 14)
    colour = shape_colour(state, colours)
    _SHAPES[state](painter, colour, colours, share)
    painter.restore()


def _pen(painter: QPainter, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)


def _strokes(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _done(painter: QPainter, colour: QColor, colours: Colours, _share: float) -> None:
    _pen(painter, colour, 1.0)
    painter.setBrush(QColor(colours.done_tint))
    painter.drawEllipse(QPointF(7, 7), 6.2, 6.2)
    _pen(painter, colour, 1.5)
    _strokes(painter, (4.2, 7.2), (6.2, 9.2), (9.9, 5))


def _at_goal(painter: QPainter, colour: QColor, _colours: Colours, _share: float) -> None:
    _pen(painter, colour, 1.7)
    _strokes(painter, (2.2, 7.4), (5.4, 10.6), (11.8, 3.6))


def _due(painter: QPainter, colour: QColor, _colours: Colours, _share: float) -> None:
    _pen(painter, colour, 1.6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(7, 7), 5.9, 5.9)


def _under_way(painter: QPainter, colour: QColor, colours: Colours, share: float) -> None:
    _due(painter, colour, colours, share)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPie(QRectF(3, 3, 8, 8), 90 * 16, -round(360 * 16 * min(1.0, max(0.0, share))))


def _due_soon(painter: QPainter, colour: QColor, colours: Colours, share: float) -> None:
    _due(painter, colour, colours, share)
    _strokes(painter, (7, 3.8), (7, 7.2), (9.4, 8.6))


def _late(painter: QPainter, colour: QColor, colours: Colours, _share: float) -> None:
    _pen(painter, colour, 1.4)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(7, 1.4), QPointF(13.2, 12.6), QPointF(0.8, 12.6)]))
    _pen(painter, QColor(colours.bg), 1.5)
    painter.drawLine(QPointF(7, 5.2), QPointF(7, 8.4))
    painter.drawLine(QPointF(7, 10.7), QPointF(7, 10.8))


def _below_goal(painter: QPainter, colour: QColor, _colours: Colours, _share: float) -> None:
    _pen(painter, colour, 1.2)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(1.6, 3), QPointF(12.4, 3), QPointF(7, 11.6)]))


def _not_due(painter: QPainter, colour: QColor, _colours: Colours, _share: float) -> None:
    _pen(painter, colour, 1.6)
    painter.drawLine(QPointF(4, 7), QPointF(10, 7))


def _excused(painter: QPainter, colour: QColor, _colours: Colours, _share: float) -> None:
    _pen(painter, colour, 1.4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(1.2, 1.2, 11.6, 11.6), 2.4, 2.4)
    painter.drawLine(QPointF(4, 10), QPointF(10, 4))


def _fails(painter: QPainter, colour: QColor, colours: Colours, _share: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(0.6, 0.6, 12.8, 12.8), 2.4, 2.4)
    _pen(painter, QColor(colours.bg), 1.6)
    painter.drawLine(QPointF(4.4, 4.4), QPointF(9.6, 9.6))
    painter.drawLine(QPointF(9.6, 4.4), QPointF(4.4, 9.6))


def _doubt(painter: QPainter, colour: QColor, _colours: Colours, _share: float) -> None:
    _pen(painter, colour, 1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(7, 0.9), QPointF(13.1, 7), QPointF(7, 13.1), QPointF(0.9, 7)]))
    painter.drawLine(QPointF(4.7, 7), QPointF(9.3, 7))


_SHAPES = {
    State.DONE: _done, State.AT_GOAL: _at_goal, State.DUE: _due, State.UNDER_WAY: _under_way,
    State.DUE_SOON: _due_soon, State.LATE: _late, State.BELOW_GOAL: _below_goal, State.NOT_DUE: _not_due,
    State.EXCUSED: _excused, State.FAILS: _fails, State.DOUBT: _doubt,
}  # fmt: skip
