"""Makes templates/minutes/minuta.docx, the template of minutes as it is before anyone edits it in Word.

    python -m advisor_app.documents.word.minutes_template FILE.docx

Also the way back when an edited template can't be mended.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.table import _Cell, _Row

from advisor_app.documents.word.frame import (
    LINE,
    QUIET,
    TEXT,
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
    cell_margins,
    keep_row_whole,
    keep_together,
    line_below,
    paragraph_border,
    plain_table,
    table_head,
    write,
)

Column = tuple[str, float, str, bool]
"""Heading, width in mm, tag, whether it stands at the right."""

PEOPLE: tuple[Column, ...] = (
    ("Nombre", 58.5, "{{ persona.nombre }}", False),
    ("Cargo", 55.0, "{{ persona.cargo }}", False),
    ("Institución", 31.0, "{{ persona.institucion }}", False),
    ("Asistencia", 27.4, "{{ persona.asistencia }}", False),
)
INDICATORS: tuple[Column, ...] = (
    ("Indicador", 84.9, "{{ indicador.nombre }}", False),
    ("Actual", 27.0, "{{ indicador.actual }}", True),
    ("Visita anterior", 32.0, "{{ indicador.anterior }}", True),
    ("Meta", 28.0, "{{ indicador.meta }}", True),
)
COMMITMENTS: tuple[Column, ...] = (
    ("N.º", 10.0, "{{ compromiso.orden }}", True),
    ("Compromiso", 73.0, "{{ compromiso.que }}", False),
    ("Responsable", 38.0, "{{ compromiso.quien }}", False),
    ("Fecha", 22.0, "{{ compromiso.fecha }}", False),
    ("Estado", 28.9, "{{ compromiso.estado }}", False),
)

AGENDA = (
    "{% for punto in orden_del_dia %}{{ punto.orden }}. {{ punto.titulo }}{% if not loop.last %} · {% endif %}"
    "{% endfor %}"
)


def build_minutes_template() -> bytes:
    """The template's bytes."""
    document = docx.Document()
    modern(document)
    document_styles(document)
    add_style(document, "Título de minuta", size=14, bold=True, after=0, heading=True)
    letter_paper(document)
    letterhead(document, "Minuta {{ numero }}", "{{ clase }}")
    page_foot(document, "Huella del documento: {{ huella }}.")
    _head(document)
    _lists(document)
    _end(document)
    properties = document.core_properties
    properties.title = "Minuta {{ numero }}"
    properties.author = "{{ membrete.nombre }}"
    properties.subject = "{{ titulo }}: {{ asunto }}"
    properties.language = "es-PA"
    properties.comments = ""
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _head(document: Document) -> None:
    title = write(document.add_paragraph(), "{{ titulo }}", "Título de minuta")
    subject = write(document.add_paragraph(), "{{ asunto }}", "Normal")
    title.alignment = subject.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _tag(document, "{%p if corrige %}")
    keep_together(write(document.add_paragraph(), "{{ corrige }}", "Normal", bold=True))
    _tag(document, "{%p for cambio in cambios %}")
    write(document.add_paragraph(), "{{ cambio }}", "Normal").paragraph_format.space_after = Pt(2)
    _tag(document, "{%p endfor %}")
    _tag(document, "{%p endif %}")
    table = document.add_table(2, 4)
    plain_table(table, (25.0, 62.0, 25.0, 59.9))
    for row, cells in zip(
        table.rows,
        (
            ("Fecha", "{{ fecha }}", "Lugar", "{{ lugar }}"),
            ("Inicio y fin", "{{ inicio }} a {{ fin }}", "Redacta", "{{ redacta }}"),
        ),
        strict=True,
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            is_label = not text.startswith("{{")
            write(cell.paragraphs[0], text, "Celda", colour=QUIET if is_label else "")


def _lists(document: Document) -> None:
    _title(document, "Asistencia")
    _table(document, PEOPLE, "persona in asistencia")
    _title(document, "Orden del día")
    write(document.add_paragraph(), AGENDA, "Normal").paragraph_format.space_after = Pt(0)
    _tag(document, "{%p if indicadores %}")
    _title(document, "Indicadores al {{ indicadores_al }}")
    _table(document, INDICATORS, "indicador in indicadores")
    _tag(document, "{%p endif %}")
    _title(document, "Desarrollo")
    _tag(document, "{%p for punto in desarrollo %}")
    point = write(document.add_paragraph(), "{{ punto.orden }}. {{ punto.titulo }}.", "Normal", bold=True)
    point.add_run(" {{ punto.texto }}")
    _tag(document, "{%p for parrafo in punto.parrafos %}")
    write(document.add_paragraph(), "{{ parrafo }}", "Normal")
    _tag(document, "{%p endfor %}")
    _tag(document, "{%p for decision in punto.decisiones %}")
    write(document.add_paragraph(), "Decisión:", "Normal", bold=True).add_run(" {{ decision }}")
    _tag(document, "{%p endfor %}")
    _tag(document, "{%p endfor %}")
    _title(document, "Compromisos")
    _tag(document, "{%p if compromisos %}")
    _table(
        document, COMMITMENTS, "compromiso in compromisos", bold_if="compromiso.vencido", bold_in="compromiso.estado"
    )
    _tag(document, "{%p else %}")
    write(document.add_paragraph(), "No hay compromisos pendientes ni nuevos.", "Normal")
    _tag(document, "{%p endif %}")


def _end(document: Document) -> None:
    _tag(document, "{%p if proxima %}")
    _title(document, "Próxima reunión")
    keep_together(write(document.add_paragraph(), "{{ proxima }}", "Normal"))
    _tag(document, "{%p else %}")
    _title(document, "Firmas")
    _tag(document, "{%p endif %}")
    table = document.add_table(3, 3)
    plain_table(table, (78.0, 15.9, 78.0))
    table.rows[0].cells[0].paragraphs[0].add_run("{%tr for fila in firmas %}")
    table.rows[2].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    keep_row_whole(table.rows[1])
    left, _, right = table.rows[1].cells
    _signature(left, "fila.izquierda")
    right.paragraphs[0].add_run("{%p if fila.derecha.nombre %}")
    _signature(right, "fila.derecha", further=True)
    right.add_paragraph("{%p endif %}")
    write(right.add_paragraph(), "", "Celda", size=1)
    closing = write(document.add_paragraph(), "c.c. {{ copia }}.", "Cifras")
    closing.paragraph_format.space_before = Pt(10)
    closing.add_run("{% if anexos %} Anexos: {{ anexos }}.{% endif %}")
    _tag(document, "{%p for foto in fotos %}")
    caption = write(document.add_paragraph(), "{{ foto.texto }}", "Título de parte")
    caption.paragraph_format.page_break_before = True
    document.add_paragraph("{{ foto.imagen }}")
    _tag(document, "{%p endfor %}")


def _signature(cell: _Cell, who: str, *, further: bool = False) -> None:
    """A line to sign on, with the name and the post below it."""
    cell_margins(cell, 0)
    space = write(cell.add_paragraph() if further else cell.paragraphs[0], "", "Celda")
    space.paragraph_format.space_before = Pt(30)
    name = write(cell.add_paragraph(), f"{{{{ {who}.nombre }}}}", "Celda", bold=True)
    paragraph_border(name, "top", 6, TEXT)
    post = write(cell.add_paragraph(), f"{{{{ {who}.cargo }}}}", "Celda")
    for paragraph in (space, name, post):
        keep_together(paragraph)


def _title(document: Document, text: str) -> None:
    write(document.add_paragraph(), text, "Título de parte")


def _tag(document: Document, tag: str) -> None:
    document.add_paragraph(tag)


def _table(document: Document, columns: Sequence[Column], loop: str, *, bold_if: str = "", bold_in: str = "") -> None:
    table = document.add_table(4, len(columns))
    plain_table(table, [width for _, width, _, _ in columns])
    line_below(table, 4, LINE)
    table_head(table.rows[0], [(heading, right) for heading, _, _, right in columns])
    table.rows[1].cells[0].paragraphs[0].add_run(f"{{%tr for {loop} %}}")
    table.rows[3].cells[0].paragraphs[0].add_run("{%tr endfor %}")
    _row(table.rows[2], columns, bold_if, bold_in)


def _row(row: _Row, columns: Sequence[Column], bold_if: str, bold_in: str) -> None:
    keep_row_whole(row)
    for cell, (_, _, tag, right) in zip(row.cells, columns, strict=True):
        cell_border(cell, "top", 4, LINE)
        if bold_in and bold_in in tag:
            cell.paragraphs[0].add_run(f"{{%p if {bold_if} %}}")
            aligned(write(cell.add_paragraph(), tag, "Celda", bold=True), right=right)
            cell.add_paragraph("{%p else %}")
            aligned(write(cell.add_paragraph(), tag, "Celda"), right=right)
            cell.add_paragraph("{%p endif %}")
        else:
            aligned(write(cell.paragraphs[0], tag, "Celda"), right=right)


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(build_minutes_template())
