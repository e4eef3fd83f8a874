"""The words and options of `correspondence`."""

from __future__ import annotations

import argparse
from typing import TypeVar

from advisor_app.cli.mail import correspondence

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_correspondence(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    words = "lo enviado y lo recibido de cada entidad"
    group = commands.add_parser("correspondence", help=words, description=words)
    orders = group.add_subparsers(metavar="ORDEN", required=True)

    one = orders.add_parser("list", parents=[answer], help="lo enviado a una entidad y lo recibido, lo último primero")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("--text", default="", metavar="PALABRAS", help="solo los que las tengan todas")
    one.set_defaults(run=correspondence.show)

    one = orders.add_parser("take", parents=[answer], help="guarda un correo recibido (.eml o .msg)")
    one.add_argument("file", metavar="ARCHIVO")
    one.add_argument("--entity", default="", metavar="ENTIDAD", help="de cuál entidad, si no se sabe por el correo")
    one.set_defaults(run=correspondence.take)

    for name, run, help_words in (
        ("read", correspondence.read, "lee lo nuevo del buzón; no marca ni borra nada en él"),
        ("sign-in", correspondence.sign_in, "inicia la sesión en Microsoft 365 para leer el buzón"),
    ):
        one = orders.add_parser(name, parents=[answer], help=help_words)
        one.add_argument("--imap-host", required=name == "read", default="outlook.office365.com", metavar="SERVIDOR")
        one.add_argument("--imap-port", type=int, default=0, metavar="N", help="el puerto (993 o 143 según --tls)")
        one.add_argument("--tls", choices=["tls", "starttls", "none"], default="tls", help="none solo en esta máquina")
        one.add_argument(
            "--imap-user", required=True, metavar="USUARIO", help="con la clave del llavero o del ambiente"
        )
        one.add_argument("--folder", default="INBOX", metavar="CARPETA", help="cuál carpeta (INBOX)")
        one.add_argument("--ca-file", metavar="ARCHIVO", help="el certificado de una autoridad propia")
        one.add_argument("--ms-tenant", required=name == "sign-in", default="", metavar="DOMINIO")
        one.add_argument("--ms-client", required=name == "sign-in", default="", metavar="NÚMERO")
        one.add_argument("--sign-in-at", default="", metavar="DIRECCIÓN", help="URL de otra nube")
        one.set_defaults(run=run)
