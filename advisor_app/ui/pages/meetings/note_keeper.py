"""Carries every key typed under a point to the database, one save at a time, and knows what has arrived there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from advisor_app.office.calendar import now_utc
from advisor_app.ui.conflicts.settling import ANOTHER, Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.page import Surroundings

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.meetings.records import MeetingPoint
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MEETINGS = frozenset({"meetings"})
Work = Callable[["Office", "MeetingPoint"], "MeetingPoint"]


class NoteKeeper(QObject):
    """What is typed while a save is under way goes with the next, so that the database is never more than one behind.

    `settled` says that everything has arrived, or that something did not; `decided` that it was chosen between two
    versions of a point's notes, which `settling` shows.
    """

    settled = Signal()
    decided = Signal()

    def __init__(self, around: Surroundings, instead_of: Sequence[QWidget]) -> None:
        super().__init__()
        self._around = around
        self.settling = Settling(around, [Field("notes", self.tr("Notes"))], instead_of)
        self._points: dict[UUID, MeetingPoint] = {}
        self._waiting: dict[UUID, str] = {}
        self._busy: set[UUID] = set()
        self.saved_at: datetime | None = None
        self.in_trouble = False

    def show_points(self, points: tuple[MeetingPoint, ...]) -> None:
        """As they were read; what has not arrived yet is kept."""
        for one in points:
            known = self._points.get(one.id)
            if known is None or (one.id not in self._waiting and known.version <= one.version):
                self._points[one.id] = one  # what is typed goes on from what its writer saw

    def notes_of(self, key: UUID) -> str:
        """As the window has them, arrived or not."""
        return self._waiting.get(key, self._points[key].notes)

    @property
    def everything_arrived(self) -> bool:
        return not self._waiting and not self._busy

    def type(self, key: UUID, notes: str) -> None:
        """Something was typed under a point."""
        if notes == self.notes_of(key):
            return
        self._waiting[key] = notes
        if key not in self._busy:
            self._save(key)

    def retry(self) -> None:
        """Try once more what did not arrive."""
        for key in list(self._waiting):
            if key not in self._busy:
                self._save(key)

    def _save(self, key: UUID) -> None:
        point, notes = self._points[key], self._waiting[key]
        self._busy.add(key)

        def work(office: Office, _running: Running) -> MeetingPoint:
            from advisor_app.services.meetings.hold_meeting import save_notes

            return save_notes(office, point, notes)

        def arrived(kept: MeetingPoint) -> None:
            self._busy.discard(key)
            self._points[key] = kept
            self.saved_at, self.in_trouble = now_utc(), False
            if self._waiting.get(key) == notes:
                del self._waiting[key]
                self.settled.emit()
            else:
                self._save(key)

        settle = self.settling.failed(
            point, replace(point, notes=notes), lambda office: _as_it_is(office, point), self._go_on
        )

        def refused(error: AppError) -> None:
            if error.code == ANOTHER:
                settle(error)
            elif not self.in_trouble:
                self._around.notices.refused(error)
            lost()

        def lost() -> None:
            self._busy.discard(key)
            self.in_trouble = True
            self.settled.emit()

        self._around.jobs.change(self, work, arrived, things=MEETINGS, failed=refused, broke=lost)

    def _go_on(self, chosen: MeetingPoint, theirs: MeetingPoint) -> None:
        """From the other's version, with what was chosen of the two."""
        self._points[theirs.id] = theirs
        self.in_trouble = False
        if chosen.notes == theirs.notes:
            self._waiting.pop(theirs.id, None)
        else:
            self._waiting[theirs.id] = chosen.notes
            self._save(theirs.id)
        self.decided.emit()
        self.settled.emit()


def _as_it_is(office: Office, point: MeetingPoint) -> MeetingPoint:
    from advisor_app.services.meetings.hold_meeting import point_as_it_is

    return point_as_it_is(office, point)
