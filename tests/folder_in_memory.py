"""A folder in memory, which goes with whoever made it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path

PREFIX = "advisor-app-postgresql-"
SHARED_MEMORY = Path("/dev/shm")
NEEDED = 2 << 30
"""Bytes that must be free there; a run's offices take some hundred millions in each of its processes."""
LEFT_FREE = 4 << 30
"""Bytes of memory that must be free, for that and for the tests themselves."""


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    """A folder of shared memory, where what a killed run left goes first; of the disk where there is no room."""
    with ExitStack() as kept:
        place = SHARED_MEMORY if _has_room() else Path(tempfile.gettempdir())
        with _alone(place) if place == SHARED_MEMORY else nullcontext():
            if place == SHARED_MEMORY:
                _sweep()
            folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
            kept.callback(shutil.rmtree, folder, ignore_errors=True)
            if place == SHARED_MEMORY:
                kept.enter_context(_alone(folder))
        yield folder


def _has_room() -> bool:
    try:
        state = os.statvfs(SHARED_MEMORY)
        told = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    except (OSError, AttributeError):
        return False
    free = 1024 * int(told["MemAvailable"].split()[0])
    limit, used = (Path("/sys/fs/cgroup") / name for name in ("memory.max", "memory.current"))
    if limit.exists() and (most := limit.read_text().strip()) != "max":
        free = min(free, int(most) - int(used.read_text()))
    return state.f_bavail * state.f_frsize >= NEEDED and free >= LEFT_FREE


def _sweep() -> None:
    """Removes the folders that nobody holds any more."""
    for folder in SHARED_MEMORY.glob(f"{PREFIX}*"):
        with ExitStack() as held:
            try:
                held.enter_context(_alone(folder, wait=False))
            except OSError:
                continue
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _alone(folder: Path, *, wait: bool = True) -> Iterator[None]:
    """Holds a folder for this process, also against those of other containers. `OSError` where another holds it."""
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        yield
    finally:
        os.close(handle)
