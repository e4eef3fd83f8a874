"""The yearly round: each entity is asked whether what the directory holds of it is right, and answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.mails.confirmation_form import FormContent, form_words
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.errors import UserError
from advisor_app.mail.addresses import Mailbox
from advisor_app.mail.composing import MailContent, compose
from advisor_app.mail.message import message_id_for
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.directory.confirmation import Answer, ConfirmationRequest, ConfirmationRound
from advisor_app.office.indicators.service_terms import in_force
from advisor_app.office.people import Advisor, Entity, Liaison
from advisor_app.services.directory.list_entities import people_by_entity
from advisor_app.services.letters.issue_letter import addressees, sender_of
from advisor_app.services.office import Office
from advisor_app.services.outbox.kept_messages import kept_draft
from advisor_app.services.outbox.written_with import note_template
from advisor_app.services.templates.office_mails import office_mails
from advisor_app.store import new_id

if TYPE_CHECKING:
    from advisor_app.store import Reading, UnitOfWork

DAYS_TO_ANSWER = 30
"""Calendar days that entities have, unless a day is named."""


@dataclass(frozen=True, slots=True)
class ConfirmationAsked:
    """`drafted` have a draft in the outbox now; `without_mail` are asked otherwise, and why."""

    year: int
    answer_by: date
    drafted: tuple[str, ...]
    without_mail: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ConfirmationLine:
    """Where one entity stands. `mail_state` is the outbox's word, "" without a mail."""

    entity: Entity
    advisor: str
    request: ConfirmationRequest | None
    message_id: str
    mail_state: str


@dataclass(frozen=True, slots=True)
class ConfirmationProgress:
    year: int
    opened: ConfirmationRound | None
    lines: tuple[ConfirmationLine, ...]

    @property
    def asked(self) -> int:
        return sum(1 for line in self.lines if line.request)

    def answered(self, answer: Answer) -> int:
        return sum(1 for line in self.lines if line.request and line.request.answer is answer)


def open_confirmation(
    office: Office, year: int | None = None, answer_by: date | None = None, *, sender: str = ""
) -> ConfirmationAsked:
    """Ask every entity that was not asked this year: a request, and a draft to its liaisons where they have a mail.

    May be called again, for entities that came since or whose liaisons had no address.
    Raises `UserError`: "confirmation_day", "email_unreadable", and what the templates raise.
    """
    today = panama_day(now_utc())
    wanted = year or today.year
    drafted, without = [], []
    with office.store.unit_of_work(office.who) as work:
        mails = office_mails(work)
        opened = work.directory.round_of(wanted) or _opened(work, wanted, today, answer_by)
        asked = {one.entity_id: one for one in work.directory.requests(opened.id)}
        known = _Known(work, today)
        for entity in known.entities:
            request = asked.get(entity.id)
            if request is not None and (request.mail_id is not None or request.answer is not Answer.NONE):
                continue
            if request is None:
                request = work.directory.add_request(ConfirmationRequest(new_id(), opened.id, entity.id))
            why, content, boxes = known.form(entity, opened, office.who, sender)
            if content is None or boxes is None:
                without.append((entity.name, why))
                continue
            mail_id = _drafted(work, mails, content, boxes)
            work.directory.save_request(replace(request, mail_id=mail_id), entity.name)
            drafted.append(entity.name)
        work.commit()
    return ConfirmationAsked(wanted, opened.answer_by, tuple(drafted), tuple(without))


def show_confirmation(office: Office, year: int | None = None) -> ConfirmationProgress:
    """Every entity, those that have not answered first."""
    today = panama_day(now_utc())
    wanted = year or today.year
    with office.store.reading() as reading:
        opened = reading.directory.round_of(wanted)
        requests = {one.entity_id: one for one in reading.directory.requests(opened.id)} if opened else {}
        mails = reading.directory.request_mails(opened.id) if opened else {}
        advisors = {one.id: one.name for one in reading.advisors.all()}
        holders = {one.entity_id: advisors[one.advisor_id] for one in reading.assignments.on(today)}
        entities = reading.entities.all()
    lines = []
    for entity in entities:
        request = requests.get(entity.id)
        message_id, state = mails.get(request.mail_id, ("", "")) if request and request.mail_id else ("", "")
        lines.append(ConfirmationLine(entity, holders.get(entity.id, ""), request, message_id, state))
    lines.sort(key=lambda line: (line.request is not None and line.request.answer is not Answer.NONE, line.entity.name))
    return ConfirmationProgress(wanted, opened, tuple(lines))


def _opened(work: UnitOfWork, year: int, today: date, answer_by: date | None) -> ConfirmationRound:
    last = answer_by or date.fromordinal(today.toordinal() + DAYS_TO_ANSWER)
    if last < today:
        raise UserError("confirmation_day", day=f"{last:%d/%m/%Y}")
    opened = work.directory.open_round(ConfirmationRound(new_id(), year, today, last))
    told = {"year": year, "answer_by": last.isoformat()}
    work.history.append("directory.confirmation_opened", told, subject=f"Directorio {year}")
    return opened


class _Known:
    """What the directory holds on a day, for many entities."""

    def __init__(self, reading: Reading, day: date) -> None:
        self.entities: Sequence[Entity] = reading.entities.all()
        self._day = day
        self._names = {one.id: one.name for one in self.entities}
        self._people = people_by_entity(reading)
        self._terms = reading.indicators.service_terms()
        advisors = {one.id: one for one in reading.advisors.all()}
        self._advisors: dict[UUID, Advisor] = {
            one.entity_id: advisors[one.advisor_id] for one in reading.assignments.on(day)
        }

    def form(
        self, entity: Entity, opened: ConfirmationRound, who: str, sender: str
    ) -> tuple[str, FormContent | None, tuple[Mailbox, tuple[Mailbox, ...], tuple[Mailbox, ...]] | None]:
        """The form and from whom to whom it goes; or why there is none: "no_liaison", "no_sender"."""
        people: list[Liaison] = [one for one in self._people.get(entity.id, []) if one.serves_on(self._day)]
        to, copies = addressees([one for one in people if one.kind.is_liaison])
        if not to:
            return "no_liaison", None, None
        advisor = self._advisors.get(entity.id)
        box = sender_of(advisor, sender)
        if box is None:
            return "no_sender", None, None
        own = [one for one in self._terms if one.entity_id == entity.id]
        content = FormContent(
            opened.year,
            opened.answer_by,
            entity,
            self._names.get(entity.parent_id, "") if entity.parent_id else "",
            sorted(people, key=lambda one: (not one.kind.is_liaison, one.kind.value != "operational")),
            in_force(own, self._day),
            advisor.name if advisor else who,
        )
        return "", content, (box, to, copies)


def _drafted(
    work: UnitOfWork,
    mails: MailTemplates,
    content: FormContent,
    boxes: tuple[Mailbox, tuple[Mailbox, ...], tuple[Mailbox, ...]],
) -> UUID:
    sender, to, copies = boxes
    written, mail_id, entity = mails.write("directory/confirmacion", form_words(content)), new_id(), content.entity
    message = compose(
        MailContent(
            message_id=message_id_for(work.facts.office_id, mail_id, sender.domain),
            sender=sender,
            to=to,
            cc=copies,
            subject=written.subject,
            text=written.text,
            html=written.html,
            pictures=written.pictures,
            written_at=work.moment,
            label=entity.name,
        )
    )
    kept = work.outbox.add(kept_draft(mail_id, message, entity.id, None, None))
    note_template(work, kept, written)
    work.history.append(
        "mail.drafted",
        {
            "message_id": kept.message_id,
            "confirmation": content.year,
            "to": list(kept.to),
            "cc": list(kept.cc),
            "digest": message.digest,
        },
        entity_id=entity.id,
        subject=kept.message_id,
    )
    return kept.id
