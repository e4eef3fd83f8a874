"""The words and options of `plans`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from action_plans.due import Reason
from action_plans.lifecycle import Move
from action_plans.plan import AgreedBy, Side, State
from advisor_app.cli.plans import plans

P = TypeVar("P", bound=argparse.ArgumentParser)
Day = Callable[[str], date]

REASONS = {
    "rate": Reason.RATE,
    "nonconformity": Reason.NONCONFORMITY,
    "critical": Reason.CRITICAL,
    "relapse": Reason.RELAPSE,
}
MOVES = {move.value: move for move in (Move.FINISH, Move.CLOSE, Move.REOPEN, Move.REVISE, Move.WITHDRAW)}


def add_plans(commands: argparse._SubParsersAction[P], answer: P, day: Day) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    words = "los planes de acción: cuándo tocan, qué acuerdan, cómo avanzan y si funcionaron"
    orders = commands.add_parser("plans", help=words, description=words).add_subparsers(metavar="ORDEN", required=True)

    def order(name: str, run: Callable[..., int], words: str, *, of_plan: bool = True) -> P:
        one = orders.add_parser(name, parents=[answer], help=words)
        if of_plan:
            one.add_argument("plan", metavar="PLAN", help="su número, por ejemplo PA-2026-0001")
        one.set_defaults(run=run)
        return one

    one = order("list", plans.show_all, "los planes, con su avance", of_plan=False)
    one.add_argument("--state", choices=[state.value for state in State], help="solo los que están en un estado")
    one.add_argument("--entity", metavar="ENTIDAD")
    one.add_argument("--advisor", metavar="NOMBRE")
    one.add_argument("--as-of", type=day, metavar="AAAA-MM-DD", help="cómo se ve ese día (hoy)")

    order("show", plans.show_one, "un plan entero, con sus pasos y acuerdos")

    one = order("due", plans.due, "de qué entidades toca un plan, y por qué", of_plan=False)
    one.add_argument("--as-of", type=day, metavar="AAAA-MM-DD", help="lo que se sabe al comenzar ese día (hoy)")
    one.add_argument("--entity", metavar="ENTIDAD")

    _changing(order, day)

    one = order("remind", plans.remind, "borradores que recuerdan acciones vencidas o por vencer", of_plan=False)
    one.add_argument("plan", nargs="?", metavar="PLAN", help="solo un plan; sin esto, todos los que están en marcha")
    one.add_argument("--advisor", metavar="NOMBRE", help="solo los de sus entidades")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")

    one = order("render", plans.render, "escribe el plan en docx y PDF, entero y en una página")
    one.add_argument("--dir", required=True, metavar="CARPETA")

    one = order("report", plans.report, "el avance de los planes vigentes de un mes, en docx y PDF", of_plan=False)
    one.add_argument("--month", required=True, metavar="AAAA-MM")
    one.add_argument("--advisor", metavar="NOMBRE", help="solo los de sus entidades")
    one.add_argument("--dir", required=True, metavar="CARPETA")

    one = order("words", plans.words, "guarda las palabras del asesor para el informe del mes", of_plan=False)
    one.add_argument("words", metavar="TEXTO")
    one.add_argument("--plan", default="", metavar="PLAN", help="sobre un plan; sin él, sobre el mes entero")
    _whose_month(one)
    one = order(
        "mail", plans.mail_report, "deja en la bandeja el correo del informe del mes a la dirección", of_plan=False
    )
    _whose_month(one)

    for name, run, words in (
        ("evaluate", plans.evaluate, "compara lo de antes y lo de después; no guarda nada"),
        ("verify", plans.verify, "guarda en el plan lo que dicen las cifras"),
    ):
        one = order(name, run, words)
        one.add_argument("--as-of", type=day, metavar="AAAA-MM-DD", help="lo que se sabe al comenzar ese día (hoy)")


def _whose_month(one: argparse.ArgumentParser) -> None:
    one.add_argument("--month", required=True, metavar="AAAA-MM")
    one.add_argument("--advisor", required=True, metavar="NOMBRE")


def _changing(order: Callable[..., argparse.ArgumentParser], day: Day) -> None:
    one = order("open", plans.open_one, "abre el borrador de un plan", of_plan=False)
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("--reason", choices=list(REASONS), help="la regla que lo pide; sus cifras quedan en el plan")
    one.add_argument("--problem", default="", metavar="TEXTO", help="el problema, si ninguna regla lo pide")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")

    one = order("decline", plans.decline, "anota que un plan que toca no se abre", of_plan=False)
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("--reason", choices=list(REASONS), required=True)
    one.add_argument("--why", required=True, metavar="TEXTO")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")

    one = order("write", plans.write, "escribe el borrador desde un archivo JSON")
    one.add_argument("file", metavar="ARCHIVO")

    one = order("agree", plans.agree, "anota el acuerdo de una parte con el borrador")
    one.add_argument("--side", choices=[side.value for side in Side], required=True, help="el centro o la entidad")
    one.add_argument("--who", required=True, metavar="NOMBRE")
    one.add_argument("--by", choices=[by.value for by in AgreedBy], required=True, help="por correo o en una minuta")
    one.add_argument("--reference", required=True, metavar="TEXTO", help="qué correo o minuta")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")

    one = order("start", plans.start, "pone en marcha un plan acordado")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")

    one = order("prove", plans.prove, "anota que una acción se hizo, con su prueba")
    one.add_argument("action", metavar="ACCIÓN")
    one.add_argument("--what", required=True, metavar="TEXTO")
    one.add_argument("--file", metavar="ARCHIVO")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")

    one = order("move", plans.move, "da por hecho, cierra, reabre, revisa o retira un plan")
    one.add_argument("to", choices=list(MOVES))
    one.add_argument("--why", default="", metavar="TEXTO")
    one.add_argument("--on", type=day, metavar="AAAA-MM-DD")
