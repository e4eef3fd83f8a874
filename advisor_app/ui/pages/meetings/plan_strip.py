"""When and where a planned meeting is, to be changed there; who was told; and its calling off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.office.calendar import from_panama, in_panama
from advisor_app.office.meetings.records import Answer, Meeting, MeetingState
from advisor_app.ui.conflicts.settling import ANOTHER, Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.hour_field import HourField
from advisor_app.ui.pages.meetings.meeting_acts import as_it_is, called_off, moved_to, restored
from advisor_app.ui.pages.meetings.meeting_words import hour
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import DayField
from advisor_app.ui.parts.text import ElidedLabel, StateGlyph, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.services.meetings.show_meeting import MeetingView as Shown
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

T = TypeVar("T")
THINGS = frozenset({"meetings", "mails"})


class PlanStrip(QWidget):
    """Kept when Enter is pressed or the keyboard goes on. `changed` follows whatever was done here."""

    changed = Signal()

    def __init__(self, around: Surroundings, beside: Sequence[QWidget]) -> None:
        """`beside` are parts that give their room to two versions of what was planned."""
        super().__init__()
        self.setObjectName("band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._around = around
        self._shown: Shown | None = None
        self._begun: Meeting | None = None
        self._sent: list[str] | None = None
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
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(8))
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        fields: list[Field[Meeting]] = [
            Field("starts", self.tr("Start"), _moment),
            Field("ends", self.tr("End"), _moment),
            Field("place", self.tr("Place")),
        ]
        self.settling = Settling(around, fields, (self._row, *beside))
        whole.addWidget(self.settling.panel)
        whole.addWidget(self._row)
        for part in (self.day, self.starts, label(self.tr("to"), "12", "text2"), self.ends):
            row.addWidget(part)
        row.addWidget(self.place, 3)
        row.addSpacing(theme.px(8))
        row.addWidget(self._glyph)
        row.addWidget(self.said, 4)
        row.addWidget(self.call_off)
        row.addWidget(self.restore)

    def show_meeting(self, shown: Shown) -> None:
        one, begun = shown.meeting, self._begun
        typed = zip(self._fields(), ("starts", "starts", "ends", "place"), strict=True)
        typing = {name for field, name in typed if field.hasFocus() and field.isModified()}
        if begun is None or begun.id != one.id:
            self.settling.leave()
            self._sent, typing = None, set()
        # what is being typed goes on from what its writer saw
        self._begun = replace(one, **{name: getattr(begun, name) for name in typing})
        self._shown = shown
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
        seen, on, starts, ends = self._begun, self.day.day, self.starts.hour, self.ends.hour
        if seen is None or on is None or starts is None or ends is None:
            return
        typed = [field.text().strip() for field in self._fields()]
        if typed in (_texts(seen), self._sent):
            return
        begins, finishes = datetime.combine(on, starts), datetime.combine(on, ends)
        if typed[2] == _texts(seen)[2]:
            finishes = begins + (seen.ends - seen.starts)  # whoever moves the start keeps the length
        for field in self._fields():
            field.setModified(False)
        self._sent = typed
        self._move(seen, replace(seen, starts=from_panama(begins), ends=from_panama(finishes), place=self.place.text()))

    def _move(self, seen: Meeting, mine: Meeting) -> None:
        begins, finishes = mine.local_start, in_panama(mine.ends).replace(tzinfo=None)

        def back(kept: Meeting) -> None:
            end = in_panama(seen.ends).replace(tzinfo=None)
            self._do(lambda office: moved_to(office, kept, seen.local_start, end, seen.place))

        def done(kept: Meeting) -> None:
            self._sent = None
            self._around.notices.done(
                self.tr("It is on {day}, {starts} to {ends}.").format(
                    day=day(begins.date()), starts=hour(begins), ends=hour(finishes)
                ),
                kept.place,
                offer=self.tr("Undo"),
                act=lambda: back(kept),
            )

        def settled(chosen: Meeting, found: Meeting) -> None:
            self._sent = None
            if chosen == found:
                self.changed.emit()
            else:
                self._move(found, chosen)

        settle = self.settling.failed(seen, mine, lambda office: as_it_is(office, seen), settled)

        def refused(error: AppError) -> None:
            if error.code != ANOTHER:
                self._sent = None
            settle(error)

        self._do(lambda office: moved_to(office, seen, begins, finishes, mine.place), done, refused)

    def _call_off(self) -> None:
        if self._shown is None:
            return
        one = self._shown.meeting

        def told(_one: object) -> None:
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

    def _do(
        self,
        act: Callable[[Office], T],
        then: Callable[[T], object] | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        def work(office: Office, _running: Running) -> T:
            return act(office)

        def done(answer: T) -> None:
            if then is not None:
                then(answer)
            self.changed.emit()

        self._around.jobs.change(self, work, done, things=THINGS, failed=failed)

    def _fields(self) -> tuple[QLineEdit, ...]:
        return self.day, self.starts, self.ends, self.place


def _moment(moment: datetime) -> str:
    local = in_panama(moment)
    return f"{day(local.date())}, {hour(local)}"


def _texts(one: Meeting) -> list[str]:
    return [day(one.local_start.date()), hour(one.local_start), hour(in_panama(one.ends)), one.place]
