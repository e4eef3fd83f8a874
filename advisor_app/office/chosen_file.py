"""Opening a file that a person named, unless it is one that this program is writing in: its own database.

The end of any look into a file takes every lock that the process has on it (POSIX), whatever opened it. With its locks
gone another program takes the open database for unused and removes its log, with what had been saved. So whoever opens
what a person chose, dropped or wrote on the command line asks here first; the question itself opens nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from advisor_app.errors import UserError

_OPEN_FILES = "/dev/fd"
"""Where Linux and macOS list what a process has open."""


def read_chosen(path: Path) -> bytes:
    """The file's bytes. Raises `UserError("file_in_use_here")`, and OSError for the caller's own words."""
    leave_own_file(path)
    return path.read_bytes()


def leave_own_file(path: Path) -> None:
    """Raises `UserError("file_in_use_here")` for the open database, its log or its index, by whatever name."""
    if in_use_here(path):
        raise UserError("file_in_use_here", path=str(path))


def in_use_here(path: Path) -> bool:
    """Whether this process has that very file open to read and write, as a database is; what is not there is not."""
    if sys.platform == "win32":  # locks belong to a handle there, and stay
        return False
    try:
        asked = path.stat()
    except (OSError, ValueError):
        return False
    return any(os.path.samestat(asked, one) for one in _written_in())


def _written_in() -> Iterator[os.stat_result]:
    """By what the system says, so that no list of ours can be out of date."""
    if sys.platform == "win32":
        return
    from fcntl import F_GETFL, fcntl

    with suppress(OSError):
        for file in Path(_OPEN_FILES).iterdir():
            with suppress(OSError, ValueError):  # the listing's own descriptor is closed by now
                number = int(file.name)
                if fcntl(number, F_GETFL) & os.O_ACCMODE == os.O_RDWR:
                    yield os.fstat(number)
