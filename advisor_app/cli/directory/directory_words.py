"""The words and options of the directory's commands."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.directory import directory

_Parser = TypeVar("_Parser", bound=argparse.ArgumentParser)


def add_directory(commands: argparse._SubParsersAction[_Parser], answer: _Parser, day: Callable[[str], date]) -> None:
    words = "el directorio: entidades, enlaces, acuerdos, territorio"
    group = commands.add_parser("directory", help=words, description=words).add_subparsers(
        metavar="ORDEN", required=True
    )
    one = group.add_parser("import", parents=[answer], help="toma un directorio de un xlsx; todo o nada")
    one.add_argument("file", metavar="ARCHIVO", help="el que hace export, o una lista de entidades con sus asesores")
    one.add_argument("--dry-run", action="store_true", help="solo dice qué cambiaría; no guarda nada")
    one.add_argument(
        "--as-new",
        action="append",
        default=[],
        metavar="ENTIDAD",
        help="es otra entidad, aunque su nombre se parezca a uno que ya está",
    )
    one.set_defaults(run=directory.import_file)
    one = group.add_parser("imports", parents=[answer], help="las importaciones del directorio")
    one.set_defaults(run=directory.list_imports)
    one = group.add_parser(
        "undo", parents=[answer], help="deshace una mientras nada descanse sobre ella; toda de una vez"
    )
    one.add_argument("named", metavar="IMPORTACIÓN", help="su clave, el comienzo de ella, o last")
    one.set_defaults(run=directory.undo_import)
    one = group.add_parser("export", parents=[answer], help="escribe el directorio en un xlsx que import lee de vuelta")
    one.add_argument("file", metavar="ARCHIVO")
    one.set_defaults(run=directory.export_file)
    one = group.add_parser("doubles", parents=[answer], help="personas que quizás están dos veces")
    one.set_defaults(run=directory.list_doubles)
    one = group.add_parser("merge", parents=[answer], help="hace de dos personas de una entidad una")
    one.add_argument("gone", metavar="CLAVE", help="la que se une; las claves las da doubles")
    one.add_argument("--into", dest="keep", required=True, metavar="CLAVE", help="la que queda")
    one.set_defaults(run=directory.merge)
    yearly = type(answer)(add_help=False, parents=[answer])
    yearly.add_argument("--year", type=int, metavar="AAAA", help="la confirmación de qué año (este)")
    one = group.add_parser("ask", parents=[yearly], help="pide a cada entidad confirmar su directorio; hace borradores")
    one.add_argument("--answer-by", type=day, metavar="AAAA-MM-DD", help="hasta qué día responden (en 30 días)")
    one.add_argument("--from", dest="sender", default="", metavar="CORREO", help="de qué correo salen los mensajes")
    one.set_defaults(run=directory.ask)
    one = group.add_parser("answer", parents=[yearly], help="anota la respuesta de una entidad")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("--as", dest="answer", required=True, choices=["confirmed", "corrected"], help="qué respondió")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD", help="qué día respondió (hoy)")
    one.add_argument("--note", default="", metavar="TEXTO")
    one.set_defaults(run=directory.answer)
    one = group.add_parser("progress", parents=[yearly], help="quién confirmó su directorio y quién falta")
    one.set_defaults(run=directory.progress)
