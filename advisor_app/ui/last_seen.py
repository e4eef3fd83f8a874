"""What a page showed last, kept between two runs: shown at once at the next start, until the database has answered.

It is a text file beside the window's memory, and holds what the page tells of the office: never citizens' data. What
can't be read back, was damaged, or was kept by another version or of another database, counts as not kept: its first
line is the version and a checksum of the rest.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from advisor_app import __version__

_KIND = "$"


@dataclass(frozen=True, slots=True)
class Seen:
    """`at` is when it was so, naive in UTC."""

    value: object
    at: datetime


class LastSeen:
    """One file for one database; `location` is what the installation was told of it."""

    def __init__(self, file: Path, location: str) -> None:
        self._file = file
        self._location = location

    def keep(self, value: object, at: datetime) -> None:
        """`value` is made of frozen dataclasses, enumerated words, tuples, texts, numbers, moments, days and keys.

        `at` is naive in UTC.

        A full disk is no matter.
        """
        kept = json.dumps({"location": self._location, "at": at.isoformat(), "value": _plain(value)})
        written = self._file.with_suffix(".part")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(f"{_seal(kept)}\n{kept}", encoding="ascii")
            written.replace(self._file)

    def recall(self, kinds: Iterable[type]) -> Seen | None:
        """What was kept, made of these dataclasses and enumerations; None where there is nothing to go by."""
        known = {kind.__name__: kind for kind in kinds}
        try:
            seal, _, text = self._file.read_text(encoding="ascii").partition("\n")
            if seal != _seal(text):
                return None
            kept = json.loads(text)
            if kept["location"] != self._location:
                return None
            return Seen(_rebuilt(kept["value"], known), datetime.fromisoformat(kept["at"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None


def _seal(text: str) -> str:
    return f"{__version__} {zlib.crc32(text.encode('ascii')):08x}"


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        told: dict[str, object] = {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
        return {_KIND: type(value).__name__} | told
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date):  # a moment too
        return {_KIND: "datetime" if isinstance(value, datetime) else "date", "iso": value.isoformat()}
    if isinstance(value, UUID | StrEnum):
        return {_KIND: type(value).__name__, "value": str(value)}
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"{type(value).__name__} is not kept between two runs")


def _rebuilt(value: object, kinds: dict[str, type]) -> object:
    if isinstance(value, list):
        return tuple(_rebuilt(one, kinds) for one in value)
    if not isinstance(value, dict):
        return value
    kind = value.pop(_KIND)
    if kind == "UUID":
        return UUID(value["value"])
    if kind == "datetime":
        return datetime.fromisoformat(value["iso"])
    if kind == "date":
        return date.fromisoformat(value["iso"])
    return kinds[kind](**{name: _rebuilt(one, kinds) for name, one in value.items()})
