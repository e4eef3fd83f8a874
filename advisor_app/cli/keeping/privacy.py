"""privacy find, privacy erase, privacy mask, privacy retention, privacy sweep."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.messages.privacy_places import place_word
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.privacy.find_citizen import HoldingCopy
    from advisor_app.services.privacy.redaction import RedactedCitizen


def find(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.privacy.find_citizen import find_citizen

    with opened_office(settings) as office:
        found = find_citizen(office, chosen.case, chosen.word)
    if chosen.json:
        print_json(
            {
                "case": found.number,
                "texts": found.texts,
                "rows": found.rows,
                "history": found.entries,
                "copies": found.copies,
                "erased_before": found.erased,
            }
        )
        return 0
    if found.nothing:
        print(f"Del caso {found.number} no queda ningún texto." if found.erased else "No se encontró ningún texto.")
    else:
        _places(found.rows)
    _copies(found.copies)
    return 0


def erase(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.privacy.erase_citizen import erase_citizen

    with opened_office(settings) as office:
        done = erase_citizen(office, chosen.case, chosen.reason, chosen.word, agreed=chosen.yes)
        held_up = HELD_UP[office.store.dialect]
    return _redacted(done, held_up, as_json=chosen.json)


def mask(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.privacy.mask_citizen import mask_citizen

    with opened_office(settings) as office:
        done = mask_citizen(office, chosen.case, chosen.reason, chosen.word, agreed=chosen.yes)
        held_up = HELD_UP[office.store.dialect]
    return _redacted(done, held_up, as_json=chosen.json)


def _redacted(done: RedactedCitizen, held_up: str, *, as_json: bool) -> int:
    ok = done.compacted and done.history_ok and not done.left
    if as_json:
        print_json(
            {
                "ok": ok,
                "case": done.number,
                "rows": done.rows,
                "history": done.entries,
                "compacted": done.compacted,
                "left": done.left,
                "verify": {"ok": done.history_ok, "redacted": done.redacted},
                "copies": done.copies,
            }
        )
    else:
        _places(done.rows)
        note(f"Historial {'entero' if done.history_ok else 'CON FALLAS'}, {done.redacted} entradas redactadas.")
        if not done.compacted:
            note(held_up)
        _copies(done.copies)
        note(
            "Lo que ya salió del programa (cartas guardadas, exportaciones, correos enviados) no se alcanza desde aquí."
        )
    return 0 if ok else 1


HELD_UP = {
    "sqlite": "Otra ventana está abierta: ciérrela y repita con «advisor-app privacy sweep».",
    "postgresql": "Falta «advisor-app privacy sweep» con el rol dueño de las tablas, cuando nadie las tenga tomadas.",
}
KINDS = {
    "cases": "palabras de casos cerrados",
    "received": "correos recibidos",
    "sent": "correos enviados",
    "rejected": "celdas rechazadas",
}


def retention(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.privacy.run_retention import foresee_retention, run_retention

    with opened_office(settings) as office:
        run = run_retention(office) if chosen.yes else None
        lines = run.lines if run else foresee_retention(office)
    if chosen.json:
        told = [
            {
                "kind": one.rule.kind,
                "years": one.rule.years,
                "before": one.rule.before,
                "rows": one.rows,
                "oldest": one.oldest,
            }
            for one in lines
        ]
        removed = {"removed": run.removed, "compacted": run.compacted} if run else {"removed": {}}
        print_json({"dry": run is None, "rules": told, **removed})
        return 0
    print_table(
        ("qué", "años", "antes del", "filas", "la más vieja"),
        [
            (
                KINDS[one.rule.kind],
                one.rule.years or "siempre",
                f"{one.rule.before:%d/%m/%Y}" if one.rule.before else "-",
                one.rows,
                f"{one.oldest:%d/%m/%Y}" if one.oldest else "-",
            )
            for one in lines
        ],
    )
    if run is None:
        note("No se quitó nada. Si es lo que quiere, repita con --yes.")
    else:
        note(f"Quitado: {sum(run.removed.values())} filas. Las cifras quedan como estaban.")
    return 0


def sweep_up(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.privacy.redaction import sweep

    with opened_office(settings) as office:
        done = sweep(office)
        held_up = HELD_UP[office.store.dialect]
    if chosen.json:
        print_json({"ok": done})
    else:
        print("Nada de lo borrado queda en las páginas libres." if done else held_up)
    return 0 if done else 1


def _places(rows: Mapping[str, int]) -> None:
    print_table(("lugar", "filas"), sorted((place_word(place), count) for place, count in rows.items()))


def _copies(copies: tuple[HoldingCopy, ...]) -> None:
    for one in copies:
        when = f"se va a más tardar el {one.leaves:%d/%m/%Y}" if one.leaves else "la guarda una persona: quítela a mano"
        note(f"Lo tiene todavía la copia {one.path.name}: {when}.")
