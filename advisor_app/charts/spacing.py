"""Labels beside each other: near where they are wanted, none over another. Nothing heavy is loaded."""

from __future__ import annotations

from collections.abc import Sequence


def apart(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres for labels of these sizes, each as near to where it is wanted as the others let it, in order.

    Where all of them need more than `low` to `high`, they begin at `low` and run beyond.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    placed = [0.0] * len(wanted)
    edge = low
    for at in order:
        placed[at] = max(wanted[at], edge + sizes[at] / 2)
        edge = placed[at] + sizes[at] / 2
    edge = max(high, low + sum(sizes))
    for at in reversed(order):
        placed[at] = min(placed[at], edge - sizes[at] / 2)
        edge = placed[at] - sizes[at] / 2
    return placed
