"""The next meeting, typed in one line: "16/12/2026 9:00, en el CAC-311"; empty where none was agreed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from advisor_app.office.calendar import in_panama
from advisor_app.ui.page import Surroundings
from advisor_app.ui.parts.fields import CheckedField

if TYPE_CHECKING:
    from advisor_app.office.meetings.records import Meeting
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

_TYPED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\s+(\d{1,2}):(\d{2})\s*(?:,\s*(.*))?")


class NextMeetingField(CheckedField):
    """Kept when Enter is pressed or the keyboard goes on, if it can be read."""

    saved = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__("", "")
        self._around = around
        self._meeting: Meeting | None = None
        self.setAccessibleName(self.tr("Next meeting: day hour, place"))
        self.setPlaceholderText(self.tr("Next meeting: 16/12/2026 9:00, place"))
        self.editingFinished.connect(self._keep)

    def show_meeting(self, meeting: Meeting) -> None:
        self._meeting = meeting
        if not self.hasFocus():
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
        if meeting is None or not self.readable() or self.text().strip() == _shown(meeting):
            return

        def work(office: Office, _running: Running) -> object:
            from advisor_app.services.meetings.hold_meeting import save_meeting
            from advisor_app.services.meetings.plan_meeting import from_panama

            with office.store.reading() as reading:
                kept = reading.meetings.by_id(meeting.id)
            starts = None if read is None else from_panama(read[0])
            return save_meeting(office, replace(kept, next_starts=starts, next_place=read[1] if read else ""))

        self._around.jobs.change(self, work, lambda _kept: self.saved.emit(), things=frozenset({"meetings"}))


def _shown(meeting: Meeting) -> str:
    if meeting.next_starts is None:
        return ""
    local = in_panama(meeting.next_starts)
    told = f"{local:%d/%m/%Y} {local.hour}:{local.minute:02d}"
    return f"{told}, {meeting.next_place}" if meeting.next_place else told
