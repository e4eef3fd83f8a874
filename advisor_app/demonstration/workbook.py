"""Monday's export as Dynamics 365 writes it: three hidden columns, and a very hidden sheet with the map."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from advisor_app.demonstration.columns import Cell, Column
from advisor_app.demonstration.made import MadeExport

VIEW = "Casos cambiados (3 semanas)"
TITLE = "Datos de demostración"
HIDDEN_COLUMNS = {
    "incidentid": "(No modificar) Caso",
    "checksumLogicalName": "(No modificar) Suma de comprobación de fila",
    "modifiedon": "(No modificar) Fecha de modificación",
}
OPTION_SETS = ("casetypecode", "caseorigincode", "statecode", "statuscode")
TEXT_FORMAT, MOMENT_FORMAT = "@", "m/d/yyyy h:mm"


def write_workbook(export: MadeExport, columns: tuple[Column, ...], path: Path) -> None:
    """Write an export as xlsx. Visible dates are on Panama's clock, the hidden date of change in UTC."""
    workbook = Workbook()
    data = workbook.worksheets[0]
    data.title = VIEW
    data.sheet_properties.codeName = "dataSheet"
    _fill(data, export, columns)
    _write_map(workbook.create_sheet("hiddenSheet"), data, columns)
    for sheet in workbook.worksheets:
        _take_as_text(sheet)
    workbook.properties.title = TITLE
    workbook.properties.subject = "Casos y personas inventados para la oficina de demostración"
    workbook.properties.creator = "advisor-app"
    workbook.properties.created = export.taken_at
    workbook.save(path)
    _settle_moments(path, export.taken_at)


def _fill(sheet: Worksheet, export: MadeExport, columns: tuple[Column, ...]) -> None:
    headers = [*HIDDEN_COLUMNS.values(), *(column.header for column in columns)]
    sheet.append(headers)
    for case, changed in zip(export.cases, export.changed, strict=True):
        visible = [column.value(case) for column in columns]
        sheet.append([_record_id(case.number), _checksum(visible), changed, *visible])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if cell.value is not None:
                cell.number_format = MOMENT_FORMAT if isinstance(cell.value, datetime) else TEXT_FORMAT
    for place in range(len(headers)):
        width = sheet.column_dimensions[get_column_letter(place + 1)]
        width.hidden = place < len(HIDDEN_COLUMNS)
        width.width = 0 if width.hidden else 20
    table = Table(displayName="Table1", ref=sheet.dimensions)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)


def _write_map(sheet: Worksheet, data: Worksheet, columns: tuple[Column, ...]) -> None:
    """A1 maps logical names to headers; below it the labels of the option sets, one set a row."""
    sheet.sheet_properties.codeName = "hiddenDataSheet"
    sheet.sheet_state = "veryHidden"
    names = {**HIDDEN_COLUMNS, **{column.logical_name: column.header for column in columns}}
    pairs = "&".join(f"{name}={quote(header, safe='')}" for name, header in names.items())
    sheet.append([f"incident:{_checksum(list(names))}:{pairs}"])
    places = {name: place for place, name in enumerate(names, start=1)}
    for name in OPTION_SETS:
        labels = {str(row[0]) for row in data.iter_rows(2, None, places[name], places[name], values_only=True)}
        sheet.append(sorted(labels))


def _take_as_text(sheet: Worksheet) -> None:
    """No text is a formula, whatever it begins with."""
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"


def _record_id(number: str) -> str:
    return str(UUID(bytes=hashlib.sha256(number.encode()).digest()[:16], version=4))


def _checksum(values: list[Cell] | list[str]) -> str:
    """88 characters, as the CRM's own, whose recipe is not public."""
    return base64.b64encode(hashlib.sha512(repr(values).encode()).digest()).decode()


def _settle_moments(path: Path, moment: datetime) -> None:
    """Rewrite the file with one moment throughout, so that the same demonstration gives the same bytes."""
    with ZipFile(path) as written:
        parts = {name: written.read(name) for name in written.namelist()}
    stamped = f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode()
    core = "docProps/core.xml"
    parts[core] = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamped, parts[core])
    with ZipFile(path, "w", ZIP_DEFLATED) as settled:
        for name, content in parts.items():
            entry = ZipInfo(name, date_time=moment.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            settled.writestr(entry, content)
