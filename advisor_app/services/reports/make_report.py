"""A report of the indicators: whose cases, of which days, with which parts; as PDF, Word and Excel.

What sends reports again and again makes each of them with `make_report` and its files with `MadeReport`'s methods.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from advisor_app.documents.reports.indicator_report import indicator_report, indicator_sheets, period_said, whose
from advisor_app.documents.reports.report import Report
from advisor_app.documents.workbooks.workbook import write_workbook
from advisor_app.errors import EnvironmentFault
from advisor_app.mail.folder import try_writing, write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.told_period import EVERY_PART, ReportPart, ToldPeriod, as_known
from advisor_app.services.indicators.compute_dashboard import Dashboard, compute_dashboard
from advisor_app.services.office import Office
from advisor_app.services.rotation.write_dossiers import ReportPress, open_report_press

_NOT_IN_FILE_NAMES = '\\/:*?"<>|'
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """`scope` is the name that stands in the report, "" for the whole office; `entity_ids` are None for all."""

    start: date
    end: date
    scope: str = ""
    entity_ids: tuple[UUID, ...] | None = None
    parts: tuple[ReportPart, ...] = EVERY_PART


@dataclass(frozen=True)
class MadeReport:
    """`name` is what its files are called, without the ending. `empty` says that nothing came in, closed or was due."""

    told: ToldPeriod
    report: Report
    parts: tuple[ReportPart, ...]
    name: str

    @property
    def empty(self) -> bool:
        one = self.told.figures
        return not any((one.received, one.closed, one.due, one.open))

    def workbook(self) -> bytes:
        held = io.BytesIO()
        write_workbook(held, *indicator_sheets(self.told, self.parts))
        return held.getvalue()

    def papers(self, press: ReportPress) -> tuple[bytes, bytes]:
        """As docx and as PDF."""
        return press.both(self.report)


@dataclass(frozen=True, slots=True)
class WrittenReport:
    made: MadeReport
    docx: Path
    pdf: Path
    xlsx: Path


def make_report(office: Office, order: ReportOrder, *, today: date | None = None) -> MadeReport:
    """As it is known at the end of today in Panama. Nothing is kept.

    Raises `UsageError("period_backwards")`.
    """
    asked = as_known(order.start, order.end, today or panama_day(now_utc()))
    with office.store.reading() as reading:
        demonstration = reading.facts.demonstration
    told = told_period(order.scope, compute_dashboard(office, asked, order.entity_ids), demonstration=demonstration)
    name = file_name(f"Informe {whose(told)} {period_said(told)}")
    return MadeReport(told, indicator_report(told, order.parts), order.parts, name)


def told_period(scope: str, counted: Dashboard, *, demonstration: bool) -> ToldPeriod:
    """What a dashboard counted, as reports tell it."""
    return ToldPeriod(
        scope,
        counted.asked,
        counted.figures,
        counted.year_ago,
        counted.goals,
        counted.worked_in_goal,
        counted.by,
        counted.months,
        counted.expired,
        counted.expiring,
        counted.missed,
        demonstration,
    )


def write_report(office: Office, order: ReportOrder, folder: Path, press: ReportPress | None = None) -> WrittenReport:
    """The report's three files in a folder, each whole or not at all.

    Without a `press` one is opened. Raises what `make_report` and the templates raise; `EnvironmentFault`:
    "report_folder_unwritable", "report_not_written".
    """
    try:
        try_writing(folder)
    except OSError as error:
        raise EnvironmentFault("report_folder_unwritable", folder=str(folder), reason=system_words(error)) from error
    made = make_report(office, order)
    docx, pdf = made.papers(press or open_report_press())
    written = WrittenReport(made, *(folder / f"{made.name}.{kind}" for kind in ("docx", "pdf", "xlsx")))
    try:
        for path, content in ((written.docx, docx), (written.pdf, pdf), (written.xlsx, made.workbook())):
            write_durably(path, content)
    except OSError as error:
        raise EnvironmentFault("report_not_written", file=made.name, reason=system_words(error)) from error
    return written


def file_name(words: str) -> str:
    """Fit for any file system, without its ending."""
    kept = "".join("-" if sign in _NOT_IN_FILE_NAMES else sign for sign in words)
    return kept[:_LONGEST_NAME].strip(" .")
