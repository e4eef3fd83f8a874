"""cases preview, import, undo, imports."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app import crm
    from advisor_app.services.imports.import_cases import ImportResult
    from advisor_app.store import ImportLine

DATE_ORDERS = ("DMY", "MDY", "YMD")


def _options(chosen: argparse.Namespace) -> crm.ReadOptions:
    from advisor_app import crm
    from advisor_app.office.case import FIELDS

    order = chosen.date_order.upper() if chosen.date_order else None
    if order is not None and order not in DATE_ORDERS:
        raise UsageError("unknown_date_order", value=chosen.date_order)
    columns: dict[str, tuple[str, ...]] = {}
    for given in chosen.map:
        field, separator, headers = given.partition("=")
        if not separator or field not in FIELDS:
            raise UsageError("unknown_field", value=given, known=", ".join(FIELDS))
        columns[field] = tuple(part.strip() for part in headers.split("+")) if headers.strip() else ()
    return crm.ReadOptions(
        columns=columns, entity=chosen.entity, date_order=order, time_zone=chosen.time_zone, sheet=chosen.sheet
    )


def preview(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.imports.preview_export import preview_export

    with opened_office(settings) as office:
        seen = preview_export(office, Path(chosen.file), _options(chosen), chosen.profile)
    if chosen.json:
        print_json(
            {
                "sheet": seen.sheet,
                "columns": seen.joined_columns,
                "rows": seen.rows,
                "date_order": seen.date_order,
                "encoding": seen.encoding,
                "delimiter": seen.delimiter,
                "left_out": seen.left_out,
                "problems": seen.problems,
            }
        )
        return 0
    print(f"{Path(chosen.file).name}: {seen.rows:,} filas, orden de fechas {seen.date_order}")
    print_table(("campo", "columna"), [(field, " + ".join(headers)) for field, headers in seen.columns.items()])
    if seen.left_out:
        print(f"No entran, por parecer datos personales: {', '.join(seen.left_out)}.")
    _tell_problems(seen.problems, settings.language)
    return 0


def import_file(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.imports.import_cases import ImportOrder, import_files

    order = ImportOrder(_options(chosen), profile=chosen.profile, dry_run=chosen.dry_run)
    with opened_office(settings) as office:
        results = import_files(office, [Path(name) for name in chosen.files], order)
    if chosen.json:
        answers = [_import_answer(done) for done in results]
        print_json(answers[0] if len(answers) == 1 else {**_sums(answers), "files": answers})
        return 0
    for done in results:
        _tell_import(done, settings.language, dry_run=chosen.dry_run)
    return 0


_SUMMED = (
    "rows",
    "new",
    "changed",
    "unchanged",
    "rejected",
    "negative",
    "reopened",
    "vanished",
    "dates_changed",
)


def _import_answer(done: ImportResult) -> dict[str, Any]:
    changes = done.changes
    return {
        "file": done.file_name,
        "import": done.import_id,
        "rows": done.rows,
        "new": done.new,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "rejected": done.rejected,
        "negative": done.negative,
        "closed": changes.closed,
        "reopened": changes.reopened,
        "entity_changed": changes.entity_changed,
        "dates_changed": changes.dates_changed,
        "vanished": changes.vanished,
        "warnings": done.warnings,
        **({"rows_of_others": done.left_out} if done.left_out else {}),
        "examples": {
            **{
                kind: [{"number": one.number, "fields": one.fields} for one in listed]
                for kind, listed in changes.examples.items()
            },
            "vanished": changes.vanished_numbers,
        },
        "new_entities": done.new_entities,
        "problems": done.problems,
    }


def _sums(answers: list[dict[str, Any]]) -> dict[str, Any]:
    """Of several files: their sums, and their warnings and problems one after the other."""
    sums: dict[str, Any] = {name: sum(one[name] for one in answers) for name in _SUMMED}
    if of_others := sum(one.get("rows_of_others", 0) for one in answers):
        sums["rows_of_others"] = of_others
    return {**sums, **{name: [item for one in answers for item in one[name]] for name in ("warnings", "problems")}}


def _tell_import(done: ImportResult, language: str, *, dry_run: bool) -> None:
    changes = done.changes
    begin = f"{done.file_name}, sin guardar nada" if dry_run else done.file_name
    print(
        f"{begin}: {done.rows:,} filas: {done.new:,} casos nuevos, {done.changed:,} cambiados, "
        f"{done.unchanged:,} sin cambio, {done.rejected:,} filas rechazadas."
    )
    print(
        f"De los cambiados, {changes.closed:,} se cerraron, {changes.reopened:,} se reabrieron, "
        f"{changes.entity_changed:,} cambiaron de entidad y {changes.dates_changed:,} de fecha; "
        f"{changes.vanished:,} ya no aparecen."
    )
    if done.import_id is not None:
        print(f"Importación {done.import_id}; se deshace con: advisor-app cases undo {done.import_id}")
    if done.new_entities:
        print(f"Entidades nuevas por revisar: {', '.join(done.new_entities)}.")
    _tell_warnings(done.warnings, language)
    _tell_problems(done.problems, language)


def _tell_warnings(warnings: Sequence[crm.Warned], language: str) -> None:
    from advisor_app import messages

    for one in warnings:
        said = messages.words(one.code, {"count": f"{one.count:,}", "examples": ", ".join(one.examples)}, language)
        note(f"{said.what} {said.to_do}".strip())


def undo(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.services.imports.undo_import import undo_import

    with opened_office(settings) as office:
        undone = undo_import(office, chosen.import_named)
    if chosen.json:
        print_json(
            {
                "import": undone.import_id,
                "file": undone.file_name,
                "removed": undone.removed,
                "restored": undone.restored,
                "entities": undone.entities,
            }
        )
        return 0
    print(
        f"Se deshizo la importación de {undone.file_name}: {undone.removed:,} casos quitados, "
        f"{undone.restored:,} como estaban antes."
    )
    return 0


def list_imports(settings: Settings, chosen: argparse.Namespace) -> int:
    from advisor_app.office.calendar import in_panama
    from advisor_app.services.imports.undo_import import list_imports as listed

    with opened_office(settings) as office:
        lines = listed(office)
    if chosen.json:
        print_json([{**_plain_fields(line), "import": line.id} for line in lines])
        return 0
    print_table(
        ("importación", "cuándo", "archivo", "filas", "nuevos", "cambiados", "deshecha"),
        [
            (line.id, f"{in_panama(line.at):%d/%m/%Y %H:%M}", line.file_name, f"{line.rows:,}", f"{line.new:,}",
             f"{line.changed:,}", line.undone_by)
            for line in lines
        ],
    )  # fmt: skip
    return 0


def _plain_fields(line: ImportLine) -> dict[str, Any]:
    return {one.name: getattr(line, one.name) for one in fields(line) if one.name != "id"}


def _tell_problems(problems: tuple[crm.Problem, ...], language: str) -> None:
    from advisor_app import messages

    counts = Counter(problem.code for problem in problems)
    for code, count in counts.most_common():
        first = next(problem for problem in problems if problem.code == code)
        said = messages.words(code, {"row": first.row, "column": first.column, "value": first.value}, language)
        note(f"{count:,} × {code}: fila {first.row}, columna «{first.column}», valor «{first.value}». {said.what}")
