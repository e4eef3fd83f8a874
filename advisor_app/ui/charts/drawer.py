"""Draws a chart in a thread that knows nothing of Qt: a widget whose last owner is another thread takes us along."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from threading import Lock, Thread
from typing import TYPE_CHECKING

from advisor_app.ui.garbage import leave_standing

if TYPE_CHECKING:
    from advisor_app.charts.drawing import Picture
    from advisor_app.charts.look import Chart, Look


@dataclass(frozen=True, eq=False)
class Drawing:
    """What is to be drawn; two of them are the same only if they are one object."""

    chart: Chart
    look: Look
    width: int
    height: int
    ratio: float

    def picture(self) -> Picture:
        from advisor_app.charts.drawing import picture_of

        return picture_of(self.chart, self.look, self.width, self.height, self.ratio)


class Drawer:
    """Draws what was wanted last; what was wanted before and is not begun is left out."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._wanted: Drawing | None = None
        self._drawn: tuple[Drawing, Picture] | None = None
        self._thread: Thread | None = None

    @property
    def busy(self) -> bool:
        return self._thread is not None

    @property
    def drawn(self) -> tuple[Drawing, Picture] | None:
        """The last drawing that was finished, and its picture."""
        return self._drawn

    def draw(self, drawing: Drawing) -> None:
        with self._turn:
            self._wanted = drawing
            if self._thread is None:
                self._thread = Thread(target=self._work, name="chart")
                self._thread.start()

    def wait(self) -> None:
        """Until what is wanted is drawn, or has failed."""
        while (thread := self._thread) is not None:
            thread.join()

    def _work(self) -> None:
        done: Drawing | None = None
        try:
            while (wanted := self._next(done)) is not None:
                is_first = "matplotlib" not in sys.modules
                self._drawn = (wanted, wanted.picture())
                if is_first:
                    leave_standing()
                done = wanted
        except BaseException:
            self._thread = None
            raise

    def _next(self, done: Drawing | None) -> Drawing | None:
        """What is to be drawn now; where there is nothing more the thread has ended."""
        with self._turn:
            if self._wanted is done:
                self._thread = None
                return None
            return self._wanted
