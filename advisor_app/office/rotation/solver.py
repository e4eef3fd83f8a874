"""The two mathematical programs of a rotation, as scipy's HiGHS takes them. Loads are in units of the mean load."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array, hstack, vstack

from advisor_app.office.rotation.problem import RotationProblem

Shares = np.ndarray[Any, np.dtype[np.float64]]
Places = np.ndarray[Any, np.dtype[np.intp]]
_ANY_SHARE: tuple[float, float | None] = (0.0, None)


@dataclass(frozen=True)
class Programs:
    """Unit u goes to advisor a: a variable for each pair that the rules allow, in the order of `pairs`."""

    problem: RotationProblem

    @cached_property
    def mean(self) -> float:
        return max(sum(unit.load for unit in self.problem.units) / max(len(self.problem.advisors), 1), 1.0)

    @cached_property
    def pairs(self) -> Places:
        """Two columns: unit, advisor."""
        return np.argwhere(np.array(self.problem.allowed, dtype=bool)).astype(np.intp)

    @cached_property
    def _each_once(self) -> csr_array:
        return self._rows(self.pairs[:, 0], len(self.problem.units), np.ones(len(self.pairs)))

    @cached_property
    def _load(self) -> csr_array:
        loads = np.array([unit.load for unit in self.problem.units]) / self.mean
        return self._rows(self.pairs[:, 1], len(self.problem.advisors), loads[self.pairs[:, 0]])

    @cached_property
    def _room(self) -> csr_array:
        sizes = np.array([unit.size for unit in self.problem.units], dtype=float)
        return self._rows(self.pairs[:, 1], len(self.problem.advisors), sizes[self.pairs[:, 0]])

    def relaxed(self, costs: Shares) -> tuple[Shares, Shares, Shares] | None:
        """The least largest load where units may be divided, `costs` breaking ties.

        Returns each unit's shares (units x advisors), and the prices of load and room, which prove a bound; None where
        even divided units find no place.
        """
        advisors = len(self.problem.advisors)
        above = csr_array(np.vstack([-np.ones((advisors, 1)), np.zeros((advisors, 1))]))
        limits = np.concatenate([np.zeros(advisors), np.full(advisors, float(self.problem.rules.capacity))])
        found = linprog(  # type: ignore[call-overload] # the stubs know no sparse matrices
            np.append(costs, 1.0),
            A_ub=hstack([vstack([self._load, self._room]), above]).tocsr(),
            b_ub=limits,
            A_eq=hstack([self._each_once, csr_array((len(self.problem.units), 1))]).tocsr(),
            b_eq=np.ones(len(self.problem.units)),
            bounds=_ANY_SHARE,
            method="highs",
        )
        if found.status != 0:
            return None
        prices = -np.asarray(found.ineqlin.marginals)
        shares = np.zeros((len(self.problem.units), advisors))
        shares[self.pairs[:, 0], self.pairs[:, 1]] = found.x[:-1]
        return shares, prices[:advisors], prices[advisors:] * self.mean

    def whole(self, costs: Shares, *, largest: float | None, seconds: float) -> list[int] | None:
        """The advisor of each unit where none has more than `largest` (in load, None for no limit).

        None where the solver found nothing: with `largest` None and time enough that proves that there is nothing.
        """
        advisors = len(self.problem.advisors)
        constraints = [
            LinearConstraint(self._each_once, 1, 1),
            LinearConstraint(self._room, -np.inf, np.full(advisors, float(self.problem.rules.capacity))),
        ]
        if largest is not None:
            constraints.append(LinearConstraint(self._load, -np.inf, np.full(advisors, largest / self.mean)))
        found = milp(
            costs,
            integrality=np.ones(len(self.pairs), dtype=int),
            bounds=Bounds(0, 1),
            constraints=constraints,
            options={"time_limit": seconds, "mip_rel_gap": 1.0},
        )
        if found.x is None:
            return None
        chosen = self.pairs[np.asarray(found.x) > 0.5]
        holders = [0] * len(self.problem.units)
        for unit, advisor in chosen:
            holders[unit] = int(advisor)
        return holders

    def _rows(self, row: Places, rows: int, values: Shares) -> csr_array:
        return csr_array((values, (row, np.arange(len(self.pairs)))), shape=(rows, len(self.pairs)))
