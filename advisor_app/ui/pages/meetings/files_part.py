"""What is attached to a meeting: what each file shows, in words, and the way to take it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from advisor_app.ui.page import Surroundings
from advisor_app.ui.pages.meetings.meeting_acts import described, removed
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.panels import emptied
from advisor_app.ui.parts.text import ElidedLabel, label

if TYPE_CHECKING:
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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(around.theme.px(4))
        self.hide()

    def show_files(self, files: tuple[MeetingFile, ...], *, editable: bool) -> None:
        self.setVisible(bool(files))
        if files == self._files and editable == self._editable:
            return
        self._files, self._editable = files, editable
        emptied(self._column)
        self.fields = []
        if files:
            self._column.addWidget(label(self.tr("Annexes: say what each one shows"), "12b", "text2"))
        for one in files:
            self._column.addLayout(self._row(one))

    def _row(self, one: MeetingFile) -> QHBoxLayout:
        shows = QLineEdit(one.caption)
        shows.setAccessibleName(self.tr("What {file} shows").format(file=one.name))
        shows.setEnabled(self._editable)
        shows.editingFinished.connect(lambda: self._describe(one, shows.text()))
        self.fields.append(shows)
        gone = Button(self._around.theme, self.tr("Take away"), "link")
        gone.setAccessibleName(self.tr("Take away {file}").format(file=one.name))
        gone.setVisible(self._editable)
        gone.clicked.connect(lambda: self._do(lambda office: removed(office, one)))
        row = QHBoxLayout()
        row.setSpacing(self._around.theme.px(8))
        row.addWidget(shows, 3)
        row.addWidget(ElidedLabel(one.name, "12", "text2"), 1)
        row.addWidget(gone)
        return row

    def _describe(self, one: MeetingFile, caption: str) -> None:
        if caption.strip() and caption.strip() != one.caption:
            self._do(lambda office: described(office, one, caption))

    def _do(self, act: Callable[[Office], object]) -> None:
        def work(office: Office, _running: Running) -> object:
            return act(office)

        self._around.jobs.change(self, work, lambda _done: self.changed.emit(), things=MEETINGS)
