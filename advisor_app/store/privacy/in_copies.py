"""Whether a copy of the office still holds a case's words."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from advisor_app.store.backup.examine import opened_copy
from advisor_app.store.backup.opened_copy import copy_as_file
from advisor_app.store.faults import told
from advisor_app.store.location import parse_location


def holds_case(copy: Path, number: str, erased: str) -> bool:
    """`erased`: what the note begins with that stands in the place of words. Raises `EnvironmentFault`."""
    with told(parse_location(copy)), copy_as_file(copy) as file, closing(opened_copy(file)) as connection:
        found: sqlite3.Cursor = connection.execute("SELECT resolution FROM citizen_case WHERE number = ?", (number,))
        row = found.fetchone()
        return row is not None and not str(row[0]).startswith(erased)
