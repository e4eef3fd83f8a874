"""What the garbage collector need not look at: a full search stops every thread, for a fifth of a second by now.

What is there once a page stands, or the first chart is drawn, is there for as long as the window is. So it is put
aside, and a full search goes over what came since: a few milliseconds.
"""

from __future__ import annotations

import gc


def leave_standing() -> None:
    """Look no more at what there is now; takes no time."""
    gc.freeze()


def look_at_all_again() -> None:
    """The window closes: what was put aside may be garbage now."""
    gc.unfreeze()
