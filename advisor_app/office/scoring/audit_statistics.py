"""How auditing goes, entity by entity: how much is audited, how soon, and what comes back. Not a ranking of people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from advisor_app.office.calendar import IsoWeek
from advisor_app.office.objections.rates import ObjectionRate

NOT_A_RANKING = (
    "No es una clasificación de personas: las entidades cierran casos distintos en número y en dificultad, y lo que "
    "tarda una auditoría depende también de cuándo llega la exportación."
)


class LetterFate(StrEnum):
    ON_TIME = "on_time"
    LATE = "late"
    MISSING = "missing"
    """Its day is past, and none was sent."""
    TO_COME = "to_come"
    """Its day is still to come: it counts nowhere."""


@dataclass(frozen=True, slots=True)
class AuditedEntityWeek:
    """A week in which an entity closed cases.

    audited   cases of a finished audit; 0 where there is none
    minimum   cases that the rules ask for at least, where so many were closed
    days      of each audited case the calendar days in Panama from its closing to the day the audit was finished
    """

    week: IsoWeek
    closed: int
    audited: int
    minimum: int
    days: tuple[int, ...]
    letter: LetterFate

    @property
    def minimum_met(self) -> bool:
        return self.audited >= min(self.minimum, self.closed)


@dataclass(frozen=True, slots=True)
class AuditStatistics:
    """Of one entity, or of all together; `weeks` are those in which something was closed, once for each entity."""

    label: str
    weeks: int
    closed: int
    audited: int
    minimum_met: int
    days: tuple[int, ...]
    """Sorted."""
    on_time: int
    late: int
    missing: int
    objections: ObjectionRate

    @property
    def coverage(self) -> Fraction | None:
        """Audited of closed."""
        return Fraction(self.audited, self.closed) if self.closed else None

    @property
    def median_days(self) -> Fraction | None:
        """Half of the audited cases took no longer; between the two in the middle where they are even in number."""
        if not self.days:
            return None
        middle = len(self.days) // 2
        if len(self.days) % 2:
            return Fraction(self.days[middle])
        return Fraction(self.days[middle - 1] + self.days[middle], 2)

    @property
    def longest(self) -> int | None:
        return self.days[-1] if self.days else None

    @property
    def letters(self) -> int:
        """Those whose day is past."""
        return self.on_time + self.late + self.missing


def statistics_of(label: str, weeks: Iterable[AuditedEntityWeek], objections: ObjectionRate) -> AuditStatistics:
    """Counted exactly; of one entity's weeks."""
    found = [one for one in weeks if one.closed]
    fates = [one.letter for one in found]
    return AuditStatistics(
        label=label,
        weeks=len(found),
        closed=sum(one.closed for one in found),
        audited=sum(one.audited for one in found),
        minimum_met=sum(one.minimum_met for one in found),
        days=tuple(sorted(day for one in found for day in one.days)),
        on_time=fates.count(LetterFate.ON_TIME),
        late=fates.count(LetterFate.LATE),
        missing=fates.count(LetterFate.MISSING),
        objections=objections,
    )


def together(label: str, each: Sequence[AuditStatistics]) -> AuditStatistics:
    """All entities as one."""
    rates = [one.objections for one in each]
    return AuditStatistics(
        label=label,
        weeks=sum(one.weeks for one in each),
        closed=sum(one.closed for one in each),
        audited=sum(one.audited for one in each),
        minimum_met=sum(one.minimum_met for one in each),
        days=tuple(sorted(day for one in each for day in one.days)),
        on_time=sum(one.on_time for one in each),
        late=sum(one.late for one in each),
        missing=sum(one.missing for one in each),
        objections=ObjectionRate(
            label,
            *(
                sum(getattr(one, name) for one in rates)
                for name in ("of", "objected", "points", "accepted", "partly", "rejected")
            ),
        ),
    )
