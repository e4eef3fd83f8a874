"""A table from the clipboard becomes a file that is read like any other, and goes when it was read."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

_SHORTEST = 2
"""Lines: a heading and a case."""


class PastedTable:
    """The file of the last table that was pasted; only its owner may read it, for it holds citizens' cases."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def file_of(self, text: str, name: str) -> Path | None:
        """The text as a file, or None where it is no table: a cell or two lines without columns."""
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < _SHORTEST or "\t" not in lines[0]:
            return None
        self.remove()
        self._folder = TemporaryDirectory(prefix="advisor-app-")
        path = Path(self._folder.name) / f"{name}.tsv"
        path.write_text(text, encoding="utf-8")
        return path

    def remove(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
