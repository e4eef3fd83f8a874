"""Photographs in minutes: upright, of a size that fits, in the Word document and on pages of their own in the PDF."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from PIL import Image

from advisor_app.documents.letters.letter_templates import PaperParts
from advisor_app.documents.pdf import PdfPrinter
from advisor_app.documents.photographs import LONGEST_SIDE, fit_for_paper
from advisor_app.errors import UserError
from minutes import PageTemplates, Picture, WordTemplate

sys.path.append(str(Path(__file__).parents[1] / "minutes"))

from minutes_samples import FOLDER, usual

_ORIENTATION, _GPS, _QUARTER_TURN = 0x0112, 0x8825, 6


def photograph(across: int = 400, down: int = 300) -> bytes:
    """As a telephone keeps one: lying on its side, with the place where it was taken."""
    told = Image.Exif()
    told[_ORIENTATION] = _QUARTER_TURN
    told[_GPS] = {1: "N", 2: (8.0, 58.0, 0.0)}
    written = io.BytesIO()
    Image.linear_gradient("L").resize((across, down)).convert("RGB").save(written, "JPEG", exif=told)
    return written.getvalue()


def test_a_photograph_stands_upright_and_tells_no_place() -> None:
    made = Image.open(io.BytesIO(fit_for_paper(photograph(), "hoja.jpg")))
    assert (made.size, made.format) == ((300, 400), "JPEG")
    assert not made.getexif()
    large = Image.open(io.BytesIO(fit_for_paper(photograph(4000, 3000), "hoja.jpg")))
    assert large.size == (LONGEST_SIDE * 3 // 4, LONGEST_SIDE)


@pytest.mark.parametrize("content", [b"", b"no es una foto", photograph()[:900]])
def test_what_is_no_photograph_is_told_before_any_document_needs_it(content: bytes) -> None:
    with pytest.raises(UserError, match=r"^photograph_unreadable\("):
        fit_for_paper(content, "hoja.jpg")


def test_a_palette_and_transparency_survive() -> None:
    written = io.BytesIO()
    Image.new("P", (8, 8)).save(written, "PNG")
    assert Image.open(io.BytesIO(fit_for_paper(written.getvalue(), "a.png"))).mode == "P"


def test_photographs_follow_the_signatures_in_both_documents(qapp: object) -> None:
    upright = fit_for_paper(photograph(900, 400), "hoja.jpg")
    shown = (Picture(upright, "Fotografía: lista «Ñ» & firmas", "Lista «Ñ» & firmas"), Picture(upright, "Otra", "Otra"))
    content = replace(usual(), pictures=shown)

    document = docx.Document(io.BytesIO(WordTemplate(FOLDER / "minuta.docx").render(content)))
    described = [one.get("descr") for one in document.element.body.iter(qn("wp:docPr"))]
    assert described == ["Fotografía: lista «Ñ» & firmas", "Otra"]
    heights = [int(one.get("cy")) / 36_000 for one in document.element.body.iter(qn("wp:extent"))]
    assert max(heights) <= 195.1, "a narrow one does not run over the page"

    made = PageTemplates.of_folder(FOLDER).render(content)
    assert 'alt="Fotografía: lista «Ñ» &amp; firmas"' in made.body
    bare = PageTemplates.of_folder(FOLDER).render(usual())

    def printed(pages: object) -> pypdfium2.PdfDocument:
        parts = PaperParts(made.title, made.author, made.style, made.head, getattr(pages, "body"), made.foot)  # noqa: B009
        return pypdfium2.PdfDocument(PdfPrinter().letter(parts))

    with_them, without = printed(made), printed(bare)
    assert len(with_them) == len(without) + 2
    for page, caption in zip(list(with_them)[-2:], ("Lista «Ñ» & firmas", "Otra"), strict=True):
        assert caption in page.get_textpage().get_text_range()
        (picture,) = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        left, bottom, right, top = picture.get_bounds()
        assert (top - bottom) / 72 * 25.4 == pytest.approx(195, abs=1)
        assert (right - left) / (top - bottom) == pytest.approx(400 / 900, abs=0.01)
        assert bottom > 19 / 25.4 * 72, "above the foot"
    last = without[len(without) - 1].get_textpage().get_text_range()
    assert with_them[len(without) - 1].get_textpage().get_text_range()[:200] == last[:200]
