"""A list of entities dropped among the cases: its headings give it away, and it can be opened where it belongs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from advisor_app.ui.page import Surroundings
from advisor_app.ui.targets import DirectoryFile

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.ui.notices import Notice


class DirectoryOffer(QObject):
    """Looks at each file beside its being read as cases, and offers the other way in a notice."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._path: Path | None = None
        self._notice: Notice | None = None

    def look_at(self, path: Path) -> None:
        """Find out what the file is."""
        self.take_away()
        self._path = path

        def look(_office: Office) -> bool:
            from advisor_app.crm.file_purpose import FilePurpose, file_purpose
            from advisor_app.errors import AppError

            try:
                return file_purpose(path) is FilePurpose.DIRECTORY
            except AppError:  # reading it as cases tells what is wrong with it
                return False

        self._around.jobs.ask(self, look, lambda is_directory: self._show(path, is_directory), purpose="purpose")

    def take_away(self) -> None:
        """The file is not looked at any more."""
        self._around.notices.take_away(self._notice)
        self._path = self._notice = None

    def _show(self, path: Path, is_directory: bool) -> None:
        if not is_directory or path != self._path:
            return
        self._notice = self._around.notices.done(
            self.tr("{file} looks like a list of entities, not of cases.").format(file=path.name),
            self.tr("As a directory it gives entities their advisors, liaisons and facts; it brings no cases."),
            doubt=True,
        )
        self._notice.offer(self.tr("Open it as a directory"), lambda: self._open(path))

    def _open(self, path: Path) -> None:
        self.take_away()
        self._around.go_to("entities", DirectoryFile(path))
