"""One meeting as it is held: agenda at the left, notes in the middle, people and commitments at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from advisor_app.office.calendar import in_panama
from advisor_app.office.meetings.records import MeetingState, MinutesStage
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.beside_panel import BesidePanel
from advisor_app.ui.pages.meetings.commitment_line import CommitmentEntry
from advisor_app.ui.pages.meetings.expired_part import ExpiredPart
from advisor_app.ui.pages.meetings.files_part import FilesPart
from advisor_app.ui.pages.meetings.meeting_acts import attached, came_to, decided, further, prepared
from advisor_app.ui.pages.meetings.meeting_words import (
    hour,
)
from advisor_app.ui.pages.meetings.next_line import NextMeetingField
from advisor_app.ui.pages.meetings.note_keeper import MEETINGS, NoteKeeper
from advisor_app.ui.pages.meetings.plan_strip import PlanStrip
from advisor_app.ui.pages.meetings.two_lines import TwoLines, TwoLinesList
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.file_dialog import FileDialog
from advisor_app.ui.parts.panels import SidePanel, emptied
from advisor_app.ui.parts.text import ElidedLabel, divider, label
from advisor_app.ui.states import State

if TYPE_CHECKING:
    from advisor_app.office.meetings.records import MeetingPoint
    from advisor_app.services.meetings.show_meeting import MeetingView as Shown
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running


class MeetingDesk(QWidget):
    """`changed` follows whatever was done to the meeting but its notes."""

    changed = Signal()
    said_saved = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._shown: Shown | None = None
        self._at = 0
        theme = around.theme
        self.agenda = TwoLinesList(theme, self.tr("Agenda"))
        self.agenda.currentRowChanged.connect(self._come_to)
        self._agenda_count = label("", "12", "text2")
        self._since = label("", "14")
        self._figures = TwoLinesList(theme, self.tr("Figures"))
        self._figures.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._figures.setSelectionMode(TwoLinesList.SelectionMode.NoSelection)
        self.title = ElidedLabel("", "16")
        self._begun = label("", "12", "text2")
        self.notes = QPlainTextEdit()
        self.notes.setProperty("saves_itself", True)
        self.notes.setTabChangesFocus(True)
        self.notes.textChanged.connect(self._typed)
        self.expired, self._cases = ExpiredPart(around), QWidget()  # give their room to two versions of what is above
        self.keeper = NoteKeeper(around, (self.notes, self._cases))
        self.keeper.settled.connect(self._tell_saved)
        self.keeper.decided.connect(self._show_point)
        self.decision = QLineEdit()
        self.decision.setPlaceholderText(self.tr("New decision"))
        self.decision.setAccessibleName(self.tr("New decision"))
        self.decision.returnPressed.connect(self._decide)
        self._decisions = QVBoxLayout()
        self._decisions.setSpacing(theme.px(2))
        self.promise = CommitmentEntry(around)
        self.promise.made.connect(self.changed)
        self.further = QLineEdit()
        self.further.setPlaceholderText(self.tr("Further point of the agenda"))
        self.further.setAccessibleName(self.tr("Further point of the agenda"))
        self.further.returnPressed.connect(self._add_point)
        self.next = NextMeetingField(around, (self.promise, self._cases))
        self.next.saved.connect(self.changed)
        self.plan = PlanStrip(around, (self._cases,))
        self.plan.changed.connect(self.changed)
        self.beside = BesidePanel(around)
        self.beside.changed.connect(self.changed)
        self.photo = Button(theme, self.tr("Attach photo"), "small")
        self.photo.clicked.connect(self._attach)
        self.files = FilesPart(around)
        self.files.changed.connect(self.changed)
        self.dossier = Button(theme, self.tr("Open the dossier (Alt+E)"), "small")
        self.dossier.clicked.connect(self._open_dossier)
        self._lay_out()
        for keys, act in (
            ("Alt+D", self.decision.setFocus),
            ("Alt+C", self.promise.take_focus),
            ("Alt+E", self._open_dossier),
            ("Alt+Down", lambda: self._step(1)),
            ("Alt+Up", lambda: self._step(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_meeting(self, shown: Shown) -> None:
        """As it was read; what is typed and has not arrived stays."""
        other = self._shown is None or self._shown.meeting.id != shown.meeting.id
        self._shown = shown
        self.keeper.show_points(shown.points)
        if other:
            self._at = next((at for at, one in enumerate(shown.points) if one.begun_at is None), len(shown.points)) - 1
            self._at = max(0, self._at)
        editable = shown.meeting.stage is not MinutesStage.FINAL
        editable = editable and shown.meeting.state is not MeetingState.CALLED_OFF
        for part in (self.notes, self.decision, self.promise, self.further, self.photo, self.next):
            part.setEnabled(editable)
        self.plan.show_meeting(shown)
        self._show_agenda()
        self._show_point(force=other)
        self.beside.show_meeting(shown, editable=editable)
        self._show_since()
        self.expired.show_meeting(shown)
        self.dossier.setVisible(shown.meeting.entity_id is not None)
        self.next.show_meeting(shown.meeting)
        self.promise.show_people([one.name for one in shown.people], shown.meeting.day)
        self.files.show_files(shown.files, editable=editable)

    def take_focus(self) -> None:
        self.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def point(self) -> MeetingPoint | None:
        points = self._shown.points if self._shown else ()
        return points[self._at] if self._at < len(points) else None

    def _lay_out(self) -> None:
        px = self._around.theme.px
        left = SidePanel(self._around.theme, self.tr("Agenda"), most=300, least=200)
        left.column.addLayout(self._headed(self.tr("Agenda"), self._agenda_count))
        left.column.addWidget(self.agenda)
        left.column.addWidget(self.further)
        left.column.addSpacing(px(8))
        left.column.addWidget(divider())
        left.column.addWidget(self._since)
        left.column.addWidget(self._figures)
        left.column.addWidget(self.dossier)
        left.column.addStretch(1)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(px(20), px(12), px(20), px(12))
        column.setSpacing(px(8))
        heading = QHBoxLayout()
        heading.addWidget(self.title, 1)
        heading.addWidget(self._begun)
        column.addLayout(heading)
        column.addWidget(self.keeper.settling.panel)
        column.addWidget(self.notes, 9)
        tools = QHBoxLayout()
        tools.addWidget(self.decision, 1)
        tools.addWidget(self.photo)
        column.addLayout(tools)
        column.addWidget(label(self.tr("Alt+D decision · Alt+C commitment · Alt+↓ next point"), "12", "text2"))
        column.addLayout(self._decisions)
        column.addWidget(self.promise)
        column.addWidget(self.next.settling.panel)
        column.addWidget(self.next)
        cases = QVBoxLayout(self._cases)
        cases.setContentsMargins(0, 0, 0, 0)
        cases.addWidget(self.expired)
        column.addWidget(self._cases)
        column.addWidget(self.files)
        column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for part, share in ((left, 25), (middle, 63), (self.beside, 29)):
            split.addWidget(part)
            split.setStretchFactor(split.indexOf(part), share)
        split.setSizes([280, 610, 290])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.plan)
        whole.addWidget(split, 1)

    def _headed(self, words: str, count: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(words, "14"))
        row.addStretch(1)
        row.addWidget(count)
        return row

    def _show_agenda(self) -> None:
        assert self._shown is not None  # noqa: S101  # shown before anything is laid out from it
        points = self._shown.points
        by_point: dict[UUID | None, int] = {}
        for line in self._shown.commitments:
            if line.kept.meeting_id == self._shown.meeting.id:
                by_point[line.kept.point_id] = by_point.get(line.kept.point_id, 0) + 1
        begun = [at for at, one in enumerate(points) if one.begun_at is not None]
        lines = []
        for at, one in enumerate(points):
            told = []
            if one.decisions:
                told.append(self.tr("%Ln decision(s)", "", len(one.decisions)))
            if by_point.get(one.id):
                told.append(self.tr("%Ln commitment(s)", "", by_point[one.id]))
            past = at in begun and at != max(begun, default=-1)
            when = hour(in_panama(one.begun_at)) if one.begun_at else ""
            lines.append(
                TwoLines(one.title, ", ".join(told), when, State.DONE if past else None, "" if past else str(at + 1))
            )
        self.agenda.show_lines(lines)
        self.agenda.blockSignals(True)
        self.agenda.setCurrentRow(self._at)
        self.agenda.blockSignals(False)
        self._agenda_count.setText(
            self.tr("{done} of {all}").format(done=max(0, len(begun) - 1), all=len(points))
            if self._shown.meeting.state is MeetingState.UNDER_WAY
            else str(len(points))
        )

    def _show_point(self, *, force: bool = False) -> None:
        point = self.point
        if point is None:
            return
        self.title.setText(f"{self._at + 1}. {point.title}")
        began = hour(in_panama(point.begun_at)) if point.begun_at else ""
        self._begun.setText(self.tr("since {hour}").format(hour=began) if began else "")
        self.notes.setAccessibleName(self.tr("Notes under {point}").format(point=point.title))
        notes = self.keeper.notes_of(point.id)
        if force or self.notes.toPlainText() != notes:
            self.notes.blockSignals(True)
            place = len(notes) if force else min(self.notes.textCursor().position(), len(notes))
            self.notes.setPlainText(notes)
            cursor = self.notes.textCursor()
            cursor.setPosition(place)
            self.notes.setTextCursor(cursor)
            self.notes.blockSignals(False)
        emptied(self._decisions)
        for one in point.decisions:
            self._decisions.addWidget(label(self.tr("Decision: {what}").format(what=one), "13", wrap=True))
        self.promise.show_point(point)

    def _show_since(self) -> None:
        assert self._shown is not None  # noqa: S101
        last = self._shown.last
        told = f"{last:%d/%m}" if last else ""
        self._since.setText(self.tr("Since the visit of {day}").format(day=told) if last else self.tr("Figures"))
        self._since.setVisible(bool(self._shown.indicators))
        self._figures.setVisible(bool(self._shown.indicators))
        lines = []
        for one in self._shown.indicators:
            name, _, period = one.name.partition(" (")
            before = self.tr("before {figure}").format(figure=one.before) if one.before else ""
            lines.append(TwoLines(name, ", ".join(part for part in (period.rstrip(")"), before) if part), one.now))
        self._figures.show_lines(lines)

    def _come_to(self, row: int) -> None:
        if row < 0 or self._shown is None or row == self._at:
            return
        self._at = row
        self._show_point(force=True)
        point = self.point
        if point is not None and point.begun_at is None and self._shown.meeting.state is MeetingState.UNDER_WAY:
            self._do(lambda office: came_to(office, point))

    def _step(self, by: int) -> None:
        if self._shown is not None:
            self.agenda.setCurrentRow(min(max(self._at + by, 0), len(self._shown.points) - 1))
            self.take_focus()

    def _typed(self) -> None:
        if (point := self.point) is not None:
            self.keeper.type(point.id, self.notes.toPlainText())

    def _decide(self) -> None:
        point, words = self.point, self.decision.text()
        if point is None or not words.strip() or not self.keeper.everything_arrived:
            return
        self.decision.clear()
        self._do(lambda office: decided(office, point.id, words))

    def _add_point(self) -> None:
        words, shown = self.further.text(), self._shown
        if shown is not None and words.strip():
            self.further.clear()
            self._do(lambda office: further(office, shown.meeting.id, words))

    def _open_dossier(self) -> None:
        shown = self._shown
        if shown is not None and shown.meeting.entity_id is not None:
            key = shown.meeting.id

            def opened(path: Path) -> None:
                self._around.notices.done(self.tr("The dossier is saved."), str(path))
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

            self._around.jobs.ask(self, lambda office: prepared(office, key), opened, purpose="dossier")

    def _attach(self) -> None:
        shown = self._shown
        wanted = self.tr("Photographs and documents (*.png *.jpg *.jpeg *.pdf)")
        file, _ = FileDialog.getOpenFileName(self, self.tr("Attach photo"), "", wanted)
        if file and shown is not None:
            self._do(lambda office: attached(office, shown.meeting.id, file))

    def _do(self, act: Callable[[Office], object], *, things: frozenset[str] = MEETINGS) -> None:
        def work(office: Office, _running: Running) -> object:
            return act(office)

        self._around.jobs.change(self, work, lambda _done: self.changed.emit(), things=things)

    def _tell_saved(self) -> None:
        if self.keeper.in_trouble:
            self.said_saved.emit(self.tr("What was typed has not been saved yet"))
        elif self.keeper.saved_at is not None:
            local = in_panama(self.keeper.saved_at)
            self.said_saved.emit(self.tr("Saved at {moment}").format(moment=f"{local:%H:%M:%S}"))
