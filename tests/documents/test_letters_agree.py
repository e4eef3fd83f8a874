from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime

import pytest
from letter_samples import SAMPLES, letter, mailed, usual
from PySide6.QtWidgets import QApplication
from reading import docx_text, html_tags, html_text, leaves, needs_pdftotext, pdf_pages, squeezed

from advisor_app.documents.letters.compose_letter import compose_letter, personal_traces_in
from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.letters.letter_words import letter_words, printable
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.documents.word.template import WordTemplate

each_sample = pytest.mark.parametrize("make", SAMPLES.values(), ids=SAMPLES)


def facts(content: LetterContent) -> list[str]:
    mark = content.letterhead.mark  # a drawing more than a fact; the plain text goes without
    return [squeezed(one) for one in leaves(letter_words(content)) if one != mark]


@each_sample
def test_every_form_of_a_letter_carries_every_fact(make: Callable[[], LetterContent]) -> None:
    content = make()
    forms = {
        "mail": html_text(mailed(content).html),
        "text": squeezed(mailed(content).text),
        "docx": docx_text(WordTemplate().letter(content)),
    }
    for form, text in forms.items():
        missing = [fact for fact in facts(content) if fact not in text]
        assert not missing, form


@needs_pdftotext
@each_sample
def test_the_pdf_carries_every_fact(make: Callable[[], LetterContent], qapp: QApplication) -> None:
    content = make()
    pages = pdf_pages(PdfPrinter().letter(LetterTemplates().paper(content)), layout=False)
    # A line's end may fall inside a word that is too long for its column.
    text = "".join("".join(pages).split())
    assert not [fact for fact in facts(content) if "".join(fact.split()) not in text]


@each_sample
def test_html_and_docx_say_the_same_words_in_the_same_order(make: Callable[[], LetterContent]) -> None:
    content = make()
    page = LetterTemplates().paper(content)
    html = html_text("".join((page.head, page.body, page.foot)))
    word = docx_text(WordTemplate().letter(content)).replace("Página 1 de 1", "")
    assert html.split() == word.split()


def test_what_comes_from_outside_stays_text() -> None:
    content = SAMPLES["hostile"]()
    html = mailed(content).html
    usual_tags = html_tags(mailed(usual()).html)
    assert html_tags(html) <= usual_tags | {"br"}
    assert "script" not in html_tags(html)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{7*7}}" in html
    word = docx_text(WordTemplate().letter(content))
    for text in ("<script>alert(1)</script>{{7*7}}{% for x in y %}", '=HYPERLINK("http://x","y") ñ & <b>&amp; {_{'):
        assert text in word
        assert text in squeezed(mailed(content).text)
    assert "49" not in word.split()


def test_control_characters_are_gone() -> None:
    assert printable("a\x00b\x0b\ud800c\r\nd\re\tñ\uffff") == "a b  c\nd\ne\tñ "


def test_nothing_turns_the_text_after_it_around() -> None:
    assert printable("\u202efdp.exe\u202c y \u2067siga\u2069, עברית") == "fdp.exe y siga, עברית"


def test_a_letter_holds_nothing_about_the_citizen() -> None:
    secret = {
        "subject": "Pedro Secreto, cédula 8-888-8888",
        "resolution": "Se llamó a Pedro al 6999-9999",
        "province": "Provincia secreta",
        "district": "Distrito secreto",
        "corregimiento": "Corregimiento secreto",
        "owner": "Dueño secreto",
    }
    import letter_samples

    def told(**values: object) -> LetterContent:
        cases = {number: dataclasses.replace(one, **secret) for number, one in values.pop("cases").items()}  # type: ignore[attr-defined]
        return compose_letter(**values, cases=cases)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(letter_samples, "compose_letter", told)
        content = usual()
    everything = mailed(content).html + docx_text(WordTemplate().letter(content))
    assert not [value for value in secret.values() if value in everything]


def test_a_real_letter_has_no_demonstration_mark() -> None:
    content = dataclasses.replace(usual(), demonstration="")
    for text in (mailed(content).html, docx_text(WordTemplate().letter(content))):
        assert "demostración" not in text
        assert "semilla 5ae0 44c9 … 17f3" in text


def test_a_corrected_letter_names_the_one_it_replaces() -> None:
    content = dataclasses.replace(usual(), amends="AC-2026-0400")
    word = docx_text(WordTemplate().letter(content))
    for text in (html_text(mailed(content).html), mailed(content).text, word):
        assert "Esta carta corrige y reemplaza la AC-2026-0400." in text


def test_traces_of_a_citizen_in_the_advisors_words_are_found() -> None:
    faults = {0: {"motivo-cierre": "la señora, 8-888-1234, llamó del 6123-4567"}}
    assert personal_traces_in(letter(faults=faults)) == ("8-888-1234", "6123-4567")
    assert personal_traces_in(usual()) == ()


def test_dates_in_the_letter_are_those_of_the_calendar() -> None:
    text = mailed(usual()).text
    assert "Panamá, 16 de noviembre de 2026" in text
    assert "hasta el lunes 23 de noviembre de 2026 (cinco días hábiles)" in text
    assert "semana 46 (9 al 15 de noviembre de 2026)" in text
    assert datetime(2026, 11, 23).weekday() == 0
