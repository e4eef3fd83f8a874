"""A file that is whole or absent: written beside its place, and moved there when it is done."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from advisor_app.office.chosen_file import leave_own_file


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A stream whose content stands at `path` once the block has ended well; what stood there is replaced.

    If the block raises, what stood there stays and nothing is left beside it. Raises OSError, and
    `UserError("file_in_use_here")` for the open database.
    """
    if not path.name:
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    leave_own_file(path)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as held:
            yield held
            held.flush()
            os.fsync(held.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
