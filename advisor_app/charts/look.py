"""The colours and type of a chart. The window gives those of its theme; paper has its own. Nothing heavy is loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as #RRGGBB; `body` is the size of the labels in pixels at 96 dpi."""

    ground: str = "#FFFFFF"
    text: str = "#18212B"
    quiet: str = "#4D5966"
    grid: str = "#E3E7EB"
    accent: str = "#0B5CAD"
    band: str = "#CFE1F3"
    done: str = "#1B7A4B"
    warn: str = "#8A5300"
    late: str = "#B3261E"
    families: tuple[str, ...] = ("Open Sans", "Segoe UI", "Noto Sans", "Arial", "DejaVu Sans")
    body: float = 12.0


PAPER = Look()

Chart: TypeAlias = "Callable[[Look, float, float], Figure]"
"""A chart of given values: drawn in a look, at a width and a height in pixels."""
