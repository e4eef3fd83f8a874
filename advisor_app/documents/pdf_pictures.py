"""The pages of a finished PDF as pictures, as whoever opens it will see them."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

PDFIUM = Lock()
"""PDFium works for one thread at a time."""
_POINTS_AN_INCH = 72


@dataclass(frozen=True, slots=True)
class PagePicture:
    """`dots` are three bytes each, red, green and blue; a row of them takes `row_bytes`."""

    width: int
    height: int
    row_bytes: int
    dots: bytes


def page_pictures(pdf: bytes, dots_per_inch: float) -> list[PagePicture]:
    """Every page in order. Raises ValueError for what is no PDF."""
    import pypdfium2

    found = []
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from error
        try:
            for page in document:
                bitmap = page.render(scale=dots_per_inch / _POINTS_AN_INCH, rev_byteorder=True, force_bitmap_format=2)
                found.append(PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)))
        finally:
            document.close()
    return found
