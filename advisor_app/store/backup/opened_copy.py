"""Opening a copy of either form: an SQLite file as it lies, a server's dump by counting what stands in it."""

from __future__ import annotations

from pathlib import Path

from advisor_app.office.backup.records import CopyFacts
from advisor_app.store.backup.examine import examine_file

DUMP_ENDING = ".dump"


def examine_copy(path: Path) -> CopyFacts:
    """Raises what `examine_file` raises, and for a dump `EnvironmentFault("pg_restore_missing")`."""
    return examine_file(path)
