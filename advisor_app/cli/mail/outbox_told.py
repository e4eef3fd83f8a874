"""How messages of the outbox are told on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from advisor_app import messages
from advisor_app.cli.output import print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.messages.server_answers import advice
from advisor_app.messages.system_reasons import in_language
from advisor_app.office.calendar import in_panama

if TYPE_CHECKING:
    from advisor_app.services.outbox.check_messages import CheckedMessage
    from advisor_app.services.outbox.kept_messages import OutboxLine
    from advisor_app.services.outbox.send_messages import LeftWaiting, SentMessages
    from advisor_app.store import MailLine

STATES = {
    "draft": "borrador",
    "approved": "aprobado",
    "queued": "en cola",
    "sending": "enviándose",
    "sent": "enviado",
    "failed": "rechazado",
    "perhaps_sent": "quizás enviado",
    "cancelled": "anulado",
}
RESPONSES = {"answered": "respondido", "acknowledged": "recibido"}
WAITS_FOR = {
    "approval": "que alguien lo apruebe",
    "director": "que la dirección lo apruebe",
    "resuming": "que alguien lo reanude",
    "hour": "su hora",
    "sending": "que se envíe",
    "server": "el servidor",
    "decision": "que alguien decida",
    "liaison": "el enlace",
}
CONCERNS = {
    "address_unknown": "dirección fuera del directorio",
    "other_entitys_case": "casos de otra entidad",
    "too_large": "demasiado grande (bytes)",
    "director_left_out": "falta la copia al director",
    "template_untried": "plantilla cambiada sin probar",
    "personal_data": "parece un dato personal",
}


def tell(
    chosen: argparse.Namespace,
    lines: Sequence[OutboxLine | MailLine],
    more: Mapping[str, object] | None = None,
) -> int:
    if chosen.json:
        print_json({"messages": [as_json(line) for line in lines], **(more or {})})
    else:
        print_table(
            ("estado", "entidad", "para", "asunto", "mensaje"),
            [
                (said(line), line.entity, ", ".join((*line.to, *line.cc)), line.subject, line.message_id)
                for line in lines
            ],
        )
    return 0


def said(line: OutboxLine | MailLine) -> str:
    """The state, with what there is to say beside it."""
    response = getattr(line, "response", "")
    words = RESPONSES[response] if response else STATES[line.state]
    if getattr(line, "came_back", False):
        words = f"{words}, devuelto"
    if getattr(line, "paused_why", ""):
        words = f"{words}, en pausa"
    due = getattr(line, "due_at", None)
    return f"{words}, {hour(due)}" if due and line.state in ("approved", "queued") else words


def as_json(line: OutboxLine | MailLine) -> dict[str, object]:
    told: dict[str, object] = {
        "message_id": line.message_id,
        "entity": line.entity,
        "to": line.to,
        "cc": line.cc,
        "subject": line.subject,
        "state": line.state,
    }
    for name in ("response", "came_back", "paused_why"):
        if value := getattr(line, name, None):
            told[name] = value
    for name in ("due_at", "retry_at"):
        if (moment := getattr(line, name, None)) is not None:
            told[name] = f"{moment.isoformat()}Z"
    return told


def left_as_json(one: LeftWaiting) -> dict[str, object]:
    until = None if one.until is None else f"{one.until.isoformat()}Z"
    return {**as_json(one.line), "kept": one.kept.value, "until": until, "why": one.why}


def left_said(one: LeftWaiting) -> str:
    if one.until is None:
        return f"{one.line.entity}: en pausa («{one.why}»)."
    why = "sale" if one.kept == "not_due" else "el servidor pidió esperar; se ofrece otra vez"
    return f"{one.line.entity}: {why} el {hour(one.until)}."


def what_became(done: SentMessages, language: str) -> list[str]:
    """Of each message that is not simply sent: what the server said last, and what to do."""
    answers = {message.message_id: outcome for message, outcome in done.sending.outcomes}
    told = []
    for line in done.lines:
        outcome = answers.get(line.message_id)
        if outcome is not None and line.state != "sent":
            code = f"{outcome.code} " if outcome.code else ""
            words = f"{code}{in_language(outcome.words, language)}".strip()
            to_do = advice(outcome.code, outcome.words, in_doubt=line.state == "perhaps_sent", language=language)
            told.append(f"{line.entity}: {STATES[line.state]}{f' ({words})' if words else ''}. {to_do}")
            if line.state == "perhaps_sent":
                told.append(messages.line(UsageError("mail_is_perhaps_sent", message_id=line.message_id), language))
        for one in line.refused:
            told.append(f"{line.entity}: {one.address} no lo recibe ({one.code} {one.words}). ")
            told[-1] += advice(one.code, one.words, language=language)
    return told


def checked_as_json(one: CheckedMessage) -> dict[str, object]:
    return {
        "message_id": one.message_id,
        "entity": one.entity,
        "subject": one.subject,
        "held_back": one.held_back,
        "concerns": [{"rule": each.rule.value, "found": each.found} for each in one.concerns],
    }


def hour(moment: datetime) -> str:
    """In Panama."""
    return f"{in_panama(moment):%d/%m/%Y %H:%M}"
