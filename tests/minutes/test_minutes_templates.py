"""Templates as staff break them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from minutes_samples import FOLDER

from minutes import PAGE_FILES, Fault, PageTemplates, TemplateFault, WordTemplate, check_pages, check_word


def edited(old: str, new: str) -> bytes:
    """The Word template with a text replaced."""
    written = io.BytesIO()
    found = False
    with zipfile.ZipFile(FOLDER / "minuta.docx") as parts, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as out:
        for name in parts.namelist():
            content = parts.read(name)
            if name.endswith(".xml") and old.encode() in content:
                found = True
                content = content.replace(old.encode(), new.encode())
            out.writestr(name, content)
    assert found
    return written.getvalue()


def sources(**changed: tuple[str, str]) -> Mapping[str, str]:
    texts = {name: (FOLDER / name).read_text("utf-8") for name in PAGE_FILES}
    for name, (old, new) in changed.items():
        file = f"minuta-{name}.html"
        assert old in texts[file]
        texts[file] = texts[file].replace(old, new)
    return texts


@pytest.mark.parametrize(
    ("old", "new", "fault", "tag", "nearest"),
    [
        ("{{ compromiso.fecha }}", "", Fault.MISSING_TAG, "compromiso.fecha", ""),
        ("{{ huella }}", "", Fault.MISSING_TAG, "huella", ""),
        ("{{ persona.nombre }}", "{{ persona.nonbre }}", Fault.UNKNOWN_TAG, "nonbre", "nombre"),
        ("{{ lugar }}", "{{ lugr }}", Fault.UNKNOWN_TAG, "lugr", "lugar"),
        ("{{ lugar }}", "{{ lugar | nada }}", Fault.BROKEN, "lugar | nada", ""),
    ],
)
def test_a_broken_word_template_names_the_tag(old: str, new: str, fault: Fault, tag: str, nearest: str) -> None:
    with pytest.raises(TemplateFault) as told:
        check_word(WordTemplate(edited(old, new)))
    assert (told.value.fault, told.value.tag, told.value.nearest) == (fault, tag, nearest)
    assert told.value.file == "minuta.docx"


def test_a_broken_page_template_names_file_and_tag() -> None:
    with pytest.raises(TemplateFault) as misspelt:
        check_pages(PageTemplates(sources(pie=("{{ huella }}", "{{ huela }}"))))
    assert (misspelt.value.file, misspelt.value.tag) == ("minuta-pie.html", "huela")
    with pytest.raises(TemplateFault) as missing:
        check_pages(PageTemplates(sources(cuerpo=("{{ compromiso.quien }}", ""))))
    assert (missing.value.fault, missing.value.tag) == (Fault.MISSING_TAG, "compromiso.quien")


def test_what_is_no_template_says_so(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault) as absent:
        WordTemplate(tmp_path / "minuta.docx")
    assert absent.value.fault is Fault.NOT_OPENED
    with pytest.raises(TemplateFault, match=r"minuta\.docx"):
        WordTemplate(b"not a zip")
    with pytest.raises(TemplateFault, match=r"minuta-membrete\.html"):
        PageTemplates.of_folder(tmp_path)
