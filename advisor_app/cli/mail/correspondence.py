"""correspondence list, correspondence take, correspondence read, correspondence sign-in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.correspondence.list_correspondence import LetterLine
    from advisor_app.services.correspondence.read_mailbox import MailboxWay
    from advisor_app.services.correspondence.take_in_mail import TakenIn

STATES = {"answer": "respuesta", "automatic": "aviso automático", "report": "aviso de entrega"}


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.cli.mail.outbox_told import STATES as SENT_STATES
    from advisor_app.services.correspondence.list_correspondence import list_correspondence

    with opened_office(settings) as office:
        lines = list_correspondence(office, chosen.entity, text=chosen.text)
    if chosen.json:
        print_json({"messages": [_line_as_json(one) for one in lines]})
        return 0
    words = {**SENT_STATES, **STATES}
    print_table(
        ("fecha", "", "quién", "asunto", "estado"),
        [
            (
                f"{one.at:%d/%m/%Y}",
                "recibido" if one.incoming else "enviado",
                ", ".join(one.who),
                one.subject,
                " · ".join(filter(None, (words[one.state], "respondido" if one.answered else "", _back(one)))),
            )
            for one in lines
        ],
    )
    return 0


def take(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.correspondence.take_in_mail import take_in_mail

    with opened_office(settings) as office:
        taken = take_in_mail(office, Path(chosen.file), entity=chosen.entity)
    if chosen.json:
        print_json(_taken_as_json(taken))
    else:
        note(f"{'Guardado' if taken.new else 'Ya estaba'}: {taken.received.sender}, «{taken.received.subject}».")
    return 0


def read(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.correspondence.read_mailbox import read_mailbox

    with opened_office(settings) as office:
        found = read_mailbox(office, _way(chosen))
    if chosen.json:
        print_json(
            {
                "taken": [_taken_as_json(one) for one in found.taken],
                "known": found.known,
                "of_nobody": found.of_nobody,
                "unread": found.unread,
            }
        )
        return 0
    for one in found.taken:
        note(
            f"{one.entity or '-'}: {STATES[one.received.kind.value]} de {one.received.sender}, «{one.received.subject}»"
        )
    note(
        f"{len(found.taken)} nuevos; {found.of_nobody} ajenos, de los que no se guarda nada; {found.unread} ilegibles."
    )
    return 0


def sign_in(_settings: Settings, chosen: argparse.Namespace) -> int:
    """Needs no office: what it keeps lies in this computer's keyring."""
    from advisor_app.services.correspondence.read_mailbox import sign_in_to_mailbox

    asking = sign_in_to_mailbox(_way(chosen))
    code = asking.begin()
    note(f"Abra {code.address} y escriba el código {code.code} como {chosen.imap_user}.")
    asking.finish(code)
    note(f"Listo: el buzón de {chosen.imap_user} se lee desde esta computadora.")
    return 0


def _way(chosen: argparse.Namespace) -> MailboxWay:
    from advisor_app.services.correspondence.read_mailbox import MailboxWay

    cloud = {"sign_in_at": chosen.sign_in_at} if chosen.sign_in_at else {}
    return MailboxWay(
        chosen.imap_host,
        chosen.imap_user,
        chosen.imap_port,
        chosen.tls,
        chosen.folder,
        Path(chosen.ca_file) if chosen.ca_file else None,
        chosen.ms_tenant,
        chosen.ms_client,
        **cloud,
    )


def _back(one: LetterLine) -> str:
    return f"no llegó a {', '.join(one.came_back)}" if one.came_back else ""


def _line_as_json(one: LetterLine) -> dict[str, object]:
    return {
        "at": one.at.isoformat(),
        "incoming": one.incoming,
        "who": list(one.who),
        "subject": one.subject,
        "state": one.state,
        "message_id": one.message_id,
        "answered": one.answered,
        "came_back": list(one.came_back),
        "answers": one.answers or None,
    }


def _taken_as_json(one: TakenIn) -> dict[str, object]:
    kept = one.received
    return {
        "new": one.new,
        "entity": one.entity or None,
        "kind": kept.kind.value,
        "from": kept.sender,
        "subject": kept.subject,
        "answers": one.subject_answered or None,
        "reports": [
            {"address": each.address, "action": each.action, "status": each.status, "words": each.words}
            for each in kept.reports
        ],
    }
