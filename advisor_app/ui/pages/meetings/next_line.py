"""The next meeting, typed in one line: "16/12/2026 9:00, en el CAC-311"; empty where none was agreed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from advisor_app.office.calendar import from_panama, in_panama
from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.meeting_acts import as_it_is
from advisor_app.ui.parts.fields import CheckedField

if TYPE_CHECKING:
    from advisor_app.office.meetings.records import Meeting
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_TYPED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\s+(\d{1,2}):(\d{2})\s*(?:,\s*(.*))?")


class NextMeetingField(CheckedField):
    """Kept when Enter is pressed or the keyboard goes on, if it can be read."""

    saved = Signal()

    def __init__(self, around: Surroundings, beside: Sequence[QWidget]) -> None:
        """`beside` are parts that give their room to two versions of what was agreed."""
        super().__init__("", "")
        fields: list[Field[Meeting]] = [
            Field("next_starts", self.tr("Next meeting"), _moment),
            Field("next_place", self.tr("Place of the next meeting")),
        ]
        self.settling = Settling(around, fields, (self, *beside))
        self._around = around
        self._meeting: Meeting | None = None
        self._sent: str | None = None
        self.setAccessibleName(self.tr("Next meeting: day hour, place"))
        self.setPlaceholderText(self.tr("Next meeting: 16/12/2026 9:00, place"))
        self.editingFinished.connect(self._keep)

    def show_meeting(self, meeting: Meeting) -> None:
        """What is being typed stays, and goes on from what its writer saw."""
        same = self._meeting is not None and self._meeting.id == meeting.id
        if not same:
            self.settling.leave()
        if not (same and self.hasFocus() and self.isModified()):
            self._meeting = meeting
            self.setText(_shown(meeting))

    def readable(self) -> bool:
        return not self.text().strip() or self._read() is not None

    def step_by(self, step: int) -> None:
        """Nothing to step through."""

    def _read(self) -> tuple[datetime, str] | None:
        match = _TYPED.fullmatch(self.text().strip())
        if match is None:
            return None
        day, month, year, hour, minute = (int(match[at]) for at in range(1, 6))
        try:
            return datetime(year, month, day, hour, minute), (match[6] or "").strip()  # noqa: DTZ001 (Panama's clock)
        except ValueError:
            return None

    def _keep(self) -> None:
        meeting, read = self._meeting, self._read()
        if meeting is None or not self.readable() or self.text().strip() in (_shown(meeting), self._sent):
            return
        starts, place = (from_panama(read[0]), read[1]) if read is not None else (None, "")
        self.setModified(False)
        self._sent = self.text().strip()
        self._agree(meeting, replace(meeting, next_starts=starts, next_place=place))

    def _agree(self, seen: Meeting, mine: Meeting) -> None:
        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.hold_meeting import agree_next

            return agree_next(office, seen, mine.next_starts, mine.next_place)

        def over() -> None:
            self._sent = None
            self.saved.emit()

        def settled(chosen: Meeting, found: Meeting) -> None:
            if chosen == found:
                over()
            else:
                self._agree(found, chosen)

        failed = self.settling.failed(seen, mine, lambda office: as_it_is(office, seen), settled)
        self._around.jobs.change(self, work, lambda _kept: over(), things=frozenset({"meetings"}), failed=failed)


def _moment(moment: datetime) -> str:
    local = in_panama(moment)
    return f"{local:%d/%m/%Y} {local.hour}:{local.minute:02d}"


def _shown(meeting: Meeting) -> str:
    if meeting.next_starts is None:
        return ""
    told = _moment(meeting.next_starts)
    return f"{told}, {meeting.next_place}" if meeting.next_place else told
