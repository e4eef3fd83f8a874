from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from letter_samples import long
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from reading import needs_pdftotext, pdf_pages
from report_samples import every_part

from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.documents.pdf_bytes import settled
from advisor_app.documents.reports.report import Report
from advisor_app.documents.reports.report_templates import ReportTemplates

PRINT = """
import sys
from report_samples import every_part
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.documents.reports.report_templates import ReportTemplates
sys.stdout.buffer.write(PdfPrinter().letter(ReportTemplates().paper(every_part())))
"""


def printed(report: Report) -> bytes:
    return PdfPrinter().letter(ReportTemplates().paper(report))


@needs_pdftotext
def test_every_part_is_on_paper_and_pages_begin_where_they_are_asked_to(qapp: QApplication) -> None:
    pages = pdf_pages(printed(every_part()))
    first, appendix, last = pages[0], pages[-2], pages[-1]
    for words in ("Informe de gestión", "En breve. Entraron 12,345 casos.", "71.4 %", "no alcanza la meta", "{{7*7}}"):
        assert words in first
    assert "Luz recibe más" in first
    assert "Anexo" in appendix
    assert "Definiciones." in appendix
    assert "Otra página." not in appendix
    assert "Otra página." in last
    assert "Marisol Quintero Batista" in last
    assert "c. c. Dirección; Archivo" in last
    for number, page in enumerate(pages, start=1):
        assert "Centro de Atención Ciudadana 3-1-1" in page
        assert "noviembre de 2026" in page
        assert f"Página {number} de {len(pages)}" in page
        assert "Documento de demostración." in page


@needs_pdftotext
def test_a_tables_head_stands_above_its_rows_on_every_page(qapp: QApplication) -> None:
    pages = pdf_pages(printed(every_part(150)))
    rows = [page for page in pages if re.search(r"Entidad \d+ <b>&", page)]
    assert len(rows) > 2
    assert all(re.search(r"Entidad +Recibidos +En 30 días +Días +Vence", page) for page in rows)
    assert "Entidad 149 <b>& 149,000 49.7 % — 01/11/2026" in " ".join(" ".join(pages).split())


def test_the_same_report_gives_the_same_bytes_in_any_process_and_after_any_document(qapp: QApplication) -> None:
    PdfPrinter().letter(LetterTemplates().paper(long()))
    here = printed(every_part())
    told = subprocess.run(
        [sys.executable, "-c", PRINT],
        capture_output=True,
        check=True,
        env={**_environment(), "TZ": "Asia/Tokyo", "PYTHONPATH": str(Path(__file__).parent)},
    )
    assert told.stdout == here
    assert printed(replace(every_part(), dated=date(2026, 12, 2))) != here


@needs_pdftotext
def test_a_settled_file_has_its_objects_where_its_table_says(qapp: QApplication) -> None:
    data = printed(every_part())
    start = int(data.rsplit(b"startxref", 1)[1].split()[0])
    entries = re.findall(rb"(\d{10}) \d{5} n", data[start:])
    assert len(entries) > 10
    for number, entry in enumerate(entries, start=1):
        assert data[int(entry) :].startswith(b"%d 0 obj" % number)
    assert data.count(b"(D:20261201120000-05'00')") == 2


def test_a_dark_window_prints_the_same(qapp: QApplication) -> None:
    once, usual = printed(every_part()), qapp.palette()
    qapp.setPalette(QPalette(QColor("#222222")))
    try:
        assert printed(every_part()) == once
    finally:
        qapp.setPalette(usual)


def test_what_is_no_such_pdf_is_not_settled() -> None:
    with pytest.raises(ValueError, match="no table"):
        settled(b"%PDF-1.5 startxref\n3\n%%EOF", date(2026, 1, 1))


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "QT_HASH_SEED"}
