"""Keeps what a crash would take, and after one brings the window back to where it was."""

from __future__ import annotations

import faulthandler
import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from advisor_app.ui.fault_report import FaultReport, report_of_calls, save_report
from advisor_app.ui.recovery.drafts import Drafts
from advisor_app.ui.recovery.session import Draft, LeftBehind, Session, Standing
from advisor_app.ui.recovery.standing import standing_of_page, steps_back
from advisor_app.ui.recovery.texts_window import TextsWindow

if TYPE_CHECKING:
    from advisor_app.ui.frame import Frame
    from advisor_app.ui.notices import Notice
    from advisor_app.ui.page import Page

LOOK_MS = 4000
"""How often it is looked where the page stands while nobody types."""
STEP_MS = 40
MOST_REPORT = 20_000


class Recovery(QObject):
    def __init__(self, application: QApplication, frame: Frame, session: Session) -> None:
        super().__init__(frame)
        self._frame = frame
        self._session = session
        self._reports: list[str] = []
        self._steps: Iterator[Callable[[], None]] | None = None
        self._notice: Notice | None = None
        self._texts: TextsWindow | None = None
        self._calls: io.TextIOBase | None = None
        self._left: LeftBehind | None = session.left
        self.over = self._left is None
        """Whether nothing is left to be brought back."""
        self.drafts = Drafts(application, self._page_of, self)
        self.drafts.paused.connect(self.keep)
        self.drafts.brought_back.connect(self._tell_back)
        frame.page_shown.connect(lambda _name: self._page_came())
        frame.fault_told.connect(self._fault_came)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.keep)
        self._turn = QTimer(self, interval=STEP_MS)
        self._turn.timeout.connect(self._go_on)
        if self._left is not None:
            self.drafts.wait_for(self._left.drafts)
            if frame.offers(self._left.standing.page):
                frame.turn_to(self._left.standing.page)
            self._turn.start()
        else:
            session.begin()
        self._watch_calls()
        self._look.start()

    def keep(self) -> None:
        """Write down where the window stands and what is being typed."""
        if self._steps is None and self.over:
            if self.drafts.waiting:
                self.drafts.bring_back()
            name, page = self._frame.current_page
            standing = Standing(name) if page is None else standing_of_page(name, page)
            self._session.keep(standing, self.drafts.current(), "\n".join(self._reports)[-MOST_REPORT:])

    def end(self) -> None:
        """The window is closed by a person."""
        self._look.stop()
        if self._calls is not None:
            faulthandler.disable()
            self._calls.close()
        self._session.end()

    def _go_on(self) -> None:
        """The next step once the one before has been answered."""
        if not (self._frame.ready and self._frame.idle) or self._left is None:
            return
        name, page = self._frame.current_page
        if self._steps is None:
            mine = page is not None and name == self._left.standing.page
            self._steps = steps_back(page, self._left.standing) if page is not None and mine else iter(())
        step = next(self._steps, None)
        if step is not None:
            step()
            return
        self._turn.stop()
        self._steps = None
        self.drafts.bring_back()
        self.over = True
        self._tell_left(self._left)
        self.keep()

    def _tell_left(self, left: LeftBehind) -> None:
        waiting = self.drafts.waiting
        more = self.tr("It is back where it was.")
        if waiting:
            more = self.tr(
                "It is back where it was. %Ln text(s) that were not saved come back as their fields are opened.",
                "",
                len(waiting),
            )
        notice = self._frame.notices.done(self.tr("The program was not closed the last time."), more, doubt=True)
        if waiting:
            notice.offer(self.tr("Show the texts"), self._show_texts)
            notice.offer(self.tr("Discard them"), self._discard)
        report = report_of_calls(left.report)
        notice.offer(self.tr("Copy report"), lambda: QGuiApplication.clipboard().setText(report.text))
        notice.offer(self.tr("Save report…"), lambda: save_report(self._frame, report))
        self._notice = notice

    def _tell_back(self, draft: Draft) -> None:
        self._frame.notices.done(
            self.tr("A text that was not saved is back in its field."), f"{draft.title} · {draft.field}", doubt=True
        )

    def _show_texts(self) -> None:
        if self._texts is None:
            self._texts = TextsWindow(self._frame.theme, self._frame)
        self._texts.show_texts(self.drafts.waiting)

    def _discard(self) -> None:
        self.drafts.forget_waiting()
        self._frame.notices.take_away(self._notice)
        self.keep()

    def _page_came(self) -> None:
        if self.over:
            if self.drafts.waiting:
                self.drafts.bring_back()
            self.keep()

    def _fault_came(self, report: FaultReport) -> None:
        self._reports.append(report.text)
        self.keep()

    def _watch_calls(self) -> None:
        """What nobody can catch leaves its calls in a file: names of functions and lines, no values."""
        file = self._session.faults_file
        if file is not None:
            with suppress(OSError, ValueError):
                self._calls = file.open("w", encoding="utf-8")
                faulthandler.enable(self._calls)

    def _page_of(self, widget: QWidget) -> tuple[str, str, Page] | None:
        return self._frame.page_of(widget)
