"""What a mail's attachments say is read, so that another entity's case is found in them too."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from openpyxl import Workbook

from advisor_app.documents.file_words import words_of_file
from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.pdf import PdfPrinter

NUMBER = "CAS-00123-Ñ2"


def docx() -> bytes:
    document = Document()
    paragraph = document.add_paragraph("Caso ")
    for part in ("CAS-", "00123", "-Ñ2"):
        paragraph.add_run(part).bold = part == "00123"
    document.add_table(1, 2).rows[0].cells[1].text = "Alcaldía & <Norte>"
    document.sections[0].header.paragraphs[0].text = "membrete"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def xlsx() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([NUMBER, "Alcaldía & <Norte>"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("name", "content"), [("carta.docx", docx()), ("casos.XLSX", xlsx())])
def test_words_of_office_files(name: str, content: bytes) -> None:
    words = words_of_file(name, content)
    assert NUMBER in words
    assert "Alcaldía & <Norte>" in words
    assert "<w:" not in words


def test_words_of_a_pdf() -> None:
    parts = PaperParts("Carta", "CAC 3-1-1", "", "", f"<p>Caso {NUMBER} de la Alcaldía</p>", "")
    assert NUMBER in words_of_file("carta.pdf", PdfPrinter().letter(parts))


@pytest.mark.parametrize("name", ["carta.docx", "casos.xlsx", "carta.pdf"])
def test_a_broken_file_says_nothing(name: str) -> None:
    assert words_of_file(name, b"PK\x03\x04 broken") == ""


def test_text_as_it_is_and_pictures_not_at_all() -> None:
    assert words_of_file("casos.csv", NUMBER.encode()) == NUMBER
    assert words_of_file("foto.png", b"\x89PNG CAS-1234") == ""
