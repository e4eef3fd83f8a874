"""What the window offers beside its pages: the manual, finding anything, and what comes back after a crash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from advisor_app.ui.dated_copies import DatedCopies
    from advisor_app.ui.frame import Frame
    from advisor_app.ui.manual_window import ManualWindow
    from advisor_app.ui.page import Surroundings
    from advisor_app.ui.page_list import PageEntry
    from advisor_app.ui.recovery.recovery import Recovery
    from advisor_app.ui.recovery.session import Session
    from advisor_app.ui.search.palette import Palette

FINDING = "buscar"
"""The manual's chapter on finding."""


class BesidePages(QObject):
    """Each is loaded when it is first wanted."""

    def __init__(self, around: Surroundings, frame: Frame) -> None:
        super().__init__(frame)
        self._around = around
        self._frame = frame
        self._manual: ManualWindow | None = None
        self.recovery: Recovery | None = None
        self.copies: DatedCopies | None = None
        self.palette: Palette | None = None

    def open_manual(self, page: str) -> None:
        """At a page's chapter; while something is looked for, at that of finding."""
        finding = self.palette is not None and self.palette.isVisible()
        self._manual_window().open_at(FINDING if finding else page)

    def find_anything(self, pages: Sequence[PageEntry]) -> None:
        """`pages` are those that whoever works here may see."""
        if self.palette is None:
            from advisor_app.ui.search.commands import WindowAnswers
            from advisor_app.ui.search.palette import Palette

            acts = (
                (self.tr("Import cases"), self.tr("export file Excel CSV"), self._around.choose_file),
                (self.tr("Open the manual"), self.tr("help"), self._frame.open_manual),
            )
            answers = WindowAnswers(pages, acts, self._around.go_to, self._open_section)
            self.palette = Palette(self._around, answers, self._frame)
        self.palette.open()

    def learn_words(self) -> None:
        """Begin to learn, beside everything else, what the search in resolutions needs."""
        from advisor_app.ui.search.learner import WordLearner

        WordLearner(self._around.jobs, self)

    def recover(self, application: QApplication, session: Session) -> None:
        """From here on a crash takes nothing along; what an earlier one left comes back."""
        from advisor_app.ui.recovery.recovery import Recovery

        self.recovery = Recovery(application, self._frame, session)

    def keep_copies(self) -> None:
        """From here on the office's dated copies make themselves."""
        from advisor_app.ui.dated_copies import DatedCopies

        self.copies = DatedCopies(self._around.jobs, self)
        self.copies.told.connect(self._frame.status.show_copies)

    def end(self) -> None:
        """The window is closed by a person."""
        if self.copies is not None:
            self.copies.leave()
        if self.recovery is not None:
            self.recovery.end()

    def _open_section(self, chapter: str, heading: str) -> None:
        self._manual_window().open_section(chapter, heading)

    def _manual_window(self) -> ManualWindow:
        if self._manual is None:
            from advisor_app.ui.manual_window import ManualWindow

            self._manual = ManualWindow(self._around.theme, self._frame)
        return self._manual
