"""The copies that make themselves while the window is open and when it closes, each in a process of its own.

Copying and counting take the processor and the disk: the window starts a process and goes on. On closing it is left to
itself, so that nobody waits for it.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from advisor_app.settings import DATABASE_VARIABLE, USER_VARIABLE

if TYPE_CHECKING:
    from advisor_app.services.backup.copies_late import LateCopies
    from advisor_app.services.office import Office
    from advisor_app.ui.jobs import Jobs

FIRST_AFTER_MS = 60_000
NOT_MADE = 1
"""How the process ends that could not make a copy; what it says last is the reason."""
EVERY_MS = 15 * 60_000
"""How often is looked whether one is due; the office's settings say after how many hours it is."""


class DatedCopies(QObject):
    told = Signal(str)
    """What is to be said of the copies all the time; "" while all is well."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._trouble = ""
        self._address: str | None = None
        self._who = ""
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        jobs.opened.connect(self._opened)

    def look(self) -> None:
        """Make one if it is due; nothing where one is under way."""
        if self._address is None or self._process.state() != QProcess.ProcessState.NotRunning:
            return
        self._process.setProcessEnvironment(self._environment())
        self._process.start(sys.executable, [*_COMMAND, "--json"])

    def leave(self) -> None:
        """The window closes: a last one if anything was written, by a process that outlives it."""
        self._timer.stop()
        if self._address is None:
            return
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)
        last = QProcess()
        last.setProcessEnvironment(self._environment())
        last.setProgram(sys.executable)
        last.setArguments([*_COMMAND, "--closing"])
        last.setStandardOutputFile(QProcess.nullDevice())
        last.setStandardErrorFile(QProcess.nullDevice())
        last.startDetached()

    def _opened(self, office: Office) -> None:
        """A server's copies are made where it is looked after, by a role that sees every row."""
        if office.store.dialect != "sqlite":
            return
        self._address, self._who = office.store.address, office.who
        QTimer.singleShot(FIRST_AFTER_MS, self, self.look)
        self._timer.start()
        self._ask()

    def _ask(self) -> None:
        def look(office: Office) -> LateCopies | None:
            from advisor_app.services.backup.copies_late import copies_late

            return copies_late(office)

        self._jobs.ask(self, look, self._tell, purpose="copies", can_wait=True)

    def _tell(self, late: LateCopies | None) -> None:
        said = self._trouble
        if late is not None and not said:
            said = self.tr("There is no good copy of the office")
            if late.days is not None:
                said = self.tr("The last good copy is %Ln day(s) old", "", late.days)
        self.told.emit(said)

    def _environment(self) -> QProcessEnvironment:
        """The address by the environment: on a server it holds a password, which a command line would show to all."""
        environment = QProcessEnvironment()
        for name, value in os.environ.items():
            environment.insert(name, value)
        environment.insert(DATABASE_VARIABLE, self._address or "")
        environment.insert(USER_VARIABLE, self._who)
        return environment

    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        self._trouble = said.splitlines()[-1] if code == NOT_MADE and said else ""
        self._ask()


_COMMAND = (*(() if getattr(sys, "frozen", False) else ("-m", "advisor_app")), "backup", "dated")
"""A program that was packed into one file is its own interpreter."""
