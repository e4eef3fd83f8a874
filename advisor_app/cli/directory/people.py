"""advisors add, list; liaisons add, list; entities list, add, assign, merge, split and alias."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.directory.lead_spellings import SpellingsLed

_KINDS_SAID = {"operational": "operativo", "executive": "ejecutivo", "official": "funcionario"}


def add_advisor(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.assign_entities import add_advisor as add

    with opened_office(settings) as office:
        advisor = add(office, chosen.name, chosen.email)
    if chosen.json:
        print_json({"advisor": advisor.name, "email": advisor.email})
    else:
        print(f"Se agregó a {advisor.name}.")
    return 0


def list_advisors(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.assign_entities import list_advisors as advisors_of

    with opened_office(settings) as office:
        advisors = advisors_of(office)
    if chosen.json:
        print_json({"advisors": [{"advisor": a.name, "email": a.email} for a in advisors]})
    else:
        print_table(("asesor", "correo"), [(a.name, a.email) for a in advisors])
    return 0


def add_liaison(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.people import LiaisonKind
    from advisor_app.services.directory.save_liaison import add_liaison as add
    from advisor_app.services.rotation.assign_entities import find_entity

    with opened_office(settings) as office:
        with office.store.reading() as reading:
            entity = find_entity(reading, chosen.entity)
        kind = LiaisonKind(chosen.kind)
        liaison = add(
            office,
            entity.id,
            chosen.name,
            kind,
            post=chosen.post,
            email=chosen.email,
            telephone=chosen.telephone,
            district=chosen.district,
            in_panama_district=not chosen.outside,
            start=chosen.start,
        )
    if chosen.json:
        print_json({"entity": entity.name, "liaison": liaison.name, "email": liaison.email, "kind": str(kind)})
    else:
        print(f"Se agregó a {liaison.name} como enlace de {entity.name}.")
    return 0


def list_liaisons(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.save_liaison import list_liaisons as serving
    from advisor_app.services.rotation.assign_entities import find_entity

    with opened_office(settings) as office:
        with office.store.reading() as reading:
            entity = find_entity(reading, chosen.entity)
        found = serving(office, entity.id)
    if chosen.json:
        print_json(
            [
                {"entity": entity.name, "liaison": x.name, "kind": str(x.kind), "post": x.post, "email": x.email}
                for x in found
            ]
        )
    else:
        print_table(
            ("enlace", "clase", "cargo", "correo"),
            [(x.name, _KINDS_SAID[x.kind.value], x.post or "-", x.email or "-") for x in found],
        )
    return 0


def add_entity(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.save_entity import add_entity as added

    with opened_office(settings) as office:
        entity = added(office, chosen.name, chosen.full_name)
    if chosen.json:
        print_json({"entity": entity.name, "full_name": entity.full_name})
    else:
        print(f"Se agregó la entidad {entity.name}.")
    return 0


def list_entities(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.list_entities import list_entities as entities_of

    with opened_office(settings) as office:
        lines = entities_of(office)
    if chosen.json:
        print_json([{"entity": line.entity.name, "advisor": line.advisor, "cases": line.cases} for line in lines])
    else:
        print_table(("entidad", "asesor", "casos"), [(x.entity.name, x.advisor or "-", f"{x.cases:,}") for x in lines])
    return 0


def assign(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.assign_entities import assign_entities

    with opened_office(settings) as office:
        made = assign_entities(office, chosen.entities, chosen.advisor, chosen.start)
    if chosen.json:
        print_json({"advisor": made.advisor, "from": made.start, "entities": made.entities})
    else:
        print(f"{made.advisor} atiende desde {made.start:%d/%m/%Y}: {', '.join(made.entities)}.")
    return 0


def merge(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.lead_spellings import join_from
    from advisor_app.services.directory.review_entities import merge_named

    if chosen.start is not None:
        with opened_office(settings) as office:
            led = join_from(office, keep=chosen.into, gone=chosen.gone, since=chosen.start)
        return _told(led, chosen.json)
    with opened_office(settings) as office:
        kept = merge_named(office, keep=chosen.into, gone=chosen.gone)
    if chosen.json:
        print_json({"entity": kept.name})
    else:
        print(f"{chosen.gone} es ahora {kept.name}.")
    return 0


def split(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.lead_spellings import split_entity

    with opened_office(settings) as office:
        led = split_entity(office, chosen.entity, into=chosen.into, spellings=chosen.spelling, since=chosen.start)
    return _told(led, chosen.json)


def alias(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.lead_spellings import add_spelling

    with opened_office(settings) as office:
        entity = add_spelling(office, chosen.entity, chosen.spelling)
    if chosen.json:
        print_json({"entity": entity.name, "spelling": chosen.spelling})
    else:
        print(f"«{chosen.spelling}» lleva a {entity.name}.")
    return 0


def _told(led: SpellingsLed, as_json: bool) -> int:
    if as_json:
        print_json(
            {
                "entity": led.entity,
                "into": led.into,
                "made": led.made,
                "spellings": list(led.spellings),
                "from": led.since,
                "moved": led.moved,
                "unknown": led.unknown,
            }
        )
        return 0
    when = f" desde el {led.since:%d/%m/%Y}" if led.since else ""
    print(f"{', '.join(led.spellings)}: {led.into}{when}. Casos que pasaron de {led.entity}: {led.moved:,}.")
    if led.unknown:
        print(
            f"{led.unknown:,} casos de antes siguen en {led.entity} porque no se sabe cómo los escribía el CRM;"
            " pasarán cuando un archivo los traiga de nuevo."
        )
    return 0
