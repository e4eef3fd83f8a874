"""What is attached to a meeting: what each file shows, in words, and the way to take it away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.conflicts.settling import Settling
from advisor_app.ui.conflicts.versions import Field
from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.meeting_acts import as_described, described, removed
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, label

if TYPE_CHECKING:
    from advisor_app.errors import AppError
    from advisor_app.office.meetings.records import MeetingFile
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Running

MEETINGS = frozenset({"meetings"})


class FilesPart(QWidget):
    """`changed` follows whatever was done to a file."""

    changed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._files: tuple[MeetingFile, ...] = ()
        self._editable = True
        self.fields: list[QLineEdit] = []
        """What each file shows, in the order of the files."""
        self._begun: dict[UUID, tuple[MeetingFile, str]] = {}
        """What is typed of a file and not kept yet, with the file as it was then."""
        rows = QWidget()
        self._column = QVBoxLayout(rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(around.theme.px(4))
        self.settling = Settling(around, (), (rows,))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.settling.panel)
        whole.addWidget(rows)
        self.hide()

    def show_files(self, files: tuple[MeetingFile, ...], *, editable: bool) -> None:
        self.setVisible(bool(files))
        if files == self._files and editable == self._editable:
            return
        held = next((one.accessibleName() for one in self.fields if one.hasFocus()), "")
        if {one.meeting_id for one in files} != {one.meeting_id for one in self._files}:
            self._begun.clear()
            self.settling.leave()
        self._files, self._editable = files, editable
        for field in self.fields:
            field.blockSignals(True)  # it is not left by whoever types in it
        emptied(self._column)
        self.fields = []
        if files:
            self._column.addWidget(label(self.tr("Annexes: say what each one shows"), "12b", "text2"))
        for one in files:
            self._column.addLayout(self._row(one))
        for field in self.fields:
            if field.accessibleName() == held:
                field.show()  # nothing hidden takes the keyboard
                field.setFocus()

    def _row(self, one: MeetingFile) -> QHBoxLayout:
        shows = QLineEdit(self._begun[one.id][1] if one.id in self._begun else one.caption)
        shows.setAccessibleName(self.tr("What {file} shows").format(file=one.name))
        shows.setEnabled(self._editable)
        shows.textEdited.connect(lambda text: self._type(one, text))
        shows.editingFinished.connect(lambda: self._describe(one.id))
        self.fields.append(shows)
        gone = Button(self._around.theme, self.tr("Take away"), "link")
        gone.setAccessibleName(self.tr("Take away {file}").format(file=one.name))
        if not self._editable:
            gone.hide()  # shown before it is in the row, it would be a window of its own
        gone.clicked.connect(lambda: self._do(lambda office: removed(office, one)))
        row = QHBoxLayout()
        row.setSpacing(self._around.theme.px(8))
        row.addWidget(shows, 3)
        row.addWidget(ElidedLabel(one.name, "12", "text2"), 1)
        row.addWidget(gone)
        return row

    def _type(self, one: MeetingFile, caption: str) -> None:
        seen = self._begun[one.id][0] if one.id in self._begun else one
        self._begun[one.id] = seen, caption

    def _describe(self, key: UUID) -> None:
        seen, caption = self._begun.pop(key, (None, ""))
        if seen is not None and caption.strip() and caption.strip() != seen.caption:
            self._keep(seen, caption.strip())

    def _keep(self, seen: MeetingFile, caption: str) -> None:
        def settled(chosen: MeetingFile, found: MeetingFile) -> None:
            if chosen == found:
                self._show_anew(found)
                self.changed.emit()
            else:
                self._keep(found, chosen.caption)

        fields: list[Field[MeetingFile]] = [Field("caption", self.tr("What {file} shows").format(file=seen.name))]
        self.settling.name("", fields)
        failed = self.settling.failed(
            seen, replace(seen, caption=caption), lambda office: as_described(office, seen), settled
        )
        self._do(lambda office: described(office, seen, caption), failed)

    def _show_anew(self, found: MeetingFile) -> None:
        """Its caption, whatever was typed there."""
        for one, field in zip(self._files, self.fields, strict=True):
            if one.id == found.id:
                field.setText(found.caption)

    def _do(self, act: Callable[[Office], object], failed: Callable[[AppError], None] | None = None) -> None:
        def work(office: Office, _running: Running) -> object:
            return act(office)

        self._around.jobs.change(self, work, lambda _done: self.changed.emit(), things=MEETINGS, failed=failed)
