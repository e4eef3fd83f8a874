"""round seal, round draw, round enlarge, round replace, round frame, round certificate, round verify."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office, pdf_printer
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.office.calendar import IsoWeek, in_panama
from advisor_app.office.rounds.weekly_round import PublicDraw
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.rounds.draw_round import EntityDraw
    from advisor_app.services.rounds.seal_round import EntitySeal


def _as_json(draw: EntityDraw) -> dict[str, object]:
    facts: dict[str, object] = {
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
    if draw.seed_source == "public":
        facts |= {
            "seed_source": draw.seed_source,
            "public_draw": draw.public.announced.name if draw.public else None,
            "published": draw.public.announced.day if draw.public else None,
            "public_value": (draw.public.value or None) if draw.public else None,
            "state": draw.state,
        }
    return facts


def _sealed_as_json(seal: EntitySeal) -> dict[str, object]:
    return {
        "entity": seal.entity,
        "population": seal.population,
        "planned_size": seal.planned_size,
        "sample_size": seal.sample_size,
        "census": seal.census,
        "claim": seal.claim,
        "statement": seal.statement,
        "frame_digest": seal.frame_digest,
        "public_draw": seal.announced.name,
        "published": seal.announced.day,
        "sealed_at": in_panama(seal.sealed_at).isoformat(timespec="seconds"),
        "seal": seal.serial,
        "reason": seal.reason or None,
        "already_sealed": seal.already_sealed,
    }


def seal(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rounds.seal_round import seal_again, seal_round

    week, announced = IsoWeek.parse(chosen.week), PublicDraw(chosen.public_draw, chosen.published)
    if chosen.entity and chosen.reason is None:
        raise UsageError("usage", command="advisor-app round seal", reason="--entity pide también --reason")
    with opened_office(settings) as office:
        if chosen.reason is None:
            made = seal_round(office, week, announced, chosen.advisor)
        else:
            made = seal_again(office, week, announced, chosen.reason, entity=chosen.entity, advisor=chosen.advisor)
    if not made.entities:
        note(f"En la semana {week} no hay nada por sellar: ninguna entidad cerró casos, o ya están sorteadas.")
    if any(one.already_sealed for one in made.entities):
        note("Lo que ya estaba sellado queda como estaba; solo la dirección puede sellar de nuevo, con --reason.")
    if chosen.json:
        print_json({"week": week, "entities": [_sealed_as_json(one) for one in made.entities]})
    else:
        print_table(
            ("entidad", "cerrados", "muestra", "espera", "se publica", "sello"),
            [
                (x.entity, x.population, x.sample_size, x.announced.name, f"{x.announced.day:%d/%m/%Y}", x.frame_digest)
                for x in made.entities
            ],
        )
        if made.entities:
            print("Envíe o publique estos sellos antes de esa fecha: así cualquiera sabrá que la lista ya estaba fija.")
    return 0


def draw(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rounds.draw_round import draw_round

    week = IsoWeek.parse(chosen.week)
    with opened_office(settings) as office:
        drawn = draw_round(
            office, week, chosen.advisor, public_value=chosen.public_value, public_draw=chosen.public_draw
        )
    for state, said in (("sealed", "siguen selladas y esperan su sorteo público"), ("open", "faltan por sellar")):
        left = [one.entity for one in drawn.entities if one.state == state]
        if left:
            note(f"{len(left)} entidades {said}: {', '.join(left)}.")
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
    from advisor_app.services.rounds.enlarge_round import enlarge_round

    with opened_office(settings) as office:
        drawn = enlarge_round(office, IsoWeek.parse(chosen.week), chosen.entity, chosen.size)
    return _tell_one(chosen, drawn)


def replace(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rounds.replace_case import replace_case

    with opened_office(settings) as office:
        drawn = replace_case(office, IsoWeek.parse(chosen.week), chosen.entity, chosen.case, chosen.reason)
    return _tell_one(chosen, drawn)


def frame(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rounds.find_round import find_round

    with opened_office(settings) as office, office.store.reading() as reading:
        found = find_round(reading, IsoWeek.parse(chosen.week), chosen.entity)
    if chosen.json:
        print_json({"entity": found.entity.name, "frame_digest": found.drawn.frame_digest, "cases": found.drawn.frame})
    else:
        print("\n".join(found.drawn.frame))
    return 0


def certificate(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.rounds.certify_draw import write_certificates

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
    from advisor_app.services.rounds.verify_round import verify_round

    with opened_office(settings) as office:
        found = verify_round(office, IsoWeek.parse(chosen.week))
    if chosen.json:
        waiting = {"sealed": found.sealed} if found.sealed else {}
        facts = {"ok": found.ok, "entities": found.entities, "failures": found.failures, "drift": found.drift}
        print_json({**facts, **waiting})
    else:
        print(f"{found.entities} entidades recalculadas: {'todo coincide' if found.ok else 'NO coincide'}.")
        if found.sealed:
            print(f"{found.sealed} entidades selladas esperan su sorteo público.")
        for failure in found.failures:
            print(f"  {failure.entity}: {failure.what}")
        for moved in found.drift:
            print(
                f"  {moved.entity}: exportaciones posteriores cambiaron la semana "
                f"({len(moved.entered)} casos entraron, {len(moved.left)} salieron); el sorteo no cambia."
            )
    return 0 if found.ok else 1
