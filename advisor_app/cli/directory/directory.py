"""directory import, undo, imports, export, doubles, merge, ask, answer, progress."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UserError
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app.services.directory.import_directory import DirectoryImported

_WHAT = {
    "entity": "entidades",
    "advisor": "asesores",
    "assignment": "asignaciones",
    "person": "enlaces y funcionarios",
    "term": "acuerdos",
    "place": "lugares",
}
_WHY = {"email": "el mismo correo", "name": "nombres casi iguales", "telephone": "el mismo teléfono"}


_WITHOUT = {"no_liaison": "ningún enlace tiene dirección", "no_sender": "su asesor no tiene dirección"}
_ANSWERS = {"": "-", "confirmed": "confirmó", "corrected": "corrigió"}


def import_file(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.import_directory import import_directory

    with opened_office(settings) as office:
        done = import_directory(office, Path(chosen.file), dry_run=chosen.dry_run, as_new=chosen.as_new)
    if chosen.json:
        print_json(_as_json(done))
    else:
        _tell(done, settings.language, dry_run=chosen.dry_run)
    return 1 if done.problems else 0


def export_file(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.export_directory import export_directory

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


def undo_import(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.undo_directory_import import undo_directory_import

    with opened_office(settings) as office:
        line = undo_directory_import(office, chosen.named)
    if chosen.json:
        print_json(line)
    else:
        print(f"{line.file_name}: deshecha; {line.added:,} filas salieron y {line.changed:,} son las de antes.")
    return 0


def list_imports(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.calendar import in_panama
    from advisor_app.services.directory.undo_directory_import import list_directory_imports

    with opened_office(settings) as office:
        lines = list_directory_imports(office)
    if chosen.json:
        print_json({"imports": lines})
        return 0
    print_table(
        ("importación", "archivo", "quién", "cuándo", "nuevas", "cambiadas", "deshecha"),
        [
            (str(one.id), one.file_name, one.who, f"{in_panama(one.at):%d/%m/%Y %H:%M}", f"{one.added:,}",
             f"{one.changed:,}", one.undone_by or "no")
            for one in lines
        ],
    )  # fmt: skip
    return 0


def list_doubles(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.find_doubles import list_doubles as doubles_of

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
            ("entidad", "persona", "clave", "entidad", "persona", "clave", "por qué"),
            [
                (
                    one.keep_entity,
                    one.double.keep.name,
                    one.double.keep.id,
                    one.gone_entity,
                    one.double.gone.name,
                    one.double.gone.id,
                    _WHY[one.double.why],
                )
                for one in found
            ],
        )
    return 0


def merge(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.find_doubles import merge_people

    try:
        keep_id, gone_id = UUID(chosen.keep), UUID(chosen.gone)
    except ValueError:
        raise UserError("record_gone", kind="liaison") from None
    with opened_office(settings) as office:
        done = merge_people(office, keep_id, gone_id)
    if chosen.json:
        print_json({"name": done.kept.name, "gone": done.gone.name, "email": done.kept.email})
    else:
        print(f"{done.gone.name} es ahora {done.kept.name}.")
    return 0


def ask(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.directory.confirm_directory import open_confirmation

    with opened_office(settings) as office:
        asked = open_confirmation(office, chosen.year, chosen.answer_by, sender=chosen.sender)
    if chosen.json:
        print_json(
            {
                "year": asked.year,
                "answer_by": asked.answer_by,
                "drafted": asked.drafted,
                "without_mail": [{"entity": name, "why": why} for name, why in asked.without_mail],
            }
        )
        return 0
    print(
        f"Confirmación {asked.year}, hasta el {asked.answer_by:%d/%m/%Y}: {len(asked.drafted):,} borradores en la "
        "bandeja de salida."
    )
    for name, why in asked.without_mail:
        note(f"{name}: sin correo, {_WITHOUT[why]}.")
    return 0


def answer(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.directory.confirmation import Answer
    from advisor_app.services.directory.answer_confirmation import answer_confirmation
    from advisor_app.services.rotation.assign_entities import find_entity

    with opened_office(settings) as office:
        with office.store.reading() as reading:
            entity = find_entity(reading, chosen.entity)
        done = answer_confirmation(
            office, entity.id, Answer(chosen.answer), chosen.on, note=chosen.note, year=chosen.year
        )
    if chosen.json:
        print_json({"entity": entity.name, "answer": done.request.answer.value, "on": done.request.answered_on})
    else:
        print(f"{entity.name}: {_ANSWERS[done.request.answer]} el {done.request.answered_on:%d/%m/%Y}.")
    return 0


def progress(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.directory.confirmation import Answer
    from advisor_app.services.directory.confirm_directory import show_confirmation

    with opened_office(settings) as office:
        found = show_confirmation(office, chosen.year)
    rows = [
        (one.entity.name, one.advisor, one.request.answer if one.request else Answer.NONE, one) for one in found.lines
    ]
    if chosen.json:
        print_json(
            [
                {
                    "entity": name,
                    "advisor": advisor or None,
                    "asked": one.request is not None,
                    "mail": one.mail_state or None,
                    "answer": said.value or None,
                    "on": one.request.answered_on if one.request else None,
                    "last_confirmed": one.entity.confirmed_on,
                }
                for name, advisor, said, one in rows
            ]
        )
        return 0
    print_table(
        ("entidad", "asesor", "preguntada", "respuesta", "última confirmación"),
        [
            (name, advisor or "-", "sí" if one.request else "no", _ANSWERS[said],
             f"{one.entity.confirmed_on:%d/%m/%Y}" if one.entity.confirmed_on else "-")
            for name, advisor, said, one in rows
        ],
    )  # fmt: skip
    return 0


def _as_json(done: DirectoryImported) -> dict[str, object]:
    from advisor_app.services.directory.take_in_directory import Outcome

    return {
        "file": done.file,
        "applied": done.applied,
        "import": done.import_id,
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
    from advisor_app.services.directory.take_in_directory import Outcome

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
