"""The words and options of `reports`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.mail import reports

P = TypeVar("P", bound=argparse.ArgumentParser)
_DAY = "AAAA-MM-DD"


def add_reports(commands: argparse._SubParsersAction[P], answer: P, day: Callable[[str], date]) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    words = "los informes periódicos y a pedido que se envían a las entidades"
    group = commands.add_parser("reports", help=words, description=words)
    orders = group.add_subparsers(metavar="ORDEN", required=True)

    one = orders.add_parser("run", parents=[answer], help="un borrador con PDF y xlsx para cada entidad")
    _period(one, day)
    one.add_argument("--advisor", metavar="NOMBRE", help="solo las entidades de un asesor")
    one.add_argument("--entity", action="append", default=[], metavar="ENTIDAD", help="solo esta; se repite")
    one.add_argument("--words", default="", metavar="TEXTO", help="sus palabras, para todas")
    one.add_argument("--from", dest="sender", default="", metavar="CORREO", help="desde qué dirección")
    one.add_argument("--dry-run", action="store_true", help="solo dice qué se haría y qué hay de raro")
    one.set_defaults(run=reports.run)

    one = orders.add_parser("undo", parents=[answer], help="deshace los borradores que no se han enviado")
    _period(one, day)
    one.add_argument("--entity", action="append", default=[], metavar="ENTIDAD", help="solo la de esta; se repite")
    one.set_defaults(run=reports.undo)

    one = orders.add_parser("definitions", parents=[answer], help="las definiciones que hay")
    one.add_argument("--all", action="store_true", help="también las que ya no se usan")
    one.set_defaults(run=reports.list_all)

    one = orders.add_parser("show", parents=[answer], help="una definición, sus ediciones y lo que se preparó con ella")
    one.add_argument("name", metavar="NOMBRE")
    one.set_defaults(run=reports.show)

    one = orders.add_parser("define", parents=[answer], help="crea una definición o guarda su siguiente edición")
    one.add_argument("name", metavar="NOMBRE")
    one.add_argument("--title", metavar="TEXTO", help="cómo se llama el informe para la entidad")
    one.add_argument("--variant", choices=["operational", "executive"], help="con listas de casos, o una página")
    one.add_argument("--frequency", choices=["week", "month", "quarter", "on_request"], help="cada cuánto")
    one.add_argument(
        "--part", action="append", metavar="PARTE", help="una parte; se repite: " + ", ".join(reports.PARTS)
    )
    one.add_argument("--list", action="append", dest="lists", choices=["expired", "coming", "none"], help="de casos")
    one.add_argument("--scope", choices=["mine", "all", "named"], help="de qué entidades")
    one.add_argument("--entity", action="append", metavar="ENTIDAD", help="con --scope named; se repite")
    one.add_argument("--to", action="append", choices=reports.KINDS, help="a qué enlaces va; se repite")
    one.add_argument("--copy", action="append", choices=[*reports.KINDS, "none"], help="quiénes reciben copia")
    one.add_argument("--director-copy", action=argparse.BooleanOptionalAction, help="copia a la dirección")
    one.add_argument("--skip-empty", action=argparse.BooleanOptionalAction, help="ninguno para quien no tiene casos")
    one.add_argument("--text", metavar="TEXTO", help="con {entidad}, {periodo} y {palabras} en su lugar")
    one.add_argument("--retire", action="store_true", help="ya no se usa")
    one.add_argument("--use-again", action="store_true", help="se vuelve a usar")
    one.set_defaults(run=reports.define)


def _period(one: P, day: Callable[[str], date]) -> None:
    one.add_argument("--definition", required=True, metavar="NOMBRE", help="qué informe")
    when = one.add_mutually_exclusive_group(required=True)
    when.add_argument("--month", metavar="AAAA-MM")
    when.add_argument("--week", metavar="AAAA-Wss")
    when.add_argument("--quarter", metavar="AAAA-Qn")
    when.add_argument("--days", nargs=2, type=day, metavar=(_DAY, _DAY), help="del uno al otro, de un informe a pedido")
