from __future__ import annotations

import html
import io
import re
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn
from minutes_samples import FOLDER, hard, long, usual

from minutes import MinutesContent, PageTemplates, WordTemplate, check_pages, check_word, text_of
from minutes.words import minutes_words


@pytest.fixture(scope="module")
def word() -> WordTemplate:
    return WordTemplate(FOLDER / "minuta.docx")


@pytest.fixture(scope="module")
def pages() -> PageTemplates:
    return PageTemplates.of_folder(FOLDER)


def _facts(value: object) -> set[str]:
    if isinstance(value, str):
        return {value} - {""}
    if isinstance(value, list):
        return set().union(*map(_facts, value))
    return set().union(*map(_facts, value.values())) if isinstance(value, dict) else set()


@pytest.mark.parametrize("content", [usual(), hard(), long()], ids=["usual", "hard", "long"])
def test_both_documents_say_every_fact_as_text(
    word: WordTemplate, pages: PageTemplates, content: MinutesContent
) -> None:
    said = text_of(word.render(content))
    rendered = pages.render(content)
    shown = html.unescape(re.sub(r"<[^>]+>", "", rendered.head + rendered.body + rendered.foot))
    words = dict(minutes_words(content))
    del words["fotos"]  # photographs are an annex of the Word document
    for fact in _facts(words):
        assert fact in said, fact
        assert fact in shown, fact


def test_it_is_a_document_of_styles_and_real_tables_in_spanish(word: WordTemplate) -> None:
    document = docx.Document(io.BytesIO(word.render(long())))
    section = document.sections[0]
    assert (round(section.page_width.mm, 1), round(section.page_height.mm, 1)) == (215.9, 279.4)
    assert [one.text.strip() for one in section.footer._element.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    assert document.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "es-PA"
    heads = [
        [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        for table in document.tables
    ]
    assert [(head[0], any(head[1:]), len(head)) for head in heads] == [
        (False, False, 2),
        (True, False, 31),
        (True, False, 2),
        (True, False, 41),
        (False, False, 1),
    ]
    titles = [one.text for one in document.paragraphs if one.style.name == "Título de parte"]
    assert titles == [
        "Asistencia",
        "Orden del día",
        "Indicadores al 16/11/2026",
        "Desarrollo",
        "Compromisos",
        "Próxima reunión",
    ]
    properties = document.core_properties
    assert (properties.title, properties.created.date()) == ("Minuta VE-2026-0187", date(2026, 11, 18))


def test_a_photograph_says_what_it_shows(word: WordTemplate) -> None:
    document = docx.Document(io.BytesIO(word.render(hard())))
    (shown,) = document.element.body.iter(qn("wp:docPr"))
    assert shown.get("descr") == "Lista firmada por 30 & más"
    assert next(one for one in document.paragraphs if one.text == "Anexo 1 & único").paragraph_format.page_break_before


def test_a_draft_has_no_number_and_says_so(word: WordTemplate, pages: PageTemplates) -> None:
    draft = replace(usual(), number="", ends=None, next_meeting=None, commitments=())
    assert "Minuta borrador" in text_of(word.render(draft))
    assert "No hay compromisos pendientes ni nuevos." in text_of(word.render(draft))
    assert "Minuta borrador" in pages.render(draft).whole


def test_the_shipped_templates_are_good_and_the_word_one_is_what_its_maker_makes(
    word: WordTemplate, pages: PageTemplates
) -> None:
    from advisor_app.documents.word.minutes_template import build_minutes_template

    check_word(word)
    check_pages(pages)
    made, shipped = WordTemplate(build_minutes_template()), word
    assert text_of(made.render(usual())) == text_of(shipped.render(usual()))
