"""The words and options of `registers`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.directory import registers

P = TypeVar("P", bound=argparse.ArgumentParser)
_DAY = "AAAA-MM-DD"


def add_registers(commands: argparse._SubParsersAction[P], answer: P, day: Callable[[str], date]) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    words = "registros: asistencia, lo revisado punto por punto, quién da fe y qué se corrige"
    group = commands.add_parser("registers", help=words, description=words)
    orders = group.add_subparsers(metavar="ORDEN", required=True)

    one = orders.add_parser("list", parents=[answer], help="los registros, los últimos primero")
    one.add_argument("--kind", choices=registers.KINDS, help="solo los de una clase")
    one.add_argument("--entity", metavar="ENTIDAD", help="solo los de una entidad")
    one.add_argument("--since", type=day, metavar=_DAY, help="solo los de ese día en adelante")
    one.add_argument("--unsettled", action="store_true", help="solo los abiertos o con algo por corregir")
    one.set_defaults(run=registers.show)

    one = orders.add_parser("add", parents=[answer], help="abre un registro")
    one.add_argument("kind", choices=registers.KINDS, metavar="CLASE", help=", ".join(registers.KINDS))
    one.add_argument("--entity", metavar="ENTIDAD", help="de qué entidad; una tarea es de la oficina")
    one.add_argument("--on", type=day, metavar=_DAY, help="el día del hecho (hoy)")
    one.add_argument("--subject", required=True, metavar="TEXTO", help="de qué es")
    one.add_argument("--item", action="append", default=[], metavar="TEXTO", help="un punto por revisar; se repite")
    one.add_argument("--person", action="append", default=[], metavar="NOMBRE", help="quién asistió; se repite")
    one.add_argument("--advisor", metavar="NOMBRE", help="de quién es la tarea")
    one.add_argument("--due", type=day, metavar=_DAY, help="para cuándo, en una solicitud o tarea")
    one.set_defaults(run=registers.add)

    one = _about(orders, answer, "check", "dice cómo se halló un punto")
    one.add_argument("place", type=int, metavar="PUNTO", help="su número, desde 1")
    one.add_argument("outcome", choices=registers.OUTCOMES, metavar="CÓMO", help=", ".join(registers.OUTCOMES))
    one.add_argument("--correction", default="", metavar="TEXTO", help="qué se corrige")
    one.add_argument("--by", dest="correct_by", type=day, metavar=_DAY, help="para cuándo")
    one.set_defaults(run=registers.check)

    one = _about(orders, answer, "correct", "anota que lo hallado mal ya se corrigió")
    one.add_argument("place", type=int, metavar="PUNTO")
    one.add_argument("--on", type=day, metavar=_DAY, help="el día en que se corrigió (hoy)")
    one.set_defaults(run=registers.correct)

    one = _about(orders, answer, "close", "cierra el registro con quien da fe; prueba su obligación")
    one.add_argument("--attested-by", required=True, metavar="NOMBRE", help="quién da fe, con su cargo")
    one.add_argument("--on", type=day, metavar=_DAY, help="el día en que dio fe (hoy)")
    one.set_defaults(run=registers.close)

    one = _about(orders, answer, "reopen", "retira el cierre y su prueba")
    one.add_argument("--reason", required=True, metavar="TEXTO")
    one.set_defaults(run=registers.reopen)

    one = _about(orders, answer, "ask", "deja en borradores el formulario de la revisión anual para los enlaces")
    one.add_argument("--answer-by", type=day, metavar=_DAY, help="hasta cuándo responden (30 días)")
    one.add_argument("--from", dest="sender", metavar="CORREO", help="desde qué correo, si no el del asesor")
    one.set_defaults(run=registers.ask)

    one = orders.add_parser("answer", parents=[answer], help="toma la respuesta de un enlace, guardada como .eml")
    one.add_argument("file", metavar="ARCHIVO.eml")
    one.set_defaults(run=registers.answer)


def _about(orders: argparse._SubParsersAction[P], answer: P, name: str, words: str) -> P:
    one = orders.add_parser(name, parents=[answer], help=words, description=words)
    one.add_argument("register", metavar="REGISTRO", help="su id, como lo dice «registers list»")
    return one
