"""One stratum: a frame of its own with its own draw."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stratum:
    """N units, n of them drawn, k of those in error."""

    population: int
    size: int
    errors: int

    @property
    def most(self) -> int:
        """The most units in error that could have produced the draw."""
        return self.population - self.size + self.errors
