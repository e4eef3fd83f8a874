"""cards list, show, import, export, publish, retire, assign."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from advisor_app.office.cards.comparing import CardChange
    from advisor_app.office.cards.editions import Edition

P = TypeVar("P", bound=argparse.ArgumentParser)
_STATES = {"draft": "borrador", "published": "publicada", "retired": "retirada"}
_KINDS = {"added": "nueva", "removed": "quitada", "moved": "movida", "changed": "cambió"}
_WHAT = {"card": "ficha", "group": "grupo", "question": "pregunta"}


def list_all(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.cards.list_cards import list_cards

    with opened_office(settings) as office:
        found = list_cards(office)
    if chosen.json:
        print_json(
            {
                "cards": [
                    {
                        "card": one.card_id,
                        "title": one.title,
                        "file": None if one.file is None else ("differs" if one.file_differs else "same"),
                        "kinds": one.kinds,
                        "editions": [
                            {**_edition(edition), "audits": one.audits.get(edition.number, 0)}
                            for edition in one.editions
                        ],
                    }
                    for one in found.cards
                ],
                "kinds": found.kinds,
            }
        )
        return 0
    rows: list[tuple[object, ...]] = []
    for one in found.cards:
        used = ", ".join(kind or "las demás" for kind in one.kinds) or "-"
        if not one.editions:
            rows.append((one.card_id, "-", "solo el archivo", "-", used, one.title))
        rows += [
            (one.card_id, edition.number, _STATES[edition.state], one.audits.get(edition.number, 0), used, one.title)
            for edition in one.editions
        ]
    print_table(("ficha", "versión", "estado", "auditorías", "para", "título"), rows)
    for one in found.cards:
        if one.file_differs:
            note(f"El archivo de «{one.card_id}» dice otra cosa que lo guardado: «cards import» o «cards export».")
    return 0


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.cards.checks import check_card
    from advisor_app.services.cards.card_in_force import find_edition

    with opened_office(settings) as office, office.store.reading() as reading:
        edition = find_edition(reading, chosen.card, chosen.version)
    card, remarks = edition.card, check_card(edition.card)
    if chosen.json:
        print_json({**_edition(edition), "title": card.title, "groups": card.groups, "remarks": remarks})
        return 0
    print(f"{card.title}, versión {edition.number}, {_STATES[edition.state]}")
    for group in card.groups:
        print(f"\n{group.title}{' (grupo crítico)' if group.critical else ''}")
        print_table(
            ("id", "peso", "", "pregunta"),
            [(one.id, one.weight, "crítica" if one.critical else "", one.text) for one in group.questions],
        )
    for remark in remarks:
        note(f"{remark.question_id or 'ficha'}: {remark.code} {remark.value}".rstrip())
    return 0


def take_in(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.cards.exchange_card import import_card

    with opened_office(settings) as office:
        edition = import_card(office, chosen.file, replacing=chosen.replace)
    told = f"{edition.card_id}, versión {edition.number}: {_STATES[edition.state]}, como en {chosen.file.name}."
    return _told(chosen, _edition(edition), told)


def write(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.cards.exchange_card import export_card

    with opened_office(settings) as office:
        found = export_card(office, chosen.card, chosen.to, chosen.version)
    told = f"{found.edition.card_id}, versión {found.edition.number}, está en {found.path}."
    return _told(chosen, {**_edition(found.edition), "path": found.path}, told)


def publish(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.cards.publish_card import publish_card

    with opened_office(settings) as office:
        found = publish_card(office, chosen.card, chosen.note)
    edition = found.edition
    if chosen.json:
        print_json({**_edition(edition), "changes": found.changes})
        return 0
    print(f"{edition.card_id}: la versión {edition.number} vale para las auditorías que empiecen desde ahora.")
    if found.changes:
        print_table(("qué", "", "id", "campo", "antes", "ahora"), _rows(found.changes))
    return 0


def retire(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.cards.publish_card import retire_card

    with opened_office(settings) as office:
        edition = retire_card(office, chosen.card)
    told = f"{edition.card_id}, versión {edition.number}, retirada; las auditorías hechas la conservan."
    return _told(chosen, _edition(edition), told)


def assign(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.cards.assign_card import assign_card

    card = "" if chosen.common else chosen.card
    with opened_office(settings) as office:
        kind = assign_card(office, chosen.kind, card)
    named = f"Las entidades de tipo «{kind}»" if kind else "Las entidades sin ficha propia"
    told = f"{named} se auditan con «{card}»." if card else f"{named} se auditan con la ficha común."
    return _told(chosen, {"kind": kind, "card": card}, told)


def add_cards(commands: argparse._SubParsersAction[P], answer: P) -> None:
    words = "las fichas de evaluación"
    group = commands.add_parser("cards", help=words, description=words).add_subparsers(metavar="ORDEN", required=True)
    _verb(group, answer, "list", list_all, "las fichas con sus versiones, y para qué entidades son")
    one = _verb(group, answer, "show", show, "una ficha con sus preguntas, y lo dudoso de ella")
    _card(one, versions=True)
    one = _verb(group, answer, "import", take_in, "toma un archivo como borrador de su ficha, tal cual")
    one.add_argument("file", type=Path, metavar="ARCHIVO")
    one.add_argument("--replace", action="store_true", help="aunque haya un borrador que diga otra cosa")
    one = _verb(group, answer, "export", write, "escribe el archivo de una ficha, tal cual")
    _card(one, versions=True)
    one.add_argument("--to", type=Path, metavar="ARCHIVO", help="si no, el archivo de la ficha en templates")
    one = _verb(group, answer, "publish", publish, "publica el borrador de una ficha (la dirección)")
    _card(one)
    one.add_argument("--note", default="", metavar="TEXTO", help="qué cambió y por qué")
    one = _verb(group, answer, "retire", retire, "retira una ficha que ya nadie usa (la dirección)")
    _card(one)
    one = _verb(group, answer, "assign", assign, "con qué ficha se audita un tipo de entidad (la dirección)")
    _card(one)
    one.add_argument("--kind", default="", metavar="TIPO", help="si falta, todas las que no tienen ficha propia")
    one.add_argument("--common", action="store_true", help="quita la ficha propia del tipo: vuelve a la común")


def _verb(
    group: argparse._SubParsersAction[P],
    answer: P,
    name: str,
    run: Callable[[Settings, argparse.Namespace], int],
    words: str,
) -> P:
    one = group.add_parser(name, parents=[answer], help=words)
    one.set_defaults(run=run)
    return one


def _card(one: P, *, versions: bool = False) -> None:
    one.add_argument("card", metavar="FICHA")
    if versions:
        one.add_argument("--version", type=int, metavar="N", help="si falta, la publicada o el borrador")


def _edition(edition: Edition) -> dict[str, object]:
    return {
        "card": edition.card_id,
        "version": edition.number,
        "state": edition.state,
        "note": edition.note,
        "published_by": edition.published_by,
        "published_at": edition.published_at,
        "retired_by": edition.retired_by,
        "retired_at": edition.retired_at,
    }


def _rows(changes: Iterable[CardChange]) -> list[tuple[str, ...]]:
    return [(_KINDS[one.kind], _WHAT[one.what], one.id, one.field, one.before, one.after) for one in changes]


def _told(chosen: argparse.Namespace, values: dict[str, object], told: str) -> int:
    if chosen.json:
        print_json(values)
    else:
        print(told)
    return 0
