"""Figures at the head of a report: the figure, what it is, what it is made of, and what it was a year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.ui.formats import day, number, percent
from advisor_app.ui.pages.reports.explanation import SHARES, hint_of
from advisor_app.ui.pages.reports.report_lines import NOTHING, share_said
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State
from advisor_app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from advisor_app.services.indicators.compute_dashboard import Dashboard

HEAD = ("received", "closed", "rate_30", "closed_rate_30", "rate_24h", "expired")
PROCESS = ("effectiveness", "operational_effectiveness", "on_time_sla", "median_days", "reopened", "open")


@dataclass(frozen=True, slots=True)
class Tile:
    """`key` is the indicator's, whose definition explains the figure; `before` is what it was a year earlier."""

    key: str
    figure: str
    name: str
    beside: str
    before: str
    state: State | None = None


class Tiles(QWidget):
    asked = Signal(str)
    """The key of a figure that is to explain itself."""

    def __init__(self, theme: Theme, keys: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._keys = tuple(keys)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(12))

    def show_report(self, told: Dashboard) -> None:
        emptied(self._row)
        for key in self._keys:
            made = _TileView(self._theme, self._tile(key, told))
            made.chosen.connect(self.asked)
            self._row.addWidget(made, 1)

    def _tile(self, key: str, told: Dashboard) -> Tile:
        names = {
            "received": self.tr("Received"),
            "closed": self.tr("Closed"),
            "rate_30": self.tr("Concluded in 30 days"),
            "closed_rate_30": self.tr("Of the closed, in 30 days"),
            "rate_24h": self.tr("Worked in 24 hours"),
            "expired": self.tr("Expired"),
            "effectiveness": self.tr("Effectiveness"),
            "operational_effectiveness": self.tr("Operational effectiveness"),
            "on_time_sla": self.tr("Within the agreed term"),
            "median_days": self.tr("Days to closing, median"),
            "reopened": self.tr("Reopened"),
            "open": self.tr("Open"),
        }
        now, before = getattr(told.figures, key), getattr(told.year_ago, key)
        is_share = key in SHARES
        figure = share_said(now) if is_share else _counted(now)
        earlier = self.tr("a year before, {figure}").format(figure=share_said(before) if is_share else _counted(before))
        return Tile(key, figure, names[key], self._beside(key, told), earlier, self._state(key, told))

    def _beside(self, key: str, told: Dashboard) -> str:
        figures = told.figures
        if key in SHARES:
            part, whole = (getattr(figures, name) for name in SHARES[key])
            return self._of(key, part, whole, told)
        if key == "received":
            return self._change(figures.received, told.year_ago.received)
        if key == "closed":
            return self._change(figures.closed, told.year_ago.closed)
        if key == "median_days":
            return self.tr("9 of 10 closed within {days}").format(days=_counted(figures.p90_days))
        if key == "reopened":
            return self.tr("found open again by an import")
        return self.tr("at the end of {day}").format(day=day(told.asked.as_of - timedelta(days=1)))

    def _of(self, key: str, part: int, whole: int, told: Dashboard) -> str:
        from advisor_app.office.indicators.ranking import SMALL, rate_limits

        said = self.tr("{part} of {whole}").format(part=number(part), whole=number(whole))
        limits = rate_limits(part, whole) if whole < SMALL and part <= whole else None
        if limits is not None:
            return self.tr("{said}; few: from {lower} to {upper}").format(
                said=said, lower=percent(limits.lower), upper=percent(limits.upper)
            )
        if key == "rate_30" and not whole:
            return self.tr("nothing was due in this month yet")
        if key == "rate_30":
            return self.tr("{said}; goal: over {goal}").format(said=said, goal=percent(told.goals.rate_30))
        return said

    def _change(self, now: int, before: int) -> str:
        if not before:
            return self.tr("no case a year before")
        change = Fraction(now - before, before)
        more = (
            self.tr("{share} more than a year before") if change >= 0 else self.tr("{share} fewer than a year before")
        )
        return more.format(share=percent(abs(change)))

    def _state(self, key: str, told: Dashboard) -> State | None:
        if key == "rate_30":
            return _against(told.goals.standing_30(told.figures.rate_30))
        if key == "rate_24h":
            return _against(told.goals.standing_first_work(told.figures.rate_24h))
        return State.LATE if key == "expired" and told.figures.expired else None


class _TileView(QWidget):
    """One figure; a click, Enter or Space has it explain itself."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tile: Tile) -> None:
        super().__init__()
        self._theme = theme
        self._key = tile.key
        self.setToolTip(hint_of(tile.key))
        self.setAccessibleName(f"{tile.name}: {tile.figure}. {tile.beside}. {tile.before}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        if tile.state is not None:
            glyph = StateGlyph(theme)
            glyph.show_state(tile.state)
            head.addWidget(glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(label(tile.figure, "20", "late" if tile.state is State.BELOW_GOAL else "text"))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(4), theme.px(3), theme.px(4), theme.px(3))
        column.setSpacing(theme.px(1))
        column.addLayout(head)
        for text, size, tone in (
            (tile.name, "13b", "text"),
            (tile.beside, "12", "text2"),
            (tile.before, "12", "text2"),
        ):
            column.addWidget(label(text, size, tone, wrap=True))
        column.addStretch(1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)


def _counted(value: int | None) -> str:
    return NOTHING if value is None else number(value)


def _against(standing: str) -> State | None:
    return {"met": State.AT_GOAL, "missed": State.BELOW_GOAL}.get(standing)
