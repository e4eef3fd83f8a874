"""outbox send, for good or to look at first; outbox sign-in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app import messages
from advisor_app.bootstrap import opened_office
from advisor_app.cli.mail.outbox_told import (
    CONCERNS,
    STATES,
    as_json,
    checked_as_json,
    left_as_json,
    left_said,
    tell,
    what_became,
)
from advisor_app.cli.output import note, print_json
from advisor_app.errors import AppError, UsageError
from advisor_app.messages.system_reasons import in_language
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.mail.transport import MailTransport
    from advisor_app.services.outbox.mail_way import ToMicrosoft
    from advisor_app.services.outbox.send_messages import SentMessages

MICROSOFT_ADDRESSES = ("sign_in_at", "graph_at", "smtp_at", "smtp_port")


def send(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.send_messages import send_messages

    if chosen.dry_run:
        return _dry_run(settings, chosen)
    transport = _transport(chosen)
    if chosen.all_to_me:
        return _all_to_me(settings, chosen, transport)
    with opened_office(settings) as office:
        done = send_messages(office, transport, chosen.messages or None)
    if not done.lines and not done.left:
        note("No hay mensajes aprobados por enviar.")
    tell(chosen, done.lines, {"left": [left_as_json(one) for one in done.left]})
    _warn(done, settings.language)
    gone = all(line.state == "sent" for line in done.lines)
    return 0 if gone and not (done.left and chosen.messages) else 1


def _dry_run(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.outbox.try_messages import dry_run

    way = any((chosen.to_folder, chosen.smtp_host, chosen.microsoft))
    transport = _transport(chosen) if way else None
    with opened_office(settings) as office:
        told = dry_run(office, transport, chosen.messages or None)
    if chosen.json:
        print_json(
            {
                "messages": [as_json(line) for line in told.going],
                "left": [left_as_json(one) for one in told.left],
                "drafts": [checked_as_json(one) for one in told.drafts],
                "way_opened": transport is not None,
            }
        )
        return 0
    note(f"Saldrían {len(told.going)} mensajes. No se envió nada.")
    tell(chosen, told.going)
    for one in told.left:
        note(left_said(one))
    for draft in told.drafts:
        found = [f"{CONCERNS[each.rule]}: {', '.join(each.found)}" for each in draft.concerns]
        note(f"{draft.entity}, borrador: {'; '.join(found) if found else 'nada lo retiene; falta aprobarlo'}.")
    if transport is not None:
        note("El servidor dejó entrar; no se le entregó nada.")
    return 0


def _all_to_me(settings: Settings, chosen: argparse.Namespace, transport: MailTransport) -> int:
    from advisor_app.services.outbox.try_messages import send_all_to_me

    with opened_office(settings) as office:
        trial = send_all_to_me(office, transport, chosen.messages or None, me=chosen.me)
    if not chosen.json:
        note(f"{len(trial.lines)} mensajes fueron solo a {trial.to}. Su estado no cambia.")
    tell(chosen, trial.lines, {"to": trial.to})
    for _, outcome in trial.sending.outcomes:
        if outcome.fate != "accepted":
            note(f"{STATES['failed']}: {outcome.code or ''} {in_language(outcome.words, settings.language)}")
    if trial.sending.fault is not None:
        note(messages.line(trial.sending.fault, settings.language))
    return 0 if len(trial.lines) == len(trial.sending.outcomes) and trial.sending.fault is None else 1


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


def forget(_settings: Settings, chosen: argparse.Namespace) -> int:
    """Needs no office either: the password of a server lies in this computer's keyring, or does not."""
    from advisor_app.mail.passwords import forget_password

    gone = forget_password(chosen.host, chosen.user) is not None
    if chosen.json:
        print_json({"host": chosen.host, "user": chosen.user, "forgotten": gone})
    elif gone:
        note(f"Esta computadora olvidó la contraseña de {chosen.user} en {chosen.host}.")
    else:
        note(f"El llavero de esta computadora no tenía contraseña de {chosen.user} en {chosen.host}.")
    return 0


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


def _warn(done: SentMessages, language: str) -> None:
    def told(error: AppError) -> str:
        return messages.line(error, language)

    for words in what_became(done, language):
        note(words)
    for left in done.left:
        note(left_said(left))
    for _, reason in done.sending.passed_over:
        note(told(reason))
    if done.sending.fault is not None:
        note(told(done.sending.fault))
    elif any(line.state == "queued" for line in done.lines):
        note("Lo que queda en cola sale al repetir «advisor-app outbox send», después de la espera que se haya pedido.")
