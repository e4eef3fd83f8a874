from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from letter_samples import usual
from reading import docx_text

from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.word.template import WordTemplate
from advisor_app.errors import UserError
from advisor_app.messages import line
from advisor_app.office.template_folder import template_folder

LETTERS = template_folder() / "letters"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LETTERS, tmp_path / "letters"))


def edited_html(folder: Path, old: str, new: str) -> LetterTemplates:
    body = folder / "carta-cuerpo.html"
    text = body.read_text(encoding="utf-8")
    assert old in text
    body.write_text(text.replace(old, new, 1), encoding="utf-8")
    return LetterTemplates(folder)


def edited_word(folder: Path, old: str, new: str, part: str = "body") -> WordTemplate:
    path = folder / "carta.docx"
    opened = docx.Document(str(path))
    document = opened.sections[0].footer if part == "footer" else opened
    paragraphs = [
        *document.paragraphs,
        *(p for t in document.tables for row in t.rows for c in row.cells for p in c.paragraphs),
    ]
    runs = [run for paragraph in paragraphs for run in paragraph.runs if old in run.text]
    assert runs
    runs[0].text = runs[0].text.replace(old, new)
    opened.save(str(path))
    return WordTemplate(path)


def test_staff_can_change_what_a_letter_says(folder: Path) -> None:
    assert "Saludos," in edited_html(folder, "Atentamente,", "Saludos,").paper(usual()).body
    edited_word(folder, "Atentamente,", "Saludos,").letter(usual())


@pytest.mark.parametrize(
    ("old", "new", "tag", "nearest"),
    [
        ("{{ fecha }}", "{{ fehca }}", "fehca", "fecha"),
        ("{{ caso.numero }}", "{{ caso.numerro }}", "numerro", "numero"),
        ("{{ firma.cargo }}", "{{ firmas.cargo }}", "firmas", "firma"),
    ],
)
def test_an_unknown_tag_is_named(folder: Path, old: str, new: str, tag: str, nearest: str) -> None:
    for edit, render in ((edited_html, "paper"), (edited_word, "letter")):
        with pytest.raises(UserError) as told:
            getattr(edit(folder, old, new), render)(usual())
        assert told.value.code == "letter_template_unknown_tag"
        assert (told.value.values["tag"], told.value.values["nearest"]) == (tag, nearest)
        assert f"{{{{ {tag} }}}}" in line(told.value)


@pytest.mark.parametrize(
    ("old", "new", "tag"),
    [
        ("{{ fecha }}", "{{ fecha | }}", "fecha |"),
        ("{{ caso.orden }}", "{{ caso.orden }", "caso.orden }"),
        ("{{ numero }}", "{{ numero | mayusculas }}", "numero | mayusculas"),
    ],
)
def test_a_broken_tag_is_named(folder: Path, old: str, new: str, tag: str) -> None:
    head = folder / "carta-membrete.html"
    body = folder / "carta-cuerpo.html"
    for path in (head, body):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UserError) as told:
        LetterTemplates(folder).paper(usual())
    assert told.value.code == "letter_template_broken"
    assert tag in line(told.value)
    if old != "{{ numero }}":
        with pytest.raises(UserError) as told:
            edited_word(folder, old, new).letter(usual())
        assert told.value.code == "letter_template_broken"
        assert tag in line(told.value)


def test_a_loop_without_its_end_is_told(folder: Path) -> None:
    with pytest.raises(UserError) as told:
        edited_html(folder, "{% endfor %}", "").paper(usual())
    assert told.value.code == "letter_template_broken"
    assert told.value.values["file"] == "carta-cuerpo.html"
    with pytest.raises(UserError) as told:
        edited_word(folder, "{%tr endfor %}", "").letter(usual())
    assert told.value.code == "letter_template_broken"


def test_a_document_whose_text_is_no_xml_is_told(folder: Path) -> None:
    path = folder / "carta.docx"
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(path, "w") as package:
        for name, inside in parts.items():
            package.writestr(name, b"{{" + inside if name == "word/document.xml" else inside)
    with pytest.raises(UserError) as told:
        WordTemplate(path).letter(usual())
    assert told.value.code == "letter_template_not_opened"


@pytest.mark.parametrize("skipped", [0, 1, 399])
def test_a_document_that_was_damaged_on_its_way_is_told(folder: Path, skipped: int) -> None:
    path = folder / "carta.docx"
    path.write_bytes(b'"' + path.read_bytes()[skipped:] if skipped else path.read_bytes()[:2000])
    with pytest.raises(UserError, match="letter_template_not_opened"):
        WordTemplate(path).letter(usual())


@pytest.mark.parametrize("attack", ["{{ numero.__class__.__mro__ }}", "{{ ''.__class__.__base__.__subclasses__() }}"])
def test_a_template_stays_in_its_sandbox(folder: Path, attack: str) -> None:
    with pytest.raises(UserError) as told:
        edited_html(folder, "{{ fecha }}", attack).paper(usual())
    assert told.value.code in ("letter_template_broken", "letter_template_unknown_tag")
    with pytest.raises(UserError):
        edited_word(folder, "{{ fecha }}", attack).letter(usual())


@pytest.mark.parametrize(
    "tag",
    ["{{ 1 / 0 }}", "{{ casos + 1 }}", "{{ casos[99].numero }}", "{{ cycler() }}",
     "{% for x in range(9999999) %}x{% endfor %}"],
)  # fmt: skip
def test_a_tag_that_cannot_be_computed_is_told(folder: Path, tag: str) -> None:
    for edit, render in ((edited_html, "paper"), (edited_word, "letter")):
        with pytest.raises(UserError, match="letter_template"):
            getattr(edit(folder, "{{ fecha }}", tag), render)(usual())


def test_a_word_template_whose_tags_tear_the_document_is_told(folder: Path) -> None:
    with pytest.raises(UserError, match="letter_template_broken"):
        edited_word(folder, "{{ sorteo }}", "{{ '<w:p>' | safe }}", "footer").letter(usual())


def test_a_template_saved_by_libreoffice_keeps_one_set_of_properties(folder: Path) -> None:
    path = folder / "carta.docx"
    with zipfile.ZipFile(path) as parts:
        contents = {name: parts.read(name) for name in parts.namelist()}
    known = b"package/2006/relationships/metadata"
    assert known in contents["_rels/.rels"]
    contents["_rels/.rels"] = contents["_rels/.rels"].replace(known, b"officedocument/2006/relationships/metadata")
    with zipfile.ZipFile(path, "w") as parts:
        for name, content in contents.items():
            parts.writestr(name, content)
    data = WordTemplate(path).letter(usual())
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert parts.namelist().count("docProps/core.xml") == 1
    assert docx.Document(io.BytesIO(data)).core_properties.title == "Carta AC-2026-0412"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_template_that_libreoffice_saved_makes_the_same_letter(folder: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "docx",
         "--outdir", str(saved), str(folder / "carta.docx")],
        capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    data = WordTemplate(saved / "carta.docx").letter(usual())
    # The number of pages is what LibreOffice last counted, until someone opens the letter.
    assert docx_text(data).replace("Página 3 de 3", "Página 1 de 1") == docx_text(WordTemplate().letter(usual()))


def test_a_missing_or_damaged_file_is_told(folder: Path) -> None:
    (folder / "carta-pie.html").unlink()
    with pytest.raises(UserError) as told:
        LetterTemplates(folder).paper(usual())
    assert told.value.values["file"] == "carta-pie.html"
    for damage in (b"", b"PK\x03\x04 not a zip", (folder / "carta.docx").read_bytes()[:3000]):
        (folder / "carta.docx").write_bytes(damage)
        with pytest.raises(UserError) as told:
            WordTemplate(folder / "carta.docx")
        assert told.value.code == "letter_template_not_opened"
    with pytest.raises(UserError):
        WordTemplate(folder / "no.docx")
