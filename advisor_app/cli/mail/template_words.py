"""The words and options of `templates`."""

from __future__ import annotations

import argparse
from typing import TypeVar

from advisor_app.cli.mail import templates

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_templates(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    words = "las plantillas de los correos: verlas, revisarlas, cambiarlas para toda la oficina"
    group = commands.add_parser("templates", help=words, description=words)
    orders = group.add_subparsers(metavar="ORDEN", required=True)

    one = orders.add_parser("list", parents=[answer], help="todas, y cuáles cambió la oficina")
    one.set_defaults(run=templates.list_all)

    one = orders.add_parser("show", parents=[answer], help="una, con sus campos y sus versiones")
    one.add_argument("name", metavar="PLANTILLA")
    one.add_argument("--to", metavar="CARPETA", help="deja sus archivos ahí, para editarlos")
    one.set_defaults(run=templates.show)

    one = orders.add_parser("check", parents=[answer], help="revisa la que hay, o archivos antes de guardarlos")
    one.add_argument("name", metavar="PLANTILLA")
    one.add_argument("files", nargs="*", metavar="ARCHIVO", help=".txt y .html editados")
    one.set_defaults(run=templates.check)

    one = orders.add_parser("save", parents=[answer], help="guarda archivos editados para toda la oficina")
    one.add_argument("name", metavar="PLANTILLA")
    one.add_argument("files", nargs="+", metavar="ARCHIVO", help=".txt y .html editados, o la imagen del membrete")
    one.set_defaults(run=templates.save)

    one = orders.add_parser("preview", parents=[answer], help="cómo queda con una entidad")
    one.add_argument("name", metavar="PLANTILLA")
    one.add_argument("--entity", default="", metavar="ENTIDAD", help="con sus datos; sin ella, con ejemplos")
    one.add_argument("--with", dest="files", nargs="*", default=[], metavar="ARCHIVO", help="con archivos sin guardar")
    one.add_argument("--eml", metavar="ARCHIVO", help="deja el mensaje como .eml")
    one.set_defaults(run=templates.preview)

    one = orders.add_parser("try", parents=[answer], help="un borrador de prueba a su propio correo")
    one.add_argument("name", metavar="PLANTILLA")
    one.add_argument("--to", required=True, metavar="CORREO", help="su correo")
    one.add_argument("--entity", default="", metavar="ENTIDAD", help="con sus datos; sin ella, con ejemplos")
    one.set_defaults(run=templates.try_out)

    one = orders.add_parser("reset", parents=[answer], help="vuelve a la original")
    one.add_argument("name", metavar="PLANTILLA")
    one.set_defaults(run=templates.reset)
