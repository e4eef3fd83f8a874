"""A drawn sample: a sealed frame, a seed and a size determine it; nothing else does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from sampling.errors import CannotShrink, FrameExhausted, NotInSample, SamplingError
from sampling.frame import frame_digest, sealed
from sampling.rates import count
from sampling.select import first

FailureKind = Literal["frame", "digest", "replaced", "sample"]

_WORDS: dict[FailureKind, str] = {
    "frame": "el marco guardado no es una lista ordenada de claves distintas",
    "digest": "la huella del marco no corresponde al marco guardado",
    "replaced": "hay un reemplazo que no corresponde al orden del sorteo",
    "sample": "la muestra guardada no es la que resulta del marco, la semilla y el tamaño",
}


@dataclass(frozen=True, slots=True)
class Replaced:
    """A key that left the sample because it does not belong to the frame, and why."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Where a stored draw differs from what its frame, seed and size give."""

    kind: FailureKind
    what: str
    """In Spanish, for a person."""
    expected: str = ""
    found: str = ""


@dataclass(frozen=True)
class Draw:
    """The first `size` keys of a sealed frame in ticket order, less those replaced.

    frame is sealed on construction (any order comes in; see `sampling.frame.sealed`); size is from 0 to the number of
    keys that were not replaced. Raises what `sealed` raises, InvalidCount, FrameExhausted, NotInSample.
    """

    frame: tuple[str, ...]
    seed: str
    size: int
    replaced: tuple[Replaced, ...] = field(default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "frame", sealed(self.frame))
        object.__setattr__(self, "size", count(self.size, "size"))
        object.__setattr__(self, "replaced", tuple(self.replaced))
        if self.size > self.population:
            raise FrameExhausted(self.size, self.population)
        gone = [entry.key for entry in self.replaced]
        drawn = set(self._reached)
        for key in gone:
            if key not in drawn or gone.count(key) > 1:
                raise NotInSample(key)

    @property
    def population(self) -> int:
        """Units in the frame."""
        return len(self.frame)

    @cached_property
    def digest(self) -> str:
        """The frame's digest."""
        return frame_digest(self.frame)

    @cached_property
    def sample(self) -> tuple[str, ...]:
        """The keys now in the sample, in ticket order; shorter than `size` only if the frame has no more."""
        gone = {entry.key for entry in self.replaced}
        return tuple(key for key in self._reached if key not in gone)

    @cached_property
    def _reached(self) -> tuple[str, ...]:
        """How far the draw has gone down the order: one further for each key replaced."""
        return tuple(first(self.frame, self.seed, self.size + len(self.replaced)))

    def enlarge(self, size: int) -> Draw:
        """The same draw continued to `size`; what was in the sample stays in it, in its place.

        Raises CannotShrink, and FrameExhausted if the frame has not so many left.
        """
        wanted = count(size, "size")
        if wanted < self.size:
            raise CannotShrink(self.size, wanted)
        available = self.population - len(self.replaced)
        if wanted > available:
            raise FrameExhausted(wanted, available)
        return replace(self, size=wanted)

    def replace(self, key: str, reason: str) -> Draw:
        """The draw without a key that turned out not to belong to the frame; the next in ticket order takes its place.

        The key stays in the frame and among the replaced. Where the frame has no other left, the sample shrinks.
        Raises NotInSample.
        """
        if key not in self.sample:
            raise NotInSample(key)
        return replace(self, replaced=(*self.replaced, Replaced(key, reason)))

    def verify(self, *, digest: str, sample: Sequence[str]) -> list[Failure]:
        """What differs between this draw and the digest and sample that were stored for it; nothing if all is well."""
        return verify_draw(
            frame=self.frame, digest=digest, seed=self.seed, size=self.size, sample=sample, replaced=self.replaced
        )


def verify_draw(
    *,
    frame: Iterable[str],
    digest: str,
    seed: str,
    size: int,
    sample: Sequence[str],
    replaced: Iterable[Replaced] = (),
) -> list[Failure]:
    """Recompute a stored draw from its parts, whatever state they are in; nothing if all is well."""
    stored, gone = tuple(frame), tuple(replaced)
    try:
        in_order = sealed(stored)
    except SamplingError as error:
        return [_failure("frame", found=str(error))]
    failures = [] if in_order == stored else [_failure("frame", found="not in order")]
    recomputed = frame_digest(in_order)
    if recomputed != digest:
        failures.append(_failure("digest", expected=recomputed, found=digest))
    try:
        draw = Draw(in_order, seed, size, gone)
    except NotInSample as error:
        return [*failures, _failure("replaced", found=error.key)]
    except SamplingError as error:
        return [*failures, _failure("sample", found=str(error))]
    if draw.sample != tuple(sample):
        failures.append(_failure("sample", expected=" ".join(draw.sample), found=" ".join(sample)))
    return failures


def _failure(kind: FailureKind, expected: str = "", found: str = "") -> Failure:
    return Failure(kind, _WORDS[kind], expected, found)
