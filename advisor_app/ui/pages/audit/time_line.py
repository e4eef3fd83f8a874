"""A case's life on a line: created, first worked, closed, with the marks of 24 hours and 30 days.

The first 48 hours are stretched, with a break in the axis after them, so that both marks can be read. Only what the
data has is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from advisor_app.office.calendar import in_panama
from advisor_app.office.case import DAYS_BY_LAW, Case
from advisor_app.ui.formats import moment
from advisor_app.ui.theme import Theme

HOURS_STRETCHED = 48.0
STRETCHED, AFTER_BREAK = 0.40, 0.45
"""Shares of the line: where the stretched hours end, and where the days after them begin."""
GAP = 14
SHORT_DAY, LONG_DAY = len("31/12"), len("31/12/2026")
LINE_AT, LABELS_AT, HEIGHT = 32, 44, 84


@dataclass(frozen=True, slots=True)
class Event:
    """`hours` since the case was created; `words` the name, then when it was."""

    hours: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Where hours since creation lie on the line, as a share of it. `last` is the hour at its end."""

    last: float

    def place(self, hours: float) -> float:
        if hours <= HOURS_STRETCHED:
            return STRETCHED * max(0.0, hours) / HOURS_STRETCHED
        return AFTER_BREAK + (1 - AFTER_BREAK) * (hours - HOURS_STRETCHED) / (self.last - HOURS_STRETCHED)


def events_of(case: Case, names: Sequence[str], day_words: str) -> list[Event]:
    """Created, first worked and closed, those that are known, in the order of time.

    names       what the three are called; `day_words` has a place for the day of closing ("día {days}")
    """
    found = []
    for field, name in zip(("created", "first_worked", "closed"), names, strict=True):
        at: datetime | None = getattr(case, field)
        if at is None:
            continue
        day_only = bool({"created", field} & case.day_only)
        start, end = in_panama(case.created), in_panama(at)
        hours = (end.date() - start.date()).days * 24.0 if day_only else (at - case.created).total_seconds() / 3600
        words = [name, moment(at, day_only=field in case.day_only)]
        if field == "closed" and case.days_to_close is not None:
            words.append(day_words.format(days=case.days_to_close))
        found.append(Event(hours, tuple(words)))
    return sorted(found, key=lambda event: event.hours)


def spread(wanted: Sequence[float], widths: Sequence[float], room: float, gap: float) -> list[float]:
    """The left edges of labels centred on `wanted`, moved apart so that none touches another nor leaves the room."""
    lefts: list[float] = []
    for centre, width in zip(wanted, widths, strict=True):
        least = lefts[-1] + widths[len(lefts) - 1] + gap if lefts else 0.0
        lefts.append(max(least, centre - width / 2))
    most = room
    for at in reversed(range(len(lefts))):
        lefts[at] = min(lefts[at], most - widths[at])
        most = lefts[at] - gap
    return lefts


class TimeLine(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._events: list[Event] = []
        self._scale = Scale(DAYS_BY_LAW * 24.0)
        self._first_mark = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_case(self, case: Case) -> None:
        names = (self.tr("Created"), self.tr("Worked"), self.tr("Closed"))
        self._events = events_of(case, names, self.tr("day {days}"))
        latest = max([DAYS_BY_LAW * 24.0, *(event.hours for event in self._events)])
        self._scale = Scale(latest * 1.08)
        day_only = bool({"created", "first_worked"} & case.day_only)
        self._first_mark = self.tr("1 day") if day_only else self.tr("24 h")
        self.setAccessibleName(", ".join(" ".join(event.words) for event in self._events))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._events:
            return
        self._paint_line(painter)
        for hours, words in ((24.0, self._first_mark), (DAYS_BY_LAW * 24.0, self.tr("30 days"))):
            self._paint_mark(painter, hours, words)
        self._paint_events(painter)

    def _x(self, hours: float) -> float:
        inset = self._theme.px(6)
        return inset + self._scale.place(hours) * (self.width() - 2 * inset)

    def _paint_line(self, painter: QPainter) -> None:
        t = self._theme
        y, thick = t.px(LINE_AT), t.px(5)
        lived = self._x(max(event.hours for event in self._events))
        inset = t.px(6)
        whole = self.width() - 2 * inset
        broken_from, broken_to = inset + STRETCHED * whole, inset + AFTER_BREAK * whole
        for left, right in ((float(inset), broken_from), (broken_to, float(inset + whole))):
            for end, tone in ((right, "line"), (min(right, lived), "accent")):
                if end > left:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(t.colour(tone))
                    painter.drawRoundedRect(QRectF(left, y - thick / 2, end - left, thick), thick / 2, thick / 2)
        painter.setPen(QPen(t.colour("text2"), 1.2))
        middle = (broken_from + broken_to) / 2
        for shift in (-t.px(3), t.px(2)):
            x = middle + shift
            painter.drawLine(QPointF(x - 2, y + t.px(6)), QPointF(x + 3, y - t.px(6)))

    def _paint_mark(self, painter: QPainter, hours: float, words: str) -> None:
        t = self._theme
        x, y = self._x(hours), t.px(LINE_AT)
        pen = QPen(t.colour("text"), 1.4)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, t.px(19)), QPointF(x, y + t.px(11)))
        painter.setFont(t.font(12, 600))
        painter.setPen(t.colour("text"))
        wide = t.width_of(words, 12, 600)
        left = min(max(0.0, x - wide / 2), self.width() - wide)
        painter.drawText(QRectF(left, 0, wide + 2, t.px(18)), int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_events(self, painter: QPainter) -> None:
        t = self._theme
        y, top = t.px(LINE_AT), t.px(LABELS_AT)
        centres = [self._x(event.hours) for event in self._events]
        whens = self._whens()
        widths = [self._width(event, when) for event, when in zip(self._events, whens, strict=True)]
        lefts = spread(centres, widths, self.width(), t.px(GAP))
        high = t.px(18)
        turn = y + t.px(8)
        for x, left, wide in zip(centres, lefts, widths, strict=True):
            if not left <= x <= left + wide:  # the label had to give way: a line leads to it
                end = left + t.px(5) if x < left else left + wide - t.px(5)
                painter.setPen(QPen(t.colour("ctl"), 1))
                painter.drawPolyline([QPointF(x, y), QPointF(x, turn), QPointF(end, turn), QPointF(end, top + t.px(3))])
                turn += t.px(3)
        for event, when, x, left, wide in zip(self._events, whens, centres, lefts, widths, strict=True):
            painter.setPen(QPen(t.colour("bg"), 2))
            painter.setBrush(t.colour("accent"))
            painter.drawEllipse(QPointF(x, y), t.px(6), t.px(6))
            centred = int(Qt.AlignmentFlag.AlignCenter)
            painter.setFont(t.font(12, 600))
            painter.setPen(t.colour("text"))
            painter.drawText(QRectF(left, top, wide, high), centred, event.words[0])
            painter.setFont(t.font(12))
            painter.setPen(t.colour("text2"))
            painter.drawText(QRectF(left, top + high, wide, high), centred, when)

    def _whens(self) -> list[str]:
        """When each was: whole, without the year, or the day alone, as there is room."""
        ways = (
            [", ".join(event.words[1:]) for event in self._events],
            [
                ", ".join((event.words[1][:SHORT_DAY] + event.words[1][LONG_DAY:], *event.words[2:]))
                for event in self._events
            ],
        )
        for whens in ways:
            wide = sum(self._width(event, when) for event, when in zip(self._events, whens, strict=True))
            if wide + self._theme.px(GAP) * (len(whens) - 1) <= self.width():
                return whens
        return [event.words[1][:SHORT_DAY] for event in self._events]

    def _width(self, event: Event, when: str) -> int:
        return max(self._theme.width_of(event.words[0], 12, 600), self._theme.width_of(when, 12)) + 2
