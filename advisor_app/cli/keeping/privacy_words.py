"""The words and options of `privacy`."""

from __future__ import annotations

import argparse
from typing import TypeVar

from advisor_app.cli.keeping import privacy

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_privacy(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    words = "los datos de un ciudadano: dónde están, y borrarlos"
    group = commands.add_parser("privacy", help=words, description=words)
    orders = group.add_subparsers(metavar="ORDEN", required=True)
    for name, run, told in (
        ("find", privacy.find, "dónde está lo que la oficina guarda del ciudadano de un caso; no cambia nada"),
        ("erase", privacy.erase, "lo borra, para siempre; lo hace la dirección, con un motivo"),
        ("mask", privacy.mask, "tapa solo las palabras de --word, para siempre; lo demás del caso queda"),
    ):
        one = orders.add_parser(name, parents=[answer], help=told)
        one.add_argument("case", metavar="CASO", help="su número")
        one.add_argument(
            "--word", action="append", default=[], metavar="TEXTO", help="búsquelo además: un nombre, un teléfono"
        )
        if name != "find":
            one.add_argument("--reason", default="", metavar="MOTIVO", help="queda en el historial")
            one.add_argument("--yes", action="store_true", help="sí, para siempre")
        one.set_defaults(run=run)
    one = orders.add_parser("retention", parents=[answer], help="qué pasó su plazo de conservación; no quita nada solo")
    one.add_argument("--yes", action="store_true", help="quítelo, para siempre; lo hace la dirección")
    one.set_defaults(run=privacy.retention)
    one = orders.add_parser("sweep", parents=[answer], help="vuelve a escribir lo que lo borrado dejó libre")
    one.set_defaults(run=privacy.sweep_up)
