"""The words and options of `findings list` and what is decided about findings."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any

from advisor_app.cli.plans import gathered_findings


def add_gathered_findings(
    orders: argparse._SubParsersAction[Any], answer: argparse.ArgumentParser, day: Callable[[str], date]
) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    one = orders.add_parser("list", parents=[answer], help="lo que se repite en las auditorías de las últimas semanas")
    one.add_argument("--entity", metavar="ENTIDAD")
    one.add_argument("--waiting", action="store_true", help="solo lo que espera respuesta")
    one.add_argument("--as-of", type=day, metavar="AAAA-MM-DD", help="cómo se ve ese día (hoy)")
    one.set_defaults(run=gathered_findings.show_all)

    def of_finding(name: str, run: Callable[..., int], words: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = orders.add_parser(name, parents=[answer], help=words)
        made.add_argument("entity", metavar="ENTIDAD")
        made.add_argument("question", metavar="PREGUNTA", help="su identificador en la ficha")
        made.set_defaults(run=run)
        return made

    one = of_finding("cause", gathered_findings.cause, "anota por qué fallaron los casos de un hallazgo")
    one.add_argument("words", metavar="CAUSA", help="la causa raíz; vacía, la quita")
    one.add_argument("--of", default="", metavar="CAUSA", help="los casos que hoy tienen esa causa; sin esto, ninguna")
    one.add_argument("--case", action="append", metavar="NÚMERO", help="solo ese caso; se puede repetir")
    for name, run, words in (
        ("show", gathered_findings.show_one, "un hallazgo con sus casos, su peso y su tendencia"),
        ("recommend", gathered_findings.recommend, "recomienda algo sobre todo el hallazgo, con un borrador de correo"),
        ("close", gathered_findings.close, "cierra un hallazgo con su razón; casos nuevos lo traen de vuelta"),
        ("plan", gathered_findings.plan, "abre el borrador de un plan para un hallazgo"),
    ):
        one = of_finding(name, run, words)
        one.add_argument("--cause", default="", metavar="CAUSA", help="si el hallazgo se separó por causas")
        if name == "show":
            one.add_argument("--as-of", type=day, metavar="AAAA-MM-DD", help="cómo se ve ese día (hoy)")
        elif name == "plan":
            one.add_argument("--problem", default="", metavar="TEXTO", help="el problema, en sus palabras")
        else:
            one.add_argument("--words", required=True, metavar="TEXTO", help="lo que se recomienda, o la razón")
        if name == "recommend":
            one.add_argument("--responsible", default="", metavar="QUIÉN")
            one.add_argument("--due", type=day, metavar="AAAA-MM-DD")
