"""What a template would be given for a real entity: its last letter, follow-up or minutes, its people, who holds it.

Where the entity has nothing of the kind yet, the documented examples stand, with the entity's own names in them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from advisor_app.documents.letters.letter_record import letter_from_json
from advisor_app.documents.letters.letter_words import letter_words
from advisor_app.documents.mails.confirmation_form import FormContent, form_words
from advisor_app.documents.mails.follow_up_mail import follow_up_words
from advisor_app.documents.mails.mail_fields import example_words
from advisor_app.documents.mails.mail_kind import MailKind
from advisor_app.documents.mails.minutes_mail import minutes_mail_words
from advisor_app.documents.spanish import long_date
from advisor_app.errors import UserError
from advisor_app.office.calendar import now_utc, panama_day
from advisor_app.office.indicators.service_terms import in_force
from advisor_app.services.office import Office
from minutes import from_json

if TYPE_CHECKING:
    from advisor_app.office.people import Entity
    from advisor_app.store import Reading

Words = dict[str, object]


def words_for(reading: Reading, kind: MailKind, entity: Entity) -> tuple[Words, bool]:
    """The words, and whether they tell something that the office really holds."""
    signed = _advisor(reading, entity)
    told = _REAL[kind.name](reading, entity, signed) if kind.name in _REAL else None
    if told is not None:
        return told, True
    return _named_after(example_words(kind.fields), entity, signed), False


def _letter(reading: Reading, entity: Entity, _signed: str) -> Words | None:
    last = reading.letters.last_of(entity.id)
    return None if last is None else {**letter_words(letter_from_json(last.content)), "corrige_a": ""}


def _expired(reading: Reading, entity: Entity, signed: str) -> Words | None:
    found = reading.follow_ups.of_entity(entity.id)
    return follow_up_words(found[-1], entity.name, signed) if found and found[-1].expired else None


def _confirmation(reading: Reading, entity: Entity, signed: str) -> Words:
    today = panama_day(now_utc())
    parents = {one.id: one.name for one in reading.entities.all()}
    people = [one for one in reading.liaisons.ever_of(entity.id) if one.serves_on(today)]
    terms = [one for one in reading.indicators.service_terms() if one.entity_id == entity.id]
    parent = parents.get(entity.parent_id, "") if entity.parent_id else ""
    return form_words(FormContent(today.year, today, entity, parent, people, in_force(terms, today), signed))


def _minutes(reading: Reading, entity: Entity, signed: str) -> Words | None:
    issued = [
        one for meeting in reading.meetings.of_entity(entity.id) for one in reading.minutes.of_meeting(meeting.id)
    ]
    if not issued:
        return None
    return minutes_mail_words(from_json(issued[-1].content), signed)


_REAL: Mapping[str, Callable[[Reading, Entity, str], Words | None]] = {
    "letters/carta": _letter,
    "followups/vencidos": _expired,
    "directory/confirmacion": _confirmation,
    "minutes/correo-minuta": _minutes,
}


def _advisor(reading: Reading, entity: Entity) -> str:
    today = panama_day(now_utc())
    holder = next((one.advisor_id for one in reading.assignments.on(today) if one.entity_id == entity.id), None)
    return next((one.name for one in reading.advisors.all() if one.id == holder), "") or "CAC 3-1-1"


def _named_after(words: Words, entity: Entity, signed: str) -> Words:
    own: Words = {"entidad": entity.full_name or entity.name, "firma": signed, "fecha": _today()}
    return {name: own[name] if name in own and isinstance(value, str) else value for name, value in words.items()}


def _today() -> str:
    return long_date(panama_day(now_utc()))


def own_address(office: Office) -> str:
    """Where a trial goes: the address of whoever works here, else of an advisor who has one.

    Raises `UserError("template_without_address")`.
    """
    with office.store.reading() as reading:
        mine = reading.advisors.by_name(office.who)
        known: list[str] = [one.email for one in (*([mine] if mine else ()), *reading.advisors.all()) if one.email]
    if not known:
        raise UserError("template_without_address", who=office.who)
    return known[0]
