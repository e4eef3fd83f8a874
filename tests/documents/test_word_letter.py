from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
from docx.oxml.ns import qn
from letter_samples import long, usual

from advisor_app.documents.letters.letter import Letterhead
from advisor_app.documents.letters.word_letter_template import build_letter_template
from advisor_app.documents.word.template import WordTemplate
from advisor_app.office.template_folder import template_folder


def test_the_shipped_template_is_what_its_maker_makes(tmp_path: Path) -> None:
    build_letter_template(tmp_path / "carta.docx")
    with (
        zipfile.ZipFile(tmp_path / "carta.docx") as made,
        zipfile.ZipFile(template_folder() / "letters" / "carta.docx") as shipped,
    ):
        assert made.namelist() == shipped.namelist()
        for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/styles.xml"):
            assert made.read(name) == shipped.read(name), name


def test_a_letter_is_on_letter_paper_in_spanish_with_its_pages_counted() -> None:
    document = docx.Document(io.BytesIO(WordTemplate().letter(usual())))
    section = document.sections[0]
    assert (round(section.page_width.mm, 1), round(section.page_height.mm, 1)) == (215.9, 279.4)
    assert round(section.left_margin.mm) == round(section.right_margin.mm) == 22
    footer = section.footer._element
    assert [one.text.strip() for one in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    normal = document.styles["Normal"]
    assert normal.font.name == "Calibri"
    assert normal.element.rPr.find(qn("w:lang")).get(qn("w:val")) == "es-PA"
    properties = document.core_properties
    assert (properties.title, properties.created.date()) == ("Carta AC-2026-0412", date(2026, 11, 16))


def test_a_letters_properties_are_text() -> None:
    content = replace(usual(), number="AC_2026 & <1>", letterhead=Letterhead(name="Peña & Núñez_"))
    properties = docx.Document(io.BytesIO(WordTemplate().letter(content))).core_properties
    assert (properties.title, properties.author) == ("Carta AC_2026 & <1>", "Peña & Núñez_")


def test_tables_repeat_their_heads_and_do_not_cut_rows() -> None:
    document = docx.Document(io.BytesIO(WordTemplate().letter(long())))
    cases, recommendations = document.tables
    assert len(cases.rows) == 31
    assert len(recommendations.rows) == 1 + len(long().recommendations)
    for table in (cases, recommendations):
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True] + [False] * (len(table.rows) - 1)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_a_signature_goes_with_the_text_before_it() -> None:
    document = docx.Document(io.BytesIO(WordTemplate().letter(usual())))
    last = [paragraph for paragraph in document.paragraphs if paragraph.text][-5:]
    assert last[0].text == "Si no está de acuerdo"
    assert last[0].style.paragraph_format.keep_with_next
    assert all(paragraph.paragraph_format.keep_with_next for paragraph in last[1:-1])


def test_a_nonconforming_case_stands_out() -> None:
    document = docx.Document(io.BytesIO(WordTemplate().letter(usual())))
    bold = {
        row.cells[6].text: any(run.bold for run in row.cells[6].paragraphs[0].runs)
        for row in document.tables[0].rows[1:]
    }
    assert bold == {"Conforme": False, "No conforme": True}
    assert all(len(row.cells[6].paragraphs) == 1 for row in document.tables[0].rows[1:])


def test_a_letter_without_findings_says_so() -> None:
    from letter_samples import without_findings

    document = docx.Document(io.BytesIO(WordTemplate().letter(without_findings())))
    assert len(document.tables) == 1
    assert "Esta semana no hay hallazgos ni recomendaciones." in [paragraph.text for paragraph in document.paragraphs]


def test_rows_have_their_line_above_so_that_libreoffice_loses_none() -> None:
    document = docx.Document(io.BytesIO(WordTemplate().letter(long())))
    for table in document.tables:
        sides = {
            side.tag for row in table.rows[1:] for cell in row.cells for side in cell._tc.tcPr.find(qn("w:tcBorders"))
        }
        assert sides == {qn("w:top")}
        assert [side.tag for side in table._tbl.tblPr.find(qn("w:tblBorders"))] == [qn("w:bottom")]


def test_breaks_in_a_text_stay_breaks_whichever_letter_came_before() -> None:
    template = WordTemplate()
    broken = replace(usual(), entity="Una\nlínea\ty otra")
    for content, breaks, tabs in ((usual(), 0, 0), (broken, 1, 1), (usual(), 0, 0)):
        document = docx.Document(io.BytesIO(template.letter(content)))
        assert len(list(document.element.body.iter(qn("w:br")))) == breaks
        runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
        assert sum(len(run._r.findall(qn("w:tab"))) for run in runs) == tabs
    assert template.letter(usual()) == WordTemplate().letter(usual())
