from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from letter_samples import letter, long, usual
from PySide6.QtWidgets import QApplication
from reading import needs_pdftotext, pdf_pages

from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.pdf import PdfPrinter

CASE = re.compile(r"^ *\d+ +2026-\d{6}\b", re.MULTILINE)


def printed(content: LetterContent) -> bytes:
    return PdfPrinter().letter(LetterTemplates().paper(content))


def test_a_letter_is_a_pdf_on_letter_paper(qapp: QApplication) -> None:
    data = printed(usual())
    assert data.startswith(b"%PDF-")
    assert b"/MediaBox [0 0 612 792]" in data.replace(b".000000", b"")
    assert len(data) < 200_000


@needs_pdftotext
def test_every_page_has_head_foot_and_number(qapp: QApplication) -> None:
    pages = pdf_pages(printed(long()))
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert "Centro de Atención Ciudadana 3-1-1" in page
        assert f"Página {number} de {len(pages)}" in page
        assert "Documento de demostración" in page


@needs_pdftotext
@pytest.mark.parametrize("size", range(12, 36))
def test_wherever_a_table_ends_its_head_stands_above_its_rows_and_nowhere_else(size: int, qapp: QApplication) -> None:
    faults = {place: {"acciones-documentadas": ""} for place in range(0, size, 9)}
    pages = pdf_pages(printed(letter(400, size, faults)))
    for page in pages:
        heads = len(re.findall(r"N\.º +Caso +Tipo", page))
        assert heads == (1 if CASE.search(page) else 0)
        for heading in ("Casos revisados", "Recomendaciones", "Si no está de acuerdo"):
            if heading in page:
                below = page.split(heading)[1].split("Sorteo verificable")[0]
                assert len([line for line in below.splitlines() if line.strip()]) >= 2
    assert sum(len(CASE.findall(page)) for page in pages) == size
    closing = [page for page in pages if "Marisol Quintero Batista" in page]
    assert "Si no está de acuerdo" in closing[0]


@needs_pdftotext
def test_a_finding_longer_than_a_page_is_cut_and_loses_nothing(qapp: QApplication) -> None:
    faults = {place: {"respuesta-atiende": f"marca{place:02d} " + "palabra " * 60} for place in range(30)}
    pages = pdf_pages(printed(letter(400, 30, faults)), layout=False)
    text = " ".join(pages)
    assert [place for place in range(30) if text.count(f"marca{place:02d}") != 1] == []
    assert text.count("palabra") == 1800


def test_without_a_window_a_printer_makes_its_own_application() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from letter_samples import usual\n"
        "from advisor_app.documents.letters.letter_templates import LetterTemplates\n"
        "from advisor_app.documents.pdf import PdfPrinter\n"
        "print(PdfPrinter().letter(LetterTemplates().paper(usual()))[:5])\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
    )
    here = str(Path(__file__).parent)
    told = subprocess.run([sys.executable, "-c", script, here], capture_output=True, text=True, check=False)
    assert (told.stdout.strip(), told.stderr, told.returncode) == ("b'%PDF-'", "", 0)
