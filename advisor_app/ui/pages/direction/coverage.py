"""How much of the week is audited, by what may be claimed: a sentence, and a bar of the entities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from advisor_app.services.rounds.week_coverage import WeekCoverage

_TONES = {"valid": 1.0, "minimum": 0.45, "census": 0.2, "undrawn": 0.0, "none": 0.0, "nothing": 0.0}
_LEAST = 116


class Coverage(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = label("", "14", wrap=True)
        self._measure = label("", "12", "text2", wrap=True)
        self.bar = _Bar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(10))
        column.setSpacing(theme.px(3))
        column.addWidget(self._title)
        column.addWidget(self._measure)
        column.addWidget(self.bar)
        self.hide()

    def show_week(self, told: WeekCoverage) -> None:
        said = self.tr("Of week {week}, {scored} of {sampled} sampled cases are scored")
        self._title.setText(
            said.format(week=told.week.number, scored=number(told.scored), sampled=number(told.sampled))
            if told.sampled
            else self.tr("Week {week} is not drawn yet").format(week=told.week.number)
        )
        self._measure.setText(
            self.tr("Entities, of {entities}, by what their sample allows to be said").format(
                entities=number(told.entities)
            )
        )
        words = {
            "valid": self.tr("by the week alone"),
            "minimum": self.tr("with month and quarter"),
            "census": self.tr("every case seen"),
            "undrawn": self.tr("to draw"),
            "none": self.tr("nothing"),
            "nothing": self.tr("no case closed"),
        }
        parts = [(key, told.claims[key], word) for key, word in words.items() if told.claims.get(key)]
        self.bar.show_parts(parts)
        self.setVisible(bool(told.entities))


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[tuple[str, int, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_parts(self, parts: list[tuple[str, int, str]]) -> None:
        self._parts = parts
        self.setAccessibleName(", ".join(f"{words}: {number(count)}" for _, count, words in parts))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = self._theme
        total = sum(count for _, count, _ in self._parts)
        if not total:
            return
        least = min(t.px(_LEAST), self.width() / max(1, len(self._parts)))
        free = self.width() - least * len(self._parts)
        high, left = t.px(22), 0.0
        for key, count, words in self._parts:
            wide = least + free * count / total
            place = QRectF(left, 0, wide - 2, high)
            colour = QColor(t.colour("accent"))
            tone = _TONES[key]
            if tone:
                colour.setAlphaF(tone)
                painter.fillRect(place, colour)
            else:
                self._hatch(painter, place)
            painter.setFont(t.font(12, 600))
            painter.setPen(t.colour("on_accent" if tone == 1.0 else "text"))
            middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(place.adjusted(t.px(8), 0, 0, 0), middle, number(count))
            painter.setFont(t.font(12))
            painter.setPen(t.colour("text2"))
            below = QRectF(left, high + t.px(2), wide - t.px(6), self.height() - high - t.px(2))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(below.width()))
            painter.drawText(below, middle, shown)
            left += wide

    def _hatch(self, painter: QPainter, place: QRectF) -> None:
        """Nothing can be said of these: never coloured."""
        painter.save()
        painter.setClipRect(place)
        painter.setPen(QPen(self._theme.colour("line2"), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        across = place.left() - place.height()
        while across < place.right():
            painter.drawLine(QPointF(across, place.bottom()), QPointF(across + place.height(), place.top()))
            across += self._theme.px(7)
        painter.fillRect(QRectF(place.left() + 3, 3, self._theme.px(34), place.height() - 6), self._theme.colour("bg"))
        painter.restore()
