"""A file beside the window's memory, written while the window is open and taken away when it is closed.

Whoever finds one that nobody holds any more knows that a window ended without being closed. Several windows of one
person each have a file of their own.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

MOST_WINDOWS = 4


@dataclass(frozen=True, slots=True)
class Draft:
    """What stood in a field and was saved nowhere.

    `path` leads to the field in its page; `at` tells what was shown beside it, so that no text comes to another record.
    `title` is the page's name and `field` the field's, as people read them.
    """

    page: str
    path: str
    at: str
    title: str
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page shows: for each part by its path, the kind of part and its value."""

    page: str
    parts: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """`report` tells of the errors of ours until then, and holds no case data."""

    standing: Standing
    drafts: tuple[Draft, ...]
    report: str


class Session:
    """One window's file for one database."""

    def __init__(self, folder: Path, location: str) -> None:
        self._location = location
        self._file: Path | None = None
        self._lock: QLockFile | None = None
        self._written = ""
        self.left: LeftBehind | None = None
        """What the window before left; None where it was closed."""
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, MOST_WINDOWS + 1):
            lock = QLockFile(str(folder / f"window-{number}.lock"))
            lock.setStaleLockTime(0)
            if lock.tryLock(0):
                self._lock = lock
                self._file = folder / f"window-{number}.json"
                self.left = self._read()
                break

    @property
    def faults_file(self) -> Path | None:
        """Where the interpreter writes the calls of a crash that nobody can catch."""
        return None if self._file is None else self._file.with_suffix(".calls")

    def begin(self) -> None:
        """From here on this window is open; what the one before left is in `left` alone."""
        self.keep(Standing(""), (), "")

    def keep(self, standing: Standing, drafts: tuple[Draft, ...], report: str) -> None:
        """A full disk is no matter."""
        if self._file is None:
            return
        told = json.dumps(
            {
                "location": self._location,
                "standing": asdict(standing),
                "drafts": [asdict(one) for one in drafts],
                "report": report,
            }
        )
        if told == self._written:
            return
        part = self._file.with_suffix(".part")
        with suppress(OSError):
            part.touch(mode=0o600)
            part.write_text(told, encoding="utf-8")
            part.replace(self._file)
            self._written = told

    def end(self) -> None:
        """The window was closed: nothing is left behind."""
        if self._file is not None:
            for file in (self._file, self._file.with_suffix(".calls"), self._file.with_suffix(".part")):
                with suppress(OSError):
                    file.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
        self._file = None

    def _read(self) -> LeftBehind | None:
        """What can't be read back, or is of another database, was not left."""
        if self._file is None:
            return None
        try:
            kept = json.loads(self._file.read_text("utf-8"))
            if kept["location"] != self._location:
                return None
            standing = Standing(_text(kept["standing"]["page"]), tuple(map(_part, kept["standing"]["parts"])))
            drafts = tuple(Draft(**{name: _text(one) for name, one in told.items()}) for told in kept["drafts"])
            calls = self._file.with_suffix(".calls")
            native = calls.read_text("utf-8", "replace") if calls.is_file() else ""
            return LeftBehind(standing, drafts, "\n".join(part for part in (str(kept["report"]), native) if part))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None


def _part(told: list[object]) -> tuple[str, str, str]:
    path, kind, value = told
    return _text(path), _text(kind), _text(value)


def _text(told: object) -> str:
    if not isinstance(told, str):
        raise TypeError(told)
    return told
