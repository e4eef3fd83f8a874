"""One series: its name, kind and topics; a year of its meetings put on the calendar; those that are there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.meetings.records import ENTITY_KINDS, MeetingState
from advisor_app.office.meetings.recurrence import Every
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.formats import day
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.hour_field import HourField
from advisor_app.ui.pages.meetings.meeting_words import hour, kind_said
from advisor_app.ui.pages.meetings.two_lines import TwoLines, TwoLinesList
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.fields import Choice, DayField
from advisor_app.ui.parts.panels import SidePanel
from advisor_app.ui.parts.text import divider, label
from advisor_app.ui.states import State
from minutes import MeetingKind

if TYPE_CHECKING:
    from advisor_app.office.meetings.records import KeptSeries, Meeting
    from advisor_app.services.meetings.keep_series import SeriesLine
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MEETINGS = frozenset({"meetings"})
_STATES = {
    MeetingState.PLANNED: State.DUE,
    MeetingState.UNDER_WAY: State.UNDER_WAY,
    MeetingState.HELD: State.DONE,
    MeetingState.CALLED_OFF: State.EXCUSED,
}


class SeriesPanel(SidePanel):
    """`saved` tells the key of the series that was kept or put on the calendar."""

    saved = Signal(object)

    def __init__(self, around: Surroundings, open_meeting: Callable[[UUID], None]) -> None:
        super().__init__(around.theme, "", most=620, least=300)
        self.setAccessibleName(self.tr("Series"))
        self._around = around
        self._open = open_meeting
        self._line: SeriesLine | None = None
        self._begun: KeptSeries | None = None
        theme, today = around.theme, panama_day(now_utc())
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the series"))
        self.name.setAccessibleName(self.tr("Name of the series"))
        self.kind = Choice(theme, self.tr("Kind of meeting"))
        for kind in MeetingKind:
            if kind not in ENTITY_KINDS:
                self.kind.addItem(kind_said(kind), kind)
        self.topics = QPlainTextEdit()
        self.topics.setTabChangesFocus(True)
        self.topics.setPlaceholderText(self.tr("Topics, one a line; empty: those of the kind"))
        self.topics.setAccessibleName(self.tr("Topics, one a line; empty: those of the kind"))
        self.topics.setFixedHeight(theme.px(132))
        self.keep = Button(theme, self.tr("Keep the series"), "plain")
        fields: list[Field[KeptSeries]] = [
            Field("name", self.tr("Name of the series")),
            Field("kind", self.tr("Kind of meeting"), kind_said),
            Field("topics", self.tr("Topics"), "\n".join),
        ]
        self.settling = Settling(around, fields, (self.name, self.kind, self.topics, self.keep))
        self.keep.clicked.connect(self._save)
        self.first = DayField(self.tr("First day"), today)
        self.until = DayField(self.tr("Last day"), date(today.year, 12, 31))
        self.hour = HourField(self.tr("Hour"), "9:00")
        self.every = Choice(theme, self.tr("How often"))
        for every, words in (
            (Every.MONTH, self.tr("each month")),
            (Every.FORTNIGHT, self.tr("every two weeks")),
            (Every.WEEK, self.tr("each week")),
        ):
            self.every.addItem(words, every)
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("Place"))
        self.place.setAccessibleName(self.tr("Place"))
        self.put = Button(theme, self.tr("Put them on the calendar"), "plain")
        self.put.clicked.connect(self._put)
        for field, width in ((self.first, 104), (self.until, 104), (self.hour, 60)):
            field.setFixedWidth(theme.px(width))
        self._heading = label(self.tr("On the calendar"), "14")
        self.meetings = TwoLinesList(theme, self.tr("Meetings of the series"))
        self.meetings.itemActivated.connect(lambda _item: self._open_chosen())
        self.meetings.itemDoubleClicked.connect(lambda _item: self._open_chosen())
        self._lay_out()
        self.show_series(None)

    @property
    def series(self) -> KeptSeries | None:
        return self._line.series if self._line is not None else None

    def take_focus(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_series(self, line: SeriesLine | None) -> None:
        """One to be looked at and changed; None for one that is to be written."""
        other = line is None or self._line is None or line.series.id != self._line.series.id
        self._line = line
        if other:
            self.settling.leave()
        if other or not self._typed_in():
            self._begun = line.series if line else None
            self.name.setText(line.series.name if line else "")
            self.topics.setPlainText("\n".join(line.series.topics) if line else "")
            self.kind.setCurrentIndex(max(0, self.kind.findData(line.series.kind if line else MeetingKind.TEAM)))
        for part in (self.first, self.until, self.hour, self.every, self.place, self.put):
            part.setEnabled(line is not None)
        meetings = line.meetings if line else ()
        self._heading.setVisible(bool(meetings))
        self.meetings.setVisible(bool(meetings))
        self.meetings.show_lines([self._told(one) for one in meetings])

    def _typed_in(self) -> bool:
        """Whether something is written here that was not kept yet."""
        begun = self._begun
        kept = (begun.name, "\n".join(begun.topics), begun.kind) if begun else ("", "", MeetingKind.TEAM)
        now = (self.name.text(), self.topics.toPlainText(), MeetingKind(self.kind.currentData()))
        return self.name.hasFocus() or self.topics.hasFocus() or now != kept

    def _told(self, one: Meeting) -> TwoLines:
        where = f" · {one.place}" if one.place else ""
        return TwoLines(f"{day(one.day)}, {hour(one.local_start)}", f"{one.title}{where}", state=_STATES[one.state])

    def _lay_out(self) -> None:
        px = self._around.theme.px
        when = QHBoxLayout()
        when.setSpacing(px(8))
        starting: tuple[QWidget, ...] = (self.every, label(self.tr("from"), "12", "text2"), self.first)
        for part in starting:
            when.addWidget(part)
        end = QHBoxLayout()
        end.setSpacing(px(8))
        to, at = (label(words, "12", "text2") for words in (self.tr("to"), self.tr("at")))
        ending: tuple[QWidget, ...] = (to, self.until, at, self.hour)
        for part in ending:
            end.addWidget(part)
        end.addStretch(1)
        above: tuple[QWidget, ...] = (self.settling.panel, self.name, self.kind, self.topics, self.keep, divider())
        below: tuple[QWidget, ...] = (self.place, self.put, divider(), self._heading, self.meetings)
        for part in above:
            self.column.addWidget(part)
        self.column.addLayout(when)
        self.column.addLayout(end)
        for part in below:
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _save(self) -> None:
        if not self.name.text().strip():
            self.take_focus()
            return
        topics = tuple(self.topics.toPlainText().splitlines())
        self._save_as(self.name.text(), MeetingKind(self.kind.currentData()), topics, self._begun)

    def _save_as(self, name: str, kind: MeetingKind, topics: tuple[str, ...], seen: KeptSeries | None) -> None:
        """`seen` as it was when it began to be changed; None for a new one."""
        key = seen.id if seen is not None else None

        def work(office: Office, _running: Running) -> KeptSeries:
            from advisor_app.services.meetings.keep_series import save_series

            return save_series(office, name, kind, topics, series_id=key, seen=seen)

        def done(kept: KeptSeries) -> None:
            self._around.notices.done(self.tr("The series “{name}” is kept.").format(name=kept.name))
            self._begun = kept
            self.saved.emit(kept.id)

        if seen is None:
            self._around.jobs.change(self, work, done, things=MEETINGS)
            return
        mine = replace(seen, name=name, kind=kind, topics=tuple(one.strip() for one in topics if one.strip()))

        def theirs(office: Office) -> KeptSeries:
            from advisor_app.services.meetings.keep_series import series_as_it_is

            return series_as_it_is(office, mine)

        def settled(chosen: KeptSeries, found: KeptSeries) -> None:
            self.name.setText(chosen.name)
            self.topics.setPlainText("\n".join(chosen.topics))
            self._begun = found
            self._save_as(chosen.name, chosen.kind, chosen.topics, found)

        failed = self.settling.failed(seen, mine, theirs, settled)
        self._around.jobs.change(self, work, done, things=MEETINGS, failed=failed)

    def _put(self) -> None:
        known, first, until, at = self.series, self.first.day, self.until.day, self.hour.hour
        if known is None or first is None or until is None or at is None:
            return
        every, place = Every(self.every.currentData()), self.place.text()

        def work(office: Office, _running: Running) -> int:
            from advisor_app.services.meetings.keep_series import schedule_series

            with office.store.reading() as reading:
                mine = reading.advisors.by_name(office.who)
            advisor = mine.name if mine is not None else None
            return len(schedule_series(office, known.id, first, at, until, every=every, advisor=advisor, place=place))

        def done(count: int) -> None:
            self._around.notices.done(self.tr("%Ln meeting(s) are on the calendar.", "", count))
            self.saved.emit(known.id)

        self._around.jobs.change(self, work, done, things=MEETINGS)

    def _open_chosen(self) -> None:
        row = self.meetings.currentRow()
        if self._line is not None and 0 <= row < len(self._line.meetings):
            self._open(self._line.meetings[row].id)
