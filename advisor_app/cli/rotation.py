"""rotation propose, show, approve, apply, withdraw."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.rotate_entities import NamedRotation


def propose(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotate_entities import YEARS_APART, propose_rotation

    with opened_office(settings) as office:
        named = propose_rotation(
            office,
            chosen.year,
            seed=chosen.seed,
            weights=_weights(chosen.weight),
            years_apart=chosen.years_apart or YEARS_APART,
            leaving=tuple(chosen.without),
            start=chosen.start,
        )
    _tell(named, chosen.json)
    return 0 if named.rotation is not None else 1


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotate_entities import show_rotation

    return _done(settings, chosen, show_rotation)


def approve(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotate_entities import approve_rotation

    return _done(settings, chosen, approve_rotation)


def apply(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotate_entities import apply_rotation

    return _done(settings, chosen, apply_rotation)


def withdraw(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotate_entities import withdraw_rotation

    return _done(settings, chosen, withdraw_rotation)


def _done(settings: Settings, chosen: argparse.Namespace, verb: Callable[[Office, int], NamedRotation]) -> int:
    with opened_office(settings) as office:
        named = verb(office, chosen.year)
    _tell(named, chosen.json)
    return 0


def _weights(given: list[str]) -> dict[str, int] | None:
    weights = {}
    for one in given:
        name, _, value = one.partition("=")
        if not value.isdecimal():
            raise UsageError("usage", command="advisor-app rotation propose", reason=f"--weight {one}")
        weights[name] = int(value)
    return weights or None


def _tell(named: NamedRotation, json: bool) -> None:
    rotation = named.rotation
    if rotation is None:
        needed = next((one.advisors_needed for one in named.obstacles if one.advisors_needed is not None), None)
        rules = [str(one.rule) for one in named.obstacles]
        if json:
            told = {"assignments": [], "loads": [], "bound": None, "gap": None, "infeasible": rules}
            blocked = {str(one.rule): [named.entities[key] for key in one.entities] for one in named.obstacles}
            print_json({"year": named.year, "state": None, **told, "advisors_needed": needed, "entities": blocked})
        else:
            print("Ninguna asignación cumple las reglas: " + ", ".join(rules) + ".")
            if needed is not None:
                print(f"Hacen falta {needed} asesores.")
        return
    moves = sorted(rotation.handovers, key=lambda one: named.entities[one.entity_id])
    loads = sorted(rotation.loads.items(), key=lambda one: named.advisors[one[0]])
    counts = {key: sum(one.to_advisor == key for one in moves) for key, _ in loads}
    if json:
        print_json(
            {
                "year": rotation.year,
                "state": str(rotation.state),
                "from": rotation.start,
                "assignments": [
                    {
                        "entity": named.entities[one.entity_id],
                        "from_advisor": named.advisors.get(one.from_advisor) if one.from_advisor else None,
                        "to_advisor": named.advisors[one.to_advisor],
                        "load": one.load,
                    }
                    for one in moves
                ],
                "loads": [
                    {"advisor": named.advisors[key], "entities": counts[key], "load": load} for key, load in loads
                ],
                "bound": rotation.bound,
                "gap": float(rotation.gap),
                "infeasible": [],
            }
        )
        return
    whole = max(sum(load for _, load in loads), 1)
    print(f"Rotación de {rotation.year}: {STATES[str(rotation.state)]}; rige desde el {rotation.start:%d/%m/%Y}.")
    print_table(
        ("asesor", "entidades", "carga"),
        [(named.advisors[key], str(counts[key]), f"{100 * load / whole:.2f} %") for key, load in loads],
    )
    print(f"La carga mayor está a lo sumo {100 * float(rotation.gap):.2f} % sobre la mejor posible.")


STATES = {
    "draft": "borrador",
    "approved": "aprobada",
    "applied": "aplicada",
    "withdrawn": "retirada",
}
