"""A period's reports: one mail draft for each entity, with its report as PDF and workbook."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection
from concurrent.futures import Future, wait
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.mails.report_mail import KIND, chart_of, report_words
from advisor_app.documents.reports.indicator_report import period_said
from advisor_app.errors import UserError
from advisor_app.mail.addresses import checked_address
from advisor_app.mail.composing import Attachment
from advisor_app.mail.outbox import OutboxState
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.office.reports.definition import KeptDefinition, PreparedReport, paragraphs
from advisor_app.office.reports.period import ReportPeriod
from advisor_app.office.reports.said import Said
from advisor_app.office.reports.told_report import ToldReport
from advisor_app.services.office import Office
from advisor_app.services.outbox.draft_message import draft_message
from advisor_app.services.reports.define_report import stored
from advisor_app.services.reports.foresee_reports import ForeseenReport, ForeseenReports, foresee_reports
from advisor_app.services.reports.gather_report import gather_report
from advisor_app.services.reports.list_definitions import find_definition
from advisor_app.services.reports.make_report import file_name
from advisor_app.services.reports.report_presses import PressAtHand, ReportPresses, papers_of
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import UnitOfWork, new_id

if TYPE_CHECKING:
    from advisor_app.documents.mails.mail_templates import MailTemplates
    from advisor_app.documents.mails.written_mail import WrittenMail
    from advisor_app.documents.reports.report_papers import ReportPapers
    from advisor_app.office.indicators.told_period import ReportPart
    from advisor_app.services.reports.report_presses import PagePress

Progress = Callable[[int, int], None]
PURPOSE = "report"
LONGEST_WORDS = 2_000
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LISTENING = 0.05
"""Seconds between two looks at whether the work is still wanted."""


@dataclass(frozen=True, slots=True)
class MadeDraft:
    """`left_out` are the parts for which a report of one page had no room."""

    entity_id: UUID
    entity: str
    message_id: str
    files: tuple[str, ...]
    left_out: tuple[ReportPart, ...] = ()


@dataclass(frozen=True, slots=True)
class PreparedReports:
    """`foreseen` is how things stood before; `drafts` were made now. `left` entities were not reached when it was
    cancelled.
    """

    foreseen: ForeseenReports
    drafts: tuple[MadeDraft, ...]
    left: tuple[str, ...]

    @property
    def standing(self) -> tuple[ForeseenReport, ...]:
        """Those whose report stood before, and of which no second one is made."""
        return tuple(one for one in self.foreseen.lines if one.stands)


def prepare_reports(
    office: Office,
    name: str,
    period: ReportPeriod,
    advisor: str | None = None,
    *,
    entities: Collection[UUID] | None = None,
    said: Said | None = None,
    sender: str = "",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    press: PagePress | None = None,
    today: date | None = None,
) -> PreparedReports:
    """Draft the mail of each entity that has none for this definition and period; one transaction an entity.

    What stands stays. Where `cancelled` says so the rest is left. Without a `press` the reports are printed in
    processes of their own. Raises, before anything is made, what `foresee_reports` raises and `UserError`:
    "report_retired", "report_words_too_long"; while it works what the templates raise and
    `EnvironmentFault("report_process_ended")`: what was drafted before that stands.
    """
    said = said or Said()
    if sender:
        checked_address(sender)
    foreseen = foresee_reports(office, name, period, advisor, entities=entities, sender=sender, today=today)
    if foreseen.kept.retired:
        raise UserError("report_retired", name=foreseen.kept.definition.name)
    wanted = [one for one in foreseen.lines if one.to_be_prepared]
    for one in wanted:
        if len(said.to(one.entity.id)) > LONGEST_WORDS:
            raise UserError("report_words_too_long", most=LONGEST_WORDS)
    if not wanted:
        return PreparedReports(foreseen, (), ())
    with office.store.reading() as reading:
        mails = office_mails(reading)
    making = _Making(office, foreseen, mails)
    if press is not None:
        drafts = making.all(wanted, said, PressAtHand(press), progress, cancelled)
    else:
        with ReportPresses(len(wanted)) as presses:
            drafts = making.all(wanted, said, presses, progress, cancelled)
    reached = {one.entity_id for one in drafts}
    left = tuple(one.entity.name for one in wanted if one.entity.id not in reached)
    return PreparedReports(foreseen, tuple(drafts), left)


def written_mail(mails: MailTemplates, told: ToldReport, papers: ReportPapers) -> WrittenMail:
    """The mail that brings a report."""
    chart = chart_of(papers.picture)
    return mails.write(KIND, report_words(told, chart, papers.alt), (chart,) if chart is not None else ())


def attached(told: ToldReport, papers: ReportPapers) -> tuple[Attachment, ...]:
    """Its files, named by what they are, whose and of when."""
    stem = file_name(f"{told.definition.title} {told.told.scope} {period_said(told.told)}")
    return Attachment(f"{stem}.pdf", papers.pdf, "application/pdf"), Attachment(f"{stem}.xlsx", papers.xlsx, _XLSX)


@dataclass(frozen=True, slots=True)
class _Making:
    """What is the same for every entity of a period."""

    office: Office
    foreseen: ForeseenReports
    mails: MailTemplates

    def all(
        self,
        wanted: Collection[ForeseenReport],
        said: Said,
        presses: ReportPresses | PressAtHand,
        progress: Progress | None,
        cancelled: Callable[[], bool] | None,
    ) -> list[MadeDraft]:
        """While one is printed the next one's figures are gathered; drafted in the entities' order."""
        drafts: list[MadeDraft] = []
        printing: deque[tuple[ForeseenReport, ToldReport, Future[ReportPapers]]] = deque()

        def stopped() -> bool:
            return cancelled is not None and cancelled()

        def draft() -> None:
            line, told, printed = printing.popleft()
            made = self._draft(line, told, papers_of(printed, line.entity.name))
            if made is not None:
                drafts.append(made)
            if progress is not None:
                progress(len(drafts), len(wanted))

        if progress is not None:
            progress(0, len(wanted))
        for line in wanted:
            if stopped():
                return drafts
            told = gather_report(self.office, self.foreseen, line, said.to(line.entity.id))
            printing.append((line, told, presses.begin(told)))
            while printing and printing[0][2].done():
                draft()
        while printing and not stopped():
            if wait([printing[0][2]], timeout=_LISTENING).done:
                draft()
        return drafts

    def _draft(self, line: ForeseenReport, told: ToldReport, papers: ReportPapers) -> MadeDraft | None:
        """None where somebody else was faster."""
        sender = line.addressed.sender
        period, entity = self.foreseen.period, line.entity
        with self.office.store.unit_of_work(self.office.who) as work:
            work.reports.lock_preparing()
            kept = stored(work, find_definition(work, self.foreseen.kept.definition.name))
            found = work.reports.of_period(kept.key, period.label).get(entity.id)
            if sender is None or _standing(work, found):
                return None
            files = attached(told, papers)
            message = draft_message(
                work,
                written_mail(self.mails, told, papers),
                purpose=PURPOSE,
                sender=sender,
                to=line.addressed.to,
                cc=line.addressed.cc,
                label=entity.name,
                entity_id=entity.id,
                attachments=files,
            )
            self._keep(work, kept, line, told, message=message, found=found)
            work.commit()
        return MadeDraft(
            entity.id, entity.name, message.message_id, tuple(one.file_name for one in files), papers.left_out
        )

    def _keep(
        self,
        work: UnitOfWork,
        kept: KeptDefinition,
        line: ForeseenReport,
        told: ToldReport,
        *,
        message: KeptMessage,
        found: PreparedReport | None,
    ) -> None:
        figures = told.told.figures
        one = PreparedReport(
            id=found.id if found is not None else new_id(),
            entity_id=line.entity.id,
            definition_id=kept.key,
            edition=told.edition,
            period=self.foreseen.period.label,
            advisor_id=line.holder.id if line.holder is not None else None,
            mail_id=message.id,
            words="\n\n".join(paragraphs("", entity="", period="", words=told.words)),
            figures={
                name: getattr(figures, name) for name in ("received", "closed", "due", "due_in_30", "expired", "open")
            },
            version=found.version if found is not None else 1,
        )
        work.reports.keep(one, known=found is not None)
        work.history.append(
            "report.prepared",
            {
                "definition": told.definition.name,
                "edition": told.edition,
                "period": one.period,
                "message_id": message.message_id,
                "figures": dict(one.figures),
            },
            entity_id=line.entity.id,
            subject=f"{told.definition.name} {one.period}",
        )


def _standing(work: UnitOfWork, found: PreparedReport | None) -> bool:
    if found is None or found.mail_id is None:
        return False
    return work.outbox.states([found.mail_id]).get(found.mail_id) != OutboxState.CANCELLED.value
