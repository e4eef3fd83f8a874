"""When and where a planned meeting is, to be changed there; who was told; and its calling off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from advisor_app.office.calendar import in_panama
from advisor_app.office.meetings.records import Answer, Meeting, MeetingState
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.hour_field import HourField
from advisor_app.ui.pages.meetings.meeting_acts import called_off, moved_to, restored
from advisor_app.ui.pages.meetings.meeting_words import hour
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import DayField
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.services.meetings.show_meeting import MeetingView as Shown
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

THINGS = frozenset({"meetings", "mails"})


class PlanStrip(QWidget):
    """Kept when Enter is pressed or the keyboard goes on. `changed` follows whatever was done here."""

    changed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._around = around
        self._shown: Shown | None = None
        theme = around.theme
        today = datetime.now().date()  # noqa: DTZ005  # replaced by what is shown
        self.day = DayField(self.tr("Day"), today)
        self.starts = HourField(self.tr("Start"), "9:00")
        self.ends = HourField(self.tr("End"), "10:00")
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("Place"))
        self.place.setAccessibleName(self.tr("Place"))
        self.day.setFixedWidth(theme.px(104))
        self.starts.setFixedWidth(theme.px(60))
        self.ends.setFixedWidth(theme.px(60))
        for field in self._fields():
            field.editingFinished.connect(self._keep)
        self._glyph = StateGlyph(theme)
        self.said = ElidedLabel("", "12", "text2")
        self.call_off = Button(theme, self.tr("Call off"), "link")
        self.call_off.clicked.connect(self._call_off)
        self.restore = Button(theme, self.tr("Put it back"), "link")
        self.restore.clicked.connect(self._restore)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        row.setSpacing(theme.px(8))
        for part in (self.day, self.starts, label(self.tr("to"), "12", "text2"), self.ends):
            row.addWidget(part)
        row.addWidget(self.place, 3)
        row.addSpacing(theme.px(8))
        row.addWidget(self._glyph)
        row.addWidget(self.said, 4)
        row.addWidget(self.call_off)
        row.addWidget(self.restore)

    def show_meeting(self, shown: Shown) -> None:
        self._shown = shown
        one = shown.meeting
        planned = one.state is MeetingState.PLANNED
        self.setVisible(planned or one.state is MeetingState.CALLED_OFF)
        for field, text in zip(self._fields(), _texts(one), strict=True):
            field.setEnabled(planned)
            if not field.hasFocus() or not field.isModified():
                field.setText(text)
        self.call_off.setVisible(planned)
        self.restore.setVisible(not planned)
        state, words = self._standing(shown)
        self._glyph.show_state(state)
        self.said.setText(words)

    def _standing(self, shown: Shown) -> tuple[State, str]:
        if shown.meeting.state is MeetingState.CALLED_OFF:
            if shown.invited.outdated:
                return State.DUE_SOON, self.tr("Called off, and those invited have not been told")
            return State.EXCUSED, self.tr("Called off")
        return self._invited(shown)

    def _invited(self, shown: Shown) -> tuple[State, str]:
        told = shown.invited
        if told.outdated and told.told_on:
            return State.DUE_SOON, self.tr("Those invited were told something else")
        if told.outdated and told.waiting:
            return State.DUE_SOON, self.tr("The invitations that wait tell something else")
        if told.waiting:
            gone = self.tr(", %Ln sent", "", told.reached) if told.reached else ""
            return State.UNDER_WAY, self.tr("%Ln message(s) wait(s) in the mail", "", told.waiting) + gone
        if told.told_on is None:
            return State.DUE, self.tr("Nobody is invited yet")
        people = [one for one in shown.people if one.email]
        answered = sum(one.answer is not Answer.NONE for one in people)
        return State.DONE, self.tr("Invited on {day}; {answered} of {all} answered").format(
            day=day(told.told_on), answered=answered, all=len(people)
        )

    def _keep(self) -> None:
        shown, on, starts, ends = self._shown, self.day.day, self.starts.hour, self.ends.hour
        if shown is None or on is None or starts is None or ends is None:
            return
        before = shown.meeting
        if [field.text().strip() for field in self._fields()] == _texts(before):
            return
        begins, finishes = datetime.combine(on, starts), datetime.combine(on, ends)
        if self.ends.text().strip() == _texts(before)[2]:
            finishes = begins + (before.ends - before.starts)  # whoever moves the start keeps the length
        for field in self._fields():
            field.setModified(False)
        place = self.place.text()

        def undo() -> None:
            end = in_panama(before.ends).replace(tzinfo=None)
            self._do(lambda office: moved_to(office, before.id, before.local_start, end, before.place))

        self._do(
            lambda office: moved_to(office, before.id, begins, finishes, place),
            lambda: self._around.notices.done(
                self.tr("It is on {day}, {starts} to {ends}.").format(
                    day=day(on), starts=hour(begins), ends=hour(finishes)
                ),
                place.strip(),
                offer=self.tr("Undo"),
                act=undo,
            ),
        )

    def _call_off(self) -> None:
        if self._shown is None:
            return
        one = self._shown.meeting

        def told() -> None:
            self._around.notices.done(
                self.tr("“{title}” is called off.").format(title=one.title),
                self.tr("Whoever was invited gets the cancellation: its drafts wait in the mail."),
                offer=self.tr("Undo"),
                act=lambda: self._do(lambda office: restored(office, one.id)),
            )

        self._do(lambda office: called_off(office, one.id), told)

    def _restore(self) -> None:
        if self._shown is not None:
            key = self._shown.meeting.id
            self._do(lambda office: restored(office, key))

    def _do(self, act: Callable[[Office], object], then: Callable[[], object] | None = None) -> None:
        def work(office: Office, _running: Running) -> object:
            return act(office)

        def done(_answer: object) -> None:
            if then is not None:
                then()
            self.changed.emit()

        self._around.jobs.change(self, work, done, things=THINGS)

    def _fields(self) -> tuple[QLineEdit, ...]:
        return self.day, self.starts, self.ends, self.place


def _texts(one: Meeting) -> list[str]:
    return [day(one.local_start.date()), hour(one.local_start), hour(in_panama(one.ends)), one.place]
