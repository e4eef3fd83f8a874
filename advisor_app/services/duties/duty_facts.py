"""What is known of the office's duties, gathered in as many queries as there are kinds of records.

Where a duty's proof comes from:

- What people write down (`record_evidence`), and what a service writes for them in its own unit of work
  (`record_duty.prove`), lies in one table and needs nothing here. A record that is made, sent or closed once should
  call `prove` when that happens: sent minutes, a published month, a confirmed directory.
- What can be seen in other tables at any time (sent letters, assignments, cases) is read here: a `Source` in
  `office/duties/catalogue.py` with its word in `office/duties/duty_file.py`, `dato` in the duties' file, a query in
  `store/duties/repository.py`, and a method of `_Proofs` that fills `seen` (many) or `evidence` (few).
- When a duty is owed at all is a `Condition`, in the same places, and its periods go into `_Proofs.conditions`.
- Who is in the district on which days is `_entities`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from advisor_app.documents.letters.letter import letter_number
from advisor_app.office.calendar import PANAMA, IsoWeek, panama_day
from advisor_app.office.duties.catalogue import Catalogue, Condition, Frequency, Source
from advisor_app.office.duties.facts import DutyEntity, DutyFacts, Evidence, Proof, Seat
from advisor_app.office.duties.hands import rotation_of, year_evidence
from advisor_app.office.duties.periods import span_at
from advisor_app.office.indicators.asked import Span
from advisor_app.office.indicators.goals import GOAL_DEFAULTS, Goals, Standing, goals_from
from advisor_app.office.people import Assignment, seated_in_panama
from advisor_app.office.plans.life import live_months
from advisor_app.services.escalations.escalation_proofs import escalation_evidence
from advisor_app.services.followups.follow_up_proofs import follow_up_evidence
from advisor_app.services.meetings.meeting_proofs import meeting_evidence
from advisor_app.services.reports.report_proofs import report_evidence

if TYPE_CHECKING:
    from advisor_app.office.duties.case_conditions import Share
    from advisor_app.office.indicators.case_columns import CaseColumns
    from advisor_app.office.plans.records import KeptPlan
    from advisor_app.office.round_settings import DatedSetting
    from advisor_app.store import Reading
    from advisor_app.store.duties.repository import AuditTrace

_LONGEST_PERIOD = timedelta(days=2 * 366)
"""What proves a period may lie this long before the day on which it is due: a year, and a record of it a year later."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GatheredFacts:
    """`holders`: who looks after each entity on the day."""

    facts: DutyFacts
    holders: Mapping[UUID, UUID]


class SentLetter(NamedTuple):
    """A letter as proof; its words are made when they are asked for, since most never are."""

    year: int
    serial: int
    sent_at: datetime

    @property
    def fact_on(self) -> date:
        return panama_day(self.sent_at)

    @property
    def text(self) -> str:
        return letter_number(self.year, self.serial)


def gather(
    reading: Reading, catalogue: Catalogue, since: date, day: date, entity_ids: Collection[UUID] | None = None
) -> GatheredFacts:
    """Of every entity, or of some, for the periods due on `since` or later, as known at the end of `day`."""
    assignments = reading.duties.assignments()
    entities = list(_entities(reading, assignments, entity_ids))
    begun = min((one.joined for one in entities), default=day)
    first = max(since, begun) - timedelta(days=62)
    columns = _columns(reading, catalogue, entity_ids)
    proofs = _Proofs(catalogue, day)
    proofs.from_audits(reading.duties.audits(IsoWeek.of(first), _end_of(day), entity_ids))
    proofs.from_assignments(assignments, since)
    proofs.from_plans(reading.plans.all(entity_ids=entity_ids))
    if columns is not None:
        proofs.from_cases(columns, first, reading.settings.all())
    begin = datetime.combine(since - _LONGEST_PERIOD, time.min)
    occasions = reading.duties.occasions(since - _LONGEST_PERIOD)
    met = meeting_evidence(reading, catalogue.duties, entities, occasions=occasions, since=begin, before=_end_of(day))
    followed = follow_up_evidence(reading, catalogue.duties, entity_ids, since=begin, before=_end_of(day))
    reported = report_evidence(reading, catalogue.duties, entity_ids, since=begin, before=_end_of(day))
    escalated = escalation_evidence(reading, catalogue.duties, day=day, before=_end_of(day))
    facts = DutyFacts(
        entities=entities,
        evidence=[
            *proofs.evidence,
            *met,
            *escalated,
            *followed,
            *reported,
            *reading.duties.proofs(since - _LONGEST_PERIOD, entity_ids),
        ],
        excuses=[one.as_excuse() for one in reading.duties.excuses() if one.withdrawn is None],
        occasions=occasions,
        seen=proofs.seen,
        conditions=proofs.conditions,
        told=proofs.told,
    )
    holders = {one.entity_id: one.advisor_id for one in assignments if one.holds_on(day)}
    return GatheredFacts(facts, holders)


def _entities(
    reading: Reading, assignments: Iterable[Assignment], entity_ids: Collection[UUID] | None
) -> Iterator[DutyEntity]:
    """An entity joins with its first assignment; one that nobody was ever given, when it came to be known.

    Where none of its liaisons is known, its own seat decides; where that is not known either, it is taken for one in
    the district, which owes more.
    """
    begun: dict[UUID, date] = {}
    for one in assignments:
        begun[one.entity_id] = min(one.start, begun.get(one.entity_id, date.max))
    seats: dict[UUID, list[Seat]] = {}
    for person in reading.liaisons.ever():
        if person.kind.is_liaison:
            seat = Seat(person.in_panama_district, person.start, person.end)
            seats.setdefault(person.entity_id, []).append(seat)
    districts = {entity.id: entity.seat_district for entity in reading.entities.all()}
    for key, seen in reading.duties.first_seen().items():
        if entity_ids is not None and key not in entity_ids:
            continue
        joined = begun.get(key) or panama_day(seen)
        yield _seated(key, joined, seats.get(key, []), seated_in_panama(districts.get(key, ""), otherwise=True))


def _seated(key: UUID, joined: date, seats: Sequence[Seat], usually_inside: bool) -> DutyEntity:
    dated = any(seat.first is not None or seat.last is not None for seat in seats)
    taken = {seat.inside for seat in seats} or {usually_inside}
    if dated:
        taken.add(usually_inside)
    return DutyEntity(
        key,
        joined,
        inside=True in taken,
        outside=False in taken,
        seats=tuple(seats) if dated else (),
        usually_inside=usually_inside,
    )


def _columns(reading: Reading, catalogue: Catalogue, entity_ids: Collection[UUID] | None) -> CaseColumns | None:
    """The cases, where any duty asks for them."""
    of_cases = {Condition.CLOSED_CASES, Condition.EXPIRED_CASES, Condition.CASES_RUN_OUT, Condition.CASES_WORKED}
    if of_cases.isdisjoint(duty.condition for duty in catalogue.duties if duty.condition is not None):
        return None
    return reading.indicators.columns(entity_ids)[0]


class _Proofs:
    """What proves duties without anybody writing it down, and in which periods they are owed."""

    def __init__(self, catalogue: Catalogue, day: date) -> None:
        self._day = day
        self._by_source: dict[Source, list[str]] = {}
        for duty in catalogue.duties:
            if duty.source is not None:
                self._by_source.setdefault(duty.source, []).append(duty.id)
        self._expired = [duty.id for duty in catalogue.duties if duty.condition is Condition.EXPIRED_CASES]
        self.evidence: list[Evidence] = []
        self.seen: dict[str, Mapping[str, Sequence[tuple[UUID, Proof]]]] = {}
        self.conditions: dict[Condition, Mapping[str, Collection[UUID | None]]] = {}
        self.told: dict[str, dict[str, Mapping[UUID, str]]] = {}

    def from_audits(self, traces: Iterable[AuditTrace]) -> None:
        finished: dict[str, list[UUID | None]] = {}
        sent: dict[str, dict[UUID, SentLetter]] = {}
        for one in traces:
            if one.finished:
                finished.setdefault(one.week, []).append(one.entity_id)
            if one.year is not None and one.serial is not None and one.sent_at is not None:
                of_week = sent.setdefault(one.week, {})
                earlier = of_week.get(one.entity_id)
                if earlier is None or one.sent_at < earlier.sent_at:
                    of_week[one.entity_id] = SentLetter(one.year, one.serial, one.sent_at)
        self.conditions[Condition.AUDITED] = finished
        by_week = {week: tuple(letters.items()) for week, letters in sent.items()}
        for duty_id in self._by_source.get(Source.SENT_LETTER, []):
            self.seen[duty_id] = by_week

    def from_assignments(self, assignments: Sequence[Assignment], since: date) -> None:
        years = range(since.year, self._day.year + 1)
        for duty_id in self._by_source.get(Source.ASSIGNMENT, []):
            self.evidence.extend(year_evidence(duty_id, assignments, years))
        rotations = {year: rotation_of(assignments, year) for year in years}
        self.conditions[Condition.ROTATION_POSSIBLE] = {
            f"{year:04d}": (None,) for year, one in rotations.items() if one.possible
        }
        for duty_id in self._by_source.get(Source.ROTATION, []):
            self.evidence.extend(
                Evidence(duty_id, None, f"{year:04d}", one.done_on)
                for year, one in rotations.items()
                if one.done_on is not None
            )

    def from_plans(self, plans: Iterable[KeptPlan]) -> None:
        live: dict[str, set[UUID | None]] = {}
        for kept in plans:
            for month in live_months(kept.plan, self._day):
                live.setdefault(month, set()).add(kept.entity_id)
        self.conditions[Condition.LIVE_PLAN] = live

    def from_cases(self, columns: CaseColumns, first: date, dated: Sequence[DatedSetting]) -> None:
        from advisor_app.office.duties.case_conditions import (
            expired_at,
            month_indexes,
            weeks_with_closed,
            weeks_with_expired,
            whole_weeks,
        )

        tomorrow = self._day + _DAY
        weeks = whole_weeks(first, self._day)
        self.conditions[Condition.CLOSED_CASES] = weeks_with_closed(columns, weeks, tomorrow)
        self.conditions[Condition.EXPIRED_CASES] = weeks_with_expired(columns, weeks)
        week = IsoWeek.of(self._day)
        expired = expired_at(columns, week.monday)
        counted = {key: f"{count} casos" if count > 1 else "1 caso" for key, count in expired.items()}
        for duty_id in self._expired:
            self.told.setdefault(duty_id, {})[str(week)] = counted
        months = list(_whole_months(first, self._day))
        goals = {month.label: _goals_on(dated, month.end) for month in months}
        hours = _goals_on(dated, self._day).first_work_hours
        found = month_indexes(columns, months, tomorrow, hours)
        self.conditions[Condition.CASES_RUN_OUT] = found.in_30_days
        self.conditions[Condition.CASES_WORKED] = found.first_work
        self._measured(Source.RATE_30, found.in_30_days, months, Goals.standing_30, goals)
        self._measured(Source.WORK_24, found.first_work, months, Goals.standing_first_work, goals)

    def _measured(
        self,
        source: Source,
        shares: Mapping[str, Mapping[UUID, Share]],
        months: Iterable[Span],
        standing: Callable[[Goals, Fraction | None], Standing],
        goals: Mapping[str, Goals],
    ) -> None:
        duty_ids = self._by_source.get(source, [])
        for month in months:
            known_on = month.end + _DAY
            texts = {entity: _share_text(share) for entity, share in shares.get(month.label, {}).items()}
            for duty_id in duty_ids:
                self.told.setdefault(duty_id, {})[month.label] = texts
                self.evidence.extend(
                    Evidence(duty_id, entity, month.label, known_on, texts[entity])
                    for entity, share in shares.get(month.label, {}).items()
                    if standing(goals[month.label], share.rate) == "met"
                )


def _end_of(day: date) -> datetime:
    """The moment, naive UTC, at which a day of Panama is over."""
    midnight = datetime.combine(day + _DAY, time.min, PANAMA)
    return midnight.astimezone(UTC).replace(tzinfo=None)


def _whole_months(first: date, day: date) -> Iterator[Span]:
    """Those from that of the first day to the last one that is over at the end of `day`."""
    span = span_at(Frequency.MONTH, first)
    while span.end <= day:
        yield Span(span.label, span.start, span.end)
        span = span_at(Frequency.MONTH, span.end + _DAY)


def _goals_on(dated: Sequence[DatedSetting], day: date) -> Goals:
    return goals_from({one.key: one.value for one in dated if one.key in GOAL_DEFAULTS and one.valid_from <= day})


def _share_text(share: Share) -> str:
    """ "61 % (8 de 13)"; rounded down, so that what is not enough never looks as if it were."""
    return f"{100 * share.part // share.whole} % ({share.part} de {share.whole})"
