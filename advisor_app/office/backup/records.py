"""What is known of a copy of the office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

CopyForm = Literal["file", "export", "dump"]
"""An SQLite office copied as it is; a server's office exported into an SQLite file; what `pg_dump` wrote."""

CopyReason = Literal["dated", "asked", "before_restore"]


@dataclass(frozen=True, slots=True)
class CopyFacts:
    """What was found when a copy was opened and counted.

    `head` is "SEQ:HASH" of its last history entry and `last_at` when that was written (naive UTC). `integrity` holds
    what SQLite found wrong with the file, `loose` the number of references without a target, `failures` what is wrong
    with the history, each "ENTRY: WHAT".
    """

    schema: str
    office_id: str
    counts: Mapping[str, int]
    entries: int
    redacted: int
    head: str
    last_at: datetime | None
    integrity: tuple[str, ...] = ()
    loose: int = 0
    failures: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        return not (self.integrity or self.loose or self.failures)

    @property
    def said(self) -> tuple[str, ...]:
        """What is wrong, in SQLite's words and the history's."""
        return (*self.integrity, *((f"foreign keys: {self.loose}",) if self.loose else ()), *self.failures)

    @property
    def rows(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy as its note beside it tells; moments are naive UTC. `began` and `ended` hold the moment that it shows.

    `facts` is None for a copy whose note is missing; `size` is in bytes, `sha256` that of the file as it was written.
    """

    path: Path
    began: datetime
    ended: datetime
    form: CopyForm
    reason: CopyReason
    who: str
    size: int
    sha256: str
    facts: CopyFacts | None
    program: str = ""
    drilled_at: datetime | None = None

    @property
    def good(self) -> bool:
        return self.facts is not None and self.facts.whole
