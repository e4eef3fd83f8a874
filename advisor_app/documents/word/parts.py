"""Pieces of a Word document that python-docx has no words for: cell borders, margins, shading, fields."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

_CELL_PROPERTIES = [qn(f"w:{name}") for name in ("tcW", "tcBorders", "shd", "tcMar", "vAlign")]


def write(
    paragraph: Paragraph, text: str, style: str, *, bold: bool = False, size: float | None = None, colour: str = ""
) -> Paragraph:
    paragraph.style = style
    run = paragraph.add_run(text)
    if bold:
        run.bold = True
    if size is not None:
        run.font.size = Pt(size)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    return paragraph


def keep_together(paragraph: Paragraph) -> Paragraph:
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.keep_together = True
    return paragraph


def aligned(paragraph: Paragraph, *, right: bool) -> Paragraph:
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return paragraph


def plain_table(table: Table, widths: Sequence[float]) -> None:
    """No lines, fixed widths in mm."""
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    # Word sets a table out to the left by its own cell margin; the cells have theirs.
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_length(side, 0))
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is None:
        table._tbl.tblPr.append(margins)
    else:
        look.addprevious(margins)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
            cell_margins(cell, 1.6)


def line_below(table: Table, eighths: int, colour: str) -> None:
    """A line under a table whose rows have theirs above them.

    Where a row's own lower line is all that does not fit on a page, LibreOffice loses the rows after it.
    """
    borders = OxmlElement("w:tblBorders")
    borders.append(_line("bottom", eighths, colour))
    table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)


def table_head(row: _Row, headings: Sequence[tuple[str, bool]]) -> None:
    """A head that Word repeats on every page the table reaches."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    properties.append(OxmlElement("w:tblHeader"))
    for cell, (heading, right) in zip(row.cells, headings, strict=True):
        paragraph = aligned(write(cell.paragraphs[0], heading, "Cabeza de tabla"), right=right)
        paragraph.paragraph_format.keep_with_next = True
        cell_border(cell, "bottom", 6, "18212B")


def keep_row_whole(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def cell_margins(cell: _Cell, sides_mm: float) -> None:
    margins = OxmlElement("w:tcMar")
    for side in ("left", "right"):
        margins.append(_length(side, sides_mm))
    _put(cell, margins)


def cell_border(cell: _Cell, side: str, eighths: int, colour: str) -> None:
    """A line at one side of a cell; its thickness in eighths of a point."""
    borders = OxmlElement("w:tcBorders")
    borders.append(_line(side, eighths, colour))
    _put(cell, borders)


def shade(cell: _Cell, colour: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    _put(cell, shading)


def paragraph_border(paragraph: Paragraph, side: str, eighths: int, colour: str) -> None:
    """A line at one side of a paragraph that has a style; its thickness in eighths of a point."""
    borders = OxmlElement("w:pBdr")
    borders.append(_line(side, eighths, colour))
    paragraph._p.get_or_add_pPr().get_or_add_pStyle().addnext(borders)


def field(paragraph: Paragraph, name: str) -> None:
    """A field that Word fills: PAGE or NUMPAGES."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = paragraph.add_run()
        if kind == "shown":
            run.text = "1"
        elif kind == "code":
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {name} "
            run._r.append(code)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def _line(side: str, eighths: int, colour: str) -> BaseOxmlElement:
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "1"), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    return line


def _length(name: str, millimetres: float) -> BaseOxmlElement:
    length = OxmlElement(f"w:{name}")
    length.set(qn("w:w"), str(round(millimetres / 25.4 * 1440)))
    length.set(qn("w:type"), "dxa")
    return length


def _put(cell: _Cell, part: BaseOxmlElement) -> None:
    """Into the cell's properties, in the order that Word insists on; what was there of its kind goes."""
    properties = cell._tc.get_or_add_tcPr()
    for old in properties.findall(part.tag):
        properties.remove(old)
    rank = _CELL_PROPERTIES.index(part.tag)
    later = [one for one in properties if one.tag in _CELL_PROPERTIES[rank + 1 :]]
    if later:
        later[0].addprevious(part)
    else:
        properties.append(part)
