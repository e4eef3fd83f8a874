"""The words and options of `rotation`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from advisor_app.cli.direction import rotation

P = TypeVar("P", bound=argparse.ArgumentParser)


def add_rotation(commands: argparse._SubParsersAction[P], answer: P, day: Callable[[str], date]) -> None:
    """`answer` has the options that every command has; `day` reads a date."""
    words = "la rotación anual de las entidades entre los asesores"
    group = commands.add_parser("rotation", help=words, description=words).add_subparsers(
        metavar="ORDEN", required=True
    )
    yearly = type(answer)(add_help=False, parents=[answer])
    yearly.add_argument("--year", required=True, type=int, metavar="AAAA")
    yearly.add_argument("--change", action="store_true", help="un cambio a mitad de año, de unas pocas entidades")
    yearly.add_argument("--proposal", choices=("A", "B"), help="cuál de las dos propuestas (A)")

    one = group.add_parser(
        "propose", parents=[yearly], help="propone un reparto parejo dentro de las reglas; un borrador"
    )
    one.add_argument("--seed", type=int, default=0, metavar="N", help="otra semilla, otro reparto igual de parejo")
    one.add_argument("--from", dest="start", type=day, metavar="AAAA-MM-DD", help="desde qué día rige (el 1 de enero)")
    one.add_argument(
        "--weight",
        action="append",
        default=[],
        metavar="CIFRA=N",
        help="cuánto pesa en la carga: cases, audits, outside, below",
    )
    one.add_argument(
        "--years-apart", type=int, metavar="K", help="a nadie vuelve una entidad de los últimos K años (1)"
    )
    one.add_argument("--without", action="append", default=[], metavar="ASESOR", help="un asesor que se va")
    one.add_argument("--capacity", type=int, metavar="N", help="a lo sumo N entidades por asesor (25)")
    for name, count, metavar, words in (
        ("--apart", 2, ("ASESOR", "ENTIDAD"), "un asesor que no recibe esa entidad"),
        ("--together", "+", "ENTIDAD", "entidades que van juntas al mismo asesor"),
        ("--district", "+", ("ASESOR", "DISTRITO"), "los distritos que atiende un asesor"),
    ):
        one.add_argument(name, action="append", nargs=count, default=[], metavar=metavar, help=words)
    one.add_argument("--entity-out", action="append", default=[], metavar="ENTIDAD", help="una entidad que sale")
    one.add_argument(
        "--only", action="append", default=[], metavar="ENTIDAD", help="con --change, una de las que cambian"
    )
    one.add_argument("--rules", type=Path, metavar="ARCHIVO", help="un archivo TOML con las reglas")
    one.add_argument("--dry-run", action="store_true", help="solo dice qué saldría; no guarda el borrador")
    one.set_defaults(run=rotation.propose)
    one = group.add_parser("move", parents=[yearly], help="pasa una entidad del borrador a otro asesor, a mano")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("--to", required=True, metavar="ASESOR")
    one.set_defaults(run=rotation.move)
    one = group.add_parser("dossiers", parents=[yearly], help="un expediente de entrega por entidad, en Word y en PDF")
    one.add_argument("--dir", required=True, type=Path, metavar="CARPETA")
    one.set_defaults(run=rotation.dossiers)
    one = group.add_parser("mails", parents=[yearly], help="avisa a enlaces y asesores: correos en borrador, una vez")
    one.add_argument("--from", dest="sender", default="", metavar="CORREO", help="desde qué dirección salen")
    one.set_defaults(run=rotation.mails)
    one = group.add_parser("note", parents=[yearly], help="lo que diría quien entrega la entidad; va en el expediente")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("words", metavar="TEXTO")
    one.set_defaults(run=rotation.note)
    for name, run, words in (
        ("show", rotation.show, "la rotación del año y su estado"),
        ("approve", rotation.approve, "la aprueba el director; todavía no cambia nada"),
        ("apply", rotation.apply, "escribe las asignaciones, que rigen desde su fecha"),
        ("withdraw", rotation.withdraw, "la retira, mientras no rige"),
    ):
        one = group.add_parser(name, parents=[yearly], help=words)
        one.set_defaults(run=run)
