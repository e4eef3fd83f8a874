"""When and where the garbage collector looks, and what it need not look at.

A search begins in whatever thread happens to make something, and a widget that the database's thread finds and takes
down ends the program. So in the window's process searches are begun by the window's thread alone.

A full search stops every thread, for a fifth of a second by now.

What is there once a page stands, or the first chart is drawn, is there for as long as the program is. So it is put
aside for good, and a full search goes over what came since: a few milliseconds. It is never put back: a widget that
the search would find later, perhaps in another thread than the window's, would take the program along.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

LOOK_EVERY_MS = 500
WHOLE_EVERY_MS = 60_000


def leave_standing() -> None:
    """Look no more at what there is now; takes no time."""
    gc.freeze()


def look_later() -> Callable[[], None]:
    """Look for nothing until what is returned is called: what is made while a window is furnished all stays."""
    if not gc.isenabled():
        return lambda: None
    gc.disable()
    return gc.enable


class OwnThreadAlone(QObject):
    """From now on garbage is looked for by this thread, as Python would by the numbers of what was made; all of it at
    most once a minute.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._whole = QElapsedTimer()
        self._whole.start()
        timer = QTimer(self, interval=LOOK_EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        young, middle, old = (made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True))
        if old and self._whole.hasExpired(WHOLE_EVERY_MS):
            self._whole.restart()
            gc.collect()
        elif middle:
            gc.collect(1)
        elif young:
            gc.collect(0)
