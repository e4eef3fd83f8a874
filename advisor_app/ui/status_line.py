"""The line at the foot: which office this is, its database, the last import; and work under way with its Cancel."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from advisor_app.ui.formats import number
from advisor_app.ui.jobs import Running
from advisor_app.ui.parts.buttons import Button
from advisor_app.ui.parts.text import ElidedLabel, label
from advisor_app.ui.theme import Theme
from advisor_app.ui.who_works import WhoWorks

HEIGHT = 26
SHOWN_AFTER_MS = 300
CANCEL_AFTER_MS = 2000


class StatusLine(QWidget):
    manual_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(HEIGHT))
        self._running: Running | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        row.setSpacing(theme.px(20))
        self.office = label("", "12b", "warn")
        self.office.hide()
        self._database = label("", "12", "text2")
        self._lost = label(
            self.tr("The server does not answer. What you type is kept; it goes on by itself."), "12b", "warn"
        )
        self._lost.hide()
        self.who = WhoWorks()
        self._last_import = ElidedLabel("", "12", "text2")
        self._copies = ElidedLabel("", "12b", "late")
        self._copies.setMaximumWidth(theme.px(320))
        self._copies.hide()
        self._mails = label("", "12", "text2")
        self._mails.hide()
        self._work = label("", "12b")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(150))
        self._left = label("", "12", "text2")
        self._cancel = Button(theme, self.tr("Cancel"), "link")
        self._cancel.clicked.connect(self._stop)
        self._manual = Button(theme, self.tr("F1 Manual"), "quiet")
        self._manual.clicked.connect(self.manual_wanted)
        for shown in (self.office, self._lost, self._database, self._work, self._bar, self._left, self._cancel):
            row.addWidget(shown)
        row.addWidget(self.who.shown)
        row.addWidget(self._copies)
        row.addWidget(self._mails)
        row.addWidget(self._last_import, 1)
        row.addWidget(self._manual)
        self._late = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._late.timeout.connect(self._show_work)
        self._later = QTimer(self, singleShot=True, interval=CANCEL_AFTER_MS)
        self._later.timeout.connect(self._show_work)
        self._show_work()

    def show_office(self, demonstration: bool, database: str, last_import: str) -> None:
        self.office.setText(self.tr("Demonstration office") if demonstration else "")
        self.office.setVisible(demonstration)
        self._database.setText(self.tr("Database: {name}").format(name=PurePath(database).name))
        self._database.setToolTip(database)
        self._last_import.setText(last_import)

    def show_connection(self, answers: bool) -> None:
        """Said here and nowhere else: it is nothing that a person could mend, or has to answer."""
        self._lost.setVisible(not answers)

    def show_mails(self, count: int) -> None:
        """How many messages were approved and are not known to have gone."""
        self._mails.setText(self.tr("%Ln mail(s) in the outbox", "", count))
        self._mails.setVisible(count > 0)

    def show_copies(self, said: str) -> None:
        """What is wrong with the office's copies; nothing while all is well."""
        self._copies.setText(said)
        self._copies.setVisible(bool(said))

    def work_goes_on(self, running: Running) -> None:
        if running.title and running is not self._running:
            self._running = running
            self._late.start()
            self._later.start()
        elif running is self._running and not self._late.isActive():
            self._show_work()

    def work_ended(self, running: Running) -> None:
        if running is self._running:
            self._running = None
            self._late.stop()
            self._later.stop()
            self._show_work()

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._cancel.setEnabled(False)

    def _show_work(self) -> None:
        running = self._running
        shown = running is not None and not self._late.isActive()
        for part in (self._work, self._bar, self._left):
            part.setVisible(shown)
        self._database.setVisible(not shown)
        self._cancel.setVisible(shown and running is not None and running.cancellable and not self._later.isActive())
        if running is None or not shown:
            self._cancel.setEnabled(True)
            return
        self._work.setText(running.title)
        self._bar.setRange(0, running.total)
        self._bar.setValue(running.done)
        self._bar.setAccessibleName(running.title)
        self._left.setText(self._how_far(running))

    def _how_far(self, running: Running) -> str:
        if running.cancelled():
            return running.telling.stopping if running.telling else self.tr("Stopping; the database stays as it was")
        if not running.total:
            return ""
        if running.telling is not None:
            return running.telling.how_far(running.done, running.total)
        said = self.tr("{done} of {total} rows").format(done=number(running.done), total=number(running.total))
        if running.waiting:
            said += " · " + self.tr("%Ln change(s) of yours follow when it is in", "", running.waiting)
        left = running.seconds_left()
        if left is None:
            return said
        if left < 60:
            return f"{said} · " + self.tr("about %Ln second(s) left", "", max(1, round(left)))
        return f"{said} · " + self.tr("about %Ln minute(s) left", "", round(left / 60))
