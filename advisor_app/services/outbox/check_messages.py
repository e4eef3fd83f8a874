"""What speaks against letting a message out, found before a person approves it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.documents.file_words import words_of_file
from advisor_app.errors import UserError
from advisor_app.mail.outbox import OutboxState
from advisor_app.mail.reading import read_message
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.mail.correspondence import KeptMessage
from advisor_app.office.mail.outgoing import Concern, Known, Outgoing, concerns_of, numbers_in
from advisor_app.office.mail.sending_plan import SendingPlan
from advisor_app.services.office import Office
from advisor_app.services.outbox.untried_templates import untried_templates

if TYPE_CHECKING:
    from advisor_app.store import Reading

_AT_ONCE = 400
"""Numbers asked for in one query; databases limit the values of one."""


@dataclass(frozen=True, slots=True)
class CheckedMessage:
    message_id: str
    entity: str
    subject: str
    concerns: tuple[Concern, ...]

    @property
    def held_back(self) -> bool:
        return any(one.rule.holds_back for one in self.concerns)

    def refusal(self) -> UserError:
        """The first thing that holds it back, to be told to a person."""
        first = next(one for one in self.concerns if one.rule.holds_back)
        return UserError(f"mail_held_{first.rule.value}", label=self.entity, found=", ".join(first.found))


def check_messages(office: Office, message_ids: Sequence[str] | None = None) -> list[CheckedMessage]:
    """These messages, or every draft; raises `UserError("mail_message_unknown")`."""
    with office.store.reading() as reading:
        if message_ids is None:
            chosen = reading.outbox.all([OutboxState.DRAFT.value])
        else:
            chosen = [reading.outbox.by_message_id(one) for one in dict.fromkeys(message_ids)]
        return check(reading, chosen)


def check(reading: Reading, chosen: Sequence[KeptMessage]) -> list[CheckedMessage]:
    directory = _Directory(reading)
    plans = reading.mail_plans.of([kept.id for kept in chosen])
    untried = untried_templates(reading, plans.values())
    return [
        CheckedMessage(
            kept.message_id,
            kept.label,
            kept.subject,
            _concerns(reading, directory, kept, plans.get(kept.id, SendingPlan(kept.id, kept.entity_id)), untried),
        )
        for kept in chosen
    ]


def _concerns(
    reading: Reading, directory: _Directory, kept: KeptMessage, plan: SendingPlan, untried: Collection[SendingPlan]
) -> tuple[Concern, ...]:
    read = read_message(kept.raw)
    words = "\n".join(
        [kept.subject, read.text or read.html, *(words_of_file(one.file_name, one.content) for one in read.attachments)]
    )
    own, foreign = _case_numbers(reading, words, kept.entity_id)
    return concerns_of(
        Outgoing(kept.recipients, words, len(kept.raw)),
        Known(
            addresses=directory.may_have(kept, plan.first_id or kept.id),
            foreign_cases=foreign,
            own_words=[*own, kept.sender],
            director=directory.director if reading.outbox.brings_minutes(plan.first_id or kept.id) else "",
            untried_template=plan.template if plan in untried else "",
        ),
    )


def _case_numbers(reading: Reading, words: str, entity_id: UUID | None) -> tuple[list[str], list[str]]:
    """The case numbers in the words: those of the message's entity, and those of others. Mail of the office's own, to
    nobody's entity, may speak of all.
    """
    asked = sorted(numbers_in(words))
    own: list[str] = []
    foreign: list[str] = []
    for start in range(0, len(asked), _AT_ONCE):
        for number, holder in reading.cases.holders(asked[start : start + _AT_ONCE]).items():
            (own if entity_id is None or holder in (None, entity_id) else foreign).append(number)
    return own, foreign


class _Directory:
    """Who may get mail: the office's own people always, and those of the message's entity."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        today = panama_day(now_utc())
        self.director = reading.settings.values_on(today).get("director_email", "")
        self._office = {*filter(None, [self.director]), *(one.email for one in reading.advisors.all() if one.email)}
        self._entities: dict[UUID, set[str]] = {}
        self._all: set[str] | None = None
        self._today: date = today

    def may_have(self, kept: KeptMessage, first_id: UUID) -> set[str]:
        """`first_id` is the message in whose place it goes, else its own."""
        named = self._reading.outbox.named_at_its_meeting(first_id)
        return self._office | {kept.sender} | named | self._of(kept.entity_id)

    def _of(self, entity_id: UUID | None) -> set[str]:
        if entity_id is None:
            if self._all is None:
                self._all = {one.email for one in self._reading.liaisons.all() if one.email}
            return self._all
        if entity_id not in self._entities:
            people = self._reading.liaisons.ever_of(entity_id)
            self._entities[entity_id] = {one.email for one in people if one.email and one.serves_on(self._today)}
        return self._entities[entity_id]
