"""Makes templates/letters/carta.docx, the letter's template as it is before anyone edits it in Word.

    python -m advisor_app.documents.word_letter_template FILE.docx

Also the way back when an edited template can't be mended.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell

from advisor_app.documents.word_parts import (
    aligned,
    cell_border,
    cell_margins,
    field,
    keep_row_whole,
    keep_together,
    line_below,
    paragraph_border,
    plain_table,
    shade,
    table_head,
    write,
)

WIDTH_MM = 171.9
"""Between the side margins of Letter paper."""
CASE_COLUMNS = (
    ("N.º", 9.0, "{{ caso.orden }}", True),
    ("Caso", 34.0, "{{ caso.numero }}", False),
    ("Tipo", 27.0, "{{ caso.tipo }}", False),
    ("Cerrado", 23.0, "{{ caso.cerrado }}", False),
    ("Días", 13.0, "{{ caso.dias }}", True),
    ("En 24 h", 19.0, "{{ caso.en_24_horas }}", False),
    ("Resultado", 28.9, "{{ caso.resultado }}", False),
    ("Puntaje", 18.0, "{{ caso.puntaje }}", True),
)
"""Heading, width in mm, tag, whether it stands at the right."""
RECOMMENDATION_COLUMNS = (
    ("N.º", 9.0, True),
    ("Hallazgo y recomendación", 103.0, False),
    ("Responsable", 36.9, False),
    ("Fecha", 23.0, False),
)

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
_TEXT, _QUIET, _ACCENT, _LINE = "18212B", "4D5966", "0B5CAD", "C9D0D8"


def build_letter_template(path: Path) -> None:
    """Write the template. Raises OSError."""
    document = docx.Document()
    _modern(document)
    _styles(document)
    _page(document)
    _head(document)
    _foot(document)
    _body(document)
    properties = document.core_properties
    properties.title = "Carta {{ numero }}"
    properties.author = "{{ membrete.nombre }}"
    properties.language = "es-PA"
    properties.comments = ""
    properties.subject = "Auditoría de la semana {{ semana }}"
    document.save(str(path))


def _modern(document: Document) -> None:
    """Without the compatibility mode, and without the styles and parts that a letter has no use for."""
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


def _styles(document: Document) -> None:
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # noqa: S101  # python-docx types all styles alike
    normal.font.name, normal.font.size, normal.font.color.rgb = "Calibri", Pt(10), RGBColor.from_string(_TEXT)
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
    _add_style(document, "Título de parte", size=11.5, colour=_ACCENT, bold=True, before=10, after=2, heading=True)
    _add_style(document, "Cifras", size=9, colour=_QUIET, after=0)
    _add_style(document, "Celda", size=9.5, before=1.5, after=1.5, line=1.0)
    _add_style(document, "Cabeza de tabla", size=9.5, colour=_QUIET, bold=True, before=1, after=1.5, line=1.0)
    _add_style(document, "Detalle", size=8.5, colour=_QUIET, after=1, line=1.0)
    _add_style(document, "Membrete", size=9.5, colour=_QUIET, after=0, line=1.0)
    _add_style(document, "Pie", size=8.5, colour=_QUIET, after=0, line=1.0)


def _add_style(
    document: Document,
    name: str,
    *,
    size: float,
    colour: str = _TEXT,
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


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(215.9), Mm(279.4)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(33), Mm(21)
    section.header_distance, section.footer_distance = Mm(13), Mm(8)


def _head(document: Document) -> None:
    header = document.sections[0].header
    header.is_linked_to_previous = False
    table = header.add_table(1, 3, Mm(WIDTH_MM))
    plain_table(table, (14.0, 107.9, 50.0))
    row = table.rows[0]
    row.height, row.height_rule = Mm(12), WD_ROW_HEIGHT_RULE.AT_LEAST
    mark, name, number = row.cells
    shade(mark, _ACCENT)
    mark.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    written = write(mark.paragraphs[0], "{{ membrete.marca }}", "Membrete", bold=True, size=12, colour="FFFFFF")
    written.alignment = WD_ALIGN_PARAGRAPH.CENTER
    cell_margins(mark, 0)
    cell_margins(name, 3.5)
    cell_margins(number, 0)
    write(name.paragraphs[0], "{{ membrete.nombre }}", "Membrete", bold=True, size=12.5, colour=_TEXT)
    write(name.add_paragraph(), "{{ membrete.institucion }}", "Membrete")
    write(name.add_paragraph(), "{{ membrete.pais }}", "Membrete")
    first = write(number.paragraphs[0], "Carta {{ numero }}", "Membrete", bold=True, size=10, colour=_TEXT)
    second = write(number.add_paragraph(), "Auditoría · semana {{ semana }}", "Membrete")
    first.alignment = second.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    rule = header.paragraphs[0]
    header._element.append(rule._element)  # a header begins with a paragraph; here it closes it, as the rule
    rule.style = "Membrete"
    rule.paragraph_format.line_spacing = Pt(5)
    paragraph_border(rule, "bottom", 12, _ACCENT)


def _foot(document: Document) -> None:
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    table = footer.add_table(1, 2, Mm(WIDTH_MM))
    plain_table(table, (137.9, 34.0))
    left, right = table.rows[0].cells
    for cell in (left, right):
        cell_margins(cell, 0)
        cell_border(cell, "top", 4, _LINE)
        cell.paragraphs[0].paragraph_format.space_before = Pt(4)
    write(left.paragraphs[0], "{{ sorteo }}", "Pie")
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


def _body(document: Document) -> None:
    date = write(document.add_paragraph(), "Panamá, {{ fecha }}", "Normal")
    date.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    date.paragraph_format.space_after = Pt(10)
    _tag(document, "{%p for persona in destinatarios %}")
    person = write(document.add_paragraph(), "{{ persona.nombre }}", "Normal", bold=True)
    post = write(document.add_paragraph(), "{{ persona.cargo }}", "Normal")
    person.paragraph_format.space_after, post.paragraph_format.space_after = Pt(0), Pt(3)
    _tag(document, "{%p endfor %}")
    write(document.add_paragraph(), "{{ entidad }}", "Normal").paragraph_format.space_after = Pt(9)
    subject = "Asunto: resultados de la auditoría de la semana {{ semana }} ({{ periodo }})"
    write(document.add_paragraph(), subject, "Normal", bold=True).paragraph_format.space_after = Pt(9)
    write(document.add_paragraph(), "{{ saludo }}", "Normal")
    _tag(document, "{%p if corrige %}")
    write(document.add_paragraph(), "{{ corrige }}", "Normal")
    _tag(document, "{%p endif %}")
    verdict = write(document.add_paragraph(), "{{ veredicto.inicio }} ", "Normal")
    verdict.add_run("{{ veredicto.resultado }}").bold = True
    verdict.add_run(" {{ veredicto.afirmacion }}")
    write(document.add_paragraph(), "{{ veredicto.cifras }}", "Cifras")
    write(document.add_paragraph(), "Casos revisados", "Título de parte")
    _cases(document)
    write(document.add_paragraph(), "Recomendaciones", "Título de parte")
    _tag(document, "{%p if recomendaciones %}")
    _recommendations(document)
    _tag(document, "{%p else %}")
    write(document.add_paragraph(), "Esta semana no hay hallazgos ni recomendaciones.", "Normal")
    _tag(document, "{%p endif %}")
    write(document.add_paragraph(), "Si no está de acuerdo", "Título de parte")
    objection = (
        "Responda este correo hasta el {{ objecion_hasta }} ({{ objecion_plazo }}) e indique el caso, la pregunta de "
        "la ficha y su argumento. Recibirá respuesta por escrito y, si procede, la carta corregida."
    )
    keep_together(write(document.add_paragraph(), objection, "Normal"))
    farewell = keep_together(write(document.add_paragraph(), "Atentamente,", "Normal"))
    farewell.paragraph_format.space_after = Pt(30)
    signer = keep_together(write(document.add_paragraph(), "{{ firma.nombre }}", "Normal", bold=True))
    signer.paragraph_format.space_after = Pt(0)
    write(document.add_paragraph(), "{{ firma.cargo }}", "Normal")


def _tag(document: Document, tag: str) -> None:
    document.add_paragraph(tag)


def _cases(document: Document) -> None:
    table = document.add_table(4, len(CASE_COLUMNS))
    plain_table(table, [width for _, width, _, _ in CASE_COLUMNS])
    line_below(table, 4, _LINE)
    table_head(table.rows[0], [(heading, right) for heading, _, _, right in CASE_COLUMNS])
    table.rows[1].cells[0].paragraphs[0].add_run("{%tr for caso in casos %}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    row = table.rows[2]
    keep_row_whole(row)
    for cell, (_, _, tag, right) in zip(row.cells, CASE_COLUMNS, strict=True):
        cell_border(cell, "top", 4, _LINE)
        if tag in ("{{ caso.resultado }}", "{{ caso.puntaje }}"):
            _bold_if_nonconforming(cell, tag, right=right)
        else:
            aligned(write(cell.paragraphs[0], tag, "Celda"), right=right)


def _bold_if_nonconforming(cell: _Cell, tag: str, *, right: bool) -> None:
    cell.paragraphs[0].add_run("{%p if caso.no_conforme %}")
    aligned(write(cell.add_paragraph(), tag, "Celda", bold=True), right=right)
    cell.add_paragraph("{%p else %}")
    aligned(write(cell.add_paragraph(), tag, "Celda"), right=right)
    cell.add_paragraph("{%p endif %}")


def _recommendations(document: Document) -> None:
    table = document.add_table(4, len(RECOMMENDATION_COLUMNS))
    plain_table(table, [width for _, width, _ in RECOMMENDATION_COLUMNS])
    line_below(table, 4, _LINE)
    table_head(table.rows[0], [(heading, right) for heading, _, right in RECOMMENDATION_COLUMNS])
    table.rows[1].cells[0].paragraphs[0].add_run("{%tr for una in recomendaciones %}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    row = table.rows[2]
    keep_row_whole(row)
    order, found, responsible, due = row.cells
    for cell in row.cells:
        cell_border(cell, "top", 4, _LINE)
    aligned(write(order.paragraphs[0], "{{ una.orden }}", "Celda"), right=True)
    words = write(found.paragraphs[0], "{{ una.hallazgo }} ", "Celda")
    words.add_run("{{ una.recomendacion }}").bold = True
    found.add_paragraph("{%p for detalle in una.detalles %}")
    write(found.add_paragraph(), "{{ detalle }}", "Detalle")
    found.add_paragraph("{%p endfor %}")
    write(responsible.paragraphs[0], "{{ una.responsable }}", "Celda")
    write(due.paragraphs[0], "{{ una.fecha }}", "Celda")


if __name__ == "__main__":
    build_letter_template(Path(sys.argv[1]))
