"""The words and options of `followups`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.mail import follow_ups

P = TypeVar("P", bound=argparse.ArgumentParser)
_DAY = "AAAA-MM-DD"


def add_follow_ups(commands: argparse._SubParsersAction[P], answer: P, day: Callable[[str], date]) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    words = "el seguimiento semanal de los casos vencidos"
    group = commands.add_parser("followups", help=words, description=words)
    orders = group.add_subparsers(metavar="ORDEN", required=True)

    one = orders.add_parser("prepare", parents=[answer], help="un borrador para cada entidad con casos vencidos")
    one.add_argument("--week", required=True, metavar="AAAA-Wss", help="la semana")
    one.add_argument("--advisor", metavar="NOMBRE", help="solo las entidades de un asesor")
    one.add_argument("--entity", action="append", default=[], metavar="ENTIDAD", help="solo esta; se repite")
    one.add_argument("--from", dest="sender", default="", metavar="CORREO", help="desde qué dirección")
    one.set_defaults(run=follow_ups.prepare)

    one = orders.add_parser("show", parents=[answer], help="los seguimientos de una entidad y lo que ha respondido")
    one.add_argument("entity", metavar="ENTIDAD")
    one.set_defaults(run=follow_ups.show)

    one = orders.add_parser("answer", parents=[answer], help="anota lo que una entidad respondió de un caso")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("number", metavar="CASO")
    one.add_argument("--words", default="", metavar="TEXTO", help="qué respondió")
    one.add_argument("--promised", type=day, metavar=_DAY, help="la fecha en que lo cerrará")
    one.add_argument("--on", type=day, metavar=_DAY, help="el día en que respondió (hoy)")
    one.set_defaults(run=follow_ups.answer)
