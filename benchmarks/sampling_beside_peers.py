"""The sampling library beside its peers, in one run.

    python benchmarks/sampling_beside_peers.py

Peers that are not installed are named and left out: pip install hypermci statsmodels lotsampling samplics
consistent-sampler. Times are the best of several runs; ratios travel, seconds do not.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from fractions import Fraction
from importlib.util import find_spec

from figures import judged

import sampling
from sampling.amo import amo_intervals

LEVEL = Fraction(95, 100)


def best(work: Callable[[], object], runs: int = 5, times: int = 1) -> float:
    """Seconds for one call, the best of the runs."""
    results = []
    for _ in range(runs):
        start = time.perf_counter()
        for _ in range(times):
            work()
        results.append((time.perf_counter() - start) / times)
    return min(results)


def line(what: str, seconds: float, wanted: str = "") -> None:
    print(f"{what:<66} {seconds * 1000:10.3f} ms   {wanted}")


def compare(what: str, ours: float, peer: str, module: str, work: Callable[[], object]) -> None:
    if find_spec(module) is None:
        print(f"{'  ' + peer:<66} not installed")
        return
    theirs = best(work, runs=3)
    line(f"  {peer}", theirs, f"{what}: ours takes {ours / theirs:.4f} of it")


def plans() -> None:
    ours = best(lambda: sampling.sample_size(5000, "0.05", LEVEL, 2), times=20)
    judged("plan, N = 5000, 2 errors expected", ours * 1000, 2, "ms")
    rated = best(lambda: sampling.sample_size(5000, "0.05", LEVEL, expected_rate="0.04"), times=5)
    judged("plan, N = 5000, an error rate of 4 % expected", rated * 1000, 2, "ms")

    def lot() -> object:
        from lotsampling import calculate_hypergeometric_sample_size

        return calculate_hypergeometric_sample_size(5000, 250, 0.05)

    clean = best(lambda: sampling.sample_size(5000, "0.05", LEVEL), times=20)
    judged("plan, N = 5000, no errors expected", clean * 1000, 2, "ms")
    compare("plan", clean, "lotsampling", "lotsampling", lot)

    def fleiss() -> object:
        from samplics.sampling import SampleSize
        from samplics.utils.types import PopParam, SizeMethod

        size = SampleSize(param=PopParam.prop, method=SizeMethod.wald)
        size.calculate(half_ci=0.05, target=0.1, pop_size=5000)
        return size.samp_size

    margin = best(lambda: sampling.sample_size_for_margin(5000, "0.05", LEVEL, "0.1"))
    line("size for a margin of 5 points, N = 5000, exact", margin)
    compare("margin", margin, "samplics (Wald, approximate)", "samplics", fleiss)


def intervals() -> None:
    ours = best(lambda: sampling.interval(7, 100, 5000, LEVEL), times=20)
    judged("equal-tail interval, n = 100, N = 5000", ours * 1000, 1, "ms")

    def clopper() -> object:
        from statsmodels.stats.proportion import proportion_confint

        return proportion_confint(7, 100, 0.05, "beta")

    compare("interval", ours, "statsmodels (binomial: no finite population)", "statsmodels", clopper)
    every = best(lambda: amo_intervals(100, 5000, 1 - LEVEL))
    line("AMO intervals for all 101 k, n = 100, N = 5000", every, "at most half of the peer's single k")

    def single() -> object:
        from hyperMCI import get_success_confidence_interval

        return get_success_confidence_interval(x=7, n=100, N=5000, alpha=0.05)

    compare("all k against one k", every, "hyperMCI, a single k", "hyperMCI", single)


def strata() -> None:
    weeks = ([64] * 13, [12] * 13, [0, 1] * 6 + [0])
    line(
        "stratified, a quarter of one entity (13 weeks), both limits", best(lambda: sampling.stratified(*weeks, LEVEL))
    )
    populations = [(place * 37) % 397 + 3 for place in range(325)]
    sizes = [min(12, units) for units in populations]
    office = (populations, sizes, [int(place % 7 == 0) for place in range(325)])
    line(
        "stratified, a quarter of 25 entities (325 strata), both limits",
        best(lambda: sampling.stratified(*office, LEVEL), runs=2),
    )


def draws() -> None:
    keys, seed = [f"311-2026-{number:07d}" for number in range(1_000_000)], "semilla"
    prefix = hashlib.sha256(seed.encode()).hexdigest()

    def hashing() -> object:
        return [hashlib.sha256((prefix + key).encode()).hexdigest() for key in keys]

    floor = best(hashing, runs=3)
    line("hashing 1,000,000 keys", floor)
    ordered = best(lambda: sampling.order(keys, seed), runs=3)
    judged("order of 1,000,000 keys, beside hashing them", ordered / floor, 2.2)
    hundred = best(lambda: sampling.first(keys, seed, 100), runs=3)
    judged("the first 100 of 1,000,000 keys, beside hashing them", hundred / floor, 1.5)
    some = keys[:2000]

    def consistent() -> object:
        from consistent_sampler import sampler

        return list(sampler(some, seed=seed, take=100, output="id"))

    small = best(lambda: sampling.first(some, seed, 100))
    line("the first 100 of 2,000", small)
    compare("draw", small, "consistent_sampler", "consistent_sampler", consistent)


def a_whole_round() -> None:
    frames = [[f"E{entity}-{case:05d}" for case in range((entity * 37) % 400)] for entity in range(300)]

    def work() -> None:
        for frame in frames:
            plan = sampling.sample_size(len(frame), "0.2", LEVEL)
            draw = sampling.Draw(tuple(frame), sampling.new_seed(), plan.size)
            assert draw.digest
            assert len(draw.sample) == plan.size

    line(
        "seal, plan and draw 300 entities (60,000 cases)", best(work, runs=2), "the round with its storing: at most 2 s"
    )
    populations = [len(frame) for frame in frames]
    least, most = [min(3, units) for units in populations], [min(14, units) for units in populations]
    line("allocate 1,500 cases over 300 entities", best(lambda: sampling.allocate(populations, 1500, least, most)))


if __name__ == "__main__":
    for part in (plans, intervals, strata, draws, a_whole_round):
        part()
