"""The words and options of `people`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from advisor_app.cli.access import roles

P = TypeVar("P", bound=argparse.ArgumentParser)
_DUTIES = ("advisor", "director", "secretary", "coordinator")


def add_people(commands: argparse._SubParsersAction[P], answer: P, day: Callable[[str], date]) -> None:
    """`answer` has the options that every command has; `day` reads a day."""
    words = "las personas de una oficina compartida: su acceso al servidor, y quién reemplaza a quién"
    group = commands.add_parser("people", help=words, description=words).add_subparsers(metavar="ORDEN", required=True)

    one = group.add_parser("add", parents=[answer], help="crea el acceso de una persona y le da sus derechos")
    one.add_argument("person", metavar="NOMBRE")
    one.add_argument("--duty", choices=_DUTIES, default="advisor", help="su trabajo (advisor)")
    one.add_argument("--role", default="", metavar="ROL", help="el nombre con que entra (sale del nombre)")
    one.add_argument("--ask-password", action="store_true", help="pregunta la primera contraseña en vez de inventarla")
    one.set_defaults(run=roles.add)

    one = group.add_parser("grant", parents=[answer], help="da un rol que ya existe, o un reemplazo hasta un día")
    one.add_argument("person", metavar="NOMBRE")
    one.add_argument("--role", default="", metavar="ROL", help="el rol del servidor, ya creado")
    one.add_argument("--duty", choices=_DUTIES, default="advisor", help="con --role: su trabajo (advisor)")
    one.add_argument("--director", action="store_true", help="con --role: es quien dirige")
    one.add_argument("--stands-in-for", default="", metavar="PERSONA", help="a quién reemplaza; lo da la dirección")
    one.add_argument("--from", dest="start", type=day, metavar="DÍA", help="con --stands-in-for: desde (hoy)")
    one.add_argument("--until", type=day, metavar="DÍA", help="con --stands-in-for: hasta, ese día incluido")
    one.add_argument(
        "--entity", action="append", default=[], metavar="ENTIDAD",
        help="con --stands-in-for: solo de esta entidad; se repite para varias",
    )  # fmt: skip
    one.set_defaults(run=roles.grant)

    one = group.add_parser("revoke", parents=[answer], help="cierra el acceso de una persona, o termina un reemplazo")
    one.add_argument("person", metavar="NOMBRE")
    one.add_argument("--stands-in-for", default="", metavar="PERSONA", help="termina solo este reemplazo")
    one.set_defaults(run=roles.revoke)

    for name, run, said in (
        ("list", roles.list_people, "quién entra, con qué rol, y los reemplazos"),
        ("rights", roles.rights, "lo que el servidor deja hacer a quien pregunta"),
        ("password", roles.password, "cambia la contraseña propia"),
        ("sign-in", roles.sign_in, "pregunta la contraseña una vez y la guarda en el llavero del equipo"),
    ):
        one = group.add_parser(name, parents=[answer], help=said)
        one.set_defaults(run=run)
