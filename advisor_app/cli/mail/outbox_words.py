"""The words and options of `outbox`."""

from __future__ import annotations

import argparse
from typing import TypeVar

from advisor_app.cli.mail import outbox, outbox_hours, outbox_sending
from advisor_app.cli.mail.outbox_told import STATES

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_outbox(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    orders = commands.add_parser("outbox", help="la bandeja de salida", description="la bandeja de salida")
    group = orders.add_subparsers(metavar="ORDEN", required=True)

    one = group.add_parser("list", parents=[answer], help="los mensajes y en qué estado están")
    one.add_argument("--state", choices=list(STATES), help="solo los de un estado")
    one.set_defaults(run=outbox.list_messages)
    one = group.add_parser("approve", parents=[answer], help="aprueba borradores; sin nombrarlos, todos")
    one.add_argument("messages", nargs="*", metavar="MENSAJE")
    one.add_argument(
        "--despite", default="", metavar="MOTIVO", help="también los que algo retiene; el historial guarda el motivo"
    )
    one.add_argument(
        "--at", default="", metavar="HORA", help="que salgan a esa hora de Panamá y no antes: 2026-11-23 08:00"
    )
    one.set_defaults(run=outbox.approve)
    _hours(group, answer)
    one = group.add_parser("check", parents=[answer], help="qué retiene a los borradores antes de aprobarlos")
    one.add_argument("messages", nargs="*", metavar="MENSAJE")
    one.set_defaults(run=outbox.check)
    _sending(group, answer)
    one = group.add_parser("status", parents=[answer], help="cuántos hay en cada estado, y qué espera cada uno")
    one.set_defaults(run=outbox.status)
    one = group.add_parser("settle", parents=[answer], help="decide sobre un mensaje que quizás se envió")
    one.add_argument("message", metavar="MENSAJE")
    one.add_argument(
        "--as", dest="settled", required=True, choices=["sent", "again"], help="ya llegó, o que se envíe de nuevo"
    )
    one.set_defaults(run=outbox.settle)


def _hours(group: argparse._SubParsersAction[P], answer: P) -> None:
    one = group.add_parser("schedule", parents=[answer], help="a qué hora salen mensajes ya aprobados")
    one.add_argument("messages", nargs="+", metavar="MENSAJE")
    when = one.add_mutually_exclusive_group(required=True)
    when.add_argument("--at", metavar="HORA", help="hora de Panamá: 2026-11-23 08:00 o 23/11/2026 08:00")
    when.add_argument("--now", action="store_true", help="con el próximo envío")
    one.set_defaults(run=outbox_hours.schedule)
    one = group.add_parser("pause", parents=[answer], help="detiene todo el envío, o el de algunos mensajes")
    one.add_argument("messages", nargs="*", metavar="MENSAJE")
    one.add_argument("--why", required=True, metavar="MOTIVO", help="lo verá quien quiera enviar")
    one.set_defaults(run=outbox_hours.pause)
    one = group.add_parser("resume", parents=[answer], help="reanuda el envío, o el de algunos mensajes")
    one.add_argument("messages", nargs="*", metavar="MENSAJE")
    one.set_defaults(run=outbox_hours.resume)
    one = group.add_parser(
        "resend", parents=[answer], help="otra vez un mensaje enviado o rechazado, como borrador nuevo"
    )
    one.add_argument("message", metavar="MENSAJE")
    one.add_argument("--why", required=True, metavar="MOTIVO", help="queda con los dos mensajes")
    one.add_argument(
        "--to", action="append", metavar="CORREO", help="a esta dirección en vez de las de antes; repetible"
    )
    one.set_defaults(run=outbox_hours.resend)
    one = group.add_parser("note", parents=[answer], help="anota que respondieron o recibieron un mensaje por otra vía")
    one.add_argument("message", metavar="MENSAJE")
    one.add_argument(
        "--as",
        dest="response",
        required=True,
        choices=["answered", "acknowledged", "nothing"],
        help="respondido, recibido, o nada: borra lo anotado",
    )
    one.add_argument("--words", default="", metavar="TEXTO", help="cómo se supo")
    one.set_defaults(run=outbox_hours.note_response)


def _sending(group: argparse._SubParsersAction[P], answer: P) -> None:
    one = group.add_parser("send", parents=[answer], help="envía los mensajes aprobados; sin nombrarlos, todos")
    one.add_argument("messages", nargs="*", metavar="MENSAJE")
    one.add_argument("--dry-run", action="store_true", help="dice qué saldría y qué no, sin entregar nada")
    one.add_argument(
        "--all-to-me", action="store_true", help="manda cada mensaje solo a usted, con los destinatarios arriba"
    )
    one.add_argument("--me", default="", metavar="CORREO", help="el correo suyo, si no está en el directorio")
    one.add_argument("--to-folder", metavar="CARPETA", help="los deja como borradores .eml en una carpeta")
    one.add_argument("--smtp-host", metavar="SERVIDOR", help="los entrega a un servidor de correo")
    one.add_argument("--smtp-port", type=int, default=0, metavar="N", help="el puerto (587, 465 o 25 según --tls)")
    one.add_argument(
        "--tls", choices=["starttls", "tls", "none"], default="starttls", help="none solo en esta misma máquina"
    )
    one.add_argument("--smtp-user", default="", metavar="USUARIO", help="con la clave del llavero o del ambiente")
    one.add_argument("--microsoft", choices=["graph", "smtp"], help="por Microsoft 365, ya iniciada la sesión")
    _microsoft(one)
    one.set_defaults(run=outbox_sending.send)
    one = group.add_parser("sign-in", parents=[answer], help="inicia la sesión en Microsoft 365 con un código")
    one.add_argument("--microsoft", choices=["graph", "smtp"], default="graph", help="para qué modo de enviar")
    _microsoft(one)
    one.set_defaults(run=outbox_sending.sign_in)
    one = group.add_parser("forget", parents=[answer], help="saca del llavero la contraseña de un servidor de correo")
    one.add_argument("host", metavar="SERVIDOR", help="el que envía, o el del buzón")
    one.add_argument("user", metavar="USUARIO")
    one.set_defaults(run=outbox_sending.forget)


def _microsoft(one: argparse.ArgumentParser) -> None:
    one.add_argument("--ms-user", default="", metavar="CORREO", help="la cuenta de Microsoft 365 que envía")
    one.add_argument("--ms-tenant", default="", metavar="DOMINIO", help="la organización en Microsoft 365")
    one.add_argument("--ms-client", default="", metavar="NÚMERO", help="con qué número está inscrito este programa")
    one.add_argument("--ca-file", metavar="ARCHIVO", help="el certificado de una autoridad propia")
    for name, words in (
        ("--sign-in-at", "URL de otra nube: inicio de sesión"),
        ("--graph-at", "URL de otra nube: Graph"),
        ("--smtp-at", "servidor de otra nube: SMTP"),
    ):
        one.add_argument(name, default="", metavar="DIRECCIÓN", help=words)
    if one.get_default("smtp_port") is None:
        one.set_defaults(smtp_port=0)
