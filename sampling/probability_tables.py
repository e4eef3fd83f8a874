"""Hypergeometric probabilities for every number of marked units at once, in floating point, for curves and bounds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Real = NDArray[np.float64]


def lower_tails(x: int, population: int, size: int) -> Real:
    """P(X <= x) in floating point for every number of marked units 0 .. N."""
    tails: Real = probabilities(population, size, x).sum(axis=1)
    return tails


def probabilities(population: int, size: int, most: int | None = None) -> Real:
    """P(X = x) in floating point for every number of marked units: rows K = 0 .. N, columns x = 0 .. n (or `most`)."""
    from scipy.special import gammaln

    log_factorial = gammaln(np.arange(population + 1, dtype=np.float64) + 1)
    marked, x = np.arange(population + 1)[:, None], np.arange((size if most is None else most) + 1)[None, :]
    possible = (x <= marked) & (size - x <= population - marked)
    inside = np.where(possible, x, np.maximum(0, size - population + marked))
    logs = (
        log_factorial[marked]
        - log_factorial[inside]
        - log_factorial[marked - inside]
        + log_factorial[population - marked]
        - log_factorial[size - inside]
        - log_factorial[population - marked - size + inside]
        - (log_factorial[population] - log_factorial[size] - log_factorial[population - size])
    )
    table: Real = np.where(possible, np.exp(logs), 0.0)
    return table
