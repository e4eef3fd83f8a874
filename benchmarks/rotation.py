"""A year's rotation of 300 entities among 12 advisors, beside scipy's `milp` alone on the smallest largest load.

    python benchmarks/rotation.py [--seeds 5] [--solver-seconds 10]

Capacity is exactly full and volumes are heavy-tailed. Both see the same rules; `milp` alone is stopped after the
seconds given. Limits: 5 seconds a proposal, a gap of 1 %, 20 ms for an entity moved by hand.
"""

from __future__ import annotations

import argparse
import statistics
import time
from uuid import UUID

import numpy as np
from figures import judged
from scipy.optimize import Bounds, LinearConstraint, milp

from advisor_app.office.rotation.judgement import judge, move_by_hand
from advisor_app.office.rotation.problem import (
    RotatingAdvisor,
    RotatingEntity,
    RotationProblem,
    combined_loads,
)
from advisor_app.office.rotation.proposal import Impossible, Proposal
from advisor_app.office.rotation.search import propose

ENTITIES, ADVISORS = 300, 12


def office(seed: int) -> RotationProblem:
    chance = np.random.default_rng(seed)
    cases = [int(one) for one in chance.pareto(1.1, ENTITIES) * 20]
    outside = [int(one) for one in chance.integers(0, 2, ENTITIES)]
    loads = combined_loads({"cases": cases, "visits": outside}, {"cases": 3, "visits": 1})
    advisors = tuple(RotatingAdvisor(UUID(int=10_000 + place)) for place in range(ADVISORS))
    entities = tuple(
        RotatingEntity(UUID(int=place), loads[place], advisors[place % ADVISORS].id) for place in range(ENTITIES)
    )
    return RotationProblem(entities, advisors)


def solver_alone(problem: RotationProblem, seconds: float) -> int | None:
    """The largest load that `milp` finds within `seconds`, minimising it over whole assignments."""
    loads = np.array([one.load for one in problem.entities], dtype=float)
    mean = loads.sum() / ADVISORS
    pairs = ENTITIES * ADVISORS
    once, room, load = np.zeros((ENTITIES, pairs + 1)), np.zeros((ADVISORS, pairs + 1)), np.zeros((ADVISORS, pairs + 1))
    for unit in range(ENTITIES):
        for advisor in range(ADVISORS):
            at = unit * ADVISORS + advisor
            once[unit, at] = room[advisor, at] = 1
            load[advisor, at] = loads[unit] / mean
    load[:, -1] = -1
    most = np.append(np.array(problem.allowed, dtype=float).reshape(-1), np.inf)
    whole = np.append(np.ones(pairs, dtype=int), 0)
    found = milp(
        np.append(np.zeros(pairs), 1.0),
        integrality=whole,
        bounds=Bounds(0, most),
        constraints=[
            LinearConstraint(once, 1, 1),
            LinearConstraint(room, -np.inf, problem.rules.capacity),
            LinearConstraint(load, -np.inf, 0),
        ],
        options={"time_limit": seconds},
    )
    return None if found.x is None else round(float(found.x[-1]) * mean)


def moved_by_hand(found: Proposal | Impossible) -> float:
    """Seconds of the slowest of a hundred moves, judged anew with its loads and rules."""
    assert isinstance(found, Proposal)
    problem, figures = found.problem, {one.id: {"cases": 3, "outside": 1} for one in found.problem.entities}
    before = judge(problem, found.holders, found.bound, figures)
    took = []
    for place in range(100):
        began = time.perf_counter()
        to = problem.advisors[place % ADVISORS].id
        move_by_hand(problem, before, problem.entities[place].id, to, bound=found.bound, figures=figures)
        took.append(time.perf_counter() - began)
    return max(took)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--solver-seconds", type=float, default=10.0)
    chosen = parser.parse_args()
    propose(office(99))  # scipy loaded
    took, alone, gaps = [], [], []
    for seed in range(chosen.seeds):
        problem = office(seed)
        began = time.perf_counter()
        found = propose(problem, seed)
        took.append(time.perf_counter() - began)
        assert isinstance(found, Proposal)
        gaps.append(float(found.gap))
        began = time.perf_counter()
        other = solver_alone(problem, chosen.solver_seconds)
        alone.append(time.perf_counter() - began)
        told = "nothing" if other is None else f"gap {100 * (other - found.bound) / found.bound:.3f} %"
        print(f"seed {seed}: {took[-1]:5.2f} s, gap {100 * gaps[-1]:.3f} %; milp alone {alone[-1]:5.2f} s, {told}")
    slowest, widest, by_hand = max(took), max(gaps), moved_by_hand(propose(office(0)))
    judged("a year's rotation of 300 entities, the slowest", slowest, 5, "s")
    judged("the widest gap", 100 * widest, 1, "%")
    print(f"median {statistics.median(took) / statistics.median(alone):.3f} of milp alone")
    judged("one entity moved by hand, and all that it breaks", 1000 * by_hand, 20, "ms")


if __name__ == "__main__":
    main()
