"""One figure beside its limit: told on the screen, and kept for `every.py`, which gathers those of all scripts."""

from __future__ import annotations

import json
import os
from pathlib import Path

KEPT_IN = "BENCHMARK_FIGURES"
"""The file to which each judged figure is appended, a JSON object a line."""


def judged(what: str, found: float, limit: float, unit: str = "x", *, at_least: bool = False) -> bool:
    """Whether the limit is met: not exceeded, or reached where `at_least`."""
    met = found >= limit if at_least else found <= limit
    print(told(what, found, limit, unit, at_least=at_least, met=met), flush=True)
    if kept := os.environ.get(KEPT_IN):
        with Path(kept).open("a", encoding="utf-8") as file:
            one = {"what": what, "found": found, "limit": limit, "unit": unit, "at_least": at_least, "met": met}
            file.write(json.dumps(one) + "\n")
    return met


def told(what: str, found: float, limit: float, unit: str, *, at_least: bool, met: bool) -> str:
    places = 2 if limit < 10 else 0
    bound = "at least" if at_least else "limit"
    return f"{what:<64} {found:8.{places}f} {unit:<6} ({bound} {limit:g}) {'met' if met else 'NOT MET'}"
