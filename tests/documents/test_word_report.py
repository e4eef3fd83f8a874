from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from reading import docx_text
from report_samples import every_part

from advisor_app.documents.reports.word_report import WordReports
from advisor_app.documents.reports.word_report_template import build_report_template
from advisor_app.errors import UserError
from advisor_app.office.template_folder import template_folder


def test_the_shipped_template_is_what_its_maker_makes(tmp_path: Path) -> None:
    build_report_template(tmp_path / "informe.docx")
    with (
        zipfile.ZipFile(tmp_path / "informe.docx") as made,
        zipfile.ZipFile(template_folder() / "reports" / "informe.docx") as shipped,
    ):
        for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/styles.xml"):
            assert made.read(name) == shipped.read(name), name


def test_every_part_is_in_the_document_in_order_and_as_text() -> None:
    text = docx_text(WordReports().report(every_part()))
    order = ["Informe de gestión", "En breve.", "71.4 %", "no alcanza la meta", "Lo que importa", "{{7*7}}", "1. Uno"]
    order += ["Luz recibe más", "Entidades", "Entidad 59 <b>& 59,000 19.7 % — 01/11/2026", "Anexo", "Otra página."]
    order += ["Marisol Quintero Batista", "c. c. Dirección; Archivo"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "Documento de demostración." in text


def test_tables_repeat_their_heads_pictures_are_described_and_the_language_is_spanish() -> None:
    document = docx.Document(io.BytesIO(WordReports().report(every_part())))
    table = document.tables[-1]
    assert len(table.rows) == 61
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True] + [False] * 60
    assert table.rows[60].cells[0].paragraphs[0].runs[0].bold
    assert not table.rows[59].cells[0].paragraphs[0].runs[0].bold
    assert [one.get("descr") for one in document.element.body.iter(qn("wp:docPr"))] == ["Luz recibe 5 casos y Agua 3"]
    assert document.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == "es-PA"
    properties = document.core_properties
    assert (properties.title, properties.created.date()) == ("Informe de gestión Noviembre de 2026", date(2026, 12, 1))


def test_the_same_report_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    once = WordReports().report(every_part(3))
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert WordReports().report(every_part(3)) == once
    assert WordReports().report(replace(every_part(3), dated=date(2026, 12, 2))) != once


def test_a_template_with_a_misspelt_tag_is_told(tmp_path: Path) -> None:
    document = docx.Document(str(template_folder() / "reports" / "informe.docx"))
    document.paragraphs[0].text = "{{ titullo }}"
    document.save(str(tmp_path / "informe.docx"))
    with pytest.raises(UserError) as told:
        WordReports(tmp_path / "informe.docx").report(every_part(1))
    assert (told.value.code, told.value.values["nearest"]) == ("letter_template_unknown_tag", "titulo")
