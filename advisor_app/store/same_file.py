"""An open SQLite file that somebody removes or replaces: its connections would go on writing where nobody looks.

The system lets a program keep a file that has no name any more. What is written there is gone when the program ends, so
nothing may be called saved before the file was seen to be the one that the connection has.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from advisor_app.errors import EnvironmentFault

_MADE_OF = "made_of"


def stay_with_file(engine: sa.Engine, path: Path) -> None:
    """A connection to another file than the one that lies at `path` is not handed out, and commits nothing.

    Raises `EnvironmentFault("database_moved")` where the file goes between the two.
    """

    @event.listens_for(engine, "connect")
    def note(_connection: Any, record: Any) -> None:
        record.info[_MADE_OF] = _identity(path)

    @event.listens_for(engine, "checkout")
    def look(_connection: Any, record: Any, _proxy: Any) -> None:
        if record.info.get(_MADE_OF) != _identity(path):
            raise sa.exc.DisconnectionError("the file was removed or replaced")

    @event.listens_for(engine, "commit")
    def insist(connection: sa.Connection) -> None:
        if connection.info.get(_MADE_OF) != _identity(path):
            raise EnvironmentFault("database_moved", location=str(path))


def _identity(path: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None
