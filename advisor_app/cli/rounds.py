"""round draw, round enlarge, round replace, round frame, round certificate, round verify."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office, pdf_printer
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.office.calendar import IsoWeek
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.draw_round import EntityDraw


def _as_json(draw: EntityDraw) -> dict[str, object]:
    return {
        "entity": draw.entity,
        "population": draw.population,
        "planned_size": draw.planned_size,
        "sample_size": draw.sample_size,
        "census": draw.census,
        "claim": draw.claim,
        "statement": draw.statement,
        "seed": draw.seed,
        "frame_digest": draw.frame_digest,
        "cases": draw.cases,
        "already_drawn": draw.already_drawn,
    }


def draw(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.draw_round import draw_round

    week = IsoWeek.parse(chosen.week)
    with opened_office(settings) as office:
        drawn = draw_round(office, week, chosen.advisor)
    if not any(one.population for one in drawn.entities):
        note(f"Ninguna entidad cerró casos en la semana {week}: importe primero la exportación de esa semana.")
    if chosen.json:
        print_json({"week": week, "entities": [_as_json(one) for one in drawn.entities]})
    else:
        print_table(
            ("entidad", "cerrados", "plan", "muestra", "qué permite decir"),
            [(x.entity, x.population, x.planned_size, x.sample_size, x.statement) for x in drawn.entities],
        )
    return 0


def _tell_one(chosen: argparse.Namespace, drawn: EntityDraw) -> int:
    if chosen.json:
        print_json({"week": chosen.week, **_as_json(drawn)})
    else:
        print(f"{drawn.entity}: {drawn.sample_size} de {drawn.population}. {drawn.statement}")
        print("\n".join(drawn.cases))
    return 0


def enlarge(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.enlarge_round import enlarge_round

    with opened_office(settings) as office:
        drawn = enlarge_round(office, IsoWeek.parse(chosen.week), chosen.entity, chosen.size)
    return _tell_one(chosen, drawn)


def replace(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.replace_case import replace_case

    with opened_office(settings) as office:
        drawn = replace_case(office, IsoWeek.parse(chosen.week), chosen.entity, chosen.case, chosen.reason)
    return _tell_one(chosen, drawn)


def frame(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.find_round import find_round

    with opened_office(settings) as office, office.store.reading() as reading:
        found = find_round(reading, IsoWeek.parse(chosen.week), chosen.entity)
    if chosen.json:
        print_json({"entity": found.entity.name, "frame_digest": found.drawn.frame_digest, "cases": found.drawn.frame})
    else:
        print("\n".join(found.drawn.frame))
    return 0


def certificate(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.certify_draw import write_certificates

    folder = Path(chosen.dir).resolve()
    with opened_office(settings) as office:
        written = write_certificates(office, IsoWeek.parse(chosen.week), folder, chosen.entity, pdf_printer())
    if chosen.json:
        print_json({"certificates": written})
    else:
        for one in written:
            print(f"{one.entity}: {one.pdf.name} y {one.json.name}")
        print(f"Quedó en {folder}.")
    return 0


def verify(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.verify_round import verify_round

    with opened_office(settings) as office:
        found = verify_round(office, IsoWeek.parse(chosen.week))
    if chosen.json:
        print_json({"ok": found.ok, "entities": found.entities, "failures": found.failures, "drift": found.drift})
    else:
        print(f"{found.entities} entidades recalculadas: {'todo coincide' if found.ok else 'NO coincide'}.")
        for failure in found.failures:
            print(f"  {failure.entity}: {failure.what}")
        for moved in found.drift:
            print(
                f"  {moved.entity}: exportaciones posteriores cambiaron la semana "
                f"({len(moved.entered)} casos entraron, {len(moved.left)} salieron); el sorteo no cambia."
            )
    return 0 if found.ok else 1
