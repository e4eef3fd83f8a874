"""Letters as LibreOffice shows them: nothing is lost at a page's end, and what comes from outside stays text."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from letter_samples import hostile, letter
from reading import needs_pdftotext, pdf_pages, squeezed

from advisor_app.documents.letters.letter_words import printable
from advisor_app.documents.word.template import WordTemplate

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def converted(folder: Path, documents: Mapping[str, bytes], kind: str) -> dict[str, bytes]:
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    suffix = kind.partition(":")[0]
    files = [str(folder / f"{name}.docx") for name in documents]
    told = [f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", kind]
    subprocess.run(["soffice", *told, "--outdir", str(folder), *files], capture_output=True, check=True, timeout=240)
    return {name: (folder / f"{name}.{suffix}").read_bytes() for name in documents}


def lowered(data: bytes, points: float) -> bytes:
    """The same letter with its text so much further down."""
    document = docx.Document(io.BytesIO(data))
    document.paragraphs[0].paragraph_format.space_after = Pt(points)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@needs_pdftotext
@pytest.mark.parametrize("steps", [24, pytest.param(220, marks=pytest.mark.long)])
def test_wherever_a_page_ends_every_row_is_there(steps: int, tmp_path: Path) -> None:
    """A row whose lower line alone did not fit took the rows after it along: half a point of a page's height."""
    faults = {place: {"motivo-cierre": "sin resolver", "acciones-documentadas": ""} for place in range(0, 20, 2)}
    data = WordTemplate().letter(letter(400, 20, faults))
    moved = {f"carta-{step:03d}": lowered(data, step * 50 / steps) for step in range(steps)}
    for name, pdf in converted(tmp_path, moved, "pdf").items():
        text = "\n".join(pdf_pages(pdf, layout=False))
        assert text.count("Enlace operativo") == 4, name
        assert sum(text.count(word) for word in ("Conforme\n", "No conforme\n")) == 20, name


def test_what_comes_from_outside_is_read_as_text(tmp_path: Path) -> None:
    content = hostile()
    shown = converted(tmp_path, {"carta": WordTemplate().letter(content)}, "txt:Text (encoded):UTF8")["carta"]
    text = squeezed(shown.decode("utf-8-sig"))
    for said in (
        content.entity,
        content.addressees[0].name,
        content.cases[0].type,
        content.recommendations[0].remarks[0],
    ):
        assert squeezed(printable(said)) in text
    assert "49" not in text.split()
