"""How large photographs stand on a page, whatever it is rendered to."""

from __future__ import annotations

import io

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image

WIDEST, HIGHEST = 150.0, 195.0
"""Millimetres: beside the margins, and under a caption on a page of Letter size."""


def size_on_paper(content: bytes) -> tuple[float, float]:
    """Width and height in millimetres: as large as fits, in the picture's own proportions.

    What can't be read as PNG or JPEG gets a square.
    """
    try:
        picture = Image.from_file(io.BytesIO(content))
        across, down = picture.px_width, picture.px_height
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError):
        across, down = 1, 1
    scale = min(WIDEST / across, HIGHEST / down)
    return across * scale, down * scale
