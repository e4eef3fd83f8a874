"""rotation propose, show, move, approve, apply, withdraw, dossiers, mails, note."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note as note_to_person
from advisor_app.cli.output import print_json, print_table
from advisor_app.errors import UsageError, UserError
from advisor_app.office.chosen_file import read_chosen
from advisor_app.office.rotation.terms import AskedTerms, RotationKind
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.office import Office
    from advisor_app.services.rotation.rotate_entities import NamedRotation


def propose(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.rotate_entities import propose_rotation

    asked = _asked(chosen)
    with opened_office(settings) as office:
        named = propose_rotation(
            office,
            chosen.year,
            asked,
            seed=chosen.seed,
            start=chosen.start,
            kind=_kind(chosen),
            label=chosen.proposal or "A",
            keep=not chosen.dry_run,
        )
    _tell(named, chosen.json)
    return 0 if named.rotation is not None else 1


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.rotate_entities import show_rotation

    return _done(
        settings, chosen, lambda office: show_rotation(office, chosen.year, chosen.proposal or "", _kind(chosen))
    )


def move(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.rotation_desk import move_by_name

    with opened_office(settings) as office:
        named, judged = move_by_name(
            office, chosen.year, chosen.entity, chosen.to, label=chosen.proposal or "", kind=_kind(chosen)
        )
    _tell(named, chosen.json, [_breach_words(named, one) for one in judged.breaches])
    return 0


def approve(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.rotate_entities import approve_rotation

    return _done(
        settings, chosen, lambda office: approve_rotation(office, chosen.year, chosen.proposal or "", _kind(chosen))
    )


def apply(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.rotate_entities import apply_rotation

    return _done(settings, chosen, lambda office: apply_rotation(office, chosen.year, _kind(chosen)))


def withdraw(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.rotate_entities import withdraw_rotation

    return _done(
        settings, chosen, lambda office: withdraw_rotation(office, chosen.year, chosen.proposal or "", _kind(chosen))
    )


def dossiers(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.write_dossiers import write_dossiers

    with opened_office(settings) as office:
        found = write_dossiers(office, chosen.year, chosen.dir, kind=_kind(chosen), progress=_told_now_and_then)
    if chosen.json:
        files = [{"entity": one.entity, "docx": one.docx, "pdf": one.pdf} for one in found.dossiers]
        print_json({"year": chosen.year, "dir": found.folder, "dossiers": files})
    else:
        print(f"{len(found.dossiers)} expedientes de entrega en {found.folder}, en Word y en PDF.")
    return 0


def mails(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.mail_handover import mail_handover

    with opened_office(settings) as office:
        found = mail_handover(office, chosen.year, kind=_kind(chosen), sender=chosen.sender)
    if chosen.json:
        print_json({"year": chosen.year, "made": found.made, "known": found.known, "without": list(found.without)})
    else:
        print(f"{found.made} correos en borrador; {found.known} ya estaban. Salen cuando se aprueben en la bandeja.")
        if found.without:
            print("Sin dirección de enlaces ni asesores: " + ", ".join(found.without) + ".")
    return 0


def note(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.note_handover import note_handover

    with opened_office(settings) as office:
        kept = note_handover(office, chosen.year, chosen.entity, chosen.words)
    if chosen.json:
        print_json({"year": chosen.year, "entity": chosen.entity, "words": kept.words})
    else:
        print(f"La nota de {chosen.entity} va en su expediente de entrega de {chosen.year}.")
    return 0


def _told_now_and_then(done: int, total: int) -> None:
    if done % 25 == 0 or done == total:
        note_to_person(f"{done} de {total} expedientes")


def _done(settings: Settings, chosen: argparse.Namespace, verb: Callable[[Office], NamedRotation]) -> int:
    with opened_office(settings) as office:
        named = verb(office)
    _tell(named, chosen.json)
    return 0


def _kind(chosen: argparse.Namespace) -> RotationKind:
    return RotationKind.CHANGE if chosen.change else RotationKind.YEAR


def _asked(chosen: argparse.Namespace) -> AskedTerms:
    """The rules file, and what the options say beside it."""
    asked = _rules_file(chosen.rules) if chosen.rules else AskedTerms()
    weights = _weights(chosen.weight)
    if weights is not None:
        asked = replace(asked, weights=weights)
    if chosen.years_apart is not None:
        asked = replace(asked, years_apart=chosen.years_apart)
    if chosen.capacity is not None:
        asked = replace(asked, capacity=chosen.capacity)
    apart = tuple((advisor, entity) for advisor, entity in chosen.apart)
    return replace(
        asked,
        apart=asked.apart + apart,
        together=asked.together + tuple(tuple(one) for one in chosen.together),
        districts={**asked.districts, **{one[0]: tuple(one[1:]) for one in chosen.district}},
        advisors_out=asked.advisors_out + tuple(chosen.without),
        entities_out=asked.entities_out + tuple(chosen.entity_out),
        only=tuple(chosen.only),
    )


def _rules_file(path: Path) -> AskedTerms:
    from advisor_app.office.rotation.rules_file import read_rules

    try:
        return read_rules(read_chosen(path).decode())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UserError("rules_file_unreadable", file=str(path), reason=reason) from error


def _weights(given: list[str]) -> dict[str, int] | None:
    weights = {}
    for one in given:
        name, _, value = one.partition("=")
        if not value.isdecimal():
            raise UsageError("usage", command="advisor-app rotation propose", reason=f"--weight {one}")
        weights[name] = int(value)
    return weights or None


def _breach_words(named: NamedRotation, breach: object) -> str:
    from advisor_app.office.rotation.checks import Breach

    if not isinstance(breach, Breach):
        raise TypeError(type(breach).__name__)
    entity = f": {named.entities[breach.entity]}" if breach.entity else ""
    return f"{breach.rule} ({named.advisors[breach.advisor]}{entity})"


def _tell(named: NamedRotation, json: bool, broken: Sequence[str] = ()) -> None:
    rotation = named.rotation
    if rotation is None:
        _tell_impossible(named, json)
        return
    moves = sorted(rotation.handovers, key=lambda one: named.entities[one.entity_id])
    loads = sorted(rotation.loads.items(), key=lambda one: named.advisors[one[0]])
    counts = {key: sum(one.to_advisor == key for one in moves) for key, _ in loads}
    if json:
        print_json(
            {
                "year": rotation.year,
                "kind": str(rotation.kind),
                "proposal": rotation.label,
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
                "broken": list(broken),
                "infeasible": [],
                "advisors_needed": named.advisors_needed,
            }
        )
        return
    whole = max(sum(load for _, load in loads), 1)
    what = "Cambio" if rotation.kind is RotationKind.CHANGE else "Rotación"
    print(
        f"{what} de {rotation.year}, propuesta {rotation.label}: {STATES[str(rotation.state)]}; "
        f"rige desde el {rotation.start:%d/%m/%Y}. Cambian de asesor {len(rotation.moved)} de {len(moves)} entidades."
    )
    print_table(
        ("asesor", "entidades", "carga"),
        [(named.advisors[key], str(counts[key]), f"{100 * load / whole:.2f} %") for key, load in loads],
    )
    print(f"La carga mayor está a lo sumo {100 * float(rotation.gap):.2f} % sobre la mejor posible.")
    if broken:
        print("Incumple: " + "; ".join(broken) + ".")


def _tell_impossible(named: NamedRotation, json: bool) -> None:
    needed = next((one.advisors_needed for one in named.obstacles if one.advisors_needed is not None), None)
    rules = [str(one.rule) for one in named.obstacles]
    blocked = {str(one.rule): [named.entities[key] for key in one.entities] for one in named.obstacles if one.entities}
    if json:
        told = {"assignments": [], "loads": [], "bound": None, "gap": None, "infeasible": rules}
        print_json({"year": named.year, "state": None, **told, "advisors_needed": needed, "entities": blocked})
        return
    print("Ninguna asignación cumple las reglas: " + ", ".join(RULES[one] for one in rules) + ".")
    for rule, names in blocked.items():
        more = f" y {len(names) - 5} más" if len(names) > 5 else ""
        print(f"  {RULES[rule]}: {', '.join(names[:5])}{more}")
    if needed is not None:
        print(f"Hacen falta {needed} asesores.")


STATES = {
    "draft": "borrador",
    "approved": "aprobada",
    "applied": "aplicada",
    "withdrawn": "retirada",
}
RULES = {
    "keeps": "nadie conserva una entidad (keeps)",
    "returns": "nadie recibe de vuelta la de los últimos años (returns)",
    "pair": "asesores y entidades que no van juntos (pair)",
    "district": "los distritos de cada asesor (district)",
    "capacity": "cuántas entidades caben a cada asesor (capacity)",
    "together": "entidades que van juntas (together)",
    "stays": "las que no cambian a mitad de año (stays)",
}
