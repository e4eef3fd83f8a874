"""A record of another room as evidence: that it exists, and how it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from advisor_app.documents.spanish import short_date
from advisor_app.errors import UserError
from advisor_app.office.calendar import panama_day
from advisor_app.office.escalations.records import LinkedRecord, RecordKind
from advisor_app.office.names import name_key, tidy
from advisor_app.office.plans.words import STATES
from advisor_app.services.plans.change_plan import plan_named
from advisor_app.store import Reading


def linked(
    reading: Reading, asked: Iterable[tuple[RecordKind, str]], day: date, entity_id: UUID
) -> tuple[LinkedRecord, ...]:
    """Each record once: a case or a plan by its number; a commitment or a mail by its key, or by words that name the
    entity's latest such one.

    Raises `UserError`: "escalation_case_unknown", "unknown_plan", "unknown_commitment", "mail_message_unknown".
    """
    told = {RecordKind.CASE: _case, RecordKind.PLAN: _plan, RecordKind.COMMITMENT: _commitment, RecordKind.MAIL: _mail}
    found = [told[kind](reading, tidy(key), day, entity_id) for kind, key in dict.fromkeys(asked) if tidy(key)]
    return tuple(dict.fromkeys(found))


def _case(reading: Reading, number: str, day: date, _entity_id: UUID) -> LinkedRecord:
    case = reading.cases.by_number(number)
    if case is None:
        raise UserError("escalation_case_unknown", case=number)
    if case.closed_on is None:
        stands = f"abierto desde el {short_date(case.created_on)}, hace {_days((day - case.created_on).days)}"
    else:
        stands = f"creado el {short_date(case.created_on)}, cerrado el {short_date(case.closed_on)}"
    return LinkedRecord(RecordKind.CASE, case.number, f"{case.number}: {stands}")


def _plan(reading: Reading, number: str, day: date, _entity_id: UUID) -> LinkedRecord:
    plan = plan_named(reading, number).plan
    late = sum(one.proof is None and one.due < day for one in plan.content.actions)
    stands = STATES[plan.state] + (
        f", {late} {'acción atrasada' if late == 1 else 'acciones atrasadas'}" if late else ""
    )
    return LinkedRecord(RecordKind.PLAN, plan.key, f"{plan.key}: {stands}")


def _commitment(reading: Reading, key: str, day: date, entity_id: UUID) -> LinkedRecord:
    try:
        one = reading.minutes.commitment(UUID(key))
    except ValueError:  # words, not a key
        named = [each for each in reading.minutes.commitments(entity_id=entity_id) if _names(key, each.what)]
        if not named:
            raise UserError("unknown_commitment", commitment=key) from None
        one = named[-1]
    late = (day - one.due).days
    stands = f"a cargo de {one.who}, para el {short_date(one.due)}"
    if one.done_on is not None:
        stands += f", cumplido el {short_date(one.done_on)}"
    elif late > 0:
        stands += f", vencido hace {_days(late)}"
    return LinkedRecord(RecordKind.COMMITMENT, str(one.id), f"{one.what}: {stands}")


def _mail(reading: Reading, key: str, _day: date, entity_id: UUID) -> LinkedRecord:
    lines = [each for each in reading.mail_lines.all() if each.state != "cancelled"]
    known = [each for each in lines if each.message_id == key]
    known = known or [each for each in lines if each.entity_id == entity_id and _names(key, each.subject)]
    if not known:
        raise UserError("mail_message_unknown", message_id=key)
    one = known[-1]
    stands = f"{'enviado' if one.state == 'sent' else 'escrito'} el {short_date(panama_day(one.written_at))}"
    return LinkedRecord(RecordKind.MAIL, one.message_id, f"{one.subject}: {stands}")


def _names(words: str, text: str) -> bool:
    """Whether every one of the words stands in the text, without regard to accents and case."""
    return all(word in name_key(text) for word in name_key(words).split())


def _days(count: int) -> str:
    return f"{count} día{'' if count == 1 else 's'}"
