"""The pages of a letter's PDF as pictures, as the window shows them."""

from __future__ import annotations

import re

import pytest
from letter_samples import census, long, usual

from advisor_app.documents.letters.letter import LetterContent
from advisor_app.documents.letters.letter_templates import LetterTemplates
from advisor_app.documents.pdf import HEIGHT, WIDTH, PdfPrinter
from advisor_app.documents.pdf_pictures import PagePicture, page_pictures


def printed(content: LetterContent) -> bytes:
    return PdfPrinter().letter(LetterTemplates().paper(content))


@pytest.mark.parametrize("content", [census(), usual(), long()], ids=["census", "usual", "long"])
def test_as_many_pictures_as_the_pdf_has_pages(content: LetterContent) -> None:
    pdf = printed(content)
    pictures = page_pictures(pdf, 72)
    assert len(pictures) == len(re.findall(rb"/Type\s*/Page\b", pdf))
    for picture in pictures:
        assert abs(picture.width - WIDTH / 25.4 * 72) <= 1
        assert abs(picture.height - HEIGHT / 25.4 * 72) <= 1
        assert inked(picture) > 800


def test_a_sharper_picture_has_more_dots_of_the_same() -> None:
    pdf = printed(usual())
    small, large = page_pictures(pdf, 40)[0], page_pictures(pdf, 160)[0]
    assert abs(large.width - 4 * small.width) <= 4
    assert inked(large) / inked(small) == pytest.approx(16, rel=0.5)


def inked(picture: PagePicture) -> int:
    """How many dots are darker than paper with a shade on it."""
    rows = (picture.dots[at * picture.row_bytes :][: 3 * picture.width] for at in range(picture.height))
    return sum(sum(one < 200 for one in row[1::3]) for row in rows)
