"""cases preview, cases import."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from advisor_app.bootstrap import opened_office
from advisor_app.cli.output import note, print_json, print_table
from advisor_app.errors import UsageError
from advisor_app.settings import Settings

if TYPE_CHECKING:
    from advisor_app import crm

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
    from advisor_app.services.preview_export import preview_export

    with opened_office(settings) as office:
        seen = preview_export(office, Path(chosen.file), _options(chosen))
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
    from advisor_app.services.import_cases import import_cases

    with opened_office(settings) as office:
        done = import_cases(office, Path(chosen.file), _options(chosen))
    if chosen.json:
        print_json(
            {
                "rows": done.rows,
                "new": done.new,
                "changed": done.changed,
                "unchanged": done.unchanged,
                "rejected": done.rejected,
                "negative": done.negative,
                "problems": done.problems,
            }
        )
        return 0
    print(
        f"{done.rows:,} filas: {done.new:,} casos nuevos, {done.changed:,} cambiados, "
        f"{done.unchanged:,} sin cambio, {done.rejected:,} filas rechazadas."
    )
    if done.new_entities:
        print(f"Entidades nuevas por revisar: {', '.join(done.new_entities)}.")
    _tell_problems(done.problems, settings.language)
    return 0


def _tell_problems(problems: tuple[crm.Problem, ...], language: str) -> None:
    from advisor_app import messages

    counts = Counter(problem.code for problem in problems)
    for code, count in counts.most_common():
        first = next(problem for problem in problems if problem.code == code)
        said = messages.words(code, {"row": first.row, "column": first.column, "value": first.value}, language)
        note(f"{count:,} × {code}: fila {first.row}, columna «{first.column}», valor «{first.value}». {said.what}")
