"""A mail for each entity that has expired cases, with all of them, held against the week before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.mails.follow_up_mail import band_counts, band_words, follow_up_words
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.documents.workbooks.follow_up_workbook import follow_up_workbook
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox, checked_address
from advisor_app.mail.composing import Attachment
from advisor_app.office.calendar import IsoWeek, now_utc, panama_day
from advisor_app.office.followups.comparing import CaseNow, compared, silence
from advisor_app.office.followups.records import ExpiredCase, FollowUp, Promise
from advisor_app.office.indicators.asked import Asked
from advisor_app.office.people import Advisor, Entity
from advisor_app.services.letters.issue_letter import addressees, sender_of
from advisor_app.services.office import Office
from advisor_app.services.outbox.draft_message import draft_message
from advisor_app.services.portfolios import portfolios_on
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import UnitOfWork, new_id

if TYPE_CHECKING:
    from advisor_app.store import CaseLine, Reading

Progress = Callable[[int, int], None]
PURPOSE = "follow_up"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class PreparedFollowUp:
    """`bands` counts the expired cases by age, each band named. Where no mail could be drafted, `message_id` is "" and
    `problem` says why. `made_now` is False for what was prepared before.
    """

    entity: str
    expired: int
    new: int
    still: int
    cleared: int
    kept: int
    broken: int
    bands: Mapping[str, int]
    silent_weeks: int
    message_id: str
    made_now: bool
    problem: UserError | None = None


@dataclass(frozen=True, slots=True)
class PreparedFollowUps:
    """`nothing` are the entities without an expired case: nothing is sent to them."""

    week: IsoWeek
    as_of: date
    follow_ups: tuple[PreparedFollowUp, ...]
    nothing: tuple[str, ...]


def as_of_week(week: IsoWeek, today: date) -> date:
    """The day at whose start the cases are looked at: today within the week, else the day after its end.

    Raises `UserError("follow_up_in_future")` for a week that has not begun.
    """
    if week.monday > today:
        raise UserError("follow_up_in_future", week=str(week))
    return min(today, week.sunday + timedelta(days=1))


def prepare_follow_ups(
    office: Office,
    week: IsoWeek,
    advisor: str | None = None,
    *,
    entities: Collection[UUID] | None = None,
    sender: str = "",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PreparedFollowUps:
    """Keep each entity's follow-up of a week and draft its mail; one transaction an entity.

    What was prepared before stays as it was; only a mail that could not be drafted then is tried again. `entities`
    narrows it to some; `sender` is the address mails come from where it is not the advisor's own. Where `cancelled`
    says so the rest is left. Raises, before anything is made, `UserError`: "follow_up_in_future", "unknown_advisor",
    "email_unreadable".
    """
    if sender:
        checked_address(sender)
    as_of = as_of_week(week, panama_day(now_utc()))
    with office.store.reading() as reading:
        mails = office_mails(reading)
        chosen = [
            (entity, portfolio.advisor)
            for portfolio in portfolios_on(reading, as_of, advisor)
            for entity in portfolio.entities
            if entities is None or entity.id in entities
        ]
    making = _Making(office, mails, week, as_of, sender)
    made: list[PreparedFollowUp] = []
    nothing: list[str] = []
    for done, (entity, holder) in enumerate(chosen):
        if cancelled is not None and cancelled():
            break
        one = making.make(entity, holder)
        if one is None:
            nothing.append(entity.name)
        else:
            made.append(one)
        if progress is not None:
            progress(done + 1, len(chosen))
    return PreparedFollowUps(week, as_of, tuple(made), tuple(nothing))


def why_not_mailed(reading: Reading, entity: Entity, holder: Advisor | None) -> UserError | None:
    """What stands in the way of an entity's mail as things are now."""
    try:
        _addresses(reading, entity, sender_of(holder, ""))
    except UserError as missing:
        return missing
    return None


@dataclass(frozen=True, slots=True)
class _Making:
    """What is the same for every entity of a week."""

    office: Office
    mails: MailTemplates
    week: IsoWeek
    as_of: date
    sender: str

    def make(self, entity: Entity, holder: Advisor | None) -> PreparedFollowUp | None:
        problem: UserError | None = None
        with self.office.store.unit_of_work(self.office.who) as work:
            found = work.follow_ups.of_week(self.week).get(entity.id)
            made_now = found is None
            if found is None:
                found = _gathered(work, self.week, self.as_of, entity, holder)
                if not found.expired:
                    return None
                work.follow_ups.add(found)
                work.history.append(
                    "follow_up.made",
                    {
                        "week": str(self.week),
                        "expired": len(found.expired),
                        "new": found.new,
                        "cleared": len(found.cleared),
                    },
                    entity_id=entity.id,
                    subject=str(found.id),
                )
            if found.mail_id is None:
                try:
                    found = _drafted(work, self.mails, found, entity, sender_of(holder, self.sender))
                except UserError as missing:
                    problem = missing
            message_id = work.outbox.of_keys([found.mail_id])[found.mail_id].message_id if found.mail_id else ""
            work.commit()
        return PreparedFollowUp(
            entity=entity.name,
            expired=len(found.expired),
            new=found.new,
            still=found.still,
            cleared=len(found.cleared),
            kept=found.promises(Promise.KEPT),
            broken=found.promises(Promise.BROKEN),
            bands={band_words(band): number for band, number in band_counts(found.expired).items()},
            silent_weeks=found.silent_weeks,
            message_id=message_id,
            made_now=made_now,
            problem=problem,
        )


def _gathered(reading: Reading, week: IsoWeek, as_of: date, entity: Entity, holder: Advisor | None) -> FollowUp:
    before = reading.follow_ups.before(entity.id, week)
    answers = reading.follow_ups.answers(entity.id)
    expired = _expired(reading, entity.id, as_of)
    left = sorted({one.number for one in before.expired} - {one.number for one in expired}) if before else []
    listed, cleared = compared(expired, before, answers, _now(reading, left, entity.id), as_of)
    return FollowUp(
        id=new_id(),
        entity_id=entity.id,
        week=week,
        as_of=as_of,
        advisor_id=holder.id if holder else None,
        expired=listed,
        cleared=cleared,
        silent_weeks=silence(reading.follow_ups.sent_on(entity.id), answers),
    )


def _expired(reading: Reading, entity_id: UUID, as_of: date) -> list[ExpiredCase]:
    from advisor_app.office.indicators.age_bands import days_overdue

    columns, _ = reading.indicators.columns([entity_id], (), keys=True)
    places, days = days_overdue(columns, Asked(as_of, as_of, as_of))
    overdue = dict(zip(columns.keys[places].tolist(), days.tolist(), strict=True))
    lines = reading.cases.page(list(overdue))
    changed: dict[str, date] = {}
    for start in range(0, len(lines), _AT_ONCE):
        moments = reading.cases.last_changed([one.number for one in lines[start : start + _AT_ONCE]])
        changed |= {number: panama_day(at) for number, at in moments.items()}
    return [
        ExpiredCase(
            number=one.number,
            type=one.type,
            subject=one.subject,
            status=one.status,
            owner=one.owner,
            created_on=panama_day(one.created),
            days=overdue[one.id],
            last_on=max(_moved_on(one, changed.get(one.number))),
        )
        for one in lines
    ]


def _moved_on(case: CaseLine, changed: date | None) -> Iterator[date]:
    """The days on which something is known to have happened to a case."""
    yield panama_day(case.created)
    if case.first_worked is not None:
        yield panama_day(case.first_worked)
    if changed is not None:
        yield changed


def _now(reading: Reading, numbers: list[str], entity_id: UUID) -> dict[str, CaseNow]:
    told: dict[str, CaseNow] = {}
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        holders = reading.cases.holders(some)
        for number, case in reading.cases.by_numbers(some).items():
            told[number] = CaseNow(holders.get(number) == entity_id, case.closed_on)
    return told


def _drafted(
    work: UnitOfWork, mails: MailTemplates, found: FollowUp, entity: Entity, sender: Mailbox | None
) -> FollowUp:
    sender, to, cc = _addresses(work, entity, sender)
    attached = Attachment(f"Casos vencidos {found.week}.xlsx", follow_up_workbook(found, entity.name), _XLSX)
    kept = draft_message(
        work,
        mails.write("followups/vencidos", follow_up_words(found, entity.name, sender.name)),
        purpose=PURPOSE,
        sender=sender,
        to=to,
        cc=cc,
        label=entity.name,
        entity_id=entity.id,
        attachments=(attached,),
    )
    return work.follow_ups.give_mail(found, kept.id)


def _addresses(
    reading: Reading, entity: Entity, sender: Mailbox | None
) -> tuple[Mailbox, tuple[Mailbox, ...], tuple[Mailbox, ...]]:
    """From whom, to whom and who gets a copy; raises where nobody can write, or be written to."""
    to, cc = addressees(reading.liaisons.of(entity.id))
    if not to:
        raise UserError("follow_up_without_liaison", entity=entity.name)
    if sender is None:
        raise UserError("follow_up_without_sender", entity=entity.name)
    return sender, to, cc
