"""Meetings: the plan, what was promised, who came; and one meeting with its minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from advisor_app.office.meetings.records import MeetingState, MinutesStage
from advisor_app.ui.page import Page, RecordAsked, Surroundings
from advisor_app.ui.pages.meetings.attendance_view import AttendanceView
from advisor_app.ui.pages.meetings.calendar_view import CalendarView
from advisor_app.ui.pages.meetings.commitments_view import CommitmentsView
from advisor_app.ui.pages.meetings.meeting_acts import begun, ended, invited
from advisor_app.ui.pages.meetings.meeting_view import MeetingDesk
from advisor_app.ui.pages.meetings.meeting_words import hour
from advisor_app.ui.pages.meetings.minutes_view import MinutesDesk
from advisor_app.ui.pages.meetings.series_view import SeriesView
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.switches import Segments
from advisor_app.ui.targets import MailsIn, MeetingAt, MeetingsIn

if TYPE_CHECKING:
    from advisor_app.services.meetings.mail_meeting import DraftedMails
    from advisor_app.services.meetings.show_meeting import MeetingView as Shown
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Things
    from advisor_app.ui.steps import Step

MINE = frozenset({"meetings", "people", "entities", "mails"})
MEETINGS = frozenset({"meetings"})


class MeetingsPage(Page):
    plan: CalendarView
    series: SeriesView
    commitments: CommitmentsView
    attendance: AttendanceView
    desk: MeetingDesk
    minutes: MinutesDesk

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        theme = around.theme
        self._shown: Shown | None = None
        self._wanted: UUID | None = None
        self._saved = ""
        self.segments = Segments(
            theme,
            self.tr("Views of the meetings"),
            (
                ("plan", self.tr("Plan")),
                ("series", self.tr("Series")),
                ("commitments", self.tr("Commitments")),
                ("attendance", self.tr("Attendance")),
            ),
        )
        self.segments.choose("plan")
        self.segments.chosen.connect(self.show_view)
        self.back = Button(theme, self.tr("All meetings"), "link")
        self.back.clicked.connect(self.leave_meeting)
        self.invite = Button(theme, self.tr("Draft invitations"), "plain")
        self.invite.clicked.connect(self._invite)
        self.main = Button(theme, "", "main")
        self.main.clicked.connect(self._act)
        for part in (self.back, self.segments, self.invite, self.main):
            self.header_row.addWidget(part)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.leave_meeting)

    def first_steps(self) -> Iterator[Step]:
        yield self._make_plan
        yield from self.plan.first_steps()
        yield self._make_lists
        yield self._make_desk
        yield self._make_minutes

    @property
    def meeting_open(self) -> bool:
        return self._stack.currentWidget() in (self.desk, self.minutes)

    def entered(self, target: object) -> None:
        if isinstance(target, MeetingAt):
            self.open_meeting(target.meeting_id)
        elif isinstance(target, MeetingsIn):
            self._wanted = self._shown = None
            self.show_view(target.view)
        else:
            self._ask()

    def _make_plan(self) -> None:
        self.plan = CalendarView(self.around, self.open_meeting)
        self._stack.addWidget(self.plan)

    def _make_lists(self) -> None:
        self.series = SeriesView(self.around, self.open_meeting)
        self.commitments = CommitmentsView(self.around, self.open_meeting)
        self.attendance = AttendanceView(self.around)
        self._stack.addWidget(self.series)
        self._stack.addWidget(self.commitments)
        self._stack.addWidget(self.attendance)

    def _make_desk(self) -> None:
        self.desk = MeetingDesk(self.around)
        self.desk.changed.connect(self._ask)
        self.desk.said_saved.connect(self._say_saved)
        self._stack.addWidget(self.desk)

    def _make_minutes(self) -> None:
        self.minutes = MinutesDesk(self.around)
        self.minutes.changed.connect(self._ask)
        self.minutes.to_edit.connect(lambda: self._front(self.desk))
        self._stack.addWidget(self.minutes)
        self._dress()

    def take_focus(self) -> None:
        view = self._stack.currentWidget()
        if isinstance(view, CalendarView | SeriesView | CommitmentsView | AttendanceView | MeetingDesk | MinutesDesk):
            view.take_focus()

    def history_of(self) -> RecordAsked | None:
        from advisor_app.services.history.show_history import HistoryAsked

        if self._shown is None or not self.meeting_open:
            return None
        one = self._shown.meeting
        return one.title, HistoryAsked(about=str(one.id))

    def things_changed(self, things: Things, initiator: object) -> None:
        if things & MINE and initiator is not self.desk.keeper:
            self._ask()

    def show_view(self, name: str) -> None:
        """Bring a view to the front as a person does by its segment."""
        self.segments.choose(name)
        views: dict[str, QWidget] = {
            "plan": self.plan,
            "series": self.series,
            "commitments": self.commitments,
            "attendance": self.attendance,
        }
        self._front(views[name])
        self._ask()

    def open_meeting(self, key: UUID) -> None:
        """Show a meeting: its minutes where it is over and nobody edits it, else its notes."""
        self._wanted, self._shown = key, None
        self._ask_meeting(key, first=True)

    def leave_meeting(self) -> None:
        if self.meeting_open:
            self._wanted = self._shown = None
            self.show_view(self.segments.current or "plan")
            self.take_focus()

    def _front(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        if self._shown is not None:
            self._show(self._shown)
        self._dress()

    def _ask(self) -> None:
        if self.meeting_open and self._wanted is not None:
            self._ask_meeting(self._wanted)
            return
        view = self._stack.currentWidget()
        if isinstance(view, CalendarView | SeriesView | CommitmentsView | AttendanceView):
            view.ask()

    def _ask_meeting(self, key: UUID, *, first: bool = False) -> None:
        def look(office: Office) -> Shown:
            from advisor_app.services.meetings.show_meeting import show_meeting

            return show_meeting(office, key)

        def shown(found: Shown) -> None:
            self._shown = found
            if first:
                self._front(self.minutes if found.meeting.state is MeetingState.HELD else self.desk)
                self.take_focus()
            else:
                self._show(found)
                self._dress()

        self.around.jobs.ask(self, look, shown, purpose="meeting")

    def _show(self, found: Shown) -> None:
        if self._stack.currentWidget() is self.desk:
            self.desk.show_meeting(found)
        elif self._stack.currentWidget() is self.minutes:
            self.minutes.show_meeting(found)

    def _dress(self) -> None:
        """The header as it fits what is in front."""
        one = self._shown.meeting if self._shown is not None and self.meeting_open else None
        self.back.setVisible(self.meeting_open)
        self.segments.setVisible(not self.meeting_open)
        planned = one is not None and one.state is MeetingState.PLANNED
        self._dress_invite()
        at_desk = self._stack.currentWidget() is self.desk
        held_here = one is not None and at_desk and one.state is not MeetingState.CALLED_OFF
        self.main.setVisible(self._stack.currentWidget() is self.plan or held_here)
        if one is None:
            self.main.say(self.tr("New meeting"))
            self.say_scope("")
            return
        if planned:
            self.main.say(self.tr("Begin the meeting"))
        elif one.state is MeetingState.UNDER_WAY:
            self.main.say(self.tr("End and review the minutes"))
        else:
            self.main.say(self.tr("Review the minutes"))
        start = one.local_start
        told = QLocale().toString(QDate(start.year, start.month, start.day), QLocale.FormatType.LongFormat)
        where = f" · {one.place}" if one.place else ""
        draft = "" if one.stage is MinutesStage.FINAL or not self._saved or not at_desk else f" · {self._saved}"
        self.say_scope(f"{one.title} · {told}, {hour(start)}{where}{draft}")

    def _dress_invite(self) -> None:
        """What there is to tell those invited, if anything."""
        shown = self._shown if self.meeting_open else None
        told = shown.invited if shown is not None else None
        state = shown.meeting.state if shown is not None else None
        planned, called_off = state is MeetingState.PLANNED, state is MeetingState.CALLED_OFF
        something = told is not None and (told.outdated or told.waiting > 0 or (planned and not told.begun))
        self.invite.setVisible(something and (planned or called_off))
        if told is None:
            return
        if told.waiting and not told.outdated:
            self.invite.say(self.tr("See them in the mail"))
        elif told.told_on is None:
            self.invite.say(self.tr("Draft invitations"))
        else:
            self.invite.say(self.tr("Draft the cancellation") if called_off else self.tr("Draft the change"))

    def _say_saved(self, words: str) -> None:
        self._saved = words
        self._dress()

    def _act(self) -> None:
        if self._shown is None:
            self.plan.add_meeting()
            return
        one = self._shown.meeting
        if one.state is MeetingState.PLANNED:
            self._do(begun)
        elif one.state is MeetingState.UNDER_WAY:
            self._do(ended, lambda: self._front(self.minutes))
        else:
            self._front(self.minutes)

    def _do(self, act: Callable[[Office, UUID], object], then: Callable[[], None] | None = None) -> None:
        key = self._wanted
        if key is None:
            return

        def done(_one: object) -> None:
            if then is not None:
                then()
            self._ask()
            self.take_focus()

        self.around.jobs.change(self, lambda office, _running: act(office, key), done, things=MEETINGS)

    def _invite(self) -> None:
        key, told = self._wanted, self._shown.invited if self._shown is not None else None
        if key is None or told is None:
            return
        if told.waiting and not told.outdated:
            self.around.go_to("mail", MailsIn())
            return

        def drafted(made: DraftedMails) -> None:
            what = self.tr("%Ln invitation(s) wait in the mail as drafts.", "", len(made.messages))
            more = self.tr("Without an address: {names}").format(names=", ".join(made.without)) if made.without else ""
            see = self.tr("See them")
            self.around.notices.done(what, more, offer=see, act=lambda: self.around.go_to("mail", MailsIn("draft")))

        self.around.jobs.change(
            self, lambda office, _running: invited(office, key), drafted, things=MEETINGS | {"mails"}
        )


def build(around: Surroundings) -> Page:
    return MeetingsPage(around)
