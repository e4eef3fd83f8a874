"""A letter's pages as pictures are the pages of its PDF."""

from __future__ import annotations

import re
import threading

import pytest
from letter_samples import census, long, usual
from PySide6.QtGui import QImage

from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.pdf import HEIGHT, WIDTH, PdfPrinter


@pytest.fixture(scope="module")
def printer() -> PdfPrinter:
    return PdfPrinter()


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("content", [census(), usual(), long()], ids=["census", "usual", "long"])
def test_as_many_pictures_as_the_pdf_has_pages(printer: PdfPrinter, content: LetterContent) -> None:
    parts = LetterTemplates().paper(content)
    pictures = printer.pictures(parts, 72)
    assert len(pictures) == pages_of(printer.letter(parts))
    for picture in pictures:
        assert (picture.width(), picture.height()) == (round(WIDTH / 25.4 * 72), round(HEIGHT / 25.4 * 72))
        assert inked(picture) > 200


def test_a_sharper_picture_shows_the_same(printer: PdfPrinter) -> None:
    parts = LetterTemplates().paper(usual())
    small, large = printer.pictures(parts, 40)[0], printer.pictures(parts, 160)[0]
    shrunk = large.scaled(small.size())
    differing = sum(
        abs(small.pixelColor(x, y).lightness() - shrunk.pixelColor(x, y).lightness()) > 160
        for x in range(small.width())
        for y in range(small.height())
    )
    assert differing < 0.02 * small.width() * small.height()


def test_pictures_are_made_in_any_thread(printer: PdfPrinter) -> None:
    parts = LetterTemplates().paper(usual())
    made: list[QImage] = []
    worker = threading.Thread(target=lambda: made.extend(printer.pictures(parts, 60)))
    worker.start()
    worker.join()
    assert made == printer.pictures(parts, 60)


def inked(picture: QImage) -> int:
    return sum(
        picture.pixelColor(x, y).lightness() < 200
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )
