"""One digest over all that an office holds, the same on both kinds of database: two offices are equal if it is."""

from __future__ import annotations

import hashlib
from contextlib import closing
from typing import TYPE_CHECKING

from advisor_app.store.backup.file_copy import opened_to_read
from advisor_app.store.backup.server_copy import all_rows
from advisor_app.store.faults import told
from advisor_app.store.moving.digests import HasLines, digests_of
from advisor_app.store.moving.files import FileSource

if TYPE_CHECKING:
    import sqlalchemy as sa

    from advisor_app.store.location import Location


def whole_digest(engine: sa.Engine, location: Location) -> str:
    """SHA-256 over "TABLE ROWS DIGEST" lines in the order of the tables' names, of one moment, while others go on.

    Raises `EnvironmentFault("backup_needs_all_rows")` where the server keeps rows back.
    """
    if location.path is not None:
        with told(location), closing(opened_to_read(location.path)) as connection:
            connection.execute("BEGIN")
            return _of(FileSource(connection))
    with all_rows(engine, location) as rows:
        return _of(rows)


def _of(source: HasLines) -> str:
    lines = sorted(f"{name} {found.rows} {found.digest}\n" for name, found in digests_of(source).items())
    return hashlib.sha256("".join(lines).encode()).hexdigest()
