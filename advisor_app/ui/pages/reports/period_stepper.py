"""The period that is prepared: a week, a month or a quarter with arrows, or any days for a report on request."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.catalogue import Frequency as Calendar
from advisor_app.office.reports.period import (
    Frequency,
    ReportPeriod,
    calendar_period,
    days_between,
    usual_period,
)
from advisor_app.ui.formats import day
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import DayField
from advisor_app.ui.parts.months import month_name
from advisor_app.ui.parts.text import label
from advisor_app.ui.theme import Theme


class PeriodStepper(QWidget):
    """`stepped` follows a person's choice; `period` is None while the days can't be read."""

    stepped = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._frequency = Frequency.MONTH
        shown = usual_period(Frequency.MONTH, panama_day(now_utc()))
        self._shown = shown
        self.back = Button(theme, "", "icon", icon="left", name=self.tr("The period before"))
        self.on = Button(theme, "", "icon", icon="right", name=self.tr("The period after"))
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self._said = label("", "13b")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setMinimumWidth(theme.width_of("Septiembre de 2026", 13, 600) + theme.px(8))
        self.first = DayField(self.tr("First day"), shown.start)
        self.last = DayField(self.tr("Last day"), shown.end)
        for field in (self.first, self.last):
            field.setFixedWidth(theme.px(96))
            field.editingFinished.connect(self._days_typed)
        self._until = label("–", "13", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        for part in (self.back, self._said, self.on, self.first, self._until, self.last):
            row.addWidget(part)
        self.show_frequency(Frequency.MONTH)

    @property
    def period(self) -> ReportPeriod | None:
        if self._frequency is not Frequency.ON_REQUEST:
            return self._shown
        first, last = self.first.day, self.last.day
        return days_between(first, last) if first is not None and last is not None and first <= last else None

    def show_frequency(self, frequency: Frequency) -> None:
        """The usual period of that frequency, where another one stood."""
        if frequency is not self._frequency:
            self._shown = usual_period(frequency, panama_day(now_utc()))
        self._frequency = frequency
        free = frequency is Frequency.ON_REQUEST
        of_days: tuple[QWidget, ...] = (self.first, self._until, self.last)
        of_calendar: tuple[QWidget, ...] = (self.back, self._said, self.on)
        for part in (*of_days, *of_calendar):
            part.setVisible(free == (part in of_days))
        self._say()

    def show_period(self, period: ReportPeriod) -> None:
        self._shown = period
        self._say()

    def _step(self, by: int) -> None:
        calendar = self._shown.calendar or Calendar.MONTH
        beside = self._shown.start if by < 0 else self._shown.end
        self.show_period(calendar_period(calendar, beside + timedelta(days=by)))
        self.stepped.emit()

    def _days_typed(self) -> None:
        period = self.period
        if period is not None and (period.start, period.end) != (self._shown.start, self._shown.end):
            self._shown = period
            self.stepped.emit()

    def _say(self) -> None:
        shown = self._shown
        if shown.calendar is Calendar.WEEK:
            week = shown.start.isocalendar()
            said = self.tr("Week {number}, {year}").format(number=week.week, year=week.year)
        elif shown.calendar is Calendar.QUARTER:
            number = (shown.start.month + 2) // 3
            said = self.tr("Quarter {number}, {year}").format(number=number, year=shown.start.year)
        else:
            named = month_name(shown.start.year, shown.start.month)
            said = named[:1].upper() + named[1:]
        self._said.setText(said)
        self._said.setToolTip(f"{day(shown.start)} – {day(shown.end)}")
        self.setAccessibleName(said)
