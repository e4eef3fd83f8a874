"""What the finished audits of several weeks say together: of an entity, of an advisor's portfolio, of the office."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.rounds.accumulated import Accumulation, AuditedFrame, Period, PeriodKind, accumulate
from advisor_app.office.scoring.marks import CaseScore
from advisor_app.office.scoring.scored_week import ScoredWeek
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import find_entity
from advisor_app.services.rounds.draw_round import history_subject
from advisor_app.store import Reading


@dataclass(frozen=True, slots=True)
class UnfinishedAudit:
    week: IsoWeek
    entity: str


@dataclass(frozen=True, slots=True)
class AccumulatedRounds:
    """`accumulation` is None where nothing was audited to the end. What is `unfinished` is not in it, and is told.

    `provisional` are the weeks in it that are scored to the end and may still be changed.
    """

    weeks: tuple[IsoWeek, ...]
    accumulation: Accumulation | None
    unfinished: tuple[UnfinishedAudit, ...]
    provisional: tuple[IsoWeek, ...] = ()


def accumulate_rounds(
    office: Office,
    weeks: Collection[IsoWeek],
    *,
    entity: str | None = None,
    advisor: str | None = None,
    series: bool = True,
) -> AccumulatedRounds:
    """The finished audits of these weeks together; those of an entity, of an advisor's rounds, or all.

    `series` as in `accumulate`: the weeks of a whole office one by one take minutes for a year.

    Raises `UserError`: "unknown_entity", "unknown_advisor".
    """
    with office.store.reading() as reading:
        entity_id = find_entity(reading, entity).id if entity is not None else None
        advisor_id = _advisor_id(reading, advisor) if advisor is not None else None
        frames = _frames(reading, weeks, entity_id, advisor_id)
        unfinished = _unfinished(reading, weeks, entity_id, advisor_id)
    return _accumulated(weeks, frames, unfinished, series=series)


def accumulate_periods(
    office: Office, week: IsoWeek, entity: str, kinds: Sequence[PeriodKind] = (PeriodKind.MONTH, PeriodKind.QUARTER)
) -> dict[PeriodKind, AccumulatedRounds]:
    """An entity's month, quarter or year that a week lies in, from its beginning up to that week.

    The week itself counts as soon as it is scored to the end, the others when they are finished.
    Raises `UserError("unknown_entity")`.
    """
    spans = {kind: tuple(one for one in Period.of(week, kind).weeks if one <= week) for kind in kinds}
    every = {one for span in spans.values() for one in span}
    with office.store.reading() as reading:
        entity_id = find_entity(reading, entity).id
        frames = _frames(reading, every, entity_id, None, open_in=[week])
        unfinished = _unfinished(reading, every, entity_id, None)
    provisional = tuple({one.week for one in frames} & {one.week for one in unfinished})
    unfinished = [one for one in unfinished if one.week not in provisional]
    return {
        kind: _accumulated(
            span,
            [one for one in frames if one.week in span],
            [one for one in unfinished if one.week in span],
            provisional,
        )
        for kind, span in spans.items()
    }


def quarter_of(reading: Reading, entity_id: UUID, week: IsoWeek) -> Accumulation | None:
    """An entity's quarter up to a week, that week included once it is scored to the end, without the series; None
    where fewer than two of its weeks were audited.
    """
    weeks = [one for one in Period.of(week, PeriodKind.QUARTER).weeks if one <= week]
    frames = _frames(reading, weeks, entity_id, None, open_in=[week])
    return accumulate(frames, series=False) if len({one.week for one in frames}) > 1 else None


def audited_frames(reading: Reading, weeks: Collection[IsoWeek], entity_id: UUID | None = None) -> list[AuditedFrame]:
    """The finished audits of these weeks, of an entity or of all, as they are accumulated."""
    return _frames(reading, weeks, entity_id, None)


def _accumulated(
    weeks: Collection[IsoWeek],
    frames: Sequence[AuditedFrame],
    unfinished: Sequence[UnfinishedAudit],
    provisional: tuple[IsoWeek, ...] = (),
    *,
    series: bool = True,
) -> AccumulatedRounds:
    together = accumulate(frames, series=series) if frames else None
    return AccumulatedRounds(tuple(sorted(weeks)), together, tuple(unfinished), provisional)


def _advisor_id(reading: Reading, name: str) -> UUID:
    chosen = reading.advisors.by_name(name)
    if chosen is None:
        known = ", ".join(one.name for one in reading.advisors.all()) or "-"
        raise UserError("unknown_advisor", name=name, known=known)
    return chosen.id


def _unfinished(
    reading: Reading, weeks: Collection[IsoWeek], entity_id: UUID | None, advisor_id: UUID | None
) -> list[UnfinishedAudit]:
    found = reading.finished_audits.unfinished(weeks, entity_id=entity_id, advisor_id=advisor_id)
    names = {one.id: one.name for one in reading.entities.all()} if found else {}
    return [UnfinishedAudit(one.week, names[one.entity_id]) for one in found]


@dataclass(frozen=True, slots=True)
class ScoredFrame:
    """A complete audit with its scores in ticket order; the first `fixed` were drawn before any score was known."""

    scored: ScoredWeek
    scores: tuple[CaseScore, ...]
    fixed: int


def scored_frames(
    reading: Reading,
    weeks: Collection[IsoWeek],
    *,
    entity_id: UUID | None = None,
    advisor_id: UUID | None = None,
    open_in: Collection[IsoWeek] = (),
) -> list[ScoredFrame]:
    """The audits of these weeks that are finished (or open, in the weeks `open_in`) and scored to the end."""
    found = reading.finished_audits.of_weeks(weeks, entity_id=entity_id, advisor_id=advisor_id, open_in=open_in)
    scored = [(one, one.scores()) for one in found if one.sample]
    complete = [(one, scores) for one, scores in scored if all(score.complete for score in scores)]
    first_sizes = _first_sizes(reading, [one for one, _ in complete])
    return [ScoredFrame(one, scores, first_sizes.get(one.round_id, len(one.sample))) for one, scores in complete]


def _frames(
    reading: Reading,
    weeks: Collection[IsoWeek],
    entity_id: UUID | None,
    advisor_id: UUID | None,
    open_in: Collection[IsoWeek] = (),
) -> list[AuditedFrame]:
    found = scored_frames(reading, weeks, entity_id=entity_id, advisor_id=advisor_id, open_in=open_in)
    return [
        AuditedFrame(
            week=one.scored.week,
            entity_id=one.scored.entity_id,
            population=one.scored.belonging,
            marks=tuple(score.nonconforming for score in one.scores),
            fixed=one.fixed,
            rules=one.scored.rules,
        )
        for one in found
    ]


def _first_sizes(reading: Reading, audits: Sequence[ScoredWeek]) -> dict[UUID, int]:
    """Of each audit that was enlarged while it was scored: how many cases had been drawn at first.

    Where the history no longer tells, the minimum that every draw takes.
    """
    enlarged = {history_subject(one.round_id): one for one in audits if one.audit.enlarged_while_scoring}
    if not enlarged:
        return {}
    sizes = {one.round_id: one.rules.minimum for one in enlarged.values()}
    for entry in reading.history.entries(action="round.enlarged", limit=None):  # the latest first
        grown = enlarged.get(entry.subject)
        if grown is not None:
            told = entry.payload or {}
            sizes[grown.round_id] = int(str(told.get("before", grown.rules.minimum)))
    return sizes
