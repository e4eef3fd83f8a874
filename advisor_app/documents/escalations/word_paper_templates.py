"""Makes templates/escalations/memorando.docx and nota.docx as they are before anyone edits them in Word.

    python -m advisor_app.documents.escalations.word_paper_templates FOLDER

Also the way back when an edited template can't be mended.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import Table

from advisor_app.documents.word.frame import (
    LINE,
    QUIET,
    WIDTH_MM,
    add_style,
    document_styles,
    letter_paper,
    letterhead,
    modern,
    page_foot,
)
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

TITLE = "Título del memorando"
_HEAD_MM, _NUMBER_MM, _KIND_MM = 30.0, 9.0, 28.0
_INVOLVED = (("Procesos", "procesos"), ("Personas", "personas"), ("Herramientas", "herramientas"))


def build_memo_template(path: Path) -> None:
    """Write the memo's template. Raises OSError."""
    document = _begun("Memorando", "Obstáculo elevado a la dirección")
    write(document.add_paragraph(), "Memorando", TITLE)
    rows = (
        ("Para", "{{ para.nombre }}", "{{ para.cargo }}"),
        ("De", "{{ de.nombre }}", "{{ de.cargo }}"),
        ("Fecha", "{{ fecha }}", ""),
        ("Entidad", "{{ entidad }}", ""),
        ("Asunto", "{{ asunto }}", ""),
    )
    table = document.add_table(len(rows), 2)
    plain_table(table, (_HEAD_MM, WIDTH_MM - _HEAD_MM))
    line_below(table, 4, LINE)
    for row, (heading, first, second) in zip(table.rows, rows, strict=True):
        keep_row_whole(row)
        write(row.cells[0].paragraphs[0], heading, "Cabeza de tabla")
        write(row.cells[1].paragraphs[0], first, "Celda", bold=heading in ("Para", "Asunto"))
        if second:
            write(row.cells[1].add_paragraph(), second, "Celda")
        for cell in row.cells:
            cell_border(cell, "top", 4, LINE)
    _told(document)
    _close(document, "{{ de.nombre }}", "{{ de.cargo }}", farewell="")
    _saved(document, path, "Memorando {{ numero }}")


def build_letter_above_template(path: Path) -> None:
    """Write the template of letters to the levels above. Raises OSError."""
    document = _begun("Nota", "Obstáculo elevado")
    date = write(document.add_paragraph(), "Panamá, {{ fecha }}", "Normal")
    date.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    date.paragraph_format.space_after = Pt(10)
    name = write(document.add_paragraph(), "{{ para.nombre }}", "Normal", bold=True)
    name.paragraph_format.space_after = Pt(0)
    write(document.add_paragraph(), "{{ para.cargo }}", "Normal").paragraph_format.space_after = Pt(9)
    subject = write(document.add_paragraph(), "Asunto: {{ asunto }} ({{ entidad }})", "Normal", bold=True)
    subject.paragraph_format.space_after = Pt(9)
    write(document.add_paragraph(), "Reciba un respetuoso saludo.", "Normal")
    opening = (
        "Por este medio elevo a su consideración un obstáculo en la atención de los casos ciudadanos de {{ entidad }}, "
        "que no se ha podido resolver a nivel del CAC 3-1-1."
    )
    write(document.add_paragraph(), opening, "Normal")
    _paragraphs(document, "razones")
    _tag(document, "{%p if antecedentes %}")
    write(document.add_paragraph(), "Antecedentes", "Título de parte")
    _paragraphs(document, "antecedentes")
    _tag(document, "{%p endif %}")
    _told(document)
    _close(document, "{{ de.nombre }}", "{{ de.cargo }}", farewell="Atentamente,")
    _saved(document, path, "Nota {{ numero }}")


def _begun(kind: str, subject: str) -> Document:
    document = docx.Document()
    modern(document)
    document_styles(document)
    add_style(document, TITLE, size=17, bold=True, after=4, line=1.0)
    letter_paper(document)
    letterhead(document, f"{kind} {{{{ numero }}}}", subject)
    page_foot(document, "Huella del contenido: {{ huella }}")
    return document


def _saved(document: Document, path: Path, title: str) -> None:
    properties = document.core_properties
    properties.title = title
    properties.author = "{{ membrete.nombre }}"
    properties.subject = "{{ asunto }}"
    properties.language = "es-PA"
    properties.comments = ""
    document.save(str(path))


def _tag(document: Document, tag: str) -> None:
    document.add_paragraph(tag)


def _paragraphs(document: Document, name: str) -> None:
    _tag(document, f"{{%p for parrafo in {name} %}}")
    write(document.add_paragraph(), "{{ parrafo }}", "Normal")
    _tag(document, "{%p endfor %}")


def _told(document: Document) -> None:
    write(document.add_paragraph(), "Obstáculo", "Título de parte")
    _paragraphs(document, "obstaculo")
    write(document.add_paragraph(), "Qué interviene", "Título de parte")
    table = document.add_table(len(_INVOLVED), 2)
    plain_table(table, (_HEAD_MM, WIDTH_MM - _HEAD_MM))
    line_below(table, 4, LINE)
    for row, (heading, name) in zip(table.rows, _INVOLVED, strict=True):
        write(row.cells[0].paragraphs[0], heading, "Cabeza de tabla")
        row.cells[1].paragraphs[0].add_run(f"{{%p for una in {name} %}}")
        write(row.cells[1].add_paragraph(), "{{ una }}", "Celda")
        row.cells[1].add_paragraph("{%p endfor %}")
        for cell in row.cells:
            cell_border(cell, "top", 4, LINE)
    _tag(document, "{%p if pruebas %}")
    write(document.add_paragraph(), "Evidencia", "Título de parte")
    _evidence(document.add_table(4, 3))
    _tag(document, "{%p endif %}")


def _evidence(table: Table) -> None:
    plain_table(table, (_NUMBER_MM, _KIND_MM, WIDTH_MM - _NUMBER_MM - _KIND_MM))
    line_below(table, 4, LINE)
    table_head(table.rows[0], (("N.º", True), ("Registro", False), ("Cómo está", False)))
    table.rows[1].cells[0].paragraphs[0].add_run("{%tr for prueba in pruebas %}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    row = table.rows[2]
    keep_row_whole(row)
    tags = (("{{ prueba.orden }}", True), ("{{ prueba.que }}", False), ("{{ prueba.estado }}", False))
    for cell, (tag, right) in zip(row.cells, tags, strict=True):
        cell_border(cell, "top", 4, LINE)
        aligned(write(cell.paragraphs[0], tag, "Celda"), right=right)


def _close(document: Document, name: str, post: str, *, farewell: str) -> None:
    write(document.add_paragraph(), "Se solicita", "Título de parte")
    _tag(document, "{%p for parrafo in se_solicita %}")
    keep_together(write(document.add_paragraph(), "{{ parrafo }}", "Normal"))
    _tag(document, "{%p endfor %}")
    last = keep_together(write(document.add_paragraph(), farewell, "Normal"))
    last.paragraph_format.space_after = Pt(30)
    signer = keep_together(write(document.add_paragraph(), name, "Normal", bold=True))
    signer.paragraph_format.space_after = Pt(0)
    write(document.add_paragraph(), post, "Normal")
    _tag(document, "{%p if copias %}")
    write(document.add_paragraph(), "c. c. {{ copias | join('; ') }}", "Normal", size=8.5, colour=QUIET)
    _tag(document, "{%p endif %}")


if __name__ == "__main__":
    build_memo_template(Path(sys.argv[1]) / "memorando.docx")
    build_letter_above_template(Path(sys.argv[1]) / "nota.docx")
