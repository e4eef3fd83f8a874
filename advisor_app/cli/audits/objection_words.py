"""The words and options of `advisor-app objections`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.audits import objections

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_objections(commands: argparse._SubParsersAction[P], answer: P, day: Callable[[str], date]) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    words = "lo que las entidades objetan de sus cartas, y lo que se les responde"
    group = commands.add_parser("objections", help=words, description=words).add_subparsers(
        metavar="ORDEN", required=True
    )

    one = group.add_parser("record", parents=[answer], help="registra un correo como objeción a una carta")
    one.add_argument("file", metavar="CORREO", help="el correo guardado como .eml o .msg")
    one.add_argument("--entity", default="", metavar="ENTIDAD", help="si el correo no responde a uno de la oficina")
    one.add_argument("--week", metavar="AAAA-Wnn", help="la semana de la carta; va con --entity")
    one.add_argument("--received", type=day, metavar="DÍA", help="el día en que llegó; si no, el del correo")
    one.set_defaults(run=objections.record)

    one = group.add_parser("add", parents=[answer], help="anota qué se objeta de un caso, y el argumento")
    _point(one)
    one.add_argument("--argument", required=True, metavar="TEXTO", help="lo que la entidad señala")
    one.set_defaults(run=objections.add)

    one = group.add_parser("remove", parents=[answer], help="quita un punto sobre el que nadie decidió")
    _point(one)
    one.set_defaults(run=objections.remove)

    one = group.add_parser("decide", parents=[answer], help="decide sobre un punto, con su motivo")
    _point(one)
    one.add_argument("--as", dest="decision", required=True, choices=objections.DECISIONS, help="qué se decide")
    one.add_argument("--reason", required=True, metavar="TEXTO", help="por qué; va en la respuesta")
    one.add_argument("--answer", default="", metavar="RESPUESTA", help="lo que la auditoría debió decir, si cambia")
    one.add_argument("--comment", metavar="TEXTO", help="el comentario que queda; si no se da, el motivo")
    one.set_defaults(run=objections.decide)

    one = group.add_parser("answer", parents=[answer], help="enmienda la auditoría y deja la respuesta en borrador")
    one.add_argument("reference", metavar="NÚMERO", help="OB-AAAA-NNNN")
    one.add_argument("--dir", metavar="CARPETA", help="dónde quedan la respuesta y la carta corregida")
    one.add_argument("--from", dest="sender", default="", metavar="CORREO", help="desde qué dirección se responde")
    one.set_defaults(run=objections.answer)

    one = group.add_parser("withdraw", parents=[answer], help="retira una objeción registrada por error")
    one.add_argument("reference", metavar="NÚMERO", help="OB-AAAA-NNNN")
    one.add_argument("--reason", required=True, metavar="TEXTO")
    one.set_defaults(run=objections.withdraw)

    one = group.add_parser("list", parents=[answer], help="el registro: quién objetó qué, y hasta cuándo se responde")
    one.add_argument("--open", action="store_true", help="solo las que esperan respuesta")
    one.add_argument("--since", type=day, metavar="DÍA")
    one.set_defaults(run=objections.show)

    one = group.add_parser("show", parents=[answer], help="una objeción, con su correo y sus puntos")
    one.add_argument("reference", metavar="NÚMERO", help="OB-AAAA-NNNN")
    one.set_defaults(run=objections.details)

    one = group.add_parser("rates", parents=[answer], help="con qué frecuencia se objeta, y con razón")
    one.add_argument("--from", dest="since", type=day, metavar="DÍA", help="cartas emitidas desde; si no, este año")
    one.add_argument("--to", dest="until", type=day, metavar="DÍA")
    one.set_defaults(run=objections.rates)


def _point(one: argparse.ArgumentParser) -> None:
    one.add_argument("reference", metavar="NÚMERO", help="OB-AAAA-NNNN")
    one.add_argument("--case", required=True, metavar="CASO")
    one.add_argument("--question", required=True, metavar="PREGUNTA", help="su id o su texto; «expediente» si falta")
