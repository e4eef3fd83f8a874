"""What an evaluation comes to. A page of its own, since who reads a plan need not load what computes."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    EFFECTIVE = "effective"
    NOT_EFFECTIVE = "not effective"
    INCONCLUSIVE = "inconclusive"
