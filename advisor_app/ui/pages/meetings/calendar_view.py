"""The plan of a month or a week: meetings by day, visits proposed and accepted, meetings moved by dragging."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.meetings.records import MeetingState
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.calendar_grid import CalendarGrid, Entry
from advisor_app.ui.pages.meetings.free_days import FreeDays
from advisor_app.ui.pages.meetings.meeting_words import hour, line_said, line_state
from advisor_app.ui.pages.meetings.new_meeting import NewMeeting
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.parts.text import ElidedLabel, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.office.meetings.records import Meeting
    from advisor_app.office.meetings.visit_plan import PlannedVisit, VisitPlan
    from advisor_app.services.meetings.keep_absences import AbsenceLine
    from advisor_app.services.meetings.show_meeting import MeetingLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running
    from advisor_app.ui.steps import Step

MEETINGS = frozenset({"meetings"})
_PROPOSED = "proposed:"


class CalendarView(QWidget):
    def __init__(self, around: Surroundings, open_meeting: Callable[[UUID], None]) -> None:
        super().__init__()
        self._around = around
        self._open = open_meeting
        self._today = panama_day(now_utc())
        self._shown = self._today
        self._lines: list[MeetingLine] = []
        self._proposed: list[PlannedVisit] = []
        self._free: dict[date, str] = {}
        theme = around.theme
        self.scale = Segments(theme, self.tr("Scale"), (("month", self.tr("Month")), ("week", self.tr("Week"))))
        kept = around.memory.texts("meetings/scale") or ["month"]
        self.scale.choose("week" if kept == ["week"] else "month")
        self.scale.chosen.connect(self._rescale)
        self.back = Button(theme, "", "icon", icon="left", name=self.tr("Earlier"))
        self.on = Button(theme, "", "icon", icon="right", name=self.tr("Later"))
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self._period = label("", "14")
        self.now = Button(theme, self.tr("Today"), "small")
        self.now.clicked.connect(self._go_today)
        self._said = ElidedLabel("", "12", "text2")
        self.propose = Button(theme, self.tr("Propose the month's visits"), "small")
        self.propose.clicked.connect(self._propose)
        self.accept = Button(theme, "", "small")
        self.accept.clicked.connect(self._accept)
        self.drop = Button(theme, self.tr("Drop the proposal"), "link")
        self.drop.clicked.connect(self._drop)
        self.grid = CalendarGrid(theme)
        self.grid.opened.connect(self._opened)
        self.grid.dropped.connect(self._moved)
        self.free_days = FreeDays(around)
        self.free_days.changed.connect(self.ask)
        self.free_days.hide()
        self.new = NewMeeting(around)
        self.new.made.connect(self._made)
        self.new.hide()
        tools = QHBoxLayout()
        tools.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        tools.setSpacing(theme.px(8))
        for part in (self.back, self.on, self._period, self.now, self.scale):
            tools.addWidget(part)
        tools.addWidget(self._said, 1)
        for part in (self._free_days_button(), self.drop, self.accept, self.propose):
            tools.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.new)
        column.addWidget(self.free_days)
        column.addWidget(self.grid, 1)

    def _free_days_button(self) -> Button:
        made = Button(self._around.theme, self.tr("Free days…"), "small")
        made.clicked.connect(lambda: self.free_days.begin(self._shown))
        return made

    def first_steps(self) -> Iterator[Step]:
        """The weeks one by one, then the days of the month."""
        first, last = self._span()
        for _ in range((last - first).days // 7 + 1):
            yield self.grid.add_week
        yield self._show

    @property
    def as_week(self) -> bool:
        return self.scale.current == "week"

    def take_focus(self) -> None:
        self.grid.focus_day(self._shown)

    def ask(self) -> None:
        first, last = self._span()

        def look(office: Office) -> tuple[list[MeetingLine], list[AbsenceLine]]:
            from advisor_app.services.meetings.keep_absences import list_absences
            from advisor_app.services.meetings.show_meeting import list_meetings

            return list_meetings(office, first, last), list_absences(office, first, last)

        self._around.jobs.ask(self, look, self._show_lines, purpose="calendar")

    def add_meeting(self) -> None:
        """Open the line in which a meeting is put on the calendar."""
        self.new.begin(self._shown)

    def _span(self) -> tuple[date, date]:
        if self.as_week:
            first = self._shown - timedelta(days=self._shown.weekday())
            return first, first + timedelta(days=6)
        start = self._shown.replace(day=1)
        first = start - timedelta(days=start.weekday())
        following = (start + timedelta(days=32)).replace(day=1)
        weeks = -(-((following - first).days) // 7)
        return first, first + timedelta(days=7 * weeks - 1)

    def _show_lines(self, found: tuple[list[MeetingLine], list[AbsenceLine]]) -> None:
        self._lines, absences = found
        self._free = {}
        for line in absences:
            for day in line.absence.days:
                told = self._free.get(day)
                self._free[day] = f"{told}, {line.advisor}" if told else self.tr("free: {who}").format(who=line.advisor)
        self._show()

    def _show(self) -> None:
        first, last = self._span()
        names = QLocale()
        if self.as_week:
            self._period.setText(
                self.tr("Week from {first} to {last}").format(first=f"{first:%d/%m}", last=f"{last:%d/%m/%Y}")
            )
        else:
            month = names.standaloneMonthName(self._shown.month, QLocale.FormatType.LongFormat)
            self._period.setText(f"{month.capitalize()} {self._shown.year}")
        entries = [self._entry(line) for line in self._lines] + [self._proposal(one) for one in self._proposed]
        entries.sort(key=lambda one: (one.day, one.time.zfill(5)))
        self.grid.show_days(first, ((last - first).days + 1) // 7, self._shown.month, self._today, entries, self._free)
        self.accept.setVisible(bool(self._proposed))
        self.drop.setVisible(bool(self._proposed))
        self.propose.setVisible(not self._proposed)
        self.accept.say(self.tr("Put %Ln visit(s) on the calendar", "", len(self._proposed)))
        self._said.setText(self._sum())

    def _sum(self) -> str:
        if self._proposed:
            return self.tr("Proposed visits can be dragged to another day before they are accepted.")
        held = sum(line.meeting.state is MeetingState.HELD for line in self._lines)
        waiting = sum(line.meeting.state is MeetingState.HELD and line.mail_state != "sent" for line in self._lines)
        told = self.tr("%Ln meeting(s)", "", len(self._lines))
        if held:
            told += self.tr(", %Ln held", "", held)
        if waiting:
            told += self.tr(", %Ln with minutes to be sent", "", waiting)
        return told

    def _entry(self, line: MeetingLine) -> Entry:
        one = line.meeting
        return Entry(
            str(one.id),
            one.local_start.date(),
            hour(one.local_start),
            line.entity or one.title,
            line_state(line),
            line_said(line),
            one.state is MeetingState.PLANNED,
        )

    def _proposal(self, one: PlannedVisit) -> Entry:
        key = f"{_PROPOSED}{one.need.entity_id}"
        return Entry(key, one.starts.date(), hour(one.starts), one.need.entity, State.DOUBT, one.why, True)

    def _rescale(self, key: str) -> None:
        self._around.memory.keep("meetings/scale", [key])
        self._show()
        self.ask()

    def _step(self, by: int) -> None:
        if self.as_week:
            self._shown += timedelta(days=7 * by)
        else:
            month = self._shown.month - 1 + by
            self._shown = date(self._shown.year + month // 12, month % 12 + 1, 1)
        self._proposed = []
        self._lines = []
        self._show()
        self.ask()

    def _go_today(self) -> None:
        self._shown = self._today
        self._show()
        self.ask()
        self.take_focus()

    def _opened(self, key: str) -> None:
        if not key.startswith(_PROPOSED):
            self._open(UUID(key))

    def _moved(self, key: str, to: date) -> None:
        if key.startswith(_PROPOSED):
            self._proposed = [
                self._at(one, to) if f"{_PROPOSED}{one.need.entity_id}" == key else one for one in self._proposed
            ]
            self._show()
            self.grid.focus_day(to)
            return
        line = next((one for one in self._lines if str(one.meeting.id) == key), None)
        if line is None or line.meeting.local_start.date() == to:
            return
        before = line.meeting.local_start
        self._move(line.meeting, datetime.combine(to, before.time()), before)

    def _at(self, one: PlannedVisit, to: date) -> PlannedVisit:
        shift = to - one.starts.date()
        return replace(one, starts=one.starts + shift, ends=one.ends + shift)

    def _move(self, seen: Meeting, starts: datetime, back_to: datetime | None = None) -> None:
        def work(office: Office, _running: Running) -> Meeting:
            from advisor_app.services.meetings.plan_meeting import move_meeting

            return move_meeting(office, seen.id, starts, seen=seen)

        def moved(kept: Meeting) -> None:
            self.ask()
            self.grid.focus_day(starts.date())
            names = QLocale()
            told = names.toString(QDate(starts.year, starts.month, starts.day), QLocale.FormatType.LongFormat)
            what = self.tr("Moved to {day}, {hour}.").format(day=told, hour=hour(starts))
            if back_to is not None:
                self._around.notices.done(what, offer=self.tr("Undo"), act=lambda: self._move(kept, back_to))

        self._around.jobs.change(self, work, moved, things=MEETINGS)

    def _propose(self) -> None:
        month = self._shown.replace(day=1)

        def look(office: Office) -> VisitPlan:
            from advisor_app.services.meetings.plan_visits import propose_visits

            with office.store.reading() as reading:
                mine = reading.advisors.by_name(office.who)
            return propose_visits(office, month, mine.name if mine else None)

        self._around.jobs.ask(self, look, self._show_proposal, purpose="proposal")

    def _show_proposal(self, plan: VisitPlan) -> None:
        self._proposed = list(plan.visits)
        if not plan.visits:
            self._around.notices.done(self.tr("Nobody is left to be visited this month."))
        elif plan.unplanned:
            names = ", ".join(one.need.entity for one in plan.unplanned)
            self._around.notices.done(
                self.tr("%Ln entity(ies) found no free day", "", len(plan.unplanned)), names, doubt=True
            )
        self._show()

    def _drop(self) -> None:
        self._proposed = []
        self._show()

    def _accept(self) -> None:
        wanted = list(self._proposed)

        def work(office: Office, _running: Running) -> int:
            from advisor_app.services.meetings.plan_visits import accept_visits

            return len(accept_visits(office, wanted))

        def accepted(count: int) -> None:
            self._proposed = []
            self._around.notices.done(self.tr("%Ln visit(s) are on the calendar.", "", count))
            self.ask()

        self._around.jobs.change(self, work, accepted, things=MEETINGS)

    def _made(self, day: date) -> None:
        self._shown = day
        self.ask()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
