"""Makes templates/reports/informe.docx, the template of reports as it is before anyone edits it in Word.

    python -m advisor_app.documents.reports.word_report_template FILE.docx

Also the way back when an edited template can't be mended. What a report says is put below what stands in it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docx

from advisor_app.documents.word.frame import (
    QUIET,
    TEXT,
    add_style,
    document_styles,
    letter_paper,
    letterhead,
    modern,
    page_foot,
)
from advisor_app.documents.word.parts import write

TITLE, SUBTITLE, PART, DETAIL = "Título del informe", "Subtítulo del informe", "Título de parte", "Título de detalle"
QUIET_TEXT, ITEM, VALUE, LABEL = "Discreto", "Elemento", "Valor", "Nombre de cifra"


def build_report_template(path: Path) -> None:
    """Write the template. Raises OSError."""
    document = docx.Document()
    modern(document)
    document_styles(document)
    add_style(document, TITLE, size=17, bold=True, after=0, line=1.0)
    add_style(document, SUBTITLE, size=11, colour=QUIET, after=8)
    add_style(document, DETAIL, size=10, colour=TEXT, bold=True, before=8, after=2, heading=True)
    add_style(document, QUIET_TEXT, size=8.5, colour=QUIET, before=2, after=6)
    add_style(document, ITEM, size=10, after=3)
    add_style(document, VALUE, size=18, bold=True, after=0, line=1.0)
    add_style(document, LABEL, size=9.5, after=0, line=1.0)
    letter_paper(document)
    letterhead(document, "{{ clase_de_documento }}", "{{ referencia }}")
    page_foot(document, "{{ pie }}")
    write(document.add_paragraph(), "{{ titulo }}", TITLE)
    write(document.add_paragraph(), "{{ subtitulo }}", SUBTITLE)
    properties = document.core_properties
    properties.title = "{{ titulo }} {{ subtitulo }}"
    properties.author = "{{ membrete.nombre }}"
    properties.language = "es-PA"
    properties.comments = ""
    document.save(str(path))


if __name__ == "__main__":
    build_report_template(Path(sys.argv[1]))
