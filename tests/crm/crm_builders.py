"""Files as the CRM, Excel and people make them, for the tests of reading."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

import openpyxl

HEADERS = ("Número de caso", "Entidad", "Estado", "Fecha de creación", "Fecha de cierre", "Asunto")
ROW = ("CAS-1", "Ministerio de Salud", "Resuelto", "2024-03-05 08:00:00", "2024-03-07 10:30:00", "Agua")


def write_csv(path: Path, rows: list[tuple[str, ...]], delimiter: str = ";", encoding: str = "utf-8") -> Path:
    """Rows joined plainly; the caller quotes."""
    path.write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    return path


def csv_of(path: Path, *rows: dict[str, str], headers: tuple[str, ...] = HEADERS) -> Path:
    """A CSV of good rows changed as each dictionary says; numbers run on where a row doesn't give one."""
    good = dict(zip(HEADERS, ROW, strict=True))
    lines = [headers]
    for place, row in enumerate(rows, start=1):
        filled = {**good, "Número de caso": f"CAS-{place}", **row}
        lines.append(tuple(filled.get(header, "") for header in headers))
    return write_csv(path, lines)


def workbook_of(path: Path, *sheets: tuple[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


_NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EXCEL_DAY_ZERO = datetime(1899, 12, 30)


def raw_dynamics_export(
    path: Path,
    columns: list[tuple[str, str]],
    rows: list[list[object]],
    front: bool = True,
    front_rows: list[list[object]] | None = None,
) -> Path:
    """A workbook as Dynamics writes it before Excel has touched it: texts as t="str" cells, dates as styled serials.

    `columns` are (logical name, header). The data sheet has an own name and stands behind a pivot's sheet with `front`;
    hiddenSheet is veryHidden and names the columns in A1.
    """
    pairs = "&".join(f"{logical}={quote(header)}" for logical, header in columns)
    secret = f"incident:{'A' * 86}==:{pairs}"
    sheets = [("Casos resueltos", "visible", _sheet([[header for _, header in columns], *rows], "dataSheet"))]
    if front:
        sheets.insert(
            0,
            (
                "Hoja1",
                "visible",
                _sheet(front_rows or [["Casos de la semana"], [], ["Etiqueta", "Cuenta"], ["Agua", 3]]),
            ),
        )
    sheets.append(("hiddenSheet", "veryHidden", _sheet([[secret], ["Activo", "Resuelto"]], "hiddenDataSheet")))
    listed = "".join(
        f'<sheet name="{name}" sheetId="{place}" state="{state}" r:id="rId{place}"/>'
        for place, (name, state, _) in enumerate(sheets, start=1)
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(
        f'<Relationship Id="rId{place}" Type="{kind}/worksheet" Target="worksheets/sheet{place}.xml"/>'
        for place in range(1, len(sheets) + 1)
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{place}.xml" ContentType="{main}.worksheet+xml"/>'
        for place in range(1, len(sheets) + 1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{main}.styles+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {_NAMESPACE} xmlns:r="{_RELATIONS}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">{related}<Relationship '
        f'Id="rId90" Type="{kind}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet {_NAMESPACE}><cellXfs count="2"><xf numFmtId="49"/>'
        f'<xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for place, (_, _, content) in enumerate(sheets, start=1):
        parts[f"xl/worksheets/sheet{place}.xml"] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, content in parts.items():
            package_file.writestr(name, '<?xml version="1.0" encoding="utf-8"?>' + content)
    return path


def _sheet(rows: list[list[object]], code_name: str = "") -> str:
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(_cell(f"{chr(65 + place)}{number}", value) for place, value in enumerate(row) if value != "")
        lines.append(f'<row r="{number}">{cells}</row>')
    code = f'<sheetPr codeName="{code_name}"/>' if code_name else ""
    return f"<worksheet {_NAMESPACE}>{code}<sheetData>{''.join(lines)}</sheetData></worksheet>"


def _cell(reference: str, value: object) -> str:
    if isinstance(value, datetime):
        serial = (value - _EXCEL_DAY_ZERO).total_seconds() / 86_400
        return f'<c r="{reference}" s="1"><v>{serial!r}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{reference}"><v>{value}</v></c>'
    return f'<c r="{reference}" t="str"><v>{escape(str(value))}</v></c>'


def zip_of(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()
