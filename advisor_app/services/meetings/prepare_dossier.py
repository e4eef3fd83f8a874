"""The dossier before a visit: figures with trend, findings, expired cases, plans, promises, who confirms what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.printing import open_printer
from advisor_app.documents.reports.report_templates import ReportTemplates
from advisor_app.documents.reports.visit_dossier import visit_dossier
from advisor_app.documents.spanish import MONTHS
from advisor_app.errors import EnvironmentFault, UserError
from advisor_app.mail.folder import write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.meetings.dossier import FindingTold, MonthFigures, PromiseTold, VisitDossier
from advisor_app.services.meetings.expired_cases import expired_cases
from advisor_app.services.meetings.keep_commitment import as_value, commitments_of
from advisor_app.services.meetings.render_minutes import file_stem, minutes_folder
from advisor_app.services.meetings.word_minutes import last_meeting_before, percent
from advisor_app.services.office import Office
from advisor_app.services.plans.visit_topics import live_plan_lines
from minutes import carried_forward

if TYPE_CHECKING:
    from advisor_app.store import Reading

MONTHS_SHOWN = 6
CASES_SHOWN = 25
_DAY = timedelta(days=1)


def prepare_dossier(office: Office, meeting_id: UUID, folder: Path | None = None) -> Path:
    """Write it as PDF; returns the file.

    Raises `UserError`: "unknown_meeting", "meeting_needs_entity"; `EnvironmentFault("minutes_files_not_written")`.
    """
    with office.store.reading() as reading:
        gathered = gather_dossier(reading, meeting_id)
    paper = ReportTemplates().paper(visit_dossier(gathered))
    where = folder or minutes_folder(office)
    path = where / f"{file_stem('Expediente', f'{gathered.entity.name} {gathered.day.isoformat()}')}.pdf"
    try:
        where.mkdir(parents=True, exist_ok=True)
        write_durably(path, open_printer().letter(paper))
    except OSError as error:
        raise EnvironmentFault("minutes_files_not_written", folder=str(where), reason=system_words(error)) from error
    return path


def gather_dossier(reading: Reading, meeting_id: UUID) -> VisitDossier:
    """As things stand today. Raises `UserError`: "unknown_meeting", "meeting_needs_entity"."""
    one = reading.meetings.by_id(meeting_id)
    if one.entity_id is None:
        raise UserError("meeting_needs_entity", kind=one.title)
    entity, today = reading.entities.by_id(one.entity_id), panama_day(now_utc())
    last = last_meeting_before(reading, one)
    since = last.day if last else None
    known = [as_value(each) for each in commitments_of(reading, one) if each.meeting_id != one.id]
    oldest, expired_count = expired_cases(reading, entity.id, today, CASES_SHOWN)
    advisor = next((each.name for each in reading.advisors.all() if each.id == one.advisor_id), "")
    return VisitDossier(
        entity=entity,
        title=one.title,
        day=one.day,
        last_visit=since,
        agenda=[each.title for each in reading.meetings.points_of(one.id)],
        months=list(_months(reading, entity.id, today)),
        findings=[
            FindingTold(issued_on, told.finding, told.advice, told.due)
            for issued_on, told in reading.letters.recommended_since(since or today - timedelta(days=90)).get(
                entity.id, []
            )
        ],
        expired=oldest,
        expired_count=expired_count,
        commitments=[
            PromiseTold(each.what, each.who, each.due, _standing(each.days_late(one.day), each.alive))
            for each in carried_forward(known, one.day, since)
        ],
        plans=live_plan_lines(reading, entity.id, one.day),
        liaisons=[each for each in reading.liaisons.of(entity.id) if each.serves_on(one.day)],
        advisor=advisor,
        demonstration=reading.facts.demonstration,
    )


def _months(reading: Reading, entity_id: UUID, today: date) -> Iterator[MonthFigures]:
    """Those that are over, the last one last."""
    from advisor_app.office.indicators.grouping import whole
    from advisor_app.services.indicators.compute_indicators import load_cases

    loaded = load_cases(reading, [entity_id])
    if not len(loaded.columns):
        return
    ends = [today.replace(day=1) - _DAY]
    while len(ends) < MONTHS_SHOWN:
        ends.append(ends[-1].replace(day=1) - _DAY)
    for end in reversed(ends):
        month = Asked(end.replace(day=1), end, end + _DAY)
        found = whole(loaded.of(month), month, [])
        yield MonthFigures(
            f"{MONTHS[end.month - 1]} de {end.year}",
            percent(found.rate_30),
            percent(found.rate_24h),
            found.closed,
            found.expired,
        )


def _standing(days_late: int, alive: bool) -> str:
    if not alive:
        return "Cumplido"
    return f"Vencido ({days_late} día{'' if days_late == 1 else 's'})" if days_late else "En curso"
