"""Opening a copy of any form: an SQLite file as it lies, a server's dump by making an office of it for the while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from advisor_app.office.backup.records import CopyFacts
from advisor_app.store.backup.examine import examine_file
from advisor_app.store.backup.server_dump import DUMP_ENDING, open_dump


def examine_copy(path: Path) -> CopyFacts:
    """Raises what `examine_file` raises, and for a dump what `open_dump` raises."""
    with copy_as_file(path) as file:
        return examine_file(file)


@contextmanager
def copy_as_file(path: Path) -> Iterator[Path]:
    """The copy as an SQLite file: itself, or what a dump becomes in a temporary place."""
    if path.suffix != DUMP_ENDING:
        yield path
        return
    with TemporaryDirectory(prefix="advisor-app-") as folder:
        file = Path(folder) / "office.db"
        open_dump(path, file)
        yield file
