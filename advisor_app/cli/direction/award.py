"""award show, say, choose, withdraw, write."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import print_json, print_table
from advisor_app.office.award.measures import IN_WORDS, MEASURED, Criterion
from advisor_app.settings import Settings

P = TypeVar("P", bound=argparse.ArgumentParser)
NAMES = {
    Criterion.VISIBILITY: "visibilidad",
    Criterion.PROMOTION: "promoción",
    Criterion.QUALITY: "calidad",
    Criterion.EFFICACY: "eficacia",
    Criterion.EFFICIENCY: "eficiencia",
    Criterion.TRANSPARENCY: "transparencia",
}


def show(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.award_year import award_year

    with opened_office(settings) as office:
        found = award_year(office, chosen.year)
    if chosen.json:
        print_json(
            {
                "year": found.year,
                "until": found.until,
                "confidence": found.confidence,
                "entities": [
                    {
                        "entity": line.entity,
                        "surpasses": line.surpasses,
                        "words": {str(key): said for key, said in line.words.items()},
                        "criteria": {
                            str(key): {
                                "part": one.limits.counted.part,
                                "whole": one.limits.counted.whole,
                                "rate": float(one.limits.rate),
                                "lower": one.limits.lower,
                                "upper": one.limits.upper,
                                "surpasses": one.surpasses,
                                "surpassed_by": one.surpassed_by,
                                "change": None if one.change is None else one.change,
                            }
                            for key, one in line.standings.items()
                        },
                    }
                    for line in found.lines
                ],
            }
        )
        return 0
    rows = []
    for line in found.lines:
        shares = [
            f"{100 * float(line.standings[one].limits.rate):.1f} %" if one in line.standings else "-"
            for one in MEASURED
        ]
        rows.append((line.entity, *shares, str(line.surpasses), "elegida" if line.chosen else ""))
    print_table(("entidad", *(NAMES[one] for one in MEASURED), "supera con certeza", ""), rows)
    print("El orden ayuda a leer y no es una clasificación: la elección es de la dirección.")
    return 0


def say(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.award_year import say_of_award

    criterion = next(one for one in IN_WORDS if NAMES[one] == chosen.criterion)
    with opened_office(settings) as office:
        say_of_award(office, chosen.year, chosen.entity, criterion, chosen.words)
    return _done(chosen, f"Quedó escrito de {chosen.entity}, {chosen.criterion}.")


def choose(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.award_year import choose_for_award

    with opened_office(settings) as office:
        choose_for_award(office, chosen.year, chosen.entity, chosen.words)
    return _done(chosen, f"{chosen.entity} queda elegida para el premio de {chosen.year}.")


def withdraw(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.award_year import take_back_choice

    with opened_office(settings) as office:
        take_back_choice(office, chosen.year, chosen.entity)
    return _done(chosen, f"La elección de {chosen.entity} queda retirada; sus palabras siguen en el historial.")


def write(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rotation.write_award import write_award

    with opened_office(settings) as office:
        files = write_award(office, chosen.year, chosen.dir, tuple(chosen.entity))
    if chosen.json:
        print_json({"files": [{"entity": one.entity, "docx": one.docx, "pdf": one.pdf} for one in files]})
    else:
        print(f"{len(files)} justificaciones en {chosen.dir}, en Word y en PDF.")
    return 0


def add_award(commands: argparse._SubParsersAction[P], answer: P) -> None:
    parser = commands.add_parser(
        "award", help="el premio anual", description="el premio anual por los criterios de la guía"
    )
    group = parser.add_subparsers(metavar="ORDEN", required=True)
    _verb(group, answer, "show", show, "las entidades por criterio, con lo que es seguro")
    one = _verb(group, answer, "say", say, "lo que la dirección sabe de visibilidad o promoción")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("criterion", choices=[NAMES[key] for key in IN_WORDS])
    one.add_argument("words", metavar="TEXTO", help="vacío retira lo dicho")
    one = _verb(group, answer, "choose", choose, "la elección de la dirección, con sus palabras")
    one.add_argument("entity", metavar="ENTIDAD")
    one.add_argument("words", metavar="TEXTO")
    one = _verb(group, answer, "withdraw", withdraw, "retira una elección")
    one.add_argument("entity", metavar="ENTIDAD")
    one = _verb(group, answer, "write", write, "la justificación de las elegidas, o de las que se nombren")
    one.add_argument("--dir", required=True, type=Path, metavar="CARPETA")
    one.add_argument("--entity", action="append", default=[], metavar="ENTIDAD")


def _verb(
    group: argparse._SubParsersAction[P],
    answer: P,
    name: str,
    run: Callable[[Settings, argparse.Namespace], int],
    words: str,
) -> P:
    one = group.add_parser(name, parents=[answer], help=words)
    one.add_argument("--year", required=True, type=int, metavar="AAAA")
    one.set_defaults(run=run)
    return one


def _done(chosen: argparse.Namespace, words: str) -> int:
    if chosen.json:
        print_json({"year": chosen.year, "entity": chosen.entity})
    else:
        print(words)
    return 0
