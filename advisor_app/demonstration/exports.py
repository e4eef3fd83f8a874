"""Writes the demonstration's cases as the CRM would hand them out."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from advisor_app.demonstration.columns import Cell, Column, crm_columns
from advisor_app.demonstration.made import Demonstration, MadeExport


def write_exports(demonstration: Demonstration, folder: Path) -> list[Path]:
    """Write the exports into an existing folder, to be imported in this order: the past as CSV, then Monday's xlsx."""
    from advisor_app.demonstration.workbook import write_workbook

    columns = crm_columns()
    paths = []
    for export in demonstration.exports:
        path = folder / export.file_name
        if path.suffix == ".csv":
            write_csv(export, columns, path)
        else:
            write_workbook(export, columns, path)
        paths.append(path)
    return paths


def write_csv(export: MadeExport, columns: tuple[Column, ...], path: Path) -> None:
    """A file as Excel of a Spanish-speaking office saves it: UTF-8 with its mark, semicolons, dd/mm/yyyy."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(column.header for column in columns)
        writer.writerows(_csv_rows(export, columns))


def _csv_rows(export: MadeExport, columns: tuple[Column, ...]) -> Iterator[list[str]]:
    for case in export.cases:
        yield [_written(column.value(case)) for column in columns]


def _written(value: Cell) -> str:
    if isinstance(value, datetime):
        return f"{value.day:02d}/{value.month:02d}/{value.year} {value.hour:02d}:{value.minute:02d}"
    return value or ""
