"""Memos and letters to the levels above: both renderings tell everything, as text, from templates that are checked."""

from __future__ import annotations

import io
import shutil
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from reading import docx_text, html_text, needs_pdftotext, pdf_pages, squeezed

from advisor_app.documents.escalations.paper import (
    Evidence,
    PaperContent,
    paper_as_json,
    paper_digest,
    paper_from_json,
    paper_words,
)
from advisor_app.documents.escalations.papers import EscalationPapers
from advisor_app.documents.escalations.word_paper_templates import build_letter_above_template, build_memo_template
from advisor_app.documents.mails.mail_templates import MailTemplates
from advisor_app.errors import UserError
from advisor_app.office.escalations.records import PaperKind
from advisor_app.office.template_folder import template_folder

PARTS = ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/styles.xml")


def content(kind: PaperKind, rows: int = 2) -> PaperContent:
    return PaperContent(
        kind=kind,
        number="ME-2026-0007" if kind is PaperKind.MEMO else "NE-2026-0003",
        issued_on=date(2026, 11, 16),
        to_name="Ernesto Pinzón & Núñez",
        to_post="Dirección del CAC",
        from_name="Marisol Ñáñez",
        from_post="Asesoría de calidad",
        entity="Acueductos <IDAAN>",
        subject="Sin cuadrilla nocturna {{7*7}}",
        told="Las fugas esperan.\n\nNo hay turno.",
        processes=("Atención de fugas",),
        people=("Ing. Peña", "Lic. Añino"),
        tools=("CRM",),
        asked="Que nombre un turno.",
        evidence=tuple(Evidence("caso", f"2026-{at:06d}: abierto & sin respuesta") for at in range(rows)),
        why="" if kind is PaperKind.MEMO else "Excede a esta dirección.",
        earlier=() if kind is PaperKind.MEMO else ("Memorando ME-2026-0001.",),
        copies=("Archivo",),
        demonstration="Documento de demostración.",
    )


@pytest.fixture(scope="module")
def papers() -> EscalationPapers:
    return EscalationPapers()


def test_the_shipped_templates_are_what_their_makers_make(tmp_path: Path) -> None:
    build_memo_template(tmp_path / "memorando.docx")
    build_letter_above_template(tmp_path / "nota.docx")
    for file in ("memorando.docx", "nota.docx"):
        with (
            zipfile.ZipFile(tmp_path / file) as made,
            zipfile.ZipFile(template_folder() / "escalations" / file) as shipped,
        ):
            for name in PARTS:
                assert made.read(name) == shipped.read(name), (file, name)


@pytest.mark.parametrize("kind", PaperKind)
def test_both_renderings_tell_everything_as_text(papers: EscalationPapers, kind: PaperKind) -> None:
    one = content(kind)
    printed = papers.printed(one)
    facts = [
        one.number, "16 de noviembre de 2026", one.to_name, one.to_post, one.from_name, one.from_post, one.entity,
        one.subject, "Las fugas esperan.", "No hay turno.", *one.processes, *one.people, *one.tools, one.asked,
        "2026-000001: abierto & sin respuesta", "c. c. Archivo", one.demonstration, paper_digest(one)[:4],
    ]  # fmt: skip
    if kind is PaperKind.LETTER:
        facts += [one.why, *one.earlier]
    parts = papers.paper(one)
    for text in (docx_text(printed.docx), html_text(f"{parts.head}{parts.body}{parts.foot}")):
        for fact in facts:
            assert fact in squeezed(text), fact
    assert paper_from_json(paper_as_json(one)) == one
    assert printed == papers.printed(one), "the same content gives the same bytes"
    properties = docx.Document(io.BytesIO(printed.docx)).core_properties
    assert properties.title.endswith(one.number)


@needs_pdftotext
def test_a_memo_of_fifty_records_repeats_its_tables_head(papers: EscalationPapers) -> None:
    pages = pdf_pages(papers.printed(content(PaperKind.MEMO, 50)).pdf)
    assert [page.count("Cómo está") for page in pages] == [1, 1]
    assert "Página 2 de 2" in squeezed(pages[1])


def test_a_tag_written_wrong_is_told_with_its_file(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(template_folder() / "escalations", tmp_path / "escalations"))
    body = folder / "memorando-cuerpo.html"
    body.write_text(body.read_text(encoding="utf-8").replace("{{ asunto }}", "{{ asumto }}"), encoding="utf-8")
    with pytest.raises(UserError) as told:
        EscalationPapers(folder).printed(content(PaperKind.MEMO))
    assert (told.value.code, told.value.values["nearest"]) == ("letter_template_unknown_tag", "asunto")
    (folder / "nota.docx").write_bytes(b"no es un documento")
    with pytest.raises(UserError) as told:
        EscalationPapers(folder).printed(content(PaperKind.LETTER))
    assert (told.value.code, told.value.values["file"]) == ("letter_template_not_opened", "nota.docx")


def test_the_mail_names_the_paper() -> None:
    mail = MailTemplates().write("escalations/correo-memorando", paper_words(content(PaperKind.MEMO)))
    assert mail.subject == "ME-2026-0007: Sin cuadrilla nocturna {{7*7}} (Acueductos <IDAAN>)"
    assert "Se solicita: Que nombre un turno." in mail.text
