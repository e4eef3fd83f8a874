"""One entity's report before it goes: its mail and its files, as they were drafted or as they would be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.errors import UserError
from advisor_app.mail.reading import read_message
from advisor_app.office.reports.period import ReportPeriod
from advisor_app.office.reports.said import Said
from advisor_app.services.office import Office
from advisor_app.services.reports.foresee_reports import ForeseenReport, foresee_reports
from advisor_app.services.reports.gather_report import gather_report
from advisor_app.services.reports.prepare_reports import attached, written_mail
from advisor_app.services.reports.report_presses import papers_of
from advisor_app.services.templates.office_mails import office_mails

if TYPE_CHECKING:
    from advisor_app.mail.composing import Attachment
    from advisor_app.office.indicators.told_period import ReportPart
    from advisor_app.services.reports.report_presses import PressAtHand, ReportPresses


@dataclass(frozen=True)
class PreviewedReport:
    """`pictures` by what the HTML calls them; `files` are the PDF and the workbook."""

    entity_id: UUID
    subject: str
    html: str
    pictures: Mapping[str, bytes]
    files: tuple[Attachment, ...]
    left_out: tuple[ReportPart, ...] = ()

    @property
    def pdf(self) -> bytes:
        return next((one.content for one in self.files if one.file_name.endswith(".pdf")), b"")


def preview_report(
    office: Office,
    name: str,
    period: ReportPeriod,
    entity_id: UUID,
    presses: ReportPresses | PressAtHand,
    *,
    advisor: str | None = None,
    said: Said | None = None,
) -> PreviewedReport:
    """What stands in the outbox, else what preparing would make with these words. Writes nothing.

    Raises what `foresee_reports` raises, `UserError("unknown_entity")` for one that the definition does not reach, what
    the templates raise, and `EnvironmentFault("report_process_ended")`.
    """
    foreseen = foresee_reports(office, name, period, advisor, entities=[entity_id])
    if not foreseen.lines:
        raise UserError("unknown_entity", name=str(entity_id), known="")
    line = foreseen.lines[0]
    if line.stands:
        return _kept(office, line)
    told = gather_report(office, foreseen, line, (said or Said()).to(entity_id))
    papers = papers_of(presses.begin(told), line.entity.name)
    with office.store.reading() as reading:
        written = written_mail(office_mails(reading), told, papers)
    pictures = {one.source: one.content for one in written.pictures}
    return PreviewedReport(entity_id, written.subject, written.html, pictures, attached(told, papers), papers.left_out)


def _kept(office: Office, line: ForeseenReport) -> PreviewedReport:
    with office.store.reading() as reading:
        message = read_message(reading.outbox.by_message_id(line.message_id).raw)
    subject = message.headings.subject
    return PreviewedReport(line.entity.id, subject, message.html, message.pictures, message.attachments)
