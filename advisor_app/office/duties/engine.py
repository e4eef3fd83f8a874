"""The state of every duty on a day.

A period that was not met stays owed under its own name: doing the next one does not make up for it, and does not move
the day on which the next one is due.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from advisor_app.office.duties.catalogue import Catalogue, Duty, Frequency, Reach
from advisor_app.office.duties.facts import DutyFacts, Excuse, Occasion, Proof
from advisor_app.office.duties.periods import JOINING, Period, period_after, periods_between

LOOK_BACK = timedelta(days=366)
"""For how long after its due day a period that was not met is asked for; what is older is a matter of record."""


class State(StrEnum):
    """In the order in which a period goes through them; only evidence that is withdrawn leads back."""

    NOT_DUE = "not_due"
    """Not yet, or nothing is owed in this period."""
    DUE = "due"
    WARNED = "warned"
    LATE = "late"
    EXCUSED = "excused"
    DONE = "done"


OPEN = frozenset((State.DUE, State.WARNED, State.LATE))


class Obligation(NamedTuple):
    """What one entity, or the office (None), owes in one period, and where it stands.

    A tuple, since a year of a national office has tens of thousands.

    evidence   what proves it, or what was measured where that does not suffice; "" where there is nothing
    owed       False where the period has nothing to be done about, such as a week without closed cases
    """

    duty: Duty
    entity_id: UUID | None
    period: Period
    state: State
    done_on: date | None = None
    evidence: str = ""
    excuse: Excuse | None = None
    owed: bool = True
    advisor_id: UUID | None = None
    """Whose task it is, where it goes with a person."""

    @property
    def in_time(self) -> bool:
        """Whether it was done, and no later than the guide allows."""
        return self.done_on is not None and self.done_on <= self.period.limit


def obligations(
    catalogue: Catalogue, facts: DutyFacts, day: date, *, since: date | None = None, until: date | None = None
) -> list[Obligation]:
    """The state, on a day, of every period due on `since` (a year back) or later that opens by `until` (that day).

    By duty in the catalogue's order, then by period, then by entity in the order given. What happened after the day is
    unknown on it: evidence counts from the day of its fact, an excuse from the day of its decision.
    """
    known = _Known(facts, day)
    first, last = since or day - LOOK_BACK, until or day
    return [one for duty in catalogue.duties for one in known.of(duty, first, last)]


def present_obligations(catalogue: Catalogue, facts: DutyFacts, day: date) -> list[Obligation]:
    """Of the same, what still matters on the day: what was not met, and each duty's present period in any state.

    An event that is dealt with matters until the day on which it would have been due.
    """
    known = _Known(facts, day, settled=False)
    return [one for duty in catalogue.duties for one in known.of(duty, day - LOOK_BACK, day)]


class _Known:
    """The facts, each where it is looked for. Entities go by the number in their key, which is quick to look up."""

    def __init__(self, facts: DutyFacts, day: date, *, settled: bool = True) -> None:
        """Without `settled`, nothing is told of periods that are over and were met, excused or not owed."""
        self._facts = facts
        self._day = day
        self._settled = settled
        self._evidence: dict[tuple[str, str], dict[int, Proof]] = defaultdict(dict)
        for one in facts.evidence:
            if one.fact_on <= day:
                proofs, key = self._evidence[one.duty_id, one.period], _number(one.entity_id)
                if key not in proofs or one.fact_on < proofs[key].fact_on:
                    proofs[key] = one
        self._excuses: dict[tuple[str, int], list[Excuse]] = defaultdict(list)
        for excuse in facts.excuses:
            if excuse.decided_on <= day:
                self._excuses[excuse.duty_id, _number(excuse.entity_id)].append(excuse)
        self._occasions: dict[str, list[Occasion]] = defaultdict(list)
        for occasion in sorted(facts.occasions, key=lambda one: (one.on, one.label)):
            self._occasions[occasion.duty_id].append(occasion)
        numbered = [(one.id.int, one) for one in facts.entities]
        self._reached = {
            Reach.ALL: numbered,
            Reach.INSIDE: [one for one in numbered if one[1].inside],
            Reach.OUTSIDE: [one for one in numbered if one[1].outside],
        }

    def of(self, duty: Duty, since: date, until: date) -> Iterator[Obligation]:
        if duty.frequency is Frequency.ON_EVENT:
            yield from self._of_occasions(duty, since, until)
        elif duty.frequency is Frequency.ON_JOINING:
            yield from self._of_joining(duty, since, until)
        else:
            of_period = self._of_office if duty.reach is Reach.OFFICE else self._of_entities
            periods = periods_between(duty, since, until, self._facts.closings)
            for period in periods:
                yield from of_period(duty, period, until, self._settled or period is periods[-1])

    def _of_entities(self, duty: Duty, period: Period, until: date, settled: bool) -> Iterator[Obligation]:
        label, due, day = period.label, period.due, self._day
        owing_before = min(until, _last_day_to_join(period))
        proofs = self._proofs(duty, label)
        shared = proofs.get(_OFFICE) if duty.shared_proof else None
        holding = self._holding(duty, label)
        unproved = _by_the_day(period, day)
        told = self._facts.told.get(duty.id, {}).get(label, {})
        by_seat, inside = duty.reach in (Reach.INSIDE, Reach.OUTSIDE), duty.reach is Reach.INSIDE
        for number, entity in self._reached[duty.reach]:
            if entity.joined > owing_before or (entity.left is not None and entity.left <= due):
                continue
            if by_seat and entity.seats and not entity.sits(due, inside=inside):
                continue
            proof = proofs.get(number) or shared
            if proof is not None:
                if settled:
                    yield Obligation(duty, entity.id, period, State.DONE, proof.fact_on, proof.text)
            elif holding is not None and number not in holding:
                if settled:
                    yield Obligation(duty, entity.id, period, State.NOT_DUE, owed=False)
            elif excuse := self._excuse(duty, number, period):
                if settled:
                    yield Obligation(duty, entity.id, period, State.EXCUSED, excuse=excuse)
            else:
                text = told.get(entity.id, "") if told else ""
                state = unproved if entity.joined <= day else State.NOT_DUE
                yield Obligation(duty, entity.id, period, state, None, text)

    def _of_office(self, duty: Duty, period: Period, until: date, settled: bool) -> Iterator[Obligation]:
        begun = self._facts.begun
        if begun is None or begun > self._day or begun > min(until, _last_day_to_join(period)):
            return
        holding = self._holding(duty, period.label)
        found = self._one(duty, None, period, owed=holding is None or _OFFICE in holding)
        if settled or found.state in OPEN:
            yield found

    def _of_joining(self, duty: Duty, since: date, until: date) -> Iterator[Obligation]:
        for _, entity in self._reached[duty.reach]:
            period = period_after(duty, JOINING, entity.joined, closings=self._facts.closings)
            gone = entity.left is not None and entity.left <= period.due
            if entity.joined <= until and period.due >= since and not gone:
                yield from self._of_event(duty, entity.id, period, "", None)

    def _of_occasions(self, duty: Duty, since: date, until: date) -> Iterator[Obligation]:
        for occasion in self._occasions[duty.id]:
            period = period_after(duty, occasion.label, occasion.on, occasion.due, self._facts.closings)
            if occasion.on <= until and period.due >= since:
                yield from self._of_event(duty, occasion.entity_id, period, occasion.note, occasion.advisor_id)

    def _of_event(
        self, duty: Duty, entity_id: UUID | None, period: Period, text: str, advisor_id: UUID | None
    ) -> Iterator[Obligation]:
        found = self._one(duty, entity_id, period, text, advisor_id)
        if self._settled or found.state in OPEN or period.due >= self._day:
            yield found

    def _one(
        self,
        duty: Duty,
        entity_id: UUID | None,
        period: Period,
        text: str = "",
        advisor_id: UUID | None = None,
        *,
        owed: bool = True,
    ) -> Obligation:
        number = _number(entity_id)
        proof = self._evidence.get((duty.id, period.label), {}).get(number)
        if proof is not None:
            return Obligation(
                duty, entity_id, period, State.DONE, proof.fact_on, proof.text or text, advisor_id=advisor_id
            )
        if not owed:
            return Obligation(duty, entity_id, period, State.NOT_DUE, owed=False)
        excuse = self._excuse(duty, number, period)
        state = State.EXCUSED if excuse else _by_the_day(period, self._day)
        return Obligation(duty, entity_id, period, state, evidence=text, excuse=excuse, advisor_id=advisor_id)

    def _proofs(self, duty: Duty, label: str) -> Mapping[int, Proof]:
        written = self._evidence.get((duty.id, label), {})
        seen = self._facts.seen.get(duty.id, {}).get(label, ())
        if not seen:
            return written
        found: dict[int, Proof] = {key.int: proof for key, proof in seen}
        for key, proof in written.items():
            if key not in found or proof.fact_on < found[key].fact_on:
                found[key] = proof
        return found

    def _holding(self, duty: Duty, label: str) -> frozenset[int] | None:
        """The entities for which the duty's condition holds in a period; None where it has none."""
        if duty.condition is None:
            return None
        return frozenset(map(_number, self._facts.conditions.get(duty.condition, {}).get(label, ())))

    def _excuse(self, duty: Duty, number: int, period: Period) -> Excuse | None:
        if not self._excuses:
            return None
        found = self._excuses.get((duty.id, number), ())
        return next((one for one in found if one.covers(period.label, period.due)), None)


_OFFICE = -1


def _number(entity_id: UUID | None) -> int:
    return _OFFICE if entity_id is None else entity_id.int


def _by_the_day(period: Period, day: date) -> State:
    """Where a period stands that nothing proves."""
    if day < period.opens:
        return State.NOT_DUE
    if day > period.due:
        return State.LATE
    return State.WARNED if day >= period.warned_from else State.DUE


def _last_day_to_join(period: Period) -> date:
    """Who joins later, owes from the next period on: nobody begins with a duty that is already pressing."""
    return min(period.end, period.warned_from)
