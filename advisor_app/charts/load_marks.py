"""What a chart of loads shows, and where its rows stand. Nothing heavy is loaded."""

from __future__ import annotations

from dataclasses import dataclass

HEAD, FOOT = 2.2, 2.2
"""Room above the first row and below the last, in body sizes."""
ROW = 2.05
"""The height of a row, in body sizes."""


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
    return (HEAD + FOOT + ROW * max(rows, 1)) * body


def row_at(y: float, rows: int, height: float, body: float) -> int | None:
    """Which row stands at a height in the chart; None above and below."""
    top, inside = HEAD * body, height - (HEAD + FOOT) * body
    if not rows or inside <= 0 or not top <= y < top + inside:
        return None
    return min(rows - 1, int((y - top) / inside * rows))
