"""The words and options of `backup`, `restore` and `check`."""

from __future__ import annotations

import argparse
from typing import TypeVar

from advisor_app.cli.keeping import backup

P = TypeVar("P", bound=argparse.ArgumentParser)
ORDERS = ("list", "dated", "verify", "drill")


def add_backup(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    words = "hace una copia de seguridad mientras se trabaja; la abre y la cuenta"
    one = commands.add_parser(
        "backup",
        parents=[answer],
        help=words,
        description=f"{words}. Órdenes: list (las copias que hay), dated (la fechada, si toca), verify COPIA, drill "
        "(ensayo: restaura la última en un lugar temporal). Sin nombre, la copia va a la carpeta de copias.",
    )
    one.add_argument("what", nargs="?", default="", metavar="ARCHIVO|CARPETA|list|dated|verify|drill")
    one.add_argument("copy", nargs="?", default="", metavar="COPIA", help="con verify: cuál")
    one.add_argument("--replace", action="store_true", help="reemplaza un archivo del mismo nombre")
    one.add_argument("--closing", action="store_true", help="con dated: aunque no hayan pasado las horas")
    one.add_argument("--folder", default="", metavar="CARPETA", help="con drill: la carpeta, si la oficina no se abre")
    one.set_defaults(run=backup.run)

    one = commands.add_parser("restore", parents=[answer], help="vuelve a hacer de una copia la oficina")
    one.add_argument("file", metavar="COPIA")
    one.add_argument("--to", default="", metavar="ARCHIVO", help="en otro lugar, y no en el de la oficina")
    one.add_argument("--replace", action="store_true", help="reemplaza la oficina que está ahí, tras copiarla")
    one.add_argument("--look", action="store_true", help="solo dice qué tiene la copia y qué se reemplazaría")
    one.set_defaults(run=backup.restore)

    one = commands.add_parser(
        "check", parents=[answer], help="dice si la oficina está entera, y qué edad tiene su copia"
    )
    one.add_argument("--digest", action="store_true", help="y la huella de todas las filas, para comparar oficinas")
    one.set_defaults(run=backup.check)
