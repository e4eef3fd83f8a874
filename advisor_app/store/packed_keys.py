"""Many cases' keys in few bytes: sorted, as differences, compressed. Half a million in a row take a few kilobytes."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Iterable
from itertools import accumulate, pairwise


def pack_keys(keys: Iterable[int]) -> bytes:
    ordered = sorted(keys)
    steps = array("q", [*ordered[:1], *(after - before for before, after in pairwise(ordered))])
    if sys.byteorder == "big":
        steps.byteswap()
    return zlib.compress(steps.tobytes(), 1)


def unpack_keys(packed: bytes) -> set[int]:
    steps = array("q")
    steps.frombytes(zlib.decompress(packed))
    if sys.byteorder == "big":
        steps.byteswap()
    return set(accumulate(steps))
