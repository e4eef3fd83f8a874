"""What every Word document of the office has: paper, styles, letterhead, counted pages."""

from __future__ import annotations

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from advisor_app.documents.word.parts import (
    cell_border,
    cell_margins,
    field,
    paragraph_border,
    plain_table,
    shade,
    write,
)

WIDTH_MM = 171.9
"""Between the side margins of Letter paper."""
TEXT, QUIET, ACCENT, LINE = "18212B", "4D5966", "0B5CAD", "C9D0D8"

_KEPT_STYLES = (
    "Normal",
    "Default Paragraph Font",
    "Normal Table",
    "No List",
    "Header",
    "Header Char",
    "Footer",
    "Footer Char",
)
_PARTS_NOT_NEEDED = ("stylesWithEffects", "thumbnail", "customXml", "numbering", "webSettings")


def modern(document: Document) -> None:
    """Without the compatibility mode, and without the styles and parts that our documents have no use for."""
    compatible = OxmlElement("w:compat")
    mode = OxmlElement("w:compatSetting")
    for name, value in (
        ("name", "compatibilityMode"),
        ("uri", "http://schemas.microsoft.com/office/word"),
        ("val", "15"),
    ):
        mode.set(qn(f"w:{name}"), value)
    compatible.append(mode)
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        old.addprevious(compatible)
        settings.remove(old)
    for relations in (document.part.rels, document.part.package.rels):
        for name, relation in list(relations.items()):
            if relation.reltype.rsplit("/", 1)[-1] in _PARTS_NOT_NEEDED:
                del relations[name]
    for style in list(document.styles):
        if style.name not in _KEPT_STYLES:
            style.delete()


def document_styles(document: Document) -> None:
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # noqa: S101  # python-docx types all styles alike
    normal.font.name, normal.font.size, normal.font.color.rgb = "Calibri", Pt(10), RGBColor.from_string(TEXT)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.space_before = Pt(0)
    normal.paragraph_format.line_spacing = 1.07
    properties = normal.element.get_or_add_rPr()
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), "es-PA")
    properties.append(language)
    fonts = properties.get_or_add_rFonts()
    for name in ("w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), "Calibri")
    add_style(document, "Título de parte", size=11.5, colour=ACCENT, bold=True, before=10, after=2, heading=True)
    add_style(document, "Cifras", size=9, colour=QUIET, after=0)
    add_style(document, "Celda", size=9.5, before=1.5, after=1.5, line=1.0)
    add_style(document, "Cabeza de tabla", size=9.5, colour=QUIET, bold=True, before=1, after=1.5, line=1.0)
    add_style(document, "Detalle", size=8.5, colour=QUIET, after=1, line=1.0)
    add_style(document, "Membrete", size=9.5, colour=QUIET, after=0, line=1.0)
    add_style(document, "Pie", size=8.5, colour=QUIET, after=0, line=1.0)


def add_style(
    document: Document,
    name: str,
    *,
    size: float,
    colour: str = TEXT,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
    line: float = 1.07,
    heading: bool = False,
) -> None:
    style = document.styles.add_style(name, 1)
    assert isinstance(style, ParagraphStyle)  # noqa: S101
    style.base_style = document.styles["Normal"]
    style.font.size, style.font.bold, style.font.color.rgb = Pt(size), bold, RGBColor.from_string(colour)
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), line
    shape.keep_with_next = heading
    style.quick_style = True
    if heading:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), "1")
        style.element.get_or_add_pPr().append(level)


def letter_paper(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(215.9), Mm(279.4)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(33), Mm(21)
    section.header_distance, section.footer_distance = Mm(13), Mm(8)


def letterhead(document: Document, number: str, subject: str) -> None:
    """The office at the left, what the document is at the right, each page alike."""
    header = document.sections[0].header
    header.is_linked_to_previous = False
    table = header.add_table(1, 3, Mm(WIDTH_MM))
    plain_table(table, (14.0, 107.9, 50.0))
    row = table.rows[0]
    row.height, row.height_rule = Mm(12), WD_ROW_HEIGHT_RULE.AT_LEAST
    left, name, right = row.cells
    shade(left, ACCENT)
    left.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    written = write(left.paragraphs[0], "{{ membrete.marca }}", "Membrete", bold=True, size=12, colour="FFFFFF")
    written.alignment = WD_ALIGN_PARAGRAPH.CENTER
    cell_margins(left, 0)
    cell_margins(name, 3.5)
    cell_margins(right, 0)
    write(name.paragraphs[0], "{{ membrete.nombre }}", "Membrete", bold=True, size=12.5, colour=TEXT)
    write(name.add_paragraph(), "{{ membrete.institucion }}", "Membrete")
    write(name.add_paragraph(), "{{ membrete.pais }}", "Membrete")
    first = write(right.paragraphs[0], number, "Membrete", bold=True, size=10, colour=TEXT)
    second = write(right.add_paragraph(), subject, "Membrete")
    first.alignment = second.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    rule = header.paragraphs[0]
    header._element.append(rule._element)  # a header begins with a paragraph; here it closes it, as the rule
    rule.style = "Membrete"
    rule.paragraph_format.line_spacing = Pt(5)
    paragraph_border(rule, "bottom", 12, ACCENT)


def page_foot(document: Document, mark: str) -> None:
    """A mark at the left, the pages counted at the right."""
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    table = footer.add_table(1, 2, Mm(WIDTH_MM))
    plain_table(table, (137.9, 34.0))
    left, right = table.rows[0].cells
    for cell in (left, right):
        cell_margins(cell, 0)
        cell_border(cell, "top", 4, LINE)
        cell.paragraphs[0].paragraph_format.space_before = Pt(4)
    write(left.paragraphs[0], mark, "Pie")
    left.add_paragraph("{%p if demostracion %}")
    write(left.add_paragraph(), "{{ demostracion }}", "Pie")
    left.add_paragraph("{%p endif %}")
    pages = write(right.paragraphs[0], "Página ", "Pie")
    field(pages, "PAGE")
    pages.add_run(" de ")
    field(pages, "NUMPAGES")
    pages.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    end = footer.paragraphs[0]
    # LibreOffice sets a footer right below the text, Word at the bottom of its margin: the gap is the footer's own.
    gap = write(end.insert_paragraph_before(), "", "Pie", size=1)
    gap.paragraph_format.line_spacing = Pt(5)
    footer._element.append(end._element)
    write(end, "", "Pie", size=1)
