"""What is known of entities that change hands: read once for all of them, then told one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.duties.catalogue import Role
from advisor_app.office.duties.engine import State
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.indicators.dashboard import year_before
from advisor_app.office.indicators.figures import Figures
from advisor_app.office.indicators.goals import Goals, goals_from
from advisor_app.office.indicators.tallying import PeriodCases
from advisor_app.office.people import Entity, Liaison
from advisor_app.office.plans.records import KeptPlan
from advisor_app.office.plans.words import STATES
from advisor_app.office.rotation.decision import Handover, HandoverNote, Rotation
from advisor_app.office.rotation.dossier import (
    AuditedWeek,
    AuditedYear,
    Dossier,
    LateDuty,
    MonthOfEntity,
    OpenPlan,
    OpenPromise,
    ToldFinding,
)
from advisor_app.office.rounds.accumulated import Accumulation, accumulate
from advisor_app.office.scoring.recommendations import Recommendation
from advisor_app.services.duties.list_duties import DutyLine, list_duties
from advisor_app.services.indicators.compute_indicators import catch_up, load_cases
from advisor_app.services.office import Office
from advisor_app.services.rounds.accumulate_rounds import audited_frames
from advisor_app.store import Reading

YEAR = timedelta(days=365)
LATELY = timedelta(weeks=13)


@dataclass(frozen=True, slots=True)
class _Known:
    """By entity's name, or by its key."""

    day: date
    since: date
    goals: Goals
    figures: Mapping[str, Figures]
    before: Mapping[str, Figures]
    months: Mapping[str, Sequence[MonthOfEntity]]
    told: Mapping[UUID, Sequence[tuple[date, Recommendation]]]
    plans: Mapping[UUID, Sequence[OpenPlan]]
    promises: Mapping[UUID, Sequence[OpenPromise]]
    late: Mapping[str, Sequence[LateDuty]]
    liaisons: Mapping[UUID, Sequence[Liaison]]
    notes: Mapping[UUID, HandoverNote]
    entities: Mapping[UUID, Entity]
    advisors: Mapping[UUID, str]
    demonstration: bool


def gather_dossiers(office: Office, rotation: Rotation, handovers: Sequence[Handover]) -> Iterator[Dossier]:
    """One dossier for each handover, as things stand today; audits are read as each one's turn comes."""
    catch_up(office)
    day = panama_day(now_utc())
    late = _late(list_duties(office, day, state=State.LATE))
    with office.store.reading() as reading:
        known = _known(reading, rotation, day, late)
    for one in handovers:
        with office.store.reading() as reading:
            weeks, audited = _audits(reading, one.entity_id, day)
        yield _dossier(known, rotation, one, weeks, audited)


def _known(reading: Reading, rotation: Rotation, day: date, late: Mapping[str, Sequence[LateDuty]]) -> _Known:
    since = day - YEAR
    asked = Asked(since, day - timedelta(days=1), day)
    loaded = load_cases(reading, None, ("entity",))
    groups, labels = loaded.groups("entity"), loaded.groupings["entity"].labels
    cases, past = loaded.of(asked), year_before(asked)
    spans = asked.spans("month")
    counts = cases.tally(spans, groups, percentiles=False).counts
    months = {
        label: [
            MonthOfEntity(
                span.label,
                *(int(counts[name][place, at]) for name in ("received", "closed", "due", "due_in_30")),
            )
            for at, span in enumerate(spans)
        ]
        for place, label in enumerate(labels)
    }
    liaisons: dict[UUID, list[Liaison]] = {}
    for person in reading.liaisons.all():
        if person.serves_on(day):
            liaisons.setdefault(person.entity_id, []).append(person)
    promises: dict[UUID, list[OpenPromise]] = {}
    for promise in reading.minutes.commitments(alive=True):
        if promise.entity_id is not None:
            promises.setdefault(promise.entity_id, []).append(OpenPromise(promise.what, promise.who, promise.due))

    plans: dict[UUID, list[OpenPlan]] = {}
    for kept in reading.plans.all():
        if kept.open:
            plans.setdefault(kept.entity_id, []).append(_plan(kept))

    def figures_of(period: PeriodCases, when: Asked) -> dict[str, Figures]:
        tally = period.tally(when.spans(None), groups)
        return {labels[place]: tally.figures(place) for place in tally.filled()}

    return _Known(
        day=day,
        since=since,
        goals=goals_from(reading.settings.values_on(day)),
        figures=figures_of(cases, asked),
        before=figures_of(loaded.of(past), past),
        months=months,
        told=reading.letters.recommended_since(since),
        plans=plans,
        promises=promises,
        late=late,
        liaisons=liaisons,
        notes=reading.rotations.notes(rotation.year),
        entities={one.id: one for one in reading.entities.all()},
        advisors={one.id: one.name for one in reading.advisors.all()},
        demonstration=reading.facts.demonstration,
    )


def _dossier(
    known: _Known,
    rotation: Rotation,
    handover: Handover,
    weeks: Sequence[AuditedWeek],
    audited: Accumulation | None,
) -> Dossier:
    entity = known.entities[handover.entity_id]
    told = known.told.get(entity.id, ())
    times = Counter(one.question_id for _, one in told)
    findings = [_finding(issued, one, times[one.question_id]) for issued, one in told]
    last = {one.question_id: one for one in findings}  # the latest of each question
    return Dossier(
        entity=entity,
        from_advisor=known.advisors.get(handover.from_advisor, "") if handover.from_advisor else "",
        to_advisor=known.advisors[handover.to_advisor],
        start=rotation.start,
        day=known.day,
        since=known.since,
        figures=known.figures.get(entity.name, Figures()),
        year_before=known.before.get(entity.name, Figures()),
        goals=known.goals,
        months=known.months.get(entity.name, ()),
        audits=weeks,
        audited=None if audited is None else _year(audited),
        open_findings=[one for one in findings if one.due >= known.day or one.issued_on >= known.day - LATELY],
        recurring=sorted((one for one in last.values() if one.times > 1), key=lambda one: -one.times),
        plans=known.plans.get(entity.id, ()),
        promises=known.promises.get(entity.id, ()),
        late=known.late.get(entity.name, ()),
        liaisons=known.liaisons.get(entity.id, ()),
        note=known.notes.get(entity.id),
        demonstration=known.demonstration,
    )


def _finding(issued: date, one: Recommendation, times: int) -> ToldFinding:
    return ToldFinding(one.question_id, one.finding, one.advice, one.responsible, issued, one.due, one.critical, times)


def _plan(kept: KeptPlan) -> OpenPlan:
    actions = kept.plan.content.actions
    left = [one.due for one in actions if one.proof is None]
    return OpenPlan(
        kept.plan.key,
        kept.plan.content.problem,
        STATES[kept.plan.state],
        len(actions),
        len(actions) - len(left),
        min(left, default=None),
    )


def _late(lines: Sequence[DutyLine]) -> dict[str, list[LateDuty]]:
    """By entity, each duty once, the one that is late since longest first."""
    due: dict[tuple[str, str], list[date]] = {}
    for line in lines:
        if line.entity is not None and line.duty.role is Role.ADVISOR:
            due.setdefault((line.entity, line.duty.text), []).append(line.due)
    late: dict[str, list[LateDuty]] = {}
    for (entity, text), days in sorted(due.items(), key=lambda one: min(one[1])):
        late.setdefault(entity, []).append(LateDuty(text, len(days), min(days), max(days)))
    return late


def _audits(reading: Reading, entity_id: UUID, day: date) -> tuple[list[AuditedWeek], Accumulation | None]:
    week = IsoWeek.of(day)
    weeks = [week.shifted(-back) for back in range(53)]
    frames = audited_frames(reading, weeks, entity_id)
    told = [AuditedWeek(one.week, one.population, one.size, one.errors) for one in frames]
    return sorted(told, key=lambda one: one.week), accumulate(frames, series=False) if frames else None


def _year(found: Accumulation) -> AuditedYear:
    total = found.total
    return AuditedYear(found.weeks, total.size, total.errors, total.lower, total.upper, found.verdict, found.statement)
