"""The small parts of a workbook's package: its list of sheets, its formats, its properties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_LONGEST_NAME = 31

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class ListedSheet:
    name: str
    range: str
    """ "$A$1:$F$201"."""
    filtered: bool


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Names that every spreadsheet takes: no more than 31 characters, none twice."""
    names: list[str] = []
    taken = {"history"}  # Excel keeps it for itself
    for title in titles:
        name = " ".join(_NOT_IN_NAMES.sub(" ", title).split()).strip("'")[:_LONGEST_NAME].strip(" '") or "Hoja"
        chosen, number = name, 1
        while chosen.casefold() in taken:
            number += 1
            ending = f" ({number})"
            chosen = name[: _LONGEST_NAME - len(ending)].rstrip() + ending
        taken.add(chosen.casefold())
        names.append(chosen)
    return names


def package_parts(sheets: Sequence[ListedSheet], title: str, author: str) -> dict[str, str]:
    """Every part but the sheets, by its name."""
    return {
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _workbook_relations(len(sheets)),
        "xl/styles.xml": _styles(),
        "docProps/core.xml": _properties(title, author),
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations(),
    }


def _workbook(sheets: Sequence[ListedSheet]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, start=1)
    )
    named = ""
    for place, sheet in enumerate(sheets):
        quoted = "'" + sheet.name.replace("'", "''") + "'!"
        if sheet.filtered:
            named += (
                f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">'
                f"{escape(quoted + sheet.range)}</definedName>"
            )
        named += f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">{escape(quoted)}$1:$1</definedName>'
    return (
        f'{_DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f"<bookViews><workbookView/></bookViews><sheets>{listed}</sheets>"
        f"<definedNames>{named}</definedNames></workbook>"
    )


def _workbook_relations(sheets: int) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, sheets + 1)
    )
    styles = f'<Relationship Id="rId{sheets + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{listed}{styles}</Relationships>'


def _content_types(sheets: int) -> str:
    listed = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
        for number in range(1, sheets + 1)
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>{listed}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations() -> str:
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    )


def _properties(title: str, author: str) -> str:
    """Without a moment: the same values give the same bytes."""
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        "<dc:language>es-PA</dc:language></cp:coreProperties>"
    )


def _styles() -> str:
    """The formats in the order of `sheet_cells.STYLES`; 0 is what a cell without one has."""
    formats = [
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
        _format(0, font=1, border=1, fill=2, alignment='vertical="center" wrapText="1"'),
        _format(0, font=1, border=1, fill=2, alignment='horizontal="right" vertical="center" wrapText="1"'),
        _format(49),
        _format(49, quoted=True),
        _format(49, alignment='vertical="top" wrapText="1"'),
        _format(49, alignment='vertical="top" wrapText="1"', quoted=True),
        _format(3),
        _format(4),
        _format(164),
        _format(165, alignment='horizontal="left" vertical="top"'),
        _format(166, alignment='horizontal="left" vertical="top"'),
    ]
    return (
        f'{_DECLARATION}<styleSheet xmlns="{_MAIN}">'
        '<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/>'
        '<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/>'
        '<numFmt numFmtId="166" formatCode="dd/mm/yyyy hh:mm"/></numFmts>'
        '<fonts count="2"><font><sz val="11"/><color rgb="FF18212B"/><name val="Calibri"/><family val="2"/></font>'
        '<font><b/><sz val="11"/><color rgb="FF0B5CAD"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="3"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        '<fill><patternFill patternType="solid"><fgColor rgb="FFEDF3F9"/></patternFill></fill></fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>'
        '<bottom style="thin"><color rgb="FF18212B"/></bottom><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats)}">{"".join(formats)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _format(
    number: int,
    *,
    font: int = 0,
    border: int = 0,
    fill: int = 0,
    alignment: str = 'vertical="top"',
    quoted: bool = False,
) -> str:
    quote = ' quotePrefix="1"' if quoted else ""
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{quote} '
        f'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">'
        f"<alignment {alignment}/></xf>"
    )
