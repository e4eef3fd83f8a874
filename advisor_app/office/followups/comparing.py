"""A week's list of expired cases held against the one before and against what was promised."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from advisor_app.office.followups.records import CaseAnswer, Cleared, ClearedCase, ExpiredCase, FollowUp, Promise


@dataclass(frozen=True, slots=True)
class CaseNow:
    """Where a case of the last list stands: `same_entity` False where it is another's; `closed_on` Panama's day."""

    same_entity: bool
    closed_on: date | None


def promise_of(promised_on: date, closed_on: date | None, as_of: date) -> Promise:
    """Kept where the case was closed by the day; broken from the day after on; else it is still open.

    What happened on `as_of` or later is not known yet.
    """
    if closed_on is not None and closed_on < as_of:
        return Promise.KEPT if closed_on <= promised_on else Promise.BROKEN
    return Promise.BROKEN if promised_on < as_of else Promise.OPEN


def compared(
    expired: Sequence[ExpiredCase],
    before: FollowUp | None,
    answers: Collection[CaseAnswer],
    now: Mapping[str, CaseNow],
    as_of: date,
) -> tuple[tuple[ExpiredCase, ...], tuple[ClearedCase, ...]]:
    """The expired cases with their weeks and promises, the longest overdue first; and the cleared ones by number.

    `now` tells of each case of the list before that the database still holds. Of a case's promises the latest counts.
    """
    earlier = {} if before is None else {one.number: one for one in before.expired}
    promised = _promised(answers, as_of)

    def with_past(one: ExpiredCase) -> ExpiredCase:
        day = promised.get(one.number)
        return replace(
            one,
            weeks=earlier[one.number].weeks + 1 if one.number in earlier else 1,
            promised_on=day,
            promise=None if day is None else promise_of(day, None, as_of),
        )

    listed = {one.number for one in expired}
    cleared = []
    for number in sorted(earlier.keys() - listed):
        case, day = now.get(number), promised.get(number)
        closed = case.closed_on if case is not None else None
        told = None if day is None or case is None else promise_of(day, closed, as_of)
        cleared.append(ClearedCase(number, _why(case, as_of), closed, day, told))
    ordered = sorted(map(with_past, expired), key=lambda one: (-one.days, one.number))
    return tuple(ordered), tuple(cleared)


def silence(sent_on: Sequence[date], answers: Collection[CaseAnswer]) -> int:
    """How many follow-ups were sent since the entity last answered; `sent_on` are the days of sending, in any order."""
    last = max((one.answered_on for one in answers), default=None)
    return sum(last is None or day > last for day in sent_on)


def _why(case: CaseNow | None, as_of: date) -> Cleared:
    if case is None:
        return Cleared.GONE
    if not case.same_entity:
        return Cleared.MOVED
    return Cleared.CLOSED if case.closed_on is not None and case.closed_on < as_of else Cleared.DUE_LATER


def _promised(answers: Collection[CaseAnswer], as_of: date) -> dict[str, date]:
    latest: dict[str, date] = {}
    for one in sorted(answers, key=lambda each: each.answered_on):
        if one.promised_on is not None and one.answered_on < as_of:
            latest[one.number] = one.promised_on
    return latest
