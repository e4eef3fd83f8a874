"""The month's report to the director of an advisor's live plans: the advisor's words, and the mail that takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from advisor_app.documents.spanish import MONTHS
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import Attachment
from advisor_app.mail.outbox import OutboxState
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.people import Advisor
from advisor_app.office.plans.life import live_months
from advisor_app.office.plans.month import WHOLE_MONTH, PlanMonth
from advisor_app.services.duties.list_duties import advisor_named
from advisor_app.services.meetings.mail_meeting import director_box
from advisor_app.services.office import Office
from advisor_app.services.outbox.cancel_outdated import cancel_message
from advisor_app.services.outbox.draft_message import draft_message
from advisor_app.services.plans.list_plans import PlanLine, list_plans
from advisor_app.services.plans.write_plan_documents import first_day, month_progress
from advisor_app.services.rotation.write_dossiers import ReportPress
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import NEVER, Reading, new_id

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MAY_BE_REDONE = frozenset({OutboxState.DRAFT.value, OutboxState.CANCELLED.value, ""})


@dataclass(frozen=True, slots=True)
class MonthOfPlans:
    """`message_id` and `mail_state` of the mail that takes the report, "" where there is none."""

    advisor: str
    month: str
    lines: tuple[PlanLine, ...]
    words: Mapping[str, str]
    message_id: str = ""
    mail_state: str = ""

    @property
    def open(self) -> bool:
        """Whether its mail may still be drafted, again where it is."""
        return self.mail_state in _MAY_BE_REDONE


def month_of_plans(office: Office, month: str, advisor: str) -> MonthOfPlans:
    """The plans of an advisor's entities that were live in a month ("2026-10"), with what is written on them.

    Raises `UserError("unknown_advisor")`; `UsageError("unknown_month")`.
    """
    day = panama_day(now_utc())
    first_day(month)
    with office.store.reading() as reading:
        who = advisor_named(reading, advisor)
        kept = reading.plan_months.of(who.id, month)
        message_id, state = _mail_of(reading, kept)
    live = [one for one in list_plans(office, advisor=who.name, as_of=day) if month in live_months(one.kept.plan, day)]
    return MonthOfPlans(who.name, month, tuple(live), dict(kept.words) if kept else {}, message_id, state)


def keep_words(
    office: Office, month: str, advisor: str, number: str, words: str, *, seen: str | None = None
) -> PlanMonth:
    """Keep what an advisor writes on a plan, or with "" on the month as a whole, as it is typed.

    seen: what stood there before; where another wrote there since, nothing is overwritten. What was written on other
    plans beside it stays.
    Raises `UserError`: "unknown_advisor", "changed_by_another"; `UsageError("unknown_month")`.
    """
    first_day(month)
    with office.store.unit_of_work(office.who) as work:
        who = advisor_named(work, advisor)
        kept = work.plan_months.of(who.id, month)
        one = kept or PlanMonth(new_id(), who.id, month)
        changed = replace(one, words={**one.words, number: words})
        if kept is not None and changed == kept:
            return kept
        if kept is not None and seen is not None and kept.words.get(number, "") not in (seen, words):
            changed = replace(changed, version=NEVER)
        saved = work.plan_months.save(changed) if kept else work.plan_months.add(changed)
        work.commit()
    return saved


def words_as_kept(office: Office, month: str, advisor: str, number: str) -> str:
    """What stands on a plan, or on the month as a whole, as another left it. Raises `UserError("unknown_advisor")`."""
    with office.store.reading() as reading:
        kept = reading.plan_months.of(advisor_named(reading, advisor).id, month)
    return kept.words.get(number, "") if kept is not None else ""


def mail_progress(office: Office, press: ReportPress, month: str, advisor: str) -> MonthOfPlans:
    """Draft the mail that takes the month's report, as PDF and docx, to the director; a draft is made anew.

    When it is sent it proves the month for each entity that it tells of. Raises `UserError`: "unknown_advisor",
    "progress_without_plans", "progress_already_mailed", "director_without_address", "advisor_without_address", and what
    the templates raise; `UsageError("unknown_month")`.
    """
    page = month_of_plans(office, month, advisor)
    if not page.lines:
        raise UserError("progress_without_plans", month=said_month(month), advisor=page.advisor)
    if not page.open:
        raise UserError("progress_already_mailed", month=said_month(month))
    report, numbers = month_progress(office, month, advisor=page.advisor, notes=page.words)
    docx, pdf = press.both(report)
    with office.store.unit_of_work(office.who) as work:
        who = advisor_named(work, page.advisor)
        director, sender = director_box(work), _sender(who)
        if director is None:
            raise UserError("director_without_address")
        kept = work.plan_months.of(who.id, month)
        message_id, state = _mail_of(work, kept)
        if state not in _MAY_BE_REDONE:
            raise UserError("progress_already_mailed", month=said_month(month))
        if state == OutboxState.DRAFT.value:
            cancel_message(work, work.outbox.by_message_id(message_id), work.who, "made anew")
        stem = f"Avance de los planes de acción {month}"
        count = len(numbers)
        words = {
            "mes": said_month(month),
            "planes": f"{count} {'plan vigente' if count == 1 else 'planes vigentes'}",
            "palabras": page.words.get(WHOLE_MONTH, ""),
            "firma": who.name,
        }
        drafted = draft_message(
            work,
            office_mails(work).write("escalations/correo-avance", words),
            purpose="plans.progress",
            sender=sender,
            to=(director,),
            label=f"Avance de planes {month}",
            attachments=(
                Attachment(f"{stem}.pdf", pdf, "application/pdf"),
                Attachment(f"{stem}.docx", docx, _WORD_TYPE),
            ),
        )
        told = tuple(dict.fromkeys(line.kept.entity_id for line in page.lines))
        one = replace(kept or PlanMonth(new_id(), who.id, month), reported=told, mail_id=drafted.id)
        if kept is None:
            work.plan_months.add(one)
        else:
            work.plan_months.save(one)
        work.commit()
    return replace(page, message_id=drafted.message_id, mail_state=drafted.state)


def said_month(month: str) -> str:
    """ "octubre de 2026"."""
    first = first_day(month)
    return f"{MONTHS[first.month - 1]} de {first.year}"


def _mail_of(reading: Reading, kept: PlanMonth | None) -> tuple[str, str]:
    return ("", "") if kept is None else reading.plan_months.mail_of(kept)


def _sender(who: Advisor) -> Mailbox:
    if not who.email:
        raise UserError("advisor_without_address", advisor=who.name)
    return Mailbox(who.email, who.name)
