"""Photographs as documents take them: upright, no larger than paper shows, without what a camera notes of a place."""

from __future__ import annotations

import io

from advisor_app.errors import UserError

LONGEST_SIDE = 2000
"""Dots; on 150 mm of paper that is over 300 an inch."""
_QUALITY = 85


def fit_for_paper(content: bytes, name: str) -> bytes:
    """A PNG or JPEG as one of the same kind. Raises `UserError("photograph_unreadable")`."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as opened:
            kind = opened.format or "PNG"
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            if kind == "JPEG" and upright.mode not in ("RGB", "L"):
                upright = upright.convert("RGB")
            written = io.BytesIO()
            plain = Image.new(upright.mode, upright.size)
            if upright.mode == "P" and (colours := upright.getpalette()) is not None:
                plain.putpalette(colours)
            plain.paste(upright)
            plain.save(written, kind, **({"quality": _QUALITY} if kind == "JPEG" else {"optimize": True}))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UserError("photograph_unreadable", file=name) from error
    return written.getvalue()
