"""Work that a server undid in favour of somebody else's is done again, so that no person is shown a deadlock.

Nor that two made at once what there can be one of: the second then finds the first's.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import TypeVar

from advisor_app.errors import EnvironmentFault

UNDONE = "undone_for_another"
TRIES = 4
_FIRST_PAUSE = 0.05
"""Seconds; each later one is at most twice as long, by chance, so that the same two don't meet again."""

T = TypeVar("T")


def done_again(work: Callable[[], T], commits: Callable[[], int]) -> T:
    """What `work` returns, done up to four times where the server undid it.

    That is safe as long as nothing of it was committed before: `commits` counts what this opening of the office has
    committed, and a fault says how many there were then. Raises whatever `work` raises.
    """
    for attempt in range(TRIES):
        before = commits()
        try:
            return work()
        except EnvironmentFault as fault:
            if fault.code != UNDONE or fault.values["commits"] != before or attempt == TRIES - 1:
                raise
        time.sleep(random.uniform(0.5, 1) * _FIRST_PAUSE * 2**attempt)  # noqa: S311 - nothing is secret here
    raise AssertionError("the last try returns or raises")
