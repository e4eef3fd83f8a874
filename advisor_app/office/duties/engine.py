"""The state of every duty on a day.

A period that was not met stays owed under its own name: doing the next one does not make up for it, and does not move
the day on which the next one is due.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from advisor_app.office.duties.catalogue import Catalogue, Duty, Frequency, Reach
from advisor_app.office.duties.facts import DutyEntity, DutyFacts, Evidence, Excuse, Occasion, Place
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


@dataclass(frozen=True, slots=True)
class Obligation:
    """What one entity, or the office (None), is owed in one period, and where it stands.

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
    found: list[Obligation] = []
    for duty in catalogue.duties:
        found.extend(known.of(duty, first, last))
    return found


class _Known:
    """The facts, each where it is looked for."""

    def __init__(self, facts: DutyFacts, day: date) -> None:
        self._facts = facts
        self._day = day
        self._evidence: dict[tuple[str, str], dict[UUID | None, Evidence]] = defaultdict(dict)
        for one in facts.evidence:
            if one.fact_on <= day:
                proofs = self._evidence[one.duty_id, one.period]
                if one.entity_id not in proofs or one.fact_on < proofs[one.entity_id].fact_on:
                    proofs[one.entity_id] = one
        self._excuses: dict[tuple[str, UUID | None], list[Excuse]] = defaultdict(list)
        for excuse in facts.excuses:
            if excuse.decided_on <= day:
                self._excuses[excuse.duty_id, excuse.entity_id].append(excuse)
        self._occasions: dict[str, list[Occasion]] = defaultdict(list)
        for occasion in sorted(facts.occasions, key=lambda one: (one.on, one.label)):
            self._occasions[occasion.duty_id].append(occasion)
        self._reached = {
            Reach.ALL: list(facts.entities),
            Reach.INSIDE: [one for one in facts.entities if one.inside],
            Reach.OUTSIDE: [one for one in facts.entities if one.outside],
        }

    def of(self, duty: Duty, since: date, until: date) -> Iterator[Obligation]:
        if duty.frequency is Frequency.ON_EVENT:
            yield from self._of_occasions(duty, since, until)
        elif duty.reach is Reach.OFFICE:
            yield from self._of_office(duty, since, until)
        elif duty.frequency is Frequency.ON_JOINING:
            yield from self._of_joining(duty, since, until)
        else:
            for period in periods_between(duty, since, until, self._facts.closings):
                yield from self._of_entities(duty, period, until)

    def _of_entities(self, duty: Duty, period: Period, until: date) -> Iterator[Obligation]:
        owing_before = min(until, _last_day_to_join(period))
        proofs = self._evidence.get((duty.id, period.label), {})
        shared = proofs.get(None) if duty.shared_proof else None
        holds = None if duty.condition is None else self._facts.conditions.get(duty.condition, frozenset())
        unproved = _by_the_day(period, self._day)
        told: Mapping[Place, str] = self._facts.told.get(duty.id, {})
        for entity in self._reached[duty.reach]:
            if entity.joined > owing_before or _gone(entity, period.due):
                continue
            owed = holds is None or (entity.id, period.label) in holds
            proof = proofs.get(entity.id) or shared
            if proof is not None:
                yield Obligation(duty, entity.id, period, State.DONE, proof.fact_on, proof.text)
            elif not owed:
                yield Obligation(duty, entity.id, period, State.NOT_DUE, owed=False)
            else:
                excuse = self._excuse(duty, entity.id, period)
                state = State.EXCUSED if excuse else unproved if entity.joined <= self._day else State.NOT_DUE
                text = told.get((entity.id, period.label), "") if told else ""
                yield Obligation(duty, entity.id, period, state, evidence=text, excuse=excuse)

    def _of_office(self, duty: Duty, since: date, until: date) -> Iterator[Obligation]:
        begun = self._facts.begun
        if begun is None or begun > self._day:
            return
        holds = None if duty.condition is None else self._facts.conditions.get(duty.condition, frozenset())
        for period in periods_between(duty, since, until, self._facts.closings):
            if begun <= _last_day_to_join(period):
                owed = holds is None or (None, period.label) in holds
                yield self._one(duty, None, period, owed=owed)

    def _of_joining(self, duty: Duty, since: date, until: date) -> Iterator[Obligation]:
        for entity in self._reached[duty.reach]:
            period = period_after(duty, JOINING, entity.joined, closings=self._facts.closings)
            if entity.joined <= until and period.due >= since and not _gone(entity, period.due):
                yield self._one(duty, entity.id, period)

    def _of_occasions(self, duty: Duty, since: date, until: date) -> Iterator[Obligation]:
        for occasion in self._occasions[duty.id]:
            period = period_after(duty, occasion.label, occasion.on, occasion.due, self._facts.closings)
            if occasion.on <= until and period.due >= since:
                yield self._one(duty, occasion.entity_id, period, occasion.note, occasion.advisor_id)

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
        proof = self._evidence.get((duty.id, period.label), {}).get(entity_id)
        if proof is not None:
            return Obligation(
                duty, entity_id, period, State.DONE, proof.fact_on, proof.text or text, advisor_id=advisor_id
            )
        if not owed:
            return Obligation(duty, entity_id, period, State.NOT_DUE, owed=False)
        excuse = self._excuse(duty, entity_id, period)
        state = State.EXCUSED if excuse else _by_the_day(period, self._day)
        return Obligation(duty, entity_id, period, state, evidence=text, excuse=excuse, advisor_id=advisor_id)

    def _excuse(self, duty: Duty, entity_id: UUID | None, period: Period) -> Excuse | None:
        found = self._excuses.get((duty.id, entity_id), ())
        return next((one for one in found if one.covers(period.label, period.due)), None)


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


def _gone(entity: DutyEntity, due: date) -> bool:
    return entity.left is not None and entity.left <= due
