"""What a chart of loads shows, and how high it is. Nothing heavy is loaded."""

from __future__ import annotations

from dataclasses import dataclass

HEAD, FOOT = 2.2, 2.2
"""Room above the first row and below the last, in body sizes."""
ROW, ROOMY_ROW, ROOMY_UP_TO = 1.95, 2.8, 8
"""The height of a row, in body sizes; of few rows a roomy one."""


@dataclass(frozen=True, slots=True)
class LoadMark:
    """An advisor's load in percent of the mean in the first proposal and in the `other`; None where there is none."""

    name: str
    load: float | None
    other: float | None
    counts: str
    below: str


@dataclass(frozen=True, slots=True)
class DumbbellWords:
    """The columns' heads, and what stands over the band."""

    advisor: str
    band: str
    counts: str
    below: str


def height_of(rows: int, body: float) -> float:
    """Pixels for so many rows."""
    row = ROOMY_ROW if rows <= ROOMY_UP_TO else ROW
    return (HEAD + FOOT + row * max(rows, 1)) * body
