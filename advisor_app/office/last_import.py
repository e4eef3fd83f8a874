"""The last import, as the window says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LastImport:
    """`at` is naive in UTC."""

    file_name: str
    rows: int
    at: datetime
