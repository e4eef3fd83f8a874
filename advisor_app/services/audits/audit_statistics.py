"""How auditing went in some weeks, entity by entity, as figures and as a workbook for the director."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from advisor_app.documents.reports.audit_statistics_sheets import audit_statistics_sheets
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.errors import EnvironmentFault
from advisor_app.mail.server_words import system_words
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.duties.catalogue import Duty, Frequency, Source
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.periods import period_named
from advisor_app.office.objections.objection import Objection, ObjectionState
from advisor_app.office.objections.rates import ObjectionRate, rate
from advisor_app.office.round_settings import rules_from
from advisor_app.office.scoring.audit_statistics import (
    AuditedEntityWeek,
    AuditStatistics,
    LetterFate,
    statistics_of,
    together,
)
from advisor_app.services.office import Office
from advisor_app.store import Reading
from advisor_app.store.audits.audit_progress import AuditProgress

TOGETHER = "En total"


@dataclass(frozen=True, slots=True)
class WeeksAudited:
    """`entities` by name, those that closed something; `total` all of them as one."""

    weeks: tuple[IsoWeek, ...]
    day: date
    entities: tuple[AuditStatistics, ...]
    total: AuditStatistics
    demonstration: bool


def audit_statistics(office: Office, weeks: Collection[IsoWeek], day: date | None = None) -> WeeksAudited:
    """As they stand on a day (today). A letter is on time if it was sent by the day that the duty of auditing sets.

    Raises what reading the catalogue of duties raises.
    """
    on, span = day or panama_day(now_utc()), tuple(sorted(set(weeks)))
    duty = _duty_of_auditing()
    with office.store.reading() as reading:
        names = {one.id: one.name for one in reading.entities.all()}
        closed = {week: reading.cases.closed_in(week) for week in span}
        minimum = rules_from(reading.settings.values_on(on)).minimum
        rounds = {(one.week, one.entity_id): one for one in reading.audit_progress.of_weeks(span)}
        closings = reading.audit_progress.closings(span)
        sent = _sent(reading, span)
        objections = [one for one in reading.objections.all() if one.state is not ObjectionState.WITHDRAWN]
        demonstration = reading.facts.demonstration
    found = []
    for entity_id, name in sorted(names.items(), key=lambda item: item[1]):
        own = [
            _week(
                week,
                len(numbers),
                rounds.get((week, entity_id)),
                closings,
                minimum=minimum,
                letter=_fate(duty, week, sent.get((week, entity_id)), on),
            )
            for week in span
            if (numbers := closed[week].get(entity_id))
        ]
        if own:
            audits = [rounds[week.week, entity_id].audit_id for week in own if (week.week, entity_id) in rounds]
            letters = sum(one.letter in (LetterFate.ON_TIME, LetterFate.LATE) for one in own)
            found.append(statistics_of(name, own, _objected(name, letters, audits, objections)))
    return WeeksAudited(span, on, tuple(found), together(TOGETHER, found), demonstration)


def write_audit_statistics(office: Office, weeks: Collection[IsoWeek], file: Path) -> WeeksAudited:
    """The same as xlsx. Raises `EnvironmentFault("compliance_not_written")`."""
    told = audit_statistics(office, weeks)
    sheets, notes = audit_statistics_sheets(
        told.weeks, told.day, (*told.entities, told.total), demonstration=told.demonstration
    )
    try:
        write_workbook(file, sheets, notes.signed(office.who, now_utc()))
    except OSError as error:
        raise EnvironmentFault("compliance_not_written", file=file.name, reason=system_words(error)) from error
    return told


def _duty_of_auditing() -> Duty | None:
    """The weekly duty that a sent letter proves; an office may have taken it out of its catalogue."""
    duties = read_catalogue().duties
    return next((one for one in duties if one.source is Source.SENT_LETTER and one.frequency is Frequency.WEEK), None)


def _sent(reading: Reading, weeks: Sequence[IsoWeek]) -> dict[tuple[IsoWeek, UUID], date]:
    """The day in Panama on which the first letter on an entity's week was sent."""
    found: dict[tuple[IsoWeek, UUID], date] = {}
    if not weeks:
        return found
    for one in reading.duties.audits(weeks[0], now_utc()):
        if one.sent_at is None:
            continue
        key, sent_on = (IsoWeek.parse(one.week), one.entity_id), panama_day(one.sent_at)
        found[key] = min(sent_on, found.get(key, sent_on))
    return found


def _fate(duty: Duty | None, week: IsoWeek, sent_on: date | None, on: date) -> LetterFate:
    if duty is None:
        return LetterFate.ON_TIME if sent_on is not None else LetterFate.TO_COME
    due = period_named(duty, str(week)).due
    if sent_on is not None:
        return LetterFate.ON_TIME if sent_on <= due else LetterFate.LATE
    return LetterFate.MISSING if due < on else LetterFate.TO_COME


def _week(
    week: IsoWeek,
    closed: int,
    progress: AuditProgress | None,
    closings: Mapping[UUID, Sequence[datetime]],
    *,
    minimum: int,
    letter: LetterFate,
) -> AuditedEntityWeek:
    if progress is None or progress.finished_at is None or progress.audit_id is None:
        return AuditedEntityWeek(week, closed, 0, progress.minimum if progress else minimum, (), letter)
    done = panama_day(progress.finished_at)
    days = tuple((done - panama_day(one)).days for one in closings.get(progress.audit_id, ()))
    return AuditedEntityWeek(week, closed, progress.sample, progress.minimum, days, letter)


def _objected(
    name: str, letters: int, audits: Collection[UUID | None], objections: Sequence[Objection]
) -> ObjectionRate:
    own = [one for one in objections if one.audit_id in audits]
    points = [point for one in own for point in one.points]
    return rate(name, letters, len({one.audit_id for one in own}), points)
