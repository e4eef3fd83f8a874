"""How far the duties that fell due in a time were met: in time, late, not at all, or excused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from advisor_app.office.duties.catalogue import Duty
from advisor_app.office.duties.engine import Obligation, State


@dataclass(frozen=True, slots=True)
class Tally:
    """Periods that fell due. What was excused is not owed, and counts in none of the shares."""

    in_time: int = 0
    after: int = 0
    """Done, later than the guide allows."""
    unmet: int = 0
    excused: int = 0

    @property
    def owed(self) -> int:
        return self.in_time + self.after + self.unmet

    @property
    def share(self) -> Fraction | None:
        """Met in time, of what was owed; None where nothing was."""
        return Fraction(self.in_time, self.owed) if self.owed else None

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.in_time + other.in_time,
            self.after + other.after,
            self.unmet + other.unmet,
            self.excused + other.excused,
        )


@dataclass(frozen=True, slots=True)
class ComplianceLine:
    """One duty of one advisor (None: of nobody, or the office's) in one month, "2026-03", by the due days."""

    advisor_id: UUID | None
    duty: Duty
    month: str
    tally: Tally


def compliance(
    found: Iterable[Obligation], first: date, last: date, holder_on: Callable[[UUID, date], UUID | None]
) -> list[ComplianceLine]:
    """Of what was due from `first` to `last`, both included; a period is theirs who held the entity on its due day.

    In the order of the obligations' duties, then by month.
    """
    tallies: dict[tuple[str, str, UUID | None], Tally] = {}
    duties: dict[str, Duty] = {}
    for one in found:
        due = one.period.due
        if not first <= due <= last or not (one.owed or one.state is State.EXCUSED):
            continue
        holder = one.advisor_id if one.entity_id is None else holder_on(one.entity_id, due)
        key = (one.duty.id, f"{due:%Y-%m}", holder)
        duties[one.duty.id] = one.duty
        tallies[key] = tallies.get(key, Tally()) + _tally(one)
    order = {duty_id: place for place, duty_id in enumerate(duties)}
    lines = [ComplianceLine(holder, duties[duty], month, tally) for (duty, month, holder), tally in tallies.items()]
    return sorted(lines, key=lambda line: (order[line.duty.id], line.month, str(line.advisor_id or "")))


def _tally(one: Obligation) -> Tally:
    if one.state is State.EXCUSED:
        return Tally(excused=1)
    if one.state is not State.DONE:
        return Tally(unmet=1)
    return Tally(in_time=1) if one.in_time else Tally(after=1)
