"""An edition of a month: what was published, by whom, with which digests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PublishedFile:
    name: str
    sha256: str
    """64 hex digits."""
    size: int


@dataclass(frozen=True, slots=True)
class Edition:
    """`month` is "2026-10"; `number` counts a month's editions from 1; `at` is naive UTC.

    figures_sha256   of everything that the files tell, as canonical JSON: equal figures are the same edition
    """

    id: UUID
    month: str
    number: int
    as_of: date
    figures_sha256: str
    files: tuple[PublishedFile, ...]
    who: str
    at: datetime
