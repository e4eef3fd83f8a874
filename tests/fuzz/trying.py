"""Tries a judge on ever new examples for as long as one has: never by chance in the suite, `-m long` by hand."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from advisor_app.errors import AppError
from advisor_app.messages.every import MESSAGES

MINUTES = float(os.environ.get("FUZZ_MINUTES", "0.5"))
"""Of each test; `FUZZ_SEED` begins where another run began."""
EXAMPLES = 200
"""Of one seed; the next has no memory of them."""

BYTES = st.sampled_from(
    [b'"', b"\x00", b"\r", b"\n", b";", b"<", b">", b"&", b"99999999999", b"=", b"\xff\xfe", b"'", b"--",
     b"\xef\xbb\xbf",
     b"\x1a", b"]]>", b"&#0;", b"{{", b"}}", b"{%", b"%}", b"{#", b"=?utf-8?b?", b"?=", b"1e999", b"-1", b"[", b"{"]
)  # fmt: skip
CHANGES = st.lists(st.tuples(st.floats(0, 1), BYTES | st.binary(max_size=6), st.integers(0, 400)), max_size=12)
Changes = list[tuple[float, bytes, int]]


def changed(content: bytes, changes: Changes) -> bytes:
    """Each change puts bytes in at a place and takes some away behind it."""
    for share, inserted, removed in changes:
        place = int(share * len(content))
        content = content[:place] + inserted + content[place + removed :]
    return content


def told_or_done(act: Callable[[], Any]) -> Any:
    """What comes of it, or None where it is refused in words that the program has."""
    try:
        return act()
    except AppError as error:
        if error.code not in MESSAGES:
            raise
        return None


def try_on(judge: Callable[..., None], examples: int = EXAMPLES, **strategies: st.SearchStrategy[Any]) -> None:
    """Until the time is over, or an example fails: then the seed is told beside it; `examples` of each seed."""
    began, tried = time.monotonic(), 0
    number = int(os.environ.get("FUZZ_SEED", random.randrange(10**9)))
    first = number

    def counted(**values: Any) -> None:
        nonlocal tried
        tried += 1
        judge(**values)

    while time.monotonic() - began < MINUTES * 60:
        once = given(**strategies)(counted)
        once = settings(
            max_examples=examples,
            database=None,
            derandomize=False,
            deadline=None,
            phases=[Phase.explicit, Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )(once)
        try:
            seed(number)(once)()
        except BaseException as error:
            error.add_note(f"FUZZ_SEED={number}")
            raise
        number += 1
    print(f"{judge.__name__}: {tried} examples in {time.monotonic() - began:.0f} s, from seed {first}")
