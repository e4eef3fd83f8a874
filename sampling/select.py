"""Which keys are drawn: those with the smallest tickets, and a ticket is a hash that anyone can recompute.

    ticket(key) = SHA-256( hex(SHA-256(seed)) + key ), lowercase hex

After Rivest's consistent sampling (R. L. Rivest, "Consistent Sampling with Replacement", 2018), which orders by the
reversed decimal digits of the same hash; here by the hash itself, so that `sha256sum` and `LC_ALL=C sort` suffice.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from sampling.frame import check_line
from sampling.rates import count

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SEED_BYTES = 32
_BLOCK = 1 << 16


def new_seed() -> str:
    """256 bits from the operating system's entropy, as lowercase hex. To be taken after the frame is sealed."""
    return secrets.token_hex(SEED_BYTES)


def public_seed(published: str, *, week: str, entity: str, digest: str) -> str:
    """The seed from a number that becomes public only after the frame was sealed, such as a lottery's next draw.

    SHA-256 over the four texts, each followed by a line feed, as lowercase hex:
    `printf '%s\\n' PUBLISHED WEEK ENTITY DIGEST | sha256sum`. Nobody who sealed the frame before the draw can have
    chosen it. Raises UnusableKey if one of them is empty or is not one line of text.
    """
    lines = [check_line(text) for text in (published, week, entity, digest)]
    return hashlib.sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()


def ticket(key: str, seed: str) -> str:
    """The ticket of a key under a seed: 64 lowercase hex digits."""
    return hashlib.sha256((_prefix(seed) + key).encode()).hexdigest()


def order(keys: Iterable[str], seed: str) -> list[str]:
    """All keys by ascending ticket."""
    import numpy as np  # loaded where it is needed: planning a week does without

    given = list(keys)
    heads = _ticket_heads(given, seed)
    by_head = np.argsort(heads)
    if bool((np.diff(heads[by_head]) == 0).any()):  # two tickets with the same first 64 bits: about never
        return _by_whole_ticket(given, seed)
    return list(itemgetter(*by_head.tolist())(given)) if len(given) > 1 else given


def first(keys: Iterable[str], seed: str, number: int) -> list[str]:
    """The first `number` keys by ascending ticket (all, if there are fewer)."""
    given = list(keys)
    wanted = count(number, "number")
    if wanted >= len(given):
        return order(given, seed)
    if wanted == 0:
        return []
    import numpy as np

    heads = _ticket_heads(given, seed)
    last = np.partition(heads, wanted - 1)[wanted - 1]
    candidates = [given[place] for place in np.flatnonzero(heads <= last).tolist()]
    return _by_whole_ticket(candidates, seed)[:wanted]


def _prefix(seed: str) -> str:
    return hashlib.sha256(seed.encode()).hexdigest()


def _by_whole_ticket(keys: Sequence[str], seed: str) -> list[str]:
    prefix = _prefix(seed)
    return sorted(keys, key=lambda key: hashlib.sha256((prefix + key).encode()).digest())


def _ticket_heads(keys: Sequence[str], seed: str) -> NDArray[np.uint64]:
    """The first 64 bits of each ticket."""
    import numpy as np

    prefix, sha256 = _prefix(seed), hashlib.sha256
    heads = np.empty(len(keys), dtype=np.uint64)
    for start in range(0, len(keys), _BLOCK):
        block = keys[start : start + _BLOCK]
        digests = b"".join([sha256((prefix + key).encode()).digest() for key in block])
        heads[start : start + len(block)] = np.frombuffer(digests, dtype=">u8").reshape(-1, 4)[:, 0]
    return heads
