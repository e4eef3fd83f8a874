"""Entities down, duties across: one cell for all the periods of one entity's duty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from advisor_app.office.duties.catalogue import Duty
from advisor_app.office.duties.engine import OPEN, Obligation, State

_URGENT = (State.WARNED, State.DUE)


@dataclass(frozen=True, slots=True)
class DutyCell:
    """What is to be shown of one entity's duty.

    state, period, due, done_on, evidence   of the oldest period that was not met; where all were, of the one due
                                            first, else of the last
    late     how many periods were not met
    text     the same in a few characters of Spanish: "2 desde 30/10", "hasta 27/11", "hecho 12/11", "excusada", "-"
    """

    entity_id: UUID | None
    duty_id: str
    state: State
    period: str
    due: date
    done_on: date | None
    late: int
    text: str
    evidence: str


def at_present(found: Sequence[Obligation], day: date) -> list[Obligation]:
    """Of the obligations of a day, what still matters on it: what was not met, and each duty's present period.

    An event that is dealt with is shown until the day on which it would have been due.
    """
    newest: dict[str, date] = {}
    for one in found:
        if one.duty.periodic:
            newest[one.duty.id] = max(one.period.opens, newest.get(one.duty.id, date.min))
    return [
        one
        for one in found
        if one.state in OPEN
        or (one.period.opens == newest[one.duty.id] if one.duty.periodic else one.period.due >= day)
    ]


def cells(found: Iterable[Obligation]) -> dict[tuple[UUID | None, str], DutyCell]:
    """By entity (None: the office) and duty, in the order of the obligations; a duty that is not owed has no cell."""
    grouped: dict[tuple[UUID | None, str], list[Obligation]] = {}
    for one in found:
        grouped.setdefault((one.entity_id, one.duty.id), []).append(one)
    return {key: _cell(of_key) for key, of_key in grouped.items()}


def counts(found: Mapping[tuple[UUID | None, str], DutyCell], duty: Duty) -> dict[State, int]:
    """How many entities stand where with a duty."""
    tally = dict.fromkeys(State, 0)
    for (_, duty_id), cell in found.items():
        if duty_id == duty.id:
            tally[cell.state] += 1
    return tally


def _cell(of_key: list[Obligation]) -> DutyCell:
    late = [one for one in of_key if one.state is State.LATE]
    urgent = [one for one in of_key if one.state in _URGENT]
    if late:
        shown = min(late, key=_due)
    elif urgent:
        shown = min(urgent, key=_due)
    else:
        shown = max(of_key, key=_due)
    return DutyCell(
        shown.entity_id,
        shown.duty.id,
        shown.state,
        shown.period.label,
        shown.period.due,
        shown.done_on,
        len(late),
        _text(shown, len(late)),
        shown.evidence,
    )


def _text(shown: Obligation, late: int) -> str:
    due = f"{shown.period.due:%d/%m}"
    match shown.state:
        case State.LATE if shown.duty.measured and late == 1 and shown.evidence:
            return shown.evidence
        case State.LATE:
            return f"{late} desde {due}" if late > 1 else f"venció {due}"
        case State.DUE | State.WARNED:
            return f"hasta {due}"
        case State.DONE:
            return f"hecho {shown.done_on:%d/%m}"
        case State.EXCUSED:
            return "excusada"
        case State.NOT_DUE:
            return "-"


def _due(one: Obligation) -> date:
    return one.period.due
