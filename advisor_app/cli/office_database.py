"""`advisor-app office`: the office's database itself, made, brought up to this program, moved, looked at."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from advisor_app.bootstrap import with_kept_password
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import DecisionNeeded
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.shared_office.office_status import OfficeState

P = TypeVar("P", bound=argparse.ArgumentParser)

_STANDINGS = {
    "ready": "lista para trabajar",
    "older": "de una versión anterior del programa; se actualiza con «advisor-app office upgrade»",
    "newer": "de una versión más nueva; actualice el programa en este equipo",
    "empty": "vacía; la oficina se crea con «advisor-app office create»",
    "foreign": "de otro programa",
}


def add_office(commands: argparse._SubParsersAction[P], answer: P) -> None:
    """`answer` has the options that every command has."""
    words = "la base de datos de la oficina: crearla en un servidor, actualizarla, moverla, ver cómo está"
    group = commands.add_parser("office", help=words, description=words).add_subparsers(metavar="ORDEN", required=True)

    def order(name: str, run: Callable[..., int], words: str) -> P:
        one: P = group.add_parser(name, parents=[answer], help=words)
        one.set_defaults(run=run)
        return one

    order("create", create, "crea las tablas en una base de datos vacía, con el usuario que será su dueño")
    one = order("upgrade", upgrade, "dice qué cambiaría al actualizar el esquema a este programa; con --yes, lo hace")
    one.add_argument("--yes", action="store_true", help="actualiza")
    one = order("move", move, "copia una oficina entera a donde no hay nada, y compara fila por fila")
    one.add_argument("--from", dest="source", metavar="RUTA|URL", help="la oficina (si no, la de --database)")
    one.add_argument("--to", dest="target", required=True, metavar="RUTA|URL", help="un archivo o una base vacía")
    order("status", status, "qué es la base de datos, cuánto tiene y quién está conectado")


def create(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.shared_office.create_office import create_office

    _show(create_office(with_kept_password(settings.database)), as_json=chosen.json)
    return 0


def status(settings: Settings, chosen: argparse.Namespace) -> int:
    """Exit code 1 where nobody can work in it as it is."""
    from advisor_app.services.shared_office.office_status import office_status

    state = office_status(with_kept_password(settings.database))
    _show(state, as_json=chosen.json)
    return 0 if state.standing == "ready" else 1


def upgrade(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.shared_office.upgrade_office import foresee_upgrade, upgrade_office

    location = with_kept_password(settings.database)
    plan = foresee_upgrade(location)
    if plan.steps and not chosen.yes:
        if chosen.json:
            print_json({"done": False, "plan": plan})
        else:
            print_table(("paso", "qué trae"), [(step.revision, step.words) for step in plan.steps])
        raise DecisionNeeded("upgrade_confirm", location=plan.location, found=plan.found, needed=plan.needed)
    upgraded = upgrade_office(location)
    if chosen.json:
        print_json({"done": bool(upgraded.plan.steps), "plan": upgraded.plan, "copy": upgraded.copy})
    elif not upgraded.plan.steps:
        print(f"{plan.location} ya está en el esquema {plan.needed}.")
    else:
        print(f"{plan.location} pasó del esquema {plan.found} al {plan.needed}.")
        if upgraded.copy is not None:
            print(f"Como estaba antes: {upgraded.copy}")
    return 0


def move(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.shared_office.move_office import move_office

    told = _Told()
    source, target = with_kept_password(chosen.source or settings.database), with_kept_password(chosen.target)
    moved = move_office(source, target, progress=told.progress)
    told.end()
    if chosen.json:
        print_json({"from": moved.source, "to": moved.target, "rows": moved.rows, "tables": _tables(moved.tables)})
    else:
        print(f"{moved.rows:,} filas de {len(moved.tables)} tablas están en {moved.target}, iguales una por una.")
        note(f"{moved.source} quedó como estaba. Desde ahora abra el programa con --database y la nueva dirección.")
    return 0


class _Told:
    """How far it is, in one line that is written over, where a person looks on."""

    def __init__(self) -> None:
        self._shown = -1
        self._looked_at = sys.stderr.isatty()

    def progress(self, done: int, total: int) -> None:
        share = 100 * done // total if total else 100
        if self._looked_at and share != self._shown:
            self._shown = share
            what = "copia" if 2 * done <= total else "comprueba"
            print(f"\r{share} %, {what}   ", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._shown >= 0:
            print("\r", end="", file=sys.stderr)


def _protection(state: OfficeState) -> str:
    """Whether the connection is encrypted, and whether the server proved who it is."""
    here = "; el servidor está en este mismo equipo" if state.local else ""
    mode = f"sslmode={state.sslmode}"
    if state.encryption is None:
        return f"sin cifrar ({mode}){here}"
    if state.verified:
        return f"cifrada con {state.encryption}, y el servidor probó quién es ({mode}){here}"
    return f"cifrada con {state.encryption}, sin comprobar quién responde ({mode}){here}"


def _tables(tables: object) -> object:
    return {name: one._asdict() for name, one in dict(tables).items()}  # type: ignore[call-overload]


def _show(state: OfficeState, *, as_json: bool) -> None:
    if as_json:
        print_json(state)
        return
    kind = f"PostgreSQL {state.server}" if state.kind == "postgresql" else f"archivo SQLite {state.server}"
    rows = [("dirección", state.location), ("tipo", kind), ("está", _STANDINGS[state.standing])]
    if state.schema is not None:
        rows.append(("esquema", f"{state.schema} (el de este programa: {state.needed})"))
    rows.append(("tamaño", f"{state.size / 1_048_576:,.1f} MiB"))
    if state.counts is not None:
        said = ("casos", "entidades", "asesores", "entradas de la historia")
        counted = zip(said, state.counts.values(), strict=True)
        rows.append(("tiene", ", ".join(f"{count:,} {name}" for name, count in counted)))
    if state.last_import is not None:
        last = state.last_import
        rows.append(("última importación", f"{last.file_name}, {last.rows:,} filas, {last.at:%Y-%m-%d %H:%M} UTC"))
    if state.kind == "postgresql":
        rows.append(("usuario", state.role))
        rows.append(("conexión", _protection(state)))
        rows.append(("conectados", ", ".join(f"{one.role} ({one.program})" for one in state.connected) or "nadie más"))
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name.ljust(width)}  {value}")
