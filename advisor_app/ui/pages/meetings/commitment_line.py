"""A commitment in one line: what, who, by when; its day is looked at as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.meetings.reminder_days import reminder_day
from advisor_app.office.working_days import is_working_day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import DayField
from advisor_app.ui.parts.text import StateGlyph, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.office.meetings.records import MeetingPoint
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_USUAL_TERM = timedelta(days=9)


class CommitmentEntry(QWidget):
    made = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._point: MeetingPoint | None = None
        self._day: date | None = None
        theme = around.theme
        self.what = QLineEdit()
        self.what.setPlaceholderText(self.tr("What will be done"))
        self.what.setAccessibleName(self.tr("What will be done"))
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("Who"))
        self.who.setAccessibleName(self.tr("Who"))
        self.due = DayField(self.tr("By when"), date(2000, 1, 1))
        self.due.setFixedWidth(theme.px(104))
        self.due.textChanged.connect(lambda _text: self._judge())
        self.note = Button(theme, self.tr("Note it"), "plain")
        self.note.clicked.connect(self._promise)
        for field in (self.what, self.who, self.due):
            field.returnPressed.connect(self._promise)
        self._glyph = StateGlyph(theme)
        self._said = label("", "12", "text2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.what, 5)
        row.addWidget(self.who, 3)
        row.addWidget(self.due)
        row.addWidget(self.note)
        judged = QHBoxLayout()
        judged.setSpacing(theme.px(6))
        judged.addWidget(self._glyph)
        judged.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label(self.tr("New commitment"), "12b", "text2"))
        column.addLayout(row)
        column.addLayout(judged)

    def take_focus(self) -> None:
        self.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_point(self, point: MeetingPoint) -> None:
        self._point = point

    def show_people(self, names: Sequence[str], day: date) -> None:
        """Those who may promise, and the meeting's day; the usual day is proposed once."""
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.who.setCompleter(completer)
        if day != self._day:
            self._day = day
            due = day + _USUAL_TERM
            while not is_working_day(due):
                due += timedelta(days=1)
            self.due.setText(f"{due:%d/%m/%Y}")
        self._judge()

    def _judge(self) -> None:
        """Whether the day is one on which offices work, and when the reminder goes."""
        due = self.due.day
        if due is None or self._day is None:
            self._glyph.show_state(None)
            self._said.setText("")
            return
        names = QLocale()
        weekday = names.dayName(due.isoweekday(), QLocale.FormatType.LongFormat)
        shown = f"{due:%d/%m/%Y}"
        if due < self._day:
            self._glyph.show_state(State.LATE)
            self._said.setText(self.tr("{day} is before the meeting.").format(day=shown))
        elif not is_working_day(due):
            self._glyph.show_state(State.DUE_SOON)
            self._said.setText(self.tr("{day} is a {weekday} without work.").format(day=shown, weekday=weekday))
        else:
            reminder = reminder_day(due)
            told = names.toString(QDate(reminder.year, reminder.month, reminder.day), "dddd d")
            self._glyph.show_state(State.AT_GOAL)
            self._said.setText(
                self.tr("{day} is a working {weekday}; the reminder is for {reminder}.").format(
                    day=shown, weekday=weekday, reminder=told
                )
            )

    def _promise(self) -> None:
        point, what, who, due = self._point, self.what.text(), self.who.text(), self.due.day
        if point is None or due is None or not what.strip() or not who.strip():
            empty = next((one for one in (self.what, self.who) if not one.text().strip()), self.due)
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
            return

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.keep_commitment import promise

            return promise(office, point, what, who, due)

        def done(_kept: object) -> None:
            self.what.clear()
            self.who.clear()
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
            self.made.emit()

        self._around.jobs.change(self, work, done, things=frozenset({"meetings"}))
