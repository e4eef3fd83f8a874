"""The time that the open case takes, beside what a case usually takes: kept on this computer, told to nobody else."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from advisor_app.office.scoring.scoring_pace import KEPT, CaseClock, minutes_said, usual_seconds

if TYPE_CHECKING:
    from advisor_app.ui.memory import Memory
    from advisor_app.ui.pages.audit.score_desk import ScoreDesk

TAKEN = "scoring/seconds-a-case"


class CasePace(QObject):
    """Follows a desk; nothing of it goes into the database, where others could read it."""

    def __init__(self, memory: Memory, desk: ScoreDesk, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(desk)
        self._memory = memory
        self._desk = desk
        self._now = now
        self._clock = CaseClock()
        self._open_when_opened = False
        desk.case_opened.connect(self._opened)
        desk.case_changed.connect(lambda _standing: self._touched())
        desk.card.question_wanted.connect(lambda _question: self._touched())
        if isinstance(application := QGuiApplication.instance(), QGuiApplication):
            application.applicationStateChanged.connect(self._application_changed)

    @property
    def taken(self) -> list[int]:
        """Seconds of the last cases that were scored to the end."""
        return [int(one) for one in self._memory.texts(TAKEN) or [] if one.isdigit()]

    def _opened(self, number: str) -> None:
        audit = self._desk.audit
        if audit is None:
            return
        case = f"{audit.scored.audit.id} {number}"
        self._clock.touched(self._now())
        if case != self._clock.case:
            self._keep()
            self._open_when_opened = not audit.score(number).complete and audit.editable
        self._clock.opened(case, self._now())
        self._tell()

    def _touched(self) -> None:
        self._clock.touched(self._now())
        self._keep()
        self._tell()

    def _keep(self) -> None:
        """A case counts once, when it has been scored to the end."""
        audit = self._desk.audit
        key, _, number = self._clock.case.partition(" ")
        if not self._open_when_opened or audit is None or key != str(audit.scored.audit.id):
            return
        if number in audit.numbers and audit.score(number).complete:
            self._open_when_opened = False
            seconds = round(self._clock.seconds(self._clock.case))
            self._memory.keep(TAKEN, [str(one) for one in [*self.taken, seconds][-KEPT:]])

    def _tell(self) -> None:
        audit, usual = self._desk.audit, usual_seconds(self.taken)
        scoring = audit is not None and audit.editable
        here = minutes_said(self._clock.seconds(self._clock.case)) if scoring else ""
        self._desk.foot.show_pace(here, minutes_said(usual) if usual is not None else "")

    def _application_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self._clock.left(self._now())
