"""How far the duties of a year or a month were met, as figures and as files for whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from advisor_app.documents.printing import open_printer
from advisor_app.documents.reports.compliance_report import compliance_report, compliance_sheets
from advisor_app.documents.reports.report_templates import ReportTemplates
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.errors import EnvironmentFault, UsageError, UserError
from advisor_app.mail.folder import try_writing, write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.duties.compliance import Tally, compliance
from advisor_app.office.duties.duty_file import read_catalogue
from advisor_app.office.duties.engine import obligations
from advisor_app.office.duties.told_compliance import Compliance, ToldLine
from advisor_app.office.people import Assignment
from advisor_app.services.duties.duty_facts import gather
from advisor_app.services.duties.list_duties import refuse_far_day
from advisor_app.services.indicators.compute_indicators import catch_up
from advisor_app.services.office import Office

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WrittenCompliance:
    compliance: Compliance
    xlsx: Path
    pdf: Path


def compliance_of(office: Office, year: int, month: int | None = None, *, day: date | None = None) -> Compliance:
    """Of what fell due in a year or in one of its months, up to yesterday: what is due today may still be met.

    Raises `UsageError`: "day_out_of_range", "unknown_month"; `UserError("compliance_not_begun")` for a time to come.
    """
    first, last = _span(year, month)
    on = day or panama_day(now_utc())
    until = min(last, on - _DAY)
    if until < first:
        raise UserError("compliance_not_begun", first=f"{first:%d/%m/%Y}")
    catalogue = read_catalogue()
    catch_up(office)
    with office.store.reading() as reading:
        facts = gather(reading, catalogue, first, on).facts
        assignments = reading.duties.assignments()
        names = {one.id: one.name for one in reading.advisors.all()}
        demonstration = reading.facts.demonstration
    lines = compliance(obligations(catalogue, facts, on, since=first), first, until, _holders(assignments))
    told = tuple(
        ToldLine(names.get(one.advisor_id, "") if one.advisor_id else "", one.duty, one.month, one.tally)
        for one in lines
    )
    return Compliance(first, until, on, told, sum((one.tally for one in lines), Tally()), demonstration)


def write_compliance(office: Office, year: int, folder: Path, month: int | None = None) -> WrittenCompliance:
    """The same as xlsx and PDF in a folder.

    Raises what `compliance_of` raises, and `EnvironmentFault`: "compliance_folder_unwritable",
    "compliance_not_written".
    """
    told = compliance_of(office, year, month)
    stem = f"Cumplimiento {year}" if month is None else f"Cumplimiento {year}-{month:02d}"
    try:
        try_writing(folder)
    except OSError as error:
        raise EnvironmentFault(
            "compliance_folder_unwritable", folder=str(folder), reason=system_words(error)
        ) from error
    written = WrittenCompliance(told, folder / f"{stem}.xlsx", folder / f"{stem}.pdf")
    paper = ReportTemplates().paper(compliance_report(told))
    sheets, notes = compliance_sheets(told)
    try:
        write_workbook(written.xlsx, sheets, notes.signed(office.who, now_utc()))
        write_durably(written.pdf, open_printer().letter(paper))
    except OSError as error:
        raise EnvironmentFault("compliance_not_written", file=stem, reason=system_words(error)) from error
    return written


def _span(year: int, month: int | None) -> tuple[date, date]:
    if month is not None and not 1 <= month <= 12:
        raise UsageError("unknown_month", value=month)
    if not 1 <= year <= 9998:
        raise UsageError("day_out_of_range", value=str(year), first=1990, last=2200)
    first = date(year, month or 1, 1)
    refuse_far_day(first)
    after = date(year + 1, 1, 1) if month in (None, 12) else date(year, (month or 0) + 1, 1)
    return first, after - _DAY


def _holders(assignments: list[Assignment]) -> Callable[[UUID, date], UUID | None]:
    held: dict[UUID, list[Assignment]] = {}
    for one in assignments:
        held.setdefault(one.entity_id, []).append(one)

    def holder_on(entity_id: UUID, day: date) -> UUID | None:
        return next((one.advisor_id for one in held.get(entity_id, ()) if one.holds_on(day)), None)

    return holder_on
