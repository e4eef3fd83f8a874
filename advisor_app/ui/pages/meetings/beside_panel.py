"""Beside a meeting: who is there, by one key each, and what was promised, with its state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from advisor_app.office.meetings.records import Answer, MeetingState
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.escalation_offer import EscalationOffer
from advisor_app.ui.pages.meetings.meeting_acts import (
    answered,
    as_chosen,
    came,
    fulfilled,
    noted,
    noted_rest,
    person_now,
)
from advisor_app.ui.pages.meetings.meeting_words import (
    answer_said,
    commitment_said,
    commitment_state,
    person_said,
    person_state,
    presence_said,
)
from advisor_app.ui.pages.meetings.note_keeper import MEETINGS
from advisor_app.ui.pages.meetings.two_lines import TwoLines, TwoLinesList
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import divider, label
from minutes import Presence

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.meetings.records import MeetingPerson
    from advisor_app.services.meetings.show_meeting import MeetingView as Shown
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_ANSWERS = {
    Presence.PRESENT: Answer.ACCEPTED,
    Presence.ABSENT: Answer.TENTATIVE,
    Presence.EXCUSED: Answer.DECLINED,
}
"""What the same keys say before the meeting has begun."""
_KEYS = {Qt.Key.Key_P: Presence.PRESENT, Qt.Key.Key_A: Presence.ABSENT, Qt.Key.Key_E: Presence.EXCUSED}


class PeopleList(TwoLinesList):
    """P, A and E note that the current person is present, absent or excused, and go on to the next.

    With Shift they note all whom nobody has noted yet.
    """

    noted = Signal(int, object)
    rest_noted = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        presence = _KEYS.get(Qt.Key(event.key()))
        if presence is not None and not event.modifiers() and self.currentRow() >= 0:
            row = self.currentRow()
            self.noted.emit(row, presence)
            self.setCurrentRow(min(row + 1, self.count() - 1))
        elif presence is not None and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.rest_noted.emit(presence)
        else:
            super().keyPressEvent(event)


class BesidePanel(SidePanel):
    """`changed` follows whatever was done here."""

    changed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, "", most=380, least=250)
        self.setAccessibleName(self.tr("Attendance and commitments"))
        self._around = around
        self._shown: Shown | None = None
        theme = around.theme
        self.people = PeopleList(theme, self.tr("Attendance: P present, A absent, E excused"))
        self.people.noted.connect(self._note_presence)
        self.people.rest_noted.connect(self._note_rest)
        self._present = label("", "12", "text2")
        self.guest = QLineEdit()
        self.guest.setPlaceholderText(self.tr("Add guest: name, post, institution"))
        self.guest.setAccessibleName(self.tr("Add guest: name, post, institution"))
        self.guest.returnPressed.connect(self._add_guest)
        self.commitments = TwoLinesList(theme, self.tr("Commitments"))
        self._commitments_count = label("", "12", "text2")
        self._offered = label("", "12", "text2", wrap=True)
        self.escalate = Button(theme, self.tr("Prepare the escalation"), "link")
        self.escalate.clicked.connect(self._escalate)
        self._escalation = EscalationOffer(around, self)
        self._escalation.begun.connect(self.changed)
        self.fulfil = QLineEdit()
        self.fulfil.setPlaceholderText(self.tr("Done: what shows it"))
        self.fulfil.setAccessibleName(self.tr("Done: what shows it"))
        self.fulfil.returnPressed.connect(self._fulfil)
        self.column.addLayout(self._headed(self.tr("Attendance"), self._present))
        self._keys = label("", "12", "text2", wrap=True)
        self._told_of_people: list[Field[MeetingPerson]] = [
            Field("answer", self.tr("Answer"), answer_said),
            Field("presence", self.tr("Presence"), presence_said),
        ]
        self.settling = Settling(around, self._told_of_people, (self.people, self._keys))
        self.column.addWidget(self.settling.panel)
        self.column.addWidget(self.people)
        self.column.addWidget(self._keys)
        self.column.addWidget(self.guest)
        self.column.addWidget(divider())
        self.column.addLayout(self._headed(self.tr("Commitments"), self._commitments_count))
        self.column.addWidget(self.commitments)
        self.column.addWidget(self.fulfil)
        self.column.addWidget(self._offered)
        self.column.addWidget(self.escalate)
        self.column.addStretch(1)

    def show_meeting(self, shown: Shown, *, editable: bool) -> None:
        if self._shown is not None and self._shown.meeting.id != shown.meeting.id:
            self.settling.leave()
        self._shown = shown
        self.guest.setEnabled(editable)
        if self._planned:
            self._keys.setText(self.tr("Answers: P will come · A not sure · E sends regrets"))
        else:
            self._keys.setText(self.tr("P present · A absent · E excused · with Shift, all who are left"))
        self._show_people()
        self._show_commitments()

    def _show_people(self) -> None:
        assert self._shown is not None  # noqa: S101
        people = self._shown.people
        self.people.show_lines(
            [
                TwoLines(
                    one.name,
                    ", ".join(part for part in (one.post, one.institution) if part),
                    person_said(one, planned=self._planned),
                    person_state(one, planned=self._planned),
                )
                for one in people
            ]
        )
        if self._planned:
            come = sum(one.answer is Answer.ACCEPTED for one in people)
            self._present.setText(self.tr("{come} of {all} will come").format(come=come, all=len(people)))
        else:
            here = sum(one.presence is Presence.PRESENT for one in people)
            self._present.setText(self.tr("{here} of {all} present").format(here=here, all=len(people)))

    def _show_commitments(self) -> None:
        assert self._shown is not None  # noqa: S101
        lines = self._shown.commitments
        self.commitments.show_lines(
            [
                TwoLines(
                    one.kept.what,
                    commitment_said(one),
                    self.tr("+%Ln d", "", one.days_late) if one.days_late else "",
                    state=commitment_state(one),
                    tone="late" if one.days_late else "text",
                )
                for one in lines
            ]
        )
        self.commitments.setVisible(bool(lines))
        late = sum(bool(one.days_late) for one in lines)
        overdue = self.tr(", %Ln overdue", "", late) if late else ""
        self._commitments_count.setText(f"{len(lines)}{overdue}")
        offered = [one for one in lines if one.escalation]
        self._offered.setVisible(bool(offered))
        self.escalate.setVisible(bool(offered))
        self._offered.setText(
            self.tr("“{what}” is overdue again: it can be brought before the director.").format(
                what=offered[0].kept.what if offered else ""
            )
        )
        self.fulfil.setVisible(any(one.kept.state.value in ("open", "escalated") for one in lines))

    @property
    def _planned(self) -> bool:
        """Before it has begun, or where it never will: people have answered, and nobody is there."""
        states = (MeetingState.PLANNED, MeetingState.CALLED_OFF)
        return self._shown is not None and self._shown.meeting.state in states

    def _note_presence(self, row: int, presence: Presence) -> None:
        if self._shown is None:
            return
        person, said, planned = self._shown.people[row], _ANSWERS[presence], self._planned
        mine = replace(person, answer=said) if planned else replace(person, presence=presence)

        def work(office: Office, _running: Running) -> MeetingPerson:
            return answered(office, person, said) if planned else noted(office, person, presence)

        def chosen(one: MeetingPerson, found: MeetingPerson) -> None:
            if one == found:
                self.changed.emit()
            else:
                self._do(lambda office: as_chosen(office, one))

        def failed(error: AppError) -> None:
            self.settling.name(person.name, self._told_of_people)
            self.settling.failed(person, mine, lambda office: person_now(office, person), chosen)(error)

        self._around.jobs.change(self, work, lambda _kept: self.changed.emit(), things=MEETINGS, failed=failed)

    def _note_rest(self, presence: Presence) -> None:
        if self._shown is not None and not self._planned:
            key = self._shown.meeting.id
            self._do(lambda office: noted_rest(office, key, presence))

    def _add_guest(self) -> None:
        name, post, institution = ([*(part.strip() for part in self.guest.text().split(",", 2)), "", ""])[:3]
        shown = self._shown
        if shown is not None and name:
            self.guest.clear()
            self._do(lambda office: came(office, shown.meeting.id, name, post, institution))

    def _fulfil(self) -> None:
        row, proof, shown = self.commitments.currentRow(), self.fulfil.text(), self._shown
        if shown is not None and 0 <= row < len(shown.commitments) and proof.strip():
            self.fulfil.clear()
            key = shown.commitments[row].kept.id
            self._do(lambda office: fulfilled(office, key, proof))

    def _escalate(self) -> None:
        offered = [one for one in self._shown.commitments if one.escalation] if self._shown else []
        if offered:
            self._escalation.begin(offered[0].kept)

    def _do(self, act: Callable[[Office], object]) -> None:
        def work(office: Office, _running: Running) -> object:
            return act(office)

        self._around.jobs.change(self, work, lambda _done: self.changed.emit(), things=MEETINGS)

    def _headed(self, words: str, count: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(words, "14"))
        row.addStretch(1)
        row.addWidget(count)
        return row
