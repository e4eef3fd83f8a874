"""What can be wrong in a request to this library: typed, with the values that a message needs.

The texts here are for programmers; an application words its own from the attributes.
"""

from __future__ import annotations

from fractions import Fraction


class SamplingError(ValueError):
    """Any request this library refuses. Every subclass keeps its values as attributes and in `args`."""


class InvalidRate(SamplingError):
    """A rate, confidence or other share that cannot be read, or lies outside its range."""

    def __init__(self, name: str, value: object, expected: str) -> None:
        super().__init__(name, value, expected)
        self.name, self.value, self.expected = name, value, expected

    def __str__(self) -> str:
        return f"{self.name} must be {self.expected}, not {self.value!r}"


class InvalidCount(SamplingError):
    """A count that is not an integer, or lies outside its range."""

    def __init__(self, name: str, value: object, least: int, most: int | None) -> None:
        super().__init__(name, value, least, most)
        self.name, self.value, self.least, self.most = name, value, least, most

    def __str__(self) -> str:
        upto = "" if self.most is None else f" and at most {self.most}"
        return f"{self.name} must be an integer of at least {self.least}{upto}, not {self.value!r}"


class InvalidMethod(SamplingError):
    """A method that this function does not know."""

    def __init__(self, method: object, known: tuple[str, ...]) -> None:
        super().__init__(method, known)
        self.method, self.known = method, known

    def __str__(self) -> str:
        return f"unknown method {self.method!r}; known: {', '.join(self.known)}"


class LengthsDiffer(SamplingError):
    """Lists that speak of the same strata have different lengths."""

    def __init__(self, **lengths: int) -> None:
        super().__init__(lengths)
        self.lengths = lengths

    def __str__(self) -> str:
        return "lengths differ: " + ", ".join(f"{name} {length}" for name, length in self.lengths.items())

    def __reduce__(self) -> tuple[object, ...]:
        return (_lengths_differ, (self.lengths,))


def _lengths_differ(lengths: dict[str, int]) -> LengthsDiffer:
    return LengthsDiffer(**lengths)


class DuplicateKeys(SamplingError):
    """Keys that stand in a frame more than once."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__(keys)
        self.keys = keys

    def __str__(self) -> str:
        return f"{len(self.keys)} keys stand more than once in the frame, first {self.keys[0]!r}"


class UnusableKey(SamplingError):
    """A key that cannot be one line of UTF-8 text, and so could not be recomputed by hand."""

    def __init__(self, key: object, reason: str) -> None:
        super().__init__(key, reason)
        self.key, self.reason = key, reason

    def __str__(self) -> str:
        return f"unusable key {self.key!r}: {self.reason}"


class PlanImpossible(SamplingError):
    """No sample size carries the plan: so many errors are expected that even a census could not rule the rate out.

    `smallest_rate` is the smallest share of the population, in whole units, that some size can rule out; None if
    there is none.
    """

    def __init__(
        self, population: int | None, tolerable_rate: Fraction, expected: int | Fraction, smallest_rate: Fraction | None
    ) -> None:
        super().__init__(population, tolerable_rate, expected, smallest_rate)
        self.population, self.tolerable_rate = population, tolerable_rate
        self.expected, self.smallest_rate = expected, smallest_rate

    def __str__(self) -> str:
        hint = "no rate can" if self.smallest_rate is None else f"the smallest that can is {self.smallest_rate}"
        return f"no size rules out {self.tolerable_rate} of {self.population} expecting {self.expected}; {hint}"


class CapacityTooSmall(SamplingError):
    """The minima alone take more than the capacity; `missing` says by how much."""

    def __init__(self, capacity: int, needed: int) -> None:
        super().__init__(capacity, needed)
        self.capacity, self.needed, self.missing = capacity, needed, needed - capacity

    def __str__(self) -> str:
        return f"the minima take {self.needed}, the capacity is {self.capacity}: {self.missing} are missing"


class CannotShrink(SamplingError):
    """A drawn sample is only ever enlarged."""

    def __init__(self, size: int, wanted: int) -> None:
        super().__init__(size, wanted)
        self.size, self.wanted = size, wanted

    def __str__(self) -> str:
        return f"the sample has {self.size}; it cannot be cut to {self.wanted}"


class FrameExhausted(SamplingError):
    """More is asked for than the frame holds once the replaced keys are left out."""

    def __init__(self, wanted: int, available: int) -> None:
        super().__init__(wanted, available)
        self.wanted, self.available = wanted, available

    def __str__(self) -> str:
        return f"{self.wanted} are asked for, the frame has {self.available} left"


class NotInSample(SamplingError):
    """A key that is not in the sample and so cannot be replaced."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key

    def __str__(self) -> str:
        return f"{self.key!r} is not in the sample"


class ApproximationUndefined(SamplingError):
    """An approximate interval that has no variance to work with, as happens where no error was found."""

    def __init__(self, method: str) -> None:
        super().__init__(method)
        self.method = method

    def __str__(self) -> str:
        return f"the {self.method} interval is undefined for these counts"
