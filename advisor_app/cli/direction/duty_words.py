"""The words and options of `duties`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.direction import duties, duty_report

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_duties(commands: argparse._SubParsersAction[P], answer: P, day: Callable[[str], date]) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    words = "las obligaciones de la guía: quién debe qué, para cuándo y con qué prueba"
    group = commands.add_parser("duties", parents=[answer], help=words, description=words)
    _as_of(group, day)
    group.add_argument("--advisor", metavar="NOMBRE", help="solo las entidades de un asesor")
    group.add_argument("--entity", metavar="ENTIDAD", help="solo las de una entidad")
    group.add_argument("--state", choices=list(duties.STATES), help="solo las que están en un estado")
    group.set_defaults(run=duties.show)
    orders = group.add_subparsers(metavar="ORDEN")

    one = _about_a_duty(orders, answer, "record", "anota que una obligación se hizo")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD", help="el día en que se hizo (hoy)")
    one.add_argument("--period", metavar="PERÍODO", help="de qué período es, si no es el de ese día")
    one.add_argument("--note", default="", metavar="TEXTO")
    one.add_argument("--file", metavar="ARCHIVO", help="un archivo que lo muestra; se anotan su ruta y su huella")
    one.set_defaults(run=duties.record)

    one = _about_a_duty(orders, answer, "excuse", "excusa una obligación; lo decide la dirección")
    one.add_argument("--advisor", metavar="NOMBRE", help="las entidades que un asesor tiene el primer día")
    one.add_argument("--period", metavar="PERÍODO", help="el período que se excusa")
    one.add_argument("--from", dest="first", type=day, metavar="AAAA-MM-DD", help="lo que vence desde ese día")
    one.add_argument("--to", dest="last", type=day, metavar="AAAA-MM-DD", help="hasta ese otro")
    one.add_argument("--reason", required=True, metavar="TEXTO", help="por qué")
    one.set_defaults(run=duties.excuse)

    one = _about_a_duty(orders, answer, "open", "registra un hecho que obliga: una solicitud, una reunión, una tarea")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD", help="el día del hecho (hoy)")
    one.add_argument("--due", type=day, metavar="AAAA-MM-DD", help="para cuándo, si no vale el plazo del catálogo")
    one.add_argument("--advisor", metavar="NOMBRE", help="de quién es la tarea")
    one.add_argument("--note", default="", metavar="TEXTO")
    one.set_defaults(run=duties.open_one)

    one = _about_a_duty(orders, answer, "history", "los períodos de una obligación: a cargo de quién, qué se anotó")
    _as_of(one, day)
    one.set_defaults(run=duties.history)

    one = orders.add_parser("report", parents=[answer], help="cómo se cumplió un año o un mes, en Excel y PDF")
    one.add_argument("--year", type=int, required=True, metavar="AAAA")
    one.add_argument("--month", type=int, metavar="MES", help="solo un mes, de 1 a 12")
    one.add_argument("--dir", metavar="CARPETA", help="dónde se escriben los archivos; sin ella solo dice las cifras")
    one.set_defaults(run=duty_report.report)

    one = orders.add_parser("withdraw", parents=[answer], help="retira una prueba o una excusa; queda en el historial")
    one.add_argument("record", metavar="PRUEBA")
    one.add_argument("--reason", required=True, metavar="TEXTO", help="por qué")
    one.set_defaults(run=duties.withdraw)


def _about_a_duty(orders: argparse._SubParsersAction[P], answer: P, name: str, words: str) -> P:
    one = orders.add_parser(name, parents=[answer], help=words, description=words)
    one.add_argument("duty", metavar="OBLIGACIÓN", help="su id en el catálogo, por ejemplo VISIT-M")
    one.add_argument("--entity", metavar="ENTIDAD", help="de qué entidad; sin ella, de la oficina")
    return one


def _as_of(one: argparse.ArgumentParser, day: Callable[[str], date]) -> None:
    one.add_argument("--as-of", type=day, metavar="AAAA-MM-DD", help="como estaban al terminar ese día (hoy)")
    one.add_argument(
        "--since", type=day, metavar="AAAA-MM-DD", help="todo lo que vence desde ese día, también lo hecho"
    )
