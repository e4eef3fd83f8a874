"""Numbers and phrases in the Spanish of Panama: a point for decimals, a space that does not break before the %."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted, as a sentence needs it (masculine): "caso cerrado", "casos cerrados"."""

    singular: str
    plural: str

    def counted(self, number: int) -> str:
        """ "1 caso cerrado", "64 casos cerrados"."""
        return f"{number} {self.singular if number == 1 else self.plural}"


CLOSED_CASES = Noun("caso cerrado", "casos cerrados")


def percent(rate: Fraction | float, decimals: int = 1) -> str:
    """A share as a percentage rounded to at most `decimals`: 3/16 is "18.8 %", 1/5 is "20 %"."""
    hundredths = round(Fraction(rate) * 100 * 10**decimals)
    whole, rest = divmod(hundredths, 10**decimals)
    digits = f"{rest:0{decimals}d}".rstrip("0") if decimals else ""
    return f"{whole}{'.' if digits else ''}{digits}{NO_BREAK_SPACE}%"


def percent_apart(rate: Fraction, threshold: Fraction) -> str:
    """A share told with as many decimals as show on which side of the threshold it lies: 19.96 %, not 20 %."""
    for decimals in (1, 2, 3):
        if rate == threshold or percent(rate, decimals) != percent(threshold, decimals):
            return percent(rate, decimals)
    return percent(rate, 4)


def setting(rate: Fraction) -> str:
    """A rate that somebody chose, told in full: 0.995 is "99.5 %" and never rounded up to 100."""
    return percent(rate, 4)


def fail(number: int) -> str:
    """The verb that agrees with how many do not conform."""
    return "incumple" if number == 1 else "incumplen"
