"""A plan as Word and PDF files, whole and in a page; the month's progress of live plans for the director."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from advisor_app.documents.reports.plan_report import ToldPlan, plan_in_a_page, plan_report, progress_report
from advisor_app.documents.reports.plan_weeks_part import ToldWeeks
from advisor_app.documents.reports.report import Report
from advisor_app.documents.spanish import MONTHS
from advisor_app.errors import EnvironmentFault, UsageError, UserError
from advisor_app.mail.folder import try_writing, write_durably
from advisor_app.mail.server_words import system_words
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.plans.life import begun_on, live_months
from advisor_app.office.plans.month import WHOLE_MONTH
from advisor_app.services.office import Office
from advisor_app.services.plans.chart_plan import chart_plan
from advisor_app.services.plans.list_plans import PlanLine, list_plans, show_plan
from advisor_app.services.rotation.write_dossiers import ReportPress, open_report_press


@dataclass(frozen=True, slots=True)
class WrittenPlan:
    docx: Path
    pdf: Path
    page: Path


@dataclass(frozen=True, slots=True)
class WrittenProgress:
    """`plans` are the numbers of those that it tells of."""

    month: str
    docx: Path
    pdf: Path
    plans: tuple[str, ...]


def write_plan_documents(
    office: Office, number: str, folder: Path, *, as_of: date | None = None, press: ReportPress | None = None
) -> WrittenPlan:
    """The whole plan as docx and PDF, and the page for executives as PDF.

    Raises `UserError("unknown_plan")`; `EnvironmentFault`: "plan_folder_unwritable", "plan_not_written".
    """
    day = as_of or panama_day(now_utc())
    told = replace(_told(office, show_plan(office, number, day).line, day), charted=_charted(office, number, day))
    opened = press or open_report_press()
    docx, pdf = opened.both(plan_report(told))
    page = opened.printer.letter(opened.pages.paper(plan_in_a_page(told)))
    stem = f"{told.kept.plan.key} {told.kept.plan.entity}".replace("/", "-")
    written = WrittenPlan(folder / f"{stem}.docx", folder / f"{stem}.pdf", folder / f"{stem} resumen.pdf")
    _write(folder, {written.docx: docx, written.pdf: pdf, written.page: page})
    return written


def month_progress(
    office: Office, month: str, *, advisor: str | None = None, notes: Mapping[str, str] | None = None
) -> tuple[Report, tuple[str, ...]]:
    """The report of the plans that were live in a month ("2026-10"), at its end or today, and their numbers.

    `notes` are the advisor's words by plan number; without them, those that were kept for the month. Raises
    `UsageError("unknown_month")`.
    """
    first = first_day(month)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    day = min(last, panama_day(now_utc()))
    lines = [one for one in list_plans(office, advisor=advisor, as_of=day) if month in live_months(one.kept.plan, day)]
    told = [_told(office, one, day) for one in lines]
    said = f"{MONTHS[first.month - 1]} de {first.year}"
    words = kept_words(office, month, advisor) if notes is None else dict(notes)
    return progress_report(told, said, day, words), tuple(one.kept.plan.key for one in lines)


def kept_words(office: Office, month: str, advisor: str | None) -> dict[str, str]:
    """What advisors, or one of them, wrote for a month; what more than one said of the whole month stands together."""
    with office.store.reading() as reading:
        people = {one.id: one.name for one in reading.advisors.all()}
        kept = [one for one in reading.plan_months.in_month(month) if advisor in (None, people[one.advisor_id])]
    words = {number: text for one in kept for number, text in one.words.items() if number != WHOLE_MONTH}
    whole = [one.words[WHOLE_MONTH] for one in kept if one.words.get(WHOLE_MONTH, "").strip()]
    return {**words, WHOLE_MONTH: "\n".join(whole)}


def write_progress(
    office: Office, month: str, folder: Path, *, advisor: str | None = None, notes: Mapping[str, str] | None = None
) -> WrittenProgress:
    """`month_progress` as docx and PDF. Raises what it raises and what `write_plan_documents` raises."""
    report, numbers = month_progress(office, month, advisor=advisor, notes=notes)
    docx, pdf = open_report_press().both(report)
    stem = f"Planes de acción {month}" + (f" {advisor}" if advisor else "")
    written = WrittenProgress(month, folder / f"{stem}.docx", folder / f"{stem}.pdf", numbers)
    _write(folder, {written.docx: docx, written.pdf: pdf})
    return written


def _charted(office: Office, number: str, day: date) -> ToldWeeks | None:
    """None for a plan that has not begun, or whose goal names an indicator that is not counted by weeks."""
    try:
        found = chart_plan(office, number, day)
    except UserError as unknown:
        if unknown.code != "plan_indicator_unknown":
            raise
        return None
    weeks, judged = found.weeks, found.judged
    if begun_on(found.kept.plan) is None:
        return None
    usual, after = (None if one.share is None else float(one.share) for one in (weeks.usual, weeks.after))
    if judged is not None:
        compared = judged.evaluation.after
        usual, after = judged.evaluation.usual_before, compared.met / compared.cases
    return ToldWeeks(weeks, found.finding, found.lines, usual, after)


def _told(office: Office, line: PlanLine, day: date) -> ToldPlan:
    with office.store.reading() as reading:
        entity = reading.entities.by_id(line.kept.entity_id)
        demonstration = reading.facts.demonstration
    return ToldPlan(line.kept, entity.full_name or entity.name, line.advisor, day, line.progress, demonstration)


def first_day(month: str) -> date:
    """Raises `UsageError("unknown_month")`."""
    try:
        return date.fromisoformat(f"{month}-01")
    except ValueError:
        raise UsageError("unknown_month", value=month) from None


def _write(folder: Path, files: Mapping[Path, bytes]) -> None:
    try:
        try_writing(folder)
    except OSError as error:
        raise EnvironmentFault("plan_folder_unwritable", folder=str(folder), reason=system_words(error)) from error
    for path, content in files.items():
        try:
            write_durably(path, content)
        except OSError as error:
            raise EnvironmentFault("plan_not_written", file=path.name, reason=system_words(error)) from error
