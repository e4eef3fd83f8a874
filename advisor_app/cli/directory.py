"""directory import, export, doubles."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.import_directory import DirectoryImported

_WHAT = {
    "entity": "entidades",
    "advisor": "asesores",
    "assignment": "asignaciones",
    "person": "enlaces y funcionarios",
    "term": "acuerdos",
    "place": "lugares",
}
_WHY = {"email": "el mismo correo", "name": "nombres casi iguales", "telephone": "el mismo teléfono"}


def import_file(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.import_directory import import_directory

    with opened_office(settings) as office:
        done = import_directory(office, Path(chosen.file), dry_run=chosen.dry_run, as_new=chosen.as_new)
    if chosen.json:
        print_json(_as_json(done))
    else:
        _tell(done, settings.language, dry_run=chosen.dry_run)
    return 1 if done.problems else 0


def export_file(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.export_directory import export_directory

    with opened_office(settings) as office:
        made = export_directory(office, Path(chosen.file))
    if chosen.json:
        print_json(made)
    else:
        print(
            f"{made.file}: {made.entities:,} entidades, {made.people:,} enlaces y funcionarios, {made.terms:,} "
            f"acuerdos, {made.places:,} lugares."
        )
    return 0


def list_doubles(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.find_doubles import list_doubles as doubles_of

    with opened_office(settings) as office:
        found = doubles_of(office)
    if chosen.json:
        print_json(
            [
                {
                    "why": one.double.why.value,
                    "keep": {"entity": one.keep_entity, "name": one.double.keep.name, "id": one.double.keep.id},
                    "gone": {"entity": one.gone_entity, "name": one.double.gone.name, "id": one.double.gone.id},
                    "mergeable": one.double.mergeable,
                }
                for one in found
            ]
        )
    else:
        print_table(
            ("entidad", "persona", "entidad", "persona", "por qué"),
            [
                (one.keep_entity, one.double.keep.name, one.gone_entity, one.double.gone.name, _WHY[one.double.why])
                for one in found
            ],
        )
    return 0


def _as_json(done: DirectoryImported) -> dict[str, object]:
    from advisor_app.services.take_in_directory import Outcome

    return {
        "file": done.file,
        "applied": done.applied,
        "sheets": done.sheets,
        "counts": {what: {one.value: done.count(what, one) for one in Outcome} for what in _WHAT},
        "changes": [
            {"sheet": one.sheet, "row": one.row, "what": one.what, "name": one.name, "outcome": one.outcome.value}
            for one in done.done
            if one.outcome is not Outcome.LEFT
        ],
        "problems": done.problems,
    }


def _tell(done: DirectoryImported, language: str, *, dry_run: bool) -> None:
    from advisor_app import messages
    from advisor_app.services.take_in_directory import Outcome

    if done.problems:
        print(f"{done.file}: no se guardó nada; hay {len(done.problems):,} por corregir.")
    else:
        print(f"{done.file}, sin guardar nada:" if dry_run else f"{done.file}, guardado:")
    rows = [(words, *(f"{done.count(what, one):,}" for one in Outcome)) for what, words in _WHAT.items()]
    print_table(("", "nuevos", "cambiados", "sin cambio"), rows)
    for sheet in done.sheets:
        if sheet.left_out:
            note(f"Hoja «{sheet.name}»: no se usan las columnas {', '.join(sheet.left_out)}.")
    for one in done.problems:
        said = messages.words(one.code, {"value": one.value, "more": one.more, "name": one.more}, language)
        column = f", columna «{one.column}»" if one.column else ""
        note(f"Hoja «{one.sheet}», fila {one.row}{column}: {said.what} {said.to_do}")
