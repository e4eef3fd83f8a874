"""The words and options of `calibration`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TypeVar

from advisor_app.cli.audits import calibration

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_calibration(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    words = "las calibraciones: los mismos casos puntuados a ciegas por varios, y en qué coinciden"
    orders = commands.add_parser("calibration", help=words, description=words)
    group = orders.add_subparsers(metavar="ORDEN", required=True)

    def order(name: str, run: Callable[..., int], words: str, *, of_one: bool = True) -> P:
        one: P = group.add_parser(name, parents=[answer], help=words)
        if of_one:
            one.add_argument("calibration", metavar="CALIBRACIÓN", help="su número, por ejemplo CA-2026-0001")
        one.set_defaults(run=run)
        return one

    one = order("open", calibration.open_one, "la dirección abre una calibración", of_one=False)
    one.add_argument("--advisor", action="append", default=[], metavar="NOMBRE", help="quién puntúa; dos o más")
    how = one.add_mutually_exclusive_group(required=True)
    how.add_argument("--case", action="append", default=[], metavar="NÚMERO", help="un caso escogido a mano")
    how.add_argument("--draw", type=int, metavar="N", help="cuántos casos se sortean de los cerrados")
    how.add_argument("--rotation", metavar="ENTIDAD", help="de una entidad que cambia de asesor, por ambos asesores")
    one.add_argument("--from", dest="start", metavar="2026-W40", help="con --draw: la primera semana")
    one.add_argument("--to", dest="end", metavar="2026-W46", help="con --draw: la última semana (la misma)")
    one.add_argument("--entity", default="", metavar="ENTIDAD", help="con --draw: solo casos de una entidad")
    one.add_argument("--card", default="", metavar="FICHA", help="con --draw: de las entidades con esta ficha")
    one.add_argument("--size", type=int, metavar="N", help="con --rotation: cuántos casos (10)")

    order(
        "list", calibration.show_all, "las calibraciones, quién ha entregado y cómo van las coincidencias", of_one=False
    )
    order(
        "show",
        calibration.show_one,
        "una calibración: quién puntúa, sus casos y el sorteo; de las respuestas, las propias",
    )
    one = order("answer", calibration.answer, "responde una pregunta de un caso; sin respuesta, la retira")
    one.add_argument("--case", required=True, metavar="NÚMERO")
    one.add_argument("--question", required=True, metavar="PREGUNTA")
    one.add_argument(
        "--mark", metavar="RESPUESTA", help="cumple, no cumple, no aplica, o uno de los grados de la pregunta"
    )
    one.add_argument("--comment", default="", metavar="TEXTO")
    order("hand-in", calibration.hand_in, "entrega lo respondido; después no cambia")
    order("close", calibration.close, "la dirección la cierra: nadie más entrega, y lo entregado se ve")
    one = order("agree", calibration.agree, "la dirección anota el consenso de un caso, o qué cambiar en la ficha")
    one.add_argument("--question", required=True, metavar="PREGUNTA")
    one.add_argument("--case", metavar="NÚMERO", help="sin caso, las palabras son sobre la ficha")
    one.add_argument("--mark", metavar="RESPUESTA", help="lo que debió responderse")
    one.add_argument("--reason", required=True, metavar="TEXTO")
    order("results", calibration.results, "lado a lado, y en qué coinciden; cuando todos entregaron")
