"""Which methods of Qt's objects are called by threads beside the window's."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType

UNWATCHED = ("chart", "loading")
"""Their modules may import nothing of Qt, which contracts check, and what they do is long."""


@contextmanager
def qt_called_elsewhere() -> Iterator[set[str]]:
    """What threads that are begun meanwhile call of Qt, each with where; it fills as they work."""
    found: set[str] = set()
    before = threading.getprofile()

    def look(frame: FrameType, event: str, called: object) -> None:
        if event != "c_call":
            return
        if threading.current_thread().name in UNWATCHED:
            sys.setprofile(None)
        elif _is_of_qt(called):
            found.add(f"{getattr(called, '__qualname__', called)} in {frame.f_code.co_filename}:{frame.f_lineno}")

    threading.setprofile(look)
    try:
        yield found
    finally:
        threading.setprofile(before)  # type: ignore[arg-type]  # None, where there was none


def _is_of_qt(called: object) -> bool:
    whose = getattr(called, "__self__", None)
    return _named_of_qt(called) or _kind_is_of_qt(whose if isinstance(whose, type) else type(whose))


@cache
def _kind_is_of_qt(kind: type) -> bool:
    return any(_named_of_qt(one) for one in kind.__mro__)


def _named_of_qt(what: object) -> bool:
    return str(getattr(what, "__module__", "")).startswith(("PySide6", "shiboken6"))
