"""The words and options of `outbox`."""

from __future__ import annotations

import argparse
from typing import TypeVar

from advisor_app.cli.mail import outbox

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_outbox(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    orders = commands.add_parser("outbox", help="la bandeja de salida", description="la bandeja de salida")
    group = orders.add_subparsers(metavar="ORDEN", required=True)

    one = group.add_parser("list", parents=[answer], help="los mensajes y en qué estado están")
    one.add_argument("--state", choices=list(outbox.STATES), help="solo los de un estado")
    one.set_defaults(run=outbox.list_messages)
    one = group.add_parser("approve", parents=[answer], help="aprueba borradores; sin nombrarlos, todos")
    one.add_argument("messages", nargs="*", metavar="MENSAJE")
    one.add_argument(
        "--despite", default="", metavar="MOTIVO", help="también los que algo retiene; el historial guarda el motivo"
    )
    one.set_defaults(run=outbox.approve)
    one = group.add_parser("check", parents=[answer], help="qué retiene a los borradores antes de aprobarlos")
    one.add_argument("messages", nargs="*", metavar="MENSAJE")
    one.set_defaults(run=outbox.check)
    one = group.add_parser("send", parents=[answer], help="envía los mensajes aprobados; sin nombrarlos, todos")
    one.add_argument("messages", nargs="*", metavar="MENSAJE")
    one.add_argument("--to-folder", metavar="CARPETA", help="los deja como borradores .eml en una carpeta")
    one.add_argument("--smtp-host", metavar="SERVIDOR", help="los entrega a un servidor de correo")
    one.add_argument("--smtp-port", type=int, default=0, metavar="N", help="el puerto (587, 465 o 25 según --tls)")
    one.add_argument(
        "--tls", choices=["starttls", "tls", "none"], default="starttls", help="none solo en esta misma máquina"
    )
    one.add_argument("--smtp-user", default="", metavar="USUARIO", help="con la clave del llavero o del ambiente")
    one.add_argument("--microsoft", choices=["graph", "smtp"], help="por Microsoft 365, ya iniciada la sesión")
    _microsoft(one)
    one.set_defaults(run=outbox.send)
    one = group.add_parser("sign-in", parents=[answer], help="inicia la sesión en Microsoft 365 con un código")
    one.add_argument("--microsoft", choices=["graph", "smtp"], default="graph", help="para qué modo de enviar")
    _microsoft(one)
    one.set_defaults(run=outbox.sign_in)
    one = group.add_parser("status", parents=[answer], help="cuántos hay en cada estado, y qué espera cada uno")
    one.set_defaults(run=outbox.status)
    one = group.add_parser("settle", parents=[answer], help="decide sobre un mensaje que quizás se envió")
    one.add_argument("message", metavar="MENSAJE")
    one.add_argument(
        "--as", dest="settled", required=True, choices=["sent", "again"], help="ya llegó, o que se envíe de nuevo"
    )
    one.set_defaults(run=outbox.settle)


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
