"""Texts from an export, a file of scores and a person's form that try to be more than text: they come out as text."""

from __future__ import annotations

import csv
import email
import io
import json
import re
import shutil
import sys
import zipfile
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QTextDocument
from services_audits import answered_rows, scores_file

from advisor_app.documents.letters.certificate_templates import CertificateTemplates
from advisor_app.documents.letters.letter_record import letter_from_json
from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.letters.letter_words import printable
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.mail.message import read_headings
from advisor_app.office.calendar import IsoWeek
from advisor_app.office.people import LiaisonKind
from advisor_app.services.audits.score_from_file import score_from_file
from advisor_app.services.directory.list_entities import list_entities
from advisor_app.services.directory.save_liaison import add_liaison
from advisor_app.services.imports.import_cases import import_cases
from advisor_app.services.letters.prepare_findings import PreparedLetter, prepare_findings
from advisor_app.services.office import Office
from advisor_app.services.rotation.assign_entities import add_advisor, assign_entities, list_advisors
from advisor_app.services.rounds.certify_draw import write_certificates
from advisor_app.services.rounds.draw_round import draw_round

sys.path.append(str(Path(__file__).parents[1] / "documents"))
from reading import docx_text, pdf_pages, squeezed

WEEK = IsoWeek(2024, 12)
ENTITY = '=HYPERLINK("http://x.example","Ñ") <script>alert(1)</script> & {{7*7}} {% if x %}\u202e@SUM(A1)'
LIAISON = "Íñigo <b>&amp;\u200f \"Ñ\"\r\nBcc: espia@x.example\r\n\r\n+cmd|' /C calc'!A0"
ADVISOR = "María\r\nX-Mal: 1 {{7*7}} <i>Ñ&"
COMMENT = "<img src=x onerror=alert(1)> {{ 7*7 }} {%p if x %} =cmd|' /C calc'!A0 \u202efdp.exe\u202c " + "muylarga" * 30
NUMBERS = ("=1+1", "@SUM(1)<b>7</b>&", "+cmd|'!A0", "-2+{{7*7}}")
TYPE = "<script>Ñ</script> {{7*7}} & =A1"


@dataclass(frozen=True)
class Prepared:
    letter: PreparedLetter
    folder: Path


@pytest.fixture
def prepared(office: Office, tmp_path: Path) -> Prepared:
    export = tmp_path / "casos.csv"
    with export.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("Número", "Entidad", "Tipo", "Estado", "Creado", "Cerrado"))
        for at, number in enumerate(NUMBERS):
            writer.writerow((number, ENTITY, TYPE, "Cerrado", "2024-03-10", f"2024-03-{18 + at}"))
    import_cases(office, export)
    (entity,) = [line.entity for line in list_entities(office)]
    add_advisor(office, ADVISOR, "maria@cac.example")
    (advisor,) = list_advisors(office)
    assign_entities(office, [entity.name], advisor.name, date(2024, 1, 1))
    add_liaison(office, entity.id, LIAISON, LiaisonKind.OPERATIONAL, post=TYPE, email="enlace@x.example")
    draw_round(office, WEEK)
    rows = [
        (number, question, "no cumple" if question == "motivo-cierre" else answer, COMMENT)
        for number, question, answer, _ in answered_rows(NUMBERS)
    ]
    assert score_from_file(office, scores_file(tmp_path, rows), WEEK).scored == len(NUMBERS)
    (letter,) = prepare_findings(office, WEEK, tmp_path / "cartas").letters
    return Prepared(letter, tmp_path)


def expected() -> list[str]:
    """What a reader must find, as it was written but for what can't be seen."""
    entity = ENTITY.replace("\u202e", "")
    liaison = squeezed(LIAISON.replace("\u200f", ""))
    return [entity, liaison, squeezed(ADVISOR), TYPE, squeezed(printable(COMMENT)), *NUMBERS]


def missing_in(text: str) -> list[str]:
    """Of what is expected; a line's end may fall inside a word that is too long for its column."""
    whole = "".join(text.split())
    return [said for said in expected() if "".join(said.split()) not in whole]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}


def assert_harmless(html: str) -> None:
    tags = _Tags()
    tags.feed(html)
    assert not {"script", "img", "i", "a"} & tags.seen
    assert not [name for name in tags.attributes if name.startswith("on")]


def test_the_word_letter(prepared: Prepared) -> None:
    data = prepared.letter.docx.read_bytes()
    assert missing_in(docx_text(data)) == []
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(parts.read(name))
        assert b"\xe2\x80\xae" not in parts.read("word/document.xml"), "nothing turns what follows around"
        assert b"instrText" not in parts.read("word/document.xml"), "no field, so no link"


def test_the_mail_in_both_parts_and_its_headers(office: Office, prepared: Prepared) -> None:
    with office.store.reading() as reading:
        raw = reading.outbox.by_message_id(str(prepared.letter.message_id)).raw
    mail = email.message_from_bytes(raw, policy=default)
    assert isinstance(mail, EmailMessage)
    assert sorted(mail.keys()) == sorted(
        ["From", "To", "Subject", "Date", "Message-ID", "Content-Language", "MIME-Version", "Content-Type"]
    )
    assert mail["Bcc"] is None
    headings = read_headings(raw)
    assert [(one.address, one.name) for one in headings.to] == [("enlace@x.example", expected()[1])]
    assert (headings.sender.address, headings.sender.name) == ("maria@cac.example", expected()[2])
    html, plain = mail.get_body(("html",)), mail.get_body(("plain",))
    assert html is not None
    assert plain is not None
    assert missing_in(plain.get_content()) == []
    assert_harmless(html.get_content())
    shown = QTextDocument()
    shown.setHtml(html.get_content())
    assert missing_in(shown.toPlainText()) == []
    (attached,) = mail.iter_attachments()
    assert re.fullmatch(r"[\w.,() -]+\.pdf", str(attached.get_filename()))


def test_the_letters_pdf_and_preview(office: Office, prepared: Prepared) -> None:
    with office.store.reading() as reading:
        (drawn,) = reading.rounds.of_week(WEEK)
        audit = reading.audits.of_round(drawn.id)
        assert audit is not None
        (letter,) = reading.letters.of_audits([audit.id])[audit.id]
    printed = LetterTemplates().paper(letter_from_json(letter.content))
    assert_harmless(printed.body + printed.head + printed.foot)
    on_paper = QTextDocument()
    on_paper.setHtml(printed.body)
    assert missing_in(on_paper.toPlainText()) == []
    assert letter.pdf == prepared.letter.pdf.read_bytes()
    assert b"/URI" not in letter.pdf
    assert b"/JavaScript" not in letter.pdf
    if shutil.which("pdftotext"):  # where it is not, the text that the printer was given is all that is looked at
        assert missing_in("".join(pdf_pages(letter.pdf, layout=False))) == []


def test_the_certificate_on_paper_and_as_json(
    office: Office, prepared: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    bodies: list[str] = []
    as_it_is = CertificateTemplates.paper

    def paper(self: CertificateTemplates, content: object) -> object:
        parts = as_it_is(self, content)  # type: ignore[arg-type]
        bodies.append(parts.body + parts.head + parts.foot)
        return parts

    monkeypatch.setattr(CertificateTemplates, "paper", paper)
    (written,) = write_certificates(office, WEEK, prepared.folder / "constancias", None, PdfPrinter())
    facts = json.loads(written.json.read_text("utf-8"))
    assert facts["entity"] == expected()[0]
    assert sorted(facts["cases"]) == sorted(NUMBERS)
    (body,) = bodies
    assert_harmless(body)
    shown = QTextDocument()
    shown.setHtml(body)
    told = "".join(shown.toPlainText().split())
    for said in (expected()[0], expected()[2], *NUMBERS):
        assert "".join(said.split()) in told
    assert re.fullmatch(r"[\w-]+\.pdf", written.pdf.name)


def test_files_have_names_that_any_system_takes(prepared: Prepared) -> None:
    for path in (prepared.letter.docx, prepared.letter.pdf):
        assert path.parent == prepared.folder / "cartas"
        assert re.fullmatch(r"AC-\d{4}-0001 [\w.,() -]+\.(docx|pdf)", path.name)
        assert len(path.name) < 100
