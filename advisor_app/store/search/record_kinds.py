"""What is found besides cases: each kind's rows, what they are called, and the texts in which they are looked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from advisor_app.office.calendar import in_panama
from advisor_app.office.plans.records import plan_number
from advisor_app.store.audits.audit_tables import audit, letter, mail_message
from advisor_app.store.correspondence.received_tables import received_mail
from advisor_app.store.escalations.escalation_tables import escalation
from advisor_app.store.ideas.idea_tables import improvement_idea
from advisor_app.store.meetings.meeting_tables import commitment, issued_minutes, meeting, meeting_point
from advisor_app.store.objections.objection_tables import objection
from advisor_app.store.plans.plan_tables import action_plan
from advisor_app.store.search.answers import RecordKind
from advisor_app.store.tables import entity, entity_alias, liaison, weekly_round
from minutes import MeetingKind, minutes_number


@dataclass(frozen=True, slots=True)
class FoundRow:
    """`key` is what opens it (see each source); `told` what is said beside its title, `on` its day."""

    key: str
    title: str
    text: str
    entity_id: UUID | None = None
    told: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of one table, and how each is read; with what it is `joined`, where its own columns do not tell all."""

    kind: RecordKind
    table: sa.Table
    columns: tuple[sa.ColumnElement[Any], ...]
    read: Callable[[Any], FoundRow | None]
    joined: sa.FromClause | None = None


def texts_in(told: str) -> Iterator[str]:
    """Every text within a JSON value, names of fields left out."""
    waiting = [json.loads(told)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def sources(letter_number: Callable[[int, int], str]) -> tuple[Source, ...]:
    """`letter_number` says how a letter of a year and serial is called."""

    def read_letter(row: Any) -> FoundRow:
        number = letter_number(row.year, row.serial)
        return FoundRow(f"{row.week}/{number}", number, number, row.entity_id, row.week, row.issued_on)

    m, p, c, x = meeting.c, meeting_point.c, commitment.c, mail_message.c
    numbered = letter.join(audit, audit.c.id == letter.c.audit_id).join(
        weekly_round, weekly_round.c.id == audit.c.round_id
    )
    objected = objection.join(audit, audit.c.id == objection.c.audit_id).join(
        weekly_round, weekly_round.c.id == audit.c.round_id
    )
    named = entity.c
    return (
        Source("entity", entity, (named.name, named.full_name, named.address, named.merged_into), _entity),
        Source("entity", entity_alias, (entity_alias.c.spelling,), _alias),
        Source("person", liaison, tuple(liaison.c[n] for n in ("name", "post", "email", "telephone")), _person),
        Source("meeting", meeting, (m.title, m.place, m.kind, m.starts_at), _meeting),
        Source("meeting", meeting_point, (p.meeting_id, p.title, p.notes, p.decisions), _point),
        Source("meeting", issued_minutes, _of(issued_minutes, "meeting_id", "kind", "year", "serial"), _minutes),
        Source("commitment", commitment, (c.meeting_id, c.what, c.who, c.due_on), _commitment),
        Source("plan", action_plan, _of(action_plan, "year", "serial", "opened_on", "set_off", "body"), _plan),
        Source("escalation", escalation, _of(escalation, "opened_on", "body"), _escalation),
        Source("idea", improvement_idea, _of(improvement_idea, "year", "serial", "noted_on", "body"), _idea),
        Source("mail", mail_message, (x.message_id, x.label, x.to_addresses, x.subject, x.written_at), _mail),
        Source(
            "received",
            received_mail,
            _of(received_mail, "subject", "sender_name", "sender", "words", "sent_at", "message_id"),
            _received,
        ),
        Source(
            "letter", letter, (*_of(letter, "year", "serial", "issued_on"), weekly_round.c.week), read_letter, numbered
        ),
        Source(
            "objection",
            objection,
            (*_of(objection, "year", "serial", "subject", "sender", "received_on"), weekly_round.c.week),
            _objection,
            objected,
        ),
    )


def _of(table: sa.Table, *names: str) -> tuple[sa.ColumnElement[Any], ...]:
    return tuple(table.c[name] for name in names)


def _entity(row: Any) -> FoundRow | None:
    """By the entity's key."""
    if row.merged_into is not None:
        return None
    return FoundRow(str(row.id), row.name, f"{row.full_name} {row.address}", row.id, row.full_name)


def _alias(row: Any) -> FoundRow:
    """By the entity's key; `told` is the spelling."""
    return FoundRow(str(row.entity_id), "", row.spelling, row.entity_id, row.spelling)


def _person(row: Any) -> FoundRow:
    """By the entity's key."""
    text = f"{row.post} {row.email} {row.telephone}"
    return FoundRow(str(row.entity_id), row.name, text, row.entity_id, row.post)


def _meeting(row: Any) -> FoundRow:
    """By the meeting's key."""
    return FoundRow(str(row.id), row.title, row.place, row.entity_id, row.place, in_panama(row.starts_at).date())


def _point(row: Any) -> FoundRow:
    """By the meeting's key; `told` is what was noted."""
    said = " · ".join(part for part in (row.notes, *texts_in(row.decisions)) if part)
    return FoundRow(str(row.meeting_id), row.title, said, row.entity_id, said)


def _minutes(row: Any) -> FoundRow:
    """By the meeting's key."""
    return FoundRow(str(row.meeting_id), minutes_number(MeetingKind(row.kind), row.year, row.serial), "", row.entity_id)


def _commitment(row: Any) -> FoundRow:
    """By its meeting's key."""
    return FoundRow(str(row.meeting_id), row.what, row.who, row.entity_id, row.who, row.due_on)


def _plan(row: Any) -> FoundRow:
    """By its number."""
    number, kept = plan_number(row.year, row.serial), json.loads(row.body)
    problem = str(kept["content"].get("problem", ""))
    text = " ".join((*texts_in(row.body), *texts_in(row.set_off)))
    return FoundRow(number, number, text, row.entity_id, problem, row.opened_on)


def _escalation(row: Any) -> FoundRow:
    """By what it is called."""
    kept = json.loads(row.body)
    reference = kept["memo"] or f"B-{row.id.hex[-8:].upper()}"
    subject = kept["obstacle"]["subject"]
    text = f"{reference} {' '.join(texts_in(row.body))}"
    return FoundRow(reference, subject, text, row.entity_id, reference, row.opened_on)


def _idea(row: Any) -> FoundRow:
    """By its number."""
    number, kept = f"ID-{row.year:04d}-{row.serial:04d}", json.loads(row.body)
    text = f"{number} {kept['procedure']} {kept['who']}"
    return FoundRow(number, kept["what"], text, row.entity_id, kept["procedure"], row.noted_on)


def _mail(row: Any) -> FoundRow:
    """By its Message-ID."""
    text = f"{row.label} {' '.join(texts_in(row.to_addresses))}"
    return FoundRow(row.message_id, row.subject, text, row.entity_id, row.label, in_panama(row.written_at).date())


def _received(row: Any) -> FoundRow:
    """By its Message-ID."""
    on = in_panama(row.sent_at).date() if row.sent_at else None
    who = row.sender_name or row.sender
    return FoundRow(row.message_id, row.subject, f"{who} {row.sender} {row.words}", row.entity_id, who, on)


def _objection(row: Any) -> FoundRow:
    """By the week of its audit and its number, a slash between."""
    number = f"OB-{row.year:04d}-{row.serial:04d}"
    text = f"{row.subject} {row.sender}"
    return FoundRow(f"{row.week}/{number}", number, text, row.entity_id, row.subject, row.received_on)
