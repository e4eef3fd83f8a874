"""The whole move: table by table, then read again from the target and compared row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from advisor_app.errors import UsageError
from advisor_app.store.faults import told
from advisor_app.store.location import Location, parse_location
from advisor_app.store.moving.digests import Digesting, TableDigest, tables_in_order
from advisor_app.store.moving.files import FileSource, FileTarget, file_source, file_target
from advisor_app.store.moving.servers import ServerSource, ServerTarget, server_source, server_target
from advisor_app.store.opening import server_engine

Watch = Callable[[int, int, str], None]
"""Called with the rows done, twice their number in all (they are copied and then checked), and the table's name;
what it raises ends the move, and the target is left as it was."""


@dataclass(frozen=True)
class MovedRows:
    """Where from and where to, as people are told; what came by table, in the order in which it came."""

    source: str
    target: str
    tables: Mapping[str, TableDigest]


def move_rows(source: str, target: str, watch: Watch) -> MovedRows:
    """Copy every row of an office's database into another that holds nothing, and compare.

    Locations are as `open_store` takes them. Raises `UserError`: "target_not_empty", "unmovable_row",
    "moved_rows_differ"; `UsageError("move_to_itself")`; and `EnvironmentFault` as opening does.
    """
    start, end = parse_location(source), parse_location(target)
    if start == end:
        raise UsageError("move_to_itself", location=start.shown)
    with opened_source(start) as rows_of, told(end), _opened_target(end) as into:
        tables = tables_in_order()
        counts = {table.name: rows_of.rows(table) for table in tables}
        progress = _Progress(watch, 2 * sum(counts.values()))
        came: dict[str, Digesting] = {}
        for table in tables:
            came[table.name] = Digesting()
            into.take(table, progress.watched(table.name, rows_of.lines(table)), came[table.name])
        for table in tables:
            came[table.name].compare(table.name, progress.watched(table.name, into.lines(table)))
    return MovedRows(start.shown, end.shown, {name: digesting.found for name, digesting in came.items()})


@contextmanager
def opened_source(place: Location) -> Iterator[FileSource | ServerSource]:
    """An office's tables to be read whole."""
    with ExitStack() as stack:
        if place.path is not None:
            stack.enter_context(told(place))
            yield stack.enter_context(file_source(place, place.path))
            return
        engine = server_engine(place)
        stack.callback(engine.dispose)
        yield stack.enter_context(server_source(engine, place))


@contextmanager
def _opened_target(place: Location) -> Iterator[FileTarget | ServerTarget]:
    with ExitStack() as stack:
        if place.path is not None:
            yield stack.enter_context(file_target(place, place.path))
            return
        engine = server_engine(place)
        stack.callback(engine.dispose)
        yield stack.enter_context(server_target(engine, place))


class _Progress:
    def __init__(self, watch: Watch, total: int) -> None:
        self._watch, self._total, self._done = watch, total, 0

    def watched(self, table: str, blocks: Iterator[list[bytes]]) -> Iterator[list[bytes]]:
        self._watch(self._done, self._total, table)
        for block in blocks:
            yield block
            self._done += len(block)
            self._watch(self._done, self._total, table)
