"""A record of another room as evidence: that it exists, and how it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from advisor_app.documents.spanish import short_date
from advisor_app.errors import UserError
from advisor_app.office.calendar import panama_day
from advisor_app.office.escalations.records import LinkedRecord, RecordKind
from advisor_app.office.names import tidy
from advisor_app.office.plans.words import STATES
from advisor_app.services.plans.change_plan import plan_named
from advisor_app.store import Reading


def linked(reading: Reading, asked: Iterable[tuple[RecordKind, str]], day: date) -> tuple[LinkedRecord, ...]:
    """Each record once, by its number or key.

    Raises `UserError`: "escalation_case_unknown", "unknown_plan", "unknown_commitment", "mail_message_unknown".
    """
    told = {RecordKind.CASE: _case, RecordKind.PLAN: _plan, RecordKind.COMMITMENT: _commitment, RecordKind.MAIL: _mail}
    return tuple(told[kind](reading, tidy(key), day) for kind, key in dict.fromkeys(asked) if tidy(key))


def _case(reading: Reading, number: str, day: date) -> LinkedRecord:
    case = reading.cases.by_number(number)
    if case is None:
        raise UserError("escalation_case_unknown", case=number)
    if case.closed_on is None:
        stands = f"abierto desde el {short_date(case.created_on)}, hace {_days((day - case.created_on).days)}"
    else:
        stands = f"creado el {short_date(case.created_on)}, cerrado el {short_date(case.closed_on)}"
    return LinkedRecord(RecordKind.CASE, case.number, f"{case.number}: {stands}")


def _plan(reading: Reading, number: str, day: date) -> LinkedRecord:
    plan = plan_named(reading, number).plan
    late = sum(one.proof is None and one.due < day for one in plan.content.actions)
    stands = STATES[plan.state] + (
        f", {late} {'acción atrasada' if late == 1 else 'acciones atrasadas'}" if late else ""
    )
    return LinkedRecord(RecordKind.PLAN, plan.key, f"{plan.key}: {stands}")


def _commitment(reading: Reading, key: str, day: date) -> LinkedRecord:
    try:
        one = reading.minutes.commitment(UUID(key))
    except ValueError:
        raise UserError("unknown_commitment", commitment=key) from None
    late = (day - one.due).days
    stands = f"a cargo de {one.who}, para el {short_date(one.due)}"
    if one.done_on is not None:
        stands += f", cumplido el {short_date(one.done_on)}"
    elif late > 0:
        stands += f", vencido hace {_days(late)}"
    return LinkedRecord(RecordKind.COMMITMENT, str(one.id), f"{one.what}: {stands}")


def _mail(reading: Reading, message_id: str, _day: date) -> LinkedRecord:
    one = reading.outbox.by_message_id(message_id)
    stands = f"{'enviado' if one.state == 'sent' else 'escrito'} el {short_date(panama_day(one.written_at))}"
    return LinkedRecord(RecordKind.MAIL, one.message_id, f"{one.subject}: {stands}")


def _days(count: int) -> str:
    return f"{count} día{'' if count == 1 else 's'}"
