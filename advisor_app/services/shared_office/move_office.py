"""Move an office from one database into another: every row, checked, with its keys and its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from advisor_app.errors import UserError
from advisor_app.store.location import with_password
from advisor_app.store.moving.digests import TableDigest
from advisor_app.store.moving.move import move_rows

__all__ = ["Moved", "TableDigest", "move_office"]


@dataclass(frozen=True, slots=True)
class Moved:
    """`tables` by name, in the order in which they were moved, with the digest that is the same in both."""

    source: str
    target: str
    tables: Mapping[str, TableDigest]

    @property
    def rows(self) -> int:
        return sum(one.rows for one in self.tables.values())


def move_office(
    source: str,
    target: str,
    *,
    password: str = "",
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Moved:
    """Copy an office into a database that holds nothing (a file that is not there yet), and compare row by row.

    The source is not changed, and nobody can write to it meanwhile. What is moved stands in the target whole or not at
    all, whenever it is stopped. `progress` gets rows done and twice their number: they are copied, then checked.
    Raises `UserError`: "target_not_empty", "move_cancelled", "unmovable_row", "moved_rows_differ";
    `UsageError("move_to_itself")`; and `EnvironmentFault` as opening does, "not_the_owner" among them.
    """

    def watch(done: int, total: int, _table: str) -> None:
        if cancelled is not None and cancelled():
            raise UserError("move_cancelled")
        if progress is not None:
            progress(done, total)

    moved = move_rows(source, with_password(target, password) if password else target, watch)
    return Moved(moved.source, moved.target, moved.tables)
