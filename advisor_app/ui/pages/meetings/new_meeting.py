"""The line in which a meeting is put on the calendar: what, with whom, when, where."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.hour_field import HourField
from advisor_app.ui.pages.meetings.meeting_words import kind_said
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from minutes import MeetingKind

if TYPE_CHECKING:
    from advisor_app.office.meetings.records import Meeting
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_USUAL = "9:00"


class NewMeeting(QWidget):
    """`made` tells the day of the meeting that was put on the calendar."""

    made = Signal(object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._around = around
        theme = around.theme
        self.kind = Choice(theme, self.tr("Kind of meeting"))
        for kind in MeetingKind:
            self.kind.addItem(kind_said(kind), kind)
        self.entity = QLineEdit()
        self.entity.setPlaceholderText(self.tr("Entity"))
        self.entity.setAccessibleName(self.tr("Entity"))
        self.day = DayField(self.tr("Day"), date.today())  # noqa: DTZ011  # replaced when the line is opened
        self.day.setFixedWidth(theme.px(104))
        self.hour = HourField(self.tr("Hour"), _USUAL)
        self.hour.setFixedWidth(theme.px(64))
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("Place"))
        self.place.setAccessibleName(self.tr("Place"))
        self.put = Button(theme, self.tr("Put on the calendar"), "small")
        self.put.clicked.connect(self._put)
        self.leave = Button(theme, self.tr("Cancel"), "link")
        self.leave.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        row.setSpacing(theme.px(8))
        row.addWidget(self.kind, 2)
        row.addWidget(self.entity, 2)
        row.addWidget(self.day)
        row.addWidget(self.hour)
        row.addWidget(self.place, 2)
        row.addWidget(self.put)
        row.addWidget(self.leave)

    def begin(self, shown: date) -> None:
        self.day.setText(f"{shown:%d/%m/%Y}")
        self.show()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

        def names(office: Office) -> list[str]:
            with office.store.reading() as reading:
                return [one.name for one in reading.entities.all()]

        self._around.jobs.ask(self, names, self._offer, purpose="entities")

    def _offer(self, names: list[str]) -> None:
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.entity.setCompleter(completer)

    def _put(self) -> None:
        day, hour = self.day.day, self.hour.hour
        if day is None or hour is None:
            (self.day if day is None else self.hour).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kind, entity, place = MeetingKind(self.kind.currentData()), self.entity.text().strip(), self.place.text()
        starts = datetime.combine(day, hour)

        def work(office: Office, _running: Running) -> Meeting:
            from advisor_app.services.meetings.plan_meeting import plan_meeting

            with office.store.reading() as reading:
                mine = reading.advisors.by_name(office.who)
            advisor = mine.name if mine is not None and not entity else None
            return plan_meeting(office, kind, starts, entity=entity or None, advisor=advisor, place=place)

        def done(one: Meeting) -> None:
            self.hide()
            self.entity.clear()
            self.place.clear()
            self._around.notices.done(self.tr("“{title}” is on the calendar.").format(title=one.title))
            self.made.emit(day)

        self._around.jobs.change(self, work, done, things=frozenset({"meetings"}))
