"""A draw by strata (type, channel, department, or any other): one seal, one seed, one draw in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sampling.draw import Draw, Failure
from sampling.errors import InvalidCount, NotInSample
from sampling.frame import frame_digest
from sampling.select import order


@dataclass(frozen=True)
class StratifiedDraw:
    """One draw in each stratum, all under the same seed."""

    draws: Mapping[str, Draw]
    """By name of the stratum, in the order of the names."""

    @property
    def population(self) -> int:
        """Units in all strata."""
        return sum(draw.population for draw in self.draws.values())

    @cached_property
    def digest(self) -> str:
        """The digest of the whole frame."""
        return frame_digest(key for draw in self.draws.values() for key in draw.frame)

    @cached_property
    def sample(self) -> tuple[str, ...]:
        """All keys drawn, in ticket order."""
        drawn = [key for draw in self.draws.values() for key in draw.sample]
        return tuple(order(drawn, self._seed))

    @property
    def _seed(self) -> str:
        return next((draw.seed for draw in self.draws.values()), "")

    def enlarge(self, stratum: str, size: int) -> StratifiedDraw:
        """The same draw with one stratum continued to `size`; see `Draw.enlarge`."""
        return replace(self, draws={**self.draws, stratum: self.draws[stratum].enlarge(size)})

    def replace(self, key: str, reason: str) -> StratifiedDraw:
        """The draw without a key that does not belong; the next of its stratum takes its place."""
        for stratum, draw in self.draws.items():
            if key in draw.sample:
                return replace(self, draws={**self.draws, stratum: draw.replace(key, reason)})
        raise NotInSample(key)

    def verify(self, *, digest: str, samples: Mapping[str, Sequence[str]]) -> dict[str, list[Failure]]:
        """What differs from the whole frame's digest (under the name "") and the stored sample of each stratum."""
        failures: dict[str, list[Failure]] = {}
        if digest != self.digest:
            failures[""] = [Failure("digest", "la huella del marco no corresponde", self.digest, digest)]
        for stratum, draw in self.draws.items():
            found = draw.verify(digest=draw.digest, sample=samples.get(stratum, ()))
            if found:
                failures[stratum] = found
        return failures


def draw_by_stratum(stratum_of: Mapping[str, str], seed: str, sizes: Mapping[str, int]) -> StratifiedDraw:
    """Draw `sizes[stratum]` of the keys of each stratum.

    stratum_of  for each key its stratum
    sizes       for each stratum that occurs, how many

    Raises InvalidCount if a stratum has no size or a size has no stratum; else as `Draw`.
    """
    keys: dict[str, list[str]] = defaultdict(list)
    for key, stratum in stratum_of.items():
        keys[stratum].append(key)
    for stratum in sorted(set(keys) ^ set(sizes)):
        raise InvalidCount(f"size of stratum {stratum!r}", sizes.get(stratum), 0, len(keys.get(stratum, ())))
    return StratifiedDraw({stratum: Draw(tuple(keys[stratum]), seed, sizes[stratum]) for stratum in sorted(keys)})
