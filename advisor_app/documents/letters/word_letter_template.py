"""Makes templates/letters/carta.docx, the letter's template as it is before anyone edits it in Word.

    python -m advisor_app.documents.letters.word_letter_template FILE.docx

Also the way back when an edited template can't be mended.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import _Cell

from advisor_app.documents.word.frame import LINE, document_styles, letter_paper, letterhead, modern, page_foot
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


def build_letter_template(path: Path) -> None:
    """Write the template. Raises OSError."""
    document = docx.Document()
    modern(document)
    document_styles(document)
    letter_paper(document)
    letterhead(document, "Carta {{ numero }}", "Auditoría · semana {{ semana }}")
    page_foot(document, "{{ sorteo }}")
    _body(document)
    properties = document.core_properties
    properties.title = "Carta {{ numero }}"
    properties.author = "{{ membrete.nombre }}"
    properties.language = "es-PA"
    properties.comments = ""
    properties.subject = "Auditoría de la semana {{ semana }}"
    document.save(str(path))


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
    line_below(table, 4, LINE)
    table_head(table.rows[0], [(heading, right) for heading, _, _, right in CASE_COLUMNS])
    table.rows[1].cells[0].paragraphs[0].add_run("{%tr for caso in casos %}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    row = table.rows[2]
    keep_row_whole(row)
    for cell, (_, _, tag, right) in zip(row.cells, CASE_COLUMNS, strict=True):
        cell_border(cell, "top", 4, LINE)
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
    line_below(table, 4, LINE)
    table_head(table.rows[0], [(heading, right) for heading, _, right in RECOMMENDATION_COLUMNS])
    table.rows[1].cells[0].paragraphs[0].add_run("{%tr for una in recomendaciones %}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    row = table.rows[2]
    keep_row_whole(row)
    order, found, responsible, due = row.cells
    for cell in row.cells:
        cell_border(cell, "top", 4, LINE)
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
