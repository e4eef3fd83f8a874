"""The words and options of `history`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.keeping import history

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_history(commands: argparse._SubParsersAction[P], answer: P, day: Callable[[str], date]) -> None:
    """`answer` has the options that every command has."""
    words = "el historial: qué se hizo, quién y cuándo; y si alguien lo cambió"
    group = commands.add_parser("history", help=words, description=words).add_subparsers(metavar="ORDEN", required=True)

    one = group.add_parser("verify", parents=[answer], help="comprueba que nadie quitó, cambió ni agregó un asiento")
    one.add_argument("--head", action="append", default=[], metavar="CABEZA", help="una cabeza guardada fuera")
    one.add_argument("--heads", default="", metavar="ARCHIVO", help="un archivo con las cabezas guardadas fuera")
    one.set_defaults(run=history.verify)

    one = group.add_parser("head", parents=[answer], help="la cabeza de hoy, para guardarla fuera de la base de datos")
    one.add_argument("--to", default="", metavar="ARCHIVO", help="la agrega a un archivo")
    one.add_argument("--mail", action="store_true", help="hace el borrador del correo que la lleva a la dirección")
    one.set_defaults(run=history.head)

    one = group.add_parser("show", parents=[answer], help="qué pasó, lo último primero")
    one.add_argument("--subject", default="", metavar="ASUNTO", help="de qué trata, como lo nombra el asiento")
    one.add_argument("--case", default="", metavar="NÚMERO", help="lo que toca a un caso")
    one.add_argument("--entity", default="", metavar="ENTIDAD", help="lo que toca a una entidad")
    one.add_argument("--who", default="", metavar="NOMBRE", help="solo lo que hizo una persona")
    one.add_argument("--action", action="append", default=[], metavar="ACCIÓN", help="solo estas acciones")
    one.add_argument("--from", dest="first", type=day, metavar="AAAA-MM-DD", help="desde qué día")
    one.add_argument("--to", dest="last", type=day, metavar="AAAA-MM-DD", help="hasta qué día")
    one.add_argument("--limit", type=int, default=100, metavar="N", help="cuántos asientos a lo sumo (100)")
    one.set_defaults(run=history.show)
