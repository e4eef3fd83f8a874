"""outbox list, outbox check, outbox approve, outbox send, outbox settle, outbox status, outbox sign-in."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app import messages
from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import AppError, UsageError
from advisor_app.messages.system_reasons import in_language
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.mail.transport import MailTransport
    from advisor_app.services.outbox.check_messages import CheckedMessage
    from advisor_app.services.outbox.kept_messages import OutboxLine
    from advisor_app.services.outbox.mail_way import ToMicrosoft
    from advisor_app.services.outbox.send_messages import SentMessages

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

WAITS_FOR = {
    "approval": "que alguien lo apruebe",
    "sending": "que se envíe",
    "server": "el servidor",
    "decision": "que alguien decida",
}
CONCERNS = {
    "address_unknown": "dirección fuera del directorio",
    "other_entitys_case": "casos de otra entidad",
    "too_large": "demasiado grande (bytes)",
    "director_left_out": "falta la copia al director",
    "personal_data": "parece un dato personal",
}
MICROSOFT_ADDRESSES = ("sign_in_at", "graph_at", "smtp_at", "smtp_port")


def list_messages(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.mail.outbox import OutboxState
    from advisor_app.services.outbox.list_outbox import list_outbox

    with opened_office(settings) as office:
        lines = list_outbox(office, [OutboxState(chosen.state)] if chosen.state else None)
    return _tell(chosen, lines)


def approve(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.approve_messages import approve_messages

    with opened_office(settings) as office:
        approved = approve_messages(office, chosen.messages or None, despite=chosen.despite)
    if not approved.lines and not approved.held:
        note("No hay borradores por aprobar.")
    for one in approved.held:
        note(messages.line(one.refusal(), settings.language))
    _tell(chosen, approved.lines, {"held": [_checked_as_json(one) for one in approved.held]})
    return 1 if approved.held else 0


def check(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.check_messages import check_messages

    with opened_office(settings) as office:
        checked = check_messages(office, chosen.messages or None)
    if chosen.json:
        print_json({"messages": [_checked_as_json(one) for one in checked]})
    else:
        rows = [
            (one.entity, one.subject, CONCERNS[each.rule], ", ".join(each.found))
            for one in checked
            for each in one.concerns
        ]
        print_table(("entidad", "asunto", "qué pasa", "hallado"), rows)
    return 1 if any(one.held_back for one in checked) else 0


def send(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.send_messages import send_messages

    transport = _transport(chosen)
    with opened_office(settings) as office:
        done = send_messages(office, transport, chosen.messages or None)
    if not done.lines:
        note("No hay mensajes aprobados por enviar.")
    _tell(chosen, done.lines)
    _warn(done, settings.language)
    return 0 if all(line.state == "sent" for line in done.lines) else 1


def settle(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.settle_message import settle_message

    with opened_office(settings) as office:
        line = settle_message(office, chosen.message, sent=chosen.settled == "sent")
    return _tell(chosen, [line])


def _transport(chosen: argparse.Namespace) -> MailTransport:
    from advisor_app.services.outbox.mail_way import ToFolder, ToServer, transport_for

    if sum(map(bool, (chosen.to_folder, chosen.smtp_host, chosen.microsoft))) != 1:
        raise UsageError("send_where")
    if chosen.microsoft:
        return transport_for(_microsoft(chosen, by_graph=chosen.microsoft == "graph"))
    if chosen.to_folder:
        return transport_for(ToFolder(Path(chosen.to_folder)))
    ca_file = Path(chosen.ca_file) if chosen.ca_file else None
    return transport_for(ToServer(chosen.smtp_host, chosen.smtp_port, chosen.tls, chosen.smtp_user, ca_file))


def sign_in(_settings: Settings, chosen: argparse.Namespace) -> int:
    """Needs no office: what it keeps lies in this computer's keyring."""
    from advisor_app.services.outbox.mail_way import sign_in_of

    way = _microsoft(chosen, by_graph=chosen.microsoft == "graph")
    asking = sign_in_of(way)
    code = asking.begin()
    minutes = code.seconds // 60
    note(f"Abra {code.address} y escriba el código {code.code} como {way.user}. Vale {minutes} minutos.")
    asking.finish(code)
    if chosen.json:
        print_json({"user": way.user, "signed_in": True})
    else:
        note(f"Listo: {way.user} envía por Microsoft 365 desde esta computadora.")
    return 0


def status(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.tell_status import tell_status

    with opened_office(settings) as office:
        told = tell_status(office)
    if chosen.json:
        print_json(
            {
                "states": told.counts,
                "waiting": [
                    {**_as_json(one.line), "waits_for": one.waits_for, "since": one.since.isoformat(), "said": one.said}
                    for one in told.waiting
                ],
            }
        )
        return 0
    print_table(("estado", "mensajes"), [(STATES[state], str(number)) for state, number in told.counts.items()])
    if told.waiting:
        print_table(
            ("espera a", "desde", "entidad", "asunto", "dijo el servidor"),
            [
                (WAITS_FOR[one.waits_for], one.since.date().isoformat(), one.line.entity, one.line.subject, one.said)
                for one in told.waiting
            ],
        )
    return 0


def _microsoft(chosen: argparse.Namespace, *, by_graph: bool) -> ToMicrosoft:
    from advisor_app.services.outbox.mail_way import ToMicrosoft

    if not (chosen.ms_user and chosen.ms_tenant and chosen.ms_client):
        raise UsageError("microsoft_who")
    return ToMicrosoft(
        chosen.ms_user,
        chosen.ms_tenant,
        chosen.ms_client,
        by_graph,
        ca_file=Path(chosen.ca_file) if chosen.ca_file else None,
        **{name: value for name in MICROSOFT_ADDRESSES if (value := getattr(chosen, name))},
    )


def _checked_as_json(one: CheckedMessage) -> dict[str, object]:
    return {
        "message_id": one.message_id,
        "entity": one.entity,
        "subject": one.subject,
        "held_back": one.held_back,
        "concerns": [{"rule": each.rule.value, "found": each.found} for each in one.concerns],
    }


def _tell(chosen: argparse.Namespace, lines: Sequence[OutboxLine], more: Mapping[str, object] | None = None) -> int:
    if chosen.json:
        print_json({"messages": [_as_json(line) for line in lines], **(more or {})})
    else:
        print_table(
            ("estado", "entidad", "para", "asunto", "mensaje"),
            [
                (STATES[line.state], line.entity, ", ".join((*line.to, *line.cc)), line.subject, line.message_id)
                for line in lines
            ],
        )
    return 0


def _as_json(line: OutboxLine) -> dict[str, object]:
    return {
        "message_id": line.message_id,
        "entity": line.entity,
        "to": line.to,
        "cc": line.cc,
        "subject": line.subject,
        "state": line.state,
    }


def _warn(done: SentMessages, language: str) -> None:
    def told(error: AppError) -> str:
        return messages.line(error, language)

    for line in done.lines:
        if line.state == "perhaps_sent":
            note(messages.line(UsageError("mail_is_perhaps_sent", message_id=line.message_id), language))
        elif line.state != "sent":
            said = in_language(line.words, language)
            note(f"{line.entity}: {STATES[line.state]}{f' ({said})' if said else ''}.")
    for _, reason in done.sending.passed_over:
        note(told(reason))
    if done.sending.fault is not None:
        note(told(done.sending.fault))
    elif any(line.state == "queued" for line in done.lines):
        note("Lo que queda en cola sale al repetir «advisor-app outbox send».")
