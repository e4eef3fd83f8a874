"""The words and options of `escalations` and `ideas`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.plans import escalations, ideas
from advisor_app.office.escalations.records import LEVELS, Outcome, State
from advisor_app.office.ideas.records import IdeaKind, IdeaState

P = TypeVar("P", bound=argparse.ArgumentParser)
Day = Callable[[str], date]
Order = Callable[..., argparse.ArgumentParser]


def add_escalations(commands: argparse._SubParsersAction[P], answer: P, day: Day) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    words = "los escalamientos: obstáculos por escrito a la dirección y a niveles superiores, y lo que se decidió"
    orders = commands.add_parser("escalations", help=words, description=words).add_subparsers(
        metavar="ORDEN", required=True
    )

    def order(name: str, run: Callable[..., int], words: str, *, of_one: bool = True) -> P:
        one = orders.add_parser(name, parents=[answer], help=words)
        if of_one:
            one.add_argument("escalation", metavar="ESCALAMIENTO", help="ME-2026-0001, o B-1A2B3C4D si es borrador")
        one.set_defaults(run=run)
        return one

    one = order("open", escalations.open_one, "comienza el borrador de un obstáculo de una entidad", of_one=False)
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD", help="el día en que se identificó (hoy)")
    _told(one)
    _told(order("write", escalations.write, "escribe de nuevo el borrador, entero"))
    one = order("memo", escalations.memo, "eleva el borrador a la dirección con su memorando, y escribe los documentos")
    one.add_argument("--dir", required=True, metavar="CARPETA", help="dónde quedan, en docx y PDF")
    one = order("list", escalations.show_all, "los escalamientos, el que más espera primero", of_one=False)
    one.add_argument("--state", choices=[state.value for state in State], help="solo los que están en un estado")
    one.add_argument("--entity", metavar="ENTIDAD")
    one.add_argument("--advisor", metavar="NOMBRE")
    one.add_argument("--as-of", type=day, metavar="AAAA-MM-DD", help="los días de espera hasta ese día (hoy)")
    order("show", escalations.show_one, "un escalamiento entero")
    _of_director(order, day)
    one = order("done", escalations.done, "anota como hecho algo de lo que se desprende de la decisión")
    one.add_argument("place", type=int, metavar="N", help="su lugar en «show», desde 1")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")
    one = order("settle", escalations.settle, "lo da por resuelto, con lo que resultó")
    one.add_argument("--why", required=True, metavar="TEXTO")
    one = order("withdraw", escalations.withdraw, "lo retira antes de que la dirección decida")
    one.add_argument("--why", required=True, metavar="TEXTO")


def add_ideas(commands: argparse._SubParsersAction[P], answer: P, day: Day) -> None:
    words = "las ideas para mejorar trámites: Ley 83 y rediseño de procesos"
    orders = commands.add_parser("ideas", help=words, description=words).add_subparsers(metavar="ORDEN", required=True)
    one = orders.add_parser("add", parents=[answer], help="anota una idea")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("what", metavar="QUÉ", help="qué se mejoraría")
    one.add_argument("--procedure", required=True, metavar="TRÁMITE", help="en cuál trámite de la entidad")
    one.add_argument("--kind", choices=[kind.value for kind in IdeaKind], default=IdeaKind.LAW_83.value)
    one.add_argument("--who", default="", metavar="NOMBRE", help="quién se ocupa")
    for name, counted in (("days", "días"), ("steps", "pasos"), ("copies", "copias")):
        one.add_argument(f"--{name}", type=int, metavar="N", help=f"{counted} que ahorraría cada vez")
    one.add_argument("--plan", default="", metavar="PLAN", help="el plan de acción del que salió")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")
    one.set_defaults(run=ideas.add)
    one = orders.add_parser("list", parents=[answer], help="las ideas y en qué estado están")
    one.add_argument("--entity", metavar="ENTIDAD")
    one.add_argument("--state", choices=[state.value for state in IdeaState])
    one.set_defaults(run=ideas.show_all)
    one = orders.add_parser("move", parents=[answer], help="pasa una idea a otro estado")
    one.add_argument("idea", metavar="IDEA", help="su número, por ejemplo ID-2026-0001")
    one.add_argument("--to", required=True, choices=[state.value for state in IdeaState])
    one.add_argument("--why", default="", metavar="TEXTO", help="la razón; hace falta para descartarla")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")
    one.set_defaults(run=ideas.move)
    one = orders.add_parser("export", parents=[answer], help="escribe todas las ideas en xlsx")
    one.add_argument("file", metavar="ARCHIVO")
    one.set_defaults(run=ideas.export)


def _told(one: argparse.ArgumentParser) -> None:
    one.add_argument("--subject", default="", metavar="TEXTO", help="el asunto, en una línea")
    one.add_argument("--told", default="", metavar="TEXTO", help="el obstáculo")
    one.add_argument("--asked", default="", metavar="TEXTO", help="lo que se solicita")
    for name, what in (("process", "un proceso"), ("person", "una persona"), ("tool", "una herramienta")):
        words = f"{what} que interviene; puede repetirse"
        one.add_argument(f"--{name}", action="append", default=[], metavar="NOMBRE", help=words)
    for name, what in (
        ("case", "un caso, por su número"),
        ("plan", "un plan, por su número"),
        ("commitment", "un compromiso, por su clave o por palabras suyas"),
        ("mail", "un correo de la bandeja, por su clave o por palabras de su asunto"),
    ):
        one.add_argument(f"--{name}", action="append", default=[], metavar="CLAVE", help=f"evidencia: {what}")


def _of_director(order: Order, day: Day) -> None:
    one = order("decide", escalations.decide, "la dirección decide, o anota la respuesta de un nivel superior")
    one.add_argument("--outcome", required=True, choices=[outcome.value for outcome in Outcome])
    one.add_argument("--why", required=True, metavar="TEXTO", help="la razón")
    one.add_argument("--task", action="append", default=[], metavar="TEXTO", help="una tarea para el asesor")
    one.add_argument("--plan-change", default="", metavar="TEXTO", help="qué se cambia en un plan (con --plan)")
    one.add_argument("--plan", metavar="PLAN")
    one.add_argument("--due", type=day, metavar="AAAA-MM-DD", help="para cuándo")
    one = order("raise", escalations.raise_one, "la dirección lo eleva a un nivel superior con una nota")
    one.add_argument("--to", required=True, choices=[level.value for level in LEVELS[1:]])
    one.add_argument("--name", required=True, metavar="NOMBRE", help="a quién va dirigida")
    one.add_argument("--post", default="", metavar="CARGO")
    one.add_argument("--email", default="", metavar="CORREO", help="sin él, la nota va en papel")
    one.add_argument("--why", required=True, metavar="TEXTO", help="por qué se eleva")
