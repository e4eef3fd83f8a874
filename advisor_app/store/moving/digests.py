"""A digest of each table's rows that is the same on both kinds of database."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

import sqlalchemy as sa

from advisor_app.errors import UserError
from advisor_app.store.tables import metadata


class TableDigest(NamedTuple):
    """`digest` is the SHA-256 of the table's canonical lines, 64 hexadecimal digits."""

    rows: int
    digest: str


class HasLines(Protocol):
    def lines(self, table: sa.Table) -> Iterator[list[bytes]]: ...


class Digesting:
    """Passes a table's blocks on, and keeps what they amount to after each."""

    def __init__(self) -> None:
        self.rows = 0
        self._whole = hashlib.sha256()
        self._upto: list[tuple[int, bytes]] = []

    def through(self, blocks: Iterable[list[bytes]]) -> Iterator[tuple[list[bytes], bytes]]:
        """Each block as its lines, and joined."""
        for block in blocks:
            joined = b"".join(block)
            self.rows += len(block)
            self._whole.update(joined)
            self._upto.append((self.rows, self._whole.digest()))
            yield block, joined

    def compare(self, table: str, blocks: Iterable[list[bytes]]) -> None:
        """Raises `UserError("moved_rows_differ")` with the first rows of another's that are not these."""
        other = Digesting()
        same = 0
        for place, _ in enumerate(other.through(blocks)):
            mine = self._upto[place] if place < len(self._upto) else None
            if mine != other._upto[place]:
                break
            same = mine[0]
        if same != self.rows or other.rows != self.rows:
            raise UserError("moved_rows_differ", table=table, row=same + 1)

    @property
    def found(self) -> TableDigest:
        return TableDigest(self.rows, self._whole.hexdigest())


def tables_in_order() -> list[sa.Table]:
    """Every table of an office, each after those that it refers to."""
    return list(metadata.sorted_tables)


def digest_of(blocks: Iterable[list[bytes]]) -> TableDigest:
    """What the table's canonical lines amount to."""
    digesting = Digesting()
    for _ in digesting.through(blocks):
        pass
    return digesting.found


def digests_of(office: HasLines) -> Mapping[str, TableDigest]:
    """By table."""
    return {table.name: digest_of(office.lines(table)) for table in tables_in_order()}
