"""A share on a scale, with the interval around it and the mark it is held against. A gauge beside its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from advisor_app.charts.spacing import apart

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from advisor_app.ui.theme import Theme

_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.25)
_STEPS_SHOWN = 6
_ROOM_BEYOND = 1.7
"""How much further than what it shows the scale goes, so that words fit beside the interval's end."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """Shares in 0..1 and the words that stand at them; `end_words` at the `upper` end, or at `lower` if it `fails`."""

    rate: float
    rate_words: str
    lower: float
    upper: float
    end_words: str
    mark: float
    mark_words: str
    fails: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    at: float
    role: str
    heavy: bool


class IntervalBar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._gauge: Gauge | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_gauge(self, gauge: Gauge | None, sentence: str) -> None:
        """`sentence` is what a screen reader says in its place."""
        self._gauge = gauge
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(66))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._gauge is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, top = _scale(self._gauge)
        self._paint_bar(painter, self._gauge, top)
        self._paint_axis(painter, step, top)
        self._paint_words(painter, self._gauge, top)

    def _x(self, share: float, top: float) -> float:
        return min(share, top) / top * (self.width() - 1)

    def _paint_bar(self, painter: QPainter, gauge: Gauge, top: float) -> None:
        t = self._theme
        high, middle = t.px(9), t.px(34)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.colour("grid"))
        painter.drawRoundedRect(QRectF(0, middle - high / 2, self.width(), high), high / 2, high / 2)
        if not gauge.exact:
            left, right = self._x(gauge.lower, top), self._x(gauge.upper, top)
            fill = QColor(t.colour("accent"))
            fill.setAlphaF(0.42)
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(left, middle - high / 2, max(2.0, right - left), high), 3, 3)
        pen = QPen(t.colour("text"), t.px(14) / 10)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        at_mark = self._x(gauge.mark, top)
        painter.drawLine(QPointF(at_mark, middle - t.px(13)), QPointF(at_mark, middle + t.px(9)))
        painter.setPen(QPen(t.colour("bg"), 1.5))
        painter.setBrush(t.colour("accent"))
        side = t.px(13)
        painter.drawEllipse(QPointF(max(side / 2, self._x(gauge.rate, top)), middle), side / 2, side / 2)

    def _paint_axis(self, painter: QPainter, step: float, top: float) -> None:
        t = self._theme
        painter.setFont(t.font(11))
        painter.setPen(t.colour("text3"))
        metrics = QFontMetricsF(painter.font())
        for place in range(round(top / step) + 1):
            words = f"{100 * step * place:.0f}\u00a0%"
            wide = metrics.horizontalAdvance(words)
            left = min(max(0.0, self._x(step * place, top) - wide / 2), self.width() - wide)
            painter.drawText(QPointF(left, t.px(60)), words)

    def _paint_words(self, painter: QPainter, gauge: Gauge, top: float) -> None:
        end = gauge.lower if gauge.fails else gauge.upper
        words = [
            _Word(gauge.rate_words, self._x(gauge.rate, top), "accent", heavy=True),
            _Word(gauge.mark_words, self._x(gauge.mark, top), "text", heavy=True),
        ]
        if gauge.end_words:
            words.append(_Word(gauge.end_words, self._x(end, top), "text", heavy=False))
        t = self._theme
        sizes = [t.width_of(one.text, 12, 600 if one.heavy else 400) + t.px(14) for one in words]
        for one, centre, size in zip(words, apart([w.at for w in words], sizes, 0, self.width()), sizes, strict=True):
            painter.setFont(t.font(12, 600 if one.heavy else 400))
            painter.setPen(t.colour(one.role))
            place = QRectF(centre - size / 2, 0, size, t.px(20))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), one.text)


def _scale(gauge: Gauge) -> tuple[float, float]:
    """The step and the end of the scale: all that is shown fits, with room for words, and never beyond the whole."""
    wanted = min(1.0, _ROOM_BEYOND * max(gauge.mark, gauge.rate, 0.0 if gauge.exact else gauge.upper))
    step = next((one for one in _STEPS if wanted <= one * _STEPS_SHOWN), _STEPS[-1])
    steps = -int(-wanted / step // 1)
    return step, min(1.0, max(step, step * steps))
