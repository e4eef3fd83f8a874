"""Entities down, duties across: one cell for all the periods of one entity's duty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.duties.catalogue import Duty
from advisor_app.office.duties.engine import Obligation, State

_SETTLED = 2
_RANKS = dict.fromkeys(State, _SETTLED) | {State.LATE: 0, State.WARNED: 1, State.DUE: 1}


@dataclass(frozen=True, slots=True)
class DutyCell:
    """What is to be shown of one entity's duty.

    state, period, due, done_on, evidence   of the oldest period that was not met; where all were, of the one due
                                            first, else of the last. An index is always that of the last period, since
                                            nobody can make up for an earlier one
    late      how many periods were not met
    measured  whether an index judges it
    """

    entity_id: UUID | None
    duty_id: str
    state: State
    period: str
    due: date
    done_on: date | None
    late: int
    evidence: str
    measured: bool = False

    @property
    def text(self) -> str:
        """The same in a few characters of Spanish: "2 desde 30/10", "hasta 27/11", "hecho 12/11", "61 % (8 de 13)"."""
        due = f"{self.due:%d/%m}"
        match self.state:
            case State.LATE | State.DONE if self.measured and self.evidence:
                return self.evidence
            case State.LATE:
                return f"{self.late} desde {due}" if self.late > 1 else f"venció {due}"
            case State.DUE | State.WARNED:
                return f"hasta {due}"
            case State.DONE:
                return f"hecho {self.done_on:%d/%m}"
            case State.EXCUSED:
                return "excusada"
            case State.NOT_DUE:
                return "-"


def cells(found: Iterable[Obligation]) -> dict[tuple[UUID | None, str], DutyCell]:
    """By entity (None: the office) and duty, in the order of the obligations; a duty that is not owed has no cell."""
    shown: dict[str, dict[int, list[Obligation]]] = {}
    for one in found:
        of_duty = shown.get(one.duty.id)
        if of_duty is None:
            of_duty = shown[one.duty.id] = {}
        number = -1 if one.entity_id is None else one.entity_id.int  # quicker to look up than the key itself
        others = of_duty.get(number)
        if others is None:
            of_duty[number] = [one]
        else:
            others.append(one)
    made = {}
    for of_duty in shown.values():
        for several in of_duty.values():
            cell = _cell(several)
            made[cell.entity_id, cell.duty_id] = cell
    return made


def counts(found: Mapping[tuple[UUID | None, str], DutyCell], duty: Duty) -> dict[State, int]:
    """How many entities stand where with a duty."""
    tally = dict.fromkeys(State, 0)
    for (_, duty_id), cell in found.items():
        if duty_id == duty.id:
            tally[cell.state] += 1
    return tally


def _goes_before(one: Obligation, other: Obligation) -> bool:
    """Late before open before all else; of the first two the one due first, else the one due last."""
    if one.duty.measured:
        return one.period.due > other.period.due
    rank, other_rank = _RANKS[one.state], _RANKS[other.state]
    if rank != other_rank:
        return rank < other_rank
    return one.period.due > other.period.due if rank == _SETTLED else one.period.due < other.period.due


def _cell(several: list[Obligation]) -> DutyCell:
    shown, late = several[0], 0
    for one in several:
        late += one.state is State.LATE
        if one is not shown and _goes_before(one, shown):
            shown = one
    return DutyCell(
        shown.entity_id,
        shown.duty.id,
        shown.state,
        shown.period.label,
        shown.period.due,
        shown.done_on,
        late,
        shown.evidence,
        shown.duty.measured,
    )
