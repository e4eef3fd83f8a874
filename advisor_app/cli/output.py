"""How answers are printed: JSON for programs, short Spanish text for people."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from advisor_app.office.calendar import IsoWeek


def plain(value: object) -> object:
    """A value as JSON has it: dates ISO, weeks and identifiers as text, dataclasses as objects."""
    if isinstance(value, IsoWeek | UUID | Path):
        return str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, str | int | float | None):
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return [plain(item) for item in _items(value)]


def _items(value: object) -> Iterable[object]:
    if not isinstance(value, Iterable):
        raise TypeError(f"no JSON form for {type(value).__name__}")
    return value


def print_json(value: object) -> None:
    json.dump(plain(value), sys.stdout, ensure_ascii=False, indent=2)
    print()


def print_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Columns under their headers; numbers to the right."""
    cells = [[str(cell) for cell in row] for row in rows]
    source = [list(headers), *cells]
    widths = [max(len(row[at]) for row in source) for at in range(len(headers))]
    numeric = [bool(cells) and all(_is_number(row[at]) for row in cells) for at in range(len(headers))]
    for row in source:
        parts = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(row, widths, numeric, strict=True)
        ]
        print("  ".join(parts).rstrip())


def _is_number(text: str) -> bool:
    return text.replace(",", "").isdigit()


def note(text: str) -> None:
    """A remark for the person, beside the answer."""
    print(text, file=sys.stderr)
