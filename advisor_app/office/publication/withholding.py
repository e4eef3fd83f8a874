"""Which small counts of a published table are withheld, and which others so that the total does not tell them.

A count from 1 to `limit` - 1 is withheld. Its table's total is published, so that what is withheld adds up to a known
sum; where that sum leaves too few possible values, the smallest of the other counts are withheld too, one after
another. Whoever reads the table is taken to know this very rule, and which counts were too small: the widths below are
what is left to such a reader (L. Willenborg and T. de Waal, "Elements of Statistical Disclosure Control", 2001, ch. 4).
"""

from __future__ import annotations

from collections.abc import Sequence

SMALLEST_LIMIT = 3
"""Under it a withheld count could only be a 1."""
_LEAST_POSSIBLE = 3
"""Values that a withheld small count may have for all that is published, or all small ones where they are fewer."""


def withheld(counts: Sequence[int], limit: int) -> frozenset[int] | None:
    """The places of the counts that are not told; None where only withholding the total too would protect them.

    counts   the cells of a table whose total is published
    limit    the smallest count other than 0 that may be told, at least `SMALLEST_LIMIT`
    """
    small = frozenset(at for at, count in enumerate(counts) if 0 < count < limit)
    if not small:
        return frozenset()
    if sum(counts) < limit:
        return None
    others = sorted((count, at) for at, count in enumerate(counts) if count >= limit)
    for taken in range(len(others) + 1):
        added = others[:taken]
        largest = others[taken][0] if taken < len(others) else None
        if _protected([counts[at] for at in small], [count for count, _ in added], limit, largest):
            return small | {at for _, at in added}
    return None


def possible_values(small: Sequence[int], added: Sequence[int], limit: int, largest: int | None) -> range:
    """The values that any one of the small counts may have, for whoever knows the sum and the rule.

    small     the withheld counts under the limit
    added     those withheld with them
    largest   the smallest count that is still told, which none of `added` exceeds; None if none is told
    """
    total = sum(small) + sum(added)
    top = total if largest is None else largest
    lowest = total - (len(small) - 1) * (limit - 1) - len(added) * top
    highest = total - (len(small) - 1) - len(added) * limit
    return range(max(1, lowest), min(limit - 1, highest) + 1)


def _protected(small: Sequence[int], added: Sequence[int], limit: int, largest: int | None) -> bool:
    if sum(small) + sum(added) < limit:  # or they would be a small count together, which the total tells
        return False
    return len(possible_values(small, added, limit, largest)) >= min(_LEAST_POSSIBLE, limit - 1)
