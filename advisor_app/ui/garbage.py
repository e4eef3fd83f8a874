"""What the garbage collector need not look at: a full search stops every thread, for a fifth of a second by now.

What is there once a page stands, or the first chart is drawn, is there for as long as the program is. So it is put
aside for good, and a full search goes over what came since: a few milliseconds. It is never put back: a widget that
the search would find later, perhaps in another thread than the window's, would take the program along.
"""

from __future__ import annotations

import gc
from collections.abc import Callable


def leave_standing() -> None:
    """Look no more at what there is now; takes no time."""
    gc.freeze()


def look_later() -> Callable[[], None]:
    """Look for nothing until what is returned is called: what is made while a window is furnished all stays."""
    if not gc.isenabled():
        return lambda: None
    gc.disable()
    return gc.enable
