"""A report's parts as paragraphs, tables and pictures of a Word document that has their styles."""

from __future__ import annotations

import io
from collections.abc import Sequence
from copy import deepcopy

from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from advisor_app.documents.letters.letter_words import printable
from advisor_app.documents.reports.report import (
    Bullets,
    Heading,
    KeyFigures,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Signature,
    Table,
)
from advisor_app.documents.reports.report_words import column_shares, figure_lines, shown_cell
from advisor_app.documents.reports.word_report_template import DETAIL, ITEM, LABEL, PART, QUIET_TEXT, VALUE
from advisor_app.documents.table_columns import Column
from advisor_app.documents.word.frame import LINE, WIDTH_MM
from advisor_app.documents.word.parts import (
    aligned,
    cell_border,
    keep_row_whole,
    keep_together,
    line_below,
    plain_table,
    table_head,
    write,
)

_MISSED = "B3261E"
_HANGING_MM = 4.5


def add_part(document: Document, part: Part) -> None:
    """Put a part at the document's end. Raises KeyError for a style that the document does not have."""
    match part:
        case Heading():
            style = PART if part.level == 1 else DETAIL
            heading = write(document.add_paragraph(), printable(part.text), style)
            heading.paragraph_format.page_break_before = part.new_page or None
        case Paragraph():
            _paragraph(document, part)
        case Bullets():
            _bullets(document, part)
        case KeyFigures():
            _figures(document, part)
        case Table():
            _table(document, part)
        case Picture():
            _picture(document, part)
        case Signature():
            line = keep_together(write(document.add_paragraph(), "_" * 30, "Normal"))
            line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(34), Pt(0)
            name = keep_together(write(document.add_paragraph(), printable(part.name), "Normal", bold=True))
            name.paragraph_format.space_after = Pt(0)
            write(document.add_paragraph(), printable(part.post), "Normal")
        case PageBreak():
            end = document.add_paragraph()
            end.paragraph_format.space_after = Pt(0)
            end.add_run().add_break(WD_BREAK.PAGE)


def add_copies(document: Document, copies: Sequence[str]) -> None:
    if copies:
        told = write(document.add_paragraph(), "c. c. " + "; ".join(printable(one) for one in copies), QUIET_TEXT)
        told.paragraph_format.space_before = Pt(10)


def _paragraph(document: Document, part: Paragraph) -> None:
    style = QUIET_TEXT if part.quiet else "Normal"
    paragraph = document.add_paragraph(style=style)
    if part.opening:
        paragraph.add_run(printable(part.opening) + " ").bold = True
    paragraph.add_run(printable(part.text))


def _bullets(document: Document, part: Bullets) -> None:
    for number, item in enumerate(part.items, start=1):
        paragraph = write(document.add_paragraph(), f"{number}." if part.numbered else "•", ITEM)
        paragraph.add_run(f"\t{printable(item)}")
        shape = paragraph.paragraph_format
        shape.left_indent, shape.first_line_indent = Mm(_HANGING_MM), Mm(-_HANGING_MM)
        shape.tab_stops.add_tab_stop(Mm(_HANGING_MM))


def _figures(document: Document, part: KeyFigures) -> None:
    for line in figure_lines(part):
        table = document.add_table(1, len(line))
        plain_table(table, [WIDTH_MM / len(line)] * len(line))
        keep_row_whole(table.rows[0])
        for cell, figure in zip(table.rows[0].cells, line, strict=True):
            colour = _MISSED if figure["falla"] else ""
            write(cell.paragraphs[0], printable(str(figure["valor"])), VALUE, colour=colour)
            write(cell.add_paragraph(), printable(str(figure["nombre"])), LABEL)
            if figure["nota"]:
                write(cell.add_paragraph(), printable(str(figure["nota"])), "Detalle")
        _gap(document)


def _table(document: Document, part: Table) -> None:
    if part.title:
        write(document.add_paragraph(), printable(part.title), DETAIL)
    table = document.add_table(2, len(part.columns))
    plain_table(table, [share * WIDTH_MM for share in column_shares(part.columns)])
    line_below(table, 4, LINE)
    table_head(table.rows[0], [(printable(column.heading), column.kind.at_right) for column in part.columns])
    _rows(table, part)
    if part.note:
        write(document.add_paragraph(), printable(part.note), QUIET_TEXT)
    else:
        _gap(document)


def _rows(table: WordTable, part: Table) -> None:
    """The second row as a pattern, and a copy of it for each of the report's: python-docx's own way is slow."""
    pattern = table.rows[1]
    keep_row_whole(pattern)
    for cell, column in zip(pattern.cells, part.columns, strict=True):
        cell_border(cell, "top", 4, LINE)
        _pattern_cell(cell, column)
    empty = pattern._tr
    for at, row in enumerate(part.rows):
        filled = deepcopy(empty)
        for text, column, value in zip(filled.iter(qn("w:t")), part.columns, row, strict=True):
            text.text = printable(shown_cell(column.kind, value))
        empty.addprevious(filled)
        if at in part.strong:
            for cell in _Row(filled, table).cells:
                cell.paragraphs[0].runs[0].bold = True
    table._tbl.remove(empty)


def _pattern_cell(cell: _Cell, column: Column) -> None:
    aligned(write(cell.paragraphs[0], "x", "Celda"), right=column.kind.at_right)


def _picture(document: Document, part: Picture) -> None:
    if part.title:
        write(document.add_paragraph(), printable(part.title), DETAIL)
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = bool(part.note) or None
    shape = paragraph.add_run().add_picture(io.BytesIO(part.png), Mm(part.width_mm), Mm(part.height_mm))
    shape._inline.docPr.set("descr", printable(part.alt))
    if part.note:
        write(document.add_paragraph(), printable(part.note), QUIET_TEXT)


def _gap(document: Document) -> None:
    """Word joins two tables that nothing parts."""
    gap = document.add_paragraph()
    gap.paragraph_format.space_after, gap.paragraph_format.line_spacing = Pt(0), Pt(6)
